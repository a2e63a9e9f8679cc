"""The journey map as one SVG picture, for slides and documents: stages side by side, customers above, company below.

It is made from `Document`, like the page. Nothing in it comes from outside, and it needs no script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from rich.cells import cell_len, chop_cells

from journeygap.core.text import figure, percent
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.document import JourneyPart, Row
from journeygap.results.analysis import Analysis

_CARD, _GAP, _BETWEEN, _MARGIN = 150, 10, 30, 24
_LANE = 120
"""The room at the left for the names of the lanes."""
_CELLS, _LINE = 19, 16
"""How many cells of text a card is wide, and how high a line is."""
_ACROSS = 24
"""How many cards stand in a row before the next stage begins below."""
_COLOURS = {
    "met": "#1a7f37",
    "supporting": "#1a7f37",
    "weak": "#8a5a00",
    "missing": "#c4121f",
    "wasted": "#c4121f",
    "wrong channel": "#6f42c1",
    "wrong stage": "#6f42c1",
    "misplaced": "#6f42c1",
    "planned": "#0757b5",
}
_QUIET = "#57606a"
_MATCHED = frozenset({"met", "weak", "wrong channel"})


class _Column(NamedTuple):
    """A stage in the drawing: its heading, what is known of it, and its pairs of cards."""

    title: str
    facts: str
    coverage: float | None
    rows: Sequence[Row]

    @property
    def width(self) -> int:
        return max(len(self.rows), 2) * (_CARD + _GAP) - _GAP


def render(analysis: Analysis) -> Iterator[str]:
    """Give the picture, in pieces: every journey below the one before."""
    page = document(analysis)
    drawn: list[str] = []
    y, width = _MARGIN, 600
    for part in page.journeys:
        pieces, y, reached = _journey(part, y)
        drawn += pieces
        width = max(width, reached)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width + _MARGIN} {y}" width="{width + _MARGIN}" '
        f'height="{y}" role="img" font-family="system-ui, sans-serif" font-size="13">\n'
        f"<title>{_escaped(page.title)}</title>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n'
    )
    yield from drawn
    yield "</svg>\n"


def _journey(part: JourneyPart, y: int) -> tuple[list[str], int, int]:
    """Draw a journey from a height on: the pieces, the height below it, and how far it reaches to the right."""
    pieces = [
        _text(_MARGIN, y + 22, part.name, size=22, weight="bold"),
        _text(_MARGIN, y + 44, part.answer, fill=_QUIET),
    ]
    y += 68
    right = _MARGIN + int(cell_len(part.answer) * 7.2)
    columns = [_Column(stage.name, ", ".join(stage.facts), stage.coverage, stage.rows) for stage in part.stages]
    if part.elsewhere:
        columns.append(_Column("In no stage", "", None, part.elsewhere))
    for row in _in_rows(columns):
        drawn, below, reached = _row(row, y)
        pieces += drawn
        y, right = below + _MARGIN, max(right, reached)
    return pieces, y, right


def _in_rows(columns: Iterable[_Column]) -> Iterator[list[_Column]]:
    """Part stages into rows that fit beside each other; a long stage has a row, or several, of its own."""
    row: list[_Column] = []
    for column in columns:
        for start in range(0, max(len(column.rows), 1), _ACROSS):
            each = column._replace(
                rows=column.rows[start : start + _ACROSS], title=f"{column.title} …" if start else column.title
            )
            if row and sum(max(len(one.rows), 2) for one in [*row, each]) > _ACROSS:
                yield row
                row = []
            row.append(each)
    if row:
        yield row


def _row(columns: Sequence[_Column], y: int) -> tuple[list[str], int, int]:
    rows = [row for column in columns for row in column.rows]
    high = max((_height(_customer_lines(row)) for row in rows), default=40)
    low = max((_height(_company_lines(row)) for row in rows), default=40)
    top = y + 58
    bottom = top + high + _BETWEEN
    pieces = [
        _text(_MARGIN, top + high / 2, "Customers use", weight="bold", fill=_QUIET),
        _text(_MARGIN, bottom + low / 2, "The company", weight="bold", fill=_QUIET),
        _text(_MARGIN, bottom + low / 2 + _LINE, "does", weight="bold", fill=_QUIET),
    ]
    x = _MARGIN + _LANE
    for column in columns:
        pieces.append(_text(x, y + 16, _cut(column.title, column.width // 9), size=16, weight="bold"))
        told = f"{percent(column.coverage)} covered" if column.coverage is not None else ""
        facts = ", ".join(part for part in (told, column.facts) if part)
        pieces.append(_text(x, y + 34, _cut(facts, column.width // 7), fill=_QUIET))
        pieces.append(f'<rect x="{x}" y="{y + 42}" width="{column.width}" height="6" rx="3" fill="#d0d7de"/>\n')
        if column.coverage:
            share = round(column.width * min(column.coverage, 1.0), 1)
            pieces.append(f'<rect x="{x}" y="{y + 42}" width="{share}" height="6" rx="3" fill="#1a7f37"/>\n')
        for row in column.rows:
            pieces += _pair(row, x, top, high, low)
            x += _CARD + _GAP
        x += max(2 - len(column.rows), 0) * (_CARD + _GAP) + _GAP * 2
    return pieces, bottom + low, x


def _pair(row: Row, x: int, top: int, high: int, low: int) -> Iterator[str]:
    colour = _COLOURS.get(row.state, _QUIET)
    middle, bottom = top + high, top + high + _BETWEEN
    yield f"<g><title>{_escaped(f'{row.touchpoint or row.company}: {row.state}')}</title>\n"
    yield _card(x, top, high, colour, _customer_lines(row), dashed=not row.touchpoint)
    if row.state in _MATCHED:
        centre = x + _CARD // 2
        yield f'<line x1="{centre}" x2="{centre}" y1="{middle}" y2="{bottom}" stroke="{colour}" stroke-width="4"/>\n'
    yield (
        f'<rect x="{x + 8}" y="{middle + 4}" width="{_CARD - 16}" height="22" rx="11" fill="#ffffff" '
        f'stroke="{colour}" stroke-width="2"/>\n'
    )
    yield _text(x + _CARD // 2, middle + 20, f"{row.sign} {row.state}", weight="bold", fill=colour, anchor="middle")
    yield _card(x, bottom, low, colour, _company_lines(row), dashed=not row.company)
    yield "</g>\n"


def _card(x: int, y: int, height: int, colour: str, lines: Sequence[str], *, dashed: bool) -> str:
    stroke = f'stroke="{_QUIET}" stroke-dasharray="5 4"' if dashed else f'stroke="{colour}"'
    pieces = [
        f'<rect x="{x}" y="{y}" width="{_CARD}" height="{height}" rx="8" fill="#f6f8fa" {stroke} stroke-width="2"/>\n'
    ]
    pieces += [_text(x + 8, y + 20 + number * _LINE, line) for number, line in enumerate(lines)]
    return "".join(pieces)


def _customer_lines(row: Row) -> list[str]:
    if not row.touchpoint:
        return []
    facts = [
        f"{name} {figure(value)}"
        for name, value in (("matters", row.importance), ("level", row.level), ("opportunity", row.opportunity))
        if value is not None
    ]
    return [*_wrapped(row.touchpoint), *facts]


def _company_lines(row: Row) -> list[str]:
    return [*_wrapped(row.company), *_wrapped(", ".join(row.owners))] if row.company else []


def _height(lines: Sequence[str]) -> int:
    return max(len(lines), 2) * _LINE + 16


def _wrapped(text: str) -> list[str]:
    """Break a text at words so that it fits a card; a word that is too long is broken within."""
    lines: list[str] = []
    line = ""
    for word in (part for each in text.split() for part in (chop_cells(each, _CELLS) or [""])):
        if line and cell_len(f"{line} {word}") > _CELLS:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines


def _cut(text: str, cells: int) -> str:
    parts = chop_cells(text, max(cells - 1, 4)) or [""]
    return parts[0] if len(parts) == 1 else f"{parts[0]}…"


def _text(
    x: float,
    y: float,
    text: str,
    *,
    size: int = 13,
    weight: str = "normal",
    fill: str = "#1f2328",
    anchor: str = "start",
) -> str:
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}" text-anchor="{anchor}">'
        f"{_escaped(text)}</text>\n"
    )


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;"})
