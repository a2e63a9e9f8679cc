"""A team's own document: its Jinja2 template, filled in from `Document` in a process of its own.

A template may have come from somewhere else. It runs in Jinja2's sandbox (`sandbox`), where it reads what it is given
and nothing else, and in a process whose time and memory are limited (`process`), since what a template costs can't be
known beforehand. What docs/report.md and docs/security.md promise about templates is decided here.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from dataclasses import dataclass

from journeygap.core.language import say
from journeygap.reporters.document.document import Document


class BadTemplate(Exception):
    """A template that can't be filled in: its name, the line (None where that is not known), the reason and its facts.

    ``kind`` is what the reason is called among the sentences about templates.
    """

    def __init__(self, name: str, line: int | None, reason: str, /, **facts: object) -> None:
        super().__init__(name, line, reason)
        self.name = name
        self.line = line
        self.kind = reason
        self.facts = facts

    @property
    def reason(self) -> str:
        """The reason in words."""
        return say(f"template.{self.kind}", **self.facts)

    def __str__(self) -> str:
        """Say what is wrong with which line of which template."""
        return f"{self.name}:{self.line}: {self.reason}" if self.line else f"{self.name}: {self.reason}"


@dataclass(frozen=True)
class Limits:
    """What filling in a template may take.

    ``seconds`` of computing and ``memory`` in bytes hold where the system limits processes so; ``waiting``, in seconds
    by the clock, holds everywhere.
    """

    seconds: int = 10
    memory: int = 1024 * 1024 * 1024
    waiting: int = 30


def render(document: Document, template: str, name: str, limits: Limits | None = None) -> str:
    """Fill in a template, given as text; ``name`` is its file's name, whose ending says whether it is HTML.

    The template sees ``document`` and the filters ``percent``, ``figure`` and ``cell``.

    Raises:
        BadTemplate: if it has a mistake, asks for what is not there, or takes too much.
    """
    limits = limits or Limits()
    asked = pickle.dumps((document, template, name, limits))
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the template reaches it as data
            [sys.executable, "-I", "-c", CHILD, *filter(os.path.isabs, sys.path)],
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=variables(),
            timeout=limits.waiting,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BadTemplate(name, None, "waiting", seconds=limits.waiting) from None
    except OSError as error:
        raise BadTemplate(name, None, "not-started", why=error.strerror) from error
    header, _, body = done.stdout.partition(b"\n")
    if done.returncode or not header:
        raise _ended(name, done.returncode, limits)
    answer = json.loads(header)
    if answer["why"] is not None:
        raise BadTemplate(name, answer["line"], answer["why"], **answer["facts"])
    return body.decode("utf-8", "surrogatepass")


CHILD = (
    "import sys; sys.path += [each for each in sys.argv[1:] if each not in sys.path]; "
    "from journeygap.reporters.pages.process import main; main()"
)
"""What the process runs. It is isolated, and imports from where this one does, the current folder not among it."""
_PASSED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def variables() -> dict[str, str]:
    """Return the variables that the process sees: what Python needs to start, and nothing that is secret."""
    return {name: os.environ[name] for name in _PASSED_ON if name in os.environ}


def _ended(name: str, code: int, limits: Limits) -> BadTemplate:
    """Return why the process has ended without an answer."""
    import signal

    if -code in {getattr(signal, name, 0) for name in ("SIGXCPU", "SIGKILL")} - {0}:
        return BadTemplate(name, None, "computing", seconds=limits.seconds)
    return BadTemplate(name, None, "memory-or-recursion", mebibytes=limits.memory // 2**20)
