"""Where the lines of a text begin and end that belong to an entry: its own, and the comments above and below it."""

from __future__ import annotations

from journeygap.core.source import Source


class Lines:
    """The lines of a text. Offsets count characters; lines end behind their line break."""

    def __init__(self, source: Source) -> None:
        self.text: str = source.text
        self.line_break = "\r\n" if "\r\n" in source.text else "\n"
        self._source = source

    def column(self, at: int) -> int:
        """Return how many characters of its line are before a place."""
        return self._source.position(at)[1] - 1

    def start(self, at: int) -> int:
        """Return where the line begins that holds a place."""
        return self.text.rfind("\n", 0, at) + 1

    def end(self, at: int) -> int:
        """Return where the line ends that holds a place; a place right behind a line break ends its line."""
        if at and self.text[at - 1] == "\n":
            return at
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def above(self, start: int, column: int) -> int:
        """Return where the comments begin that are right above a line, from the same column."""
        indent = " " * column + "#"
        while start and self.text.startswith(indent, before := self.start(start - 1)):
            start = before
        return start

    def below(self, end: int, column: int) -> int:
        """Return where the comments end that follow a line and are further in than a column."""
        while end < len(self.text):
            line = self.text[end : (after := self.end(end + 1))]
            bare = line.lstrip(" ")
            if not bare.startswith("#") or len(line) - len(bare) <= column:
                break
            end = after
        return end

    def blank_above(self, start: int) -> int:
        """Return where the blank lines begin that are right above a line."""
        while start and not self.text[(before := self.start(start - 1)) : start].strip():
            start = before
        return start

    def blank_below(self, end: int) -> int:
        """Return where the blank lines end that follow a line."""
        while end < len(self.text) and not self.text[end : (after := self.end(end + 1))].strip():
            end = after
        return end

    def dash(self, at: int, column: int) -> int:
        """Return where the line begins whose dash, in a column, an entry has."""
        head = " " * column + "-"
        start = self.start(at)
        while start and not self.text.startswith(head, start):
            start = self.start(start - 1)
        return start
