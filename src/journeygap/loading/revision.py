"""The files of one commit, as `files.Storage`: what a journey and its company files said at that time."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable
from typing import Literal

from journeygap.loading.files import Unreadable, is_journey_or_company, is_searched
from journeygap.loading.git import Entry, Repository

_LINKS = 10
"""How many links are followed to a file."""


class Revision:
    """The files of a commit. Paths are from the root of the repository, with ``/`` on every system."""

    def __init__(self, repository: Repository, commit: str, name: str) -> None:
        self._repository = repository
        self._name = name
        self._files = repository.files(commit)
        self._folders = {"", *(above for path in self._files for above in _above(path))}

    def find(self, paths: Iterable[str]) -> list[str]:
        """Give the files to read for the paths asked for, each once; raises `Unreadable` for one that is not there."""
        found: dict[str, None] = {}
        for path in paths:
            wanted = _plain(path)
            if wanted in self._folders:
                found.update(dict.fromkeys(self._inside(wanted)))
            elif self.kind(wanted) is not None:
                found[wanted] = None
            else:
                raise Unreadable(self.shown(path), "there is no such file or folder in that revision")
        return list(found)

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        entry = self._entry(path)
        if entry is None:
            why = "Is a directory" if _plain(path) in self._folders else "No such file or directory"
            raise Unreadable(self.shown(path), f"{why} in that revision")
        if entry.kind != "blob":
            raise Unreadable(self.shown(path), "this is a submodule, whose files are not in that revision")
        return self._repository.read(entry.blob, limit)

    def kind(self, path: str) -> Literal["file", "folder"] | None:
        """Tell what stands at a path, None where nothing does."""
        if self._entry(path) is not None:
            return "file"
        return "folder" if _plain(path) in self._folders else None

    def identity(self, path: str) -> str:
        """Give what is the same for all the paths that lead to one file."""
        path = _plain(path)
        for _ in range(_LINKS):
            entry = self._files.get(path)
            if entry is None or entry.kind != "link":
                break
            target = os.fsdecode(self._repository.read(entry.blob, 4096))
            path = _plain(posixpath.join(posixpath.dirname(path), target))
        return path

    def blob(self, path: str) -> str | None:
        """Give the hash of a file's content, None where it is not there."""
        entry = self._entry(path)
        return None if entry is None else entry.blob

    def path(self, path: str) -> str:
        """Give a file's name in results: from the root, as that of the same file on the disk."""
        return self.identity(path)

    def shown(self, path: str) -> str:
        """Give a file's name for the person at the terminal, as git would."""
        return f"{self._name}:{_plain(path)}"

    def _entry(self, path: str) -> Entry | None:
        entry = self._files.get(self.identity(path))
        return None if entry is None or entry.kind == "link" else entry

    def _inside(self, folder: str) -> list[str]:
        start = f"{folder}/" if folder else ""
        found = []
        for path in self._files:
            *folders, name = path[len(start) :].split("/")
            if path.startswith(start) and is_journey_or_company(name) and all(map(is_searched, folders)):
                found.append((folders, name, path))
        return [path for _, _, path in sorted(found)]


def _plain(path: str) -> str:
    """Give a path from the root in its shortest form; one that leads out of the repository leads nowhere."""
    plain = posixpath.normpath(path.replace(os.sep, "/")) if path else ""
    return "" if plain == "." else plain


def _above(path: str) -> Iterable[str]:
    while path := posixpath.dirname(path):
        yield path
