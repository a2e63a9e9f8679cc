"""What every engine can do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Protocol

from journeygap.evidence.read import Evidence


class Engine(Protocol):
    """Counts rows. Queries are plain SQL that every engine runs as it is.

    Everything that fails because of the data raises `BadData`; no message holds the text of a cell.
    """

    def open(self, evidence: Evidence, wanted: Sequence[str], folder: str) -> None:
        """Make the view ``source`` of the data: the wanted columns as texts s0, s1, …, never null."""
        ...

    def table(
        self,
        name: str,
        columns: Sequence[tuple[str, Literal["int", "text", "number"]]],
        rows: Iterable[tuple[Any, ...]],
    ) -> None:
        """Make a small table; number is DECIMAL(18,9)."""
        ...

    def create(self, name: str, query: str) -> None:
        """Make a table of what a query returns."""
        ...

    def view(self, name: str, query: str) -> None:
        """Name a query that is cheap enough to run each time."""
        ...

    def numbered(self, name: str, query: str, number: str) -> None:
        """Make a table of what a query returns, and a whole number of each row in a column ``number``, in any order."""
        ...

    def drop(self, name: str) -> None:
        """Let go of a table that nothing needs any more."""
        ...

    def number(self) -> None:
        """Make the table ``raw``: what ``source`` holds, and a number rid of each row."""
        ...

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query returns; grouped figures only."""
        ...

    def micros(self, text: str) -> str:
        """Return the SQL by which “2018-05-31”, with a time or not, becomes microseconds since 1970, as if in UTC.

        Null for a day or a time that there is not.
        """
        ...

    def first_row(self, condition: str) -> tuple[str, int | None]:
        """Return the file and the number of the first row of ``source`` for which a condition holds."""
        ...

    def place(self, rid: int) -> tuple[str, int | None]:
        """Return the file and the number of a row of ``raw``."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...
