"""From text to plain data: dictionaries, lists and strings built straight from YAML's parse events.

Building from events rather than from PyYAML's node tree is several times faster, needs a fraction of the memory, and
sees nesting, duplicate keys and the growth through aliases as they come. Every value's place in the text is kept in
one array of offsets (see `Marks`), so that nothing has to be parsed a second time to place an error.

Scalars stay text. One without quotes that the YAML 1.2 core schema reads as a number or a truth value is marked as
`Plain`, and the field it belongs to decides; `null`, `~` and nothing at all are None.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

import yaml

from journeygap.core.language import Fault, fault
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span
from journeygap.model.fields import Plain
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.read import Limits
from journeygap.yamltext.slips import at_fault, silent, value_at

Node: TypeAlias = "Mapping | Sequence | str | None"


class Mapping(dict[str, Node]):
    """A YAML mapping; ``at`` is where its marks begin, in the order of its keys."""

    __slots__ = ("at",)
    at: int


class Sequence(list[Node]):
    """A YAML sequence; ``at`` is where its marks begin, in the order of its items."""

    __slots__ = ("at",)
    at: int


class Tree:
    """A document as plain data, and where each part of it is.

    ``marks`` holds four offsets an entry of a mapping (key from, key to, value from, value to) and two an item of a
    sequence (from, to), those of one container side by side. ``repeats`` says whether aliases put one container into
    several places. ``dropped`` holds what was left out because it can't be read: see `journeygap.yamltext.behind`.
    """

    __slots__ = ("_places", "dropped", "marks", "repeats", "root", "source", "span")
    dropped: tuple[Span, ...]
    marks: array[int]
    repeats: bool
    root: Node
    source: Source
    span: Span

    def __init__(self, source: Source, root: Node, marks: array[int], span: Span, *, repeats: bool = False) -> None:
        self.source = source
        self.root = root
        self.marks = marks
        self.span = span
        self.repeats = repeats
        self.dropped = ()
        self._places: dict[int, dict[str, int]] = {}

    def value_span(self, parent: Mapping | Sequence, place: int) -> Span:
        """Return the span of a container's value by its place in it (the ordinal of a key, or an index)."""
        at = parent.at + (4 * place + 2 if type(parent) is Mapping else 2 * place)
        return Span(self.source, self.marks[at], self.marks[at + 1])

    def key_span(self, mapping: Mapping, key: str) -> Span:
        """Return the span of a key of a mapping."""
        at = mapping.at + 4 * self.place(mapping, key)
        return Span(self.source, self.marks[at], self.marks[at + 1])

    def place(self, mapping: Mapping, key: str) -> int:
        """Return the ordinal of a key in its mapping."""
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
QUOTED_MERGE = "\N{ZERO WIDTH SPACE}<<"
_UNSEEN = "\0"
_WORDS = 10_000
_DEEPEST = 1_000
"""How deep libyaml itself reads, from 0.2.6 on."""
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Stop(Exception):
    """Parsing can't go on; the fault is already reported."""


class _Frame:
    """A container that is being read.

    ``marks`` holds the offsets of its keys, values and items as they come, those of a ``key`` without a value too.
    ``size`` counts itself and what its values hold, those that aliases repeat included. ``first`` is where each key is,
    kept only from the first repeated one on.
    """

    key: str | None = None
    size = 1
    merge: tuple[Node, Span] | None = None
    first: dict[str, int] | None = None

    def __init__(self, node: Mapping | Sequence, event: Any) -> None:
        self.node: Any = node
        self.is_mapping = type(node) is Mapping
        self.begun = event
        self.marks: list[int] = []


def parse(source: Source, limits: Limits, faults: Faults, text: str | None = None) -> Tree | None:
    """Read the one YAML document of a text. None where it can't be read; what is wrong is added to ``faults``.

    ``text`` is read in place of the source's own: the same with blanks in place of what is to be left out.
    """
    builder = _Builder(source, limits, faults)
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text if text is None else text)
        try:
            builder.build(loader.get_event)
        finally:
            loader.dispose()
    except _Stop:
        return None
    except yaml.YAMLError as error:
        _report(error, source, limits, faults)
        return None
    return None if builder.tree is not None and _slipped(builder.tree, faults) else builder.tree


def _slipped(tree: Tree, faults: Faults) -> bool:
    """Report what YAML reads as something else than a person meant; return whether there was any."""
    found = list(silent(tree))
    for slip in found:
        faults.add(slip.code, Span(tree.source, slip.start, slip.end), slip.fault)
    return bool(found)


