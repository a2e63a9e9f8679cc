"""The order of doing, worked out by hand."""

from __future__ import annotations

import pytest
from plan_oracle import actions
from shop import SHOP


def test_in_the_order_of_doing(planned):
    # What costs nothing first, the greatest saving before the rest; then 3 for 100 is more than 8 for 700.
    found = planned(SHOP)

    assert [
        (each.step, each.action.subject.id, round(each.gain * 28, 9), each.running, each.setup) for each in found.done
    ] == [
        (1, "newspaper-advertising", 0, -900, 0),
        (2, "tours", 3, 0, 50),
        (3, "price-list", 3, 100, 0),
        (4, "test-ride", 8, 700, 2000),
    ]
    assert [each.coverage for each in found.done] == pytest.approx([3 / 28, 6 / 28, 9 / 28, 17 / 28])


def test_a_launch_comes_as_one_step_with_what_it_needs(planned):
    found = planned(SHOP, budget=1000)

    last = found.done[-2:]
    assert [(each.step, each.action.subject.id, round(each.gain * 28, 9)) for each in last] == [
        (5, "workshop", 0),
        (5, "repairs", 8),
    ]
    assert [[need.id for need in each.needs] for each in last] == [[], ["workshop"]]
    assert found.running == 1000
    assert found.left == 0


def test_a_ring_of_needs_is_launched_whole_or_not_at_all(planned, small):
    journey = small(
        ["X"],
        [
            "{name: X, status: planned, cost: 1, needs: a}",
            "{name: a, status: planned, cost: 2, needs: b}",
            "{name: b, status: planned, cost: 3, needs: X}",
        ],
    )

    assert actions(planned(journey, budget=5.99)) == []
    found = planned(journey, budget=6)
    assert sorted(actions(found)) == [("launch", "a"), ("launch", "b"), ("launch", "x")]
    assert {each.step for each in found.done} == {1}


def test_a_long_chain_of_needs_is_launched_from_its_end(planned, small):
    company = [f"{{name: N{n}, status: planned, cost: 1, needs: N{n + 1}}}" for n in range(1100)]
    journey = small(["N0"], [*company, "{name: N1100, status: planned, cost: 1}"])

    found = planned(journey, budget=1101)

    assert [each.step for each in found.done] == [1] * 1101
    assert [each.action.subject.id for each in found.done[:2]] == ["n1100", "n1099"]
    assert found.done[-1].coverage == 1
