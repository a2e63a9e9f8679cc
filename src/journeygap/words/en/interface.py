"""What is wrong with what was passed to a function, and what a notebook shows of a result, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.finding import Severity
from journeygap.core.text import percent, quoted, safe
from journeygap.method.measures import Coverage
from journeygap.words.en.writing import counted, did_you_mean, listed

_MANY = 8
"""How many names a sentence lists."""


def no_journey_called(name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that a result has no journey of a name."""
    hint = did_you_mean(meant) if meant else f"there are {listed(known, _MANY)}"
    return f"no journey is called {quoted(name)} ({hint})"


def nothing_called(name: str, kind: str | None, meant: str | None, known: Sequence[str]) -> str:
    """Say that nothing, or nothing of a kind, has a name."""
    hint = did_you_mean(meant) if meant else f"there are {listed(known, _MANY)}"
    return f"no {kind or 'touchpoint, activity or stage'} is called {quoted(name)} ({hint})"


def no_kind(kind: str) -> str:
    """Say which kinds of things can be changed."""
    return f"kind is touchpoint, activity or stage, not {quoted(kind)}"


def no_figures(name: str) -> str:
    """Say that no key was passed."""
    return f"nothing to change in {quoted(name)}: pass a key and its value, as in satisfaction=8"


def no_key(key: str, kinds: Sequence[str], name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that what is to be changed has no such key."""
    hint = did_you_mean(meant) if meant else f"its keys are {', '.join(known)}"
    return f"{quoted(key)} is no key of the {' or '.join(kinds)} {quoted(name)} ({hint})"


def several(name: str, kinds: Sequence[str], labels: Sequence[str], journey: str) -> str:
    """Say how to name one of several things that bear one name."""
    if len(kinds) > 1:
        way = f"pass {' or '.join(f'kind={kind!r}' for kind in kinds)}"
    elif len(labels) > 1:
        way = f"name one of {listed(labels, _MANY)}"
    else:
        way = f"pass the journey, such as journey={journey!r}"
    return f"{quoted(name)} may be several things: {way}"


def no_table(name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say of what a table can be made."""
    hint = did_you_mean(meant) if meant else f"choose {', '.join(known)}"
    return f"there is no table of {quoted(name)} ({hint})"


def share(value: float | None) -> str:
    """Write a share."""
    return "not known" if value is None else percent(value)


def met(covered: Coverage) -> str:
    """Write how many of what is required are met."""
    return "not known" if covered.met is None else f"{covered.met} of {covered.required}"


def found(number: int, grave: Sequence[tuple[Severity, int]]) -> str:
    """Write how many findings there are, with the numbers of the gravest."""
    parts = [counted(count, str(severity)) for severity, count in grave if count]
    return counted(number, "finding") + (f" ({', '.join(parts)})" if parts else "")


def analysis(
    journeys: int, coverage: float | None, waste: float | None, number: int, grave: Sequence[tuple[Severity, int]]
) -> str:
    """Show a result on one line."""
    return (
        f"<Analysis of {counted(journeys, 'journey')}: coverage {share(coverage)}, waste {share(waste)}, "
        f"{found(number, grave)}>"
    )


def journey(name: str, coverage: float | None, number: int, grave: Sequence[tuple[Severity, int]]) -> str:
    """Show the result of one journey on one line."""
    return f"<JourneyAnalysis of {quoted(safe(name))}: coverage {share(coverage)}, {found(number, grave)}>"


def comparison(before: float | None, after: float | None, opened: int, closed: int, changed: int) -> str:
    """Show a comparison on one line; the shares are those of coverage."""
    return (
        f"<Comparison: coverage {share(before)} → {share(after)}, {counted(opened, 'finding')} opened, "
        f"{closed} closed, {changed} changed>"
    )


def findings(number: int, shown: int) -> str:
    """Say how many findings there are, and how many of them are shown."""
    title = counted(number, "finding")
    return f"{title}; the first {shown}:" if number > shown else title


SENTENCES: dict[str, str | Callable[..., str]] = {
    "no-journey-called": no_journey_called,
    "nothing-called": nothing_called,
    "no-kind": no_kind,
    "no-figures": no_figures,
    "no-key": no_key,
    "several": several,
    "no-table": no_table,
    "not-ours": "this analysis was not made by journeygap.analyze, so nothing in it can be changed",
    "journey-not-ours": "this journey was not read by journeygap.load, so nothing in it can be changed",
    "other-settings": ("the two were analysed with different settings; pass the same settings= to analyze"),
    "other-days": ("the two were analysed as of different days, {before} and {after}; pass the same today= to analyze"),
    "share": share,
    "met": met,
    "analysis": analysis,
    "journey-result": journey,
    "comparison": comparison,
    "findings": findings,
    "no-findings": "No findings",
    "wasted": "Wasted effort: {share}",
    "points": "{points:+.1f} points",
    "journeys": "Journeys",
    "before-and-after": "Before and after",
    "journey": "Journey",
    "stage": "Stage",
    "all": "All",
    "coverage": "Coverage",
    "alignment": "Alignment",
    "waste": "Waste",
    "met-of": "Met",
    "number": "Findings",
    "before": "Before",
    "after": "After",
    "change": "Change",
    "opened": "Opened",
    "closed": "Closed",
    "code": "Code",
    "severity": "Severity",
    "finding": "Finding",
    "what-to-do": "What to do",
    "opportunity": "Opportunity",
}
