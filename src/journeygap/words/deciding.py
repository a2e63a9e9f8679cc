"""What is said of each decision wherever it is shown: its kind, the money, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from journeygap.core.finding import Finding
from journeygap.core.text import counted, figure, safe
from journeygap.journey.resolved import Activity, Company, Evidence
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import Step
from journeygap.rules.base import subjects_of
from journeygap.rules.evidence import older
from journeygap.words.parts import effort_text

KINDS: Mapping[Step, str] = {
    "names": "First of all",
    "waste": "Waste",
    "quick": "Quick win",
    "long": "Long term",
    "unowned": "Owner unknown",
}
"""What the kinds of decisions are called in every report and workbook."""


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
        today = [text for match in about.need.matches if (text := money_of(match.activity, company))]
        return f"{' and '.join(today)} today" if today else ""
    return ""


def basis(finding: Finding, analysis: Analysis) -> str:
    """Say what a decision rests on."""
    about = subjects_of(finding)
    touchpoint = about.used
    if touchpoint is None:
        return "the company's own figures" if finding.effort is not None else ""
    if touchpoint.importance is None:
        return "an assumption: importance is not stated"
    if grounds_of(touchpoint.evidence, analysis) == "assumed":
        return "an assumption: no evidence is named"
    return " and ".join(
        dict.fromkeys(
            _item(each.stated.kind, each.stated.sample)
            for each in touchpoint.evidence
            if each.stated.kind != "assumption"
        )
    )


def _item(kind: str, sample: int | None) -> str:
    """Name an item of evidence by its kind, with how many were asked.

    >>> _item("interview", 12), _item("survey", 214), _item("analytics", None)
    ('12 interviews', 'a survey (214 answers)', 'analytics')
    """
    if sample is None:
        return _EVIDENCE.get(kind, kind)
    if kind == "interview":
        return counted(sample, "interview")
    if kind == "survey":
        return f"a survey ({counted(sample, 'answer')})"
    return f"{_EVIDENCE.get(kind, kind)} (sample {sample:,})"


_EVIDENCE = {"interview": "interviews", "survey": "a survey", "support": "support requests"}


def money_of(activity: Activity, company: Company) -> str:
    """Write what an activity costs, else its hours; nothing where neither is stated."""
    period = f" a {safe(company.period)}" if company.period else ""
    if activity.stated.cost is not None:
        return f"{figure(activity.stated.cost)} {safe(company.currency or '(no currency stated)')}{period}"
    return "" if activity.stated.hours is None else f"{figure(activity.stated.hours)} hours{period}"


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
