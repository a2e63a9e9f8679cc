"""How English writes numbers with nouns, lists, places and suggestions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from journeygap.core.source import Span
from journeygap.core.text import figure, quoted, shortened
from journeygap.loading.holders import Holder


def spot(span: Span) -> str:
    """Name a place within its file: a line, the way to it in data of a program, or a cell of a workbook."""
    source, start, _ = span
    if source.cell_at is not None:
        return f"at {source.cell_at(start)}"
    return f"on line {span.position().line}" if source.route_at is None else source.route_at(start)


def spot_in_file(span: Span) -> str:
    """Name a place with its file; a workbook has but one."""
    return spot(span) if span.source.cell_at is not None else f"{spot(span)} of {span.source.shown}"


def owned(holder: Holder | None) -> str:
    """Say behind a value what it belongs to; nothing where the line that is shown says so."""
    if holder is None:
        return ""
    if holder.is_stage:
        return f" of stage {quoted(holder.name or '')}"
    name = "" if holder.name is None else f" of {quoted(holder.name)}"
    return name if holder.stage is None else f"{name} in stage {quoted(holder.stage)}"


def did_you_mean(name: str) -> str:
    """Offer a name that is near to what was written."""
    return f"did you mean {quoted(name)}?"


def in_quotes(text: str) -> str:
    """Write a text between double quotation marks, as YAML reads it, shortened where it is long.

    >>> in_quotes("Help: phone")
    '"Help: phone"'
    """
    escaped = shortened(text, 60).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def together(words: Sequence[str]) -> str:
    """Join words as they are: a, b and c."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def either(words: Sequence[str]) -> str:
    """Join words as they are: a, b or c."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def counted(number: int, thing: str, things: str | None = None) -> str:
    """Write a number with its noun.

    >>> counted(1, "gap"), counted(2, "gap")
    ('1 gap', '2 gaps')
    """
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def listed(names: Iterable[str], limit: int = 4) -> str:
    """Join names as a sentence does, at most ``limit`` of them and the number of the rest.

    >>> listed(["a", "b", "c"])
    '“a”, “b” and “c”'
    """
    every = names if isinstance(names, Collection) else list(names)
    shown = [quoted(name) for name in islice(every, limit)]
    if len(every) > limit:
        return ", ".join(shown) + f" and {len(every) - limit} more"
    if len(shown) < 2:
        return "".join(shown)
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def duration(seconds: float) -> str:
    """Write a length of time in its largest fitting unit.

    >>> duration(90), duration(7200.0), duration(86_400)
    ('1.5 min', '2 h', '1 day')
    """
    for size, one, several in ((86_400, "day", "days"), (3_600, "h", "h"), (60, "min", "min")):
        if seconds >= size:
            text = figure(seconds / size)
            return f"{text} {one if text == '1' else several}"
    return f"{figure(seconds)} s"
