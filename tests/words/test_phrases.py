"""Parts of sentences that several families of findings share."""

import pytest

from journeygap.core.finding import Reason
from journeygap.method.measures import Effort
from journeygap.words.en.phrases import (
    are,
    complaints,
    effort_text,
    effort_unit,
    held_back,
    months,
    remedy,
    way_of,
)


@pytest.mark.parametrize(
    ("unit", "amount", "currency", "period", "words", "unit_words"),
    [
        ("cost", 1200.0, "EUR", "month", "1,200 EUR a month", "EUR a month"),
        ("cost", 5.0, None, None, "5 (no currency stated)", "(no currency stated)"),
        ("hours", 1.0, "EUR", "week", "1 hour a week", "hours a week"),
        ("hours", 1.5, None, None, "1.5 hours", "hours"),
        ("count", 3.0, "EUR", "month", "", ""),
    ],
)
def test_effort(unit, amount, currency, period, words, unit_words) -> None:
    spent = Effort(unit, amount, {})

    assert effort_text(amount, spent, currency, period) == words
    assert effort_unit(spent, currency, period) == unit_words


def test_reasons() -> None:
    reasons = [
        Reason("friction", "slow"),
        Reason("friction", "slow"),
        Reason("metric", "Wait", 27.0, 10.0, "days"),
        Reason("dimension", "speed"),
        Reason("constraint", "people"),
        Reason("constraint", "process"),
    ]

    assert complaints(reasons) == "“slow”"
    assert remedy(reasons, {"speed": "Speed"}) == (
        "remove what customers complain about: “slow”; “Wait” is 27 days, target 10; begin with Speed"
    )
    assert held_back(reasons) == " (constraints: people and process)"
    assert (complaints([]), remedy([], {}), held_back([])) == ("", "", "")


def test_small_ones() -> None:
    assert (months(1), months(12)) == ("1 month", "12 months")
    assert (are([1]), are([]), are([1, 2])) == ("is", "are", "are")
    assert way_of({"channel": ["web"], "device": ["phone", "tablet"]}) == "through “web” and on “phone” or “tablet”"
