"""Whether plain data would load without a definition error, seen without writing it as text and reading that.

Reading YAML is a good part of what loading costs, and says only where something is, which nobody asks of a sound file.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from math import isfinite
from typing import Any

from journeygap.core.source import Source, Span
from journeygap.loading.files import Storage
from journeygap.loading.load import Reader
from journeygap.loading.plainly_sound import is_plainly_sound
from journeygap.model.fields import Plain
from journeygap.yamltext import parse
from journeygap.yamltext.parse import Node, Tree
from journeygap.yamltext.read import Limits


def is_sound(files: Mapping[str, Mapping[str, Any]], storage: Storage, limits: Limits) -> bool:
    """Return whether files of plain data are free of definition errors, and small enough to be read back.

    ``files`` holds dictionaries, lists, texts, numbers and truth values by the path of each file; the first is the
    journey, and ``storage`` knows them all. False may also mean that this can't say: load the text then.
    """
    if len(files) == 1 and all(is_plainly_sound(data, limits) for data in files.values()):
        return True
    trees = {path: _Planted(limits).tree(path, data) for path, data in files.items()}
    if None in trees.values():
        return False
    return _FromData({path: tree for path, tree in trees.items() if tree is not None}, limits, storage).is_sound()


class _FromData(Reader):
    """A reader of files that need no parsing."""

    def __init__(self, trees: Mapping[str, Tree], limits: Limits, storage: Storage) -> None:
        super().__init__(limits, storage, (), lambda _: b"", measured=False)
        self._trees = trees

    def is_sound(self) -> bool:
        self.read(next(iter(self._trees)))
        return not (self._faults.found or self._unresolved)

    def _parse(self, path: str, data: bytes, *, behind: bool = False) -> Tree | None:
        del data, behind
        return self._trees[path]


class _Planted:
    """Puts plain data into the containers that the parser makes, with no places."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.max_written
        self._longest = 1
        self._numbers: dict[float, Plain] = {}

    def tree(self, path: str, data: Mapping[str, Any]) -> Tree | None:
        """Return the data as a document; None where it is more than may be read."""
        root = self._node(data, 1)
        if self._left < 0:
            return None
        source = Source(path, "")
        return Tree(source, root, array("I", bytes(4 * 4 * (self._longest + 1))), Span(source, 0, 0))

    def _node(self, value: Any, depth: int) -> Node:
        kind = type(value)
        if kind is str or value is None:
            found: Node = value
        elif kind is dict or kind is list:
            if depth > self._limits.max_depth:
                self._left = -1
                return None
            self._left -= len(value)
            self._longest = max(self._longest, len(value))
            if self._left < 0:
                return None
            found = self._mapping(value, depth) if kind is dict else self._sequence(value, depth)
        elif kind is bool:
            found = Plain("true" if value else "false")
        elif kind is int or kind is float:
            if not isfinite(value):
                self._left = -1
            found = self._numbers.get(value) or self._numbers.setdefault(value, Plain(repr(value)))
        else:
            found = str(value)  # a day
        return found

    def _mapping(self, value: dict[str, Any], depth: int) -> Node:
        mapping = parse.Mapping()
        mapping.at = 0
        if "<<" in value:
            self._left = -1  # which YAML obeys
        for key, each in value.items():
            mapping[key] = each if type(each) is str else self._node(each, depth + 1)
        return mapping

    def _sequence(self, value: list[Any], depth: int) -> Node:
        sequence = parse.Sequence([each if type(each) is str else self._node(each, depth + 1) for each in value])
        sequence.at = 0
        return sequence
