"""What is in each column of an export: how many cells are filled, numbers and their range, and the texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeygap.core.language import fault
from journeygap.core.source import Source
from journeygap.evidence.columns import letters
from journeygap.evidence.drafting.head import Head, first_rows, head_of
from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.model import EvidenceFile, Read
from journeygap.evidence.read import Evidence
from journeygap.evidence.sources.find import kind_of, parts
from journeygap.evidence.sources.part import Part
from journeygap.evidence.times import moment
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.evidence.values import number
from journeygap.journey.estimate import FEW
from journeygap.loading.files import Disk
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits

SAMPLE = 100_000
"""How many rows are looked at."""
_DIFFERENT = 500
"""Of a column with more different texts none is looked at: it holds ids, times or free text."""
_NUMBER = "^ *[-+]?[0-9]+([.,][0-9]+)? *$"
_COLUMNS = 2_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name as an evidence file writes it, its question where another row holds one, and what is in it.

    ``filled`` counts cells that are not empty, ``distinct`` different texts among them, ``texts`` are these with their
    number of rows, the most frequent first (none where there are too many different ones). ``numbers`` counts cells
    that are numbers, from ``low`` to ``high``; ``commas`` says that some have a decimal comma, ``whole`` that none has
    decimals. ``times`` is the form of `read: {times}` in which every cell is a time, empty where none is and “?” where
    two are possible; ``hours`` says that they have an hour.
    """

    place: int
    name: str
    shown: str
    label: str
    filled: int
    distinct: int
    texts: dict[str, int]
    numbers: int
    low: float | None
    high: float | None
    commas: bool
    whole: bool
    times: str
    hours: bool

    @property
    def numeric(self) -> bool:
        """Whether every cell that is filled is a number."""
        return self.filled > 0 and self.numbers == self.filled

    @property
    def frequent(self) -> dict[str, int]:
        """The texts of 10 rows or more: no other may be written, unless it is a word that we know."""
        return {text: count for text, count in self.texts.items() if count >= FEW}

    @property
    def said(self) -> str:
        """The question, or the name where there is none."""
        return self.label or self.shown


@dataclass(frozen=True, slots=True)
class Seen:
    """An export as it was looked at: its head, its columns, and how many rows were looked at, of how many."""

    head: Head
    columns: tuple[Column, ...]
    rows: int
    whole: bool


def look(path: str, folder: str, disk: Disk) -> Seen:
    """Look at an export. Copies go to ``folder``. Raises `BadData` and `Unreadable` as measuring does."""
    kind = kind_of(path, path)
    head = _head(path, kind, folder, disk)
    evidence = _evidence(path, Read(header=head.header, first=head.first), disk)
    engine = DuckDB()
    try:
        (part,) = parts(evidence, folder)
        try:
            names = list(part.names) if part.names is not None else _names(engine, part)
        except BadData as bad:  # the engine does not know yet what the file is called
            raise BadData(trouble._replace(file=part.shown) for trouble in bad.troubles) from None
        if len(names) > _COLUMNS:
            raise BadData([Trouble(fault("data.many-columns", most=_COLUMNS), part.shown)])
        written = [_written(place, names) for place in range(len(names))]
        engine.open(evidence, written, folder)
        engine.create("looked_at", f"SELECT * FROM source LIMIT {SAMPLE + 1}")
        rows = int(engine.rows("SELECT count(*) FROM looked_at")[0][0])
        columns = tuple(_column(engine, place, written, names, head) for place in range(len(names)))
    finally:
        engine.close()
    return Seen(head, columns, min(rows, SAMPLE), rows <= SAMPLE)


def _evidence(path: str, read: Read, disk: Disk) -> Evidence:
    """Return an evidence file that says nothing but where the data are."""
    tree = parse(Source(path, "evidence: draft\n"), Limits(), Faults())
    assert tree is not None  # noqa: S101 - the text is ours
    stated = EvidenceFile(evidence="draft", kind="survey", data=(os.path.abspath(path),), read=read)
    return Evidence(path, stated, tree, "", disk)


def _head(path: str, kind: str, folder: str, disk: Disk) -> Head:
    """Return what the first rows say about the head of a table; of other forms nothing."""
    if kind in {"parquet", "jsonl"}:
        return Head()
    (part,) = parts(_evidence(path, Read(header=(1,), first=2), disk), folder)
    if kind == "xlsx":
        with open(part.path, encoding="utf-8", newline="") as file:
            return head_of([list(part.names or ()), *first_rows([file.readline() for _ in range(200)], ",")])
    from journeygap.evidence.sources.text import lines_of, opened

    with opened(part.path) as file:
        lines = lines_of(file.read(1 << 20))
    above = [] if part.skip else [list(part.names or ())]
    return head_of([*above, *first_rows(lines, part.delimiter)])


