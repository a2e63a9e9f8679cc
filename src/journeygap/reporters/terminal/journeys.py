"""Several journeys at a glance at a terminal: a row of figures each, and below it what to do first and the file.

The lines below a row have the whole width, so that a path is not broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import percent
from journeygap.reporters.document.parts import JourneyParts
from journeygap.reporters.terminal.terminal import bar
from journeygap.reporters.view import View

_WIDTHS = {"coverage": 15, "gaps": 5, "waste": 5, "fit": 4, "errors": 5, "warnings": 5}
"""How wide the columns of figures are."""
_FEW = ("coverage", "gaps")
"""The columns for which there is always room."""
_NAME = 24
"""How wide the names of journeys are at least where all columns are shown."""
_BETWEEN = 2


def worst_first(part: JourneyParts) -> tuple[bool, float, int]:
    """Order journeys by coverage, the lowest first and the unknown last, then by errors."""
    return part.coverage is None, part.coverage or 0.0, -part.errors


def overview(ordered: Sequence[JourneyParts], view: View) -> Iterator[RenderableType]:
    """Show the journeys in their order, as many as the view asks for."""
    shown = ordered[: view.top] if view.top else ordered
    names = tuple(_WIDTHS) if view.width >= _taken(tuple(_WIDTHS)) + _NAME else _FEW
    room = view.width - _taken(names)
    width = max(min(room, max((cell_len(each.name) for each in shown), default=0)), min(room, _NAME), 1)
    yield _row(width, {name: Text(say(f"terminal.column-{name}"), "dim") for name in ("journey", *names)})
    for each in shown:
        yield _row(width, {"journey": Text(each.name), **{name: _cell(name, each) for name in names}})
        if first := each.first_of_its_own:
            yield Padding(Text(say("terminal.first", title=first)), (0, 0, 0, _BETWEEN))
        yield Padding(Text(each.shown, "dim"), (0, 0, 0, _BETWEEN))
    if len(shown) < len(ordered):
        yield Text(say("terminal.more", number=len(ordered) - len(shown)), "dim")


def share(value: float | None) -> str:
    """Write a share of 0 to 1, or that it is not known."""
    return "–" if value is None else percent(value)


def _taken(names: Sequence[str]) -> int:
    """Return how much of the width some columns of figures take."""
    return sum(_WIDTHS[name] + _BETWEEN for name in names)


def _row(width: int, cells: dict[str, Text]) -> Table:
    """Lay out a row; each is a table of its own, and all have the same widths."""
    table = Table(box=None, padding=(0, _BETWEEN, 0, 0), pad_edge=False, show_header=False)
    for name in cells:
        if name == "journey":
            table.add_column(width=width, overflow="fold")
        else:
            table.add_column(width=_WIDTHS[name], justify="left" if name == "coverage" else "right")
    table.add_row(*cells.values())
    return table


def _cell(name: str, part: JourneyParts) -> Text:
    if name == "coverage":
        return bar(part.coverage)
    return Text(
        {
            "gaps": f"{part.findings.number_of_gaps:,}",
            "waste": share(part.wasted),
            "fit": share(part.allocation_fit),
            "errors": f"{part.errors:,}",
            "warnings": f"{part.warnings:,}",
        }[name]
    )
