"""Sentences that are no findings, by name."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure
from journeygap.words.en.doubts import unknown_finding


def bad_feeling(value: float) -> str:
    """Say how customers feel, from -2 to 2, where they feel bad."""
    return f"customers feel bad ({figure(value)})"


SENTENCES: dict[str, Callable[..., str]] = {
    "bad-feeling": bad_feeling,
    "unknown-finding": unknown_finding,
}
