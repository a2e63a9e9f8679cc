"""What each budget buys, worked out by hand."""

from __future__ import annotations

import pytest
from shop import SHOP

SHOP_BUYS = [(-900, 6), (-800, 9), (-200, 14), (-100, 17), (900, 22), (1000, 25)]
"""Of 28: advertising goes and the tours move for nothing (3 + 3); the better price list takes 100 (+ 3), the test ride
700 (+ 8), both 800; repairs with their workshop take 1,100 (+ 8), at first without the better price list."""


def drawn(plan):
    return [(each.budget, round(each.coverage * 28, 9)) for each in plan.frontier]


def test_every_budget_that_buys_more_is_a_point(planned):
    found = planned(SHOP, steps=20)

    assert drawn(found) == SHOP_BUYS
    assert [each.setup for each in found.frontier] == [50, 50, 2050, 2050, 11_050, 11_050]
    assert found.unexamined == ()
    assert found.complete


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5])
def test_few_points_are_of_the_frontier_and_say_what_lies_between_them(planned, steps):
    found = planned(SHOP, steps=steps)

    points = drawn(found)
    assert len(points) == steps
    assert set(points) <= set(SHOP_BUYS)
    assert (-100, 17) in points  # the plan that was asked for
    hidden = [budget for budget, _ in SHOP_BUYS if points[0][0] < budget < points[-1][0] and budget not in dict(points)]
    assert all(any(each.low < budget < each.high for each in found.unexamined) for budget in hidden)


def test_the_other_limits_hold_at_every_point(planned):
    # With 2,000 to spend once the test ride fits alone, without the tours' 50; repairs never do.
    found = planned(SHOP, steps=20, setup=2000)

    assert drawn(found) == [(-900, 6), (-800, 9), (-200, 11), (-100, 14)]
