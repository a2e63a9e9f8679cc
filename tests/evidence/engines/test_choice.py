"""Which engine counts, by its name or by what is handed over."""

from __future__ import annotations

import subprocess
import sys

import duckdb

from journeygap.evidence.engines.choice import engine_of
from journeygap.evidence.engines.duckdb_ import DuckDB


def test_duckdb_by_name() -> None:
    assert engine_of("duckdb") is DuckDB


def test_a_connection_of_duckdb_is_counted_with_and_left_open() -> None:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t AS SELECT 42 AS a")
    engine = engine_of(connection)()
    assert engine.rows("SELECT a FROM t") == [(42,)]
    engine.close()
    assert connection.execute("SELECT a FROM t").fetchall() == [(42,)]
    connection.close()


def test_no_engine_is_loaded_before_one_is_asked_for() -> None:
    code = "import sys, journeygap.evidence.engines.choice; print({'duckdb', 'pyspark'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
