"""Tables of cells with their places, whatever file they came from."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Literal, NamedTuple

from journeygap.core.language import say


class TableError(ValueError):
    """A file is no workbook or table that can be read: why, and what to do."""


class BadCell(NamedTuple):
    """A cell that holds what no key takes: its kind, and what is there, as far as it is known."""

    kind: Literal["error", "formula", "formula-error", "time", "value"]
    text: str = ""

    @property
    def what(self) -> str:
        """What is there, in words."""
        return say(f"tables.{self.kind}", **({"text": self.text} if self.text else {}))

    @property
    def fix(self) -> str:
        """What to do about it, in words."""
        return say(f"tables.{self.kind}-fix")


class Percent(float):
    """A share, 0.85, that a spreadsheet shows as a percentage, 85 %."""

    __slots__ = ()


class Whole(str):
    """A name that is one, whatever it holds: no list of names."""

    __slots__ = ()


Value = str | float | bool | datetime | BadCell
"""What a cell holds. Numbers are floats; a date has the time 0:00."""


class Area(NamedTuple):
    """Cells that are merged into one: first and last row and column, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Row(NamedTuple):
    """A row that holds something: its number from 1, and its cells from the first column on; None is an empty one."""

    number: int
    values: tuple[Value | None, ...]


class Table(NamedTuple):
    """A sheet, or the one table of a text file, whose ``name`` is empty. Rows that hold nothing are left out.

    ``hidden`` says that a spreadsheet does not show it. ``about`` are the lines above a table in a page, and ``head``
    is the number of the row that a page marks as its headers. ``journey`` is the one that the rows were chosen for,
    where a table holds several. ``hidden_rows`` and ``hidden_columns`` are the numbers of those that hold something and
    that a spreadsheet does not show.
    """

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    about: tuple[str, ...] = ()
    head: int | None = None
    journey: str | None = None
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()

    def place(self, row: int, column: int) -> str:
        """Return the place of a cell as a person would name it: ``Sheet1!C7``, or ``C7`` where there is one table."""
        return f"{self.name}!{letters(column)}{row}" if self.name else f"{letters(column)}{row}"


@lru_cache(1024)
def letters(column: int) -> str:
    """Return the letters of a column, counted from 1.

    >>> letters(1), letters(28)
    ('A', 'AB')
    """
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def column_of(text: str) -> int:
    """Return the number of a column from its letters.

    >>> column_of("A"), column_of("AB")
    (1, 28)
    """
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
