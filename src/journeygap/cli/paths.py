"""Paths as they were typed: wildcards that no shell has replaced, tables that belong elsewhere, and standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable

from journeygap.cli.output import fail
from journeygap.core.language import say
from journeygap.loading.files import STDIN

_TABLES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv")
"""How files end that `journeygap import` makes a journey of."""


def wanted(paths: Iterable[str] | None, stdin_filename: str | None = None) -> list[str]:
    """Return the paths to read, the current folder if none was typed.

    A path with ``*``, ``?`` or ``[`` that is no file stands for the files that fit, as where a shell replaces it;
    ``**`` is any folders. Ends with exit code 2 where none fits, where a path is a table to import, and where
    ``stdin_filename`` names standard input that nobody asked for.
    """
    typed = list(paths or ["."])
    if stdin_filename is not None and STDIN not in typed:
        fail(say("usage.stdin-filename"))
    found: list[str] = []
    for path in typed:
        found += [path] if path == STDIN or not _is_pattern(path) else _fitting(path)
    for path in found:
        if path.lower().endswith(_TABLES) and os.path.isfile(path):
            import shlex

            made = f"{os.path.splitext(path)[0]}.journey.yaml"
            fail(say("usage.a-table", path=path, table=shlex.quote(path), journey=shlex.quote(made)))
    return found


def _is_pattern(path: str) -> bool:
    return any(mark in path for mark in "*?[") and not os.path.lexists(path)


def _fitting(pattern: str) -> list[str]:
    from glob import glob

    found = sorted(glob(pattern, recursive=True)) if "\0" not in pattern else []
    if not found:
        fail(say("usage.no-file-fits", pattern=pattern))
    return found
