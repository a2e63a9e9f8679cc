"""What a journey file or folder has said over its history in git: each state of it, with the company files it names."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from journeygap.core.language import say
from journeygap.loading.files import Disk, Storage
from journeygap.loading.git import Repository
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.revision import Revision
from journeygap.loading.search import PATTERNS, is_journey_or_company
from journeygap.loading.unreadable import Unreadable
from journeygap.yamltext.read import Limits

_SHOWN = 10
"""How many digits of a commit's hash are shown."""
Judged = TypeVar("Judged")
_Hashes: TypeAlias = tuple[str | None, ...]


class Moment(NamedTuple):
    """A moment at which the files changed: the commit that changed them, or None for the working copy, and the time.

    ``path`` is what the file or folder was called then, ``time`` in seconds since 1970.
    """

    commit: str | None
    path: str
    time: int

    @property
    def day(self) -> date:
        """The day of it, in universal time, so that everybody has the same.

        Raises `Unreadable` for a time that no calendar has: git takes any number.
        """
        try:
            return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=self.time)).date()
        except OverflowError as error:
            named = say("git.commit", hash=(self.commit or "")[:_SHOWN])
            raise Unreadable(named, say("git.no-such-day", seconds=self.time)) from error


class State(NamedTuple, Generic[Judged]):
    """What the files said from a day on, and what was made of it."""

    day: date
    judged: Judged


class History(Generic[Judged]):
    """The past of a file or folder, along the first parents of the newest commit, and what is not committed yet.

    ``path`` is where it lies on the disk. ``judge`` makes of what was read what is wanted of it; it is called once for
    each state that the files have been in, with the moment at which that came. Raises `Unreadable` where nothing is
    committed yet.

    ``passed`` holds every path, from the root of the repository, that the states seen so far have led to: a change
    there is a change of the journey.
    """

    def __init__(
        self,
        repository: Repository,
        disk: Disk,
        path: str,
        limits: Limits,
        judge: Callable[[Loaded, Moment], Judged],
    ) -> None:
        self._repository = repository
        self._exclusions = disk.exclusions
        self._limits = limits
        self._judge = judge
        from_root = os.path.relpath(os.path.realpath(path), repository.root).replace(os.sep, "/")
        self._path = "" if from_root == "." else from_root
        try:
            newest = Revision(repository, repository.commit("HEAD"), "HEAD", disk.exclusions)
        except Unreadable as error:
            raise Unreadable(path, say("git.nothing-committed")) from error
        self._is_folder = newest.kind(self._path) == "folder"
        self._known: dict[_Asked, dict[_Hashes, State[Judged]]] = {}
        self._states: dict[_Hashes, State[Judged]] = {}
        self._uncommitted = self._changed(disk, path, newest)
        self._present: State[Judged] | None = None
        self.passed: frozenset[str] = frozenset(newest.passed)

    def moments(self, now: int) -> list[Moment]:
        """Return the commits that changed the file or what it names, the oldest first, then what is not committed.

        A file is followed to the names it had before. Which company files it names is known only of the states that
        were looked at: ask again after `state`. ``now`` is in seconds since 1970.
        """
        found: list[Moment] = []
        path, start = self._path, "HEAD"
        while True:
            commits = self._repository.history((*self._patterns(path), *self._companies()), start)
            renamed = None if self._is_folder else self._renamed(path, start)
            if renamed is not None:
                commits = commits[: 1 + [each.hash for each in commits].index(renamed[0])]
            found += [Moment(each.hash, path, each.time) for each in commits]
            if renamed is None:
                break
            start, path = f"{renamed[0]}^", renamed[1]
        if found and self._uncommitted is not None:
            found.insert(0, Moment(None, self._path, now))
        return found[::-1]

    def state(self, moment: Moment) -> State[Judged] | None:
        """Return the state at a moment, None where the file was not there."""
        if moment.commit is None:
            if self._present is None and self._uncommitted is not None:
                self._present = State(moment.day, self._judge(self._uncommitted, moment))
            return self._present
        revision = self._revision(moment.commit)
        if revision.kind(moment.path) is None:
            return None
        found = tuple(revision.find([moment.path]))
        for asked, states in self._known.items():
            known = states.get(tuple(map(revision.hash, asked.paths))) if asked.found == found else None
            if known is not None and known.day <= moment.day:
                return known
        return self._new(moment, found, self._revision(moment.commit))

    def _changed(self, disk: Storage, path: str, newest: Revision) -> Loaded | None:
        """Return what is on the disk, None where the newest commit says the same or nothing is there."""
        if disk.kind(path) not in ("file", "folder"):  # a pipe would be waited for
            return None
        now = load_files([path], self._limits, disk)
        if newest.kind(self._path) is None:
            return now
        then = load_files([self._path], self._limits, newest)
        return None if _texts(now) == _texts(then) else now

    def _new(self, moment: Moment, found: tuple[str, ...], revision: Revision) -> State[Judged]:
        loaded = load_files([moment.path], self._limits, revision)
        self.passed |= revision.passed
        asked = _Asked(found, tuple(revision.asked))
        # What siblings say counts too: it decides what of a shared company file is waste.
        contents = tuple(revision.hash(source.path) for source in (*loaded.sources, *loaded.beside))
        state = self._states.get(contents)
        if state is None or moment.day < state.day:  # else only names have changed
            state = self._states[contents] = State(moment.day, self._judge(loaded, moment))
        self._known.setdefault(asked, {})[tuple(revision.asked[path] for path in asked.paths)] = state
        return state

    def _revision(self, commit: str) -> Revision:
        return Revision(self._repository, commit, commit[:_SHOWN], self._exclusions)

    def _renamed(self, path: str, start: str) -> tuple[str, str] | None:
        commits = self._repository.history([_literal(path)], start)
        return self._repository.rename((each.hash for each in commits), path)

    def _patterns(self, path: str) -> Iterator[str]:
        """Return git's patterns of the file, or of the files in the folder."""
        if not self._is_folder:
            yield _literal(path)
            return
        within = re.sub(r"([\\*?\[])", r"\\\1", f"{path}/" if path else "")
        yield from (f":(top,glob){within}**/{name}" for name in PATTERNS)

    def _companies(self) -> Iterator[str]:
        """Return git's patterns of what else the states have led to, without what those of a folder match."""
        within = f"{self._path}/" if self._path else ""
        for path in sorted(self.passed):
            if not (self._is_folder and path.startswith(within) and is_journey_or_company(posixpath.basename(path))):
                yield _literal(path)


class _Asked(NamedTuple):
    """The files that were found in a folder, and every path that was asked for while they were read."""

    found: tuple[str, ...]
    paths: tuple[str, ...]


def _literal(path: str) -> str:
    return f":(top,literal){path}"


def _texts(loaded: Loaded) -> list[str]:
    """Return what files say, whichever way their lines end: git may have changed that on its way to the disk."""
    return [each.text.replace("\r\n", "\n") for each in loaded.sources]
