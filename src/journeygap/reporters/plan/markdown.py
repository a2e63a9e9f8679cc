"""A plan as Markdown: a document of its own, or sections of the gap report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeygap.core.language import say
from journeygap.reporters.document.plan import PlanPart
from journeygap.reporters.listings.markdown import escaped, table
from journeygap.words.amounts import plain_amount, points, share
from journeygap.words.plan import kind_text

MOST = 20
"""How many of a list are shown."""


def render(part: PlanPart) -> Iterator[str]:
    """Yield the plan as a document of its own."""
    yield f"# {say('plan.plan')}\n"
    for block in blocks(part, 2):
        yield f"\n{block}\n"


def blocks(part: PlanPart, level: int) -> Iterator[str]:
    """Yield the plan block by block, with headings from a level on."""
    mark = "#" * level
    yield f"**{escaped(part.answer)}**"
    yield from _listed(part.caveats)
    if part.actions:
        yield f"{mark} {say('plan.actions')}"
        yield _actions(part)
    if part.firm:
        yield f"{mark} {say('plan.firmness')}"
        yield escaped(part.firm)
    yield f"{mark} {say('plan.coverage-before-and-after')}"
    yield _coverage(part)
    yield from _listed(part.falls)
    if part.next_steps:
        yield f"{mark} {say('plan.next-steps')}"
        yield from _listed(part.next_steps)
    if part.frontier:
        yield f"{mark} {say('plan.budgets')}"
        yield _frontier(part)
        if part.unexamined_text:
            yield escaped(part.unexamined_text)
    if part.uncovered:
        yield f"{mark} {say('plan.uncovered')}"
        yield _uncovered(part)
    if part.owners:
        yield f"{mark} {say('plan.hours')}"
        yield _owners(part)
    if part.rest:
        yield f"{mark} {say('plan.not-in-the-plan')}"
        yield from _listed(part.rest)


def _listed(sentences: Iterable[str]) -> Iterator[str]:
    lines = [f"- {escaped(each)}" for each in sentences]
    if lines:
        yield "\n".join(lines)


def _actions(part: PlanPart) -> str:
    figures = ("coverage", "gain", *(("running", "once") if part.money else ()), *(("stays",) if part.firm else ()))
    heads = [*_heads("step", "do", *figures, "owner"), ""]
    rows = [
        [
            str(each.step),
            f"{kind_text(each.kind)} **{escaped(each.name)}**",
            share(each.coverage),
            points(each.gain),
            *((plain_amount(each.running), plain_amount(each.setup)) if part.money else ()),
            *((share(each.firm),) if part.firm else ()),
            escaped(each.owner),
            escaped(each.remarks),
        ]
        for each in part.actions
    ]
    return table(heads, rows, (0, *range(2, 2 + len(figures))))[:-1]


def _coverage(part: PlanPart) -> str:
    rows = [
        (
            escaped(each.name) if each.level == 2 else f"**{escaped(each.name)}**",
            share(each.before),
            share(each.after),
        )
        for each in part.coverage
    ]
    return table(("", *_heads("before", "after")), rows, (1, 2))[:-1]


def _frontier(part: PlanPart) -> str:
    rows = [
        (
            plain_amount(each.budget),
            share(each.coverage),
            plain_amount(each.setup),
            say("plan.this-plan") if each.chosen else "",
        )
        for each in part.frontier
    ]
    return table((*_heads("budget", "coverage", "once"), ""), rows, (0, 1, 2))[:-1]


def _uncovered(part: PlanPart) -> str:
    heads = _heads("points", "touchpoint", "stage", *(("journey",) if part.several else ()), "state")
    rows = [
        (
            f"{each.points * 100:.1f}",
            escaped(each.touchpoint),
            escaped(each.stage),
            *((escaped(each.journey),) if part.several else ()),
            each.state,
        )
        for each in part.uncovered[:MOST]
    ]
    return table(heads, rows, (0,))[:-1] + _more(part.uncovered)


def _owners(part: PlanPart) -> str:
    rows = [(escaped(each.owner), *map(plain_amount, (each.before, each.after, each.setup))) for each in part.owners]
    return table(_heads("owner", "before", "after", "once"), rows, (1, 2, 3))[:-1]


def _more(every: Sequence[object]) -> str:
    return f"\n\n{say('plan.more', number=len(every) - MOST)}" if len(every) > MOST else ""


def _heads(*names: str) -> list[str]:
    return [say(f"plan.{name}") for name in names]
