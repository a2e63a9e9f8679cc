"""Measuring: the head of what is measured, and data that change while they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData

SURVEY = """\
evidence: e
kind: survey
source: The survey
data: a.csv
scale: {min: 1, max: 5}
answers: [{touchpoint: A, satisfaction: q}]
"""
ROWS = "q,t\n" + "5,2018-05-24\n" * 11 + ",2018-05-31\n"


def test_the_head_says_where_figures_come_from(write: Any) -> None:
    evidence = read_evidence(str(write(SURVEY + "date: 2018-12-31\n", a_csv=ROWS)))
    found = measure(evidence, DuckDB)
    assert list(found.data) == [
        "evidence",
        "kind",
        "source",
        "date",
        "sample",
        "rows",
        "left_out",
        "used",
        "hash",
        "all",
    ]
    assert (found.data["date"], found.data["rows"], found.data["hash"]) == ("2018-12-31", 12, evidence.hash)
    assert (found.missing, found.warnings) == (1, ())


def test_the_date_is_that_of_the_last_row_where_none_is_stated(write: Any) -> None:
    evidence = read_evidence(str(write(SURVEY + "columns: {when: t}\n", a_csv=ROWS)))
    assert measure(evidence, DuckDB).data["date"] == "2018-05-31"


@pytest.mark.parametrize("added", ["5,\n", "x,\n"])
@pytest.mark.parametrize("step", [1, 2])
def test_data_that_change_while_they_are_read_are_not_measured(
    write: Any, tmp_path: Path, added: str, step: int
) -> None:
    evidence = read_evidence(str(write(SURVEY + "date: 2018-12-31\n", a_csv=ROWS)))
    steps: list[str] = []

    def meanwhile(said: str) -> None:
        steps.append(said)
        if len(steps) == step:
            (tmp_path / "a.csv").write_text(ROWS + added, encoding="utf-8")

    with pytest.raises(BadData) as raised:
        measure(evidence, DuckDB, progress=meanwhile)
    assert [each.what.name for each in raised.value.troubles] == ["data.changed"]
    assert len(steps) == 2


def test_the_engine_is_closed_whatever_happens(write: Any) -> None:
    closed: list[bool] = []

    class Watched(DuckDB):
        def close(self) -> None:
            closed.append(True)
            super().close()

    measure(read_evidence(str(write(SURVEY + "date: 2018-12-31\n", a_csv=ROWS))), Watched)
    with pytest.raises(BadData):
        measure(read_evidence(str(write(SURVEY + "date: 2018-12-31\n", a_csv="r\n1\n"))), Watched)
    assert closed == [True, True]
