"""JG301 to JG306 and JG112: what the journey rests on, what is measured, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from journeygap.core.finding import Severity
from journeygap.core.kind import Family, Kind, Section
from journeygap.journey.resolved import Activity, Evidence, Touchpoint, latest
from journeygap.method.overlay import Role
from journeygap.rules.base import (
    Case,
    Certainty,
    Draft,
    Inventory,
    InventoryRule,
    JourneyRule,
    Measured,
    Subjects,
    certainty_of,
    owners_of,
)

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate

_GRAVE = 8.0
"""JG301 is a warning from this importance on."""


class MetricFacts(TypedDict):
    """JG112 and JG305: a metric, and what it belongs to."""

    measured: Measured


class TargetFacts(MetricFacts):
    """JG112: also the target, in the metric's unit."""

    target: float


class StaleMetricFacts(MetricFacts):
    """JG305: also the limit, in months."""

    limit: int


class RestsFacts(TypedDict):
    """JG301: what rests on no evidence, or only on an assumption."""

    touchpoint: Touchpoint
    assumed: bool


class StaleEvidenceFacts(TypedDict):
    """JG302: a piece of evidence, the limit in months, and how many touchpoints rest on nothing newer."""

    evidence: Evidence
    limit: int
    touchpoints: int


class ThinEvidenceFacts(TypedDict):
    """JG303: a piece of evidence, and the sample that is recommended for its kind."""

    evidence: Evidence
    sample: int
    limit: int


class ActivityFacts(TypedDict):
    """JG304 and JG306: the activity."""

    activity: Activity


def target_missed(inventory: Inventory) -> Iterator[Draft]:
    """A metric is on the wrong side of its target.

    ## What it means

    The metric states a `target`, and its `value` is below it; with `better: lower`, above it. A
    value equal to the target has reached it.

    Metrics of one name in one place (the journey, a stage, a customer or a company touchpoint) are
    a series: only the newest by date is judged. Those of a company touchpoint that is retired are
    not.

    NPS is the share of people who answer 9 or 10, minus that of those who answer 0 to 6, in per
    cent (Reichheld, *Harvard Business Review*, 2003). It is entered, not computed.

    ## Why it matters to customers

    The target is what you promised yourselves to do for them. Below it, somebody is waiting longer
    or leaving more often than you think is right.

    ## Example

        journey: A weekend away
        customer:
          metrics:
            - {name: NPS, value: 31, target: 40, date: 2026-09-30, sample: 212}
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Reported:

        JG112 target-missed warning: NPS of the journey is 31, below its target of 40 (find out why,
        or correct the target)

    ## How to fix it

    Find out why: the gaps and weak touchpoints near it are the first place to look. If a smaller
    value is the better one, as with waiting times, write `better: lower`. If the target no longer
    means anything, correct it.

    ## Configuration

    Severity is warning, and info at an optional touchpoint; `JG112 = "error"` under `[severity]`
    sets one for all.

    There are no margins or limits: any miss counts. It stays silent where no target is stated, and
    where the metric rests on nobody (`sample: 0`).
    """
    for measured in inventory.measured:
        stated = measured.metric.stated
        if stated.target is None or not measured.metric.missed:
            continue
        lower = stated.better == "lower"
        found = measured.metric.estimate
        yield _metric(
            measured,
            TargetFacts(measured=measured, target=stated.target),
            None if found is None else certainty_of((found, _is_beyond(found, stated.target, lower=lower))),
        )


def _is_beyond(found: Estimate, target: float, *, lower: bool) -> bool:
    """Return whether a whole interval is on the wrong side of a target."""
    return found.low > target if lower else found.high < target


def _metric(measured: Measured, says: MetricFacts, certainty: Certainty | None = None) -> Draft:
    activity, touchpoint, stage = measured.activity, measured.touchpoint, measured.stage
    return Draft(
        says=says,
        severity=Severity.INFO if touchpoint is not None and touchpoint.optional else None,
        span=measured.metric.span,
        stage=None if stage is None else stage.id,
        touchpoint=None if touchpoint is None else touchpoint.id,
        activity=None if activity is None else activity.id,
        subject=measured.metric.stated.name,
        owners=() if activity is None else owners_of([activity]),
        subjects=Subjects(stage=stage, activities=() if activity is None else (activity,)),
        because=measured.because,
        certainty=certainty,
    )


