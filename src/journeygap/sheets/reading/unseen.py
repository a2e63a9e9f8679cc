"""The rows and columns of a sheet that a spreadsheet hides: they are read, and a person has to be able to know it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.sheets.tables import Row

_HIDDEN = re.compile(rb"""\shidden\s?=\s?["'](?:1|true)["']""")
_ELEMENTS = re.compile(rb"<(?:\w{1,20}:)?(col|row)\s([^<>]*)>")
_NUMBERS = re.compile(rb"""(?:^|\s)(r|min|max)\s?=\s?["'](\d{1,7})["']""")


class Unseen(NamedTuple):
    """Hidden rows, by number, and hidden columns, from the first to the last of each stretch."""

    rows: frozenset[int] = frozenset()
    columns: tuple[tuple[int, int], ...] = ()


NOTHING = Unseen()


def unseen(data: bytes) -> Unseen:
    """Return what a sheet of an .xlsx workbook hides. A row that has no number is not known."""
    if b"hidden" not in data:
        return NOTHING
    rows = set()
    columns = []
    for element in _ELEMENTS.finditer(data):
        if _HIDDEN.search(b" " + element[2]) is None:
            continue
        numbers = {key: int(number) for key, number in _NUMBERS.findall(element[2])}
        if element[1] == b"row" and b"r" in numbers:
            rows.add(numbers[b"r"])
        elif element[1] == b"col" and b"min" in numbers:
            columns.append((numbers[b"min"], numbers.get(b"max", numbers[b"min"])))
    return Unseen(frozenset(rows), tuple(columns))


def hidden_rows(rows: Sequence[Row], hidden: Unseen) -> Iterator[int]:
    """Return the numbers of the hidden rows that hold something."""
    yield from (row.number for row in rows if row.number in hidden.rows)


def hidden_columns(rows: Sequence[Row], hidden: Unseen) -> Iterator[int]:
    """Return the numbers of the hidden columns that hold something."""
    width = max((len(row.values) for row in rows), default=0)
    for first, last in hidden.columns:
        for number in range(first, min(last, width) + 1):
            if any(number <= len(row.values) and row.values[number - 1] is not None for row in rows):
                yield number
