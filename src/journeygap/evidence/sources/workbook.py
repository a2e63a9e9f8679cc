"""Sheets of workbooks, copied as CSV for every engine to read alike."""

from __future__ import annotations

import csv
import os
from datetime import date, datetime, time
from typing import Any

from journeygap.core.language import fault
from journeygap.core.text import near
from journeygap.evidence.model import Read
from journeygap.evidence.sources.part import Part
from journeygap.evidence.sources.text import joined
from journeygap.evidence.trouble import BadData, Trouble


def sheet_part(path: str, shown: str, read: Read, folder: str) -> Part:
    """Copy a sheet into ``folder`` as CSV. Raises `BadData` where there is no such sheet, or no workbook."""
    try:
        return _copied(path, shown, read, folder)
    except (BadData, OSError, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - a damaged workbook fails in the library wherever it is damaged
        raise BadData([Trouble(fault("data.no-workbook"), shown)]) from None


def _copied(path: str, shown: str, read: Read, folder: str) -> Part:
    import tempfile

    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        names = book.sheetnames
        if read.sheet is not None and read.sheet not in names:
            none = fault("data.no-sheet", name=read.sheet, meant=near(read.sheet, names), known=names)
            raise BadData([Trouble(none, shown)])
        header = read.header or (1,)
        first = read.first or header[-1] + 1
        above: list[list[str]] = []
        handle, copy = tempfile.mkstemp(dir=folder, suffix=".csv")
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            width = 0
            writer = csv.writer(file)
            for number, row in enumerate(book[read.sheet or names[0]].iter_rows(values_only=True), 1):
                cells = [_text(cell) for cell in row]
                if number < first:
                    above.append(cells)
                    continue
                if number == first:
                    width = max([len(each) for each in above if any(each)], default=0)
                # A row of nothing keeps its place, so that rows count as in the sheet.
                writer.writerow([*cells[:width], *[""] * (width - len(cells))])
    finally:
        book.close()
    if len(above) < header[-1]:
        raise BadData([Trouble(fault("data.names-below-the-sheet"), shown)])
    found = joined([above[row - 1] for row in header])
    return Part(copy, shown, "csv", (*found, *[""] * (width - len(found)))[:width] if width else found, ",", 0, first)


def _text(cell: Any) -> str:
    """Return a cell as text, as every engine writes it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
