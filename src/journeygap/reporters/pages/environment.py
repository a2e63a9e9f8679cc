"""What the templates of the page are filled in with: filters, functions, and words in the language in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from journeygap.core.language import Language, say
from journeygap.core.text import begun, figure, percent
from journeygap.reporters.pages.before import was
from journeygap.reporters.pages.flow import flow
from journeygap.reporters.pages.legend import bands, strip_shows
from journeygap.reporters.pages.moods import line, path
from journeygap.reporters.pages.shown import cards_show, complaints, guesses, lanes, media, owners, states, walked
from journeygap.words.amounts import plain_amount
from journeygap.words.amounts import points as gained
from journeygap.words.wording import state_text

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup


FOLD = 20
"""More journeys than this on one page are laid out only when they are opened."""

NAMED = 3
"""How many touchpoints that rest on guesses are named before the strip. Below it more are, where there are more."""

_MACROS = {
    "pieces": ("guesswork", "name", "persona", "select", "some"),
    "changes": ("changes",),
    "legends": ("drawings", "strip_legend", "mark_legend"),
    "strip": ("at_a_look", "strip"),
    "stages": ("stages",),
    "channels": ("matrix",),
    "money": ("butterfly", "freed"),
    "performance": ("performance",),
    "tasks": ("decisions", "tasks"),
    "reference": ("codes_explained", "methods_explained"),
}
"""What `page.html` and `journey.html` call, by the template that it is in: imported once, and not for each page."""


@cache
def template(_language: Language) -> Template:
    """Return the template of the page in a language, made once: that takes longer than to fill it in."""
    pages = environment()
    for part, names in _MACROS.items():
        made = pages.get_template(f"{part}.html").module
        macros = {name: getattr(made, name) for name in names}
        kept = {name: lru_cache(_REMEMBERED)(macro) for name, macro in macros.items() if name in _THE_SAME}
        pages.globals.update({**macros, **kept})
    return pages.get_template("page.html")


_THE_SAME = ("drawings", "strip_legend", "mark_legend", "codes_explained", "methods_explained")
"""The macros that say the same of many journeys, which is remembered."""
_REMEMBERED = 1_000


def environment() -> Environment:
    """Return what the templates are filled in with: filters, functions, and words in the language in use."""
    from journeygap.reporters.pages.fragments import Pages, facets, isolated, kind, mood, sign, state
    from journeygap.reporters.pages.loader import Compiled

    pages = Pages(loader=Compiled())
    pages.filters.update(
        percent=_percent,
        figure=figure,
        hundred=_hundred,
        begun=begun,
        amount=plain_amount,
        gained=gained,
        facets=facets,
        isolated=isolated,
        kind=kind,
        mood=mood,
        path=path,
        sign=sign,
        state=state,
    )
    pages.globals.update(label=partial(_label, pages.said))
    pages.globals.update(
        lanes=lanes,
        line=line,
        flow=flow,
        states=states,
        owners=owners,
        media=media,
        walked=walked,
        strip_shows=strip_shows,
        bands_of=lambda ranked: bands(part.board for _, part in ranked),
        cards_show=cards_show,
        was=was,
        complaints=complaints,
        guesses=guesses,
        points=points,
        number=number,
        FOLD=FOLD,
        NAMED=NAMED,
        top=lambda board: max((each.spent for each in board.columns), default=0.0) or 1.0,
        heaviest=lambda board: max((each.importance or 0.0 for each in board.columns), default=0.0) or 1.0,
        decidable=lambda parts: any(each.coverage is not None for each in parts),
        widest=lambda board: (
            max((max(each.importance or 0.0, each.effort or 0.0) for each in board.columns), default=0.0) or 1.0
        ),
        open_gaps=lambda board: sum(each.open for each in board.columns),
        worst_name=lambda board: next((each.name for each in board.columns if each.id == board.worst), ""),
        stage_values=lambda board: [(each.id, each.name) for each in board.columns],
        values=lambda names: [(each, each) for each in names],
        named=lambda keys: [(each, state_text(each)) for each in keys],
    )
    return pages


def _label(said: Callable[..., Markup], name: str, of: tuple[int, str] | None = None) -> Markup:
    """Name a part of the page; ``of`` is the number and the name of its journey where there are several."""
    return said(name) if of is None else said("page.labelled", label=said(name), number=of[0], journey=of[1])


def points(before: float | None, after: float | None) -> str:
    """Write by how many percentage points a share has changed, with an arrow; nothing where it has not."""
    if before is None or after is None or not (change := round((after - before) * 100)):
        return ""
    return say("page.points", change=change)


def number(before: float, after: float) -> str:
    """Write by how much a number has changed, with an arrow; nothing where it has not."""
    change = after - before
    return f"{'▲' if change > 0 else '▼'} {figure(abs(change))}" if round(change, 9) else ""


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)


@lru_cache(_REMEMBERED)
def _hundred(share: float | None) -> float:
    """Return a share as the width of a bar, 0 to 100."""
    return 0.0 if share is None else round(min(max(share, 0.0), 1.0) * 100, 2)
