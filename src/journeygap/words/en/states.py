"""The words for states of touchpoints, roles of what the company does, severities and priorities."""

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
    "planned": "planned",
    "retired": "retired",
    "supporting": "supporting",
    "unknown": "unknown",
    "warning": "warning",
    "wasted": "wasted",
    "weak": "weak",
    "wrong-channel": "wrong channel",
    "wrong-stage": "wrong stage",
}
