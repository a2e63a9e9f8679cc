"""One file of data as an engine is to read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Part:
    """One file of data.

    ``path`` is what is read, which may be a decoded copy; ``shown`` names the file for people. ``names`` holds the
    columns' names in their order, None where the engine knows them. ``skip`` counts the lines above the first row of
    data, ``first`` is that row's number for people.
    """

    path: str
    shown: str
    format: Literal["csv", "jsonl", "parquet"]
    names: tuple[str, ...] | None = None
    delimiter: str = ","
    skip: int = 0
    first: int = 1
