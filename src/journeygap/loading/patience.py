"""Asking another process, with an end: an answer takes some time at most, and has some size at most.

What git is asked about may be anybody's `.git`: a pipe in place of a file, a history without an end, deltas of deltas.
"""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

_LOOK = 0.2
"""Seconds between two looks at a question that is not answered yet."""
_SAID = 64 * 1024
"""How many bytes of what a process complains of are kept."""


class TooLongError(Exception):
    """A question was not answered in time; the process has been killed."""


class TooMuchError(Exception):
    """An answer is larger than it may be; the process has been killed."""


class Watch:
    """Kills a process that takes longer than it may for one question, or for all of them together."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float, together: float) -> None:
        self._process = process
        self._seconds = seconds
        self.left: float = together
        """How many seconds are left for all further questions."""
        self._until: float | None = None
        self._late = False
        self._closed = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    @contextmanager
    def question(self) -> Iterator[None]:
        """Watch over one question and its answer. Raises `TooLongError` where it took too long."""
        begun = time.monotonic()
        self._until = begun + min(self._seconds, self.left)
        try:
            yield
        finally:
            self._until = None
            self.left -= time.monotonic() - begun
            if self._late:
                raise TooLongError

    def close(self) -> None:
        """Watch no longer."""
        self._closed.set()

    def _look(self) -> None:
        while not self._closed.wait(_LOOK):
            until = self._until
            if until is not None and time.monotonic() > until:
                self._late = True
                self._process.kill()
                return


def answer(process: subprocess.Popen[bytes], asked: bytes, seconds: float, most: int) -> tuple[bytes, bytes]:
    """Write ``asked`` to a process and return what it writes to standard output, and the beginning of its complaints.

    Raises `TooLongError` after so many seconds, and `TooMuchError` for an answer of more than ``most`` bytes.
    """
    assert process.stdin is not None  # noqa: S101 - all three are pipes
    assert process.stdout is not None  # noqa: S101
    assert process.stderr is not None  # noqa: S101
    said: list[bytes] = []
    threads = [
        threading.Thread(target=_write, args=(process.stdin, asked), daemon=True),
        threading.Thread(target=_drain, args=(process.stderr, said), daemon=True),
    ]
    watch = Watch(process, seconds, seconds)
    try:
        with watch.question():
            for thread in threads:
                thread.start()
            found = process.stdout.read(most + 1)
            if len(found) > most:
                raise TooMuchError
            process.wait()
    finally:
        watch.close()
        process.kill()
        process.wait()
        for thread in threads:
            thread.join(1)
        process.stdout.close()
    return found, b"".join(said)


def _write(file: IO[bytes], data: bytes) -> None:
    with suppress(OSError, ValueError):
        file.write(data)
    with suppress(OSError, ValueError):
        file.close()


def _drain(file: IO[bytes], said: list[bytes]) -> None:
    left = _SAID
    with suppress(OSError, ValueError), file:
        while block := file.read1(_SAID):  # type: ignore[attr-defined]
            said.append(block[:left])
            left -= len(said[-1])
