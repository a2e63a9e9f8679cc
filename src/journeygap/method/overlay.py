"""The company's touchpoints laid over the customer's: what meets what, and as what.

From a journey come the state of each customer touchpoint, the role of each company touchpoint, and the units that
coverage counts. Every figure here is on 0 to 10 for ratings and 0 to 1 for fulfilment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journeygap.core.text import normalise, percent
from journeygap.journey.resolved import Activity, Journey, Level, Placement, Stage, Touchpoint
from journeygap.method.settings import Settings

ROUNDING = 9
"""Figures are compared after rounding to this many decimals, so that 0.1 + 0.2 is 0.3."""

DIFFERING = 0.5
"""What is left of a match whose channel, device or mode differs from the customer's: c."""

LOW_FEELING = -1
"""Customers who feel like this or worse feel bad."""


class State(StrEnum):
    """How a customer touchpoint is met."""

    MET = "met"
    WEAK = "weak"
    WRONG_CHANNEL = "wrong-channel"
    PLANNED = "planned"
    WRONG_STAGE = "wrong-stage"
    MISSING = "missing"
    ALTERNATIVE = "alternative"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"
    """What the company does is not stated at all."""


NO_GAP = frozenset({State.ALTERNATIVE, State.OUTSIDE, State.UNKNOWN})
"""The states in which there is nothing to do about a touchpoint, as far as is known."""


class Role(StrEnum):
    """What a company touchpoint is to one journey; those that effort is spent on come first, the best for customers
    before the worse.
    """

    ALIGNED = "aligned"
    SUPPORTING = "supporting"
    EXEMPT = "exempt"
    MISPLACED = "misplaced"
    WASTED = "wasted"
    PLANNED = "planned"
    RETIRED = "retired"
    OUT_OF_SCOPE = "out-of-scope"


SPENDING = (Role.ALIGNED, Role.SUPPORTING, Role.EXEMPT, Role.MISPLACED, Role.WASTED)
"""The roles of live activities in scope, which are those that effort is spent on; the best for customers first."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Match:
    """A live company touchpoint that meets a customer touchpoint in its stage.

    ``level`` is how well: customers' satisfaction, else the company's own rating, None where neither is stated;
    ``quality`` is q, the share of the expected level reached (0 to 1); ``differs`` names channel, device or mode where
    both sides state it and have none in common.
    """

    placement: Placement
    level: float | None
    quality: float
    differs: tuple[str, ...]
    shortfalls: tuple[tuple[str, float], ...]
    """How far the level falls short of what is expected, by dimension, or for "" where it is one figure."""
    halved: bool
    """Whether its difference counts: customers' own rating already speaks of the channel that they get."""

    @property
    def activity(self) -> Activity:
        """The company touchpoint."""
        return self.placement.activity

    @property
    def fulfilment(self) -> float:
        """c·q: half where channel, device or mode differs and customers have not rated the touchpoint."""
        return self.quality * DIFFERING if self.halved else self.quality


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Need:
    """A customer touchpoint with what the overlay found for it.

    ``matches`` are the live ones, the best first. ``planned`` are planned activities that will match, ``displaced``
    live ones whose reference leads here from another stage. ``complaint`` says whether the state is weak by what
    customers complain about alone, though no rating falls short by the margin.
    """

    touchpoint: Touchpoint
    state: State
    matches: tuple[Match, ...]
    planned: tuple[Placement, ...]
    displaced: tuple[Placement, ...]
    complaint: bool = False

    def __repr__(self) -> str:
        named = repr(self.touchpoint).removeprefix("<Touchpoint ").removesuffix(">")
        return f"<Need {named}: {self.state}, {percent(self.fulfilment)} fulfilled>"

    @property
    def best(self) -> Match | None:
        """The match that counts."""
        return self.matches[0] if self.matches else None

    @property
    def fulfilment(self) -> float:
        """f, 0 to 1: the best over the live matches, 0 without one. Without meaning where the state is unknown."""
        return self.matches[0].fulfilment if self.matches else 0.0

    @property
    def fitting(self) -> Match | None:
        """The best match among those that don't differ in channel, device or mode."""
        return next((each for each in self.matches if not each.differs), None)

    @property
    def furthest(self) -> float:
        """How far a known rating falls short of what is expected, in the worst dimension; 0 where none does."""
        satisfaction = self.touchpoint.satisfaction
        if satisfaction is not None:
            return worst_shortfall(shortfalls_of(satisfaction, expected_level(self.touchpoint)))
        return worst_shortfall(self.best.shortfalls) if self.best else 0.0

    @property
    def basis(self) -> str:
        """Whose rating the fulfilment is based on: customer, self or unrated."""
        best = self.best
        if best is None or best.level is None:
            return "unrated"
        by_customers = self.touchpoint.satisfaction is not None and not best.placement.changed
        return "customer" if by_customers else "self"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Unit:
    """What coverage counts: a required touchpoint, or a choice group that holds one.

    ``needs`` are its members, ``heaviest`` the one that weighs most, ``best`` the one that is
    fulfilled best.
    """

    stage: Stage
    needs: tuple[Need, ...]
    heaviest: Need
    best: Need
    weight: float
    """w, 0 to 10: the highest importance of its members."""
    fulfilment: float
    """f, 0 to 1: the highest of its members."""
    matched: bool
    """Whether any member has a live match."""
    met: bool
    """Whether any member is met."""

    @property
    def choice(self) -> str | None:
        """The choice group, None for a touchpoint of its own."""
        return self.heaviest.touchpoint.choice

    @property
    def importance_stated(self) -> bool:
        """Whether the weight was stated rather than assumed."""
        return self.heaviest.touchpoint.importance is not None


