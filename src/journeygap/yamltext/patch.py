"""A YAML text made to say what it should with the fewest edits: comments and layout stay where nothing changed.

Only what differs is replaced, added or taken out, each as a piece of text; what comes of it is for the caller to read
again and compare, as for every edit of a text that people wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import yaml

from journeygap.core.text import normalise
from journeygap.yamltext.write import one_line

_SPELLINGS = {"stage": "stages", "stages": "stage"}


class Unpatchable(ValueError):
    """A text can't be edited piece by piece: why."""


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def patched(text: str, wanted: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> str:
    """Return a text that says what is wanted. ``keep`` are keys of the outermost mapping to leave alone.

    Raises `Unpatchable` where it uses aliases, or entries changed their order.
    """
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
        raise Unpatchable("it uses aliases (*name), so that an edit in one place would change another")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise Unpatchable("it is no mapping")
    patch = _Patch(text)
    patch.mapping(root, wanted, keep)
    return patch.applied()


class _Patch:
    def __init__(self, text: str) -> None:
        self._text = text
        self._edits: list[_Edit] = []

    def applied(self) -> str:
        """Return the text with every edit made. Raises `Unpatchable` where two of them meet."""
        pieces: list[str] = []
        at = 0
        for edit in sorted(self._edits, key=lambda each: (each.start, each.end)):
            if edit.start < at:
                raise Unpatchable("too much changes in one place")
            pieces += (self._text[at : edit.start], edit.text)
            at = edit.end
        return "".join((*pieces, self._text[at:]))

    # --- mappings

    def mapping(self, node: yaml.MappingNode, wanted: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> None:
        """Bring a mapping to what is wanted."""
        entries = {key.value: (key, value) for key, value in node.value}
        spelled = {_SPELLINGS[key] if key in _SPELLINGS and _SPELLINGS[key] in entries else key: value
                   for key, value in wanted.items()}  # fmt: skip
        gone: list[int] = []
        for number, (key, value) in enumerate(node.value):
            if key.value in keep:
                continue
            if key.value in spelled:
                self.value(value, spelled[key.value], key)
            elif not _says_nothing(value):
                gone.append(number)
        if gone and len(gone) == len(node.value):
            raise Unpatchable("nothing would be left of an entry")
        starts, ends = [key.start_mark.index for key, _ in node.value], [_end(each) for _, each in node.value]
        self._take_out(node, starts, ends, gone)
        fresh = [(key, value) for key, value in spelled.items() if key not in entries and key not in keep]
        if fresh:
            left = [number for number in range(len(node.value)) if number not in gone]
            self._add(node, [f"{one_line(key)}: {one_line(value)}" for key, value in fresh], max(left, default=None))

    def _add(self, node: yaml.MappingNode, entries: Sequence[str], after: int | None) -> None:
        end = node.end_mark.index - 1 if after is None else _end(node.value[after][1])
        if node.flow_style or after is None:
            self._edits.append(_Edit(end, end, ("" if after is None else ", ") + ", ".join(entries)))
            return
        indent = " " * node.value[0][0].start_mark.column
        self._insert_lines(end, [f"{indent}{entry}" for entry in entries])

    def _take_out(self, node: Any, starts: Sequence[int], ends: Sequence[int], gone: Sequence[int]) -> None:
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
        if not node.flow_style:
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

    def _line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _line_after(self, at: int) -> int:
        if at and self._text[at - 1] == "\n":
            return at
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1

    # --- values

    def value(self, node: yaml.Node, wanted: Any, key: yaml.Node | None = None) -> None:
        """Bring a value to what is wanted."""
        if _is_same(node, wanted):
            return
        if isinstance(node, yaml.MappingNode) and isinstance(wanted, Mapping):
            self.mapping(node, wanted)
        elif isinstance(node, yaml.SequenceNode) and isinstance(wanted, list) and _has_entries(node, wanted):
            self._sequence(node, wanted)
        else:
            self._replace(node, wanted, key)

    def _replace(self, node: yaml.Node, wanted: Any, key: yaml.Node | None) -> None:
        start, end = node.start_mark.index, _end(node)
        text = one_line(wanted)
        if end and self._text[end - 1 : end] == "\n" and end > start:
            text += "\n"
        if key is not None and self._text[key.end_mark.index : start].count("\n"):
            start = key.end_mark.index  # a list below its key goes behind it
            text = f": {text}"
        self._edits.append(_Edit(start, end, text))

    # --- lists of entries

    def _sequence(self, node: yaml.SequenceNode, wanted: Sequence[Any]) -> None:
        pairs = _aligned([_identity_of(item) for item in node.value], [_identity(item) for item in wanted])
        gone = [old for old, new in pairs if new is None and old is not None]
        starts = [self._item_start(node, item) for item in node.value]
        self._take_out(node, starts, [_end(item) for item in node.value], gone)
        before: int | None = None
        for old, new in pairs:
            if old is None and new is not None:
                self._add_item(node, before, wanted[new])
            elif old is not None and new is not None:
                self.value(node.value[old], wanted[new])
                before = old

    def _item_start(self, node: yaml.SequenceNode, item: yaml.Node) -> int:
        start: int = item.start_mark.index
        return start if node.flow_style else self._line_start(self._text.rfind("-", 0, start))

    def _add_item(self, node: yaml.SequenceNode, before: int | None, wanted: Any) -> None:
        text = one_line(wanted)
        if node.flow_style:
            if before is None:
                at = node.value[0].start_mark.index if node.value else node.start_mark.index + 1
                self._edits.append(_Edit(at, at, text + (", " if node.value else "")))
            else:
                at = _end(node.value[before])
                self._edits.append(_Edit(at, at, f", {text}"))
            return
        indent = " " * node.start_mark.column
        if before is None:
            at = self._item_start(node, node.value[0])
            self._edits.append(_Edit(at, at, f"{indent}- {text}\n"))
        else:
            self._insert_lines(_end(node.value[before]), [f"{indent}- {text}"])


def _end(node: yaml.Node) -> int:
    """Return where a node really ends: a block's own mark is where the next thing begins."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        end: int = node.end_mark.index
        return end
    last = node.value[-1]
    return _end(last[1] if isinstance(node, yaml.MappingNode) else last)


def _says_nothing(node: yaml.Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null" or (isinstance(node, yaml.SequenceNode) and not node.value)


def _is_same(node: yaml.Node, wanted: Any) -> bool:
    """Return whether a node says what is wanted, in whichever of its spellings."""
    if isinstance(node, yaml.ScalarNode):
        if isinstance(wanted, list):
            return len(wanted) == 1 and _is_same(node, wanted[0])
        if isinstance(wanted, Mapping):
            return wanted.keys() == {"name"} and _is_same(node, wanted["name"])
        return _scalar_says(node, wanted)
    if isinstance(node, yaml.SequenceNode):
        items = wanted if isinstance(wanted, list) else [wanted]
        return len(items) == len(node.value) and all(map(_is_same, node.value, items))
    if not isinstance(wanted, Mapping):
        return len(node.value) == 1 and node.value[0][0].value == "name" and _is_same(node.value[0][1], wanted)
    entries = {key.value: value for key, value in node.value if not _says_nothing(value) or key.value in wanted}
    return entries.keys() == wanted.keys() and all(_is_same(entries[key], each) for key, each in wanted.items())


def _scalar_says(node: yaml.ScalarNode, wanted: Any) -> bool:
    text: str = node.value
    if isinstance(wanted, bool):
        return text.lower() == str(wanted).lower()
    if isinstance(wanted, (int, float)):
        try:
            return float(text) == wanted
        except ValueError:
            return False
    return text == (wanted.isoformat() if isinstance(wanted, date) else wanted)


def _has_entries(node: yaml.SequenceNode, wanted: Sequence[Any]) -> bool:
    """Return whether a list is one of mappings, and none that could as well be written again."""
    mappings = any(isinstance(item, yaml.MappingNode) for item in node.value) or any(
        isinstance(item, Mapping) for item in wanted
    )
    return bool(node.value) and bool(wanted) and mappings


def _identity(item: Any) -> str:
    if isinstance(item, Mapping):
        return normalise(str(item.get("id") or item.get("name") or f"{item.get('from')}→{item.get('to')}"))
    return normalise(str(item))


def _identity_of(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return _identity({key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)})
    return normalise(str(node.value))


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Pair the entries of two lists, in the order of the new one. One that was renamed in its place is the same."""
    from difflib import SequenceMatcher

    pairs: list[tuple[int | None, int | None]] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal" or (what == "replace" and j - i == m - k):
            if what == "replace" and set(old[i:j]) & set(new[k:m]):
                raise Unpatchable("entries changed their order")
            pairs += zip(range(i, j), range(k, m), strict=True)
        else:
            pairs += [(each, None) for each in range(i, j)]
            pairs += [(None, each) for each in range(k, m)]
    return pairs
