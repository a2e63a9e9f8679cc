"""The journey on the slide: stages next to each other in one row or in two, and lanes across them.

A lane takes the room that it needs to say the least; what is left of the slide goes to the lanes that have more to say.
Few stages leave so much room that everything is drawn larger: a slide is read from the other end of a room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import figure
from journeygap.reporters.document.board import Board, Card, Column
from journeygap.reporters.document.columns import GAPS
from journeygap.reporters.document.plan import PlanCoverage
from journeygap.reporters.pages import ink
from journeygap.reporters.pages.before import was
from journeygap.reporters.pages.moods import HEIGHT, Piece, line, path
from journeygap.reporters.pages.plot import Box, cut, width_of, wrapped
from journeygap.words.wording import state_text

_NAMES = 130
"""The room at the left for the names of the lanes."""
LONG = 8
"""How many stages one row has room for."""
_ENLARGED = {1: 1.5, 2: 1.5, 3: 1.4, 4: 1.3, 5: 1.25, 6: 1.2, 7: 1.2, 8: 1.15}
"""How many times as large the strip of so few stages is at least."""
_LARGER = (1.8, 1.6, 1.5, 1.4, 1.3)
"""How much larger it is tried where there is little to say, and how wide a stage has to stay."""
_COMFORTABLE = 200
_BETWEEN = 12
"""The room below a row."""
_STRETCH = 1.3
"""How many times as high as it wishes a lane becomes at most."""
_LINE, _GAP = 17, 18
"""How high a line of small text is, and one of a gap's name."""
_MOUTHS = {-2: "6Q0 -2 5 6", -1: "5Q0 1 5 5", 0: "4H5", 1: "3Q0 7 5 3", 2: "2Q0 9 5 2"}


class _Row(NamedTuple):
    """Stages next to each other, the emotion line through them, how wide a stage is, and both ends of the row."""

    board: Board
    columns: Sequence[Column]
    pieces: Sequence[Piece]
    width: float
    start: float
    end: float
    after: Mapping[str, PlanCoverage]
    """What a plan makes of the stages, by their ids."""
    before: Board | None
    """How the journey was before."""

    def left(self, number: int) -> float:
        """Return where a stage begins."""
        return self.start + _NAMES + number * self.width


def moved(board: Board, before: Board | None) -> bool:
    """Return whether the coverage of any stage is another than before."""
    return any(_moved(was(before, each), each) for each in board.columns)


def _moved(old: Column | None, new: Column) -> bool:
    return (
        old is not None
        and None not in (old.coverage, new.coverage)
        and ink.share(old.coverage) != ink.share(new.coverage)
    )


def strips(board: Board, after: Mapping[str, PlanCoverage], room: Box, before: Board | None = None) -> Iterator[str]:
    """Draw the stages within a room, in one row or in two of like length, with what has changed since ``before``."""
    rows = 1 if len(board.columns) <= LONG else 2
    whole = _Row(board, board.columns, line(board.columns), 0.0, room.x, room.x + room.width, after, before)
    larger = _larger(whole, room.height) if rows == 1 else 1.0
    high = room.height / rows / larger
    if larger != 1.0:
        yield f'<g transform="translate({room.x:g} {room.y:g}) scale({larger}) translate({-room.x:g} {-room.y:g})">\n'
    for number, row in enumerate(_rows(whole, rows, larger)):
        yield from _strip(row, room.y + number * high, high - _BETWEEN)
    if larger != 1.0:
        yield "</g>\n"


