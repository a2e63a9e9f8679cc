"""`--watch`: run a command again whenever a file that it reads is saved, until Ctrl-C."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from journeygap.cli.extras import needing
from journeygap.cli.output import Ended, fail, inform, write
from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.loading.files import STDIN
from journeygap.loading.search import is_journey_or_company

_noticed: set[str] = set()
"""What the runs have read, in full: a command records it, and only watching asks."""


def notice(paths: Iterable[str]) -> None:
    """Note that a run reads these files: a change of one is a reason to run again."""
    _noticed.update(map(os.path.realpath, paths))


def watching(run: Callable[[], None], paths: Iterable[str]) -> None:
    """Run a command now, and again after each change of what it reads, in place at a terminal.

    A run that fails is shown like any other: the next save may fix it. Ends with Ctrl-C, exit code 130.
    """
    wanted = list(paths)
    if STDIN in wanted:
        fail(say("usage.stdin-watched"))
    with needing("watching"):
        from watchfiles import watch
    stamps: dict[str, int] = {}
    while True:
        begun = time.time_ns()
        _run(run)
        folders = {os.path.realpath(path) for path in wanted if os.path.isdir(path)}
        files = {*_noticed, *(os.path.realpath(path) for path in wanted if not os.path.isdir(path))}
        before, stamps = stamps, _stamps(files)
        if any(stamp > begun and before.get(path) != stamp for path, stamp in stamps.items()):
            continue  # saved while the run was reading
        inform(say("usage.watched", number=len(files)))
        # Editors put a new file in the place of the old one, so that it is folders that have to be watched.
        around = {os.path.dirname(path) for path in files if not _within(path, folders)}
        for changes in watch(
            *(folder for folder in (*folders, *around) if os.path.isdir(folder)),
            watch_filter=None,
            recursive=bool(folders),
            debounce=300,
            step=50,
            rust_timeout=1_000,
            yield_on_timeout=True,
            raise_interrupt=True,
        ):
            # Some file systems report no change, and none reports one before it is asked to.
            if any(_concerns(os.path.realpath(path), files, folders) for _, path in changes) or (
                not changes and _stamps(files) != stamps
            ):
                break


def _run(run: Callable[[], None]) -> None:
    if sys.stdout is not None and sys.stdout.isatty():
        write(["\x1b[2J\x1b[3J\x1b[H"])
    try:
        run()
    except Ended:
        return
    except InputError as error:
        inform(str(error))


def _stamps(files: Iterable[str]) -> dict[str, int]:
    """Return when each file that is there was changed last, in nanoseconds."""
    found = {}
    for path in files:
        with suppress(OSError):
            found[path] = os.stat(path).st_mtime_ns
    return found


def _concerns(path: str, files: set[str], folders: set[str]) -> bool:
    """Return whether a change of a path may change the result: of a file that was read, or of one that would be.

    A new folder may hold files that came before it could be watched.
    """
    if path in files:
        return True
    return _within(path, folders) and (is_journey_or_company(os.path.basename(path)) or os.path.isdir(path))


def _within(path: str, folders: set[str]) -> bool:
    return any(path.startswith(os.path.join(folder, "")) for folder in folders)
