"""Texts from right to left: which letters they have, and how the slide, whose texts have no markup, says it."""

from __future__ import annotations

from journeygap.core.patterns import pattern

LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Hebrew, Arabic and their neighbours, as a character class."""
_MARK, _BEGIN, _END = "\u200e", "\u2067", "\u2069"
"""The mark from left to right, and what begins and ends a part that runs from right to left by itself."""


def directed(text: str) -> str:
    """Return a text with what it needs to be read the right way round.

    A text that begins from right to left runs so as a whole. In others a part from right to left ends where its letters
    do: without a mark a figure that follows would move to its other end. Most texts come back as they are.
    """
    if text.isascii() or not pattern(f"[{LETTERS}]").search(text):
        return text
    if pattern(rf"[\W\d_]*[{LETTERS}]").match(text) and not pattern("[A-Za-z]").search(text):
        return f"{_BEGIN}{text}{_END}"
    return pattern(rf"([{LETTERS}][)\]”’»\"]*)(?=[^\w{LETTERS}]*(?:[^\W{LETTERS}]|$))").sub(rf"\1{_MARK}", text)
