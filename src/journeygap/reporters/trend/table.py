"""Figures over time for a person at a terminal: a line of bars for each figure, then a row for each point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import percent, safe
from journeygap.reporters.terminal.terminal import FAINT, to_text
from journeygap.reporters.view import View
from journeygap.results.trend import Point

_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = "_.-=+*#@"
_GAP = " "
_FIGURES = ("coverage", "alignment", "waste")


_AROUND = 45
"""The room that names and figures take round the bars."""


def render(points: Sequence[Point], name: str, view: View) -> Iterator[str]:
    """Return the points, at least one and the oldest first, as text, piece by piece."""
    yield from to_text(_page(points, name, view), view)


def _page(points: Sequence[Point], name: str, view: View) -> Iterator[RenderableType]:
    first, last = points[0], points[-1]
    when = say("trend.points", number=len(points), first=first.day, last=last.day)
    yield Text(safe(name), "bold").append(f"\n{when}", FAINT)
    if any(getattr(point, field) is not None for point in points for field in _FIGURES):
        yield Text()
        yield _lines(points, view)
    if len(points) > _room(view):
        yield Text(say("trend.drawn", drawn=_room(view), number=len(points)), "dim")
    yield Text()
    yield _rows(points, view)
    left = len(points) - len(_shown(points, view))
    if left:
        yield Text(say("trend.older", number=left), "dim")
    if any(point.definition_errors for point in points):
        yield Text(say("trend.figures-not-known"), "dim")


def _lines(points: Sequence[Point], view: View) -> Table:
    """Show each figure as bars from 0 to 100 %, with where it began and where it is."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    room = _room(view)
    for field in _FIGURES:
        values = [getattr(point, field) for point in points]
        known = [value for value in values if value is not None]
        if not known:
            continue
        drawn = [values[at] for at in condensed(len(values), room)]
        change = f"{percent(known[0])} → {percent(known[-1])}"
        least, most = percent(min(known)), percent(max(known))
        spread = "" if least == most else say("trend.spread", least=least, most=most)
        table.add_row(say(f"trend.{field}"), Text(sparkline(drawn, view)), change, Text(spread, "dim"))
    return table


def _room(view: View) -> int:
    return max(view.width - _AROUND, 10)


def condensed(number: int, room: int) -> list[int]:
    """Choose which of many points to draw where not all have room: evenly, the first and the last among them."""
    if number <= room:
        return list(range(number))
    return [round(at * (number - 1) / (room - 1)) for at in range(room)]


def sparkline(values: Sequence[float | None], view: View) -> str:
    """Write shares of 0 to 1 as bars, a space where one is not known."""
    bars = _PLAIN_BARS if view.ascii else _BARS
    return "".join(_GAP if value is None else bars[min(int(value * len(bars)), len(bars) - 1)] for value in values)


def _shown(points: Sequence[Point], view: View) -> Sequence[Point]:
    return points[-view.top :] if view.top else points


def _rows(points: Sequence[Point], view: View) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("day", "commit"):
        table.add_column(say(f"trend.column-{name}"))
    for name in ("coverage", "alignment", "waste", "errors", "warnings", "notes"):
        table.add_column(say(f"trend.column-{name}"), justify="right")
    table.add_column("", overflow="fold")
    for point in _shown(points, view):
        shares = [getattr(point, field) for field in _FIGURES]
        table.add_row(
            str(point.day),
            say("trend.not-committed") if point.commit is None else point.commit[:10],
            *("–" if share is None else percent(share) for share in shares),
            *map(str, (point.errors, point.warnings, point.notes)),
            Text(_errors(point.definition_errors), "red"),
        )
    return table


def _errors(number: int) -> str:
    return say("trend.definition-errors", number=number) if number else ""
