"""The scale that a header names: its ends, and which of the two is the better one."""

from __future__ import annotations

import re

from journeygap.sheets import vocabulary
from journeygap.sheets.vocabulary import fold

_TO = r"(?:[-–—~〜～/]|to|bis|à|a|do|至|から|\.\.\.?|…)"
_RANGE = re.compile(rf"(?<![\w.,])(-?\d{{1,3}})\s*{_TO}\s*\+?(-?\d{{1,3}})(?![a-z\d.,])")
OUT_OF = re.compile(
    r"(?:out of|von|sur|de|max\.?|满分|滿分|満点|/)\s*(\d{1,3})(?![a-z\d.,])|(\d{1,3})\s*(?:点满分|點滿分|点満点)"
)
"""The highest figure alone: /5, out of 10."""
_POINTS = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:\s*-?\s*(?:points?|pts?|punkte|stufig|stufen|puntos|pontos|stopniowa)(?![a-z])"
    r"|er[- ]?skala|\s*(?:段階|级|級|分制|點制|点制))"
)
"""How many points a scale has: a 5-point scale, 5段階."""
_ANCHOR = re.compile(r"(?<![\w.,])([-+]?\d{1,3})\s{0,3}(?:[=:：＝]\s{0,3}([^\d=:：＝()]{1,40})|\(([^\d()]{1,40})\))")
"""A figure with what it means: 1 = low, 5 (high)."""
_GRADES = re.compile(r"schulnote|school grade")
_GOOD = ("level_high", "level_very_high", "feeling_good", "feeling_very_good")


def scale_in(text: str) -> tuple[float, float] | None:
    """Return the ends of the scale that a text names: “1–5”, “/10”, “1 = low, 7 = high”, “5-point”, “%”.

    >>> scale_in("Rating 1-5"), scale_in("Satisfaction (%)"), scale_in("Score /10"), scale_in("Touchpoint 1")
    ((1.0, 5.0), (0.0, 100.0), (0.0, 10.0), None)
    """
    folded = fold(text)
    if found := _RANGE.search(folded):
        low, high = float(found[1]), float(found[2])
        if low < high:
            return low, high
    if len(anchors := _anchors(folded)) > 1:
        return min(anchors), max(anchors)
    if found := _POINTS.search(folded):
        return (1.0, float(found[1])) if int(found[1]) > 1 else None
    if found := OUT_OF.search(folded):
        high = float(found[1] or found[2])
        return (1.0 if high in {5, 7} else 0.0, high) if high > 1 else None
    return (0.0, 100.0) if "%" in folded else None


def is_lowest_best(text: str) -> bool:
    """Return whether the lowest figure of the scale that a header names is its best one, as of school grades.

    >>> is_lowest_best("Note (1 = sehr gut, 6 = ungenügend)"), is_lowest_best("Rating (1 = poor, 5 = excellent)")
    (True, False)
    """
    folded = fold(text)
    if _GRADES.search(folded):
        return True
    anchors = _anchors(folded)
    if not anchors or min(anchors) >= (scale_in(text) or (0, 2))[1]:
        return False
    highest_too = len(anchors) > 1 and _is_good(anchors[max(anchors)])
    return _is_good(anchors[min(anchors)]) and not highest_too


def _anchors(folded: str) -> dict[float, str]:
    """Return the figures that a header explains, each with what it means."""
    return {float(each[1]): (each[2] or each[3]).strip(" ,;.–-") for each in _ANCHOR.finditer(folded)}


def _is_good(meaning: str) -> bool:
    words = vocabulary.cells(*_GOOD)
    if words.exactly(meaning) is not None:
        return True
    found, length = words.find(meaning)
    return len(found) == 1 and found[0].whole and length - (found[0].end - found[0].start) < 2
