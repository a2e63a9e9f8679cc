"""In which order to do what a plan holds: what costs nothing first, then the highest gain for its net cost."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from journeygap.planning.actions import KINDS, Action, Kind, Stop
from journeygap.planning.program import Chosen, Goal, Program, Way
from journeygap.planning.subjects import Subject


class Step(NamedTuple):
    """Actions that are done together, what is needed before what needs it, with their net running cost."""

    actions: tuple[Action, ...]
    running: int


def steps(program: Program, chosen: Chosen) -> tuple[Step, ...]:
    """Put the actions of a plan in order.

    First come those whose net running cost is 0 or less, the greatest saving first; then, one after the other, the one
    with the highest gain in coverage for its net cost. A launch comes together with those of its needs that are not in
    yet, and frees what it replaces.
    """
    return tuple(_Ordering(program, chosen).steps())


def needed(program: Program, chosen: Chosen) -> dict[Action, tuple[Action, ...]]:
    """Return for each launch of a plan the launches that it needs itself.

    An option that something live meets already needs no launch.
    """
    launched = {action.subject: action for action in chosen if action.kind is Kind.LAUNCH}
    dropped = {action.subject for action in chosen if action.kind is Kind.DROP}
    found = {}
    for action in launched.values():
        own: list[Action] = []
        for any_of in program.situation.needs[action]:
            if not any(each.activity.live and each not in dropped for each in any_of):
                own += [launched[each] for each in any_of if each in launched][:1]
        found[action] = tuple(dict.fromkeys(own))
    return found


class _Ordering:
    """What is done, and the rank of what is left; after a step only what the step touches is ranked again."""

    def __init__(self, program: Program, chosen: Chosen) -> None:
        self._program = program
        self._needed = {
            action: sorted(needs, key=lambda one: one.order) for action, needs in needed(program, chosen).items()
        }
        self._touched = _touched(program.goals)
        self._of: dict[Subject, list[Action]] = {}
        for action in chosen:
            self._of.setdefault(action.subject, []).append(action)
        self._done: set[Action] = set()
        self._stopped: set[Stop] = set()
        self._left = sorted(chosen, key=lambda each: (KINDS[each.kind], each.order))
        self._waiting: list[tuple[tuple[object, ...], int, Step]] = []
        self._current: dict[Action, int] = {}
        self._together: dict[Action, set[Action]] = {}
        """Those whose step an action was part of when they were ranked."""
        self._ranked = 0

    def steps(self) -> Iterator[Step]:
        """Yield one step after the other."""
        for action in self._left:
            self._rank(action)
        while self._waiting:
            _, number, step = heapq.heappop(self._waiting)
            if self._current.get(step.actions[-1]) == number:
                yield step
                self._do(step)

    def _do(self, step: Step) -> None:
        stops = self._stops(step.actions)
        self._done.update(step.actions)
        self._stopped.update(stops)
        for action in step.actions:
            self._current.pop(action, None)
        again = {each for action in step.actions for each in self._together.get(action, ())}
        subjects = {each.subject for each in step.actions} | {stop.subject for stop in stops}
        near = {other for goal in self._goals(subjects) for way in goal.ways for other in _subjects(way)}
        near |= {action.subject for stop in stops for action in stop.by}
        for subject in near:
            for action in self._of.get(subject, ()):
                again |= self._together.get(action, set())
        for action in sorted(again, key=lambda each: each.order):
            if action in self._current:
                self._rank(action)

    def _stops(self, actions: Iterable[Action]) -> set[Stop]:
        """Return what stops with some actions and has not stopped yet."""
        return {stop for each in actions for stop in self._program.stopped_by(each)} - self._stopped

    def _goals(self, subjects: Iterable[Subject]) -> Iterable[Goal]:
        """Return the units that depend on what becomes of some activities."""
        return dict.fromkeys(goal for subject in subjects for goal in self._touched.get(subject, ()))

    def _rank(self, action: Action) -> None:
        """Rank an action with what is done now; what ranked it before no longer counts."""
        together = self._with_needs(action)
        stops = self._stops(together)
        step = Step(together, sum(each.running for each in together) - sum(stop.freed for stop in stops))
        for each in together:
            self._together.setdefault(each, set()).add(action)
        self._ranked += 1
        self._current[action] = self._ranked
        heapq.heappush(self._waiting, (self._key(step, self._gain(together, stops)), self._ranked, step))

    def _with_needs(self, action: Action) -> tuple[Action, ...]:
        """Return an action behind all that it needs and that is not in yet; a ring in the order of its ids."""
        found: dict[Action, None] = {}
        begun: set[Action] = set()
        waiting = [(action, False)]
        while waiting:
            each, needs_are_in = waiting.pop()
            if needs_are_in:
                found[each] = None
            elif each not in begun and each not in self._done:
                begun.add(each)
                waiting.append((each, True))
                waiting += [(need, False) for need in reversed(self._needed.get(each, ()))]
        return tuple(found)

    @staticmethod
    def _key(step: Step, gain: int) -> tuple[object, ...]:
        """Return what ranks a step; the lowest is done first."""
        *_, last = step.actions
        tail = (len(step.actions), KINDS[last.kind], last.order)
        if step.running <= 0:
            return (0, step.running, -gain, *tail)
        return (1, -Fraction(gain, step.running), step.running, *tail)

    def _gain(self, together: Iterable[Action], stops: set[Stop]) -> int:
        """Return how much coverage actions add to what is done, in whole numbers."""
        goals = self._goals({each.subject for each in together} | {stop.subject for stop in stops})
        before = sum(goal.value(self._done, self._stopped) for goal in goals)
        self._done.update(together)
        self._stopped |= stops
        after = sum(goal.value(self._done, self._stopped) for goal in goals)
        self._done.difference_update(together)
        self._stopped -= stops
        return after - before


def _touched(goals: Iterable[Goal]) -> Mapping[Subject, list[Goal]]:
    """Return the units that depend on what becomes of each activity."""
    touched: dict[Subject, list[Goal]] = {}
    for goal in goals:
        for subject in dict.fromkeys(each for way in goal.ways for each in _subjects(way)):
            touched.setdefault(subject, []).append(goal)
    return touched


def _subjects(way: Way) -> set[Subject]:
    """Return the activities on which a way to meet a unit depends."""
    subjects = {each.subject for each in way.having}
    if way.stop is not None:
        subjects.add(way.stop.subject)
    return subjects
