"""The gap report in words: its headings, the heads of its tables, and what is between them.

What comes from a file is passed in escaped, as Markdown asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import begun, figure, percent
from journeygap.words.en.writing import counted

_THINGS = {1: "The thing to do first", 2: "The two things to do first", 3: "The three things to do first"}


def files(names: Sequence[str]) -> str:
    """Name the files that the report is about."""
    return f"{'File' if len(names) == 1 else 'Files'}: {', '.join(names)}"


def step(kind: str, journey: str, title: str, suggestion: str) -> str:
    """Say what to do first, in bold, and how."""
    where = f" in journey “{journey}”" if journey else ""
    return f"**{kind}{where} – {title}.** {begun(suggestion)}."


def step_why(message: str, reason: str) -> str:
    """Say what is wrong, and why to begin with it."""
    return f"Why: {message}. Why first: {reason}."


def step_facts(money: str, owners: Sequence[str], basis: str) -> str:
    """Say what it costs, who owns it and what it is based on."""
    return (
        f"Money: {money or 'cost not stated yet'}; owner: {', '.join(owners) or 'none yet'}; "
        f"based on: {basis or 'what the files state'}."
    )


def coverage(share: float, facts: Sequence[str]) -> str:
    """Write a stage's coverage, and what else is known of it."""
    return f"Coverage **{percent(share)}**: {'; '.join(facts)}."


def uncounted(facts: Sequence[str]) -> str:
    """Say that nothing of a stage counts, and what else is known of it."""
    nothing = "Nothing here counts towards coverage."
    return f"{nothing} {begun('; '.join(facts))}." if facts else nothing


def points(difference: int) -> str:
    """Write by how many percentage points one share is above another."""
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return f"{sign}{counted(abs(difference), 'point')}"


def placed(touchpoint: str, stage: str, importance: float, performance: float | None, *, unmatched: bool) -> str:
    """Write where a touchpoint is among importance and performance; ``unmatched`` where nothing meets it."""
    if unmatched:
        how = "nothing meets it"
    else:
        how = "not rated" if performance is None else f"performance {figure(performance)}"
    return f"{touchpoint} ({stage}): importance {figure(importance)}, {how}"


def assumed(names: Sequence[str] | None) -> str:
    """Name the touchpoints whose importance is assumed; None for all that customers need."""
    return f"Importance is assumed, 5 of 10, for {_every(names)}."


def unrated(names: Sequence[str] | None) -> str:
    """Name the touchpoints that nobody has rated; None for all that customers need."""
    return f"Matched, rated by nobody, and so counted as met: {_every(names)}."


def _every(names: Sequence[str] | None) -> str:
    return "every touchpoint that customers need" if names is None else ", ".join(names)


def waste(number: int) -> str:
    """Return the heading of what is wasted."""
    return f"Waste and misplaced effort ({number:,})" if number else "Waste and misplaced effort"


def about(stage: str | None) -> str:
    """Say which stage the next questions are about; None for none of them."""
    return "In general:" if stage is None else f"About “{stage}”:"


