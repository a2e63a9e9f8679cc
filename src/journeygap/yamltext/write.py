"""From plain data to the text of a journey file: tidy YAML that the loader reads back as the same data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from journeygap.core.text import HIDDEN, as_escape, may_hide
from journeygap.yamltext.slips import is_suspect

_WIDE = 100
"""How long a mapping or a list may get and still be on one line."""
_TAG = "tag:yaml.org,2002:"
_UNSEEN = re.compile(f"(?!\n){HIDDEN}")
"""What a reader does not see, a terminal obeys or YAML takes for a line break of its own."""


_EASY = re.compile(r"[^\W\d_][\w ()'’&/+.%–—“”-]*(?<! )")
"""A text that YAML takes as it is, anywhere: it begins with a letter, and holds nothing that YAML obeys."""
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""What begins with a letter and is no text to YAML."""
_LONGEST_WORD = max(map(len, _WORDS))
_LONGEST_KEY = 100
_LEAST = 2
"""What an entry takes at least, with what parts it from the next."""
_MAPPINGS = (dict, Mapping)
_CONTAINERS = (*_MAPPINGS, list)
_ONLY_TEXTS = frozenset((str,))
_SCALARS = (str, int, float)
"""What most values are. It is asked first: `Mapping` is slow to ask."""


def write(data: Mapping[str, Any], *, wide: int = _WIDE) -> str:
    """Write mappings, lists, texts, numbers, truth values and days as YAML, in their order.

    What is no longer than ``wide`` is on one line; the outermost mapping, the two halves and the stages never do.
    With 0 every value has a line of its own.
    """
    return "\n".join([*_block(data, 0, wide, ""), ""])


def one_line(value: Any) -> str:
    """Write a value on one line, fit to be anywhere in a YAML text: within brackets, or behind a key."""
    return _flow(value)


def _block(value: Any, depth: int, wide: int, indent: str) -> list[str]:
    """Write a mapping or a list over several lines, and return these; what has several may be one text.

    PyYAML does the same a hundred times more slowly, so only what is not easy is left to it.
    """
    lines: list[str] = []
    inner = indent + "  "
    entries: Iterable[tuple[str, str | None, Any]]
    if isinstance(value, _MAPPINGS):
        entries = zip(value, _heads(indent, tuple(value)), value.values(), strict=True)
    else:
        entries = (("", f"{indent}-", each) for each in value)
    for key, head, each in entries:
        if head is None:
            lines += _slowly({key: each}, depth, wide, indent)
        elif _is_easy_text(each) if type(each) is str else type(each) is int:
            lines.append(f"{head} {each}")
        elif isinstance(each, _SCALARS) or not isinstance(each, _CONTAINERS):
            if isinstance(each, str) and ("\n" in each or (may_hide(each) and _UNSEEN.search(each))):
                lines += _slowly({key: each} if key else [each], depth, wide, indent)
            else:
                lines.append(f"{head} {_plain(each, flow=False)}")
        elif (text := _on_one_line(each, depth + 1, wide)) is not None:
            lines.append(f"{head} {text}")
        elif key:
            lines.append(head)
            lines += _block(each, depth + 1, wide, inner)
        else:
            # One text for all its lines: of a long list each line by itself would take more memory than the text.
            lines.append(f"{head} {chr(10).join(_block(each, depth + 1, wide, inner))[len(inner) :]}")
    return lines


@lru_cache(4096)
def _heads(indent: str, keys: tuple[str, ...]) -> tuple[str | None, ...]:
    """Return how each entry of a mapping begins, and None where its key is not easy to write."""
    return tuple(f"{indent}{key}:" if key and _is_easy(key) else None for key in keys)


def _is_easy_text(text: str) -> bool:
    easy = text.isascii() and _EASY.fullmatch(text) is not None
    return easy and (len(text) > _LONGEST_WORD or text.lower() not in _WORDS)


def _is_easy(key: str) -> bool:
    return len(key) < _LONGEST_KEY and _EASY.fullmatch(key) is not None and not _is_word(key)


def _slowly(value: Any, depth: int, wide: int, indent: str) -> list[str]:
    """Let PyYAML write an entry, which holds what only it knows how to write."""
    entries = _node(value, depth, wide).value
    kind = yaml.MappingNode if isinstance(value, Mapping) else yaml.SequenceNode
    node = kind(f"{_TAG}{'map' if isinstance(value, Mapping) else 'seq'}", entries, flow_style=False)
    text: str = yaml.serialize(node, Dumper=_Dumper, width=float("inf"), allow_unicode=True)
    if text.endswith("\n...\n"):
        text = text.removesuffix("...\n")  # the end of a document, which this is not
    safe = _UNSEEN.sub(as_escape, text)  # which are in double quotes, where escapes are read
    return [f"{indent}{line}" if line else line for line in safe.removesuffix("\n").split("\n")]


