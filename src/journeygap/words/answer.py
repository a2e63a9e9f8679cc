"""The facts of the answer: what customers find and what meets nobody, what would sharpen it, how much is accepted."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.language import say
from journeygap.journey.resolved import Activity
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import Role
from journeygap.results.analysis import Accepted, Analysis, JourneyAnalysis
from journeygap.results.answer import WorstStage
from journeygap.results.portfolio import common
from journeygap.rules.kinds import kind_of


def headline(analysed: JourneyAnalysis, analysis: Analysis) -> str:
    """Say the result of a journey in one or two sentences: what customers find, and what meets nobody."""
    if any(kind_of(each).alone for each in analysed.findings):
        return say("answer.other-words")
    company, roles, best = analysed.journey.company, analysed.overlay.roles, analysis.portfolio.best
    lost = [each for each in analysed.effort.by_activity if best.get(each.origin, roles[each]) is Role.WASTED]
    among_several = bool(analysis.portfolio.siblings) or len(analysis.journeys) > 1
    money = (company.currency, company.period)
    return _headline(analysed.coverage, analysed.effort, lost, money, among_several=among_several)


def pooled_headline(analysis: Analysis) -> str:
    """Say the result of all the journeys together."""
    pooled = analysis.portfolio
    companies = [each.journey.company for each in analysis.journeys]
    lost = [activity for activity in pooled.effort.by_activity if pooled.roles[activity] is Role.WASTED]
    money = (common(each.currency for each in companies), common(each.period for each in companies))
    return _headline(pooled.covered, pooled.effort, lost, money, among_several=False)


def _headline(
    covered: Coverage,
    spent: Effort,
    lost: list[Activity],
    money: tuple[str | None, str | None],
    *,
    among_several: bool,
) -> str:
    return say(
        "answer.headline",
        covered=covered,
        spent=spent,
        number=len(lost),
        wasted=sum(spent.by_activity[each] for each in lost),
        currency=money[0],
        period=money[1],
        among_several=among_several,
    )


def worst_words(worst: WorstStage) -> str:
    """Say which stage is the worst, and why."""
    return say("answer.worst-stage", **worst._asdict())


def feeling_text(value: float) -> str:
    """Write how customers feel, from -2 to 2."""
    return say("answer.feeling", value=value)


def would_sharpen(analysed: JourneyAnalysis) -> Iterator[str]:
    """Say what the file does not state that would sharpen the result, most telling first, a short clause each."""
    journey, spent = analysed.journey, analysed.effort
    activities = [placement.activity for placement in analysed.overlay.live]
    if not journey.company.known:
        yield say("answer.no-company")
    if activities and spent.unit == "count":
        if spent.better is not None:
            number = len(activities)
            yield say("answer.some-effort-lacking", lacking=spent.lacking, number=number, unit=spent.better)
        elif all(each.stated.cost is None and each.stated.hours is None for each in activities):
            yield say("answer.no-effort")
    if activities and spent.unit != "count" and spent.lacking:
        yield say("answer.effort-lacking", lacking=spent.lacking, unit=spent.unit)
    if not any(touchpoint.importance is not None for touchpoint in journey.touchpoints):
        yield say("answer.no-importance")
    if analysed.unrated:
        yield say("answer.unrated")
    if not journey.evidence:
        yield say("answer.no-evidence")
    if activities and not any(activity.owner for activity in activities):
        yield say("answer.no-owner")


def accepted_text(accepted: Accepted) -> str:
    """Say how many findings are left out because somebody accepted them; nothing where none are."""
    if not accepted.remarks and not accepted.baseline:
        return ""
    return say("answer.accepted", remarks=accepted.remarks, baseline=accepted.baseline)
