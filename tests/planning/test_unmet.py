"""Limits that can't be met: which they are, and what would do, worked out by hand."""

from __future__ import annotations

import pytest
from shop import SHOP

from journeygap.planning.terms import LimitsNotMet


def test_the_least_budget_that_would_do(planned):
    # Owning reaches 60 % with repairs only (8 of 12), Choosing with the test ride or not: (8 + 3) of 16 is 68.75 %.
    with pytest.raises(LimitsNotMet) as caught:
        planned(SHOP, floor=60)

    # 1,100 for repairs and 700 for the test ride, less the 900 that are freed.
    assert caught.value.least_budget == 900


def test_the_limits_that_fail_alone(planned):
    with pytest.raises(LimitsNotMet) as caught:
        planned(SHOP, floor=95, setup=100, budget=5000)

    # With everything Choosing reaches 14 of 16: 87.5 %; Owning 11 of 12.
    assert caught.value.least_budget is None
    assert [(each.limit, each.least) for each in caught.value.limits] == [("floor", 87.5)]
    assert caught.value.alone


def test_the_limits_that_fail_together(planned):
    with pytest.raises(LimitsNotMet) as caught:
        planned(SHOP, floor=60, actions=1, budget=5000)

    # 60 % takes repairs, the workshop and the test ride; one action reaches nothing in Owning without the tours: 25 %
    # there by the tours, and 18.75 % in Choosing.
    assert not caught.value.alone
    assert {each.limit: each.least for each in caught.value.limits} == {"actions": 3, "floor": 18.75}
