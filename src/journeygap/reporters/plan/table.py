"""A plan for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.reporters.document.plan import PlanCoverage, PlanPart
from journeygap.reporters.terminal.terminal import bar, section, to_text
from journeygap.reporters.view import View
from journeygap.words.amounts import plain_amount, points, share
from journeygap.words.plan import kind_text

_ROOMY = 76
"""From this width on the figures of the actions leave room for words."""

_WIDE = 100
"""From this width on there is a column for what is said of each action."""

_STYLES = {"drop": "red", "move": "yellow", "improve": "blue", "launch": "green"}


def render(part: PlanPart, view: View) -> Iterator[str]:
    """Yield the plan as text, piece by piece, with colour codes where the view asks for colour."""
    yield from to_text(_page(part, view), view)


def _page(part: PlanPart, view: View) -> Iterator[RenderableType]:
    yield Text(part.answer, "bold")
    for each in part.caveats:
        yield Text(each, "dim")
    if part.actions:
        yield section(say("plan.actions"))
        yield _actions(part, view)
    if part.firm:
        yield section(say("plan.firmness"))
        yield Text(part.firm)
    yield section(say("plan.coverage-before-and-after"))
    yield _coverage(part)
    for each in part.falls:
        yield Text(each, "red")
    if part.next_steps:
        yield section(say("plan.next-steps"))
        for each in part.next_steps:
            yield Text(each)
    yield from _frontier(part)
    yield from _uncovered(part, view)
    yield from _owners(part)
    if part.rest:
        yield section(say("plan.not-in-the-plan"))
        shown = part.rest[: view.top] if view.top else part.rest
        for each in shown:
            yield Text(each)
        yield from _more(part.rest, shown)


def _grid(*heads: str, right: Sequence[int] = (), whole: Sequence[int] = ()) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for number, head in enumerate(heads):
        justify: Literal["left", "right"] = "right" if number in right else "left"
        table.add_column(say(f"plan.{head}") if head else "", justify=justify, overflow="fold", no_wrap=number in whole)
    return table


def _actions(part: PlanPart, view: View) -> Table:
    """Show the actions; in a narrow place what is said of each is below its name."""
    wide = view.width >= _WIDE
    heads = ["", "", "", "coverage", "gain"]
    heads += ["running", "once"] if part.money else []
    heads += ["stays"] if part.firm else []
    figures = range(3, len(heads))
    heads += ["owner", *([""] if wide else [])]
    # Where there is any room for them, figures stay whole and names fold; in a narrower place all have to give way.
    whole = (0, 1, *figures) if view.width >= _ROOMY else ()
    table = _grid(*heads, right=(0, *figures), whole=whole)
    before = 0
    for each in part.actions:
        below = Text(f"\n{each.remarks}" if each.remarks and not wide else "", "dim")
        table.add_row(
            str(each.step) if each.step != before else "",
            Text(kind_text(each.kind), _STYLES[each.kind]),
            Text.assemble(each.name, below),
            share(each.coverage),
            points(each.gain),
            *((plain_amount(each.running), plain_amount(each.setup)) if part.money else ()),
            *((share(each.firm),) if part.firm else ()),
            Text(each.owner),
            *((Text(each.remarks, "dim"),) if wide else ()),
        )
        before = each.step
    return table


def _coverage(part: PlanPart) -> Table:
    table = _grid("", "before", "after", "", right=(1, 2))
    for each in part.coverage:
        table.add_row(
            Text(f"  {each.name}") if each.level == 2 else Text(each.name, "bold"),
            share(each.before),
            share(each.after),
            _gain(each),
        )
    return table


def _gain(each: PlanCoverage) -> Text:
    gain = (each.after or 0.0) - (each.before or 0.0)
    shown = points(gain)
    return Text("" if shown == "–" else shown, "green" if gain > 0 else "red")


def _frontier(part: PlanPart) -> Iterator[RenderableType]:
    if not part.frontier:
        return
    yield section(say("plan.budgets"))
    table = _grid("budget", "coverage", "once", "", right=(0, 2))
    for each in part.frontier:
        chosen = Text(say("plan.this-plan") if each.chosen else "", "dim")
        table.add_row(plain_amount(each.budget), bar(each.coverage), plain_amount(each.setup), chosen)
    yield table
    if part.unexamined_text:
        yield Text(part.unexamined_text, "dim")


def _uncovered(part: PlanPart, view: View) -> Iterator[RenderableType]:
    if not part.uncovered:
        return
    yield section(say("plan.uncovered-counted", number=len(part.uncovered)))
    table = _grid("points", "", "stage", *(("journey",) if part.several else ()), "", right=(0,))
    shown = part.uncovered[: view.top] if view.top else part.uncovered
    for each in shown:
        table.add_row(
            f"{each.points * 100:.1f}",
            Text(each.touchpoint),
            Text(each.stage),
            *((Text(each.journey),) if part.several else ()),
            Text(each.state, "dim"),
        )
    yield table
    yield from _more(part.uncovered, shown)


def _owners(part: PlanPart) -> Iterator[RenderableType]:
    if part.owners:
        yield section(say("plan.hours"))
        table = _grid("", "before", "after", "once", right=(1, 2, 3))
        for each in part.owners:
            table.add_row(Text(each.owner), *map(plain_amount, (each.before, each.after, each.setup)))
        yield table


def _more(every: Sequence[object], shown: Sequence[object]) -> Iterator[RenderableType]:
    if len(every) > len(shown):
        yield Text(f"   {say('plan.more-shown', number=len(every) - len(shown))}", "dim")
