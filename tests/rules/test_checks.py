"""Rules that need no Python: what `[[rules]]` in the configuration asks for, and what is wrong with it."""

import json

import pytest

from journeygap.core.errors import InputError
from journeygap.model.configuration import StatedRule
from journeygap.rules.checks import checks

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Booking
      mindset: Is there a room?
      touchpoints:
        - {name: Booking form, importance: 8, channel: [web, app]}
        - {name: Fax, ownership: partner}
    - name: Arriving
      touchpoints: [Check-in]
company:
  tools: [{name: CRM, owner: Sales}, {name: Old CRM}]
  touchpoints:
    - {name: Booking form, stage: Booking, owner: Sales, channel: web, cost: 10, personalised: true}
    - {name: Check-in, stage: Arriving, owner: front desk, channel: [on site, phone]}
    - {name: Leaflets, stage: Arriving, status: planned}
"""


@pytest.fixture
def found(quick):
    """A function from a configuration to what its rules find: line, code and severity, and the message."""
    quick.write("journey.yaml", JOURNEY)

    def run(text):
        quick.write("journeygap.toml", text)
        ran = quick("analyze", "-f", "json", "--select", "T")
        assert (ran.code, ran.err) == (0, "")
        (journey,) = json.loads(ran.out)["journeys"]
        return [
            (each["span"]["start"]["line"] if "span" in each else each["line"], each["code"], each["message"])
            for each in journey["findings"]
        ]

    return run


def rule(on, require, more=""):
    return f'[[rules]]\non = "{on}"\nrequire = "{require}"\n{more}\n'


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (rule("company touchpoint", "owner"), [16]),
        (rule("company touchpoint", "owner", 'where = {status = "live"}'), []),
        (rule("company touchpoint", "owner", 'where = {status = ["planned", "retired"]}'), [16]),
        (rule("company touchpoint", "owner", 'one-of = ["Sales", "Front Desk"]'), [16]),
        (rule("company touchpoint", "owner", 'one-of = ["sales"]\nwhere = {status = "live"}'), [15]),
        (rule("company touchpoint", "owner", 'matches = "* desk"\nwhere = {status = "live"}'), [14]),
        (rule("company touchpoint", "owner", 'matches = "fr??t desk"\nwhere = {status = "live"}'), [14]),
        (rule("company touchpoint", "channel", 'one-of = ["web", "phone"]\nwhere = {status = "live"}'), [15]),
        (rule("company touchpoint", "owner", "where = {cost = 10}"), []),
        (rule("company touchpoint", "hours", "where = {cost = 10}"), [14]),
        (rule("company touchpoint", "hours", "where = {personalised = true}"), [14]),
        (rule("company touchpoint", "status"), []),
        (rule("customer touchpoint", "importance"), [8, 10]),
        (rule("customer touchpoint", "importance", 'where = {ownership = "brand"}'), [10]),
        (rule("stage", "mindset"), [9]),
        (rule("stage", "name", 'matches = "[AB]*"'), [4, 9]),
        (rule("tool", "owner"), [12]),
    ],
)
def test_what_is_found(found, text, lines) -> None:
    assert [line for line, *_ in found(text)] == lines


def test_what_is_said(found) -> None:
    listed = 'one-of = ["Sales"]\nwhere = {status = "live"}'

    assert found(rule("company touchpoint", "owner")) == [(16, "T001", "company touchpoint “Leaflets” states no owner")]
    assert found(rule("company touchpoint", "owner", listed)) == [
        (15, "T001", "owner of company touchpoint “Check-in” is “front desk”")
    ]
    assert found(rule("stage", "mindset", 'message = "ask customers"\ncode = "T042"')) == [
        (9, "T042", "“Arriving”: ask customers")
    ]


@pytest.mark.parametrize("text", ['severity = "error"', '[severity]\nT001 = "error"', '[severity]\nmine = "error"'])
def test_severity(quick, text) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("journeygap.toml", rule("stage", "mindset", f'name = "mine"\n{text}'))

    ran = quick("analyze", "-f", "concise", "--select", "mine")

    assert ran.lines == ["journey.yaml:9:13: T001 mine error: stage “Arriving” states no mindset (add mindset)"]
    assert quick("analyze", "--fail-on", "error", "--select", "T").code == 1


def test_they_have_a_page(quick) -> None:
    quick.write("journeygap.toml", rule("stage", "mindset", 'one-of = ["a", "b"]'))

    assert quick("rule", "T001").lines[:3] == [
        "T001 stage-mindset-t001 (warning)",
        "",
        "The key mindset of a stage has to be one of “a” and “b”.",
    ]
    assert quick("rule", "T001", "--isolated").code == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rules]]\n", "“rules.0.on” is missing"),
        (
            rule("touchpoint", "owner"),
            "“rules.0.on” should be 'company touchpoint', 'customer touchpoint', 'stage' or 'tool'",
        ),
        (rule("stage", "owner"), "rule 1 of [[rules]]: a stage has no key “owner”"),
        (rule("company touchpoint", "ower"), "a company touchpoint has no key “ower” (did you mean “owner”?)"),
        (rule("stage", "name", "where = {feling = 1}"), "a stage has no key “feling” (did you mean “feeling”?)"),
        (rule("stage", "name", 'code = "JG101"'), "the code “JG101” should be T and three digits"),
        (rule("stage", "name", 'name = "Not This"'), "the name “Not This” should be small letters"),
        (rule("stage", "name", 'matches = "a"\none-of = ["b"]'), "one-of and matches exclude each other"),
        (
            rule("stage", "name") + rule("stage", "mindset", 'code = "T001"'),
            "rule 2 of [[rules]] has the code or the name",
        ),
        (rule("stage", "name", 'required = "x"'), "the key “rules.0.required” is not known (did you mean “require”?)"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(quick, text, said) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("journeygap.toml", text)

    ran = quick("analyze")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("journeygap: journeygap.toml: ")
    assert said in ran.err


def test_settings_of_packages_may_follow(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    quick.write("journeygap.toml", rule("stage", "mindset") + "[rules.theirs]\na = 1\n")

    assert "[rules.theirs]: no rule is called “theirs”" in quick("analyze").err
    assert quick("analyze", "--no-team-rules").code == 0


def test_wildcards_take_no_time_whatever_they_are() -> None:
    (made,) = checks([StatedRule(on="stage", require="name", matches="*a" * 30 + "b")])
    fits = made.judge.__closure__

    assert fits is not None  # and the text below is matched in no time: a run that took long would not end
    (matcher,) = [cell.cell_contents for cell in fits if callable(cell.cell_contents)]
    assert matcher("a" * 5_000) is False


def test_a_rule_is_checked_before_any_journey() -> None:
    with pytest.raises(InputError, match="a tool has no key “stage”"):
        checks([StatedRule(on="tool", require="stage")])
