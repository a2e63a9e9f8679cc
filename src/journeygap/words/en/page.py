"""The page of a journey in words: its headings, its tables, and what its script says.

What is to be in bold, or a link, is passed in as a placeholder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import figure, interval, percent
from journeygap.words.en.writing import counted


def goal(name: str, reached: str, wanted: str, source: str) -> str:
    """Say what was found, and what was asked for."""
    return f"{name} is {reached}, {wanted} is asked for{f' ({source})' if source else ''}"


def labelled(label: str, number: int, journey: str) -> str:
    """Name a part of one of several journeys."""
    return f"{label}, journey {number}: {journey}"


def whole(part: int | None, number: int | None, journey: str, time: str | None) -> str:
    """Name the strip: which part of it, of which of several journeys, before or after a change."""
    pieces = (
        "The whole journey",
        None if part is None else f"part {part}",
        None if number is None else f"journey {number}: {journey}",
        time,
    )
    return ", ".join(filter(None, pieces))


def limits(share: float, ends: tuple[float, float]) -> str:
    """Write the limits of a share's interval, with as many decimals as it takes to part them.

    >>> limits(0.57, (0.49, 0.644)), limits(0.857, (0.8551, 0.8592))
    ('49 to 64%', '85.5 to 85.9%')
    """
    low, high = interval(share, ends).partition(" [")[2].removesuffix("]").split(", ")
    return f"{low}%" if low == high else f"{low} to {high}%"


def points(change: int) -> str:
    """Write by how many percentage points a share has changed, with an arrow."""
    return f"{'▲' if change > 0 else '▼'} {counted(abs(change), 'point')}"


def effort_wasted(share: float, wasted: float) -> str:
    """Write how much of a stage's share of all the effort is wasted, in points: both are shares of the whole.

    >>> effort_wasted(0.16, 0.08), effort_wasted(0.16, 0.01), effort_wasted(0.16, 0.16)
    ('8 points of it wasted', '1 point of it wasted', 'all of it wasted')
    """
    if wasted == share:
        return "all of it wasted"
    number = percent(wasted).removesuffix("%")
    return f"{number} point{'' if number == '1' else 's'} of it wasted"


def not_stated(what: Sequence[str]) -> str:
    """Say what the files state nothing of.

    >>> not_stated(["phases", "what customers think", "how customers feel"])
    'The files do not state phases, what customers think or how customers feel.'
    """
    *others, last = what
    return f"The files do not state {' or '.join((', '.join(others), last)) if others else last}."


def all_wasted(amount: str) -> str:
    """Say that all that is spent in a stage is wasted."""
    return "1 wasted" if amount == "1" else f"all {amount} wasted"


def placed(stage: str, importance: float, performance: float | None, *, unmatched: bool) -> str:
    """Write where a touchpoint is among importance and performance; ``unmatched`` where nothing meets it."""
    known = f"{stage}: importance {figure(importance)}"
    if performance is not None:
        return f"{known}, performance {figure(performance)}"
    return known if unmatched else f"{known}, not rated"


def lacking(share: float, low: float, high: float, touches: int) -> str:
    """Say how many customers do what no touchpoint covers, and how often."""
    return f"{percent(share)} of customers ({percent(low)} to {percent(high)}), {touches:,} times"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "language": "en",
    "description": "A customer journey and what the company does along it: gaps, waste and what to decide.",
    "skip": "Skip to the answer",
    "made-with": "Made with journeygap {version}",
    "made-from": "from {files}.",
    "labelled": labelled,
    "and-more": "{names} and {number} more",
    # The answer.
    "all-journeys": "All journeys",
    "persona": "Persona: {name}",
    "the-plan": "The plan",
    "plan-answer": "{plan}: {answer}",
    "plan-elsewhere": "What is said of the plan below is explained with {journeys}.",
    "plan-elsewhere-journeys": "all journeys",
    "targets": "Targets",
    "goal": goal,
    "goal-met": "✓ met",
    "goal-missed": "✗ missed",
    "goal-open": "not known",
    "changed-briefly": "{since}: {opened} opened, {closed} closed",
    "changed-since": "What has changed since {name}",
    "opened": "Opened: {number}",
    "closed": "Closed: {number}",
    "none": "None.",
    "errors": "Files that could not be analysed",
    "shared": "In company files that several journeys share",
    "codes": "What the codes mean",
    "method": "How the figures are computed",
    "decide-nothing": "Nothing to decide was found.",
    "decide-later": "Nothing can be decided yet: what the company does is not stated.",
    # Several journeys at a glance.
    "journeys": "The journeys, worst first",
    "journey": "Journey",
    "coverage-by-stage": "Coverage by stage",
    "coverage": "Coverage",
    "wasted": "Wasted",
    "open-gaps": "Open gaps",
    "worst-stage": "Worst stage",
    # One journey.
    "the-journey": "The journey",
    "one-screen": "The journey on one screen",
    "measured-coverage": "Measured: coverage is {share}, {limits} as far as sampling goes (95% interval).",
    "first-complaint": "Complaint at what matters most to customers",
    "guesses": "Rests on guesses",
    "which-time": "Which time to show",
    "after": "After",
    "before": "Before",
    "in-after": "after",
    "in-before": "before",
    "both-coverages": "Coverage {before} → {after}",
    "whole": whole,
    "complaints": "What customers complain about, at what matters most first",
    "more-complaints": "and {number} more, on the cards below",
    "all-guesses": "What rests on guesses",
    "not-stated": not_stated,
    "choose": "Choose what to show",
    "every-stage": "every stage",
    "every-state": "every state",
    "every-team": "every team",
    "every-priority": "all",
    "every-channel": "every channel",
    "everything": "Show everything",
    "stage-by-stage": "Stage by stage",
    "by-channel": "By channel",
    "money-goes": "Where the money goes",
    "quadrants": "Importance and performance",
    "gaps-and-decisions": "Gaps and decisions",
    "copy": "Copy as CSV",
    "nothing": "There is nothing to report.",
    "based-on": "What it is based on",
    "measure": "{name} {shown}: {words}.",
    "to-know": "To know more: {what}.",
    "matrix": "Touchpoints by channel and stage",
    "matrix-counts": "Coverage counts what customers need of the company, nothing optional or run by others.",
    "stage": "Stage",
    "state": "State",
    "owner": "Owner",
    "priority": "Priority",
    "channel": "Channel",
    "what": "What",
    "why": "Why",
    "to-do": "What to do",
    "money": "Money",
    "rests-on": "Rests on",
    "why-first": "Why first",
    "no-owner": "no owner yet",
    "no-basis": "what the files state",
    # The strip.
    "note-emotion": "−2 to 2",
    "note-importance": "share",
    "limits": limits,
    "points": points,
    "the-stage": "the stage",
    "not-known": "not known",
    "plan-unchanged": "unchanged by the plan",
    "plan-changed": "→ {after} with the plan",
    "all-wasted": all_wasted,
    "amount-wasted": "{amount} of {spent} wasted",
    "spent-on": "{amount} {role}",
    "used-by-up-to": "used by up to {share}",
    "leave-here": "{share} leave here",
    "not-measured": "not measured",
    # Money, importance and performance.
    "butterfly": "Importance against effort",
    "importance-share": "Share of importance",
    "effort-share": "Share of effort",
    "effort-wasted": effort_wasted,
    "freed": "What could be freed, and for what",
    "meets-nobody": "Wasted: meets nobody",
    "planned": "Planned, with what it costs",
    "heaviest": "The heaviest gaps; what they would cost is not stated",
    "left-over": "Left over",
    "pays-for": "What it could pay for",
    "chart": "Importance upwards and performance to the right, 0 to 10; the touchpoints are in the key below",
    "performance-axis": "Performance, 0 to 10",
    "importance-axis": "Importance, 0 to 10",
    "placed": placed,
    # What was measured.
    "measured": "What was measured",
    "lacking": "What the map lacks: customers do it, and no touchpoint covers it",
    "lacking-how-much": lacking,
    "unused": "What hardly anybody uses",
    "unused-how-much": "{stage}: at most {share} of {customers:,} customers",
    # The plan.
    "with-it": "With it",
    "journey-or-stage": "Journey or stage",
    "steps": "Coverage upwards, {bottom} to {top}, and the budget to the right; the table has the figures",
    "budget-in": "Budget, {unit}",
    "uncovered": "{where}: {state}, {points:.1f} points",
    # What the script says.
    "all-shown": "All {number} touchpoints are shown.",
    "some-shown": "{shown} of {number} touchpoints are shown.",
    "copied": "{number} rows are copied.",
    "not-copied": "The browser does not let the page copy.",
}
