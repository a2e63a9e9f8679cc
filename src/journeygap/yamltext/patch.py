"""A YAML text made to say what it should with the fewest edits: comments and layout stay where nothing changed.

Only what differs is replaced, added or taken out, each as a piece of text; what comes of it is for the caller to read
again and compare, as for every edit of a text that people wrote. An entry that has moved, within its list or to another
one of its kind, is taken along as it was written, with its comments and with what changed in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import Any, NamedTuple

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.yamltext.parse import Tree
from journeygap.yamltext.patching.alignment import Aligned, aligned
from journeygap.yamltext.patching.lines import Lines
from journeygap.yamltext.patching.nodes import (
    Entries,
    Items,
    Node,
    Scalar,
    Unpatchable,
    identity,
    identity_of,
    is_same,
    node_of,
    says_nothing,
    shared,
)
from journeygap.yamltext.patching.pieces import Arrival, Held, Path, Piece
from journeygap.yamltext.write import one_line

__all__ = ("Unpatchable", "patched")

_SPELLINGS = {"stage": "stages", "stages": "stage"}


def patched(tree: Tree, wanted: Mapping[str, Any], keep: frozenset[str] = frozenset()) -> str:
    """Return a file's text made to say what is wanted. ``keep`` are keys of the outermost mapping to leave alone.

    Raises `Unpatchable` where it uses aliases, or nothing would be left of an entry.
    """
    root = node_of(tree, tree.root, tree.span)
    if not isinstance(root, Entries):
        raise Unpatchable(say("patching.no-mapping"))
    return _Patch(Lines(tree.source)).text(root, wanted, keep)


class _InFlow(NamedTuple):
    """A list in brackets that entries arrive in. Whether it stays in brackets depends on the comments they bring."""

    piece: Piece
    node: Items
    key: Scalar | None
    found: list[Aligned]
    arrivals: dict[int, Arrival]


class _Patch:
    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._piece = Piece(0, len(lines.text))
        self._gone: dict[tuple[Path, str], deque[Held]] = defaultdict(deque)
        self._waiting: list[tuple[int, int, Arrival]] = []
        self._numbers = count()
        self._depth = 0
        """How many keys lead to the lists that are settled next; those with fewer are through."""
        self._in_flow: list[_InFlow] = []
        self._carried: list[tuple[Piece, int, list[Arrival]]] = []
        self._before: Counter[tuple[Path, str]] = Counter()
        self._after: Counter[tuple[Path, str]] = Counter()

    def text(self, root: Entries, wanted: Mapping[str, Any], keep: frozenset[str]) -> str:
        """Return the text with every edit made. Raises `Unpatchable` where two of them meet."""
        self._before.update(_named(root, ()))
        self._after.update(_listed(wanted, ()))
        self._mapping(root, wanted, (), keep)
        while self._waiting:
            self._settle(heappop(self._waiting)[2])
        for each in self._in_flow:
            self._fill(each)
        for piece, at, arrivals in self._carried:
            self._note_above(piece, at, [note for each in arrivals for note in each.comments(self._lines.text)])
        return self._piece.edited(self._lines.text)

    # --- values

    def _value(self, node: Node, wanted: Any, path: Path, key: Scalar | None = None) -> None:
        """Bring a value to what is wanted. ``key`` is the one that it is below, unless that is within brackets."""
        if is_same(node, wanted):
            return
        if (
            isinstance(node, Entries)
            and isinstance(wanted, str)
            and any(each.value == "name" for each, _ in node.pairs)
        ):
            wanted = {"name": wanted}
        if isinstance(node, Entries) and isinstance(wanted, Mapping):
            self._mapping(node, wanted, path)
        elif isinstance(node, Items) and (node.items or node.in_flow) and wanted != []:
            self._sequence(node, wanted if isinstance(wanted, list) else [wanted], path, key)
        else:
            self._replace(node, wanted, path, key)

    def _replace(self, node: Node, wanted: Any, path: Path, key: Scalar | None) -> None:
        start, end, text = node.start, node.end, self._lines.text
        self._release(node, path)
        tail = self._lines.line_break if end > start and text[end - 1] == "\n" else ""
        if key is None:
            self._piece.edit(start, end, f"{' ' if text[start - 1] == ':' else ''}{one_line(wanted)}{tail}")
            self._carry(start, wanted, path)
            return
        between = text[key.end : start]
        if "\n" in between or not between.endswith((" ", "\t")):
            between = ": "  # what was below its key goes behind it
        if isinstance(node, Items) and node.items and not node.in_flow:
            end, tail = self._held(node, len(node.items) - 1).end, self._lines.line_break
        behind = self._behind(wanted, path, self._lines.column(key.start), between)
        self._piece.edit(key.end, end, lambda: behind() + tail)

    def _behind(self, wanted: Any, path: Path, column: int, between: str = ": ") -> Callable[[], str]:
        """Return what makes the text behind a key: one line, unless it is a list in which entries arrive."""
        arrivals = self._arrivals(wanted, path)
        line_break = self._lines.line_break

        def text() -> str:
            if not any(each.has_come() for each in arrivals):
                return between + one_line(wanted)
            lines = "".join(self._lines_of(each, column + 2) for each in arrivals)
            return f":{line_break}{lines}".removesuffix(line_break)

        return text

    # --- mappings

    def _mapping(
        self, node: Entries, wanted: Mapping[str, Any], path: Path, keep: frozenset[str] = frozenset()
    ) -> None:
        """Bring a mapping to what is wanted."""
        entries = {key.value for key, _ in node.pairs}
        spelled = {
            _SPELLINGS[key] if key in _SPELLINGS and _SPELLINGS[key] in entries else key: value
            for key, value in wanted.items()
            if key not in keep
        }
        gone: set[int] = set()
        for number, (key, value) in enumerate(node.pairs):
            if key.value in spelled:
                self._value(value, spelled[key.value], (*path, key.value), None if node.in_flow else key)
            elif key.value not in keep and not says_nothing(value):
                gone.add(number)
                self._release(value, (*path, key.value))
        if gone and len(gone) == len(node.pairs):
            raise Unpatchable(say("patching.nothing-left"))
        if node.in_flow:
            _take_out(self._piece, [(key.start, value.end) for key, value in node.pairs], gone)
        else:
            self._cut_keys(node, gone)
        self._add_keys(node, spelled, path, gone)

    def _cut_keys(self, node: Entries, gone: set[int]) -> None:
        """Take keys out of a mapping that has a line for each. Comments above a key stay: they may be about more."""
        lines = self._lines
        first = next(number for number in range(len(node.pairs) + 1) if number not in gone)
        if first:
            self._piece.edit(node.pairs[0][0].start, node.pairs[first][0].start, "")
        for number in sorted(gone):
            key, value = node.pairs[number]
            if number > first:
                end = lines.below(lines.end(value.end), lines.column(key.start))
                self._piece.edit(lines.start(key.start), end, "")

    def _add_keys(self, node: Entries, wanted: Mapping[str, Any], path: Path, gone: set[int]) -> None:
        """Add what is new, each key behind the one that comes before it in the order of the format."""
        known = {key.value for key, _ in node.pairs}
        places = {key.value: number for number, (key, _) in enumerate(node.pairs) if number not in gone}
        if not places:
            at = node.end - 1
            self._piece.edit(at, at, ", ".join(f"{one_line(key)}: {one_line(each)}" for key, each in wanted.items()))
            self._carry(at, wanted, path)
            return
        after = min(places.values())
        for key, value in wanted.items():
            if key in known:
                after = places.get(key, after)
                continue
            anchor, last = node.pairs[after]
            if node.in_flow:
                self._piece.edit(last.end, last.end, f", {one_line(key)}: {one_line(value)}")
                self._carry(node.start, value, (*path, key))
            else:
                self._add_key(last.end, self._lines.column(anchor.start), key, value, path)

    def _add_key(self, after: int, column: int, key: str, value: Any, path: Path) -> None:
        head = f"{' ' * column}{one_line(key)}"
        behind = self._behind(value, (*path, key), column)
        at = self._lines.below(self._lines.end(after), column)
        self._insert(at, lambda: f"{head}{behind()}{self._lines.line_break}")

    # --- lists

    def _sequence(self, node: Items, wanted: Sequence[Any], path: Path, key: Scalar | None) -> None:
        """Bring a list to what is wanted."""
        found = self._aligned(node, wanted, path)
        stay = {each.old for each in found if each.old is not None and not each.moved}
        moved = {each.old for each in found if each.moved}
        for number, item in enumerate(node.items):
            if number not in stay and number not in moved:
                self._gone[path, identity_of(item)].append(self._held(node, number))
        arrivals = {
            each.new: self._arrival(wanted[each.new], path, None if each.old is None else self._held(node, each.old))
            for each in found
            if each.old not in stay
        }
        if node.in_flow:
            for each in found:
                if each.old is not None and not each.moved:
                    self._value(node.items[each.old], wanted[each.new], path)
            if arrivals or len(stay) < len(node.items):
                self._in_flow.append(_InFlow(self._piece, node, key, found, arrivals))
        else:
            self._cut_items(node, stay)
            self._add_items(node, wanted, path, found, arrivals)

    def _aligned(self, node: Items, wanted: Sequence[Any], path: Path) -> list[Aligned]:
        olds, news = [identity_of(each) for each in node.items], [identity(each) for each in wanted]
        before, after = Counter(olds), Counter(news)

        def elsewhere(name: str) -> int:
            """Return how many more entries of a name all other lists of this kind get."""
            return self._after[path, name] - after[name] - self._before[path, name] + before[name]

        return aligned(
            olds,
            news,
            lambda old, new: shared(node.items[old], wanted[new]),
            leaving=[place for place, name in enumerate(olds) if name not in after and elsewhere(name) > 0],
            arriving=[place for place, name in enumerate(news) if name not in before and elsewhere(name) < 0],
        )

    def _cut_items(self, node: Items, stay: set[int]) -> None:
        """Take out entries with their comments, and the blank lines that part them from the ones before."""
        lines, is_first = self._lines, True
        for number in range(len(node.items)):
            is_first = is_first and number not in stay
            if number in stay:
                continue
            held = self._held(node, number)
            if is_first:
                is_last = number == len(node.items) - 1
                self._piece.edit(held.start, held.end if is_last else lines.blank_below(held.end), "")
            else:
                self._piece.edit(lines.blank_above(held.start), held.end, "")

    def _add_items(
        self, node: Items, wanted: Sequence[Any], path: Path, found: Sequence[Aligned], arrivals: Mapping[int, Arrival]
    ) -> None:
        """Write the entries that arrive behind those that they follow, and change those that stay."""
        held = [self._held(node, number) for number in range(len(node.items))]
        is_parted = len(held) > 1 and all(self._lines.blank_above(each.start) < each.start for each in held[1:])
        blank = self._lines.line_break if is_parted else ""
        column = self._lines.column(node.start)
        at: int | None = None
        for each in found:
            if each.new not in arrivals:
                assert each.old is not None  # noqa: S101 - what does not arrive was there
                self._value(node.items[each.old], wanted[each.new], path)
                at = held[each.old].end
            elif at is None:
                self._insert(held[0].start, partial(self._lines_of, arrivals[each.new], column, after=blank))
            else:
                self._insert(at, partial(self._lines_of, arrivals[each.new], column, before=blank))

    def _fill(self, flow: _InFlow) -> None:
        """Write the entries that arrive in a list in brackets."""
        comments = [each for arrival in flow.arrivals.values() for each in arrival.comments(self._lines.text)]
        if comments and flow.key is not None:
            self._unfold(flow, flow.key)
            return
        node, piece, text = flow.node, flow.piece, self._lines.text
        self._note_above(piece, node.start, comments)
        stay = {each.old for each in flow.found if each.new not in flow.arrivals}
        if not stay:
            entries = ", ".join(flow.arrivals[each.new].inline(text) for each in flow.found)
            inside = (node.items[0].start, node.items[-1].end) if node.items else (node.end - 1, node.end - 1)
            piece.edit(*inside, entries)
            return
        gone = {number for number in range(len(node.items)) if number not in stay}
        _take_out(piece, [(each.start, each.end) for each in node.items], gone)
        after: int | None = None
        for each in flow.found:
            if each.new not in flow.arrivals:
                after = None if each.old is None else node.items[each.old].end
            elif after is None:
                piece.edit(node.items[0].start, node.items[0].start, f"{flow.arrivals[each.new].inline(text)}, ")
            else:
                piece.edit(after, after, f", {flow.arrivals[each.new].inline(text)}")

    def _unfold(self, flow: _InFlow, key: Scalar) -> None:
        """Write a list in brackets on lines of its own, for entries that bring comments along."""
        lines, line_break = self._lines, self._lines.line_break
        column = lines.column(key.start) + 2
        end, chunk = key.end, ":"
        for each in flow.found:
            if each.new in flow.arrivals:
                chunk += line_break + self._lines_of(flow.arrivals[each.new], column).removesuffix(line_break)
            elif each.old is not None:
                item = flow.node.items[each.old]
                notes = "".join(f"{line_break}{' ' * column}{note}" for note in self._notes(flow.node, end, item.start))
                flow.piece.edit(end, item.start, f"{chunk}{notes}{line_break}{' ' * column}- ")
                end, chunk = item.end, ""
        notes = "".join(f"{line_break}{' ' * column}{note}" for note in self._notes(flow.node, end, flow.node.end))
        flow.piece.edit(end, flow.node.end, f"{chunk}{notes}")

    def _notes(self, node: Items, start: int, end: int) -> list[str]:
        """Return the comments between two entries in brackets; those of an entry that is gone go with it."""
        if any(start <= item.start < end for item in node.items):
            return []
        return pattern(r"(?<=\s)#[^\r\n]*").findall(self._lines.text[start:end])

    def _note_above(self, piece: Piece, at: int, comments: Sequence[str]) -> None:
        """Write comments above the line that holds a place, where nothing can be behind them."""
        start = max(piece.start, self._lines.start(at))
        line = self._lines.text[start : self._lines.end(start + 1)]
        indent = line[: len(line) - len(line.lstrip(" "))]
        piece.edit(start, start, "".join(f"{indent}{each}{self._lines.line_break}" for each in comments))

    # --- entries that go and arrive

    def _held(self, node: Items, number: int) -> Held:
        item, lines = node.items[number], self._lines
        if node.in_flow:
            return Held(item, item.start, item.end, None)
        column = lines.column(node.start)
        start = lines.dash(item.start, column)
        # What is above the first entry may be about all of them, and stays.
        above = lines.above(start, column) if number else start
        return Held(item, above, lines.below(lines.end(item.end), column), column)

    def _arrival(self, wanted: Any, path: Path, held: Held | None = None) -> Arrival:
        arrival = Arrival(wanted, path, held)
        heappush(self._waiting, (len(path), next(self._numbers), arrival))
        return arrival

    def _arrivals(self, wanted: Any, path: Path) -> list[Arrival]:
        return [self._arrival(each, path) for each in wanted] if isinstance(wanted, list) else []

    def _carry(self, at: int, wanted: Any, path: Path) -> None:
        """Note what is written within brackets: the comments of the entries that arrive in it go above its line."""
        inner = wanted.items() if isinstance(wanted, Mapping) else ((None, wanted),)
        arrivals = [
            arrival for key, value in inner for arrival in self._arrivals(value, path if key is None else (*path, key))
        ]
        if arrivals:
            self._carried.append((self._piece, at, arrivals))

    def _settle(self, arrival: Arrival) -> None:
        """Find what an entry that arrives was elsewhere, and bring that to what is wanted."""
        arrival.held = arrival.held or self._claimed(arrival)
        if arrival.held is not None:
            arrival.piece = Piece(arrival.held.start, arrival.held.end)
            outer, self._piece = self._piece, arrival.piece
            self._value(arrival.held.node, arrival.wanted, arrival.path)
            self._piece = outer
        elif isinstance(arrival.wanted, Mapping):
            path = arrival.path
            arrival.inner = {key: self._arrivals(each, (*path, key)) for key, each in arrival.wanted.items()}

    def _claimed(self, arrival: Arrival) -> Held | None:
        """Return the entry that is gone from elsewhere and is likest to one that arrives.

        Lists that are less deep are through by now: what is in their entries that nobody claimed is gone too.
        """
        while self._depth < len(arrival.path):
            for key in [key for key in self._gone if len(key[0]) == self._depth]:
                for held in self._gone.pop(key):
                    self._release(held.node, key[0])
            self._depth += 1
        gone = self._gone.get((arrival.path, identity(arrival.wanted)))
        if not gone:
            return None
        found = max(gone, key=lambda held: shared(held.node, arrival.wanted))
        gone.remove(found)
        return found

    def _release(self, node: Node, path: Path) -> None:
        """Note the entries of every list in a value that goes."""
        if isinstance(node, Items):
            for number, item in enumerate(node.items):
                self._gone[path, identity_of(item)].append(self._held(node, number))
        elif isinstance(node, Entries):
            for key, value in node.pairs:
                self._release(value, (*path, key.value))

    def _lines_of(self, arrival: Arrival, column: int, *, before: str = "", after: str = "") -> str:
        return before + arrival.lines(column, self._lines.text, self._lines.line_break) + after

    def _insert(self, at: int, lines: Callable[[], str]) -> None:
        """Add lines where one ends. At the end of a text without a line break there is one before them."""
        line_break = self._lines.line_break
        if at and self._lines.text[at - 1] != "\n":
            self._piece.edit(at, at, lambda: line_break + lines().removesuffix(line_break))
        else:
            self._piece.edit(at, at, lines)


def _take_out(piece: Piece, spans: Sequence[tuple[int, int]], gone: set[int]) -> None:
    """Take entries out of brackets: those at the end with the comma before them, others with the one behind them."""
    tail = len(spans)
    while tail - 1 in gone:
        tail -= 1
    for number in gone:
        if number < tail:
            piece.edit(spans[number][0], spans[number + 1][0], "")
    if tail < len(spans):
        piece.edit(spans[tail - 1][1] if tail else spans[0][0], spans[-1][1], "")


def _named(node: Node, path: Path) -> Iterator[tuple[Path, str]]:
    """Return what each entry of each list in a node is known by, with the way to the list."""
    if isinstance(node, Items):
        for item in node.items:
            yield path, identity_of(item)
            yield from _named(item, path)
    elif isinstance(node, Entries):
        for key, value in node.pairs:
            yield from _named(value, (*path, key.value))


def _listed(wanted: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Return the same of plain data."""
    if isinstance(wanted, list):
        for item in wanted:
            yield path, identity(item)
            yield from _listed(item, path)
    elif isinstance(wanted, Mapping):
        for key, value in wanted.items():
            yield from _listed(value, (*path, key))
