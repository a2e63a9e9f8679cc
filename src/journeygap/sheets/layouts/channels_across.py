"""The touchpoint inventory the other way round: stages down, channels across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets.entries import is_nothing
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import ROUTES, STAGES, Candidate, Header, header
from journeygap.sheets.layouts.channels import MOSTLY, channels_share, without_footers
from journeygap.sheets.layouts.crossings import Crossings, cells, check_cells
from journeygap.sheets.layouts.rows import LOOKED_AT, by_hand
from journeygap.sheets.records import Column, Name, Record, Understood
from journeygap.sheets.tables import Row
from journeygap.sheets.wishes import Wishes

_EXACT = 3.5
"""What a header is worth at least that says one thing and nothing else."""


class Across(NamedTuple):
    """A grid as such a matrix: the row of channels, and the columns of the stages and of their phases."""

    at: int
    stages: int
    phases: int | None
    score: float


def matrices_across(grid: Grid, wishes: Wishes) -> Iterator[Across]:
    """Return the ways in which a grid may be such a matrix: below a header for stages, most others name channels."""
    for at, row in enumerate(grid.rows[:LOOKED_AT]):
        if wishes.header_row is not None and row.number != wishes.header_row:
            continue
        texts = [(number, shown(value).strip()) for number, value in enumerate(row.values, 1) if shown(value).strip()]
        named = [number for number, text in texts[:2] if header(text, wishes.language).key in STAGES]
        channels = [text for _, text in texts[len(named) :]]
        if not named or len(channels) < 2 or named != [number for number, _ in texts[: len(named)]]:
            continue
        share = channels_share(channels)
        if share < MOSTLY or any(header(text, wishes.language).score >= _EXACT for text in channels):
            continue
        if any(header(text).key in ROUTES for text in _texts(grid.rows[at + 1 :], named[-1])):
            continue  # these are lanes
        yield Across(at, named[-1], named[0] if len(named) > 1 else None, 5 + share * 3 + by_hand(wishes))


def _texts(body: Sequence[Row], column: int) -> list[str]:
    found = (_text(row, column) for row in body[:200])
    return [text for text in found if text]


def _text(row: Row, column: int) -> str:
    return shown(row.values[column - 1]).strip() if column <= len(row.values) else ""


def understood(grid: Grid, found: Across, wishes: Wishes) -> Understood:
    """Turn such a matrix into records, one a cell that holds something. Raises `Asked` where its cells are figures."""
    row = grid.rows[found.at]
    channels = [
        (number, Name(text, grid.place(row.number, number)))
        for number in range(found.stages + 1, len(row.values) + 1)
        if (text := _text(row, number))
    ]
    corner = header(_text(row, found.stages), wishes.language)
    label = Column(grid.place(row.number, found.stages), _of_channels(corner), "channel")
    body, left_out = without_footers(grid.rows[found.at + 1 :], found.stages)
    values = list(cells(grid, body, [number for number, _ in channels]))
    check_cells(label, values)
    crossings = Crossings(label, values, full=len(values) == len(body) * len(channels))
    records: list[Record] = []
    stage = phase = None
    for each in body:
        if found.phases is not None and (text := _text(each, found.phases)):
            phase = Name(text, grid.place(each.number, found.phases))
        if (text := _text(each, found.stages)) and not is_nothing(text):
            stage = Name(text, grid.place(each.number, found.stages))
            records.append(Record(stage, [], phase, place=stage.place))
        for number, channel in channels:
            value = each.values[number - 1] if number <= len(each.values) else None
            if stage is None or value is None:
                continue
            place, area = grid.place(each.number, number), grid.areas.get((each.number, number))
            if (record := crossings.record(stage, channel, value, place, area)) is not None:
                record.phase = phase
                records.append(record)
    return Understood(
        "channels-across",
        grid.table.name,
        say("importing.channels-in", row=row.number),
        [*_stage_columns(grid, found), _shown(channels), *crossings.columns[1:]],
        records,
        left_out,
        crossings.notes(),
    )


def _of_channels(corner: Header) -> Header:
    """Return the header of the channels: what the corner says as well as the stages, such as a rating."""
    others = tuple(each for each in corner.candidates if each.key not in {*STAGES, "channel"})
    return corner._replace(candidates=(Candidate("channel", _EXACT), *others))


def _stage_columns(grid: Grid, found: Across) -> Iterator[Column]:
    row = grid.rows[found.at]
    keys = {found.phases: "phase", found.stages: "stage"}
    yield from (
        Column(grid.place(row.number, number), Header(_text(row, number)), key)
        for number, key in keys.items()
        if number is not None
    )


def _shown(channels: Sequence[tuple[int, Name]]) -> Column:
    """Return the channels as one column, as the summary names them."""
    names = [name for _, name in channels]
    return Column(names[0].place, Header(shortened(", ".join(name.text for name in names), 60)), "channel")
