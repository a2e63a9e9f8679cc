"""What is said where a package is missing: which one, and the command that installs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from journeygap.cli.output import fail
from journeygap.core.installing import NAME, installing
from journeygap.core.language import say


@contextmanager
def needing(what: str, extra: str | None = None, shape: str | None = None) -> Iterator[None]:
    """Run what needs packages that only some commands use; ends with exit code 2 where one is missing.

    ``what`` is what is needed for, one of those that the sentence ``installing.missing`` knows; a "format" has its name
    as ``shape``. ``extra`` names the extra that brings the package; without it the package is part of a plain
    installation, which is then not complete.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == NAME:
            raise
        facts = {"package": error.name, "command": installing(extra), "incomplete": extra is None, "shape": shape}
        fail(say("installing.missing", what=what, **facts))