def _flow(value: Any) -> str:
    """Write a value on one line, within brackets or braces."""
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, (dict, Mapping)):
        return "{" + ", ".join(f"{_plain(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    return f"[{', '.join(map(_flow, value))}]" if isinstance(value, list) else _plain(value)


def _plain(value: Any, *, flow: bool = True) -> str:
    """Write a scalar, within brackets or outside them."""
    if not isinstance(value, str):
        return str(value) if type(value) is int else str(_scalar(value).value)
    if _is_easy_text(value):
        return value
    return value if _EASY.fullmatch(value) and not _is_word(value) else _quoted(value, flow=flow)


def _is_word(text: str) -> bool:
    return len(text) <= _LONGEST_WORD and text.lower() in _WORDS


@lru_cache(4096)
def _quoted(value: str, *, flow: bool) -> str:
    """Write a text as PyYAML does, with quotes where it needs them."""
    node = yaml.SequenceNode(f"{_TAG}seq", [_scalar(value)], flow_style=flow)
    text: str = yaml.serialize(node, Dumper=_Dumper, width=float("inf"), allow_unicode=True)
    return _UNSEEN.sub(as_escape, text.removesuffix("\n")[1:-1] if flow else text.removesuffix("\n")[2:])


def _on_one_line(value: Any, depth: int, wide: int) -> str | None:
    """Write a mapping or a list within brackets; None where it shall have a line for each of its entries."""
    if value and not isinstance(value, list) and (depth <= 1 or "touchpoints" in value):
        return None
    if len(value) * _LEAST > wide:
        return None
    # Most of what does not fit is seen at a glance, and so is a list of short texts.
    if type(value) is list and set(map(type, value)) <= _ONLY_TEXTS:
        return _texts_on_one_line(tuple(value), wide)
    if type(value) is dict and _length_of_keys(tuple(value)) + _length(value.values()) > wide:
        return None
    return _flow(value) if not value or _fits(value, wide) else None


@lru_cache(4096)
def _texts_on_one_line(texts: tuple[str, ...], wide: int) -> str | None:
    if sum(map(len, texts)) + _LEAST * len(texts) > wide or any("\n" in each for each in texts):
        return None
    return f"[{', '.join(map(_plain, texts))}]"


def _length(values: Iterable[Any]) -> int:
    """Return how long the texts among the keys or the values of a mapping are, with what parts them."""
    return sum([len(each) + _LEAST for each in values if type(each) is str])


_length_of_keys = lru_cache(4096)(_length)
"""The same of keys, which are those of many mappings."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)  # lists are indented as on our pages


def _node(value: Any, depth: int, wide: int) -> yaml.Node:
    if isinstance(value, Mapping):
        entries = [(_scalar(key), _node(each, depth + 1, wide)) for key, each in value.items()]
        one_line = depth > 1 and "touchpoints" not in value and _fits(value, wide)
        return yaml.MappingNode(f"{_TAG}map", entries, flow_style=one_line)
    if isinstance(value, list):
        items = [_node(each, depth + 1, wide) for each in value]
        return yaml.SequenceNode(f"{_TAG}seq", items, flow_style=not items or _fits(value, wide))
    return _scalar(value)


def _fits(value: Any, wide: int) -> bool:
    """Return whether a container is short, and nothing in it is deeper than a list of words or a mapping of figures."""
    inner: list[Any] = value if isinstance(value, list) else [*value, *value.values()]
    # Texts first: `Mapping` is slow to ask.
    nested = [
        each
        for each in inner
        if type(each) is not str and not isinstance(each, _SCALARS) and isinstance(each, _CONTAINERS)
    ]
    if nested:
        if isinstance(value, list):
            return False
        inner = [each for each in inner if not isinstance(each, _CONTAINERS)]
        for each in nested:
            own = [*each, *each.values()] if isinstance(each, Mapping) else each
            if any(type(one) is not str and isinstance(one, _CONTAINERS) for one in own):
                return False
            inner += own
    words = [each if type(each) is str else str(each) for each in inner]
    return sum(map(len, words)) + 2 * len(words) <= wide and "\n" not in "".join(words)


def _scalar(value: Any) -> yaml.ScalarNode:
    if isinstance(value, bool):
        return yaml.ScalarNode(f"{_TAG}bool", "true" if value else "false")
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer() and abs(value) < 1e16):
        return yaml.ScalarNode(f"{_TAG}int", str(int(value)))
    if isinstance(value, float):
        text = repr(value)  # YAML 1.1, which PyYAML writes, wants a point before an exponent
        return yaml.ScalarNode(f"{_TAG}float", text if "." in text else text.replace("e", ".0e"))
    if isinstance(value, date):
        return yaml.ScalarNode(f"{_TAG}timestamp", value.isoformat())
    style = '"' if _UNSEEN.search(value) or is_suspect(value) else "|" if "\n" in value else None
    return yaml.ScalarNode(f"{_TAG}str", value, style=style)
