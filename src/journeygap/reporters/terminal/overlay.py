"""The overlay as tables: a stage a block with what customers use, what the company does there and the state of each; or
coverage by channel.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.language import say
from journeygap.core.text import figure, safe
from journeygap.journey.resolved import Placement, Stage
from journeygap.method.measures import Coverage, level
from journeygap.method.overlay import Need, Role, State, expected_level, one_figure
from journeygap.reporters.terminal.terminal import FAINT, bar, columns, mark
from journeygap.reporters.view import View
from journeygap.results.analysis import JourneyAnalysis
from journeygap.words.wording import OTHERS, met_by, stage_facts, state_text, unmet_by_stage

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


def by_stage(
    analysed: JourneyAnalysis, view: View, others: Collection[tuple[str, int]] = ()
) -> Iterator[RenderableType]:
    """Show each stage as a block, with its coverage as a bar. Of a long journey the first rows.

    ``others`` holds the origins of what meets no customer here and serves another journey.
    """
    unmet = unmet_by_stage(analysed)
    room = _ROWS if view.top else 10**9
    hidden = 0
    yield _heads(view)
    for title, rows in _blocks(analysed, unmet, view, others):
        shown = list(islice(rows, room))
        hidden += sum(1 for _ in rows)
        room -= len(shown)
        if shown or room > 0:
            yield title
        if shown:
            yield _grid(shown, view)
    if hidden:
        yield Text(say("overlay.more-rows", number=hidden), "dim")


def _blocks(
    analysed: JourneyAnalysis,
    unmet: dict[Stage | None, list[tuple[Placement, Role]]],
    view: View,
    others: Collection[tuple[str, int]],
) -> Iterator[tuple[Text, Iterator[_Row]]]:
    laid = analysed.overlay
    for stage, covered, needs in zip(analysed.journey.stages, analysed.stages, laid.by_stage, strict=True):
        if not view.stages or stage.id in view.stages:
            rows = chain(
                _customer_rows(analysed, needs, covered, view), _company_rows(unmet.get(stage, ()), view, others)
            )
            yield _stage_line(stage, covered), rows
    if None in unmet and not view.stages:
        yield Text(say("overlay.in-no-stage"), "bold"), _company_rows(unmet[None], view, others)


def by_channel(analysed: JourneyAnalysis, view: View) -> Iterator[RenderableType]:
    """Show the coverage of each channel, worst first, over the touchpoints that state one."""
    channels = sorted(analysed.channels.values(), key=lambda each: (each[1].value is None, each[1].value, each[0]))
    if not channels:
        yield Text(say("overlay.no-channel"))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column(say("overlay.channel"), overflow="fold", max_width=view.width - 45)
    table.add_column(say("overlay.column-coverage"), width=15)
    for name in (say("overlay.needed"), say("overlay.matched"), say("overlay.met")):
        table.add_column(name, justify="right")
    shown = channels[: view.top] if view.top else channels
    for label, covered in shown:
        counts = (
            str(covered.required),
            *("–" if each is None else str(each) for each in (covered.matched, covered.met)),
        )
        table.add_row(Text(safe(label)), bar(covered.value), *counts)
    yield table
    if len(channels) > len(shown):
        yield Text(say("overlay.more-channels", number=len(channels) - len(shown)), "dim")
    silent = sum(
        not any(need.touchpoint.channels for need in unit.needs) for units in analysed.overlay.units for unit in units
    )
    if silent:
        yield Text(say("overlay.channel-silent", silent=silent, required=analysed.coverage.required), "dim")


def _stage_line(stage: Stage, covered: Coverage) -> Text:
    text = Text(safe(stage.name), "bold")
    text.append("  ")
    text.append_text(bar(covered.value))
    facts = stage_facts(stage, covered)
    if facts:
        text.append(f"  {', '.join(facts)}", FAINT)
    return text


def _customer_rows(analysed: JourneyAnalysis, needs: Sequence[Need], covered: Coverage, view: View) -> Iterator[_Row]:
    """One row a touchpoint; where nothing is met and nothing weighed, one row says as much as many."""
    alike = [need for need in needs if need.state is State.MISSING and need.touchpoint.importance is None]
    if covered.matched or len(alike) < 2 or view.width >= _WIDE:
        alike = []
    together = set(alike)
    for need in needs:
        if need not in together:
            yield _customer_row(analysed, need, view)
        elif need is alike[0]:
            names = " · ".join(safe(each.touchpoint.name) for each in alike)
            yield mark(need.state, view), Text(names), Text("–", "dim"), "", "", ""


def _customer_row(analysed: JourneyAnalysis, need: Need, view: View) -> _Row:
    touchpoint = need.touchpoint
    reached, wanted = level(need), one_figure(expected_level(touchpoint))
    opportunity = analysed.opportunity[need]
    name = safe(touchpoint.name)
    state = mark(need.state, view)
    if touchpoint.optional and not need.matches:
        state.style = "dim"  # no gap: customers do without it
    return (
        state,
        Text(say("overlay.optional", name=name) if touchpoint.optional else name),
        Text(company) if (company := met_by(need)) else Text("–", "dim"),
        "" if touchpoint.importance is None else figure(touchpoint.importance),
        "" if reached is None else _level(reached, wanted, view),
        "" if opportunity is None else figure(opportunity),
    )


def _level(reached: float, wanted: float, view: View) -> str:
    """Write a level with the one that customers expect, each 0 to 10."""
    if view.width >= _WIDE:
        return say("overlay.level-of", level=figure(reached), expected=figure(wanted))
    return f"{figure(reached)}/{figure(wanted)}"


def _company_rows(
    activities: Iterable[tuple[Placement, Role]], view: View, others: Collection[tuple[str, int]]
) -> Iterator[_Row]:
    for placement, role in activities:
        state = mark(role, view)
        if placement.activity.origin in others:
            state = Text(f"{'-' if view.ascii else OTHERS} {state_text('for-others')}", "dim")
        yield state, Text("–", "dim"), Text(safe(placement.activity.name)), "", "", ""


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
