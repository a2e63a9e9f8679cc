"""The result for a person at a terminal: the overlay, the gaps, the waste, the figures and what to do first.

States are shown by a mark and a word, never by colour alone. Text from the files is made safe and put into Rich as
`Text`, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import begun, bracketed, figure, safe, visible
from journeygap.reporters.document.parts import JourneyParts, Parts
from journeygap.reporters.terminal import overlay
from journeygap.reporters.terminal.excerpt import excerpts
from journeygap.reporters.terminal.journeys import overview, share, worst_first
from journeygap.reporters.terminal.terminal import FAINT, PLAIN, bar, columns, section, to_text
from journeygap.reporters.view import View
from journeygap.results.analysis import Analysis
from journeygap.words.wording import Figure, advice_once

if TYPE_CHECKING:
    from journeygap.reporters.document.deciding import Decision
    from journeygap.reporters.document.document import Goal, ListedFinding
    from journeygap.reporters.document.listed import FindingLists

_STYLES = {"error": "bold red", "warning": "yellow", "info": "blue"}
_NARROW = 60
"""Below this width bars give way to words."""


def render(analysis: Analysis, view: View) -> Iterator[str]:
    """Return the result as text, piece by piece, with colour codes where the view asks for colour."""
    yield from excerpts(analysis.errors, view)
    yield from to_text(_page(analysis, view), view)


def _page(analysis: Analysis, view: View) -> Iterator[RenderableType]:
    parts = Parts(analysis)
    if parts.one:
        yield from _journey(parts.one, parts, view)
    elif parts.journeys:
        yield from _portfolio(parts, view)
    if analysis.errors:
        files = dict.fromkeys(error.span.source.shown for error in analysis.errors)
        yield Text(visible(say("terminal.errors", number=len(analysis.errors), files=list(files))), "bold red")


def _journey(part: JourneyParts, parts: Parts, view: View) -> Iterator[RenderableType]:
    yield _heading(part)
    yield Text(safe(part.headline), "bold")
    if part.worst_stage:
        yield Text(safe(part.worst_stage))
    yield from _first(part.decisions, view, part.pays_for)
    yield Text()
    yield from overlay.by_channel(part, view) if view.by == "channel" else overlay.by_stage(part, view)
    # Those about shared files come once, with all the journeys.
    yield from _sections(part.findings, view, weighed=part.weighed)
    yield from _summary(part, view)
    if part.measured:
        from journeygap.reporters.terminal.figures import figures

        yield from figures(part.measured, view)
    yield from _closing(part, parts, view)


def _heading(part: JourneyParts) -> Text:
    text = Text(part.name, "bold")
    persona = [] if part.persona is None else [say("terminal.persona", name=part.persona)]
    text.append(f"\n{' · '.join((*persona, part.shown, *part.facts))}\n", FAINT)
    return text


def _sections(lists: FindingLists, view: View, *, weighed: bool) -> Iterator[RenderableType]:
    """Show every list; ``weighed`` says whether effort is more than counted."""
    if lists.gaps:
        title = say("terminal.gaps", number=lists.number_of_gaps, rows=len(lists.gaps))
        yield from _ranked(title, "opportunity", lists.gaps, view)
    by_effort: Ranked = "effort" if weighed else ""
    for name, found, by in (
        ("delivery", lists.delivery, _UNRANKED),
        ("waste", lists.waste, by_effort),
        ("team", lists.team, _UNRANKED),
        ("doubts", lists.doubts, _UNRANKED),
    ):
        if found:
            yield from _ranked(say(f"terminal.{name}", number=len(found)), by, found, view)


Ranked: TypeAlias = Literal["opportunity", "effort", ""]
"""The figure that a list is ranked by, if any."""
_UNRANKED: Ranked = ""


def _ranked(title: str, by: Ranked, findings: Sequence[ListedFinding], view: View) -> Iterator[RenderableType]:
    """Show findings in their order, each with the figure that they are ranked by, and what to do about it."""
    yield section(title)
    table = columns()
    shown = findings[: view.top] if view.top else findings
    numbers = [_number(each.opportunity if by == "opportunity" else each.effort) if by else "" for each in shown]
    first = max(6, *map(len, numbers))
    rest = view.width - first - 3
    table.add_column(width=first + 1, justify="right", overflow="fold")
    table.add_column(width=rest // 2, overflow="fold")
    table.add_column(width=rest - rest // 2, overflow="fold")
    if view.width >= _NARROW:
        head = say(f"terminal.column-{by}") if by else ""
        table.add_row(head, say("terminal.what"), say("terminal.what-to-do"), style="dim")
    for finding, number, advice in zip(shown, numbers, advice_once(shown), strict=True):
        what = Text(finding.title)
        what.append(f"  {finding.name} {finding.code}", _STYLES[finding.severity])
        for each in finding.more:
            what.append(f"; {each.detail or each.title}", "default")
            what.append(f"  {each.name} {each.code}", _STYLES[each.severity])
        table.add_row(number, what, Text(advice))
    yield table
    if len(findings) > len(shown):
        left = len(findings) - len(shown)
        yield Text(f"        {say('terminal.more-findings', number=left)}", "dim")


def _number(value: float | None) -> str:
    return "" if value is None else figure(value)


def _summary(part: JourneyParts, view: View) -> Iterator[RenderableType]:
    yield section(say("terminal.summary-of-all" if view.stages else "terminal.summary"))
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=14)
    if view.width >= _NARROW:
        table.add_column(width=16)
    table.add_column(overflow="fold")

    for each in part.measures:
        if view.width >= _NARROW:
            limits = f"{bracketed(each.limits)}; " if each.limits is not None else ""
            style = "red" if each.figure is Figure.WASTE else ""
            table.add_row(each.name, bar(each.share, style), f"{limits}{each.words}")
        else:
            table.add_row(each.name, f"{each.shown}: {each.words}")
    yield table
    yield from _targets(part.targets)
    if part.assumptions:
        yield Text(say("terminal.assumptions", clauses="; ".join(part.assumptions)), "dim")


def _targets(goals: Iterable[Goal]) -> Iterator[RenderableType]:
    """Show the figures that were asked for next to those that were found, each with where it comes from."""
    for each in goals:
        state, style = ("met", "green") if each.met else ("open", "dim")
        if each.met is False:
            state, style = "missed", "bold red" if each.gate else "red"
        text = Text(f"{say(f'terminal.target-{state}'):<14} ", style)
        said = say("terminal.target", name=each.name, reached=each.reached, wanted=each.wanted, source=each.source)
        yield text.append(said, PLAIN)


def _first(chosen: Sequence[Decision], view: View, pays_for: str = "") -> Iterator[RenderableType]:
    """Show what to decide first, and what the money that dropping frees could pay for."""
    if not chosen:
        return
    yield section(say("terminal.do-first"))
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(width=13)
    table.add_column(width=view.width - 17, overflow="fold")
    for each in chosen:
        step = Text(each.title, "bold")
        step.append(f": {each.action or each.why}", "not bold")
        step.append(f"\n{_behind(each)}", FAINT)
        table.add_row(Text(each.kind, "bold"), step)
    if pays_for:
        table.add_row(Text(say("terminal.freed-money"), "bold"), Text(pays_for))
    yield table


def _behind(each: Decision) -> str:
    """Say what a decision costs, whose it is and what it rests on, in a line."""
    based = say("terminal.based-on", basis=each.basis) if each.basis else say("terminal.based-on-files")
    facts = [say("terminal.owners", owners=each.owners), based]
    if not each.titled_with_money:
        facts.insert(0, each.money or say("deciding.no-money"))
    return " · ".join(facts)


def _closing(part: JourneyParts, parts: Parts, view: View) -> Iterator[RenderableType]:
    text = Text("\n")
    if part.sharpen:
        text.append(f"{say('terminal.sharpen')} ", "bold")
        text.append("; ".join(part.sharpen) + "\n")
    nothing = "terminal.nothing-asked-for" if view.narrowed else "terminal.nothing"
    text.append(part.tally or say(nothing), "bold")
    if part.gravest_code:
        text.append(f"; {say('terminal.explained', code=part.gravest_code)}", "dim")
    if accepted := parts.accepted:
        text.append(f"\n{begun(accepted)}", "dim")
    yield text


def _portfolio(parts: Parts, view: View) -> Iterator[RenderableType]:
    yield Text(f"{say('terminal.together', journeys=len(parts.journeys))}\n", "bold")
    yield Text(safe(parts.headline), "bold")
    yield from _first(parts.decisions, view, parts.pays_for)
    yield Text()
    ordered = sorted(parts.journeys, key=worst_first)
    yield from overview(ordered, view)
    coverage, waste = share(parts.coverage), share(parts.waste)
    text = Text(f"\n{say('terminal.pooled', coverage=coverage, waste=waste, unit=parts.unit_of_effort)}")
    text.highlight_words([coverage, waste], "bold")
    text.append(f"; {say('terminal.shared-once')}", "dim")
    yield text
    yield from _targets(parts.targets)
    if parts.has_shared:
        yield Text(f"\n{say('terminal.shared-files')}")
    yield from _sections(parts.shared, view, weighed=parts.unit_of_effort != "count")
    if view.by == "channel" and not view.each:
        for each in ordered:
            yield Text(f"\n{each.name}", "bold")
            yield from overlay.by_channel(each, view)
    if accepted := parts.accepted:
        yield Text(f"\n{begun(accepted)}", "dim")
    if view.each:
        for each in ordered:
            yield Text("\n" + "─" * view.width, "dim")
            yield from _journey(each, parts, view)
    else:
        yield Text(f"\n{say('terminal.each')}", "dim")
