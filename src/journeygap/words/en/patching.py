"""Why a file can't be edited piece by piece, in words."""

from __future__ import annotations

from collections.abc import Callable

SENTENCES: dict[str, str | Callable[..., str]] = {
    "aliases": "it uses aliases (*name), so that an edit in one place would change another",
    "no-mapping": "it is no mapping",
    "nothing-left": "nothing would be left of an entry",
    "too-much": "too much changes in one place",
}
