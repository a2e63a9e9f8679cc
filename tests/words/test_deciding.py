"""The money and the grounds of decisions, in words."""

from types import SimpleNamespace

import pytest

from journeygap.core.language import say

COMPANY = SimpleNamespace(currency="EUR", period="month")
NOTHING_STATED = SimpleNamespace(currency=None, period=None)


def activity(cost: float | None = None, hours: float | None = None) -> SimpleNamespace:
    return SimpleNamespace(stated=SimpleNamespace(cost=cost, hours=hours))


def test_money() -> None:
    assert say("deciding.spent-on", activity=activity(cost=1200), company=COMPANY) == "1,200 EUR a month"
    assert say("deciding.spent-on", activity=activity(cost=5), company=NOTHING_STATED) == "5 (no currency stated)"
    assert say("deciding.spent-on", activity=activity(hours=40), company=COMPANY) == "40 hours a month"
    both = [activity(cost=5), activity(), activity(hours=2)]
    assert say("deciding.spent-today", activities=both, company=COMPANY) == "5 EUR a month and 2 hours a month today"
    assert say("deciding.spent-today", activities=[activity()], company=COMPANY) == ""


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([("interview", 1)], "1 interview"),
        ([("interview", 12), ("survey", 214)], "12 interviews and a survey (214 answers)"),
        ([("survey", None), ("survey", None)], "a survey"),
        ([("analytics", 9000)], "analytics (sample 9,000)"),
        ([("support", None)], "support requests"),
    ],
)
def test_evidence(items: list[tuple[str, int | None]], words: str) -> None:
    assert say("deciding.evidence", items=items, thin=False) == words
    assert say("deciding.evidence", items=items, thin=True) == f"thin evidence (few, or old): {words}"


def test_what_a_decision_frees_or_costs() -> None:
    assert say("deciding.frees", money="9,500 EUR a month", part=None) == "frees 9,500 EUR a month"
    assert say("deciding.frees", money="9,500 EUR a month", part=2000.0) == "frees 2,000 of 9,500 EUR a month"
    assert say("deciding.costs", money="4 EUR today") == say("deciding.costs", money="4 EUR") == "costs 4 EUR today"