def no_evidence(case: Case) -> Iterator[Draft]:
    """A customer touchpoint rests on no evidence, or only on an assumption.

    ## What it means

    The touchpoint names no evidence, or only items of kind `assumption`. This is looked at only in
    journeys that list evidence at all; a first sketch is allowed to have none.

    ## Why it matters to customers

    What nobody has asked about may be what the company would like them to do. The money then
    follows the wish.

    ## Example

        journey: A weekend away
        customer:
          evidence:
            - {id: talks, kind: interview, date: 2026-05-12, sample: 9}
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 7, evidence: talks}
                - {name: Payment by card, importance: 8}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}
            - {name: Payment by card, stage: Booking}

    Reported:

        JG301 no-evidence warning: “Payment by card” in stage “Booking” rests on no evidence (ask
        customers whether they use it, and name that evidence here)

    ## How to fix it

    Ask customers whether they use it, or look at what they do: interviews, a survey, analytics,
    support cases. List that under `evidence` and name it here. If it is a guess for now, list an
    item of kind `assumption` and name that: the finding stays, and says what it is.

    ## Configuration

    Severity is info, and warning where the importance is stated as 8 or more of 10 and the
    touchpoint is not optional. `JG301 = "info"` under `[severity]` sets one for all.

    There are no margins or limits. It stays silent where the journey lists no evidence.
    """
    touchpoints = case.journey.touchpoints
    if not case.journey.evidence:
        return
    needs = {need.touchpoint: need for need in case.overlay.needs}
    for touchpoint in touchpoints:
        if any(item.stated.kind != "assumption" for item in touchpoint.evidence):
            continue
        grave = touchpoint.importance is not None and touchpoint.importance >= _GRAVE and not touchpoint.optional
        yield Draft(
            says=RestsFacts(touchpoint=touchpoint, assumed=bool(touchpoint.evidence)),
            span=touchpoint.span,
            stage=touchpoint.stage.id,
            touchpoint=touchpoint.id,
            severity=Severity.WARNING if grave else Severity.INFO,
            subjects=Subjects(need=needs.get(touchpoint)),
        )


def stale_evidence(case: Case) -> Iterator[Draft]:
    """A piece of evidence is old, and nothing newer backs it up.

    ## What it means

    The item's `date` lies more than 18 calendar months before today, and at least one touchpoint
    that names it names nothing newer as well. Newer means: dated, within the limit, and no
    assumption. An item that no touchpoint names counts for the whole journey; any newer item of the
    journey backs it up.

    On 22 November 2026 the limit is 22 May 2025: an item of that day is in time, one of the day
    before is old.

    ## Why it matters to customers

    They have changed since: other habits, other devices, other competitors. The journey shows
    people who are no longer there.

    ## Example

        journey: A weekend away
        customer:
          evidence:
            - {id: talks, kind: interview, date: 2024-08-15, sample: 12}
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, evidence: talks}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Reported:

        JG302 stale-evidence info: the evidence “talks” of 2024-08-15 is older than 18 months; 1
        touchpoint rests on nothing newer (ask customers again, and add what you learn as a new
        item)

    ## How to fix it

    Ask again; five talks will show whether it still holds. Add what you learn as a new item and
    name it next to the old one. Do not just change the date.

    ## Configuration

    Severity is info; `JG302 = "warning"` under `[severity]` changes it.

    `evidence-months = 18` under `[limits]` sets the age. It stays silent where the item has no
    date.
    """
    limit = case.settings.evidence_months
    stale = {
        item
        for item in case.journey.evidence
        if item.stated.kind != "assumption" and older(item.stated.date, limit, case.today)
    }
    if not stale:
        return
    resting: dict[Evidence, list[bool]] = {item: [] for item in stale}
    for touchpoint in case.journey.touchpoints:
        if old := [item for item in touchpoint.evidence if item in stale]:
            backed = any(_backs_up(other, stale) for other in touchpoint.evidence)
            for item in old:
                resting[item].append(backed)
    # Evidence that no touchpoint names counts for the journey as a whole, and so does what backs it up.
    whole = [any(_backs_up(other, stale) for other in case.journey.evidence)]
    for item in case.journey.evidence:
        if item not in stale:
            continue
        unbacked = (resting[item] or whole).count(False)
        if not unbacked:
            continue
        yield Draft(
            says=StaleEvidenceFacts(evidence=item, limit=limit, touchpoints=unbacked if resting[item] else 0),
            span=item.span,
            subject=item.key,
        )


