"""CSV and TSV files: their encoding, their delimiter, the rows with the names."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO, TextIO, cast

from journeygap.core.language import fault
from journeygap.evidence.model import Read
from journeygap.evidence.sources.part import Part
from journeygap.evidence.trouble import BadData, Trouble

_SAMPLE = 1 << 20
_ROWS = 20
"""How many rows of data a delimiter has to part into as many cells as there are names."""
_DELIMITERS = (",", ";", "\t", "|")
_BLOCK = 1 << 20


def text_part(path: str, shown: str, read: Read, folder: str, *, tabs: bool) -> Part:
    """Find out how a CSV or TSV file is read. What is not UTF-8 is decoded into a copy in ``folder``."""
    encoding = _encoding(path, shown, read.encoding)
    if encoding != "utf-8":
        path = _decoded(path, shown, encoding, folder)
    with opened(path) as file:
        lines = file.read(_SAMPLE)
    if not lines.strip():
        raise BadData([Trouble(fault("data.empty-file"), shown)])
    delimiter = read.delimiter or ("\t" if tabs else _delimiter(lines, shown, read))
    header = read.header or (1,)
    first = read.first or header[-1] + 1
    with opened(path) as file:
        rows, skip = _head(file, delimiter, first - 1, shown)
    if len(rows) < header[-1]:
        raise BadData([Trouble(fault("data.names-below-the-end"), shown)])
    names = joined([rows[row - 1] for row in header])
    part = Part(path, shown, "csv", names, delimiter, skip, first)
    if skip != len(rows):
        # A name goes over several lines, and engines do not agree on how those are counted.
        part = replace(part, path=plain_copy(part, folder), skip=0)
    return part


def joined(rows: list[list[str]]) -> tuple[str, ...]:
    """Return the columns' names from one row or two; of two the upper one holds for the empty cells right of it."""
    if len(rows) == 1:
        return tuple(name.strip() for name in rows[0])
    upper: list[str] = []
    for name in rows[0]:
        upper.append(name.strip() or (upper[-1] if upper else ""))
    lower = [name.strip() for name in rows[1]]
    width = max(len(upper), len(lower))
    upper += [upper[-1] if upper else ""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    return tuple(" / ".join(filter(None, pair)) for pair in zip(upper, lower, strict=True))


@contextmanager
def opened(path: str) -> Iterator[TextIO]:
    """Open a text file of UTF-8, compressed or not."""
    opener = gzip.open if path.endswith(".gz") else open
    with cast("TextIO", opener(path, "rt", encoding="utf-8-sig", errors="replace", newline="")) as file:
        yield file


def _bytes(path: str) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb"))


def _head(file: TextIO, delimiter: str, rows: int, shown: str) -> tuple[list[list[str]], int]:
    """Return the first rows, and how many lines they take: a quoted name may hold line breaks."""
    reader = csv.reader(file, delimiter=delimiter)
    found: list[list[str]] = []
    try:
        while len(found) < rows:
            found.append(next(reader))
    except StopIteration:
        pass
    except csv.Error:
        raise BadData([Trouble(fault("data.no-csv-names"), shown)]) from None
    return found, reader.line_num


def _delimiter(sample: str, shown: str, read: Read) -> str:
    """Return the one delimiter that parts every row into as many cells as there are names."""
    fitting = [each for each in _DELIMITERS if _parts_evenly(sample, each, read)]
    if len(fitting) > 1:
        raise BadData([Trouble(fault("data.delimiters", marks=fitting), shown)])
    return fitting[0] if fitting else ","


def lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends, as CSV has them: a form feed, say, or U+2028 ends none."""
    return list(io.StringIO(text, newline=""))


def _parts_evenly(sample: str, delimiter: str, read: Read) -> bool:
    lines = lines_of(sample)
    if len(sample) == _SAMPLE:
        lines.pop()  # which may be cut
    names = (read.header or (1,))[-1]
    widths: list[int] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            widths.append(len(row))
            if len(widths) == names + _ROWS:
                break
    except csv.Error:
        return False
    below = [width for width in widths[names - 1 :] if width]
    return len(below) > 0 and below[0] > 1 and len(set(below)) == 1


def plain_copy(part: Part, folder: str) -> str:
    """Write a copy of a file's rows of data without what is above them, and return its path."""
    import tempfile

    handle, copy = tempfile.mkstemp(dir=folder, suffix=".csv")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as target, opened(part.path) as file:
        for _ in range(part.skip):
            file.readline()
        while block := file.read(_BLOCK):
            target.write(block)
    return copy


def _encoding(path: str, shown: str, stated: str | None) -> str:
    """Return the encoding of a file: as stated, by its mark, UTF-8, or what charset-normalizer is sure of."""
    if stated is not None:
        name = codecs.lookup(stated).name
        return "utf-8" if name in {"utf-8", "utf-8-sig", "ascii"} else name
    try:
        with _bytes(path) as file:
            sample = file.read(_SAMPLE)
    except (EOFError, gzip.BadGzipFile):
        raise BadData([Trouble(fault("data.damaged-archive"), shown)]) from None
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _guessed(sample, shown)
    return "utf-8"


def _guessed(sample: bytes, shown: str) -> str:
    from charset_normalizer import from_bytes

    found = from_bytes(sample)
    best = found.best()
    unsure = best is None or best.chaos > 0 or any(str(each) != str(best) for each in found)
    if best is None or unsure:
        names = sorted({each.encoding for each in found})[:4]
        raise BadData([Trouble(fault("data.no-utf-8", could=names), shown)])
    return best.encoding


def _decoded(path: str, shown: str, encoding: str, folder: str) -> str:
    """Write a copy of a file in UTF-8, and return its path."""
    import tempfile

    handle, copy = tempfile.mkstemp(dir=folder, suffix=".csv")
    decoder = codecs.getincrementaldecoder(encoding)()
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as target, _bytes(path) as file:
        try:
            while block := file.read(_BLOCK):
                target.write(decoder.decode(block))
            target.write(decoder.decode(b"", final=True))
        except UnicodeError:
            raise BadData([Trouble(fault("data.other-encoding", encoding=encoding), shown)]) from None
    return copy
