"""The terms of a plan from Python: what is no number, or out of its range, is refused before anything is planned."""

from __future__ import annotations

import pytest

from journeygap.planning.terms import BadTerms, Terms

NAN, INFINITY = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"budget": NAN}, "budget is a number from"),
        ({"budget": INFINITY}, "budget is a number from"),
        ({"budget": "5000"}, "budget is a number, not '5000'"),
        ({"budget": True}, "budget is a number, not True"),
        ({"budget": 1e300}, "budget is a number from"),
        ({"setup": -1}, "setup is a number from 0 to"),
        ({"floor": 101}, "floor is a number from 0 to 100, not 101"),
        ({"assume_delivers": 11}, "assume_delivers is a number from 0 to 10"),
        ({"assume_cost": -0.01}, "assume_cost"),
        ({"time_limit": -1}, "time_limit"),
        ({"team_hours": {"Sales\x1b": NAN}}, "team_hours of"),
        ({"capacity": {"Sales": -1}}, "capacity of “Sales” is a number from 0 to"),
        ({"within": 0}, "within is a whole number from 1 on, not 0"),
        ({"within": 1.5}, "within is a whole number"),
        ({"actions": -1}, "actions"),
        ({"draws": "many"}, "draws is a whole number from 0 on, not 'many'"),
    ],
)
def test_what_is_out_of_its_range_is_refused(terms, message):
    with pytest.raises(BadTerms) as caught:
        Terms(**terms)

    assert message in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_all_that_is_in_its_range_is_taken():
    Terms(
        budget=-1e15,
        setup=0,
        within=1,
        hours=-3,
        team_hours={"A": -1},
        capacity={"A": 0},
        actions=0,
        floor=100,
        draws=1,
    )
