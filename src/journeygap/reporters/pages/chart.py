"""The importance-performance chart: where each touchpoint stands, as figures that a template draws.

Source: Martilla & James, *Importance-Performance Analysis*, Journal of Marketing 41(1), 1977.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeygap.reporters.document.document import Placed, Quadrant

SIZE = 400
"""The side of the square that 0 to 10 is drawn on, in the picture's own units."""


class Dot(NamedTuple):
    """One or several touchpoints that stand at one place: where, their numbers and who they are."""

    x: float
    y: float
    numbers: str
    names: str
    quadrant: str


class Named(NamedTuple):
    """A touchpoint with its number in the chart."""

    number: int
    placed: Placed


class Chart(NamedTuple):
    """The dots, the crosshairs, and for each quadrant what is in it."""

    dots: tuple[Dot, ...]
    across: float
    up: float
    quadrants: tuple[tuple[Quadrant, tuple[Named, ...]], ...]


def chart(quadrants: Sequence[Quadrant], parted_at: tuple[float, float]) -> Chart:
    """Place the touchpoints of the quadrants: performance to the right, importance upwards, both 0 to 10.

    ``parted_at`` is where the crosshairs stand, importance first. Touchpoints are numbered in the order of the
    quadrants; those that stand at one place share a dot.
    """
    numbered: list[tuple[Quadrant, tuple[Named, ...]]] = []
    at: dict[tuple[float, float], list[tuple[Named, Quadrant]]] = {}
    number = 0
    for quadrant in quadrants:
        named = []
        for placed in quadrant.touchpoints:
            number += 1
            each = Named(number, placed)
            named.append(each)
            at.setdefault((placed.performance, placed.importance), []).append((each, quadrant))
        numbered.append((quadrant, tuple(named)))
    importance, performance = parted_at
    return Chart(
        dots=tuple(_dot(place, several) for place, several in at.items()),
        across=_x(performance),
        up=_y(importance),
        quadrants=tuple(numbered),
    )


def _dot(place: tuple[float, float], several: Sequence[tuple[Named, Quadrant]]) -> Dot:
    numbers = [str(each.number) for each, _ in several]
    shown = numbers if len(numbers) < 4 else [*numbers[:2], f"+{len(numbers) - 2}"]
    return Dot(
        x=_x(place[0]),
        y=_y(place[1]),
        numbers=", ".join(shown),
        names="; ".join(f"{each.placed.touchpoint} ({each.placed.stage})" for each, _ in several),
        quadrant=several[0][1].name,
    )


def _x(performance: float) -> float:
    return round(performance / 10 * SIZE, 1)


def _y(importance: float) -> float:
    return round(SIZE - importance / 10 * SIZE, 1)
