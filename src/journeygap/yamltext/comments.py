"""Suppressions: what a file says, in its comments, is known and accepted.

    - Direct mail   # journeygap: ignore[JG201] kept until the contract ends

YAML's events have no comments. They are what no text of the tree covers, so that a ``#`` inside a text is none. Only a
file that has the words somewhere pays for looking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from journeygap.core.finding import Suppression
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span
from journeygap.yamltext.parse import Tree

_HEAD = r"#[ \t]*journeygap:[ \t]*ignore\b"
_REMARK = _HEAD + r"[ \t]*(\[(?P<codes>[^\]\r\n]*)\])?[ \t:–—-]*(?P<reason>[^\r\n]*)"
_SAYS_NOTHING = r"\s*(#|$)"
_PROPERTIES = r"(?:[&!]\S*\s*(?:#[^\r\n]*\s*)*)*"
"""What may be before a value: its anchor and its tag, and comments behind them."""
_BLOCK = r"[|>][^\r\n]*(?:\r\n|\r|\n)?"


def suppressions(tree: Tree) -> tuple[Suppression, ...]:
    """Return the suppressions of a file, in its order.

    One on a line of its own is about the next line that says something, any other about the line it ends.
    """
    source = tree.source
    heads = [each.start() for each in pattern(_HEAD, re.IGNORECASE).finditer(source.text)] if "#" in source.text else ()
    if not heads:
        return ()
    comments = list(_comments(tree, heads))
    lines = _covered(source, [each.start() for each in comments])
    return tuple(_suppression(source, each, line) for each, line in zip(comments, lines, strict=True))


def _comments(tree: Tree, heads: Iterable[int]) -> Iterator[re.Match[str]]:
    """Return what begins at some offsets and is a comment; each goes on to the end of its line."""
    inside = _in_texts(heads, _texts(tree))
    end = 0
    for at in heads:
        if at >= end and at not in inside and (found := pattern(_REMARK, re.IGNORECASE).match(tree.source.text, at)):
            yield found
            end = found.end()


def _suppression(source: Source, found: re.Match[str], line: int) -> Suppression:
    codes = found["codes"]
    return Suppression(
        span=Span(source, found.start(), found.end()),
        line=line,
        names=None if codes is None else tuple(name for each in codes.split(",") if (name := each.strip())),
        reason=found["reason"].strip() or None,
    )


def _texts(tree: Tree) -> Iterator[tuple[int, int]]:
    """Return from where to where each text goes, in their order; of a block of text the part behind its first line."""
    text = tree.source.text
    properties, block = pattern(_PROPERTIES), pattern(_BLOCK)
    # A container comes before what it holds, and is no text.
    spans = sorted(set(zip(tree.marks[::2], tree.marks[1::2], strict=True)), key=lambda each: (each[0], -each[1]))
    for number, (start, end) in enumerate(spans, 1):
        if number < len(spans) and spans[number][0] < end:
            continue
        before = properties.match(text, start, end)
        begin = start if before is None else before.end()
        if text.startswith(("{", "["), begin):
            continue  # it is empty, and may hold comments all the same
        first = block.match(text, begin, end)  # it may end with a comment
        begin = begin if first is None else first.end()
        if begin < end:
            yield begin, end


def _in_texts(offsets: Iterable[int], texts: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return those of the offsets that are within a text. Both ascend, and no text is within another."""
    found = []
    rest = iter(texts)
    text = next(rest, None)
    for offset in offsets:
        while text is not None and text[1] <= offset:
            text = next(rest, None)
        if text is not None and text[0] <= offset:
            found.append(offset)
    return frozenset(found)


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
