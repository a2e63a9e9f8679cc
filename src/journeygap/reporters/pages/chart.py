"""The importance-performance chart: where each touchpoint lies, with its name where there is room.

Source: Martilla & James, *Importance-Performance Analysis*, Journal of Marketing 41(1), 1977.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.reporters.document.document import Placed, Quadrant
from journeygap.reporters.pages.plot import Box, Dot, Label, Scale, place

_RADIUS = 6.0
_MARGIN = 64.0
"""The strip at the left for what has no performance: nothing meets it, or nobody has rated what does."""


class Spot(NamedTuple):
    """One or several touchpoints at one place: where, who they are, their key and what they are to customers."""

    x: float
    y: float
    names: str
    label: Label
    kind: str


class Corner(NamedTuple):
    """The name of a quadrant, outside of its corner: where its baseline begins, or ends where ``anchor`` is "end"."""

    text: str
    x: float
    y: float
    anchor: str


class Keyed(NamedTuple):
    """A touchpoint with its number in the chart, and what it is to customers."""

    number: int
    placed: Placed
    kind: str


class Chart(NamedTuple):
    """A drawing in its own units: its size, where the margin strip ends, the crosshairs, the spots and the key."""

    width: float
    height: float
    margin: float
    across: float
    up: float
    spots: tuple[Spot, ...]
    corners: tuple[Corner, ...]
    key: tuple[tuple[str, tuple[Keyed, ...]], ...]


KINDS = ("concentrate", "missing", "keep", "low", "overkill", "gap")
"""What touchpoints are to customers: ``chart.KIND`` are the words for it, and ``chart.KIND-means`` what that means."""
_BY_QUADRANT = {
    "concentrate-here": "concentrate",
    "keep-up": "keep",
    "low-priority": "low",
    "possible-overkill": "overkill",
}


def charts(
    quadrants: Sequence[Quadrant], parted_at: tuple[float, float], *sizes: tuple[float, float]
) -> tuple[Chart, ...]:
    """Place the touchpoints of the quadrants: performance to the right, importance upwards, both 0 to 10.

    ``parted_at`` is where the crosshairs are, importance first; ``sizes`` are a width and a height each, and get a
    chart each. Touchpoints at one place share a dot. Those without a performance have a margin strip of their own at
    the left.
    """
    every = [(quadrant, placed) for quadrant in quadrants for placed in quadrant.touchpoints]
    keyed = [
        Keyed(number, placed, _kind(quadrant, placed, parted_at[1]))
        for number, (quadrant, placed) in enumerate(every, start=1)
    ]
    together: dict[tuple[float | None, float], list[Keyed]] = {}
    for each in keyed:
        high, far = each.placed.importance, each.placed.performance
        together.setdefault((None if far is None else round(far, 2), round(high, 2)), []).append(each)
    shared = [_Shared(*at, several, _names(several), _titles(several)) for at, several in together.items()]
    key = _key(keyed)
    return tuple(_drawn(shared, parted_at, key, *size) for size in sizes)


class _Shared(NamedTuple):
    """What is at one place: the figures, the touchpoints, and their names next to the dot and in full."""

    performance: float | None
    importance: float
    several: Sequence[Keyed]
    names: str
    titles: str


def _drawn(
    shared: Sequence[_Shared],
    parted_at: tuple[float, float],
    key: tuple[tuple[str, tuple[Keyed, ...]], ...],
    width: float,
    height: float,
) -> Chart:
    right = Scale(0, 10, _MARGIN + 12, width - 12)
    upwards = Scale(0, 10, height - 12, 12)
    dots = [
        Dot(
            _MARGIN / 2 if each.performance is None else right.at(each.performance),
            upwards.at(each.importance),
            each.names,
            ", ".join(str(one.number) for one in each.several[:2]) + ("…" if each.several[2:] else ""),
        )
        for each in shared
    ]
    order = sorted(range(len(dots)), key=lambda number: (dots[number].y, dots[number].x))
    labels = place([dots[number] for number in order], Box(0, 0, width, height), 13, _RADIUS)
    found = dict(zip(order, labels, strict=True))
    spots = tuple(
        Spot(dot.x, dot.y, each.titles, found[number], each.several[0].kind)
        for number, (dot, each) in enumerate(zip(dots, shared, strict=True))
    )
    across, up = right.at(parted_at[1]), upwards.at(parted_at[0])
    return Chart(width, height, _MARGIN, across, up, spots, _corners(width, height), key)


def _kind(quadrant: Quadrant, placed: Placed, high: float) -> str:
    if placed.unmatched:
        return "missing"
    is_high = placed.performance is not None and placed.performance >= high
    return "gap" if placed.gap and is_high else _BY_QUADRANT[quadrant.key]


def _corners(width: float, height: float) -> tuple[Corner, ...]:
    """Name the quadrants outside of their corners, where no dot can be."""
    return tuple(
        Corner(
            say(f"chart.{kind}"),
            _MARGIN if left else width,
            -7.0 if top else height + 15,
            "start" if left else "end",
        )
        for kind, left, top in (
            ("concentrate", True, True),
            ("keep", False, True),
            ("low", True, False),
            ("overkill", False, False),
        )
    )


def _names(several: Sequence[Keyed]) -> str:
    """Name what shares a dot, as long as that is readable."""
    first = several[0].placed.touchpoint
    return first if len(several) == 1 else f"{first} +{len(several) - 1}"


def _titles(several: Sequence[Keyed]) -> str:
    return "; ".join(f"{each.placed.touchpoint} ({each.placed.stage})" for each in several)


def _key(keyed: Sequence[Keyed]) -> tuple[tuple[str, tuple[Keyed, ...]], ...]:
    found = ((kind, tuple(each for each in keyed if each.kind == kind)) for kind in KINDS)
    return tuple((kind, members) for kind, members in found if members)
