"""What can be done, and what can't and why, worked out by hand."""

from __future__ import annotations

import pytest
from plan_oracle import actions

import journeygap
from journeygap.planning.terms import BadTerms, LimitsNotMet


def test_what_is_dropped_frees_what_it_frees(planned, small):
    found = planned(small(["X"], ["X", "{name: Fax, cost: 9, frees: 4, frees-from: 2027-03-01}"]))

    assert (found.running, str(found.done[0].free_from)) == (-4, "2027-03-01")


def test_waste_is_dropped_whether_its_cost_is_known_or_not(planned, small):
    found = planned(small(["X"], ["X", "{name: Fax, cost: 9}", "Telex"]))

    assert set(actions(found)) == {("drop", "fax"), ("drop", "telex")}
    assert [each.id for each in found.unknown_cost] == ["telex"]
    assert found.running == -9


def test_waste_that_becomes_of_use_is_not_dropped(planned, small):
    journey = small(
        ["X", "Y"],
        [
            "{name: Kitchen, cost: 3, supports: Meals}",
            "{name: Meals, meets: X, status: planned, cost: 1}",
            "{name: Van, cost: 2}",
            "{name: Delivery, meets: Y, status: planned, cost: 1, needs: Van}",
        ],
    )

    found = planned(journey, budget=2)

    assert actions(found) == [("launch", "delivery"), ("launch", "meals")]
    assert {each.subject.id: each.reason for each in found.spared} == {
        "kitchen": "it supports what is launched or moved",
        "van": "what is launched needs it",
    }
    # With nothing to spend the launches are paid for by what they keep: 5 freed, or 2 spent.
    assert set(actions(planned(journey, actions=0))) == {("drop", "kitchen"), ("drop", "van")}


def test_of_an_option_one_is_launched_and_any_one_meets_a_need(planned, small):
    journey = small(
        ["X", "Y", "Z"],
        [
            "{name: X, status: planned, cost: 1, option: shop}",
            "{name: Y, status: planned, cost: 2, option: shop}",
            "{name: Z, status: planned, cost: 1, needs: shop}",
        ],
    )

    assert sorted(actions(planned(journey, budget=100))) == [("launch", "x"), ("launch", "z")]


@pytest.mark.parametrize(
    ("company", "reason"),
    [
        (["{name: X, status: planned, cost: 1, needs: Gone}", "{name: Gone, status: retired}"], "retired"),
        (["{name: X, status: planned, cost: 1, needs: b}", "{name: b, status: planned}"], "which is left out"),
        (["{name: X, status: planned}", "{name: Fax, cost: 1}"], "its cost is not stated"),
        (["{name: X, status: planned, cost: 1, replaces: Old}", "Old"], "which is kept"),
        (["{name: b, status: planned, cost: 1}"], "it matches nothing in its stage"),
    ],
)
def test_what_is_left_out_is_listed_with_the_reason(planned, small, company, reason):
    keep = ("old",) if "Old" in company else ()

    found = planned(small(["X"], company), budget=100, keep=keep)

    assert all(kind == "drop" for kind, _ in actions(found))
    assert any(reason in each.reason for each in found.left_out)


def test_a_planned_activity_without_a_cost_takes_the_assumed_one(planned, small):
    journey = small(["X"], ["{name: X, status: planned}", "{name: Fax, cost: 3}"])

    assert actions(planned(journey, assume_cost=3)) == [("drop", "fax"), ("launch", "x")]
    assert actions(planned(journey, assume_cost=3.01)) == [("drop", "fax")]


def test_what_supports_only_what_stops_becomes_waste_and_frees_nothing(planned, small):
    journey = small(
        ["X"],
        [
            "{name: Old, meets: X, cost: 5, delivers: 2}",
            "{name: Backstage, cost: 4, supports: Old}",
            "{name: New, meets: X, status: planned, cost: 5, delivers: 5, replaces: Old}",
        ],
    )

    found = planned(journey)

    assert actions(found) == [("launch", "new")]
    assert [each.id for each in found.becomes_waste] == ["backstage"]
    assert found.running == 0


def test_hours_are_the_unit_where_nothing_costs(planned, small):
    journey = small(
        ["X"], ["{name: X, status: planned, hours: 3, setup: {hours: 8, cost: 99}}", "{name: Fax, hours: 2}"]
    )

    found = planned(journey, hours=1)
    assert (found.unit, found.running, found.setup, found.left) == ("hours", 1, 8, 0)
    assert actions(planned(journey)) == [("drop", "fax")]
    with pytest.raises(BadTerms, match="--budget"):
        planned(journey, budget=5)


def test_actions_are_the_unit_where_nothing_is_stated(planned, small):
    journey = small(["X", "Y"], ["{name: X, status: planned, setup: {cost: 7}}", "{name: Y, status: planned}", "Fax"])

    found = planned(journey, actions=1)
    assert (found.unit, found.running, found.setup) == ("actions", 0, 0)
    assert sorted(actions(found)) == [("drop", "fax"), ("launch", "y")]
    with pytest.raises(LimitsNotMet) as caught:
        planned(journey, budget=-1)
    assert caught.value.least_budget == 0


def test_an_expired_exemption_is_listed_and_dropped_only_where_it_must_be(planned, small):
    journey = small(["X"], ["X", "{name: Fax, cost: 1, exempt: {reason: law, until: 2026-01-01}}"])

    found = planned(journey)
    assert (actions(found), [each.subject.id for each in found.spared]) == ([], ["fax"])
    assert actions(planned(journey, must=("fax",))) == [("drop", "fax")]


