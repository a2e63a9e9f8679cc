"""From plain data to the text of a journey file: tidy YAML that the loader reads back as the same data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from journeygap.core.text import HIDDEN, as_escape
from journeygap.yamltext.slips import SUSPECT

_WIDE = 100
"""How long a mapping or a list may get and still stand on one line."""
_TAG = "tag:yaml.org,2002:"
_UNSEEN = re.compile(f"(?!\n){HIDDEN.pattern}")
"""What a reader does not see, a terminal obeys or YAML takes for a line break of its own."""


def write(data: Mapping[str, Any], *, wide: int = _WIDE) -> str:
    """Write mappings, lists, texts, numbers, truth values and days as YAML, in the order in which they stand.

    What is no longer than ``wide`` stands on one line; the outermost mapping, the two halves and the stages never do.
    With 0 every value has a line of its own.
    """
    text: str = yaml.serialize(_node(data, 0, wide), Dumper=_Dumper, width=float("inf"), allow_unicode=True)
    return _UNSEEN.sub(as_escape, text)  # which stand in double quotes, where escapes are read


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
    """Tell whether a container is short, and nothing in it is deeper than a list of words or a mapping of figures."""
    if isinstance(value, Mapping):
        inner = [*value, *value.values()]
    else:
        inner = value
        if any(isinstance(each, (Mapping, list)) for each in inner):
            return False
    length = 0
    for each in inner:
        if isinstance(each, (Mapping, list)):
            nested = [*each, *each.values()] if isinstance(each, Mapping) else each
            if any(isinstance(one, (Mapping, list)) for one in nested):
                return False
        else:
            nested = [each]
        if any("\n" in one for one in nested if isinstance(one, str)):
            return False
        length += sum(len(str(one)) + 2 for one in nested)
    return length <= wide


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
    style = '"' if _UNSEEN.search(value) or SUSPECT.match(value) else "|" if "\n" in value else None
    return yaml.ScalarNode(f"{_TAG}str", value, style=style)
