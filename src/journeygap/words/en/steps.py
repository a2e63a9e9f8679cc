"""Why something comes first, and what stopping what meets nobody would free and could pay for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import figure, percent, safe
from journeygap.method.measures import Effort
from journeygap.words.en.phrases import effort_text
from journeygap.words.en.writing import counted

_NAMED = 3
"""How many of what freed money could pay for a sentence names."""
_DEGREES = ((15.0, "extreme"), (12.0, "high"), (10.0, "worth considering"), (0.0, "low"))
_WHOSE = {
    "quick": "that one team can close with what it has",
    "long": "that takes several teams or new systems",
    "unowned": "whose owner is unknown",
}


def opportunity(opportunity: float, step: str, *, best: bool, complained: bool) -> str:
    """Say how high the opportunity of a gap is, 0 to 20, and whether it is the best of its kind of step.

    Where customers have ``complained`` it goes before gaps of which they have not.
    """
    degree = next(word for least, word in _DEGREES if round(opportunity, 9) >= least)
    weighs = f"its opportunity is {figure(opportunity)} of 20, {degree}"
    if best:
        return f"{weighs}; no gap {_WHOSE[step]} has a higher one"
    return f"customers complain, which goes before mere shortfalls; {weighs}" if complained else weighs


def _freed(weighed: str, one: str, several: str) -> Callable[..., str]:
    """Return what says of effort that meets no customer: of an amount, of one company touchpoint, and of several."""

    def said(number: int, amount: float, spent: Effort, currency: str | None, period: str | None) -> str:
        if spent.unit == "count":
            of = f"{number:,} of {counted(len(spent.by_activity), 'company touchpoint')}"
            return (one if number == 1 else several).format(of)
        text = safe(effort_text(amount, spent, currency, period))
        return weighed.format(f"{text} ({percent(amount / spent.total)} of the effort)")

    return said


def pays_for(
    *,
    freed: float,
    lost: float,
    left: float,
    spent: Effort,
    unit: tuple[str | None, str | None],
    planned: Sequence[tuple[str, str]],
    dear: Sequence[tuple[str, str]],
    unpaid: Sequence[str],
) -> str:
    """Say what stopping what meets nobody would free, and what it could pay for.

    Of ``lost`` some may be held by a contract; ``freed`` is the rest. ``planned`` holds names and amounts in words of
    what is planned and what the freed effort suffices for; ``dear`` is named where it suffices for none of what is
    planned; ``unpaid`` names the heaviest gaps where nothing is planned. ``left`` is what would be left of the freed
    effort. ``unit`` is the currency and the period, None where they are not stated.
    """
    total = effort_text(freed, spent, *unit)
    if round(lost - freed, 9) > 0:
        total = f"{total}, of {figure(lost)} spent on it"
    begun = f"Stopping what meets nobody would free {safe(total)}"
    if planned:
        rest = effort_text(left, spent, *unit) if round(left, 9) > 0 else "nothing"
        return f"{begun}. It could pay for what is planned: {_priced(planned)}; {safe(rest)} would be left"
    if dear:
        return f"{begun}. That is less than anything planned takes: {_priced(dear)}"
    if unpaid:
        named = [f"“{name}”" for name in unpaid[:_NAMED]]
        stated = "stated hours" if spent.unit == "hours" else "a stated cost"
        gaps = "gap is" if len(named) == 1 else "gaps are"
        return f"{begun}. Nothing with {stated} is planned for it; the heaviest {gaps} {_series(named, 0)}"
    return begun


def _priced(planned: Sequence[tuple[str, str]]) -> str:
    named = [f"“{name}” ({words})" if words else f"“{name}”" for name, words in planned]
    return _series(named[:_NAMED], len(named) - _NAMED)


def _series(names: Sequence[str], more: int) -> str:
    if more > 0:
        return f"{', '.join(names)} and {more:,} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


SENTENCES: dict[str, str | Callable[..., str]] = {
    "freed-elsewhere": _freed(
        "{} is of use only to other journeys.",
        "{} is of use only to other journeys.",
        "{} are of use only to other journeys.",
    ),
    "freed-misplaced": _freed("Moving what is misplaced would put {} to use.", "{} is misplaced.", "{} are misplaced."),
    "freed-wasted": _freed("Stopping what meets nobody would free {}.", "{} meets nobody.", "{} meet nobody."),
    "many-teams": "it takes several teams, which have to agree first",
    "met-better": "it is met, and could be better",
    "met-complaints": "it is met, and yet customers complain",
    "most-effort": "nothing else that can be dropped or moved takes more effort",
    "opportunity": opportunity,
    "other-words": "until it is known what meets what, nothing else can be said",
    "pays-for": pays_for,
    "waste": "what it takes is free for what customers do use",
}
