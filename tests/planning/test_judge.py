"""What a choice comes to: levels after it, what stops, whose journey counts how much; worked out by hand."""

from __future__ import annotations

from plan_oracle import actions


def test_customers_rating_of_today_does_not_bind_what_is_changed(planned, small):
    # 4 of 8 today; the improved desk delivers 6 of 8, whatever they say of today's.
    journey = small(
        ["{name: Advice, importance: 8, satisfaction: 4}"],
        ["{name: Advice, delivers: 9, cost: 5, improve: {delivers: 6}}"],
    )

    found = planned(journey)

    assert (found.coverage.before, found.coverage.after) == (0.5, 0.75)


def test_a_level_that_is_not_stated_is_what_customers_expect_or_what_is_assumed(planned, small):
    journey = small(["{name: X, importance: 8}"], ["{name: X, status: planned, cost: 0}"])

    usual, assumed = planned(journey), planned(journey, assume_delivers=6)

    assert (usual.coverage.after, usual.without_assumed) == (1, 0)
    assert (assumed.coverage.after, assumed.without_assumed) == (0.75, 0)
    assert [each.assumed for each in usual.done] == [True]


def test_what_is_replaced_stops_and_frees_what_it_frees(planned, small):
    journey = small(
        ["{name: X, importance: 10}"],
        [
            "{name: Old, meets: X, cost: 9, frees: 4, frees-from: 2027-03-01, delivers: 5}",
            "{name: New, meets: X, status: planned, cost: 4, delivers: 8, replaces: Old}",
        ],
    )

    found = planned(journey)

    assert actions(found) == [("launch", "new")]
    assert (found.running, found.coverage.after) == (0, 0.8)
    assert [each.id for each in found.stopped] == ["old"]
    assert str(found.done[0].free_from) == "2027-03-01"


def test_a_journey_counts_by_its_weight(planned, small):
    files = {
        "a.journey.yaml": small(["X"], ["{name: X, status: planned, cost: 1}"]),
        "b.journey.yaml": small(["Y"], ["{name: Y, status: planned, cost: 1}"]) | {"weight": 3},
    }

    found = planned(files, budget=1)

    assert actions(found) == [("launch", "y")]
    assert found.coverage.after == 0.75
