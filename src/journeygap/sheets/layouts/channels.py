"""The touchpoint inventory as a matrix: channels, or touchpoints, down; stages across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import entries, vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import STAGES, Header, header
from journeygap.sheets.layouts.rows import LOOKED_AT, is_footer
from journeygap.sheets.records import Column, Held, Name, Record, Understood
from journeygap.sheets.tables import Row
from journeygap.sheets.wishes import Wishes

_LONGEST = 90


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
        labels = 1 if not row.values or row.values[0] is None else texts[0][0]
        corner = texts[0][1] if texts[0][0] == labels else ""
        stages = [text for number, text in texts if number > labels]
        if len(stages) < 2:
            continue
        read = header(corner, wishes.language) if corner else Header("")
        keys = {each.key for each in read.candidates}
        known = sum(1 for text in stages if _is_header(text, wishes))
        if known * 2 > len(stages):
            continue
        body = grid.rows[at + 1 :]
        known += sum(1 for text in _labels(body, labels) if _is_lane(text, wishes))
        ticked = _ticks(body, labels)
        if "channel" in keys and ("touchpoint" not in keys or not ticked):
            yield Matrix(at, labels, "channel", read, 6 + _channels(body, labels) * 4 - known)
        elif "touchpoint" in keys and ticked:
            yield Matrix(at, labels, "touchpoint", read, 8 - known)
        elif (not corner or keys.intersection(STAGES)) and (share := _channels(body, labels)) >= 0.6:
            yield Matrix(at, labels, "channel", read, 5 + share * 3 - known)


def _is_header(text: str, wishes: Wishes) -> bool:
    return header(text, wishes.language).score >= 3.5


def _is_lane(text: str, wishes: Wishes) -> bool:
    read = header(text, wishes.language)
    return read.score >= 3.5 and read.key not in {"channel", "other", "device", "friction", "note"}


def _labels(body: Sequence[Row], labels: int) -> list[str]:
    found = (shown(row.values[labels - 1]).strip() for row in body[:200] if labels <= len(row.values))
    return [text for text in found if text]


def _channels(body: Sequence[Row], labels: int) -> float:
    texts = _labels(body, labels)
    known = vocabulary.cells("channel")
    return sum(1 for text in texts if known.exactly(entries.bare(text))) / len(texts) if texts else 0


def _ticks(body: Sequence[Row], labels: int) -> bool:
    """Return whether a matrix holds ticks, more often than anything else."""
    ticks = others = 0
    for row in body[:200]:
        for value in row.values[labels:]:
            if value is not None:
                ticked = entries.tick(shown(value)) is not None
                ticks, others = ticks + ticked, others + (not ticked)
    return ticks > others


def understood(grid: Grid, found: Matrix, wishes: Wishes) -> Understood:
    """Turn a matrix into records, one a cell that holds something."""
    del wishes
    row = grid.rows[found.at]
    stages = [
        (number, Name(text, grid.place(row.number, number)))
        for number in range(found.labels + 1, len(row.values) + 1)
        if (text := shown(row.values[number - 1]).strip()) and not entries.is_nothing(text)
    ]
    place = grid.place(row.number, found.labels)
    label = Column(place, found.header, found.key)
    touchpoint = Column(place, Header(say("importing.cells")), "touchpoint")
    left_out: list[str] = []
    records = [Record(name, [], place=name.place) for _, name in stages]
    ticked: list[str] = []
    last: tuple[str, str] | None = None
    for each in grid.rows[found.at + 1 :]:
        text = shown(each.values[found.labels - 1]).strip() if found.labels <= len(each.values) else ""
        at = grid.place(each.number, found.labels)
        cells = [
            (number, name, value)
            for number, name in stages
            if number <= len(each.values) and (value := each.values[number - 1]) is not None
        ]
        if text and is_footer(text):
            left_out.append(say("importing.row", row=each.number, text=shortened(text, 50)))
            continue
        if text:
            last = (text, at)
        if last is None:
            continue
        what, where = last
        for number, name, value in cells:
            cell = shown(value)
            said = entries.tick(cell)
            if said is False:
                continue
            held = [Held(what, where, label)]
            if said:
                ticked.append(what)
                if found.key == "channel":
                    held.append(Held(what, where, touchpoint))
            elif found.key == "channel":
                held.append(
                    Held(value, grid.place(each.number, number), touchpoint, grid.areas.get((each.number, number)))
                )
            else:
                held.append(
                    Held(value, grid.place(each.number, number), Column(at, Header(say("importing.cells")), "note"))
                )
            records.append(Record(name, held, place=grid.place(each.number, number)))
    notes = [say("importing.ticks", cells=len(ticked))] if ticked and found.key == "channel" else []
    return Understood(
        "channels-down" if found.key == "channel" else "touchpoints-down",
        grid.table.name,
        say("importing.stages-in", row=row.number),
        [label],
        records,
        left_out,
        notes,
    )
