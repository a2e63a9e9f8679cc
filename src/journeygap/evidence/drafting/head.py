"""The rows above the data: which of them hold the names, in the ways that survey tools export them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeygap.evidence.drafting.services import OPEN_ANSWERS, SERVICES

_ROWS = 12
_RESPONDENTS = frozenset(each.marks[0].casefold() for each in SERVICES if each.name == "SurveyMonkey")
"""What SurveyMonkey calls its first column."""


@dataclass(frozen=True, slots=True)
class Head:
    """Which rows hold the names and where the data begin, as `read` says it; None where that is the usual.

    ``why`` says how that was seen. ``labels`` are the questions, by column, where another row holds them. ``doubt``
    holds the two rows that the names may be in, where that is not certain.
    """

    header: tuple[int, ...] | None = None
    first: int | None = None
    why: Literal["", "qualtrics", "options-of-surveymonkey", "titles"] = ""
    labels: tuple[str, ...] = ()
    doubt: tuple[int, int] | None = None


def head_of(rows: Sequence[Sequence[str]]) -> Head:
    """Return what the first rows of a table say about its head."""
    if not rows:
        return Head()
    top = _title_rows(rows)
    names = [cell.strip() for cell in rows[top]]
    below = [[cell.strip() for cell in row] for row in rows[top + 1 : top + 3]]
    if len(below) == 2 and any("ImportId" in cell for cell in below[1]):
        return Head(
            None if not top else (top + 1,),
            top + 4,
            "qualtrics",
            tuple(" ".join(cell.split()) for cell in below[0]),
        )
    if below and _continues(names, below[0]):
        known = any(cell.lower() in OPEN_ANSWERS for cell in below[0]) or names[0].casefold() in _RESPONDENTS
        if known:
            return Head((top + 1, top + 2), None, "options-of-surveymonkey")
        return Head(None if not top else (top + 1,), None, "", (), (top + 1, top + 2))
    return Head((top + 1,), None, "titles") if top else Head()


def _title_rows(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows of titles are above the names: rows with one cell above one with three or more."""
    for number, row in enumerate(rows[:_ROWS]):
        filled = sum(bool(cell.strip()) for cell in row)
        if filled > 1 or (filled == 1 and len(row) < 3 and all(len(each) < 3 for each in rows)):
            return number if filled > 2 or number == 0 else 0
    return 0


def _continues(names: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether a row holds texts where the names leave off: options below the question that goes over them."""
    empty = [place for place, name in enumerate(names) if not name]
    if not empty or not names[0]:
        return False
    texts = [below[place] for place in empty if place < len(below)]
    return len(texts) == len(empty) and all(text and not _is_number(text) for text in texts)


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "").lstrip("-").isdigit()


def first_rows(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """Return the first rows of delimited text."""
    found: list[list[str]] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            found.append(row)
            if len(found) == _ROWS:
                break
    except csv.Error:
        pass  # a cell as long as a book is below the names
    return found
