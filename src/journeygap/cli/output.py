"""The one place that writes: results to standard output, notes to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import NoReturn

from journeygap.text import plain, visible

WIDTH = 100
"""Columns where the output is no terminal."""


class Ended(Exception):
    """The command has ended with an exit code. Its own kind, so that 1 can't come from anywhere but findings."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def write(pieces: Iterable[str]) -> None:
    """Write a result to standard output. A reader that goes away early ends it quietly."""
    stream = sys.stdout
    if stream is None:
        fail("standard output is closed")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    if not takes_unicode():
        pieces = map(plain, pieces)
    try:
        stream.writelines(pieces)
        stream.flush()
    except BrokenPipeError:
        # Python would complain again when it closes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def note(message: str) -> None:
    """Write a line to standard error."""
    print(visible(message), file=sys.stderr)


def fail(message: str) -> NoReturn:
    """End with exit code 2: wrong usage, unreadable input, bad configuration."""
    note(f"journeygap: {message}")
    raise Ended(2)


def takes_unicode() -> bool:
    """Tell whether standard output can take the marks and bars of the tables."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "✓█…–⌀“≠→".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width() -> int:
    """Give the width of the terminal, or the usual one where there is none; COLUMNS has its say."""
    return max(40, shutil.get_terminal_size((WIDTH, 24)).columns)


def wants_color(choice: str) -> bool:
    """Decide on colour: as asked, else by NO_COLOR and FORCE_COLOR, else whether a terminal is there."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
