"""What documents say of a result: the answer in sentences, how figures are computed, what touchpoints rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from journeygap.core.finding import Severity
from journeygap.core.text import figure, normalise, percent, safe
from journeygap.journey.resolved import Evidence
from journeygap.method.measures import Coverage, Crosshairs
from journeygap.method.settings import EffortUnit
from journeygap.words.en.listings import tally_by_priority
from journeygap.words.en.measures import unit_of_effort
from journeygap.words.en.phrases import interval_of
from journeygap.words.en.writing import counted, together

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate


def title(journeys: Sequence[str]) -> str:
    """Return the title of a gap report about the journeys of these names."""
    if not journeys:
        return "Gap report"
    return f"Gap report: {journeys[0] if len(journeys) == 1 else counted(len(journeys), 'journey')}"


def covered(covered: Coverage) -> str:
    """Say how many touchpoints are met, and what coverage is."""
    if covered.met is None:
        return "What the company does is not stated, so that coverage is unknown."
    if covered.value is None:
        return "No touchpoint that customers need is listed, so there is no coverage to report."
    met = _are_met(covered.met, (covered.matched or 0) - covered.met)
    need = f"Of {counted(covered.required, 'touchpoint')} that customers need, {met}"
    return f"{need}; {_WEIGHTED}, coverage is {percent(covered.value)}."


def _are_met(met: int, partly: int) -> str:
    """Say how many touchpoints are met, and how many in part: not well enough, or not where customers come."""
    if not met:
        return f"none is met, and {partly:,} in part" if partly else "none is met"
    return f"{met:,} {'is' if met == 1 else 'are'} met{f' and {partly:,} in part' if partly else ''}"


_WEIGHTED = "weighted by importance and by how well each is met"
"""Why coverage is no plain count of what is met."""


def wasted(wasted: float, misplaced: float, nobody: float | None, unit: EffortUnit) -> str:
    """Say which shares of the effort, 0 to 1, are wasted and misplaced, and which meets ``nobody`` in any journey."""
    meet, are = ("meets", "is") if unit == "cost" else ("meet", "are")
    said = f"{percent(wasted)} {unit_of_effort(unit)} {meet} no customer of this journey"
    if nobody is not None and round(wasted - nobody, 9) > 0:
        said += f" ({percent(nobody)} {meet} no customer of any)"
    return f"{said}, and {percent(misplaced)} {are} in the wrong stage." if misplaced else f"{said}."


def found(kinds: Mapping[str, int], counts: Mapping[Severity, int]) -> str:
    """Count the findings in a sentence, by what they are about and by priority: each adds up to all of them."""
    if not counts:
        return "There is nothing to report."
    what = together([counted(number, *_KINDS[kind]) for kind, number in kinds.items()])
    if len(counts) == 1:
        every = "" if sum(counts.values()) == 1 else "all "
        return f"Found: {what}, {every}{tally_by_priority(counts).partition(' ')[2]}."
    return f"Found: {what}; in all {tally_by_priority(counts)}."


_KINDS: dict[str, tuple[str, str]] = {
    "gaps": ("gap", "gaps"),
    "dark": ("dark stage", "dark stages"),
    "delivery": ("point on delivery or targets", "points on delivery or targets"),
    "waste": ("case of waste or misplaced effort", "cases of waste or misplaced effort"),
    "team": ("finding of your own rules", "findings of your own rules"),
    "doubts": ("open question", "open questions"),
}
"""What findings are called where they are counted by what they are about."""


def pooled(journeys: int, required: int, matched: int, met: int, coverage: float | None) -> str:
    """Say how many touchpoints of several journeys are met, and what coverage over all is."""
    need = f"In {counted(journeys, 'journey')} customers need {counted(required, 'touchpoint')}"
    if coverage is None:
        return f"{need}."
    return f"{need}: {_are_met(met, matched - met)}; {_WEIGHTED}, coverage over all is {percent(coverage)}."


def pooled_waste(share: float, unit: EffortUnit) -> str:
    """Say which share of the effort, 0 to 1, no journey meets."""
    meet = "meets" if unit == "cost" else "meet"
    wasted = f"{percent(share)} {unit_of_effort(unit)}"
    return f"{wasted} {meet} no customer of any journey; what several journeys share counts once."


def crosshairs(cross: Crosshairs, *, importance_configured: bool, performance_configured: bool) -> str:
    """Say where the quadrants part: at the averages unless configured, and so they compare touchpoints of a journey."""
    across, up = (
        "as configured" if each else "the average of this journey"
        for each in (importance_configured, performance_configured)
    )
    important = f"More important means {figure(cross.importance)} of 10 or more ({across})"
    if cross.performance is None:
        return f"{important}; nothing that is matched is rated."
    said = f"{important}, delivered better {figure(cross.performance)} of 10 or more ({up})."
    return said if performance_configured else f"{said} What is delivered less well than average may still be met."


def _values(name: str) -> Callable[[Sequence[str]], str]:
    def said(values: Sequence[str]) -> str:
        return f"{name}: {', '.join(map(safe, values))}"

    return said


def _rated(name: str) -> Callable[[Estimate], str]:
    def said(found: Estimate) -> str:
        return f"{name} measured: {figure(found.value)} ({interval_of(found)}{', unsure' if found.unsure else ''})"

    return said


def _shared(name: str) -> Callable[[Estimate], str]:
    def said(found: Estimate) -> str:
        return f"{name}: {percent(found.value)} ({percent(found.low)} to {percent(found.high)})"

    return said


def evidence(item: Evidence) -> str:
    """Name an item of evidence, with what is stated of it: talks (12 interviews, 2026-05-12, in Berlin)."""
    stated, name = item.stated, safe(item.stated.id)
    facts = list(_gathered(stated.kind, stated.sample))
    if normalise(name) == facts[0]:
        facts = facts[1:]
    if stated.date is not None:
        facts.append(stated.date.isoformat())
    if stated.source is not None:
        facts.append(safe(stated.source))
    return f"{name} ({', '.join(facts)})" if facts else name


def _gathered(kind: str, sample: int | None) -> Iterator[str]:
    """Say how evidence was gathered, and from how many.

    >>> [*_gathered("interview", 12)], [*_gathered("survey", 214)], [*_gathered("analytics", None)]
    (['12 interviews'], ['survey', '214 answers'], ['analytics'])
    """
    if kind == "interview":
        yield "interviews" if sample is None else counted(sample, "interview")
        return
    yield "support requests" if kind == "support" else kind
    if sample is not None:
        yield counted(sample, "answer") if kind == "survey" else f"sample {sample:,}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "cases": _shared("Share of cases"),
    "channel": _values("Channel"),
    "choice": "One of the choice {name}",
    "concentrate-here": "Concentrate here",
    "concentrate-here-means": "more important, and delivered less well, with a gap or not at all",
    "covered": covered,
    "crosshairs": crosshairs,
    "device": _values("Device"),
    "evidence": evidence,
    "exits": _shared("Left from here"),
    "feels": "Customers feel {value:+g}, of -2 to 2",
    "found": found,
    "friction": "In their way: {text}",
    "importance-measured": _rated("Importance"),
    "in-proportion": "in proportion",
    "keep-up": "Keep up the good work",
    "keep-up-means": "more important, and delivered better",
    "less-effort": "less than its importance calls for",
    "low-priority": "Low priority",
    "low-priority-means": "less important, and delivered less well, with a gap or not at all",
    "method-alignment": "Alignment and waste",
    "method-alignment-formula": (
        "the share of the effort on what customers meet where they are, and on what meets none of them in any "
        "stage. What they use in another stage is misplaced, not waste. Effort is cost where all is costed, else "
        "hours, else a count"
    ),
    "method-allocation-fit": "Allocation fit",
    "method-allocation-fit-formula": (
        "the part of the effort that is where customers' importance is and meets them: over all stages, the "
        "smaller of the two shares"
    ),
    "method-coverage": "Coverage",
    "method-coverage-formula": (
        "how much of what they need customers find: the importance of what they need, times how far each is fulfilled "
        "(0 to 1), over all importance. "
        "Importance that is not stated counts as 5 of 10; what is matched and rated by nobody counts as fulfilled; "
        "in another channel, device or mode it counts half"
    ),
    "method-coverage-source": "the touchpoint inventory: Risdon and Quattlebaum, Orchestrating Experiences, 2018",
    "method-opportunity": "Opportunity",
    "method-opportunity-formula": (
        "importance plus what is lacking to it, 0 to 20: from 15 extreme, from 12 high, from 10 worth considering"
    ),
    "method-opportunity-source": "Ulwick, Turn Customer Input into Innovation, Harvard Business Review, 2002",
    "method-quadrants": "Importance and performance",
    "method-quadrants-formula": "four quadrants, parted at the means unless configured otherwise",
    "method-quadrants-source": (
        "Martilla and James, Importance-Performance Analysis, Journal of Marketing 41(1), 1977"
    ),
    "method-unknown": "Unknown",
    "method-unknown-formula": "what is not stated is never taken for zero or for bad",
    "mode": _values("Mode"),
    "more-effort": "more than its importance calls for",
    "no-effort": "Nothing is stated that effort is spent on.",
    "no-importance": "No touchpoint that customers need has any importance.",
    "no-journey": "No journey could be analysed.",
    "only-counted": (
        "Neither cost nor hours are stated for all that the company does, so that effort is only counted."
    ),
    "pooled": pooled,
    "pooled-waste": pooled_waste,
    "possible-overkill": "Possible overkill",
    "possible-overkill-means": "less important, and delivered better",
    "reach": _shared("Used by"),
    "run-by-others": "Run by others, outside coverage",
    "run-by-partner": "Run by a partner",
    "satisfaction-measured": _rated("Satisfaction"),
    "title": title,
    "wasted": wasted,
}
