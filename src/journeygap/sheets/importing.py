"""The way from the bytes of a file to a journey: what kind of file it is, what is in it, and what was understood."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from journeygap.core.language import say
from journeygap.core.text import normalise
from journeygap.sheets import build, vocabulary
from journeygap.sheets.assembly.assemble import Assembled, assemble
from journeygap.sheets.built import Built
from journeygap.sheets.columns import SHEETS
from journeygap.sheets.headers import header
from journeygap.sheets.personas import by_persona
from journeygap.sheets.reading.delimited import delimited_table
from journeygap.sheets.reading.foreign import refuse_bytes, refuse_text
from journeygap.sheets.reading.gap_report import gap_report, is_gap_report
from journeygap.sheets.reading.markdown import fenced, holds_tables, markdown_tables
from journeygap.sheets.reading.mermaid import is_mermaid, mermaid_records
from journeygap.sheets.reading.text import Words, decoded
from journeygap.sheets.reading.workbook import is_workbook, says_less, workbook_tables
from journeygap.sheets.recognise import best
from journeygap.sheets.records import Layout, Understood
from journeygap.sheets.several import by_journey
from journeygap.sheets.tables import Table, TableError
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.read import Limits

_FENCE = "```mermaid"


@dataclass
class Imported:
    """A journey that was put together, and how it came about.

    ``table`` and ``assembled`` are None for a workbook that export wrote. ``encoding`` is that of a text.
    """

    built: Built
    layout: Layout
    table: Understood | None = None
    assembled: Assembled | None = None
    encoding: str | None = None
    guessed: bool = False
    sheets: list[str] = field(default_factory=list)
    whole: bool = False
    """Whether it holds all that the journey file held, so that it may be written back into that."""


def imported(data: bytes, path: str, limits: Limits, wishes: Wishes, encoding: str | None = None) -> Imported:
    """Read a journey from the bytes of a workbook, a table, a page or a diagram.

    ``path`` says by its name what it may be. Raises `TableError`, and `Asked` where a person has to decide.
    """
    name = _name(path)
    with _without_collection():
        return _imported(data, path, name, limits, wishes, encoding)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Leave looking for garbage, of which there is none: many small objects are made, which all stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _imported(data: bytes, path: str, name: str, limits: Limits, wishes: Wishes, encoding: str | None) -> Imported:
    refuse_bytes(data)
    if is_workbook(data):
        found = _from_tables(workbook_tables(data, limits), name, wishes)
        if says_less(data):
            (found.assembled or found.built).notes.append(say("importing.says-less"))
        return found
    text = decoded(data, limits, encoding, Words(vocabulary.count_known, vocabulary.language_of))
    refuse_text(text.text)
    found = _from_text(text.text, path, name, limits, wishes)
    found.encoding, found.guessed = text.encoding, text.guessed
    return found


def _name(path: str) -> str:
    stem = os.path.splitext(os.path.basename(path))[0]
    return say("importing.journey") if path == "-" else stem or path


def _from_text(text: str, path: str, name: str, limits: Limits, wishes: Wishes) -> Imported:
    ending = os.path.splitext(path)[1].lower()
    if is_gap_report(text):
        return Imported(gap_report(text, wishes.sheet), "report")
    if is_mermaid(text):
        return _from_table(mermaid_records(text), name, wishes)
    if ending in {".md", ".markdown", ".mmd", ".mermaid"} or holds_tables(text) or _FENCE in text:
        tables = markdown_tables(text, limits)
        diagrams = [(line, diagram) for line, diagram in fenced(text, "mermaid") if is_mermaid(diagram)]
        if diagrams and not any(_fits(table, wishes) for table in tables):
            return _from_table(_first_diagram(diagrams), name, wishes)
        if tables:
            return _from_tables(tables, name, wishes)
        if ending in {".md", ".markdown"}:
            raise TableError(say("importing.no-page"))
        if ending in {".mmd", ".mermaid"}:
            raise TableError(say("importing.no-diagram"))
    table = delimited_table(text, limits, _known)
    sheet = next((each for each in SHEETS if normalise(each.name) == normalise(name)), None)
    if sheet is not None and build.is_own(table, sheet):
        return _own([table._replace(name=sheet.name)], name)
    return _from_tables([table], name, wishes)


def _first_diagram(diagrams: Sequence[tuple[int, str]]) -> Understood:
    """Read the first of the diagrams of a page, and name the others."""
    line, diagram = diagrams[0]
    read = mermaid_records(diagram, line)
    read.left_out += [say("importing.other-diagram", line=other) for other, _ in diagrams[1:]]
    return read


def _known(row: list[str]) -> int:
    """Return how well a row would do as headers, in tenths."""
    return int(sum(header(text).score for text in row if text.strip() and len(text) < 90) * 10)


def _from_tables(tables: list[Table], name: str, wishes: Wishes) -> Imported:
    others: list[str] = []
    if wishes.sheet is not None:
        tables, others = _chosen(tables, wishes.sheet, wishes)
    elif (
        not wishes.columns
        and wishes.header_row is None
        and build.is_own_workbook(tables, lambda table: _fits(table, wishes))
    ):
        return _own(tables, name)
    shown = [table for table in tables if not table.hidden or wishes.sheet is not None]
    if not any(table.rows for table in shown) and any(table.rows for table in tables):
        raise TableError(say("importing.hidden"))
    understood = best(list(map(_of_one_journey, shown)), wishes)
    understood.left_out += [say("importing.other-journey", name=other) for other in others]
    unseen = [table for table in tables if table.hidden and table.rows and wishes.sheet is None]
    understood.left_out += [say("importing.hidden-sheet", sheet=each.name, fits=_fits(each, wishes)) for each in unseen]
    return _from_table(understood, name, wishes)


def _of_one_journey(table: Table) -> Table:
    """Return a table without the column that names its journey, where it holds one only."""
    parts = by_journey(table)
    return next(iter(parts.values())) if len(parts) == 1 else table


def _fits(table: Table, wishes: Wishes) -> bool:
    from journeygap.sheets.recognise import fits

    return any(True for _ in fits(table, wishes))


def _chosen(tables: list[Table], wanted: str, wishes: Wishes) -> tuple[list[Table], list[str]]:
    """Return the tables of a sheet, or of one journey or persona of several in a table, and the names of the others."""
    found = [table for table in tables if normalise(table.name) == normalise(wanted)]
    if not found and wanted.isdecimal() and 1 <= int(wanted) <= len(tables):
        found = [tables[int(wanted) - 1]]
    for parts in () if found else (by_journey(each) or by_persona(each, wishes) for each in tables):
        named = next((name for name in parts if normalise(name) == normalise(wanted)), None)
        if named is not None:
            return [parts[named]], [name for name in parts if name != named]
    if not found:
        known = [table.name for table in tables if table.name]
        raise TableError(say("importing.no-sheet", wanted=wanted, known=known))
    return found, []


def _from_table(table: Understood, name: str, wishes: Wishes) -> Imported:
    assembled = assemble(table, table.title or name, wishes)
    table.records = []  # which take as much memory as all the rest, and are of no more use
    return Imported(assembled.built, table.layout, table, assembled)


def _own(tables: list[Table], name: str) -> Imported:
    built = build.whole(tables, name)
    return Imported(built, "workbook", sheets=[table.name for table in tables], whole=True)
