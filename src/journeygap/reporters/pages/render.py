"""From a document to the page: the template is filled in, and style and script are put into it.

The page names the hashes of its one style and one script in a content security policy, so that nothing else in it can
do anything, whatever a name in a file holds. All text goes through Jinja2's escaping.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.kind import Kind
from journeygap.core.language import language, say
from journeygap.reporters.document.board import Board
from journeygap.reporters.document.boards import changed_tasks, shared_tasks
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.deciding import pooled_decisions
from journeygap.reporters.document.document import Document, JourneyPart
from journeygap.reporters.document.plan import PlanPart, planned
from journeygap.reporters.pages.before import befores
from journeygap.reporters.pages.chart import Chart, charts
from journeygap.reporters.pages.dress import dressed
from journeygap.reporters.pages.environment import template
from journeygap.reporters.pages.files import file_name
from journeygap.results.analysis import Analysis
from journeygap.rules.catalogue import catalogue
from journeygap.rules.kinds import kind_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from journeygap.reporters.pages.steps import Steps
    from journeygap.results.comparison import Comparison


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
    ``plan`` what its strips show as well as today.
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
    dress = dressed(asked.paper, language())
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


def _lang(language: str | None) -> Markup | str:
    from markupsafe import Markup

    return Markup(' lang="{}"').format(language) if language else ""


def _steps(plan: PlanPart | None) -> Steps | None:
    if plan is None:
        return None
    from journeygap.reporters.pages.steps import steps

    return steps(plan)


def _charts(part: JourneyPart) -> tuple[Chart, Chart] | tuple[None, None]:
    """Draw importance and performance for a wide screen and for a narrow one."""
    if not part.quadrants or not part.parted_at:
        return None, None
    wide, narrow = charts(part.quadrants, part.parted_at, (960, 520), (380, 420))
    return wide, narrow


@cache
def _kinds() -> dict[str, Kind]:
    """Return the kinds that come with the tool, with their documentation: it is read once for many pages."""
    return {kind.code: kind for kind in catalogue()}


def _codes(analysis: Analysis) -> tuple[tuple[str, str, str], ...]:
    """Return the codes on the page, with their names and the first line of their documentation."""
    pages = _kinds()
    found = {each.code: pages.get(each.code) or kind_of(each) for each in analysis.every_finding()}
    return tuple((code, kind.name, kind.summary) for code, kind in sorted(found.items()))
