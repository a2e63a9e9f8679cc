"""What measuring answers or events returns."""

from __future__ import annotations

from typing import Any, NamedTuple


class Result(NamedTuple):
    """What was measured: what the head of the measured file says, all below the head, and warnings."""

    head: dict[str, Any]
    body: dict[str, Any]
    warnings: list[str]
    missing: int = 0
    """How many cells of ratings and metrics hold no answer."""
