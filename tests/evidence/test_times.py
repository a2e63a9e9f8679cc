"""Days, months, quarters, weeks and years: from the texts of data to the periods that they lie in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.evidence.times import GRAINS, When, last_day, moment, period, too_coarse


def day(text: str) -> When:
    return When(date.fromisoformat(text), date.fromisoformat(text), "day")


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2018-05-24", "2018-05-24", "2018-05-24", "day"),
        (" 2018/5/4 ", "2018-05-04", "2018-05-04", "day"),
        ("2018.05.24", "2018-05-24", "2018-05-24", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2018-12", "2018-12-01", "2018-12-31", "month"),
        ("2018-Q2", "2018-04-01", "2018-06-30", "quarter"),
        ("q4 2018", "2018-10-01", "2018-12-31", "quarter"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("2018-W01", "2018-01-01", "2018-01-07", "week"),
        ("2020W53", "2020-12-28", "2021-01-03", "week"),
        ("9999-02", "9999-02-01", "9999-02-28", "month"),
        ("9999-Q4", "9999-10-01", "9999-12-31", "quarter"),
    ],
)
def test_what_iso_8601_and_people_write(text: str, first: str, last: str, grain: str) -> None:
    assert moment(text, "iso") == When(date.fromisoformat(first), date.fromisoformat(last), grain)


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("3/4/2018", "day-first", "2018-04-03"),
        ("3/4/2018", "month-first", "2018-03-04"),
        ("31. 12. 2018.", "day-first", "2018-12-31"),
        ("2018-12-31", "day-first", "2018-12-31"),
        ("86400", "seconds", "1970-01-02"),
        ("86399.9", "seconds", "1970-01-01"),
        ("-86400", "seconds", "1969-12-31"),
        ("86400000", "milliseconds", "1970-01-02"),
        ("86400000000", "microseconds", "1970-01-02"),
    ],
)
def test_other_forms_of_a_day(text: str, form: str, expected: str) -> None:
    assert moment(text, form) == day(expected)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", "iso"),
        ("2018-02-30", "iso"),
        ("2018-13", "iso"),
        ("2018-Q5", "iso"),
        ("2018-W54", "iso"),
        ("2019-W53", "iso"),
        ("0000", "iso"),
        ("9999-W53", "iso"),
        ("31/12/2018", "iso"),
        ("31/12/2018", "month-first"),
        ("٢٠١٨", "iso"),
        ("yesterday", "seconds"),
        ("1e12", "seconds"),
        ("1e99", "seconds"),
        ("-1e99", "microseconds"),
        ("9" * 400, "milliseconds"),
    ],
)
def test_what_is_no_time(text: str, form: str) -> None:
    assert moment(text, form) is None


def test_the_names_of_periods() -> None:
    # 31 December 2018 was a Monday, in the first week of 2019.
    assert [period(date(2018, 12, 31), grain) for grain in GRAINS] == [
        "2018-12-31",
        "2019-W01",
        "2018-12",
        "2018-Q4",
        "2018",
    ]
    assert [period(date(2018, month, 1), "quarter")[-1] for month in range(1, 13)] == list("111222333444")


@given(st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 20)), st.sampled_from(GRAINS))
def test_a_day_lies_in_its_period(given_day: date, grain: str) -> None:
    name = period(given_day, grain)
    found = moment(name, "iso")
    assert found is not None
    assert found.first <= given_day <= found.last == last_day(name)
    assert found.grain == grain
    assert period(found.last, grain) == name


@pytest.mark.parametrize(
    ("text", "grain", "coarse"),
    [
        ("2018-05-24", "day", False),
        ("2018-05", "day", True),
        ("2018-05", "week", True),
        ("2018-05", "month", False),
        ("2018-Q2", "month", True),
        ("2018", "quarter", True),
        ("2018", "year", False),
        ("2018-W22", "month", True),  # 28 May to 3 June
        ("2018-W21", "month", False),
        ("2018-W22", "quarter", False),
        ("2020-W53", "year", True),
    ],
)
def test_what_is_too_long_for_a_period(text: str, grain: str, *, coarse: bool) -> None:
    when = moment(text, "iso")
    assert when is not None
    assert too_coarse(when, grain) is coarse
