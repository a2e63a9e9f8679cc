"""What is wrong with a baseline, in words."""

from __future__ import annotations

from collections.abc import Callable

_SHAPE = 'a baseline is {{"version": 1, "findings": […]}}; write one with --write-baseline'
"""Braces are doubled, as in every template."""


def unreadable(file: str, why: str, *, missing: bool) -> str:
    """Say that a baseline can't be read; one that is not there has to be written first."""
    hint = "; write it first with --write-baseline" if missing else ""
    return f"{file}: the baseline can't be read: {why}{hint}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "endless-number": f"{{file}}: this is no baseline: it holds a number of thousands of digits; {_SHAPE}",
    "no-fingerprint": f"{{file}}: this is no baseline: finding {{number}} in it has no fingerprint; {_SHAPE}",
    "no-json": f"{{place}}: this is no baseline: it is not JSON; {_SHAPE}",
    "no-text": "{file}: this is no baseline: it is not UTF-8 text",
    "other-shape": f"{{file}}: this is no baseline: it has another shape; {_SHAPE}",
    "too-large": "{file}: the baseline is larger than {most:,} characters",
    "unreadable": unreadable,
}
