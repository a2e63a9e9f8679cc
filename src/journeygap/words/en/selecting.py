"""What is wrong with the stages and owners that are asked for, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import did_you_mean, listed


def unknown_stage(name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that no journey has such a stage."""
    hint = did_you_mean(meant) if meant else f"the stages are {listed(known, 8)}"
    return f"no stage is called {quoted(name)} ({hint})"


def unknown_owner(name: str, meant: str | None) -> str:
    """Say that nobody of that name owns anything."""
    hint = f" ({did_you_mean(meant)})" if meant else ""
    return f"nothing is owned by {quoted(name)}{hint}"


SENTENCES: dict[str, str | Callable[..., str]] = {"unknown-owner": unknown_owner, "unknown-stage": unknown_stage}
