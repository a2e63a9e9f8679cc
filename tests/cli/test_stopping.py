"""A signal that ends a process first clears its temporary folder away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WORKING = """\
import sys, tempfile, time
from journeygap.cli.stopping import clearing_away_first
with clearing_away_first(), tempfile.TemporaryDirectory(dir=sys.argv[1]):
    print("working", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of other systems")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_no_folder_behind(number: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, "-c", WORKING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as working:
        assert working.stdout is not None
        working.stdout.readline()
        assert len(os.listdir(tmp_path)) == 1
        working.send_signal(number)
        assert working.wait(30) == -number  # a shell says 143 of TERM
    assert os.listdir(tmp_path) == []
