"""Which rows count: what ``where`` and ``except`` say, decided over the distinct texts of each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.model import EvidenceFile
from journeygap.evidence.values import matches


@dataclass(frozen=True, slots=True)
class Picked:
    """The SQL by which rows are picked: joins, and the condition under which a row is left out, by its reason."""

    joins: str
    left_out: tuple[tuple[str, str], ...]


def picking(engine: Engine, table: str, stated: EvidenceFile, at: Mapping[str, str]) -> Picked:
    """Make the tables by which rows are picked. ``at`` gives the SQL of each column by its name."""
    joins: list[str] = []
    wheres: list[str] = []
    excepts: list[str] = []
    conditions: Sequence[tuple[list[str], Mapping[str, tuple[str, ...]]]] = (
        (wheres, stated.where or {}),
        (excepts, stated.except_ or {}),
    )
    for found, columns in conditions:
        for column, values in columns.items():
            name = f"pick{len(joins)}"
            distinct = [text for (text,) in engine.rows(f"SELECT DISTINCT {at[column]} FROM {table}")]
            rows = [(text, 1) for text in distinct if matches(text, values)]
            engine.table(name, (("label", "text"), ("fits", "int")), rows)
            joins.append(f"LEFT JOIN {name} ON {name}.label = {at[column]}")
            found.append(f"{name}.fits IS {'' if found is excepts else 'NOT '}NULL")
    left_out = []
    if wheres:
        left_out.append(("where", f"NOT ({' AND '.join(wheres)})"))
    if excepts:
        left_out.append(("except", f"NOT ({' AND '.join(excepts)})"))
    return Picked(" ".join(joins), tuple(left_out))
