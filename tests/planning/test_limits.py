"""Each limit lets in what it has room for, and nothing more: worked out by hand."""

from __future__ import annotations

import pytest
from plan_oracle import actions
from shop import SHOP


@pytest.mark.parametrize(
    ("terms", "in_plan", "not_in_plan"),
    [
        ({"budget": 1000, "setup": 2000}, {"test-ride"}, {"repairs", "workshop"}),
        ({"budget": 1000, "setup": 1999}, {"tours", "price-list"}, {"test-ride", "repairs"}),
        # Over 12 periods 12,000: repairs with the test ride take 12 · 900 + 11,050. Over 120 they take 119,050 of
        # 120,000, and with the price list 131,050.
        ({"budget": 1000, "within": 12}, {"test-ride", "price-list", "tours"}, {"repairs"}),
        ({"budget": 1000, "within": 120}, {"repairs", "test-ride"}, {"price-list"}),
        ({"budget": 1000, "hours": 19}, {"test-ride"}, {"repairs"}),
        ({"budget": 1000, "hours": 20}, {"test-ride", "repairs"}, {"nothing"}),
        ({"budget": 1000, "team_hours": {"service": 29}}, {"test-ride"}, {"repairs"}),
        ({"budget": 1000, "capacity": {"SERVICE": 79}}, {"test-ride"}, {"repairs"}),
        ({"budget": 1000, "capacity": {"Service": 80}}, {"test-ride", "repairs"}, {"nothing"}),
        ({"budget": 1000, "actions": 1}, {"test-ride"}, {"price-list", "tours", "repairs"}),
        ({"budget": 1000, "actions": 2}, {"test-ride"}, {"workshop"}),
        ({"budget": 900, "floor": 60}, {"repairs", "test-ride"}, {"price-list"}),
        ({"must": ("Workshop",), "budget": -400}, {"workshop"}, {"test-ride"}),
        ({"keep": ("newspaper advertising",)}, {"tours"}, {"newspaper-advertising", "test-ride"}),
    ],
)
def test_limits_hold(planned, terms, in_plan, not_in_plan):
    found = {a for _, a in actions(planned(SHOP, **terms))}

    assert in_plan <= found
    assert not not_in_plan & found
