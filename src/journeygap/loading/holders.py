"""Whose value is at fault: the touchpoint, stage or other named thing that it belongs to, where its line names none."""

from __future__ import annotations

from typing import Any, NamedTuple

from journeygap.core.source import Span
from journeygap.yamltext.parse import Mapping, Sequence, Tree
from journeygap.yamltext.places import Route, locate

_NAMING = ("name", "id")
"""The keys that an item of a list is known by."""


class Holder(NamedTuple):
    """What a value belongs to: its name, None of what has none, and the stage that it is in, if it is in one."""

    name: str | None
    stage: str | None = None
    is_stage: bool = False


def holder_of(tree: Tree, route: Route, span: Span) -> Holder | None:
    """Return what a value at a route belongs to, by name; None where nothing is, or where the line of ``span`` says so.

    In the log of a run on a server nothing is shown but that line and its number.
    """
    found: Holder | None = None
    named: Route = ()
    stage: tuple[str, Route] | None = None
    node: Any = tree.root
    for depth, part in enumerate(route, 1):
        if not isinstance(node, (Mapping, Sequence)) or (isinstance(node, Mapping) and part not in node):
            break
        node = node[part]  # type: ignore[index]
        if not isinstance(part, int) or not isinstance(node, Mapping) or depth == len(route):
            continue
        here = route[:depth]
        key = next((key for key in _NAMING if isinstance(node.get(key), str)), None)
        if key is None or route[depth:] == (key,):  # its name is what is wrong
            found, named = (None, ()) if stage is None else (Holder(None, stage[0]), stage[1])
        elif here[:-1] == ("customer", "stages"):
            stage = (str(node[key]), (*here, key))
            found, named = Holder(stage[0], is_stage=True), stage[1]
        else:
            found, named = Holder(str(node[key]), None if stage is None else stage[0]), (*here, key)
    return None if found is None or _line_of(locate(tree, named)) == _line_of(span) else found


def _line_of(span: Span) -> int:
    return span.source.position(span.start)[0]
