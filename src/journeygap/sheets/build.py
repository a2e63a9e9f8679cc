"""From tables of cells to the plain data of a journey file, and from its keys back to the cells they came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from journeygap.core.language import say
from journeygap.core.text import Suggestions, normalise
from journeygap.sheets import columns
from journeygap.sheets.built import Built, Problem, tidied
from journeygap.sheets.cells import Cell, Misfit, read, text_in
from journeygap.sheets.columns import SHEETS, Column, Sheet
from journeygap.sheets.grid import shown
from journeygap.sheets.references import Anywhere, References
from journeygap.sheets.tables import Row, Table, TableError
from journeygap.yamltext.places import Route


class _Row:
    """A row that was read: its mapping, the cells its values came from, and what its columns say that it is about."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.data: dict[str, Any] = {}
        self.places: dict[Route, str] = {}
        self.about: dict[str, tuple[str, str]] = {}


Header = tuple[Column, str | None]
"""The column of a table, and the dimension where it holds the ratings in one."""


def is_own(table: Table, sheet: Sheet) -> bool:
    """Return whether a table is one of our sheets, by its columns: a foreign sheet may bear the same name."""
    headers = [shown(value) for value in table.rows[0].values if value is not None] if table.rows else []
    known = [header for header in headers if sheet.column(header) or sheet.level(header)]
    found = {column.header for header in known if (column := sheet.column(header))}
    return found >= _NEEDED[sheet] and 2 * len(known) >= len(headers)


_NEEDED: dict[Sheet, set[str]] = {
    columns.JOURNEY: {"journey"},
    columns.STAGES: {"name"},
    columns.CUSTOMER: {"stage", "name"},
    columns.COMPANY: {"name"},
    columns.EVIDENCE: {"id", "kind"},
    columns.METRICS: {"name", "value"},
    columns.TOOLS: {"name"},
    columns.HANDOFFS: {"from", "to"},
}
"""The columns without which a sheet is not ours."""


def is_own_workbook(tables: Iterable[Table], fits: Callable[[Table], bool]) -> bool:
    """Return whether the sheets are those that export writes. ``fits`` says whether a table is a journey by itself."""
    known = _by_sheet(tables)
    own = {sheet for sheet, table in known.items() if is_own(table, sheet)}
    if columns.CUSTOMER in own or {columns.STAGES, columns.COMPANY} <= own:
        return True
    if not own & {columns.STAGES, columns.COMPANY}:
        return False
    others = [table for table in tables if table.rows and table.name not in {known[sheet].name for sheet in own}]
    return not any(fits(table) for table in others if not table.hidden)


def _by_sheet(tables: Iterable[Table]) -> dict[Sheet, Table]:
    names = {normalise(sheet.name): sheet for sheet in SHEETS}
    return {names[key]: table for table in tables if (key := normalise(table.name)) in names}


def whole(tables: Iterable[Table], name: str) -> Built:
    """Put a journey together from the sheets of a workbook that export wrote, or one of them.

    ``name`` is what the journey is called where no sheet says it. Raises `TableError` where there is nothing to read.
    """
    tables = list(tables)
    found = {sheet: table for sheet, table in _by_sheet(tables).items() if not table.rows or is_own(table, sheet)}
    notes = [say("cells.hidden", sheet=table.name) for table in found.values() if table.hidden and table.rows]
    passed_over = {normalise(each) for each in (*columns.FOR_READING, *(table.name for table in found.values()))}
    notes += [
        say("cells.unread", sheet=table.name)
        for table in tables
        if table.rows and normalise(table.name) not in passed_over
    ]
    return _Builder(name, notes).whole(found)


def _cells(table: Table, row: Row) -> dict[int, Cell]:
    return {
        column: Cell(table.place(row.number, column), value)
        for column, value in enumerate(row.values, 1)
        if value is not None
    }


