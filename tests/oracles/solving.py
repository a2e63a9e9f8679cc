"""The attack on hidden groups: everything that is shown as equations, and which groups these can be solved for."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from fractions import Fraction
from itertools import combinations

FEW = 10


def solved(
    people: Mapping[Hashable, Collection[Hashable]], shown: Iterable[frozenset[Hashable]]
) -> list[frozenset[Hashable]]:
    """Return groups of 1 to 9 people that sums give away.

    ``people`` says who is behind each cell, ``shown`` are the sets of cells whose sum is known. Cells with nobody are
    taken as known to be empty. A group is any set of cells; it is given away where the sum over it is a sum of
    multiples of what is known.
    """
    cells = [cell for cell, those in people.items() if those]
    rows = _reduced([[Fraction(cell in group) for cell in cells] for group in shown])
    low = [cell for cell in cells if len(people[cell]) < FEW]
    groups = (frozenset(group) for number in range(1, len(low) + 1) for group in combinations(low, number))
    return [
        group
        for group in groups
        if len({one for cell in group for one in people[cell]}) < FEW
        and _within([Fraction(cell in group) for cell in cells], rows)
    ]


def _reduced(rows: list[list[Fraction]]) -> list[tuple[int, list[Fraction]]]:
    """Return rows in which each leading one is alone in its column (Gauss and Jordan)."""
    kept: list[tuple[int, list[Fraction]]] = []
    for row in rows:
        left = _without(row, kept)
        lead = next((at for at, value in enumerate(left) if value), None)
        if lead is None:
            continue
        left = [value / left[lead] for value in left]
        kept = [(at, [a - other[lead] * b for a, b in zip(other, left, strict=True)]) for at, other in kept]
        kept.append((lead, left))
    return kept


def _without(row: list[Fraction], kept: list[tuple[int, list[Fraction]]]) -> list[Fraction]:
    for at, other in kept:
        if row[at]:
            row = [a - row[at] * b for a, b in zip(row, other, strict=True)]
    return row


def _within(row: list[Fraction], kept: list[tuple[int, list[Fraction]]]) -> bool:
    return not any(_without(row, kept))
