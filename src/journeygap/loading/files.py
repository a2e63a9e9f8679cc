"""Which files are read, and what results call them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Literal, NoReturn, Protocol

from journeygap.core.errors import InputError
from journeygap.loading.bounds import Bounds, Reach, open_regular

STDIN = "-"
_NAMES = ("journey.yaml", "journey.yml", "company.yaml", "company.yml")
_ENDINGS = tuple("." + name for name in _NAMES)
PATTERNS = (*_NAMES, *(f"*{ending}" for ending in _ENDINGS))
"""The names of the files that are read where their folder is searched, as patterns."""


class Unreadable(OSError, InputError):
    """A file or folder that was asked for can't be read: which, and ``why``."""

    def __init__(self, path: str, why: str, hint: str | None = None) -> None:
        super().__init__(f"{path or repr(path)}: {why}{f'; {hint}' if hint else ''}")
        self.why = why
        self.hint = hint


class Storage(Protocol):
    """Where files are kept: on the disk, or somewhere that has paths too, such as a revision of a repository.

    A journey and the company files that it names are read from the same storage.
    """

    def find(self, paths: Iterable[str]) -> list[str]:
        """Give the files to read for the paths asked for, each once; raises `Unreadable` for one that is not there."""
        ...

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        ...

    def kind(self, path: str) -> Literal["file", "folder", "other"] | None:
        """Tell what stands at a path, None where nothing does; other is what has no end, such as a pipe."""
        ...

    def identity(self, path: str) -> str:
        """Give what is the same for all the paths that lead to one file."""
        ...

    def path(self, path: str) -> str:
        """Give a file's name in results, with ``/`` on every system."""
        ...

    def shown(self, path: str) -> str:
        """Give a file's name for the person at the terminal."""
        ...

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown, whatever is wrong with it."""
        ...


def find(paths: Iterable[str]) -> list[str]:
    """Give the files to read for the paths asked for, each once: a file as it is, a folder's journey and company files.

    Raises `Unreadable` for a path that is neither.
    """
    found: dict[str, str] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(path, path)
        elif os.path.isdir(path):
            for each in _inside(path):
                found.setdefault(os.path.realpath(each), each)
        else:
            _check_there(path)
            found.setdefault(os.path.realpath(path), path)
    return list(found.values())


def _check_there(path: str) -> None:
    """Raise `Unreadable` for a path that leads nowhere, or where one may not look."""
    try:
        os.stat(path)
    except PermissionError as error:
        raise Unreadable(path, error.strerror or "Permission denied") from error
    except (OSError, ValueError) as error:
        raise Unreadable(path, "there is no such file or folder") from error


def _inside(folder: str) -> Iterator[str]:
    """Give the journey and company files below a folder; what is no file, such as a pipe, is passed over."""

    def refuse(error: OSError) -> NoReturn:
        # What can't be looked into may hold a journey, and silence would say that it holds none.
        raise Unreadable(os.path.normpath(error.filename or folder), error.strerror or str(error)) from error

    for here, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(filter(is_searched, folders))
        for name in sorted(filter(is_journey_or_company, names)):
            path = os.path.normpath(os.path.join(here, name))
            if os.path.isfile(path) or not os.path.exists(path):  # a link that leads nowhere is told when it is read
                yield path


def is_journey_or_company(name: str) -> bool:
    """Tell by a file's name whether it is read where its folder is searched."""
    return name in _NAMES or name.endswith(_ENDINGS)


def is_searched(folder: str) -> bool:
    """Tell by a folder's name whether it is searched."""
    return not folder.startswith(".") and folder != "node_modules"


def read_standard_input(limit: int) -> bytes:
    """Read standard input: one byte more than the limit at most. Raises `Unreadable`."""
    if sys.stdin is None:
        raise Unreadable(STDIN, "standard input is closed")
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise Unreadable(STDIN, error.strerror or str(error)) from error


def read_file(path: str, limit: int) -> bytes:
    """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
    try:
        with open_regular(path) as file:
            return file.read(limit + 1)
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error


class Disk:
    """The files of this machine. Results name them from the root of the repository one works in, else from here.

    ``reach`` says how far reading may go beyond the repository of the paths that `find` is asked for.
    """

    def __init__(self, reach: Reach = Reach()) -> None:  # noqa: B008 - a tuple
        self.reach = reach
        self._bounds = Bounds(reach)
        self._here = os.path.realpath(os.getcwd())
        self._root = _repository(self._here) or self._here

    def find(self, paths: Iterable[str]) -> list[str]:
        """Give the files to read for the paths asked for, as `find` does. They open their repository or folder.

        Raises `Unreadable` for one that is not there, or that a link leads out of bounds.
        """
        wanted = list(paths)
        self._bounds.name(os.curdir if path == STDIN else path for path in wanted)
        for path in wanted:
            if path != STDIN:
                _check_there(path)
                self._check_bounds(path)
        return find(wanted)

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        self._check_bounds(path)
        return read_file(path, limit)

    def _check_bounds(self, path: str) -> None:
        refusal = self._bounds.refusal(path)
        if refusal is not None:
            raise Unreadable(path, refusal.why, refusal.hint)

    def reaches(self, path: str) -> bool:
        """Return whether a file is within bounds."""
        return self._bounds.refusal(path) is None

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown: it lies out of bounds, and nobody named it."""
        return path != STDIN and self._bounds.withholds(path)

    def path(self, path: str) -> str:
        """Give a file's name in results, with ``/`` on every system."""
        return path if path == STDIN else _relative(os.path.realpath(path), self._root)

    def shown(self, path: str) -> str:
        """Give a file's name for the person at the terminal, relative to where they are."""
        return path if path == STDIN else _relative(os.path.realpath(path), self._here)

    def located(self, path: str) -> str:
        """Give the path by which a file that results name can be opened from here."""
        return os.path.join(self._root, path)

    @staticmethod
    def identity(path: str) -> str:
        """Give what is the same for all the paths that lead to one file."""
        return os.path.realpath(path)

    @staticmethod
    def kind(path: str) -> Literal["file", "folder", "other"] | None:
        """Tell what stands at a path, None where nothing does."""
        if os.path.isfile(path):
            return "file"
        if os.path.isdir(path):
            return "folder"
        return "other" if os.path.exists(path) else None


def _repository(folder: str) -> str | None:
    """Give the root of the repository that a folder lies in."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _relative(path: str, folder: str) -> str:
    """Give a path below a folder relative to it, and any other as it is."""
    if path.startswith(os.path.join(folder, "")):
        path = os.path.relpath(path, folder)
    return path.replace(os.sep, "/")
