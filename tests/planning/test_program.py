"""The whole numbers of a plan, worked out by hand, and what each choice of actions comes to."""

from __future__ import annotations

from itertools import combinations

from shop import SHOP

from journeygap.planning.actions import Kind, survey
from journeygap.planning.program import Figures, Program
from journeygap.planning.terms import Terms


def program(planned, journey):
    return Program(survey(planned.analyse({"journey.yaml": journey}), frozenset(), Terms()), None)


def chosen(program, *ids):
    return frozenset(each for each in program.actions if each.subject.id in ids)


def test_figures_are_whole_numbers(planned):
    # Weights 10, 6, 8 and 4, in 1/10,000; money in hundredths.
    found = program(planned, SHOP)

    assert found.whole == 280_000
    assert found.figures(frozenset()) == Figures(30_000, 0, 0, 0, 30_000, 0)
    every = frozenset(found.actions)
    assert found.figures(every) == Figures(250_000, 100_000, 1_105_000, 5, 250_000, 1)


def test_what_spoils_a_way_closes_it(planned, small):
    # Old meets X at 5 of 10, New at 8; New replaces Old, which stops.
    found = program(
        planned,
        small(
            ["{name: X, importance: 10}"],
            [
                "{name: Old, meets: X, cost: 9, delivers: 5}",
                "{name: New, meets: X, status: planned, cost: 4, delivers: 8, replaces: Old}",
            ],
        ),
    )
    (goal,), (stop,) = found.goals, found.stopped(chosen(found, "new"))

    assert (goal.today, goal.full) == (50_000, 100_000)
    assert (stop.subject.id, stop.freed) == ("old", 900)
    assert found.running_of(chosen(found, "new")) == 400 - 900
    assert goal.value(frozenset(), frozenset()) == 50_000
    assert goal.value(chosen(found, "new"), frozenset([stop])) == 80_000


def test_rows_hold_for_what_can_be_done_and_for_nothing_else(planned):
    # Repairs need the workshop: of the 64 choices the 16 with repairs alone don't hold.
    found = program(planned, SHOP)
    sizes = range(len(found.actions) + 1)
    every = [frozenset(each) for size in sizes for each in combinations(found.actions, size)]

    broken = [each for each in every if not found.holds(found.rows, each)]

    assert len(every) == 64
    assert len(broken) == 16
    for each in broken:
        launched = {action.subject.id for action in each if action.kind is Kind.LAUNCH}
        assert "repairs" in launched
        assert "workshop" not in launched
