"""How amounts, shares and gains of a plan are written."""

from __future__ import annotations

import pytest

from journeygap.words.amounts import plain_amount, points, share


@pytest.mark.parametrize(("value", "text"), [(None, "–"), (0.0, "0.0%"), (0.123456, "12.3%"), (1.0, "100.0%")])
def test_a_share_has_one_decimal(value, text):
    assert share(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "–"), (0.0004, "–"), (-0.0004, "–"), (0.001, "+0.1"), (-0.25, "−25.0"), (0.5, "+50.0")]
)
def test_a_gain_has_a_sign_unless_it_is_none(value, text):
    assert points(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.001, "0"),
        (1234.0, "1,234"),
        (-1234.5, "−1,234.50"),
        (0.999, "1"),
        (1_000_000.25, "1,000,000.25"),
    ],
)
def test_an_amount_has_cents_only_where_there_are_any(value, text):
    assert plain_amount(value) == text
