"""In which order to do what a plan holds: what costs nothing first, then the highest gain for its net cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from journeygap.planning.actions import KINDS, Action, Kind
from journeygap.planning.program import Chosen, Goal, Program
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
    def __init__(self, program: Program, chosen: Chosen) -> None:
        self._program = program
        self._needed = needed(program, chosen)
        self._left = dict.fromkeys(sorted(chosen, key=lambda each: (KINDS[each.kind], each.order)))
        self._done: frozenset[Action] = frozenset()
        self._touched = _touched(program.goals)

    def steps(self) -> Iterable[Step]:
        """Yield one step after the other."""
        while self._left:
            step = min((self._step(action) for action in self._left), key=self._rank)
            yield step
            self._done |= set(step.actions)
            for action in step.actions:
                del self._left[action]

    def _step(self, action: Action) -> Step:
        together = self._with_needs(action)
        before = self._program.stopped(self._done)
        stops = self._program.stopped(self._done | set(together)) - before
        running = sum(each.running for each in together) - sum(stop.freed for stop in stops)
        return Step(together, running)

    def _with_needs(self, action: Action) -> tuple[Action, ...]:
        """Return an action behind all that it needs and that is not in yet; a ring in the order of its ids."""
        found: dict[Action, None] = {}

        def visit(each: Action, above: frozenset[Action]) -> None:
            if each in found or each in above or each in self._done:
                return
            for need in sorted(self._needed.get(each, ()), key=lambda one: one.order):
                visit(need, above | {each})
            found[each] = None

        visit(action, frozenset())
        return tuple(found)

    def _rank(self, step: Step) -> tuple[object, ...]:
        """Rank a step; the lowest is done first."""
        *_, last = step.actions
        tail = (len(step.actions), KINDS[last.kind], last.order)
        if step.running <= 0:
            return (0, step.running, -self._gain(step), *tail)
        return (1, -Fraction(self._gain(step), step.running), step.running, *tail)

    def _gain(self, step: Step) -> int:
        """Return how much coverage a step adds to what is done, in whole numbers."""
        then = self._done | set(step.actions)
        before, after = self._program.stopped(self._done), self._program.stopped(then)
        subjects = {each.subject for each in step.actions} | {stop.subject for stop in after - before}
        goals = dict.fromkeys(goal for subject in subjects for goal in self._touched.get(subject, ()))
        return sum(goal.value(then, after) - goal.value(self._done, before) for goal in goals)


def _touched(goals: Iterable[Goal]) -> Mapping[Subject, list[Goal]]:
    """Return the units that depend on what becomes of each activity."""
    touched: dict[Subject, list[Goal]] = {}
    for goal in goals:
        for way in goal.ways:
            subjects = {each.subject for each in way.having}
            if way.stop is not None:
                subjects.add(way.stop.subject)
            for subject in subjects:
                touched.setdefault(subject, []).append(goal)
    return touched
