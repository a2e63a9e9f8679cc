"""Mistakes in evidence files: each with its code, its line and the way out."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.read import read_evidence, seconds

SURVEY = """\
evidence: airport
kind: survey
date: 2018-05-31
data: answers.csv
scale: {min: 1, max: 5}
answers:
  - {touchpoint: Signs, satisfaction: Q1}
"""
LOG = """\
evidence: shop
kind: analytics
data: log.csv
columns: {customer: user, when: time, event: event}
events:
  - {touchpoint: Website, event: home}
"""


def test_sound_files_are_read(write: Any) -> None:
    assert read_evidence(str(write(SURVEY))).of_answers
    assert not read_evidence(str(write(LOG))).of_answers


@pytest.mark.parametrize(
    ("replaced", "by", "expected"),
    [
        ("kind: survey", "kind: surveys", ["2: JG007 “kind” is survey, interview, analytics or support, not “surveys”; did you mean “survey”?"]),
        ("scale:", "scales:", ["5: JG003 the key “scales” is not known here; did you mean “scale”?"]),
        ("satisfaction: Q1", "satisfacton: Q1", ["7: JG003 the key “satisfacton” is not known here; did you mean “satisfaction”?"]),
        ("max: 5", "mx: 5", ["5: JG004 the key “max” is missing here; add max: …", "5: JG003 the key “mx” is not known here; did you mean “max”?"]),
        ("max: 5", "max: five", ["5: JG005 “max” takes a number, not the text “five”; write digits only, with a point for decimals; put units and comments into note"]),
        ("{min: 1, max: 5}", "{min: 3, max: 3}", ["5: JG006 the scale's max equals its min; write the worst and the best rating"]),
        ("{min: 1, max: 5}", "[good]", ["5: JG006 a scale needs two labels or more; list them from the worst to the best"]),
        ("{min: 1, max: 5}", "[bad, good, Bad]", ["5: JG014 duplicate label “Bad”; keep one of the two"]),
        ("scale: {min: 1, max: 5}\n", "", ["6: JG004 these ratings have no scale; add scale: {min: …, max: …}"]),
        ("date: 2018-05-31\n", "", ["1: JG004 the data have no column that says when; add date: …, or columns: {when: …}"]),
        ("data: answers.csv\n", "", ["1: JG004 the key “data” is missing here; add data: …"]),
        ("Signs, satisfaction: Q1", "Signs", ["7: JG004 nothing is known of this touchpoint; add satisfaction:, importance: or used:"]),
        ("scale:", "outcome: {event: buy}\nscale:", ["5: JG008 “outcome” is about events, and evidence of the kind survey has none; remove it, or state another kind: analytics and support hold events"]),
        ("scale:", "columns: {event: e}\nscale:", ["5: JG008 “event” is about events, and evidence of the kind survey has none; remove it, or state another kind: analytics and support hold events"]),
        ("scale:", "period: year\nscale:", ["5: JG004 period needs the column that says when; add columns: {when: …}"]),
        ("scale:", "personas: {a: [1]}\nscale:", ["5: JG004 personas needs the column that says which persona a row belongs to; add columns: {persona: …}"]),
        ("scale:", "read: {zone: Europe/Warszawa}\nscale:", ["5: JG007 no time zone is called “Europe/Warszawa”; write a name of the IANA database, such as Europe/Warsaw"]),
        ("scale:", "read: {encoding: cp1250x}\nscale:", ["5: JG007 no encoding is called “cp1250x”; write one such as utf-8, cp1250 or latin-1"]),
        ("scale:", "read: {header: [2, 1]}\nscale:", ["5: JG006 the names are in one row or two; write header: 2, or [1, 2]"]),
        ("scale:", "read: {header: 3, first: 2}\nscale:", ["5: JG006 the first row of data is not below the names; correct one of them"]),
        ("scale:", "read: {delimiter: ';;'}\nscale:", ['5: JG006 a delimiter is one character; write one such as ";" or "\\t"']),
        ("Signs, satisfaction: Q1", "Signs, used: {column: a, has: b, yes: [c]}", ["7: JG008 has and yes or no exclude each other; keep one of them"]),
        ("{touchpoint: Signs,", "{touchpoint: signs, used: a}\n  - {touchpoint: Signs,", ["8: JG014 duplicate touchpoint “Signs”; keep one of the two"]),
        ("scale:", "metrics: [{name: CES, column: q, kind: mean}]\nscale:", ["5: JG004 mean needs the range of the answers; add range: [1, 5]"]),
        ("scale:", "metrics: [{name: CSAT, column: q, kind: top, range: [1, 5]}]\nscale:", ["5: JG004 top needs the lowest answer that counts; add from: 4"]),
        ("scale:", "metrics: [{name: CSAT, column: q, kind: nps, from: 4}]\nscale:", ["5: JG008 from is of the kind top, not nps; remove it"]),
        ("scale:", "metrics: [{name: A, column: q, kind: nps}, {name: a, column: r, kind: nps}]\nscale:", ["5: JG014 duplicate metric “a”; keep one of the two"]),
    ],
)  # fmt: skip
def test_mistakes_about_answers(replaced: str, by: str, expected: list[str], refused: Any) -> None:
    assert sorted(refused(SURVEY.replace(replaced, by))) == sorted(expected)


@pytest.mark.parametrize(
    ("replaced", "by", "expected"),
    [
        ("customer: user, ", "", ["4: JG004 events need the column that says who it was; add customer: … to columns"]),
        ("{touchpoint: Website, event: home}", "{touchpoint: Website}", ["6: JG004 this rule fits every event; add event: or where:"]),
        ("events:", "outcome: {event: buy}\nevents:", ["5: JG004 an outcome needs the pause that ends a journey; add pause: 30 days"]),
        ("events:", "pause: a month\nevents:", ["5: JG006 “a month” is no length of time; write one such as 30 days"]),
        ("events:", "pause: 0 days\nevents:", ["5: JG006 “0 days” is no length of time; write one such as 30 days"]),
        ("home}", "home, before: outcome}", ["6: JG008 before needs an outcome; add outcome: {event: …}"]),
        ("events:", "missing: [9]\nevents:", ["5: JG008 “missing” is about answers, and evidence of the kind analytics has none; remove it, or state another kind: survey and interview hold answers"]),
    ],
)  # fmt: skip
def test_mistakes_about_events(replaced: str, by: str, expected: list[str], refused: Any) -> None:
    assert refused(LOG.replace(replaced, by)) == expected


def test_every_mistake_is_reported_at_once(refused: Any) -> None:
    found = refused(SURVEY.replace("kind: survey", "kind: poll").replace("max: 5", "max: x"))
    assert [each.split(" ", 2)[1] for each in found] == ["JG007", "JG005"]


@pytest.mark.parametrize("text", ["", "- a\n", "just words\n", "a: [", "evidence: &a [*a]\n", "\0"])
def test_what_is_no_evidence_file_is_refused_with_a_place(text: str, refused: Any) -> None:
    assert all(each.split(":")[0].isdecimal() for each in refused(text))


def test_the_hash_does_not_depend_on_line_ends(write: Any, tmp_path: Any) -> None:
    unix = read_evidence(str(write(SURVEY))).hash
    (tmp_path / "x.evidence.yaml").write_bytes(SURVEY.replace("\n", "\r\n").encode())
    assert read_evidence(str(tmp_path / "x.evidence.yaml")).hash == unix


def test_pauses_are_lengths_of_time() -> None:
    assert [seconds(each) for each in ("30 days", "1 day", "90 Minutes", "2weeks", "days", "-1 day")] == [
        2_592_000,
        86_400,
        5_400,
        1_209_600,
        None,
        None,
    ]
