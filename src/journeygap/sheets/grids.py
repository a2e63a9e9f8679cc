"""From the plain data of a journey file to sheets of cells, before anybody knows what a workbook is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from journeygap.core.language import say
from journeygap.sheets import columns
from journeygap.sheets.cells import list_of, text_of
from journeygap.sheets.columns import Column, Sheet
from journeygap.sheets.references import References

Value = str | float | bool | None
"""What a cell holds; None is an empty one."""


class Unwritable(ValueError):
    """Something in the journey has no place in a workbook: what, and where it is."""


class Grid(NamedTuple):
    """One sheet with its rows. ``headers`` has one entry a column, with the column of the sheet that it belongs to."""

    sheet: Sheet
    headers: tuple[tuple[str, Column], ...]
    rows: tuple[tuple[Value, ...], ...]


class _Row(NamedTuple):
    about: tuple[str | bool | list[str] | None, ...]
    data: Mapping[str, Any]


def grids(data: Mapping[str, Any], company_files: Sequence[str] = ()) -> list[Grid]:
    """Lay out the plain data of a journey file. Raises `Unwritable` where a row can't be distinguished from another.

    ``company_files`` are those that its company's half came from, if it was in files of its own.
    """
    customer, company = data["customer"], data.get("company", {})
    stages = customer["stages"]
    rows: dict[Sheet, list[_Row]] = {
        columns.JOURNEY: [_Row((company.get("touchpoints") == [] or None, list(company_files) or None), data)],
        columns.STAGES: [_Row((), stage) for stage in stages],
        columns.CUSTOMER: [_Row((stage["name"],), each) for stage in stages for each in stage.get("touchpoints", ())],
        columns.COMPANY: [_Row((), _in_one_spelling(each)) for each in company.get("touchpoints", ())],
        columns.EVIDENCE: [_Row((), each) for each in customer.get("evidence", ())],
        columns.METRICS: list(_metrics(customer, company)),
        columns.TOOLS: [_Row((), each) for each in company.get("tools", ())],
        columns.HANDOFFS: [_Row((), each) for each in company.get("handoffs", ())],
    }
    return [_grid(sheet, each) for sheet, each in rows.items()]


def _in_one_spelling(touchpoint: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a company touchpoint's stages under the key ``stage``, which has the column."""
    return {**touchpoint, "stage": touchpoint["stages"]} if "stages" in touchpoint else touchpoint


def _metrics(customer: Mapping[str, Any], company: Mapping[str, Any]) -> Iterator[_Row]:
    for metric in customer.get("metrics", ()):
        yield _Row((None, None, None), metric)
    for stage in customer["stages"]:
        for metric in stage.get("metrics", ()):
            yield _Row((stage["name"], None, None), metric)
        for touchpoint in stage.get("touchpoints", ()):
            for metric in touchpoint.get("metrics", ()):
                yield _Row((stage["name"], touchpoint["name"], None), metric)
    touchpoints = company.get("touchpoints", ())
    references = References(touchpoints)
    for place, touchpoint in enumerate(touchpoints):
        if not touchpoint.get("metrics"):
            continue
        if (reference := references.reference(place)) is None:
            raise Unwritable(say("workbook.same-names", name=touchpoint["name"]))
        for metric in touchpoint["metrics"]:
            yield _Row((None, None, reference), metric)


def _grid(sheet: Sheet, rows: Sequence[_Row]) -> Grid:
    headers: list[tuple[str, Column]] = []
    wanted: list[tuple[Column, str | None]] = []
    for column in sheet.columns:
        headers.append((column.header, column))
        wanted.append((column, None))
        if column.kind == "level":
            levels = (row.data.get(column.key) for row in rows)
            dimensions = dict.fromkeys(name for level in levels if isinstance(level, dict) for name in level)
            headers += [(f"{column.header}: {text_of(name)}", column) for name in dimensions]
            wanted += [(column, name) for name in dimensions]
    return Grid(sheet, tuple(headers), tuple(_cells(row, wanted) for row in rows))


def _cells(row: _Row, wanted: Sequence[tuple[Column, str | None]]) -> tuple[Value, ...]:
    about = iter(row.about)
    return tuple(
        _value(_stated(row.data, column.keys) if column.keys else next(about), column, dimension)
        for column, dimension in wanted
    )


def _stated(data: Any, keys: columns.Keys) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _value(stated: Any, column: Column, dimension: str | None) -> Value:
    if isinstance(stated, Mapping):
        stated = stated.get(dimension) if dimension is not None else None
    elif dimension is not None:
        return None
    if isinstance(stated, str):
        return list_of([stated]) if column.kind == "list" else text_of(stated)
    if isinstance(stated, list):
        return list_of(stated)
    if isinstance(stated, date):
        return stated.isoformat()
    number: Value = stated
    return number
