"""Suppressions: what a file says, in its comments, is known and accepted.

    - Direct mail   # journeygap: ignore[JG201] kept until the contract ends

PyYAML drops comments. They are what stands between its tokens, so that a ``#`` inside a text is none. Only a file that
has the words somewhere pays for looking.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import yaml

from journeygap.core.finding import Suppression
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span

_REMARK = r"#[ \t]*journeygap:[ \t]*ignore\b[ \t]*(\[(?P<codes>[^\]\r\n]*)\])?[ \t:–—-]*(?P<reason>[^\r\n]*)"
_SAYS_NOTHING = r"\s*(#|$)"
_BLOCKS = frozenset("|>")


def suppressions(source: Source) -> tuple[Suppression, ...]:
    """Return the suppressions of a file that YAML can read, in its order.

    One on a line of its own is about the next line that says something, any other about the line it ends.
    """
    found = list(pattern(_REMARK, re.IGNORECASE).finditer(source.text)) if "#" in source.text else ()
    if not found:
        return ()
    tokens = list(_tokens(source.text))
    starts = [start for start, _ in tokens]
    comments = [each for each in found if _is_remark(each.start(), tokens, starts)]
    lines = _covered(source, [each.start() for each in comments])
    return tuple(_suppression(source, each, line) for each, line in zip(comments, lines, strict=True))


def _suppression(source: Source, found: re.Match[str], line: int) -> Suppression:
    codes = found["codes"]
    return Suppression(
        span=Span(source, found.start(), found.end()),
        line=line,
        names=None if codes is None else tuple(name for each in codes.split(",") if (name := each.strip())),
        reason=found["reason"].strip() or None,
    )


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    """Return from where to where each token stands; of a block of text the part behind its first line."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        while loader.check_token():
            token = loader.get_token()
            start, end = token.start_mark.index, token.end_mark.index
            if getattr(token, "style", None) in _BLOCKS:
                start = min(end, text.find("\n", start) + 1 or end)
            if end > start:
                yield start, end
    finally:
        loader.dispose()


def _is_remark(at: int, tokens: list[tuple[int, int]], starts: list[int]) -> bool:
    before = bisect_right(starts, at) - 1
    return before < 0 or at >= tokens[before][1]


def _covered(source: Source, offsets: list[int]) -> list[int]:
    """Return the number of the line that each comment is about. The offsets ascend.

    It goes from the last to the first, so that of comments one above the other each looks at its own line alone.
    """
    last = len(source.line_starts)
    lines: list[int] = []
    known: dict[int, int] = {}
    for at in reversed(offsets):
        line, column = source.position(at)
        if pattern(_SAYS_NOTHING).match(source.line(line)[: column - 1]):
            first = line
            while line < last and line not in known and pattern(_SAYS_NOTHING).match(source.line(line)):
                line += 1
            line = known[first] = known.get(line, line)
        lines.append(line)
    return lines[::-1]
