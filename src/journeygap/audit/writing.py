"""From a file's text to the same text with entries added: everything else stays as it is, character by character.

Nothing is dumped again. The loader knows where every value is, so what is added is put in at its place, in the
style that is there: comments, order, quotation marks, anchors, line ends and indentation can't change, since nothing
touches them. After each step the text is parsed again, and where it says anything but what it said before and the one
change, `Refused` is raised.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span
from journeygap.core.text import HIDDEN
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Mapping as Entries
from journeygap.yamltext.parse import Node, Tree, parse
from journeygap.yamltext.parse import Sequence as Items
from journeygap.yamltext.read import Limits

Value: TypeAlias = "str | float | tuple[str, ...] | Mapping[str, str]"
"""What an entry may have as the value of a key."""
Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""What a file says, as plain data."""


class Refused(Exception):
    """A change can't be made, by default because it would change something else too: why, and the facts of that."""

    def __init__(self, why: str = "entangled", **facts: object) -> None:
        super().__init__(why)
        self.why = why
        self.facts = facts

    def __str__(self) -> str:
        """Say why, and what to do instead."""
        return say(f"answers.refused-{self.why}", **self.facts)


@dataclass(frozen=True, slots=True)
class Add:
    """A new company touchpoint, by its keys in their order."""

    entry: tuple[tuple[str, Value], ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(dict(self.entry)["name"])


@dataclass(frozen=True, slots=True)
class Set:
    """A value for a key of the company touchpoint that is number ``order`` in its file, from 0."""

    order: int
    key: str
    value: Value


@dataclass(frozen=True, slots=True)
class Extend:
    """More names for a list of the company touchpoint that is number ``order`` in its file, from 0."""

    order: int
    key: str
    names: tuple[str, ...]


Change: TypeAlias = Add | Set | Extend


class Text(NamedTuple):
    """A file's text, and how it becomes bytes: the encoding, and the byte order marks before the text."""

    text: str
    encoding: str
    lead: str

    def with_text(self, text: str) -> Text:
        """Return another text that is written in the same way."""
        return self._replace(text=text)

    def encoded(self) -> bytes:
        """Return the bytes of the file."""
        return (self.lead + self.text).encode(self.encoding)


_ENCODINGS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def decoded(data: bytes) -> Text:
    """Take the bytes of a file that the loader can read: UTF-8, or UTF-16 with a byte order mark."""
    encoding = _ENCODINGS.get(data[:2], "utf-8")
    whole = data.decode(encoding, "replace")
    text = whole.lstrip("\ufeff")
    return Text(text, encoding, whole[: len(whole) - len(text)])


def written(tree: Tree, changes: Iterable[Change], limits: Limits | None = None) -> str:
    """Return the text of a file with a company's half (or a journey without one) after some changes.

    ``tree`` is what the file says now. New touchpoints come behind those that are there, in the order of ``changes``.
    Raises `Refused`.
    """
    every = list(changes)
    limits = limits or Limits()
    for change in every:
        if not isinstance(change, Add):
            tree = _after(tree, change, limits)
    entries = [change for change in every if isinstance(change, Add)]
    return (_after(tree, entries, limits) if entries else tree).source.text


class _Edit(NamedTuple):
    """What is put in the place of a stretch of the text."""

    start: int
    end: int
    text: str


def _after(tree: Tree, change: Set | Extend | Sequence[Add], limits: Limits) -> Tree:
    """Return what the file says after a change."""
    text = tree.source.text
    expected = _data(tree.root)
    company = _company(expected)
    if isinstance(change, Set):
        _entry(company, change.order)[change.key] = _as_data(change.value)
        edit = _setting(tree, change.order, change.key, change.value)
    elif isinstance(change, Extend):
        entry = _entry(company, change.order)
        before = entry.get(change.key)
        names: list[Data] = before if isinstance(before, list) else [] if before is None else [before]
        entry[change.key] = [*names, *change.names]
        edit = _extending(tree, change)
    else:
        new: list[Data] = [{key: _as_data(value) for key, value in each.entry} for each in change]
        there = company.get("touchpoints")
        company["touchpoints"] = [*(there if isinstance(there, list) else ()), *new]
        edit = _adding(tree, new)
    after = _parsed(text[: edit.start] + edit.text + text[edit.end :], limits)
    if _data(after.root) != expected:
        raise Refused
    return after


def _parsed(text: str, limits: Limits) -> Tree:
    tree = parse(Source("", text), limits, faults := Faults())
    if tree is None or faults.found:
        raise Refused
    return tree


def _data(node: Node) -> Data:
    """Copy what a text says, so that nothing of it is shared, as plain data."""
    if isinstance(node, Entries):
        return {key: _data(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [_data(value) for value in node]
    return node


def _company(data: Data) -> dict[str, Data]:
    """Return the company's half to change, made where there is none."""
    if not isinstance(data, dict):
        raise Refused
    if data.get("company") is None:
        data["company"] = {}
    company = data["company"]
    if not isinstance(company, dict):
        raise Refused
    return company


def _entry(company: dict[str, Data], order: int) -> dict[str, Data]:
    """Return a touchpoint to change; of one that is a bare name the mapping that it becomes."""
    items = company.get("touchpoints")
    if not isinstance(items, list) or order >= len(items):
        raise Refused
    entry = items[order]
    if isinstance(entry, str):
        entry = items[order] = {"name": entry}
    if not isinstance(entry, dict):
        raise Refused
    return entry


def _as_data(value: Value) -> Data:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, float):
        return figure(value)
    return value if isinstance(value, str) else dict(value)


# Where a change goes.


def _adding(tree: Tree, entries: list[Data]) -> _Edit:
    root = tree.root
    assert isinstance(root, Entries)  # noqa: S101 - `_company` has looked
    if "company" not in root:
        return _new_key(tree, root, tree.span, "company", {"touchpoints": entries})
    company, span = root["company"], _value(tree, root, "company")
    if not isinstance(company, Entries) or not company:
        return _filled(tree, root, tree.span, "company", {"touchpoints": entries})
    if "touchpoints" not in company:
        return _new_key(tree, company, span, "touchpoints", entries)
    items = company["touchpoints"]
    if isinstance(items, Items) and items:
        return _new_items(tree, items, _value(tree, company, "touchpoints"), entries)
    return _filled(tree, company, span, "touchpoints", entries)


def _item(tree: Tree, order: int) -> tuple[Node, Span]:
    root = tree.root
    company = root["company"] if isinstance(root, Entries) else None
    items = company["touchpoints"] if isinstance(company, Entries) else None
    assert isinstance(items, Items)  # noqa: S101 - `_entry` has looked
    return items[order], tree.value_span(items, order)


def _setting(tree: Tree, order: int, key: str, value: Value) -> _Edit:
    item, span = _item(tree, order)
    if isinstance(item, str):
        return _Edit(span.start, span.end, _flow({"name": item, key: _as_data(value)}))
    assert isinstance(item, Entries)  # noqa: S101 - `_entry` has looked
    if key not in item:
        return _new_key(tree, item, span, key, _as_data(value))
    there = _value(tree, item, key)
    if item[key] is None:
        return _filled(tree, item, span, key, _as_data(value))
    if _BREAK.search(tree.source.text, there.start, there.end) or tree.source.text[there.start] in "&*!":
        raise Refused
    return _Edit(there.start, there.end, _flow(_as_data(value)))


def _extending(tree: Tree, change: Extend) -> _Edit:
    item, span = _item(tree, change.order)
    if not isinstance(item, Entries) or item.get(change.key) is None:
        return _setting(tree, change.order, change.key, change.names)
    there, at = item[change.key], _value(tree, item, change.key)
    if isinstance(there, Items):
        if there:
            return _new_items(tree, there, at, list(change.names))
        return _filled(tree, item, span, change.key, list(change.names))
    text = tree.source.text[at.start : at.end]
    if text[:1] not in {"'", '"'}:
        text = scalar(str(there))
    return _Edit(at.start, at.end, f"[{text}, {', '.join(map(scalar, change.names))}]")


def _value(tree: Tree, mapping: Entries, key: str) -> Span:
    return tree.value_span(mapping, tree.place(mapping, key))


_FLOW = re.compile(r"(?:[&!]\S*\s+)*[{\[]")
_BREAK = re.compile(r"\r\n|\r|\n")
_WIDTH = 120
"""Beyond it an entry is not written on one line, even if those before it are."""
_DASH = re.compile(r"-(?=\s)")


def _is_flow(span: Span) -> bool:
    return _FLOW.match(span.source.text, span.start, span.end) is not None


def _new_key(tree: Tree, mapping: Entries, span: Span, key: str, value: Data) -> _Edit:
    """Put a key behind those that a mapping has; ``span`` is where the mapping is."""
    own = [tree.key_span(mapping, each) for each in mapping]
    own = [each for each in own if span.start <= each.start < span.end]  # a merge brings others from elsewhere
    text = span.source.text
    if not _is_flow(span):
        column = min((_column(each.source, each.start) for each in own), default=_column(span.source, span.start))
        return _below(text, _behind_remarks(text, span.end, column), _block({key: value}, column))
    ends = [_value(tree, mapping, each).end for each in mapping]
    at = max((end for end in ends if span.start <= end < span.end), default=0)
    if not at:
        raise Refused
    return _Edit(at, at, f", {key}: {_flow(value)}")


def _new_items(tree: Tree, items: Items, span: Span, values: list[Data]) -> _Edit:
    """Put items behind those of a list that is not empty; ``span`` is where the list is."""
    text = span.source.text
    last = tree.value_span(items, len(items) - 1)
    if _is_flow(span):
        return _Edit(last.end, last.end, "".join(f", {_flow(value)}" for value in values))
    dash = _DASH.search(text, span.start, span.end)
    if dash is None:
        raise Refused
    column = _column(span.source, dash.start())
    mappings = [number for number, each in enumerate(items) if isinstance(each, Entries)]
    alike = bool(mappings) and _is_flow(tree.value_span(items, mappings[-1]))
    lines: list[str] = []
    for value in values:
        one_line = f"{' ' * column}- {_flow(value)}"
        lines += [one_line] if alike and len(one_line) <= _WIDTH else _block([value], column)
    return _below(text, _behind_remarks(text, last.end, column), lines)


def _filled(tree: Tree, mapping: Entries, span: Span, key: str, value: Data) -> _Edit:
    """Return a value to a key that has none, or a list or mapping with nothing in it."""
    there = _value(tree, mapping, key)
    text = span.source.text
    if text[there.start : there.start + 1] in {"&", "*", "!"} and there.end > there.start:
        raise Refused
    if isinstance(value, str) or _is_flow(span):
        before = "" if text[there.start - 1].isspace() else " "
        return _Edit(there.start, there.end, before + _flow(value))
    if text[there.end : there.end + 1] == ":":
        raise Refused
    column = _column(span.source, tree.key_span(mapping, key).start) + 2
    end = there.end
    start = there.start if there.end > there.start else end
    while start < end and start and text[start - 1] in " \t":
        start -= 1
    below = _below(text, end, _block(value, column))
    return _Edit(start, below.end, text[end : below.start] + below.text)


def _column(source: Source, at: int) -> int:
    return source.position(at)[1] - 1


_REMARK = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*( *)#[^\r\n]*")


def _behind_remarks(text: str, at: int, column: int) -> int:
    """Return where the comments under a value end, further in than a column: they belong to the value."""
    line: int | None = at if at and text[at - 1] in "\r\n" else _next_line(text, at)
    while line is not None and (found := _REMARK.match(text, line)) and len(found[1]) > column:
        at = found.end()
        line = _next_line(text, at)
    return at


def _next_line(text: str, at: int) -> int | None:
    """Return where the line behind the one of an offset begins; None where there is none."""
    found = _BREAK.search(text, at)
    return None if found is None else found.end()


def _below(text: str, at: int, lines: Iterable[str]) -> _Edit:
    """Put lines under the one that an offset lies in, with the line ends that the text has there."""
    if at and text[at - 1] in "\r\n":  # a block of text ends where the next line begins
        found = None
        for each in _BREAK.finditer(text, max(0, at - 2), at):
            found = each
        newline = found.group() if found else "\n"
    else:
        found = _BREAK.search(text, at)
        if found is None:
            first = _BREAK.search(text)
            newline = first.group() if first else "\n"
            return _Edit(len(text), len(text), "".join(newline + line for line in lines))
        at, newline = found.end(), found.group()
    return _Edit(at, at, "".join(line + newline for line in lines))


# How data is written.


def _block(value: Data, column: int) -> list[str]:
    """Return data as lines that begin in a column: mappings and lists of them in block style, the rest on one line."""
    indent = " " * column
    if isinstance(value, dict):
        lines = []
        for key, each in value.items():
            if isinstance(each, dict) or (isinstance(each, list) and any(isinstance(item, dict) for item in each)):
                lines += [f"{indent}{key}:", *_block(each, column + 2)]
            else:
                lines.append(f"{indent}{key}: {_flow(each)}")
        return lines
    lines = []
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict):
            first, *rest = _block(item, column + 2)
            lines += [f"{indent}- {first.lstrip(' ')}", *rest]
        else:
            lines.append(f"{indent}- {_flow(item)}")
    return lines


def _flow(value: Data) -> str:
    """Return data on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if value is None or isinstance(value, Figure):
        return value or ""
    return scalar(value)


class Figure(str):
    """A number as it is written in a file, which a text of the same characters is not."""

    __slots__ = ()


def figure(value: float) -> Figure:
    """Write a number as people do: no exponent, and no decimals where there are none."""
    text = format(value, "f") if value != int(value) else str(int(value))
    return Figure(text.rstrip("0").rstrip(".") if "." in text else text)


_PLAIN = re.compile(r"[^\W\d_](?:[\w /&+.'’()-]*[\w.)'’])?")
_SPECIAL = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ESCAPED = re.compile(rf'["\\\ufffe\uffff]|{HIDDEN}')


def scalar(text: str) -> str:
    r"""Write a text so that every reader of YAML, 1.1 or 1.2, takes it as that text, in a list on one line too.

    >>> scalar("Live demo"), scalar("yes"), scalar("a: b")
    ('Live demo', '"yes"', '"a: b"')
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _SPECIAL and not pattern(HIDDEN).search(text):
        return text
    return f'"{_ESCAPED.sub(_as_escape, text)}"'


def _as_escape(found: re.Match[str]) -> str:
    character = found.group()
    if character in '"\\':
        return "\\" + character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
