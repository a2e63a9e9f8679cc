"""What is wrong with data, said without the text of any cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeygap.core.errors import InputError
from journeygap.core.text import counted


class Trouble(NamedTuple):
    """One mistake in data: the file, the column and the first row where they are known, how often, and the way out.

    Rows count from 1 as a spreadsheet counts them, the names' row included.
    """

    file: str
    message: str
    hint: str
    column: str | None = None
    row: int | None = None
    times: int | None = None

    def __str__(self) -> str:
        """Return the error in one line."""
        column = f", column “{self.column}”" if self.column is not None else ""
        row = f", row {self.row:,}" if self.row is not None else ""
        often = f" ({counted(self.times, 'row')} in all)" if self.times is not None and self.times > 1 else ""
        return f"{self.file}{column}{row}: {self.message}{often}; {self.hint}"


class BadData(InputError):
    """Data can't be measured as they are. ``troubles`` says everything that is wrong with them."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles: tuple[Trouble, ...] = tuple(troubles)
        super().__init__("\n".join(map(str, self.troubles)))
