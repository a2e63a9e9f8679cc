"""Findings as a whole: their order, their severities, and the fingerprints that baselines know them by."""

from datetime import date

import pytest

from journeygap import Settings, Severity, analyze
from journeygap.core.finding import numbered

TODAY = date(2026, 11, 22)

JOURNEY = """\
journey: J
customer:
  evidence: [{id: talks, kind: interview, date: 2020-01-01, sample: 1}]
  metrics: [{name: NPS, value: 1, target: 2, date: 2020-01-01}]
  stages:
    - name: A
      metrics: [{name: NPS, value: 1, target: 2, date: 2020-01-01}]
      touchpoints:
        - {name: Chat, metrics: [{name: NPS, value: 1, target: 2, date: 2020-01-01}]}
        - {name: Phone, choice: c}
        - {name: Mail, choice: c}
    - name: B
      touchpoints: [Chat, {name: Phone, importance: 9}]
company:
  tools: [{name: suite}, {name: chat}]
  touchpoints:
    - {name: Chat, stage: A, metrics: [{name: NPS, value: 1, target: 2, date: 2020-01-01}], owner: X}
    - {name: Fair, stage: A}
    - {name: Fair, stage: B}
    - {name: Phone, exempt: {reason: duty, until: 2020-01-01}, meets: []}
    - {name: Mail, stage: B}
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Analyse a journey in a folder of its own, which becomes the working one."""
    monkeypatch.chdir(tmp_path)

    def run(*journeys, **settings):
        names = [f"{number}.yaml" for number, _ in enumerate(journeys)]
        for name, text in zip(names, journeys, strict=True):
            (tmp_path / name).write_text(text, encoding="utf-8")
        return analyze(*names, settings=Settings(**settings), today=TODAY)

    return run


def prints(analysis):
    return [each.fingerprint for each in analysis.every_finding()]


def test_no_two_findings_share_a_fingerprint(run):
    analysis = run(JOURNEY, JOURNEY)

    assert len(prints(analysis)) > 30
    assert len(set(prints(analysis))) == len(prints(analysis))


def test_fingerprints_stay_when_lines_move(run):
    moved = "# a comment\n\n" + JOURNEY.replace("  stages:", "\n\n  note: moved\n  stages:").replace(
        "importance: 9", "importance: 7"
    )

    assert prints(run(moved)) == prints(run(JOURNEY))


def test_fingerprints_stay_when_the_order_changes(run):
    fairs = "    - {name: Fair, stage: A}\n", "    - {name: Fair, stage: B}\n"
    swapped = JOURNEY.replace("".join(fairs), "".join(reversed(fairs)))

    assert swapped != JOURNEY
    assert sorted(prints(run(swapped))) == sorted(prints(run(JOURNEY)))


def test_fingerprints_are_32_hexadecimal_digits(run):
    assert {len(bytes.fromhex(each)) for each in prints(run(JOURNEY))} == {16}


def test_fingerprints_tell_ids_from_each_other_whatever_they_hold(run):
    # Joined by NUL, ("a", "b␀=c") would be ("a␀=b", "c").
    journey = """\
journey: J
customer:
  stages:
    - {name: a, touchpoints: ["b\\0=c"]}
    - {name: "a\\0=b", touchpoints: [c]}
"""

    assert len(set(prints(run(journey)))) == len(prints(run(journey)))


def test_findings_that_nothing_tells_apart_are_numbered(run):
    one = run(JOURNEY).journeys[0].findings[0]

    assert len({each.fingerprint for each in numbered([one, one, one])}) == 3
    assert numbered([one, one])[0].fingerprint == one.fingerprint


def test_findings_stand_in_the_order_of_the_file(run):
    findings = run(JOURNEY).journeys[0].findings

    assert [each.span.start for each in findings] == sorted(each.span.start for each in findings)


def test_severities_can_be_set_by_code(run):
    severity = {"JG201": Severity.ERROR, "JG101": Severity.INFO}

    found = {each.code: each.severity for each in run(JOURNEY, severity=severity).every_finding()}

    assert (found["JG201"], found["JG101"], found["JG112"]) == ("error", "info", "warning")


def test_assumed_importance_and_unrated_count_units(run):
    (analysed,) = run(JOURNEY).journeys

    # Units: A/Chat, the group of Phone and Mail, B/Chat, B/Phone (importance stated); only A/Chat is matched, unrated.
    assert (analysed.coverage.required, analysed.assumed_importance, analysed.unrated) == (4, 3, 1)
