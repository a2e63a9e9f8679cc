"""Groups of lanes, customers' and the company's: they say whose a lane is where its own label does not."""

from __future__ import annotations

from collections.abc import Mapping

from journeygap.sheets import vocabulary
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import STAGES, Header, Side, header
from journeygap.sheets.layouts.assign import BY_HAND, read_headers
from journeygap.sheets.tables import Row
from journeygap.sheets.vocabulary import fold
from journeygap.sheets.wishes import Wishes

_ONLY_SIDE = 1
"""What a text is worth that names nothing but whose lanes follow."""
_MOST_LANES = 400
_LONGEST = 90


def lane_headers(grid: Grid, labels: int, wishes: Wishes) -> tuple[dict[int, Header], dict[int, Side]]:
    """Read the labels of lanes, by the place of their row, and return whose each is by its group.

    A group is a text in the column before the labels, or a row of its own that holds nothing else: such rows are no
    lanes. Without groups of both sides, no lane has a side by its group.
    """
    headers = read_headers(_labels(grid, labels), wishes, lambda place: str(grid.rows[place].number))
    groups, heads = _groups(grid, labels, headers)
    sides = _sides(groups)
    if {"customer", "company"} - {*sides.values()}:
        return headers, {}
    found = {place: each for place, each in headers.items() if place not in heads}
    by_place = {place: sides[group] for group, places in groups.items() if group in sides for place in places}
    for place, side in by_place.items():
        if (each := found.get(place)) is not None:
            found[place] = _of(each, side, wishes)
    return found, by_place


def _labels(grid: Grid, column: int) -> list[tuple[int, str]]:
    found = ((place, _cell(row, column)) for place, row in enumerate(grid.rows[:_MOST_LANES]))
    return [(place, text) for place, text in found if text and len(text) <= _LONGEST]


def _cell(row: Row, column: int) -> str:
    return shown(row.values[column - 1]).strip() if 0 < column <= len(row.values) else ""


def _groups(grid: Grid, labels: int, headers: Mapping[int, Header]) -> tuple[dict[str, list[int]], set[int]]:
    """Return the places of the lanes in each group, and those of the rows that only name one."""
    groups: dict[str, list[int]] = {}
    heads: set[int] = set()
    group = ""
    for place, row in enumerate(grid.rows[:_MOST_LANES]):
        before = _cell(row, labels - 1)
        if before and len(before) <= _LONGEST:
            group = before
        held = {text for value in row.values if (text := shown(value).strip())}
        if labels == 1 and len(held) == 1 and place in headers and _side(headers[place]) is not None:
            group = headers[place].text.strip()
            heads.add(place)
        elif group and place in headers and headers[place].key not in STAGES:
            groups.setdefault(group, []).append(place)
    return groups, heads


def _sides(groups: Mapping[str, list[int]]) -> dict[str, Side]:
    """Return whose each group is. Of two of which one is the customers', the other is the company's."""
    read = {text: header(text) for text in groups}
    sides = {text: side for text, each in read.items() if (side := _side(each)) is not None}
    others = [
        text for text, each in read.items() if not each.candidates and text not in sides and len(groups[text]) > 1
    ]
    if {*sides.values()} == {"customer"} and len(others) == 1:
        return {**sides, others[0]: "company"}
    return sides


def _side(each: Header) -> Side | None:
    """Return whose lanes follow a text, where it says no more than that."""
    if fold(each.text).strip() in vocabulary.names_of("company_lanes"):
        return "company"
    return each.side if each.score <= _ONLY_SIDE else None


def _of(each: Header, side: Side, wishes: Wishes) -> Header:
    """Return what a label means in the group of a side."""
    if each.side is not None or each.score >= BY_HAND:
        return each
    if side == "company" and each.key != "metric":  # which is the stage's, whoever's lanes it is among
        return header(f"company {each.text}", wishes.language)._replace(text=each.text)
    return each._replace(side=side)
