"""Which rows count: `where` on all columns, `except` on any."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.columns import needed
from journeygap.evidence.picking import picking

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"
ROWS = "q,a,b\n1,x,1\n2,X,2\n3,y,1.0\n4,,3\n"


@pytest.mark.parametrize(
    ("conditions", "kept"),
    [
        ("", ["1", "2", "3", "4"]),
        ("where: {a: x}", ["1", "2"]),
        ("where: {a: [x, y], b: 1}", ["1", "3"]),
        ("where: {a: ''}", ["4"]),
        ("where: {a: none of them}", []),
        ("except: {a: x}", ["3", "4"]),
        ("except: {a: '', b: 1}", ["2"]),
        ("where: {a: '?'}\nexcept: {b: 2}", ["1", "3"]),
        ('where: {a: "\'; DROP TABLE source"}', []),
    ],
)
def test_rows_that_count(running: Any, conditions: str, kept: list[str]) -> None:
    engine, read = running(HEAD + conditions + "\n", a_csv=ROWS)
    at = {name: f"s{number}" for number, name in enumerate(needed(read))}
    found = picking(engine, "source", read.stated, at)
    out = " OR ".join(condition for _, condition in found.left_out) or "1 = 0"
    rows = engine.rows(f"SELECT {at['q']} FROM source {found.joins} WHERE NOT ({out}) ORDER BY 1")  # noqa: S608 - the SQL is ours
    assert [row[0] for row in rows] == kept
    assert [reason for reason, _ in found.left_out] == [each for each in ("where", "except") if each in conditions]
