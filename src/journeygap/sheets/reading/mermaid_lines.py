"""The lines of a Mermaid diagram that draw something: without front matter, comments, directives and descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.sheets.entries import unquoted

_FENCE = "---"
_TITLE = re.compile(r"title\s{0,10}:\s{1,10}(?P<title>\S.{0,500})")
_SKIPPED = ("acctitle", "accdescr", "%%", "classdef", "style", _FENCE)
_BLOCKS = {"%%{": "}%%", "accdescr {": "}", "accdescr{": "}"}
"""What may go on over several lines, and how it ends: directives, and descriptions for people who see no picture."""


class Lines(NamedTuple):
    """The title in the front matter of a diagram, if it has one, and the lines that draw, with their numbers."""

    title: str | None
    drawing: list[tuple[int, str]]


def mermaid_lines(text: str) -> Lines:
    """Part a diagram into its title in the front matter and the lines that draw."""
    front, rest = _front_matter(list(enumerate(text.splitlines(), 1)))
    titles = (_TITLE.fullmatch(line.strip()) for _, line in front if not line[:1].isspace())
    title = next((unquoted(found["title"].strip()) for found in titles if found), None)
    return Lines(title, list(_drawing(rest)))


def _front_matter(lines: Sequence[tuple[int, str]]) -> tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]:
    filled = [place for place, (_, line) in enumerate(lines) if line.strip()]
    if not filled or lines[filled[0]][1].strip() != _FENCE:
        return (), lines
    end = next((place for place in filled[1:] if lines[place][1].strip() == _FENCE), None)
    return ((), lines) if end is None else (lines[filled[0] + 1 : end], lines[end + 1 :])


def _drawing(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    end = ""
    for number, line in lines:
        bare = line.strip().lower()
        opened = next((closing for opening, closing in _BLOCKS.items() if not end and bare.startswith(opening)), "")
        if end or opened:
            end = "" if bare.endswith(end or opened) else end or opened
        elif bare and not bare.startswith(_SKIPPED):
            yield number, line
