"""Maps in lanes that are kept one below the other, one for each persona: a table for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeygap.sheets.grid import shown
from journeygap.sheets.headers import STAGES, header
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.vocabulary import normalised_header

_EXACT = 3.5
"""What a header is worth at least that says one thing and nothing else."""
_LONGEST = 90
_MOST_ROWS = 2_000
"""Lanes are few: a table with more rows is of another kind."""


def stacked(table: Table) -> list[Table]:
    """Part a table where a row of stages comes again above the same lanes; a table of one map is returned whole."""
    if not 4 <= len(table.rows) <= _MOST_ROWS:
        return [table]
    starts = list(_starts(table.rows))
    if len(starts) < 2:
        return [table]
    lanes = [_labels(table.rows[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    if any(2 * len(each & lanes[0]) < len(each) or not each for each in lanes):
        return [table]
    tops = [0, *(_below_gap(table.rows, start) for start in starts[1:])]
    ends = [*tops[1:], len(table.rows)]
    return [table._replace(rows=table.rows[top:end]) for top, end in zip(tops, ends, strict=True)]


def _starts(rows: Sequence[Row]) -> Iterator[int]:
    """Return the places of the rows that may be stages above lanes: headed so, or without a label below a gap."""
    for place, row in enumerate(rows[:-1]):
        label, stages = _label(row), _right(row)
        if len(stages) < 2 or sum(header(text).score >= _EXACT for text in stages) * 2 > len(stages):
            continue
        read = header(label)
        headed = read.key in STAGES and read.score >= _EXACT
        below_gap = not place or row.number > rows[place - 1].number + 1 or not _right(rows[place - 1])
        if headed or (not label and below_gap and any(map(_label, rows[place + 1 : place + 3]))):
            yield place


def _below_gap(rows: Sequence[Row], start: int) -> int:
    """Return the place of the first of the titles right above a row of stages: rows that hold no more than a label."""
    place = start
    while rows[place - 1].number == rows[place].number - 1 and not _right(rows[place - 1]):
        place -= 1
    return place


def _labels(rows: Sequence[Row]) -> set[str]:
    return {normalised_header(label) for row in rows[1:] if (label := _label(row)) and _right(row)}


def _label(row: Row) -> str:
    text = shown(row.values[0]).strip() if row.values else ""
    return text if len(text) <= _LONGEST else ""


def _right(row: Row) -> list[str]:
    found = (shown(value).strip() for value in row.values[1:])
    return [text for text in found if text]
