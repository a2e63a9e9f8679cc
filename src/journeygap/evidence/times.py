"""Days, months, quarters and years as data write them, and the periods they lie in."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from journeygap.evidence.values import number

GRAINS = ("day", "week", "month", "quarter", "year")
_ISO_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})[-/ ]?[qQ]([1-4])|[qQ]([1-4])[-/ ](\d{4})", re.ASCII)
_WEEK = re.compile(r"(\d{4})-?[wW](\d{1,2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_OTHER_DAY = re.compile(r"(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4})\.?", re.ASCII)
_UNITS = {"seconds": 1, "milliseconds": 1_000, "microseconds": 1_000_000}


class When(NamedTuple):
    """From which day to which, both included; ``grain`` says whether it is a day, a month, and so on."""

    first: date
    last: date
    grain: str


def moment(text: str, form: str) -> When | None:
    """Read a day, or a whole month, quarter, week or year, in a form of ``read: {times}``; None if it is none."""
    text = text.strip()
    try:
        if form in _UNITS:
            value = number(text)
            return None if value is None else _day(_since_1970(value, _UNITS[form]))
        if form != "iso" and (found := _OTHER_DAY.fullmatch(text)):
            one, two, year = map(int, found.groups())
            return _day(date(year, two, one) if form == "day-first" else date(year, one, two))
        return _iso(text)
    except (ValueError, ArithmeticError):
        return None


def _since_1970(value: Decimal, unit: int) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(value // unit))).date()


def _iso(text: str) -> When | None:
    if found := _ISO_DAY.fullmatch(text):
        return _day(date(*map(int, found.groups())))
    if _YEAR.fullmatch(text):
        return When(date(int(text), 1, 1), date(int(text), 12, 31), "year")
    if found := _MONTH.fullmatch(text):
        return _months(int(found[1]), int(found[2]), 1, "month")
    if found := _QUARTER.fullmatch(text):
        year, quarter = int(found[1] or found[4]), int(found[2] or found[3])
        return _months(year, quarter * 3 - 2, 3, "quarter")
    if found := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return When(monday, monday + timedelta(days=6), "week")
    return None


def _day(day: date) -> When:
    return When(day, day, "day")


def _months(year: int, month: int, count: int, grain: str) -> When:
    first = date(year, month, 1)
    last = month + count - 1
    return When(first, date(year, last, monthrange(year, last)[1]), grain)


def period(day: date, grain: str) -> str:
    """Return the name of the period that a day lies in: 2018, 2018-Q2, 2018-05, 2018-W21 or 2018-05-24."""
    if grain == "year":
        return f"{day.year:04}"
    if grain == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    if grain == "month":
        return f"{day.year:04}-{day.month:02}"
    if grain == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()


def last_day(name: str) -> date:
    """Return the last day of a period by its name."""
    found = _iso(name)
    assert found is not None  # noqa: S101 - `period` made the name
    return found.last


def too_coarse(when: When, grain: str) -> bool:
    """Return whether something as long as a month, say, can't be placed in a period such as a day."""
    if when.grain == "week" and grain in {"month", "quarter", "year"}:
        return period(when.first, grain) != period(when.last, grain)
    return GRAINS.index(when.grain) > GRAINS.index(grain)