def _backs_up(item: Evidence, stale: set[Evidence]) -> bool:
    return item not in stale and item.stated.date is not None and item.stated.kind != "assumption"


def thin_evidence(case: Case) -> Iterator[Draft]:
    """A piece of evidence rests on few interviews, or on few answers to a survey.

    ## What it means

    The item's `sample` is below the limit of its kind: 5 for `interview`, 30 for `survey`. Other
    kinds have no limit. It is a note to the reader; no figure is corrected for it.

    ## Why it matters to customers

    Three people may all have had the same bad day. What is built for them may suit nobody else.

    ## Example

        journey: A weekend away
        customer:
          evidence:
            - {id: survey-spring, kind: survey, date: 2026-04-30, sample: 14}
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, evidence: survey-spring}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Reported:

        JG303 thin-evidence info: the evidence “survey-spring” is based on 14 answers; at
        least 30 are recommended (ask more customers, or back it up with another kind of evidence)

    ## How to fix it

    Ask more customers, or back it up with another kind of evidence: what few people say and many
    people do is a good ground.

    ## Configuration

    Severity is info; `JG303 = "warning"` under `[severity]` changes it.

    `interview-sample = 5` and `survey-sample = 30` under `[limits]` set the limits. It stays silent
    where the sample is not stated.
    """
    limits = {"interview": case.settings.interview_sample, "survey": case.settings.survey_sample}
    for item in case.journey.evidence:
        limit = limits.get(item.stated.kind, 0)
        sample = item.stated.sample
        if sample is not None and sample < limit:
            yield Draft(
                says=ThinEvidenceFacts(evidence=item, sample=sample, limit=limit),
                span=item.span,
                subject=item.key,
            )


def unmeasured(case: Case) -> Iterator[Draft]:
    """Nobody measures or rates something that customers meet, while other things are measured.

    ## What it means

    A company touchpoint is matched (its role is `aligned`), and neither it nor any customer
    touchpoint that it meets has a metric, and neither side has rated it. At least one other matched
    one of the journey is measured or rated.

    In coverage such a match counts as good as expected; `unrated` in the result counts these.

    ## Why it matters to customers

    If it gets worse, they are the only ones to notice.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, satisfaction: 7}
                - {name: Payment by card}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}
            - {name: Payment by card, stage: Booking}

    Reported:

        JG304 unmeasured info: nobody measures or rates “Payment by card”, which customers meet (add
        a metric or a rating, from customers if you can)

    ## How to fix it

    Add a rating or a metric; customers' own is worth most. One question after they have used it is
    enough.

    ## Configuration

    Severity is info; `JG304 = "warning"` under `[severity]` changes it.

    There are no margins or limits. It stays silent where nothing in the journey is measured or
    rated.
    """
    blind = []
    some = False
    for placement in case.overlay.live:
        activity = placement.activity
        if case.overlay.roles[activity] is not Role.ALIGNED:
            continue
        if (
            latest(activity.metrics)
            or activity.delivers is not None
            or any(latest(each.metrics) or each.satisfaction is not None for each in placement.here)
        ):
            some = True
        else:
            blind.append(placement)
    for placement in blind if some else ():
        activity = placement.activity
        yield Draft(
            says=ActivityFacts(activity=activity),
            span=activity.span,
            stage=placement.here[0].stage.id,
            activity=activity.id,
            owners=owners_of([activity]),
            subjects=Subjects(stage=placement.here[0].stage, activities=(activity,)),
        )


