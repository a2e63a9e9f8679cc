"""Changes in what was read, before it is checked: one key of one mapping set or removed. The text stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from journeygap.core.source import Span
from journeygap.model.fields import Plain
from journeygap.yamltext.parse import Mapping, Node, Sequence, Tree
from journeygap.yamltext.places import Route, locate


class Edit(NamedTuple):
    """A key of the mapping at a route in a file (by its path in results) and its new value; None removes the key.

    ``value`` is plain data: see `journeygap.yamltext.data.plain`.
    """

    path: str
    route: Route
    key: str
    value: Any


def edited(tree: Tree, edits: Iterable[Edit]) -> Tree:
    """Return a tree with some keys changed. What is new is placed at what it belongs to.

    Only the containers on the way are copied, so that what an alias repeats elsewhere stays as it is. A bare name
    becomes a mapping with that name.
    """
    for edit in edits:
        tree = _edited(tree, edit)
    return tree


def _edited(tree: Tree, edit: Edit) -> Tree:
    marks = tree.marks[:]
    root = _copy(tree.root)
    holder: Any = None
    node: Any = root
    at = tree.span
    for depth, part in enumerate(edit.route):
        at = locate(tree, edit.route[: depth + 1])
        holder, child = node, node[part]
        node = holder[part] = _copy(child)
    if isinstance(node, str):
        node = holder[edit.route[-1]] = Mapping(name=node)
        node.at = len(marks)
        marks.extend((at.start, at.end) * 2)
    _set(node, edit, marks, at)
    return Tree(tree.source, root, marks, tree.span, repeats=tree.repeats)


def _copy(node: Node) -> Node:
    if isinstance(node, Mapping):
        mapping = Mapping(node)
        mapping.at = node.at
        return mapping
    if isinstance(node, Sequence):
        sequence = Sequence(node)
        sequence.at = node.at
        return sequence
    return node


def _set(mapping: Mapping, edit: Edit, marks: Any, at: Span) -> None:
    """Set or remove a key. Marks are in the order of the keys, so they are written again when a key comes or goes."""
    entries = {key: marks[mapping.at + 4 * place : mapping.at + 4 * place + 4] for place, key in enumerate(mapping)}
    if edit.value is None:
        if mapping.pop(edit.key, None) is None and edit.key not in entries:
            return
        entries.pop(edit.key, None)
    else:
        span = tuple(entries.setdefault(edit.key, marks[:0] + type(marks)("I", (at.start, at.end) * 2)))
        mapping[edit.key] = _node(edit.value, marks, span[2], span[3])
    mapping.at = len(marks)
    for each in entries.values():
        marks.extend(each)


def _node(value: Any, marks: Any, start: int, end: int) -> Node:
    """Return plain data as the parser would have read it, all of it in one place."""
    if isinstance(value, dict):
        mapping = Mapping((str(key), _node(each, marks, start, end)) for key, each in value.items())
        mapping.at = len(marks)
        marks.extend((start, end) * 2 * len(mapping))
        return mapping
    if isinstance(value, list):
        sequence = Sequence(_node(each, marks, start, end) for each in value)
        sequence.at = len(marks)
        marks.extend((start, end) * len(sequence))
        return sequence
    if isinstance(value, bool):
        return Plain(str(value).lower())
    if isinstance(value, float):
        text = repr(value)
        return Plain({"inf": ".inf", "-inf": "-.inf", "nan": ".nan"}.get(text, text))
    return Plain(value) if isinstance(value, int) else value
