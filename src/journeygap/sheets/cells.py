"""One value and its cell, both ways: texts, lists in one cell, numbers, dates, truth values.

What is written by `text_of` and `list_of` comes back exactly from `text_in` and `list_in`, whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets.columns import Kind
from journeygap.sheets.tables import BadCell, Percent, Value

NOTHING = "[]"
"""What says in a cell that a list is empty, which is more than nothing: no cell says it."""
_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*', re.DOTALL)
_QUOTED_ITEM = re.compile(r'\s*"((?:[^"]|"")*)"[^\S\n]*(?=[;\n]|\Z)', re.DOTALL)
_ITEM = re.compile(r"[^;\n]*")
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
_SERIALS = range(20_000, 80_000)
"""The days that a bare number in a date column may mean: 1954 to 2119. Nothing else that is a date looks like it."""


class Cell(NamedTuple):
    """A cell with something in it: its place, such as ``Customer!D7``, and what it holds."""

    place: str
    value: Value


class Misfit(ValueError):
    """A cell does not hold what a column of a kind takes; ``found`` names what it holds, and the facts describe it."""

    def __init__(self, kind: Kind, found: str, **facts: object) -> None:
        super().__init__(kind, found, facts)
        self.kind = kind
        self.found = found
        self.facts = facts

    def said(self, header: str) -> str:
        """Say it in words, of the column of a header."""
        return say(f"cells.{self.found}", header=header, kind=self.kind, **self.facts)


def text_of(text: str) -> str:
    """Write a text for a cell: as it is, or in quotation marks where its outer spaces would get lost."""
    return text if text and text_in(text) == text else _in_quotes(text)


def text_in(cell: str) -> str:
    """Read a text from a cell, without outer spaces unless they are in quotation marks."""
    found = _QUOTED.fullmatch(cell)
    if found and _needs_quotes(within := found[1].replace('""', '"')):
        return within
    return cell.strip()


def list_of(items: Iterable[str]) -> str:
    """Write names into one cell, with ``; `` between them; one that holds a separator is put in quotation marks."""
    written = [_in_quotes(item) if _needs_quotes(item, in_list=True) else item for item in items]
    return "; ".join(written) if written else NOTHING


def list_in(cell: str) -> list[str]:
    """Read the names in a cell: separated by ``;`` or new lines."""
    if cell.strip() == NOTHING:
        return []
    items, at = [], 0
    while at <= len(cell):
        found = _QUOTED_ITEM.match(cell, at)
        if found and _needs_quotes(within := found[1].replace('""', '"'), in_list=True):
            items.append(within)
        else:
            found = _ITEM.match(cell, at)
            if found is not None and found[0].strip():
                items.append(found[0].strip())
        at = (found.end() if found else at) + 1
    return items


def _needs_quotes(text: str, *, in_list: bool = False) -> bool:
    return (
        text.strip() != text
        or text == ""
        or text.startswith('"')
        or (in_list and (text == NOTHING or ";" in text or "\n" in text))
    )


def _in_quotes(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def read(cell: Cell, kind: Kind) -> object:
    """Read what a column of a kind takes. Raises `Misfit`, which says what is there and how to fix it.

    A date is given as such where it is one, and as text otherwise: the loader knows more ways to write one.
    """
    value = cell.value
    if isinstance(value, BadCell):
        raise Misfit(kind, "bad", what=value.what, fix=value.fix)
    if isinstance(value, Percent):
        raise Misfit(kind, "percentage", share=float(value))
    if kind == "date":
        return _date(value)
    if isinstance(value, datetime):
        raise Misfit(kind, "date", day=value.date())
    if kind in {"number", "whole", "level"}:
        return _number(value, kind)
    if kind == "truth":
        return _truth(value)
    text = _as_shown(value)
    return list_in(text) if kind == "list" else text_in(text)


def _as_shown(value: str | float) -> str:
    """Return a value as a text column takes it: a stage may be called 2024."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _number(value: str | float, kind: Kind) -> float:
    if isinstance(value, str):
        text = value.strip()
        try:
            number = float(text) if text.isascii() and "_" not in text else None
        except ValueError:
            number = None
        if number is None:
            raise Misfit(kind, "text", text=text, comma=re.fullmatch(r"[-+]?\d+,\d+", text) is not None)
        value = number
    elif isinstance(value, bool):
        raise Misfit(kind, "value", shown=str(value).upper())
    if kind == "whole" and float(value) != int(value if abs(value) < float("inf") else 0):
        raise Misfit(kind, "value", shown=shortened(str(value), 30))
    return int(value) if float(value).is_integer() else value


def _truth(value: str | float) -> bool:
    if isinstance(value, bool):
        return value
    known = _TRUTHS.get(value.strip().lower()) if isinstance(value, str) else None
    if known is None:
        raise Misfit("truth", "text", text=_as_shown(value).strip(), comma=False)
    return known


def _date(value: str | float | datetime) -> date | str:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            return value.strip()
    if isinstance(value, bool):
        raise Misfit("date", "value", shown=str(value).upper())
    if value in _SERIALS:
        return (datetime(1899, 12, 30) + timedelta(days=value)).date()  # noqa: DTZ001 - a day, as Excel counts them
    return _as_shown(value)