class _Builder:
    """Puts a document together from its events. PyYAML's stubs call marks optional, so that events are `Any` here."""

    def __init__(self, source: Source, limits: Limits, faults: Faults) -> None:
        self.tree: Tree | None = None
        self._source = source
        self._limits = limits
        self._faults = faults
        self._marks = array("I")
        self._frame: _Frame | None = None
        self._outer: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._written = 0
        self._repeated = 0
        self._words: dict[str, str | None] = {}
        self._documents = 0

    def build(self, next_event: Callable[[], Any]) -> None:
        """Take the document's events one by one.

        Nine of ten are scalars in containers. What they need is written out here, for the loop to be fast; every other
        case is a method's.
        """
        handlers = {
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.ScalarEvent: self._scalar,
            yaml.DocumentStartEvent: self._document,
        }
        scalar_event, words, most = yaml.ScalarEvent, self._words, self._limits.max_written
        frame: Any = None
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar_event and frame is not None and event.tag is None and event.anchor is None:
                node = event.value
                if not event.style and (node := words.get(node, _UNSEEN)) is _UNSEEN:
                    node = self._word(event.value)
                items, key = frame.node, frame.key
                if key is not None:
                    if key not in items and key != "<<" and len(items) < most:
                        items[key] = node
                        frame.key = None
                        frame.marks += (event.start_mark.index, event.end_mark.index)
                        continue
                elif frame.is_mapping:
                    if type(node) is str and node != "<<":
                        frame.key = node
                        frame.marks += (event.start_mark.index, event.end_mark.index)
                        continue
                elif len(items) < most:
                    items.append(node)
                    frame.marks += (event.start_mark.index, event.end_mark.index)
                    continue
                self._take(node, event.start_mark.index, event.end_mark.index, 1, event)
            elif kind in handlers:
                handlers[kind](event)
                frame = self._frame

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(self._span(event), fault("yaml.second-document", written=self._written_at(event)))

    def _scalar(self, event: Any) -> None:
        node: str | None = event.value
        if event.tag is not None and event.tag != "!":
            node = self._tagged(event)
        elif not event.style and event.tag is None:
            node = self._word(event.value)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, 1)
        self._take(node, event.start_mark.index, event.end_mark.index, 1, event)

    def _word(self, value: str) -> str | None:
        """Read a scalar without quotes. The same few words come again and again, so one of each is kept."""
        words = self._words
        if len(words) == _WORDS:
            words.clear()
        node: str | None = value
        if value in _NULLS:
            node = None
        # As the YAML 1.2 core schema does, as far as the loader goes.
        elif value[0] in _MAYBE_TYPED and (value in _TRUTHS or _NUMBER.fullmatch(value)):
            node = Plain(value)
        words[value] = node
        return node

    def _end(self, event: Any) -> None:
        frame = self._frame
        assert frame is not None  # noqa: S101 - the parser pairs every end with its start
        node, start, end = frame.node, frame.begun.start_mark.index, event.end_mark.index
        if end == event.start_mark.index:
            # A block has no end of its own: its mark lies behind the comments that follow its last value.
            end = frame.marks[-1] if frame.marks else start
            if frame.merge is not None:
                end = max(end, frame.merge[1].end)
        if frame.merge is not None:
            self._merge(frame, *frame.merge)
        node.at = len(self._marks)
        self._marks.fromlist(frame.marks)
        frame.size += len(node)
        self._written += len(node)
        if self._written > self._limits.max_written:
            self._over_limit("max-written", self._limits.max_written, start)
        if frame.begun.anchor is not None:
            self._anchors[frame.begun.anchor] = (node, frame.size)
        self._frame = self._outer.pop() if self._outer else None
        self._take(node, start, end, frame.size, event)

    def _alias(self, event: Any) -> None:
        name, span = event.anchor, self._span(event)
        if name not in self._anchors:
            meant = self._faults.near(name, self._anchors)
            self._stop(span, fault("yaml.unknown-alias", name=name, meant=meant, written=self._written_at(event)))
        found = self._anchors[name]
        if found is None:
            self._stop(span, fault("yaml.alias-of-itself", name=name))
        node, size = found
        self._repeat(size, span)
        self._take(node, span.start, span.end, size, event)

    def _begin(self, event: Any) -> None:
        frame = self._frame
        if frame is not None:
            if frame.key is None and frame.is_mapping:
                self._not_a_key(event)
            if len(self._outer) + 1 >= self._limits.max_depth:
                self._over_limit("max-depth", self._limits.max_depth, event.start_mark.index)
            self._outer.append(frame)
        node, tag = (Mapping(), "map") if type(event) is yaml.MappingStartEvent else (Sequence(), "seq")
        if event.tag is not None:
            self._check_tag(event, tag)
        self._frame = _Frame(node, event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None

    def _take(self, node: Node, start: int, end: int, size: int, event: Any) -> None:
        """Put a complete value where it belongs: the root, an item, a key, or the value of the key before."""
        frame = self._frame
        if frame is None:
            self.tree = Tree(
                self._source, node, self._marks, Span(self._source, start, end), repeats=self._repeated > 0
            )
            return
        if len(frame.node) >= self._limits.max_written:
            self._over_limit("max-written", self._limits.max_written, start)
        if not frame.is_mapping:
            frame.node.append(node)
            frame.size += size - 1
        elif frame.key is None:
            frame.key = node if type(node) is str and node != "<<" else self._key(node, event)
        else:
            key, frame.key = frame.key, None
            frame.size += size - 1
            if key in frame.node or key == "<<":
                self._out_of_place(frame, key, node, Span(self._source, start, end))
                return
            frame.node[key] = node
        frame.marks += (start, end)

    def _out_of_place(self, frame: _Frame, key: str, node: Node, span: Span) -> None:
        """Take what is no entry of a mapping: what it merges with, or a key that it has already."""
        named = Span(self._source, *frame.marks[-2:])
        del frame.marks[-2:]
        if key in frame.node or frame.merge is not None:
            self._duplicate(frame, key, named)
        else:
            frame.merge = (node, span)

    def _key(self, node: Node, event: Any) -> str:
        if isinstance(node, (Mapping, Sequence)):
            self._not_a_key(event)
        if node is None:
            return getattr(event, "value", "") or "~"
        # Only a plain << merges; the same between quotation marks is a key like any other.
        return QUOTED_MERGE if node == "<<" and getattr(event, "style", None) else node

    def _tagged(self, event: Any) -> str | None:
        value: str = event.value
        tag = event.tag.removeprefix(_TAG)
        if tag == "null" and value in _NULLS:
            return None
        if (tag in {"int", "float"} and _NUMBER.fullmatch(value)) or (tag == "bool" and value in _TRUTHS):
            return Plain(value)
        self._check_tag(event, "str")
        return value

    def _check_tag(self, event: Any, expected: str) -> None:
        if event.tag is None or event.tag in {"!", _TAG + expected}:
            return
        self._faults.add(
            "JG001",
            self._span(event),
            fault(
                "yaml.tag",
                tag=event.tag.replace(_TAG, "!!"),
                written=None if event.tag.startswith(_TAG) else self._written_at(event),
            ),
        )

    def _written_at(self, event: Any) -> str:
        frame = self._frame
        return value_at(self._source.text, event.start_mark.index, in_flow=frame is not None and frame.begun.flow_style)

    def _not_a_key(self, event: Any) -> NoReturn:
        self._stop(self._span(event), fault("yaml.not-a-key", written=self._written_at(event)))

    def _repeat(self, size: int, span: Span) -> None:
        self._repeated += size
        if self._repeated > self._limits.max_nodes:
            self._over_limit("max-nodes", self._limits.max_nodes, span.start)

    def _merge(self, frame: _Frame, node: Node, span: Span) -> None:
        """Add what a merge key brings: the mapping's own keys win, then the first merged mapping that has a key."""
        for part in node if isinstance(node, Sequence) else [node]:
            if not isinstance(part, Mapping):
                self._faults.add("JG001", span, fault("yaml.merge"))
                break
            self._repeat(len(part), span)
            for place, (key, value) in enumerate(part.items()):
                if key not in frame.node:
                    frame.node[key] = value
                    at = part.at + 4 * place
                    frame.marks += self._marks[at : at + 4]

    def _duplicate(self, frame: _Frame, key: str, named: Span) -> None:
        first = frame.first = {} if frame.first is None else frame.first
        place = len(frame.node)
        for each in reversed(frame.node):  # what has come since the last repeated key is at the end
            if each in first:
                break
            place -= 1
            first[each] = frame.marks[4 * place]
        before = Span(self._source, first.get(key, named.start), named.start)
        self._faults.add(
            "JG002",
            named,
            fault("yaml.two-merges") if key == "<<" else fault("yaml.duplicate-key", key=key, first=before),
        )

    def _span(self, event: Any) -> Span:
        return Span(self._source, event.start_mark.index, event.end_mark.index)

    def _over_limit(self, limit: str, most: int, offset: int) -> NoReturn:
        self._faults.add(
            "JG017", Span(self._source, offset, offset + 1), fault("yaml.over-limit", limit=limit, most=most)
        )
        raise _Stop

    def _stop(self, span: Span, what: Fault) -> NoReturn:
        self._faults.add("JG001", span, what)
        raise _Stop


def _report(error: yaml.YAMLError, source: Source, limits: Limits, faults: Faults) -> None:
    """Turn PyYAML's error into a fault with a place; only some of its errors know theirs."""
    if isinstance(error, yaml.reader.ReaderError):
        found = _UNPRINTABLE.search(source.text)
        start = found.start() if found else 0
        code = ord(source.text[start]) if found else 0
        faults.add("JG001", Span(source, start, start + 1), fault("yaml.character", code=code))
        return
    context = str(getattr(error, "context", None) or "")
    # Where something was opened and not closed, the place to look at is where it was opened.
    unclosed = "quoted scalar" in context and "found unexpected" in str(getattr(error, "problem", ""))
    opened = (
        unclosed
        or "expected ':'" in str(getattr(error, "problem", ""))
        or ("flow" in context and (_at_end(error, source.text) or _on_a_line_of_its_own(error, source.text)))
    )
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    mark = next((each for each in (reversed(marks) if opened else marks) if each is not None), None)
    start = min(mark.index, len(source.text)) if mark else 0
    problem = str(getattr(error, "problem", None) or "")
    if "nesting depth" in problem:
        # From 0.2.6 on libyaml has a limit of its own, which its looking ahead may reach before ours is counted.
        if limits.max_depth < _DEEPEST:
            too_deep = fault("yaml.over-limit", limit="max-depth", most=limits.max_depth)
        else:
            too_deep = fault("yaml.too-deep", most=_DEEPEST)
        faults.add("JG017", Span(source, start, start + 1), too_deep)
        return
    slip = at_fault(source.text, start, f"{problem} {context}")
    if slip is not None:
        faults.add("JG001", Span(source, slip.start, slip.end), slip.fault)
        return
    shown = value_at(source.text, start) or _line_before(source.text, start)
    faults.add(
        "JG001",
        Span(source, start, start + 1),
        fault(
            "yaml.syntax",
            problem=problem,
            context=context,
            shown=shown,
            remedy=_remedy(f"{problem} {context}", source.text, start),
        ),
    )


def _line_before(text: str, offset: int) -> str:
    """Return the last line with something on it before an offset, without its indentation."""
    return text[:offset].rstrip().rpartition("\n")[2].strip()


def _on_a_line_of_its_own(error: yaml.YAMLError, text: str) -> bool:
    """Return whether a problem in brackets was noticed below them, on a line that is an entry or an item by itself."""
    noticed, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if noticed is None or opened is None or noticed.line == opened.line:
        return False
    line = noticed.index - noticed.column
    return pattern(r"[ \t]*(?:-[ \t]|[a-z][a-z-]*:(?:\s|\Z))").match(text, line) is not None


def _at_end(error: yaml.YAMLError, text: str) -> bool:
    """Return whether nothing of the text is left where the problem was noticed."""
    mark = getattr(error, "problem_mark", None)
    return mark is not None and not text[mark.index :].strip()


_REMEDIES = (
    (("mapping values",), "colon-in-text"),
    (("expected ':'",), "no-colon"),
    (("incompatible", "directive"), "directive"),
    (("escape", "hexdecimal"), None),
    (("expected ',' or",), "separator"),
    (("end of stream", "flow", "quoted scalar"), "open"),
    (("block end", "block mapping", "block collection"), "columns"),
    (("found character",), "character"),
)
"""What the parser says, and the name of what to do then. Its sentences are all that it says: it has no codes."""


def _remedy(problem: str, text: str, offset: int) -> str | None:
    """Return the name of what to do about a problem; None where there is nothing to add."""
    if "\\t" in problem or text[offset : offset + 1] == "\t":
        return "tab"
    return next((name for words, name in _REMEDIES if any(word in problem for word in words)), "lines")