def test_what_is_accepted_is_never_dropped(planned, small):
    journey = small(["X"], ["X", "{name: Fax, cost: 1}"])
    prints = frozenset(
        each.fingerprint for each in planned.analyse({"journey.yaml": journey}).every_finding() if each.code == "JG201"
    )

    found = planned(journey, accepted=prints)

    assert (actions(found), found.spared[0].subject.id) == ([], "fax")
    with pytest.raises(BadTerms, match="accepted"):
        planned(journey, accepted=prints, must=("fax",))


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"must": ("Faxx",)}, "no company touchpoint is called “Faxx” .did you mean “Fax”"),
        ({"keep": ("Nothing",)}, "no company touchpoint is called"),
        ({"must": ("X",)}, "nothing to do with “X”"),
        ({"capacity": {"Sale": 4}}, "nothing is owned by “Sale” .did you mean “Sales”"),
        ({"team_hours": {"Nobody": 4}}, "nothing is owned by"),
        ({"must": ("Twin",)}, "fits several company touchpoints"),
    ],
)
def test_terms_that_name_what_is_not_there_are_refused(planned, small, terms, message):
    journey = small(
        ["X"], ["{name: X, owner: Sales}", "{name: Fax, cost: 1}", "{name: Twin, id: t1}", "{name: Twin, id: t2}"]
    )

    with pytest.raises(BadTerms, match=message):
        planned(journey, **terms)


def test_different_currencies_and_periods_can_not_be_added_up(planned, small):
    files = {
        "a.journey.yaml": small(["X"], ["{name: Fax, cost: 1}"], currency="EUR", period="month"),
        "b.journey.yaml": small(["X"], ["{name: Fax, cost: 1}"], currency="USD", period="month"),
    }
    with pytest.raises(BadTerms, match="currencies"):
        planned(files)
    files["b.journey.yaml"]["company"] |= {"currency": "eur", "period": "year"}
    with pytest.raises(BadTerms, match="periods"):
        planned(files)
    files["b.journey.yaml"]["company"]["period"] = "Month"
    assert planned(files).running == -2


def test_nothing_is_dropped_where_nothing_matches(planned, small):
    # The halves use other words (JG402): first each activity has to say what it meets.
    found = planned(small(["Phone", "Letter", "Visit"], ["Call centre", "Mailing", "Sales force"]))

    assert actions(found) == []
    assert len(found.spared) == 3
    assert all("what each company touchpoint meets" in each.reason for each in found.spared)


def test_another_journey_says_what_is_of_use_and_is_not_weighed(planned, small, tmp_path):
    company = {
        "touchpoints": [
            {"name": "X", "status": "planned", "cost": 1},
            {"name": "Y", "cost": 2},
            {"name": "Fax", "cost": 4},
        ]
    }
    one, other = small(["X"], []) | {"company": "company.yaml"}, small(["Y", "Z"], []) | {"company": "company.yaml"}
    planned.analyse({"company.yaml": {"company": company}, "a.journey.yaml": one, "b.journey.yaml": other})

    found = journeygap.plan(tmp_path / "a.journey.yaml", steps=0)

    assert actions(found) == [("drop", "fax"), ("launch", "x")]  # Y is of use to the other journey
    assert [each.journey.journey.path.rpartition("/")[2] for each in found.journeys] == ["a.journey.yaml"]


def test_nothing_is_dropped_where_nothing_matches_in_another_journey_of_the_file(planned, small, tmp_path):
    # The other journey calls all three things otherwise (JG402): who knows whether its customers use the fax?
    company = {"touchpoints": ["X", "Y", {"name": "Fax", "cost": 4}]}
    one = small(["X", "Y"], []) | {"company": "company.yaml"}
    other = small(["Phone", "Letter", "Visit"], []) | {"company": "company.yaml"}
    planned.analyse({"company.yaml": {"company": company}, "a.journey.yaml": one, "b.journey.yaml": other})

    found = journeygap.plan(tmp_path / "a.journey.yaml", steps=0)

    assert actions(found) == []
    assert ["what each company touchpoint meets" in each.reason for each in found.spared] == [True]


def test_what_supports_something_in_another_journey_is_not_dropped(planned, small, tmp_path):
    company = {
        "touchpoints": [
            {"name": "X", "status": "planned", "cost": 1, "needs": "Y"},
            {"name": "Y", "status": "planned", "cost": 1},
            {"name": "Kitchen", "cost": 4, "supports": "Y"},
            {"name": "Fax", "cost": 2},
        ]
    }
    one, other = small(["X", "W"], []) | {"company": "company.yaml"}, small(["Y"], []) | {"company": "company.yaml"}
    planned.analyse({"company.yaml": {"company": company}, "a.journey.yaml": one, "b.journey.yaml": other})

    # Y meets something in the other journey only; it is launched with X, and then its kitchen is of use there.
    found = journeygap.plan(tmp_path / "a.journey.yaml", steps=0)

    assert set(actions(found)) == {("drop", "fax"), ("launch", "x"), ("launch", "y")}


def test_a_chain_of_needs_that_ends_nowhere_is_left_out_whole(planned, small):
    company = [f"{{name: N{n}, status: planned, cost: 1, needs: N{n + 1}}}" for n in range(300)]
    journey = small(["N0"], [*company, "{name: N300, status: planned}"])

    found = planned(journey, budget=301)

    assert found.done == ()
    assert {each.subject.id: each.reason for each in found.left_out}["n0"] == "it needs “N1”, which is left out"
