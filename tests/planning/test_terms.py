"""The terms of a plan are numbers within their ranges, or refused by name."""

from __future__ import annotations

import math

import pytest

from journeygap.planning.terms import BadTerms, Terms


@pytest.mark.parametrize(
    "terms",
    [
        {"budget": -1e15, "setup": 0, "hours": 1e15},
        {"floor": 100, "assume_delivers": 10, "assume_cost": 0},
        {"within": 1, "actions": 0, "steps": 0, "draws": 0},
        {"team_hours": {"Sales": -4}, "capacity": {"Sales": 0}},
    ],
)
def test_the_ends_of_the_ranges_are_taken(terms):
    assert Terms(**terms) == Terms(**terms)


@pytest.mark.parametrize(
    ("terms", "named"),
    [
        ({"budget": math.nan}, "budget"),
        ({"budget": math.inf}, "budget"),
        ({"budget": True}, "budget"),
        ({"budget": "5"}, "budget"),
        ({"setup": -0.01}, "setup"),
        ({"floor": 100.01}, "floor"),
        ({"assume_delivers": 11}, "assume_delivers"),
        ({"time_limit": -1}, "time_limit"),
        ({"within": 0}, "within"),
        ({"within": 1.0}, "within"),
        ({"actions": -1}, "actions"),
        ({"steps": None}, "steps"),
        ({"draws": True}, "draws"),
        ({"capacity": {"Sales": -1}}, "capacity of “Sales”"),
        ({"team_hours": {"a\x1b[2J": math.nan}}, r"team_hours of “a\\x1b\[2J”"),
    ],
)
def test_what_is_no_number_or_out_of_range_is_named(terms, named):
    with pytest.raises(BadTerms, match=named):
        Terms(**terms)
