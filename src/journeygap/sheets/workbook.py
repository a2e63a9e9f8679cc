"""From sheets of cells to the bytes of a workbook that people can work in: fixed headers, and lists to choose from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.core.text import shortened, visible
from journeygap.model.journey import JourneyFile
from journeygap.model.schema import json_schema
from journeygap.sheets import columns, looks
from journeygap.sheets.cells import NOTHING
from journeygap.sheets.columns import Column, Sheet
from journeygap.sheets.grids import Grid, Unwritable, Value
from journeygap.sheets.opening import Block, Opening

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST = 32_767
"""How many characters a cell holds, as UTF-16 counts them."""
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_NOT_HELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001 - the oldest day that an archive can name, in no zone
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "_x000D_")
_FOR_NEW_ROWS = 500
"""Below the last row so many have their lists to choose from too."""
_NARROWEST, _WIDEST = 10, 46
_WIDTH_OF_READ_ME = 100
_FIXED = {columns.CUSTOMER.name: "C2", columns.COMPANY.name: "B2"}
"""Where what stays in sight ends: the headers, and the names of touchpoints."""

# Which columns offer what another sheet lists in its first column.
_OFFERED = {
    (columns.CUSTOMER, "stage"): columns.STAGES,
    (columns.COMPANY, "stage"): columns.STAGES,
    (columns.METRICS, "stage"): columns.STAGES,
    (columns.CUSTOMER, "evidence"): columns.EVIDENCE,
    (columns.COMPANY, "tools"): columns.TOOLS,
    (columns.METRICS, "company touchpoint"): columns.COMPANY,
    (columns.HANDOFFS, "from"): columns.COMPANY,
    (columns.HANDOFFS, "to"): columns.COMPANY,
}
_PRIORITIES = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.INFO: "low"}
"""What a severity is called where people decide."""
_FINDINGS = (
    "priority",
    "code",
    "name",
    "severity",
    "what-is-wrong",
    "what-to-do",
    "stage",
    "touchpoint",
    "company-touchpoint",
    "about",
    "opportunity",
    "effort",
    "horizon",
    "owners",
    "file",
    "line",
)
"""The headers of the sheet of findings, by name."""
_FIGURES = ("opportunity", "effort")


def workbook(grids: Sequence[Grid], findings: Iterable[Finding], opening: Opening | None = None) -> bytes:
    """Write a workbook of a journey's sheets, with what was found of it, the highest priority first.

    It opens on the summary, where one is given. Raises `Unwritable` for what no cell holds.
    """
    from openpyxl.workbook import Workbook

    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    schema = json_schema(JourneyFile)
    if opening is not None:
        _summary(book.create_sheet(columns.SUMMARY), opening)
    _read_me(book, grids, schema)
    for grid in grids:
        sheet = book.create_sheet(grid.sheet.name)
        _fill(sheet, [header for header, _ in grid.headers], grid.rows)
        _for_typing(sheet, grid)
        _offer(sheet, grid, {each.sheet: len(each.rows) for each in grids}, schema)
    ranked = sorted(findings, key=lambda each: each.severity.rank)
    headers = [say(f"workbook.h-{each}") for each in _FINDINGS]
    found = book.create_sheet(columns.FINDINGS)
    _fill(found, headers, [_finding(each) for each in ranked])
    for name in _FIGURES:
        _as_figures(found, _FINDINGS.index(name) + 1)
    for sheet in book.worksheets:
        looks.for_print(sheet)
    book.active = 0
    book.properties.created = _EPOCH
    held = io.BytesIO()
    book.save(held)
    return _timeless(held)


def _as_figures(sheet: Worksheet, column: int) -> None:
    """Show a column as figures, below a header that lies where they do."""
    looks.header(sheet.cell(1, column), figures=True)
    for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
        if isinstance(cell.value, (int, float)):
            looks.figure(cell)


def _timeless(held: io.BytesIO) -> bytes:
    """Take out of a workbook when it was written: the same journey gives the same bytes."""
    again = io.BytesIO()
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + _EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), part)
            new.writestr(zipfile.ZipInfo(name, _EPOCH.timetuple()[:6]), part, zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _finding(each: Finding) -> tuple[Value, ...]:
    texts = (each.code, each.name, each.severity.value, each.message, each.suggestion, each.stage, each.touchpoint)
    return (
        say(f"states.{_PRIORITIES[each.severity]}"),
        *(None if text is None else shortened(visible(text), 1_000) for text in (*texts, each.activity, each.subject)),
        None if each.opportunity is None else round(each.opportunity, 2),
        None if each.effort is None else round(each.effort, 2),
        each.horizon,
        shortened(visible("; ".join(each.owners)), 1_000) or None,
        visible(each.span.source.path),
        each.span.position().line,
    )


def _fill(sheet: Worksheet, headers: Sequence[str], rows: Sequence[tuple[Value, ...]]) -> None:
    """Write headers and rows, and make them easy to read: bold and fixed headers, filters, widths."""
    from openpyxl.utils import get_column_letter

    if len(rows) >= _MOST_ROWS or len(headers) > _MOST_COLUMNS:
        facts = {"rows": len(rows) + 1, "columns": len(headers), "most_rows": _MOST_ROWS, "most_columns": _MOST_COLUMNS}
        raise Unwritable(say("workbook.too-large", sheet=sheet.title, **facts))
    for column, header in enumerate(headers, 1):
        place = partial(say, "workbook.header", column=get_column_letter(column), sheet=sheet.title)
        _put(sheet, 1, column, header, place)
        looks.header(sheet.cell(1, column))
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            if value is not None:
                _put(sheet, number, column, value, partial(_place, sheet.title, headers, row, column, number))
        if sheet.row_dimensions[number].height:
            looks.top(sheet, number)
    for column, header in enumerate(headers, 1):
        shown = (str(row[column - 1]) for row in rows[:200] if row[column - 1] is not None)
        longest = max((looks.wide(line) for text in shown for line in text.split("\n")), default=0)
        width = min(max(longest, looks.wide(header) + 3, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(column)].width = width + 1
    sheet.freeze_panes = _FIXED.get(sheet.title, "A2")
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headers))}{len(rows) + 1}"


def _place(title: str, headers: Sequence[str], row: tuple[Value, ...], column: int, number: int) -> str:
    """Name a cell for somebody who knows the journey and not the workbook."""
    name = next((shortened(visible(str(value)), 60) for value in row if isinstance(value, str)), "")
    return say("workbook.cell", header=headers[column - 1], row=number, first=name, sheet=title)


def _put(sheet: Worksheet, row: int, column: int, value: Value, place: Callable[[], str]) -> None:
    """Write a cell; ``place`` names it in words where no workbook can hold its value."""
    cell: Any = sheet.cell(row, column)
    if isinstance(value, float) and float(f"{value:.16g}") != value:
        value = repr(value)  # openpyxl writes 16 digits, and this number has 17
    if not isinstance(value, str):
        cell.value = value
        return
    text = _held(value, place)
    cell.value = text
    cell.data_type = "s"  # whatever it looks like: a formula, an error, a link
    if text.startswith(_STARTS_FORMULA):
        cell.quotePrefix = True  # and so it stays when somebody edits it
    if "\n" in text or len(text) > _WIDEST:
        looks.wrapped(cell)
        looks.heighten(sheet, row, text, _WIDEST)


def _held(text: str, place: Callable[[], str]) -> str:
    """Return a text as a workbook holds it. Raises `Unwritable` where it can't."""
    if found := _NOT_HELD.search(text):
        character = found[0].encode("unicode_escape", "surrogatepass").decode()
        raise Unwritable(say("workbook.unwritable", place=place(), character=character))
    # A workbook escapes in this way what XML would lose, and the escape character itself.
    text = _LIKE_ESCAPE.sub("_x005F_", text).replace("\r", "_x000D_")
    if len(text) > _LONGEST // 2 and (length := len(text.encode("utf-16-le")) // 2) > _LONGEST:
        raise Unwritable(say("workbook.too-long", place=place(), length=length, most=_LONGEST))
    return text


