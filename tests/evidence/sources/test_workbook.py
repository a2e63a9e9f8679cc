"""Sheets of workbooks: copied as text, a row a row, each cell as every engine writes it."""

from __future__ import annotations

import csv
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from journeygap.evidence.model import Read
from journeygap.evidence.sources.part import Part
from journeygap.evidence.sources.workbook import sheet_part
from journeygap.evidence.trouble import BadData


@pytest.fixture
def sheet(tmp_path: Path) -> Any:
    """How a workbook with these rows is read, and the rows of the copy."""

    def run(*rows: list[Any], title: str = "Answers", **read: Any) -> tuple[Part, list[list[str]]]:
        book = openpyxl.Workbook()
        book.active.title = title
        for row in rows:
            book.active.append(row)
        book.create_sheet("Other").append(["x"])
        path = tmp_path / "a.xlsx"
        book.save(path)
        part = sheet_part(str(path), "a.xlsx", Read(**read), str(tmp_path))
        with open(part.path, encoding="utf-8", newline="") as file:
            return part, list(csv.reader(file))

    return run


def wrong(reading: Any, /, *rows: list[Any], **read: Any) -> str:
    with pytest.raises(BadData) as raised:
        reading(*rows, **read)
    ((what, file, *_),) = raised.value.troubles
    assert file == "a.xlsx"
    name: str = what.name
    return name


def test_cells_become_texts(sheet: Any) -> None:
    part, rows = sheet(
        ["n", "x", "b", "d", "t", "h", "s", "e"],
        [5.0, 0.25, True, date(2018, 5, 1), datetime(2018, 5, 1, 10, 30), time(9, 5), 'a,\n"b"', None],  # noqa: DTZ001 - workbooks know no zones
        [1e15, -3, False, datetime(2018, 5, 1), "=1+1", "", " x ", "ü"],  # noqa: DTZ001 - workbooks know no zones
    )
    assert (part.names, part.first, part.skip, part.format) == (tuple("nxbdthse"), 2, 0, "csv")
    assert rows[0] == ["5", "0.25", "true", "2018-05-01", "2018-05-01 10:30:00", "09:05:00", 'a,\n"b"', ""]
    # A formula that nobody has worked out yet has no value.
    assert rows[1] == ["1000000000000000", "-3", "false", "2018-05-01", "", "", " x ", "ü"]


def test_rows_count_as_in_the_sheet(sheet: Any) -> None:
    part, rows = sheet(["Title"], [], ["a", "b"], ["note"], [1, 2, 3], [], [4], header=(3,), first=5)
    # The sheet is three columns wide; the third has no name.
    assert (part.names, part.first) == (("a", "b", ""), 5)
    assert rows == [["1", "2", "3"], ["", "", ""], ["4", "", ""]]


def test_two_rows_of_names(sheet: Any) -> None:
    part, rows = sheet(["How?", None, "Id"], ["x", "y"], [1, 2, 3], header=(1, 2))
    assert (part.names, rows) == (("How? / x", "How? / y", "Id"), [["1", "2", "3"]])


def test_another_sheet_by_its_name(sheet: Any) -> None:
    part, rows = sheet(["q"], [1], sheet="Other")
    assert (part.names, rows) == (("x",), [])


def test_what_is_not_there_is_refused(sheet: Any) -> None:
    assert wrong(sheet, ["q"], [1], sheet="other") == "data.no-sheet"
    assert wrong(sheet, ["q"], [1], header=(5,)) == "data.names-below-the-sheet"


@pytest.mark.parametrize("content", [b"", b"q\n1\n", b"PK\x03\x04 cut short"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadData) as raised:
        sheet_part(str(path), "a.xlsx", Read(), str(tmp_path))
    assert [each.what.name for each in raised.value.troubles] == ["data.no-workbook"]
