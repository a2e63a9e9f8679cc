"""From text to plain data: dictionaries, lists and strings built straight from YAML's parse events.

Building from events rather than from PyYAML's node tree is several times faster, needs a fraction of the memory, and
sees nesting, duplicate keys and the growth through aliases as they come. Every value's place in the text is kept in
one array of offsets (see `Marks`), so that nothing has to be parsed a second time to place an error.

Scalars stay text. One without quotes that the YAML 1.2 core schema reads as a number or a truth value is marked as
`Plain`, and the field it stands in decides; `null`, `~` and nothing at all are None.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn, TypeAlias

import yaml
from yaml import events as yaml_events

from journeygap.loading.faults import Faults
from journeygap.loading.read import Limits
from journeygap.model.fields import Plain
from journeygap.source import Source, Span
from journeygap.text import did_you_mean, quoted, visible

if TYPE_CHECKING:
    from yaml.events import Event

Node: TypeAlias = "Mapping | Sequence | str | None"


class Mapping(dict[str, Node]):
    """A YAML mapping; ``at`` is where its marks begin, in the order of its keys."""

    __slots__ = ("at",)


class Sequence(list[Node]):
    """A YAML sequence; ``at`` is where its marks begin, in the order of its items."""

    __slots__ = ("at",)


class Tree:
    """A document as plain data, and where each part of it stands.

    ``marks`` holds four offsets an entry of a mapping (key from, key to, value from, value to) and two an item of a
    sequence (from, to), those of one container side by side.
    """

    __slots__ = ("_places", "marks", "root", "source", "span")

    def __init__(self, source: Source, root: Node, marks: array[int], span: Span) -> None:
        self.source = source
        self.root = root
        self.marks = marks
        self.span = span
        self._places: dict[int, dict[str, int]] = {}

    def value_span(self, parent: Mapping | Sequence, place: int) -> Span:
        """Give the span of a container's value by its place in it (the ordinal of a key, or an index)."""
        at = parent.at + (4 * place + 2 if type(parent) is Mapping else 2 * place)
        return Span(self.source, self.marks[at], self.marks[at + 1])

    def key_span(self, mapping: Mapping, key: str) -> Span:
        """Give the span of a key of a mapping."""
        at = mapping.at + 4 * self.place(mapping, key)
        return Span(self.source, self.marks[at], self.marks[at + 1])

    def place(self, mapping: Mapping, key: str) -> int:
        """Give the ordinal of a key in its mapping."""
        if len(mapping) <= 64:
            for place, each in enumerate(mapping):
                if each == key:
                    return place
        places = self._places.get(id(mapping))
        if places is None:
            places = self._places[id(mapping)] = {each: place for place, each in enumerate(mapping)}
        return places[key]


_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = frozenset({"true", "True", "TRUE", "false", "False", "FALSE"})
_MAYBE_TYPED = frozenset("+-.0123456789tTfF")
_NUMBER = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_TAG = "tag:yaml.org,2002:"
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Stop(Exception):
    """Parsing can't go on; the fault is already reported."""


class _Frame:
    """A container that is being read."""

    __slots__ = ("anchor", "key", "key_end", "key_start", "marks", "merges", "node", "repeated", "size", "start")

    def __init__(self, node: Mapping | Sequence, anchor: str | None, start: int) -> None:
        self.node = node
        self.anchor = anchor
        self.start = start
        self.marks: list[int] = []
        self.key: str | None = None
        self.key_start = self.key_end = 0
        self.size = 1
        self.merges: list[tuple[Node, Span]] = []


def parse(source: Source, limits: Limits, faults: Faults) -> Tree | None:
    """Read the one YAML document of a text. None where it can't be read at all; what is wrong is added to ``faults``."""
    builder = _Builder(source, limits, faults)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return builder.build(yaml.parse(source.text, loader))
    except _Stop:
        return None
    except yaml.YAMLError as error:
        _report(error, source, faults)
        return None


