"""Workbooks of every kind to tables: python-calamine reads the cells, and what it does not say is looked up."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from journeygap.core.language import say
from journeygap.sheets.reading import ods, xlsx
from journeygap.sheets.reading.archive import opened
from journeygap.sheets.reading.kept import Kept
from journeygap.sheets.reading.unseen import hidden_columns, hidden_rows
from journeygap.sheets.tables import Area, BadCell, Percent, Row, Table, TableError, Value
from journeygap.yamltext.read import Limits

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_SHEETS = 20_000


def is_workbook(data: bytes) -> bool:
    """Return whether bytes are a workbook, or were meant to be one, and no text."""
    return data.startswith((b"PK", _COMPOUND))


def says_less(data: bytes) -> bool:
    """Return whether a workbook is of a kind, .xls or .xlsb, of which the reader reports no errors and percentages."""
    return data.startswith(_COMPOUND) or b"xl/workbook.bin" in data


def workbook_tables(data: bytes, limits: Limits) -> list[Table]:
    """Read every sheet of a workbook: .xlsx, .xlsb, .xls or .ods. Raises `TableError`."""
    if len(data) > limits.max_bytes:
        raise TableError(say("tables.bytes", most=limits.max_bytes))
    details = _details(data, limits)
    import python_calamine

    try:
        # A fault inside the reader comes out as an exception of its own kind, below Exception or even outside it.
        with _in_silence():
            book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            return list(_tables(book, details, limits))
    except python_calamine.PasswordError as error:
        raise TableError(say("tables.password")) from error
    except (TableError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise TableError(say("tables.unread-workbook", why=type(error).__name__)) from error
        raise


_TRIAL = """\
import io, sys
from python_calamine import CalamineWorkbook
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
except (ImportError, OSError, ValueError):
    pass
book = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
for place in range(len(book.sheets_metadata)):
    book.get_sheet_by_index(place)
"""
_TRIAL_SECONDS = 120


def _tried(data: bytes) -> None:
    """Let a process of its own read a workbook first whose sheets can't be measured before they are laid out.

    A sheet of two cells in opposite corners, or a broken length, makes the reader ask for all memory, which ends the
    process that asks. Raises `TableError` where it does.
    """
    import subprocess
    import sys

    command = [sys.executable, "-I", "-c", _TRIAL]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_TRIAL_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TableError(say("tables.unread-workbook", why=type(error).__name__)) from error
    if done.returncode:
        if b"PasswordError" in done.stderr:
            raise TableError(say("tables.password"))
        raise TableError(say("tables.unread-sheets"))


@contextmanager
def _in_silence() -> Iterator[None]:
    """Keep off standard error what the reader prints there itself where a workbook is broken: the error says it."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


Details = Mapping[str, "xlsx.Details"]
"""What is known of each sheet beyond the values of its cells, by its name."""


def _details(data: bytes, limits: Limits) -> Details:
    if data.startswith(_COMPOUND):
        if _ENCRYPTED in data:
            raise TableError(say("tables.password"))
        _tried(data)
        return {}
    archive = opened(data, limits)
    if "content.xml" in archive.names:
        return ods.details(archive, limits)
    if "xl/workbook.bin" in archive.names:
        _tried(data)
        return {}
    if "[Content_Types].xml" not in archive.names:
        raise TableError(say("tables.no-workbook"))
    return xlsx.details(archive, limits)


def _tables(book: CalamineWorkbook, details: Details, limits: Limits) -> Iterator[Table]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    every = book.sheets_metadata
    if len(every) > _MOST_SHEETS:
        raise TableError(say("tables.many-sheets", sheets=len(every), most=_MOST_SHEETS))
    used = 0
    for place, about in enumerate(every):
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_index(place)
        used += sheet.total_height * sheet.total_width
        if used > limits.max_written:
            raise TableError(say("tables.span", sheet=about.name, most=limits.max_written))
        detail = details.get(about.name, xlsx.NOTHING)
        merged = detail.merged or tuple(
            Area(top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        )
        rows = tuple(_rows(sheet, detail.special))
        table = Table(about.name, rows, merged, hidden=about.visible != SheetVisibleEnum.Visible)
        yield table._replace(
            hidden_rows=tuple(hidden_rows(rows, detail.hidden)),
            hidden_columns=tuple(hidden_columns(rows, detail.hidden)),
        )


def _rows(sheet: CalamineSheet, special: Mapping[int, Mapping[int, Any]]) -> Iterator[Row]:
    if sheet.start is None:
        yield from _special_rows(special)
        return
    # Rows come one by one from the first of the sheet on, their cells from the first column that holds something on.
    before = (None,) * sheet.start[1]
    left_over = dict(special)
    kept = Kept()
    for number, row in enumerate(sheet.iter_rows(), 1):
        values = (*before, *[kept[each] if type(each) is str else _value(each) for each in row])
        if number in left_over:
            values = _with(values, left_over.pop(number))
        if values.count(None) < len(values):
            yield Row(number, values)
    yield from _special_rows(left_over)


def _special_rows(special: Mapping[int, Mapping[int, Any]]) -> Iterator[Row]:
    for number, cells in sorted(special.items()):
        values = _with((), cells)
        if any(value is not None for value in values):
            yield Row(number, values)


def _with(values: tuple[Value | None, ...], cells: Mapping[int, Any]) -> tuple[Value | None, ...]:
    """Put what the reader does not say into a row: percentages, errors, formulas that have no value."""
    changed = [*values, *(None for _ in range(max(cells, default=0) - len(values)))]
    for column, what in cells.items():
        value = changed[column - 1]
        if what is Percent:
            changed[column - 1] = Percent(value) if isinstance(value, float) else value
        elif value is None or isinstance(what, bool):
            changed[column - 1] = what
    return tuple(changed)


def _value(value: Any) -> Value | None:
    if isinstance(value, (bool, datetime)) or value is None:
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day, in no zone
    return BadCell("time" if isinstance(value, (time, timedelta)) else "value", str(value))
