"""Signals that end a process are answered within, and end it again behind."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from journeygap.core.signals import answering

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has few signals")


@pytest.fixture(autouse=True)
def usual():
    """Signals as a new process has them, and as they were before afterwards."""
    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, signal.SIG_DFL) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_signal_is_answered_within_alone() -> None:
    came: list[int] = []

    with answering(("SIGTERM", "SIGNONE"), lambda number, _: came.append(number)):
        signal.raise_signal(signal.SIGTERM)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_DFL

    assert came == [signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_what_is_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    came: list[int] = []

    with answering(("SIGHUP",), lambda number, _: came.append(number)):
        signal.raise_signal(signal.SIGHUP)

    assert came == []
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_signals_come_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), answering(("SIGTERM",), lambda _number, _: None):
        raise ValueError("x")

    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_another_thread_leaves_signals_alone() -> None:
    seen: list[object] = []

    def run() -> None:
        with answering(("SIGTERM",), lambda _number, _: None):
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()

    assert seen == [signal.SIG_DFL]
