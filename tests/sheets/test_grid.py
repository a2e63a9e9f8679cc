"""A table laid out for looking at: merged cells filled, cells as texts."""

from __future__ import annotations

from datetime import datetime

import pytest

from journeygap.sheets import grid
from journeygap.sheets.grid import Grid, shown, texts
from journeygap.sheets.tables import Area, BadCell, Percent, Row, Table


def test_a_merged_cell_is_in_every_place_that_it_spans() -> None:
    table = Table("Map", (Row(1, ("Use", "a")), Row(3, (None, "b"))), merged=(Area(1, 1, 3, 1),))
    found = Grid(table)

    # The second row held nothing, and comes about by the merged cell alone.
    assert found.rows == [Row(1, ("Use", "a")), Row(2, ("Use",)), Row(3, ("Use", "b"))]
    assert found.areas == {(1, 1): 0, (2, 1): 0, (3, 1): 0}
    assert found.width == 2


def test_a_merged_cell_ends_with_the_table() -> None:
    table = Table("", (Row(1, ("Use", "a")), Row(2, (None, "b"))), merged=(Area(1, 1, 1_048_576, 1),))

    assert Grid(table).rows == [Row(1, ("Use", "a")), Row(2, ("Use", "b"))]


def test_what_is_merged_and_empty_fills_nothing() -> None:
    rows = (Row(1, ("a",)), Row(2, ("b", None, "c")))

    assert Grid(Table("", rows, merged=(Area(1, 2, 2, 2), Area(9, 1, 9, 2)))).rows == list(rows)


def test_no_more_is_filled_than_a_person_would_look_at(monkeypatch) -> None:
    monkeypatch.setattr(grid, "_MOST_FILLED", 3)
    table = Table("", (Row(1, ("a", None)), Row(2, ("b", None))), merged=(Area(1, 1, 1, 2), Area(2, 1, 2, 2)))

    assert Grid(table).rows == [Row(1, ("a", "a")), Row(2, ("b", None))]


def test_a_row_spans_columns_where_one_cell_over_three_or_more_is_all_of_it() -> None:
    rows = (Row(1, ("Use", None, None)), Row(2, ("a", "b", "c")), Row(3, ("Buy", None, None)))
    found = Grid(Table("", rows, merged=(Area(1, 1, 1, 3), Area(3, 1, 3, 2))))

    assert [found.spans(row) for row in found.rows] == [True, False, False]


def test_places() -> None:
    named, bare = Grid(Table("Map", ())), Grid(Table("", ()))

    assert (named.place(7, 28), bare.place(7, 28)) == ("Map!AB7", "AB7")
    assert (named.letters(3), bare.letters(3)) == ("Map!C", "C")
    assert named.width == 0


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (" as it is ", " as it is "),
        (True, "TRUE"),
        (False, "FALSE"),
        (3.0, "3"),
        (-2.5, "-2.5"),
        (Percent(0.85), "0.85"),
        (1e15, "1000000000000000.0"),
        (datetime(2026, 3, 1), "2026-03-01"),  # noqa: DTZ001
        (datetime(2026, 3, 1, 9, 5), "2026-03-01 09:05"),  # noqa: DTZ001
        (BadCell("error", "#REF!"), ""),
    ],
)
def test_a_cell_as_a_spreadsheet_shows_it(value, text) -> None:
    assert shown(value) == text


def test_the_texts_of_a_row_are_those_of_its_full_cells() -> None:
    assert list(texts(Row(1, (None, "  ", " a ", 2.0, BadCell("error"))))) == ["a", "2"]
