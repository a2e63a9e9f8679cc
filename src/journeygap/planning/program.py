"""The integer program of a plan: its columns, its rows, its goals; and the same figures worked out exactly.

Weights times fulfilment are whole numbers of 1/10,000 and money is in hundredths, so that every goal is a whole number.
Nothing here knows a solver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from journeygap.journey.resolved import Journey, Placement, Stage, Touchpoint
from journeygap.method.overlay import Unit, match_of
from journeygap.planning.actions import Action, Kind, Situation, Stop
from journeygap.planning.changed import Fate, after_plan, states_level
from journeygap.planning.subjects import Subject

Chosen: TypeAlias = frozenset[Action]
Terms: TypeAlias = Mapping[int, int]
"""A sum: the factor of each column."""

_ONE = 10_000
_HEAVIEST = 1_000
"""Beyond this weight of a journey all are divided by the greatest, so that the whole numbers stay small."""


class Row(NamedTuple):
    """Something that holds: the sum lies between two whole numbers, None for no end.

    ``slack`` is how far a solver may go beyond them, who counts in fractions; ``check`` says exactly whether the row
    holds for some actions, where its columns are not the actions' own.
    """

    terms: Terms
    least: int | None
    most: int | None
    slack: float = 0.0
    check: Callable[[Chosen], bool] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A way in which a unit can be met: the value it has then, and on what it depends.

    ``assumed`` says that its level is assumed. ``having`` are actions that it takes, ``lacking`` one that spoils it,
    ``stop`` what ends it.
    """

    value: int
    assumed: bool
    having: tuple[Action, ...] = ()
    lacking: Action | None = None
    stop: Stop | None = None

    def open(self, chosen: AbstractSet[Action], stopped: AbstractSet[Stop]) -> bool:
        """Return whether the unit can be met like this after some actions."""
        return self.lacking not in chosen and self.stop not in stopped and all(each in chosen for each in self.having)


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """A unit of coverage with the ways to meet it.

    ``full`` is its value where it is met in full, ``today`` without a plan.
    """

    journey: int
    stage: Stage
    unit: Unit
    full: int
    today: int
    ways: tuple[Way, ...]

    def value(self, chosen: AbstractSet[Action], stopped: AbstractSet[Stop]) -> int:
        """Return its value after some actions."""
        return max((way.value for way in self.ways if way.open(chosen, stopped)), default=0)

    def certain(self, chosen: AbstractSet[Action], stopped: AbstractSet[Stop]) -> int:
        """Return its value without assumed gains: its value, or the best without them and today's where it is less."""
        without = (way.value for way in self.ways if not way.assumed and way.open(chosen, stopped))
        return min(self.value(chosen, stopped), max(self.today, *without, 0))


class Figures(NamedTuple):
    """The goals of a plan: whole numbers of 1/10,000 of weight, and of hundredths of its unit."""

    coverage: int
    running: int
    setup: int
    actions: int
    certain: int
    drops: int


