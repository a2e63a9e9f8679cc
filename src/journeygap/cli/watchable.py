"""Commands that run again whenever a file that they read is saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any


def watchable(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that watches its ``paths`` where its option ``watch`` is set, and else runs once."""

    @wraps(command)
    def run(*, watch: bool = False, **options: Any) -> None:
        if not watch:
            command(**options)
            return
        from journeygap.cli.watch import watching

        watching(lambda: command(**options), options["paths"] or ["."])

    return run
