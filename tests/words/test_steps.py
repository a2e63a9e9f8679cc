"""Why something comes first, and what freed money could pay for, in words."""

import pytest

from journeygap.core.language import say
from journeygap.method.measures import Effort

MONEY, HOURS, COUNT = Effort("cost", 100.0, {}), Effort("hours", 100.0, {}), Effort("count", 5.0, {})


@pytest.mark.parametrize(
    ("opportunity", "words"),
    [
        (15.0, "15 of 20, extreme"),
        (12.0, "12 of 20, high"),
        (10.0, "10 of 20, worth considering"),
        (9.9, "9.9 of 20, low"),
    ],
)
def test_degrees_of_opportunity(opportunity: float, words: str) -> None:
    assert say("steps.opportunity", opportunity=opportunity, step="quick", best=False, complained=False) == (
        f"its opportunity is {words}"
    )


def test_the_best_of_its_kind() -> None:
    assert say("steps.opportunity", opportunity=18.0, step="long", best=True, complained=False) == (
        "its opportunity is 18 of 20, extreme; no gap that takes several teams or new systems has a higher one"
    )


def test_complaints_go_before_mere_shortfalls() -> None:
    facts = {"opportunity": 18.0, "step": "quick", "complained": True}
    assert say("steps.opportunity", **facts, best=False) == (
        "customers complain, which goes before mere shortfalls; its opportunity is 18 of 20, extreme"
    )
    assert say("steps.opportunity", **facts, best=True).startswith("its opportunity is 18 of 20, extreme; no gap ")


def pays_for(spent: Effort = MONEY, lost: float = 50.0, **facts: object) -> str:
    stated = {"freed": 50.0, "left": 0.0, "unit": ("EUR", "month"), "planned": [], "dear": [], "unpaid": []}
    return say("steps.pays-for", spent=spent, lost=lost, **{**stated, **facts})


def test_what_freed_money_could_pay_for() -> None:
    freed = "Stopping what meets nobody would free 50 EUR a month"
    assert pays_for() == freed
    assert pays_for(lost=80.0) == f"{freed}, of 80 spent on it"
    planned = [("A", "20 EUR a month"), ("B", ""), ("C", ""), ("D", "")]
    assert pays_for(planned=planned) == (
        f"{freed}. It could pay for what is planned: “A” (20 EUR a month), “B”, “C” and 1 more; nothing would be left"
    )
    assert pays_for(planned=planned[:1], left=30.0) == (
        f"{freed}. It could pay for what is planned: “A” (20 EUR a month); 30 EUR a month would be left"
    )
    assert pays_for(dear=[("A", "60 EUR a month")]) == (
        f"{freed}. That is less than anything planned takes: “A” (60 EUR a month)"
    )
    assert pays_for(unpaid=["A (S)"]) == (
        f"{freed}. Nothing with a stated cost is planned for it; the heaviest gap is “A (S)”"
    )
    assert pays_for(spent=HOURS, unpaid=["A", "B"]) == (
        "Stopping what meets nobody would free 50 hours a month. "
        "Nothing with stated hours is planned for it; the heaviest gaps are “A” and “B”"
    )


def test_what_stopping_frees() -> None:
    facts = {"currency": "EUR", "period": None}
    assert say("steps.freed-wasted", number=2, amount=30.0, spent=MONEY, **facts) == (
        "Stopping what meets nobody would free 30 EUR (30% of the effort)."
    )
    assert say("steps.freed-misplaced", number=1, amount=1.0, spent=COUNT, **facts) == (
        "1 of 0 company touchpoints is misplaced."
    )
    assert say("steps.freed-elsewhere", number=2, amount=2.0, spent=COUNT, **facts) == (
        "2 of 0 company touchpoints are of use only to other journeys."
    )
