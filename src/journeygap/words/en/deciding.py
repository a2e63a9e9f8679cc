"""What is said of each decision wherever it is shown: its kind, the money, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeygap.core.text import figure, safe
from journeygap.journey.resolved import Activity, Company
from journeygap.words.en.writing import counted

_EVIDENCE = {"interview": "interviews", "survey": "a survey", "support": "support requests"}


def spent_on(activity: Activity, company: Company) -> str:
    """Write what a company touchpoint costs, else its hours; nothing where neither is stated."""
    period = f" a {safe(company.period)}" if company.period else ""
    if activity.stated.cost is not None:
        return f"{figure(activity.stated.cost)} {safe(company.currency or '(no currency stated)')}{period}"
    return "" if activity.stated.hours is None else f"{figure(activity.stated.hours)} hours{period}"


def spent_today(activities: Iterable[Activity], company: Company) -> str:
    """Write what is spent on company touchpoints today; nothing where it is stated of none."""
    today = [text for each in activities if (text := spent_on(each, company))]
    return f"{' and '.join(today)} today" if today else ""


def costs(money: str) -> str:
    """Say what is spent on something: ``money`` is an amount in words, and may say itself that it is today's."""
    return f"costs {money}" if money.endswith("today") else f"costs {money} today"


def frees(money: str, part: float | None) -> str:
    """Say what stopping something frees: its ``money``, an amount in words, or ``part`` of it."""
    return f"frees {money}" if part is None else f"frees {figure(part)} of {money}"


def evidence(items: Iterable[tuple[str, int | None]], *, thin: bool) -> str:
    """Name items of evidence, each by its kind and how many were asked; ``thin`` is what is few or old."""
    named = " and ".join(dict.fromkeys(_item(*each) for each in items))
    return f"thin evidence (few, or old): {named}" if thin else named


def _item(kind: str, sample: int | None) -> str:
    """Name an item of evidence by its kind, with how many were asked.

    >>> _item("interview", 12), _item("survey", 214), _item("analytics", None)
    ('12 interviews', 'a survey (214 answers)', 'analytics')
    """
    if sample is None:
        return _EVIDENCE.get(kind, kind)
    if kind == "interview":
        return counted(sample, "interview")
    if kind == "survey":
        return f"a survey ({counted(sample, 'answer')})"
    return f"{_EVIDENCE.get(kind, kind)} (sample {sample:,})"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "costs": costs,
    "evidence": evidence,
    "frees": frees,
    "importance-assumed": "an assumption: importance is not stated",
    "long": "Long term",
    "move": "Move",
    "names": "First of all",
    "no-evidence": "an assumption: no evidence is named",
    "no-money": "cost not stated yet",
    "no-owner": "no owner yet",
    "own-figures": "the company's own figures",
    "quick": "Quick win",
    "spent-on": spent_on,
    "spent-today": spent_today,
    "unowned": "Owner unknown",
    "waste": "Waste",
}
