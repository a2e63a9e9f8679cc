"""What the tests of layouts share: a grid as a person would type it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeygap.sheets.grid import Grid
from journeygap.sheets.tables import Row, Table


@pytest.fixture
def typed() -> Callable[[str], Grid]:
    """Return the grid of lines with bars between cells. Lines and cells that hold nothing are empty."""

    def grid(text: str) -> Grid:
        lines = [[cell.strip() or None for cell in line.split("|")] for line in text.strip("\n").split("\n")]
        return Grid(Table("", tuple(Row(number, tuple(line)) for number, line in enumerate(lines, 1) if any(line))))

    return grid


@pytest.fixture
def said() -> Callable[[object], list[tuple[str | None, dict[str, object]]]]:
    """Return the stage of each record, and what it holds by key."""
    return lambda read: [
        (
            None if record.stage is None else record.stage.text,
            {held.column.key: held.value for held in record.cells},
        )
        for record in read.records
    ]
