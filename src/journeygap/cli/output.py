"""The one place that writes: results to standard output, notes to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import NoReturn, TextIO

from journeygap.cli.ci import in_a_log
from journeygap.cli.log import harmless
from journeygap.core.language import say
from journeygap.core.text import plain, visible

WIDTH = 100
"""Columns where the output is no terminal."""
_WIDEST = 500
"""No terminal is wider; what says so is a slip, and would only cost memory."""


class Ended(Exception):
    """The command has ended with an exit code. Its own kind, so that 1 can't come from anywhere but findings."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def write(pieces: Iterable[str], shape: str = "text") -> None:
    """Write a result to standard output; ``shape`` is its format. A reader that goes away early ends it quietly."""
    stream = sys.stdout
    if stream is None:
        fail(say("saving.output-closed"))
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    if not takes_unicode():
        pieces = map(plain, pieces)
    if in_a_log():
        pieces = harmless(pieces, shape)
    try:
        stream.writelines(pieces)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError:
        _silence(stream)
        raise


def note(message: str) -> None:
    """Write a line to standard error; where it can't be written, nobody would see it."""
    if sys.stderr is None:
        return
    line = f"{visible(message)}\n"
    try:
        sys.stderr.writelines(harmless([line], "text") if in_a_log() else [line])
        sys.stderr.flush()
    except (OSError, ValueError):
        _silence(sys.stderr)


def inform(message: str) -> None:
    """Write what the tool has to say of the run to standard error, under its name."""
    note(f"journeygap: {message}")


def finished(code: int) -> int:
    """Write what is left to be written, and give the exit code: 2 where that fails, unless somebody stopped reading."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _silence(sys.stdout)
        except OSError as error:
            _silence(sys.stdout)
            if code != 2:  # with 2 it was reported already
                inform(say("saving.output-failed", why=error.strerror or error))
                code = 2
    _release_standard_error()
    return code


def _release_standard_error() -> None:
    """Let go of standard error if it takes nothing, so that Python does not complain of it at exit."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except (OSError, ValueError):
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Send what a stream still holds nowhere: Python would complain again when it closes it at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return


def fail(message: str) -> NoReturn:
    """End with exit code 2: wrong usage, unreadable input, bad configuration."""
    inform(message)
    raise Ended(2)


def takes_unicode() -> bool:
    """Return whether standard output can take the marks and bars of the tables."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "✓█…–⌀“≠→".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width() -> int:
    """Return the width of the terminal, or the usual one where there is none; COLUMNS has its say."""
    return min(_WIDEST, max(40, shutil.get_terminal_size((WIDTH, 24)).columns))


_WITH_COMMA = (
    " bg bs ca cs da de el es et eu fi fr gl hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi "
)
"""The languages in which figures have a comma, for a machine that lacks the locale that a person asks for."""
_WITH_POINT = frozenset({"de_CH", "de_LI", "it_CH", "es_MX", "es_PR", "es_US"})


def decimal_comma() -> bool:
    """Return whether people here write 7,5: as the locale of LC_ALL, LC_NUMERIC or LANG says."""
    stated = next((value for name in ("LC_ALL", "LC_NUMERIC", "LANG") if (value := os.environ.get(name))), "")
    name = stated.partition(".")[0].partition("@")[0].replace("-", "_")
    if not name and os.name == "nt":
        import locale

        name = locale.getlocale()[0] or ""
    return name not in _WITH_POINT and f" {name.partition('_')[0].lower()} " in _WITH_COMMA


def wants_color(choice: str) -> bool:
    """Decide on colour: as asked, else by NO_COLOR and FORCE_COLOR, else whether a terminal is there."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