def _names(engine: DuckDB, part: Part) -> list[str]:
    """Return the names of columns that the file itself knows; those inside structures with dots."""
    path = part.path.replace("'", "''")
    if part.format == "parquet":
        return [str(row[0]) for row in engine.rows(f"DESCRIBE SELECT * FROM read_parquet('{path}')")]
    source = f"(SELECT json FROM read_ndjson_objects('{path}') LIMIT {SAMPLE})"
    found: list[str] = []
    for (key,) in engine.rows(f"SELECT DISTINCT unnest(json_keys(json)) AS k FROM {source} ORDER BY k"):
        inside = str(key).replace('"', "").replace("'", "''")
        below = engine.rows(f"SELECT DISTINCT unnest(json_keys(json, '$.\"{inside}\"')) AS k FROM {source} ORDER BY k")
        found += [f"{key}.{name}" for (name,) in below] or [str(key)]
    return found


def _written(place: int, names: Sequence[str]) -> str:
    """Return how an evidence file names a column: by its letter where it has no name, or one that is there twice."""
    name = names[place]
    same = [each for each in names if each.strip().casefold() == name.strip().casefold()]
    return name if name.strip() and len(same) == 1 and len(name) <= 200 else f"={letters(place)}"


def _column(engine: DuckDB, place: int, written: Sequence[str], names: Sequence[str], head: Head) -> Column:
    at = f"s{place}"
    filled, distinct, numbers, low, high, commas, points = engine.rows(
        f"SELECT count(*), count(DISTINCT t), count(*) FILTER (n IS NOT NULL), min(n), max(n), "
        "count(*) FILTER (n IS NOT NULL AND contains(t, ',')), count(*) FILTER (n <> floor(n)) "
        f"FROM (SELECT t, CASE WHEN regexp_like(t, '{_NUMBER}') THEN CAST(replace(t, ',', '.') AS DOUBLE) END AS n "
        f"FROM (SELECT trim({at}) AS t FROM looked_at LIMIT {SAMPLE}) WHERE t <> '')"
    )[0]
    found = Column(
        place=place,
        name=written[place],
        shown=names[place].strip() or written[place],
        label=head.labels[place] if place < len(head.labels) else "",
        filled=int(filled),
        distinct=int(distinct),
        texts={},
        numbers=int(numbers),
        low=low,
        high=high,
        commas=commas > 0,
        whole=points == 0,
        times="",
        hours=False,
    )
    grouped = f"SELECT trim({at}) AS t, count(*) AS n FROM looked_at WHERE trim({at}) <> '' GROUP BY 1"
    if 0 < found.distinct <= _DIFFERENT:
        every = engine.rows(f"{grouped} ORDER BY n DESC, t")
        found = replace(found, texts={str(text): int(count) for text, count in every})
    some = [str(text) for (text,) in engine.rows(f"SELECT t FROM ({grouped}) ORDER BY t LIMIT 2000")]
    times = _form(some, found)
    hours = times in {each for each, _, _ in _EPOCHS} or (times != "" and all(len(text) > 10 for text in some))
    return replace(found, times=times, hours=hours)


def _form(texts: Sequence[str], column: Column) -> str:
    """Return the form of times in which every text can be read, “?” where day and month can't be distinguished."""
    if not texts:
        return ""
    if column.numeric:
        return _counted(texts, column)
    days = [text.replace("T", " ").split(" ")[0] if len(text) > 10 else text for text in texts]
    if all(moment(day, "iso") is not None for day in days):
        return "iso"
    fitting = [form for form in ("day-first", "month-first") if all(moment(day, form) is not None for day in days)]
    return "?" if len(fitting) == 2 else fitting[0] if fitting else ""


_EPOCHS = (("seconds", 1e9, 3e9), ("milliseconds", 1e12, 3e12), ("microseconds", 1e15, 3e15))
"""Between which numbers the years 2001 to 2065 lie, in each unit."""


def _counted(texts: Sequence[str], column: Column) -> str:
    low, high = column.low or 0, column.high or 0
    for form, least, most in _EPOCHS:
        if least <= low and high <= most:
            return form
    if all(len(text) == 8 and text.isdigit() and 19000101 <= int(text) <= 21001231 for text in texts):
        return ""  # 20180531, which is read as a number
    years = column.whole and all(number(text) is not None and len(text) == 4 for text in texts)
    return "iso" if years and low >= 1900 and high <= 2100 else ""
