"""Comma-separated text and its relatives: what parts the columns, and which row is which."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.reading.delimited import delimited_table
from journeygap.sheets.tables import BadCell, Row, TableError
from journeygap.yamltext.read import Limits


def rows(text, score=lambda row: 0, **limits):  # noqa: ARG005 - what counts known headers takes a row
    return list(delimited_table(text, Limits(**limits), score).rows)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_what_parts_the_columns_is_seen(mark) -> None:
    assert rows(f"a{mark}b\n1{mark}2\n") == [Row(1, ("a", "b")), Row(2, ("1", "2"))]


def test_commas_within_numbers_part_no_columns() -> None:
    assert rows("a;b\n1,5;2\n") == [Row(1, ("a", "b")), Row(2, ("1,5", "2"))]


def test_known_headers_say_more_than_how_often_a_row_is_as_wide() -> None:
    # Commas part four rows in two, and bars three.
    text = "Stage|Touchpoint\na, b|c\nd, e|f\ng, h\ni, j\n"

    assert rows(text)[1].values == ("a", " b|c")
    assert rows(text, lambda row: "Stage" in row)[1].values == ("a, b", "c")


def test_a_line_may_say_what_parts_the_columns() -> None:
    assert rows("sep=#\r\na,b#c\r\n") == [Row(2, ("a,b", "c"))]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    assert rows('"a\nb",c\n\n , \nd,e\n') == [Row(1, ("a\nb", "c")), Row(4, ("d", "e"))]
    assert rows("a,b\rc,d") == [Row(1, ("a", "b")), Row(2, ("c", "d"))]
    assert rows("") == []


def test_an_empty_cell_is_none() -> None:
    assert rows("a,,c\n") == [Row(1, ("a", None, "c"))]
    assert rows("a,\t,c\n,,\n") == [Row(1, ("a", None, "c"))]


def test_too_many_cells_are_refused() -> None:
    assert len(rows("a,b\nc,d\n", max_written=4)) == 2
    with pytest.raises(TableError):
        rows("a,b\nc,d\n", max_written=3)


def test_empty_lines_count_too() -> None:
    with pytest.raises(TableError):
        rows("\n" * 5, max_written=4)


def test_a_cell_that_never_ends_is_refused_with_its_line() -> None:
    with pytest.raises(TableError, match="2"):
        rows('a,b\n"' + "x" * 200_000)


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=3), max_size=4))
def test_what_was_written_is_read(table) -> None:
    written = io.StringIO()
    csv.writer(written).writerows(table)
    kept = [[None if not cell.strip() else cell for cell in row] for row in table]

    assert rows("sep=,\n" + written.getvalue()) == [
        Row(number, tuple(row)) for number, row in enumerate(kept, 2) if any(row)
    ]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#BEZUG!", "#VALEUR!", "#¡DIV/0!", "#ADR!"])
def test_an_error_that_a_spreadsheet_wrote_is_no_text(error) -> None:
    assert rows(f"a,{error}\n{error} of us,b\n") == [
        Row(1, ("a", BadCell("error", error))),
        Row(2, (f"{error} of us", "b")),
    ]
