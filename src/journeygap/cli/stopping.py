"""Ends that are asked for from outside, for work that has a temporary folder to clear away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from journeygap.core.signals import answering


@contextmanager
def clearing_away_first() -> Iterator[None]:
    """Let a signal that ends this process first unwind what runs within, as Ctrl-C does, before it does so."""
    came: list[int] = []

    def stop(number: int, _frame: object) -> None:
        came.append(number)
        raise KeyboardInterrupt

    try:
        with answering(("SIGTERM", "SIGHUP", "SIGBREAK"), stop):
            yield
    finally:
        if came:
            os.kill(os.getpid(), came[0])
