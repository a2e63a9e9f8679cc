"""What is wrong with keys and values, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.language import Fault, Statement
from journeygap.core.text import quoted, shortened
from journeygap.loading.check import Found
from journeygap.loading.holders import Holder
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, either, in_quotes, owned, together

_WANTED = {
    "bool_type": "true or false",
    "dataclass_type": "a mapping of keys and values",
    "date_type": "a date such as 2026-03-31",
    "dict_type": "a mapping",
    "float_type": "a number",
    "int_type": "a whole number",
    "string_type": "a text",
    "string_unicode": "a text without broken characters",
    "tuple_type": "a list",
}
"""What a key takes, by the type of Pydantic's error."""


def found_kind(found: Found) -> str:
    """Say what is in the place of a value."""
    if found.kind == "number":
        return f"the number {shortened(found.text)}"
    if found.kind == "text":
        return f"the text {quoted(found.text)}"
    return {"nothing": "nothing", "mapping": "a mapping", "list": "a list", "truth": "true or false"}[found.kind]


def as_written(found: Found) -> str:
    """Quote how a list or a mapping begins, and a truth value, behind a colon; nothing where the kind says it."""
    if found.kind == "truth":
        return f": {found.text}"
    return f": {quoted(shortened(found.text, 30))}" if found.kind in {"mapping", "list"} else ""


def no_mapping(found: Found, keys: Sequence[str]) -> Said:
    """Say that a file holds nothing, or something else than a mapping."""
    what = (
        "is empty"
        if found.kind == "nothing"
        else f"holds {found_kind(found)}, not a mapping of keys and values{as_written(found)}"
    )
    return f"the file {what}", f"begin it with the keys {together([f'{key}:' for key in keys])}"


def wrong_type(key: str, of: Holder | None, wanted: str, found: Found, advice: Statement | None) -> Said:
    """Say that a value is of another kind than its key takes."""
    return (
        f"{quoted(key)}{owned(of)} takes {_WANTED[wanted]}, not {found_kind(found)}{as_written(found)}",
        None if advice is None else advice.text,
    )


def no_word(key: str, of: Holder | None, allowed: Sequence[str], found: Found) -> Said:
    """Say that a key takes one of a few words."""
    return f"{quoted(key)}{owned(of)} takes {either(allowed)}, not {found_kind(found)}{as_written(found)}", None


def unknown_value(key: str, of: Holder | None, value: str, allowed: Sequence[str], meant: str | None) -> Said:
    """Say that a key does not take a word."""
    return (
        f"{quoted(key)}{owned(of)} is {either(allowed)}, not {quoted(value)}",
        did_you_mean(meant) if meant else f"write {either(allowed)}",
    )


def unknown_key(key: str, of: Holder | None, advice: Statement | None, meant: str | None, known: Sequence[str]) -> Said:
    """Say that a key is not known at its place."""
    if advice is not None:
        suggestion = advice.text
    else:
        suggestion = did_you_mean(meant) if meant else f"the keys known here are {', '.join(known)}"
    return f"the key {quoted(key)}{owned(of)} is not known here", suggestion


def text_as_key(text: str, key: str, others: bool) -> Said:
    """Say that a text with a colon in it is read as a key; ``others`` says whether it is the name of a mapping."""
    return (
        f"{quoted(text)} is read as the key {quoted(key)}, not known here",
        f"put quotes round a text that holds a colon: {'write name: ' if others else ''}{in_quotes(text)}",
    )


def slipped_away(key: str, of: Holder | None, slip: Fault) -> Said:
    """Say that a value is none to YAML, because of how it begins."""
    message, suggestion = slip.words[1:3]
    return f"{quoted(key)}{owned(of)} is empty: {message}", suggestion


def empty_list(key: str, of: Holder | None, dimensions: bool, required: bool) -> Said:
    """Say that a list, or a rating by dimension, has no entry."""
    return (
        f"{quoted(key)}{owned(of)} {'has no dimensions' if dimensions else 'is an empty list'}",
        "name at least one" if required else "name at least one, or remove the key",
    )


_CORRECT = "correct the figure"
FAULTS: dict[str, Said | Callable[..., Said]] = {
    "empty-dimension": ("the name of a dimension is empty", "write its name, or remove it"),
    "empty-item": lambda key, of: (f"an item of {quoted(key)}{owned(of)} is empty", "write it, or remove it"),
    "empty-list": empty_list,
    "empty-value": lambda key, of: (f"{quoted(key)}{owned(of)} is empty", "write its value, or remove the key"),
    "missing-key": lambda key, of: (f"the key {quoted(key)}{owned(of)} is missing here", f"add {key}: …"),
    "no-mapping": no_mapping,
    "no-word": no_word,
    "not-allowed": lambda key, of, value: (f"{quoted(key)}{owned(of)} may not be {value}", None),
    "not-finite": lambda key, of, value: (f"{quoted(key)}{owned(of)} is {value}; it must be a finite number", _CORRECT),
    "slipped-away": slipped_away,
    "text-as-key": text_as_key,
    "too-high": lambda key, of, value, most: (
        f"{quoted(key)}{owned(of)} is {value}; it may not be above {most:,.15g}",
        _CORRECT,
    ),
    "too-low": lambda key, of, value, least: (
        f"{quoted(key)}{owned(of)} is {value}; it may not be below {least:,.15g}",
        _CORRECT,
    ),
    "unknown-format": (
        "format {value} is not known to this version",
        "write format: 1, or update journeygap",
    ),
    "unknown-key": unknown_key,
    "unknown-value": unknown_value,
    "wrong-type": wrong_type,
}
