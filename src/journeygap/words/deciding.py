"""What is said of each decision wherever it is shown: its kind, the money, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.text import safe
from journeygap.journey.resolved import Activity, Company, Evidence
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import Step
from journeygap.rules.base import subjects_of
from journeygap.rules.evidence import older
from journeygap.rules.kinds import kind_of
from journeygap.words.parts import effort_text


def kind_text(step: Step) -> str:
    """Say what a kind of decision is called in every report and workbook."""
    return say(f"deciding.{step}")


def journey_of(finding: Finding, analysis: Analysis) -> JourneyAnalysis:
    """Return the journey that a finding is about, or the first of those that share its company file."""
    path = finding.span.source.path
    return next(
        (each for each in analysis.journeys if finding.journey == each.journey.path),
        next((each for each in analysis.journeys if path in each.journey.company.files), analysis.journeys[0]),
    )


def money(finding: Finding, analysed: JourneyAnalysis) -> str:
    """Write the money that a finding concerns: its effort, else what is spent on the touchpoint today."""
    company, spent = analysed.journey.company, analysed.effort
    if finding.effort is not None and spent.unit != "count":
        return safe(effort_text(finding.effort, spent, company.currency, company.period))
    about = subjects_of(finding)
    if about.need is not None and about.need.matches:
        return say("deciding.spent-today", activities=[each.activity for each in about.need.matches], company=company)
    return ""


def effect(finding: Finding, analysed: JourneyAnalysis) -> str:
    """Say what a decision frees, or what is spent today on what it is about; nothing where that is not stated."""
    kind, about = kind_of(finding), subjects_of(finding)
    if not kind.frees or kind.moves or not about.activities:
        spent = money(finding, analysed)
        return say("deciding.costs", money=spent) if spent else ""
    (activity, *_), company = about.activities, analysed.journey.company
    spent = money(finding, analysed) or safe(money_of(activity, company))
    cost, frees = activity.stated.cost, activity.stated.frees
    part = frees if frees is not None and cost is not None and frees < cost else None
    return say("deciding.frees", money=spent, part=part) if spent else ""


def basis(finding: Finding, analysis: Analysis) -> str:
    """Say what a decision rests on."""
    about = subjects_of(finding)
    touchpoint = about.used
    if touchpoint is None:
        return say("deciding.own-figures") if finding.effort is not None else ""
    if touchpoint.importance is None:
        return say("deciding.importance-assumed")
    if grounds_of(touchpoint.evidence, analysis) == "assumed":
        return say("deciding.no-evidence")
    stated = (each.stated for each in touchpoint.evidence if each.stated.kind != "assumption")
    thin = grounds_of(touchpoint.evidence, analysis) == "thin"
    return say("deciding.evidence", items=[(each.kind, each.sample) for each in stated], thin=thin)


def money_of(activity: Activity, company: Company) -> str:
    """Write what an activity costs, else its hours; nothing where neither is stated."""
    if activity.stated.cost is None and activity.stated.hours is None:
        return ""
    return say("deciding.spent-on", activity=activity, company=company)


def grounds_of(items: Iterable[Evidence], analysis: Analysis) -> Literal["solid", "thin", "assumed"]:
    """Return what a touchpoint is based on: solid evidence; thin, which is old or few; or nothing but an assumption."""
    known = [item for item in items if item.stated.kind != "assumption"]
    if not known:
        return "assumed"
    return "solid" if any(_holds(item, analysis) for item in known) else "thin"


def _holds(item: Evidence, analysis: Analysis) -> bool:
    settings, stated = analysis.settings, item.stated
    least = {"interview": settings.interview_sample, "survey": settings.survey_sample}.get(stated.kind, 0)
    enough = stated.sample is None or stated.sample >= least
    return enough and not older(stated.date, settings.evidence_months, analysis.today)
