"""A row a card, with its stage, its layer and its text: a long service blueprint, or the notes of a board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import entries
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import CUSTOMER, ROUTES, STAGES, Header, header
from journeygap.sheets.layouts.assign import read_headers
from journeygap.sheets.layouts.rows import LOOKED_AT, by_hand, is_footer, score
from journeygap.sheets.records import Column, Held, Name, Record, Understood
from journeygap.sheets.tables import Row
from journeygap.sheets.wishes import Wishes

_LAYERS = frozenset(
    (
        *ROUTES,
        "actions",
        "goal",
        "mindset",
        "feeling",
        "friction",
        "ideas",
        "quotes",
        "channel",
        "tools",
        "metric",
        "note",
        "owner",
    )
)
_SAMPLE = 400
_LAYERED = 14
"""What a column is worth whose cells name layers: it says more of a layout than any header."""


class Blueprint(NamedTuple):
    """A grid as a long blueprint: the row of headers, and the columns of stage, layer and text."""

    at: int
    stage: int
    layer: int
    text: int
    headers: dict[int, Header]
    score: float


def blueprints(grid: Grid, wishes: Wishes) -> Iterator[Blueprint]:
    """Return the ways in which a grid may be a long blueprint."""
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        if wishes.header_row is not None and row.number != wishes.header_row:
            continue
        texts = [(number, shown(value)) for number, value in enumerate(row.values, 1) if shown(value).strip()]
        if len(texts) < 3 or any(len(text) > 90 for _, text in texts):
            continue
        headers = read_headers(texts, wishes)
        body = list(grid.rows[at + 1 : at + 1 + _SAMPLE])
        stage = _stage(headers)
        layer = next((number for number in headers if number != stage and _is_layer(body, number, headers)), None)
        if stage is None or layer is None:
            continue
        others = [number for number in headers if number not in {stage, layer}]
        wanted = [
            number for number in others if headers[number].key in {"text", "actions", "name", "touchpoint", "note"}
        ]
        text = wanted[0] if wanted else max(others, key=lambda number: _length(body, number))
        if text is not None:
            yield Blueprint(at, stage, layer, text, headers, score(headers) + _LAYERED + by_hand(wishes))


def _stage(headers: dict[int, Header]) -> int | None:
    found = {each.key: number for number, each in headers.items() if each.key in STAGES}
    return next((found[key] for key in reversed(STAGES) if key in found), None)


def _is_layer(body: list[Row], number: int, headers: dict[int, Header]) -> bool:
    """Return whether a column holds the names of layers."""
    texts = [shown(row.values[number - 1]).strip() for row in body if number <= len(row.values)]
    texts = [text for text in texts if text]
    counted = Counter(texts)
    if not texts or len(counted) > 20 or any(len(text) > 60 for text in counted):
        return False
    keys = {text: _layer(text) for text in counted}
    known = sum(count for text, count in counted.items() if keys[text] is not None)
    routes = {*keys.values()}.intersection(ROUTES)
    needed = 0.5 if headers[number].key == "layer" else 0.7
    return bool(routes) and len({*keys.values()} - {None}) > 1 and known >= needed * len(texts)


def _layer(text: str) -> str | None:
    key = header(text).key
    return key if key in _LAYERS else None


def _length(body: list[Row], number: int) -> int:
    return sum(len(shown(row.values[number - 1])) for row in body if number <= len(row.values))


def understood(grid: Grid, found: Blueprint, wishes: Wishes) -> Understood:
    """Turn cards into records, each with the text under the key of its layer."""
    row = grid.rows[found.at].number
    layers: dict[str, Column] = {}
    records: list[Record] = []
    left_out: list[str] = []
    unknown: Counter[str] = Counter()
    stage: Name | None = None
    others = _others(grid, found, row)
    for each in grid.rows[found.at + 1 :]:
        values = {number: value for number, value in enumerate(each.values, 1) if value is not None}
        first = next((shown(value) for value in values.values()), "")
        if is_footer(first) and len(values) == 1:
            left_out.append(say("importing.row", row=each.number, text=shortened(first.strip(), 50)))
            continue
        if (text := shown(values.get(found.stage)).strip()) and not entries.is_nothing(text):
            stage = Name(text, grid.place(each.number, found.stage))
        layer = shown(values.get(found.layer)).strip()
        if not layer or found.text not in values:
            continue
        key = _layer(layer)
        if key is None:
            unknown[layer] += 1
            continue
        column = layers.setdefault(layer, Column(grid.place(row, found.layer), header(layer, wishes.language), key))
        held = [Held(values[found.text], grid.place(each.number, found.text), column)]
        held += [Held(values[n], grid.place(each.number, n), c) for n, c in others.items() if n in values]
        records.append(Record(stage, held, place=grid.place(each.number, found.text)))
    notes = _actions_as_touchpoints(list(layers.values()))
    left_out += [say("importing.unknown-layer", cards=count, layer=text) for text, count in unknown.items()]
    known = {found.stage, found.layer, found.text, *others}
    unread = [
        (grid.place(row, number), each.text, say("columns.no-place"))
        for number, each in found.headers.items()
        if number not in known
    ]
    return Understood(
        "cards",
        grid.table.name,
        say("importing.headers-in", rows=[row]),
        [*layers.values(), *others.values()],
        records,
        left_out,
        notes,
        unread,
    )


def _others(grid: Grid, found: Blueprint, row: int) -> dict[int, Column]:
    allowed = {"channel", "owner", "cost", "hours", "tools", "status", "note", "friction", "importance", "satisfaction"}
    return {
        number: Column(grid.place(row, number), each, str(each.key), each.scale)
        for number, each in found.headers.items()
        if number not in {found.stage, found.layer, found.text} and each.key in allowed
    }


def _actions_as_touchpoints(columns: list[Column]) -> list[str]:
    """Take what customers do for touchpoints where a blueprint names none: it is what the frontstage meets."""
    if any(column.key in CUSTOMER for column in columns):
        return []
    taken = [column for column in columns if column.key == "actions"]
    for column in taken:
        column.key = "touchpoint"
    return [say("importing.instead", headers=[column.header.text for column in taken])] if taken else []
