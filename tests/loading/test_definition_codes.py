"""One case for each code of a definition error: what is in the file, and what is said about it, where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from journeygap.core.finding import Severity
from journeygap.rules.catalogue import catalogue
from journeygap.yamltext.faults import NAMES

GOOD = "customer: {stages: [{name: Evaluation, touchpoints: [Live demo]}]}\n"


def customer(touchpoint):
    """Return a journey with one touchpoint, which is in line 2, column 53."""
    return f"journey: X\n{GOOD}".replace("Live demo", touchpoint)


def company(touchpoint, more=""):
    """Return a journey with a company touchpoint, which is in line 3, in column 25 if nothing more does."""
    return f"journey: X\n{GOOD}company: {{{more}touchpoints: [{touchpoint}]}}\n"


@dataclass(frozen=True)
class Case:
    """A journey file's text (and other files), and the one error it has."""

    code: str
    name: str
    text: str | bytes
    place: tuple[int, int]
    message: str
    suggestion: str | None
    files: dict[str, str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    path: str = "journey.yaml"


CASES = [
    Case(
        "JG001",
        "yaml-syntax",
        "journey: X\ncustomer: 'open\n",
        (2, 11),
        "unexpected end of stream",
        "close what is open: a quotation mark, [ or {",
    ),
    Case(
        "JG002",
        "duplicate-key",
        f"journey: X\n{GOOD}journey: Y\n",
        (3, 1),
        "duplicate key “journey”; it is first on line 1",
        "keep one of the two, or begin the second item of a list with “- ”",
    ),
    Case(
        "JG003",
        "unknown-key",
        f"journey: X\n{GOOD}compani: c\n",
        (3, 1),
        "the key “compani” is not known here",
        "did you mean “company”?",
    ),
    Case("JG004", "missing-key", f"note: n\n{GOOD}", (1, 1), "the key “journey” is missing here", "add journey: …"),
    Case("JG005", "wrong-type", f"journey: [X]\n{GOOD}", (1, 10), "“journey” takes a text, not a list", None),
    Case(
        "JG006",
        "out-of-range",
        customer("{name: Live demo, importance: 11}"),
        (2, 84),
        "the rating 11 is outside the scale from 0 to 10",
        "correct the rating, or state the scale under scale: {min: …, max: …}",
    ),
    Case(
        "JG007",
        "unknown-value",
        customer("{name: Live demo, need: optionl}"),
        (2, 78),
        "“need” is required or optional, not “optionl”",
        "did you mean “optional”?",
    ),
    Case(
        "JG008",
        "conflicting-keys",
        company("{name: t, stage: Evaluation, stages: Evaluation}"),
        (3, 62),
        "stage and stages are two spellings of one key, and both are used here",
        "keep one of them, with every stage in it",
    ),
    Case(
        "JG009",
        "unknown-stage",
        company("{name: t, stage: Evaluatoin}"),
        (3, 42),
        "no stage in this file is called “Evaluatoin”",
        "did you mean “Evaluation”?",
    ),
    Case(
        "JG010",
        "unknown-touchpoint",
        company("{name: t, meets: Demo}"),
        (3, 42),
        "no customer touchpoint in this file is called “Demo”",
        "correct the name, or add the customer touchpoint; there is “Live demo”",
    ),
    Case(
        "JG011",
        "unknown-evidence",
        customer("{name: Live demo, evidence: talks}"),
        (2, 82),
        "no evidence has the id “talks”",
        "add it under customer: evidence:, or remove it here",
    ),
    Case(
        "JG012",
        "unknown-tool",
        company("{name: t, tools: marketing sweet}", "tools: [Marketing suite], "),
        (3, 68),
        "no tool in this file is called “marketing sweet”",
        "did you mean “Marketing suite”?",
    ),
    Case(
        "JG013",
        "unknown-dimension",
        customer("{name: Live demo, expects: {comunication: 9}}"),
        (2, 82),
        "“comunication” is not a dimension of this journey",
        "did you mean “communication”?",
    ),
    Case(
        "JG014",
        "duplicate-identity",
        customer("Live demo, live_demo"),
        (2, 65),
        "two touchpoints in stage “Evaluation” are called “live",
        None,
    ),
    Case(
        "JG015",
        "conflicting-company",
        f"journey: X\n{GOOD}company: [a.yaml, b.yaml]\n",
        (1, 21),
        "the currency here is “USD”, but “EUR” in a.yaml",
        "state the costs of company files that are used together per one currency",
        files={"a.yaml": "company: {currency: EUR}\n", "b.yaml": "company: {currency: USD}\n"},
        path="b.yaml",
    ),
    Case(
        "JG016",
        "company-file",
        f"journey: X\n{GOOD}company: company.yml\n",
        (3, 10),
        "the company file “company.yml” can't be read: No such file or directory",
        None,
    ),
    Case(
        "JG017",
        "input-limit",
        f"journey: X\n{GOOD}",
        (2, 21),
        "values are nested more than 3 deep (the limit max-depth)",
        "simplify the file, or raise max-depth under [limits] in journeygap.toml",
        limits={"max_depth": 3},
    ),
    Case(
        "JG018",
        "bad-encoding",
        f"journey: Caf\xe9\n{GOOD}".encode("latin-1"),
        (1, 13),
        "the file is not UTF-8 text from byte 13 on",
        "save it as UTF-8, the usual choice of every editor",
    ),
    Case(
        "JG019",
        "measured-file",
        f"journey: X\n{GOOD.replace('{', '{measured: m.measured.yaml, ', 1)}",
        (2, 22),
        "the measured file “m.measured.yaml” can't be read: No such file or directory",
        "correct the path; it begins at this journey's folder",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.code for case in CASES])
def test_each_code_has_a_place_a_message_and_a_way_out(folder, case):
    for name, text in case.files.items():
        folder.write(name, text)
    folder.write("journey.yaml", case.text)
    loaded = folder.load("journey.yaml", **case.limits)
    (error,) = loaded.errors
    assert (error.code, error.name, error.severity) == (case.code, case.name, Severity.ERROR)
    assert (error.span.source.path, *error.span.position()[:2]) == (case.path, *case.place)
    assert case.message in error.message
    if case.suggestion is not None:
        assert error.suggestion == case.suggestion
    assert loaded.journeys == ()


NAMED = {
    "JG001": "'open",
    "JG002": "journey",
    "JG003": "compani",
    "JG004": "journey",
    "JG005": "[X]",
    "JG006": "11",
    "JG007": "optionl",
    "JG008": "stages",
    "JG009": "Evaluatoin",
    "JG010": "Demo",
    "JG011": "talks",
    "JG012": "marketing sweet",
    "JG013": "comunication",
    "JG014": "live_demo",
    "JG015": "USD",
    "JG016": "company.yml",
    "JG017": "max-depth",
    "JG018": "Caf",
    "JG019": "measured file",
}
"""The text in each case that is wrong, or whose lack is."""


@pytest.mark.parametrize("case", CASES, ids=[case.code for case in CASES])
def test_the_message_names_the_text_that_is_wrong(folder, case):
    """Reports and JSON show no excerpt of the file."""
    for name, text in case.files.items():
        folder.write(name, text)
    folder.write("journey.yaml", case.text)
    (error,) = folder.load("journey.yaml", **case.limits).errors
    assert NAMED[case.code] in error.message


OTHER = [
    (f"journey: X\n{GOOD}company: [journey.yaml]\n", "journey.yaml"),
    (f"journey: X\n{GOOD}company: other.yaml\n", "other.yaml"),
    (f"journey: X\n{GOOD}company: nested.yaml\n", "deeper.yaml"),
    (f'journey: X\n{GOOD}company: "a\\0b"\n', "a"),
    ("journey: X\ncustomer: {scale: {min: 5, max: 3}, stages: [{name: S}]}\n", "3"),
    ("journey: X\ncustomer: {stages: []}\n", "stages"),
    (customer("{name: Live demo, importance: high}"), "high"),
    (customer("{name: Live demo, importance: [7]}"), "[7]"),
    (customer("{name: Live demo, importance: true}"), "true"),
    (customer("{name: Live demo, need: [optional]}"), "[optional]"),
    (customer("{name: Live demo, feeling: 9}"), "9"),
    (customer("{name: Live demo, mode: human}"), "human"),
    (customer("{name: Live demo, evidence: {a: b}}"), "{a: b}"),
    (customer("{name: [a, b]}"), "[a, b]"),
    (company("{name: t, cost: -5}"), "-5"),
    (company("{name: t, supports: nothing}"), "nothing"),
    (company("{name: t, replaces: t, status: planned}"), "t"),
    (company("{name: t, exempt: {until: 2026-02-30, reason: r}}"), "2026-02-30"),
    (company("{name: t}", "handoffs: [{from: t, to: nowhere}], "), "nowhere"),
    (f"format: 2\njourney: X\n{GOOD}", "2"),
    (f"journey: !new X\n{GOOD}", "!new"),
    (f"journey: X\n{GOOD}? [a]\n: b\n", "[a]"),
    (f"journey: *x\n{GOOD}", "*x"),
    (f"journey: X\n{GOOD}---\n", "---"),
    (f"journey: X\n{GOOD}<<: text\n", "<<"),
    (f"journey: X\n{GOOD}company: [{{]\n", "]"),
    ("- a\n- b\n", "- a"),
]


@pytest.mark.parametrize(("text", "named"), OTHER)
def test_other_messages_name_the_text_that_is_wrong_too(folder, text, named):
    folder.write("other.yaml", f"journey: Y\n{GOOD}")
    folder.write("nested.yaml", "company: deeper.yaml\n")
    errors = folder.of(text).errors
    assert errors
    assert any(named in error.message for error in errors), [error.message for error in errors]


def test_every_code_has_a_case():
    assert [case.code for case in CASES] == list(NAMES)
    assert {case.code: case.name for case in CASES} == NAMES


def test_codes_are_numbered_without_a_hole():
    assert list(NAMES) == [f"JG{number:03}" for number in range(1, len(NAMES) + 1)]


@pytest.mark.parametrize("code", NAMES)
def test_every_code_is_documented(code):
    (entry,) = [entry for entry in catalogue() if entry.code == code]
    assert re.search(r"\w", entry.summary), f"{code} has no documentation"
    assert entry.severity == "error"


def test_a_sound_file_has_no_error(folder):
    assert folder.errors(f"journey: X\n{GOOD}") == []


def test_the_fingerprint_of_an_error_rests_on_what_is_wrong_not_on_its_turn(folder):
    text = "journey: J\ncustomer: {stages: [{name: S}]}\n"
    both = folder.of(f"{text}foo: 1\nbar: 2\n").errors
    one = folder.of(f"{text}\nbar: 2\n").errors

    assert [each.fingerprint for each in one] == [each.fingerprint for each in both if "bar" in each.message]
    assert len({each.fingerprint for each in both}) == 2
