"""DuckDB as an engine: what it reads, where rows are, and what it refuses to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"


def wrong(running: Any, evidence: str, **data: str | bytes) -> str:
    with pytest.raises(BadData) as raised:
        running(evidence, **data)[0].rows("SELECT count(s0) FROM source")
    (trouble,) = raised.value.troubles
    return trouble.what.name


def test_columns_are_texts_in_the_order_they_are_wanted(running: Any) -> None:
    engine, _ = running(HEAD + "data: a.csv\nwhere: {w: 1}\n", a_csv='x,"q",w\n1,"5,0",\n2,,"a""b"\n')
    assert engine.rows("SELECT s0, s1 FROM source") == [("", "5,0"), ('a"b', "")]


def test_json_lines_reach_into_structures(running: Any) -> None:
    lines = [{"a": {"b": 1}, "q": 5}, {"a.b": "as it is", "a": {"b": 2}}, {"q": None, "a": {"b": True}}]
    engine, _ = running(
        HEAD + "data: a.jsonl\nwhere: {a.b: 1}\n", a_jsonl="".join(json.dumps(line) + "\n" for line in lines)
    )
    assert engine.rows("SELECT s0, s1 FROM source") == [("1", "5"), ("as it is", ""), ("true", "")]


def test_parquet_reaches_into_structures(running: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    duckdb.execute(f"COPY (SELECT {{'b': 1.5}} AS a, 5 AS q) TO '{path}'")
    engine, _ = running(HEAD + "data: a.parquet\nwhere: {a.b: 1}\n")
    assert engine.rows("SELECT s0, s1 FROM source") == [("1.5", "5")]


def test_a_row_has_its_place_in_its_file(running: Any) -> None:
    engine, _ = running(HEAD + "data: [a.csv, b.csv]\nread: {header: [2], first: 4}\n", a_csv="t\nq\nnote\n1\n2\n", b_csv="t\nq\nnote\n3\n4\n5\n")  # fmt: skip
    engine.number()
    places = [engine.place(rid) for rid in range(1, 6)]
    assert [(file.rpartition("/")[2], row) for file, row in places] == [
        ("a.csv", 4), ("a.csv", 5), ("b.csv", 4), ("b.csv", 5), ("b.csv", 6)
    ]  # fmt: skip
    first = engine.first_row("s0 = '5'")
    assert (first[0].rpartition("/")[2], first[1]) == ("b.csv", 6)
    assert engine.first_row("s0 = 'x'")[1] is None


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("q,r\n1,2\n1,2,3\n", "data.uneven-row"),
        (b"q\n" + b"1\n" * 600_000 + b"\xff\n", "data.no-utf-8"),
        ("r\n1\n", "data.no-column"),
    ],
)
def test_csv_that_can_not_be_read(running: Any, content: str | bytes, name: str) -> None:
    assert wrong(running, HEAD + "data: a.csv\n", a_csv=content) == name


@pytest.mark.parametrize(("content", "name"), [("{", "data.no-json"), ('{"r": 1}\n', "data.no-key")])
def test_json_that_can_not_be_read(running: Any, content: str, name: str) -> None:
    assert wrong(running, HEAD + "data: a.jsonl\n", a_jsonl=content) == name


def test_tables_hold_what_is_put_into_them(running: Any) -> None:
    engine, _ = running(HEAD + "data: a.csv\n", a_csv="q\n1\n")
    rows = [(number, f"'{number}\"; DROP TABLE t", number / 8) for number in range(2_500)]
    engine.table("t", (("a", "int"), ("b", "text"), ("c", "number")), rows)
    assert engine.rows("SELECT count(*), max(a), max(c) FROM t WHERE b LIKE '%DROP%'")[0][:2] == (2_500, 2_499)
    engine.numbered("n", "SELECT a FROM t", "id")
    assert engine.rows("SELECT count(DISTINCT id), min(id) >= 0 FROM n") == [(2_500, True)]
    engine.table("t", (("a", "int"),), [])
    assert engine.rows("SELECT * FROM t") == []
    engine.drop("t")
    engine.view("t", "SELECT 7 AS a")
    assert engine.rows("SELECT a FROM t") == [(7,)]


def test_its_own_connection_reads_no_other_file(running: Any, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("x\n1\n", encoding="utf-8")
    engine, _ = running(HEAD + "data: a.csv\n", a_csv="q\n1\n")
    with pytest.raises(BadData):
        engine.rows(f"SELECT * FROM read_csv('{tmp_path / 'secret.csv'}')")  # noqa: S608 - the SQL is ours


def test_a_table_of_a_database_or_of_a_connection(running: Any, write: Any, tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "d.db")) as database:
        database.execute("CREATE TABLE answers AS SELECT 4 AS Q")
    engine, _ = running(HEAD + "data: {table: answers, database: d.db}\n")
    assert engine.rows("SELECT s0 FROM source") == [("4",)]

    connection = duckdb.connect()
    connection.execute("CREATE TABLE answers AS SELECT 3 AS q")
    other = DuckDB(connection)
    other.open(read_evidence(str(write(HEAD + "data: {table: answers}\n"))), ["q"], str(tmp_path))
    assert other.rows("SELECT s0 FROM source") == [("3",)]
    other.close()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("{table: nothing}", "data.no-table"),
        ("{table: a.csv}", "data.no-table"),
        ("{table: t, database: a.csv}", "data.no-database"),
    ],
)
def test_a_table_that_is_not_there(running: Any, data: str, name: str) -> None:
    assert wrong(running, HEAD + f"data: {data}\n", a_csv="q\n1\n") == name


def test_micros_are_those_of_utc_and_null_for_no_day(running: Any) -> None:
    engine, _ = running(HEAD + "data: a.csv\n", a_csv="q\n1970-01-02\n1970-01-01 00:00:01\n1970-02-30\n")
    assert engine.rows(f"SELECT {engine.micros('s0')} FROM source") == [(86_400_000_000,), (1_000_000,), (None,)]  # noqa: S608 - the SQL is ours
