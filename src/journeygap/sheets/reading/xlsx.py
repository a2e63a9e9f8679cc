"""What an .xlsx workbook holds beyond the values of its cells: how far sheets reach, percentages, errors, formulas.

One pass with expat over each sheet, before the reader lays out its cells: a sheet of two cells in opposite corners
would take all memory. Nothing here grows faster than the file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from journeygap.core.language import say
from journeygap.sheets.reading import unseen
from journeygap.sheets.reading.archive import Archive
from journeygap.sheets.reading.plain_rows import condensed, percentages
from journeygap.sheets.reading.unseen import Unseen
from journeygap.sheets.tables import Area, BadCell, Percent, TableError, column_of
from journeygap.yamltext.read import Limits

_TRUTHS = {"TRUE()": True, "FALSE()": False}
"""What LibreOffice makes of truth values: no formula that somebody wrote."""
_PERCENT_FORMATS = {9, 10}
_CELL = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ERROR = re.compile(r"#[A-Z0-9/!?]+", re.ASCII)


class Details(NamedTuple):
    """What is known of a sheet beyond its values.

    ``special`` gives cells by row and column: `Percent` says that the number there is shown as a percentage; a truth
    value or a `BadCell` is what to take where the reader finds nothing. ``hidden`` are rows and columns.
    """

    special: Mapping[int, Mapping[int, Any]]
    merged: tuple[Area, ...] = ()
    hidden: Unseen = unseen.NOTHING


NOTHING = Details({})


def details(archive: Archive, limits: Limits) -> dict[str, Details]:
    """Look through every sheet. Raises `TableError` where they span too many cells, or a part is no sound XML."""
    percent = _percent_styles(archive)
    found: dict[str, Details] = {}
    used = 0
    for name, part in _sheets(archive):
        sheet = _Sheet(percent)
        data = archive.read(part)
        sheet.look_through(data)
        used += sheet.last_row * sheet.last_column
        if used > limits.max_written:
            raise TableError(say("tables.span", sheet=name, most=limits.max_written))
        found[name] = Details(sheet.special, hidden=unseen.unseen(data))
    return found


def _parse(data: bytes, start: Any = None, text: Any = None, sheet: _Sheet | None = None) -> None:
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.XmlDeclHandler = _only_utf_8
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        _only_utf_8("", "UTF-16", 0)
    if sheet is not None:
        sheet.listen = lambda on: setattr(parser, "CharacterDataHandler", text if on else None)
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError) as error:
        raise TableError(say("tables.damaged")) from error


def _only_utf_8(_version: str, encoding: str | None, _standalone: int) -> None:
    """Refuse what the reader would pass over in silence."""
    if encoding is not None and encoding.upper() not in {"UTF-8", "US-ASCII", "ASCII"}:
        raise TableError(say("tables.part-encoding", encoding=encoding))


class _Sheet:
    """The cells of a sheet, as its elements come by."""

    def __init__(self, percent: frozenset[str]) -> None:
        self.last_row = self.last_column = 0
        self.special: dict[int, dict[int, Any]] = {}
        self.listen: Any = None
        self._percent = percent
        self._names: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._row = self._column = 0
        self._at: str | None = None
        self._kind: str | None = None
        self._style: str | None = None
        self._formula: list[str] | None = None
        self._valued = self._in_error = self._in_value = False
        self._error: list[str] = []

    def look_through(self, data: bytes) -> None:
        """Take a whole sheet. Raises `TableError` where it is no sound XML."""
        short, self.last_row, self.last_column = condensed(data)
        if self.last_row:
            for row, column in percentages(data, self._percent):
                self.special.setdefault(row, {})[column] = Percent
        _parse(short, self.start, self.text, self)
        self.end_of_cell()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        name = self._names.get(tag) or self._names.setdefault(tag, tag.rpartition(":")[2])
        if name == "c":
            if self._formula is not None or self._in_error:
                self.end_of_cell()
            self._at, self._kind, self._style = attributes.get("r"), attributes.get("t"), attributes.get("s")
            self._valued = False
            self._column += 1
        elif name == "v" and self._formula is not None and self._kind not in {"e", "str"}:
            self._in_value = True
        elif name in {"v", "is"}:
            self._value()
        elif name == "f":
            self._formula = []
            self._in_value = False
            self.listen(True)
        elif name == "row":
            if self._formula is not None or self._in_error:
                self.end_of_cell()
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() and len(number) < 9 else self._row + 1
            self._column = 0

    def text(self, text: str) -> None:
        """Take text within a formula, or the word of an error."""
        if self._in_error:
            self._error.append(text)
        elif self._in_value:
            if not text.isspace():
                self._value()
        elif self._formula is not None and not self._valued:
            self._formula.append(text)

    def _value(self) -> None:
        row, column = self._place()
        self._valued = True
        self.last_row, self.last_column = max(self.last_row, row), max(self.last_column, column)
        if self._kind == "e":
            self._in_error = True
            self._error = []
            self.listen(True)
        elif self._style in self._percent and self._kind in {None, "n"}:
            self.special.setdefault(row, {})[column] = Percent

    def _place(self) -> tuple[int, int]:
        if self._at is None:
            return self._row, self._column
        found = _CELL.fullmatch(self._at)
        if found is None:
            raise TableError(say("tables.damaged"))
        name = found[1]
        column = self._columns.get(name) or self._columns.setdefault(name, column_of(name))
        self._column = column
        return int(found[2]), column

    def end_of_cell(self) -> None:
        """Note what was special about the cell before."""
        if self._formula is not None or self._in_error:
            self.listen(False)
            row, column = self._place()
            if self._in_error:
                word = _ERROR.search("".join(self._error))
                self.special.setdefault(row, {})[column] = BadCell("error", word[0] if word else "#N/A")
            elif not self._valued and self._kind != "str":
                text = "".join(self._formula or ())
                special = BadCell("formula", f"={text}")
                self.special.setdefault(row, {})[column] = _TRUTHS.get(text, special)
        self._formula, self._in_error, self._in_value = None, False, False


def _sheets(archive: Archive) -> Iterator[tuple[str, str]]:
    """Return the name and the part of each sheet."""
    workbook = next((name for name in ("xl/workbook.xml", "workbook.xml") if name in archive.names), None)
    if workbook is None:
        parts = sorted(name for name in archive.names if re.search(r"sheets?/[^/]*\.xml$", name))
        yield from ((part, part) for part in parts)
        return
    folder, _, file = workbook.rpartition("/")
    targets = dict(_relations(archive, f"{folder}/_rels/{file}.rels".lstrip("/")))
    named: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "sheet" and "name" in attributes:
            reference = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            named.append((attributes["name"], reference))

    _parse(archive.read(workbook), start)
    for name, reference in named:
        target = targets.get(reference)
        part = None if target is None else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        if part in archive.names:
            yield name, part


def _relations(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "Relationship" and attributes.get("TargetMode") != "External":
            found.append((attributes.get("Id", ""), attributes.get("Target", "")))

    if part in archive.names:
        _parse(archive.read(part), start)
    yield from found


def _percent_styles(archive: Archive) -> frozenset[str]:
    """Return the numbers of the cell styles that show a percentage."""
    if "xl/styles.xml" not in archive.names:
        return frozenset()
    formats = set(_PERCENT_FORMATS)
    styles: list[int] = []
    within: list[bool] = [False]

    def start(tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        number = attributes.get("numFmtId", "")
        if name == "numFmt" and number.isdecimal() and "%" in attributes.get("formatCode", ""):
            formats.add(int(number[:9]))
        elif name in {"cellXfs", "cellStyleXfs", "dxfs", "cellStyles"}:
            within[0] = name == "cellXfs"
        elif name == "xf" and within[0]:
            styles.append(int(number[:9]) if number.isdecimal() else 0)

    _parse(archive.read("xl/styles.xml"), start)
    return frozenset(str(place) for place, number in enumerate(styles) if number in formats)
