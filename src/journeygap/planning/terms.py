"""What a plan has to keep to, and what keeps one from being made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeygap.core.errors import InputError
from journeygap.core.language import say

STEPS = 20
TIME_LIMIT = 60.0
"""Seconds for all that a plan takes."""
MOST = 1e15
"""The largest amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The limits of a plan and the assumptions it may make. Amounts are in the files' currency, per period.

    ``budget`` is the most that running costs may rise by in sum (0 unless stated; negative for a cut), ``setup`` the
    most that may be spent once. ``within`` counts the periods over which running and one-off costs together have to
    stay within the budget. ``hours`` and ``team_hours`` limit the running hours that are added less those that are
    freed, ``capacity`` the one-off hours of an owner; owners are as written. ``actions`` limits moves, improvements and
    launches together; ``floor`` is the least coverage of every stage with units, in per cent.

    ``must`` and ``keep`` name company touchpoints: at least one action is on each of the first, none of the others is
    dropped or replaced. ``lean`` prefers fewer actions to lower costs. ``assume_delivers`` (0 to 10) is the level of
    what states none, ``assume_cost`` the running cost of what is planned without one.
    """

    budget: float | None = None
    setup: float | None = None
    within: int | None = None
    hours: float | None = None
    team_hours: Mapping[str, float] = field(default_factory=dict)
    capacity: Mapping[str, float] = field(default_factory=dict)
    actions: int | None = None
    floor: float | None = None
    must: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    lean: bool = False
    assume_delivers: float | None = None
    assume_cost: float | None = None
    steps: int = STEPS
    """How many plans the frontier shows at most; 0 draws none."""
    time_limit: float = TIME_LIMIT
    draws: int = 0
    """How often the plan is made again with the measured figures as they may be; 0 for never."""

    def __post_init__(self) -> None:
        """Raise `BadTerms` for what is no number, or out of its range."""
        for name, (least, most) in _RANGES.items():
            _check(name, getattr(self, name), least, most)
        for name, least in (("team_hours", -MOST), ("capacity", 0.0)):
            for team, hours in getattr(self, name).items():
                _check(name, hours, least, MOST, str(team))
        for name, least in (("within", 1), ("actions", 0), ("steps", 0), ("draws", 0)):
            value = getattr(self, name)
            if name in {"within", "actions"} and value is None:
                continue
            if type(value) is not int or value < least:
                raise BadTerms(say("planning.no-whole-number", term=name, least=least, value=repr(value)))


_RANGES: Mapping[str, tuple[float, float]] = {
    "budget": (-MOST, MOST),
    "setup": (0, MOST),
    "hours": (-MOST, MOST),
    "floor": (0, 100),
    "assume_delivers": (0, 10),
    "assume_cost": (0, MOST),
    "time_limit": (0, 1e6),
}


def _check(name: str, value: object, least: float, most: float, team: str | None = None) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadTerms(say("planning.no-number", term=name, team=team, value=repr(value)))
    if not least <= value <= most:  # so is no NaN
        raise BadTerms(say("planning.out-of-range", term=name, team=team, least=least, most=most, value=value))


class BadTerms(InputError):
    """The terms don't fit the journeys: what is wrong, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Failing:
    """A limit that can't be met: what it is called, and the least value that could be (None: no value could)."""

    limit: str
    least: float | None


class LimitsNotMet(Exception):
    """No plan keeps to all limits.

    ``least_budget`` is the least that would do with all other limits, in the plan's unit a period. Without one
    ``limits`` holds the limits that can't be met even alone; where there are none of these, those of which any one, if
    it were looser, would let the others be met. ``proved`` is False where time ran out before all that was known.
    """

    def __init__(
        self, unit: str, least_budget: float | None, limits: tuple[Failing, ...], *, alone: bool, proved: bool
    ) -> None:
        super().__init__(say("planning.limits-not-met"))
        self.unit = unit
        self.least_budget = least_budget
        self.limits = limits
        self.alone = alone
        self.proved = proved


class OutOfTime(Exception):
    """The time limit passed before any plan was found that keeps to all limits."""
