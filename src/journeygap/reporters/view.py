"""How a result is to be shown: what the person asked for and what the place it is shown in can take."""

from __future__ import annotations

from typing import Literal, NamedTuple


class View(NamedTuple):
    """How to show a result. ``width`` is in columns; ``top`` is how many of a list to show, 0 for all.

    ``ascii`` asks for plain characters where the output can't take others; ``each`` shows every journey of a portfolio
    in full; ``stages`` holds the ids of the only stages to show, all of them if empty; ``narrowed`` says whether
    findings were left out.
    """

    width: int = 100
    color: bool = False
    ascii: bool = False
    top: int = 10
    by: Literal["stage", "channel"] = "stage"
    each: bool = False
    stages: frozenset[str] = frozenset()
    narrowed: bool = False
    fails_info: bool = False
    """Whether findings of the severity info fail the run, which JUnit's cases follow."""
    decimal_comma: bool = False
    """Whether people here write 7,5, so that their Excel parts the cells of a CSV file by semicolons."""
