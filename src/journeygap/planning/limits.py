"""The limits of a plan as rows, each by itself, so that it can be seen which one can't be met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.journey.resolved import Stage
from journeygap.planning.actions import Situation, hundredths
from journeygap.planning.program import Chosen, Goal, Program, Row
from journeygap.planning.terms import BadTerms, Terms

BUDGET = "budget"
FLOOR = "floor"


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A limit: what it is called, the rows that keep it, and the sum whose least value would do in its place.

    ``terms`` is empty where no other value would help. ``scale`` is what a value of 1 is in the sum.
    """

    name: str
    rows: tuple[Row, ...]
    terms: Mapping[int, int]
    scale: int

    def value(self, least: int) -> float:
        """Return the limit that a least sum would need, in the unit of the limit, rounded up to a hundredth."""
        if self.scale == 1:
            return float(least)
        return ceil(Fraction(least * 100, self.scale)) / 100


def limits(program: Program, terms: Terms) -> tuple[Limit, ...]:
    """Return the limits of a plan, that of the budget first. Raises `BadTerms` for an owner that nothing has."""
    situation = program.situation
    owners = {
        each.activity.team: each.activity.owner for each in situation.weighed.subjects if each.activity.team is not None
    }
    return tuple(_limits(program, terms, owners))


def _limits(program: Program, terms: Terms, owners: Mapping[str, str | None]) -> Iterator[Limit]:
    yield _budget(program, terms)
    if terms.setup is not None:
        yield _at_most("setup", program.setup(), terms.setup)
    if terms.hours is not None and program.situation.unit != "hours":
        yield _at_most("hours", program.hours(), terms.hours)
    for name, most in terms.team_hours.items():
        yield _at_most(f"hours:{name}", program.hours(_team("--hours", name, owners)), most)
    for name, most in terms.capacity.items():
        yield _at_most(f"capacity:{name}", program.setup_hours(_team("--capacity", name, owners)), most)
    if terms.actions is not None:
        yield Limit("actions", (Row(program.count(), None, terms.actions),), program.count(), 1)
    if terms.floor is not None:
        yield Limit(FLOOR, tuple(floor_rows(program, terms.floor)), {}, 1)


def _team(option: str, name: str, owners: Mapping[str, str | None]) -> str:
    team = normalise(name)
    if team not in owners:
        meant = near(name, [each for each in owners.values() if each is not None])
        raise BadTerms(say("planning.unknown-owner", option=option, name=name, meant=meant))
    return team


def _at_most(name: str, terms: Mapping[int, int], most: float) -> Limit:
    return Limit(name, (Row(terms, None, hundredths(most)),), terms, 100)


def budget_of(situation: Situation, terms: Terms) -> float:
    """Return the budget of a plan in its unit: 0 unless stated; where the unit is hours, that of hours."""
    stated = terms.hours if situation.unit == "hours" else terms.budget
    return 0.0 if stated is None else stated


def _budget(program: Program, terms: Terms) -> Limit:
    sum_, periods = budget_sum(program, terms.within)
    most = periods * hundredths(budget_of(program.situation, terms))
    return Limit(BUDGET, (Row(sum_, None, most),), sum_, 100 * periods)


def budget_sum(program: Program, within: int | None) -> tuple[dict[int, int], int]:
    """Return the sum that the budget limits, and over how many periods: running costs, and with ``within`` setup."""
    running = program.running()
    if within is None:
        return running, 1
    sum_ = {column: within * factor for column, factor in running.items()}
    for column, factor in program.setup().items():
        sum_[column] = sum_.get(column, 0) + factor
    return sum_, within


def floor_rows(program: Program, least: float) -> Iterator[Row]:
    """Return the rows that no stage with units ends below a coverage in per cent, as it is or higher."""
    share = Fraction(Decimal(str(least))) / 100
    stages: dict[tuple[int, Stage], list[Goal]] = {}
    for goal in program.goals:
        stages.setdefault((goal.journey, goal.stage), []).append(goal)
    for goals in stages.values():
        wanted = ceil(share * sum(goal.full for goal in goals))
        base = sum(program.by_goal[goal][0] for goal in goals)
        terms = {column: factor for goal in goals for column, factor in program.by_goal[goal][1].items()}
        yield Row(terms, wanted - base, None, check=_reaching(program, goals, wanted))


def _reaching(program: Program, goals: Iterable[Goal], wanted: int) -> Callable[[Chosen], bool]:
    """Return whether some units reach a coverage, as a function of what is chosen."""
    every = tuple(goals)

    def reaches(chosen: Chosen) -> bool:
        stopped = program.stopped(chosen)
        return sum(goal.value(chosen, stopped) for goal in every) >= wanted

    return reaches
