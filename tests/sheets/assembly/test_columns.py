"""The figures in a table's columns, read all at once."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.columns import Columns
from journeygap.sheets.tables import Percent
from journeygap.sheets.wishes import Asked, Wishes


@pytest.fixture
def read(table):
    """The columns of a table, with its cells by header and row from 0."""

    def made(headers, *rows, wishes=None):
        columns, records = table(headers, *(("Use", *row) for row in rows))
        found = Columns(records, wishes or Wishes())
        held = {
            (each.column.header.text, number): each for number, record in enumerate(records) for each in record.cells
        }
        return found, columns, held

    return made


def test_ratings_are_on_the_scale_of_their_half(read) -> None:
    found, _, held = read(["Satisfaction (1-5)"], ["4"], [Percent(0.5)], ["9/10"], ["-"])

    assert found.on_scale(held["Satisfaction (1-5)", 0]) == (4, False)
    # Half of the way from 1 to 5 is 3; nine tenths of it are 3.6 above 1.
    assert found.on_scale(held["Satisfaction (1-5)", 1]) == (3, True)
    assert found.on_scale(held["Satisfaction (1-5)", 2]) == (pytest.approx(4.6), True)
    assert found.on_scale(held["Satisfaction (1-5)", 3]) is None


def test_a_column_whose_scale_is_a_question_has_no_ratings_yet(read) -> None:
    found, _, held = read(["Satisfaction"], ["2"], ["5"])

    assert found.asked(held["Satisfaction", 0])
    assert found.on_scale(held["Satisfaction", 0]) is None


@pytest.mark.parametrize(
    ("text", "cells", "key"),
    [
        ("Satisfaction", ["as agreed", "see below", "7"], "note"),
        ("Satisfaction", ["as agreed", "8", "7"], "satisfaction"),
        ("Emotion", ["wants it all", "knows it all"], "mindset"),
        ("Status", ["live", "planned"], "status"),
        ("Status", ["red", "amber", "live"], "note"),
        ("Pain points", ["high", "low", "4"], "note"),
        ("Pain points", ["slow", "dear", "4"], "friction"),
    ],
)
def test_what_is_mostly_something_else_is_read_as_that(read, text, cells, key) -> None:
    found, (column,), _ = read([text], *([cell] for cell in cells))

    assert column.key == key
    assert bool(found.notes) is (key != column.header.key)


def test_one_currency(read) -> None:
    assert read(["Cost"], ["€5"], ["7 EUR"])[0].currency() == "EUR"
    assert read(["Cost"], ["5"])[0].currency() is None
    with pytest.raises(Asked):
        read(["Cost"], ["€5"], ["$7"])[0].currency()


def test_one_period_needs_no_factor_and_two_are_brought_to_a_month(read) -> None:
    found, _, held = read(["Cost per year", "Hours"], ["1200", "3"])
    assert (found.period, found.factor(held["Cost per year", 0])) == ("year", 1)

    found, _, held = read(["Cost per year", "Hours per week"], ["1200", "3"])
    assert found.period == "month"
    assert found.factor(held["Cost per year", 0]) == pytest.approx(1 / 12)
    assert found.factor(held["Hours per week", 0]) == pytest.approx(52 / 12)


def test_signs_rate_feelings_where_a_column_has_any(read) -> None:
    signed, _, held = read(["Emotion"], ["++"], ["-"], ["1"])
    assert [signed.is_sign(held["Emotion", number]) for number in range(3)] == [True, True, False]

    plain, _, held = read(["Emotion"], ["2"], ["-"])
    assert not plain.is_sign(held["Emotion", 1])


def test_a_scale_other_than_0_to_10_is_said_once(read) -> None:
    assert len([*read(["Satisfaction (1-5)"], ["4"], ["5"])[0].conversions()]) == 1
    assert [*read(["Satisfaction (0-10)"], ["4"])[0].conversions()] == []
    # Where every cell says its own scale, the header's is no news.
    assert [*read(["Satisfaction (1-5)"], ["4/5"])[0].conversions()] == []


def test_no_records(read) -> None:
    found, _, _ = read(["Satisfaction"])

    assert (found.notes, found.period, found.currency()) == ([], None, None)
