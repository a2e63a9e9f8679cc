"""What is raised where a path that was asked for can't be read."""

from __future__ import annotations

from journeygap.core.errors import InputError


class Unreadable(OSError, InputError):
    """A file or folder that was asked for can't be read: which, ``why``, and perhaps a ``hint`` what to do about it."""

    def __init__(self, path: str, why: str, hint: str | None = None) -> None:
        super().__init__(f"{path or repr(path)}: {why}{f'; {hint}' if hint else ''}")
        self.why = why
        self.hint = hint
