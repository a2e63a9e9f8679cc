"""The table that many people have already: stages, what customers use in each, and what the company does there."""

from __future__ import annotations

import re
from typing import Any

from journeygap.core.text import normalise, quoted
from journeygap.sheets.built import Built, Problem, tidied
from journeygap.sheets.cells import Cell, Misfit, read
from journeygap.sheets.tables import Table, Unreadable, letters
from journeygap.yamltext.places import Route

STAGE, CUSTOMER, COMPANY = "stage", "customer touchpoints", "company touchpoints"
# The first of these whose words a header has says what its column holds: a “customer stage” is a stage, and “our
# customers” are customers.
_TELLING = (
    (STAGE, {"stage", "stages", "phase", "phases", "step", "steps"}),
    (COMPANY, {"company", "brand", "organisation", "organization", "business"}),
    (CUSTOMER, {"customer", "customers", "buyer", "buyers", "client", "clients", "user", "users", "they"}),
    (COMPANY, {"our", "ours", "we", "us"}),
)
_BULLET = re.compile(r"[•·‣▪*–—-]\s+")
_NOTHING = re.compile(r"[-–—]+")


def headers_known(row: list[str]) -> int:
    """Count the columns of such a table that a row of headers has."""
    return len({which for header in row if (which := _meant(header))})


def headers(table: Table) -> dict[int, str]:
    """Give what the columns of such a table hold, by number; nothing where this is none."""
    found: dict[int, str] = {}
    for number, cell in table.rows[0][1].items() if table.rows else ():
        which = _meant(cell.value) if isinstance(cell.value, str) else None
        if which and which not in found.values():
            found[number] = which
    return found if STAGE in found.values() and len(found) > 1 else {}


def _meant(header: str) -> str | None:
    words = set(re.findall(r"[^\W_]+", normalise(header)))
    return next((which for which, telling in _TELLING if words & telling), None)


def build(table: Table, name: str, notes: list[str]) -> Built:
    """Put a journey of a name together from such a table.

    A cell holds one touchpoint or several, with ``;`` or new lines between them. A row without a stage belongs to the
    one above. What is not read is added to ``notes``.
    """
    meant = headers(table)
    (_, header_cells), *rows = table.rows
    for number in sorted({column for _, cells in table.rows for column in cells} - meant.keys()):
        header = header_cells.get(number)
        title = "without a header" if header is None else quoted(str(header.value).strip())
        notes.append(f"the column {letters(number)}, {title}, is not read")
    reader = _Reader()
    for _, cells in rows:
        reader.row({meant[number]: cell for number, cell in cells.items() if number in meant})
    if not reader.stages and not reader.problems:
        raise Unreadable("there are no stages: write at least one into the column stage")
    data = {"journey": name, "customer": {"stages": reader.stages}, "company": {"touchpoints": reader.company}}
    if not reader.company:
        del data["company"]
    return Built(tidied(data), reader.places, reader.problems, notes)


class _Reader:
    def __init__(self) -> None:
        self.stages: list[dict[str, Any]] = []
        self.company: list[dict[str, Any]] = []
        self.places: dict[Route, str] = {}
        self.problems: list[Problem] = []
        self._by_name: dict[str, int] = {}
        self._seen: set[tuple[str, int, str]] = set()
        self._at: int | None = None

    def row(self, cells: dict[str, Cell]) -> None:
        """Read a row, by what its columns hold."""
        if STAGE in cells and (name := self._text(cells[STAGE])):
            self._at = self._by_name.setdefault(normalise(name), len(self.stages))
            if self._at == len(self.stages):
                self.stages.append({"name": name})
                self.places["customer", "stages", self._at] = cells[STAGE].place
        for which in (CUSTOMER, COMPANY):
            if which in cells:
                self._touchpoints(which, cells[which])

    def _touchpoints(self, which: str, cell: Cell) -> None:
        if self._at is None:
            self.problems.append(Problem(cell.place, "this row has no stage, and there is none above it"))
            return
        stage = self.stages[self._at]
        for name in self._names(cell):
            if (which, self._at, normalise(name)) in self._seen:
                continue  # said once more, and no second touchpoint
            self._seen.add((which, self._at, normalise(name)))
            if which == COMPANY:
                self.places["company", "touchpoints", len(self.company)] = cell.place
                self.company.append({"name": name, "stage": [stage["name"]]})
            else:
                touchpoints = stage.setdefault("touchpoints", [])
                self.places["customer", "stages", self._at, "touchpoints", len(touchpoints)] = cell.place
                touchpoints.append({"name": name})

    def _text(self, cell: Cell) -> str:
        try:
            return _bare(str(read(cell, "name")))
        except Misfit as misfit:
            self.problems.append(Problem(cell.place, f"the stage {misfit}"))
            return ""

    def _names(self, cell: Cell) -> list[str]:
        try:
            found = read(cell, "list")
        except Misfit as misfit:
            self.problems.append(Problem(cell.place, f"this column {misfit}"))
            return []
        return [bare for name in found if (bare := _bare(name))] if isinstance(found, list) else []


def _bare(name: str) -> str:
    """Give a name without the bullet before it; a dash alone says that there is none."""
    return "" if _NOTHING.fullmatch(name) else _BULLET.sub("", name, count=1) if _BULLET.match(name) else name
