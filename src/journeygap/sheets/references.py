"""How a row of one sheet refers to a row of another: by id or name, and where several are alike by their number too."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from journeygap.core.text import normalise

_NUMBERED = re.compile(r"(.*\S)\s*\((\d{1,7})\)\s*", re.DOTALL)


class References:
    """The rows of a sheet by what they may be called: ids, names and aliases."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._rows: Sequence[Mapping[str, Any]] = list(rows)
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(self._rows):
            names = (row.get("id"), row.get("name"), *row.get("aliases", ()))
            for name in dict.fromkeys(normalise(name) for name in names if isinstance(name, str)):
                self._by_name[name].append(place)

    @cached_property
    def names(self) -> list[str]:
        """The names of all the rows, for suggestions."""
        return [row["name"] for row in self._rows if isinstance(row.get("name"), str)]

    def items(self) -> Iterable[tuple[str, list[int]]]:
        """Return what rows are called, in the form that compares, each with the places of those that are."""
        return self._by_name.items()

    def find(self, reference: str) -> list[int]:
        """Return the places of the rows that a reference means: none, one, or several that are called alike."""
        found = self._by_name.get(normalise(reference))
        if found is None and (numbered := _NUMBERED.fullmatch(reference)):
            alike = self._by_name.get(normalise(numbered[1]), [])
            number = int(numbered[2])
            return alike[number - 1 : number] if number else []
        return found or []

    def reference(self, place: int) -> str | None:
        """Return what means the row at a place and no other; None where nothing does."""
        row = self._rows[place]
        names = [row[key] for key in ("id", "name") if key in row]
        numbered = [f"{name} ({bisect(self._by_name[normalise(name)], place)})" for name in names]
        return next((each for each in (*names, *numbered) if self.find(each) == [place]), None)


class Anywhere:
    """The rows of several lists by what they may be called, for a reference that does not say which list it means."""

    def __init__(self, lists: Iterable[References]) -> None:
        self.names: list[str] = []
        self._by_name: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._by_number: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for number, references in enumerate(lists):
            self.names += references.names
            for name, places in references.items():
                self._by_name[name] += ((number, place) for place in places)
                for nth, place in enumerate(places, 1):
                    self._by_number[name, nth].append((number, place))

    def find(self, reference: str) -> list[tuple[int, int]]:
        """Return list and place of the rows that a reference means: of several that are called alike two or more."""
        found = self._by_name.get(normalise(reference), [])
        if len(found) > 1 or not (numbered := _NUMBERED.fullmatch(reference)):
            return found
        alike = self._by_number.get((normalise(numbered[1]), int(numbered[2])), [])
        return found + [each for each in alike[:2] if all(each[0] != other[0] for other in found)]
