"""The layout of most templates: stages across, lanes down. The first column names what each row holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import entries
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import COMPANY, ROUTES, STAGES, Header, header
from journeygap.sheets.layouts.assign import assign, is_finer
from journeygap.sheets.layouts.behind import is_behind
from journeygap.sheets.layouts.lane_groups import lane_headers
from journeygap.sheets.layouts.rows import (
    LOOKED_AT,
    WORTH_IMPORTING,
    blueprint_instead,
    by_hand,
    channels_instead,
    is_footer,
)
from journeygap.sheets.records import Column, Held, Name, Record, Understood
from journeygap.sheets.tables import Row, letters
from journeygap.sheets.wishes import Asked, Wishes

_LABELS = 3
"""The labels of lanes are in one of so many columns: before them may be groups of lanes."""
_LONGEST = 90
_CORNERS = frozenset((*STAGES, "other", "layer", "name", "text"))
"""What the label of the row of stages may say: any other is that of a lane."""
_LONGEST_GROUPED = 40
"""The names of phases, and of stages that a phase groups, are no longer: longer ones are descriptions."""


class Lanes(NamedTuple):
    """A grid as lanes: the column of their labels, the row of stages, and what the labels say, by row."""

    labels: int
    at: int
    headers: dict[int, Header]
    score: float


def lanes(grid: Grid, wishes: Wishes) -> Iterator[Lanes]:
    """Return the ways in which a grid may be lanes."""
    layered = False
    for labels in range(1, min(_LABELS, grid.width) + 1):
        headers, _ = lane_headers(grid, labels, wishes)
        known = {place: each for place, each in headers.items() if each.key is not None}
        if layered and not {"touchpoint", "company"}.intersection(each.key for each in known.values()):
            continue  # these are the parts of the layers before them
        layered = len({each.key for each in known.values()}.intersection(COMPANY)) > 1
        at = _stages_row(grid, labels, known, wishes)
        if at is None:
            continue
        below = {place: each for place, each in known.items() if place > at or each.key in STAGES}
        best: dict[str, float] = {}
        for each in below.values():
            key = str(each.key)
            best[key] = max(best.get(key, 0), each.score)
        keys = best.keys() - {*STAGES, "other", "name", "text"}
        if not (keys.intersection(ROUTES) or "channel" in keys or len(keys & WORTH_IMPORTING) > 1):
            continue
        filled = [place for place in headers if place > at]
        unknown = sum(1 for place in filled if headers[place].key is None)
        corner = 2 if any(each.key in STAGES for each in below.values()) else 0
        score = sum(best.values()) + corner - 0.75 * unknown - 0.25 * (labels - 1) + by_hand(wishes)
        if len(keys) + bool(corner) >= 2:
            yield Lanes(labels, at, below, score)


def lacking(grid: Grid, wishes: Wishes) -> str | None:
    """Say what lanes lack above which no row names the stages; None where a grid is no such lanes."""
    headers, _ = lane_headers(grid, 1, wishes)
    known = {
        place: each
        for place, each in headers.items()
        if each.key not in {None, "other", *STAGES} and len(_right(grid.rows[place], 1)) > 1
    }
    keys = {each.key for each in known.values()}
    if len(keys) < 3 or not keys.intersection(ROUTES) or _stages_row(grid, 1, known, wishes) is not None:
        return None
    named = [shortened(each.text, 40) for each in [*known.values()][:4]]
    return say("importing.no-stages-above", lanes=named, row=grid.rows[min(known)].number)


def _right(row: Row, labels: int) -> list[tuple[int, str]]:
    found = ((number, shown(value).strip()) for number, value in enumerate(row.values, 1) if number > labels)
    return [(number, text) for number, text in found if text]


def _stages_row(grid: Grid, labels: int, known: Mapping[int, Header], wishes: Wishes) -> int | None:
    """Return the place of the row of stages: the finest that is called so, else the one above the first lane."""
    if wishes.header_row is not None:
        lane = {place for place, each in known.items() if each.key not in _CORNERS}
        places = (place for place, row in enumerate(grid.rows) if row.number == wishes.header_row)
        return next((place for place in places if place not in lane), None)
    called = [
        (STAGES.index(str(each.key)), place)
        for place, each in known.items()
        if each.key in STAGES and place < LOOKED_AT and _right(grid.rows[place], labels)
    ]
    first = min(
        (
            place
            for place, each in known.items()
            if each.key not in _CORNERS and len(_right(grid.rows[place], labels)) > 1
        ),
        default=None,
    )
    if called:
        below = [each for each in called if first is None or each[1] < first + 1]
        return _parted(grid, labels, _finest(grid, labels, sorted(below or called)))
    if first is None or first > LOOKED_AT:
        return None
    if grid.table.head is not None:
        return 0 if first and len(_right(grid.rows[0], labels)) > 1 else None
    for place in range(first - 1, -1, -1):
        texts = _right(grid.rows[place], labels)
        if len(texts) > 1 and all(len(text) <= _LONGEST for _, text in texts):
            return _above_unknown(grid, labels, place)
    return None


def _above_unknown(grid: Grid, labels: int, place: int) -> int:
    """Return the row of stages above lanes whose labels are not known: those are below it, not in its place."""
    while place:
        row, above = grid.rows[place], grid.rows[place - 1]
        labelled = labels <= len(row.values) and shown(row.values[labels - 1]).strip()
        texts = _right(above, labels)
        if not labelled or above.number != row.number - 1 or len(texts) < len(_right(row, labels)):
            break
        if any(len(text) > _LONGEST for _, text in texts):
            break
        place -= 1
    return place


def _finest(grid: Grid, labels: int, called: Sequence[tuple[int, int]]) -> int:
    """Return the finest row of stages. Steps that are no more than the stages say what customers do there."""
    rank, place = called[-1]
    if len(called) > 1 and STAGES[rank] == "step":
        coarser = called[-2][1]
        steps, stages = ([shown(value) for value in grid.rows[each].values[labels:]] for each in (place, coarser))
        if len(called) > 2 or not is_finer(steps, stages):
            return coarser
    return place


def _parted(grid: Grid, labels: int, place: int) -> int:
    """Return the row below that called the stages where it has no label and parts them: one above it spans several."""
    if place + 1 >= len(grid.rows):
        return place
    row, below = grid.rows[place], grid.rows[place + 1]
    if below.number != row.number + 1 or any(shown(value).strip() for value in below.values[:labels]):
        return place
    above, parts = ({text for _, text in _right(each, labels)} for each in (row, below))
    named = all(len(text) < _LONGEST_GROUPED and not text.isdecimal() for text in parts)
    return place + 1 if len(above) < len(parts) and named else place


def _phases_row(grid: Grid, labels: int, at: int) -> int | None:
    """Return the row above the stages that groups them, where it has no label of its own: Before, During, After."""
    if not at or grid.rows[at - 1].number != grid.rows[at].number - 1:
        return None
    above, stages = _right(grid.rows[at - 1], labels), _right(grid.rows[at], labels)
    names = {text for _, text in above}
    before = grid.rows[at - 1].values[labels - 1 : labels]  # a row may end before it
    label = shown(before[0]).strip() if before else ""
    short = all(len(name) < _LONGEST_GROUPED for name in names)
    return at - 1 if not label and 1 < len(names) < len(stages) and short else None


def understood(grid: Grid, found: Lanes, wishes: Wishes) -> Understood:
    """Turn lanes into records, one a stage. Raises `Asked`."""
    labels, at = found.labels, found.at
    headers, sides = lane_headers(grid, labels, wishes)
    headers = {place: each for place, each in headers.items() if place > at or (place < at and each.key in STAGES)}
    places = {place: grid.place(grid.rows[place].number, labels) for place in headers}
    headers = {place: _as_lane(each) for place, each in headers.items()}
    again = {
        place
        for place in headers
        if place - 1 in headers
        and headers[place].text == headers[place - 1].text
        and sides.get(place) == sides.get(place - 1)
    }
    headers = {place: each for place, each in headers.items() if place not in again}
    left_out = []
    first = _first_stage(grid, labels, at, again)
    if first > labels + 1:
        left_out.append(say("importing.empty-column", column=letters(labels + 1)))
    for place in sorted(headers):
        if is_footer(headers[place].text) and not _right(grid.rows[place], labels):
            left_out.append(say("importing.row", row=grid.rows[place].number, text=shortened(headers[place].text, 50)))
            del headers[place]
    assigned = assign(headers, places, wishes, "lane")
    columns = assigned.columns
    phase = next((place for place in sorted(columns) if columns[place].key in STAGES and place < at), None)
    if phase is None:
        phase = _phases_row(grid, labels, at)
    for place in [place for place in columns if columns[place].key in STAGES and place != phase]:
        columns[place].key = "actions" if columns[place].key == "step" else "note"
    notes = [*blueprint_instead(columns.values()), *channels_instead(columns.values())]
    keys = {column.key for column in columns.values()}
    if not (keys.intersection(ROUTES) or len(keys & WORTH_IMPORTING) > 1):
        raise Asked(say("importing.no-lane"))
    left_out += _below_stages(grid, labels, at, headers)
    stages = _stages(grid, first - 1, at)
    unread = [(places[place], each.text, why) for place, each, why in assigned.unread]
    while len(stages) > 1 and is_behind(stages[-1][0].text):
        name, _ = stages.pop()
        unread.append((name.place, name.text, say("importing.behind-stages")))
    records = list(_records(grid, stages, _by_row(grid, columns, headers, again, labels, at), phase, at))
    return Understood(
        "lanes",
        grid.table.name,
        say("importing.stages-and-lanes", row=grid.rows[at].number, column=letters(labels)),
        [column for place, column in sorted(columns.items()) if place != phase],
        records,
        left_out,
        notes,
        unread,
        of_stages=True,
    )


def _below_stages(grid: Grid, labels: int, at: int, headers: Collection[int]) -> Iterator[str]:
    """Name the rows without a label between the stages and the first lane: what they say of stages, nobody knows."""
    for place in range(at + 1, min((each for each in headers if each > at), default=at)):
        labelled = any(shown(value).strip() for value in grid.rows[place].values[:labels])
        if not labelled and (held := _right(grid.rows[place], labels)):
            yield say("importing.row", row=grid.rows[place].number, text=shortened(held[0][1], 50))


def _first_stage(grid: Grid, labels: int, at: int, again: Collection[int]) -> int:
    """Return the column of the first stage: behind a second column of labels, where a lane has several rows."""
    values = grid.rows[at].values
    head = shown(values[labels]).strip() if labels < len(values) else ""
    return labels + (2 if again and header(head).key in {*STAGES, "actions"} else 1)


def _as_lane(each: Header) -> Header:
    if each.key == "text":
        return each._replace(candidates=(each.candidates[0]._replace(key="note"),))
    return each._replace(candidates=()) if each.key in {"name", "layer"} else each


def _stages(grid: Grid, labels: int, at: int) -> list[tuple[Name, list[int]]]:
    """Return the stages with the columns that each spans."""
    row = grid.rows[at]
    last = max((len(each.values) for each in grid.rows), default=0)
    found: list[tuple[Name, list[int]]] = []
    area_before: int | None = None
    for number in range(labels + 1, last + 1):
        value = shown(row.values[number - 1]).strip() if number <= len(row.values) else ""
        area = grid.areas.get((row.number, number))
        if value and (area is None or area != area_before):
            found.append((Name(value, grid.place(row.number, number)), [number]))
        elif found:
            found[-1][1].append(number)
        area_before = area if value else area_before
    return found


def _by_row(
    grid: Grid,
    columns: Mapping[int, Column],
    headers: Mapping[int, Header],
    again: Collection[int],
    labels: int,
    at: int,
) -> list[tuple[int, Column]]:
    """Return each row with the lane that it belongs to: one without a label, or with it ``again``, goes on with it."""
    found = []
    lane: Column | None = None
    for place, row in enumerate(grid.rows):
        if place in headers:
            lane = columns.get(place)
        elif place == at or (place not in again and labels <= len(row.values) and row.values[labels - 1] is not None):
            lane = None
        if lane is not None and place != at:
            found.append((place, lane))
    return found


def _records(
    grid: Grid,
    stages: Sequence[tuple[Name, list[int]]],
    rows: Sequence[tuple[int, Column]],
    phase: int | None,
    at: int,
) -> Iterator[Record]:
    phase_row = None if phase is None else grid.rows[phase]
    phase_now: Name | None = None
    for name, numbers in stages:
        if entries.is_nothing(name.text):
            continue
        if phase_row is not None and numbers[0] <= len(phase_row.values):
            text = shown(phase_row.values[numbers[0] - 1]).strip()
            if text:
                phase_now = Name(text, grid.place(phase_row.number, numbers[0]))
        cells = []
        for place, column in rows:
            row = grid.rows[place]
            if place in {phase, at}:
                continue
            seen: set[int] = set()
            for number in numbers:
                if number > len(row.values) or (value := row.values[number - 1]) is None:
                    continue
                area = grid.areas.get((row.number, number))
                if area is not None and area in seen:
                    continue
                seen.update(() if area is None else (area,))
                cells.append(Held(value, grid.place(row.number, number), column, area))
        yield Record(name, cells, phase_now, of_stage=True, place=name.place)
