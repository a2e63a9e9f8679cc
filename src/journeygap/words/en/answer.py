"""The answer first: the result in a sentence or two, the worst stage, and what would sharpen it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import figure, percent
from journeygap.journey.resolved import Activity, Stage
from journeygap.method.measures import Coverage, Effort
from journeygap.method.settings import EffortUnit
from journeygap.words.en.writing import counted, listed


def headline(
    covered: Coverage,
    spent: Effort,
    number: int,
    wasted: float,
    currency: str | None,
    period: str | None,
    *,
    among_several: bool,
) -> str:
    """Say in one or two sentences what customers find, and what meets no customer of any journey.

    ``number`` and ``wasted`` are how many company touchpoints meet nobody, and their effort. Of one journey
    ``among_several`` only what is spent on it counts, so its figure is another than that of all.
    """
    if not covered.known:
        return "What the company does is not stated: coverage is unknown."
    sentences = []
    if covered.value is not None:
        sentences.append(f"Customers find {percent(covered.value)} of what they need.")
    if number:
        unit = "hours" if spent.unit == "hours" else currency or "(no currency stated)"
        amount = _amount(spent, wasted, number, f"{unit}{_a(period)}", among_several=among_several)
        sentences.append(f"{amount} nobody.")
    elif spent.by_activity:
        sentences.append("Nothing is spent on what meets nobody.")
    return " ".join(sentences) or "No touchpoint that customers need is listed."


def _amount(spent: Effort, wasted: float, number: int, unit: str, *, among_several: bool) -> str:
    """Write what meets nobody, with its verb: 9,500 EUR a month meet."""
    if spent.unit == "count" or not wasted:
        of = f"{number:,} of {counted(len(spent.by_activity), 'company touchpoint')}"
        return f"{of}{' of this journey' if among_several else ''} {'meets' if number == 1 else 'meet'}"
    least = "At least " if spent.lacking else ""
    return f"{least}{figure(wasted)} {unit}{' spent on this journey' if among_several else ''} meet"


def _a(period: str | None) -> str:
    return f" a {period}" if period else ""


def worst_stage(stage: Stage, coverage: float | None, lost: float | None, feeling: float | None) -> str:
    """Say which stage is the worst, and why. ``coverage`` and what is ``lost`` of it are shares of 0 to 1."""
    facts = []
    if coverage is not None:
        facts.append(f"{percent(coverage)} covered")
    if lost:
        facts.append(f"{figure(round(100 * lost, 1))} of 100 points lost")
    if feeling is not None:
        facts.append(feeling_text(feeling))
    return f"Worst stage: {stage.name} ({', '.join(facts)})"


def feeling_text(value: float) -> str:
    """Write how customers feel, from -2 to 2.

    >>> feeling_text(-1.0), feeling_text(0.0), feeling_text(2)
    ('feeling -1', 'feeling neutral', 'feeling +2')
    """
    return f"feeling {value:+g}" if value else "feeling neutral"


def some_effort_lacking(lacking: Sequence[Activity], number: int, unit: EffortUnit) -> str:
    """Say of how many of the company touchpoints the effort is not stated."""
    state = "states" if len(lacking) == 1 else "state"
    return f"{len(lacking)} of {number} company touchpoints {state} no {unit}: waste is counted, not weighed"


def effort_lacking(lacking: Sequence[Activity], unit: EffortUnit) -> str:
    """Ask for the effort of what states none."""
    names = listed((each.name for each in lacking), 3)
    one = len(lacking) == 1
    return f"state the {unit} of {names}: {'it states' if one else 'they state'} none"


def accepted(remarks: int, baseline: int) -> str:
    """Say how many findings are left out because somebody accepted them, in comments or in the baseline."""
    parts = [
        f"{number:,} {words}"
        for number, words in ((remarks, "by ignore comments"), (baseline, "by the baseline"))
        if number
    ]
    return f"{'one finding is' if remarks + baseline == 1 else 'findings are'} accepted: {', '.join(parts)}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "accepted": accepted,
    "effort-lacking": effort_lacking,
    "feeling": feeling_text,
    "headline": headline,
    "no-company": "list company touchpoints: what the company does is not known",
    "no-effort": "state cost or hours: waste is counted, not weighed",
    "no-evidence": "name evidence: nothing shows what the customer's half is based on",
    "no-importance": "state importance: every touchpoint counts the same",
    "no-owner": "state owner, to distinguish quick wins from long-term work",
    "other-words": "The customers' half and the company's half use other words: say first what meets what.",
    "some-effort-lacking": some_effort_lacking,
    "unrated": "rate with satisfaction or delivers: what nobody rates counts as met",
    "worst-stage": worst_stage,
}
