"""Texts of cells: how they are read as numbers, as yes or no, and how they compare."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.evidence.values import any_of, canonical, folded, matches, number, parts, says_used


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("7", ".", "7"),
        (" -3.50 ", ".", "-3.50"),
        (".5", ".", "0.5"),
        ("5.", ".", "5"),
        ("1e3", ".", "1000"),
        ("\ufeff7\u00a0", ".", "7"),
        ("3,5", ",", "3.5"),
        ("3,5", ".", None),
        ("3.5", ",", None),
        ("1,000,000", ",", None),
        ("", ".", None),
        ("NaN", ".", None),
        ("Infinity", ".", None),
        ("1_000", ".", None),
        ("٣", ".", None),
        ("1e9999", ".", None),
        ("0x10", ".", None),
    ],
)
def test_a_number_is_digits_with_one_decimal_mark(text: str, mark: str, value: str | None) -> None:
    assert number(text, mark) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5", "5.0"),
        (" Yes", "YES "),
        ("Ｙes", "yes"),
        ("1e2", "100"),
        ("0", "-0.0"),
        ("0", "0e9"),
        ("STRASSE", "straße"),
    ],
)
def test_what_means_the_same_compares_as_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)
    assert any_of([one, other]) == {folded(one)}


def test_a_number_of_any_size_has_one_form() -> None:
    assert str(canonical(Decimal("5.00"))) == "5"
    assert str(canonical(Decimal("0.50"))) == "0.5"
    assert canonical(Decimal("1e999")) == Decimal("1e999")
    assert folded("9" * 400) != folded("8" * 400)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15))
def test_zeros_at_the_end_change_nothing(value: Decimal) -> None:
    assert folded(f"{value:f}") == folded(f"{value:f}000")
    assert Decimal(folded(f"{value:f}")) == value


@pytest.mark.parametrize(
    ("text", "patterns", "fits"),
    [
        ("Home", ("home",), True),
        ("5.0", ("5",), True),
        ("page_view", ("page_*",), True),
        ("PAGE_", ("page_*",), True),
        ("page1", ("page?",), True),
        ("page12", ("page?",), False),
        ("my page_view", ("page_*",), False),
        ("[a]", ("[a]*",), True),
        ("a", ("[a]*",), False),
        ("two\nlines", ("two*",), True),
        ("", ("",), True),
        ("x", (), False),
    ],
)
def test_only_stars_and_question_marks_are_wildcards(text: str, patterns: tuple[str, ...], *, fits: bool) -> None:
    assert matches(text, patterns) is fits


@pytest.mark.parametrize(
    ("text", "said"),
    [("Yes", True), ("1.0", True), ("x", True), ("FALSE", False), ("0", False), ("-0", False), ("2", None), ("", None)],
)
def test_yes_and_no(text: str, said: bool | None) -> None:
    assert says_used(text) is said


def test_several_answers_in_one_cell() -> None:
    assert parts("Lounge; bar|WiFi,\r\n5.0") == {"lounge", "bar", "wifi", "", "5"}
