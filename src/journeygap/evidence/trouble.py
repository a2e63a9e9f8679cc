"""What is wrong with data, said without the text of any cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from journeygap.core.errors import InputError
from journeygap.core.language import say


class Trouble(NamedTuple):
    """One mistake in data: its kind, the file, the facts, the column and first row where known, and how often.

    ``file`` is empty where no file is to blame. Rows count from 1 as in a spreadsheet, the row of names included.
    """

    kind: str
    file: str
    facts: Mapping[str, object] = MappingProxyType({})
    column: str | None = None
    row: int | None = None
    times: int | None = None

    def __str__(self) -> str:
        """Return the error and the way out in one line."""
        return say("data.trouble", **self._asdict())


class BadData(InputError):
    """Data can't be measured as they are. ``troubles`` says everything that is wrong with them."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles: tuple[Trouble, ...] = tuple(troubles)
        super().__init__(self.troubles)

    def __str__(self) -> str:
        """Return every error, one a line."""
        return "\n".join(map(str, self.troubles))
