"""A comparison for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.core.text import safe, sentence, visible
from journeygap.reporters.terminal.terminal import section, to_text
from journeygap.reporters.view import View
from journeygap.results.comparison import Changed, Comparison, Figure, JourneyChange
from journeygap.words.comparison import (
    differences,
    journey_note,
    left_out,
    points,
    share,
    stage_note,
    summary,
)
from journeygap.words.wording import Figure as Name
from journeygap.words.wording import figure_name

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def render(compared: Comparison, view: View) -> Iterator[str]:
    """Return the comparison as text, piece by piece, with colour codes where the view asks for colour."""
    yield from to_text(_page(compared, view), view)


def _page(compared: Comparison, view: View) -> Iterator[RenderableType]:
    yield Text(f"{safe(compared.old.name)} → {safe(compared.new.name)}", "bold")
    yield Text(summary(compared))
    for note in left_out(compared):
        yield Text(note, "bold red")
    if compared.nothing:
        return
    yield Text()
    yield _figures(compared, view)
    yield from _listed("opened", "+", "red", compared.opened, view)
    yield from _listed("closed", "−", "green", compared.closed, view)
    yield from _changed(compared.changed, view)


def _figures(compared: Comparison, view: View) -> Table:
    """Show every journey with its figures, and under it the stages whose figures differ."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("", overflow="fold", max_width=max(view.width - 40, 16))
    for name in ("before", "after"):
        table.add_column(say(f"comparison.{name}"), justify="right")
    table.add_column("", overflow="fold")
    if len(compared.journeys) > 1:
        table.add_row(Text(say("comparison.all-together"), "bold"))
        for name, figure, good in _measures(compared):
            _row(table, f"  {name}", figure, good=good)
    for each in compared.journeys:
        table.add_row(Text(safe(each.name), "bold"), "", "", Text(journey_note(each), "yellow"))
        _journey(table, each)
    return table


def _measures(each: Comparison | JourneyChange) -> tuple[tuple[str, Figure, bool], ...]:
    """Return each figure with what it is called, and whether more of it is better."""
    return (
        (figure_name(Name.COVERAGE), each.coverage, True),
        (figure_name(Name.ALIGNMENT), each.alignment, True),
        (figure_name(Name.WASTE), each.waste, False),
    )


def _journey(table: Table, each: JourneyChange) -> None:
    """Show a journey's figures, below its coverage that of the stages that differ, and below its waste theirs."""
    coverage, alignment, waste = _measures(each)
    _row(table, f"  {coverage[0]}", coverage[1], good=True)
    for stage in each.stages:
        note = stage_note(stage)
        if note or stage.coverage.differs:
            _row(table, f"    {safe(stage.name)}", stage.coverage, good=True, note=note)
    _row(table, f"  {alignment[0]}", alignment[1], good=True)
    _row(table, f"  {waste[0]}", waste[1], good=False)
    for stage in each.stages:
        if not stage_note(stage) and stage.waste.differs:
            _row(table, f"    {safe(stage.name)}", stage.waste, good=False)


def _row(table: Table, name: str, each: Figure, *, good: bool, note: str = "") -> None:
    """Add a row; ``good`` says whether more of the figure is to customers' good, ``note`` takes the place of points."""
    table.add_row(
        Text(name), share(each.before), share(each.after), Text(note, "yellow") if note else _points(each, good=good)
    )


def _points(each: Figure, *, good: bool) -> Text:
    """Write a difference in green where it is to customers' good, in red where it is not."""
    rises = (each.change or 0) > 0
    return Text(points(each), "green" if rises is good else "red")


def _listed(name: str, sign: str, style: str, findings: Sequence[Finding], view: View) -> Iterator[RenderableType]:
    if not findings:
        return
    yield section(say(f"comparison.{name}", number=len(findings)))
    shown = findings[: view.top] if view.top else findings
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(width=1)
    table.add_column(overflow="fold")
    for each in shown:
        table.add_row(Text(sign, style), _said(each))
    yield table
    yield from _more(findings, shown)


def _changed(changes: Sequence[Changed], view: View) -> Iterator[RenderableType]:
    if not changes:
        return
    yield section(say("comparison.changed", number=len(changes)))
    shown = changes[: view.top] if view.top else changes
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(width=1)
    table.add_column(overflow="fold")
    for each in shown:
        text = _said(each.after)
        text.append(f"\n{visible('; '.join(differences(each)))}", "dim")
        table.add_row(Text("~", "yellow"), text)
    yield table
    yield from _more(changes, shown)


def _said(finding: Finding) -> Text:
    text = Text(sentence(finding.message))
    text.append(f"  {finding.name} {finding.code}", _STYLES[finding.severity])
    return text


def _more(every: Sequence[object], shown: Sequence[object]) -> Iterator[RenderableType]:
    if len(every) > len(shown):
        yield Text(f"   {say('comparison.more', number=len(every) - len(shown))}", "dim")
