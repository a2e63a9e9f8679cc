"""A plan for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.text import begun, safe, sentence
from journeygap.planning.plan import Change, Plan
from journeygap.reporters.plan.markdown import rest
from journeygap.reporters.terminal.terminal import bar, section, to_text
from journeygap.reporters.view import View
from journeygap.words import plan as words

_STYLES = {"drop": "red", "move": "yellow", "improve": "blue", "launch": "green"}


def render(plan: Plan, view: View) -> Iterator[str]:
    """Yield the plan as text, piece by piece, with colour codes where the view asks for colour."""
    yield from to_text(_page(plan, view), view)


def _page(plan: Plan, view: View) -> Iterator[RenderableType]:
    yield Text(f"{words.answer(plan)}.", "bold")
    for told in words.caveats(plan):
        yield Text(f"{begun(sentence(told))}.", "dim")
    if plan.done:
        yield section("What to do, in this order")
        yield _actions(plan)
    yield section("Coverage before and after")
    yield _coverage(plan)
    for told in words.falls(plan):
        yield Text(f"{begun(sentence(told))}.", "red")
    yield from _next(plan)
    yield from _frontier(plan)
    yield from _uncovered(plan, view)
    yield from _owners(plan)
    told_of = list(rest(plan))
    if told_of:
        yield section("Not in the plan")
        shown = told_of[: view.top] if view.top else told_of
        for told in shown:
            yield Text(f"{begun(sentence(told))}.")
        yield from _more(told_of, shown)


def _grid(*heads: str, right: Sequence[int] = ()) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for number, head in enumerate(heads):
        table.add_column(head, justify="right" if number in right else "left", overflow="fold")
    return table


def _actions(plan: Plan) -> Table:
    money = plan.unit != "actions"
    amounts = ("Running", "Once") if money else ()
    table = _grid("", "", "", "Coverage", "Gain", *amounts, "Owner", "", right=(0, 3, 4, *((5, 6) if money else ())))
    before = 0
    for each in plan.done:
        kind = each.action.kind.value
        cells = (words.plain_amount(each.running), words.plain_amount(each.setup)) if money else ()
        table.add_row(
            str(each.step) if each.step != before else "",
            Text(kind, _STYLES[kind]),
            Text(safe(each.action.subject.activity.name)),
            words.share(each.coverage),
            words.points(each.gain),
            *cells,
            Text(safe(each.action.owner or "–")),
            Text(sentence(words.remarks(each)), "dim"),
        )
        before = each.step
    return table


def _coverage(plan: Plan) -> Table:
    table = _grid("", "Before", "After", "", right=(1, 2))
    if len(plan.journeys) > 1:
        _row(table, Text("All together", "bold"), plan.coverage)
    for each in plan.journeys:
        _row(table, Text(safe(each.journey.journey.name), "bold"), each)
        for stage, change in each.stages:
            if change.before is not None:
                _row(table, Text(f"  {safe(stage.name)}"), change)
    return table


def _row(table: Table, name: Text, change: Change) -> None:
    gain = (change.after or 0.0) - (change.before or 0.0)
    table.add_row(
        name,
        words.share(change.before),
        words.share(change.after),
        Text("" if words.points(gain) == "–" else words.points(gain), "green" if gain > 0 else "red"),
    )


def _next(plan: Plan) -> Iterator[RenderableType]:
    told = [words.next_text(plan, plan.next), *words.dark_texts(plan)]
    if any(told):
        yield section("What the next step would cost")
        for each in filter(None, told):
            yield Text(f"{begun(sentence(each))}.")


def _frontier(plan: Plan) -> Iterator[RenderableType]:
    if len(plan.frontier) < 2:
        return
    yield section("What each budget buys")
    table = _grid("Budget", "Coverage", "Once", right=(0, 2))
    for each in plan.frontier:
        table.add_row(words.plain_amount(each.budget), bar(each.coverage), words.plain_amount(each.setup))
    yield table
    if plan.unexamined:
        yield Text(words.unexamined(plan), "dim")


def _uncovered(plan: Plan, view: View) -> Iterator[RenderableType]:
    if not plan.uncovered:
        return
    yield section(f"What no action covers ({len(plan.uncovered):,})")
    several = len(plan.journeys) > 1
    table = _grid("Points", "", "Stage", *(("Journey",) if several else ()), "", right=(0,))
    shown = plan.uncovered[: view.top] if view.top else plan.uncovered
    for each in shown:
        table.add_row(
            f"{each.points * 100:.1f}",
            Text(safe(each.need.touchpoint.name)),
            Text(safe(each.unit.stage.name)),
            *((Text(safe(each.journey.journey.name)),) if several else ()),
            Text(each.need.state.value, "dim"),
        )
    yield table
    yield from _more(plan.uncovered, shown)


def _owners(plan: Plan) -> Iterator[RenderableType]:
    if plan.owners:
        yield section("Hours by owner")
        table = _grid("", "Before", "After", "Once", right=(1, 2, 3))
        for each in plan.owners:
            table.add_row(Text(safe(each.owner)), *map(words.plain_amount, (each.before, each.after, each.setup)))
        yield table


def _more(every: Sequence[object], shown: Sequence[object]) -> Iterator[RenderableType]:
    if len(every) > len(shown):
        yield Text(f"   … and {len(every) - len(shown):,} more: --top 0 shows all", "dim")
