"""JG301 to JG306 and JG112: what the journey rests on, what is measured, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from journeygap.findings import Severity
from journeygap.journey import Evidence, Touchpoint
from journeygap.overlay import Role
from journeygap.rules.base import Case, Draft, Holding, Measured, owners_of
from journeygap.text import quoted

_GRAVE = 8.0
"""JG301 is a warning from this importance on."""


def target_missed(holding: Holding) -> Iterator[Draft]:
    """A metric is on the wrong side of its target."""
    for measured in holding.measured:
        stated = measured.metric.stated
        if stated.target is None:
            continue
        lower = stated.better == "lower"
        if not (stated.value > stated.target if lower else stated.value < stated.target):
            continue
        unit = f" {stated.unit}" if stated.unit else ""
        yield _metric(
            measured,
            f"{stated.name} of {measured.of} is {stated.value:,.10g}{unit}, {'above' if lower else 'below'} its target of "
            f"{stated.target:,.10g}{unit}",
            "find out why, or correct the target",
        )


def _metric(measured: Measured, message: str, suggestion: str) -> Draft:
    activity = measured.activity
    return Draft(
        message=message,
        suggestion=suggestion,
        span=measured.metric.span,
        stage=measured.stage,
        touchpoint=measured.touchpoint,
        activity=None if activity is None else activity.id,
        subject=measured.metric.stated.name,
        owners=() if activity is None else owners_of([activity]),
    )


def no_evidence(case: Case) -> Iterator[Draft]:
    """A customer touchpoint rests on nothing, or on an assumption only."""
    touchpoints = case.journey.touchpoints
    if not case.journey.evidence:
        return
    for touchpoint in touchpoints:
        if any(item.stated.kind != "assumption" for item in touchpoint.evidence):
            continue
        grave = touchpoint.importance is not None and touchpoint.importance >= _GRAVE and not touchpoint.optional
        rests = "only on an assumption" if touchpoint.evidence else "on no evidence"
        yield Draft(
            message=f"{quoted(touchpoint.name)} in stage {quoted(touchpoint.stage.name)} rests {rests}",
            suggestion="ask customers whether they use it, and name that evidence here",
            span=touchpoint.span,
            stage=touchpoint.stage.id,
            touchpoint=touchpoint.id,
            severity=Severity.WARNING if grave else Severity.INFO,
        )


def stale_evidence(case: Case) -> Iterator[Draft]:
    """A piece of evidence is old, and nothing newer backs up what rests on it."""
    months = case.settings.evidence_months
    stale = {item for item in case.journey.evidence if older(item.stated.date, months, case.today)}
    if not stale:
        return
    resting: dict[Evidence, list[Touchpoint]] = {item: [] for item in stale}
    for touchpoint in case.journey.touchpoints:
        for item in touchpoint.evidence:
            if item in stale:
                resting[item].append(touchpoint)
    for item in case.journey.evidence:
        if item not in stale:
            continue
        # Evidence that no touchpoint names stands for the journey as a whole, and so does what backs it up.
        grounds = [touchpoint.evidence for touchpoint in resting[item]] or [case.journey.evidence]
        unbacked = sum(not any(_backs_up(other, item, stale) for other in ground) for ground in grounds)
        if not unbacked:
            continue
        on_it = ""
        if resting[item]:
            on_it = f"; {unbacked} touchpoint{'s rest' if unbacked > 1 else ' rests'} on nothing newer"
        yield Draft(
            message=f"the evidence {quoted(item.stated.id)} of {item.stated.date} is older than {months} months{on_it}",
            suggestion="ask customers again, and add what you learn as a new item",
            span=item.span,
            subject=item.key,
        )


def _backs_up(other: Evidence, item: Evidence, stale: set[Evidence]) -> bool:
    return other is not item and other not in stale and other.stated.date is not None and other.stated.kind != "assumption"


def thin_evidence(case: Case) -> Iterator[Draft]:
    """A piece of evidence rests on few interviews, or on few answers to a survey."""
    limits = {
        "interview": (case.settings.interview_sample, "interviews"),
        "survey": (case.settings.survey_sample, "answers"),
    }
    for item in case.journey.evidence:
        limit, what = limits.get(item.stated.kind, (0, ""))
        sample = item.stated.sample
        if sample is not None and sample < limit:
            yield Draft(
                message=f"the evidence {quoted(item.stated.id)} rests on {sample} {what if sample != 1 else what[:-1]}; "
                f"fewer than {limit} say little",
                suggestion="ask more customers, or back it up with another kind of evidence",
                span=item.span,
                subject=item.key,
            )


def unmeasured(case: Case) -> Iterator[Draft]:
    """Nobody measures or rates something that customers meet, though other things are measured."""
    blind = []
    some = False
    for placement in case.overlay.live():
        activity = placement.activity
        if case.overlay.roles[activity] is not Role.ALIGNED:
            continue
        if (
            activity.metrics
            or activity.delivers is not None
            or any(each.metrics or each.satisfaction is not None for each in placement.here)
        ):
            some = True
        else:
            blind.append(placement)
    for placement in blind if some else ():
        activity = placement.activity
        yield Draft(
            message=f"nobody measures or rates {quoted(activity.name)}, which customers meet",
            suggestion="add a metric or a rating, from customers if you can",
            span=activity.span,
            stage=placement.here[0].stage.id,
            activity=activity.id,
            owners=owners_of([activity]),
        )


def stale_metric(holding: Holding) -> Iterator[Draft]:
    """A metric has not been measured for a long time."""
    months = holding.settings.metric_months
    for measured in holding.measured:
        stated = measured.metric.stated
        if older(stated.date, months, holding.today):
            yield _metric(
                measured,
                f"{stated.name} of {measured.of} was last measured on {stated.date}, more than {months} months ago",
                "measure it again, or remove it",
            )


def no_owner(holding: Holding) -> Iterator[Draft]:
    """Nobody answers for a live company touchpoint, though others have owners."""
    if not holding.owned:
        return
    for activity in holding.roles:
        if activity.live and activity.owner is None:
            yield Draft(
                message=f"nobody is named as the owner of {quoted(activity.name)}",
                suggestion="name the team that answers for it under owner",
                span=activity.span,
                activity=activity.id,
            )


def older(day: date | None, months: int, today: date) -> bool:
    """Tell whether a day lies more than some calendar months before today; an unknown day does not."""
    return day is not None and day < months_before(today, months)


def months_before(today: date, months: int) -> date:
    """Go back calendar months; where a month has no such day, to its last one.

    >>> months_before(date(2026, 8, 31), 18)
    datetime.date(2025, 2, 28)
    """
    from calendar import monthrange

    month = today.year * 12 + today.month - 1 - months
    year, month = max(month // 12, 1), month % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))
