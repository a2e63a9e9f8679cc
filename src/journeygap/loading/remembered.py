"""A journey that is handed over by a program as text or data, and files that are read once and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from journeygap.loading.bounds import Reach
from journeygap.loading.files import STDIN, Disk, Storage
from journeygap.loading.unreadable import Unreadable

TEXT = "<text>"
DATA = "<data>"
"""What results call a journey that came from no file."""


class RememberedFiles:
    """One document by a name of its own; the company files that it names are on the disk, relative to where one works.

    Everything is read once and remembered, so that asking again says the same whatever became of the files. ``disk``
    is asked for what is not remembered yet. Without a document it only remembers.
    """

    def __init__(self, reach: Reach, name: str | None = None, document: bytes = b"") -> None:
        self._disk: Storage = Disk(reach)
        self._name = name
        self._document = document
        self._known: dict[tuple[object, ...], Any] = {}

    def is_data(self, path: str) -> bool:
        """Return whether a document has no lines that anybody wrote."""
        return path == self._name == DATA

    def find(self, paths: Iterable[str]) -> list[str]:
        """Return the files to read: the document, or what is found for the paths, as `Disk.find` does."""
        asked = [STDIN] if self._name is not None else list(paths)
        found: list[str] = self._asked("find", lambda: self._disk.find(asked), *asked)
        return found if self._name is None else [self._name]

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file: one byte more than the limit at most. Raises `Unreadable`."""
        if path == self._name:
            return self._document[: limit + 1]
        read: bytes = self._asked("read_file", lambda: self._disk.read_file(path, limit), path, limit)
        return read

    def read_standard_input(self, limit: int) -> bytes:
        """Read standard input once."""
        from journeygap.loading.files import read_standard_input

        read: bytes = self._asked("standard input", lambda: read_standard_input(limit), limit)
        return read

    def kind(self, path: str) -> Literal["file", "folder", "other"] | None:
        """Return what is at a path, None where nothing is."""
        return "file" if path == self._name else self._disk.kind(path)

    def identity(self, path: str) -> str:
        """Return what is the same for all the paths that lead to one file."""
        return self._said("identity", path)

    def path(self, path: str) -> str:
        """Return a file's name in results."""
        return self._said("path", path)

    def shown(self, path: str) -> str:
        """Return a file's name for the person at the terminal."""
        return self._said("shown", path)

    def withholds(self, path: str) -> bool:
        """Return whether no text of a file may be shown."""
        withheld: bool = path != self._name and self._asked("withholds", lambda: self._disk.withholds(path), path)
        return withheld

    def beside(self, company: str, journeys: Iterable[str]) -> Iterator[str]:
        """Return other journey files near a company file, as `Disk.beside` does, and raise as it does."""
        asked = tuple(journeys)

        def found() -> tuple[list[str], Unreadable | None]:
            every: list[str] = []
            try:
                every.extend(self._disk.beside(company, asked))
            except Unreadable as error:
                return every, error
            return every, None

        every, error = self._asked("beside", found, company, *asked)
        yield from every
        if error is not None:
            raise error

    def _said(self, method: str, path: str) -> str:
        if path == self._name:
            return path
        said: str = self._asked(method, lambda: getattr(self._disk, method)(path), path)
        return said

    def _asked(self, method: str, ask: Callable[[], object], *arguments: object) -> Any:
        key = (method, *arguments)
        if key not in self._known:
            try:
                self._known[key] = ask()
            except Unreadable as error:
                self._known[key] = error
        known = self._known[key]
        if isinstance(known, Unreadable):
            raise known
        return known
