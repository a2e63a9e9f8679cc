"""What the result says at a terminal round its figures: headings, hints, and what is not shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.method.settings import EffortUnit
from journeygap.words.en.listings import left_out
from journeygap.words.en.measures import unit_of_effort
from journeygap.words.en.writing import counted


def gaps(number: int, rows: int) -> str:
    """Head the list of gaps; ``rows`` are fewer where several share one."""
    fewer = f" in {counted(rows, 'row')}" if rows < number else ""
    return f"Gaps ({number:,}{fewer}), most serious first"


def target(name: str, reached: str, wanted: str, source: str) -> str:
    """Say what a target asks for, and what was reached; ``source`` is where it comes from, empty if not stated."""
    return f"{name} is {reached}, {wanted} is asked for{f' ({source})' if source else ''}"


def together(journeys: int) -> str:
    """Head the result of several journeys."""
    return f"{counted(journeys, 'journey')} together"


def pooled(coverage: str, waste: str, unit: EffortUnit) -> str:
    """Write coverage and waste of all journeys together."""
    return f"All together: coverage {coverage}, waste {waste} {unit_of_effort(unit)}"


def owners(owners: Sequence[str]) -> str:
    """Say whose a decision is."""
    return f"owner: {', '.join(owners)}" if owners else "no owner yet"


def errors(number: int, files: Sequence[str]) -> str:
    """Say how many definition errors are in which files, what came of it, and what to do."""
    return f"{left_out(number, files)}: fix and run again"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "assumptions": "Assumptions: {clauses}",
    "based-on": "based on {basis}",
    "based-on-files": "based on what the files state",
    "column-coverage": "Coverage",
    "column-effort": "Effort",
    "column-errors": "Err.",
    "column-fit": "Fit",
    "column-gaps": "Gaps",
    "column-journey": "Journey",
    "column-opportunity": "Opp.",
    "column-warnings": "Warn.",
    "column-waste": "Waste",
    "delivery": "Delivery, investment and targets ({number:,})",
    "do-first": "Do first",
    "doubts": "Open questions ({number:,})",
    "each": "--each shows every journey in full; a path shows one",
    "errors": errors,
    "explained": "journeygap rule {code} explains a finding, --format concise lists all with their lines",
    "first": "first: {title}",
    "freed-money": "Freed money",
    "gaps": gaps,
    "more": "… and {number:,} more: --top 0 shows all",
    "more-findings": "… and {number:,} more: --top 0 shows all, --format concise each with its line",
    "nothing": "Nothing to report",
    "nothing-asked-for": "Nothing to report of what was asked for",
    "owners": owners,
    "persona": "persona {name}",
    "pooled": pooled,
    "shared-files": "In company files that several of them share:",
    "shared-once": "what several journeys share counts once",
    "sharpen": "To sharpen this:",
    "summary": "Summary",
    "summary-of-all": "Summary of the whole journey",
    "target": target,
    "target-met": "Target met:",
    "target-missed": "Target missed:",
    "target-open": "Target open:",
    "team": "Your own rules ({number:,})",
    "together": together,
    "waste": "Waste and misplaced effort ({number:,})",
    "what": "What",
    "what-to-do": "What to do",
}
