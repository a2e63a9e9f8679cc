"""Columns behind those of the stages that name no stage: notes, owners, totals."""

from __future__ import annotations

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.rows import is_footer

_KEYS = frozenset(
    (
        *("cost", "delivers", "evidence", "expects", "feeling", "friction", "hours", "importance"),
        *("metric", "note", "other", "owner", "satisfaction", "status"),
    )
)
_WHOLE = 4
"""What a text is worth at least of which every word is known."""


def is_behind(text: str) -> bool:
    """Return whether the head of a column says what is in it for all stages, and names none.

    Other words that head columns, such as Support, may be the name of a stage.
    """
    read = header(text)
    return is_footer(text) or (read.key in _KEYS and read.score >= _WHOLE)
