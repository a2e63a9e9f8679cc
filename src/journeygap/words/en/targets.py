"""How targets are named, and what they ask for, in words."""

from __future__ import annotations

from collections.abc import Callable


def name(measure: str, touchpoint: str | None, stage: str | None) -> str:
    """Name what is measured, and where if not of a whole journey: "coverage of Evaluation"."""
    if touchpoint is None:
        return measure if stage is None else f"{measure} of {stage}"
    return f"{measure} of {touchpoint}" + ("" if stage is None else f" ({stage})")


SENTENCES: dict[str, str | Callable[..., str]] = {
    "at-least": "at least {value}",
    "at-most": "at most {value}",
    "name": name,
    "not-known": "not known",
}
