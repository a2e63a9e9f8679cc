"""What is wrong with ratings, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, owned


def unknown_dimension(name: str, meant: str | None, dimensions: Sequence[str], more: int) -> Said:
    """Say that a rating names a dimension that the journey lacks; ``more`` counts those that are not listed."""
    listed = ", ".join(dimensions) + (f" and {more:,} more" if more > 0 else "")
    return (
        f"{quoted(name)} is not a dimension of this journey",
        did_you_mean(meant) if meant else f"its dimensions are {listed}; dimensions: names others",
    )


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "duplicate-dimension": lambda name: (f"duplicate dimension {quoted(name)}", "keep one of the two"),
    "no-scale": (
        "the scale's max, {high:g}, is not above its min, {low:g}",
        "write the lowest rating one can give under min, and the highest under max",
    ),
    "outside-scale": lambda rating, of, low, high: (
        f"the rating {rating:g}{owned(of)} is outside the scale from {low:g} to {high:g}",
        "correct the rating, or state the scale under scale: {min: …, max: …}",
    ),
    "unknown-dimension": unknown_dimension,
}
