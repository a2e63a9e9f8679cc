"""What is wrong with data, said without the text of any cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeygap.core.errors import InputError
from journeygap.core.language import Fault, say


class Trouble(NamedTuple):
    """One mistake in data: what it is, the file, the column and the first row where they are known, and how often.

    ``file`` is empty where no file is to blame. Rows count from 1 as in a spreadsheet, the row of names included.
    """

    what: Fault
    file: str
    column: str | None = None
    row: int | None = None
    times: int | None = None

    def __str__(self) -> str:
        """Return the error and the way out in one line."""
        words = self.what.words
        facts = {"file": self.file, "column": self.column, "row": self.row, "times": self.times}
        return say("data.trouble", message=words.message, suggestion=words.suggestion, **facts)


class BadData(InputError):
    """Data can't be measured as they are. ``troubles`` says everything that is wrong with them."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles: tuple[Trouble, ...] = tuple(troubles)
        super().__init__(self.troubles)

    def __str__(self) -> str:
        """Return every error, one a line."""
        return "\n".join(map(str, self.troubles))
