"""What to do about a value that does not fit, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import shortened
from journeygap.words.en.writing import in_quotes

_KNOWN_QUOTES = "YAML knows only \" and '"


def as_rating(value: float, low: float, high: float, written: str) -> str:
    """Say what a percentage or a part of something is on the scale of the ratings."""
    rating = f"{value:.4g}"
    return f"write {rating}: ratings here go from {low:g} to {high:g}, and {shortened(written, 20)} of that is {rating}"


def point(figure: str | None) -> str:
    """Say how decimals are written; the figure itself where it is clear which it is."""
    return "write decimals with a point" + (f": {figure}" if figure else "")


SENTENCES: dict[str, str | Callable[..., str]] = {
    "as-list": lambda text: f"write it as a list, as in [{shortened(text, 30)}]",
    "as-rating": as_rating,
    "as-stage": lambda text: f"write - name: {shortened(text, 30)}",
    "decimal-point": "write decimals with a point and thousands without a comma, as in 6.5 and 3000",
    "digits-only": "write digits only, with a point for decimals; put units and comments into note",
    "iso-day": "write it as year-month-day",
    "key-in-typographic-quotes": f"write {{key}} without the typographic quotation marks: {_KNOWN_QUOTES}",
    "list-of-touchpoints": "put touchpoints: between company: and the list",
    "no-quotes": "remove the quotation marks",
    "no-such-day": "there is no such day",
    "on-scale": "write a number from {low:g} to {high:g}, the scale of the ratings here",
    "one-persona": "name one persona; each persona has a journey file of its own",
    "outermost": "{key}: belongs to the outermost level: move it to the left margin",
    "point": point,
    "quote-colon": lambda text: f"put quotes round a text that holds a colon: {in_quotes(text)}",
    "several-values": (
        "write several values as a list, as in [one, another]; put quotes round a text that holds a comma"
    ),
    "space-after-colon": "put a space after the colon",
    "truth": "write {truth}: YAML 1.2 reads {written} as a word",
    "typographic-quotes": f"these are typographic quotation marks; {_KNOWN_QUOTES}",
}
