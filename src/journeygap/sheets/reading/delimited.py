"""Comma-separated text and its relatives to a table."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets.reading.kept import Kept
from journeygap.sheets.tables import BadCell, Row, Table, TableError
from journeygap.yamltext.read import Limits

_DELIMITERS = ",;\t|"
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
"""A line as `csv` takes them. A file in memory would hold the text again, at four bytes a character."""
_ERRORS = frozenset(
    (
        *("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#ERROR!"),
        *("#BEZUG!", "#NV", "#WERT!", "#ZAHL!", "#NOM?", "#VALEUR!", "#NOMBRE!", "#¡REF!", "#¡VALOR!", "#¡DIV/0!"),
        *("#¿NOMBRE?", "#NOME?", "#VALOR!", "#N/D", "#ADR!", "#ARG!", "#NAZWA?", "#LICZBA!"),
    )
)
"""What spreadsheets in our languages write where a formula ends in an error."""
_LOOKED_AT = 40
"""So many rows decide what parts the columns."""


def delimited_table(text: str, limits: Limits, score: Callable[[list[str]], int]) -> Table:
    """Read a table whose columns are parted by commas, semicolons, tabs or bars. Raises `TableError`.

    ``score`` counts the headers in a row that are known, which decides what parts them.
    """
    stated = re.match(r"sep=(.)\r?\n", text)
    if stated:
        delimiter, text = stated[1], text[stated.end() :]
    else:
        delimiter = max(_DELIMITERS, key=lambda each: _fit(text, each, score))
    rows = []
    used = 0
    kept = Kept()
    broken = any(error in text for error in _ERRORS)
    for number, row in enumerate(_records(text, delimiter), 2 if stated else 1):
        used += max(len(row), 1)
        if used > limits.max_written:
            raise TableError(say("tables.cells", most=limits.max_written))
        values: tuple[str | BadCell | None, ...] = tuple([kept[value] for value in row])
        if broken:
            values = tuple(BadCell("error", str(value)) if value in _ERRORS else value for value in values)
        if any(values):
            rows.append(Row(number, values))
    return Table("", tuple(rows))


def _fit(text: str, delimiter: str, score: Callable[[list[str]], int]) -> tuple[int, int, int]:
    """Return how well a delimiter fits: headers known, rows of the commonest width, and that width."""
    sample = text[:200_000]
    try:
        rows = [row for row in islice(_records(sample, delimiter), 20 * _LOOKED_AT) if any(map(str.strip, row))]
    except TableError:
        return (0, 0, 0)
    rows = rows[:_LOOKED_AT]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, often = widths.most_common(1)[0] if widths else (0, 0)
    return (max((score(row) for row in rows if len(row) > 1), default=0), often, width)


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise TableError(say("tables.unread-line", line=reader.line_num, why=shortened(str(error)))) from error
