"""From the bytes of a workbook or a CSV file to tables of cells with their places, within limits."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from journeygap.core.text import quoted, shortened
from journeygap.sheets.cells import Cell, Odd
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.read import Limits, decode

_UNPACKED = 8
"""A workbook is a packed file: unpacked it may be so many times as large as a file may."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Half of a surrogate pair is no character: such an escape stays what it looks like.
_ESCAPE = re.compile(r"_x(?![dD][89a-fA-F])([0-9A-Fa-f]{4})_")
_TRUTHS = {"TRUE()": True, "FALSE()": False}
"""What LibreOffice makes of truth values: no formula that somebody wrote."""
_DELIMITERS = ",;\t"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row\s(?:[^>]*?\s)?r=[\"'](\d+)[\"']")
_UNNUMBERED = re.compile(rb"<(?:\w+:)?row(?=[\s/>])(?![^>]*\sr=)[^>]*>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CHUNK, _OVERLAP = 1 << 20, 1 << 10
_LAST_ROW = 1_048_576
_TYPE_A_VALUE = "put the value itself there: copy the cell and paste it as a value"
_NO_VALUE = f"open the file in a spreadsheet and save it, or {_TYPE_A_VALUE}"


class Unreadable(ValueError):
    """A file is no workbook or table that can be read: why, and what to do."""


class Table(NamedTuple):
    """A sheet: its name, and the cells of each row that has any, by column from 1.

    ``rows`` gives the row's number, from 1, with its cells; blank ones are left out. ``hidden`` says that a spreadsheet
    does not show it.
    """

    name: str
    rows: tuple[tuple[int, dict[int, Cell]], ...]
    hidden: bool = False


def letters(column: int) -> str:
    """Give the letters of a column.

    >>> letters(1), letters(28)
    ('A', 'AB')
    """
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def is_workbook(data: bytes) -> bool:
    """Tell a workbook, or what was meant to be one, from text."""
    return data.startswith((b"PK", _COMPOUND))


def workbook_tables(data: bytes, limits: Limits) -> list[Table]:
    """Read every sheet of a workbook. Raises `Unreadable`."""
    if len(data) > limits.max_bytes:
        raise Unreadable(_too_large(f"the file has more than {limits.max_bytes:,} bytes", "max-bytes"))
    if data.startswith(_COMPOUND):
        raise Unreadable(
            "the workbook is protected by a password; save it without one"
            if _ENCRYPTED in data
            else "this is an old kind of workbook (.xls); save it as .xlsx"
        )
    _unpackable(data, limits)
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that openpyxl leaves out: pictures, extensions
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return _tables(_opened(data), archive, limits)
        except (Unreadable, MemoryError, ModuleNotFoundError):
            raise
        except Exception as error:
            # What is broken in a workbook comes out of openpyxl as whatever it stumbled over.
            what = type(error).__name__
            raise Unreadable(f"this is no workbook that can be read ({what}); save it as .xlsx") from error


def _tables(book: Any, archive: zipfile.ZipFile, limits: Limits) -> list[Table]:
    tables = []
    used = 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what the file says of them may be wrong
        part = sheet._worksheet_path  # noqa: SLF001 - openpyxl says it nowhere else
        last, has_formulas = _extent(archive, part)
        unvalued = _without_value(archive, part) if has_formulas else {}
        rows = []
        for number, cells in enumerate(sheet.iter_rows(max_row=last) if last else (), 1):
            used += max(len(cells), 1)
            if used > limits.max_written:
                raise Unreadable(_too_many(sheet.title, limits))
            found = dict(_filled(cells, sheet.title, number))
            for column, value in unvalued.get(number, {}).items():
                found[column] = Cell(f"{sheet.title}!{letters(column)}{number}", value)
            if found:
                rows.append((number, dict(sorted(found.items()))))
        tables.append(Table(sheet.title, tuple(rows), sheet.sheet_state != "visible"))
    return tables


def _extent(archive: zipfile.ZipFile, part: str) -> tuple[int, bool]:
    """Give the last row of a sheet that holds something, 0 for none, and whether there are formulas in it.

    The bytes are only looked through: a million rows with nothing but a format take no longer than to unpack them.
    Where they are no help, as with rows without numbers, all that there is counts.
    """
    last = row = 0
    formulas = False
    before = b""
    with archive.open(part) as source:
        while chunk := source.read(_CHUNK):
            text = before + chunk
            if b"\0" in text or _UNNUMBERED.search(text):  # UTF-16, or rows that are only counted
                return _LAST_ROW, True
            formulas = formulas or _FORMULA.search(text) is not None
            filled = _last(_FILLED, text, len(text))
            if filled is not None:
                above = _last(_ROW, text, filled.start())
                last = row if above is None else int(above[1])
            numbered = _last(_ROW, text, len(text))
            row = row if numbered is None else int(numbered[1])
            before = text[-_OVERLAP:]
    return last, formulas


def _last(pattern: re.Pattern[bytes], text: bytes, end: int) -> re.Match[bytes] | None:
    found = None
    for found in pattern.finditer(text, 0, end):  # noqa: B007 - the last one is what is wanted
        pass
    return found


def _without_value(archive: zipfile.ZipFile, part: str) -> dict[int, dict[int, bool | Odd]]:
    """Give the cells, by row and column, whose formula has no value with it: no spreadsheet has calculated it yet."""
    from xml.etree.ElementTree import iterparse

    from openpyxl.utils.cell import coordinate_to_tuple

    found: dict[int, dict[int, bool | Odd]] = {}
    row = 0
    with archive.open(part) as source:
        for _, node in iterparse(source):  # noqa: S314 - expat keeps entities from growing
            if node.tag != f"{_MAIN}row":
                continue
            row = int(node.get("r", row + 1))
            column = 0
            for cell in node.iter(f"{_MAIN}c"):
                column = coordinate_to_tuple(at)[1] if (at := cell.get("r")) else column + 1
                formula = cell.find(f"{_MAIN}f")
                # An empty text is a value too: ="" is how people leave a cell empty.
                if formula is not None and not cell.findtext(f"{_MAIN}v") and cell.get("t") != "str":
                    text = formula.text or ""
                    odd = Odd(f"the formula {quoted('=' + text)} without a value", _NO_VALUE)
                    found.setdefault(row, {})[column] = _TRUTHS.get(text, odd)
            node.clear()
    return found


def _filled(cells: Iterable[Any], title: str, number: int) -> Iterator[tuple[int, Cell]]:
    """Give the cells of a row that hold something, by column."""
    for column, each in enumerate(cells, 1):
        if each.value is not None:
            cell = Cell(f"{title}!{letters(column)}{number}", _value(each))
            if not cell.blank:
                yield column, cell


def _too_large(what: str, limit: str) -> str:
    return f"{what} (the limit {limit}); split the journey, or raise {limit} under [limits] in journeygap.toml"


def _too_many(title: str, limits: Limits) -> str:
    return (
        f"the sheets up to {quoted(title)} span more than {limits.max_written:,} cells (the limit max-written); delete "
        "the rows and columns that are empty but have a format, or raise max-written under [limits] in journeygap.toml"
    )


def _unpackable(data: bytes, limits: Limits) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("the workbook is damaged; open it in a spreadsheet and save it anew") from error
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("the workbook is protected by a password; save it without one")
    if sum(member.file_size for member in members) > limits.max_bytes * _UNPACKED:
        most = f"{limits.max_bytes * _UNPACKED:,}"
        raise Unreadable(_too_large(f"unpacked it has more than {most} bytes, {_UNPACKED} times", "max-bytes"))
    if "[Content_Types].xml" not in {member.filename for member in members}:
        raise Unreadable("this is no .xlsx workbook; save it as .xlsx")


def _opened(data: bytes) -> Any:
    from openpyxl.cell.text import Text
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
    from openpyxl.xml.functions import iterparse

    class Reader(ExcelReader):
        """openpyxl's reader, which leaves the escapes in texts alone, so that they can be read rightly."""

        package: Any

        def read_strings(self) -> None:
            part = self.package.find(SHARED_STRINGS)
            if part is None:
                return
            with self.archive.open(part.PartName[1:]) as source:
                for _, node in iterparse(source):
                    if node.tag == f"{{{SHEET_MAIN_NS}}}si":
                        text: Any = Text.from_tree(node)
                        self.shared_strings.append(text.content)
                        node.clear()

    reader: Any = Reader(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    return reader.wb


def _value(cell: Any) -> str | float | datetime | Odd:
    value = cell.value
    if cell.data_type == "e":
        return Odd(f"the error {value}", _TYPE_A_VALUE)
    if isinstance(value, (time, timedelta)):
        return Odd(f"the time {value}", "give the cell the format General or Text and type it again")
    if isinstance(value, str):
        value = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value)
    elif not isinstance(value, (bool, datetime)):
        if "%" in (cell.number_format or ""):
            return Odd(f"the percentage {value * 100:.15g}%", "give the cell the format General and write it as 12.5")
        value = float(value)
    read: str | float | datetime = value
    return read


def csv_tables(data: bytes, shown: str, limits: Limits, score: Callable[[list[str]], int]) -> list[Table]:
    """Read a CSV file: UTF-8 or UTF-16, parted by commas, semicolons or tabs. Raises `Unreadable`.

    ``score`` tells how many of the headers in a row are known, which decides what parts them.
    """
    faults = Faults()
    source = decode(data, shown, shown, limits, faults)
    if faults:
        (fault,) = faults.found
        raise Unreadable(f"{fault.message}; {fault.suggestion}")
    text = source.text
    stated = re.match(r"sep=(.)\r?\n", text)
    if stated:
        delimiter, text = stated[1], text[stated.end() :]
    else:
        delimiter = max(_DELIMITERS, key=lambda each: _known(text, each, score))
    rows = []
    used = 0
    for number, row in enumerate(_records(text, delimiter), 2 if stated else 1):
        used += max(len(row), 1)
        if used > limits.max_written:
            raise Unreadable(_too_large(f"the table has more than {limits.max_written:,} cells", "max-written"))
        if found := {
            column: cell
            for column, value in enumerate(row, 1)
            if not (cell := Cell(f"{letters(column)}{number}", value)).blank
        }:
            rows.append((number, found))
    return [Table("", tuple(rows))]


def _known(text: str, delimiter: str, score: Callable[[list[str]], int]) -> tuple[int, int]:
    first = next((row for row in _records(text, delimiter) if any(map(str.strip, row))), [])
    return score(first), len(first)


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise Unreadable(f"the table can't be read near line {reader.line_num:,}: {shortened(str(error))}") from error
