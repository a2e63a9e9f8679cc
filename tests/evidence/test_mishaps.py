"""What goes wrong while data are read: nothing is half written, and the message says what it was."""

from __future__ import annotations

import errno
import os
import tempfile
from typing import Any

import duckdb
import pytest

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData

SURVEY = """\
evidence: e
kind: survey
date: 2018-05-31
data: a.csv
scale: {min: 1, max: 5}
answers: [{touchpoint: Signs, satisfaction: q}]
"""
ROWS = "q,café\n" + "5,ü\n" * 20


def changing(path: Any, change: Any) -> Any:
    """Return an engine in whose hands the data change while they are counted."""

    class Changing(DuckDB):
        def number(self) -> None:
            super().number()
            change(path)

    return Changing


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text(ROWS + "4,x\n", encoding="utf-8"),
        lambda path: path.write_text(ROWS.replace("5", "4"), encoding="utf-8") and os.utime(path, (1, 1)),
        lambda path: path.unlink(),
        lambda path: path.write_text("q,café\nnonsense", encoding="utf-8"),
    ],
)
def test_data_that_change_while_they_are_read_are_refused(change: Any, write: Any, tmp_path: Any) -> None:
    path = write(SURVEY, a_csv=ROWS)
    with pytest.raises(BadData, match="the data changed while they were read; measure again"):
        measure(read_evidence(str(path)), changing(tmp_path / "a.csv", change))


def test_an_error_of_half_a_file_is_not_blamed_on_the_file(write: Any, tmp_path: Any) -> None:
    path = write(SURVEY, a_csv=ROWS.replace("5,ü\n", "9,ü\n", 1))  # a rating outside the scale
    with pytest.raises(BadData, match="outside the scale"):
        measure(read_evidence(str(path)), DuckDB)
    change = lambda file: file.write_text(ROWS, encoding="utf-8")  # noqa: E731
    with pytest.raises(BadData, match="the data changed"):
        measure(read_evidence(str(path)), changing(tmp_path / "a.csv", change))


def test_a_full_disk_leaves_nothing(write: Any, tmp_path: Any, monkeypatch: Any) -> None:
    path = write(SURVEY + "read: {encoding: cp1252}\n", a_csv=ROWS.encode("cp1252"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = sorted(os.listdir(tmp_path))

    def full(**_: Any) -> tuple[int, str]:
        return os.open("/dev/full", os.O_WRONLY), "/dev/full"

    monkeypatch.setattr(tempfile, "mkstemp", full)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):  # which the command line shows, with exit code 2
        measure(read_evidence(str(path)), DuckDB)
    assert sorted(os.listdir(tmp_path)) == before


def test_no_memory_and_no_room_to_spill(write: Any) -> None:
    log = "who,t,e\n" + "".join(f"u{n % 5000},2024-01-{1 + n % 28:02},e{n % 3}\n" for n in range(120_000))
    evidence = (
        "evidence: e\nkind: analytics\ndata: a.csv\ncolumns: {customer: who, when: t, event: e}\n"
        "events: [{touchpoint: A, event: e1}]\n"
    )
    path = write(evidence, a_csv=log)
    connection = duckdb.connect(config={"memory_limit": "12MB", "max_temp_directory_size": "1MB", "threads": "1"})
    with pytest.raises((MemoryError, OSError)):
        measure(read_evidence(str(path)), lambda: DuckDB(connection))
