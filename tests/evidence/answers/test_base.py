"""From raw rows to the answers that count: whose, when, with which weight, as which persona."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journeygap.evidence.answers.base import Base, base
from journeygap.evidence.trouble import BadData

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\n"
WIDE = HEAD + "answers: [{touchpoint: A, satisfaction: q}]\n"


@pytest.fixture
def made(running: Any) -> Any:
    """What is made of a table, and the engine with its table `base`."""

    def run(evidence: str, *rows: str) -> tuple[Base, Any]:
        engine, read = running(evidence, a_csv="".join(f"{row}\n" for row in rows))
        return base(engine, read), engine

    return run


def complaints(made: Any, evidence: str, *rows: str) -> list[tuple[Any, ...]]:
    with pytest.raises(BadData) as raised:
        made(evidence, *rows)
    return [(each.what.name, each.column, each.row, each.times) for each in raised.value.troubles]


def test_without_columns_each_row_is_a_respondent(made: Any) -> None:
    found, engine = made(WIDE, "q", *"1234")
    assert (found.rows, found.used, found.sample, found.left_out, found.single) == (4, 4, 4, {}, True)
    assert (found.personas, found.periods, found.touchpoints, found.first, found.last) == ((), (), (), None, None)
    assert engine.rows("SELECT sum(w), count(DISTINCT rkey) FROM base") == [(4, 4)]


def test_an_empty_table_has_nobody(made: Any) -> None:
    found, _ = made(WIDE + "columns: {customer: c, weight: w}\n", "q,c,w")
    assert (found.rows, found.used, found.sample, found.single) == (0, 0, 0, True)


def test_rows_are_left_out_for_the_first_reason_that_holds(made: Any) -> None:
    evidence = WIDE + "columns: {customer: c, weight: w}\nwhere: {g: 1}\nexcept: {t: x}\n"
    found, _ = made(evidence, "q,c,w,g,t", "5,a,1,1,", "5,,0,2,x", "5,b,1,1,x", "5,,0,1,", "5,d,0,1,", "5,a,2.5,1,")
    assert found.left_out == {"where": 1, "except": 1, "customer": 1, "weight": 1}
    assert (found.rows, found.used, found.sample, found.single) == (6, 2, 1, False)


def test_customers_of_two_columns_are_kept_apart(made: Any) -> None:
    found, _ = made(WIDE + "columns: {customer: [c, d]}\n", "q,c,d", "1,a,bc", "1,ab,c", "1,a,bc")
    assert (found.sample, found.single) == (2, False)


@pytest.mark.parametrize(
    ("weight", "name"),
    [
        ("x", "data.heavy-weight"),
        ("1000000", "data.heavy-weight"),
        ("1e99", "data.heavy-weight"),
        ("-1", "data.negative-weight"),
    ],
)
def test_weights_that_are_none(made: Any, weight: str, name: str) -> None:
    rows = ("q,w", "1,1", f"1,{weight}", f"1,{weight}")
    assert complaints(made, WIDE + "columns: {weight: w}\n", *rows) == [(name, "w", 3, 2)]


def test_weights_with_a_decimal_comma(made: Any) -> None:
    _, engine = made(WIDE + "columns: {weight: w}\nread: {decimal: ','}\n", "q;w", "1;0,5", "2; 2,25 ")
    assert engine.rows("SELECT sum(w) FROM base") == [(2.75,)]


def test_periods_and_the_days_they_are_read_from(made: Any) -> None:
    evidence = WIDE + "columns: {when: t}\nperiod: quarter\n"
    found, engine = made(evidence, "q,t", "1,2018-05-24T10:00", "2,2018-02", "3,2018-Q2", "4,2018-06-30 23:59:59")
    assert (found.periods, found.first, found.last) == (("2018-Q1", "2018-Q2"), date(2018, 2, 1), date(2018, 6, 30))
    assert engine.rows("SELECT period, count(*) FROM base GROUP BY period ORDER BY period") == [(0, 1), (1, 3)]


@pytest.mark.parametrize(
    ("time", "name"),
    [("soon", "data.unread-time"), ("", "data.unread-time"), ("2018", "data.long-time"), ("2018-Q2", "data.long-time")],
)
def test_times_that_have_no_period(made: Any, time: str, name: str) -> None:
    evidence = WIDE + "columns: {when: t}\nperiod: month\nexcept: {q: 9}\n"
    rows = ("q,t", "9,never", "1,2018-05-24", f"1,{time}", f"1,{time}")
    assert complaints(made, evidence, *rows) == [(name, "t", 4, 2)]


@pytest.mark.parametrize("time", ["1e99", "9" * 60, "-1e300"])
def test_seconds_without_number_are_no_time(made: Any, time: str) -> None:
    evidence = WIDE + "columns: {when: t}\nread: {times: seconds}\n"
    assert complaints(made, evidence, "q,t", "1,1700000000", f"1,{time}") == [("data.unread-time", "t", 3, 1)]


def test_personas_are_those_stated_or_the_texts_of_cells(made: Any) -> None:
    rows = ("q,c,p", *(f"1,a{n},{text}" for n, text in enumerate(["New"] * 10 + [" new"] + ["old"] * 3 + [""])))
    free = WIDE + "columns: {customer: c, persona: p}\n"
    found, engine = made(free, *rows)
    # Fewer than 10 are old, so that their name, which may be anything, is not written.
    assert (found.personas, found.unnamed) == (("New", "old"), {"old"})
    assert engine.rows("SELECT persona, count(*) FROM base GROUP BY persona ORDER BY persona") == [
        (-1, 1),
        (0, 11),
        (1, 3),
    ]


def test_personas_by_name(made: Any) -> None:
    rows = ("q,c,p", "1,a,1.0", "1,b,2", "1,c,3", "1,a,2")
    found, engine = made(WIDE + "columns: {customer: c, persona: p}\npersonas: {Old: [2], Fresh: [1, one]}\n", *rows)
    assert (found.personas, found.unnamed) == (("Fresh", "Old"), set())
    # Whoever is of two personas is of the first by name.
    assert engine.rows("SELECT rkey, min(persona), max(persona) FROM base GROUP BY rkey ORDER BY rkey") == [
        ("1:a", 0, 0),
        ("1:b", 1, 1),
        ("1:c", -1, -1),
    ]


def test_touchpoints_of_a_long_table(made: Any) -> None:
    evidence = HEAD + "answers: {touchpoint: what, satisfaction: q, names: {WLAN: Free WiFi, junk: null}}\n"
    rows = ["what,q", "WLAN,1", "junk,1", ",1", *["Signs,1"] * 10, *["Hugo,1"] * 9]
    found, engine = made(evidence, *rows)
    assert (found.touchpoints, found.few_names) == (("Free WiFi", "Signs"), 1)
    assert found.left_out == {"names": 11}
    assert engine.rows("SELECT tp, count(*) FROM base GROUP BY tp ORDER BY tp") == [(0, 1), (1, 10)]
