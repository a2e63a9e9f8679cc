"""The figures of a log, counted by hand: touches, times to the next, exits, stages and events that touch nothing."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.behaviour.count import EVERYBODY, Counted, Who, count
from journeygap.evidence.behaviour.events import events

HEAD = """\
evidence: e
kind: analytics
data: log.csv
columns: {customer: who, when: t, event: e, channel: via, persona: p}
events: [{touchpoint: Home, event: home}, {touchpoint: Basket, event: basket}, {touchpoint: Help, event: help}]
outcome: {event: buy}
pause: 60 seconds
"""
HOME, BASKET, HELP = range(3)


@pytest.fixture
def counted(running: Any) -> Any:
    """Counts of a log of (customer, second, event, channel, persona)."""

    def run(*rows: tuple[str, int, str, str, str], stages: Any = None) -> dict[Who, Counted]:
        text = "".join(
            f"{who},2024-05-01 {t // 3600:02}:{t // 60 % 60:02}:{t % 60:02},{event},{via},{persona}\n"
            for who, t, event, via, persona in rows
        )
        engine, read = running(HEAD, log_csv="who,t,e,via,p\n" + text)
        return count(engine, events(engine, read), read.pause, outcome=True, stages=stages or {})

    return run


LOG = (
    ("a", 0, "home", "web", "x"),
    ("a", 10, "home", "app", "x"),
    ("a", 20, "basket", "web", "x"),
    ("a", 30, "buy", "web", "x"),
    ("b", 100, "basket", "web", "y"),
    ("b", 140, "home", "web", "y"),
    ("b", 141, "scroll", "web", "y"),
    ("b", 142, "scroll", "web", "y"),
    ("b", 1000, "home", "web", "y"),
)


def test_customers_journeys_and_rows(counted: Any) -> None:
    found = counted(*LOG)
    everybody, x, y = found[EVERYBODY], found[0], found[1]
    assert [(each.customers, each.rows, each.journeys) for each in (everybody, x, y)] == [
        (2, 9, 3),
        (1, 4, 1),
        (1, 5, 2),
    ]
    # Within 60 s of the log's end b's second journey is open; a's began within 60 s of its beginning.
    assert [(each.open, each.early) for each in (everybody, x, y)] == [(1, 1), (0, 1), (1, 0)]
    assert [each.reaching for each in (everybody, x, y)] == [1, 1, 0]


def test_touches_channels_and_exits(counted: Any) -> None:
    found = counted(*LOG)
    home, basket = found[EVERYBODY].touchpoints[HOME], found[EVERYBODY].touchpoints[BASKET]
    assert (home.customers, home.touches, basket.customers, basket.touches) == (2, 4, 2, 2)
    # Channels by name: app, web.
    assert (home.channels, basket.channels) == ({0: 1, 1: 2}, {1: 2})
    # Of two closed journeys a's reached the outcome, and b's first ended at home in vain.
    assert (home.closed, home.closed_customers, home.exits) == (2, 2, 1)
    assert (basket.closed, basket.exits) == (2, 0)
    assert HELP not in found[EVERYBODY].touchpoints
    # b scrolled twice; an outcome is no event that is left to map.
    assert [list(found[who].unmapped.values()) for who in (EVERYBODY, 0, 1)] == [[(1, 2)], [], [(1, 2)]]


def test_the_time_to_the_next_other_touchpoint(counted: Any) -> None:
    found = counted(*LOG)
    home, basket = found[EVERYBODY].touchpoints[HOME], found[EVERYBODY].touchpoints[BASKET]
    # From the first home to the basket 20 s; b's homes come last. From the basket to home 40 s.
    assert (home.next_median, home.next_count, home.next_customers) == (20, 1, 1)
    assert (basket.next_median, basket.next_count) == (40, 1)


def test_the_median_of_two_times_and_touches_at_one_time(counted: Any) -> None:
    found = counted(
        *[("a", 0, "home", "", ""), ("a", 0, "help", "", ""), ("a", 10, "basket", "", "")],
        *[("b", 0, "home", "", ""), ("b", 25, "basket", "", ""), ("c", 500, "home", "", "")],
    )
    # What is touched at the same time is not next.
    home = found[EVERYBODY].touchpoints[HOME]
    assert (home.next_median, home.next_count) == (17.5, 2)


def test_the_same_touchpoint_again_is_not_next(counted: Any) -> None:
    found = counted(
        *[("a", 0, "home", "", ""), ("a", 0, "help", "", ""), ("a", 5, "home", "", ""), ("a", 12, "basket", "", "")]
    )
    touchpoints = found[EVERYBODY].touchpoints
    assert [touchpoints[number].next_median for number in (HOME, HELP, BASKET)] == [12, 5, None]


def test_stages_in_and_out_of_their_order(counted: Any) -> None:
    found = counted(*LOG, stages={"J": [(HOME, 0), (BASKET, 1)]})
    first, last = found[EVERYBODY].stages["J"][0], found[EVERYBODY].stages["J"][1]
    assert (first.customers, first.both, first.both_customers, first.reversed) == (2, 2, 2, 1)
    # Only a went from the first stage to the next.
    assert (first.next_median, first.next_count, first.next_customers) == (20, 1, 1)
    assert (last.customers, last.both) == (2, 0)
    assert found[0].stages["J"][0].reversed == 0


def test_a_log_of_nobody(counted: Any) -> None:
    found = counted(stages={"J": [(HOME, 0)]})
    assert (found[EVERYBODY].customers, found[EVERYBODY].journeys, dict(found[EVERYBODY].touchpoints)) == (0, 0, {})
    assert found[EVERYBODY].stages["J"][0].customers == 0
