"""The answer in a sentence or two, what would sharpen it, and how much of it is accepted."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.text import counted, figure, listed, percent
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import Role
from journeygap.results.analysis import Accepted, Analysis, JourneyAnalysis
from journeygap.results.portfolio import common
from journeygap.rules.kinds import kind_of


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
        of = f"{number:,} of {counted(len(spent.by_activity), 'company touchpoint')}"
        return f"{of} {'meets' if number == 1 else 'meet'}"
    unit = "hours" if spent.unit == "hours" else currency or "(no currency stated)"
    least = "At least " if spent.lacking else ""
    return f"{least}{figure(wasted)} {unit}{f' a {period}' if period else ''} meet"


def would_sharpen(analysed: JourneyAnalysis) -> Iterator[str]:
    """Say what the file does not state that would sharpen the result, most telling first, a short clause each."""
    journey, spent = analysed.journey, analysed.effort
    activities = [placement.activity for placement in analysed.overlay.live]
    touchpoints = journey.touchpoints
    if not journey.company.known:
        yield "list company touchpoints: what the company does is not known"
    if activities and spent.unit == "count":
        if spent.better is not None:
            state = "states" if len(spent.lacking) == 1 else "state"
            what = f"{len(spent.lacking)} of {len(activities)} company touchpoints {state} no {spent.better}"
            yield f"{what}: waste is counted, not weighed"
        elif all(each.stated.cost is None and each.stated.hours is None for each in activities):
            yield "state cost or hours: waste is counted, not weighed"
    if activities and spent.unit != "count" and spent.lacking:
        names = listed((each.name for each in spent.lacking), 3)
        state = "states" if len(spent.lacking) == 1 else "state"
        yield f"state the {spent.unit} of {names}: {'it' if len(spent.lacking) == 1 else 'they'} {state} none"
    if not any(touchpoint.importance is not None for touchpoint in touchpoints):
        yield "state importance: every touchpoint counts the same"
    if analysed.unrated:
        yield "rate with satisfaction or delivers: what nobody rates counts as met"
    if not journey.evidence:
        yield "name evidence: nothing shows what the customer's half is based on"
    if activities and not any(activity.owner for activity in activities):
        yield "state owner, to distinguish quick wins from long-term work"


def accepted_text(accepted: Accepted) -> str:
    """Say how many findings are left out because somebody accepted them; nothing where none are."""
    parts = [
        f"{number:,} {words}"
        for number, words in ((accepted.remarks, "by ignore comments"), (accepted.baseline, "by the baseline"))
        if number
    ]
    if not parts:
        return ""
    total = accepted.remarks + accepted.baseline
    return f"{'one finding is' if total == 1 else 'findings are'} accepted: {', '.join(parts)}"
