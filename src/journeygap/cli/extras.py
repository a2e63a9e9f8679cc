"""What only some commands need: packages that are installed with an extra, and what is said where they are not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from journeygap.cli.output import fail


@contextmanager
def extra(name: str, what: str) -> Iterator[None]:
    """Run what needs the packages of an extra; ends with exit code 2 and the way to install them where one is missing.

    ``what`` says what needs them, as the beginning of a sentence: "a Markdown report".
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "journeygap":
            raise
        fail(f"{what} needs the package {error.name}: pip install 'journeygap[{name}]'")
