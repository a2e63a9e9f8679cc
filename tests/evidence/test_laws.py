"""What holds for all data: nothing but the answers decides on the bytes that are written."""

from __future__ import annotations

import gzip
import random
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solving import solved

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.hiding import SMALL, TOO, hidden, hidden_count
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.written import text_of
from journeygap.journey.estimate import FEW

SURVEY = """\
evidence: e
kind: survey
data: {data}
columns: {{customer: who, weight: w, when: y, persona: p}}
scale: {{min: 1, max: 5}}
missing: [9]
answers:
  - {{touchpoint: A, satisfaction: a, used: u}}
  - {{touchpoint: B, satisfaction: b, importance: a}}
metrics:
  - {{name: M, column: a, kind: mean, range: [1, 5], missing: [9]}}
period: year
"""
HEADER = "who,w,y,p,a,b,u\n"


def some_rows(seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - a test
    return [
        f"c{chance.randrange(150)},{chance.choice(['1', '0.3333333333', '2.5'])},{chance.choice([2017, 2018])},"
        f"{chance.choice('xyz ')},{chance.randrange(1, 6)},{chance.choice([1, 3, 5, 9])},{chance.choice(['yes', 'no', ''])}\n"
        for _ in range(400)
    ]


def written(tmp_path: Any, data: str) -> str:
    path = tmp_path / "e.evidence.yaml"
    path.write_text(SURVEY.format(data=data))
    found = measure(read_evidence(str(path)), DuckDB).data
    return text_of(found | {"hash": ""})


def test_row_order_files_and_compression_change_no_byte(tmp_path: Any) -> None:
    rows = some_rows(1)
    (tmp_path / "a.csv").write_text(HEADER + "".join(rows))
    first = written(tmp_path, "a.csv")
    random.Random(2).shuffle(rows)  # noqa: S311 - a test
    (tmp_path / "shuffled.csv").write_text(HEADER + "".join(rows))
    assert written(tmp_path, "shuffled.csv") == first
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress((HEADER + "".join(rows)).encode()))
    assert written(tmp_path, "a.csv.gz") == first
    for number in range(4):
        (tmp_path / f"part{number}.csv").write_text(HEADER + "".join(rows[number * 100 : number * 100 + 100]))
    assert written(tmp_path, "'part*.csv'") == first
    (tmp_path / "b.tsv").write_bytes(("\ufeff" + (HEADER + "".join(rows)).replace(",", "\t")).encode("utf-8"))
    assert written(tmp_path, "b.tsv") == first
    (tmp_path / "c.csv").write_bytes((HEADER + "".join(rows)).replace("\n", "\r\n").encode("utf-16"))
    assert written(tmp_path, "c.csv") == first


def test_no_text_of_a_cell_is_written(tmp_path: Any) -> None:
    rows = [row.replace("c1,", "c1-secret,") for row in some_rows(3)]
    (tmp_path / "a.csv").write_text(HEADER + "".join(rows))
    assert "secret" not in written(tmp_path, "a.csv")


def test_figures_lie_in_their_intervals(tmp_path: Any) -> None:
    (tmp_path / "a.csv").write_text(HEADER + "".join(some_rows(4)))
    path = tmp_path / "e.evidence.yaml"
    path.write_text(SURVEY.format(data="a.csv"))
    found = list(figures(measure(read_evidence(str(path)), DuckDB).data))
    assert len(found) > 30
    assert all(each["low"] <= each["value"] <= each["high"] for each in found)


