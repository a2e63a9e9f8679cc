"""What is said below excerpts of files."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "more": "… and {number:,} more: --format concise lists all with their lines",
}
