"""What is wrong with the measured files that a journey names, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.source import Span
from journeygap.core.text import quoted
from journeygap.words.en.faults.files import PATH
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, spot


def stated_twice(id: str, first: Span) -> Said:  # noqa: A002 - as the format calls it
    """Say that a measured file brings evidence that the journey states by itself."""
    return (
        f"duplicate evidence {quoted(id)}: this file brings it, and it is stated {spot(first)} already",
        "remove one of the two",
    )


def unknown_touchpoint(name: str, path: str, meant: str | None) -> Said:
    """Say that a touchpoint was measured and the journey has none of that name."""
    return (
        f"no touchpoint of this journey is called {quoted(name)}, which {path} has figures of",
        did_you_mean(meant) if meant else "correct its name in the evidence file",
    )


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "malformed": lambda path: (
        f"the measured file {quoted(path)} is not as journeygap measure writes it",
        "name a file that journeygap measure wrote, or measure again",
    ),
    "nul-in-path": lambda path: (
        f"the measured file {quoted(path)} has a NUL character in its path",
        "correct the path",
    ),
    "stated-twice": stated_twice,
    "unknown-touchpoint": unknown_touchpoint,
    "unreadable": lambda path, why, hint: (
        f"the measured file {quoted(path)} can't be read: {why}",
        hint or PATH,
    ),
}
