"""JG101 to JG106: what customers use and the company does not meet, or not where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypedDict

from journeygap.core.finding import Reason, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Family, Kind, Section
from journeygap.core.text import near
from journeygap.journey.resolved import Activity, Placement, Stage, Touchpoint
from journeygap.method.overlay import ROUNDING, Need, Overlay, Role, State, heaviest_of, weak_margin
from journeygap.rules.base import (
    Case,
    Certainty,
    Draft,
    Gap,
    Horizon,
    JourneyRule,
    Subjects,
    about,
    certainty_of,
    constraints_of,
    horizon_of,
    owners_of,
    rating_at,
    severity_of,
)
from journeygap.rules.because import of_need, of_stage

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate

_RANK = {State.PLANNED: 0, State.WRONG_STAGE: 1, State.MISSING: 2}
NEARBY = 100
"""Of how many places where a missing touchpoint is met the names are counted."""
MEDIA = 20
"""How many channels, devices or modes of one touchpoint are listed and compared: as many others may meet it."""
_RELIED_ON = 8.0
"""The stated importance from which customers rely on a place."""
_NEAR_MISSES = 30
"""How many missing touchpoints are compared with the names of wasted activities, which takes time."""


def gaps_of(laid: Overlay, opportunity: Mapping[Need, float | None]) -> tuple[Gap, ...]:
    """Find what nothing meets: touchpoints of their own, and choice groups without any live match as one."""
    gaps = []
    for needs, units in zip(laid.by_stage, laid.units, strict=True):
        required = {need for unit in units for need in unit.needs}
        groups: dict[object, list[Need]] = {}
        for need in needs:
            if need.state in _RANK:
                groups.setdefault(need.touchpoint.choice or need, []).append(need)
        for members in groups.values():
            heaviest = heaviest_of(members)
            state = min((need.state for need in members), key=_RANK.__getitem__)
            placements = dict.fromkeys(
                placement
                for need in members
                for placement in (need.planned if state is State.PLANNED else need.displaced)
                if state is not State.MISSING
            )
            gaps.append(
                Gap(
                    need=heaviest,
                    members=tuple(members),
                    state=state,
                    placements=tuple(placements),
                    required=heaviest in required,
                    opportunity=opportunity[heaviest] or 0.0,
                )
            )
    return tuple(gaps)


class GapFacts(TypedDict):
    """What a finding about a gap says: the gap itself."""

    gap: Gap


class MissingFacts(GapFacts):
    """JG101: where else it is offered, of very many the first; or the name of something wasted that may be meant.

    ``because`` holds what customers complain about.
    """

    elsewhere: Sequence[Placement]
    meant: str | None
    because: tuple[Reason, ...]


class WeakFacts(TypedDict):
    """JG102: by how much the best match falls short, by dimension ("" is the level as a whole).

    ``level`` is 0 to 10 and ``interval`` what it was measured from, if it was; ``stated`` says whether customers'
    expectation is, and not only their importance. ``dimensions`` has the spelling of each dimension.
    """

    need: Need
    activity: Activity
    level: float
    short: Mapping[str, float]
    stated: bool
    interval: Estimate | None
    dimensions: Mapping[str, str]
    because: tuple[Reason, ...]


class ChannelFacts(TypedDict):
    """JG104: how customers use a touchpoint and how its best match offers it, by medium (channel, device or mode).

    ``meant`` is a medium with the customers' name for it where one of the company's names is nearly that.
    """

    need: Need
    activity: Activity
    used: Mapping[str, Sequence[str]]
    offered: Mapping[str, Sequence[str]]
    meant: tuple[str, str] | None
    because: tuple[Reason, ...]


class DarkFacts(TypedDict):
    """JG106: the units of a dark stage, the heaviest of its touchpoints, and those that are met and do not count."""

    stage: Stage
    units: int
    choice: bool
    first: Touchpoint
    met: Sequence[str]


class UnattendedFacts(TypedDict):
    """JG115: the place that customers rely on."""

    need: Need


def _severity(gap: Gap) -> Severity:
    """What is planned is coming, so it is a warning at most; what is optional is never more than info."""
    if not gap.required:
        return Severity.INFO
    at_most = Severity.WARNING if gap.state is State.PLANNED else Severity.ERROR
    return severity_of(gap.opportunity, at_most=at_most)


def _horizon(gap: Gap) -> Horizon | None:
    if gap.state is State.WRONG_STAGE:
        return horizon_of(gap.need, (placement.activity for placement in gap.placements))
    return "long"


def _gap(gap: Gap, says: GapFacts, because: tuple[Reason, ...] | None = None) -> Draft:
    touchpoint = gap.need.touchpoint
    activities = [placement.activity for placement in gap.placements]
    return Draft(
        says=says,
        span=touchpoint.span,
        stage=touchpoint.stage.id,
        touchpoint=touchpoint.id,
        activity=activities[0].id if len(activities) == 1 else None,
        subject=touchpoint.choice,
        opportunity=gap.opportunity,
        horizon=_horizon(gap),
        constraints=constraints_of(activities),
        owners=owners_of(activities),
        because=of_need(gap.need, activities) if because is None else because,
        moment=any(need.touchpoint.stated.moment for need in gap.members),
        feeling=touchpoint.stated.feeling,
        severity=_severity(gap),
        subjects=Subjects(need=gap.need, activities=tuple(activities)),
    )


def missing_touchpoint(case: Case) -> Iterator[Draft]:
    """Customers need a touchpoint in a stage, and you offer nothing for it there.

    ## What it means

    A required touchpoint has no live match in its stage. Nothing is planned for it, and nothing
    refers to it from another stage either: its state is `missing`. Coverage counts it with 0.

    What does not lead here: optional touchpoints (`need: optional`), those that customers or their
    friends run themselves (`ownership: customer` or `social`), and a member of a choice group of
    which another member has a live match. A choice group that nothing meets gives one finding, on
    the heaviest member that the company could meet.

    ## Why it matters to customers

    They go there and find nobody. They do not wait: they take what a competitor offers, or give up.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Choosing a room
              touchpoints:
                - {name: Live chat, importance: 6}
            - name: During the stay
              touchpoints:
                - {name: Front desk, importance: 9}
                - {name: Live chat, importance: 8}
        company:
          touchpoints:
            - {name: Live chat, stage: Choosing a room}
            - {name: Front desk, stage: During the stay}

    The chat meets guests while they choose. During the stay it is not there:

        JG101 missing-touchpoint error: customers use “Live chat” in stage “During the stay”,
        and you offer nothing for it (extend “Live chat” from stage “Choosing a room”)

    ## How to fix it

    - If you do it already, list it under `company`, or add its name to the `meets` of what does it.
      A name is never matched by likeness; a near miss is shown as "did you mean".
    - If you do it in another stage, the suggestion says where. Extend it: list both stages there.
    - If you do not, build it, or find a partner who does.
    - If customers can do well without it, write `need: optional`.

    ## Configuration

    Severity follows the opportunity, which is 2 x importance here (0 to 20; Ulwick, *Turn Customer
    Input into Innovation*, 2002): error from 15, warning from 10, else info. An importance that is
    not stated counts as 5 of 10, which gives a warning. `JG101 = "warning"` under `[severity]` sets
    one for all.

    With `include-planned = true` what is planned counts as live. There are no margins or limits.
    """
    nearby = _by_label(case)
    wasted = _wasted_names(case)
    budget = _NEAR_MISSES
    for gap in case.gaps:
        if gap.state is not State.MISSING or not gap.required:
            continue
        touchpoint = gap.need.touchpoint
        nearest = (
            placement
            for name in touchpoint.names
            for placement in nearby.get(name, ())
            if any(each.stage is not touchpoint.stage for each in placement.here)
        )
        placements = list(islice(nearest, NEARBY + 1))
        meant = None
        if not placements and budget:
            budget -= 1
            meant = near(touchpoint.name, [*wasted.get(touchpoint.stage, ()), *wasted.get(None, ())])
        because = of_need(gap.need, ())
        yield _gap(gap, MissingFacts(gap=gap, elsewhere=placements, meant=meant, because=because), because)


def _by_label(case: Case) -> dict[str, list[Placement]]:
    """Return the live placements by what they are called or meet, wherever that is."""
    found: dict[str, dict[Placement, None]] = {}
    if not case.gaps:
        return {}
    met: Counter[Touchpoint] = Counter()
    for placement in case.overlay.live:
        names = set(placement.activity.references)
        for touchpoint in placement.here:
            if met[touchpoint] <= NEARBY:  # of what meets one touchpoint no more are asked for
                met[touchpoint] += 1
                names.update(touchpoint.names)
        if placement.here:
            for name in names:
                found.setdefault(name, {})[placement] = None
    return {name: list(placements) for name, placements in found.items()}


def _wasted_names(case: Case) -> dict[Stage | None, list[str]]:
    """Return the names of what seems wasted and states no `meets`, by stage; None is for what states no stage."""
    found: dict[Stage | None, list[str]] = {}
    for placement in case.overlay.live:
        activity = placement.activity
        if activity.implied and case.overlay.roles[activity] is Role.WASTED:
            for stage in placement.stages or (None,):
                found.setdefault(stage, []).append(activity.name)
    return found


def weak_touchpoint(case: Case) -> Iterator[Draft]:
    """A touchpoint is met, but falls short of what customers expect by the margin or more.

    ## What it means

    The touchpoint has a live match in its stage, in the right channel, and its level is too low:

    - The level is how customers rate it (`satisfaction`); failing that, how the company rates
      itself (`delivers` of the best match).
    - It is compared with `expects`. It is weak when it falls short by the margin, 1.5, or by more.
    - Where `expects` is not stated, the importance is used, 5 if that is not stated
      either. That is a rougher guide, so the margin is 2.
    - Where level and expectation are both by dimension, it is weak if it falls short by the margin
      in any dimension that both name. Where only one is, the mean of that one is compared.

    All figures are on 0 to 10, after the file's own scale has been brought to it.

    Where importance is stated, the result also gives the quadrant; what matters much and is
    delivered badly is `concentrate-here` (importance-performance analysis: Martilla & James,
    *Journal of Marketing*, 1977).

    ## Why it matters to customers

    They came, and it was not good enough. They spent time on it, and what stays with them is that
    you let them down.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Arriving
              touchpoints:
                - {name: Check-in, importance: 8, expects: 8, satisfaction: 5}
        company:
          touchpoints:
            - {name: Check-in, stage: Arriving, owner: Reception}

    Guests expect 8 and give 5. It is 3 short, and the margin is 1.5. The opportunity is 8 + (8 - 5)
    = 11. Nothing else is known of it, so guests must be asked:

        JG102 weak-touchpoint warning: “Check-in” falls short for “Check-in” in stage “Arriving”: 5
        of 10, customers expect 8 (improve “Check-in”: find out from customers what they miss)

    With `friction: the queue at noon` the advice would be to remove that.

    ## How to fix it

    Begin with what the finding names: what customers complain about, the metrics that miss their
    target there, the dimensions that fall short and by how much.
    Where the company alone has rated it, ask customers before you spend much. When it has become
    better, enter the new `satisfaction`.

    ## Configuration

    Severity follows the opportunity: importance + (importance - level), where the level is the
    rating, or fulfilment x importance if that is less (0 to 20; Ulwick, *Turn Customer Input into
    Innovation*, 2002). Error from 15, warning from 10, else info; info for optional touchpoints.
    `JG102 = "info"` under `[severity]` sets one for all.

    `weak = 1.5` and `weak-assumed = 2` under `[margins]` set the two margins.

    It stays silent where nobody has rated the touchpoint, or the two sides rate no dimension in
    common: unknown is not bad. Complaints about what customers have not rated are JG113.
    """
    for need in case.overlay.needs:
        match = need.fitting
        if need.state is not State.WEAK or need.complaint or match is None:
            continue
        touchpoint = need.touchpoint
        limit = weak_margin(touchpoint, case.settings)
        short = {name: by for name, by in match.shortfalls if by >= limit}
        because = of_need(need, [match.activity], short)
        says = WeakFacts(
            need=need,
            activity=match.activity,
            level=match.level or 0.0,
            short=short,
            stated=touchpoint.expects is not None,
            interval=rating_at(touchpoint) if "" in short else None,
            dimensions=case.journey.dimensions,
            because=because,
        )
        yield about(
            case,
            need,
            [match],
            says,
            horizon=horizon_of(need, [match.activity]),
            because=because,
            certainty=_weak_certainty(touchpoint, short, limit),
        )


def _weak_certainty(touchpoint: Touchpoint, short: Mapping[str, float], limit: float) -> Certainty | None:
    """Return how sure it is that a touchpoint is weak; ``short`` is how far it falls short, by dimension."""
    rated = [(by, found) for name, by in short.items() if (found := rating_at(touchpoint, name)) is not None]
    certainty = certainty_of(
        *((found, round(by - (found.high - found.value), ROUNDING) >= limit) for by, found in rated)
    )
    expected = touchpoint.measured.importance if touchpoint.measured and touchpoint.expects is None else None
    return "unsure" if certainty == "sure" and expected is not None and expected.unsure else certainty


def wrong_stage(case: Case) -> Iterator[Draft]:
    """Customers use a touchpoint in one stage, and the company runs it in another.

    ## What it means

    The touchpoint has no live match in its stage, and nothing is planned for it there. But
    something live refers to it, by id, name or alias, from a stage of its own that is another one:
    its state is `wrong-stage`. Coverage counts it with 0. JG202 says the same from the company's
    side.

    A company touchpoint that states no stage is at home in every stage, so it never leads here. One
    whose name is found in its own stage means that touchpoint and no other.

    A choice group that nothing meets gives one finding.

    ## Why it matters to customers

    What they look for exists, and not when they look for it. They leave with the thought that you
    do not have it, although you pay for it every month.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Looking around
              touchpoints:
                - {name: Guest reviews, importance: 8}
                - {name: Map search, importance: 6}
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 7}
        company:
          touchpoints:
            - {name: Map search, stage: Looking around}
            - {name: Booking form, stage: Booking}
            - {name: Guest reviews, stage: Booking}

    Guests read reviews while they look around. The hotel shows them when the room is all but
    booked:

        JG103 wrong-stage error: customers use “Guest reviews” in stage “Looking around”; the
        company runs “Guest reviews” in stage “Booking” (move or extend “Guest reviews” to stage
        “Looking around”)

    ## How to fix it

    Move it to the stage where customers use it. If it is used in both, list both:
    `stages: [..., ...]`, and add it to the customer's other stage. Do not drop it: customers do
    want it.

    ## Configuration

    Severity follows the opportunity, which is 2 x importance here, 0 to 20: error from 15, warning
    from 10, else info; info for optional touchpoints. `JG103 = "warning"` under `[severity]` sets
    one for all.

    There are no margins or limits. It stays silent where the company touchpoint states no stage.
    """
    for gap in case.gaps:
        if gap.state is State.WRONG_STAGE:
            yield _gap(gap, GapFacts(gap=gap))


def wrong_channel(case: Case) -> Iterator[Draft]:
    """A touchpoint is met, but not through the channel, device or mode that customers use.

    ## What it means

    The touchpoint has live matches, and every one of them differs from it. A match differs when
    both sides state a channel and have none in common, or the same with `device` or `mode`. Its
    state is `wrong-channel`. Its fulfilment is halved unless customers have rated it: their rating
    already speaks of the channel that they get.

    Channels, devices and modes are compared without spaces, hyphens and capitals: `e-mail` is
    `Email`. Where a name on one side looks much like one on the other, the suggestion asks first
    whether it was a slip of the pen.

    ## Why it matters to customers

    They have to change to a way of contact that they did not choose. Some will; the others count it
    as not being there.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Before the trip
              touchpoints:
                - {name: Booking change, channel: phone, importance: 7}
        company:
          touchpoints:
            - {name: Booking change, stage: Before the trip, channel: web form}

    Guests call; the hotel has a form for it:

        JG104 wrong-channel warning: customers use “Booking change” in stage “Before the trip”
        through “phone”; “Booking change” offers it through “web form” (customers come through
        “phone”: offer a way there)

    ## How to fix it

    Offer it through the channel that customers use, or through both. If customers would take yours
    just as gladly, and you know that from asking them, add it to theirs:
    `channel: [phone, web form]`.

    ## Configuration

    Severity follows the opportunity, 0 to 20: error from 15, warning from 10, else info; info for
    optional touchpoints. `JG104 = "info"` under
    `[severity]` sets one for all.

    There are no margins or limits. It stays silent where one side does not state its channel,
    device or mode: there is nothing to compare then.
    """
    likeliest = cache(near)  # a few pairs of names, each of them met many times
    for need in case.overlay.needs:
        if need.state is not State.WRONG_CHANNEL:
            continue
        match = need.matches[0]
        ours, theirs = match.activity.stated, need.touchpoint.stated
        used = {medium: getattr(theirs, medium) or () for medium in match.differs}
        offered = {medium: getattr(ours, medium) or () for medium in match.differs}
        meant = next(
            (
                (medium, found)
                for medium in match.differs
                for name in offered[medium][:MEDIA]
                if (found := likeliest(name, used[medium][:MEDIA]))
            ),
            None,
        )
        because = of_need(need, [each.activity for each in need.matches])
        yield about(
            case,
            need,
            need.matches,
            ChannelFacts(need=need, activity=match.activity, used=used, offered=offered, meant=meant, because=because),
            horizon=horizon_of(need, (each.activity for each in need.matches)),
            because=because,
        )


def planned_only(case: Case) -> Iterator[Draft]:
    """Nothing meets a touchpoint today; something that will is planned.

    ## What it means

    The touchpoint has no live match in its stage, but a company touchpoint with `status: planned`
    refers to it there. Its state is `planned`. It is a gap until that is live, so coverage counts
    it with 0.

    A choice group that nothing live meets gives one finding, and it is this one if any member is
    planned.

    ## Why it matters to customers

    A plan helps nobody yet. They meet the same gap today as if there were none.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Arriving
              touchpoints:
                - {name: Front desk, importance: 7}
                - {name: Mobile key, importance: 8}
        company:
          touchpoints:
            - {name: Front desk, stage: Arriving}
            - {name: Mobile key, stage: Arriving, status: planned}

    Guests would open their room with the phone; the hotel is still at work on it:

        JG105 planned-only warning: customers use “Mobile key” in stage “Arriving”; “Mobile key”
        will meet it but is only planned (finish “Mobile key”, and set its status to live when
        customers can use it)

    ## How to fix it

    Finish it, and write `status: live` (or leave `status` out) on the day customers can use it. If
    the plan has been given up, remove it or write `status: retired`, and the touchpoint is reported
    as what it is then.

    ## Configuration

    Severity follows the opportunity, which is 2 x importance here, but is warning at most: warning
    from 10, else info; info for optional touchpoints. `JG105 = "info"` under `[severity]` sets one
    for all.

    `include-planned = true`, or `--include-planned`, counts what is planned as live and shows the
    picture as it will be; this finding does not come then. There are no margins or limits.
    """
    for gap in case.gaps:
        if gap.state is State.PLANNED:
            yield _gap(gap, GapFacts(gap=gap))


def dark_stage(case: Case) -> Iterator[Draft]:
    """In a whole stage nothing that customers need is met.

    ## What it means

    The stage has something that coverage counts (a required touchpoint that is the brand's or a
    partner's, or a choice group with one in it), and not one of these has a live match. It does not
    matter whether they are missing, planned or in the wrong stage. Each of them keeps its own
    finding; the table shows these folded under this one.

    ## Why it matters to customers

    For a part of their way they are alone. Whatever you do well in the stages around it, many do
    not come so far, or do not come back.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 8}
            - name: After the stay
              touchpoints:
                - {name: Invoice by e-mail, importance: 4}
                - {name: Lost property desk, importance: 6}
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Once guests have left, nobody is there for them:

        JG106 dark-stage warning: stage “After the stay” is dark: both touchpoints that customers
        need there are unmet (begin with “Lost property desk”, which matters most there)

    ## How to fix it

    Begin with the touchpoint that matters most to customers; one live match ends the finding. Where
    importance is not stated, ask customers which that is.

    ## Configuration

    Severity is that of the worst gap in the stage: error where one has an opportunity of 15 or
    more, warning from 10 (and never more than warning for what is planned), else info.
    `JG106 = "error"` under `[severity]` sets one for all.

    There are no margins or limits. A stage without anything that coverage counts is never dark.
    """
    by_stage: dict[Stage, list[Gap]] = {}
    for gap in case.gaps:
        if gap.required:
            by_stage.setdefault(gap.need.touchpoint.stage, []).append(gap)
    for stage, units in zip(case.journey.stages, case.overlay.units, strict=True):
        if not units or any(unit.matched for unit in units):
            continue
        gaps = by_stage[stage]  # every unit here has one: a member that coverage counts and nothing meets
        worst = max(gaps, key=lambda gap: gap.opportunity)
        horizons = {_horizon(gap) for gap in gaps}
        yield Draft(
            says=DarkFacts(
                stage=stage,
                units=len(units),
                choice=bool(units[0].choice),
                first=worst.need.touchpoint,
                met=[need.touchpoint.name for need in case.overlay.by_stage[stage.order] if need.matches],
            ),
            span=stage.span,
            stage=stage.id,
            opportunity=worst.opportunity,
            horizon="long" if "long" in horizons else horizons.pop() if len(horizons) == 1 else None,
            because=of_stage(stage),
            moment=any(need.touchpoint.stated.moment for gap in gaps for need in gap.members),
            feeling=stage.stated.feeling,
            severity=min(map(_severity, gaps), key=lambda severity: severity.rank),
            subjects=Subjects(stage=stage),
        )


def unattended_touchpoint(case: Case) -> Iterator[Draft]:
    """Customers rely on a place that is not the company's, and nothing you do feeds it.

    ## What it means

    The touchpoint is run by customers or their friends (`ownership: customer` or `social`), its
    importance is stated as 8 or more, and nothing live or planned refers to it, nor to another
    member of its choice group. It is outside coverage, for the company can't run it.

    ## Why it matters to customers

    They decide there, by what others tell them. What you do elsewhere reaches them only through
    what is said of it.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Choosing a room
              touchpoints:
                - {name: Talk with friends, ownership: social, importance: 9}
                - {name: Website, importance: 7}
        company:
          touchpoints:
            - {name: Website, stage: Choosing a room}

    Reported:

        JG115 unattended-touchpoint info: customers rely on “Talk with friends” in stage “Choosing a
        room”, and nothing the company does feeds it (find out what is said there, and do something
        that people pass on)

    ## How to fix it

    Find out what is said there. Do something that people pass on: a reason to recommend you, an
    answer where they ask each other. List what you do, with `meets: [...]`.

    ## Configuration

    Severity is info; `JG115 = "warning"` under `[severity]` changes it.

    The limit of 8 is fixed. It stays silent where importance is not stated.
    """
    for needs in case.overlay.by_stage:
        attended = {need.touchpoint.choice for need in needs if need.matches} - {None}
        for need in needs:
            touchpoint = need.touchpoint
            if need.state is not State.OUTSIDE or need.planned or touchpoint.choice in attended:
                continue
            if touchpoint.importance is not None and touchpoint.importance >= _RELIED_ON:
                draft = about(
                    case,
                    need,
                    (),
                    UnattendedFacts(need=need),
                    because=of_need(need, ()),
                )
                yield replace(draft, severity=Severity.INFO)


RULES = (
    JourneyRule(
        Kind(
            code="JG101",
            name="missing-touchpoint",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            folds_under="dark-stage",
        ),
        missing_touchpoint,
    ),
    JourneyRule(
        Kind(
            code="JG102",
            name="weak-touchpoint",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            needs_owner=True,
        ),
        weak_touchpoint,
    ),
    JourneyRule(
        Kind(
            code="JG103",
            name="wrong-stage",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            folds_under="dark-stage",
            moves=True,
            needs_owner=True,
        ),
        wrong_stage,
    ),
    JourneyRule(
        Kind(
            code="JG104",
            name="wrong-channel",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            needs_owner=True,
        ),
        wrong_channel,
    ),
    JourneyRule(
        Kind(
            code="JG105",
            name="planned-only",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            folds_under="dark-stage",
        ),
        planned_only,
    ),
    JourneyRule(
        Kind(
            code="JG106",
            name="dark-stage",
            severity=BY_OPPORTUNITY,
            family=Family.GAP,
            section=Section.GAPS,
            needs_owner=True,
        ),
        dark_stage,
    ),
    JourneyRule(
        Kind(
            code="JG115",
            name="unattended-touchpoint",
            severity="info",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        unattended_touchpoint,
    ),
)
