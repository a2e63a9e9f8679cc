"""What a workbook opens on: the answer, the stages with their money, the decisions, and how each touchpoint is met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import safe, sentence
from journeygap.method.measures import level
from journeygap.method.overlay import Role
from journeygap.method.spending import in_no_stage, spending
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.roles import roles_of
from journeygap.sheets.grids import Value
from journeygap.words.answer import headline
from journeygap.words.deciding import basis, effect, kind_text
from journeygap.words.parts import effort_unit
from journeygap.words.wording import met_by, state_text

_DECISIONS = ("kind", "what", "what-to-do", "owners", None, "money", "rests-on")
"""The headers by name; None is that of the unit of money or time."""
_STAGES = ("stage", "share", "coverage", "touchpoints", "met", "spent", "wasted")
_TOUCHPOINTS = ("stage", "touchpoint", "state", "importance", "level", "met-by")


class Block(NamedTuple):
    """A table of the sheet: its title, its headers and its rows. Shares are 0 to 1."""

    title: str
    headers: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]
    shares: tuple[int, ...] = ()
    """Which columns are shares, from 0."""


class Opening(NamedTuple):
    """The sheet: a headline, which stage is the worst, and the tables."""

    headline: str
    worst: str
    blocks: tuple[Block, ...]


def opening(analysed: JourneyAnalysis, analysis: Analysis) -> Opening:
    """Return what the workbook of a journey opens on."""
    worst = worst_stage(analysed)
    unit = _unit(analysed)
    return Opening(
        safe(headline(analysed, analysis)),
        say("workbook.worst-stage", stage=safe(worst.stage.name)) if worst else "",
        (
            Block(
                say("workbook.decisions"),
                tuple(unit if each is None else say(f"workbook.h-{each}") for each in _DECISIONS),
                [*_decisions(analysed, analysis)],
            ),
            Block(
                say("workbook.stages"),
                tuple(say(f"workbook.h-{each}", unit=unit) for each in _STAGES),
                [*_stages(analysed, analysis)],
                (1, 2),
            ),
            Block(
                say("workbook.touchpoints"),
                tuple(say(f"workbook.h-{each}") for each in _TOUCHPOINTS),
                [*_touchpoints(analysed)],
            ),
        ),
    )


def _unit(analysed: JourneyAnalysis) -> str:
    company, spent = analysed.journey.company, analysed.effort
    if spent.unit == "count":
        return say("workbook.company-touchpoints")
    return safe(effort_unit(spent, company.currency, company.period))


def _decisions(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[tuple[Value, ...]]:
    for kind, each in decisions(findings_of(analysed, analysis)):
        yield (
            kind_text(kind),
            safe(each.title),
            sentence(each.suggestion or ""),
            "; ".join(map(safe, each.owners)) or None,
            None if each.effort is None else round(each.effort, 2),
            effect(each, analysed) or None,
            basis(each, analysis) or say("workbook.files-state"),
        )


def _stages(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[tuple[Value, ...]]:
    """Return a row a stage, and one of what is spent in none, with which money adds up to that of the headline."""
    roles = roles_of(analysed, analysis)
    money = spending(analysed.overlay, analysed.effort, roles)
    for stage, covered, shared, held in zip(
        analysed.journey.stages, analysed.stages, analysed.allocation.importance, money, strict=True
    ):
        yield (
            safe(stage.name),
            None if shared is None else round(shared, 4),
            None if covered.value is None else round(covered.value, 4),
            covered.required,
            covered.met,
            *_money(held),
        )
    if left := in_no_stage(analysed.effort, money, roles):
        yield (say("overlay.in-no-stage"), None, None, None, None, *_money(left))


def _money(held: Mapping[str, float]) -> tuple[float, float]:
    """Return what is spent, and what of it is wasted."""
    return round(sum(held.values()), 2), round(held.get(Role.WASTED, 0.0), 2)


def _touchpoints(analysed: JourneyAnalysis) -> Iterator[tuple[Value, ...]]:
    for need in analysed.overlay.needs:
        reached = level(need)
        yield (
            safe(need.touchpoint.stage.name),
            safe(need.touchpoint.name),
            state_text(need.state),
            need.touchpoint.importance,
            None if reached is None else round(reached, 2),
            met_by(need) or None,
        )
