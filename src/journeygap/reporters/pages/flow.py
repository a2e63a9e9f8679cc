"""The flow from what meets nobody to what its money could pay for, as ribbons between two lists of equal rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import figure
from journeygap.reporters.document.board import Board
from journeygap.reporters.document.deciding import Flow

ROW = 40.0
"""The height of a row of either list, as the style sheet has it."""
_THICK = ROW - 8
"""How thick the ribbon of the largest amount is."""


class Drawn(NamedTuple):
    """The ribbons in a picture 100 wide, its height, and the ends at the right."""

    height: float
    ribbons: tuple[str, ...]
    ends: tuple[Flow, ...]


def flow(board: Board) -> Drawn:
    """Draw the flow of a board: planned things are paid for in their order, and what is left over is one more end.

    Where nothing of stated cost is planned the ends are gaps, and the ribbons say no sum.
    """
    if not board.planned:
        ends = board.unpaid
        height = max(len(board.freed), len(ends), 1) * ROW
        return Drawn(height, tuple(_even(len(board.freed), len(ends))), ends)
    free = sum(each.amount or 0.0 for each in board.freed)
    left = free - sum(each.amount or 0.0 for each in board.planned)
    rest = (Flow(say("page.left-over"), left, f"{figure(left)} {board.unit}", ()),) if left > 0 else ()
    ends = (*board.planned, *rest)
    height = max(len(board.freed), len(ends)) * ROW
    return Drawn(height, tuple(_paid(board.freed, ends)), ends)


def _even(sources: int, ends: int) -> Iterator[str]:
    """Join two lists without amounts: each end to the source next to it."""
    for number in range(max(sources, ends) if ends else 0):
        source, end = min(number, sources - 1), min(number, ends - 1)
        yield _ribbon((source + 0.5) * ROW - 2, (end + 0.5) * ROW - 2, 4)


def _paid(sources: Sequence[Flow], ends: Sequence[Flow]) -> Iterator[str]:
    """Pay for the ends in their order from the sources in theirs, a ribbon a payment."""
    largest = max(each.amount or 0.0 for each in (*sources, *ends)) or 1.0
    owed = [each.amount or 0.0 for each in ends]
    used = [0.0] * len(ends)
    end = 0
    for number, source in enumerate(sources):
        has, gone = source.amount or 0.0, 0.0
        while has > 1e-9 and end < len(ends):
            paid = min(has, owed[end])
            thick = paid / largest * _THICK
            yield _ribbon(number * ROW + 4 + gone, end * ROW + 4 + used[end], thick)
            has, gone = has - paid, gone + thick
            owed[end], used[end] = owed[end] - paid, used[end] + thick
            if owed[end] <= 1e-9:
                end += 1


def _ribbon(left: float, right: float, thick: float) -> str:
    a, b, c, d = (f"{value:.2f}" for value in (left, right, right + thick, left + thick))
    return f"M0 {a}C50 {a} 50 {b} 100 {b}V{c}C50 {c} 50 {d} 0 {d}Z"
