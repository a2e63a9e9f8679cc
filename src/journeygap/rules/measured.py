"""JG116 and JG307 to JG312: what was measured, held against what the journey says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, TypedDict

from journeygap.core.finding import Severity
from journeygap.core.kind import Family, Kind, Section
from journeygap.core.language import Facts
from journeygap.core.text import normalise_medium
from journeygap.journey.resolved import Stage, Touchpoint
from journeygap.method.overlay import ROUNDING
from journeygap.rules.base import Case, Certainty, Draft, JourneyRule, Subjects

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate, MeasuredTouchpoint

_FEWEST = 30
"""Of fewer answers or journeys nothing is held against what is stated."""
_CONTRADICTED, _GRAVELY = 1.0, 2.0
"""JG307: how far outside the interval a stated rating is reported, and from where it is a warning."""
_GRAVE = 8.0
"""JG309 is a warning from this importance on."""
_COMMON = 0.2
"""JG308 is a warning from this share of customers on."""
_Z = 1.959963984540054


class ShareFacts(TypedDict):
    """JG116: a share of the journeys at a touchpoint."""

    touchpoint: Touchpoint
    share: Estimate


class RatingFacts(TypedDict):
    """JG307: which rating (satisfaction or importance), as stated and as measured, 0 to 10."""

    touchpoint: Touchpoint
    what: str
    stated: float
    measured: Estimate


class EventFacts(TypedDict):
    """JG308: an event, and the share of customers who have it."""

    event: str
    share: Estimate


class UnusedFacts(TypedDict):
    """JG309: the share of customers that use a touchpoint at most, 0 to 1, and how many customers there are."""

    touchpoint: Touchpoint
    most: float
    customers: int


class OtherChannelFacts(TypedDict):
    """JG310: the channel that most use, the share of customers who do, and the channels that are stated."""

    touchpoint: Touchpoint
    channel: str
    channels: Sequence[str]
    share: Estimate


class OrderFacts(TypedDict):
    """JG311: two stages, and the share of journeys that reach the second before the first."""

    stage: Stage
    after: Stage
    share: Estimate


class StaleFacts(TypedDict):
    """JG312: the evidence file."""

    evidence: str


def losing_touchpoint(case: Case) -> Iterator[Draft]:
    """Customers come to a touchpoint and leave from there.

    ## What it means

    A log of events was [measured](evidence.md#behaviour) with an outcome. Of the closed journeys
    that touch the touchpoint, more than half end there without it. The whole interval is above that
    limit, and it rests on 30 closed journeys or more.

    ## Why it matters to customers

    They came with an intention and gave up here. What follows in your map they never see.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 900
        hash: none
        all:
          touchpoints:
            Booking form:
              exits: {value: 0.62, low: 0.57, high: 0.67, n: 380, n_eff: 380, se: 0.025}

    Reported:

        JG116 losing-touchpoint warning: 62% of 380 journeys that touch “Booking form” in stage
        “Booking” end there without the outcome (57% to 67%) (watch customers there, and find out what
        stops them)

    ## How to fix it

    Look at recordings, or sit with five customers. Most often it is a price that comes late, a
    field that nobody can fill in, or a page that is slow.

    ## Configuration

    Severity is warning. `JG116 = "info"` under `[severity]` sets another.

    `exit-limit = 0.5` under `[margins]` sets the share. It stays silent where no outcome was
    measured.
    """
    for touchpoint, found in _measured(case):
        exits = found.exits
        if exits is not None and exits.n >= _FEWEST and exits.low > case.settings.exit_limit:
            says = ShareFacts(touchpoint=touchpoint, share=exits)
            yield _about(case, touchpoint, says, certainty="unsure" if exits.unsure else "sure")


def contradicted_rating(case: Case) -> Iterator[Draft]:
    """A rating that is written by hand contradicts what was measured.

    ## What it means

    The touchpoint states a satisfaction or an importance, and one was measured too. The stated one
    is 1 point or more outside the measured interval, on 0 to 10, and the figure rests on 30 answers
    or more. The measured one counts; the stated one is not used.

    ## Why it matters to customers

    One of the two is wrong: the belief, or the question that was asked. Either way somebody plans
    with a customer who is not there.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: guests.measured.yaml
          stages:
            - name: Booking
              touchpoints: [{name: Booking form, satisfaction: 8}]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # guests.measured.yaml
        evidence: guests
        kind: survey
        date: 2026-10-31
        sample: 212
        hash: none
        all:
          touchpoints:
            Booking form:
              satisfaction: {value: 5.1, low: 4.8, high: 5.4, n: 212, n_eff: 212, se: 0.15}

    Reported:

        JG307 contradicted-rating warning: the satisfaction of “Booking form” in stage “Booking” is
        stated as 8 and was measured as 5.1 (4.8 to 5.4, 212 answers) (remove the stated one, or find
        out why they differ)

    ## How to fix it

    Remove the rating that is written by hand. If you trust it more, look at how the question was
    asked, and of whom.

    ## Configuration

    Severity is info, and warning from 2 points on. `JG307 = "info"` under `[severity]` sets one for
    all.

    There are no margins or limits that can be set.
    """
    for touchpoint, found in _measured(case):
        for what, stated, measured in (
            ("satisfaction", found.stated_satisfaction, found.satisfaction),
            ("importance", found.stated_importance, found.importance),
        ):
            if stated is None or measured is None or measured.n_eff < _FEWEST:
                continue
            by = round(max(measured.low - stated, stated - measured.high), ROUNDING)
            if by < _CONTRADICTED:
                continue
            yield _about(
                case,
                touchpoint,
                RatingFacts(touchpoint=touchpoint, what=what, stated=stated, measured=measured),
                subject=what,
                severity=Severity.WARNING if by >= _GRAVELY else None,
            )


def unmapped_behaviour(case: Case) -> Iterator[Draft]:
    """Many customers do something that no touchpoint covers.

    ## What it means

    An event in the log fits no rule of the evidence file, and 5 % of all customers or more have it.
    The map lacks it.

    ## Why it matters to customers

    They go somewhere that your map does not show. Nobody answers for it, and nobody asks how it is.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 900
        hash: none
        all:
          unmapped:
            - event: compare_dates
              reach: {value: 0.31, low: 0.28, high: 0.34, n: 900, n_eff: 900, se: 0.015}
              touches: 512

    Reported:

        JG308 unmapped-behaviour warning: 31% of 900 customers have “compare_dates” (28% to 34%), and
        no touchpoint covers it (add a touchpoint and a rule for it, or list it under ignore in the
        evidence file)

    ## How to fix it

    If customers mean something by it, add the touchpoint, and a rule that names the event. If it is
    technical, such as a heartbeat, list it under `ignore`. Then measure again.

    ## Configuration

    Severity is info, and warning from a reach of 20 % on. `JG308 = "info"` under `[severity]` sets
    one for all.

    `unmapped-limit = 0.05` under `[margins]` sets the share of customers.
    """
    for file in case.journey.measured:
        for each in file.unmapped:
            if each.reach.value < case.settings.unmapped_limit:
                continue
            yield Draft(
                says=EventFacts(event=each.event, share=each.reach),
                span=file.span,
                subject=each.event,
                severity=Severity.WARNING if each.reach.value >= _COMMON else None,
            )


def unused_touchpoint(case: Case) -> Iterator[Draft]:
    """A touchpoint is on the map, and hardly any customer uses it.

    ## What it means

    A rule of the evidence file, or a column that says who used what, covers the touchpoint. Its reach
    was measured, and the upper limit of its interval is 1 % of customers at most. Where fewer than 10
    customers used it the figure is not shown; the upper limit is then that of 9.

    ## Why it matters to customers

    It is on the map and not in their lives. What is spent on it could go to where they are.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - name: Booking
              touchpoints: [Booking form, Gift vouchers]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 9000
        hash: none
        all:
          customers: 9000
          touchpoints:
            Gift vouchers: {customers: "<10", reach: {n: "<10"}}

    Reported:

        JG309 unused-touchpoint info: at most 0.2% of 9,000 customers use “Gift vouchers” in stage
        “Booking” (take it off the map, or correct the rule that covers it)

    ## How to fix it

    Ask whether customers can find it, and whether they want it. If not, take it off the map. If you
    know that they use it, the rule in the evidence file misses the event.

    ## Configuration

    Severity is info, and warning where the importance is 8 or more of 10. `JG309 = "info"` under
    `[severity]` sets one for all.

    `unused-limit = 0.01` under `[margins]` sets the share of customers.
    """
    for touchpoint, found in _measured(case):
        unused = hardly_used(found, case.settings.unused_limit)
        if unused is None:
            continue
        most, customers = unused
        important = touchpoint.importance is not None and touchpoint.importance >= _GRAVE
        yield _about(
            case,
            touchpoint,
            UnusedFacts(touchpoint=touchpoint, most=most, customers=customers),
            severity=Severity.WARNING if important else None,
        )


def other_channel(case: Case) -> Iterator[Draft]:
    """Most customers use a touchpoint through another channel than it states.

    ## What it means

    The log says through which channel customers use the touchpoint. More than half of them use one
    (the whole interval is above 50 %), and it is none of those that the touchpoint states.

    ## Why it matters to customers

    What fits one channel may not fit another. Coverage is judged by the channel that is stated.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - name: Booking
              touchpoints: [{name: Booking form, channel: web}]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 900
        hash: none
        all:
          touchpoints:
            Booking form:
              channels: {App: {value: 0.7, low: 0.66, high: 0.74, n: 500, n_eff: 500, se: 0.02}}

    Reported:

        JG310 other-channel info: 70% of 500 customers use “Booking form” in stage “Booking” through
        “app” (66% to 74%), and it states “web” (state the channel that they use)

    ## How to fix it

    State the channel that customers use, and look whether what meets them there is made for it.

    ## Configuration

    Severity is info. `JG310 = "warning"` under `[severity]` sets another.

    There are no margins or limits. It stays silent where the touchpoint states no channel.
    """
    for touchpoint, found in _measured(case):
        if not touchpoint.channels or not found.channels:
            continue
        channel, share = max(found.channels.items(), key=lambda each: each[1].value)
        if share.low <= 0.5 or normalise_medium(channel) in touchpoint.channels:
            continue
        yield _about(
            case,
            touchpoint,
            OtherChannelFacts(
                touchpoint=touchpoint, channel=channel, channels=touchpoint.stated.channel or (), share=share
            ),
            subject=channel,
        )


def other_order(case: Case) -> Iterator[Draft]:
    """Most customers reach two stages in the other order.

    ## What it means

    The log was measured with `--journey`. Of the journeys that have two consecutive stages, more than
    half have the later one first; the whole interval is above 50 %.

    ## Why it matters to customers

    A map in the wrong order prepares people for what has happened already.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - {name: Comparing, touchpoints: [Hotel list]}
            - {name: Booking, touchpoints: [Booking form]}
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 900
        hash: none
        all:
          stages:
            A weekend away:
              Comparing:
                reversed: {value: 0.64, low: 0.58, high: 0.7, n: 260, n_eff: 260, se: 0.03}

    Reported:

        JG311 other-order info: in 64% of 260 journeys stage “Booking” comes before stage “Comparing”
        (58% to 70%) (put the stages into the order in which customers reach them)

    ## How to fix it

    Put the stages into the order that customers have, or split a stage that they come back to.

    ## Configuration

    Severity is info. `JG311 = "warning"` under `[severity]` sets another.

    There are no margins or limits.
    """
    for file in case.journey.measured:
        for stage, after in pairwise(case.journey.stages):
            found = next((file.stages[name].reversed for name in stage.names if name in file.stages), None)
            if found is None or found.low <= 0.5:
                continue
            yield Draft(
                says=OrderFacts(stage=stage, after=after, share=found),
                span=after.span,
                stage=after.id,
                subject=stage.id,
            )


def stale_measurement(case: Case) -> Iterator[Draft]:
    """The evidence file has changed since it was measured.

    ## What it means

    A measured file records a hash of the evidence file that it was made with. The evidence file
    next to it, of the same name, has changed since.

    ## Why it matters to customers

    The figures answer a question that is no longer asked: other columns, another scale, other rules.

    ## Example

        # journey.yaml
        journey: A weekend away
        customer:
          measured: web.measured.yaml
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company: {touchpoints: [{name: Booking form, stage: Booking}]}
        # web.measured.yaml
        evidence: web
        kind: analytics
        date: 2026-10-31
        sample: 900
        hash: none
        all: {}
        # web.evidence.yaml
        evidence: web
        kind: analytics
        data: log.csv

    Reported:

        JG312 stale-measurement warning: the evidence file of “web” has changed since it was measured
        (run journeygap measure again)

    ## How to fix it

    Run `journeygap measure` with the evidence file, and commit both files together.
    `journeygap measure --check` fails where they differ.

    ## Configuration

    Severity is warning. `JG312 = "info"` under `[severity]` sets another.

    There are no margins or limits. It stays silent where no evidence file is next to the measured one.
    """
    for file in case.journey.measured:
        if file.stale:
            yield Draft(says=StaleFacts(evidence=file.evidence), span=file.span, subject=file.evidence)


def hardly_used(found: MeasuredTouchpoint, limit: float) -> tuple[float, int] | None:
    """Return the upper limit of a reach of at most ``limit``, and of how many customers; None for a higher one.

    Where fewer than 10 used it, and the figure is hidden, it is the upper limit for 9.
    """
    from journeygap.journey.estimate import FEW

    if found.reach is not None:
        most, customers = found.reach.high, found.reach.n
    elif found.few and found.customers:
        most, customers = _highest(FEW - 1, found.customers), found.customers
    else:
        return None
    return None if most > limit else (most, customers)


def _highest(part: int, whole: int) -> float:
    """Return the upper limit of a share (Wilson)."""
    p, n = min(1.0, part / whole), whole
    return (p + _Z**2 / (2 * n) + _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n))) / (1 + _Z**2 / n)


def _measured(case: Case) -> Iterator[tuple[Touchpoint, MeasuredTouchpoint]]:
    for touchpoint in case.journey.touchpoints:
        if touchpoint.measured is not None:
            yield touchpoint, touchpoint.measured


def _about(
    case: Case,
    touchpoint: Touchpoint,
    says: Facts,
    *,
    subject: str | None = None,
    severity: Severity | None = None,
    certainty: Certainty | None = None,
) -> Draft:
    need = next(each for each in case.overlay.by_stage[touchpoint.stage.order] if each.touchpoint is touchpoint)
    return Draft(
        says=says,
        span=touchpoint.span,
        stage=touchpoint.stage.id,
        touchpoint=touchpoint.id,
        subject=subject,
        opportunity=case.opportunity[need],
        severity=severity,
        certainty=certainty,
        subjects=Subjects(need=need, stage=touchpoint.stage),
    )


RULES: tuple[JourneyRule, ...] = (
    JourneyRule(
        Kind(
            code="JG116",
            name="losing-touchpoint",
            severity="warning",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        losing_touchpoint,
    ),
    JourneyRule(
        Kind(code="JG307", name="contradicted-rating", severity="info", family=Family.EVIDENCE, section=Section.DOUBTS),
        contradicted_rating,
    ),
    JourneyRule(
        Kind(code="JG308", name="unmapped-behaviour", severity="info", family=Family.EVIDENCE, section=Section.DOUBTS),
        unmapped_behaviour,
    ),
    JourneyRule(
        Kind(code="JG309", name="unused-touchpoint", severity="info", family=Family.EVIDENCE, section=Section.DOUBTS),
        unused_touchpoint,
    ),
    JourneyRule(
        Kind(code="JG310", name="other-channel", severity="info", family=Family.EVIDENCE, section=Section.DOUBTS),
        other_channel,
    ),
    JourneyRule(
        Kind(code="JG311", name="other-order", severity="info", family=Family.EVIDENCE, section=Section.DOUBTS),
        other_order,
    ),
    JourneyRule(
        Kind(
            code="JG312",
            name="stale-measurement",
            severity="warning",
            family=Family.EVIDENCE,
            section=Section.DOUBTS,
        ),
        stale_measurement,
    ),
)
