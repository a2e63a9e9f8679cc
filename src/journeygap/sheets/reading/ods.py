"""What an .ods workbook holds beyond cell values: how far sheets reach, merged cells, percentages, truth values."""

from __future__ import annotations

from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from journeygap.core.language import say
from journeygap.sheets.reading.archive import Archive
from journeygap.sheets.reading.unseen import Unseen
from journeygap.sheets.reading.xlsx import Details
from journeygap.sheets.tables import Area, BadCell, Percent, TableError
from journeygap.yamltext.read import Limits

_MOST = 1 << 24
_MOST_REPEATED = 10_000
_TRUTHS = {"of:=TRUE()": True, "of:=FALSE()": False}
"""What LibreOffice makes of truth values: no formula that somebody wrote."""
_HIDDEN = frozenset(("collapse", "filter"))
"""How a row or a column is visible that is not."""
_ERROR = BadCell("formula-error")


def details(archive: Archive, limits: Limits) -> dict[str, Details]:
    """Look through every sheet. Raises `TableError` where they span too many cells, or are no sound XML."""
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise TableError(say("tables.password"))
    sheets = _Sheets()
    parser = ParserCreate()
    parser.StartElementHandler = sheets.start
    parser.EndElementHandler = sheets.end
    try:
        parser.Parse(archive.read("content.xml"), True)
    except (ExpatError, ValueError) as error:
        raise TableError(say("tables.damaged")) from error
    used = 0
    for name, size in sheets.sizes.items():
        used += size
        if used > limits.max_written:
            raise TableError(say("tables.span", sheet=name, most=limits.max_written))
    return {
        name: Details(sheets.special[name], tuple(sheets.merged[name]), sheets.hidden(name)) for name in sheets.sizes
    }


def _number(attributes: dict[str, str], key: str) -> int:
    text = attributes.get(f"table:{key}", "1")
    return min(int(text), _MOST) if text.isdecimal() and len(text) < 9 else 1


class _Sheets:
    """The sheets, as their elements come by. Repeated rows and cells count as often as they are repeated."""

    def __init__(self) -> None:
        self.sizes: dict[str, int] = {}
        self.special: dict[str, dict[int, dict[int, Any]]] = {}
        self.merged: dict[str, list[Area]] = {}
        self._hidden_rows: dict[str, set[int]] = {}
        self._hidden_columns: dict[str, list[tuple[int, int]]] = {}
        self._name = ""
        self._depth = 0
        self._row = self._rows = self._column = 0
        self._last_row = self._last_column = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if tag == "table:table":
            self._depth += 1
            if self._depth == 1:
                self._name = attributes.get("table:name", "")
                self.special[self._name], self.merged[self._name] = {}, []
                self._hidden_rows[self._name], self._hidden_columns[self._name] = set(), []
                self._row = self._rows = self._column = self._last_row = self._last_column = 0
        elif self._depth == 1 and tag == "table:table-column":
            first = self._column + 1
            self._column += _number(attributes, "number-columns-repeated")
            if attributes.get("table:visibility") in _HIDDEN:
                self._hidden_columns[self._name].append((first, self._column))
        elif self._depth == 1 and tag == "table:table-row":
            self._row += self._rows
            self._rows = _number(attributes, "number-rows-repeated")
            self._column = 0
            if attributes.get("table:visibility") in _HIDDEN and self._rows < _MOST_REPEATED:
                self._hidden_rows[self._name].update(range(self._row + 1, self._row + self._rows + 1))
        elif self._depth == 1 and tag in {"table:table-cell", "table:covered-table-cell"}:
            self._cell(attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == "table:table":
            self._depth -= 1
            if not self._depth:
                self.sizes[self._name] = self._last_row * self._last_column

    def hidden(self, name: str) -> Unseen:
        """Return the hidden rows and columns of a sheet."""
        return Unseen(frozenset(self._hidden_rows[name]), tuple(self._hidden_columns[name]))

    def _cell(self, attributes: dict[str, str]) -> None:
        repeated = _number(attributes, "number-columns-repeated")
        row, column = self._row + 1, self._column + 1
        self._column += repeated
        kind = attributes.get("office:value-type")
        if kind is not None:
            self._last_row = max(self._last_row, self._row + self._rows)
            self._last_column = max(self._last_column, self._column)
        if kind == "percentage" and repeated * self._rows < _MOST_REPEATED:
            for number in range(row, row + self._rows):
                cells = self.special[self._name].setdefault(number, {})
                cells.update(dict.fromkeys(range(column, column + repeated), Percent))
        known: Any = _TRUTHS.get(attributes.get("table:formula", ""))
        if attributes.get("calcext:value-type") == "error":
            known = _ERROR
        if known is not None and repeated * self._rows < _MOST_REPEATED:
            for number in range(row, row + self._rows):
                cells = self.special[self._name].setdefault(number, {})
                cells.update(dict.fromkeys(range(column, column + repeated), known))
        across, down = _number(attributes, "number-columns-spanned"), _number(attributes, "number-rows-spanned")
        if across > 1 or down > 1:
            self.merged[self._name].append(Area(row, column, row + down - 1, column + across - 1))
