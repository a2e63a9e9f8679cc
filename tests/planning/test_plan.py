"""Plans worked out by hand: what is dropped, moved, improved and launched, and what it comes to."""

from __future__ import annotations

import pytest
from plan_oracle import actions
from shop import SHOP


def test_within_no_budget(planned):
    # 900 are freed: the test ride and the price list take 800 of them and bring 8 + 3, the tours are free and bring 3.
    found = planned(SHOP)

    assert set(actions(found)) == {
        ("drop", "newspaper-advertising"),
        ("move", "tours"),
        ("improve", "price-list"),
        ("launch", "test-ride"),
    }
    assert found.coverage.before == pytest.approx(3 / 28)
    assert found.coverage.after == pytest.approx((8 + 6 + 3) / 28)
    assert found.without_assumed == found.coverage.after
    assert (found.running, found.setup, found.left) == (-100, 2050, 100)
    assert (found.unit, found.currency, found.period, found.optimal) == ("cost", "EUR", "month", True)


def test_what_just_missed(planned):
    # Repairs and their workshop cost 1,100 and bring 8; without the better price list 800 more than today's plan are
    # enough: 700 + 1,100 - 900 for 8 + 8 + 3 + 3.
    found = planned(SHOP)

    assert found.next.budget == 900
    assert found.next.coverage == pytest.approx(22 / 28)
    assert [(each.kind.value, each.subject.id) for each in found.next.enters] == [
        ("launch", "repairs"),
        ("launch", "workshop"),
    ]
    assert [(each.kind.value, each.subject.id) for each in found.next.leaves] == [("improve", "price-list")]


def test_what_just_missed_of_a_cut(planned):
    found = planned(SHOP, budget=-200)

    # 700 to spend: the test ride alone (8), not with the price list; repairs don't fit.
    assert ("launch", "test-ride") in actions(found)
    assert ("improve", "price-list") not in actions(found)
    assert found.next.budget == -100
    assert [each.subject.id for each in found.next.enters] == ["price-list"]


def test_coverage_by_stage_and_what_is_not_covered(planned):
    found = planned(SHOP)

    (journey,) = found.journeys
    assert [(stage.id, change.before, change.after) for stage, change in journey.stages] == [
        ("choosing", pytest.approx(3 / 16), pytest.approx(14 / 16)),
        ("owning", 0, pytest.approx(3 / 12)),
    ]
    # Repairs lose all of their 8, the test ride 2 of 10, the tours 1 of 4.
    assert [(each.need.touchpoint.id, round(each.points * 28, 9)) for each in found.uncovered] == [
        ("repairs", 8),
        ("test-ride", 2),
        ("tours", 1),
    ]


def test_hours_by_owner(planned):
    # Marketing's 10 hours go with the advertising; Service works 30 more on repairs, and 80 once on the workshop.
    found = planned(SHOP, budget=1000)

    assert [(each.owner, each.before, each.after, each.setup) for each in found.owners] == [
        ("Marketing", 10, 0, 0),
        ("Sales", 4, 4, 0),
        ("Service", 0, 30, 80),
    ]


def test_a_dark_stage_has_the_least_budget_that_lights_it(planned):
    found = planned(SHOP, actions=0)

    assert [(each.stage.id, each.budget) for each in found.dark] == [("owning", None)]
    journey = SHOP.replace("{name: Tours, stage: Choosing,", "{name: Tours, stage: Choosing, meets: [],")
    (dark,) = planned(journey).dark
    assert (dark.stage.id, dark.budget) == ("owning", 100)  # 1,100 for repairs, less 1,000: advertising and tours go


def test_what_customers_complain_about_is_listed_though_its_coverage_is_full(planned, small):
    # Nobody has rated it, so that it counts as met in full; but they say that something is in their way.
    found = planned(small(["{name: X, friction: too slow}", "Y"], ["X", "Y"]))

    assert found.coverage.after == 1
    assert [(each.need.touchpoint.id, each.points) for each in found.uncovered] == [("x", 0)]


def test_idle_tools_are_listed_and_not_counted(planned, small):
    found = planned(small(["X"], ["X"], tools=[{"name": "Suite", "cost": 900}]))

    assert [each.stated.name for each in found.idle_tools] == ["Suite"]
    assert found.running == 0
