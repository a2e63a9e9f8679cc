"""The words for states of touchpoints, roles of what the company does, severities, priorities and constraints."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "aligned": "aligned",
    "alternative": "alternative",
    "elsewhere": "elsewhere",
    "error": "error",
    "exempt": "exempt",
    "for-others": "for others",
    "high": "high",
    "info": "info",
    "low": "low",
    "medium": "medium",
    "met": "met",
    "misplaced": "misplaced",
    "missing": "missing",
    "not-in-full": "not met in full",
    "out-of-scope": "out of scope",
    "outside": "outside",
    "people": "people",
    "planned": "planned",
    "process": "process",
    "retired": "retired",
    "supporting": "supporting",
    "technology": "technology",
    "unknown": "unknown",
    "warning": "warning",
    "wasted": "wasted",
    "weak": "weak",
    "wrong-channel": "wrong channel",
    "wrong-stage": "wrong stage",
}
