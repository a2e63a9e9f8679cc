"""What each budget buys: plans from drops alone to everything, and what lies between them unexamined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeygap.planning.actions import Kind
from journeygap.planning.choice import Chooser
from journeygap.planning.limits import budget_sum
from journeygap.planning.program import Chosen, Row

_SHARE = 0.3
_ASKED_FOR_EACH = 3
"""How often the solver is asked for each point that may be shown."""


class Point(NamedTuple):
    """A plan drawn at what it costs: the least budget for it, and its coverage, both in whole numbers."""

    budget: int
    coverage: int
    chosen: Chosen


class Stretch(NamedTuple):
    """Budgets between two points of which nobody has looked what they buy: above the one and below the other."""

    low: int
    high: int
    below: int
    above: int

    @property
    def area(self) -> int:
        """How much may be hidden: Δcost × Δcoverage."""
        return (self.high - self.low) * (self.above - self.below)


class Frontier(NamedTuple):
    """Points in the order of their budgets, and the stretches between them that were not examined."""

    points: tuple[Point, ...]
    unexamined: tuple[Stretch, ...]
    complete: bool
    """Whether time was left to examine as much as was asked for."""


def frontier(
    chooser: Chooser, others: Sequence[Row], steps: int, within: int | None, known: tuple[Chosen, int]
) -> Frontier:
    """Draw the frontier with all limits but the budget; ``known`` is the plan that was asked for, with its budget."""
    return _Drawing(chooser, others, steps, within).drawn(*known)


class _Drawing:
    """The points found so far, by coverage: each with the greatest budget that is known to buy no more."""

    def __init__(self, chooser: Chooser, others: Sequence[Row], steps: int, within: int | None) -> None:
        self._chooser = chooser
        self._others = others
        self._steps = steps
        self._sum, _ = budget_sum(chooser.program, within)
        self._points: dict[int, tuple[Point, int]] = {}
        self._complete = True

    def drawn(self, known: Chosen, budget: int) -> Frontier:
        """Return the points and what lies between them."""
        if self._steps > 0:
            self._add(known, budget)
            self._add_ends()
            self._split()
        points = sorted((point for point, _ in self._points.values()), key=lambda each: each.budget)
        return Frontier(tuple(points), tuple(self._stretches()), self._complete)

    def _add_ends(self) -> None:
        """Add what the drops alone would pay for, and what everything would buy."""
        if len(self._points) < self._steps:
            self._examine(None)
        if len(self._points) < self._steps:
            program = self._chooser.program
            drops = frozenset(each for each in program.actions if each.kind is Kind.DROP)
            least = program.sum_of(self._sum, drops)
            if not program.holds([*program.rows, *self._others], drops):
                least, proved = self._chooser.least(self._sum, self._others, share=_SHARE)  # type: ignore[assignment]
                self._complete = self._complete and proved
            if least is not None:
                self._examine(least)

    def _split(self) -> None:
        """Examine the middle of the stretch in which most may be hidden, again and again."""
        asked = 0
        while self._complete and len(self._points) < self._steps and asked < _ASKED_FOR_EACH * self._steps:
            stretch = max(self._stretches(), key=lambda each: (each.area, -each.low), default=None)
            if stretch is None:
                break
            before = len(self._points)
            self._examine((stretch.low + stretch.high) // 2)
            if len(self._points) == before:
                self._close(stretch)
            asked += 1

    def _close(self, stretch: Stretch) -> None:
        """Find the very budget at which a stretch begins to buy more, where its middle bought nothing."""
        more = self._chooser.covering(stretch.below + 1)
        least, proved = self._chooser.least(self._sum, [*self._others, more], share=_SHARE)
        self._complete = self._complete and proved
        if least is not None and proved:
            point, until = self._points[stretch.below]
            self._points[stretch.below] = (point, max(until, least - 1))
            if least < stretch.high:
                self._examine(least)

    def _examine(self, budget: int | None) -> None:
        """Find the best plan within a budget, or without any limit to it."""
        rows = self._others if budget is None else [*self._others, Row(self._sum, None, budget)]
        best = self._chooser.best(rows, whole=False, share=_SHARE)
        if best.chosen is None or not best.proved:
            self._complete = False
        else:
            self._add(best.chosen, budget)

    def _add(self, chosen: Chosen, budget: int | None) -> None:
        """Keep a point: of those of one coverage the cheapest, known to be the best up to the greatest budget."""
        program = self._chooser.program
        point = Point(program.sum_of(self._sum, chosen), program.figures(chosen).coverage, chosen)
        known, until = self._points.get(point.coverage, (point, point.budget))
        if known.budget <= point.budget:
            point = known
        self._points[point.coverage] = (point, max(until, point.budget if budget is None else budget))

    def _stretches(self) -> Iterator[Stretch]:
        """Yield the budgets of which nobody has looked what they buy."""
        points = sorted(self._points.values(), key=lambda each: each[0].budget)
        for (low, until), (high, _) in pairwise(points):
            if high.budget - until > 1:
                yield Stretch(until, high.budget, low.coverage, high.coverage)
