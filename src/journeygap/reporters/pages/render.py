"""From a document to the page: the template is filled in, and style and script are put into it.

The page names the hashes of its one style and one script in a content security policy, so that nothing else in it can
do anything, whatever a name in a file holds. All text goes through Jinja2's escaping.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from hashlib import sha256
from importlib.resources import files
from json import dumps
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.kind import Kind
from journeygap.core.language import Language, language, say
from journeygap.core.text import begun, figure, percent
from journeygap.reporters.document.board import Board, Column, Complaint, Doer
from journeygap.reporters.document.boards import changed_tasks, shared_tasks
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.deciding import pooled_decisions
from journeygap.reporters.document.document import Document, JourneyPart
from journeygap.reporters.document.measured import Range
from journeygap.reporters.document.plan import PlanPart, planned
from journeygap.reporters.pages.before import befores, was
from journeygap.reporters.pages.chart import Chart, charts
from journeygap.reporters.pages.files import file_name
from journeygap.reporters.pages.flow import flow
from journeygap.reporters.pages.legend import bands, strip_shows
from journeygap.reporters.pages.moods import line, path
from journeygap.results.analysis import Analysis
from journeygap.rules.catalogue import catalogue
from journeygap.rules.kinds import kind_of
from journeygap.words.amounts import plain_amount
from journeygap.words.amounts import points as gained
from journeygap.words.wording import state_text

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

    from journeygap.reporters.pages.fragments import Pages
    from journeygap.reporters.pages.steps import Steps
    from journeygap.results.comparison import Comparison

LANES = ("phase", "mindset", "emotion", "importance", "coverage", "gaps", "money", "paths", "frictions", "grounds")
"""The lanes of the strip below the stage's name, by key. What the files state nothing of is left out."""

FOLD = 20
"""More journeys than this on one page are laid out only when they are opened."""


NAMED = 3
"""How many touchpoints that rest on guesses are named before the strip. Below it more are, where there are more."""


class Lane(NamedTuple):
    """A lane of the strip: its key, its name, and a unit or what else belongs to it."""

    key: str
    name: str
    note: str


def render(
    analysis: Analysis,
    *,
    language: str | None = None,
    paper: str = "",
    compared: Comparison | None = None,
    plan: PlanPart | None = None,
) -> str:
    """Return the page as text.

    ``language`` is the language of the files' texts as a BCP 47 tag, ``paper`` the size to print on (as in CSS, "A3"),
    for whom no dialogue asks. ``compared`` shows the result next to an older one, ``plan`` what to do within a budget.
    """
    return _filled_in(
        _Page(document(analysis, plan, lists=False), analysis, language, paper, compared=compared, plan=plan)
    )


def render_folder(
    analysis: Analysis,
    *,
    language: str | None = None,
    compared: Comparison | None = None,
    plan: PlanPart | None = None,
) -> Iterator[tuple[str, str]]:
    """Return an index and a page a journey, each with the name of its file; ``compared`` and ``plan`` as in `render`.

    The index says what has changed and what the plan is; a journey's page shows before and after on its strip.
    """
    page = document(analysis, plan, lists=False)
    names = [file_name(number, part, "html") for number, part in enumerate(page.journeys, start=1)]
    yield "index.html", _filled_in(_Page(page, analysis, language, "", names, compared=compared, plan=plan))
    had = befores(compared, analysis) if compared else [None] * len(names)
    for name, part, analysed, before in zip(names, page.journeys, analysis.journeys, had, strict=True):
        own = page._replace(
            title=say("document.title", journeys=[part.name]),
            journeys=(part,),
            errors=(),
            files=(part.file,),
            targets=tuple(each for each in page.targets if each.journey == part.name),
            plan=None,
        )
        alone = replace(analysis, journeys=(analysed,))
        yield name, _filled_in(_Page(own, alone, language, "", back=True, before=before, plan=plan))


class _Page(NamedTuple):
    """What a page is made from.

    ``files`` are the names of the journeys' own pages, of an index. ``before`` is how the one journey of a page was,
    ``plan`` what its strips show besides today.
    """

    document: Document
    analysis: Analysis
    language: str | None
    paper: str
    files: Sequence[str] = ()
    back: bool = False
    compared: Comparison | None = None
    before: Board | None = None
    plan: PlanPart | None = None


