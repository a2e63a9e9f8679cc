"""The texts of cells, each kept once for all the cells that say it: most columns say the same again and again."""

from __future__ import annotations

_REMEMBERED = 20_000
"""So many texts are kept: of texts that are all different it would only take memory."""


class Kept(dict[str, "str | None"]):
    """What cells hold by what is written in them: the text, and None for one that is blank."""

    def __missing__(self, text: str) -> str | None:
        """Take a text that was not seen before."""
        held = text if text and not text.isspace() else None
        if len(self) < _REMEMBERED:
            self[text] = held
        return held
