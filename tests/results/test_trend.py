"""Which moments are looked at, and for which day."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.loading.history import Moment
from journeygap.results.trend import sampled


def moment(day):
    return Moment(day, "journey.yaml", int(datetime.fromisoformat(f"{day}T23:59:59+00:00").timestamp()))


def days(moments, every, until):
    return [(each.commit, str(day)) for each, day in sampled([moment(day) for day in moments], every, last=until)]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("commit", [("2025-12-30", "2025-12-30"), ("2025-12-31", "2025-12-31"), ("2026-02-28", "2026-02-28")]),
        ("week", [("2025-12-31", "2026-01-04"), ("2025-12-31", "2026-01-11")]),  # a Sunday, and the next
        ("month", [("2025-12-31", "2025-12-31"), ("2025-12-31", "2026-01-31"), ("2026-02-28", "2026-02-28")]),
        ("quarter", [("2025-12-31", "2025-12-31"), ("2026-02-28", "2026-03-31"), ("2026-02-28", "2026-04-02")]),
        ("year", [("2025-12-31", "2025-12-31"), ("2026-02-28", "2026-04-02")]),
    ],
)
def test_a_point_at_the_end_of_each_period(every, expected):
    found = days(["2025-12-30", "2025-12-31", "2026-02-28"], every, date(2026, 4, 2))

    assert found[: len(expected)] == expected


def test_a_day_in_which_nothing_changed_has_what_was_there():
    assert days(["2026-01-01", "2026-01-03"], "day", date(2026, 1, 4)) == [
        ("2026-01-01", "2026-01-01"),
        ("2026-01-01", "2026-01-02"),
        ("2026-01-03", "2026-01-03"),
        ("2026-01-03", "2026-01-04"),
    ]


def test_a_change_that_says_it_is_older_than_the_one_before_it_comes_after_it_all_the_same():
    assert days(["2026-03-05", "2026-01-01", "2026-04-02"], "month", date(2026, 4, 30)) == [
        ("2026-01-01", "2026-03-31"),
        ("2026-04-02", "2026-04-30"),
    ]


def test_nothing_from_before_or_after_the_days_that_were_asked_for():
    moments = [moment("2026-01-05"), moment("2026-03-05")]
    first, last = date(2026, 2, 1), date(2026, 2, 28)

    assert list(sampled(moments, "commit", first, last)) == []
    assert list(sampled(moments, "month", first, last)) == [(moments[0], last)]
    assert list(sampled(moments, "month", last, first)) == []
    assert list(sampled(moments, "month", last=date(2026, 1, 1))) == []


@pytest.mark.parametrize("every", ["week", "month", "quarter", "year"])
def test_the_last_day_of_all_is_the_end(every):
    *_, (_, day) = sampled([moment("9999-12-20")], every)

    assert day == date.max


def test_nothing_gives_nothing():
    assert days([], "month", date(2026, 1, 1)) == days([], "commit", date(2026, 1, 1)) == []


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2026, 1, 1)), min_size=1, max_size=8),
    st.sampled_from(["week", "month", "quarter", "year"]),
)
def test_days_rise_and_each_has_the_newest_that_had_come(found, every):
    moments = [
        Moment(None, "a", int(datetime(*each.timetuple()[:3], tzinfo=UTC).timestamp())) for each in sorted(found)
    ]
    chosen = list(sampled(moments, every, last=date(2026, 1, 1)))

    assert [day for _, day in chosen] == sorted({day for _, day in chosen})
    for each, day in chosen:
        assert each.day == max(other.day for other in moments if other.day <= day)
