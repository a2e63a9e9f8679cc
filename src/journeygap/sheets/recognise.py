"""Which layout a table has: every layout says how well it would fit, and the best one reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets import personas, vocabulary
from journeygap.sheets.entries import without_markup
from journeygap.sheets.grid import Grid, texts
from journeygap.sheets.headers import STAGES, header
from journeygap.sheets.layouts import blueprint, channels, channels_across, lanes, rows
from journeygap.sheets.records import Understood
from journeygap.sheets.refusal import refusal
from journeygap.sheets.several import by_journey, question
from journeygap.sheets.stacked import stacked
from journeygap.sheets.tables import Table, TableError, letters
from journeygap.sheets.wishes import Wishes

_LABELLED = re.compile(r"\s*(?P<label>[^:：]{2,30})\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)
_NO_TITLE = re.compile(r"(?:persona|scenario|goal|actor|context|user|customer|target)\w*\s*[:：]", re.IGNORECASE)


_GENERIC = re.compile(
    r"(?:the |user |customer |buyer )?(?:journey|experience)(?: (?:map|summary|overview|stages|table|map table))?",
    re.IGNORECASE,
)
"""A heading that says of any journey what is below it."""


_MAP = re.compile(
    r"journey|blueprint|\bmap|reise|parcours|viaje|recorrido|jornada|podróż|ścieżk|旅程|体验地图|體驗地圖|ジャーニー",
    re.IGNORECASE,
)
"""A word for a map of a journey in our languages."""


class Fit(NamedTuple):
    """A layout that fits a grid, how well, and what reads it."""

    score: float
    layout: str
    grid: Grid
    found: object


def fits(table: Table, wishes: Wishes) -> Iterator[Fit]:
    """Return every layout that a table may have."""
    grid = Grid(table)
    if not grid.rows:
        return
    for heading in rows.headings(grid, wishes):
        if heading.score > 0 and (rows.is_complete(heading) or rows.bands(grid, heading)):
            yield Fit(heading.score, "rows", grid, heading)
    for found in lanes.lanes(grid, wishes):
        yield Fit(found.score, "lanes", grid, found)
    for matrix in channels.matrices(grid, wishes):
        yield Fit(matrix.score, "matrix", grid, matrix)
    for across in channels_across.matrices_across(grid, wishes):
        yield Fit(across.score, "matrix", grid, across)
    for cards in blueprint.blueprints(grid, wishes):
        yield Fit(cards.score, "blueprint", grid, cards)


def best(tables: Sequence[Table], wishes: Wishes) -> Understood:
    """Read the table that fits best. Raises `TableError` or `Asked`, which name what lacks."""
    maps = [(part, table) for table in tables for part in stacked(table)]
    found = [fit for part, _ in maps for fit in fits(part, wishes)]
    if not found:
        raise TableError(refusal(tables, wishes))
    ordered = sorted(found, key=lambda fit: -fit.score)
    first = ordered[0]
    if len(journeys := list(by_journey(first.grid.table))) > 1:
        raise question(journeys)
    if (whose := personas.question(first.grid.table, wishes)) is not None:
        raise whose
    read = _read(first, wishes)
    read.title, read.persona, above = _above(first)
    read.left_out = [*above, *read.left_out, *_others(first, ordered, maps)]
    read.notes += _unseen(first.grid.table)
    return read


def _unseen(table: Table) -> Iterator[str]:
    """Say which rows and columns of a table are read though a spreadsheet hides them."""
    own = {row.number for row in table.rows} if table.hidden_rows else set()
    rows = [number for number in table.hidden_rows if number in own]
    if rows or table.hidden_columns:
        yield say("importing.hidden-parts", rows=rows, columns=[letters(number) for number in table.hidden_columns])


def _others(first: Fit, ordered: Sequence[Fit], maps: Sequence[tuple[Table, Table]]) -> Iterator[str]:
    """Name what is left out: maps above or below the one that is read, and other sheets.

    ``maps`` come with the table that each is a part of.
    """
    chosen = next(table for part, table in maps if part is first.grid.table)
    fitting = [next(table for part, table in maps if part is fit.grid.table) for fit in ordered]
    yield from (_below(part, ordered) for part, table in maps if table is chosen and part is not first.grid.table)
    tables = list({id(table): table for _, table in maps}.values())
    for table in tables:
        if table.rows and table is not chosen and (table.name or len(tables) > 1):
            yield _named(table, fits_too=any(each is table for each in fitting))


def _below(part: Table, ordered: Sequence[Fit]) -> str:
    """Name a map that is above or below the one that is read, and the row of headers that reads it.

    Without a title it may be the rest of a wide map, whose stages go on there.
    """
    fit = next((fit for fit in ordered if fit.grid.table is part), None)
    row = None if fit is None else fit.grid.rows[fit.found.at].number  # type: ignore[attr-defined]
    first, last = part.rows[0].number, part.rows[-1].number
    return say("importing.other-map", first=first, last=last, row=row, goes_on=row == first)


def _named(table: Table, *, fits_too: bool) -> str:
    """Name a table that is left out, and how to read it where it is one of touchpoints too."""
    return say("importing.other-table", sheet=table.name, line=table.rows[0].number, fits=fits_too)


def _read(fit: Fit, wishes: Wishes) -> Understood:
    found = fit.found
    if isinstance(found, rows.Heading):
        return rows.understood(fit.grid, found, wishes)
    if isinstance(found, lanes.Lanes):
        return lanes.understood(fit.grid, found, wishes)
    if isinstance(found, channels.Matrix):
        return channels.understood(fit.grid, found, wishes)
    if isinstance(found, channels_across.Across):
        return channels_across.understood(fit.grid, found, wishes)
    if isinstance(found, blueprint.Blueprint):
        return blueprint.understood(fit.grid, found, wishes)
    raise TypeError(fit.layout)


def _above(fit: Fit) -> tuple[str | None, str | None, list[str]]:
    """Return the title and the persona above a table, and name the rest as left out."""
    at = fit.found.at  # type: ignore[attr-defined]
    persona = None
    left_out = []
    titles: list[tuple[int, str]] = []
    for row in fit.grid.rows[:at]:
        held = list(dict.fromkeys(texts(row)))
        if fit.layout == "lanes" and len(held) > 1 and (row.values[0] is None or _names_stages(held[0])):
            continue  # it groups the stages into phases
        if len(held) == 2 and vocabulary.headers().exactly(held[0].rstrip(":： ")) == "personas":
            persona = held[1]
            continue
        for text in held:
            if (found := _persona(text)) is not None:
                persona = found
            elif len(text) <= 100 and len(held) == 1 and _is_title(text):
                titles.append((row.number, text))
            else:
                left_out.append(say("importing.row", row=row.number, text=shortened(text, 50)))
    best_title = max(titles, key=lambda each: _MAP.search(each[1]) is not None, default=None)
    title = None if best_title is None else " ".join(best_title[1].strip("*# ").split())
    left_out += [
        say("importing.row", row=row, text=shortened(text, 50)) for row, text in titles if (row, text) != best_title
    ]
    return fit.grid.table.journey or title or _heading(fit.grid.table), persona or _of_page(fit.grid.table), left_out


def _is_title(text: str) -> bool:
    """Return whether a line is a title: no label and value, unless what it labels is the map itself."""
    labelled = _LABELLED.fullmatch(text)
    return labelled is None or _MAP.search(labelled["label"]) is not None


def _names_stages(text: str) -> bool:
    return header(text).key in STAGES


def _persona(text: str) -> str | None:
    """Return the name of a persona from a line such as “Persona: Ana”."""
    labelled = _LABELLED.fullmatch(without_markup(text).strip("#-* "))
    if labelled is None or vocabulary.headers().exactly(labelled["label"]) != "personas":
        return None
    return shortened(labelled["value"].strip(" []*"), 100) or None


def _heading(table: Table) -> str | None:
    """Return the nearest heading above a table in a page that is a title and no label.

    Of one that any journey may have, “Journey map”, the one above it is the title.
    """
    instead = None
    level = 7
    for line in reversed(table.about):
        own = len(line) - len(line.lstrip("#"))
        text = without_markup(line.strip("# "))
        if not 0 < own < level or not text or _NO_TITLE.match(text):
            continue
        if not _GENERIC.fullmatch(text):
            return text
        instead, level = instead or text, own
    return instead


def _of_page(table: Table) -> str | None:
    return next((found for line in reversed(table.about) if (found := _persona(line)) is not None), None)
