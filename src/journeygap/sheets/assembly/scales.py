"""On which scale ratings are: what a header says, what a cell says itself, what a person says, and never a guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.sheets.figures import Figure
from journeygap.sheets.named_scales import is_lowest_best
from journeygap.sheets.records import Column
from journeygap.sheets.wishes import Asked, Wishes

CUSTOMER_RATINGS = ("importance", "expects", "satisfaction")
RATINGS = (*CUSTOMER_RATINGS, "delivers")
DEFAULT = (0.0, 10.0)
FEELINGS = (-2.0, 2.0)

Ends = tuple[float, float]


class Scales(NamedTuple):
    """The scale of each column, and the ones that the two halves of the file are written in.

    ``questions`` are asked of the columns that may be on one of two scales: these are not read.
    """

    of_column: Mapping[int, Ends]
    customer: Ends
    company: Ends
    questions: Mapping[int, str]


def scales(figures: Mapping[int, Sequence[Figure]], columns: Mapping[int, Column], wishes: Wishes) -> Scales:
    """Decide the scale of each column of ratings or feelings. Raises `Asked` where a person named one that can't be."""
    found: dict[int, Ends] = {}
    questions = {number: said for number, column in columns.items() if (said := _lowest_best(column)) is not None}
    unsaid: list[int] = []
    for number, column in ((number, column) for number, column in columns.items() if number not in questions):
        asked_for = wishes.scales.get(column.key) or (wishes.scales.get("") if column.key != "feeling" else None)
        own = asked_for or _of_header(column, _plain(figures[number]))
        if own is None and column.key != "feeling":
            unsaid.append(number)
            continue
        if own is None:
            own, question = _feelings(column, _plain(figures[number]))
        else:
            question = _outside(column, figures[number], own)
            if question and asked_for:
                raise Asked(question)
        if question:
            questions[number] = question
        else:
            found[number] = own
    for number, question in _of_unsaid(unsaid, figures, columns).items():
        if question:
            questions[number] = question
        else:
            found[number] = DEFAULT
    rated: defaultdict[bool, set[Ends]] = defaultdict(set)
    for number, ends in found.items():
        stated = columns[number].scale is not None and figures[number]
        if columns[number].key in RATINGS and (stated or _plain(figures[number])):
            rated[columns[number].key == "delivers"].add(ends)
    return Scales(found, _of_half(rated[False]), _of_half(rated[True]), questions)


def _of_header(column: Column, plain: Sequence[float]) -> Ends | None:
    """Return the scale that a header names. Percentages may have come without their sign, as shares of 1."""
    if column.scale == (0.0, 100.0) and "%" in column.header.text and max(plain, default=2) <= 1:
        return None if all(value.is_integer() for value in plain) else (0.0, 1.0)
    return column.scale


def _lowest_best(column: Column) -> str | None:
    """Return what is to be said of a scale whose lowest figure is the best, as school grades are."""
    if not is_lowest_best(column.header.text):
        return None
    return say("columns.lowest-best", place=column.place, header=column.header.text)


def _of_half(ends: set[Ends]) -> Ends:
    return next(iter(ends)) if len(ends) == 1 else DEFAULT


def _plain(figures: Sequence[Figure]) -> list[float]:
    return [each.value for each in figures if each.ends is None]


def _outside(column: Column, figures: Sequence[Figure], ends: Ends) -> str:
    outside = [value for value in _plain(figures) if not ends[0] <= value <= ends[1]]
    if not outside:
        return ""
    facts = {"place": column.place, "header": column.header.text, "ends": ends}
    return say("columns.outside", **facts, value=outside[0], key=column.key)


def _of_unsaid(
    numbers: Sequence[int], figures: Mapping[int, Sequence[Figure]], columns: Mapping[int, Column]
) -> dict[int, str]:
    """Return what to ask about each column whose header names no scale; nothing where its ratings show 0 to 10."""
    every = [value for number in numbers for value in _plain(figures[number])]
    highest, lowest = max(every, default=0), min(every, default=0)
    found: dict[int, str] = {}
    for number in numbers:
        plain = _plain(figures[number])
        choices: tuple[Ends, ...] = ()
        if plain and min(plain) < 0:
            choices = ((-5, 5), (-2, 2))
        elif plain and max(plain) > 10:
            choices = ((0, 100), (0, 10)) if max(plain) <= 100 else ((0, max(plain)),)
        elif plain and 1 < highest <= 5 and lowest >= 0:
            choices = ((1, 5), (0, 10))
        elif plain and highest <= 1:
            choices = ((0, 1), (0, 10))
        found[number] = _question(columns[number], plain, choices) if choices else ""
    return found


def _question(column: Column, plain: Sequence[float], choices: Sequence[Ends]) -> str:
    facts = {"place": column.place, "header": column.header.text, "key": column.key}
    return say("columns.which-scale", **facts, ratings=plain, choices=choices)


def _feelings(column: Column, plain: Sequence[float]) -> tuple[Ends, str]:
    if not plain or (max(plain) <= 2 and min(plain) >= -2):
        return FEELINGS, ""
    most = max(map(abs, plain))
    if min(plain) < 0:
        return FEELINGS, _question(column, plain, ((-3, 3), (-5, 5)) if most <= 3 else ((-5, 5), (-10, 10)))
    return FEELINGS, _question(column, plain, ((1, 5), (0, 10)) if most <= 5 else ((0, 10), (1, 10)))
