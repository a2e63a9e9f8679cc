"""What is wrong with a configuration, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeygap.core.text import quoted

_SHOULD_BE = {
    "bool_type": "a valid boolean",
    "dataclass_type": "a table of keys and values",
    "dict_type": "a table of keys and values",
    "finite_number": "a finite number",
    "float_type": "a valid number",
    "greater_than_equal": "greater than or equal to {ge:g}",
    "int_type": "a valid integer",
    "less_than_equal": "less than or equal to {le:g}",
    "literal_error": "{expected}",
    "string_type": "a text",
}
"""What a value should be, by the type of Pydantic's error; the fields are those of its context."""


def unknown_key(route: Sequence[str], known: Sequence[str], meant: str | None) -> str:
    """Say that a key is not known, and what is."""
    hint = f"did you mean {quoted(meant)}?" if meant else f"the keys known here are {', '.join(known)}"
    return f"the key {quoted('.'.join(route))} is not known ({hint})"


def wrong_value(route: Sequence[str], kind: str, context: Mapping[str, Any]) -> str:
    """Say what a value should be. ``kind`` and ``context`` are the type and the context of Pydantic's error."""
    if kind == "missing":
        return f"{_item(route)} is missing; write it"
    if kind == "string_pattern_mismatch":
        return f"{_item(route)} may not be empty; write {_wanted(route[0])}"
    if kind == "tuple_type":
        tables = list(route) in (["targets"], ["rules"])
        what = f"a list of tables, each under [[{route[0]}]]" if tables else f"a list: {_wanted(route[0])}"
    else:
        what = _SHOULD_BE[kind].format_map(context) if kind in _SHOULD_BE else "something else"
    return f"{_item(route)} should be {what}"


def _item(route: Sequence[str]) -> str:
    """Name an entry; what is in a list has a number."""
    *names, last = route
    return f"item {int(last) + 1} of {quoted('.'.join(names))}" if last.isdecimal() else quoted(".".join(route))


def _wanted(key: str) -> str:
    """Say what a key takes, where a type alone would not say enough."""
    return 'codes or names of findings, such as ["JG101", "dark-stage"]' if key in {"select", "ignore"} else "a text"


SENTENCES: dict[str, str | Callable[..., str]] = {"unknown-key": unknown_key, "wrong-value": wrong_value}
