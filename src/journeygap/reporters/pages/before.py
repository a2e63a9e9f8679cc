"""How journeys and their stages were before, where a result is compared with an older one."""

from __future__ import annotations

from journeygap.reporters.document.board import Board, Column
from journeygap.reporters.document.compose import document
from journeygap.results.analysis import Analysis
from journeygap.results.comparison import Comparison


def befores(compared: Comparison, analysis: Analysis) -> list[Board | None]:
    """Return for each journey the board that it had before, None where it is new."""
    old = compared.old.analysis
    boards = dict(zip(old.journeys, (part.board for part in document(old, lists=False).journeys), strict=True))
    had = {each.after: boards.get(each.before) for each in compared.journeys if each.after and each.before}
    return [had.get(each) for each in analysis.journeys]


def was(before: Board | None, column: Column) -> Column | None:
    """Return a stage as it was before, by its id; None where it is new."""
    return None if before is None else next((each for each in before.columns if each.id == column.id), None)
