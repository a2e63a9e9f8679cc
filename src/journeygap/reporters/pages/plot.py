"""Drawing with scales and labels: where a value lies, how wide a text is, and where it fits without touching another.

Everything here is figures; templates and the slide write them down as SVG. Text can't be measured without a font, so
its width is estimated from terminal cells, on the safe side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

_CELL = 0.6
"""How wide a cell of text is, in parts of the font size: system fonts take up to this on average."""
_LINE = 1.25
"""How high a line is, in parts of the font size."""


class Scale(NamedTuple):
    """A linear scale: values from ``low`` to ``high`` lie between ``start`` and ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value lies; what is beyond the scale lies at its end."""
        low, high, start, end = self
        within = min(max(value, low), high)
        return round(start + (within - low) / ((high - low) or 1.0) * (end - start), 2)


class Box(NamedTuple):
    """A rectangle: its left and top edge, its width and its height."""

    x: float
    y: float
    width: float
    height: float

    def touches_any(self, others: Iterable[Box]) -> bool:
        """Return whether this has room in common with one of the others."""
        # Nothing is asked more often where many pages are drawn: unpacking takes a third of the time of attributes.
        left, top, width, height = self
        right, bottom = left + width, top + height
        for x, y, wide, high in others:  # noqa: SIM110 - any() takes twice as long
            if left < x + wide and x < right and top < y + high and y < bottom:
                return True
        return False

    def within(self, other: Box) -> bool:
        """Return whether this lies in another."""
        left, top, width, height = self
        x, y, wide, high = other
        return left >= x and top >= y and left + width <= x + wide and top + height <= y + high


class Label(NamedTuple):
    """A text that has found its place: the left end of its baseline, the font size, and the room that it takes."""

    text: str
    x: float
    y: float
    size: float
    box: Box


def width_of(text: str, size: float) -> float:
    """Return how wide a text is at a font size, at most."""
    return cell_len(text) * size * _CELL


def cut(text: str, width: float, size: float) -> str:
    """Cut a text to a width; the cut is shown by an ellipsis."""
    cells = max(int(width / (size * _CELL)), 1)
    if cell_len(text) <= cells:
        return text
    return f"{chop_cells(text, max(cells - 1, 1))[0].rstrip()}…"


def wrapped(text: str, width: float, size: float, lines: int) -> list[str]:
    """Break a text at words into lines of a width; a longer word is broken within, what is too much is cut."""
    cells = max(int(width / (size * _CELL)), 1)
    found: list[str] = []
    line = ""
    for word in (part for each in text.split() for part in chop_cells(each, cells) or [""]):
        if line and cell_len(f"{line} {word}") > cells:
            found.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    found += [line] if line else []
    if len(found) > lines:
        found = [*found[: lines - 1], cut(f"{found[lines - 1]}…………", width, size).rstrip("…") + "…"]
    return found


class Dot(NamedTuple):
    """Something to name: where it is, and what the text is; ``short`` takes its place where the text does not fit."""

    x: float
    y: float
    text: str
    short: str


def place(dots: Sequence[Dot], inside: Box, size: float, radius: float, taken: Iterable[Box] = ()) -> list[Label]:
    """Find a place for the label of every dot, in their order, so that none touches another, a dot or what is taken.

    A label goes next to its dot, above or below it. Where its text fits nowhere its short form is tried, close by and
    then further away; what fits nowhere at all keeps no label (its text is empty), and is found in the key.
    """
    occupied = [*taken, *(Box(dot.x - radius, dot.y - radius, 2 * radius, 2 * radius) for dot in dots)]
    found = []
    for dot in dots:
        label = _fitting(dot, inside, size, radius, occupied)
        if label.text:
            occupied.append(label.box)
        found.append(label)
    return found


def _fitting(dot: Dot, inside: Box, size: float, radius: float, occupied: Sequence[Box]) -> Label:
    for text in dict.fromkeys((dot.text, dot.short)):
        width, height = width_of(text, size), size * _LINE
        for gap in (2.0, size * 0.9):
            for box in _around(dot, width, height, radius + gap):
                if box.within(inside) and not box.touches_any(occupied):
                    return Label(text, round(box.x, 2), round(box.y + height * 0.78, 2), size, box)
    return Label("", dot.x, dot.y, size, Box(dot.x, dot.y, 0, 0))


def _around(dot: Dot, width: float, height: float, gap: float) -> Iterable[Box]:
    """Return the places round a dot, the best to read first."""
    middle, above, below = dot.y - height / 2, dot.y - gap - height, dot.y + gap
    right, left, centred = dot.x + gap, dot.x - gap - width, dot.x - width / 2
    for x, y in (
        (right, middle),
        (left, middle),
        (centred, above),
        (centred, below),
        (right, above),
        (right, below),
        (left, above),
        (left, below),
    ):
        yield Box(x, y, width, height)
