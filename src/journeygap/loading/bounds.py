"""What of a machine may be read on behalf of files that a stranger may have written, and what of it may be shown.

A journey names company files, and a checkout has links. Both can lead to any file of the machine, and an error would
show a line of it. So the bounds are those of the repository that the paths on the command line lie in or, without one,
of the folders that they name.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable
from errno import EINVAL, EISDIR, ENODEV
from typing import BinaryIO, NamedTuple

from journeygap.core.language import Statement, say, state
from journeygap.loading.checkout import as_written, is_within, leads_through_a_link, repository_of

_DESCRIPTOR = re.compile(r"/dev/(stdin|fd/[0-9]+)|/proc/self/fd/[0-9]+")
"""What a shell hands over by name, as in ``journeygap check <(command)``."""
_SYSTEM = ("/proc", "/sys", "/dev")
"""Where Linux shows itself as files, the environment of processes among them."""
_ENDINGS = (".yaml", ".yml")
_HINT = state("files.name-it-too")
_HINT_OF_DATA = state("files.allow-data-outside")


class Reach(NamedTuple):
    """How far reading may go: ``allow_outside`` is what a person says, ``in_ci`` that strangers may be at work."""

    allow_outside: bool = False
    in_ci: bool = False


class Refusal(NamedTuple):
    """Why a file is not read, and what to do about it."""

    why: Statement
    hint: Statement


class Bounds:
    """The bounds of a run. Paths are added as they were named on the command line, before anything is read."""

    def __init__(self, reach: Reach = Reach()) -> None:  # noqa: B008 - a tuple
        self._reach = reach
        self._named: set[str] = set()
        self._roots: set[str] = set()
        self._handed_over: set[str] = set()
        self._in_repository = False

    def name(self, paths: Iterable[str]) -> None:
        """Add paths that a person has named. What a link of a repository leads to is not named by that."""
        for path in paths:
            if _DESCRIPTOR.fullmatch(path):
                self._handed_over.add(path)
                continue
            self._roots.add(self._root(path))
            if not leads_through_a_link(path, from_here=self._reach.in_ci):
                self._named.add(os.path.realpath(path))

    def _root(self, path: str) -> str:
        """Return the folder that a named path opens: its repository, else itself or the folder that it is in."""
        repository = repository_of(path)
        if repository is not None:
            self._in_repository = True
            return os.path.realpath(repository)
        written = as_written(path)
        folder = written if os.path.isdir(written) else os.path.dirname(written)
        real, here = os.path.realpath(folder), os.path.realpath(os.getcwd())
        if self._reach.in_ci and is_within(written, here) and not is_within(real, here):
            return here  # a link of a checkout that came without its history
        return real

    def refusal(self, path: str) -> Refusal | None:
        """Return why a file may not be read, None where it may."""
        if path in self._handed_over:
            return None
        real = os.path.realpath(path)
        if _DESCRIPTOR.fullmatch(path) or is_system(real):
            return _NO_FILE
        return None if real in self._named or self._is_inside(real) else self._of_outside(real)

    def _of_outside(self, real: str) -> Refusal | None:
        if not real.lower().endswith(_ENDINGS):
            return Refusal(state("files.outside-and-no-yaml"), _HINT)
        if self._reach.allow_outside or not (self._in_repository or self._reach.in_ci):
            return None
        return Refusal(self._outside(), _HINT)

    def refusal_of_data(self, path: str) -> Refusal | None:
        """Return why raw data may not be read, None where they may: their figures show what is in them."""
        real = os.path.realpath(path)
        if _DESCRIPTOR.fullmatch(path) or is_system(real):
            return _NO_FILE
        if self._reach.allow_outside or real in self._named or self._is_inside(real):
            return None
        return Refusal(self._outside(), _HINT_OF_DATA)

    def _outside(self) -> Statement:
        return state("files.outside-of-repository") if self._in_repository else state("files.outside-of-folders")

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown: nobody named it, and it lies outside or is no YAML by name."""
        real = os.path.realpath(path)
        if path in self._handed_over or real in self._named:
            return False
        return not (self._is_inside(real) and real.lower().endswith(_ENDINGS))

    def _is_inside(self, real: str) -> bool:
        return any(is_within(real, root) and not _is_of_git(real.removeprefix(root)) for root in self._roots)


_NO_FILE = Refusal(state("files.not-on-a-disk"), state("files.name-a-file"))


def is_system(real: str) -> bool:
    """Return whether a path, in full, is where the system shows itself, or on such a file system elsewhere."""
    if any(is_within(real, each) for each in _SYSTEM):
        return True
    try:
        return os.path.isdir("/proc/self") and os.stat(real).st_dev == os.stat("/proc/self").st_dev
    except (OSError, ValueError):
        return False


def _is_of_git(path: str) -> bool:
    """Return whether a path from a root leads into what git keeps: its configuration may hold credentials."""
    return any(name.lower() in {".git", "git~1"} for name in path.split(os.sep))


def open_regular(path: str) -> BinaryIO:
    """Open a file for reading without waiting for anybody. Raises `OSError` for what is no regular file.

    What the shell hands over, such as ``/dev/fd/63``, is opened as it is: a person has just typed it.
    """
    if _DESCRIPTOR.fullmatch(path):
        return open(path, "rb")
    try:
        mode = os.stat(path).st_mode
    except ValueError as error:  # a NUL
        raise OSError(EINVAL, os.strerror(EINVAL)) from error
    _regular_or_raise(mode)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    opened = os.open(path, flags)
    try:
        _regular_or_raise(os.fstat(opened).st_mode)
        return os.fdopen(opened, "rb")
    except BaseException:
        os.close(opened)
        raise


def _regular_or_raise(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(ENODEV, say("files.no-file"))
