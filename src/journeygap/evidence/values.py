"""How the texts of cells are read and compared: once, in Python, over the distinct ones that an engine counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fnmatch import translate
from functools import lru_cache
from unicodedata import normalize

_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,3})?")
YES = frozenset({"yes", "y", "true", "1", "x"})
NO = frozenset({"no", "n", "false", "0"})
_PARTS = re.compile(r"[;,|\r\n]")


def folded(text: str) -> str:
    """Return the form in which codes and labels compare: trimmed, without case, numbers as numbers."""
    plain = normalize("NFKC", text).strip().casefold()
    value = number(plain)
    return plain if value is None else str(canonical(value))


def number(text: str, mark: str = ".") -> Decimal | None:
    """Read a number with a decimal mark; None where it is none."""
    plain = text.strip().strip("\u00a0\u202f\ufeff")
    if mark == ",":
        if "." in plain:
            return None
        plain = plain.replace(",", ".")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def canonical(value: Decimal) -> Decimal:
    """Return a number in one form: 5.0 and 5 are the same, and so are 0 and −0."""
    if not value:
        return Decimal(0)  # minus zero too
    return (
        value.quantize(Decimal(1)) if value == value.to_integral_value() and abs(value) < 10**20 else value.normalize()
    )


@lru_cache(256)
def _globs(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    wild = [pattern for pattern in patterns if "*" in pattern or "?" in pattern]
    # Only * and ? are wildcards here; fnmatch would take [ for one too.
    escaped = (translate(normalize("NFKC", each).strip().casefold().replace("[", "[[]")) for each in wild)
    return re.compile("|".join(escaped)) if wild else None


@lru_cache(256)
def _words(patterns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, patterns))


def matches(text: str, patterns: tuple[str, ...]) -> bool:
    """Return whether a cell's text is one of some values, or fits one of some patterns with * and ?."""
    if folded(text) in _words(patterns):
        return True
    globs = _globs(patterns)
    return globs is not None and globs.match(normalize("NFKC", text).strip().casefold()) is not None


def says_used(text: str) -> bool | None:
    """Read a yes or a no; None where it is neither."""
    word = folded(text)
    return True if word in YES else False if word in NO else None


def parts(text: str) -> frozenset[str]:
    """Return the several answers in one cell, folded."""
    return frozenset(map(folded, _PARTS.split(text)))


def any_of(texts: Iterable[str]) -> frozenset[str]:
    """Return texts in the form in which they compare."""
    return frozenset(map(folded, texts))
