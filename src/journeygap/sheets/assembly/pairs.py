"""Activities and touchpoints that probably mean the same, for a person to confirm: never taken as meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from journeygap.core.text import normalise

_NEAR = 0.62
_MOST_COMPARED = 20_000
_MOST = 40


class Pair(NamedTuple):
    """An activity and the touchpoint of its stage that it may meet."""

    activity: str
    touchpoint: str
    stage: str


def likely_pairs(loose: Iterable[tuple[str, str, Sequence[str]]]) -> list[Pair]:
    """Return the nearest touchpoint of each activity's stage, where one is near."""
    found: list[Pair] = []
    compared = 0
    for activity, stage, touchpoints in loose:
        compared += len(touchpoints)
        if compared > _MOST_COMPARED or len(found) >= _MOST:
            break
        near = [(likeness(activity, each), each) for each in touchpoints]
        best = max(near, default=(0.0, ""), key=lambda each: each[0])
        if best[0] >= _NEAR:
            found.append(Pair(activity, best[1], stage))
    return found


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, from 0 to 1: words shared, or letters in the same order."""
    a, b = normalise(one), normalise(other)
    first, second = set(a.split("-")), set(b.split("-"))
    shared = {word for word in first & second if len(word) > 3 or not word.isascii()}
    words = 0.7 + 0.3 * len(shared) / max(len(first), len(second)) if shared else 0
    letters = SequenceMatcher(None, a, b, autojunk=False).ratio() if len(a) + len(b) < 200 else 0
    return max(words, letters)
