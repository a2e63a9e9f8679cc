"""DuckDB: one process, all cores, spilling to disk where memory ends."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import duckdb

from journeygap.core.language import fault, say
from journeygap.core.text import near
from journeygap.evidence.columns import places
from journeygap.evidence.model import Table
from journeygap.evidence.read import Evidence, data_paths
from journeygap.evidence.sources.find import parts
from journeygap.evidence.sources.part import Part
from journeygap.evidence.trouble import BadData, Trouble

_TYPES = {"int": "BIGINT", "text": "VARCHAR", "number": "DECIMAL(18,9)"}
_ALONE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_unsigned_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
}
"""A connection of our own fetches nothing, loads nothing, and looks for no tables among Python's variables."""
_MEMORY = 7_000_000_000
"""Bytes: 100 million events fit into 8 GB with what DuckDB needs beyond it."""
_UNITS = {"GiB": 2**30, "TiB": 2**40, "PiB": 2**50}
_LINE = re.compile(r"CSV Error on Line: (\d+)")


class DuckDB:
    """Counts rows with DuckDB, in memory of its own or in a connection that has the tables."""

    def __init__(self, connection: duckdb.DuckDBPyConnection | None = None) -> None:
        self._own = connection is None
        self._connection = duckdb.connect(config=_ALONE) if connection is None else connection.cursor()
        self._parts: list[tuple[Part, str]] = []

    def open(self, evidence: Evidence, wanted: Sequence[str], folder: str) -> None:
        """Make the view ``source``, as `Engine` says."""
        run = self._connection.execute
        if self._own:
            run("SET temp_directory = ?", [os.path.join(folder, "spill")])
            run("SET enable_progress_bar = false")
            self._bound_memory()
        run("SET TimeZone = 'UTC'")
        run("CREATE OR REPLACE TEMP MACRO regexp_like(s, p) AS regexp_matches(s, p)")
        if isinstance(evidence.stated.data, Table):
            self._parts = [self._table(evidence, evidence.stated.data, wanted)]
        else:
            every = parts(evidence, folder)
            self._confine([part.path for part in every])
            self._parts = [(part, self._select(part, wanted)) for part in every]
        query = " UNION ALL ".join(select for _, select in self._parts)
        self._run(f"CREATE OR REPLACE TEMP VIEW source AS {query}")

    def _bound_memory(self) -> None:
        """Keep to 7 GB, or less where DuckDB would: what does not fit goes to the temporary folder."""
        (size, unit) = str(self._connection.execute("SELECT current_setting('memory_limit')").fetchall()[0][0]).split()
        if float(size) * _UNITS.get(unit, 0) > _MEMORY:
            self._connection.execute(f"SET memory_limit = '{_MEMORY}B'")

    def _confine(self, paths: Sequence[str]) -> None:
        """Let a connection of our own read these files and no others, whatever a view in a database asks for."""
        if self._own:
            self._connection.execute("SET allowed_paths = ?", [list(paths)])
            self._connection.execute("SET enable_external_access = false")
            self._connection.execute("SET lock_configuration = true")

    def table(
        self,
        name: str,
        columns: Sequence[tuple[str, Literal["int", "text", "number"]]],
        rows: Iterable[tuple[Any, ...]],
    ) -> None:
        """Make a small table."""
        typed = ", ".join(f"{column} {_TYPES[kind]}" for column, kind in columns)
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} ({typed})")
        every = list(rows)
        marks = ", ".join("?" * len(columns))
        for at in range(0, len(every), 1_000):
            some = every[at : at + 1_000]
            values = ", ".join(f"({marks})" for _ in some)
            self._connection.execute(f"INSERT INTO {name} VALUES {values}", [each for row in some for each in row])

    def create(self, name: str, query: str) -> None:
        """Make a table of what a query returns."""
        self._run(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")

    def view(self, name: str, query: str) -> None:
        """Name a query."""
        self._run(f"CREATE OR REPLACE TEMP VIEW {name} AS {query}")

    def numbered(self, name: str, query: str, number: str) -> None:
        """Make a table of what a query returns, with a number of each row."""
        self.create(name, f"SELECT *, row_number() OVER () AS {number} FROM ({query})")

    def drop(self, name: str) -> None:
        """Let go of a table."""
        self._run(f"DROP TABLE {name}")

    def number(self) -> None:
        """Make the table ``raw`` of numbered rows."""
        self.create("raw", "SELECT row_number() OVER () AS rid, * FROM source")

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query returns."""
        self._run(query)
        return self._connection.fetchall()

    def micros(self, text: str) -> str:
        """Return the SQL by which a day, with a time or not, becomes microseconds since 1970."""
        return f"epoch_us(TRY_CAST({text} AS TIMESTAMP))"

    def first_row(self, condition: str) -> tuple[str, int | None]:
        """Return the file and the number of the first row for which a condition holds."""
        for part, select in self._parts:
            found = self.rows(
                f"SELECT min(place) FROM (SELECT row_number() OVER () AS place, * FROM ({select})) WHERE {condition}"
            )[0][0]
            if found is not None:
                return part.shown, int(found) + part.first - 1
        return self._parts[0][0].shown, None

    def place(self, rid: int) -> tuple[str, int | None]:
        """Return the file and the number of a row of ``raw``: rows are numbered in the order of the files."""
        for part, select in self._parts[:-1]:
            count = int(self.rows(f"SELECT count(*) FROM ({select})")[0][0])
            if rid <= count:
                return part.shown, rid + part.first - 1
            rid -= count
        part = self._parts[-1][0]
        return part.shown, rid + part.first - 1

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def _run(self, query: str) -> None:
        try:
            self._connection.execute(query)
        except duckdb.OutOfMemoryException as error:
            raise MemoryError from error
        except duckdb.IOException as error:
            raise _os_error(str(error)) from None
        except (duckdb.InvalidInputException, duckdb.ConversionException, duckdb.PermissionException) as error:
            raise BadData([self._trouble(str(error))]) from None
        except (RuntimeError, duckdb.InterruptException):  # what DuckDB makes of a Ctrl-C; its other errors are none
            raise KeyboardInterrupt from None

    def _trouble(self, message: str) -> Trouble:
        """Say what DuckDB found wrong in a file, without the cells that it quotes."""
        first = self._parts[0][0].shown if self._parts else ""
        shown = next((part.shown for part, _ in self._parts if part.path in message), first)
        found = _LINE.search(message)
        line = None if found is None else int(found[1])
        if "unicode" in message or "utf-8" in message.lower():
            return Trouble(fault("data.no-utf-8", line=line), shown)
        if "Number of Columns" in message:
            return Trouble(fault("data.uneven-row", line=line), shown)
        if line is not None or "CSV" in message:
            return Trouble(fault("data.no-csv", line=line), shown)
        if "JSON" in message:
            return Trouble(fault("data.no-json"), shown)
        return Trouble(fault("data.unread"), shown)

    def _select(self, part: Part, wanted: Sequence[str]) -> str:
        if part.format == "csv":
            assert part.names is not None  # noqa: S101 - whoever read the head of the file knows them
            at = places(wanted, part.names, part.shown)
            picked = ", ".join(f"coalesce(c{at[name]}, '') AS s{number}" for number, name in enumerate(wanted))
            typed = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(len(part.names)))
            return (
                f"SELECT {picked} FROM read_csv({_literal(part.path)}, header = false, skip = {part.skip}, "
                f"auto_detect = false, delim = {_literal(part.delimiter)}, quote = '\"', escape = '\"', "
                f"columns = {{{typed}}})"
            )
        if part.format == "jsonl":
            return self._json(part, wanted)
        return self._columns(f"read_parquet({_literal(part.path)})", part.shown, wanted)

    def _json(self, part: Part, wanted: Sequence[str]) -> str:
        source = f"read_ndjson_objects({_literal(part.path)})"
        # The name as it is wins over a dotted one that leads into structures.
        picked = [
            f"coalesce(json_extract_string(json, {_literal(_path([name]))}), "
            f"json_extract_string(json, {_literal(_path(name.split('.')))}), '')"
            for name in wanted
        ]
        try:
            anywhere = ", ".join(f"bool_or({each} <> '')" for each in picked)
            there = self.rows(f"SELECT {anywhere} FROM {source}")[0]
            known = [
                name
                for (name,) in self.rows(
                    f"SELECT DISTINCT unnest(json_keys(json)) FROM (SELECT json FROM {source} LIMIT 1000)"
                )
            ]
        except BadData:
            raise BadData([Trouble(fault("data.no-json"), part.shown)]) from None
        troubles = [
            Trouble(fault("data.no-key", name=name, meant=near(name, known), known=sorted(known)), part.shown)
            for name, found in zip(wanted, there, strict=True)
            if not found and name.partition(".")[0] not in known
        ]
        if troubles:
            raise BadData(troubles)
        return "SELECT " + ", ".join(f"{each} AS s{number}" for number, each in enumerate(picked)) + f" FROM {source}"

    def _columns(self, source: str, shown: str, wanted: Sequence[str]) -> str:
        """Return the query of a source that knows its columns; dotted names reach into structures."""
        names = [str(row[0]) for row in self.rows(f"DESCRIBE SELECT * FROM {source}")]
        plain = [name for name in wanted if name in names or name.partition(".")[0] not in names]
        at = places(plain, names, shown)
        picked = []
        for number, name in enumerate(wanted):
            path = [names[at[name]]] if name in at else name.split(".")
            column = ".".join(_identifier(each) for each in path)
            picked.append(f"coalesce(CAST({column} AS VARCHAR), '') AS s{number}")
        return f"SELECT {', '.join(picked)} FROM {source}"

    def _table(self, evidence: Evidence, table: Table, wanted: Sequence[str]) -> tuple[Part, str]:
        name = ".".join(_identifier(each) for each in table.table.split("."))
        if table.database is not None:
            (path,) = data_paths(evidence, (table.database,))
            try:
                self._connection.execute(f"ATTACH {_literal(path)} AS evidence_database (READ_ONLY)")
            except duckdb.Error:
                raise BadData([Trouble(fault("data.no-database"), table.database)]) from None
            name = f"evidence_database.{name}"
        self._confine([])
        self._check_there(table.table)
        try:
            return Part("", table.table, "parquet"), self._columns(name, table.table, wanted)
        except (duckdb.CatalogException, duckdb.BinderException, duckdb.PermissionException):
            raise BadData([Trouble(fault("data.no-table"), table.table)]) from None

    def _check_there(self, name: str) -> None:
        """Raise `BadData` where no table or view is called so: DuckDB would look for a file of that name."""
        known = (
            "SELECT table_name FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal"
        )
        *_, last = name.split(".")
        if not any(each.lower() == last.lower() for (each,) in self.rows(known)):
            raise BadData([Trouble(fault("data.no-table"), name)])


def _os_error(message: str) -> OSError:
    """Say why a file could not be read or written, by what DuckDB says."""
    if "No space" in message or "space left" in message:
        return OSError(errno.ENOSPC, say("data.no-room"))
    return OSError(say("data.unread-file"))


def _path(names: Sequence[str]) -> str:
    return "$" + "".join(f'."{name}"' for name in names)


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
