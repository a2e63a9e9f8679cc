"""The importance-performance chart: where each touchpoint lies, with its name where there is room.

Source: Martilla & James, *Importance-Performance Analysis*, Journal of Marketing 41(1), 1977.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.reporters.document.document import Placed, Quadrant
from journeygap.reporters.pages.plot import Box, Dot, Label, Scale, place, width_of

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
    corners: tuple[Label, ...]
    key: tuple[tuple[str, tuple[Keyed, ...]], ...]


KINDS = ("concentrate", "missing", "keep", "low", "overkill", "gap")
"""What touchpoints are to customers: ``chart.KIND`` are the words for it, and ``chart.KIND-means`` what that means."""
_BY_QUADRANT = {
    "concentrate-here": "concentrate",
    "keep-up": "keep",
    "low-priority": "low",
    "possible-overkill": "overkill",
}


def chart(
    quadrants: Sequence[Quadrant], parted_at: tuple[float, float], *, width: float = 960, height: float = 520
) -> Chart:
    """Place the touchpoints of the quadrants: performance to the right, importance upwards, both 0 to 10.

    ``parted_at`` is where the crosshairs are, importance first. Touchpoints at one place share a dot. Those
    without a performance have a margin strip of their own at the left.
    """
    right = Scale(0, 10, _MARGIN + 12, width - 12)
    upwards = Scale(0, 10, height - 12, 12)
    keyed: list[Keyed] = []
    at: dict[tuple[float, float], list[Keyed]] = {}
    for quadrant in quadrants:
        for placed in quadrant.touchpoints:
            kind = _kind(quadrant, placed, parted_at[1])
            each = Keyed(len(keyed) + 1, placed, kind)
            keyed.append(each)
            x = _MARGIN / 2 if placed.performance is None else right.at(placed.performance)
            at.setdefault((x, upwards.at(placed.importance)), []).append(each)
    across, up = right.at(parted_at[1]), upwards.at(parted_at[0])
    corners = _corners(width, height)
    spots = _spots(at, Box(0, 0, width, height))
    return Chart(width, height, _MARGIN, across, up, spots, corners, _key(keyed))


def _kind(quadrant: Quadrant, placed: Placed, high: float) -> str:
    if placed.unmatched:
        return "missing"
    is_high = placed.performance is not None and placed.performance >= high
    return "gap" if placed.gap and is_high else _BY_QUADRANT[quadrant.key]


def _corners(width: float, height: float) -> tuple[Label, ...]:
    """Name the quadrants outside of their corners, where no dot can be."""
    size = 13.0
    found = []
    for key, left, top in (
        ("concentrate-here", True, True),
        ("keep-up", False, True),
        ("low-priority", True, False),
        ("possible-overkill", False, False),
    ):
        text = say(f"document.{key}")
        wide = width_of(text, size)
        x = _MARGIN if left else width - wide
        y = -20.0 if top else height + 2
        found.append(Label(text, x, y + 13, size, Box(x, y, wide, 17)))
    return tuple(found)


def _spots(at: dict[tuple[float, float], list[Keyed]], inside: Box) -> tuple[Spot, ...]:
    dots = [
        Dot(x, y, _names(several), ", ".join(str(each.number) for each in several[:2]) + ("…" if several[2:] else ""))
        for (x, y), several in at.items()
    ]
    order = sorted(range(len(dots)), key=lambda number: (dots[number].y, dots[number].x))
    labels = place([dots[number] for number in order], inside, 13, _RADIUS)
    found = dict(zip(order, labels, strict=True))
    return tuple(
        Spot(
            x,
            y,
            "; ".join(f"{each.placed.touchpoint} ({each.placed.stage})" for each in several),
            found[number],
            several[0].kind,
        )
        for number, ((x, y), several) in enumerate(at.items())
    )


def _names(several: Sequence[Keyed]) -> str:
    """Name what shares a dot, as long as that is readable."""
    first = several[0].placed.touchpoint
    return first if len(several) == 1 else f"{first} +{len(several) - 1}"


def _key(keyed: Sequence[Keyed]) -> tuple[tuple[str, tuple[Keyed, ...]], ...]:
    found = ((kind, tuple(each for each in keyed if each.kind == kind)) for kind in KINDS)
    return tuple((kind, members) for kind, members in found if members)
