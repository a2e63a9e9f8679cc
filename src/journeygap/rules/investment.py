"""JG111, JG203 and JG204: where the effort goes, against where customers' importance is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from journeygap.core.kind import Family, Kind, Section
from journeygap.core.text import normalise_medium
from journeygap.journey.resolved import Activity, Stage
from journeygap.method.overlay import ROUNDING, Need
from journeygap.rules.base import Case, Draft, JourneyRule, Subjects, constraints_of, owners_of

_POINTS = 0.05
"""How far apart the shares must be, besides being in the proportion of one to two."""


class ShareFacts(TypedDict):
    """JG111 and JG203: a stage's shares of the importance and of the effort, 0 to 1."""

    stage: Stage
    importance: float
    effort: float


class OverInvestedFacts(ShareFacts):
    """JG203: also the part of its effort that meets customers there, as a share of all effort."""

    matching: float


class DuplicateFacts(TypedDict):
    """JG204: what several teams do at one touchpoint, and the channel that they share, None for one not named.

    ``owners`` are the teams, one an activity.
    """

    need: Need
    activities: Sequence[Activity]
    owners: Sequence[str | None]
    channel: str | None


def _shares(case: Case) -> Iterator[tuple[Stage, float, float]]:
    """Return each stage with its importance share and effort share, where both say something."""
    units = case.units
    stated = sum(unit.importance_stated for unit in units)
    if case.effort.unit == "count" or not units or 2 * stated < len(units):
        return
    for stage, wanted, given in zip(
        case.journey.stages, case.allocation.importance, case.allocation.effort, strict=True
    ):
        if wanted is not None and given is not None and case.overlay.units[stage.order]:
            yield stage, wanted, given


def under_invested_stage(case: Case) -> Iterator[Draft]:
    """A stage gets less than half of the effort that its importance to customers calls for.

    ## What it means

    The stage's share of all effort is below half of its share of customers' importance, and at
    least 5 percentage points below it.

    - Importance share: the weight of what coverage counts in the stage, and of what customers need
      there that is their own or social, over that of the whole journey.
    - Effort share: the cost of what is live (or its hours, where too few state a cost), split
      evenly over the stages that each states; over those where it matches, if it states none.

    ## Why it matters to customers

    The stage that they care about is the one that is run on what is left over. They feel it as
    waiting, and as nobody having time.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 8}
            - name: During the stay
              touchpoints:
                - {name: Front desk, importance: 8}
        company:
          currency: EUR
          touchpoints:
            - {name: Booking form, stage: Booking, cost: 9000}
            - {name: Front desk, stage: During the stay, cost: 1000}

    Each stage has half of the importance. The stay gets a tenth of the money, and half of its share
    would be a quarter:

        JG111 under-invested-stage warning: stage “During the stay” has 50% of the importance but
        gets 10% of the effort (move effort here, from waste and from stages that get more than
        their importance calls for)

    ## How to fix it

    Move effort here: first from what is wasted (JG201), then from stages that get more than their
    importance calls for (JG203). Look at the stage's own findings for what to spend it on.

    ## Configuration

    Severity is warning; `JG111 = "info"` under `[severity]` changes it. Half and 5 points are
    fixed. `effort = "hours"` or `--effort hours` weighs by hours even where there are costs.

    It stays silent where effort is only a count, because neither cost nor hours are complete, and
    where importance is stated for fewer than half of what coverage counts.
    """
    for stage, wanted, given in _shares(case):
        if round(wanted - 2 * given, ROUNDING) > 0 and round(wanted - given, ROUNDING) >= _POINTS:
            yield Draft(
                says=ShareFacts(stage=stage, importance=wanted, effort=given),
                span=stage.span,
                stage=stage.id,
                effort=given * case.effort.total,
                subjects=Subjects(stage=stage),
            )


def over_invested_stage(case: Case) -> Iterator[Draft]:
    """A stage gets more than twice the effort that its importance to customers calls for.

    ## What it means

    The stage's share of all effort is above twice its share of customers' importance, and at least
    5 percentage points above it. The shares are those of JG111.

    The finding also says how much of the stage's effort is on what matches there. Effort on what
    does not is the first to free.

    ## Why it matters to customers

    They get more than they care for here, and less somewhere else. It is the same money.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Looking around
              touchpoints:
                - {name: Map search, importance: 3}
            - name: During the stay
              touchpoints:
                - {name: Front desk, importance: 9}
        company:
          currency: EUR
          touchpoints:
            - {name: Map search, stage: Looking around, cost: 1500}
            - {name: Posters, stage: Looking around, cost: 4000, exempt: {reason: contract}}
            - {name: Front desk, stage: During the stay, cost: 4500}

    Looking around has 3 of 12 of the importance and gets 5500 of 10000 of the money, more than
    twice a quarter:

        JG203 over-invested-stage warning: stage “Looking around” gets 55% of the effort but has 25%
        of the importance (ask whether it must take this much: only 27% of it reaches customers there)

    ## How to fix it

    Free what does not match first, then ask of the rest whether half of it would do. Move it to the
    stages that get too little (JG111).

    ## Configuration

    Severity is warning; `JG203 = "info"` under `[severity]` changes it. Twice and 5 points are
    fixed. `effort = "hours"` or `--effort hours` weighs by hours even where there are costs.

    It stays silent where effort is only a count, because neither cost nor hours are complete, and
    where importance is stated for fewer than half of what coverage counts.
    """
    for stage, wanted, given in _shares(case):
        if round(given - 2 * wanted, ROUNDING) > 0 and round(given - wanted, ROUNDING) >= _POINTS:
            matching = case.allocation.matching[stage.order]
            yield Draft(
                says=OverInvestedFacts(stage=stage, importance=wanted, effort=given, matching=matching),
                span=stage.span,
                stage=stage.id,
                effort=given * case.effort.total,
                subjects=Subjects(stage=stage),
            )


