"""Which of equal plans is chosen."""

from __future__ import annotations

from plan_oracle import actions


def test_of_equal_plans_the_cheaper_and_with_lean_the_one_of_fewer_actions(planned, small):
    journey = small(
        ["X", "Y"],
        [
            "{name: X, status: planned, cost: 1, delivers: 10}",
            "{name: Y, status: planned, cost: 1, delivers: 10}",
            "{name: Both, meets: [X, Y], status: planned, cost: 3, delivers: 10}",
        ],
    )

    assert actions(planned(journey, budget=5)) == [("launch", "x"), ("launch", "y")]
    assert actions(planned(journey, budget=5, lean=True)) == [("launch", "both")]


def test_of_equal_plans_the_one_that_is_rated_then_the_lowest_ids(planned, small):
    twins = ["{name: b, meets: X, status: planned, cost: 1}", "{name: a, meets: X, status: planned, cost: 1}"]

    assert actions(planned(small(["X"], twins), budget=5)) == [("launch", "a")]
    rated = [*twins, "{name: c, meets: X, status: planned, cost: 1, delivers: 10}"]
    found = planned(small(["X"], rated), budget=5)
    assert actions(found) == [("launch", "c")]
    assert found.without_assumed == found.coverage.after == 1
