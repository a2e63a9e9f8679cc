"""What each budget buys, as a step chart: budgets to the right, coverage upwards, what was not examined shaded."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from journeygap.core.text import percent
from journeygap.reporters.document.plan import PlanPart
from journeygap.words.amounts import plain_amount

WIDTH, HEIGHT = 720.0, 240.0


class Spot(NamedTuple):
    """A point of the frontier on the chart; ``chosen`` is the plan itself."""

    x: float
    y: float
    chosen: bool


class Shade(NamedTuple):
    """A stretch of budgets that was not examined: between what it buys at least and at most."""

    x: float
    y: float
    width: float
    height: float


class Steps(NamedTuple):
    """A step chart, in units of its view box; ``path`` is what the line follows."""

    width: float
    height: float
    path: str
    spots: tuple[Spot, ...]
    shades: tuple[Shade, ...]
    low: str
    high: str
    bottom: str
    """The coverages at the bottom and at the top, in words."""
    top: str


def steps(plan: PlanPart) -> Steps | None:
    """Draw the frontier of a plan; None where there is nothing to compare."""
    points = [(each.budget, each.coverage, each.chosen) for each in plan.frontier if each.coverage is not None]
    if len(points) < 2:
        return None
    low, high = points[0][0], points[-1][0]
    span = high - low or 1.0

    def x(budget: float) -> float:
        return round(min(max((budget - low) / span, 0.0), 1.0) * WIDTH, 1)

    bottom, top = _tens([coverage for _, coverage, _ in points])

    def y(coverage: float) -> float:
        return round((top - coverage) / (top - bottom) * HEIGHT, 1)

    path = [f"M{x(low)} {y(points[0][1])}"]
    path += [f"H{x(budget)}V{y(coverage)}" for budget, coverage, _ in points[1:]]
    shades = []
    for begin, end in plan.unexamined:
        below = max((each[1] for each in points if each[0] <= begin), default=points[0][1])
        above = min((each[1] for each in points if each[0] >= end), default=points[-1][1])
        shades.append(Shade(x(begin), y(above), round(x(end) - x(begin), 1), round(y(below) - y(above), 1)))
    return Steps(
        width=WIDTH,
        height=HEIGHT,
        path="".join(path),
        spots=tuple(Spot(x(budget), y(coverage), chosen) for budget, coverage, chosen in points),
        shades=tuple(each for each in shades if each.height > 0),
        low=plain_amount(low),
        high=plain_amount(high),
        bottom=percent(bottom),
        top=percent(top),
    )


def _tens(coverages: Sequence[float]) -> tuple[float, float]:
    """Return the tens of per cent that all coverages are between: a step can be seen where they differ by little."""
    bottom = min(floor(round(min(coverages) * 10, 9)), 9)
    top = ceil(round(max(coverages) * 10, 9))
    return bottom / 10, max(top, bottom + 1) / 10
