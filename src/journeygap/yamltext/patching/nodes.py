"""What a YAML text says, with the place of every part, and how that compares with plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.source import Span
from journeygap.core.text import normalise
from journeygap.yamltext.parse import Mapping as Keys
from journeygap.yamltext.parse import Node as Value
from journeygap.yamltext.parse import Sequence, Tree


class Unpatchable(ValueError):
    """A text can't be edited piece by piece: why."""


class Scalar(NamedTuple):
    """A text of a file as YAML reads it; ``is_null`` where it says nothing."""

    value: str
    start: int
    end: int
    is_null: bool = False


class Items(NamedTuple):
    """A list in a file."""

    items: tuple[Node, ...]
    start: int
    end: int
    in_flow: bool


class Entries(NamedTuple):
    """A mapping in a file; keys are texts."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    in_flow: bool


Node: TypeAlias = "Scalar | Items | Entries"


def node_of(tree: Tree, value: Value, span: Span) -> Node:
    """Return a value of a tree with the places of everything in it. Raises `Unpatchable` where aliases are in it."""
    _, start, end = span
    text = tree.source.text
    if text.startswith("*", start) and end > start:
        raise Unpatchable(say("patching.aliases"))
    if not isinstance(value, (Keys, Sequence)):
        return Scalar(text[start:end] if value is None else value, start, end, is_null=value is None)
    spans = [tree.value_span(value, place) for place in range(len(value))]
    firsts = [tree.key_span(value, key).start for key in value] if isinstance(value, Keys) else [e.start for e in spans]
    # What a merge key brings is elsewhere in the text.
    if firsts != sorted(firsts) or any(not start <= first <= end for first in firsts):
        raise Unpatchable(say("patching.aliases"))
    in_flow = pattern(r"(?:[&!]\S*\s+)*[{\[]").match(text, start, end) is not None
    if isinstance(value, Sequence):
        items = tuple(node_of(tree, each, at) for each, at in zip(value, spans, strict=True))
        return Items(items, start, end, in_flow)
    pairs = []
    for (key, each), at in zip(value.items(), spans, strict=True):
        named = tree.key_span(value, key)
        pairs.append((Scalar(key, named.start, named.end), node_of(tree, each, at)))
    return Entries(tuple(pairs), start, end, in_flow)


def says_nothing(node: Node) -> bool:
    """Return whether a node is empty or an empty list."""
    return node.is_null if isinstance(node, Scalar) else isinstance(node, Items) and not node.items


def is_same(node: Node, wanted: Any) -> bool:
    """Return whether a node says what is wanted, in whichever of its spellings."""
    if isinstance(node, Scalar):
        if isinstance(wanted, list):
            return len(wanted) == 1 and is_same(node, wanted[0])
        if isinstance(wanted, Mapping):
            return wanted.keys() == {"name"} and is_same(node, wanted["name"])
        return _scalar_says(node, wanted)
    if isinstance(node, Items):
        items = wanted if isinstance(wanted, list) else [wanted]
        return len(items) == len(node.items) and all(map(is_same, node.items, items))
    if not isinstance(wanted, Mapping):
        return len(node.pairs) == 1 and node.pairs[0][0].value == "name" and is_same(node.pairs[0][1], wanted)
    entries = {key.value: value for key, value in node.pairs if not says_nothing(value) or key.value in wanted}
    return entries.keys() == wanted.keys() and all(is_same(entries[key], each) for key, each in wanted.items())


def _scalar_says(node: Scalar, wanted: Any) -> bool:
    text = node.value
    if isinstance(wanted, bool):
        return text.lower() == str(wanted).lower()
    if isinstance(wanted, (int, float)):
        try:
            return float(text) == wanted
        except ValueError:
            return False
    return text == (wanted.isoformat() if isinstance(wanted, date) else wanted)


def identity(item: Any) -> str:
    """Return what an entry of a list is known by: its id, its name, or from where to where it leads."""
    if isinstance(item, Mapping):
        return normalise(str(item.get("id") or item.get("name") or f"{item.get('from')}→{item.get('to')}"))
    return normalise(str(item))


def identity_of(node: Node) -> str:
    """Return the same of an entry in a text."""
    if isinstance(node, Entries):
        return identity({key.value: value.value for key, value in node.pairs if isinstance(value, Scalar)})
    return normalise(node.value if isinstance(node, Scalar) else "")


def shared(node: Node, wanted: Any) -> int:
    """Return how many keys but the name have the same value in both."""
    if not isinstance(node, Entries) or not isinstance(wanted, Mapping):
        return 0
    return sum(key.value != "name" and key.value in wanted and is_same(value, wanted[key.value])
               for key, value in node.pairs)  # fmt: skip


def scalars(node: Node) -> Iterator[Scalar]:
    """Return every text in a node, keys too, in their order."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from scalars(value)
