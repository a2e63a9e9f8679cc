"""The touchpoint inventory as a matrix: channels, or touchpoints, down; stages across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import entries, vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import STAGES, Header, header
from journeygap.sheets.layouts.behind import is_behind
from journeygap.sheets.layouts.crossings import RATED, Crossings, cells, check_cells
from journeygap.sheets.layouts.rows import LOOKED_AT, by_hand, is_footer
from journeygap.sheets.records import Column, Name, Record, Understood
from journeygap.sheets.tables import Row
from journeygap.sheets.wishes import Wishes

_LONGEST = 90
_SAMPLE = 200
"""So many rows below the stages say what the grid holds."""
_EXACT = 3.5
"""What a header is worth at least that says one thing and nothing else."""
MOSTLY = 0.6
"""So many of some texts name channels where nothing says that they do."""


class Matrix(NamedTuple):
    """A grid as a matrix: the row of stages, the column of what is crossed with them, and what that is."""

    at: int
    labels: int
    key: str
    header: Header
    score: float


def matrices(grid: Grid, wishes: Wishes) -> Iterator[Matrix]:
    """Return the ways in which a grid may be such a matrix."""
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        if wishes.header_row is not None and row.number != wishes.header_row:
            continue
        texts = [(number, shown(value).strip()) for number, value in enumerate(row.values, 1) if shown(value).strip()]
        if not texts or any(len(text) > _LONGEST for _, text in texts):
            continue
        body = grid.rows[at + 1 : at + 1 + _SAMPLE]
        labels = _labels_column(texts, body)
        corner = dict(texts).get(labels, "")
        stages = [text for number, text in texts if number > labels and not is_behind(text)]
        if len(stages) < 2:
            continue
        read = header(corner, wishes.language) if corner else Header("")
        keys = {each.key for each in read.candidates}
        known = sum(1 for text in stages if _is_header(text, wishes))
        if known * 2 > len(stages):
            continue
        against = known + sum(1 for text in _labels(body, labels) if _is_lane(text, wishes)) - by_hand(wishes)
        if "channel" in keys and ("touchpoint" not in keys or not _ticks(body, labels)):
            yield Matrix(at, labels, "channel", read, 6 + channels_share(_labels(body, labels)) * 4 - against)
        elif "touchpoint" in keys and (keys.intersection(RATED) or _ticks(body, labels)):
            yield Matrix(at, labels, "touchpoint", read, 8 - against)
        elif not corner or keys.intersection(STAGES):
            share = channels_share(_labels(body, labels))
            if share >= MOSTLY:
                yield Matrix(at, labels, "channel", read, 5 + share * 3 - against)


def _labels_column(texts: Sequence[tuple[int, str]], body: Sequence[Row]) -> int:
    """Return the column of the channels: the first, or the next where the first groups them."""
    first, corner = texts[0]
    if header(corner).key not in STAGES and (exact := [number for number, text in texts[:2] if _is_label(text)]):
        return exact[-1]
    return first - 1 if first > 1 and _labels(body, first - 1) else 1


def _is_label(text: str) -> bool:
    read = header(text)
    return read.key in {"channel", "touchpoint"} and read.score >= _EXACT


def _is_header(text: str, wishes: Wishes) -> bool:
    return header(text, wishes.language).score >= _EXACT


def _is_lane(text: str, wishes: Wishes) -> bool:
    read = header(text, wishes.language)
    return read.score >= _EXACT and read.key not in {"channel", "other", "device", "friction", "note"}


def _labels(body: Sequence[Row], labels: int) -> list[str]:
    found = (shown(row.values[labels - 1]).strip() for row in body if labels <= len(row.values))
    return [text for text in found if text]


def channels_share(texts: Sequence[str]) -> float:
    """Return how many of some texts name a channel, from 0 to 1."""
    known = vocabulary.cells("channel")
    return sum(1 for text in texts if known.exactly(entries.bare(text))) / len(texts) if texts else 0


def _ticks(body: Sequence[Row], labels: int) -> bool:
    """Return whether a matrix holds ticks, more often than anything else."""
    ticks = others = 0
    for row in body:
        for value in row.values[labels:]:
            if value is not None:
                ticked = entries.tick(shown(value)) is not None
                ticks, others = ticks + ticked, others + (not ticked)
    return ticks > others


def understood(grid: Grid, found: Matrix, wishes: Wishes) -> Understood:
    """Turn a matrix into records, one a cell that holds something. Raises `Asked` where its cells are mere figures."""
    del wishes
    row = grid.rows[found.at]
    named = [
        (number, Name(text, grid.place(row.number, number)))
        for number in range(found.labels + 1, len(row.values) + 1)
        if (text := shown(row.values[number - 1]).strip()) and not entries.is_nothing(text)
    ]
    stages = [(number, name) for number, name in named if not is_behind(name.text)]
    behind = [name for _, name in named if is_behind(name.text)]
    label = Column(grid.place(row.number, found.labels), found.header, found.key)
    body, left_out = without_footers(grid.rows[found.at + 1 :], found.labels)
    values = list(cells(grid, body, [number for number, _ in stages]))
    check_cells(label, values)
    crossings = Crossings(label, values, full=len(values) == len(body) * len(stages))
    records = [Record(name, [], place=name.place) for _, name in stages]
    what: Name | None = None
    for each in body:
        text = shown(each.values[found.labels - 1]).strip() if found.labels <= len(each.values) else ""
        what = Name(text, grid.place(each.number, found.labels)) if text else what
        for number, name in stages:
            value = each.values[number - 1] if number <= len(each.values) else None
            if what is None or value is None:
                continue
            place, area = grid.place(each.number, number), grid.areas.get((each.number, number))
            if (record := crossings.record(name, what, value, place, area)) is not None:
                records.append(record)
    return Understood(
        "channels-down" if found.key == "channel" else "touchpoints-down",
        grid.table.name,
        say("importing.stages-in", row=row.number),
        crossings.columns,
        records,
        left_out,
        crossings.notes(),
        [*_before(grid, found), *((name.place, name.text, say("importing.behind-stages")) for name in behind)],
    )


def without_footers(rows: Sequence[Row], labels: int) -> tuple[list[Row], list[str]]:
    """Return the rows of a matrix, and name those that are left out: totals, legends, sources."""
    kept: list[Row] = []
    left_out: list[str] = []
    for each in rows:
        text = next((text for value in each.values[:labels] if (text := shown(value).strip())), "")
        if text and is_footer(text):
            left_out.append(say("importing.row", row=each.number, text=shortened(text, 50)))
        else:
            kept.append(each)
    return kept, left_out


def _before(grid: Grid, found: Matrix) -> Iterator[tuple[str, str, str]]:
    """Name the columns before that of the channels, which group them."""
    row = grid.rows[found.at]
    for number in range(1, found.labels):
        if any(number <= len(each.values) and each.values[number - 1] is not None for each in grid.rows[found.at :]):
            text = shown(row.values[number - 1]).strip() if number <= len(row.values) else ""
            yield grid.place(row.number, number), text, say("importing.groups-channels")
