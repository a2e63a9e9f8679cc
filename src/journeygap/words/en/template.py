"""Why a team's own template can't be filled in, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import quoted
from journeygap.words.en.writing import counted


def reads(name: str) -> str:
    """Say that a template asks for another file."""
    return f"it asks for {quoted(name)}: a template must be self-contained: it can't read other files"


def waiting(seconds: int) -> str:
    """Say that it takes too long by the clock."""
    return f"it takes more than {counted(seconds, 'second')}"


def computing(seconds: int) -> str:
    """Say that it takes too much computing."""
    return f"it takes more than {counted(seconds, 'second')} of computing"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "mistake": "{message}",
    "reads": reads,
    "recursion": "it calls itself too often",
    "memory": "it takes more memory than it may",
    "memory-or-recursion": "it takes more memory than it may ({mebibytes:,} MiB), or calls itself too often",
    "waiting": waiting,
    "computing": computing,
    "steps": "it takes more than {most:,} steps; does a loop never end?",
    "length": "it makes more than {most:,} characters",
    "power": "the number is too large",
    "number": "a number is larger than {most:,}, the most that can be asked for here",
    "width": "a width in a format is too large",
    "not-started": "the process that fills it in can't be started: {why}",
}
