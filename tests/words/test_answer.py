"""The answer in a sentence or two, what would sharpen it, and how much of it is accepted."""

import pytest

from journeygap.core.language import say
from journeygap.method.measures import Coverage, Effort
from journeygap.words.answer import headline, would_sharpen

JOURNEY = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [A, B]}]}\n"


def said(spent: Effort, *, number: int = 0, among_several: bool = False, value: float | None = 0.5) -> str:
    weight = 0.0 if value is None else 10.0
    covered = Coverage(2, 1, 1, weight, weight * (value or 0.0), {})
    facts = {"number": number, "wasted": 3.0, "currency": "EUR", "period": "month", "among_several": among_several}
    return say("answer.headline", covered=covered, spent=spent, **facts)


def test_headlines(analysed) -> None:
    company = "{currency: EUR, touchpoints: [{name: A, cost: 1}, {name: W, cost: 3}]}"
    analysis = analysed(f"{JOURNEY}company: {company}\n")
    spent = analysis.journeys[0].effort

    assert headline(analysis.journeys[0], analysis) == "Customers find 50% of what they need. 3 EUR meet nobody."
    assert said(spent, number=1, among_several=True) == (
        "Customers find 50% of what they need. 3 EUR a month spent on this journey meet nobody."
    )
    assert said(spent) == "Customers find 50% of what they need. Nothing is spent on what meets nobody."
    assert said(Effort("count", 0.0, {}), value=None) == "No touchpoint that customers need is listed."


def test_what_is_only_counted(analysed) -> None:
    one = analysed(f"{JOURNEY}company: {{touchpoints: [A, W]}}\n")
    two = analysed(f"{JOURNEY}company: {{touchpoints: [A, W, V]}}\n")

    assert headline(one.journeys[0], one).endswith(" 1 of 2 company touchpoints meets nobody.")
    assert headline(two.journeys[0], two).endswith(" 2 of 3 company touchpoints meet nobody.")
    counted = two.journeys[0].effort
    assert said(counted, number=2, among_several=True).endswith(
        " 2 of 3 company touchpoints of this journey meet nobody."
    )


def test_what_would_sharpen_it(analysed) -> None:
    stated = "[{name: A, cost: 5}, {name: B, cost: 5}, {name: C, cost: 5}, {name: D, cost: 5}, {name: E}]"
    (part,) = analysed(f"{JOURNEY}company: {{touchpoints: {stated}}}\n").journeys

    assert list(would_sharpen(part)) == [
        "state the cost of “E”: it states none",
        "state importance: every touchpoint counts the same",
        "rate with satisfaction or delivers: what nobody rates counts as met",
        "name evidence: nothing shows what the customer's half is based on",
        "state owner, to distinguish quick wins from long-term work",
    ]


@pytest.mark.parametrize(
    ("remarks", "baseline", "words"),
    [
        (1, 0, "one finding is accepted: 1 by ignore comments"),
        (0, 1200, "findings are accepted: 1,200 by the baseline"),
        (1, 1, "findings are accepted: 1 by ignore comments, 1 by the baseline"),
    ],
)
def test_accepted(remarks: int, baseline: int, words: str) -> None:
    assert say("answer.accepted", remarks=remarks, baseline=baseline) == words


@pytest.mark.parametrize(("value", "words"), [(-1.0, "feeling -1"), (0.0, "feeling neutral"), (2.0, "feeling +2")])
def test_feelings(value: float, words: str) -> None:
    assert say("answer.feeling", value=value) == words
