"""An evidence file as Pydantic reads it: what the columns of one source of answers or events mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from journeygap.model.fields import (
    CONFIG,
    DASHED,
    WORD,
    AtLeastOne,
    Day,
    Name,
    Names,
    Number,
    Reading,
    Scalar,
    SomeNames,
    Text,
    one_or_several,
    whole,
)

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

MAPPING, OTHER = "\0mapping", "\0other"
"""The members of a union in a validation error's route. No key of a file holds a NUL."""


def _form(value: object) -> str:
    return MAPPING if isinstance(value, dict) else OTHER


class Either:
    """An annotation of a union of two: a mapping is read as the first, everything else as the second."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        mapping, other = source.__args__
        members = {MAPPING: handler.generate_schema(mapping), OTHER: handler.generate_schema(other)}
        return core_schema.tagged_union_schema(members, _form)


_FIELDS: dict[str, Any] = DASHED

Values = Annotated[tuple[Text, ...], Reading(one_or_several, WORD)]
"""Texts of cells, of which one may be written without a list; the empty text is one."""
Labels = Annotated[tuple[Name, ...], AtLeastOne()]
Row = Annotated[int, Scalar("int", whole, ge=1, le=1_000_000)]


def _one_row(value: object) -> object:
    return [value] if isinstance(value, str) else value


Rows = Annotated[tuple[Row, ...], AtLeastOne(), Reading(_one_row, {"type": "integer", "minimum": 1})]
Format = Literal["csv", "tsv", "parquet", "jsonl", "xlsx"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """A table of the engine."""

    __pydantic_config__ = CONFIG

    table: Name
    """The table's name, as the engine knows it."""
    database: Name | None = None
    """With DuckDB: the path of the database file that holds the table, relative to this file."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Read:
    """How the data are read, where the guess is wrong."""

    __pydantic_config__ = CONFIG

    format: Format | None = None
    """The format of the files; their ending says it otherwise."""
    delimiter: Text | None = None
    """The character between two cells of a CSV file."""
    decimal: Literal[".", ","] | None = None
    """The decimal mark of numbers: a point unless stated."""
    encoding: Name | None = None
    """The encoding of text files."""
    sheet: Name | None = None
    """The sheet of a workbook: the first unless stated."""
    header: Rows | None = None
    """The row that holds the columns' names; two rows are joined with “ / ”. The first unless stated."""
    first: Row | None = None
    """The first row of data: the one below the names unless stated."""
    times: Literal["iso", "day-first", "month-first", "seconds", "milliseconds", "microseconds"] | None = None
    """How times are written: ISO 8601 unless stated."""
    zone: Name | None = None
    """The time zone of times that state none: UTC unless stated."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """Which column holds what about each row."""

    __pydantic_config__ = CONFIG

    customer: SomeNames | None = None
    """Who it was: one column, or several taken together."""
    when: Name | None = None
    """When it was: of answers a day, month, quarter or year; of events the time."""
    weight: Name | None = None
    """The weight of an answer."""
    persona: Name | None = None
    """The customer's segment."""
    event: Name | None = None
    """What happened."""
    channel: Name | None = None
    """Through which channel it happened."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scale:
    """The scale that ratings are given on; min above max is a reversed scale, on which less is better."""

    __pydantic_config__ = CONFIG

    min: Number
    """The worst rating."""
    max: Number
    """The best rating."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Used:
    """A column from which it follows who used a touchpoint."""

    __pydantic_config__ = CONFIG

    column: Name
    """The column."""
    has: Name | None = None
    """The answer that says it was used, among several in one cell."""
    yes: Values | None = None
    """The values that say it was used."""
    no: Values | None = None
    """The values that say it was not used."""
    note: Text | None = None
    """Free text."""


