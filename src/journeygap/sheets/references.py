"""How a row of one sheet refers to a row of another: by id or name, and where several are alike by their number too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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

    @property
    def names(self) -> list[str]:
        """The names of all the rows, for suggestions."""
        return [row["name"] for row in self._rows if isinstance(row.get("name"), str)]

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
        numbered = [f"{name} ({self._by_name[normalise(name)].index(place) + 1})" for name in names]
        return next((each for each in (*names, *numbered) if self.find(each) == [place]), None)