_BASIS_RANK = {"unrated": 0, "self": 1, "customer": 2}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Overlay:
    """A journey with the company's touchpoints laid over the customer's.

    ``needs`` follow the journey's order, ``roles`` the company's. ``by_stage`` holds the same
    needs stage by stage.
    """

    journey: Journey
    needs: tuple[Need, ...]
    by_stage: tuple[tuple[Need, ...], ...]
    units: tuple[tuple[Unit, ...], ...]
    """The units of each stage, in the journey's order."""
    roles: Mapping[Activity, Role]
    live: tuple[Placement, ...]
    """Where effort is spent: the live activities in scope."""


def overlay(journey: Journey, settings: Settings, today: date) -> Overlay:
    """Lay the company's touchpoints over the customer's.

    ``today`` decides which exemptions hold. With ``settings.include_planned`` what is planned counts as live: the
    picture as it will be.
    """
    live: list[Placement] = []
    planned: list[Placement] = []
    for placement in journey.placements:
        activity = placement.activity
        if activity.in_scope(journey.persona):
            if activity.live or (settings.include_planned and activity.status == "planned"):
                live.append(placement)
            elif activity.status == "planned":
                planned.append(placement)
    live_here = _by_touchpoint((each, each.here) for each in live)
    planned_here = _by_touchpoint((each, each.here) for each in planned)
    live_elsewhere = _by_touchpoint((each, each.elsewhere) for each in live)
    chosen = {(touchpoint.stage, touchpoint.choice) for touchpoint in live_here if touchpoint.choice is not None}
    by_stage: list[tuple[Need, ...]] = []
    for stage in journey.stages:
        needs = []
        for touchpoint in stage.touchpoints:
            matches = _matches(touchpoint, live_here.get(touchpoint, ()))
            coming = tuple(planned_here.get(touchpoint, ()))
            displaced = tuple(live_elsewhere.get(touchpoint, ()))
            alternative = touchpoint.choice is not None and (stage, touchpoint.choice) in chosen
            state, complaint = State.UNKNOWN, False
            if journey.company.known:
                state, complaint = _state(touchpoint, matches, coming, displaced, settings, alternative=alternative)
            needs.append(Need(touchpoint, state, matches, coming, displaced, complaint))
        by_stage.append(tuple(needs))
    return Overlay(
        journey=journey,
        needs=tuple(need for needs in by_stage for need in needs),
        by_stage=tuple(by_stage),
        units=tuple(units_of(stage, needs) for stage, needs in zip(journey.stages, by_stage, strict=True)),
        roles=_roles(journey, live, planned, today),
        live=tuple(live),
    )


def _by_touchpoint(
    placements: Iterable[tuple[Placement, tuple[Touchpoint, ...]]],
) -> dict[Touchpoint, list[Placement]]:
    found: dict[Touchpoint, list[Placement]] = {}
    for placement, touchpoints in placements:
        for touchpoint in touchpoints:
            found.setdefault(touchpoint, []).append(placement)
    return found