def _filled_in(asked: _Page) -> str:
    dress = _dress(asked.paper, language())
    page = asked.document
    links = asked.files or [f"#journey-{number}" for number, _ in enumerate(page.journeys, start=1)]
    ranked = _worst_first(page.journeys)
    filled = template(language()).generate(
        page=page,
        befores=befores(asked.compared, asked.analysis) if asked.compared else [asked.before] * len(page.journeys),
        plans=planned(asked.plan, asked.analysis),
        compared=asked.compared,
        opened=changed_tasks(asked.compared.opened, asked.analysis) if asked.compared else (),
        closed=changed_tasks(asked.compared.closed, asked.compared.old.analysis) if asked.compared else (),
        overall=list(pooled_decisions(asked.analysis)) if len(page.journeys) > 1 else (),
        parts=() if asked.files else page.journeys,
        back=asked.back,
        charts=() if asked.files else [_charts(part) for part in page.journeys],
        order=() if asked.files else ranked,
        worst_first=[(links[at - 1], page.journeys[at - 1]) for at in ranked],
        shared_tasks=shared_tasks(asked.analysis) if len(page.journeys) > 1 else (),
        codes=_codes(asked.analysis),
        steps=_steps(page.plan),
        lang=_lang(asked.language),
        style=dress.style,
        script=dress.script,
        policy=dress.policy,
    )
    return "".join(filled)


def _worst_first(parts: Sequence[JourneyPart]) -> list[int]:
    """Return the numbers of the journeys, from 1, in the order of their coverage; what is not known comes last."""
    return sorted(range(1, len(parts) + 1), key=lambda at: (parts[at - 1].coverage is None, parts[at - 1].coverage))


def points(before: float | None, after: float | None) -> str:
    """Write by how many percentage points a share has changed, with an arrow; nothing where it has not."""
    if before is None or after is None or not (change := round((after - before) * 100)):
        return ""
    return say("page.points", change=change)


def number(before: float, after: float) -> str:
    """Write by how much a number has changed, with an arrow; nothing where it has not."""
    change = after - before
    return f"{'▲' if change > 0 else '▼'} {figure(abs(change))}" if round(change, 9) else ""


def _lang(language: str | None) -> Markup | str:
    from markupsafe import Markup

    return Markup(' lang="{}"').format(language) if language else ""


def _steps(plan: PlanPart | None) -> Steps | None:
    if plan is None:
        return None
    from journeygap.reporters.pages.steps import steps

    return steps(plan)


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


def environment() -> Pages:
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


def cards_show(board: Board) -> frozenset[str]:
    """Return what a journey's cards have that their legend explains: states, roles, and intervals."""
    measured = any(card.interval for column in board.columns for card in column.cards)
    return frozenset((*states(board), *(("interval",) if measured else ())))


def lanes(board: Board) -> list[Lane]:
    """Return the lanes that a journey's strip has."""
    empty = {
        "phase": not any(each.phase for each in board.columns),
        "mindset": not any(each.mindset for each in board.columns),
        "emotion": not any(each.moods for each in board.columns),
        "money": not any(each.money for each in board.columns),
        "frictions": not any(each.asked for each in board.columns),
        "paths": not any(found.reach or found.exits is not None for found in map(walked, board.columns)),
    }
    notes = {"money": board.unit, "emotion": say("page.note-emotion"), "importance": say("page.note-importance")}
    return [Lane(key, say(f"map.lane-{key}"), notes.get(key, "")) for key in LANES if not empty.get(key)]


class Walked(NamedTuple):
    """What the log of events says of a stage: its most used touchpoint's reach, and the share that leaves there."""

    reach: Range | None
    exits: float | None


def walked(column: Column) -> Walked:
    """Return how far customers come to a stage, and how many leave there: each leaves at one touchpoint only."""
    reaches = [card.reach for card in column.cards if card.reach]
    exits = [card.exits.value for card in column.cards if card.exits]
    return Walked(max(reaches, key=lambda each: each.value, default=None), min(sum(exits), 1.0) if exits else None)


