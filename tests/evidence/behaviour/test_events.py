"""From raw rows to events: which rows count, whose they are, how they fall into journeys, and times that are none."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.behaviour.events import Log, events
from journeygap.evidence.trouble import BadData

HEAD = """\
evidence: shop
kind: analytics
data: log.csv
columns: {customer: who, when: t, event: e}
events: [{touchpoint: Website, event: home}]
"""


def log(*rows: tuple[str, str, str]) -> str:
    return "who,t,e\n" + "".join(f"{who},{t},{event}\n" for who, t, event in rows)


@pytest.fixture
def found(running: Any) -> Any:
    """What is found in a log, and the engine with its tables."""

    def run(evidence: str, *rows: tuple[str, str, str]) -> tuple[Log, Any]:
        engine, read = running(evidence, log_csv=log(*rows))
        return events(engine, read), engine

    return run


def test_which_rows_count(found: Any) -> None:
    evidence = HEAD + 'where: {who: [a, b, ""]}\nignore: [ping]\n'
    made, engine = found(
        evidence,
        ("a", "2024-05-01 10:00:00", "home"),
        ("a", "2024-05-01 10:00:01", "ping"),
        ("", "2024-05-01 10:00:02", "home"),
        ("b", "2024-05-01 09:00:00", "other"),
        ("c", "never", "home"),
    )
    assert (made.rows, made.used, made.left_out) == (5, 2, {"where": 1, "ignore": 1, "customer": 1})
    assert made.last - made.first == 3_600_000_000
    assert engine.rows("SELECT count(*) FROM moves") == [(2,)]
    assert engine.rows("SELECT count(*) FROM touches") == [(1,)]


def test_a_gap_longer_than_the_pause_begins_a_new_journey(found: Any) -> None:
    # 60 s is no longer gap than the pause, 61 s is.
    _, engine = found(
        HEAD + "pause: 60 seconds\n",
        ("a", "2024-05-01 10:00:00", "home"),
        ("a", "2024-05-01 10:01:00", "home"),
        ("a", "2024-05-01 10:02:01", "home"),
        ("b", "2024-05-01 10:02:01", "home"),
    )
    assert engine.rows("SELECT j, ended - begun FROM journeys ORDER BY j, begun") == [(0, 60_000_000), (0, 0), (1, 0)]


def test_a_log_without_rows_has_no_first_and_no_last(found: Any) -> None:
    made, _ = found(HEAD)
    assert (made.rows, made.used, made.first, made.last) == (0, 0, None, None)


@pytest.mark.parametrize(
    ("read", "time"),
    [
        ("{times: iso}", "soon"),
        ("{times: seconds}", "1714557600000"),  # milliseconds
        ("{times: seconds}", "999999999999"),  # in the year 33658
        ("{times: milliseconds}", "999999999999999"),
        ("{times: iso}", "9999-12-31T23:59:59-12:00"),
        ("{times: iso}", "0001-01-01T00:00:00+12:00"),
        ("{times: iso, zone: Asia/Tokyo}", "0001-01-01 00:00:00"),
    ],
)
def test_a_time_without_a_date_is_named_with_its_row(found: Any, read: str, time: str) -> None:
    good = "0001-01-20 10:00:00" if "iso" in read else "5"
    with pytest.raises(BadData) as raised:
        found(HEAD + f"read: {read}\n", ("a", good, "home"), ("b", time, "home"), ("b", time, "home"))
    ((what, file, *place),) = raised.value.troubles
    assert (what.name, file.rpartition("/")[2], *place) == ("data.unread-time", "log.csv", "t", 3, 2)


def test_the_first_day_there_is_keeps_its_four_digits(measured: Any) -> None:
    rows = [(f"a{n}", f"0001-01-0{1 + n % 9} 10:00:00", "home") for n in range(12)]
    assert measured(HEAD, log_csv=log(*rows)).data["first"] == "0001-01-01T10:00:00Z"


def test_customers_of_two_columns_are_kept_apart(running: Any) -> None:
    evidence = HEAD.replace("customer: who", "customer: [who, e]")
    engine, read = running(
        evidence, log_csv=log(("a", "2024-05-01", "bc"), ("ab", "2024-05-01", "c"), ("a", "2024-05-02", "bc"))
    )
    events(engine, read)
    assert engine.rows("SELECT count(DISTINCT id) FROM moves") == [(2,)]


def test_personas_and_channels_are_numbered_by_name(running: Any) -> None:
    evidence = HEAD.replace("event: e", "event: e, persona: p, channel: c")
    rows = [("a", "New", "web"), ("b", "old ", " "), ("c", "", "App"), ("d", "OLD", "app")]
    engine, read = running(
        evidence, log_csv="who,t,e,p,c\n" + "".join(f"{who},2024-05-01,home,{p},{c}\n" for who, p, c in rows)
    )
    made = events(engine, read)
    assert made.personas == ("New", "OLD")
    assert made.channels == ("", "App", "web")
    assert engine.rows("SELECT persona, count(*) FROM people GROUP BY persona ORDER BY persona NULLS LAST") == [
        (0, 1),
        (1, 2),
        (None, 1),
    ]