def _matches(touchpoint: Touchpoint, placements: Iterable[Placement]) -> tuple[Match, ...]:
    matches = [match_of(touchpoint, placement) for placement in placements]
    if len(matches) > 1:
        # Between equal matches the higher rating counts, unrated last; then the one that falls short least anywhere.
        # The id decides what nothing else does, so that the order of the file decides nothing.
        matches.sort(
            key=lambda each: (
                -round(each.fulfilment, ROUNDING),
                each.level is None,
                -round(each.level or 0.0, ROUNDING),
                max((shortfall for _, shortfall in each.shortfalls), default=0.0),
                each.activity.id,
            )
        )
    return tuple(matches)


def match_of(touchpoint: Touchpoint, placement: Placement) -> Match:
    """Return how a live placement meets a customer touchpoint, whether or not its references lead there."""
    activity = placement.activity
    differs: tuple[str, ...] = ()
    if touchpoint.channels or touchpoint.devices or touchpoint.modes:
        differs = tuple(
            medium
            for medium, theirs, ours in (
                ("channel", touchpoint.channels, activity.channels),
                ("device", touchpoint.devices, activity.devices),
                ("mode", touchpoint.modes, activity.modes),
            )
            if theirs and ours and theirs.isdisjoint(ours)
        )
    # Customers rate what they meet today: what a plan changes they have not met yet.
    rated = None if placement.changed else touchpoint.satisfaction
    halved = bool(differs) and rated is None
    level = placement.delivers if rated is None else rated
    expected = expected_level(touchpoint)
    shortfalls = () if level is None else shortfalls_of(level, expected)
    if level is None or not shortfalls:
        return Match(placement, None, 1.0, differs, (), halved)
    if not isinstance(level, (float, int)) and not isinstance(expected, (float, int)):
        common = [name for name, _ in shortfalls]
        reached = mean(level[name] for name in common)
        part = mean(quality(level[name], expected[name]) for name in common)
    else:
        reached = one_figure(level)
        part = quality(reached, one_figure(expected))
    return Match(placement, reached, part, differs, shortfalls, halved)


def shortfalls_of(level: Level, expected: Level) -> tuple[tuple[str, float], ...]:
    """Return how far a level falls short of what is expected, 0 to 10, below 0 where it is better.

    By common dimension where both are by dimension, empty where they have none in common; else one figure, for "".
    """
    if not isinstance(level, (float, int)) and not isinstance(expected, (float, int)):
        return tuple((name, round(expected[name] - level[name], ROUNDING)) for name in expected if name in level)
    return (("", round(one_figure(expected) - one_figure(level), ROUNDING)),)


def worst_shortfall(shortfalls: Iterable[tuple[str, float]]) -> float:
    """Return the largest of some shortfalls, 0 where nothing falls short."""
    return max((0.0, *(by for _, by in shortfalls)))


def complained_about(touchpoint: Touchpoint) -> bool:
    """Return whether customers report friction there, or a feeling of -1 or worse."""
    feeling = touchpoint.stated.feeling
    return bool(touchpoint.stated.friction) or (feeling is not None and feeling <= LOW_FEELING)


def expected_level(touchpoint: Touchpoint) -> Level:
    """Return the level that customers expect: as stated, else their importance, stated or assumed."""
    return touchpoint.weight if touchpoint.expects is None else touchpoint.expects


def quality(level: float, expected: float) -> float:
    """Q = min(1, level / expected), and 1 where nothing is expected."""
    return 1.0 if expected == 0 else min(1.0, level / expected)


def one_figure(level: Level) -> float:
    """Return a rating as one figure: the mean of ratings by dimension."""
    return level if isinstance(level, (float, int)) else mean(level.values())


def overall(level: Level | None, expected: Level) -> float | None:
    """Return a rating as one figure, of ratings by dimension over those that are expected; None where none is."""
    if level is None or isinstance(level, (float, int)) or isinstance(expected, (float, int)):
        return None if level is None else one_figure(level)
    common = [level[name] for name in expected if name in level]
    return mean(common) if common else None


def mean(values: Iterable[float]) -> float:
    """Return the arithmetic mean of some values; there is at least one."""
    every = list(values)
    return sum(every) / len(every)


def weak_margin(touchpoint: Touchpoint, settings: Settings) -> float:
    """Return the shortfall from which a touchpoint is weak: less where the expected level was stated."""
    return settings.weak_margin_assumed if touchpoint.expects is None else settings.weak_margin


