"""What is said in and round lists of findings: how many, where they are, and what several have in common."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from journeygap.core.finding import Severity
from journeygap.core.text import quoted
from journeygap.words.en.writing import counted, listed

_COUNTED = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PRIORITIES = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.INFO: "low"}
"""What a severity is called where people read: an error is a compiler's word."""


def tally(counts: Mapping[Severity, int]) -> str:
    """Count findings by severity, as words."""
    return ", ".join(counted(number, _COUNTED[each]) for each, number in counts.items())


def tally_by_priority(counts: Mapping[Severity, int]) -> str:
    """Count findings by priority, as words: 2 of high and 1 of low priority."""
    parts = [f"{number:,} of {_PRIORITIES[each]}" for each, number in counts.items()]
    return f"{', '.join(parts[:-1])}{' and ' if len(parts) > 1 else ''}{parts[-1]} priority"


def as_for(about: str) -> str:
    """Refer to what was advised about something further up."""
    return f"as for {quoted(about)}"


def left_out(number: int, files: Collection[str]) -> str:
    """Say how many definition errors are in which files, and what came of it."""
    rests = f"what depends on {'it' if len(files) == 1 else 'them'} was left out"
    return f"{counted(number, 'definition error')} in {listed(files)}; {rests}"


def and_more(message: str, more: int) -> str:
    """Return the first of several messages, with the number of the others."""
    return f"{message} (and {more:,} more)" if more else message


def nothing(files: int) -> str:
    """Say that nothing was found in so many files."""
    return f"Nothing to report in {counted(files, 'file')}."


SENTENCES: dict[str, str | Callable[..., str]] = {
    "and-more": and_more,
    "as-above": "as above",
    "as-for": as_for,
    "company-touchpoint": lambda name: f"company touchpoint {quoted(name)}",
    "customer-touchpoint": lambda name: f"customer touchpoint {quoted(name)}",
    "finding": "Finding",
    "in-baseline": "it is in the baseline",
    "left-out": left_out,
    "no-findings": "no findings",
    "nothing": nothing,
    "place": "Place",
    "root": "The root of the repository, else the working directory.",
    "severity": "Severity",
    "standard-input": "standard input",
    "tally": tally,
    "tally-by-priority": tally_by_priority,
    "tool": lambda name: f"tool {quoted(name)}",
    "what": "What",
    "what-to-do": "What to do",
    "with-advice": "{message} ({suggestion})",
}
