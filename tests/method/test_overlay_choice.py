"""What coverage counts: required touchpoints of brand and partners, and choice groups as one."""

import json
from datetime import date

import pytest

from journeygap import load
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

TODAY = date(2026, 11, 22)


@pytest.fixture
def units(tmp_path):
    """Return the units of one stage in which some of its touchpoints are met by activities with ratings."""

    def units(touchpoints, delivers=None):
        activities = [
            {"name": name, "stage": "Pay", **({} if level is None else {"delivers": level})}
            for name, level in (delivers or {}).items()
        ]
        path = tmp_path / "journey.yaml"
        customer = {"stages": [{"name": "Pay", "touchpoints": touchpoints}]}
        text = json.dumps({"journey": "J", "customer": customer, "company": {"touchpoints": activities}})
        path.write_text(text, encoding="utf-8")
        return overlay(load(path)[0], Settings(), TODAY).units[0]

    return units


def member(name, importance=None, **more):
    return {"name": name, "choice": "payment", "importance": importance, **more}


def names(unit):
    return [need.touchpoint.name for need in unit.needs]


@pytest.mark.parametrize(
    ("touchpoint", "count"),
    [
        ({}, 1),
        ({"ownership": "brand"}, 1),
        ({"ownership": "partner"}, 1),
        ({"ownership": "customer"}, 0),
        ({"ownership": "social"}, 0),
        ({"need": "required"}, 1),
        ({"need": "optional"}, 0),
        ({"need": "optional", "ownership": "partner"}, 0),
        ({"importance": 0}, 1),
    ],
)
def test_a_unit_is_required_and_run_by_the_brand_or_a_partner(units, touchpoint, count):
    assert len(units([{"name": "card", **touchpoint}])) == count


@pytest.mark.parametrize("ownership", ["customer", "social"])
def test_a_match_makes_no_unit_of_what_lies_outside(units, ownership):
    assert units([{"name": "card", "ownership": ownership}], {"card": 8}) == ()


def test_a_choice_group_is_one_unit_in_the_place_of_its_first_member(units):
    found = units(["before", member("card"), "between", member("cash")])

    assert [names(unit) for unit in found] == [["before"], ["card", "cash"], ["between"]]


def test_a_choice_group_is_known_by_its_normalised_name(units):
    assert len(units([member("card"), {"name": "cash", "choice": "PAYMENT"}])) == 1


@pytest.mark.parametrize(
    ("second", "counts"),
    [
        ({"need": "optional"}, True),
        ({"ownership": "customer"}, True),
    ],
)
def test_a_group_is_a_unit_if_any_member_would_be_one(units, second, counts):
    assert bool(units([member("card"), member("cash", **second)])) is counts


def test_a_group_of_which_no_member_would_be_a_unit_is_none(units):
    assert units([member("card", need="optional"), member("cash", ownership="customer")], {"card": 8}) == ()


def test_the_weight_of_a_group_is_the_highest_of_all_its_members(units):
    (unit,) = units([member("card", 4), member("cash", 9, need="optional"), member("loan", 6)])

    assert (unit.weight, unit.importance_stated, unit.heaviest.touchpoint.name) == (9, True, "cash")


@pytest.mark.parametrize(
    ("first", "second", "weight", "stated"),
    [(4, None, 5, False), (None, 6, 6, True), (None, 5, 5, True), (5, None, 5, True), (None, None, 5, False)],
)
def test_an_importance_that_is_not_stated_weighs_five_in_a_group(units, first, second, weight, stated):
    (unit,) = units([member("card", first), member("cash", second)])

    assert (unit.weight, unit.importance_stated) == (weight, stated)


def test_the_fulfilment_of_a_group_is_the_highest_of_all_its_members(units):
    (unit,) = units(
        [member("card", expects=8), member("cash", expects=8, need="optional"), member("loan")], {"card": 2, "cash": 6}
    )

    # card 2/8, cash 6/8, loan without a match 0
    assert (unit.fulfilment, unit.matched, unit.met) == (0.75, True, False)


def test_a_group_is_met_when_one_of_its_members_is(units):
    # card 8/10 = 0.8 but weak by 2, cash 4/4 = 1 and met
    (unit,) = units([member("card", 10), member("cash", 4)], {"card": 8, "cash": 4})

    assert [str(need.state) for need in unit.needs] == ["weak", "met"]
    assert (unit.weight, unit.fulfilment, unit.met) == (10, 1.0, True)


def test_a_group_is_met_by_a_member_that_customers_run_themselves(units):
    (unit,) = units([member("card"), member("cash", ownership="customer")], {"cash": 8})

    assert [str(need.state) for need in unit.needs] == ["alternative", "met"]
    assert (unit.matched, unit.met) == (True, True)


@pytest.mark.parametrize(
    ("first", "second", "basis"),
    [
        ({}, {}, "self"),
        ({"satisfaction": 9}, {}, "customer"),
        ({}, {"satisfaction": 9}, "customer"),
    ],
)
def test_of_members_fulfilled_alike_one_that_customers_rate_speaks_for_the_group(units, first, second, basis):
    (unit,) = units([member("card", **first), member("cash", **second)], {"card": 8, "cash": 8})

    assert unit.best.basis == basis


def test_a_group_is_of_one_stage(tmp_path):
    stages = [{"name": name, "touchpoints": [member("card")]} for name in ("Order", "Renewal")]
    company = {"touchpoints": [{"name": "card", "stage": "Order"}]}
    path = tmp_path / "journey.yaml"
    path.write_text(json.dumps({"journey": "J", "customer": {"stages": stages}, "company": company}), encoding="utf-8")

    laid = overlay(load(path)[0], Settings(), TODAY)

    assert [str(need.state) for need in laid.needs] == ["met", "missing"]
    assert [len(units) for units in laid.units] == [1, 1]
