"""How the cells of a workbook look: fonts, headers, figures, and rows that are high enough for their text.

Fonts are named: a spreadsheet chooses one of its own for a font without a name. Not every spreadsheet makes a row as
high as its text by itself, so heights are worked out here, from the width of the text as it is drawn: a Chinese letter
takes two places.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from wcwidth import wcswidth

if TYPE_CHECKING:
    from openpyxl.styles import Font
    from openpyxl.worksheet.worksheet import Worksheet

_LINE, _HIGHEST = 15, 300
"""The height of a line, and of the highest row, in points."""
_HEADER = "E9EDF1"
_A4 = 9


def font(size: int = 11) -> Font:
    """Return the bold font of headers and titles."""
    from openpyxl.styles import Font

    return Font(name="Calibri", family=2, bold=True, size=size)


def header(cell: Any, *, figures: bool = False, apart: bool = False) -> None:
    """Make a cell a header; that of ``figures`` lies to the right, as they do, other words ``apart`` from the left."""
    from openpyxl.styles import PatternFill

    cell.font = font()
    cell.fill = PatternFill("solid", fgColor=_HEADER)
    if figures:
        _right(cell)
    elif apart:
        wrapped(cell, apart=True)


def figure(cell: Any, *, share: bool = False) -> None:
    """Show a figure with its thousands parted, or a share of 0 to 1 in percent."""
    whole = float(cell.value).is_integer()
    cell.number_format = "0%" if share else "#,##0" if whole else "#,##0.0#"
    _right(cell)


def _right(cell: Any) -> None:
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(horizontal="right", vertical="top")


def wrapped(cell: Any, *, apart: bool = False) -> None:
    """Break the text of a cell at the width of its column, ``apart`` from a figure to its left."""
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(horizontal="left" if apart else None, wrap_text=True, vertical="top", indent=int(apart))


def top(sheet: Worksheet, row: int) -> None:
    """Begin all cells of a row at its top, as those do whose text is broken."""
    from openpyxl.styles import Alignment

    for cell in sheet[row]:
        if not cell.alignment.vertical:
            cell.alignment = Alignment(horizontal=cell.alignment.horizontal, vertical="top")


def wide(text: str) -> int:
    """Return how many places a text takes, each as wide as a figure."""
    places: int = wcswidth(text)
    return places if places >= 0 else len(text)  # control characters have no width of their own


def lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of a width, in places as wide as a figure; it breaks at words."""
    return sum(_broken(line.split(" "), width) for line in text.split("\n"))


def _broken(words: Sequence[str], width: float) -> int:
    number, taken = 1, 0.0
    for places in map(wide, words):
        if taken and taken + 1 + places > width:
            number, taken = number + 1, 0.0
        more = ceil(places / width) - 1 if places else 0
        number += more
        taken = places - more * width if more else taken + places + (1 if taken else 0)
    return number


def heighten(sheet: Worksheet, row: int, text: str, width: float) -> None:
    """Make a row high enough for a text that is broken at a width."""
    number = lines(text, width)
    height = min(number * _LINE, _HIGHEST)
    if number > 1 and height > (sheet.row_dimensions[row].height or 0):
        sheet.row_dimensions[row].height = height


def for_print(sheet: Worksheet) -> None:
    """Print a sheet across A4, as wide as it is, with its headers on every page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    if sheet.auto_filter.ref:
        sheet.print_title_rows = "1:1"
