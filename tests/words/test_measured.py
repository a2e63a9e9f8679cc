"""What was measured, in words."""

import pytest

from journeygap.core.language import say
from journeygap.journey.estimate import Change


def change(**facts: object) -> Change:
    stated = {
        "touchpoint": "Form",
        "stage": "Booking",
        "figure": "satisfaction",
        "dimension": None,
        "share": False,
        "before": 6.2,
        "after": 5.1234,
        "value": -1.0766,
        "low": -1.4,
        "high": -0.7,
        "p_adjusted": 0.0,
        "changed": True,
        "unsure": False,
    }
    return Change(**{**stated, **facts})


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "6.2 to 5.1, −1.1 (−1.4 to −0.7)"),
        ({"unsure": True, "before": None}, "−1.1 (−1.4 to −0.7), unsure"),
        (
            {"share": True, "before": 0.4, "after": 0.5, "value": 0.1, "low": 0.0, "high": 0.2},
            "40% to 50%, +10 points (0 to +20)",
        ),
    ],
)
def test_a_change(facts: dict[str, object], words: str) -> None:
    assert say("measured.change", change=change(**facts)) == words


def test_samples() -> None:
    facts = {"name": "Log", "kind": "analytics", "first": "2026-01-01", "last": "2026-05-31"}
    assert say("measured.sample", number=9_000, **facts) == "Log: 9,000 customers, 2026-01-01 to 2026-05-31"
    asked = {"name": "Guests", "kind": "interview", "first": None, "last": None}
    assert say("measured.sample", number=1, **asked) == "Guests: 1 respondent"


def test_rows() -> None:
    assert say("measured.rows", rows=1, used=1, missing=0, left_out=[]) == "1 row read, 1 used"
    assert say("measured.rows", rows=1_200, used=1_000, missing=1, left_out=[("a rule", 200)]) == (
        "1,200 rows read, 200 left out by a rule, 1,000 used; 1 answer missing in them"
    )


def test_changes_in_short() -> None:
    assert say("measured.touchpoints-changed", changed=1, of=1, since="2017") == "1 of 1 touchpoint changed since 2017"
    assert say("measured.no-metric-changed", names=["NPS", "CES"], since="2025") == (
        "no change of NPS and CES since 2025 beyond chance"
    )
