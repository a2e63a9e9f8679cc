"""Slips that YAML reads as something else, or refuses in words of its own: what was meant, and what to type.

A word processor writes a dash for the hyphen of a list, a no-break space for a space and a wide colon for a colon; a
person begins a name with ``*`` or ``#``. Some of it is no YAML; some of it is, and says something else. Each slip is
found at the very character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.language import Fault, fault
from journeygap.core.patterns import pattern

if TYPE_CHECKING:
    from journeygap.yamltext.parse import Mapping, Node, Sequence, Tree


class Slip(NamedTuple):
    """Where a slip is, by offsets, and what it is; ``code`` is the code of the error that it is."""

    start: int
    end: int
    fault: Fault
    code: str = "JG001"


_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\u2060\ufeff"
_MARKS = "–—‒―−‐‑‣•▪▫·●○◦∙■□◆►▶▸➢➤→✓✔❖・－＊*"
_COLONS = "：﹕꞉∶"
_KEY = r" *(?:- +)*(?:\"[a-z][a-z-]*\"|'[a-z][a-z-]*'|[“”]?[a-z][a-z-]*[“”]?)"
_SPACE, _MARK, _KEY_SPACE, _KEY_COLON, _NO_SPACE, _HYPHEN, _HASH = (
    "space",
    "mark",
    "key-and-space",
    "key-and-colon",
    "no-space",
    "hyphen",
    "hash",
)
_BODIES = {
    _SPACE: rf"(?: *|(?: *(?:- +)+)(?=[{_SPACES}]+[a-z][a-z-]*:))(?P<space>[{_SPACES}]+)| *-(?P<after>[{_SPACES}]+)",
    _MARK: rf" *(?P<mark>[{_MARKS}])(?=[ \t{_SPACES}]|(?<=[•▪●])\S)",
    _KEY_SPACE: rf"{_KEY}(?:(?P<space>[{_SPACES}]+):|:(?P<after>[{_SPACES}]+))",
    _KEY_COLON: rf"{_KEY}\s*(?P<colon>[{_COLONS}])",
    _NO_SPACE: r" *(?:- +)*(?:name|id)(?P<colon>:)(?=[^\s:/])",
    _HYPHEN: r" *(?P<hyphen>-)(?=[^\W\d])",
}
"""What a line begins with, a slip each."""
_SIGNS = {
    _SPACE: (f"[{_SPACES}]",),
    _KEY_SPACE: (f"[{_SPACES}]",),
    _KEY_COLON: (f"[{_COLONS}]",),
    _NO_SPACE: (r"name:(?=[^\s:/])", r"id:(?=[^\s:/])"),
}
"""What a text holds wherever it has a slip, and that is found many times as fast."""
_HASHES = r"(?::|(?<![^\s])-|[\[,]) +(?P<hash>#)(?=\d)"
_AFTER_NOTHING = r"[ \t]*(?P<hash>#)(?=\S)"
_LEAD = r"[ \t]*(?:- +)*"
_OPENS = r"[\[{,:] *(?P<hash>#)(?=\S)"
_TEXT_WITH_COLON = r" *(?:- +)*[^:#\"'\[{]+: +(?P<value>\S)"
_CLOSED = r" *(?:- +)*(?:[^:#\"'\[{]+: +)?(?P<value>[\"'\[{])"
_IN_PLACE = r":?[ \t]*(?P<mark>#(?=\S)|&)"
_FREE = frozenset({"note", "about", "mindset", "goal", "source", "quote"})
"""Keys of free text, where a line may begin with any mark."""
_ASCII = (_NO_SPACE, _HYPHEN, _HASH)
_TYPOGRAPHIC = (_SPACE, _MARK, _KEY_SPACE, _KEY_COLON)
_OF_LINES = (*_TYPOGRAPHIC, _NO_SPACE, _HYPHEN)
_NEAR, _SEARCHED = 3, 200
"""How many lines above the place where parsing failed are searched: for any slip, and for an unusual space."""


def is_suspect(text: str) -> bool:
    """Return whether a text begins with what is safe in quotation marks only."""
    return pattern(rf"^(?:[{_MARKS}{_SPACES}]|-[{_SPACES}]|[a-z-]+[{_SPACES}]*[:{_COLONS}])").match(text) is not None


def _of(kind: str) -> re.Pattern[str]:
    """Return the pattern of a slip, for all the lines of a text."""
    return pattern(_HASHES) if kind == _HASH else pattern(f"^(?:{_BODIES[kind]})", re.MULTILINE)


def silent(tree: Tree) -> Iterator[Slip]:
    """Yield the slips in a document that YAML accepted, in the order of the text."""
    text = tree.source.text
    found: dict[int, tuple[str, re.Match[str]]] = {}
    for kind in _ASCII if text.isascii() else (*_ASCII, *_TYPOGRAPHIC):
        for match in _of(kind).finditer(text) if _may_be(kind, text) else ():
            found.setdefault(_begins(kind, match), (kind, match))
    if not found:
        return
    for start in sorted(_scalars(tree, found)):
        slip = _slip(*found[start])
        yield slip._replace(code="JG004") if text[start] == "#" else slip


def _may_be(kind: str, text: str) -> bool:
    """Return whether a text is worth searching for a slip: most have none.

    From a line break on a pattern is searched for many times as fast as at the beginnings of lines.
    """
    if kind == _HASH:
        return " #" in text
    if kind in _SIGNS and not any(pattern(sign).search(text) for sign in _SIGNS[kind]):
        return False
    quick = pattern(f"\n(?:{_BODIES[kind]})")
    return quick.match("\n" + _line(text, 0)) is not None or quick.search(text) is not None


def _begins(kind: str, match: re.Match[str]) -> int:
    """Return where the scalar begins that a slip is in, if it is one."""
    if kind == _HASH:
        return match.start("hash")
    if kind == _MARK:
        return match.start("mark")
    lead = pattern(_LEAD).match(match.string, match.start())
    return lead.end() if lead else match.start()


def _scalars(tree: Tree, wanted: dict[int, tuple[str, re.Match[str]]]) -> Iterator[int]:
    """Yield those of some offsets at which a plain scalar begins, or at which one was meant and a comment is."""
    text = tree.source.text
    for key, node, start in _walk(tree):
        if node is None:
            hash_sign = pattern(_AFTER_NOTHING).match(text, start)
            if hash_sign is not None and hash_sign.start("hash") in wanted:
                yield hash_sign.start("hash")
        elif start in wanted and not (wanted[start][0] in {_MARK, _HYPHEN} and key in _FREE):
            yield start


def _walk(tree: Tree) -> Iterator[tuple[str | None, Node, int]]:
    """Yield each scalar and each key once: the key that a scalar is the value of, the value, and where it begins."""
    from journeygap.yamltext.parse import Mapping, Sequence  # which imports this module

    seen: set[int] = set()
    stack: list[tuple[str | None, Node]] = [(None, tree.root)]
    if not isinstance(tree.root, (Mapping, Sequence)):
        yield None, tree.root, tree.span.start
    while stack:
        held, container = stack.pop()
        if id(container) in seen:
            continue
        seen.add(id(container))
        for key, start, node in _entries(tree, container, held):
            if isinstance(node, (Mapping, Sequence)):
                stack.append((key, node))
            else:
                yield key, node, start


def _entries(
    tree: Tree, container: Mapping | Sequence | Node, held: str | None
) -> Iterator[tuple[str | None, int, Node]]:
    marks = tree.marks
    if isinstance(container, dict):
        at = container.at
        for key, node in container.items():
            yield None, marks[at], key
            yield key, marks[at + 2], node
            at += 4
    elif isinstance(container, list):
        at = container.at
        for node in container:
            yield held, marks[at], node
            at += 2


def at_fault(text: str, offset: int, problem: str) -> Slip | None:
    """Return the slip that explains why YAML could not be read at an offset, or None where none is known.

    ``problem`` is what the parser says.
    """
    begin = text.rfind("\n", 0, offset) + 1
    line = _line(text, begin)
    found = _of_line(text, begin) or _opening(text, offset, begin, line, problem)
    if found is not None or "quoted scalar" in problem:
        return found
    for above in range(_SEARCHED):
        if not begin:
            break
        begin = text.rfind("\n", 0, begin - 1) + 1
        found = _of_line(text, begin, _OF_LINES if above < _NEAR else (_SPACE,))
        if found is not None:
            return found
    return None


def _line(text: str, begin: int) -> str:
    end = text.find("\n", begin)
    return text[begin : len(text) if end < 0 else end].rstrip("\r")


def _of_line(text: str, begin: int, kinds: Iterable[str] = _OF_LINES) -> Slip | None:
    for kind in kinds:
        match = _of(kind).match(text, begin)
        if match is not None:
            return _slip(kind, match)
    return None


def _opening(text: str, offset: int, begin: int, line: str, problem: str) -> Slip | None:
    """Recognise a tab, a text that begins with what means something to YAML, or one that holds a colon and a space."""
    tab = line.find("\t", 0, len(line) - len(line.lstrip(" \t-")))
    if tab >= 0:
        return Slip(begin + tab, begin + tab + 1, fault("yaml.tab", line=line.strip(" -\t")))
    read = next((read for words, read in _OPENINGS if any(word in problem for word in words)), None)
    return None if read is None else read(text, offset, begin)


def _scanned(text: str, offset: int, begin: int) -> Slip:
    """Recognise a text that begins with the mark of an alias, an anchor or a block; the parser is past the mark."""
    offset = max(text.rfind(mark, begin, offset + 1) for mark in "*&>|")
    while offset > begin and text[offset - 1] == text[offset]:
        offset -= 1
    return _to_quote(text, offset)


def _hash_in_flow(text: str, offset: int, begin: int) -> Slip | None:  # noqa: ARG001 - each is called alike
    """Recognise ``[#1 Shop]``: the rest of the line is a comment, so that the bracket is never closed."""
    for at in (begin, text.rfind("\n", 0, max(begin - 1, 0)) + 1):
        found = pattern(_OPENS).search(text, at, at + len(_line(text, at)))
        if found is not None:
            return _comment(text, found.start("hash"))
    return None


def value_at(text: str, start: int, *, in_flow: bool = False) -> str:
    """Return a text as a person wrote it, from where it begins to the end of its line or to a comment.

    One in brackets or braces ends where its neighbour begins, or what holds it ends.
    """
    value = re.split(r"\s#", _line(text, start), maxsplit=1)[0].rstrip()
    return re.split(r"[,\]}]", value, maxsplit=1)[0].rstrip() if in_flow else value


_FLOW = (
    r"(?<![^\s\[{,])(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')|(?<!\S)#[^\n]*"
    r"|(?P<first>(?:^|(?<=\s)|(?<=[\[{]))[\[{])|(?P<open>[\[{])|(?P<close>[\]}])"
)
_FLOW_BEFORE = 4_000
"""How far above a place brackets are looked for that hold it."""


def in_flow(text: str, offset: int) -> bool:
    """Return whether a place is within brackets or braces that are open there, as far as can be seen from nearby."""
    return opened_at(text, offset) is not None


def opened_at(text: str, offset: int) -> int | None:
    """Return where the outermost bracket or brace is that is open at a place; None where none is."""
    begin = text.rfind("\n", 0, max(offset - _FLOW_BEFORE, 0)) + 1
    opened: list[int] = []
    for found in pattern(_FLOW, re.MULTILINE | re.DOTALL).finditer(text, begin, offset):
        if found["first"] or (found["open"] and opened):
            opened.append(found.start())
        elif found["close"] and opened:
            opened.pop()
    return opened[0] if opened else None


def _to_quote(text: str, start: int, begin: int = 0) -> Slip:  # noqa: ARG001 - each is called alike
    mark, value = text[start], value_at(text, start, in_flow=in_flow(text, start))
    return Slip(start, start + len(value), fault("yaml.begins-with-mark", value=value, mark=mark))


def _colon_in_text(text: str, offset: int, begin: int) -> Slip | None:
    """Recognise ``name: Help: phone``: the text that holds the second colon is the one to quote."""
    match = pattern(_TEXT_WITH_COLON).match(text, begin)
    if match is None or match.start("value") >= offset:
        return None
    value = value_at(text, match.start("value"))
    return Slip(offset, offset + 1, fault("yaml.colon-in-text", value=value))


def _no_colon(text: str, offset: int, begin: int) -> Slip:  # noqa: ARG001 - each is called alike
    """Recognise a key without the colon and the space after it; ``offset`` is where it begins."""
    value = value_at(text, offset)
    return Slip(offset, offset + len(value), fault("yaml.no-colon", value=value))


def _after_closing(text: str, offset: int, begin: int) -> Slip | None:
    match = pattern(_CLOSED).match(text, begin)
    if match is None or text[begin:offset].rstrip()[-1:] not in {'"', "'", "]", "}"}:
        return None
    value = value_at(text, match.start("value"))
    rest = value_at(text, offset)
    return Slip(offset, offset + len(rest), fault("yaml.after-closing", value=value, rest=rest))


_OPENINGS: tuple[tuple[tuple[str, ...], Callable[[str, int, int], Slip | None]], ...] = (
    (("scanning an alias", "scanning an anchor", "block scalar"), _scanned),
    (("cannot start any token", "mapping keys are not", "sequence entries"), _to_quote),
    (("expected ':'",), _no_colon),
    (("mapping values",), _colon_in_text),
    (("flow node", "flow sequence", "flow mapping"), _hash_in_flow),
    (("expected key", "block mapping"), _after_closing),
)
"""What the parser says, and what to look for then."""


def no_value(text: str, start: int) -> Slip | None:
    """Return the slip where a text that begins with ``#`` or ``&`` was read as no value; ``start`` is before it."""
    match = pattern(_IN_PLACE).match(text, start)
    if match is None:
        return None
    at = match.start("mark")
    return _comment(text, at) if text[at] == "#" else _to_quote(text, at)


def _comment(text: str, start: int) -> Slip:
    value = value_at(text, start, in_flow=True)
    return Slip(start, start + len(value), fault("yaml.comment", value=value))


def _slip(kind: str, match: re.Match[str]) -> Slip:
    text = match.string
    groups = match.groupdict()
    if kind == _HASH:
        return _comment(text, match.start("hash"))
    if kind == _MARK:
        start, mark = match.span("mark")[0], match["mark"]
        rest = value_at(text, start + 1).strip(f" \t{_SPACES}")
        return Slip(start, start + 1, fault("yaml.list-mark", mark=mark, rest=rest))
    if kind == _HYPHEN:
        start = match.start("hyphen")
        return Slip(start, start + 1, fault("yaml.hyphen", value=value_at(text, start)))
    group = next(name for name in ("space", "after", "colon") if groups.get(name))
    start, end = match.span(group)
    line = _line(text, text.rfind("\n", 0, start) + 1).strip(f" \t{_SPACES}")
    if kind == _NO_SPACE:
        return Slip(start, end, fault("yaml.colon-without-space", line=line))
    if kind == _KEY_COLON:
        return Slip(start, end, fault("yaml.wide-colon", sign=text[start], line=line))
    return Slip(start, end, fault("yaml.wide-space", sign=text[start], line=line))
