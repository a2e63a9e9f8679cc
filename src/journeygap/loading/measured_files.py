"""The measured files that journeys name: each is read once, and what no journey has is reported."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.language import Fault, fault
from journeygap.core.source import Span
from journeygap.loading.customer import CustomerSide
from journeygap.loading.files import Storage
from journeygap.loading.unreadable import Unreadable
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree
from journeygap.yamltext.places import locate
from journeygap.yamltext.read import Limits

if TYPE_CHECKING:
    from journeygap.journey.estimate import MeasuredFile
    from journeygap.loading.measured import Read, Unknown


class _Users(NamedTuple):
    """The journeys that use one measured file, and the names in it that some of them lack, with where they name it."""

    journeys: set[str]
    lacking: dict[str, list[tuple[Unknown, Span]]]


class MeasuredFiles:
    """Reads measured files from where the journeys are kept. ``parse`` turns a path and its bytes into a tree."""

    def __init__(
        self, storage: Storage, limits: Limits, faults: Faults, parse: Callable[[str, bytes], Tree | None]
    ) -> None:
        self._storage = storage
        self._limits = limits
        self._faults = faults
        self._parse = parse
        self._files: dict[str, Read | Fault] = {}
        """What was read, or what is wrong with a file apart from the path that names it."""
        self._users: dict[str, _Users] = {}

    def put(
        self, names: tuple[str, ...], journey: str, customer: CustomerSide, tree: Tree, folder: str
    ) -> tuple[CustomerSide, tuple[MeasuredFile, ...]]:
        """Put the figures of the files that a journey names into its customer's half."""
        if not names:
            return customer, ()
        from journeygap.loading.measured import with_measured

        read: dict[str, Read] = {}
        for number, name in enumerate(names):
            place = locate(tree, ("customer", "measured", number))
            found = self._read(os.path.join(folder, name))
            if isinstance(found, Fault):
                self._faults.add("JG019", place, fault(found.name, path=name, **found.facts))
            else:
                read.setdefault(found.tree.source.path, found._replace(place=place))
        customer, known, unknown = with_measured(journey, customer, list(read.values()), self._faults)
        for path in read:
            self._users.setdefault(path, _Users(set(), {})).journeys.add(tree.source.path)
        for lost in unknown:
            path = lost.span.source.path
            self._users[path].lacking.setdefault(lost.name, []).append((lost, read[path].place))
        return customer, known

    def report(self) -> None:
        """Report what was measured and what none of the journeys that use the file has."""
        for path, users in self._users.items():
            for name, places in users.lacking.items():
                if len(places) < len(users.journeys):
                    continue
                for lost, place in places:
                    self._faults.add(
                        "JG010",
                        place,
                        fault(
                            "measured.unknown-touchpoint",
                            name=name,
                            path=path,
                            meant=self._faults.near(name, lost.known),
                        ),
                    )

    def _read(self, path: str) -> Read | Fault:
        if "\0" in path:
            return fault("measured.nul-in-path")
        real = self._storage.identity(path)
        if real not in self._files:
            self._files[real] = self._file(path)
        return self._files[real]

    def _file(self, path: str) -> Read | Fault:
        from journeygap.loading.measured import Read, check_measured

        try:
            data = self._storage.read_file(path, self._limits.max_bytes)
        except Unreadable as error:
            return fault("measured.unreadable", why=error.why, hint=error.hint)
        tree = self._parse(path, data)
        written = None if tree is None else check_measured(tree)
        if tree is None or written is None:
            return fault("measured.malformed")
        return Read(written, tree, tree.span, self._is_stale(path, str(written["hash"])))

    def _is_stale(self, path: str, recorded: str) -> bool:
        """Return whether the evidence file next to a measured file is another one than it was made with."""
        from journeygap.loading.measured import evidence_paths, text_hash

        for evidence in evidence_paths(path):
            with suppress(Unreadable, UnicodeDecodeError):
                return (
                    text_hash(self._storage.read_file(evidence, self._limits.max_bytes).decode("utf-8-sig")) != recorded
                )
        return False
