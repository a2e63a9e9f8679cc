"""Limits that can't be met: which, and what would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from journeygap.planning.choice import Chooser
from journeygap.planning.limits import BUDGET, FLOOR, Limit, floor_rows
from journeygap.planning.program import Row
from journeygap.planning.terms import Failing, LimitsNotMet

_SHARE = 0.3


def explain(chooser: Chooser, limits: Sequence[Limit], floor: float | None) -> LimitsNotMet:
    """Say what would do where limits can't be met: the least budget, else the limits that fail, with least values."""
    return _Explaining(chooser, limits, floor).found()


class _Explaining:
    def __init__(self, chooser: Chooser, limits: Sequence[Limit], floor: float | None) -> None:
        self._chooser = chooser
        self._limits = limits
        self._floor = floor
        self._proved = True

    def found(self) -> LimitsNotMet:
        """Return what was found."""
        (budget,) = (limit for limit in self._limits if limit.name == BUDGET)
        least = self._least(budget, [each for each in self._limits if each is not budget])
        failing: tuple[Failing, ...] = ()
        alone = True
        if least is None:
            failing = tuple(self._failing_alone())
            if not failing:
                alone = False
                failing = tuple(self._failing_together())
        unit = self._chooser.program.situation.unit
        return LimitsNotMet(unit, least, failing, alone=alone, proved=self._proved)

    def _failing_alone(self) -> Iterator[Failing]:
        """Yield the limits that can't be met even without the others."""
        for limit in self._limits:
            if not self._possible(limit.rows):
                yield Failing(limit.name, self._least(limit, ()))
        if not self._possible(()):
            yield Failing("must", None)

    def _failing_together(self) -> Iterator[Failing]:
        """Yield the limits of which each would do, if it were looser, with all the others as they are."""
        for limit in self._limits:
            others = [each for each in self._limits if each is not limit]
            least = self._least(limit, others)
            if least is not None:
                yield Failing(limit.name, least)

    def _least(self, limit: Limit, others: Sequence[Limit]) -> float | None:
        """Return the least value of a limit with which the others can be met; None where none would do."""
        rows = [row for each in others for row in each.rows]
        if limit.name == FLOOR:
            return self._highest_floor(rows)
        least, proved = self._chooser.least(dict(limit.terms), rows, share=_SHARE)
        self._proved = self._proved and proved
        return None if least is None else limit.value(least)

    def _highest_floor(self, rows: Sequence[Row]) -> float | None:
        """Return the highest floor that can be met, in per cent with two decimals: by halving, for it is a share."""
        if self._floor is None or not self._possible(rows):
            return None
        low, high = 0, int(Fraction(str(self._floor)) * 100)
        while low < high:
            middle = (low + high + 1) // 2
            if self._possible([*rows, *floor_rows(self._chooser.program, middle / 100)]):
                low = middle
            else:
                high = middle - 1
        return low / 100

    def _possible(self, rows: Sequence[Row]) -> bool:
        possible, proved = self._chooser.possible(rows, share=_SHARE)
        self._proved = self._proved and proved
        return possible
