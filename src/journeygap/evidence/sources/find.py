"""Which files an evidence file names, and how each is read."""

from __future__ import annotations

import os
import re
import shutil
import tempfile

from journeygap.core.language import fault
from journeygap.evidence.model import Read
from journeygap.evidence.read import Evidence, data_paths
from journeygap.evidence.sources.part import Part
from journeygap.evidence.sources.text import text_part
from journeygap.evidence.trouble import BadData, Trouble

_FORMATS = {"csv": "csv", "tsv": "tsv", "tab": "tsv", "txt": "csv", "parquet": "parquet", "pq": "parquet"}
_FORMATS |= {"jsonl": "jsonl", "ndjson": "jsonl", "json": "jsonl", "xlsx": "xlsx", "xlsm": "xlsx"}

_PATTERN = re.compile(r"[*?\[\]{}\\]" if os.sep == "/" else r"[*?\[\]{}]")
"""What the engines take for a pattern in a path."""


def parts(evidence: Evidence, folder: str, names: tuple[str, ...] | None = None) -> list[Part]:
    """Return the files of data, each with how it is read; copies go to ``folder``. ``names``: some of those stated.

    Raises `Unreadable` for what is not there, and `BadData` for what can't be read.
    """
    read = evidence.stated.read or Read()
    stated = names or evidence.stated.data
    assert isinstance(stated, tuple)  # noqa: S101 - a table is the engine's own
    return [_part(path, evidence.disk.shown(path), read, folder) for path in data_paths(evidence, stated)]


def _part(path: str, shown: str, read: Read, folder: str) -> Part:
    kind = read.format or kind_of(path, shown)
    path = _by_a_plain_name(path, folder)
    if kind == "xlsx":
        from journeygap.evidence.sources.workbook import sheet_part

        return sheet_part(path, shown, read, folder)
    if kind in {"csv", "tsv"}:
        return text_part(path, shown, read, folder, tabs=kind == "tsv")
    return Part(path, shown, "parquet" if kind == "parquet" else "jsonl")


def _by_a_plain_name(path: str, folder: str) -> str:
    """Return a path that no engine takes for a pattern: that of a copy in ``folder`` where the name looks like one."""
    if not _PATTERN.search(path):
        return path
    handle, copy = tempfile.mkstemp(dir=folder, suffix=".gz" if path.endswith(".gz") else "")
    with os.fdopen(handle, "wb") as file, open(path, "rb") as source:
        shutil.copyfileobj(source, file)
    return copy


def kind_of(path: str, shown: str) -> str:
    """Return the format that a file's ending says. Raises `BadData` where it says none."""
    ending = os.path.splitext(path.removesuffix(".gz"))[1].lower().removeprefix(".")
    if ending not in _FORMATS:
        raise BadData([Trouble(fault("data.no-format"), shown)])
    return _FORMATS[ending]


def stamps(evidence: Evidence) -> list[tuple[str, int, int]]:
    """Return size and time of every file of data, by which a change while they are read is noticed."""
    names = evidence.stated.data
    if not isinstance(names, tuple):
        return []
    here = tuple(name for name in names if "://" not in name)
    stats = [(path, os.stat(path)) for path in data_paths(evidence, here)]
    return [(path, stat.st_size, stat.st_mtime_ns) for path, stat in stats]