def figures(data: Any) -> Any:
    if isinstance(data, dict):
        if "n_eff" in data:
            yield data
        for each in data.values():
            yield from figures(each)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_group_of_few_can_be_solved_for(data: Any) -> None:
    """Take every figure that is shown as an equation: no set of cells with 1 to 9 customers follows from them."""
    personas = ["a", "b", "c", "d"][: data.draw(st.integers(0, 4))]
    periods = ["1", "2", "3", "4"][: data.draw(st.integers(0 if personas else 1, 4))]
    people = st.one_of(st.integers(0, 40), st.integers(0, 12))
    cells: dict[Any, int] = {
        (persona, period): data.draw(people) for persona in [*personas, "nobody"] for period in periods or [None]
    }
    places = list(product((None, *personas), (None, *periods)))

    def within(place: Any) -> frozenset[Any]:
        persona, period = place
        return frozenset(
            cell for cell in cells if (persona is None or cell[0] == persona) and (period is None or cell[1] == period)
        )

    if not personas:
        cells = {("nobody", period): size for (_, period), size in cells.items()}
    sizes = {place: sum(cells[cell] for cell in within(place)) for place in places}
    rest = {period: sum(cells[cell] for cell in within(("nobody", period))) for period in (None, *periods)}
    few = {place: SMALL for place, size in sizes.items() if size < FEW}
    out = hidden(sizes, personas, periods, few, rest)
    assert few.items() <= out.items()
    shown = [within(place) for place in places if place not in out]
    assert solved({cell: [(cell, n) for n in range(size)] for cell, size in cells.items()}, shown) == []


def test_a_group_that_hides_another_is_hidden_well_itself() -> None:
    # a in May are 3. Hiding b in May with them is not enough: b in June and b altogether are known, and so is May.
    sizes = {
        (None, None): 93, (None, "may"): 53, (None, "june"): 40,
        ("a", None): 23, ("a", "may"): 3, ("a", "june"): 20,
        ("b", None): 40, ("b", "may"): 20, ("b", "june"): 20,
        ("c", None): 30, ("c", "may"): 30, ("c", "june"): 0,
    }  # fmt: skip
    few = {("a", "may"): SMALL, ("c", "june"): SMALL}
    out = hidden(sizes, ["a", "b", "c"], ["may", "june"], few, {None: 0, "may": 0, "june": 0})
    assert out == few | {("a", "june"): TOO, ("b", "may"): TOO, ("b", "june"): TOO}


def test_a_count_of_few_is_hidden_with_the_next_smallest() -> None:
    # 25 in all, 20 and 5: 25 - 20 would be the 5.
    assert hidden_count({"a": 20, "b": 5, "c": 0}, 0) == {"b": SMALL, "a": TOO}
    assert hidden_count({"a": 20, "b": 6, "c": 5}, 0) == {"b": SMALL, "c": SMALL}  # 11 together
    assert hidden_count({"a": 20, "b": 12}, 4) == {"b": TOO}  # 4 of no persona
    assert hidden_count({"a": 20, "b": 0}, 0) == {}
    assert hidden_count({"a": 0, "b": 4}, 0) == {"b": SMALL, None: SMALL}


def test_coverage_of_intervals_by_simulation() -> None:
    """Of 1,000 samples each, about 95 in 100 intervals hold the truth; what they do is stated on the page."""
    from fractions import Fraction

    from journeygap.evidence import statistics
    from journeygap.evidence.statistics import Weighed

    chance = random.Random(5)  # noqa: S311 - a test
    hit = {"mean": 0, "share": 0, "nps": 0}
    for _ in range(1000):
        drawn = [chance.choices([1, 2, 3, 4, 5], [1, 2, 4, 5, 3])[0] for _ in range(40)]
        counted = [
            (Fraction(value), Weighed(drawn.count(value), Fraction(drawn.count(value)), Fraction(drawn.count(value))))
            for value in set(drawn)
        ]
        truth = Fraction(1 + 4 + 12 + 20 + 15, 15)
        found = statistics.mean(counted, Fraction(1), Fraction(5))
        hit["mean"] += found.low <= statistics.decimal(truth) <= found.high
        share = statistics.wilson(Fraction(sum(value >= 4 for value in drawn), 40), Fraction(40))
        hit["share"] += share.low <= statistics.decimal(Fraction(8, 15)) <= share.high
        nps = statistics.nps(Fraction(drawn.count(5), 40), Fraction(sum(v <= 2 for v in drawn), 40), Fraction(40))
        hit["nps"] += nps.low <= 0 <= nps.high  # 3/15 promoters, 3/15 detractors
    assert all(930 <= each <= 970 for each in hit.values()), hit