class _Builder:
    def __init__(self, source: Source, limits: Limits, faults: Faults) -> None:
        self.source = source
        self.limits = limits
        self.faults = faults
        self.marks = array("I")
        self.anchors: dict[str, tuple[Node, int] | None] = {}
        self.written = 0
        self.repeated = 0
        self.scalars: dict[str, str] = {}

    def build(self, events: Iterator[Event]) -> Tree | None:
        scalar_event = yaml_events.ScalarEvent
        mapping_end, sequence_end = yaml_events.MappingEndEvent, yaml_events.SequenceEndEvent
        mapping_start, sequence_start = yaml_events.MappingStartEvent, yaml_events.SequenceStartEvent
        alias_event = yaml_events.AliasEvent
        max_depth, max_written = self.limits.max_depth, self.limits.max_written
        stack: list[_Frame] = []
        frame: _Frame | None = None
        tree: Tree | None = None
        documents = 0
        for event in events:
            kind = type(event)
            node: Node
            size = 1
            if kind is scalar_event:
                node = self._scalar(event)
                start, end = event.start_mark.index, event.end_mark.index
                if event.anchor is not None:
                    self.anchors[event.anchor] = (node, 1)
            elif kind is mapping_start or kind is sequence_start:
                start = event.start_mark.index
                if len(stack) >= max_depth:
                    self._over_limit("max-depth", f"values are nested more than {max_depth:,} deep", start)
                self._no_tag(event, "map" if kind is mapping_start else "seq")
                if frame is not None and frame.key is None and type(frame.node) is Mapping:
                    self._not_a_key(event)
                if frame is not None:
                    stack.append(frame)
                frame = _Frame(Mapping() if kind is mapping_start else Sequence(), event.anchor, start)
                if event.anchor is not None:
                    self.anchors[event.anchor] = None
                continue
            elif kind is mapping_end or kind is sequence_end:
                assert frame is not None  # noqa: S101 - the parser pairs every end with its start
                if frame.merges:
                    self._merge(frame)
                node, start, end, size = frame.node, frame.start, event.end_mark.index, frame.size
                node.at = len(self.marks)
                self.marks.extend(frame.marks)
                if frame.anchor is not None:
                    self.anchors[frame.anchor] = (node, size)
                frame = stack.pop() if stack else None
            elif kind is alias_event:
                start, end = event.start_mark.index, event.end_mark.index
                node, size = self._aliased(event)
            elif kind is yaml_events.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._stop(
                        Span(self.source, event.start_mark.index, event.end_mark.index),
                        "a second YAML document begins here",
                        "keep one journey a file: move the rest to a file of its own",
                    )
                continue
            else:
                continue

            # A value is complete: it becomes the root, an item, a key or an entry.
            self.written += 1
            if self.written > max_written:
                self._over_limit("max-written", f"the file holds more than {max_written:,} values", start)
            if frame is None:
                tree = Tree(self.source, node, self.marks, Span(self.source, start, end))
                continue
            container = frame.node
            if type(container) is Sequence:
                container.append(node)
                frame.marks += (start, end)
                frame.size += size
            elif frame.key is None:
                self._begin_entry(frame, node, event, start, end)
            else:
                key = frame.key
                frame.key = None
                frame.size += size
                if key == "<<":
                    frame.merges.append((node, Span(self.source, start, end)))
                elif key in container:
                    self._duplicate(frame, key)
                else:
                    container[key] = node
                    frame.marks += (frame.key_start, frame.key_end, start, end)
        return tree

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        value: str = event.value
        if event.tag is not None or not event.style:
            if event.tag is not None and event.tag != "!":
                return self._tagged(event)
            if event.tag is None:
                if value in _NULLS:
                    return None
                if value[0] in _MAYBE_TYPED and (value in _TRUTHS or _NUMBER.fullmatch(value)):
                    known = self.scalars.get(value)
                    if type(known) is not Plain:
                        known = self.scalars[value] = Plain(value)
                    return known
        if len(value) > 64:
            return value
        # The same few words come again and again: keep one of each.
        return self.scalars.setdefault(value, value)

    def _tagged(self, event: yaml.ScalarEvent) -> str | None:
        value: str = event.value
        tag = event.tag.removeprefix(_TAG)
        if tag == "str":
            return value
        if tag == "null" and value in _NULLS:
            return None
        if (tag in {"int", "float"} and _NUMBER.fullmatch(value)) or (tag == "bool" and value in _TRUTHS):
            return Plain(value)
        self._no_tag(event, "str")
        return value

    def _no_tag(self, event: yaml.NodeEvent | Event, expected: str) -> None:
        tag = getattr(event, "tag", None)
        if tag is None or tag == "!" or tag == _TAG + expected:
            return
        self.faults.add(
            "JG001",
            Span(self.source, event.start_mark.index, event.end_mark.index),
            f"the tag {quoted(tag.replace(_TAG, '!!'))} means nothing in a journey file",
            "remove the tag: the key already says what kind of value it takes",
        )

    def _begin_entry(self, frame: _Frame, node: Node, event: Event, start: int, end: int) -> None:
        if isinstance(node, (Mapping, Sequence)):
            self._not_a_key(event)
        quoted_merge = node == "<<" and bool(getattr(event, "style", None))
        if node is None:
            key = getattr(event, "value", "") or "~"
        else:
            key = "\u200b<<" if quoted_merge else str(node)
        frame.key, frame.key_start, frame.key_end = key, start, end

    def _not_a_key(self, event: Event) -> None:
        self._stop(
            Span(self.source, event.start_mark.index, event.end_mark.index),
            "a list or a mapping stands where a key belongs",
            "write the key as plain text; put quotes round a text that begins with [ or {",
        )

    def _aliased(self, event: yaml.AliasEvent) -> tuple[Node, int]:
        name = event.anchor
        span = Span(self.source, event.start_mark.index, event.end_mark.index)
        if name not in self.anchors:
            self._stop(
                span,
                f"the alias {quoted('*' + name)} names nothing above it",
                did_you_mean(name, self.anchors) or f"write &{visible(name)} before the value that it is to repeat",
            )
        found = self.anchors[name]
        if found is None:
            self._stop(
                span,
                f"the alias {quoted('*' + name)} stands inside the value that it repeats",
                "write the value out: a journey can't contain itself",
            )
        self._repeat(found[1], span)
        return found

    def _repeat(self, size: int, span: Span) -> None:
        self.repeated += size
        if self.repeated > self.limits.max_nodes:
            limit = self.limits.max_nodes
            self._over_limit("max-nodes", f"aliases repeat more than {limit:,} values", span.start)

    def _merge(self, frame: _Frame) -> None:
        """Add what the merge keys bring: the mapping's own keys win, then the first merged mapping that has a key."""
        container = frame.node
        assert isinstance(container, Mapping)  # noqa: S101 - only mappings have keys
        for node, span in frame.merges:
            parts = node if isinstance(node, Sequence) else [node]
            for part in parts:
                if not isinstance(part, Mapping):
                    self.faults.add(
                        "JG001",
                        span,
                        "the merge key << takes a mapping, or a list of mappings",
                        "name an anchored mapping, as in <<: *defaults",
                    )
                    break
                self._repeat(len(part), span)
                frame.size += len(part)
                for place, (key, value) in enumerate(part.items()):
                    if key not in container:
                        container[key] = value
                        at = part.at + 4 * place
                        frame.marks += self.marks[at : at + 4]

    def _duplicate(self, frame: _Frame, key: str) -> None:
        place = list(frame.node).index(key)
        first = Span(self.source, *frame.marks[4 * place : 4 * place + 2])
        line = first.position().line
        self.faults.add(
            "JG002",
            Span(self.source, frame.key_start, frame.key_end),
            f"the key {quoted(key)} stands twice; it is first on line {line}",
            "keep one of the two, or merge what they say",
        )

    def _over_limit(self, limit: str, message: str, offset: int) -> NoReturn:
        self.faults.add(
            "JG017",
            Span(self.source, offset, offset + 1),
            f"{message} (the limit {limit})",
            f"simplify the file, or raise {limit} under [limits] in journeygap.toml",
        )
        raise _Stop

    def _stop(self, span: Span, message: str, suggestion: str) -> NoReturn:
        self.faults.add("JG001", span, message, suggestion)
        raise _Stop


