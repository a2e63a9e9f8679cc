"""What a workbook opens on: the answer, the stages with their money, the decisions, and how each touchpoint is met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.text import safe, sentence
from journeygap.method.measures import level
from journeygap.method.overlay import SPENDING, Role
from journeygap.method.spending import spending
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.sheets.grids import Value
from journeygap.words.answer import headline
from journeygap.words.deciding import basis, kind_text, money
from journeygap.words.parts import effort_unit
from journeygap.words.wording import met_by

PRIORITIES = {"error": "high", "warning": "medium", "info": "low"}
"""What a severity is called where people decide."""


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
        f"Worst stage: {safe(worst.stage.name)}" if worst else "",
        (
            Block(
                "Decisions",
                ("kind", "what", "what to do", "owners", unit, "money", "rests on"),
                [*_decisions(analysed, analysis)],
            ),
            Block(
                "Stages",
                ("stage", "share of importance", "coverage", "touchpoints", "met", f"spent, {unit}", f"wasted, {unit}"),
                [*_stages(analysed)],
                (1, 2),
            ),
            Block(
                "Touchpoints",
                ("stage", "touchpoint", "state", "importance", "level", "met by"),
                [*_touchpoints(analysed)],
            ),
        ),
    )


def _unit(analysed: JourneyAnalysis) -> str:
    company, spent = analysed.journey.company, analysed.effort
    if spent.unit == "count":
        return "company touchpoints"
    return safe(effort_unit(spent, company.currency, company.period))


def _decisions(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[tuple[Value, ...]]:
    for kind, each in decisions(findings_of(analysed, analysis)):
        yield (
            kind_text(kind),
            safe(each.title),
            sentence(each.suggestion or ""),
            "; ".join(map(safe, each.owners)) or None,
            None if each.effort is None else round(each.effort, 2),
            money(each, analysed) or None,
            basis(each, analysis) or "what the files state",
        )


def _stages(analysed: JourneyAnalysis) -> Iterator[tuple[Value, ...]]:
    money = spending(analysed.overlay, analysed.effort)
    for stage, covered, shared, held in zip(
        analysed.journey.stages, analysed.stages, analysed.allocation.importance, money, strict=True
    ):
        spent = sum(held.get(role, 0.0) for role in SPENDING)
        yield (
            safe(stage.name),
            None if shared is None else round(shared, 4),
            None if covered.value is None else round(covered.value, 4),
            covered.required,
            covered.met,
            round(spent, 2),
            round(held.get(Role.WASTED, 0.0), 2),
        )


def _touchpoints(analysed: JourneyAnalysis) -> Iterator[tuple[Value, ...]]:
    for need in analysed.overlay.needs:
        reached = level(need)
        yield (
            safe(need.touchpoint.stage.name),
            safe(need.touchpoint.name),
            need.state.replace("-", " "),
            need.touchpoint.importance,
            None if reached is None else round(reached, 2),
            met_by(need) or None,
        )
