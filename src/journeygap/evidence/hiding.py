"""Which figures stay out because too few customers are behind them, or because they would give such a figure away.

Nothing is published about fewer than 10 customers. Personas add up to everybody, and periods to all of them together,
so that a hidden group could be worked out from what is shown. What is hidden makes a graph: personas and periods are
its nodes, and each hidden group joins its persona with its period. Whatever can be worked out by adding and subtracting
cuts this graph in two (Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17,
1988). So more groups are hidden until no cut goes through fewer than 10 customers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from journeygap.journey.estimate import FEW

SMALL, TOO = "<10", "hidden"
"""Why a figure is hidden: few customers, or because it would give another one away."""
Place = tuple[str | None, str | None]
"""A persona (None: everybody) in a period (None: all together)."""
Node = tuple[str, str | None]


def hidden(
    sizes: Mapping[Place, int],
    personas: Iterable[str | None],
    periods: Iterable[str | None],
    out: Mapping[Place, str],
    rest: Mapping[str | None, int],
    repeated: Mapping[str | None, int] | None = None,
) -> dict[Place, str]:
    """Return why places of one figure are hidden: those in ``out``, and those that would give these away.

    ``sizes`` says how many customers a place holds, ``rest`` how many customers of a period are of no persona.
    ``repeated`` says how many of a persona (None: of none) are in several periods, where that is not known: by so many
    periods add up to more than all of them together.
    """
    table = _Table(sizes, tuple(personas), tuple(periods), rest, repeated or {})
    found = dict(out)
    graph = _Graph()
    for edge in (*map(table.edge, found), *table.never_shown()):
        graph.join(*edge)
    while (side := graph.thin_cut()) is not None and (more := table.crossing(side, found)) is not None:
        found[more] = TOO
        graph.join(*table.edge(more))
    return found


def hidden_count(by_persona: Mapping[str, int], rest: int, unseen: Iterable[str] = ()) -> dict[str | None, str]:
    """Return for which personas (None: everybody) a count of customers is hidden: where there are 1 to 9.

    ``rest`` are those of no persona, ``unseen`` are personas of which the count is not shown anyway.
    """
    sizes: dict[Place, int] = {(persona, None): count for persona, count in by_persona.items()}
    sizes[None, None] = sum(by_persona.values()) + rest
    out = {place: SMALL for place, count in sizes.items() if 0 < count < FEW}
    out |= {(persona, None): TOO for persona in unseen if (persona, None) not in out}
    return {persona: why for (persona, _), why in hidden(sizes, by_persona, (), out, {None: rest}).items()}


class _Edge(NamedTuple):
    """Two nodes, and how many customers join them."""

    one: Node
    other: Node
    weight: int


class _Table(NamedTuple):
    """Personas down, periods across, and their sums: a persona or period None means the sums."""

    sizes: Mapping[Place, int]
    personas: tuple[str | None, ...]
    periods: tuple[str | None, ...]
    rest: Mapping[str | None, int]
    repeated: Mapping[str | None, int]

    def nodes(self, place: Place) -> tuple[Node, Node]:
        """Return what a place joins. Where there are no sums along one side, nothing adds up there: one node."""
        persona, period = place
        return (
            ("persona", persona if self.periods else None),
            ("period", period if self.personas else None),
        )

    def sums(self, place: Place) -> bool:
        """Return whether a place is the sum of others."""
        persona, period = place
        return (persona is None and bool(self.personas)) or (period is None and bool(self.periods))

    def edge(self, place: Place) -> _Edge:
        """Return a hidden place as an edge. A hidden sum can't help to work anything out: it makes its nodes one."""
        return _Edge(*self.nodes(place), FEW if self.sums(place) else self.sizes.get(place, 0))

    def never_shown(self) -> Iterator[_Edge]:
        """Return as edges what has a place and no figure: customers of no persona, and those in several periods."""
        nobody = ("nobody" if self.periods else "persona", None)
        if self.personas:
            for period in self.periods or (None,):
                yield _Edge(nobody, ("period", period), self.rest.get(period, 0))
            if self.periods:
                yield _Edge(nobody, ("period", None), FEW)
        several = ("several" if self.personas else "period", None)
        for persona, customers in self.repeated.items():
            yield _Edge(nobody if persona is None and self.personas else ("persona", persona), several, customers)
        if self.personas and any(self.repeated.values()):
            yield _Edge(several, ("persona", None), FEW)  # the sum of them

    def crossing(self, side: frozenset[Node], found: Mapping[Place, str]) -> Place | None:
        """Return what to hide next: what is shown and has one end on each side.

        That is the smallest, sums last. Where customers are in several periods, it is rather what is said of all
        periods together: nothing else would be as little missed.
        """
        shown = (
            place
            for place, size in self.sizes.items()
            if size and place not in found and len(side.intersection(self.nodes(place))) == 1
        )
        several = any(self.repeated.values())

        def order(place: Place) -> tuple[object, ...]:
            return several and place[1] is not None, self.sums(place), self.sizes[place], *map(str, place)

        return min(shown, key=order, default=None)


