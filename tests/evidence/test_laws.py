"""What holds for all data: nothing but the answers decides on the bytes that are written."""

from __future__ import annotations

import gzip
import random
from typing import Any

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.written import text_of

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