def _report(error: yaml.YAMLError, source: Source, faults: Faults) -> None:
    """Turn PyYAML's error into a fault with a place; only some of its errors know theirs."""
    if isinstance(error, yaml.reader.ReaderError):
        found = _UNPRINTABLE.search(source.text)
        start = found.start() if found else 0
        code = ord(source.text[start]) if found else 0
        faults.add(
            "JG001",
            Span(source, start, start + 1),
            f"the character U+{code:04X} may not stand in a YAML file",
            "remove it, or write it as an escape between double quotes",
        )
        return
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = min(mark.index, len(source.text)) if mark else 0
    problem = getattr(error, "problem", None) or "this is not YAML"
    context = getattr(error, "context", None)
    faults.add(
        "JG001",
        Span(source, start, start + 1),
        visible(f"{problem} ({context})" if context else str(problem)),
        _hint(str(problem), source.text, start),
    )


def _hint(problem: str, text: str, offset: int) -> str:
    if "\\t" in problem or text[offset : offset + 1] == "\t":
        return "indent with spaces: YAML allows no tabs there"
    if "mapping values are not allowed" in problem:
        return "put quotes round a text that holds a colon and a space, or check the indentation"
    if "expected ':'" in problem:
        return "write a colon and a space after the key, and check the indentation of this line and the one above"
    if "block end" in problem or "block mapping" in problem or "block collection" in problem:
        return "check the indentation: entries of one list or mapping begin in the same column"
    if "found character" in problem:
        return "put quotes round a text that begins with a special character such as @, ` or %"
    if "end of stream" in problem or "flow" in problem:
        return "close what is open: a quotation mark, [ or {"
    return "check the indentation and the quotation marks of this line and the one above"
