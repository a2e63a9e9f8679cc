"""The tool with a limit on memory and time, run many times at small cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

DRIVER = Path(__file__).parent / "driver.py"


class Bounded(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def driver() -> Iterator[subprocess.Popen[str]]:
    if not sys.platform.startswith("linux"):
        pytest.skip("limits on memory are set as Linux does it")
    kept = {
        name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS", "PYTHONWARNINGS"}
    }
    with subprocess.Popen(
        [sys.executable, str(DRIVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=kept | {"PYTHONUTF8": "1"},
    ) as process:
        yield process
        process.stdin.close()


@pytest.fixture
def bounded(driver: subprocess.Popen[str], tmp_path: Path) -> Callable[..., Bounded]:
    """A function that runs the tool in the test's folder, in a process that may take 2 GiB and 60 seconds."""
    (tmp_path / ".git").mkdir()

    def run(*arguments: str) -> Bounded:
        out, err = tmp_path / ".out", tmp_path / ".err"
        out.write_bytes(b"")
        err.write_bytes(b"")
        driver.stdin.write(json.dumps([str(tmp_path), arguments, str(out), str(err)]) + "\n")
        driver.stdin.flush()
        code = int(driver.stdout.readline())
        return Bounded(code, out.read_bytes().decode(), err.read_bytes().decode())

    return run
