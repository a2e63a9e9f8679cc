"""Which entry of a list is which of the list that it should become."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

_MOST = 10_000
"""How many pairs of entries are compared to find out which one was renamed."""
_ENOUGH = 2
"""How many values entries share that have neither their name nor their place in common and are the same."""

Alike = Callable[[int, int], int]


class Aligned(NamedTuple):
    """An entry of the new list: which one of the old list it was, if any, and whether it has another place now."""

    new: int
    old: int | None
    moved: bool


class _Came:
    """Which of the old entries each of the new ones was, as far as that is known."""

    def __init__(self, many: int) -> None:
        self.olds: list[int | None] = [None] * many
        self.taken: set[int] = set()
        self.fresh: frozenset[int] = frozenset()

    def note(self, pairs: Iterable[tuple[int, int]]) -> None:
        for was, now in pairs:
            self.olds[now] = was
            self.taken.add(was)


def aligned(
    old: Sequence[str],
    new: Sequence[str],
    alike: Alike,
    leaving: Iterable[int] = (),
    arriving: Iterable[int] = (),
) -> list[Aligned]:
    """Pair the entries of two lists by what they are known by, in the order of the new one.

    Entries in one place that share no name are one that was renamed: those with the most values in common first, then
    one after the other where as many are left on both sides. ``alike`` returns how many values two entries share. As
    few as possible have moved. What is ``leaving`` for another list or ``arriving`` from one was not renamed.
    """
    came = _by_name(old, new, alike)
    came.taken.update(leaving)
    came.fresh = frozenset(arriving)
    _rename(came, len(old), alike)
    stay = set(_ascending(came.olds))
    return [Aligned(place, was, was is not None and was not in stay) for place, was in enumerate(came.olds)]


def _by_name(old: Sequence[str], new: Sequence[str], alike: Alike) -> _Came:
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, names in enumerate((old, new)):
        for place, name in enumerate(names):
            places[name][side].append(place)
    came = _Came(len(new))
    for olds, news in places.values():
        several = len(olds) > 1 or len(news) > 1
        came.note(_paired(olds, news, alike, 1) if several else ())
        came.note(zip(*_left(came, olds, news), strict=False))
    return came


def _rename(came: _Came, many: int, alike: Alike) -> None:
    """Find the entries that were renamed: within each gap between entries that kept their place, then anywhere."""
    stay = set(_ascending(came.olds))
    last_old = last_new = -1
    for place, end in [*((now, was) for now, was in enumerate(came.olds) if was in stay), (len(came.olds), many)]:
        assert end is not None  # noqa: S101 - what has kept its place came from somewhere
        olds = [was for was in range(last_old + 1, end) if was not in came.taken]
        news = range(last_new + 1, place)
        came.note(_paired(olds, _left(came, (), news)[1], alike, 1))
        olds, left = _left(came, olds, news)
        if len(olds) == len(left):
            came.note(zip(olds, left, strict=True))
        last_old, last_new = end, place
    olds, left = _left(came, range(many), range(len(came.olds)))
    came.note(_paired(olds, left, alike, _ENOUGH))


def _left(came: _Came, olds: Iterable[int], news: Iterable[int]) -> tuple[list[int], list[int]]:
    """Return those of both sides that are not paired yet."""
    left = [now for now in news if came.olds[now] is None and now not in came.fresh]
    return [was for was in olds if was not in came.taken], left


def _paired(olds: Sequence[int], news: Sequence[int], alike: Alike, least: int) -> list[tuple[int, int]]:
    """Pair entries that share at least so many values, the likest first."""
    if not olds or not news or len(olds) * len(news) > _MOST:
        return []
    found = sorted((-likeness, was, now) for was in olds for now in news if (likeness := alike(was, now)) >= least)
    pairs: list[tuple[int, int]] = []
    free_olds, free_news = set(olds), set(news)
    for _, was, now in found:
        if was in free_olds and now in free_news:
            pairs.append((was, now))
            free_olds.remove(was)
            free_news.remove(now)
    return pairs


def _ascending(came: Sequence[int | None]) -> list[int]:
    """Return the most entries that are in the same order in both lists: the longest ascending run."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for was in came:
        if was is None:
            continue
        place = bisect_left(tails, was)
        before[was] = tails[place - 1] if place else None
        tails[place : place + 1] = [was]
    found: list[int] = []
    at = tails[-1] if tails else None
    while at is not None:
        found.append(at)
        at = before[at]
    return found[::-1]
