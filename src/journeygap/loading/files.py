"""Which files are read, and what results call them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

STDIN = "-"
_NAMES = ("journey.yaml", "journey.yml", "company.yaml", "company.yml")
_ENDINGS = tuple("." + name for name in _NAMES)


class Unreadable(OSError):
    """A file or folder that was asked for can't be read. The message says which and why, ready to be shown."""


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
            raise Unreadable(f"{path}: there is no such file or folder")
    return list(found.values())


def _inside(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(names):
            if name in _NAMES or name.endswith(_ENDINGS):
                yield os.path.normpath(os.path.join(here, name))


def read_bytes(path: str, limit: int) -> bytes:
    """Read a file, or standard input for ``-``: one byte more than the limit at most. Raises `Unreadable`."""
    try:
        if path == STDIN:
            return sys.stdin.buffer.read(limit + 1)
        with open(path, "rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror or error}") from error


class Naming:
    """Names files as results do: relative to the repository's root, else to the working directory."""

    def __init__(self) -> None:
        self._here = os.path.realpath(os.getcwd())
        self._roots: dict[str, str | None] = {}

    def path(self, path: str) -> str:
        """Give a file's name in results, with ``/`` on every system."""
        if path == STDIN:
            return path
        real = os.path.realpath(path)
        root = self._root(os.path.dirname(real)) or self._here
        return _relative(real, root)

    def shown(self, path: str) -> str:
        """Give a file's name for the person at the terminal, relative to where they are."""
        return path if path == STDIN else _relative(os.path.realpath(path), self._here)

    def _root(self, folder: str) -> str | None:
        if folder not in self._roots:
            above = os.path.dirname(folder)
            if os.path.exists(os.path.join(folder, ".git")):
                self._roots[folder] = folder
            else:
                self._roots[folder] = None if above == folder else self._root(above)
        return self._roots[folder]


def _relative(path: str, folder: str) -> str:
    """Give a path below a folder relative to it, and any other as it is."""
    if path.startswith(os.path.join(folder, "")):
        path = os.path.relpath(path, folder)
    return path.replace(os.sep, "/")
