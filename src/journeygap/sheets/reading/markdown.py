"""Pipe tables in Markdown to tables of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeygap.core.language import say
from journeygap.sheets.tables import Row, Table, TableError
from journeygap.yamltext.read import Limits

_RULE = frozenset("|-: \t>")
_ABOVE = 12
"""So many lines above a table may say whose journey it is, and what it is called."""
_FENCE = re.compile(r" {0,3}(```+|~~~+)[ \t]*([\w-]*)")
_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def holds_tables(text: str) -> bool:
    """Return whether a text has a row of dashes and bars, as a pipe table has below its headers."""
    return any(is_rule(line) for line in text.splitlines())


def is_rule(line: str) -> bool:
    """Return whether a line is the dashes below the headers of a pipe table."""
    return "|" in line and "-" in line and _RULE.issuperset(line)


def markdown_tables(text: str, limits: Limits) -> list[Table]:
    """Read every pipe table of a page; row numbers are lines of the page. Raises `TableError`."""
    lines = text.splitlines()
    tables: list[Table] = []
    above: list[str] = []
    number = used = 0
    while number < len(lines):
        line = lines[number]
        if line.strip():
            above = [*above[-_ABOVE:], line.strip()]
        if _begins(lines, number):
            end = number
            while end < len(lines) and "|" in lines[end]:
                end += 1
            rows = [
                Row(at + 1, tuple(cells_of(lines[at])))
                for at in range(number, end)
                if at == number or not is_rule(lines[at])
            ]
            used += sum(len(row.values) for row in rows)
            if used > limits.max_written:
                raise TableError(say("tables.page-cells", most=limits.max_written))
            kept = tuple(row for row in rows if any(row.values))
            tables.append(Table("", kept, about=tuple(above[:-1]), head=_head(rows[0])))
            above = []
            number = end
        number += 1
    return tables


def _head(row: Row) -> int | None:
    """Return the number of the first row, unless it is empty or no more than a title."""
    return row.number if sum(value is not None for value in row.values) > 1 else None


def _begins(lines: list[str], number: int) -> bool:
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return "|" in lines[number] and not is_rule(lines[number]) and is_rule(following)


def cells_of(line: str) -> Iterator[str | None]:
    """Return the cells of a row of a pipe table; None is an empty one."""
    text = line.strip().lstrip("> ")
    marked = _PIPE.sub("\\1\0", text)
    parts = marked.split("\0")
    if text.startswith("|"):
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    for part in parts:
        cell = part.strip().replace("\\|", "|")
        yield cell or None


def fenced(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Return the code blocks of a language, each with the line before its first."""
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        found = _FENCE.match(lines[number])
        if found is None:
            number += 1
            continue
        end = number + 1
        while end < len(lines) and not lines[end].strip().startswith(found[1]):
            end += 1
        if found[2].lower() == language:
            yield number + 1, "\n".join(lines[number + 1 : end])
        number = end + 1
