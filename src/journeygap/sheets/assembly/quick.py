"""What a cell says of the one touchpoint of its row, read once for each value that comes again in its column.

Most cells of a large table say the same as one above them, or need no word about them: what such a cell puts where is
known by its column and its value. All others take the longer way of `attributes`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from journeygap.sheets import entries, figures, vocabulary
from journeygap.sheets.assembly.columns import AMOUNTS, WORDS, Columns
from journeygap.sheets.assembly.draft import tidy
from journeygap.sheets.assembly.scales import RATINGS
from journeygap.sheets.grid import shown
from journeygap.sheets.records import Column, Held
from journeygap.sheets.tables import Value

_REMEMBERED = 20_000
"""So many values of a column are kept: of texts that are all different it would only take memory."""
_LISTS = ("friction", "quotes", "channel", "device", "tools")


class Said(NamedTuple):
    """What a cell puts where: under a key of the company touchpoint, or of the customer one. No key says nothing."""

    of_company: bool
    key: str
    value: Any
    adds: bool = False
    """Whether it adds to what is under the key already; otherwise the first that is stated stays."""


NOTHING = Said(of_company=False, key="", value=None)


class Sayings(dict[Value, "Said | None"]):
    """What the values of a column say; None where that depends on more than the value."""

    def __init__(self, column: Column, columns: Columns) -> None:
        super().__init__()
        self._column = column
        self._columns = columns
        self._read = READERS.get(column.key)

    def __missing__(self, value: Value) -> Said | None:
        """Read a value, and keep what it says."""
        said = self._said(value)
        if len(self) < _REMEMBERED:
            self[value] = said
        return said

    def _said(self, value: Value) -> Said | None:
        held = Held(value, "", self._column)
        if self._read is None or self._columns.asked(held):
            return None
        if isinstance(value, str) and entries.is_nothing(value):
            # A sign may be a feeling, and an x a yes.
            return None if self._column.key in {"feeling", "moment", "need"} else NOTHING
        said = self._read(self._columns, held)
        return NOTHING if said is not None and said.value == [] else said


def _rating(columns: Columns, held: Held) -> Said | None:
    found = columns.on_scale(held)
    if found is None or found[1]:
        return None
    return Said(held.column.key == "delivers", held.column.key, tidy(found[0]))


def _feeling(columns: Columns, held: Held) -> Said | None:
    found = columns.on_scale(held)
    if found is None or found[1]:
        return None
    return Said(of_company=False, key="feeling", value=tidy(round(max(-2.0, min(2.0, found[0])), 2)))


def _amount(columns: Columns, held: Held) -> Said | None:
    read = columns.figure(held)
    if read is None or read.value < 0:
        return None
    value = read.value * columns.factor(held)
    if isinstance(held.value, str) and not figures.is_written(held.value, value):
        return None
    return Said(of_company=True, key=held.column.key, value=tidy(round(value, 2)), adds=True)


def _list(columns: Columns, held: Held) -> Said | None:
    del columns
    key, text = held.column.key, shown(held.value)
    if key in {"channel", "device"} and held.column.side == "company":
        return None
    if key == "friction":
        return Said(of_company=False, key=key, value=entries.texts(text), adds=True)
    if key == "quotes":
        return Said(of_company=False, key=key, value=[*map(entries.unquoted, entries.texts(text))], adds=True)
    found = entries.names(text)
    return None if found.by_comma else Said(key == "tools", key, found.items, adds=True)


def _word(columns: Columns, held: Held) -> Said | None:
    del columns
    key = held.column.key
    value = WORDS[key].get(vocabulary.cells(*WORDS[key]).exactly(shown(held.value)) or "")
    of_company = key == "status" or (key == "mode" and held.column.side == "company")
    return None if value is None else Said(of_company, key, value)


def _owner(columns: Columns, held: Held) -> Said | None:
    del columns
    name = " / ".join(entries.texts(shown(held.value)))
    return Said(of_company=True, key="owner", value=name) if name else None


def _moment(columns: Columns, held: Held) -> Said | None:
    del columns
    return Said(of_company=False, key="moment", value=True) if entries.tick(shown(held.value)) else None


READERS: dict[str, Callable[[Columns, Held], Said | None]] = {
    **dict.fromkeys(RATINGS, _rating),
    **dict.fromkeys(AMOUNTS, _amount),
    **dict.fromkeys(WORDS, _word),
    **dict.fromkeys(_LISTS, _list),
    "feeling": _feeling,
    "moment": _moment,
    "owner": _owner,
}