class _Graph:
    """Nodes and how many customers join them. Nodes that 10 or more join, by whatever way, are taken as one."""

    def __init__(self) -> None:
        self._numbers: dict[Node, int] = {}
        self._nodes: dict[int, list[Node]] = {}
        self._joined: dict[int, dict[int, int]] = {}

    def join(self, one: Node, other: Node, weight: int) -> None:
        """Let so many more customers join two nodes."""
        here, there = self._number(one), self._number(other)
        if weight and here != there:
            self._joined[here][there] = self._joined[there][here] = self._joined[here].get(there, 0) + weight

    def _number(self, node: Node) -> int:
        if node not in self._numbers:
            number = self._numbers[node] = len(self._numbers)
            self._nodes[number], self._joined[number] = [node], {}
        return self._numbers[node]

    def thin_cut(self) -> frozenset[Node] | None:
        """Return one side of a cut that goes through some customers and fewer than 10; None where there is none.

        In an order in which each next node is the one that most customers join to those before it, the last one can't
        be cut off from the one before it by a thinner cut than the one around it, and an edge that brings a node to 10
        or more joins two nodes that no thin cut parts (Nagamochi and Ibaraki, Computing edge-connectivity in
        multigraphs and capacitated graphs, SIAM Journal on Discrete Mathematics 5, 1992).
        """
        while True:
            thin, same = self._scan()
            if thin is not None:
                return frozenset(self._nodes[thin])
            if not same:
                return None
            for one, other in same:
                self._unite(one, other)

    def _scan(self) -> tuple[int | None, list[tuple[Node, Node]]]:
        """Go through the nodes in that order: return a node with a thin cut around it, or what can be taken as one."""
        strength = dict.fromkeys(self._joined, 0)
        queue = [(0, node) for node in self._joined]
        same: list[tuple[Node, Node]] = []
        last, before = 0, 0
        while queue:
            negative, node = heappop(queue)
            if strength.get(node) != -negative:
                continue  # seen, or in the queue again with more customers
            if not negative and 0 < last < FEW:
                break  # the node before was the last of what hangs together
            last, before = strength.pop(node), node
            for other, weight in self._joined[node].items():
                if other in strength:
                    strength[other] += weight
                    heappush(queue, (-strength[other], other))
                    if strength[other] >= FEW:
                        same.append((self._nodes[node][0], self._nodes[other][0]))
        return (before if 0 < last < FEW else None), same

    def _unite(self, one: Node, other: Node) -> None:
        keep, drop = self._numbers[one], self._numbers[other]
        if keep == drop:
            return
        if len(self._joined[keep]) < len(self._joined[drop]):
            keep, drop = drop, keep
        for node in self._nodes[drop]:
            self._numbers[node] = keep
        self._nodes[keep] += self._nodes.pop(drop)
        for near, weight in self._joined.pop(drop).items():
            del self._joined[near][drop]
            if near != keep:
                self._joined[keep][near] = self._joined[near][keep] = self._joined[keep].get(near, 0) + weight
