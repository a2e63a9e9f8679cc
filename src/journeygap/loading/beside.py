"""Files that a run reads besides journeys: a configuration, a baseline, a template."""

from __future__ import annotations

import os

from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.loading.bounds import open_regular
from journeygap.loading.checkout import leads_out


def refuse_to_leave(path: str, *, from_here: bool = False) -> None:
    """Raise `InputError` where a link of a repository leads out of it: its text would be shown in messages.

    ``from_here`` takes the working directory for a checkout where there is no repository, as in a CI job.
    """
    if leads_out(path, from_here=from_here):
        raise InputError(say("files.link-out", path=os.path.relpath(path)))


def read_beside(path: str, limit: int) -> bytes:
    """Read a file: one byte more than the limit at most. Raises `OSError` where it can't be read.

    Raises `InputError` where a link of a repository leads out of it.
    """
    refuse_to_leave(path)
    with open_regular(path) as file:
        return file.read(limit + 1)
