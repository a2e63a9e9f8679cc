"""A journey diagram in Mermaid, for Markdown pages that draw it: GitHub, GitLab and many wikis do.

The faces of the diagram go from 1, very bad, to 5, very good: how customers feel, where the file says so; otherwise
from 1, where nothing meets them, to 5, where they are met. The actors are the teams behind what they meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor

from journeygap.core.text import safe
from journeygap.method.overlay import Role, State
from journeygap.reporters.document.document import Row
from journeygap.reporters.document.parts import JourneyParts, Parts
from journeygap.results.analysis import Analysis

_SCORES: dict[State | Role, int] = {
    State.MET: 5,
    State.WEAK: 3,
    State.WRONG_CHANNEL: 3,
    State.PLANNED: 2,
    State.WRONG_STAGE: 2,
    State.MISSING: 1,
    State.ALTERNATIVE: 4,
    State.OUTSIDE: 4,
    State.UNKNOWN: 3,
}
"""What a state is worth on Mermaid's scale of faces, 1 to 5, where the file does not say how customers feel."""
_ALIKE = str.maketrans({":": "：", ";": "；", "#": "＃", ",": "，", "%": "％", "{": "｛", "}": "｝"})
"""Mermaid has no way to write these in a journey: their full-width forms are used."""
_ALIKE_IN_TITLES = str.maketrans({"&": "＆", "<": "＜", ">": "＞"})
"""Mermaid escapes a title before it draws it as text, so that these would show as ``&amp;``, or not at all."""

_WORD = re.compile(r"(section|title|acctitle|accdescr|journey)\b", re.IGNORECASE)
"""What begins a line of Mermaid's own."""


def render(analysis: Analysis) -> Iterator[str]:
    """Return the diagram of one journey as it is, and those of several as Markdown: Mermaid takes one a block."""
    parts = Parts(analysis).journeys
    if len(parts) == 1:
        yield from _journey(parts[0])
        return
    for number, part in enumerate(parts):
        yield "\n```mermaid\n" if number else "```mermaid\n"
        yield from _journey(part)
        yield "```\n"


def _journey(part: JourneyParts) -> Iterator[str]:
    yield f"journey\n  title {_text(part.name).translate(_ALIKE_IN_TITLES)}\n"
    for stage in part.stages:
        yield f"  section {_text(stage.name)}\n"
        yield from (_task(row, _SCORES[row.key]) for row in stage.rows if row.key in _SCORES)


def _task(row: Row, score: int) -> str:
    """Return a line. Its face is the one nearest to the feeling, of two the happier; else that of the state."""
    if row.feeling is not None:
        score = floor(row.feeling + 3.5)
    actors = f": {', '.join(map(_text, row.serving))}" if row.serving else ""
    return f"    {_text(row.touchpoint)} ({row.state}): {score}{actors}\n"


def _text(name: str) -> str:
    """Write a name so that Mermaid takes it for nothing else."""
    text = safe(name).translate(_ALIKE).strip() or "–"
    return f"· {text}" if _WORD.match(text) else text
