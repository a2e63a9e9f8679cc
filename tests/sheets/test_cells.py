"""One value and its cell, both ways."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.cells import BadCell, Cell, Misfit, list_in, list_of, read, text_in, text_of

tricky = st.text(st.sampled_from('a "\n;[]\t\r=')) | st.text()


@given(tricky)
def test_a_text_comes_back(text) -> None:
    assert text_in(text_of(text)) == text


@given(st.lists(tricky))
def test_a_list_comes_back(items) -> None:
    assert list_in(list_of(items)) == items


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("one", ["one"]),
        (" one ;two;; three ", ["one", "two", "three"]),
        ("one\ntwo\r\nthree", ["one", "two", "three"]),
        ('"a; b"; c', ["a; b", "c"]),
        ('the "best" one; c', ['the "best" one', "c"]),
        ('"Great value"', ['"Great value"']),
        ('"open; c', ['"open', "c"]),
        ("[]", []),
        (" ; ", []),
    ],
)
def test_names_in_one_cell(cell, items) -> None:
    assert list_in(cell) == items


@pytest.mark.parametrize(
    ("value", "kind", "given"),
    [
        (9.0, "number", 9),
        ("9", "number", 9),
        (" 4.5 ", "level", 4.5),
        (3.0, "whole", 3),
        (2024.0, "name", "2024"),
        (4.5, "text", "4.5"),
        (True, "name", "TRUE"),
        (True, "truth", True),
        ("No", "truth", False),
        ("2026-03-31", "date", date(2026, 3, 31)),
        (46112.0, "date", date(2026, 3, 31)),
        (datetime(2026, 3, 31, 12), "date", date(2026, 3, 31)),  # noqa: DTZ001
        (20260331.0, "date", "20260331"),
        ("spring", "date", "spring"),  # the loader refuses it
        ("a; b", "list", ["a", "b"]),
    ],
)
def test_what_a_column_takes(value, kind, given) -> None:
    assert read(Cell("A1", value), kind) == given


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        ("high", "number", "takes a number, not “high”"),
        ("4,5", "number", "takes a number, not “4,5”; write decimals with a point"),
        ("1_000", "number", "takes a number, not “1_000”"),
        (True, "number", "takes a number, not TRUE"),
        (2.5, "whole", "takes a whole number, not 2.5"),
        ("maybe", "truth", "takes true or false, not “maybe”"),
        (1.0, "truth", "takes true or false, not “1”"),
        (False, "date", "takes a date such as 2026-03-31, not FALSE"),
        (datetime(2026, 5, 4), "number", "takes a number, not the date 2026-05-04; give the cell"),  # noqa: DTZ001
        (BadCell("error", "#N/A"), "text", "takes a text, not the error #N/A; put the value itself"),
    ],
)
def test_what_a_column_does_not_take(value, kind, said) -> None:
    with pytest.raises(Misfit) as raised:
        read(Cell("A1", value), kind)

    assert raised.value.said("cost").startswith(f"cost {said}")


@pytest.mark.parametrize("text", ["inf", "-inf", "nan", "1e999"])
def test_a_number_without_end_is_left_to_the_loader_or_refused(text) -> None:
    for kind in ("number", "whole"):
        try:
            found = read(Cell("A1", text), kind)
        except Misfit:
            continue
        assert isinstance(found, float)
