"""The text of a measured file: YAML in one fixed form, so that the same figures are the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN, as_escape

_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9_+.()&/ -]*[A-Za-z0-9_+()&/-])?")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
"""What some reader of YAML takes for something else than a text."""


def text_of(data: Mapping[str, Any]) -> str:
    """Return the measured file: what holds nothing but figures is on one line."""
    return f"# {say('data.measured-file')}\n" + "".join(_lines(data, 0))


def _lines(data: Mapping[str, Any], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for key, value in data.items():
        if isinstance(value, Mapping) and value and not _flat(value):
            yield f"{indent}{_word(key)}:\n"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list) and value:
            yield f"{indent}{_word(key)}:\n"
            for each in value:
                yield f"{indent}  - {_inline(each)}\n"
        else:
            yield f"{indent}{_word(key)}: {_inline(value)}\n"


def _flat(value: Mapping[str, Any]) -> bool:
    return not any(isinstance(each, (Mapping, list)) for each in value.values())


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_word(key)}: {_inline(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{Decimal(repr(value)):f}"
    return str(value) if isinstance(value, int) else _word(str(value))


def _word(text: str) -> str:
    """Write a text without quotation marks where no reader of YAML could take it for something else."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return pattern(HIDDEN).sub(as_escape, json.dumps(text, ensure_ascii=False))
