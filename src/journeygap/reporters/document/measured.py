"""What was measured in a journey: figures with their intervals, changes, what the map lacks and what nobody uses.

These are parts of `Document`. Ratings are 0 to 10, shares 0 to 1, metrics in their own unit; unknown is None.
"""

from __future__ import annotations

from typing import NamedTuple


class Range(NamedTuple):
    """A measured figure: its value, the limits of its 95 % interval, and the answers or customers that it rests on.

    ``unsure``: fewer than 30 of them, or all of one mind.
    """

    value: float
    low: float
    high: float
    n: int
    unsure: bool


class MeasuredRow(NamedTuple):
    """A touchpoint with what was measured there; ``reach`` to ``cases`` are shares.

    ``to_next`` is the median time to the next touchpoint in words, empty where it is not known. ``channels`` are the
    channels that its customers use, the most used first.
    """

    touchpoint: str
    stage: str
    stage_id: str
    satisfaction: Range | None
    dimensions: tuple[tuple[str, Range], ...]
    importance: Range | None
    reach: Range | None
    few: bool
    """Whether fewer than 10 customers use it, so that its reach is not shown."""
    exits: Range | None
    cases: Range | None
    to_next: str
    channels: tuple[tuple[str, Range], ...]


class Moved(NamedTuple):
    """A figure that has changed: what it is of, and the two figures and the difference in words.

    ``difference`` is in ``unit``: points of a rating or an NPS, or per cent points. ``up`` says which way it went.
    """

    what: str
    figure: str
    difference: Range | None
    words: str
    up: bool
    unsure: bool


class ChangesPart(NamedTuple):
    """What changed between two periods: a sentence (“2 of 14 touchpoints changed since 2017”), and each figure."""

    source: str
    since: str
    until: str
    changed: int
    of: int
    words: str
    moved: tuple[Moved, ...]


class Lacking(NamedTuple):
    """Something that customers do and that no touchpoint of the map covers."""

    event: str
    reach: Range
    touches: int
    source: str


class Unused(NamedTuple):
    """A touchpoint of the map that at most the share ``most`` of so many customers uses."""

    touchpoint: str
    stage: str
    most: float
    customers: int


class MeasuredPart(NamedTuple):
    """What was measured in a journey.

    ``coverage`` holds the limits of coverage, ``stages`` those of each stage in order; None where nothing there was
    measured. ``sources`` say what the figures come from.
    """

    coverage: tuple[float, float] | None
    stages: tuple[tuple[float, float] | None, ...]
    sources: tuple[str, ...]
    rows: tuple[MeasuredRow, ...]
    changes: tuple[ChangesPart, ...]
    lacking: tuple[Lacking, ...]
    unused: tuple[Unused, ...]
