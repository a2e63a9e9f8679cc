"""What every layout comes down to: records of what belongs together, each in one stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from journeygap.sheets.headers import Header
from journeygap.sheets.tables import Value


@dataclass(eq=False)
class Column:
    """A column of a table, or a lane: where its header is, what the header says, and what it is taken for."""

    place: str
    header: Header
    key: str
    scale: tuple[float, float] | None = None
    dimension: str | None = None

    @property
    def side(self) -> str | None:
        """Whose column it is, where its header says so."""
        return self.header.side


class Held(NamedTuple):
    """What a cell holds, its place, and its column. ``area`` numbers the merged cells that it belongs to."""

    value: Value
    place: str
    column: Column
    area: int | None = None


class Name(NamedTuple):
    """The name of a stage or a phase, and the place of its cell."""

    text: str
    place: str


@dataclass(slots=True)
class Record:
    """What belongs together: in a row, in a column of lanes, or in a cell of a matrix.

    ``of_stage`` says that it holds all that a stage has, so that feelings and pain points are the stage's own.
    """

    stage: Name | None
    cells: list[Held]
    phase: Name | None = None
    of_stage: bool = False
    place: str = ""


class Lazily(Iterable[Record]):
    """Records that are made each time that somebody goes through them: all at once they would take much memory."""

    def __init__(self, make: Callable[[], Iterator[Record]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[Record]:
        """Make the records."""
        return self._make()


Layout = Literal[
    "cards",
    "channels-down",
    "diagram",
    "lanes",
    "report",
    "stage-rows",
    "touchpoint-rows",
    "touchpoint-rows-below-stages",
    "touchpoints-down",
    "workbook",
]
"""How a table is laid out, or what kind of file it is."""


@dataclass
class Understood:
    """What a layout made of a table: its records, and what the summary says of it."""

    layout: Layout
    sheet: str
    header: str
    columns: list[Column]
    records: Iterable[Record]
    left_out: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[tuple[str, str, str]] = field(default_factory=list)
    """Columns that are not read: place, header, why."""
    persona: str | None = None
    title: str | None = None
    company_stated: bool = False
    """Whether it says what the company does, even if that is nothing."""
    of_stages: bool = False
    """Whether its records are of stages, and not of rows."""
