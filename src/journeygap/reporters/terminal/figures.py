"""What was measured in a journey, at a terminal: where the figures come from, what changed, and each touchpoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import figure, interval
from journeygap.reporters.document.measured import MeasuredPart, MeasuredRow, Range
from journeygap.reporters.terminal.terminal import section
from journeygap.reporters.view import View

_FIGURES = ("satisfaction", "importance", "reach", "exits", "cases")


def figures(part: MeasuredPart, view: View) -> Iterator[RenderableType]:
    """Show what was measured; what does not fit the map is among the findings."""
    yield section(say("measured.measured"))
    for source in part.sources:
        yield Text(source, "dim")
    for change in part.changes:
        yield Text(change.words)
        shown = change.moved[: view.top] if view.top else change.moved
        for each in shown:
            yield Text(f"  {', '.join(filter(None, (each.what, each.figure)))}: {each.words}")
        if len(shown) < len(change.moved):
            yield Text(f"  {say('measured.more', number=len(change.moved) - len(shown))}", "dim")
    if part.rows:
        yield _table(part.rows, view)


def _table(rows: Sequence[MeasuredRow], view: View) -> Table:
    shown = rows[: view.top] if view.top else rows
    cells = [_cells(each) for each in shown]
    kept = [number for number in range(len(_FIGURES)) if any(row[number] for row in cells)]
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("", overflow="fold")
    for number in kept:
        table.add_column(say(f"measured.column-{_FIGURES[number]}"), overflow="fold")
    for each, row in zip(shown, cells, strict=True):
        table.add_row(Text(each.touchpoint), *(row[number] for number in kept))
    if len(shown) < len(rows):
        table.add_row(Text(say("measured.more", number=len(rows) - len(shown)), "dim"))
    return table


def _cells(row: MeasuredRow) -> tuple[str, ...]:
    return (
        _rating(row.satisfaction),
        _rating(row.importance),
        _share(row.reach) or (say("measured.few") if row.few else ""),
        _share(row.exits),
        _share(row.cases),
    )


def _rating(found: Range | None) -> str:
    return "" if found is None else f"{figure(found.value)} [{figure(found.low)}, {figure(found.high)}]"


def _share(found: Range | None) -> str:
    return "" if found is None else interval(found.value, (found.low, found.high))
