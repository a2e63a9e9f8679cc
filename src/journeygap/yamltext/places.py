"""Where in a file the value at a route is."""

from __future__ import annotations

from collections.abc import Iterable

from journeygap.core.source import Span
from journeygap.yamltext.parse import Mapping, Node, Sequence, Tree

Route = tuple[str | int, ...]
"""The keys and indexes that lead from a document's root to a value in it."""


def locate(tree: Tree, route: Route) -> Span:
    """Return the span of the value at a route, or of the nearest thing around it that is in the file."""
    return walk(tree, route)[0]


def walk(tree: Tree, route: Route) -> tuple[Span, Node, Span]:
    """Follow a route as far as it goes: the span of what it leads to, the value itself, and the span of its key."""
    node: Node = tree.root
    span = named = tree.span
    for part in route:
        if isinstance(node, Mapping) and isinstance(part, str) and part in node:
            span, named = tree.value_span(node, tree.place(node, part)), tree.key_span(node, part)
            node = node[part]
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node):
            span = named = tree.value_span(node, part)
            node = node[part]
        else:
            break
    return span, node, named


def node_at(tree: Tree, route: Route) -> Node:
    """Return the value at a route, or the nearest one around it that is in the file."""
    node: Node = tree.root
    for part in route:
        if isinstance(node, Mapping):
            there = part in node
        else:
            there = isinstance(node, Sequence) and isinstance(part, int) and part < len(node)
        if not there:
            break
        node = node[part]  # type: ignore[index]
    return node


def at(tree: Tree, offset: int) -> Route:
    """Return the route to what is at an offset: the innermost entry or item whose key or value holds it.

    Between two entries it is the one before. What an alias puts somewhere is found where its anchor is, and an offset
    before everything or behind a document's last value leads to the document as a whole.
    """
    route: Route = ()
    node, span = tree.root, tree.span
    while isinstance(node, (Mapping, Sequence)):
        found = _before(tree, node, span.start, offset)
        if found is None:
            break
        part, key, value = found
        if offset > max(key.end, value.end):
            break
        route = (*route, part)
        if not value.start <= offset <= value.end:
            break
        node = node[part]  # type: ignore[index]
        span = value
    return route


def _before(tree: Tree, node: Mapping | Sequence, start: int, offset: int) -> tuple[str | int, Span, Span] | None:
    """Return the last entry or item that begins at an offset or before, with the spans of its key and its value."""
    best: tuple[str | int, Span, Span] | None = None
    parts: Iterable[str | int] = node if isinstance(node, Mapping) else range(len(node))
    for place, part in enumerate(parts):
        value = tree.value_span(node, place)
        key = tree.key_span(node, part) if isinstance(node, Mapping) and isinstance(part, str) else value
        # What an alias or a merge key repeats is elsewhere.
        if start <= key.start <= offset and (best is None or key.start >= best[1].start):
            best = part, key, value
    return best


def name_span(tree: Tree, items: Node, index: int, key: str = "name") -> Span:
    """Return the span of an item's name, which is where findings about the item point."""
    if not isinstance(items, Sequence):
        return tree.span
    item = items[index]
    if isinstance(item, Mapping) and key in item:
        return tree.value_span(item, tree.place(item, key))
    return tree.value_span(items, index)


def first_line(span: Span) -> Span:
    """Keep of a long block the first line, which is enough to find it."""
    text = span.source.text
    ends = [at for at in (text.find("\n", span.start, span.end), text.find("\r", span.start, span.end)) if at >= 0]
    return Span(span.source, span.start, min(ends)) if ends else span


class Seen:
    """The values that were looked at already: through an alias one list of names is met many times."""

    def __init__(self) -> None:
        self._ids: set[int] = set()

    def first_time(self, tree: Tree, route: Route) -> bool:
        """Return whether the value at a route is met for the first time."""
        node = node_at(tree, route)
        if not isinstance(node, (Mapping, Sequence)):
            return True
        known = id(node) in self._ids
        self._ids.add(id(node))
        return not known
