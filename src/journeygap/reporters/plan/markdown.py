"""A plan as Markdown, for a wiki, a ticket or the gap report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeygap.core.text import begun, safe, sentence
from journeygap.planning.plan import Plan
from journeygap.reporters.listings.markdown import escaped, table
from journeygap.words import plan as words

MOST = 20
"""How many of a list are shown."""


def render(plan: Plan) -> Iterator[str]:
    """Yield the plan as a document of its own."""
    yield "# Plan\n\n"
    yield from sections(plan, "##")


def sections(plan: Plan, level: str) -> Iterator[str]:
    """Yield the plan as sections with headings of a level, such as ``##``."""
    yield f"**{escaped(words.answer(plan))}.**\n"
    yield from _listed(words.caveats(plan))
    if plan.done:
        yield f"\n{level} What to do, in this order\n\n"
        yield _actions(plan)
    yield f"\n{level} Coverage before and after\n\n"
    yield _coverage(plan)
    yield from _listed(f"{each}." for each in words.falls(plan))
    yield from _next(plan, level)
    yield from _frontier(plan, level)
    yield from _uncovered(plan, level)
    yield from _owners(plan, level)
    yield from _rest(plan, level)


def _listed(sentences: Iterable[str]) -> Iterator[str]:
    told = [f"- {escaped(begun(sentence(each)))}\n" for each in sentences]
    if told:
        yield "\n"
        yield from told


def _actions(plan: Plan) -> str:
    money = plan.unit != "actions"
    heads = ["Step", "Do", "Coverage", "Gain", *(("Running", "Once") if money else ()), "Owner", ""]
    rows = []
    for each in plan.done:
        running, setup = words.plain_amount(each.running), words.plain_amount(each.setup)
        rows.append(
            [
                str(each.step),
                f"{each.action.kind.value} **{escaped(safe(each.action.subject.activity.name))}**",
                words.share(each.coverage),
                words.points(each.gain),
                *((running, setup) if money else ()),
                escaped(safe(each.action.owner or "–")),
                escaped(sentence(words.remarks(each))),
            ]
        )
    right = (0, 2, 3, 4, 5) if money else (0, 2, 3)
    return table(heads, rows, right)


def _coverage(plan: Plan) -> str:
    rows = []
    if len(plan.journeys) > 1:
        rows.append(["**All together**", words.share(plan.coverage.before), words.share(plan.coverage.after)])
    for each in plan.journeys:
        name = f"**{escaped(safe(each.journey.journey.name))}**"
        rows.append([name, words.share(each.before), words.share(each.after)])
        for stage, change in each.stages:
            if change.before is not None:
                rows.append([escaped(safe(stage.name)), words.share(change.before), words.share(change.after)])
    return table(("", "Before", "After"), rows, (1, 2))


def _next(plan: Plan, level: str) -> Iterator[str]:
    told = [words.next_text(plan, plan.next), *words.dark_texts(plan)]
    if any(told):
        yield f"\n{level} What the next step would cost\n"
        yield from _listed(each for each in told if each)


def _frontier(plan: Plan, level: str) -> Iterator[str]:
    if len(plan.frontier) < 2:
        return
    yield f"\n{level} What each budget buys\n\n"
    rows = [
        (words.plain_amount(each.budget), words.share(each.coverage), words.plain_amount(each.setup))
        for each in plan.frontier
    ]
    yield table(("Budget", "Coverage", "Once"), rows, (0, 1, 2))
    if plan.unexamined:
        yield f"\n{escaped(words.unexamined(plan))}\n"


def _uncovered(plan: Plan, level: str) -> Iterator[str]:
    if not plan.uncovered:
        return
    yield f"\n{level} What no action covers\n\n"
    rows = [
        (
            f"{each.points * 100:.1f}",
            escaped(safe(each.need.touchpoint.name)),
            escaped(safe(each.unit.stage.name)),
            *((escaped(safe(each.journey.journey.name)),) if len(plan.journeys) > 1 else ()),
            each.need.state.value,
        )
        for each in plan.uncovered[:MOST]
    ]
    heads = ("Points", "Touchpoint", "Stage", *(("Journey",) if len(plan.journeys) > 1 else ()), "State")
    yield table(heads, rows, (0,))
    yield _more(plan.uncovered)


def _owners(plan: Plan, level: str) -> Iterator[str]:
    if plan.owners:
        yield f"\n{level} Hours by owner\n\n"
        rows = [
            (escaped(safe(each.owner)), *map(words.plain_amount, (each.before, each.after, each.setup)))
            for each in plan.owners
        ]
        yield table(("Owner", "Before", "After", "Once"), rows, (1, 2, 3))


def _rest(plan: Plan, level: str) -> Iterator[str]:
    told = list(rest(plan))
    if told:
        yield f"\n{level} Not in the plan\n"
        yield from _listed(told)


def rest(plan: Plan) -> Iterator[str]:
    """Yield what stops, becomes waste, is left out or is kept, a sentence each."""
    for subject in plan.stopped:
        yield f"{subject.activity.name} stops: it is replaced"
    for subject in plan.becomes_waste:
        yield f"{subject.activity.name} becomes waste: what it supports stops; its cost is not counted as freed"
    for left in plan.left_out:
        yield f"{left.subject.activity.name} is left out: {left.reason}"
    for left in plan.spared:
        yield f"{left.subject.activity.name} is not dropped: {left.reason}"
    for tool in plan.idle_tools:
        cost = f", {words.amount(tool.stated.cost, plan)}" if tool.stated.cost and plan.unit == "cost" else ""
        yield f"the tool {tool.stated.name} is idle{cost}: it is not counted here"


def _more(every: Sequence[object]) -> str:
    return f"\n… and {len(every) - MOST:,} more\n" if len(every) > MOST else ""
