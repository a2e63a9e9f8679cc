"""A YAML text made to say what it should with the fewest edits: comments and layout stay where nothing changed.

Only what differs is replaced, added or taken out, each as a piece of text; what comes of it is for the caller to read
again and compare, as for every edit of a text that people wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span
from journeygap.core.text import normalise
from journeygap.yamltext.parse import Mapping as Keys
from journeygap.yamltext.parse import Node, Tree
from journeygap.yamltext.parse import Sequence as Items
from journeygap.yamltext.write import one_line

_SPELLINGS = {"stage": "stages", "stages": "stage"}


class Unpatchable(ValueError):
    """A text can't be edited piece by piece: why."""


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


class _Scalar(NamedTuple):
    """A text of a file as YAML reads it; ``is_null`` where it says nothing."""

    value: str
    start: int
    end: int
    is_null: bool = False


class _Items(NamedTuple):
    """A list in a file."""

    items: tuple[_Node, ...]
    start: int
    end: int
    in_flow: bool


class _Entries(NamedTuple):
    """A mapping in a file; keys are texts."""

    pairs: tuple[tuple[_Scalar, _Node], ...]
    start: int
    end: int
    in_flow: bool


_Node: TypeAlias = "_Scalar | _Items | _Entries"


def patched(tree: Tree, wanted: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> str:
    """Return a file's text made to say what is wanted. ``keep`` are keys of the outermost mapping to leave alone.

    Raises `Unpatchable` where it uses aliases, or entries changed their order.
    """
    root = _node(tree, tree.root, tree.span)
    if not isinstance(root, _Entries):
        raise Unpatchable(say("patching.no-mapping"))
    patch = _Patch(tree.source)
    patch.mapping(root, wanted, keep)
    return patch.applied()


def _node(tree: Tree, value: Node, span: Span) -> _Node:
    """Return a value of a tree with the places of everything in it. Raises `Unpatchable` where aliases are in it."""
    _, start, end = span
    text = tree.source.text
    if text.startswith("*", start) and end > start:
        raise Unpatchable(say("patching.aliases"))
    if not isinstance(value, (Keys, Items)):
        return _Scalar(text[start:end] if value is None else value, start, end, is_null=value is None)
    spans = [tree.value_span(value, place) for place in range(len(value))]
    firsts = [tree.key_span(value, key).start for key in value] if isinstance(value, Keys) else [e.start for e in spans]
    # What a merge key brings is elsewhere in the text.
    if firsts != sorted(firsts) or any(not start <= first <= end for first in firsts):
        raise Unpatchable(say("patching.aliases"))
    in_flow = pattern(r"(?:[&!]\S*\s+)*[{\[]").match(text, start, end) is not None
    if isinstance(value, Items):
        items = tuple(_node(tree, each, at) for each, at in zip(value, spans, strict=True))
        return _Items(items, start, end, in_flow)
    pairs = []
    for (key, each), at in zip(value.items(), spans, strict=True):
        named = tree.key_span(value, key)
        pairs.append((_Scalar(key, named.start, named.end), _node(tree, each, at)))
    return _Entries(tuple(pairs), start, end, in_flow)


class _Patch:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._edits: list[_Edit] = []

    def applied(self) -> str:
        """Return the text with every edit made. Raises `Unpatchable` where two of them meet."""
        pieces: list[str] = []
        at = 0
        for edit in sorted(self._edits, key=lambda each: (each.start, each.end)):
            if edit.start < at:
                raise Unpatchable(say("patching.too-much"))
            pieces += (self._text[at : edit.start], edit.text)
            at = edit.end
        return "".join((*pieces, self._text[at:]))

    # --- mappings

    def mapping(self, node: _Entries, wanted: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> None:
        """Bring a mapping to what is wanted."""
        entries = {key.value for key, _ in node.pairs}
        spelled = {_SPELLINGS[key] if key in _SPELLINGS and _SPELLINGS[key] in entries else key: value
                   for key, value in wanted.items()}  # fmt: skip
        gone: list[int] = []
        for number, (key, value) in enumerate(node.pairs):
            if key.value in keep:
                continue
            if key.value in spelled:
                self.value(value, spelled[key.value], key)
            elif not _says_nothing(value):
                gone.append(number)
        if gone and len(gone) == len(node.pairs):
            raise Unpatchable(say("patching.nothing-left"))
        starts, ends = [key.start for key, _ in node.pairs], [each.end for _, each in node.pairs]
        self._take_out(node, starts, ends, gone)
        fresh = [(key, value) for key, value in spelled.items() if key not in entries and key not in keep]
        if fresh:
            left = [number for number in range(len(node.pairs)) if number not in gone]
            self._add(node, [f"{one_line(key)}: {one_line(value)}" for key, value in fresh], max(left, default=None))

    def _add(self, node: _Entries, entries: Sequence[str], after: int | None) -> None:
        end = node.end - 1 if after is None else node.pairs[after][1].end
        if node.in_flow or after is None:
            self._edits.append(_Edit(end, end, ("" if after is None else ", ") + ", ".join(entries)))
            return
        indent = " " * self._column(node.pairs[0][0].start)
        self._insert_lines(end, [f"{indent}{entry}" for entry in entries])

    def _take_out(
        self, node: _Entries | _Items, starts: Sequence[int], ends: Sequence[int], gone: Sequence[int]
    ) -> None:
        """Take entries out of a mapping or a list: those at its end with what parts them from the one before."""
        last = len(starts) - 1
        tail = len(starts)
        while tail - 1 in gone:
            tail -= 1
        for number in gone:
            if number < tail:
                self._edits.append(_Edit(starts[number], starts[number + 1], ""))
        if tail > last:
            return
        if not node.in_flow:
            start = self._line_after(ends[tail - 1]) if tail else self._line_start(starts[0])
            self._edits.append(_Edit(start, self._line_after(ends[last]), ""))
        else:
            self._edits.append(_Edit(ends[tail - 1] if tail else starts[0], ends[last], ""))

    def _insert_lines(self, after: int, lines: Sequence[str]) -> None:
        """Add lines below the one that holds a place."""
        if after and self._text[after - 1] == "\n":
            self._edits.append(_Edit(after, after, "".join(f"{line}\n" for line in lines)))
            return
        at = self._text.find("\n", after)
        at = len(self._text) if at < 0 else at
        self._edits.append(_Edit(at, at, "".join(f"\n{line}" for line in lines)))

    def _column(self, at: int) -> int:
        return self._source.position(at)[1] - 1

    def _line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _line_after(self, at: int) -> int:
        if at and self._text[at - 1] == "\n":
            return at
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1

    # --- values

    def value(self, node: _Node, wanted: Any, key: _Scalar | None = None) -> None:
        """Bring a value to what is wanted."""
        if _is_same(node, wanted):
            return
        if isinstance(node, _Entries) and isinstance(wanted, Mapping):
            self.mapping(node, wanted)
        elif isinstance(node, _Items) and isinstance(wanted, list) and _has_entries(node, wanted):
            self._sequence(node, wanted)
        else:
            self._replace(node, wanted, key)

    def _replace(self, node: _Node, wanted: Any, key: _Scalar | None) -> None:
        start, end = node.start, node.end
        text = one_line(wanted)
        if end and self._text[end - 1 : end] == "\n" and end > start:
            text += "\n"
        if key is not None and self._text[key.end : start].count("\n"):
            start = key.end  # a list below its key goes behind it
            text = f": {text}"
        self._edits.append(_Edit(start, end, text))

    # --- lists of entries

    def _sequence(self, node: _Items, wanted: Sequence[Any]) -> None:
        pairs = _aligned([_identity_of(item) for item in node.items], [_identity(item) for item in wanted])
        gone = [old for old, new in pairs if new is None and old is not None]
        starts = [self._item_start(node, item) for item in node.items]
        if not node.in_flow:
            # What is above the first entry may be about all of them, and stays.
            starts = [*starts[:1], *map(self._above, starts[1:])]
        self._take_out(node, starts, [item.end for item in node.items], gone)
        moved = {} if node.in_flow else {_identity_of(node.items[old]): old for old in gone}
        before: int | None = None
        for old, new in pairs:
            if old is None and new is not None:
                came_from = moved.pop(_identity(wanted[new]), None)
                written = None
                if came_from is not None and _is_same(node.items[came_from], wanted[new]):
                    # As it was written, with the comments in it and behind it.
                    end = self._line_after(node.items[came_from].end)
                    written = self._text[starts[came_from] : end].rstrip("\n")
                self._add_item(node, before, wanted[new], written)
            elif old is not None and new is not None:
                self.value(node.items[old], wanted[new])
                before = old

    def _above(self, start: int) -> int:
        """Return where the comments begin that are right above an entry, as far in as that is."""
        indent = " " * (self._text.index("-", start) - start)
        while start and self._text.startswith(f"{indent}#", above := self._line_start(start - 1)):
            start = above
        return start

    def _item_start(self, node: _Items, item: _Node) -> int:
        return item.start if node.in_flow else self._line_start(self._text.rfind("-", 0, item.start))

    def _add_item(self, node: _Items, before: int | None, wanted: Any, written: str | None = None) -> None:
        """Add an entry behind another, or as the first; ``written`` are the lines that it has already."""
        text = one_line(wanted)
        if node.in_flow:
            if before is None:
                at = node.items[0].start if node.items else node.start + 1
                self._edits.append(_Edit(at, at, text + (", " if node.items else "")))
            else:
                at = node.items[before].end
                self._edits.append(_Edit(at, at, f", {text}"))
            return
        indent = " " * self._column(node.start)
        if before is None:
            at = self._item_start(node, node.items[0])
            self._edits.append(_Edit(at, at, f"{written or f'{indent}- {text}'}\n"))
        else:
            self._insert_lines(node.items[before].end, [written or f"{indent}- {text}"])


def _says_nothing(node: _Node) -> bool:
    return node.is_null if isinstance(node, _Scalar) else isinstance(node, _Items) and not node.items


def _is_same(node: _Node, wanted: Any) -> bool:
    """Return whether a node says what is wanted, in whichever of its spellings."""
    if isinstance(node, _Scalar):
        if isinstance(wanted, list):
            return len(wanted) == 1 and _is_same(node, wanted[0])
        if isinstance(wanted, Mapping):
            return wanted.keys() == {"name"} and _is_same(node, wanted["name"])
        return _scalar_says(node, wanted)
    if isinstance(node, _Items):
        items = wanted if isinstance(wanted, list) else [wanted]
        return len(items) == len(node.items) and all(map(_is_same, node.items, items))
    if not isinstance(wanted, Mapping):
        return len(node.pairs) == 1 and node.pairs[0][0].value == "name" and _is_same(node.pairs[0][1], wanted)
    entries = {key.value: value for key, value in node.pairs if not _says_nothing(value) or key.value in wanted}
    return entries.keys() == wanted.keys() and all(_is_same(entries[key], each) for key, each in wanted.items())


def _scalar_says(node: _Scalar, wanted: Any) -> bool:
    text = node.value
    if isinstance(wanted, bool):
        return text.lower() == str(wanted).lower()
    if isinstance(wanted, (int, float)):
        try:
            return float(text) == wanted
        except ValueError:
            return False
    return text == (wanted.isoformat() if isinstance(wanted, date) else wanted)


def _has_entries(node: _Items, wanted: Sequence[Any]) -> bool:
    """Return whether a list is one of mappings, and none that could as well be written again."""
    mappings = any(isinstance(item, _Entries) for item in node.items) or any(
        isinstance(item, Mapping) for item in wanted
    )
    return bool(node.items) and bool(wanted) and mappings


def _identity(item: Any) -> str:
    if isinstance(item, Mapping):
        return normalise(str(item.get("id") or item.get("name") or f"{item.get('from')}→{item.get('to')}"))
    return normalise(str(item))


def _identity_of(node: _Node) -> str:
    if isinstance(node, _Entries):
        return _identity({key.value: value.value for key, value in node.pairs if isinstance(value, _Scalar)})
    return normalise(node.value if isinstance(node, _Scalar) else "")


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pair the entries of two lists, in the order of the new one. One that was renamed in its place is the same."""
    from difflib import SequenceMatcher

    pairs: list[tuple[int | None, int | None]] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal" or (what == "replace" and j - i == m - k):
            if what == "replace" and set(old[i:j]) & set(new[k:m]):
                raise Unpatchable(say("patching.order"))
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += [(each, None) for each in range(i, j)]
            pairs += [(None, each) for each in range(k, m)]
    return pairs
