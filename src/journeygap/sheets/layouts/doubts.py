"""Columns whose cells say that they are not what their header says: codes for names, figures for remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import figures, qualifiers
from journeygap.sheets.grid import shown
from journeygap.sheets.headers import COMPANY, CUSTOMER, Candidate, Header
from journeygap.sheets.layouts.assign import BY_HAND
from journeygap.sheets.tables import Row
from journeygap.sheets.wishes import Asked

_CODE = re.compile(r"#?[A-Z]{0,4}[-_.#]?\d{1,9}(?:[-.]\d{1,4}){0,3}")
"""What numbers a touchpoint, and names none: 12, TP-01, 2.3."""
_NAMED = (*COMPANY, "name")
"""What else holds names, and is no touchpoint where it holds figures: how many there are, or which number."""
_LONGEST_NAME = 60
_MOST_RATED = 10
_LOOKED_AT = 1_000


class Settled(NamedTuple):
    """Headers without those that are doubtful, and why these are not read: number, header, why."""

    headers: dict[int, Header]
    doubtful: list[tuple[int, Header, str]]


def settled(headers: Mapping[int, Header], body: Sequence[Row], places: Mapping[int, str]) -> Settled:
    """Leave out columns whose cells contradict their headers. Raises `Asked` where a person has to decide."""
    found = dict(headers)
    doubtful = []
    rows = body[:_LOOKED_AT]
    for number, each in headers.items():
        if each.key in CUSTOMER and each.score < BY_HAND and _are_codes(_said(rows, number)):
            names = _names(number, found, rows, places)
            if names is not None:
                found[names] = found[names]._replace(candidates=(Candidate("touchpoint", BY_HAND),))
                doubtful.append((number, found.pop(number), say("columns.codes-of-names", place=places[names])))
            elif _are_figures(_said(rows, number)):
                doubtful.append((number, found.pop(number), say("columns.figures-no-names")))
        elif each.key in _NAMED and each.score < BY_HAND and _are_figures(_said(rows, number)):
            doubtful.append((number, found.pop(number), say("columns.figures-no-names")))
        elif each.key == "note" and each.score < BY_HAND and _are_figures(_said(rows, number)):
            doubtful.append((number, found.pop(number), say("columns.rating-or-remark", header=each.text)))
        elif each.key == "hours" and each.score < BY_HAND and _may_be_rated(each.text, _said(rows, number)):
            doubtful.append((number, found.pop(number), say("columns.hours-or-rating", header=each.text)))
    return Settled(found, doubtful)


def _said(rows: Sequence[Row], number: int) -> list[str]:
    texts = (shown(row.values[number - 1]).strip() for row in rows if number <= len(row.values))
    return [text for text in texts if text]


def _are_codes(said: Sequence[str]) -> bool:
    return len({*said}) > 1 and all(_CODE.fullmatch(text) for text in said)


def _are_figures(said: Sequence[str]) -> bool:
    return len(said) > 1 and all(figures.number(text) is not None for text in said)


def _may_be_rated(header: str, said: Sequence[str]) -> bool:
    """Return whether a column of effort may hold ratings of 1 to 10, and as well hours."""
    return qualifiers.is_effort(header) and all(
        (read := figures.number(text)) is not None and 0 <= read <= _MOST_RATED for text in said
    )


def _names(codes: int, headers: Mapping[int, Header], rows: Sequence[Row], places: Mapping[int, str]) -> int | None:
    """Return the column of the names that codes stand for; None where no other column can hold them."""
    others = {
        number: each
        for number, each in headers.items()
        if number != codes and (said := _said(rows, number)) and not _are_codes(said) and _are_short(said)
    }
    certain = [number for number, each in others.items() if each.key in {*CUSTOMER, "name"}]
    if len(certain) == 1:
        return certain[0]
    likely = [each.text for each in others.values() if each.key in {"note", "text", None} and each.text]
    if certain or not likely:
        return None
    example = shortened(_said(rows, codes)[0], 20)
    raise Asked(
        say("columns.codes", place=places[codes], header=headers[codes].text, example=example, likely=likely[:3])
    )


def _are_short(said: Sequence[str]) -> bool:
    return sum(map(len, said)) <= _LONGEST_NAME * len(said)
