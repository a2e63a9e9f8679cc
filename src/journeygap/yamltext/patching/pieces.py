"""Stretches of a text with the edits to them, and entries that arrive from elsewhere with their comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from journeygap.core.language import say
from journeygap.yamltext.patching.nodes import Node, Unpatchable, scalars
from journeygap.yamltext.write import one_line

Path: TypeAlias = tuple[str, ...]
"""The keys that lead to a list, without the numbers of entries on the way."""


class Edit(NamedTuple):
    """What a stretch is replaced by; what is a function is asked once all edits are known."""

    start: int
    end: int
    text: str | Callable[[], str]


class Piece:
    """A stretch of a text, and the edits to it. What moves is a piece of its own, with the edits to itself."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.edits: list[Edit] = []

    def edit(self, start: int, end: int, text: str | Callable[[], str]) -> None:
        """Note that a stretch of it is replaced."""
        self.edits.append(Edit(start, end, text))

    def edited(self, text: str) -> str:
        """Return the stretch with every edit made. Raises `Unpatchable` where two of them meet."""
        pieces: list[str] = []
        at = self.start
        for edit in sorted(self.edits, key=lambda each: (each.start, each.end)):
            if edit.start < at:
                raise Unpatchable(say("patching.too-much"))
            pieces += (text[at : edit.start], edit.text if isinstance(edit.text, str) else edit.text())
            at = edit.end
        return "".join((*pieces, text[at : self.end]))


class Held(NamedTuple):
    """An entry of a list as a text has it: from the comments above it to those below; in brackets, itself alone."""

    node: Node
    start: int
    end: int
    column: int | None
    """Where its dash is; None within brackets."""


class Arrival:
    """An entry that is new where it is wanted. ``held`` is what it was elsewhere, where it was anywhere."""

    def __init__(self, wanted: Any, path: Path, held: Held | None = None) -> None:
        self.wanted = wanted
        self.path = path
        self.held = held
        self.piece: Piece | None = None
        self.inner: dict[str, list[Arrival]] = {}

    def has_come(self) -> bool:
        """Return whether any part of it was elsewhere."""
        return self.piece is not None or any(each.has_come() for some in self.inner.values() for each in some)

    def lines(self, column: int, text: str, line_break: str) -> str:
        """Return it as lines of a list whose dashes are in a column."""
        pad = " " * column
        if self.held is None or self.piece is None:
            return self._written(column, text, line_break)
        own = self.piece.edited(text)
        if self.held.column is None:
            return f"{pad}- {own}{line_break}"
        own = own if own.endswith("\n") else own + line_break
        return "".join(_shifted(own, column - self.held.column))

    def _written(self, column: int, text: str, line_break: str) -> str:
        pad = " " * column
        if not isinstance(self.wanted, Mapping) or not self.has_come():
            return f"{pad}- {one_line(self.wanted)}{line_break}"
        written = [
            f"{pad}  {one_line(key)}: {one_line(value)}{line_break}"
            if not any(each.has_come() for each in self.inner.get(key, ()))
            else f"{pad}  {one_line(key)}:{line_break}"
            + "".join(each.lines(column + 4, text, line_break) for each in self.inner[key])
            for key, value in self.wanted.items()
        ]
        return f"{pad}- {''.join(written)[len(pad) + 2 :]}"

    def inline(self, text: str) -> str:
        """Return it as an entry within brackets."""
        if self.piece is not None and self.held is not None and self.held.column is None:
            return self.piece.edited(text)
        return one_line(self.wanted)

    def comments(self, text: str) -> list[str]:
        """Return the comments that it brings along."""
        found = [each for some in self.inner.values() for arrival in some for each in arrival.comments(text)]
        return [*(_comments(self.held, text) if self.held is not None else ()), *found]


def _shifted(lines: str, by: int) -> Iterator[str]:
    for line in lines.removesuffix("\n").split("\n"):
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        yield f"{' ' * max(0, indent + by) if bare.strip() else line[:indent]}{bare}\n"


def _comments(held: Held, text: str) -> Iterator[str]:
    at = held.start
    for start, end in [*((each.start, each.end) for each in scalars(held.node)), (held.end, held.end)]:
        for line in text[at : max(at, start)].split("\n"):
            mark = line.find("#")
            if mark >= 0:
                yield line[mark:].strip()
        at = max(at, end)
