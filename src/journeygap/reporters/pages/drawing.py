"""The map as a slide: an SVG of 16 to 9 with the answer, the whole journey and a legend.

It is made from `Document`, like the page. Nothing in it comes from outside, and it needs no script. It is always light.
At 1920 px wide no text is smaller than 14 px. A journey of more than eight stages takes two rows; several journeys are
slides below each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.language import say
from journeygap.core.text import begun
from journeygap.reporters.document.board import Board
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.deciding import Decision
from journeygap.reporters.document.document import Document, JourneyPart
from journeygap.reporters.document.plan import PlanCoverage, PlanPart, planned
from journeygap.reporters.pages import ink
from journeygap.reporters.pages.before import befores
from journeygap.reporters.pages.files import file_name
from journeygap.reporters.pages.lanes import LONG, moved, strips
from journeygap.reporters.pages.legend import slide_legend, strip_shows
from journeygap.reporters.pages.plot import Box, cut, width_of, wrapped
from journeygap.results.analysis import Analysis

if TYPE_CHECKING:
    from journeygap.results.comparison import Comparison

WIDTH, SLIDE = 1920, 1080
_MARGIN = 48
_BOTTOM = 1026
"""Where the strip ends."""
_BETWEEN = 20
_SAID = 17
"""The size of what is said of the worst stage."""
_LINES, _LINE = 3, 21
"""How many lines a decision has for what it is about and what to do, where no other needs more, and their height."""


class _Slide(NamedTuple):
    """What is on a slide: the journey, what a plan makes of its stages, and how it was before, with its name then."""

    part: JourneyPart
    after: Mapping[str, PlanCoverage]
    before: Board | None
    old: str


def render(analysis: Analysis, plan: PlanPart | None = None, compared: Comparison | None = None) -> Iterator[str]:
    """Return the picture, in pieces: a slide a journey, below each other.

    ``plan`` shows in the lane of coverage, and so does what has changed, where the result is ``compared`` with an older
    one.
    """
    page = document(analysis, lists=False)
    yield from _picture(page, _slides(page, analysis, plan, compared))


def slides(
    analysis: Analysis, plan: PlanPart | None = None, compared: Comparison | None = None
) -> Iterator[tuple[str, str]]:
    """Return a slide a journey, each with the name of its file."""
    page = document(analysis, lists=False)
    for number, each in enumerate(_slides(page, analysis, plan, compared), start=1):
        title = each.part.name
        yield file_name(number, each.part, "svg"), "".join(_picture(page._replace(title=title), [each]))


def _slides(page: Document, analysis: Analysis, plan: PlanPart | None, compared: Comparison | None) -> list[_Slide]:
    had = befores(compared, analysis) if compared else [None] * len(page.journeys)
    old = compared.old.name if compared else ""
    return [
        _Slide(part, after, before, old)
        for part, after, before in zip(page.journeys, planned(plan, analysis), had, strict=True)
    ]


def _picture(page: Document, parts: Sequence[_Slide]) -> Iterator[str]:
    height = SLIDE * max(len(parts), 1)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" font-family="system-ui, sans-serif">\n'
        f"<title>{ink.escaped(page.title)}</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
    )
    for number, each in enumerate(parts):
        yield f'<g transform="translate(0 {number * SLIDE})">\n'
        yield from _slide(each)
        yield "</g>\n"
    if not parts:
        yield ink.text(_MARGIN, 60, page.answer, 24)
    yield "</svg>\n"


def height(analysis: Analysis) -> int:
    """Return how high the picture is."""
    return SLIDE * max(len(analysis.journeys), 1)


def _slide(slide: _Slide) -> Iterator[str]:
    board, before = slide.part.board, slide.before
    room = WIDTH - 2 * _MARGIN
    changed = _changed(slide)
    yield from _names(slide.part, room, width_of(changed, 20) + 12 if changed else 0)
    if changed:
        yield ink.text(WIDTH - _MARGIN - width_of(changed, 20), 40, changed, 20, weight="bold")
    size = next((each for each in (38, 32, 26) if width_of(board.headline, each) <= room), 22)
    yield ink.text(_MARGIN, 84, cut(board.headline, room, size), size, weight="bold")
    width = (room - 2 * _BETWEEN) / 3
    said = [_lines(each, width - 24, 4 if len(board.columns) <= LONG else 3) for each in board.decisions]
    more = _LINE * (max((len(each.title) + len(each.action) for each in said), default=0) > _LINES)
    for number, (each, texts) in enumerate(zip(board.decisions, said, strict=True)):
        yield from _decision(each, texts, Box(_MARGIN + number * (width + _BETWEEN), 104, width, 148 + more))
    top = 272 + more if board.decisions else 120
    for words in _worst(board, room):
        yield ink.text(_MARGIN, top + 6, words, _SAID, weight="bold", fill=ink.BAD)
        top += 24
    bottom = _BOTTOM
    if board.in_no_stage:
        yield ink.text(_MARGIN, _BOTTOM - 6, cut(board.in_no_stage, room, 15), 15, fill=ink.QUIET)
        bottom -= 16
    yield from strips(board, slide.after, Box(_MARGIN, top, room, bottom - top), before)
    shown = strip_shows(board, slide.after) | ({"before"} if moved(board, before) else set())
    yield from slide_legend(shown, _MARGIN, 1044, WIDTH - _MARGIN)


def _worst(board: Board, room: float) -> list[str]:
    """Say which stage is the worst, and why, in two lines at most."""
    worst = next((each for each in board.columns if each.id == board.worst), None)
    return wrapped(say("map.worst", name=worst.name, words=board.worst_words), room, _SAID, 2) if worst else []


def _changed(slide: _Slide) -> str:
    """Say how coverage was and is; nothing where the journey is not compared with an older one."""
    if slide.before is None:
        return ""
    before, after = ink.share(slide.before.coverage), ink.share(slide.part.coverage)
    return say("map.since", before=before, after=after, old=cut(slide.old, WIDTH / 5, 20))


def _names(part: JourneyPart, room: float, taken: float) -> Iterator[str]:
    """Name the journey and its persona; ``taken`` is the room at the right for what has changed.

    Programs for slides mix up scripts in one line, so each has its own text.
    """
    if part.persona is None:
        yield ink.text(_MARGIN, 40, cut(part.name, room - taken, 20), 20, fill=ink.QUIET)
        return
    half = room / 2 - 12
    yield ink.text(_MARGIN, 40, cut(part.name, half, 20), 20, fill=ink.QUIET)
    yield ink.text(WIDTH / 2 + 12, 40, cut(part.persona, half - taken, 20), 20, fill=ink.QUIET)


class _Lines(NamedTuple):
    """What a decision is about and what to do, in lines."""

    title: list[str]
    action: list[str]


def _lines(decision: Decision, width: float, most: int) -> _Lines:
    """Part what a decision says into lines, so many at most together, the title into two."""
    title = wrapped(decision.title, width, 19, 2)
    return _Lines(title, wrapped(begun(decision.action), width, 16, most - len(title)))


def _decision(decision: Decision, said: _Lines, at: Box) -> Iterator[str]:
    """Draw a decision: what it is about and what to do, then who, the money and what it rests on."""
    yield (
        f'<rect x="{at.x:.1f}" y="{at.y:g}" width="{at.width:.1f}" height="{at.height:g}" '
        f'fill="#f6f8fa" stroke="{ink.SOFT}"/>\n'
        f'<rect x="{at.x:.1f}" y="{at.y:g}" width="{at.width:.1f}" height="4" fill="{ink.COMING}"/>\n'
    )
    left, inner = at.x + 12, at.width - 24
    yield ink.text(left, at.y + 26, decision.kind, 15, weight="bold", fill=ink.QUIET)
    for number, words in enumerate(said.title):
        yield ink.text(left, at.y + 50 + number * 22, words, 19, weight="bold")
    for number, words in enumerate(said.action, start=len(said.title)):
        yield ink.text(left, at.y + 50 + number * _LINE, words, 16)
    facts = say(
        "map.decision", money=decision.money, owners=decision.owners, titled_with_money=decision.titled_with_money
    )
    yield ink.text(left, at.y + at.height - 32, cut(facts, inner, 16), 16, weight="bold")
    rests = say("map.rests-on", basis=decision.basis)
    yield ink.text(left, at.y + at.height - 10, cut(rests, inner, 16), 16, fill=ink.QUIET)
