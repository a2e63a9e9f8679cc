"""The answer first: the worst stage and three decisions, worked out once for every report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Literal, NamedTuple

from journeygap.core.finding import Finding
from journeygap.core.kind import Section
from journeygap.journey.resolved import Stage
from journeygap.method.measures import Coverage
from journeygap.method.overlay import ROUNDING
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.priorities import complains, in_order
from journeygap.results.shared import shared
from journeygap.rules.base import subjects_of
from journeygap.rules.kinds import kind_of

Step = Literal["names", "waste", "quick", "long", "unowned"]


_COMPARABLE = 2
"""How many stages there have to be for one to be the worst."""


class Decision(NamedTuple):
    """Something to decide: what kind of step it is, and the finding that it rests on.

    ``waste`` is the largest activity that meets nobody, ``quick`` the heaviest gap that one team can close with what it
    has, ``long`` the heaviest that takes more and for which nothing is planned. ``unowned`` is the heaviest of those
    of which nobody can say how long they take, for want of an owner; it comes where no ``quick`` one is known.
    ``names`` is to say what meets what where the halves use other words, and comes alone.
    """

    kind: Step
    finding: Finding


class WorstStage(NamedTuple):
    """The stage in which most is lost: coverage points from 0 to 1, None where coverage is not known."""

    stage: Stage
    coverage: float | None
    lost: float | None
    feeling: float | None


def findings_of(analysed: JourneyAnalysis, analysis: Analysis) -> list[Finding]:
    """Return a journey's findings, and those about shared company files that concern what it has in scope."""
    if not analysis.findings:
        return list(analysed.findings)
    files = analysed.journey.company.files
    live = {(each.activity.file.path, each.activity.span.start) for each in analysed.overlay.live}
    origins = (each for each in live if each[0] in files)
    return [*analysed.findings, *shared(analysis).concerning(dict.fromkeys(files), origins)]


def comparable(analysis: Analysis) -> list[Finding]:
    """Return every finding but definition errors, without its effort where efforts can't be compared."""
    pooled = analysis.portfolio.effort
    every = analysis.journeys
    alike = len(every) == 1 or (pooled.unit != "count" and all(each.effort.unit == pooled.unit for each in every))
    findings = chain(chain.from_iterable(each.findings for each in analysis.journeys), analysis.findings)
    return [each if alike else replace(each, effort=None) for each in findings]


def decisions(findings: Iterable[Finding]) -> list[Decision]:
    """Choose what to decide first: at most one finding of each kind."""
    every = list(findings)
    if other := next((each for each in every if kind_of(each).alone), None):
        return [Decision("names", other)]
    return list(_decisions(every))


def _decisions(findings: Sequence[Finding]) -> Iterator[Decision]:
    wasted = [
        each for each in findings if (kind := kind_of(each)).frees and not kind.moves and each.activity is not None
    ]
    if wasted:
        yield Decision("waste", max(wasted, key=lambda each: each.effort or 0.0))
    gaps = in_order(filter(_open_gap, findings))
    quick, far, unowned = ([each for each in gaps if each.horizon == horizon] for horizon in ("quick", "long", None))
    if quick:
        yield Decision("quick", _heaviest([each for each in quick if complains(each)] or quick))
    elif unowned:
        yield Decision("unowned", _heaviest([each for each in unowned if complains(each)] or unowned))
    if far:
        yield Decision("long", _heaviest(far))


def _open_gap(finding: Finding) -> bool:
    """Return whether a finding is about a touchpoint that customers need, and for which nothing is planned."""
    need = subjects_of(finding).need
    if need is None or kind_of(finding).section is not Section.GAPS:
        return False
    return not need.touchpoint.optional and not need.planned


def _heaviest(findings: Sequence[Finding]) -> Finding:
    """Return the finding with the highest opportunity, the first of equals."""
    return max(findings, key=lambda each: round(each.opportunity or 0.0, ROUNDING))


def worst_stage(analysed: JourneyAnalysis) -> WorstStage | None:
    """Return the stage that loses most coverage points, of equals the one where customers feel worst.

    A stage loses its importance share x (1 - coverage). None where nothing is lost and nobody feels bad, and where the
    journey has one stage only: there is no other to compare it with.
    """
    if len(analysed.stages) < _COMPARABLE:
        return None
    found = [
        WorstStage(stage, covered.value, _lost(covered, share), stage.stated.feeling)
        for stage, covered, share in zip(
            analysed.journey.stages, analysed.stages, analysed.allocation.importance, strict=True
        )
    ]
    candidates = [each for each in found if (each.lost or 0.0) > 0 or (each.feeling or 0.0) < 0]
    if not candidates:
        return None
    return max(candidates, key=lambda each: (round(each.lost or 0.0, ROUNDING), -(each.feeling or 0.0)))


class Repair(NamedTuple):
    """What would repair a stage: a finding about a gap there, and whether it is among what to decide first."""

    finding: Finding
    decided: Step | None


def repair(stage: Stage, findings: Iterable[Finding]) -> Repair | None:
    """Return the gap of a stage that is among the decisions, else its heaviest; None where it has no open gap."""
    every = list(findings)
    for kind, finding in decisions(every):
        if kind != "names" and _open_gap(finding) and finding.stage == stage.id:
            return Repair(finding, kind)
    there = in_order(each for each in every if _open_gap(each) and each.stage == stage.id)
    return Repair(_heaviest(there), None) if there else None


def _lost(covered: Coverage, share: float | None) -> float | None:
    return None if covered.value is None or share is None else share * (1 - covered.value)
