"""What the slide is drawn with: its colours, and texts, bars and hatching as SVG.

A slide is always light. Not every program for slides knows patterns and style sheets, so that each shape has its own
colour and hatching is drawn as lines.
"""

from __future__ import annotations

from html import escape

from journeygap.core.text import percent, visible
from journeygap.reporters.pages.direction import directed

TEXT, QUIET, SOFT = "#1f2328", "#57606a", "#d8dee4"
GOOD, WEAK, BAD, OTHER, COMING, EVEN = "#1a7f37", "#8a5a00", "#c4121f", "#6f42c1", "#0757b5", "#6e7781"
PALE, ALARM = "#b6d4f5", "#ffe9e7"
BANDS = {"good": GOOD, "fair": WEAK, "low": EVEN, "short": BAD, "unrated": EVEN, "unknown": SOFT}
ROLES = {
    "aligned": GOOD,
    "supporting": COMING,
    "exempt": EVEN,
    "misplaced": OTHER,
    "elsewhere": PALE,
    "wasted": BAD,
}
PRIORITIES = {"high": BAD, "medium": WEAK, "low": QUIET}
SMALL = 14
"""The smallest text."""
BAR = 13
"""How high a bar is."""


def text(x: float, y: float, words: str, size: float, *, weight: str = "normal", fill: str = TEXT) -> str:
    """Write a line of text, whose baseline begins at ``x`` and ``y``."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" font-weight="{weight}" fill="{fill}">'
        f"{escaped(words)}</text>\n"
    )


def bar(x: float, y: float, width: float, colour: str) -> str:
    """Draw a bar."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{BAR}" fill="{colour}"/>\n'


def hatched(x: float, y: float, width: float) -> str:
    """Draw white lines across a bar."""
    lines = []
    for at in range(-BAR, int(width), 7):
        low, high = max(at, 0), min(at + BAR, width)
        if high > low:
            lines.append(f"M{x + low:.1f} {y + BAR - (low - at):.1f}L{x + high:.1f} {y + BAR - (high - at):.1f}")
    return f'<path d="{"".join(lines)}" stroke="#ffffff" stroke-width="3"/>\n' if lines else ""


def whisker(low: float, high: float, y: float) -> str:
    """Draw an interval across the middle of a bar."""
    drawn = f"M{low:.1f} {y}H{high:.1f}M{low:.1f} {y - 4}v8M{high:.1f} {y - 4}v8"
    return (
        f'<path d="{drawn}" stroke="#ffffff" stroke-width="4" fill="none"/>\n'
        f'<path d="{drawn}" stroke="{TEXT}" stroke-width="2" fill="none"/>\n'
    )


def tick(x: float, y: float) -> str:
    """Draw a mark across a bar."""
    return f'<path d="M{x:.1f} {y - 3:.1f}v{BAR + 6}" stroke="{TEXT}" stroke-width="3"/>\n'


def share(value: float | None) -> str:
    """Write a share of 0 to 1, or that it is not known."""
    return "–" if value is None else percent(value)


def escaped(words: str) -> str:
    """Write text as a part of SVG."""
    return escape(directed(visible(words)), quote=False).replace('"', "&quot;")
