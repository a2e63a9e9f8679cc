"""What is wrong with a configuration, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeygap.core.text import quoted
from journeygap.words.en.writing import did_you_mean, either

_SHOULD_BE = {
    "bool_type": "a valid boolean",
    "dataclass_type": "a table of keys and values",
    "dict_type": "a table of keys and values",
    "finite_number": "a finite number",
    "float_type": "a valid number",
    "greater_than_equal": "greater than or equal to {ge:g}",
    "int_type": "a valid integer",
    "less_than_equal": "less than or equal to {le:g}",
    "string_type": "a text",
}
"""What a value should be, by the type of Pydantic's error; the fields are those of its context."""


def unknown_key(route: Sequence[str], known: Sequence[str], meant: str | None) -> str:
    """Say that a key is not known, and what is."""
    hint = did_you_mean(meant) if meant else f"the keys known here are {', '.join(known)}"
    return f"the key {quoted('.'.join(route))} is not known ({hint})"


def wrong_value(route: Sequence[str], kind: str, context: Mapping[str, Any]) -> str:
    """Say what a value should be. ``kind`` and ``context`` are the type and the context of Pydantic's error.

    Where the value is not one of a few words, the context holds what is ``allowed``.
    """
    if kind == "missing":
        return f"{_item(route)} is missing; write it"
    if kind == "string_pattern_mismatch":
        return f"{_item(route)} may not be empty; write {_wanted(route[0])}"
    if kind == "tuple_type":
        tables = list(route) in (["targets"], ["rules"])
        what = f"a list of tables, each under [[{route[0]}]]" if tables else f"a list: {_wanted(route[0])}"
    elif kind == "literal_error":
        what = either([f"'{each}'" for each in context["allowed"]])
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


def _target(file: str, measure: str) -> str:
    return f"{file}: the target for {quoted(measure)}"


def _as_share(share: float) -> str:
    return f"is in per cent, from 1 to 100, or 0; {share:g} is a share: write {share * 100:.10g}"


_NOT_READ = "{file}: the configuration can't be read"
SENTENCES: dict[str, str | Callable[..., str]] = {
    "endless-number": f"{_NOT_READ}: it holds a number of thousands of digits; write a smaller one",
    "fixed-severity": lambda file, codes: (
        f"{file}: [severity]: {', '.join(codes)}: a definition error is always an error"
    ),
    "limit-too-high": "{file}: [limits]: {limit} is {most:,} at most; split what is larger into several journeys",
    "no-figure-of-stages": (
        "{file}: {measure} is a figure of whole journeys; only coverage and metrics are one of a stage"
    ),
    "no-path": "--config takes the path of a file",
    "no-table": "{file}: “{name}” should be a table, as in [tool.journeygap]",
    "no-toml": "{file}: the configuration is not TOML: {error}",
    "nul-in-path": "{file}: “baseline” is the path of a file, and no path holds a NUL character",
    "rule-settings": "{file}: the key “rule-settings” is not known; write [rules.NAME]",
    "target-as-share": lambda file, measure, share: f"{_target(file, measure)} {_as_share(share)}",
    "target-out-of-range": lambda file, measure: f"{_target(file, measure)} is in per cent, from 0 to 100",
    "target-without-limit": lambda file, measure: f"{_target(file, measure)} takes one of at-least and at-most",
    "threshold-as-share": lambda file, key, share: f"{file}: {key} {_as_share(share)}",
    "too-deep": f"{_NOT_READ}: its lists or tables are nested too deep; write them flat",
    "too-large": "{file}: the configuration is larger than {most:,} bytes",
    "unknown-key": unknown_key,
    "unreadable": f"{_NOT_READ}: {{why}}",
    "wrong-value": wrong_value,
}
