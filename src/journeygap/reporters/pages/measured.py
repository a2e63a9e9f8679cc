"""What was measured in a journey, as Markdown: figures with intervals, what changed, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.text import counted, figure, interval, percent
from journeygap.reporters.document.measured import ChangesPart, MeasuredPart, MeasuredRow, Range
from journeygap.reporters.listings.markdown import escaped, table

_HEADS = ("Touchpoint", "Satisfaction", "Importance", "Used by", "Left from here", "Share of cases", "Next after")


def measured_blocks(part: MeasuredPart, deep: int) -> Iterator[str]:
    """Write the section, its heading ``deep`` signs deep."""
    yield f"{'#' * deep} What was measured"
    yield "\n".join(f"- {escaped(each)}" for each in part.sources)
    if part.coverage:
        yield (
            "Figures in brackets are the limits of 95 % intervals. That of coverage says how far it could be off "
            "because not everybody was asked."
        )
    for each in part.changes:
        yield from _changes(each)
    if part.rows:
        yield _rows(part.rows)
    if part.lacking:
        yield f"{'#' * (deep + 1)} What the map lacks"
        yield "Customers do this, and no touchpoint covers it."
        yield table(
            ("Event", "Customers", "Times"),
            [(escaped(each.event), _share(each.reach), f"{each.touches:,}") for each in part.lacking],
            right=[2],
        )[:-1]
    if part.unused:
        yield f"{'#' * (deep + 1)} What hardly anybody uses"
        yield "\n".join(
            f"- {escaped(each.touchpoint)} ({escaped(each.stage)}): at most {percent(each.most)} of "
            f"{counted(each.customers, 'customer')}"
            for each in part.unused
        )


def _changes(part: ChangesPart) -> Iterator[str]:
    head, _, rest = part.words.partition(" since ")
    yield f"**{escaped(head)} since {escaped(rest)}** ({escaped(part.source)}, {escaped(part.until)})."
    if part.moved:
        yield "\n".join(
            f"- {escaped(each.what)}{f', {escaped(each.figure)}' if each.figure else ''}: {escaped(each.words)}"
            for each in part.moved
        )


def _rows(rows: tuple[MeasuredRow, ...]) -> str:
    cells = [
        (
            f"{escaped(each.touchpoint)} ({escaped(each.stage)})",
            "; ".join(
                filter(
                    None,
                    (_rating(each.satisfaction), *(f"{escaped(name)} {_rating(one)}" for name, one in each.dimensions)),
                )
            ),
            _rating(each.importance),
            _share(each.reach) or ("fewer than 10" if each.few else ""),
            _share(each.exits),
            _share(each.cases),
            each.to_next,
        )
        for each in rows
    ]
    shown = [number for number in range(len(_HEADS)) if number == 0 or any(row[number] for row in cells)]
    return table([_HEADS[number] for number in shown], [[row[number] for number in shown] for row in cells])[:-1]


def _rating(found: Range | None) -> str:
    if found is None:
        return ""
    unsure = ", unsure" if found.unsure else ""
    return f"{figure(found.value)} [{figure(found.low)}, {figure(found.high)}] of {found.n:,}{unsure}"


def _share(found: Range | None) -> str:
    if found is None:
        return ""
    return f"{interval(found.value, (found.low, found.high))}{', unsure' if found.unsure else ''}"
