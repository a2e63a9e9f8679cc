"""Columns headed as the company's that may name nothing it does: they say yes or no, or which company it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from journeygap.core.language import say
from journeygap.sheets import entries
from journeygap.sheets.grid import shown
from journeygap.sheets.headers import COMPANY, CUSTOMER
from journeygap.sheets.layouts.logs import is_only_customer
from journeygap.sheets.records import Column
from journeygap.sheets.tables import Row

_LOOKED_AT = 1_000
_ONLY_SIDE = 1


def offered(columns: Mapping[int, Column], body: Sequence[Row]) -> Iterator[str]:
    """Mark the company's columns whose cells are ticks, next to customer touchpoints, and say so."""
    if not any(column.key in CUSTOMER for column in columns.values()):
        return
    for number, column in columns.items():
        if column.key in COMPANY and are_ticks(_said(body, number)):
            column.ticks = True
            yield say("importing.offered", place=column.place, header=column.header.text)


def companies(columns: Mapping[int, Column], body: Sequence[Row]) -> Iterator[str]:
    """Say so of a column that is headed Company or Brand and no more, and in which a name comes again."""
    if not any(column.key in CUSTOMER and not is_only_customer(column.header) for column in columns.values()):
        return
    for number, column in columns.items():
        if column.key != "company" or column.ticks or column.header.score > _ONLY_SIDE:
            continue
        said = _said(body, number)
        if len(set(said)) < len(said):
            yield say("importing.companies", place=column.place, header=column.header.text)


def _said(body: Sequence[Row], number: int) -> list[str]:
    """Return what the first rows say in a column, without empty cells."""
    texts = (shown(row.values[number - 1]) for row in body[:_LOOKED_AT] if number <= len(row.values))
    return [text for text in texts if text.strip()]


def are_ticks(texts: Sequence[str]) -> bool:
    """Return whether texts say yes or no, most of them, and do not name anything.

    >>> are_ticks(["Yes", "No", ""]), are_ticks(["SEO", "none"]), are_ticks(["", "n/a"])
    (True, False, False)
    """
    times = Counter(text for text in texts if text.strip())
    total = times.total()
    yes = no = names = 0
    for text, often in times.items():
        said = entries.tick(text)
        yes += often if said is True else 0
        no += often if said is False and not entries.is_nothing(text) else 0
        names += often if said is None else 0
        if names * 2 >= total:
            return False  # whatever the others say
    return yes > 0 and yes + no > names
