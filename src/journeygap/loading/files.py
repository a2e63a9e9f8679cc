"""Which files are read, and what results call them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

STDIN = "-"
_NAMES = ("journey.yaml", "journey.yml", "company.yaml", "company.yml")
_ENDINGS = tuple("." + name for name in _NAMES)


class Unreadable(OSError):
    """A file or folder that was asked for can't be read: which, and ``why``."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path or repr(path)}: {why}")
        self.why = why


def find(paths: Iterable[str]) -> list[str]:
    """Give the files to read for the paths asked for, each once: a file as it is, a folder's journey and company files.

    Raises `Unreadable` for a path that is neither.
    """
    found: dict[str, str] = {}
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            for each in _inside(path):
                found.setdefault(os.path.realpath(each), each)
        elif path == STDIN or os.path.exists(path):
            found.setdefault(path if path == STDIN else os.path.realpath(path), path)
        else:
            raise Unreadable(path, "there is no such file or folder")
    return list(found.values())


def _inside(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(names):
            if name in _NAMES or name.endswith(_ENDINGS):
                yield os.path.normpath(os.path.join(here, name))


def read(path: str, limit: int) -> bytes:
    """Read a file, or standard input for ``-``: one byte more than the limit at most. Raises `Unreadable`."""
    if path != STDIN:
        return read_file(path, limit)
    if sys.stdin is None:
        raise Unreadable(path, "standard input is closed")
    try:
        return sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error


def read_file(path: str, limit: int) -> bytes:
    """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
    try:
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error


class Naming:
    """Names files as results do: relative to the root of the repository one works in, else to the working directory."""

    def __init__(self) -> None:
        self._here = os.path.realpath(os.getcwd())
        self._root = _repository(self._here) or self._here

    def path(self, path: str) -> str:
        """Give a file's name in results, with ``/`` on every system."""
        return path if path == STDIN else _relative(os.path.realpath(path), self._root)

    def shown(self, path: str) -> str:
        """Give a file's name for the person at the terminal, relative to where they are."""
        return path if path == STDIN else _relative(os.path.realpath(path), self._here)


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
