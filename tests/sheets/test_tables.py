"""Tables of cells with their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.tables import BadCell, Percent, Table, Whole, column_of, letters


@pytest.mark.parametrize(
    ("number", "text"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_the_letters_of_a_column(number, text) -> None:
    assert letters(number) == text
    assert column_of(text) == column_of(text.lower()) == number


@given(st.integers(1, 20_000))
def test_letters_and_numbers_of_columns_are_one_to_one(number) -> None:
    assert column_of(letters(number)) == number


def test_the_place_of_a_cell_names_its_sheet_where_it_has_one() -> None:
    assert Table("Map", ()).place(7, 3) == "Map!C7"
    assert Table("", ()).place(7, 3) == "C7"


@pytest.mark.parametrize("kind", ["error", "formula", "formula-error", "time", "value"])
def test_a_cell_that_no_key_takes_says_what_is_there_and_what_to_do(kind) -> None:
    bad = BadCell(kind, "#N/A")

    assert bad.what
    assert bad.fix
    assert bad.what != bad.fix


def test_an_error_shows_its_text() -> None:
    assert "#N/A" in BadCell("error", "#N/A").what


def test_shares_and_whole_names_are_what_they_hold() -> None:
    assert Percent(0.85) == 0.85
    assert Whole("Till, Door") == "Till, Door"
