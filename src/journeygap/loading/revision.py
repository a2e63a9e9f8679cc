"""The files of one commit, as `files.Storage`: what a journey and its company files said at that time."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from journeygap.core.language import Statement, say, state
from journeygap.loading.git import Repository, TreeEntry
from journeygap.loading.search import NONE_EXCLUDED, Exclusions, is_excluded, is_journey_or_company, is_searched
from journeygap.loading.siblings import is_journey
from journeygap.loading.unreadable import Unreadable

_LINKS = 40
"""How many links are followed on the way to a file, as by Linux."""
_LONGEST_LINK = 4096


class _Place(NamedTuple):
    """Where a path leads to: the path without links, what is there, and why nothing is if a link is to blame."""

    path: str
    entry: TreeEntry | None
    why: Statement | None = None


class Revision:
    """The files of a commit. Paths are from the root of the repository, with ``/`` on every system.

    Links are followed within the commit. ``asked`` holds every path that was asked for, with the hash of what is
    there, None where nothing does: another commit in which they are the same says the same. ``passed`` holds every path
    at which a change would make a difference to them, links on the way among them.
    """

    def __init__(self, repository: Repository, commit: str, name: str, exclusions: Exclusions = NONE_EXCLUDED) -> None:
        self._repository = repository
        self._exclusions = exclusions
        self._name = name
        self._root = TreeEntry("tree", commit)
        self.asked: dict[str, str | None] = {}
        self.passed: set[str] = set()

    def find(self, paths: Iterable[str]) -> list[str]:
        """Return the files to read for some paths, each once; raises `Unreadable` for one that is not there."""
        found: dict[str, str] = {}
        for path in paths:
            place = self._place(path)
            if place.entry is None:
                raise Unreadable(self.shown(path), place.why.text if place.why else say("git.not-there"))
            inside = self._inside(place.entry.hash, place.path) if place.entry.kind == "tree" else [_plain(path)]
            for each in inside:
                found.setdefault(self.identity(each), each)
        return list(found.values())

    def beside(self, company: str, journeys: Iterable[str]) -> Iterable[str]:
        """Return the journey files of the revision, which may name a company file too."""
        del company, journeys
        return [path for path in self.find([""]) if is_journey(posixpath.basename(path))]

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        place = self._place(path)
        if place.entry is None:
            raise Unreadable(self.shown(path), place.why.text if place.why else say("git.no-such-file"))
        if place.entry.kind == "tree":
            raise Unreadable(self.shown(path), say("git.is-a-directory"))
        if place.entry.kind == "submodule":
            raise Unreadable(self.shown(path), say("git.submodule"))
        return self._repository.read(place.entry.hash, limit)

    def kind(self, path: str) -> Literal["file", "folder"] | None:
        """Return what is at a path, None where nothing is."""
        entry = self._place(path).entry
        return None if entry is None else "folder" if entry.kind == "tree" else "file"

    def identity(self, path: str) -> str:
        """Return what is the same for all the paths that lead to one file."""
        return self._place(path).path

    def hash(self, path: str) -> str | None:
        """Return the hash of what is at a path, None where nothing does."""
        entry = self._place(path).entry
        return None if entry is None else entry.hash

    def path(self, path: str) -> str:
        """Return a file's name in results: from the root, as that of the same file on the disk."""
        return self.identity(path)

    def shown(self, path: str) -> str:
        """Return a file's name for the person at the terminal, as git would."""
        return f"{self._name}:{_plain(path)}"

    @staticmethod
    def withholds(path: str) -> bool:
        """Return False: a revision holds nothing that its repository does not hold."""
        del path
        return False

    def _place(self, path: str) -> _Place:
        place = self._follow(path)
        self.asked[path] = None if place.entry is None else place.entry.hash
        if place.entry is None or place.entry.kind != "tree":  # of a folder the files in it count, not others
            self.passed.add(place.path)
        return place

    def _follow(self, path: str) -> _Place:
        """Go along a path from folder to folder, as the system would; where there is a link, go where it leads."""
        if path.startswith("/"):
            return _Place(path, None, state("git.absolute-path"))
        ahead = _names(path)
        way: list[tuple[str, TreeEntry | None]] = []
        links = 0
        while ahead:
            name = ahead.pop()
            if name == "..":
                if not way:
                    return _Place(_plain(path), None, state("git.path-leads-out"))
                way.pop()
                continue
            above = way[-1][1] if way else self._root
            entry = self._repository.tree(above.hash).get(name) if above and above.kind == "tree" else None
            way.append((name, entry))
            if entry is not None and entry.kind == "link":
                here = "/".join(each for each, _ in way)
                self.passed.add(here)
                target = os.fsdecode(self._repository.read(entry.hash, _LONGEST_LINK))
                links += 1
                if links > _LINKS:
                    return _Place(here, None, state("git.link-to-itself"))
                if target.startswith("/"):
                    return _Place(here, None, state("git.link-leads-out", target=target))
                way.pop()
                ahead += _names(target)
        return _Place("/".join(name for name, _ in way), way[-1][1] if way else self._root)

    def _inside(self, folder: str, path: str) -> Iterator[str]:
        """Return the journey and company files below a folder, its own before those of the folders in it."""
        entries = sorted(
            (name, entry)
            for name, entry in self._repository.tree(folder).items()
            if not is_excluded(
                os.path.join(self._repository.root, path, name), self._exclusions, is_folder=entry.kind == "tree"
            )
        )
        for name, entry in entries:
            within = posixpath.join(path, name)
            # A link that leads nowhere is reported when it is read.
            if is_journey_or_company(name) and (
                entry.kind == "blob" or (entry.kind == "link" and self.kind(within) != "folder")
            ):
                yield within
        for name, entry in entries:
            if entry.kind == "tree" and is_searched(name):
                yield from self._inside(entry.hash, posixpath.join(path, name))


def parted(named: str) -> tuple[str, str] | None:
    r"""Part ``REV:path`` where git does: a colon in braces is the revision's. None for what has no revision.

    >>> parted("main@{2026-01-31 12:00}:journey.yaml"), parted(r"C:\journey.yaml")
    (('main@{2026-01-31 12:00}', 'journey.yaml'), None)
    """
    if re.match(r"[A-Za-z]:[\\/]", named):
        return None
    depth = 0
    for place, mark in enumerate(named):
        if mark == ":" and not depth:
            return named[:place], named[place + 1 :]
        depth = max(depth + {"{": 1, "}": -1}.get(mark, 0), 0)
    return None


def _plain(path: str) -> str:
    """Return a path from the root in its shortest form."""
    plain = posixpath.normpath(path.replace(os.sep, "/")) if path else ""
    return "" if plain == "." else plain


def _names(path: str) -> list[str]:
    """Return the names on a path, the first one last."""
    return [name for name in reversed(path.replace(os.sep, "/").split("/")) if name not in ("", ".")]
