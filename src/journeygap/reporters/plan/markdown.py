"""A plan as Markdown: a document of its own, or sections of the gap report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeygap.reporters.document.plan import PlanPart
from journeygap.reporters.listings.markdown import escaped, table
from journeygap.words.amounts import plain_amount, points, share

_AT_THE_RIGHT = frozenset({"Coverage", "Gain", "Running", "Once", "Stays"})

MOST = 20
"""How many of a list are shown."""


def render(part: PlanPart) -> Iterator[str]:
    """Yield the plan as a document of its own."""
    yield "# Plan\n"
    for block in blocks(part, 2):
        yield f"\n{block}\n"


def blocks(part: PlanPart, level: int) -> Iterator[str]:
    """Yield the plan block by block, with headings from a level on."""
    mark = "#" * level
    yield f"**{escaped(part.answer)}**"
    yield from _listed(part.caveats)
    if part.actions:
        yield f"{mark} What to do, in this order"
        yield _actions(part)
    if part.firm:
        yield f"{mark} How firm it is"
        yield escaped(part.firm)
    yield f"{mark} Coverage before and after"
    yield _coverage(part)
    yield from _listed(part.falls)
    if part.next_steps:
        yield f"{mark} What the next step would cost"
        yield from _listed(part.next_steps)
    if part.frontier:
        yield f"{mark} What each budget buys"
        yield _frontier(part)
        if part.unexamined_text:
            yield escaped(part.unexamined_text)
    if part.uncovered:
        yield f"{mark} What no action covers"
        yield _uncovered(part)
    if part.owners:
        yield f"{mark} Hours by owner"
        yield _owners(part)
    if part.rest:
        yield f"{mark} Not in the plan"
        yield from _listed(part.rest)


def _listed(sentences: Iterable[str]) -> Iterator[str]:
    lines = [f"- {escaped(each)}" for each in sentences]
    if lines:
        yield "\n".join(lines)


def _actions(part: PlanPart) -> str:
    stays = ("Stays",) if part.firm else ()
    heads = ["Step", "Do", "Coverage", "Gain", *(("Running", "Once") if part.money else ()), *stays, "Owner", ""]
    rows = [
        [
            str(each.step),
            f"{each.kind} **{escaped(each.name)}**",
            share(each.coverage),
            points(each.gain),
            *((plain_amount(each.running), plain_amount(each.setup)) if part.money else ()),
            *((share(each.firm),) if part.firm else ()),
            escaped(each.owner),
            escaped(each.remarks),
        ]
        for each in part.actions
    ]
    right = (0, *(place for place, head in enumerate(heads) if head in _AT_THE_RIGHT))
    return table(heads, rows, right)[:-1]


def _coverage(part: PlanPart) -> str:
    rows = [
        (
            escaped(each.name) if each.level == 2 else f"**{escaped(each.name)}**",
            share(each.before),
            share(each.after),
        )
        for each in part.coverage
    ]
    return table(("", "Before", "After"), rows, (1, 2))[:-1]


def _frontier(part: PlanPart) -> str:
    rows = [
        (
            plain_amount(each.budget),
            share(each.coverage),
            plain_amount(each.setup),
            "this plan" if each.chosen else "",
        )
        for each in part.frontier
    ]
    return table(("Budget", "Coverage", "Once", ""), rows, (0, 1, 2))[:-1]


def _uncovered(part: PlanPart) -> str:
    heads = ("Points", "Touchpoint", "Stage", *(("Journey",) if part.several else ()), "State")
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
    return table(("Owner", "Before", "After", "Once"), rows, (1, 2, 3))[:-1]


def _more(every: Sequence[object]) -> str:
    return f"\n\n… and {len(every) - MOST:,} more" if len(every) > MOST else ""
