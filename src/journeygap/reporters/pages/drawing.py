"""The map as a slide: an SVG of 16 to 9 with the answer, the whole journey and a legend.

It is made from `Document`, like the page. Nothing in it comes from outside, and it needs no script. It is always light.
At 1920 px wide no text is smaller than 14 px. A journey of more than eight stages takes two rows; several journeys are
slides below each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import figure, percent, visible
from journeygap.reporters.document.board import Board, Column
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.deciding import Decision
from journeygap.reporters.document.document import Document, JourneyPart
from journeygap.reporters.document.plan import PlanCoverage, PlanPart, planned
from journeygap.reporters.pages.files import file_name
from journeygap.reporters.pages.moods import HEIGHT, Piece, line, path
from journeygap.reporters.pages.plot import cut, width_of, wrapped
from journeygap.results.analysis import Analysis
from journeygap.words.wording import state_text

WIDTH, SLIDE = 1920, 1080
_MARGIN, _NAMES = 48, 130
"""The margin, and the room at the left for the names of the lanes."""
_LONG = 8
"""How many stages one row has room for."""
_ENLARGED = {1: 1.5, 2: 1.5, 3: 1.4, 4: 1.25}
"""How many times as large the strip of so few stages is: a slide is read from the other end of a room."""
_TOP = 292
"""Where the strip begins."""
_SMALL = 14
_TEXT, _QUIET, _LINE, _SOFT = "#1f2328", "#57606a", "#8c959f", "#d8dee4"
_GOOD, _WEAK, _BAD, _OTHER, _COMING, _EVEN = "#1a7f37", "#8a5a00", "#c4121f", "#6f42c1", "#0757b5", "#6e7781"
_BANDS = {"good": _GOOD, "fair": _WEAK, "low": _EVEN, "short": _BAD, "unrated": _EVEN, "unknown": _SOFT}
_ROLES = {
    "aligned": _GOOD,
    "supporting": _COMING,
    "exempt": _EVEN,
    "misplaced": _OTHER,
    "elsewhere": "#b6d4f5",
    "wasted": _BAD,
}
_PRIORITIES = {"high": _BAD, "medium": _WEAK, "low": _QUIET}
_MOUTHS = {-2: "6Q0 -2 5 6", -1: "5Q0 1 5 5", 0: "4H5", 1: "3Q0 7 5 3", 2: "2Q0 9 5 2"}


class _Row(NamedTuple):
    """Stages next to each other: the emotion line through them, how wide a stage is, and where the row ends."""

    board: Board
    columns: Sequence[Column]
    pieces: Sequence[Piece]
    width: float
    end: float
    after: Mapping[str, PlanCoverage]
    """What a plan makes of the stages, by their ids."""


class _Place(NamedTuple):
    """The room of one stage in one lane."""

    x: float
    y: float
    width: float
    height: float


def render(analysis: Analysis, plan: PlanPart | None = None) -> Iterator[str]:
    """Return the picture, in pieces: a slide a journey, below each other; ``plan`` shows in the lane of coverage."""
    page = document(analysis, lists=False)
    yield from _picture(page, list(zip(page.journeys, planned(plan, analysis), strict=True)))


def slides(analysis: Analysis, plan: PlanPart | None = None) -> Iterator[tuple[str, str]]:
    """Return a slide a journey, each with the name of its file."""
    page = document(analysis, lists=False)
    for number, (part, after) in enumerate(zip(page.journeys, planned(plan, analysis), strict=True), start=1):
        yield file_name(number, part, "svg"), "".join(_picture(page._replace(title=part.name), [(part, after)]))


def _picture(page: Document, parts: Sequence[tuple[JourneyPart, Mapping[str, PlanCoverage]]]) -> Iterator[str]:
    height = SLIDE * max(len(parts), 1)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" font-family="system-ui, sans-serif">\n'
        f"<title>{_escaped(page.title)}</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
    )
    for number, (part, after) in enumerate(parts):
        yield f'<g transform="translate(0 {number * SLIDE})">\n'
        yield from _slide(part, after)
        yield "</g>\n"
    if not parts:
        yield _text(_MARGIN, 60, page.answer, 24)
    yield "</svg>\n"


def height(analysis: Analysis) -> int:
    """Return how high the picture is."""
    return SLIDE * max(len(analysis.journeys), 1)


def _slide(part: JourneyPart, after: Mapping[str, PlanCoverage]) -> Iterator[str]:
    board = part.board
    # Programs for slides mix up scripts in one line, so the persona has a text of its own.
    half = WIDTH / 2 - _MARGIN - 12
    yield _text(_MARGIN, 54, cut(part.name, WIDTH - 2 * _MARGIN if part.persona is None else half, 20), 20, fill=_QUIET)
    if part.persona is not None:
        yield _text(WIDTH / 2 + 12, 54, cut(part.persona, half, 20), 20, fill=_QUIET)
    room = WIDTH - 2 * _MARGIN
    size = next((each for each in (38, 32, 26) if width_of(board.headline, each) <= room), 22)
    yield _text(_MARGIN, 102, cut(board.headline, room, size), size, weight="bold")
    width = (WIDTH - 2 * _MARGIN - 40) / 3
    for number, each in enumerate(board.decisions):
        yield from _decision(each, _MARGIN + number * (width + 20), 126, width)
    worst = next((each for each in board.columns if each.id == board.worst), None)
    if worst is not None:
        words = say("map.worst", name=worst.name, words=board.worst_words)
        size = 18 if width_of(words, 18) <= room else 15
        yield _text(_MARGIN, 276, cut(words, room, size), size, weight="bold", fill=_BAD)
    yield from _strips(board, after)
    if board.in_no_stage:
        yield _text(_MARGIN, 1028, cut(board.in_no_stage, WIDTH - 2 * _MARGIN, 15), 15, fill=_QUIET)
    yield from _legend(1052)


def _decision(decision: Decision, x: float, y: float, width: float) -> Iterator[str]:
    yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="122" fill="#f6f8fa" stroke="{_SOFT}"/>\n'
    yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="4" fill="{_COMING}"/>\n'
    inner = width - 24
    facts = say("map.decision", money=decision.money, owners=decision.owners)
    rests = say("map.rests-on", basis=decision.basis)
    yield _text(x + 12, y + 28, decision.kind, 15, weight="bold", fill=_QUIET)
    yield _text(x + 12, y + 54, cut(decision.title, inner, 19), 19, weight="bold")
    yield _text(x + 12, y + 80, cut(facts, inner, 16), 16)
    yield _text(x + 12, y + 104, cut(rests, inner, 16), 16, fill=_QUIET)


def _strips(board: Board, after: Mapping[str, PlanCoverage]) -> Iterator[str]:
    """Draw the stages, in one row or in two of like length."""
    pieces = line(board.columns)
    rows = 1 if len(board.columns) <= _LONG else 2
    long = -(-len(board.columns) // rows) or 1
    larger = _ENLARGED.get(len(board.columns), 1.0)
    room = (1020 - _TOP) / rows / larger
    end = _MARGIN + (WIDTH - 2 * _MARGIN) / larger
    width = (end - _MARGIN - _NAMES) / long
    if larger != 1.0:
        yield f'<g transform="translate({_MARGIN} {_TOP}) scale({larger}) translate({-_MARGIN} {-_TOP})">\n'
    for number in range(rows):
        part = slice(number * long, (number + 1) * long)
        row = _Row(board, board.columns[part], pieces[part], width, end, after)
        yield from _strip(row, _TOP + number * room, room - 12)
    if larger != 1.0:
        yield "</g>\n"


def _strip(row: _Row, top: float, room: float) -> Iterator[str]:
    height = sum(lane.height for lane in _LANES)
    stretch = min(room / height, 2.0)
    for number, column in enumerate(row.columns):
        if column.id == row.board.worst:
            x = _MARGIN + _NAMES + number * row.width
            yield (
                f'<rect x="{x:.1f}" y="{top:.1f}" width="{row.width:.1f}" height="{height * stretch:.1f}" '
                'fill="#ffe9e7"/>\n'
            )
    y = top
    for lane in _LANES:
        high = lane.height * stretch
        yield f'<path d="M{_MARGIN} {y:.1f}H{row.end:.1f}" stroke="{_SOFT}"/>\n'
        note = row.board.unit if lane.key == "money" else ""
        yield _text(_MARGIN, y + 19, say(f"map.lane-{lane.key}"), 15, weight="bold", fill=_QUIET)
        if note and high > 38:
            yield _text(_MARGIN, y + 37, cut(note, _NAMES - 8, _SMALL), _SMALL, fill=_QUIET)
        for number, column in enumerate(row.columns):
            x = _MARGIN + _NAMES + number * row.width
            yield from lane.draw(row, number, column, _Place(x + 6, y, row.width - 12, high))
        y += high


def _name(row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    worst = column.id == row.board.worst
    for number, words in enumerate(wrapped(column.name, at.width, 16, 2)):
        yield _text(at.x, at.y + 19 + number * 18, words, 16, weight="bold", fill=_BAD if worst else _TEXT)


def _mindset(_row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    lines = max(int((at.height - 4) // 17), 1)
    stated = " · ".join(filter(None, (column.phase, column.mindset))) or "–"
    for number, words in enumerate(wrapped(stated, at.width, _SMALL, lines)):
        yield _text(at.x, at.y + 17 + number * 17, words, _SMALL, fill=_QUIET)


def _feeling(row: _Row, number: int, column: Column, at: _Place) -> Iterator[str]:
    across, down = row.width / 100, at.height / HEIGHT
    left = at.x - 6
    for curve in row.pieces[number].curves:
        drawn = path(curve, left, at.y, across, down)
        yield f'<path d="{drawn}" fill="none" stroke="{_EVEN}" stroke-width="2"/>\n'
    for face in row.pieces[number].faces:
        x, y = left + face.across * across, at.y + face.y * down
        colour = _GOOD if face.face > 0 else _BAD if face.face < 0 else _EVEN
        if face.small:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{_EVEN}"/>\n'
            continue
        yield (
            f'<g transform="translate({x:.1f} {y:.1f})" stroke="{colour}" stroke-width="2" fill="#ffffff">'
            f'<circle r="11"/><path d="M-5 {_MOUTHS[face.face]}M-4 -4v1M4 -4v1" fill="none"/></g>\n'
        )
    if not column.moods:
        yield _text(at.x, at.y + 19, "–", _SMALL, fill=_QUIET)


def _importance(row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    most = max((each.importance or 0.0 for each in row.board.columns), default=0.0) or 1.0
    high = at.height - 8
    share = high * (column.importance or 0.0) / most
    yield f'<rect x="{at.x:.1f}" y="{at.y + 4:.1f}" width="60" height="{high:.1f}" fill="{_SOFT}"/>\n'
    yield (
        f'<rect x="{at.x:.1f}" y="{at.y + 4 + high - share:.1f}" width="60" height="{share:.1f}" fill="{_COMING}"/>\n'
    )
    yield _text(at.x + 68, at.y + at.height - 8, _share(column.importance), 15)


def _coverage(row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    plan = row.after.get(column.id)
    after = plan.after if plan and plan.after is not None and plan.after != column.coverage else None
    words = f"{_share(column.coverage)} {say(f'map.band-{column.band}')}"
    if after is not None:
        words = say("map.with-the-plan", before=_share(column.coverage), after=_share(after))
    yield _text(at.x, at.y + 19, cut(words, at.width, 16), 16, weight="bold")
    yield _bar(at.x, at.y + 25, at.width, _SOFT)
    value = column.coverage or 0.0
    if after is not None and after > value:
        yield _bar(at.x, at.y + 25, at.width * after, _ROLES["elsewhere"])
    yield _bar(at.x, at.y + 25, at.width * value, _BANDS[column.band])
    yield _hatched(at.x + at.width * (value - column.unrated), at.y + 25, at.width * column.unrated)
    if column.interval:
        low, high = (at.x + at.width * each for each in column.interval)
        y = at.y + 31.5
        path = f"M{low:.1f} {y}H{high:.1f}M{low:.1f} {y - 4}v8M{high:.1f} {y - 4}v8"
        yield f'<path d="{path}" stroke="#ffffff" stroke-width="4" fill="none"/>\n'
        yield f'<path d="{path}" stroke="{_TEXT}" stroke-width="2" fill="none"/>\n'


def _gaps(_row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    x = at.x
    for name, number in column.gaps:
        words = say("map.gaps", number=number, priority=state_text(name))
        if x > at.x and x + width_of(words, 15) > at.x + at.width:
            return
        yield _text(x, at.y + 18, words, 15, weight="bold", fill=_PRIORITIES[name])
        x += width_of(words, 15) + 8
    if not column.gaps:
        yield _text(at.x, at.y + 18, say("map.no-gaps"), 15, fill=_QUIET)


def _money(row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    most = max((each.spent for each in row.board.columns), default=0.0) or 1.0
    x = at.x
    yield _bar(at.x, at.y + 6, at.width, _SOFT)
    for each in column.money:
        wide = at.width * each.amount / most
        yield _bar(x, at.y + 6, wide, _ROLES[each.role])
        if each.role == "wasted":
            yield _hatched(x, at.y + 6, wide)
        x += wide
    lost = next((each for each in column.money if each.role == "wasted"), None)
    wasted = lost.words if lost else None
    all_of_it = lost is not None and lost.amount == column.spent
    words = say("map.money", spent=figure(column.spent), wasted=wasted, all_of_it=all_of_it)
    yield _text(at.x, at.y + 36, cut(words, at.width, 15), 15)


def _said(_row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    found = column.complaints
    if found:
        more = say("map.more-complaints", number=len(found) - 1) if len(found) > 1 else ""
        words = f"“{found[0].words}” {more}".rstrip()
    else:
        words = say("map.no-complaints" if column.asked else "map.not-asked")
    lines = max(int((at.height - 4) // 17), 1)
    for number, each in enumerate(wrapped(words, at.width, _SMALL, lines)):
        yield _text(at.x, at.y + 17 + number * 17, each, _SMALL, fill=_TEXT if found else _QUIET)


def _grounds(_row: _Row, _number: int, column: Column, at: _Place) -> Iterator[str]:
    dash = ' stroke-dasharray="3 3"' if column.grounds == "assumed" else ""
    fill = _TEXT if column.grounds == "solid" else "#ffffff"
    yield f'<circle cx="{at.x + 7:.1f}" cy="{at.y + 13:.1f}" r="6" fill="{fill}" stroke="{_TEXT}"{dash}/>\n'
    if column.grounds == "thin":
        yield f'<path d="M{at.x + 7:.1f} {at.y + 7:.1f}a6 6 0 0 0 0 12z" fill="{_TEXT}"/>\n'
    words = say(f"map.grounds-{column.grounds}")
    if column.guesses and column.grounds != "assumed":
        words += f", {say('map.guesses', number=column.guesses)}"
    yield _text(at.x + 20, at.y + 18, cut(words, at.width - 20, 15), 15)


class _Lane(NamedTuple):
    """A lane: what it is called in the code, its least height, and what draws a stage in it."""

    key: str
    height: float
    draw: Callable[[_Row, int, Column, _Place], Iterator[str]]


_LANES = (
    _Lane("stage", 42, _name),
    _Lane("phase-and-goal", 38, _mindset),
    _Lane("emotion", 60, _feeling),
    _Lane("importance", 34, _importance),
    _Lane("coverage", 42, _coverage),
    _Lane("gaps", 25, _gaps),
    _Lane("money", 43, _money),
    _Lane("frictions", 38, _said),
    _Lane("grounds", 26, _grounds),
)


def _legend(y: float) -> Iterator[str]:
    x: float = _MARGIN
    entries = [
        *((_BANDS[band], band, False) for band in ("good", "fair", "low")),
        *((_BANDS["short"], "band-short", False), (_EVEN, "band-unrated", True)),
        *((colour, role, role == "wasted") for role, colour in _ROLES.items()),
    ]
    for colour, name, hatched in entries:
        words = say(f"map.{name}")
        yield _bar(x, y - 12, 28, colour)
        if hatched:
            yield _hatched(x, y - 12, 28)
        yield _text(x + 34, y, words, _SMALL, fill=_QUIET)
        x += 34 + width_of(words, _SMALL) + 16
    yield _text(x, y, say("map.evidence"), _SMALL, fill=_QUIET)


def _bar(x: float, y: float, width: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="13" fill="{colour}"/>\n'


def _hatched(x: float, y: float, width: float) -> str:
    """Draw white lines across a bar, as paths: not every program for slides knows patterns."""
    steps = [at for at in range(-13, int(width), 7) if at + 13 > 0]
    lines = []
    for at in steps:
        low, high = max(at, 0), min(at + 13, width)
        if high > low:
            lines.append(f"M{x + low:.1f} {y + 13 - (low - at):.1f}L{x + high:.1f} {y + 13 - (high - at):.1f}")
    return f'<path d="{"".join(lines)}" stroke="#ffffff" stroke-width="3"/>\n' if lines else ""


def _share(share: float | None) -> str:
    return "–" if share is None else percent(share)


def _text(x: float, y: float, text: str, size: int, *, weight: str = "normal", fill: str = _TEXT) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{fill}">'
        f"{_escaped(text)}</text>\n"
    )


def _escaped(text: str) -> str:
    return escape(visible(text), quote=False).replace('"', "&quot;")
