"""The way to a value in words, for data that has no lines: ``customer.stages[0].name``."""

from __future__ import annotations

import re
from bisect import bisect_right

from journeygap.core.language import say
from journeygap.yamltext.parse import Mapping, Node, Sequence, Tree

_PLAIN_KEY = re.compile(r"[\w-]+")


def name_routes(tree: Tree) -> None:
    """Let a tree's source name its places by routes in place of lines."""
    tree.source.route_at = _Routes(tree)


class _Routes:
    """The routes of a tree by offset. Nothing is computed until one is asked for."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._found: list[tuple[int, str]] = []

    def __call__(self, offset: int) -> str:
        if not self._found:
            self._found.append((self._tree.span.start, ""))
            _collect(self._tree, self._tree.root, "", self._found)
            self._found.sort()
        at = bisect_right(self._found, offset, key=lambda each: each[0]) - 1
        return self._found[max(at, 0)][1] or joined(())


def joined(parts: tuple[str | int, ...]) -> str:
    """Write a route: keys after points, indexes in brackets, keys that are no plain words in brackets and quotes.

    >>> joined(("customer", "stages", 0, "expects", "easy to use"))
    'customer.stages[0].expects["easy to use"]'
    """
    text = ""
    for part in parts:
        text += _step(part)
    return text.removeprefix(".") or say("places.outermost")


def _step(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    if _PLAIN_KEY.fullmatch(part):
        return f".{part}"
    import json

    return f"[{json.dumps(part)}]"


def _collect(tree: Tree, node: Node, route: str, found: list[tuple[int, str]]) -> None:
    """Add the start of every key and value below a container. The limit on depth bounds the recursion."""
    if isinstance(node, Mapping):
        for place, (key, value) in enumerate(node.items()):
            own = f"{route}{_step(key)}".removeprefix(".")
            at = node.at + 4 * place
            found += [(tree.marks[at], own), (tree.marks[at + 2], own)]
            _collect(tree, value, own, found)
    elif isinstance(node, Sequence):
        for place, value in enumerate(node):
            own = f"{route}[{place}]"
            found.append((tree.marks[node.at + 2 * place], own))
            _collect(tree, value, own, found)