def _state(
    touchpoint: Touchpoint,
    matches: tuple[Match, ...],
    planned: tuple[Placement, ...],
    displaced: tuple[Placement, ...],
    settings: Settings,
    *,
    alternative: bool,
) -> tuple[State, bool]:
    """The first that holds, as the customer meets it, and whether it is weak by complaint alone."""
    if matches:
        return _matched_state(touchpoint, matches, settings)
    if touchpoint.ownership in {"customer", "social"}:
        return State.OUTSIDE, False
    if alternative:
        return State.ALTERNATIVE, False
    if planned:
        return State.PLANNED, False
    return State.WRONG_STAGE if displaced else State.MISSING, False


def _matched_state(touchpoint: Touchpoint, matches: tuple[Match, ...], settings: Settings) -> tuple[State, bool]:
    fitting = next((each for each in matches if not each.differs), None)
    if fitting is None:
        return State.WRONG_CHANNEL, False
    limit = weak_margin(touchpoint, settings)
    if any(by >= limit for _, by in fitting.shortfalls):
        return State.WEAK, False
    if touchpoint.satisfaction is None and complained_about(touchpoint):
        return State.WEAK, True
    return State.MET, False


def units_of(stage: Stage, needs: Iterable[Need]) -> tuple[Unit, ...]:
    """Return the units of a stage, in the order of their first members."""
    members: dict[object, list[Need]] = {}
    for need in needs:
        members.setdefault(need.touchpoint.choice or need, []).append(need)
    return tuple(_unit(stage, group) for group in members.values() if any(_counts(need.touchpoint) for need in group))


def _unit(stage: Stage, group: list[Need]) -> Unit:
    heaviest = best = group[0]
    matched, met = bool(best.matches), best.state is State.MET
    if len(group) > 1:
        heaviest = heaviest_of(group)
        matched, met = any(need.matches for need in group), any(need.state is State.MET for need in group)
        # Of members that are fulfilled alike, one that rests on customers' rating speaks for the group.
        best = max(group, key=lambda need: (round(need.fulfilment, ROUNDING), _BASIS_RANK[need.basis]))
    return Unit(
        stage=stage,
        needs=tuple(group),
        heaviest=heaviest,
        best=best,
        weight=heaviest.touchpoint.weight,
        fulfilment=best.fulfilment,
        matched=matched,
        met=met,
    )


def heaviest_of(needs: Iterable[Need]) -> Need:
    """Return the member of a choice group that weighs most; of equals one with a stated importance, then the first."""
    return max(needs, key=lambda need: (need.touchpoint.weight, need.touchpoint.importance is not None))


def _counts(touchpoint: Touchpoint) -> bool:
    return not touchpoint.optional and touchpoint.ownership in {"brand", "partner"}


def _roles(journey: Journey, live: list[Placement], planned: list[Placement], today: date) -> dict[Activity, Role]:
    """The first role that holds, for each company touchpoint."""
    aligned = {placement.activity for placement in live if placement.here}
    coming = {placement.activity for placement in planned}
    supporting = _supporting({placement.activity for placement in live}, aligned)
    roles: dict[Activity, Role] = {}
    for placement in journey.placements:
        activity = placement.activity
        exempt = activity.stated.exempt
        if activity.status == "retired":
            role = Role.RETIRED
        elif not activity.in_scope(journey.persona):
            role = Role.OUT_OF_SCOPE
        elif activity in coming:
            role = Role.PLANNED
        elif activity in aligned:
            role = Role.ALIGNED
        elif activity in supporting:
            role = Role.SUPPORTING
        elif placement.elsewhere:
            role = Role.MISPLACED
        elif exempt is not None and (exempt.until is None or today <= exempt.until):
            role = Role.EXEMPT
        else:
            role = Role.WASTED
        roles[activity] = role
    return roles


def _supporting(live: set[Activity], aligned: set[Activity]) -> set[Activity]:
    """Return the live activities from which `supports` leads to an aligned one, through any number of live ones."""
    # By name, not by activity: as many activities may bear one name as name it.
    supporters: dict[str, list[Activity]] = {}
    for activity in live:
        for name in activity.supports:
            supporters.setdefault(name, []).append(activity)
    reached = set(aligned)
    waiting = list(aligned) if supporters else []
    while waiting:
        supported = waiting.pop()
        for name in (supported.id, normalise(supported.name)):
            for activity in supporters.pop(name, ()):
                if activity not in reached:
                    reached.add(activity)
                    waiting.append(activity)
    return reached - aligned
