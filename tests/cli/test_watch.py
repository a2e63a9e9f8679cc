"""`--watch`: a run after each save, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

SMALL = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\ncompany: %s\n"
LIMIT = 30
"""Seconds after which a test gives up waiting."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")


class Watching:
    """The tool watching in a process of its own; what it writes is collected as it comes."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.out = ""
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        while data := os.read(self.process.stdout.fileno(), 65536):
            self.out += data.decode()

    def until(self, reached) -> None:
        end = time.monotonic() + LIMIT
        while not reached():
            assert time.monotonic() < end, self.out
            assert self.process.poll() is None, self.out
            time.sleep(0.02)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LIMIT)


@pytest.fixture
def watch(tool):
    started = []

    def watch(*args):
        process = subprocess.Popen(
            tool.command(*args),
            cwd=tool.folder,
            env=tool.environment({"PYTHONUNBUFFERED": "1"}),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        started.append(process)
        return Watching(process)

    yield watch
    for process in started:
        process.kill()
        process.communicate()


def test_a_save_shows_the_new_result_and_ctrl_c_ends_it(tool, watch):
    tool.write("journey.yaml", SMALL % "{touchpoints: []}")
    running = watch("analyze", "--watch", "--format", "concise", "journey.yaml")
    running.until(lambda: "watching 1 file;" in running.out)
    assert "JG106 dark-stage" in running.out

    tool.write("journey.yaml", SMALL % "{touchpoints: [a, useless]}")
    running.until(lambda: running.out.count("watching") == 2)
    assert "JG201 wasted-activity" in running.out

    assert running.stop() == 130
    assert "Traceback" not in running.out


def test_company_files_are_watched_and_other_files_are_not(tool, watch):
    tool.write("shop/journey.yaml", SMALL % "../team.yaml")
    tool.write("team.yaml", "company: {touchpoints: [a]}\n")
    running = watch("analyze", "--watch", "-f", "concise", "shop")
    running.until(lambda: "watching 2 files;" in running.out)

    tool.write("shop/notes.txt", "x")
    tool.write("team.yaml", "company: {touchpoints: [a, useless]}\n")
    running.until(lambda: running.out.count("watching") == 2)

    assert "JG201" in running.out


def test_an_error_is_shown_and_the_next_save_may_mend_it(tool, watch):
    tool.write("journey.yaml", "journey: Half\n")
    running = watch("analyze", "--watch", "-f", "concise", ".")
    running.until(lambda: "watching" in running.out)
    assert "JG004" in running.out

    tool.write("journey.yaml", SMALL % "{touchpoints: [a, useless]}")
    running.until(lambda: "JG201" in running.out)


def test_a_new_journey_in_the_folder_is_noticed(tool, watch):
    tool.write("journey.yaml", SMALL % "{touchpoints: [a]}")
    running = watch("analyze", "--watch", "-f", "concise", ".")
    running.until(lambda: "watching" in running.out)

    tool.write("deep/new.journey.yaml", SMALL % "{touchpoints: []}")
    running.until(lambda: "deep/new.journey.yaml" in running.out)


def test_a_report_is_written_anew_and_does_not_wake_itself(tool, watch):
    tool.write("journey.yaml", SMALL % "{touchpoints: []}")
    running = watch("report", "--watch", ".", "-o", "report.md")
    running.until(lambda: "watching" in running.out)
    first = (tool.folder / "report.md").read_text(encoding="utf-8")

    tool.write("journey.yaml", SMALL % "{touchpoints: [useless]}")
    running.until(lambda: running.out.count("watching") == 2)

    assert "useless" in (tool.folder / "report.md").read_text(encoding="utf-8")
    assert "useless" not in first
    time.sleep(0.6)  # longer than a change takes to be noticed
    assert running.out.count("watching") == 2


def test_standard_input_can_t_be_watched(tool):
    ran = tool("analyze", "--watch", "-")

    assert (ran.code, ran.err) == (2, "journeygap: standard input can't be watched; name a file or a folder\n")


def test_where_a_package_is_missing_it_says_how_to_repair_the_installation(tool):
    tool.write("journey.yaml")
    tool.write(
        "hidden/watchfiles.py", "raise ModuleNotFoundError(\"No module named 'watchfiles'\", name='watchfiles')\n"
    )

    ran = tool("analyze", "--watch", PYTHONPATH=str(tool.folder / "hidden"))

    assert (ran.code, ran.out) == (2, "")
    assert "--watch needs the package watchfiles, which a plain installation of journeygap includes" in ran.err
