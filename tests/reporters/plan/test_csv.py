"""A plan for a spreadsheet: an action a row in the order of doing, and no cell that a spreadsheet would run."""

import csv
from datetime import date
from io import StringIO

import pytest

import journeygap
from journeygap.reporters.plan.csv import COLUMNS, render

pytest.importorskip("highspy", reason="the extra plan is not installed")
JOURNEY = """\
journey: J
customer: {stages: [{name: S, touchpoints: [A, B]}]}
company:
  currency: EUR
  touchpoints:
    - {name: A, cost: 100}
    - {name: "=cmd|' /C calc'!A0", cost: 50, owner: "@Wéb"}
    - {name: B, cost: 40.5, status: planned}
"""


@pytest.fixture
def made(tmp_path):
    """A function from the text of a journey to its plan."""

    def plan(text):
        (tmp_path / "j.yaml").write_text(text, encoding="utf-8")
        return journeygap.plan(tmp_path / "j.yaml", today=date(2026, 11, 22), steps=0)

    return plan


def test_an_action_a_row(made) -> None:
    drop, launch = csv.DictReader(StringIO("".join(render(made(JOURNEY)))))

    assert tuple(drop) == COLUMNS
    assert (drop["step"], drop["kind"], drop["name"], drop["owner"]) == ("1", "drop", "'=cmd|' /C calc'!A0", "'@Wéb")
    assert (drop["running"], drop["gain"], drop["firm"]) == ("-50", "0.0", "")
    assert (launch["kind"], launch["running"], launch["owner"], launch["coverage"]) == ("launch", "40.5", "", "1.0")
    assert (launch["gain"], launch["assumed"]) == ("0.5", "true")


def test_plain_marks_where_the_output_takes_no_others(made) -> None:
    typographic = JOURNEY.replace("@Wéb", "Web → “shop”")

    (drop, _) = csv.DictReader(StringIO("".join(render(made(typographic), ascii_only=True))))
    assert drop["owner"] == 'Web -> "shop"'


def test_without_actions_there_are_only_the_names(made) -> None:
    nothing = made("journey: J\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\ncompany: {touchpoints: [A]}\n")
    assert "".join(render(nothing)) == ",".join(COLUMNS) + "\n"