class Program:
    """A situation as columns and rows.

    Columns are numbered: first the actions in their order, then what stops, what supports, and ways to
    meet units.
    """

    def __init__(self, situation: Situation, assumed: float | None) -> None:
        self.situation = situation
        self.actions: tuple[Action, ...] = situation.actions
        self.column: dict[Action, int] = {action: number for number, action in enumerate(self.actions)}
        self._stop_of = {stop.subject: stop for stop in situation.stops}
        self._of = {(each.kind, each.subject): each for each in situation.actions}
        self._meeting: tuple[dict[Touchpoint, list[_Meeting]], ...] = tuple(
            self._meetings(number, assumed) for number in range(len(situation.weighed.journeys))
        )
        self.goals: tuple[Goal, ...] = tuple(self._goals())
        self.columns: int = len(self.actions)
        self.upper: dict[int, int] = {}
        self.rows: list[Row] = []
        self._stops = {stop: self._new_column() for stop in situation.stops}
        self._stops_by: dict[Action, list[Stop]] = {}
        for stop in situation.stops:
            for action in stop.by:
                self._stops_by.setdefault(action, []).append(stop)
        self._structure()
        self._structured = (self.columns, len(self.rows))
        self._cover()

    def drawn(self, touchpoints: Mapping[Touchpoint, Touchpoint]) -> Program:
        """Return the same program with other ratings for some touchpoints; actions and stops keep their columns."""
        other = copy(self)
        other.columns, rows = self._structured
        other.rows, other.upper = self.rows[:rows], {}
        other.goals = tuple(self._goal_with(goal, touchpoints) for goal in self.goals)
        other._cover()  # noqa: SLF001 - a copy of this one
        return other

    @property
    def whole(self) -> int:
        """The coverage of all units met in full, in 1/10,000 of weight."""
        return sum(goal.full for goal in self.goals)

    # --- exact figures

    def stopped(self, chosen: AbstractSet[Action]) -> frozenset[Stop]:
        """Return what stops with some actions."""
        return frozenset(stop for each in chosen for stop in self._stops_by.get(each, ()))

    def stopped_by(self, action: Action) -> Sequence[Stop]:
        """Return what stops with one action."""
        return self._stops_by.get(action, ())

    def figures(self, chosen: Chosen) -> Figures:
        """Work out the goals of some actions."""
        return Figures(
            coverage=self.coverage_of(chosen),
            running=self.running_of(chosen),
            setup=sum(each.setup for each in chosen),
            actions=sum(each.kind is not Kind.DROP for each in chosen),
            certain=self.certain_of(chosen),
            drops=sum(each.kind is Kind.DROP for each in chosen),
        )

    def coverage_of(self, chosen: Chosen) -> int:
        """Work out the coverage of some actions, in 1/10,000 of weight."""
        stopped = self.stopped(chosen)
        return sum(goal.value(chosen, stopped) for goal in self.goals)

    def certain_of(self, chosen: Chosen) -> int:
        """Work out the same without assumed gains."""
        stopped = self.stopped(chosen)
        return sum(goal.certain(chosen, stopped) for goal in self.goals)

    def running_of(self, chosen: Chosen) -> int:
        """Work out what some actions add to running costs less what they free, in hundredths."""
        return sum(each.running for each in chosen) - sum(stop.freed for stop in self.stopped(chosen))

    def sum_of(self, terms: Terms, chosen: Chosen) -> int:
        """Return a sum over actions and stops for some actions."""
        on = {self.column[each] for each in chosen} | {self._stops[stop] for stop in self.stopped(chosen)}
        return sum(factor for column, factor in terms.items() if column in on)

    def holds(self, rows: Iterable[Row], chosen: Chosen) -> bool:
        """Return whether rows hold exactly: those with a check, and those that are about actions and stops alone."""
        stopped = self.stopped(chosen)
        on = {self.column[each] for each in chosen} | {self._stops[stop] for stop in stopped}
        for row in rows:
            if row.check is not None:
                if not row.check(chosen):
                    return False
                continue
            if max(row.terms, default=0) >= len(self.actions) + len(self._stops):
                continue
            total = sum(factor for column, factor in row.terms.items() if column in on)
            if (row.least is not None and total < row.least) or (row.most is not None and total > row.most):
                return False
        return True

    # --- sums over actions

    def running(self) -> dict[int, int]:
        """Return the sum of running costs: added less freed."""
        return self._sum((each, each.running) for each in self.actions) | {
            self._stops[stop]: -stop.freed for stop in self.situation.stops if stop.freed
        }

    def setup(self) -> dict[int, int]:
        """Return the sum of one-off costs."""
        return self._sum((each, each.setup) for each in self.actions)

    def hours(self, team: str | None = None) -> dict[int, int]:
        """Return the sum of running hours, of one team or of all."""
        return self._sum((each, each.hours) for each in self.actions if team in {None, each.subject.activity.team}) | {
            self._stops[stop]: -stop.freed_hours
            for stop in self.situation.stops
            if stop.freed_hours and team in {None, stop.subject.activity.team}
        }

    def setup_hours(self, team: str) -> dict[int, int]:
        """Return the sum of one-off hours of one team."""
        return self._sum((each, each.setup_hours) for each in self.actions if each.subject.activity.team == team)

    def count(self) -> dict[int, int]:
        """Return the number of moves, improvements and launches."""
        return self._sum((each, 1) for each in self.actions if each.kind is not Kind.DROP)

    def drops(self) -> dict[int, int]:
        """Return the number of drops."""
        return self._sum((each, 1) for each in self.actions if each.kind is Kind.DROP)

    def _sum(self, factors: Iterable[tuple[Action, int]]) -> dict[int, int]:
        return {self.column[action]: factor for action, factor in factors if factor}

    # --- what ties actions together

    def _new_column(self) -> int:
        self.columns += 1
        return self.columns - 1

    def _structure(self) -> None:
        self.rows += self._rows_of_stops()
        self.rows += self._rows_of_needs()
        for option in self.situation.options:
            self.rows.append(Row(self._sum((each, 1) for each in option), None, 1))
        for _, actions in self.situation.must:
            self.rows.append(Row(self._sum((each, 1) for each in actions), 1, None))
        weighed = self.situation.weighed
        for journey in (*(each.journey for each in weighed.journeys), *weighed.siblings):
            self._support(journey)

    def _rows_of_stops(self) -> Iterator[Row]:
        """What is replaced stops with the first launch that replaces it; it is neither moved, improved nor dropped."""
        for stop, column in self._stops.items():
            for each in stop.by:
                yield Row({column: 1, self.column[each]: -1}, 0, None)
            yield Row({column: 1} | dict.fromkeys((self.column[each] for each in stop.by), -1), None, 0)
            for kind in Kind:
                if (action := self._of.get((kind, stop.subject))) is not None:
                    yield Row({column: 1, self.column[action]: 1}, None, 1)

    def _rows_of_needs(self) -> Iterator[Row]:
        """A launch takes, for each of its needs, one that is launched or one that is live and stays.

        What replaces something counts for it: only dropping ends what is live.
        """
        launches = {each.subject: each for each in self.actions if each.kind is Kind.LAUNCH}
        drops = {each.subject: each for each in self.actions if each.kind is Kind.DROP}
        for launch, needs in self.situation.needs.items():
            for any_of in needs:
                if any(each.activity.live and each not in drops for each in any_of):
                    continue
                dropped = [drops[each] for each in any_of if each in drops]
                launched = [launches[each] for each in any_of if each in launches]
                terms = self._sum([*((each, 1) for each in launched), *((each, -1) for each in dropped)])
                terms[self.column[launch]] = -1
                yield Row(terms, -len(dropped), None)

    def _support(self, journey: Journey) -> None:
        """Keep from being dropped what supports, in one journey, something that a plan makes aligned.

        ``u`` of an activity is 1 at least where it is aligned, or live and supports one whose u is 1; being wanted
        nowhere else it is the least there is, so that a ring supports nothing by itself.
        """
        by_origin = self.situation.weighed.by_origin
        supports: dict[Subject, list[Subject]] = {}
        placed: dict[Subject, Placement] = {}
        for placement in journey.placements:
            subject = by_origin.get(placement.activity.origin)
            retired = placement.activity.status == "retired"
            if subject is None or retired or not placement.activity.in_scope(journey.persona):
                continue
            placed[subject] = placement
            found = (each for name in placement.activity.supports for each in journey.company.by_name.get(name, ()))
            supports[subject] = [by_origin[each.origin] for each in found if each.origin in by_origin]
        drops = [each for each in self.actions if each.kind is Kind.DROP and supports.get(each.subject)]
        reached = _reached((each.subject for each in drops), supports)
        held = {subject: self._new_column() for subject in reached if subject in placed}
        for subject, column in held.items():
            self.rows += self._rows_of_support(subject, column, held, supports[subject], placed[subject])
        for drop in drops:
            self.rows.append(Row({self.column[drop]: 1, held[drop.subject]: 1}, None, 1))

    def _rows_of_support(
        self,
        subject: Subject,
        column: int,
        held: Mapping[Subject, int],
        supported: Iterable[Subject],
        placement: Placement,
    ) -> Iterator[Row]:
        launch = self._of.get((Kind.LAUNCH, subject))
        move = self._of.get((Kind.MOVE, subject))
        stop = self._stop_of.get(subject)
        if not subject.activity.live and launch is None:
            return
        if move is not None and placement.elsewhere:
            yield Row({column: 1, self.column[move]: -1}, 0, None)
        # "Live" as a sum: 1 less what stops it, or the launch itself.
        live = {self._stops[stop]: -1} if stop is not None else {}
        base = 1
        if launch is not None:
            live, base = {self.column[launch]: 1}, 0
        minus = {each: -factor for each, factor in live.items()}
        if placement.here:
            yield Row({column: 1} | minus, base, None)
        for each in supported:
            if each in held and each is not subject:
                yield Row({column: 1, held[each]: -1} | minus, base - 1, None)

    # --- coverage

    def _goals(self) -> Iterator[Goal]:
        heaviest = max((each.journey.weight for each in self.situation.weighed.journeys), default=1.0)
        self._divisor = heaviest if heaviest > _HEAVIEST else 1.0
        for number, analysed in enumerate(self.situation.weighed.journeys):
            for units in analysed.overlay.units:
                for unit in units:
                    yield self._goal(number, unit, {})

    def _goal_with(self, goal: Goal, touchpoints: Mapping[Touchpoint, Touchpoint]) -> Goal:
        """Return a goal with other ratings for some touchpoints."""
        if any(need.touchpoint in touchpoints for need in goal.unit.needs):
            return self._goal(goal.journey, goal.unit, touchpoints)
        return goal

    def _goal(self, number: int, unit: Unit, touchpoints: Mapping[Touchpoint, Touchpoint]) -> Goal:
        own = [(each, touchpoints.get(each, each)) for each in (need.touchpoint for need in unit.needs)]
        heaviest = max(rated.weight for _, rated in own)
        weight = self.situation.weighed.journeys[number].journey.weight / self._divisor * heaviest
        at = self._meeting[number]
        ways = tuple(each.way(rated, weight) for touchpoint, rated in own for each in at.get(touchpoint, ()))
        return Goal(
            journey=number,
            stage=unit.stage,
            unit=unit,
            full=round(weight * _ONE),
            today=max((way.value for way in ways if not way.having), default=0),
            ways=ways,
        )

    def _meetings(self, number: int, assumed: float | None) -> dict[Touchpoint, list[_Meeting]]:
        """Return how activities meet each touchpoint of a journey, or would after one or two actions on them."""
        found: dict[Touchpoint, list[_Meeting]] = {}
        for subject, placement in self.situation.weighed.placed[number]:
            for fate, having, lacking in self._fates(subject):
                after = after_plan(placement, fate, assumed)
                stated = not after.changed or states_level(placement, fate)
                meeting = _Meeting(after, stated, having, lacking, self._stop_of.get(subject))
                for touchpoint in after.here:
                    found.setdefault(touchpoint, []).append(meeting)
        return found

    def _fates(self, subject: Subject) -> Iterator[tuple[Fate, tuple[Action, ...], Action | None]]:
        """Return what may become of an activity: the actions it takes, and one that would undo it."""
        launch = self._of.get((Kind.LAUNCH, subject))
        move = self._of.get((Kind.MOVE, subject))
        improve = self._of.get((Kind.IMPROVE, subject))
        if launch is not None:
            yield Fate(launched=True), (launch,), None
        if not subject.activity.live:
            return
        before = () if move is None else (move,)
        yield Fate(moved=move is not None), before, improve
        if improve is not None:
            yield Fate(moved=move is not None, improved=True), (*before, improve), None

    def _cover(self) -> None:
        """Add the columns of all units: at most one way to meet each counts, beyond what it has whatever happens."""
        self.coverage: dict[int, int] = {}
        self.base: int = 0
        self.by_goal: dict[Goal, tuple[int, dict[int, int]]] = {}
        self._by_stage: dict[Stage, list[Goal]] = {}
        for goal in self.goals:
            base, terms = self._ways(goal.ways)
            self.base += base
            self.coverage |= terms
            self.by_goal[goal] = (base, terms)
            self._by_stage.setdefault(goal.stage, []).append(goal)

    def _ways(self, ways: Sequence[Way], least: int = 0) -> tuple[int, dict[int, int]]:
        """Return what a unit has whatever happens, ``least`` at least, and the columns of the ways that add to it."""
        certain = (way.value for way in ways if not way.having and way.lacking is None and way.stop is None)
        base = max(least, *certain, 0)
        terms: dict[int, int] = {}
        for way in ways:
            if way.value > base:
                column = self._new_column()
                terms[column] = way.value - base
                self.rows += self._rows_of_way(way, column)
        if len(terms) > 1:
            self.rows.append(Row(dict.fromkeys(terms, 1), None, 1))
        return base, terms

    def _rows_of_way(self, way: Way, column: int) -> Iterator[Row]:
        for each in way.having:
            yield Row({column: 1, self.column[each]: -1}, None, 0)
        if way.lacking is not None:
            yield Row({column: 1, self.column[way.lacking]: 1}, None, 1)
        if way.stop is not None:
            yield Row({column: 1, self._stops[way.stop]: 1}, None, 1)

    def certain(self) -> tuple[int, dict[int, int]]:
        """Add the columns for coverage without assumed gains, and return what it is whatever happens, and its sum.

        Of a unit that may be met in an assumed way it is no more than its value, and no more than the best of today's
        value and its other ways.
        """
        base, terms = 0, {}  # type: int, dict[int, int]
        for goal in self.goals:
            own_base, own = self.by_goal[goal]
            if not any(way.assumed for way in goal.ways):
                base += own_base
                terms |= own
                continue
            column = self._new_column()
            self.upper[column] = goal.full
            self.rows.append(Row({column: 1} | {each: -factor for each, factor in own.items()}, None, own_base))
            floor, others = self._ways([way for way in goal.ways if not way.assumed], goal.today)
            self.rows.append(Row({column: 1} | {each: -factor for each, factor in others.items()}, None, floor))
            terms[column] = 1
        return base, terms

    def lit(self, stage: Stage) -> set[int]:
        """Return the columns of ways to match any unit of a stage, worth something or not."""
        found: set[int] = set()
        for goal in self._by_stage.get(stage, ()):
            for way in goal.ways:
                column = self._new_column()
                self.rows += self._rows_of_way(way, column)
                found.add(column)
        return found


class _Meeting(NamedTuple):
    """An activity as it may become, with what that takes; ``stated`` says whether it states its level then."""

    after: Placement
    stated: bool
    having: tuple[Action, ...]
    lacking: Action | None
    stop: Stop | None

    def way(self, touchpoint: Touchpoint, weight: float) -> Way:
        """Return the way in which it meets a touchpoint of a unit."""
        match = match_of(touchpoint, self.after)
        assumed = self.after.changed and (match.level is None or not self.stated)
        return Way(round(weight * match.fulfilment * _ONE), assumed, self.having, self.lacking, self.stop)


def _reached(start: Iterable[Subject], supports: Mapping[Subject, Sequence[Subject]]) -> dict[Subject, None]:
    """Return some subjects with all that they support, directly or through others."""
    found: dict[Subject, None] = {}
    waiting = list(start)
    while waiting:
        subject = waiting.pop()
        if subject not in found:
            found[subject] = None
            waiting += supports.get(subject, ())
    return found
