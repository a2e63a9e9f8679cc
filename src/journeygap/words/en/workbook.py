"""What a workbook that export writes says: its summary, how to fill it in, and why something has no place in one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted

_SHEETS = {
    "Journey": "One row: what holds for the journey as a whole.",
    "Stages": "One row a stage, in the customer's order.",
    "Customer": "One row a customer touchpoint: what customers use in each stage.",
    "Company": "One row a company touchpoint: what the company does or runs.",
    "Evidence": "One row an interview round, a survey or another source.",
    "Metrics": "One row a figure, such as an NPS or a conversion rate.",
    "Tools": "One row a tool that the company has or pays for.",
    "Handoffs": "One row a handoff from one company touchpoint to the next.",
    "Findings": "What journeygap found on the day of the export. It is not read back.",
}
"""What the rows of a sheet are."""
_HINTS = {
    "list": "Several with ; between, or one a line.",
    "truth": "TRUE or FALSE.",
    "date": "A date such as 2026-03-31.",
    "level": "By dimension, a column each: its name behind a colon, as in “{header}: ease”.",
}
"""How to fill in a column, by the kind of its values."""


def introduction(reading_only: Sequence[str]) -> str:
    """Say what the workbook is for, line by line; ``reading_only`` are the sheets that are not read back."""
    *others, last = reading_only
    return (
        "This workbook holds a whole journey. journeygap import makes a journey file of it again, and says by sheet "
        "and cell what does not fit.\n"
        "Columns may be in any order. Empty rows are skipped. Sheets and columns that you don't need may be deleted. "
        f"{', '.join(others)} and {last} are for reading only.\n"
        "A text that begins or ends with a space is in quotation marks, and so is a name in a list that holds a ; or "
        "a new line."
    )


def choices(words: Sequence[str], *, several: bool) -> str:
    """Say which words a column takes."""
    return f"One {'or several ' if several else ''}of {', '.join(words)}."


def hint(kind: str, header: str) -> str:
    """Say how to fill in a column; nothing where that needs no word."""
    return _HINTS[kind].format(header=header) if kind in _HINTS else ""


def cell(header: str, row: int, first: str, sheet: str) -> str:
    """Name a cell by its header and the first text of its row."""
    return f"{quoted(header)} of the row that begins with “{first}” (sheet {sheet}, row {row})"


def same_names(name: str) -> str:
    """Say that a company touchpoint with metrics can't be named."""
    return f"the company touchpoint “{name}” has metrics, and others have the same names; give it an id of its own"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "about": lambda sheet: _SHEETS[sheet],
    "about-company-files": (
        "The company files that the company touchpoints come from. While one is named, import writes the company's "
        "half to a file of its own, which other journeys may share."
    ),
    "about-customer-stage": "The stage it is used in, as on the sheet Stages; the same as above if empty.",
    "about-metric-company": (
        "The company touchpoint it was measured at, by id or name; of several alike, “Name (2)” is the second on the "
        "sheet Company."
    ),
    "about-metric-stage": "The stage it was measured in. Empty: a figure of the whole journey.",
    "about-metric-touchpoint": "The customer touchpoint it was measured at, by id or name.",
    "about-no-touchpoints": (
        "TRUE says that the company has none at all; with no rows on the sheet Company they are not known."
    ),
    "answer-at": "the answer (sheet {sheet}, row {row})",
    "cell": cell,
    "choices": choices,
    "column-takes": "This column takes",
    "company-touchpoints": "company touchpoints",
    "decisions": "Decisions",
    "empty-list": "{nothing} is the empty list: it meets nothing.",
    "files-state": "what the files state",
    "goes-there": "What goes there",
    "header": "the header of column {column} on the sheet {sheet}",
    "headers-of": "the headers of {title}",
    "hint": hint,
    "introduction": introduction,
    "of-column": "Column",
    "of-sheet": "Sheet",
    "row-of": "{title} (sheet {sheet}, row {row})",
    "same-names": same_names,
    "stages": "Stages",
    "too-large": (
        "the sheet {sheet} would have {rows:,} rows and {columns:,} columns; a sheet holds {most_rows:,} and "
        "{most_columns:,}"
    ),
    "too-long": "{place} has {length:,} characters; a cell holds {most:,}: shorten it",
    "touchpoints": "Touchpoints",
    "unwritable": "{place} holds the character {character}, which no workbook can hold; take it out",
    "worst-stage": "Worst stage: {stage}",
    # The headers of the tables on the first sheet, and of the sheet of findings.
    "h-about": "about",
    "h-code": "code",
    "h-company-touchpoint": "company touchpoint",
    "h-coverage": "coverage",
    "h-effort": "effort",
    "h-file": "file",
    "h-horizon": "horizon",
    "h-importance": "importance",
    "h-kind": "kind",
    "h-level": "level",
    "h-line": "line",
    "h-met": "met",
    "h-met-by": "met by",
    "h-money": "money",
    "h-name": "name",
    "h-opportunity": "opportunity",
    "h-owners": "owners",
    "h-priority": "priority",
    "h-rests-on": "rests on",
    "h-severity": "severity",
    "h-share": "share of importance",
    "h-spent": "spent, {unit}",
    "h-stage": "stage",
    "h-state": "state",
    "h-touchpoint": "touchpoint",
    "h-touchpoints": "touchpoints",
    "h-wasted": "wasted, {unit}",
    "h-what": "what",
    "h-what-is-wrong": "what is wrong",
    "h-what-to-do": "what to do",
}
"""What is said, by name."""
