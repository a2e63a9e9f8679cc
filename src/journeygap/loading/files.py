"""Which files are read, and what results call them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Literal, Protocol

from journeygap.core.language import say
from journeygap.loading.bounds import Bounds, Reach, open_regular
from journeygap.loading.repository import repository
from journeygap.loading.search import NONE_EXCLUDED, Exclusions, search
from journeygap.loading.siblings import journey_files, search_roots
from journeygap.loading.unreadable import Unreadable

STDIN = "-"


class Storage(Protocol):
    """Where files are kept: on the disk, or somewhere that has paths too, such as a revision of a repository.

    A journey and the company files that it names are read from the same storage.
    """

    def find(self, paths: Iterable[str]) -> list[str]:
        """Return the files to read for some paths, each once; raises `Unreadable` for one that is not there."""
        ...

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        ...

    def kind(self, path: str) -> Literal["file", "folder", "other"] | None:
        """Return what is at a path, None where nothing is; other is what has no end, such as a pipe."""
        ...

    def identity(self, path: str) -> str:
        """Return what is the same for all the paths that lead to one file."""
        ...

    def path(self, path: str) -> str:
        """Return a file's name in results, with ``/`` on every system."""
        ...

    def shown(self, path: str) -> str:
        """Return a file's name for the person at the terminal."""
        ...

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown, whatever is wrong with it."""
        ...

    def beside(self, company: str, journeys: Iterable[str]) -> Iterable[str]:
        """Return the journey files that may name a company file; ``journeys`` are known to. Raises `Unreadable`.

        Both are given as they are read.
        """
        ...


def find(paths: Iterable[str], exclusions: Exclusions = NONE_EXCLUDED) -> list[str]:
    """Return the files to read for some paths, each once: a file as it is, a folder's journey and company files.

    Raises `Unreadable` for a path that is neither.
    """
    found: dict[str, str] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(path, path)
        elif os.path.isdir(path):
            for each in search(path, exclusions):
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
        raise Unreadable(path, error.strerror or str(error)) from error
    except (OSError, ValueError) as error:
        raise Unreadable(path, say("files.not-there")) from error


def read_standard_input(limit: int) -> bytes:
    """Read standard input: one byte more than the limit at most. Raises `Unreadable`."""
    if sys.stdin is None:
        raise Unreadable(STDIN, say("files.closed-input"))
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

    ``reach`` says how far reading may go beyond the repository of the paths that `find` is asked for,
    ``exclusions`` what searches leave out.
    """

    def __init__(self, reach: Reach = Reach(), exclusions: Exclusions = NONE_EXCLUDED) -> None:  # noqa: B008 - a tuple
        self.reach = reach
        self.exclusions = exclusions
        self._bounds = Bounds(reach)
        self._found: dict[tuple[str, ...], list[str]] = {}
        self._reals: dict[str, str] = {}
        self._here = os.path.realpath(os.getcwd())
        self._root = repository(self._here) or self._here

    def find(self, paths: Iterable[str]) -> list[str]:
        """Return the files to read for the paths asked for, as `find` does. They open their repository or folder.

        Raises `Unreadable` for one that is not there, or that a link leads out of bounds.
        """
        wanted = list(paths)
        self._bounds.name(os.curdir if path == STDIN else path for path in wanted)
        for path in wanted:
            if path != STDIN:
                _check_there(path)
                self._check_bounds(path)
        return find(wanted, self.exclusions)

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        self._check_bounds(path)
        return read_file(path, limit)

    def name(self, paths: Iterable[str]) -> None:
        """Open the repository or the folder of files that a person has named, without looking for anything in it."""
        self._bounds.name(paths)

    def check_data(self, path: str, named: str) -> None:
        """Raise `Unreadable` where raw data lie out of bounds, or are no file; ``named`` is what a file calls them."""
        refusal = self._bounds.refusal_of_data(path)
        if refusal is not None:
            raise Unreadable(named, refusal.why.text, refusal.hint.text)

    def _check_bounds(self, path: str) -> None:
        refusal = self._bounds.refusal(path)
        if refusal is not None:
            raise Unreadable(path, refusal.why.text, refusal.hint.text)

    def reaches(self, path: str) -> bool:
        """Return whether a file is within bounds."""
        return self._bounds.refusal(path) is None

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown: it lies out of bounds, and nobody named it."""
        return path != STDIN and self._bounds.withholds(path)

    def beside(self, company: str, journeys: Iterable[str]) -> Iterable[str]:
        """Return the journey files of the repository, or below the nearest folder that holds what is given."""
        real = [self._here if each == STDIN else os.path.realpath(each) for each in journeys]
        roots = tuple(search_roots(os.path.realpath(company), real))
        if roots not in self._found:
            self._found[roots] = list(journey_files(roots, self.exclusions))
        return self._found[roots]

    def path(self, path: str) -> str:
        """Return a file's name in results, with ``/`` on every system."""
        return path if path == STDIN else _relative(self._real(path), self._root)

    def shown(self, path: str) -> str:
        """Return a file's name for the person at the terminal, relative to where they are."""
        return path if path == STDIN else _relative(self._real(path), self._here)

    def _real(self, path: str) -> str:
        """Ask once for each path what a file is called; whether it may be read is asked each time."""
        if path not in self._reals:
            self._reals[path] = os.path.realpath(path)
        return self._reals[path]

    def located(self, path: str) -> str:
        """Return the path by which a file that results name can be opened from here."""
        return os.path.join(self._root, path)

    def identity(self, path: str) -> str:
        """Return what is the same for all the paths that lead to one file."""
        return self._real(path)

    @staticmethod
    def kind(path: str) -> Literal["file", "folder", "other"] | None:
        """Return what is at a path, None where nothing is."""
        if os.path.isfile(path):
            return "file"
        if os.path.isdir(path):
            return "folder"
        return "other" if os.path.exists(path) else None


class Edited(Disk):
    """The disk as an editor holds it: one file is what ``read`` returns, whether or not it is saved already.

    Standard input among the paths that `find` is asked for stands for that file.
    """

    def __init__(self, reach: Reach, exclusions: Exclusions, path: str, read: Callable[[], bytes]) -> None:
        super().__init__(reach, exclusions)
        self._path = path
        self._read = read
        self._data: bytes | None = None

    def find(self, paths: Iterable[str]) -> list[str]:
        """Return the files to read, as `Disk.find` does; the edited one first."""
        others = [path for path in paths if path != STDIN]
        self._bounds.name([self._path])
        self._check_bounds(self._path)
        found = super().find(others) if others else []
        return [self._path, *(path for path in found if not self._is_it(path))]

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        if not self._is_it(path):
            return super().read_file(path, limit)
        if self._data is None:
            self._data = self._read()
        return self._data[: limit + 1]

    def _is_it(self, path: str) -> bool:
        return os.path.realpath(path) == os.path.realpath(self._path)


def _relative(path: str, folder: str) -> str:
    """Return a path below a folder relative to it, and any other as it is; both are real paths."""
    return path.removeprefix(os.path.join(folder, "")).replace(os.sep, "/")
