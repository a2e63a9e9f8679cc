"""Tables that hold the journeys of several personas, one below the other: a file holds that of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.sheets import entries
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import ROUTES, STAGES
from journeygap.sheets.layouts.assign import BY_HAND, read_headers
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.wishes import Asked, Wishes

_LOOKED_AT = 60
"""The header row is looked for in so many rows."""
_LONGEST_HEADER = 90


class _Head(NamedTuple):
    """The place of the header row among the rows, and those of the columns of personas and of stages, from 0."""

    at: int
    persona: int
    stage: int
    header: str


def by_persona(table: Table, wishes: Wishes) -> dict[str, Table]:
    """Part a table that has the whole journey of one persona after that of the other: a table for each, in order.

    Nothing is returned for a table whose personas only say for whom a row is: there a cell names several, one comes
    again further down, or no stage is in the journeys of two. Nor for one whose column a person named.
    """
    head = _head(table, wishes)
    if head is None:
        return {}
    parts: dict[str, list[Row]] = {}
    stages: dict[str, set[str]] = {}
    name = previous = ""
    for row in Grid(table).rows:
        if row.number <= table.rows[head.at].number:
            continue
        name = _text(row, head.persona) or name
        if (name != previous and name in parts) or len(entries.names(name).items) != 1:
            return {}
        previous = name
        parts.setdefault(name, []).append(row)
        stages.setdefault(name, set()).add(_text(row, head.stage).lower())
    if not _are_journeys(parts, stages):
        return {}
    return {name: table._replace(rows=(*table.rows[: head.at + 1], *rows)) for name, rows in parts.items()}


def question(table: Table, wishes: Wishes) -> Asked | None:
    """Return the question whose journey to read, where a table holds several."""
    names = list(by_persona(table, wishes))
    head = _head(table, wishes)
    return Asked(say("importing.which-persona", names=names, header=head.header)) if names and head else None


def _are_journeys(parts: Mapping[str, list[Row]], stages: Mapping[str, set[str]]) -> bool:
    again = Counter(stage for each in stages.values() for stage in each if stage)
    return len(parts) > 1 and max(again.values(), default=0) > 1 and all(len(rows) > 1 for rows in parts.values())


def _head(table: Table, wishes: Wishes) -> _Head | None:
    for at, row in enumerate(islice(table.rows, _LOOKED_AT)):
        texts = [(place, shown(value)) for place, value in enumerate(row.values)]
        read = read_headers(((place + 1, text) for place, text in texts if len(text) < _LONGEST_HEADER), wishes)
        keys = {each.key: number - 1 for number, each in read.items()}
        personas = [each for each in read.values() if each.key == "personas"]
        stage = next((keys[key] for key in reversed(STAGES) if key in keys), None)
        if len(personas) == 1 and stage is not None and keys.keys() & set(ROUTES):
            return _Head(at, keys["personas"], stage, personas[0].text) if personas[0].score < BY_HAND else None
    return None


def _text(row: Row, column: int) -> str:
    return shown(row.values[column]).strip() if column < len(row.values) else ""
