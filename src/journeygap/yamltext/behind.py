"""Reading on behind a fault of syntax: one half-typed line must not hide what is wrong in the rest of a file.

The line at fault is left out with all that is indented below it, and the rest is parsed again. What is left out becomes
blanks, so that every offset stays what it is. A file is parsed a few times at most, however many faults it has.
"""

from __future__ import annotations

from journeygap.core.finding import Finding
from journeygap.core.patterns import pattern
from journeygap.core.source import Source, Span
from journeygap.core.text import normalise
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree, parse
from journeygap.yamltext.places import Route, at, walk
from journeygap.yamltext.read import Limits
from journeygap.yamltext.slips import opened_at

_ATTEMPTS = 8
"""How often a file is parsed again."""
_CODES = frozenset({"JG001", "JG004"})
"""The errors that parsing goes on behind: slips and broken syntax, but no limits."""
_MISSING = frozenset({"JG004", "JG006"})
_UNKNOWN = frozenset({"JG009", "JG010", "JG011", "JG012", "JG013"})
"""The errors that say that a name is not known."""
_LINE = r"(?P<indent>[ \t]*)(?P<text>[^\r\n]*)(?:\r\n|\r|\n|\Z)"


def parse_on(source: Source, limits: Limits, faults: Faults) -> Tree | None:
    """Read a text as `parse` does; behind broken syntax go on, and note in ``dropped`` what was left out."""
    first = Faults()
    tree = parse(source, limits, first)
    faults.found += first.found
    if tree is not None or not first.found or source.withheld:
        return tree
    dropped: list[tuple[int, int]] = []
    tried: set[int] = set()
    text, found = source.text, first.found
    for _ in range(_ATTEMPTS):
        if any(each.code not in _CODES for each in found):
            return None
        offsets = [_at(text, _above(text, each.span.start, dropped, tried)) for each in found]
        pieces = [piece for each in offsets if (piece := _piece(text, each)) is not None]
        if not pieces:
            return None
        for start, end in pieces:
            text = text[:start] + pattern(r"[^\r\n]").sub(" ", text[start:end]) + text[end:]
        dropped = _joined([*dropped, *pieces], text)
        again = Faults()
        tree = parse(source, limits, again, text)
        found = again.found
        # What breaks at the edge of what was left out is most likely broken by that.
        faults.found += [each for each in found if not _at_edge(each.span, dropped, text) and each.code != "JG017"]
        if tree is not None:
            tree.dropped = tuple(Span(source, start, end) for start, end in dropped)
            return tree
        if not found:
            return None  # nothing is left
    return None


def certain(found: list[Finding], tree: Tree) -> list[Finding]:
    """Return those of the errors in a file that what was left out can't be the cause of.

    What is missing around it may be in it, and so may a name that is not known.
    """
    routes = [_around(tree, each) for each in tree.dropped]
    lost = [normalise(each.source.text[each.start : each.end]) for each in tree.dropped]
    return [each for each in found if not _may_be_lost(each, tree, routes, lost)]


def _around(tree: Tree, piece: Span) -> Route:
    """Return the route to what a piece that was left out is in: as indentation has it, of what is before it."""
    text = tree.source.text
    indent = _indent(text, piece.start)
    is_item = text.startswith("-", piece.start + indent)
    before = at(tree, max(len(text[: piece.start].rstrip()) - 1, 0))
    for length in range(1, len(before) + 1):
        _, _, named = walk(tree, before[:length])
        column = tree.source.position(named.start)[1] - 1
        if isinstance(before[length - 1], int):
            column -= 2  # an item begins at its dash
        elif is_item:
            column -= 1  # the dashes of a list may be below its key
        if column >= indent:
            return before[: length - 1]
    return before


def _indent(text: str, start: int) -> int:
    line = pattern(_LINE).match(text, start)
    if line is None:
        return 0
    # A tab that slipped in before an item is none of its indentation; elsewhere it stands for a part of it.
    return len(line["indent"].replace("\t", "") if line["text"].startswith("-") else line["indent"].expandtabs())


def _may_be_lost(finding: Finding, tree: Tree, routes: list[Route], lost: list[str]) -> bool:
    source, start, end = finding.span
    if source is not tree.source:
        return True
    if finding.code in _MISSING:
        route = at(tree, start)
        return any(part == each[: len(part)] for each in routes for part in (route, route[:-1]))
    name = normalise(source.text[start:end].strip("\"' \r\n"))
    return finding.code in _UNKNOWN and any(name in each for each in lost)


def _at(text: str, offset: int) -> int:
    """Return where to begin to leave out: brackets that are never closed are at fault where they are opened."""
    opened = opened_at(text, offset)
    return offset if opened is None else opened


def _above(text: str, offset: int, dropped: list[tuple[int, int]], tried: set[int]) -> int:
    """Return the line above what was left out where the first line behind it does not fit, the first time it does not.

    That line is then the one that was broken, provided that it is not indented less: all would go with it.
    """
    for start, end in dropped:
        behind = end + len(text[end:]) - len(text[end:].lstrip())
        if end not in tried and end <= offset <= _end(text, behind):
            tried.add(end)
            above = len(text[:start].rstrip())
            begins = max(text.rfind("\n", 0, above), text.rfind("\r", 0, above)) + 1
            line = max(text.rfind("\n", 0, behind), text.rfind("\r", 0, behind)) + 1
            if above and _indent(text, begins) >= _indent(text, line):
                return begins + _indent(text, begins)
    return offset


def _piece(text: str, offset: int) -> tuple[int, int] | None:
    """Return from where to where a text is left out: the line at an offset, and what is indented below it."""
    line = pattern(_LINE)
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    while start and not text[start : _end(text, start)].strip():  # noticed at the end: the last line is at fault
        start = max(text.rfind("\n", 0, start - 1), text.rfind("\r", 0, start - 1)) + 1
    first = line.match(text, start)
    if first is None or not first["text"].strip() or text.startswith(("---", "..."), start):
        return None
    indent = _indent(text, start)
    end = first.end()
    while end < len(text) and (below := line.match(text, end)) is not None:
        if below["text"].strip() and len(below["indent"].expandtabs()) <= indent:
            break
        end = below.end()
    return start, end


def _end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found


def _joined(pieces: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Sort pieces, and join those with nothing between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _at_edge(span: Span, dropped: list[tuple[int, int]], text: str) -> bool:
    """Return whether a place is in something that was left out, or on the first line behind or before it."""
    for start, end in dropped:
        before = text[:start].rstrip()
        behind = end + len(text[end:]) - len(text[end:].lstrip())
        if max(before.rfind("\n"), before.rfind("\r")) < span.start <= _end(text, behind):
            return True
    return False