def states(board: Board) -> list[str]:
    """Return the keys of the states and roles that a journey shows, each once, in the order of the page."""
    found = [card.key for column in board.columns for card in column.cards]
    return list(dict.fromkeys((*found, *(each.key for each in _unmet(board)))))


def owners(board: Board) -> list[str]:
    """Return the teams of a journey, in the order of the alphabet."""
    found = {owner for column in board.columns for card in column.cards for owner in card.owners}
    return sorted(found.union(*(each.owners for each in _unmet(board))), key=str.casefold)


def media(board: Board) -> list[str]:
    """Return the channels that customers use, in the order of the alphabet."""
    found = {name for column in board.columns for card in column.cards for name in card.channels}
    return sorted(found, key=str.casefold)


@cache
def _kinds() -> dict[str, Kind]:
    """Return the kinds that come with the tool, with their documentation: it is read once for many pages."""
    return {kind.code: kind for kind in catalogue()}


def complaints(board: Board) -> list[Complaint]:
    """Return what customers complain about, at what matters most to them first; a stage's own come last."""
    found = [each for column in board.columns for each in column.complaints]
    return sorted(found, key=lambda each: (not each.touchpoint, -each.importance))


def guesses(board: Board) -> list[str]:
    """Return the touchpoints that rest on an assumption or on nothing, with their stages."""
    return [
        f"{card.name} ({column.name})" for column in board.columns for card in column.cards if card.grounds == "assumed"
    ]


def _unmet(board: Board) -> Iterable[Doer]:
    for column in board.columns:
        yield from column.unmet
    yield from board.elsewhere


def _charts(part: JourneyPart) -> tuple[Chart, Chart] | tuple[None, None]:
    """Draw importance and performance for a wide screen and for a narrow one."""
    if not part.quadrants or not part.parted_at:
        return None, None
    wide, narrow = charts(part.quadrants, part.parted_at, (960, 520), (380, 420))
    return wide, narrow


def _codes(analysis: Analysis) -> tuple[tuple[str, str, str], ...]:
    """Return the codes on the page, with their names and the first line of their documentation."""
    pages = _kinds()
    found = {each.code: pages.get(each.code) or kind_of(each) for each in analysis.every_finding()}
    return tuple((code, kind.name, kind.summary) for code, kind in sorted(found.items()))


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)


@lru_cache(_REMEMBERED)
def _hundred(share: float | None) -> float:
    """Return a share as the width of a bar, 0 to 100."""
    return 0.0 if share is None else round(min(max(share, 0.0), 1.0) * 100, 2)


_STYLE = (
    *("tokens", "ground", "answer", "marks", "strip", "comparison", "stages", "tables", "performance"),
    *("narrow", "print"),
)
"""The parts of the style sheet, in their order: later ones may overrule earlier ones."""
_SCRIPT = ("filters", "tasks", "opening", "printing")


class _Dress(NamedTuple):
    """The style and the script of a page, and the content security policy that lets in these two and nothing else."""

    style: str
    script: str
    policy: str


_SAID = {
    "all": ("page.all-shown", {"number": "{0}"}),
    "some": ("page.some-shown", {"shown": "{0}", "number": "{1}"}),
    "copied": ("page.copied", {"number": "{0}"}),
    "notCopied": ("page.not-copied", {}),
}
"""The words of the script, each with what the script puts into it by its number."""


def _words() -> str:
    """Return the words of the script as JSON that may be in a page."""
    words = {name: say(sentence, **facts) for name, (sentence, facts) in _SAID.items()}
    return dumps(words, ensure_ascii=False).replace("<", "\\u003c")


@cache
def _dress(paper: str, _language: Language) -> _Dress:
    style = "".join(_text("style", f"{name}.css") for name in _STYLE)
    script = f'"use strict";\nconst words = {_words()};\n'
    script += "".join(_text("script", f"{name}.js") for name in _SCRIPT)
    if paper:
        style += f"@media print {{ @page {{ size: {paper} landscape; }} }}\n"
    only = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return _Dress(style, script, f"default-src 'none'; base-uri 'none'; form-action 'none'; {only}")


def _text(*path: str) -> str:
    return files(__package__).joinpath(*path).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
