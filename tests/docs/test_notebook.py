"""The notebook of the examples: valid, without anything that a machine left in it, and every cell runs."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat

import journeygap

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
NOTEBOOK = EXAMPLES / "analysis.ipynb"


def run(cell: str, names: dict[str, object]) -> object:
    """Run a cell as a notebook does, and return what it would show: the value of its last expression."""
    tree = ast.parse(cell)
    last = tree.body[-1]
    if not isinstance(last, ast.Expr):
        exec(cell, names)  # noqa: S102 - it is our own
        return None
    exec(compile(ast.Module(tree.body[:-1], []), "cell", "exec"), names)  # noqa: S102
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307


def test_the_notebook_is_valid_and_clean() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)

    nbformat.validate(notebook)
    assert [cell for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")] == []


def test_every_cell_runs(monkeypatch, capsys) -> None:
    monkeypatch.chdir(EXAMPLES)
    names: dict[str, object] = {}

    shown = [run(cell.source, names) for cell in nbformat.read(NOTEBOOK, 4).cells if cell.cell_type == "code"]

    result, compared, gains, last = shown[0], shown[4], shown[5], shown[-1]
    assert isinstance(result, journeygap.Analysis)
    assert isinstance(compared, journeygap.Comparison)
    assert compared.coverage.change > 0
    assert min(gains.values()) >= 0  # 0 where customers complain of what nobody rated
    assert max(gains.values()) > 0
    assert "customer.stages[0].touchpoints[0].importance: JG006" in capsys.readouterr().out
    assert last.coverage.value == 6 / 8  # 8 · 6/8 of 8
