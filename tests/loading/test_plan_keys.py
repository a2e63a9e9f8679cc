"""The keys that plans are made from: setup, needs, replaces, option, improve, frees, and a journey's weight."""

from __future__ import annotations

from datetime import date

import pytest

JOURNEY = """\
journey: X
customer:
  scale: {min: 0, max: 100}
  dimensions: [ease, speed]
  stages:
    - {name: A, touchpoints: [One, Two]}
company:
  scale: {min: 1, max: 5}
  touchpoints:
    - {name: One, status: planned, option: build-or-buy}
    - {name: Two, status: planned, option: Build or buy}
    - {name: Old}
    - {name: Gone, status: retired}
    - {name: Twin, id: twin-1}
    - {name: Twin, id: twin-2}
"""
"""Its company touchpoints go on from line 16, their keys from column 7."""


def errors(folder, touchpoint):
    """Return code, column and message of each error that one more touchpoint causes; all are on its line."""
    found = folder.of(f"{JOURNEY}    - {touchpoint}\n").errors
    assert {each.span.position().line for each in found} <= {16}
    return [(each.code, each.span.position().column, each.message, each.suggestion) for each in found]


def test_every_key_is_read_and_ratings_are_rescaled(folder):
    loaded = folder.of(
        JOURNEY.replace("journey: X", "journey: X\nweight: 2.5")
        + "    - {name: All, cost: 9, improve: {delivers: 4, cost: 5, hours: 1, setup: {cost: 2, hours: 3}},\n"
        "       setup: {cost: 7, hours: 8}, frees: 4, frees-from: 2027-01-31, needs: build-or-buy, replaces: Old}\n"
    )
    (journey,) = loaded.journeys
    placement = journey.placements[-1]
    stated = placement.activity.stated

    assert journey.weight == 2.5
    assert (stated.setup.cost, stated.setup.hours, stated.frees) == (7, 8, 4)
    assert stated.frees_from == date(2027, 1, 31)
    assert (stated.needs, stated.replaces) == (("build-or-buy",), ("Old",))
    assert (stated.improve.cost, stated.improve.hours, stated.improve.setup.cost) == (5, 1, 2)
    assert placement.improved == 7.5  # 4 on 1 to 5: three quarters of the way


def test_a_journey_weighs_one_unless_it_says_otherwise(folder):
    assert folder.of(JOURNEY).journeys[0].weight == 1


def test_an_improvement_by_dimension_is_kept_in_those_of_the_journey(folder):
    folder.write("company.yaml", "company: {touchpoints: [{name: One, improve: {delivers: {ease: 5, cosiness: 9}}}]}\n")
    for name in ("a", "b"):
        dimensions = "ease" if name == "a" else "cosiness"
        folder.write(
            f"{name}.yaml",
            f"journey: {name}\ncompany: company.yaml\ncustomer:\n  dimensions: {dimensions}\n"
            "  stages: [{name: A, touchpoints: [One]}]\n",
        )

    loaded = folder.load("a.yaml", "b.yaml")

    assert loaded.errors == ()
    assert [each.placements[0].improved for each in loaded.journeys] == [{"ease": 5}, {"cosiness": 9}]


@pytest.mark.parametrize(
    ("touchpoint", "code", "column"),
    [
        ("{name: New, needs: Nothing}", "JG010", 26),
        ("{name: New, needs: [Old, build-or-by]}", "JG010", 32),
        ("{name: New, replaces: Nothing}", "JG010", 29),
        ("{name: New, needs: Twin}", "JG010", 26),
        ("{name: New, replaces: [Twin]}", "JG010", 30),
        ("{name: New, replaces: New}", "JG008", 29),
        ("{name: New, replaces: New, status: planned}", "JG008", 29),
        ("{name: New, replaces: One, status: planned}", "JG008", 29),
        ("{name: New, replaces: Gone, status: planned}", "JG008", 29),
        ("{name: New, needs: old, option: Old}", "JG010", 26),
        ("{name: New, improve: {cost: 3}}", "JG004", 19),
        ("{name: New, improve: {delivers: 6}}", "JG006", 39),
        ("{name: New, improve: {delivers: {cosiness: 2}}}", "JG013", 40),
        ("{name: New, frees: -1}", "JG006", 26),
        ("{name: New, frees-from: soon}", "JG005", 31),
        ("{name: New, setup: {days: 3}}", "JG003", 27),
        ("{name: New, setup: 300}", "JG005", 26),
    ],
)
def test_what_plans_can_not_be_made_from_is_an_error(folder, touchpoint, code, column):
    assert [each[:2] for each in errors(folder, touchpoint)] == [(code, column)]


@pytest.mark.parametrize(
    "touchpoint",
    [
        "{name: New, needs: New}",  # needing itself asks for nothing
        "{name: New, needs: [Old, Gone, twin-1]}",
        "{name: New, replaces: Gone}",  # launched long ago: what it replaced is retired
        "{name: New, replaces: Old, status: planned}",
        "{name: New, needs: BUILD_OR_BUY}",
        "{name: New, frees: 7, cost: 5}",
    ],
)
def test_what_plans_can_be_made_from_is_none(folder, touchpoint):
    assert errors(folder, touchpoint) == []


def test_a_name_that_is_near_is_offered(folder):
    assert errors(folder, "{name: New, needs: build-or-by}")[0][3] == "did you mean “build-or-buy”?"


def test_names_resolve_among_the_files_used_together(folder):
    folder.write("a.yaml", "company: {touchpoints: [{name: One, status: planned, needs: Far, replaces: Away}]}\n")
    folder.write("b.yaml", "company: {touchpoints: [{name: Far, status: planned}, Away]}\n")
    journey = "journey: X\ncompany: [{}]\ncustomer:\n  stages: [{{name: A, touchpoints: [One]}}]\n"
    folder.write("alone.yaml", journey.format("a.yaml"))
    folder.write("both.yaml", journey.format("a.yaml, b.yaml"))

    assert folder.load("both.yaml").errors == ()
    assert [each.code for each in folder.load("alone.yaml").errors] == ["JG010", "JG010"]
    # Another journey makes up for what one lacks, as with supports.
    assert folder.load("both.yaml", "alone.yaml").errors == ()


@pytest.mark.parametrize("weight", ["-1", ".inf", "heavy"])
def test_a_weight_is_a_number_from_0(folder, weight):
    found = folder.of(JOURNEY.replace("journey: X", f"journey: X\nweight: {weight}")).errors

    assert [each.code for each in found] in (["JG005"], ["JG006"])
