"""Why no table of a file is one of touchpoints."""

from __future__ import annotations

import pytest

from journeygap.sheets.refusal import refusal
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.wishes import Wishes


def said(text, name="", **wishes):
    lines = [[cell.strip() or None for cell in line.split("|")] for line in text.split("\n")]
    table = Table(name, tuple(Row(number, tuple(line)) for number, line in enumerate(lines, 1)))
    return refusal([table], Wishes(**wishes))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Frame | Text | Color\nUse | Till | red\nBuy | slow | red",
            ("notes of a board", "column Layer", "column Stage"),
        ),
        ("Stage | Text | Shape\nUse | Till | round\nBuy | slow | round", ("notes of a board", "touchpoint='Text'")),
        ("Deal name | Stage | Closed\nA | Won | 2026-01-02\nB | Lost | 2026-01-03", ("event log", "--column ignore=")),
        ("Card name | List name | Members\nTill | Use | Kim", ("of stages and", "“Card name”, “List name”: no word")),
        ("Account name | Stage\nKim | Won", ("lacks a column of touchpoints",)),
        ("Goal | Business goal\nbuy | sell", ("stages and a column of touchpoints",)),
    ],
)
def test_each_kind_of_table_is_refused_by_what_it_is(text, words) -> None:
    for word in words:
        assert word in said(text), said(text)


def test_a_board_with_a_column_of_stages_needs_no_other() -> None:
    assert "column Stage" not in said("Stage | Text | Shape\nUse | Till | round")
    assert "stage=HEADER" not in said("Stage | Text | Shape\nUse | Till | round")


def test_who_works_on_a_card_is_no_touchpoint() -> None:
    assert "“Members”: it may be what customers use" in said("Card name | List name | Members\nTill | Use | Kim")


def test_the_headers_are_named_and_not_a_row_below_them() -> None:
    found = said("ID | TEXT | TAGS | BG COLOR\n1 | Ad | touchpoint | #FFFF00\n2 | slow | pain | #FF0000")

    assert found.startswith("row 1: ")
    assert "“TEXT”, “BG COLOR”" in found


def test_headers_that_are_numbered_are_headers() -> None:
    assert said("Level 1 | Level 2\nUse | Till\nBuy | Door").startswith("row 1: ")


def test_several_sheets_are_each_named() -> None:
    tables = [Table(name, (Row(1, ("Touchpoint", "Colour")), Row(2, ("Till", "red")))) for name in ("A", "B")]
    found = refusal(tables, Wishes())

    assert found.startswith("“A”, row 1: the table lacks a column of stages")
    assert "; “B”, row 1: the table lacks a column of stages" in found
