"""JG107 to JG110 and JG113: how well, how consistently and how personally touchpoints are delivered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypedDict

from journeygap.core.finding import Reason, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Family, Kind, Section
from journeygap.journey.resolved import Activity, Handoff, Level, Placement, Stage, Touchpoint
from journeygap.method.overlay import (
    LOW_FEELING,
    ROUNDING,
    Need,
    State,
    complained_about,
    expected_level,
    mean,
    one_figure,
    overall,
    weak_margin,
)
from journeygap.method.settings import Settings
from journeygap.rules.base import (
    Case,
    Draft,
    JourneyRule,
    Subjects,
    about,
    certainty_of,
    constraints_of,
    horizon_of,
    need_severity,
    owners_of,
    rating_at,
)
from journeygap.rules.because import of_need, of_stage

GRAVE = 8.0
"""What matters so much to customers is grave."""
HIGHLY = 7.0
"""Who rates something so has no reason to feel bad there."""
_VERY_BAD = -2


class InconsistentFacts(TypedDict):
    """JG107: the best and the worst delivery of a touchpoint, each with its level, 0 to 10."""

    need: Need
    best: Activity
    high: float
    worst: Activity
    low: float


class HandoffFacts(TypedDict):
    """JG108: the two stages, and what the company does last in one and first in the next."""

    before: Stage
    after: Stage
    from_: Activity
    to: Activity


class BeliefFacts(TypedDict):
    """JG109: how the company and how customers rate a delivery, by dimension ("" is the level as a whole)."""

    need: Need
    activity: Activity
    levels: Mapping[str, tuple[float, float]]
    dimensions: Mapping[str, str]
    because: tuple[Reason, ...]


class ImpersonalFacts(TypedDict):
    """JG110: what is the same for everybody."""

    need: Need
    activities: Sequence[Activity]


class FrictionFacts(TypedDict):
    """JG113: what meets customers at the touchpoint; ``contradicted`` says whether they rate it highly all the same."""

    need: Need
    activities: Sequence[Activity]
    contradicted: bool
    because: tuple[Reason, ...]


class LowPointFacts(TypedDict):
    """JG114: how customers feel in a stage, -2 to 2, and its worst touchpoints.

    ``rated`` is the lowest rating there, 0 to 10, where all are high; else None.
    """

    stage: Stage
    feeling: float
    worst: Sequence[str]
    rated: float | None
    because: tuple[Reason, ...]


def inconsistent_delivery(case: Case) -> Iterator[Draft]:
    """Two company touchpoints meet the same customer touchpoint, one far better than the other.

    ## What it means

    A customer touchpoint has two or more live matches whose own ratings (`delivers`) lie 3 or more
    apart, on 0 to 10. Of ratings by dimension the mean is taken, over those
    that customers expect where they say which. The finding names the best and the worst.

    Coverage takes the best match, so it does not see this.

    ## Why it matters to customers

    It is a matter of luck which of the two they meet. They do not know that there are two: they
    remember that you were good last time and are not today.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: During the stay
              touchpoints:
                - {name: Breakfast, importance: 8}
        company:
          touchpoints:
            - {name: Breakfast room, stage: During the stay, meets: Breakfast, delivers: 9}
            - {name: Room service, stage: During the stay, meets: Breakfast, delivers: 5}

    The same breakfast, 4 apart. As the better one is good enough, the opportunity is only 8:

        JG107 inconsistent-delivery info: “Breakfast” in stage “During the stay” is delivered
        unequally: “Breakfast room” at 9 of 10, “Room service” at 5 (bring “Room service” up to
        “Breakfast room”, or send customers to the better one)

    ## How to fix it

    Bring the weaker one up to the better one, or stop it if customers can do without it. Often the
    better team can show the other how.

    ## Configuration

    Severity follows the opportunity of the touchpoint, 0 to 20: error from 15, warning from 10,
    else info; info for optional touchpoints. `JG107 = "warning"` under `[severity]` sets one for
    all.

    `inconsistent = 3` under `[margins]` sets how far apart they must be.

    It stays silent where fewer than two of the matches state `delivers`.
    """
    for need in case.overlay.needs:
        if len(need.matches) < 2:
            continue
        expected = expected_level(need.touchpoint)
        rated = [
            (level, each) for each in need.matches if (level := overall(each.placement.delivers, expected)) is not None
        ]
        if len(rated) < 2:
            continue
        low, worst = min(rated, key=lambda pair: pair[0])
        high, best = max(rated, key=lambda pair: pair[0])
        if round(high - low, ROUNDING) >= case.settings.inconsistent_margin:
            yield about(
                case,
                need,
                (worst, best),
                InconsistentFacts(need=need, best=best.activity, high=high, worst=worst.activity, low=low),
                because=of_need(need, (worst.activity, best.activity)),
            )


def broken_handoff(case: Case) -> Iterator[Draft]:
    """Customers pass from one stage to the next, and nobody and nothing carries them across.

    ## What it means

    Take two stages that follow each other, and the live company touchpoints that match in each. All
    of them state an owner. No owner on the one side is also on the other, no tool is on both, and
    no declared handoff leads across. So no team and no system is on both sides.

    One that states no tool counts as using none, as soon as any company touchpoint states some.

    A handoff counts when it leads from something live that matches or is stated in the first stage
    to something live that matches or is stated in the second.

    ## Why it matters to customers

    This is where they have to tell everything again, wait for a call that nobody has been asked to
    make, or hear that another team is in charge.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form]
            - name: Arriving
              touchpoints: [Front desk]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking, owner: Web team, tools: Booking system}
            - {name: Front desk, stage: Arriving, owner: Reception, tools: Key cabinet}

    A wish that a guest writes into the form reaches no one at the desk:

        JG108 broken-handoff warning: no handoff from “Booking” to “Arriving”: they share no
        team, no tool and no declared handoff (agree who hands what over, and declare it under
        handoffs: from “booking-form” to “front-desk”)

    ## How to fix it

    Agree who hands what over, and how. Then declare it, so that everybody can see it:

        handoffs:
          - {from: Booking form, to: Front desk, carries: name and wishes}

    If the two do share a tool or an owner already, state that.

    ## Configuration

    Severity is warning; `JG108 = "info"` under `[severity]` changes it.

    There are no margins or limits. It stays silent where any of the matches states no owner, where
    no company touchpoint states a tool at all, and where one of the two stages has no live match:
    whether something is shared is unknown then.
    """
    stages = case.journey.stages
    if not any(each.tools for each in case.journey.company.activities):
        return  # no tool is stated anywhere, so that nobody knows what they share
    placements: list[list[Placement]] = [[] for _ in stages]
    for placement in case.overlay.live:
        for order in dict.fromkeys(touchpoint.stage.order for touchpoint in placement.here):
            placements[order].append(placement)
    handoffs = case.journey.company.handoffs
    present = _present(case, placements) if handoffs else [set() for _ in stages]
    leading = _leading(handoffs)
    for before, after in pairwise(stages):
        leaving, arriving = placements[before.order], placements[after.order]
        both = [placement.activity for placement in (*leaving, *arriving)]
        if not leaving or not arriving or not all(each.owner for each in both):
            continue
        if _owners(leaving) & _owners(arriving) or _tools(leaving) & _tools(arriving):
            continue
        here, there = present[before.order], present[after.order]
        if any(not ends.isdisjoint(there) for activity in here for ends in leading.get(activity, ())):
            continue
        yield Draft(
            says=HandoffFacts(before=before, after=after, from_=leaving[0].activity, to=arriving[0].activity),
            span=after.span,
            stage=before.id,
            stages=(before.id, after.id),
            subject=after.id,
            horizon="long",
            constraints=constraints_of(both),
            owners=owners_of(both),
            subjects=Subjects(stage=before, activities=tuple(both)),
        )


def _owners(placements: list[Placement]) -> set[str | None]:
    return {placement.activity.team for placement in placements}


def _tools(placements: list[Placement]) -> set[str]:
    return {tool for placement in placements for tool in placement.activity.tools}


def _leading(handoffs: Iterable[Handoff]) -> dict[Activity, list[frozenset[Activity]]]:
    """Return where handoffs lead from each activity, so that no pair of stages has to look at all of them."""
    leading: dict[Activity, list[frozenset[Activity]]] = {}
    for from_, to in dict.fromkeys((each.from_, each.to) for each in handoffs):
        for activity in from_:
            leading.setdefault(activity, []).append(to)
    return leading


def _present(case: Case, meeting: list[list[Placement]]) -> list[set[Activity]]:
    """Return what the company does in each stage, by match or by what it states, where a handoff may end."""
    present = [{placement.activity for placement in placements} for placements in meeting]
    for placement in case.overlay.live:
        for stage in placement.stages:
            present[stage.order].add(placement.activity)
    return present


def belief_gap(case: Case) -> Iterator[Draft]:
    """The company rates its delivery well above what customers say of it.

    ## What it means

    Customers rate the touchpoint (`satisfaction`), a live match rates itself (`delivers`), and its
    own rating is higher by the margin, 2, or more: overall, or in a dimension that both name. Where
    both are by dimension, overall means over the dimensions that both name; where only one is, the
    mean of that one is compared.

    There is one finding for each match that sees itself so.

    Source: compare the gaps of SERVQUAL between what managers believe and what customers perceive
    (Parasuraman, Zeithaml & Berry, *Journal of Marketing* 49(4), 1985).

    ## Why it matters to customers

    What the company believes to be good, it does not improve. They go on meeting it as it is.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Arriving
              touchpoints:
                - {name: Check-in, importance: 7, expects: 6, satisfaction: 6}
        company:
          touchpoints:
            - {name: Check-in, stage: Arriving, owner: Reception, delivers: 9}

    Reception gives itself a 9, guests give it a 6. It is good enough for them, so it is not weak,
    and still the two do not see the same thing:

        JG109 belief-gap info: the company rates “Check-in” above what customers say of “Check-in”
        in stage “Arriving”: 9 against 6 of 10 (show the team what customers say, and find out what
        they miss)

    ## How to fix it

    Show the team what customers say, in their words. Look for what the team does not see: the wait
    before its own part begins, perhaps. Then rate again, or leave `delivers` out: customers' rating
    counts before it anyway.

    ## Configuration

    Severity follows the opportunity of the touchpoint, 0 to 20: error from 15, warning from 10,
    else info; info for optional touchpoints. `JG109 = "warning"` under `[severity]` sets one for
    all.

    `belief = 2` under `[margins]` sets the margin.

    It stays silent where one of the two sides has not rated, or they rate no dimension in common.
    """
    for need in case.overlay.needs:
        satisfaction = need.touchpoint.satisfaction
        if satisfaction is None:
            continue
        for match in need.matches:
            if match.placement.delivers is None:
                continue
            gaps = _beliefs(match.placement.delivers, satisfaction)
            wide = {
                name: pair
                for name, pair in gaps.items()
                if round(pair[0] - pair[1], ROUNDING) >= case.settings.belief_margin
            }
            if not wide:
                continue
            because = of_need(need, [match.activity], wide)
            yield about(
                case,
                need,
                (match,),
                BeliefFacts(
                    need=need,
                    activity=match.activity,
                    levels=wide,
                    dimensions=case.journey.dimensions,
                    because=because,
                ),
                because=because,
                certainty=certainty_of(
                    *(
                        (found, round(ours - found.high, ROUNDING) >= case.settings.belief_margin)
                        for name, (ours, _) in wide.items()
                        if (found := rating_at(need.touchpoint, name)) is not None
                    )
                ),
            )


def _beliefs(ours: Level, theirs: Level) -> dict[str, tuple[float, float]]:
    """Pair the company's ratings with customers': overall (under ""), then by common dimension, widest first."""
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        common = sorted((name for name in ours if name in theirs), key=lambda name: (theirs[name] - ours[name], name))
        if not common:
            return {}
        each = {name: (ours[name], theirs[name]) for name in common}
        if len(common) == 1:
            return each
        return {"": (mean(ours[name] for name in common), mean(theirs[name] for name in common)), **each}
    return {"": (one_figure(ours), one_figure(theirs))}


def not_personalised(case: Case) -> Iterator[Draft]:
    """Customers expect a touchpoint to be personal to them, and it is the same for everybody.

    ## What it means

    The customer touchpoint states `personalised: true`. It has live matches, none of them states
    `personalised: true`, and at least one states `personalised: false`.

    ## Why it matters to customers

    They have said who they are and what they like, and you treat them as a stranger. They
    notice it most where others know them by name.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Coming back
              touchpoints:
                - {name: Offers by e-mail, importance: 5, personalised: true}
        company:
          touchpoints:
            - {name: Offers by e-mail, stage: Coming back, personalised: false}

    A guest who always brings a dog gets the same letter as all others:

        JG110 not-personalised info: customers expect “Offers by e-mail” in stage “Coming back” to
        be personal to them; “Offers by e-mail” is the same for everybody (use what you know of the
        customer in “Offers by e-mail”)

    ## How to fix it

    Use what you know of the customer already, beginning with the little that matters: name, last
    stay, language. Ask before you use more than they would expect. When it is personal, write
    `personalised: true`.

    ## Configuration

    Severity follows the opportunity of the touchpoint, 0 to 20: error from 15, warning from 10,
    else info; info for optional touchpoints. `JG110 = "info"` under `[severity]` sets one for all.

    There are no margins or limits. It stays silent where no match says whether it is personal.
    """
    for need in case.overlay.needs:
        if not need.touchpoint.stated.personalised:
            continue
        said = [match.activity.stated.personalised for match in need.matches]
        if True in said or False not in said:
            continue
        plain = tuple(match for match in need.matches if match.activity.stated.personalised is False)
        yield about(
            case,
            need,
            plain,
            ImpersonalFacts(need=need, activities=[match.activity for match in plain]),
            because=of_need(need, [match.activity for match in plain]),
        )


def reported_friction(case: Case) -> Iterator[Draft]:
    """Customers report trouble at a touchpoint that no rating shows as weak.

    ## What it means

    The touchpoint states `friction`, or a `feeling` of -1 or worse (of -2 to 2). It has a live
    match, and no rating shows it as weak: nobody has rated it, or the rating does not fall short of
    what customers expect by the margins of JG102.

    Where customers have not rated it, the complaint is all that is known, and the touchpoint is
    `weak`, not met. Coverage does not change by it; the result says how much of it customers
    complain about. A bad feeling next to a rating of 7 or more is named as a contradiction.

    The `feeling` of a whole stage is JG114.

    ## Why it matters to customers

    An average hides what hurts. Most may be content, or nobody has asked, and still this is what
    they tell each other about you.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 7, friction: asks for the address twice}
                - {name: Payment by card, importance: 6}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}
            - {name: Payment by card, stage: Booking}

    Reported:

        JG113 reported-friction info: customers report at “Booking form” in stage “Booking”: “asks
        for the address twice” (remove what customers complain about at “Booking form”, and ask
        them to rate the touchpoint)

    ## How to fix it

    Remove the cause; it is mostly small and known. Ask customers to rate the touchpoint, so that
    you can see whether it helped. When the trouble is gone, take the friction out of the file.

    ## Configuration

    Severity follows the opportunity of the touchpoint, but is warning at most: warning from 10,
    else info; info for optional touchpoints. What only the complaint shows as weak is a warning
    from importance 8 on, and where the feeling is -2. `JG113 = "warning"` under `[severity]` sets
    one for all.

    It has no limits, and no margins but those of JG102. It stays silent where nothing meets the
    touchpoint: that has its own finding.
    """
    for need in case.overlay.needs:
        if need.best is not None and complained_about(need.touchpoint) and not _shown_as_weak(need, case.settings):
            yield _friction(case, need)


def _shown_as_weak(need: Need, settings: Settings) -> bool:
    """Return whether a rating shows the touchpoint as weak, so that a finding speaks of it already."""
    if need.state is State.WEAK:
        return not need.complaint
    limit = weak_margin(need.touchpoint, settings)
    return need.best is not None and any(by >= limit for _, by in need.best.shortfalls)


def _friction(case: Case, need: Need) -> Draft:
    activities = [match.activity for match in need.matches]
    because = of_need(need, activities)
    draft = about(
        case,
        need,
        need.matches,
        FrictionFacts(need=need, activities=activities, contradicted=contradicted(need.touchpoint), because=because),
        horizon=horizon_of(need, activities) if need.complaint else None,
        because=because,
    )
    # The company touchpoint has no part in what identifies it: another may meet customers there tomorrow.
    return replace(draft, activity=None, severity=_friction_severity(case, need))


def contradicted(touchpoint: Touchpoint) -> bool:
    """Return whether customers feel bad at a touchpoint and still rate it highly."""
    feeling, rated = touchpoint.stated.feeling, touchpoint.satisfaction
    return feeling is not None and feeling <= LOW_FEELING and rated is not None and one_figure(rated) >= HIGHLY


def _friction_severity(case: Case, need: Need) -> Severity:
    """Follow the opportunity up to warning; what only complaints show is one where it matters or feels very bad."""
    severity = need_severity(case, need, at_most=Severity.WARNING)
    stated = need.touchpoint
    grave = (stated.importance or 0.0) >= GRAVE or (stated.stated.feeling or 0.0) <= _VERY_BAD
    if need.complaint and grave and not stated.optional:
        return Severity.WARNING
    return severity


def low_point(case: Case) -> Iterator[Draft]:
    """Customers feel bad in a whole stage.

    ## What it means

    The stage states a `feeling` of -1 or worse (of -2 to 2): it is a low point of the emotion
    curve. The finding names what customers complain about there, in the stage and at its
    touchpoints, and the worst touchpoints: those at which they feel worst, or where nothing is
    known of that, the gaps with the highest opportunity.

    Where customers rate every rated touchpoint of the stage 7 or more and still feel bad, the two
    contradict each other, and the finding says so.

    ## Why it matters to customers

    They remember the worst moment and the last one, and tell others about them.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Arriving
              feeling: -1
              friction: nobody knew that we were coming
              touchpoints: [Check-in]
        company:
          touchpoints:
            - {name: Check-in, stage: Arriving}

    Reported:

        JG114 low-point warning: customers feel bad (-1) in stage “Arriving”: “nobody knew that we
        were coming” (remove what they complain about: “nobody knew that we were coming”)

    ## How to fix it

    Remove what customers complain about. Where nothing is known, ask them what goes wrong, and
    state it as `friction`, at the touchpoint if it is one. When they feel better, change the
    figure.

    ## Configuration

    Severity is warning; `JG114 = "info"` under `[severity]` changes it.

    There are no margins or limits. It stays silent where the stage states no feeling.
    """
    for stage in case.journey.stages:
        feeling = stage.stated.feeling
        if feeling is not None and feeling <= LOW_FEELING:
            yield _low_point(case, stage, feeling)


def _low_point(case: Case, stage: Stage, feeling: float) -> Draft:
    because = of_stage(stage)
    rated = min(
        (one_figure(each.satisfaction) for each in stage.touchpoints if each.satisfaction is not None), default=0.0
    )
    return Draft(
        says=LowPointFacts(
            stage=stage,
            feeling=feeling,
            worst=_worst(case, stage),
            rated=rated if rated >= HIGHLY else None,
            because=because,
        ),
        span=stage.span,
        stage=stage.id,
        because=because,
        feeling=feeling,
    )


def _worst(case: Case, stage: Stage) -> list[str]:
    """Name the touchpoints at which customers feel worst, where they feel bad; else those that lack most."""
    felt = [
        (each.stated.feeling, each.name)
        for each in stage.touchpoints
        if each.stated.feeling is not None and each.stated.feeling <= LOW_FEELING
    ]
    if felt:
        return [name for feeling, name in felt if feeling == min(felt)[0]][:_NAMED]
    lacking = [
        (round(case.opportunity[need] or 0.0, ROUNDING), need.touchpoint.name)
        for need in case.overlay.by_stage[stage.order]
        if need.state not in _FINE and not need.touchpoint.optional
    ]
    most = max(lacking, default=(0.0, ""))[0]
    return [name for opportunity, name in lacking if opportunity == most][:_NAMED]


_NAMED = 3
"""How many of the worst touchpoints of a stage are named."""
_FINE = frozenset({State.MET, State.ALTERNATIVE, State.OUTSIDE, State.UNKNOWN})
"""States in which a touchpoint lacks nothing that the company could do, as far as is known."""


RULES = (
    JourneyRule(
        Kind(
            code="JG107",
            name="inconsistent-delivery",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        inconsistent_delivery,
    ),
    JourneyRule(
        Kind(
            code="JG108",
            name="broken-handoff",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        broken_handoff,
    ),
    JourneyRule(
        Kind(
            code="JG109",
            name="belief-gap",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.DELIVERY,
            folds_under="weak-touchpoint",
        ),
        belief_gap,
    ),
    JourneyRule(
        Kind(
            code="JG110",
            name="not-personalised",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        not_personalised,
    ),
    JourneyRule(
        Kind(
            code="JG113",
            name="reported-friction",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            needs_owner=True,
        ),
        reported_friction,
    ),
    JourneyRule(
        Kind(
            code="JG114",
            needs_company=False,
            name="low-point",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        low_point,
    ),
)
