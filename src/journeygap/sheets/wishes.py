"""What a person decided by hand about a table, on the command line."""

from __future__ import annotations

from dataclasses import dataclass, field


class Asked(ValueError):
    """A table could mean two things, or lacks something: the question, and the options that answer it."""


@dataclass(frozen=True)
class Wishes:
    """The options of import.

    ``columns`` gives headers, or letters of columns, by the key they are to be read as; ``scales`` the ends of the
    scale of ratings by key, with the empty key for all.
    """

    columns: dict[str, list[str]] = field(default_factory=dict)
    sheet: str | None = None
    header_row: int | None = None
    scales: dict[str, tuple[float, float]] = field(default_factory=dict)
    language: str | None = None
