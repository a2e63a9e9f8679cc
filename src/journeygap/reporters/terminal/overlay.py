"""The overlay as tables: a stage a block with what customers use, what the company does there and the state of each; or
coverage by channel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import figure
from journeygap.method.overlay import State
from journeygap.reporters.document.document import Row, StagePart
from journeygap.reporters.document.parts import JourneyParts
from journeygap.reporters.terminal.terminal import FAINT, bar, columns, mark
from journeygap.reporters.view import View

_MATCHED = frozenset({State.MET, State.WEAK, State.WRONG_CHANNEL})
"""The states in which something of the company's meets customers."""
_WIDE = 110
"""From this width on there are columns for all figures."""
_MIDDLE = 80
"""From this width on there are columns for importance and level, as narrow as they can be."""
_ROWS = 60
"""How many rows are shown before the rest is only counted."""
_FIGURES = ("importance", "level", "opportunity")
_WIDTHS = (8, 11, 6)
_SHORT_FIGURES = ("importance-short", "level")
_SHORT_WIDTHS = (4, 7)
_INDENT = "  "
_STATE = 18

_Row = tuple[Text, Text, Text, str, str, str]


def by_stage(part: JourneyParts, view: View) -> Iterator[RenderableType]:
    """Show each stage as a block, with its coverage as a bar. Of a long journey the first rows."""
    room = _ROWS if view.top else 10**9
    hidden = 0
    yield _heads(view)
    for title, rows in _blocks(part, view):
        shown = [_lines(each, view) for each in rows[:room]]
        hidden += len(rows) - len(shown)
        room -= len(shown)
        if shown or room > 0:
            yield title
        if shown:
            yield _grid(shown, view)
    if hidden:
        yield Text(say("overlay.more-rows", number=hidden), "dim")


def _blocks(part: JourneyParts, view: View) -> Iterator[tuple[Text, Sequence[Row | Sequence[Row]]]]:
    """Return the heading of each block, and its rows; several that say the same come as one."""
    for stage in part.stages:
        if not view.stages or stage.id in view.stages:
            yield _stage_line(stage), _rows(stage, view)
    if part.elsewhere and not view.stages:
        yield Text(say("overlay.in-no-stage"), "bold"), part.elsewhere


def _rows(stage: StagePart, view: View) -> Sequence[Row | Sequence[Row]]:
    """One row a touchpoint; where nothing is met and nothing weighed, one row says as much as many."""
    if stage.matched or view.width >= _WIDE:
        return stage.rows
    alike = [each for each in stage.rows if each.key is State.MISSING and each.importance is None]
    if len(alike) < 2:
        return stage.rows
    found: list[Row | Sequence[Row]] = []
    for each in stage.rows:
        if each is alike[0]:
            found.append(alike)
        elif each.key is not State.MISSING or each.importance is not None:
            found.append(each)
    return found


def by_channel(part: JourneyParts, view: View) -> Iterator[RenderableType]:
    """Show the coverage of each channel, worst first, over the touchpoints that state one."""
    channels = part.channels
    if not channels:
        yield Text(say("overlay.no-channel"))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column(say("overlay.channel"), overflow="fold", max_width=view.width - 45)
    table.add_column(say("overlay.column-coverage"), width=15)
    for name in (say("overlay.needed"), say("overlay.matched"), say("overlay.met")):
        table.add_column(name, justify="right")
    shown = channels[: view.top] if view.top else channels
    for each in shown:
        counts = (str(each.required), *("–" if count is None else str(count) for count in (each.matched, each.met)))
        table.add_row(Text(each.name), bar(each.coverage), *counts)
    yield table
    if len(channels) > len(shown):
        yield Text(say("overlay.more-channels", number=len(channels) - len(shown)), "dim")
    if silent := part.without_channel:
        yield Text(say("overlay.channel-silent", silent=silent, required=part.required), "dim")


def _stage_line(stage: StagePart) -> Text:
    text = Text(stage.name, "bold")
    text.append("  ")
    text.append_text(bar(stage.coverage))
    if stage.facts:
        text.append(f"  {', '.join(stage.facts)}", FAINT)
    return text


def _lines(row: Row | Sequence[Row], view: View) -> _Row:
    if not isinstance(row, Row):
        names = " · ".join(each.touchpoint for each in row)
        return mark(row[0], view), Text(names), Text("–", "dim"), "", "", ""
    state = mark(row, view)
    if row.optional and row.key not in _MATCHED:
        state.style = "dim"  # no gap: customers do without it
    return (
        state,
        Text(_touchpoint(row)) if row.touchpoint else Text("–", "dim"),
        Text(row.company) if row.company else Text("–", "dim"),
        "" if row.importance is None else figure(row.importance),
        "" if row.level is None or row.expected is None else _level(row.level, row.expected, view),
        "" if row.opportunity is None else figure(row.opportunity),
    )


def _touchpoint(row: Row) -> str:
    return say("overlay.optional", name=row.touchpoint) if row.optional else row.touchpoint


def _level(reached: float, wanted: float, view: View) -> str:
    """Write a level with the one that customers expect, each 0 to 10."""
    if view.width >= _WIDE:
        return say("overlay.level-of", level=figure(reached), expected=figure(wanted))
    return f"{figure(reached)}/{figure(wanted)}"


def _heads(view: View) -> Table:
    figures = _FIGURES if view.width >= _WIDE else _SHORT_FIGURES
    names = ["", *(say(f"overlay.column-{each}") for each in ("customers", "company", *figures)), ""][:6]
    return _grid([(Text(), Text(names[1]), Text(names[2]), names[3], names[4], names[5])], view, "dim")


def _grid(rows: Iterable[_Row], view: View, style: str = "") -> Table:
    """Lay rows out in columns that are as wide in every block."""
    widths = _WIDTHS if view.width >= _WIDE else _SHORT_WIDTHS if view.width >= _MIDDLE else ()
    rest = view.width - _STATE - 2 - sum(widths) - len(widths)
    customers = rest * 11 // 20
    table = columns(style)
    table.add_column(width=_STATE, overflow="fold")
    table.add_column(width=customers, overflow="fold")
    table.add_column(width=rest - customers, overflow="fold")
    for width in widths:
        table.add_column(width=width, justify="right", overflow="fold")
    for row in rows:
        table.add_row(Text.assemble(_INDENT, row[0]), *row[1 : 3 + len(widths)])
    return table
