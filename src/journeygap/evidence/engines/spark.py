"""Spark: the same queries on a cluster, or on this machine; data and tables may be wherever Spark reads."""

from __future__ import annotations

import os
import signal
import threading
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import DecimalType, LongType, StringType, StructField, StructType
from pyspark.storagelevel import StorageLevel

from journeygap.core.language import fault, say
from journeygap.core.text import near
from journeygap.evidence.columns import places
from journeygap.evidence.model import Read, Table
from journeygap.evidence.read import Evidence
from journeygap.evidence.sources.find import kind_of, parts
from journeygap.evidence.sources.part import Part
from journeygap.evidence.sources.text import plain_copy
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.loading.unreadable import Unreadable

_TYPES = {"int": LongType(), "text": StringType(), "number": DecimalType(18, 9)}
_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "false",
    "spark.sql.runSQLOnFiles": "false",  # else a table called csv.`/a/path` would be that file
}


class Spark:
    """Counts rows with Spark, in a session of its own configuration or in one that is handed over."""

    def __init__(self, session: SparkSession | None = None) -> None:
        self._own = session is None
        if session is None:
            session = _session()
        self._session = session
        self._before = {key: session.conf.get(key, None) for key in _SETTINGS}
        for key, value in _SETTINGS.items():
            session.conf.set(key, value)
        self._kept: dict[str, DataFrame] = {}
        self._parts: list[Part] = []

    def open(self, evidence: Evidence, wanted: Sequence[str], folder: str) -> None:
        """Make the view ``source``, as `Engine` says; it also says in ``part`` which file a row is from."""
        frames = list(self._frames(evidence, wanted, folder))
        whole = frames[0]
        for frame in frames[1:]:
            whole = whole.unionAll(frame)
        whole.createOrReplaceTempView("source")

    def table(
        self,
        name: str,
        columns: Sequence[tuple[str, Literal["int", "text", "number"]]],
        rows: Iterable[tuple[Any, ...]],
    ) -> None:
        """Make a small table."""
        schema = StructType([StructField(column, _TYPES[kind]) for column, kind in columns])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # PySpark's own, about the version of pandas
            self._keep(name, self._session.createDataFrame(list(rows), schema))

    def create(self, name: str, query: str) -> None:
        """Make a table of what a query returns, kept for the queries that follow."""
        self._keep(name, self._session.sql(query).persist(StorageLevel.MEMORY_AND_DISK))

    def view(self, name: str, query: str) -> None:
        """Name a query."""
        self._keep(name, self._session.sql(query))

    def numbered(self, name: str, query: str, number: str) -> None:
        """Make a table of what a query returns, with a number of each row."""
        frame = self._session.sql(query).withColumn(number, f.monotonically_increasing_id())
        self._keep(name, frame.persist(StorageLevel.MEMORY_AND_DISK))

    def drop(self, name: str) -> None:
        """Let go of a table: Spark lets go by itself, and tables made later may still be made from it."""

    def number(self) -> None:
        """Make the table ``raw`` of numbered rows: numbers rise in the order of the rows, with gaps."""
        frame = self._session.table("source").withColumn("rid", f.monotonically_increasing_id())
        self._keep("raw", frame.persist(StorageLevel.MEMORY_AND_DISK))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query returns."""
        try:
            return [tuple(row) for row in self._session.sql(query).collect()]
        except PySparkException as error:
            raise self._bad(error) from None
        except Exception as error:  # Java's own, which PySpark does not know
            if type(error).__module__.startswith("py4j"):
                raise self._bad(error) from None
            raise

    def micros(self, text: str) -> str:
        """Return the SQL by which a day, with a time or not, becomes microseconds since 1970."""
        return f"unix_micros(try_cast({text} AS TIMESTAMP))"

    def first_row(self, condition: str) -> tuple[str, int | None]:
        """Return the file and the number of the first row for which a condition holds."""
        self.number()
        found = self.rows(f"SELECT min(rid) FROM raw WHERE {condition}")[0][0]
        return (self._parts[0].shown, None) if found is None else self.place(int(found))

    def place(self, rid: int) -> tuple[str, int | None]:
        """Return the file and the number of a row of ``raw``."""
        part = int(self.rows(f"SELECT part FROM raw WHERE rid = {rid}")[0][0])
        above = int(self.rows(f"SELECT count(*) FROM raw WHERE part = {part} AND rid <= {rid}")[0][0])
        return self._parts[part].shown, above + self._parts[part].first - 1

    def close(self) -> None:
        """Let go of everything; a session that was handed over goes on as it was."""
        for name, frame in self._kept.items():
            frame.unpersist()
            self._session.catalog.dropTempView(name)
        self._session.catalog.dropTempView("source")
        for key, value in self._before.items():
            if value is None:
                self._session.conf.unset(key)
            else:
                self._session.conf.set(key, value)
        if self._own:
            self._session.stop()

    def _keep(self, name: str, frame: DataFrame) -> None:
        before = self._kept.get(name)
        frame.createOrReplaceTempView(name)
        self._kept[name] = frame
        if before is not None:
            before.unpersist()

    def _bad(self, error: Exception) -> BadData:
        """Say what Spark found wrong, without the cells that it quotes."""
        text = str(error)
        shown = self._parts[0].shown if self._parts else ""
        if "MALFORMED_RECORD" in text or "Malformed" in text:
            return BadData([Trouble(fault("data.uneven-row", line=None), shown)])
        if "PATH_NOT_FOUND" in text:
            return BadData([Trouble(fault("data.no-file"), shown)])
        if "TABLE_OR_VIEW_NOT_FOUND" in text:
            return BadData([Trouble(fault("data.no-table-in-spark"), shown)])
        return BadData([Trouble(fault("data.unread-by-spark"), shown)])

    def _frames(self, evidence: Evidence, wanted: Sequence[str], folder: str) -> Iterable[DataFrame]:
        stated = evidence.stated.data
        if isinstance(stated, Table):
            self._parts = [Part("", stated.table, "parquet")]
            yield self._picked(self._loaded(lambda: self._session.table(stated.table)), wanted, stated.table, 0)
            return
        read = evidence.stated.read or Read()
        for name in stated:
            if "://" in name:
                if not evidence.disk.reach.allow_outside:
                    raise Unreadable(name, say("data.out-of-bounds"), say("data.out-of-bounds-hint"))
                yield self._remote(name, read, wanted)
                continue
            for part in parts(evidence, folder, (name,)):
                self._parts.append(part)
                yield self._local(part, wanted, len(self._parts) - 1, folder)

    def _loaded(self, load: Any) -> DataFrame:
        try:
            frame: DataFrame = load()
            _ = frame.columns
        except PySparkException as error:
            raise self._bad(error) from None
        return frame

    def _remote(self, address: str, read: Read, wanted: Sequence[str]) -> DataFrame:
        """Read what only Spark reaches: its own readers, one row of names."""
        kind = read.format or kind_of(address, address)
        number = len(self._parts)
        if kind in {"csv", "tsv"}:
            delimiter = read.delimiter or ("\t" if kind == "tsv" else ",")
            self._parts.append(Part(address, address, "csv", first=2))
            reader = _csv(self._session.read, delimiter).option("header", True)
            return self._picked(self._loaded(lambda: reader.csv(address)), wanted, address, number)
        if kind == "xlsx":
            raise BadData([Trouble(fault("data.no-workbook-in-spark"), address)])
        part = Part(address, address, "parquet" if kind == "parquet" else "jsonl")
        self._parts.append(part)
        return self._local(part, wanted, number, "")

    def _local(self, part: Part, wanted: Sequence[str], number: int, folder: str) -> DataFrame:
        if part.format == "parquet":
            return self._picked(
                self._loaded(lambda: self._session.read.parquet(_address(part.path))), wanted, part.shown, number
            )
        if part.format == "jsonl":
            return self._json(part, wanted, number)
        assert part.names is not None  # noqa: S101 - whoever read the head of the file knows them
        at = places(wanted, part.names, part.shown)
        path = part.path if part.skip == 1 and not part.path.endswith(".gz") else plain_copy(part, folder)
        schema = StructType([StructField(f"c{place}", StringType()) for place in range(len(part.names))])
        reader = (
            _csv(self._session.read, part.delimiter)
            .option("header", part.skip == 1 and path == part.path)
            .schema(schema)
        )
        frame = self._loaded(lambda: reader.csv(_address(path)))
        columns = [f.coalesce(f.col(f"c{at[name]}"), f.lit("")).alias(f"s{order}") for order, name in enumerate(wanted)]
        return frame.select(*columns, f.lit(number).alias("part"))

    def _json(self, part: Part, wanted: Sequence[str], number: int) -> DataFrame:
        lines = self._loaded(lambda: self._session.read.text(_address(part.path)))
        lines = lines.where(f.trim("value") != "")
        if not lines.where(f.get_json_object("value", "$").isNull()).isEmpty():
            raise BadData([Trouble(fault("data.no-json"), part.shown)])
        # The name as it is wins over a dotted one that leads into structures.
        columns = [
            f.coalesce(
                f.get_json_object("value", f"$['{name}']"),
                f.get_json_object("value", "$" + "".join(f"['{each}']" for each in name.split("."))),
                f.lit(""),
            )
            for name in wanted
        ]
        there = lines.select(*[f.max(f.when(each != "", 1).otherwise(0)) for each in columns]).first()
        keys = lines.limit(1000).select(f.explode(f.json_object_keys("value"))).distinct().collect()
        known = [str(row[0]) for row in keys]
        troubles = [
            Trouble(fault("data.no-key", name=name, meant=near(name, known), known=sorted(known)), part.shown)
            for name, found in zip(wanted, there or (), strict=True)
            if not found and name.partition(".")[0] not in known
        ]
        if troubles:
            raise BadData(troubles)
        return lines.select(
            *[each.alias(f"s{order}") for order, each in enumerate(columns)], f.lit(number).alias("part")
        )

    def _picked(self, frame: DataFrame, wanted: Sequence[str], shown: str, number: int) -> DataFrame:
        """Take columns by name; dotted names reach into structures."""
        names = frame.columns
        plain = [name for name in wanted if name in names or name.partition(".")[0] not in names]
        at = places(plain, names, shown)
        columns = []
        for order, name in enumerate(wanted):
            path = [names[at[name]]] if name in at else name.split(".")
            column = f.col(".".join(f"`{each.replace('`', '``')}`" for each in path))
            columns.append(f.coalesce(column.cast("string"), f.lit("")).alias(f"s{order}"))
        return frame.select(*columns, f.lit(number).alias("part"))


def _session() -> SparkSession:
    """Return the session that Spark's own configuration describes. Raises `BadData` where it can't be had."""
    quiet: dict[str, Any] = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    builder = SparkSession.builder.appName("journeygap").config(map=quiet)
    try:
        with _undisturbed():
            session = builder.getOrCreate()
    except PySparkException as error:
        if "JAVA" not in str(error).upper():
            raise
        raise BadData([Trouble(fault("data.no-java"), "Spark")]) from None
    session.sparkContext.setLogLevel("OFF")
    return session


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off Ctrl-C and its like: a Java process that is left while it starts would never end."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals are the main thread's
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number, handler in before.items():
        if callable(handler):
            signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])


def _csv(reader: Any, delimiter: str) -> Any:
    options = {"sep": delimiter, "quote": '"', "escape": '"', "multiLine": True, "mode": "FAILFAST", "emptyValue": ""}
    return reader.options(**options, maxColumns=100_000, maxCharsPerColumn=-1, encoding="UTF-8")


def _address(path: str) -> str:
    return path if "://" in path else "file://" + os.path.abspath(path)
