"""The emotion line: a curve through the feelings of a journey, a piece a stage, with gaps where none is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.reporters.document.board import Column
from journeygap.reporters.pages.plot import Scale

HEIGHT = 72.0
_SCALE = Scale(-2, 2, HEIGHT - 14, 14)


class _Point(NamedTuple):
    x: float
    y: float


Curve = tuple[_Point, _Point, _Point, _Point]
"""A cubic curve: where it begins, the two points that bend it, and where it ends."""


class Face(NamedTuple):
    """A feeling on the line: how far across in per cent of the stage, how high, which face (-2 to 2) and whose it is.

    ``small`` ones are touchpoints' where the stage has a feeling of its own.
    """

    across: float
    y: float
    face: int
    of: str
    small: bool


class Piece(NamedTuple):
    """The line in one stage: its curves in a box 100 wide and `HEIGHT` high, which `path` draws, and its faces."""

    curves: tuple[Curve, ...]
    faces: tuple[Face, ...]


def line(columns: Sequence[Column]) -> list[Piece]:
    """Return the line's piece in every stage. Between stages next to each other it runs through; else it has a gap."""
    curves: list[list[Curve]] = [[] for _ in columns]
    before: _Point | None = None
    for number, column in enumerate(columns):
        for mood in column.moods:
            point = _Point(number + mood.across, _SCALE.at(mood.value))
            if before is not None and number - int(before.x) <= 1:
                for stage, curve in _pieces(before, point):
                    curves[stage].append(_within(curve, stage))
            before = point
    return [Piece(tuple(own), tuple(_faces(column))) for own, column in zip(curves, columns, strict=True)]


def _faces(column: Column) -> Iterator[Face]:
    own = any(not mood.of for mood in column.moods)
    for mood in column.moods:
        yield Face(
            round(mood.across * 100, 1),
            _SCALE.at(mood.value),
            max(-2, min(2, round(mood.value))),
            mood.of,
            own and bool(mood.of),
        )


def _pieces(start: _Point, end: _Point) -> Iterator[tuple[int, Curve]]:
    """Part a curve between two points at the border between their stages."""
    first, last = int(start.x), int(end.x)
    third = (end.x - start.x) / 3
    bend = (start, _Point(start.x + third, start.y), _Point(end.x - third, end.y), end)
    if first == last:
        yield first, bend
        return
    left, right = _split(bend, (last - start.x) / (end.x - start.x))
    yield first, left
    yield last, right


def _split(bend: Curve, at: float) -> tuple[Curve, Curve]:
    """Part a cubic curve in two (de Casteljau)."""

    def between(one: _Point, other: _Point) -> _Point:
        return _Point(one.x + (other.x - one.x) * at, one.y + (other.y - one.y) * at)

    a, b, c, d = bend
    ab, bc, cd = between(a, b), between(b, c), between(c, d)
    abc, bcd = between(ab, bc), between(bc, cd)
    middle = between(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _within(curve: Curve, stage: int) -> Curve:
    """Return a curve in the box of one stage."""
    a, b, c, d = (_Point((point.x - stage) * 100, point.y) for point in curve)
    return (a, b, c, d)


def path(curve: Curve, left: float = 0.0, top: float = 0.0, across: float = 1.0, down: float = 1.0) -> str:
    """Write a curve as SVG, moved to ``left`` and ``top`` and stretched both ways.

    A drawing of a set size stretches it here: not every program keeps the width of a line that SVG stretches.
    """
    points = [f"{round(left + x * across, 2):g} {round(top + y * down, 2):g}" for x, y in curve]
    return f"M{points[0]}C{' '.join(points[1:])}"
