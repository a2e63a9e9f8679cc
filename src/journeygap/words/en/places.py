"""How places in data of a program are named."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {"outermost": "the outermost mapping"}
