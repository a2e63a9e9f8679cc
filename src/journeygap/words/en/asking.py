"""Questions to customers about what nobody has rated and what is assumed: open ones, about the last time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import listed


def unrated(names: Sequence[str]) -> str:
    """Ask how good the touchpoints of a stage are that nobody has rated."""
    if len(names) == 1:
        return f"How was it the last time you used {quoted(names[0])}? What had you expected?"
    used = listed(names, len(names))
    return f"When did you last use any of these: {used}? How was it, and what had you expected?"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "importance-assumed": (
        "Of all that you used at that point, what helped you most, and what could you have done without?"
    ),
    "unrated": unrated,
}