def rarely_used(touchpoint: str, stage: str, most: float, customers: int) -> str:
    """Say how few customers use a touchpoint, at most."""
    return f"{touchpoint} ({stage}): at most {percent(most)} of {counted(customers, 'customer')}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "about": about,
    "above": "as above",
    "actions": "What they do: {text}",
    "alignment": "Alignment",
    "allocation": "Effort against importance",
    "allocation-fit": "Allocation fit",
    "answer": "The answer",
    "as-for": "as for “{about}”",
    "asked-for": "Asked for",
    "assumed": assumed,
    "assumptions": "Assumptions: {text}.",
    "basis": "Coverage: {text}.",
    "based-on": "What this is based on",
    "company": "The company does",
    "computed": "How the figures are computed",
    "contents": "Contents",
    "coverage": "Coverage",
    "coverage-of-stage": coverage,
    "customers": "Customers use",
    "date": "Date: {date}",
    "delivery": "Delivery, investment and targets ({number:,})",
    "difference": "Difference",
    "effort": "Share of effort",
    "elsewhere": "In no stage",
    "errors": "Files that could not be analysed",
    "errors-what": "Fix these, and make the report again.",
    "file": "File: {name}",
    "files": files,
    "first-1": _THINGS[1],
    "first-2": _THINGS[2],
    "first-3": _THINGS[3],
    "found": "Found",
    "frictions": "What gets in their way: {text}",
    "gaps": "Gaps ({number:,})",
    "gaps-what": "Ranked by opportunity, from 0 to 20: what matters to customers and is lacking comes first.",
    "glance": "The journeys at a glance",
    "goal": "What customers want: {text}",
    "held-back": "Constraint",
    "high": "High",
    "ideas": "Ideas: {text}",
    "importance": "Share of importance",
    "in-their-way": "in their way: {text}",
    "journey": "Journey",
    "journey-number": "Journey {number}: {name}",
    "level": "Level",
    "level-of": "{level} of {expected}",
    "long": "Long-term work",
    "long-what": "These take several teams, or something new.",
    "made-with": "Made with journeygap {version}.",
    "matters": "Matters",
    "meaning": "What it means",
    "measure": "Measure",
    "medium": "Medium",
    "mindset": "What customers think: {text}",
    "missed": "missed",
    "moment": "moment of truth",
    "none": "**{name}** ({meaning}): none.",
    "open": "open",
    "open-questions": "Open questions ({number:,})",
    "opportunity": "Opp.",
    "optional": "{touchpoint} (optional)",
    "outcome": "Outcome",
    "owner": "Owner",
    "persona": "Persona: {name}",
    "place": "Place",
    "placed": placed,
    "plan": "The plan",
    "points": points,
    "priority": "Priority",
    "quadrant": "**{name}** ({meaning}):",
    "quadrants": "Importance and performance",
    "questions-company": "Questions for the company",
    "questions-customers": "Questions for the next customer interviews",
    "quick": "Quick wins",
    "quick-what": "One team can do these with what it has.",
    "quotes": "What they say: {text}",
    "reached": "met",
    "says": "What it says",
    "share": "Share",
    "shared": "Company files that several journeys share",
    "shared-what": "Findings listed here are not repeated under the journeys.",
    "sharpen": "To sharpen the result:",
    "source": "Source",
    "stage": "Stage",
    "stage-number": "Stage {number}: {name}",
    "stages": "The journey, stage by stage",
    "stages-what": (
        "What matters to customers and the level they get are from 0 to 10, the opportunity (Opp.) from 0 to 20."
    ),
    "state": "State",
    "step": step,
    "step-facts": step_facts,
    "step-why": step_why,
    "target": "Target",
    "targets": "Targets",
    "team": "Your own rules ({number:,})",
    "to-do": "What to do",
    "uncounted": uncounted,
    "unowned": "Owner unknown",
    "unowned-what": "Name owners to distinguish quick wins from long-term work.",
    "unrated": unrated,
    "waste": "Waste",
    "waste-of": waste,
    "what": "What",
    "why": "Why",
    "wrong": "What is wrong",
    # What was measured.
    "cases": "Share of cases",
    "customers-of-event": "Customers",
    "event": "Event",
    "exits": "Left from here",
    "few": "fewer than 10",
    "intervals": (
        "Figures in brackets are the limits of 95 % intervals. That of coverage says how far it could be off because "
        "not everybody was asked."
    ),
    "lacking": "What the map lacks",
    "lacking-what": "Customers do this, and no touchpoint covers it.",
    "measured": "What was measured",
    "measured-importance": "Importance",
    "next-after": "Next after",
    "rarely-used": "What hardly anybody uses",
    "rarely-used-entry": rarely_used,
    "rating": "{value} [{low}, {high}] of {n:,}",
    "rating-unsure": "{value} [{low}, {high}] of {n:,}, unsure",
    "reach": "Used by",
    "satisfaction": "Satisfaction",
    "share-unsure": "{share}, unsure",
    "since": "**{words}** ({source}, {until}).",
    "times": "Times",
    "touchpoint": "Touchpoint",
}
