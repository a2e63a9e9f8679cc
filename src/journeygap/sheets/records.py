"""What every layout comes down to: records of what belongs together, each in one stage."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from journeygap.sheets.headers import COMPANY, CUSTOMER, ROUTES, Header
from journeygap.sheets.tables import Row, Value


@dataclass(eq=False)
class Column:
    """A column of a table, or a lane: where its header is, what the header says, and what it is taken for.

    ``ticks`` says that its cells say yes or no: whether the company has the customer touchpoint of the row.
    """

    place: str
    header: Header
    key: str
    scale: tuple[float, float] | None = None
    dimension: str | None = None
    ticks: bool = False

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


class Across(NamedTuple):
    """A column that the rows of a table are read from: its place in a row from 0, and the letters of its cells."""

    at: int
    column: Column
    letters: str


class RowColumns:
    """The columns that every row of a table is read from: those that name what customers use and what the company
    does, and the others.
    """

    def __init__(self, columns: Sequence[Across], areas: Mapping[tuple[int, int], int]) -> None:
        self.every = columns
        self.customers: Sequence[Across] = [each for each in columns if each.column.key in CUSTOMER]
        self.companies: Sequence[Across] = [each for each in columns if each.column.key in COMPANY]
        self.others: Sequence[Across] = [each for each in columns if each.column.key not in ROUTES]
        self.areas = areas

    def held(self, row: Row, columns: Iterable[Across]) -> list[Held]:
        """Return the cells of a row that hold something, in some columns."""
        number, values = row
        areas = self.areas
        return [
            Held(value, f"{letters}{number}", column, areas.get((number, index + 1)) if areas else None)
            for index, column, letters in columns
            if index < len(values) and (value := values[index]) is not None
        ]


class RowOf(Collection[Held]):
    """The cells of a row, which are made when somebody asks for them: of most only the value is wanted.

    ``above`` are those of the row above that this one goes on with.
    """

    __slots__ = ("above", "columns", "row")

    def __init__(self, row: Row, columns: RowColumns, above: Sequence[Held] = ()) -> None:
        self.row: Row = row
        self.columns: RowColumns = columns
        self.above: Sequence[Held] = above

    def __iter__(self) -> Iterator[Held]:
        """Return the cells."""
        yield from self.above
        yield from self.columns.held(self.row, self.columns.every)

    def __len__(self) -> int:
        """Return how many cells there are."""
        return sum(1 for _ in self)

    def __contains__(self, held: object) -> bool:
        """Return whether a cell is one of them."""
        return any(each == held for each in self)

    def customers(self) -> list[Held]:
        """Return the cells that name customer touchpoints."""
        return [*self.above, *self.columns.held(self.row, self.columns.customers)]

    def companies(self) -> list[Held]:
        """Return the cells that name company touchpoints."""
        return self.columns.held(self.row, self.columns.companies)


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
    cells: Collection[Held]
    phase: Name | None = None
    of_stage: bool = False
    place: str = ""


class Lazily(Iterable[Record]):
    """Records that are made each time that somebody goes through them: all at once they would take much memory.

    ``by_column`` returns each column with what its cells hold, in the order of the records; None is an empty one.
    """

    def __init__(
        self,
        make: Callable[[], Iterator[Record]],
        by_column: Callable[[], Iterator[tuple[Column, Sequence[Value | None]]]],
    ) -> None:
        self._make = make
        self.by_column = by_column

    def __iter__(self) -> Iterator[Record]:
        """Make the records."""
        return self._make()


Layout = Literal[
    "cards",
    "channels-across",
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