StatedScale = Annotated[Scale | Labels, Either()]
Rated = Annotated[dict[Name, Name] | Name, Either()]
"""The column of a rating, or the columns of ratings by dimension."""
WhoUsed = Annotated[Used | Name, Either()]
Conditions = dict[Name, Values]
"""The values of columns that rows are picked by."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answer:
    """The columns with the answers about one touchpoint."""

    __pydantic_config__ = CONFIG

    touchpoint: Name
    """The touchpoint, named as in `meets`."""
    satisfaction: Rated | None = None
    """The column in which customers rate it, or one for each dimension."""
    importance: Rated | None = None
    """The column in which customers say how much it matters, or one for each dimension."""
    used: WhoUsed | None = None
    """The column that says who used it."""
    scale: StatedScale | None = None
    """The scale of its ratings, where it is another one. The file's `missing` and `unused` do not hold for it then."""
    missing: Values | None = None
    """The values of its ratings that are no answer."""
    unused: Values | None = None
    """The values of its ratings that say it was not used."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LongAnswers:
    """The columns of answers that have a row for each touchpoint."""

    __pydantic_config__ = CONFIG

    touchpoint: Name
    """The column that names the touchpoint."""
    names: dict[Name, Name | None] | None = None
    """The touchpoints by what the data call them; null leaves the rows out."""
    satisfaction: Rated | None = None
    """The column in which customers rate it, or one for each dimension."""
    importance: Rated | None = None
    """The column in which customers say how much it matters, or one for each dimension."""
    used: WhoUsed | None = None
    """The column that says whether it was used. Without it, who has a row used it."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Metric:
    """A figure for the whole journey, a stage or a touchpoint, such as NPS, CSAT or CES."""

    __pydantic_config__ = _FIELDS

    name: Name
    """What is measured."""
    column: Name
    """The column with the answers."""
    kind: Literal["nps", "top", "mean"]
    """nps: promoters less detractors; top: the share of answers at `from` or above, per cent; mean: their mean."""
    from_: Number | None = None
    """The lowest answer that counts for `top`."""
    range: Annotated[tuple[Number, ...], Reading(one_or_several, WORD)] | None = None
    """The lowest and the highest answer there is; 0 and 10 for nps."""
    better: Literal["higher", "lower"] | None = None
    """Which way is better: higher unless stated."""
    at: Name | None = None
    """The stage or the touchpoint that it is about; the whole journey unless stated."""
    missing: Values | None = None
    """The values that are no answer. An empty cell never is one."""
    target: Number | None = None
    """The value to reach."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """Which events touch a touchpoint."""

    __pydantic_config__ = CONFIG

    touchpoint: Name
    """The touchpoint, named as in `meets`."""
    event: Names | None = None
    """The names of the events; * and ? are wildcards."""
    where: Conditions | None = None
    """The values that other columns must have."""
    before: Literal["outcome"] | None = None
    """Only events before the journey's first outcome, or in a journey without one."""
    after: Literal["outcome"] | None = None
    """Only events after the journey's first outcome."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome:
    """The event by which a journey reaches its end."""

    __pydantic_config__ = CONFIG

    event: Names
    """The names of the events; * and ? are wildcards."""
    where: Conditions | None = None
    """The values that other columns must have."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EvidenceFile:
    """One source of answers or events, and what its columns mean."""

    __pydantic_config__ = _FIELDS

    evidence: Name
    """Its id, as in a journey's evidence list."""
    kind: Literal["survey", "interview", "analytics", "support"]
    """survey and interview hold answers; analytics and support hold events."""
    source: Text | None = None
    """Where the data come from; shown wherever their figures are."""
    date: Day | None = None
    """When they were gathered; needed where no column says it."""
    data: Annotated[Table | Labels, Either(), Reading(one_or_several, WORD)]
    """The path of the data relative to this file, a pattern, a list of them, or a table of the engine."""
    read: Read | None = None
    """How the data are read, where the guess is wrong."""
    where: Conditions | None = None
    """Only rows with one of these values; of several columns all must hold."""
    except_: Conditions | None = None
    """Rows with one of these values are left out; of several columns any one is enough."""
    columns: Columns | None = None
    """Which column holds what about each row."""
    personas: dict[Name, Values] | None = None
    """The values of the persona's column for each persona; the values are the names otherwise."""
    scale: StatedScale | None = None
    """The scale of ratings, or a list of labels from the worst to the best."""
    missing: Values | None = None
    """The values of ratings that are no answer; an empty cell never is one."""
    unused: Values | None = None
    """The values of ratings that say it was not used; reach follows from them."""
    answers: Annotated[LongAnswers | tuple[Answer, ...], Either()] | None = None
    """The columns with answers about touchpoints: a list of touchpoints, or the columns of a long table."""
    importance: Literal["reach"] | None = None
    """reach: importance is ten times the reach where no column states it."""
    metrics: tuple[Metric, ...] | None = None
    """Figures for the whole journey, a stage or a touchpoint."""
    period: Literal["day", "week", "month", "quarter", "year"] | None = None
    """Figures for each of these periods, and what changed between the last two complete ones."""
    events: tuple[Rule, ...] | None = None
    """Which events touch which touchpoints; the first rule that fits decides."""
    ignore: Names | None = None
    """Events that mean nothing to customers; * and ? are wildcards."""
    outcome: Outcome | None = None
    """What a journey leads to; needs `pause`."""
    pause: Text | None = None
    """A longer gap between two events begins a new journey of that customer, such as 30 days."""
    note: Text | None = None
    """Free text."""