def stale_metric(inventory: Inventory) -> Iterator[Draft]:
    """A metric has not been measured for a long time.

    ## What it means

    The metric's `date` lies more than 12 calendar months before today. Of metrics of one name in
    one place, which are a series, only the newest is looked at; those of a company touchpoint that
    is retired are not.

    On 22 November 2026 the limit is 22 November 2025: a metric of that day is in time.

    ## Why it matters to customers

    You steer by how it was for them a year ago.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - name: Booking form
                  metrics:
                    - {name: Completion, value: 61, unit: "%", date: 2025-03-31}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Reported:

        JG305 stale-metric info: Completion of “Booking form” in stage “Booking” was last measured
        on 2025-03-31, more than 12 months ago (measure it again, or remove it)

    ## How to fix it

    Measure it again, and add it as a further entry with its own date. If nobody needs it any more,
    remove it.

    ## Configuration

    Severity is info; `JG305 = "warning"` under `[severity]` changes it.

    `metric-months = 12` under `[limits]` sets the age. It stays silent where the metric has no
    date.
    """
    limit = inventory.settings.metric_months
    for measured in inventory.measured:
        stated = measured.metric.stated
        if older(stated.date, limit, inventory.today):
            yield _metric(measured, StaleMetricFacts(measured=measured, limit=limit))


def no_owner(inventory: Inventory) -> Iterator[Draft]:
    """Nobody answers for a live company touchpoint, though others have owners.

    ## What it means

    The company touchpoint is live and states no `owner`, and at least one other live one does. It
    is looked at whether customers meet it or not.

    ## Why it matters to customers

    When something breaks there, nobody feels that it is theirs to fix.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form, Payment by card]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking, owner: Web team}
            - {name: Payment by card, stage: Booking}

    Reported:

        JG306 no-owner info: “Payment by card” has no owner (name the team that
        answers for it under owner)

    ## How to fix it

    Agree on one team and name it under `owner`. Of several that share it, name the one that
    answers.

    ## Configuration

    Severity is info; `JG306 = "warning"` under `[severity]` changes it.

    There are no margins or limits. It stays silent where no live company touchpoint has an owner.
    """
    if not inventory.owned:
        return
    for activity in inventory.roles:
        if activity.live and activity.owner is None:
            yield Draft(
                says=ActivityFacts(activity=activity),
                span=activity.span,
                activity=activity.id,
                subjects=Subjects(activities=(activity,)),
            )


def older(day: date | None, limit: int, today: date) -> bool:
    """Return whether a day lies more than some calendar months before today; an unknown day does not."""
    return day is not None and day < months_before(today, limit)


@cache
def months_before(today: date, number: int) -> date:
    """Go back calendar months; where a month has no such day, to its last one.

    >>> months_before(date(2026, 8, 31), 18)
    datetime.date(2025, 2, 28)
    """
    from calendar import monthrange

    month = today.year * 12 + today.month - 1 - number
    if month < 12:
        return date.min
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


_EVIDENCE = Family.EVIDENCE
RULES = (
    InventoryRule(
        Kind(
            code="JG112",
            name="target-missed",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        target_missed,
    ),
    JourneyRule(
        Kind(
            code="JG301",
            name="no-evidence",
            severity="info",
            family=_EVIDENCE,
            section=Section.DOUBTS,
        ),
        no_evidence,
    ),
    JourneyRule(
        Kind(
            code="JG302",
            name="stale-evidence",
            severity="info",
            family=_EVIDENCE,
            section=Section.DOUBTS,
        ),
        stale_evidence,
    ),
    JourneyRule(
        Kind(
            code="JG303",
            name="thin-evidence",
            severity="info",
            family=_EVIDENCE,
            section=Section.DOUBTS,
        ),
        thin_evidence,
    ),
    JourneyRule(
        Kind(
            code="JG304",
            needs_company=True,
            name="unmeasured",
            severity="info",
            family=_EVIDENCE,
            section=Section.DOUBTS,
        ),
        unmeasured,
    ),
    InventoryRule(
        Kind(code="JG305", name="stale-metric", severity="info", family=_EVIDENCE, section=Section.DOUBTS),
        stale_metric,
    ),
    InventoryRule(
        Kind(
            code="JG306",
            name="no-owner",
            severity="info",
            family=_EVIDENCE,
            section=Section.DOUBTS,
        ),
        no_owner,
    ),
)
