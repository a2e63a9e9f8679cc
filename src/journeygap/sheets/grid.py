"""A table laid out for looking at: any cell by row and column, merged cells filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeygap.sheets.tables import BadCell, Row, Table, Value

_MOST_FILLED = 200_000
"""More cells than this are not filled from merged ones: a whole column that is merged says nothing."""


class Grid:
    """A table with each merged cell in every place that it spans.

    ``rows`` are those that hold something; each ends at its last cell, which may be before that of another.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.width: int = max((len(row.values) for row in table.rows), default=0)
        self.areas: dict[tuple[int, int], int] = {}
        """The number of the merged area that a cell belongs to."""
        self.rows: Sequence[Row] = self._filled() if table.merged else table.rows

    def _filled(self) -> list[Row]:
        by_number: dict[int, list[Value | None]] = {row.number: list(row.values) for row in self.table.rows}
        last = max(by_number, default=0)
        left = _MOST_FILLED
        for number, area in enumerate(self.table.merged):
            bottom, right = min(area.bottom, last), min(area.right, max(self.width, area.left))
            left -= max(bottom - area.top + 1, 0) * max(right - area.left + 1, 0)
            values = by_number.get(area.top, [])
            value = values[area.left - 1] if area.left <= len(values) else None
            if left < 0 or value is None:
                continue
            for row in range(area.top, bottom + 1):
                cells = by_number.setdefault(row, [])
                cells.extend(None for _ in range(right - len(cells)))
                for column in range(area.left, right + 1):
                    cells[column - 1] = value
                    self.areas[row, column] = number
        return [Row(number, tuple(values)) for number, values in sorted(by_number.items())]

    def place(self, row: int, column: int) -> str:
        """Return the place of a cell as a person would name it."""
        return self.table.place(row, column)

    def letters(self, column: int) -> str:
        """Return the places of a column's cells without the numbers of their rows."""
        return self.table.place(0, column)[:-1]

    def spans(self, row: Row) -> bool:
        """Return whether a row is one merged cell across several columns, as the heading of a section is."""
        areas = {
            self.areas.get((row.number, column)) for column, value in enumerate(row.values, 1) if value is not None
        }
        return len(areas) == 1 and None not in areas and sum(value is not None for value in row.values) > 2


def shown(value: Value | None) -> str:
    """Return a cell as a spreadsheet would show it, for reading as text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(float(value))
    if isinstance(value, BadCell):
        return ""
    return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(" ", "minutes")


def texts(row: Row) -> Iterator[str]:
    """Return the cells of a row that hold something, as texts."""
    for value in row.values:
        if (text := shown(value).strip()) != "":
            yield text
