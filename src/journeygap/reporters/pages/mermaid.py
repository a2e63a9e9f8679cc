"""A journey diagram in Mermaid, for Markdown pages that draw it: GitHub, GitLab and many wikis do.

The faces of the diagram go from 1, very bad, to 5, very good: how customers feel, where the file says so; otherwise
from 1, where nothing meets them, to 5, where they are met. The actors are the teams behind what they meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import floor

from journeygap.core.text import safe
from journeygap.method.overlay import Need, State
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.rules.base import owners_of

_SCORES = {
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
_ALIKE = str.maketrans({":": "：", ";": "；", "#": "＃", ",": "，", "%": "％", "{": "（", "}": "）"})
"""Mermaid has no way to write these in a journey: their full-width forms stand in."""
_ALIKE_IN_TITLES = str.maketrans({"&": "＆", "<": "＜", ">": "＞"})
"""Mermaid escapes a title before it draws it as text, so that these would show as ``&amp;``, or not at all."""

_WORD = re.compile(r"(section|title|acctitle|accdescr|journey)\b", re.IGNORECASE)
"""What begins a line of Mermaid's own."""


def render(analysis: Analysis) -> Iterator[str]:
    """Return the diagram of one journey as it is, and those of several as Markdown: Mermaid takes one a block."""
    if len(analysis.journeys) == 1:
        yield from _journey(analysis.journeys[0])
        return
    for number, each in enumerate(analysis.journeys):
        yield "\n```mermaid\n" if number else "```mermaid\n"
        yield from _journey(each)
        yield "```\n"


def _journey(analysed: JourneyAnalysis) -> Iterator[str]:
    yield f"journey\n  title {_text(analysed.journey.name).translate(_ALIKE_IN_TITLES)}\n"
    for stage, needs in zip(analysed.journey.stages, analysed.overlay.by_stage, strict=True):
        yield f"  section {_text(stage.name)}\n"
        yield from map(_task, needs)


def _task(need: Need) -> str:
    teams = owners_of(match.activity for match in need.matches)
    actors = f": {', '.join(map(_text, teams))}" if teams else ""
    return f"    {_text(need.touchpoint.name)} ({need.state.replace('-', ' ')}): {_score(need)}{actors}\n"


def _score(need: Need) -> int:
    """Return the face: of the feeling from -2 to 2 the nearest, of two the happier; else that of the state."""
    feeling = need.touchpoint.stated.feeling
    return _SCORES[need.state] if feeling is None else floor(feeling + 3.5)


def _text(name: str) -> str:
    """Write a name so that Mermaid takes it for nothing else."""
    text = safe(name).translate(_ALIKE).strip() or "–"
    return f"· {text}" if _WORD.match(text) else text
