"""A text that was read, and where in it something is.

Offsets count characters from the start of the text; lines and columns are made from them late, for the few places that
are shown, and count from 1 as editors do.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

_BREAK = re.compile(r"\r\n|\r|\n")


class Source:
    """One file (or standard input) that was read.

    ``path`` names it in results: relative to the repository's root, else to the working directory, with ``/`` on every
    system. ``shown`` names it for the person at the terminal, relative to where they are. Of what is ``withheld`` no
    text may be shown: it was read, but belongs to nobody who asked. Data of a program has no lines that anybody wrote:
    there ``route_at`` returns the way to what is at an offset, such as ``customer.stages[0].name``. Nor has anybody
    seen a text that was made from a workbook: there ``cell_at`` returns the cell.
    """

    __slots__ = ("_starts", "cell_at", "path", "route_at", "shown", "text", "withheld")
    path: str
    shown: str
    text: str
    withheld: bool

    def __init__(self, path: str, text: str, shown: str | None = None, *, withheld: bool = False) -> None:
        self.withheld = withheld
        self.path = path
        self.shown = path if shown is None else shown
        self.text = text
        self.route_at: Callable[[int], str] | None = None
        self.cell_at: Callable[[int], str] | None = None
        self._starts: array[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.path!r})"

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return a line's text without its line break."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    @property
    def line_starts(self) -> array[int]:
        """The offsets at which lines begin."""
        if self._starts is None:
            self._starts = array("I", [0])
            if "\r" in self.text:
                self._starts.extend(found.end() for found in _BREAK.finditer(self.text))
            else:
                at = self.text.find("\n")
                while at >= 0:
                    self._starts.append(at + 1)
                    at = self.text.find("\n", at + 1)
        return self._starts


class Position(NamedTuple):
    """Where a span begins and ends: lines and columns from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Span(NamedTuple):
    """A stretch of a source, by the offsets of its first character and of the one behind its last."""

    source: Source
    start: int
    end: int

    @property
    def where(self) -> str:
        """The source and the place in it: ``journey.yaml:3:7``, or in data ``<data>: customer.stages[0].name``."""
        if self.source.route_at is not None:
            return f"{self.source.shown}: {self.source.route_at(self.start)}"
        line, column, *_ = self.position()
        return f"{self.source.shown}:{line}:{column}"

    def position(self) -> Position:
        """Return lines and columns. White space at the end does not count: a YAML block's end mark spills over it."""
        source, start, end = self
        text = source.text
        end = min(end, len(text))
        while end > start and text[end - 1].isspace():
            end -= 1
        starts = source.line_starts
        line = bisect_right(starts, start)
        column = start - starts[line - 1] + 1
        if line == len(starts) or end < starts[line]:
            return Position(line, column, line, column + end - start)
        return Position(line, column, *source.position(end))
