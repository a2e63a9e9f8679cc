"""Tables that hold several journeys, by a column that names them: a file holds one, so one has to be chosen."""

from __future__ import annotations

from itertools import islice

from journeygap.core.language import say
from journeygap.sheets import vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import ROUTES, STAGES, header
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.vocabulary import fold
from journeygap.sheets.wishes import Asked

_LOOKED_AT = 60
"""The header row is looked for in so many rows."""
_LONGEST_NAME = 200


def by_journey(table: Table) -> dict[str, Table]:
    """Part a table by the column that names a journey in each row: a table for each, by the journey's name, in order.

    Nothing is returned for a table without such a column. That is one headed as a journey is, next to columns of
    stages and touchpoints, in which a name comes again: one that differs in every row names something else.
    """
    found = _column(table)
    if found is None:
        return {}
    at, column = found
    # What lies above the headers belongs to each; the column itself has said what it has to say.
    above = [*table.rows[:at], _without(table.rows[at], column)]
    parts: dict[str, list[Row]] = {}
    rows = [row for row in Grid(table).rows if row.number > table.rows[at].number]
    name = ""
    for row in rows:
        said = shown(row.values[column]).strip() if column < len(row.values) else ""
        name = said or name
        parts.setdefault(name, []).append(_without(row, column))
    if "" in parts or len(rows) < 2 * len(parts) or any(len(each) > _LONGEST_NAME for each in parts):
        return {}
    return {name: table._replace(rows=(*above, *of_it), journey=name) for name, of_it in parts.items()}


def _column(table: Table) -> tuple[int, int] | None:
    """Return the place of the header row among the rows, and of the column of journeys in it, from 0."""
    for at, row in enumerate(islice(table.rows, _LOOKED_AT)):
        texts = [shown(value) for value in row.values]
        named = [place for place, text in enumerate(texts) if len(text) < 60 and fold(text).strip() in _words()]
        if len(named) == 1:
            keys = {header(text).key for place, text in enumerate(texts) if place != named[0] and len(text) < 90}
            if keys.intersection(STAGES) and keys.intersection(ROUTES):
                return at, named[0]
    return None


def _words() -> frozenset[str]:
    return vocabulary.names_of("journey")


def _without(row: Row, column: int) -> Row:
    return row._replace(values=(*row.values[:column], None, *row.values[column + 1 :]))


def question(names: list[str]) -> Asked:
    """Return the question which of several journeys to read."""
    return Asked(say("importing.which-journey", names=names))
