"""How the cells of a workbook look."""

import pytest
from openpyxl import Workbook

from journeygap.sheets import looks


@pytest.fixture
def sheet():
    return Workbook().active


@pytest.mark.parametrize(
    ("text", "width", "number"),
    [
        ("", 10, 1),
        ("one two", 10, 1),
        # "customers ask" is 13 wide, so that "ask" begins the second line.
        ("customers ask", 10, 2),
        ("a\nb", 10, 2),
        # A word of 25 takes lines of 10, 10 and 5; "and" is the fourth, for 5 + 1 + 3 are 9.
        ("x" * 25 + " and", 10, 3),
        ("x" * 25 + " or more", 10, 4),
        # Each of the letters takes two places.
        ("四个星期以后", 10, 2),
    ],
)
def test_lines_break_at_words_and_count_wide_letters_twice(text: str, width: float, number: int) -> None:
    assert looks.lines(text, width) == number


@pytest.mark.parametrize(("text", "places"), [("", 0), ("ask", 3), ("价格", 4), ("a\tb", 3)])
def test_how_wide_a_text_is(text: str, places: int) -> None:
    assert looks.wide(text) == places


def test_a_row_is_as_high_as_its_longest_text_and_not_endless(sheet) -> None:
    looks.heighten(sheet, 1, "one line", 20)
    assert sheet.row_dimensions[1].height is None
    looks.heighten(sheet, 1, "one\ntwo\nthree", 20)
    looks.heighten(sheet, 1, "one\ntwo", 20)
    assert sheet.row_dimensions[1].height == 45
    looks.heighten(sheet, 1, "x" * 10_000, 20)
    assert sheet.row_dimensions[1].height == 300


@pytest.mark.parametrize(
    ("value", "share", "shown"),
    [(3800, False, "#,##0"), (8.0, False, "#,##0"), (8.5, False, "#,##0.0#"), (0.4, True, "0%")],
)
def test_figures_part_thousands_and_lie_to_the_right(sheet, value, share, shown) -> None:
    cell = sheet.cell(1, 1, value)
    looks.figure(cell, share=share)
    assert (cell.number_format, cell.alignment.horizontal, cell.value) == (shown, "right", value)


def test_headers_are_named_fonts_on_a_ground(sheet) -> None:
    for column, (figures, side) in enumerate(((False, None), (True, "right")), 1):
        cell = sheet.cell(1, column, "spent")
        looks.header(cell, figures=figures)
        assert (cell.font.name, cell.font.b, cell.fill.patternType) == ("Calibri", True, "solid")
        assert cell.alignment.horizontal == side


def test_cells_next_to_a_broken_text_begin_at_the_top(sheet) -> None:
    looks.wrapped(sheet.cell(1, 1, "long"))
    sheet.cell(1, 2, 5)
    looks.top(sheet, 1)
    assert [(cell.alignment.vertical, bool(cell.alignment.wrap_text)) for cell in sheet[1]] == [
        *(("top", True), ("top", False))
    ]


def test_a_sheet_prints_across_a4_a_page_wide(sheet) -> None:
    sheet.auto_filter.ref = "A1:B9"
    looks.for_print(sheet)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$1:$1"
