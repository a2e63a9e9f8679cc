"""Why no table of a file is one of touchpoints, and what a person can do about it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import COMPANY, ROUTES, STAGES, Header
from journeygap.sheets.layouts import lanes, rows
from journeygap.sheets.layouts.assign import assign
from journeygap.sheets.layouts.logs import is_only_customer, log_in, no_map, survey_in
from journeygap.sheets.tables import Table
from journeygap.sheets.vocabulary import fold
from journeygap.sheets.wishes import Asked, Wishes

_FIGURE = re.compile(r"[#+-]?\d|#[\da-fA-F]{6}$")
"""How a cell begins that is a number, a date or a colour."""
_FIGURE_WITHIN = re.compile(rf"(?:^|\s)(?:{_FIGURE.pattern})")
_NO_HEADERS = frozenset(("other", "note"))
"""What is known of a row that is one of the table itself, often enough."""


def refusal(tables: Sequence[Table], wishes: Wishes) -> str:
    """Say why no table is one of touchpoints: what its headers were taken for, and what lacks."""
    full = [table for table in tables if table.rows]
    if not full:
        return say("importing.empty")
    number = wishes.header_row
    if number is not None and not any(row.number == number for table in full for row in table.rows):
        return say("importing.no-row", row=number)
    said = [why for table in full[:3] if (why := _of_table(table, wishes)) is not None]
    if not said:
        first = [shortened(shown(value), 30) for value in full[0].rows[0].values if value is not None]
        said = [say("importing.no-known-headers", cells=first)]
    return "; ".join(said)


def _of_table(table: Table, wishes: Wishes) -> str | None:
    grid = Grid(table)
    if (lacking := lanes.lacking(grid, wishes)) is not None:
        return say("importing.no-table", sheet=table.name, row=None, why=lacking)
    headings = [each for each in rows.headings(grid, wishes) if each.headers]
    heading = max(headings, key=lambda each: (_worth(each), each.score, -each.at), default=None)
    if heading is None:
        return None
    row = grid.rows[heading.at].number
    return say("importing.no-table", sheet=table.name, row=row, why=_of_heading(grid, heading, wishes))


def _worth(heading: rows.Heading) -> float:
    """Return how well a row would do as headers that are none of a journey: figures head nothing, nor go on with it."""
    headers = heading.headers.values()
    begins = _FIGURE.match if heading.rows == 1 else _FIGURE_WITHIN.search
    figures = sum(begins(each.text) is not None for each in headers)
    return sum(each.score for each in headers if each.key not in _NO_HEADERS) - 4 * figures


def _of_heading(grid: Grid, heading: rows.Heading, wishes: Wishes) -> str:
    headers = heading.headers
    if log := log_in(headers, grid.rows[heading.at + heading.rows :]) or survey_in(headers):
        return no_map(headers, log)
    row = grid.rows[heading.at].number
    try:
        assigned = assign(_named(headers), {n: grid.place(row, n) for n in headers}, wishes)
    except Asked as asked:
        return str(asked)
    keys = {column.key for column in assigned.columns.values()}
    if (board := _board(headers)) and not keys.intersection(ROUTES):
        return say("importing.board", headers=board[:4], no_stage=not keys.intersection(STAGES))
    return rows.lacking(headers, assigned, not keys.intersection(STAGES))


def _named(headers: Mapping[int, Header]) -> dict[int, Header]:
    """Return what headers are taken for: one that says only that it is the customers' is nothing by itself."""
    company = any(each.key in COMPANY for each in headers.values())
    known = rows.with_names(headers) | {number: each for number, each in headers.items() if each.key == "layer"}
    return {
        number: each._replace(candidates=()) if is_only_customer(each) and not company else each
        for number, each in known.items()
    }


def _board(headers: Mapping[int, Header]) -> list[str]:
    """Return the headers by which a table is the notes of a board, if it is one: what a note says, and how it looks."""
    looks = [each.text for each in headers.values() if fold(each.text).strip() in vocabulary.names_of("board")]
    texts = [each.text for each in headers.values() if each.key == "text"]
    return [*texts, *looks] if texts and looks else []