def _for_typing(sheet: Worksheet, grid: Grid) -> None:
    """Format the columns of names and dates as text, so that a spreadsheet makes no number or date of what is typed."""
    from openpyxl.utils import get_column_letter

    for number, (_, column) in enumerate(grid.headers, 1):
        if column.kind in {"name", "list", "date"}:
            sheet.column_dimensions[get_column_letter(number)].number_format = "@"
            for row in range(2, len(grid.rows) + 2):
                if grid.rows[row - 2][number - 1] is not None:
                    sheet.cell(row, number).number_format = "@"


def _offer(sheet: Worksheet, grid: Grid, rows: dict[Sheet, int], schema: dict[str, Any]) -> None:
    """Return the cells of a column the list of what may be there. Where several may, it only offers."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    last = len(grid.rows) + 1 + _FOR_NEW_ROWS
    for number, (_, column) in enumerate(grid.headers, 1):
        choices = _choices(column, schema)
        if listing := _OFFERED.get((grid.sheet, column.header)):
            formula = f"{listing.name}!$A$2:$A${rows[listing] + 1 + _FOR_NEW_ROWS}"
        elif choices:
            formula = '"' + ",".join(choices) + '"'
        else:
            continue
        rule = DataValidation(type="list", formula1=formula, allow_blank=True)
        rule.showErrorMessage = bool(choices) and column.kind != "list"
        rule.errorTitle, rule.error = say("workbook.column-takes"), ", ".join(choices) or None
        letter = get_column_letter(number)
        rule.add(f"{letter}2:{letter}{min(last, _MOST_ROWS)}")
        sheet.add_data_validation(rule)


def _described(column: Column, schema: dict[str, Any]) -> dict[str, Any]:
    """Return what the JSON Schema says of the key in a column."""
    if column.model is None:
        return {}
    model = schema if column.model is JourneyFile else schema["$defs"][column.model.__name__]
    found: dict[str, Any] = model["properties"][column.key]
    return found


def _choices(column: Column, schema: dict[str, Any]) -> list[str]:
    """Return the words that a column takes, where they are few and known."""
    if column.kind == "truth":
        return ["TRUE", "FALSE"]
    return _enumerated(_described(column, schema))


def _enumerated(schema: Any) -> list[str]:
    if isinstance(schema, dict):
        if "enum" in schema:
            return list(schema["enum"])
        schema = [each for key, each in schema.items() if key in {"anyOf", "items"}]
    found = (_enumerated(each) for each in schema) if isinstance(schema, list) else ()
    return next((each for each in found if each), [])


_SUMMARY = {"A": 28, "B": 34, "C": 44, "D": 24, "E": 16, "F": 30, "G": 30}
"""How wide the columns of the summary are."""


def _summary(sheet: Worksheet, opening: Opening) -> None:
    """Write the answer, and the tables below each other."""
    from openpyxl.styles import Alignment

    for letter, width in _SUMMARY.items():
        sheet.column_dimensions[letter].width = width
    for row, text, size in ((1, opening.headline, 16), (2, opening.worst, 12)):
        if text:
            _put(sheet, row, 1, text, partial(say, "workbook.answer-at", sheet=sheet.title, row=row))
            sheet.cell(row, 1).font = looks.font(size)
            sheet.cell(row, 1).alignment = Alignment(wrap_text=False)
            sheet.row_dimensions[row].height = size * 1.5
    row = 4
    for block in opening.blocks:
        sheet.cell(row, 1).value = block.title
        sheet.cell(row, 1).font = looks.font(12)
        for column, header in enumerate(block.headers, 1):
            _put(sheet, row + 1, column, header, partial(say, "workbook.headers-of", title=block.title))
            figures = any(isinstance(values[column - 1], (int, float)) for values in block.rows)
            looks.header(sheet.cell(row + 1, column), figures=figures, apart=column > 1)
        row += 2
        for values in block.rows:
            _summary_row(sheet, row, values, block)
            row += 1
        row += 1


def _summary_row(sheet: Worksheet, row: int, values: Sequence[Value], block: Block) -> None:
    place = partial(say, "workbook.row-of", title=block.title, sheet=sheet.title, row=row)
    for column, (value, width) in enumerate(zip(values, _SUMMARY.values(), strict=False), 1):
        if value is None:
            continue
        _put(sheet, row, column, value, place)
        if isinstance(value, str):
            looks.wrapped(sheet.cell(row, column), apart=column > 1)
            looks.heighten(sheet, row, value, width - 3)
        elif isinstance(value, (int, float)):
            looks.figure(sheet.cell(row, column), share=column - 1 in block.shares)


def _read_me(book: Workbook, grids: Sequence[Grid], schema: dict[str, Any]) -> None:
    sheet = book.create_sheet(columns.READ_ME)
    for width, letter in ((14, "A"), (24, "B"), (_WIDTH_OF_READ_ME, "C")):
        sheet.column_dimensions[letter].width = width
    row = 1
    for line in say("workbook.introduction", reading_only=columns.FOR_READING).splitlines():
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        sheet.cell(row, 1).value = line
        looks.wrapped(sheet.cell(row, 1))
        looks.heighten(sheet, row, line, _WIDTH_OF_READ_ME)
        row += 1
    for number, header in enumerate(("of-sheet", "of-column", "goes-there"), 1):
        sheet.cell(row + 1, number).value = say(f"workbook.{header}")
        looks.header(sheet.cell(row + 1, number))
    row += 2
    for grid in grids:
        sheet.cell(row, 1).value = grid.sheet.name
        sheet.cell(row, 1).font = looks.font()
        sheet.cell(row, 3).value = say("workbook.about", sheet=grid.sheet.name)
        row += 1
        for column in grid.sheet.columns:
            sheet.cell(row, 1).value = grid.sheet.name
            sheet.cell(row, 2).value = column.header
            explained = _explained(column, schema)
            sheet.cell(row, 3).value = explained
            looks.wrapped(sheet.cell(row, 3))
            looks.top(sheet, row)
            looks.heighten(sheet, row, explained, _WIDTH_OF_READ_ME)
            row += 1
    sheet.cell(row, 1).value = columns.FINDINGS
    sheet.cell(row, 1).font = looks.font()
    sheet.cell(row, 3).value = say("workbook.about", sheet=columns.FINDINGS)


def _explained(column: Column, schema: dict[str, Any]) -> str:
    """Say in a sentence or two what goes into a column."""
    about = say(f"workbook.about-{column.about}") if column.about else _described(column, schema)["description"]
    sentences = [about]
    choices = _choices(column, schema)
    if choices and column.kind != "truth":
        sentences.append(say("workbook.choices", words=choices, several=column.kind == "list"))
    sentences.append(say("workbook.hint", kind=column.kind, header=column.header))
    if column.key == "meets":
        sentences.append(say("workbook.empty-list", nothing=NOTHING))
    return " ".join(filter(None, sentences))
