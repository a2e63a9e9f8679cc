"""What goes wrong while data are read: nothing is half written, and the message says what it was."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from typing import Any

import duckdb
import pytest

from journeygap.cli.app import run
from journeygap.evidence.engines.duckdb_ import DuckDB, _os_error
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


FULL = """\
mount -t tmpfs -o size=64k tmpfs "$1" && cd "$1" && cp ../a.csv ../x.evidence.yaml ../old.measured.yaml . || exit 99
head -c 1000000 /dev/zero > fill
"$2" -m journeygap measure x.evidence.yaml -o "$3" >../out 2>../said
status=$?
ls >../names; cat "$3" >../kept
exit $status
"""


@pytest.mark.skipif(
    shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode != 0,
    reason="no file system of our own can be mounted here",
)
@pytest.mark.parametrize("target", ["new.measured.yaml", "old.measured.yaml"])
def test_a_disk_that_is_really_full(target: str, write: Any, tmp_path: Any) -> None:
    write(SURVEY, a_csv=ROWS)
    (tmp_path / "old.measured.yaml").write_text("as it was\n", encoding="utf-8")
    (tmp_path / "disk").mkdir()
    command = ["unshare", "-rm", "sh", "-c", FULL, "sh", str(tmp_path / "disk"), sys.executable, target]
    ended = subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    if ended.returncode == 99:
        pytest.skip("no file system of our own can be mounted here")
    assert ended.returncode == 2
    assert target in (tmp_path / "said").read_text(encoding="utf-8")
    assert os.strerror(errno.ENOSPC) in (tmp_path / "said").read_text(encoding="utf-8")
    names = (tmp_path / "names").read_text(encoding="utf-8").split()
    assert names == ["a.csv", "fill", "old.measured.yaml", "x.evidence.yaml"]
    assert (tmp_path / "kept").read_text(encoding="utf-8") == ("as it was\n" if target.startswith("old") else "")


def test_a_full_temporary_folder_says_what_to_do(write: Any, tmp_path: Any, monkeypatch: Any, capsys: Any) -> None:
    path = write(SURVEY, a_csv=ROWS)

    def full(*_: Any) -> None:
        raise _os_error("IO Error: Could not write file: No space left on device")

    monkeypatch.setattr(DuckDB, "number", full)
    monkeypatch.setattr(sys, "argv", ["journeygap", "measure", str(path)])
    assert run() == 2
    assert "set TMPDIR to a folder with more room" in capsys.readouterr().err
    assert sorted(os.listdir(tmp_path)) == ["a.csv", "x.evidence.yaml"]