def duplicated_effort(case: Case) -> Iterator[Draft]:
    """Several teams meet one touchpoint in one stage through the same channel.

    ## What it means

    A customer touchpoint has live matches of different owners that have a channel in common. All of
    them state both.

    Two teams on different channels are no duplicate, and neither are two company touchpoints of one
    team.

    ## Why it matters to customers

    They get two answers to one question, and two letters in one week. Neither team knows what the
    other one has promised.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Coming back
              touchpoints: [Offers by e-mail]
        company:
          touchpoints:
            - name: Newsletter
              meets: Offers by e-mail
              channel: e-mail
              owner: Marketing
            - name: Voucher mails
              meets: Offers by e-mail
              channel: e-mail
              owner: Reception

    Reported:

        JG204 duplicated-effort info: several teams meet “Offers by e-mail” in stage “Coming back”
        through the same channel, “e-mail”: “Newsletter” by Marketing, “Voucher mails” by Reception
        (agree which of “Marketing” and “Reception” answers for it)

    ## How to fix it

    Agree which team answers for it; the other one hands over what it knows. If they speak to
    different people, give each its `personas`; if they do different things, name two touchpoints.

    ## Configuration

    Severity is info; `JG204 = "warning"` under `[severity]` changes it.

    There are no margins. Of the channels of a company touchpoint the first 100 are compared. It
    stays silent where owner or channel is not stated.
    """
    for need in case.overlay.needs:
        activities = _of_several_teams(match.activity for match in need.matches)
        if not activities:
            continue
        first = _channels(activities[0])
        shared = frozenset.intersection(*map(_channels, activities)) or first & _channels(activities[1])
        stated = (activities[0].stated.channel or ())[:_MOST_CHANNELS]
        channel = next((name for name in stated if normalise_medium(name) in shared), None)
        yield Draft(
            says=DuplicateFacts(
                need=need, activities=activities, owners=[each.owner for each in activities], channel=channel
            ),
            span=need.touchpoint.span,
            stage=need.touchpoint.stage.id,
            touchpoint=need.touchpoint.id,
            constraints=constraints_of(activities),
            owners=owners_of(activities),
            subjects=Subjects(need=need, activities=tuple(activities)),
        )


_MOST_CHANNELS = 100
"""How many channels of one activity are compared: it may meet as many touchpoints."""


def _channels(activity: Activity) -> frozenset[str]:
    stated = activity.stated.channel or ()
    if len(stated) <= _MOST_CHANNELS:
        return activity.channels
    return frozenset(map(normalise_medium, stated[:_MOST_CHANNELS]))


def _of_several_teams(matches: Iterable[Activity]) -> list[Activity]:
    """Return the activities that share a channel with another team's: the first, those it shares one with, the rest.

    Many may share many channels, and aliases make such a file small: no pair is looked at, and each set of channels is
    gone through once.
    """
    owned = [each for each in matches if each.owner and each.channels]
    teams: dict[frozenset[str], set[str | None]] = {}
    for each in owned:
        teams.setdefault(_channels(each), set()).add(each.team)
    one_of: dict[str, str | None] = {}
    contested: set[str] = set()
    for channels, of_channels in teams.items():
        one = next(iter(of_channels))
        contested.update(name for name in channels if one_of.setdefault(name, one) != one or len(of_channels) > 1)
    if not contested:
        return []
    first, *others = [each for each in owned if not contested.isdisjoint(_channels(each))]
    # A sort keeps the order of what is alike.
    return [
        first,
        *sorted(others, key=lambda each: each.team == first.team or _channels(first).isdisjoint(_channels(each))),
    ]


RULES = (
    JourneyRule(
        Kind(
            code="JG111",
            name="under-invested-stage",
            family=Family.GAP,
            section=Section.DELIVERY,
        ),
        under_invested_stage,
    ),
    JourneyRule(
        Kind(
            code="JG203",
            name="over-invested-stage",
            family=Family.WASTE,
            section=Section.WASTE,
        ),
        over_invested_stage,
    ),
    JourneyRule(
        Kind(
            code="JG204",
            name="duplicated-effort",
            severity="info",
            family=Family.WASTE,
            section=Section.WASTE,
        ),
        duplicated_effort,
    ),
)
