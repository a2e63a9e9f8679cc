"""What a terminal shows while an engine counts."""

from __future__ import annotations

import io
import sys
import time

import pytest

from journeygap.cli.measure import _Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_line_says_how_long_it_takes_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    progress = _Progress("folder/log.evidence.yaml")
    progress.say("counting")
    until = time.monotonic() + 20
    while "0:01" not in shown.getvalue() and time.monotonic() < until:
        time.sleep(0.05)
    progress.clear()
    *_, ticked, gone = shown.getvalue().split("\r\x1b[K")
    assert ticked.startswith("log.evidence.yaml: counting … 0:0")
    assert gone == ""
    time.sleep(1.2)
    assert shown.getvalue().endswith("\r\x1b[K")  # nothing after it


def test_nothing_is_shown_but_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := io.StringIO())
    progress = _Progress("log.evidence.yaml")
    progress.say("counting")
    progress.clear()
    assert shown.getvalue() == ""
