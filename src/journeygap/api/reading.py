"""What a result was made from, kept in memory, to make it again with some figures changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from journeygap.api.errors import DefinitionError
from journeygap.loading.bounds import Reach
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.remembered import DATA, TEXT, RememberedFiles
from journeygap.yamltext.edit import Edit
from journeygap.yamltext.read import Limits


@dataclass(frozen=True, slots=True)
class Reading:
    """The paths that were asked for, what was read of them, and the changes to make in it."""

    paths: tuple[str, ...]
    storage: RememberedFiles
    edits: tuple[Edit, ...] = ()

    def load(self) -> Loaded:
        """Read, or read again from memory. Raises `DefinitionError`, and `OSError` for a path that can't be read."""
        loaded = load_files(
            self.paths, storage=self.storage, edits=self.edits, standard_input=self.storage.read_standard_input
        )
        if loaded.errors:
            raise DefinitionError(loaded.errors)
        return loaded

    def changed(self, edits: Iterable[Edit]) -> Reading:
        """Return the same with more changes."""
        return replace(self, edits=(*self.edits, *edits))


def reading(
    paths: tuple[str | os.PathLike[str], ...],
    text: str | None,
    data: Mapping[str, Any] | None,
    *,
    allow_outside: bool,
) -> Reading:
    """Return what is to be read: paths, or the text of one journey, or its data.

    Raises `TypeError` where more than one of the three is passed, or something else than they are, and `InputError`
    for data that no file can hold.
    """
    reach = Reach(allow_outside=allow_outside)
    if bool(paths) + (text is not None) + (data is not None) > 1:
        raise TypeError("pass paths, or text=, or data=: one of the three")
    if text is not None:
        if not isinstance(text, str):
            raise TypeError(f"text= takes a str, not {type(text).__name__}")
        return Reading((TEXT,), RememberedFiles(reach, TEXT, text.encode("utf-8", "surrogatepass")))
    if data is not None:
        if not isinstance(data, Mapping):
            raise TypeError(f"data= takes a dict, not {type(data).__name__}")
        from journeygap.yamltext.data import plain, written

        limits = Limits()
        held = plain(data, limits.max_depth, limits.max_written)
        return Reading((DATA,), RememberedFiles(reach, DATA, written(held).encode()))
    for path in paths:
        if isinstance(path, Mapping):
            raise TypeError("a path is text or a Path; pass a dict as data=")
    return Reading(tuple(os.fspath(path) for path in paths), RememberedFiles(reach))