class _Builder:
    def __init__(self, name: str, notes: list[str]) -> None:
        self._data: dict[str, Any] = {"journey": name, "customer": {"stages": []}}
        self._places: dict[Route, str] = {}
        self._problems: list[Problem] = []
        self._notes = notes
        self._apart = False
        self._suggestions = Suggestions()

    def whole(self, tables: dict[Sheet, Table]) -> Built:
        """Put the sheets of a workbook together."""
        rows = {sheet: self._rows(sheet, tables[sheet]) if sheet in tables else [] for sheet in SHEETS}
        self._journey(rows[columns.JOURNEY])
        customer, company = self._data["customer"], self._data.setdefault("company", {})
        for row in rows[columns.COMPANY]:
            if len(row.data.get("stage", ())) > 1:
                row.data["stages"], row.places["stages",] = row.data.pop("stage"), row.places["stage",]
        stages = self._list(customer, ("customer",), "stages", rows[columns.STAGES])
        self._customer(stages, rows[columns.CUSTOMER], stated=bool(rows[columns.STAGES]))
        self._list(customer, ("customer",), "evidence", rows[columns.EVIDENCE])
        self._list(company, ("company",), "touchpoints", rows[columns.COMPANY])
        self._list(company, ("company",), "tools", rows[columns.TOOLS])
        self._list(company, ("company",), "handoffs", rows[columns.HANDOFFS])
        self._metrics(rows[columns.METRICS])
        if not stages and not self._problems:
            raise TableError(say("cells.no-stages"))
        return Built(tidied(self._data), self._places, self._problems, self._notes, self._apart)

    def _wrong(self, place: str, message: str) -> None:
        self._problems.append(Problem(place, message))

    # --- rows of a sheet

    def _rows(self, sheet: Sheet, table: Table) -> list[_Row]:
        if not table.rows:
            return []
        (first, header_cells), *rest = ((row.number, _cells(table, row)) for row in table.rows)
        headers = self._headers(sheet, table, first, header_cells, {column for _, cells in rest for column in cells})
        rows = []
        for number, cells in rest:
            row = _Row(table.place(number, min(cells)))
            for column, cell in cells.items():
                if column in headers:
                    self._take(row, *headers[column], cell)
            rows.append(row)
        return rows

    def _headers(
        self, sheet: Sheet, table: Table, first: int, cells: dict[int, Cell], used: set[int]
    ) -> dict[int, Header]:
        found: dict[int, Header] = {}
        taken: dict[tuple[str, str | None], str] = {}
        for number, cell in cells.items():
            text = cell.value if isinstance(cell.value, str) else str(getattr(cell.value, "what", cell.value))
            level = sheet.level(text)
            column = sheet.column(text)
            if level is not None:
                column, dimension = level[0], text_in(level[1])
            elif column is not None:
                dimension = None
            else:
                known = [each.header for each in sheet.columns]
                meant = self._suggestions.near(text, known)
                self._wrong(
                    cell.place,
                    say("cells.no-column", sheet=sheet.name, header=text.strip(), meant=meant, known=known),
                )
                continue
            if (column.header, dimension) in taken:
                other = taken[column.header, dimension]
                self._wrong(cell.place, say("cells.same-column", header=text.strip(), other=other))
                continue
            taken[column.header, dimension] = cell.place
            found[number] = (column, dimension)
        for number in sorted(used - cells.keys()):
            place = table.place(first, number)
            self._wrong(place, say("cells.no-header"))
        return found

    def _take(self, row: _Row, column: Column, dimension: str | None, cell: Cell) -> None:
        """Put what a cell holds into its row."""
        header = column.header if dimension is None else f"{column.header}: {dimension}"
        try:
            value = read(cell, column.kind)
        except Misfit as misfit:
            self._wrong(cell.place, misfit.said(header))
            return
        if not column.keys:
            row.about[column.header] = (str(value), cell.place)
            return
        holder = row.data
        for number, key in enumerate(column.keys[:-1], 1):
            holder = holder.setdefault(key, {})
            row.places.setdefault(column.keys[:number], cell.place)
        key = column.keys[-1]
        route: Route = column.keys
        if column.kind == "level":
            if isinstance(holder.get(key), dict) is not (dimension is not None) and key in holder:
                self._wrong(cell.place, say("cells.either", header=header, column=column.header))
                return
            if dimension is not None:
                row.places.setdefault(route, cell.place)
                holder, key, route = holder.setdefault(key, {}), dimension, (*route, dimension)
        holder[key] = value
        row.places[route] = cell.place

    def _place(self, row: _Row, route: Route) -> None:
        """Note where in the whole the contents of a row are."""
        self._places[route] = row.place
        for inner, place in row.places.items():
            self._places[(*route, *inner)] = place

    def _list(self, holder: dict[str, Any], route: Route, key: str, rows: Sequence[_Row]) -> list[dict[str, Any]]:
        """Put rows under a key as a list of mappings."""
        for number, row in enumerate(rows):
            self._place(row, (*route, key, number))
        if rows or key == "stages":
            holder[key] = [row.data for row in rows]
        found: list[dict[str, Any]] = holder.get(key, [])
        return found

    # --- the sheets

    def _journey(self, rows: list[_Row]) -> None:
        for row in rows[1:]:
            self._wrong(row.place, say("cells.one-journey"))
        for row in rows[:1]:
            self._apart = "company files" in row.about
            if row.about.get("company without touchpoints", ("",))[0] == "True":
                row.data.setdefault("company", {}).setdefault("touchpoints", [])
            customer = {**row.data.pop("customer", {}), "stages": []}
            self._data.update(row.data, customer=customer)
            self._place(row, ())

    def _customer(self, stages: list[dict[str, Any]], rows: list[_Row], *, stated: bool) -> None:
        """Put each row under its stage. A stage that no sheet states is made where it is met first."""
        references = References(stages)
        by_name = {normalise(stage["name"]): place for place, stage in enumerate(stages) if "name" in stage}
        at: int | None = None
        for row in rows:
            name, place = row.about.get("stage", (None, row.place))
            if name is not None:
                at = next(iter(references.find(name)), None) if stated else by_name.get(normalise(name))
                if at is None and stated:
                    meant = self._suggestions.near(name, references.names)
                    self._wrong(place, say("cells.no-stage", name=name, meant=meant, known=references.names))
                elif at is None:
                    at = by_name[normalise(name)] = len(stages)
                    stages.append({"name": name})
                    self._places["customer", "stages", at] = self._places["customer", "stages", at, "name"] = place
            elif at is None and not self._problems:
                self._wrong(row.place, say("cells.first-without-stage"))
            if at is not None and row.data:
                touchpoints = stages[at].setdefault("touchpoints", [])
                self._place(row, ("customer", "stages", at, "touchpoints", len(touchpoints)))
                touchpoints.append(row.data)

    def _metrics(self, rows: list[_Row]) -> None:
        customer, company = self._data["customer"], self._data["company"]
        stages = References(customer["stages"])
        by_stage = [References(stage.get("touchpoints", ())) for stage in customer["stages"]]
        anywhere = Anywhere(by_stage)
        activities = References(company.get("touchpoints", ()))
        for row in rows:
            route = self._home(row, stages, by_stage, anywhere, activities)
            if route is None:
                continue
            holder: Any = self._data
            for part in route:
                holder = holder[part]
            metrics = holder.setdefault("metrics", [])
            self._place(row, (*route, "metrics", len(metrics)))
            metrics.append(row.data)

    def _home(
        self, row: _Row, stages: References, by_stage: list[References], anywhere: Anywhere, activities: References
    ) -> Route | None:
        """Return the route to what a metric was measured at; None, and a problem, where there is no such thing."""
        if "company touchpoint" in row.about:
            if extra := row.about.get("touchpoint"):
                self._wrong(extra[1], say("cells.either-touchpoint"))
                return None
            found = self._only(activities, *row.about["company touchpoint"], "company", sheet="Company")
            return None if found is None else ("company", "touchpoints", found)
        if "stage" not in row.about:
            if "touchpoint" not in row.about:
                return ("customer",)
            return self._somewhere(anywhere, *row.about["touchpoint"])
        stage = self._only(stages, *row.about["stage"], "stage", sheet="Stages")
        if stage is None or "touchpoint" not in row.about:
            return None if stage is None else ("customer", "stages", stage)
        found = self._only(by_stage[stage], *row.about["touchpoint"], "touchpoint", stage=row.about["stage"][0])
        return None if found is None else ("customer", "stages", stage, "touchpoints", found)

    def _somewhere(self, anywhere: Anywhere, name: str, place: str) -> Route | None:
        """Find a customer touchpoint whose stage is not said."""
        found = anywhere.find(name)
        if len(found) == 1:
            return ("customer", "stages", found[0][0], "touchpoints", found[0][1])
        if found:
            self._wrong(place, say("cells.several-stages", name=name))
        else:
            self._wrong(place, say("cells.nowhere", name=name, meant=self._suggestions.near(name, anywhere.names)))
        return None

    def _only(
        self,
        references: References,
        name: str,
        place: str,
        what: Literal["company", "stage", "touchpoint"],
        *,
        sheet: str | None = None,
        stage: str | None = None,
    ) -> int | None:
        """Return the place of the one row of a name, which is on a sheet or in a stage; None, and a problem, else."""
        found = references.find(name)
        if len(found) == 1:
            return found[0]
        if found:
            self._wrong(place, say("cells.same-name", sheet=sheet, stage=stage, name=name, times=len(found)))
        else:
            known = references.names
            facts = {"name": name, "meant": self._suggestions.near(name, known), "known": known}
            self._wrong(place, say("cells.none", what=what, sheet=sheet, stage=stage, **facts))
        return None