def _rows(whole: _Row, number: int, larger: float) -> Iterator[_Row]:
    """Part the stages into rows of like length, in the width that is left where all is drawn larger."""
    long = -(-len(whole.columns) // number) or 1
    end = whole.start + (whole.end - whole.start) / larger
    for first in range(0, number * long, long):
        part = slice(first, first + long)
        width = (end - whole.start - _NAMES) / long
        yield whole._replace(columns=whole.columns[part], pieces=whole.pieces[part], width=width, end=end)


def _larger(whole: _Row, height: float) -> float:
    """Return how many times as large one row is drawn: as large as all that there is to say has room."""
    least = _ENLARGED.get(len(whole.columns), 1.0)
    for larger in _LARGER:
        (row,) = _rows(whole, 1, larger)
        fits = sum(_wished(_shown(whole.board), row)) <= height / larger - _BETWEEN
        if larger > least and row.width >= _COMFORTABLE and fits:
            return larger
    return least


def _strip(row: _Row, top: float, room: float) -> Iterator[str]:
    lanes = _shown(row.board)
    heights = _heights(lanes, row, room)
    for number, column in enumerate(row.columns):
        if column.id == row.board.worst:
            yield (
                f'<rect x="{row.left(number):.1f}" y="{top:.1f}" width="{row.width:.1f}" height="{sum(heights):.1f}" '
                f'fill="{ink.ALARM}"/>\n'
            )
    y = top
    for lane, high in zip(lanes, heights, strict=True):
        yield f'<path d="M{row.start} {y:.1f}H{row.end:.1f}" stroke="{ink.SOFT}"/>\n'
        yield ink.text(row.start, y + 19, say(f"map.lane-{lane.key}"), 15, weight="bold", fill=ink.QUIET)
        if lane.key == "money":
            unit = cut(row.board.unit, _NAMES - 8, ink.SMALL)
            yield ink.text(row.start, y + 37, unit, ink.SMALL, fill=ink.QUIET)
        for number, column in enumerate(row.columns):
            yield from lane.draw(row, number, column, Box(row.left(number) + 6, y, row.width - 12, high))
        y += high


def _shown(board: Board) -> list[_Lane]:
    """Return the lanes of which the file states something."""
    unknown = {
        "phase-and-goal": not any(each.phase or each.mindset for each in board.columns),
        "emotion": not any(each.moods for each in board.columns),
        "money": not any(each.money for each in board.columns),
    }
    return [lane for lane in _LANES if not unknown.get(lane.key)]


def _wished(lanes: Sequence[_Lane], row: _Row) -> list[float]:
    return [max(lane.least, lane.wished(row)) for lane in lanes]


def _heights(lanes: Sequence[_Lane], row: _Row, room: float) -> list[float]:
    """Return how high each lane is: what it wishes where there is room, else what is sure and whole lines more."""
    wished = _wished(lanes, row)
    if sum(wished) <= room:
        return [each * min(room / sum(wished), _STRETCH) for each in wished]
    found = [max(lane.least, min(wish, lane.sure)) for lane, wish in zip(lanes, wished, strict=True)]
    while lower := [
        number for number, wish in enumerate(wished) if found[number] + _GAP <= wish and sum(found) + _GAP <= room
    ]:
        # The lane that lacks most comes first.
        found[max(lower, key=lambda number: wished[number] - found[number])] += _GAP
    return found


def _fixed(_row: _Row) -> float:
    return 0.0


def _room(row: _Row) -> float:
    """Return how wide the text of a stage may be."""
    return row.width - 12


def _most(lines: Iterator[int]) -> int:
    return max(lines, default=1)


def _name_lines(column: Column, width: float) -> list[str]:
    return wrapped(column.name, width, 16, 2)


def _names_wished(row: _Row) -> float:
    return 6 + _GAP * _most(len(_name_lines(each, _room(row))) for each in row.columns)


def _name(row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    fill = ink.BAD if column.id == row.board.worst else ink.TEXT
    for number, words in enumerate(_name_lines(column, at.width)):
        yield ink.text(at.x, at.y + 19 + number * _GAP, words, 16, weight="bold", fill=fill)


_ENDLESS = 99


def _mindset_lines(column: Column, width: float, lines: int = _ENDLESS) -> list[str]:
    stated = " · ".join(filter(None, (column.phase, column.mindset))) or "–"
    return wrapped(stated, width, ink.SMALL, lines)


def _mindsets_wished(row: _Row) -> float:
    return 6 + _LINE * _most(len(_mindset_lines(each, _room(row))) for each in row.columns)


def _mindset(_row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    for number, words in enumerate(_mindset_lines(column, at.width, _fitting(at.height))):
        yield ink.text(at.x, at.y + 17 + number * _LINE, words, ink.SMALL, fill=ink.QUIET)


def _fitting(height: float) -> int:
    """Return how many lines of small text a height has room for."""
    return max(int((height - 4) // _LINE), 1)


_CURVE = 90.0
"""How high the emotion line wishes to be."""


def _feelings_wished(row: _Row) -> float:
    return _CURVE if any(each.moods for each in row.columns) else 0.0


def _feeling(row: _Row, number: int, column: Column, at: Box) -> Iterator[str]:
    across, down = row.width / 100, at.height / HEIGHT
    left = at.x - 6
    for curve in row.pieces[number].curves:
        drawn = path(curve, left, at.y, across, down)
        yield f'<path d="{drawn}" fill="none" stroke="{ink.EVEN}" stroke-width="2"/>\n'
    for face in row.pieces[number].faces:
        x, y = left + face.across * across, at.y + face.y * down
        colour = ink.GOOD if face.face > 0 else ink.BAD if face.face < 0 else ink.EVEN
        if face.small:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{ink.EVEN}"/>\n'
            continue
        yield (
            f'<g transform="translate({x:.1f} {y:.1f})" stroke="{colour}" stroke-width="2" fill="#ffffff">'
            f'<circle r="11"/><path d="M-5 {_MOUTHS[face.face]}M-4 -4v1M4 -4v1" fill="none"/></g>\n'
        )
    if not column.moods:
        yield ink.text(at.x, at.y + 19, "–", ink.SMALL, fill=ink.QUIET)


def _importance(row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    most = max((each.importance or 0.0 for each in row.board.columns), default=0.0) or 1.0
    high = at.height - 8
    share = high * (column.importance or 0.0) / most
    yield f'<rect x="{at.x:.1f}" y="{at.y + 4:.1f}" width="60" height="{high:.1f}" fill="{ink.SOFT}"/>\n'
    yield (
        f'<rect x="{at.x:.1f}" y="{at.y + 4 + high - share:.1f}" width="60" height="{share:.1f}" '
        f'fill="{ink.COMING}"/>\n'
    )
    yield ink.text(at.x + 68, at.y + at.height - 8, ink.share(column.importance), 15)


def _coverage(row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    plan = row.after.get(column.id)
    after = plan.after if plan and plan.after is not None and plan.after != column.coverage else None
    words = f"{ink.share(column.coverage)} {say(f'map.band-{column.band}')}"
    old = was(row.before, column)
    changed = old is not None and _moved(old, column)
    if changed and old is not None:
        words = say("map.changed", before=ink.share(old.coverage), words=words)
    if after is not None:
        facts = {"before": ink.share(column.coverage), "after": ink.share(after)}
        words = say("map.with-the-plan", **facts)
        if width_of(words, 16) > at.width:  # the legend says what the light part is
            words = say("map.changed", before=facts["before"], words=facts["after"])
    yield ink.text(at.x, at.y + 19, cut(words, at.width, 16), 16, weight="bold")
    yield ink.bar(at.x, at.y + 25, at.width, ink.SOFT)
    value = column.coverage or 0.0
    if after is not None and after > value:
        yield ink.bar(at.x, at.y + 25, at.width * after, ink.PALE)
    yield ink.bar(at.x, at.y + 25, at.width * value, ink.BANDS[column.band])
    yield ink.hatched(at.x + at.width * (value - column.unrated), at.y + 25, at.width * column.unrated)
    if changed and old is not None:
        yield ink.tick(at.x + at.width * (old.coverage or 0.0), at.y + 25)
    if column.interval:
        low, high = (at.x + at.width * each for each in column.interval)
        yield ink.whisker(low, high, at.y + 31.5)


def _open(column: Column) -> list[Card]:
    """Return the touchpoints of a stage that are open gaps, the highest priority first."""
    cards = [card for card in column.cards if card.priority and card.key in GAPS]
    order = list(ink.PRIORITIES)
    return sorted(cards, key=lambda card: order.index(card.priority or "low"))


def _gaps_wished(row: _Row) -> float:
    return 25.0 + _GAP * _most(len(_open(each)) for each in row.columns)


def _more_gaps(row: _Row, column: Column) -> str:
    """Write by how many the open gaps are more or fewer than before; nothing where they are as many."""
    old = was(row.before, column)
    change = 0 if old is None else column.open - old.open
    return f"{'▲' if change > 0 else '▼'} {abs(change)}" if change else ""


def _gaps(row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    x = at.x
    for name, number in column.gaps:
        words = say("map.gaps", number=number, priority=state_text(name))
        if x > at.x and x + width_of(words, 15) > at.x + at.width:
            break
        yield ink.text(x, at.y + 18, words, 15, weight="bold", fill=ink.PRIORITIES[name])
        x += width_of(words, 15) + 8
    if more := _more_gaps(row, column):
        yield ink.text(x, at.y + 18, more, 15, weight="bold", fill=ink.QUIET)
    elif not column.gaps:
        none = "–" if column.band == "unknown" else say("map.no-gaps")
        yield ink.text(at.x, at.y + 18, none, 15, fill=ink.QUIET)
    yield from _gap_names(_open(column), at)


def _gap_names(cards: Sequence[Card], at: Box) -> Iterator[str]:
    """Name the gaps below their numbers, as many as there is room for."""
    for number, card in enumerate(cards[: int((at.height - 25) // _GAP)], start=1):
        fill = ink.PRIORITIES[card.priority or "low"]
        yield ink.text(at.x, at.y + 18 + number * _GAP, cut(card.name, at.width, ink.SMALL), ink.SMALL, fill=fill)


def _money(row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    most = max((each.spent for each in row.board.columns), default=0.0) or 1.0
    x = at.x
    yield ink.bar(at.x, at.y + 6, at.width, ink.SOFT)
    for each in column.money:
        wide = at.width * each.amount / most
        yield ink.bar(x, at.y + 6, wide, ink.ROLES[each.role])
        if each.role == "wasted":
            yield ink.hatched(x, at.y + 6, wide)
        x += wide
    lost = next((each for each in column.money if each.role == "wasted"), None)
    wasted = lost.words if lost else None
    all_of_it = lost is not None and lost.amount == column.spent
    words = say("map.money", spent=figure(column.spent), wasted=wasted, all_of_it=all_of_it)
    size = 15 if width_of(words, 15) <= at.width else ink.SMALL
    yield ink.text(at.x, at.y + 36, cut(words, at.width, size), size)


def _quotes(column: Column, width: float, lines: int = _ENDLESS) -> list[str]:
    """Return what customers say of a stage, in as many lines as there is room for; each has room for two at least."""
    found: list[str] = []
    for each in dict.fromkeys(complaint.words for complaint in column.complaints):
        if found and len(found) + 1 > lines:
            break
        found += wrapped(f"“{each}”", width, ink.SMALL, lines - len(found))
    return found


_COUNT = 20
"""The room for the number of complaints."""


def _said_wished(row: _Row) -> float:
    return 6 + _LINE * _most(len(_quotes(each, _room(row) - _COUNT)) for each in row.columns)


def _said(_row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    quotes = _quotes(column, at.width - _COUNT, _fitting(at.height))
    if not quotes:
        words = say("map.no-complaints" if column.asked else "map.not-asked")
        yield ink.text(at.x, at.y + 17, words, ink.SMALL, fill=ink.QUIET)
        return
    yield ink.text(at.x, at.y + 17, str(len(column.complaints)), ink.SMALL, weight="bold")
    for number, each in enumerate(quotes):
        yield ink.text(at.x + _COUNT, at.y + 17 + number * _LINE, each, ink.SMALL)


def _grounds(_row: _Row, _number: int, column: Column, at: Box) -> Iterator[str]:
    dash = ' stroke-dasharray="3 3"' if column.grounds == "assumed" else ""
    fill = ink.TEXT if column.grounds == "solid" else "#ffffff"
    yield f'<circle cx="{at.x + 7:.1f}" cy="{at.y + 13:.1f}" r="6" fill="{fill}" stroke="{ink.TEXT}"{dash}/>\n'
    if column.grounds == "thin":
        yield f'<path d="M{at.x + 7:.1f} {at.y + 7:.1f}a6 6 0 0 0 0 12z" fill="{ink.TEXT}"/>\n'
    words = say(f"map.grounds-{column.grounds}")
    if column.guesses and column.grounds != "assumed":
        words += f", {say('map.guesses', number=column.guesses)}"
    yield ink.text(at.x + 20, at.y + 18, cut(words, at.width - 20, 15), 15)


class _Lane(NamedTuple):
    """A lane: what it is called in the code, its heights, and what draws a stage in it.

    It is at least ``least`` high; what it wishes it gets in any case as far as ``sure``.
    """

    key: str
    least: float
    sure: float
    wished: Callable[[_Row], float]
    draw: Callable[[_Row, int, Column, Box], Iterator[str]]


_LANES = (
    _Lane("stage", 24, 42, _names_wished, _name),
    _Lane("phase-and-goal", 23, 40, _mindsets_wished, _mindset),
    _Lane("emotion", 52, 52, _feelings_wished, _feeling),
    _Lane("importance", 34, 34, _fixed, _importance),
    _Lane("coverage", 42, 42, _fixed, _coverage),
    _Lane("gaps", 25, 25, _gaps_wished, _gaps),
    _Lane("money", 43, 43, _fixed, _money),
    _Lane("frictions", 23, 40, _said_wished, _said),
    _Lane("grounds", 26, 26, _fixed, _grounds),
)
