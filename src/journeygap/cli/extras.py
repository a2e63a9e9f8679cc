"""What is said where a package is missing: which one, and the command that installs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from journeygap.cli.output import fail
from journeygap.core.installing import NAME, installing


@contextmanager
def needing(what: str, extra: str | None = None) -> Iterator[None]:
    """Run what needs packages that only some commands use; ends with exit code 2 where one is missing.

    ``what`` begins the message: "a workbook". ``extra`` names the extra that brings the package; without it the package
    is part of a plain installation, which is then not complete.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == NAME:
            raise
        reason = "" if extra else f", which a plain installation of {NAME} includes; repair it"
        fail(f"{what} needs the package {error.name}{reason}: {installing(extra)}")
