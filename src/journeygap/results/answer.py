"""The answer first: the headline, the worst stage and three decisions, worked out once for every report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from journeygap.core.finding import Finding
from journeygap.core.kind import Section
from journeygap.core.text import counted, figure, percent
from journeygap.journey.resolved import Stage
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import ROUNDING, Role
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.portfolio import common
from journeygap.results.priorities import complains, in_order
from journeygap.results.shared import shared
from journeygap.rules.base import subjects_of
from journeygap.rules.kinds import kind_of

Step = Literal["names", "waste", "quick", "long", "unowned"]


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

    A stage loses its importance share x (1 - coverage). None where nothing is lost and nobody feels bad.
    """
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


def _lost(covered: Coverage, share: float | None) -> float | None:
    return None if covered.value is None or share is None else share * (1 - covered.value)


def headline(analysed: JourneyAnalysis, analysis: Analysis) -> str:
    """Say the result of a journey in one or two sentences: what customers find, and what meets nobody."""
    if any(kind_of(each).alone for each in analysed.findings):
        return "The customers' half and the company's half use other words: say first what meets what."
    several = analysis.portfolio.siblings or len(analysis.journeys) > 1
    company = analysed.journey.company
    spent, wasted = analysed.effort, 0.0
    best = analysis.portfolio.best
    lost = [
        activity
        for activity in spent.by_activity
        if best.get(activity.origin, analysed.overlay.roles[activity]) is Role.WASTED
    ]
    wasted = sum(spent.by_activity[each] for each in lost)
    nobody = "no customer of any journey" if several else "nobody"
    return _sentences(analysed.coverage, spent, wasted, len(lost), company.currency, company.period, nobody)


def pooled_headline(analysis: Analysis) -> str:
    """Say the result of all the journeys together."""
    pooled = analysis.portfolio
    companies = [each.journey.company for each in analysis.journeys]
    lost = [activity for activity in pooled.effort.by_activity if pooled.roles[activity] is Role.WASTED]
    wasted = sum(pooled.effort.by_activity[each] for each in lost)
    currency, period = common(each.currency for each in companies), common(each.period for each in companies)
    return _sentences(pooled.covered, pooled.effort, wasted, len(lost), currency, period, "no customer of any journey")


def _sentences(
    covered: Coverage,
    spent: Effort,
    wasted: float,
    number: int,
    currency: str | None,
    period: str | None,
    nobody: str,
) -> str:
    if not covered.known:
        return "What the company does is not stated: coverage is unknown."
    sentences = []
    if covered.value is not None:
        sentences.append(f"Customers find {percent(covered.value)} of what they need.")
    if number:
        sentences.append(f"{_amount(spent, wasted, number, currency, period)} {nobody}.")
    elif spent.by_activity:
        sentences.append(f"Nothing is spent on what meets {nobody}.")
    return " ".join(sentences) or "No touchpoint that customers need is listed."


def _amount(spent: Effort, wasted: float, number: int, currency: str | None, period: str | None) -> str:
    """Write what meets nobody, with its verb: 9,500 EUR a month meet."""
    if spent.unit == "count" or not wasted:
        of = f"{number:,} of {counted(len(spent.by_activity), 'activity', 'activities')}"
        return f"{of} {'meets' if number == 1 else 'meet'}"
    unit = "hours" if spent.unit == "hours" else currency or "(no currency stated)"
    least = "At least " if spent.lacking else ""
    return f"{least}{figure(wasted)} {unit}{f' a {period}' if period else ''} meet"
