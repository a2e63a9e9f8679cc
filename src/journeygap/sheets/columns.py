"""The sheets of a workbook and their columns, made from the models of the format: one column a key.

A key that is added to a model has its column without a change here, unless it holds a list of mappings: those have a
sheet of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Literal, NamedTuple

from journeygap.core.text import normalise
from journeygap.model.company import CompanyHalf, CompanyTouchpoint, Exempt, Handoff, Improve, Setup, Tool
from journeygap.model.customer import CustomerHalf, CustomerTouchpoint, Evidence, Metric, Persona, Scale, Stage
from journeygap.model.fields import key_of
from journeygap.model.journey import JourneyFile

Kind = Literal["name", "text", "list", "number", "whole", "truth", "date", "level"]
Keys = tuple[str, ...]

_KINDS: dict[str, Kind] = {
    "Name": "name",
    "Text": "text",
    "Names": "list",
    "SomeNames": "list",
    "Modes": "list",
    "Constraints": "list",
    "Number": "number",
    "Rating": "number",
    "Amount": "number",
    "Feeling": "number",
    "Count": "whole",
    "Format": "whole",
    "Truth": "truth",
    "Day": "date",
    "Level": "level",
    "Literal": "name",
}
_INNER: dict[str, type] = {"Scale": Scale, "Exempt": Exempt, "Setup": Setup, "Improve": Improve}


class Column(NamedTuple):
    """One column: its header, the keys that lead to its value in a row's mapping, and what a cell may hold.

    ``model`` and ``key`` say which field of the format it is; both are None and empty where it says what the row is
    about, and ``about`` names the sentence that explains it then. ``also`` are other headers that are taken for it.
    """

    header: str
    keys: Keys
    kind: Kind
    model: type | None = None
    key: str = ""
    about: str = ""
    also: tuple[str, ...] = ()


class Sheet(NamedTuple):
    """One sheet: its name, and its columns in order."""

    name: str
    columns: tuple[Column, ...]

    def column(self, header: str) -> Column | None:
        """Return the column that a header names, in any case and spacing."""
        wanted = normalise(header.strip())
        for column in self.columns:
            if wanted in {normalise(each) for each in (column.header, *column.also)}:
                return column
        return None

    def level(self, header: str) -> tuple[Column, str] | None:
        """Return the column and what follows the colon of a header such as ``expects: ease``."""
        head, colon, dimension = header.partition(":")
        column = self.column(head) if colon else None
        if column is None or column.kind != "level" or not dimension.strip():
            return None
        return column, dimension


def _columns(model: type, prefix: str = "", keys: Keys = ()) -> Iterator[Column]:
    """Return the columns of a model's keys. What is a list of mappings is left out."""
    for field in fields(model):
        stated = re.match(r"\w+", str(field.type))
        kind = stated[0] if stated else ""
        key = key_of(field.name)
        if key == "persona":
            yield from (
                _shorter(column, f"{key} name", key) for column in _columns(Persona, f"{prefix}{key} ", (*keys, key))
            )
        elif kind in _INNER:
            yield from _columns(_INNER[kind], f"{prefix}{key} ", (*keys, key))
        elif kind in _KINDS:
            yield Column(f"{prefix}{key}", (*keys, key), _KINDS[kind], model, key)


def _shorter(column: Column, header: str, shorter: str) -> Column:
    """Let the column of a name bear the key whose short form that name is."""
    if not column.header.endswith(header):
        return column
    return column._replace(header=column.header.removesuffix(header) + shorter, also=(column.header,))


def _without_second_spelling(columns: Iterator[Column]) -> Iterator[Column]:
    for column in columns:
        if column.key == "stage":
            yield column._replace(also=("stages",))
        elif column.key != "stages":
            yield column


def _named(columns: Iterator[Column], *also: str) -> Iterator[Column]:
    for column in columns:
        yield column._replace(also=also) if column.key == "name" else column


JOURNEY = Sheet(
    "Journey",
    (
        *(column for column in _columns(JourneyFile) if column.key != "company"),
        *_columns(CustomerHalf, "customer ", ("customer",)),
        *_columns(CompanyHalf, "company ", ("company",)),
        Column(
            "company without touchpoints",
            (),
            "truth",
            about="no-touchpoints",
        ),
        Column(
            "company files",
            (),
            "list",
            about="company-files",
        ),
    ),
)
STAGES = Sheet(
    "Stages",
    tuple(_named(_columns(Stage), "stage")),
)
CUSTOMER = Sheet(
    "Customer",
    (
        Column("stage", (), "name", about="customer-stage"),
        *_named(_columns(CustomerTouchpoint), "touchpoint", "customer touchpoint", "customer touchpoints"),
    ),
)
COMPANY = Sheet(
    "Company",
    tuple(
        _named(
            _without_second_spelling(_columns(CompanyTouchpoint)),
            "touchpoint",
            "company touchpoint",
            "company touchpoints",
        )
    ),
)
EVIDENCE = Sheet("Evidence", tuple(_columns(Evidence)))
METRICS = Sheet(
    "Metrics",
    (
        Column("stage", (), "name", about="metric-stage"),
        Column(
            "touchpoint",
            (),
            "name",
            about="metric-touchpoint",
            also=("customer touchpoint",),
        ),
        Column(
            "company touchpoint",
            (),
            "name",
            about="metric-company",
        ),
        *_columns(Metric),
    ),
)
TOOLS = Sheet("Tools", tuple(_columns(Tool)))
HANDOFFS = Sheet("Handoffs", tuple(_columns(Handoff)))
SHEETS = (JOURNEY, STAGES, CUSTOMER, COMPANY, EVIDENCE, METRICS, TOOLS, HANDOFFS)
"""The sheets that are read, in the order in which they are put together."""
READ_ME = "Read me"
FINDINGS = "Findings"
SUMMARY = "Summary"
FOR_READING = (SUMMARY, READ_ME, FINDINGS)
"""The sheets that are written for people, and not read back."""
