"""The process in which a template is filled in: it limits itself, then runs what it was sent.

Only `template` starts it. It reads the pickled question on standard input, and answers on standard output with a line
of JSON (the line, the kind of the reason and its facts where it failed) and then the text, as UTF-8.
"""

from __future__ import annotations

import json
import pickle
import sys
import time
from contextlib import suppress
from types import FrameType

from journeygap.reporters.document.document import Document
from journeygap.reporters.pages.sandbox import fill
from journeygap.reporters.pages.template import BadTemplate, Limits

_GRACE = 2
"""How many seconds of computing pass between the end of the time and the end of the process.

Until then Python can say which line it was; one long step inside of it, such as a search, ends with the process.
"""
_ROOM = 10
"""How many bytes of memory a byte of what was sent may take."""


def main() -> None:
    """Fill in the template that comes on standard input."""
    sent = sys.stdin.buffer.read()
    document, template, name, limits = pickle.loads(sent)  # noqa: S301 - it comes from the process that started this one
    _limit(limits, _ROOM * len(sent))
    sys.stdout.buffer.write(_answer(document, template, name))


def _answer(document: Document, template: str, name: str) -> bytes:
    line, why, facts, body = None, None, {}, b""
    try:
        body = fill(document, template, name).encode("utf-8", "surrogatepass")
    except BadTemplate as error:
        line, why, facts = error.line, error.kind, error.facts
    except MemoryError:
        why = "memory"
    return json.dumps({"line": line, "why": why, "facts": facts}).encode() + b"\n" + body


def _limit(limits: Limits, more: int) -> None:
    """Limit what this process may take, as far as the system does that; ``more`` bytes are taken already."""
    try:
        import resource
        import signal
    except ImportError:  # Windows has no such limits; the one that waits ends this process
        return

    def too_long(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)  # the next would come within a second
        raise TimeoutError(limits.seconds)

    def at_most(name: str, soft: int, hard: int) -> None:
        kind = getattr(resource, name, None)
        if kind is None:  # not every system has each
            return
        allowed = resource.getrlimit(kind)[1]
        if allowed != resource.RLIM_INFINITY:
            soft, hard = min(soft, allowed), min(hard, allowed)
        with suppress(ValueError, OSError):  # macOS knows the limit of memory, and refuses to set it
            resource.setrlimit(kind, (soft, hard))

    signal.signal(signal.SIGXCPU, too_long)
    end = int(time.process_time()) + 1 + limits.seconds
    at_most("RLIMIT_CPU", end, end + _GRACE)
    at_most("RLIMIT_AS", limits.memory + more, limits.memory + more)
    at_most("RLIMIT_FSIZE", 0, 0)  # it has nothing to write but its answer, which is no file
    at_most("RLIMIT_CORE", 0, 0)
