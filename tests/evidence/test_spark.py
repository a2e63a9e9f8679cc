"""Spark counts what DuckDB counts: the same evidence, the same bytes."""

from __future__ import annotations

import os
import random
import shutil
import warnings
from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

import journeygap
from journeygap.evidence.engines.choice import engine_of
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData
from journeygap.evidence.written import text_of
from journeygap.loading.bounds import Reach
from journeygap.loading.unreadable import Unreadable

pyspark = pytest.importorskip("pyspark")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java", allow_module_level=True)

# PySpark 3.5 leaves the sockets of its results to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")

ANSWERS = """\
evidence: e
kind: survey
data: a.csv
read: {decimal: ","}
columns: {customer: [who, part], weight: w, when: day, persona: p}
where: {w: "*"}
except: {who: c7}
scale: {min: 1, max: 5}
missing: [9]
answers:
  - {touchpoint: A, satisfaction: {ease: a, find: b}, used: u}
  - {touchpoint: B, satisfaction: b, importance: a}
metrics:
  - {name: M, column: a, kind: mean, range: [1, 5], missing: [9]}
  - {name: T, column: a, kind: top, from: 4, range: [1, 5], missing: [9]}
period: quarter
importance: reach
"""
EVENTS = """\
evidence: e
kind: analytics
data: log.jsonl
columns: {customer: user.id, when: t, event: name, channel: via, persona: kind}
events:
  - {touchpoint: A, event: [a, "b*"]}
  - {touchpoint: B, event: c, where: {x.y: ["1", "2"]}, before: outcome}
  - {touchpoint: C, event: c, after: outcome}
ignore: [noise]
outcome: {event: buy}
pause: 60 seconds
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = (
            SparkSession.builder.master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.session.timeZone", "Asia/Tokyo")
            .getOrCreate()
        )
    made.sparkContext.setLogLevel("OFF")
    yield made
    made.stop()


def both(path: Any, session: Any) -> tuple[str, str]:
    evidence = read_evidence(str(path))
    return text_of(measure(evidence, engine_of("duckdb")).data), text_of(measure(evidence, engine_of(session)).data)


def answers() -> str:
    chance = random.Random(1)  # noqa: S311 - a test
    rows = ["who;part;w;day;p;a;b;u"]
    rows += [
        f"c{chance.randrange(60)};{chance.choice('xy')};{chance.choice(['1', '0,3333333333', '2,5e0', '0'])};"
        f"2018-{chance.randrange(1, 7):02}-15;{chance.choice(['k', 'm', '', 'ü'])};{chance.randrange(1, 6)};"
        f'"{chance.choice(["1", "3", "5", "9", "3,5"])}";{chance.choice(["yes", "no", ""])}'
        for _ in range(500)
    ]
    return "\n".join(rows) + "\n"


def events() -> str:
    import json

    chance = random.Random(2)  # noqa: S311 - a test
    lines = []
    for who in range(40):
        t = chance.randrange(2000)
        for _ in range(12):
            t += chance.choice([0, 1, 59, 60, 61, 200])
            stamp = f"2024-05-01{chance.choice('T ')}{t // 3600:02}:{t // 60 % 60:02}:{t % 60:02}"
            stamp += chance.choice(["", ".250", "Z", "+00:00"])
            name = chance.choice(["a", "bx", "c", "c", "buy", "noise", "other"])
            user = {"id": who} if chance.random() > 0.05 else {}
            kind = {"kind": "k" if who % 3 else "m"}
            lines.append(
                json.dumps(
                    {
                        "user": user,
                        "t": stamp,
                        "name": name,
                        "via": chance.choice([None, "web", "App"]),
                        "x": {"y": chance.randrange(4)},
                        **kind,
                    }
                )
            )
    return "\n".join(lines) + "\n"


def test_answers(write: Any, session: Any) -> None:
    first, second = both(write(ANSWERS, a_csv=answers()), session)
    assert "satisfaction by dimension" in first
    assert second == first
    assert session.conf.get("spark.sql.session.timeZone") == "Asia/Tokyo"  # as it was


def test_events(write: Any, session: Any) -> None:
    first, second = both(write(EVENTS, log_jsonl=events()), session)
    assert "exits" in first
    assert second == first


def test_tables_of_a_session_and_of_a_connection(write: Any, session: Any) -> None:
    path = write(
        "evidence: e\nkind: survey\ndate: 2018-01-01\ndata: {table: given}\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session.sql("SELECT CAST(id % 5 + 1 AS INT) AS q FROM range(40)").createOrReplaceTempView("given")
    connection = duckdb.connect()
    connection.execute("CREATE TABLE given AS SELECT CAST(range % 5 + 1 AS INT) AS q FROM range(40)")
    first = journeygap.measure(path, engine=connection)
    assert journeygap.measure(path, engine=session).data == first.data
    assert first.data["all"]["touchpoints"]["A"]["satisfaction"]["value"] == 5


def test_bad_data_are_said_alike(write: Any, session: Any) -> None:
    rows = ["who;part;w;day;p;a;b;u", "c;x;1;2018-01-01;k;1;1;yes", "c;x;1;2018-01-01;k;secret;1;yes"]
    evidence = read_evidence(str(write(ANSWERS, a_csv="\n".join(rows) + "\n")))
    reported = []
    for engine in ("duckdb", session):
        with pytest.raises(BadData) as raised:
            measure(evidence, engine_of(engine))
        reported.append(str(raised.value))
    assert reported[0] == reported[1]
    assert "row 3" in reported[0]
    assert "secret" not in reported[0]


@pytest.mark.parametrize("table", ["csv.`{}`"])
def test_a_table_is_not_a_file(write: Any, session: Any, tmp_path: Any, table: str) -> None:
    (tmp_path / "q.csv").write_text("_c0\n4\n", encoding="utf-8")
    path = write(
        f'evidence: e\nkind: survey\ndate: 2018-01-01\ndata: {{table: "{table.format(tmp_path / "q.csv")}"}}\n'
        "scale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: _c0}]\n"
    )
    with pytest.raises(BadData):
        measure(read_evidence(str(path)), engine_of(session))


@pytest.mark.parametrize("address", ["file://{}", "s3a://bucket/q.csv"])
def test_an_address_is_read_only_where_a_person_allows_it(
    write: Any, session: Any, tmp_path: Any, address: str
) -> None:
    (tmp_path / "q.csv").write_text("q\n4\n", encoding="utf-8")
    path = write(
        f"evidence: e\nkind: survey\ndate: 2018-01-01\ndata: {address.format(tmp_path / 'q.csv')}\n"
        "scale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"
    )
    with pytest.raises(Unreadable, match="outside"):
        measure(read_evidence(str(path)), engine_of(session))
    if address.startswith("file"):
        assert measure(read_evidence(str(path), reach=Reach(allow_outside=True)), engine_of(session)).data["rows"] == 1
