"""Times of events: the SQL that reads them, by the engine that runs it, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.evidence.behaviour.clock import FIRST, LAST, clock, instant, shift
from journeygap.evidence.engines.duckdb_ import DuckDB

SECOND = 1_000_000
HOUR = 3600 * SECOND
MAY = 1_714_557_600 * SECOND
"""2024-05-01 10:00:00 in UTC: 19,844 days and 10 hours after 1970 began."""


@pytest.fixture(scope="module")
def engine() -> Iterator[DuckDB]:
    running = DuckDB()
    running.rows("SET TimeZone = 'UTC'")
    running.rows("CREATE OR REPLACE TEMP MACRO regexp_like(s, p) AS regexp_matches(s, p)")
    yield running
    running.close()


def read(engine: DuckDB, text: str, form: str = "iso", shifted: str = "local_time") -> int | None:
    """What the SQL makes of a text."""
    engine.table("cells", (("cell", "text"),), [(text,)])
    found: int | None = engine.rows(f"SELECT {clock('cell', form, engine.micros, shifted)} FROM cells")[0][0]  # noqa: S608 - the SQL is ours
    return found


@pytest.mark.parametrize(
    ("text", "form", "after"),
    [
        ("2024-05-01 10:00:00", "iso", 0),
        ("2024-05-01T10:00", "iso", 0),
        ("2024-05-01 10:00:00,5", "iso", SECOND // 2),
        ("2024-05-01 10:00:00.000001", "iso", 1),
        ("2024-05-01", "iso", -10 * HOUR),
        ("2024-05-01T10:00:00Z", "iso", 0),
        ("2024-05-01 10:00:00 UTC", "iso", 0),
        ("2024-05-01T10:00:00+02:00", "iso", -2 * HOUR),
        ("2024-05-01T10:00:00-0530", "iso", 5 * HOUR + HOUR // 2),
        ("2024-05-01T10:00:00.25+09", "iso", SECOND // 4 - 9 * HOUR),
        ("1/5/2024 10:00", "day-first", 0),
        ("5/1/2024, 10:00:07", "month-first", 7 * SECOND),
        ("5-1-2024 12:30 AM", "month-first", -9 * HOUR - HOUR // 2),
        ("5.1.2024 12:30pm", "month-first", 2 * HOUR + HOUR // 2),
        ("1714557600", "seconds", 0),
        ("1714557600.000000999", "seconds", 0),
        ("1714557600500", "milliseconds", SECOND // 2),
        ("1714557600000001", "microseconds", 1),
    ],
)
def test_a_time_in_each_form(engine: DuckDB, text: str, form: str, after: int) -> None:
    assert read(engine, text, form) == MAY + after


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", "iso"),
        ("2024-02-30 10:00:00", "iso"),
        ("2024-05-01 25:00:00", "iso"),
        ("2024-05-01 10:00:00 CEST", "iso"),
        ("1/5/2024 10:00", "iso"),
        ("20240501", "iso"),
        ("xxxx-xx-xx xx:xx:xx", "iso"),
        ("2024-05-01 10:00:00'; DROP TABLE cells", "iso"),
        ("13/13/2024 10:00", "day-first"),
        ("1/5/2024", "day-first"),
        ("-5", "seconds"),
        ("1e9", "seconds"),
        ("1714557600000", "seconds"),  # milliseconds, by their length
        ("1714557600000000", "milliseconds"),
        ("9" * 40, "microseconds"),
    ],
)
def test_what_is_no_time_is_null(engine: DuckDB, text: str, form: str) -> None:
    assert read(engine, text, form) is None


def test_a_zone_has_summer_time(engine: DuckDB) -> None:
    # Berlin: 1 h ahead of UTC, 2 h from 31 March 2024, 1:00 UTC, to 27 October, 1:00 UTC.
    berlin = shift("Europe/Berlin", MAY - 180 * 24 * HOUR, MAY + 250 * 24 * HOUR)

    def utc(text: str) -> str:
        found = read(engine, text, shifted=berlin)
        assert found is not None
        return instant(found)

    assert utc("2024-01-01 12:00:00") == "2024-01-01T11:00:00Z"
    assert utc("2024-03-31 01:59:59") == "2024-03-31T00:59:59Z"
    assert utc("2024-03-31 03:00:00") == "2024-03-31T01:00:00Z"
    assert utc("2024-07-01 12:00:00") == "2024-07-01T10:00:00Z"
    assert utc("2024-10-27 02:30:00") == "2024-10-27T00:30:00Z"  # which comes twice: the first counts
    assert utc("2024-10-27 03:00:00") == "2024-10-27T02:00:00Z"
    # A time that states its own zone keeps it.
    assert utc("2024-07-01T12:00:00Z") == "2024-07-01T12:00:00Z"


def test_no_zone_and_one_without_summer_time() -> None:
    assert shift(None, 0, 0) == "local_time"
    assert shift("Asia/Tokyo", MAY, MAY) == f"local_time - {9 * HOUR}"


def test_a_zone_at_the_first_and_at_the_last_day_there_is() -> None:
    # Tokyo kept its local mean time, 9:18:59 ahead, until 1888.
    assert shift("Asia/Tokyo", FIRST, FIRST) == f"local_time - {9 * HOUR + 18 * 60 * SECOND + 59 * SECOND}"
    assert shift("Asia/Tokyo", LAST, LAST) == f"local_time - {9 * HOUR}"
    assert shift("Etc/UTC", -(10**18), -(10**18)) == "local_time - 0"
    assert shift("Etc/UTC", 10**18, 10**18) == "local_time - 0"


@settings(max_examples=50)
@given(
    local=st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1)),  # noqa: DTZ001 - local times
    zone=st.sampled_from(["Europe/Berlin", "America/New_York"]),
)
def test_a_zone_is_that_of_pythons_own_library(engine: DuckDB, local: datetime, zone: str) -> None:
    expected = int(
        (local.replace(tzinfo=ZoneInfo(zone)) - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(microseconds=1)
    )
    naive = int((local - datetime(1970, 1, 1)) / timedelta(microseconds=1))  # noqa: DTZ001 - local times
    # An hour that there is not, when clocks go forward, is read an hour later or earlier.
    if datetime.fromtimestamp(expected // SECOND, ZoneInfo(zone)).replace(tzinfo=None) == local.replace(microsecond=0):
        # The SQL is plain enough for Python to work out: comparisons and differences.
        sql = shift(zone, naive - 24 * HOUR, naive + 24 * HOUR)
        assert engine.rows(f"SELECT {sql} FROM (SELECT {naive} AS local_time)") == [(expected,)]  # noqa: S608 - the SQL is ours


def test_an_instant_is_iso_8601_to_the_second() -> None:
    assert instant(MAY + 999_999) == "2024-05-01T10:00:00Z"
    assert instant(-1) == "1969-12-31T23:59:59Z"
    assert (instant(FIRST), instant(LAST)) == ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")
