"""What does not fit in a workbook of ours, in words."""

import ast
from pathlib import Path

import journeygap
from journeygap.core.language import say
from journeygap.words.en.cells import SENTENCES

CELLS = Path(journeygap.__file__).parent / "sheets" / "cells.py"


def test_what_a_column_takes() -> None:
    assert say("cells.percentage", header="cost", kind="number", share=0.125) == (
        "cost takes a number, not the percentage 12.5%; give the cell the format General and write it as 12.5"
    )
    assert say("cells.text", header="cost", kind="number", text="4,5", comma=True) == (
        "cost takes a number, not “4,5”; write decimals with a point"
    )


def test_names_that_are_not_there() -> None:
    facts = {"sheet": "Stages", "stage": None, "name": "Byuing"}
    assert say("cells.none", what="stage", **facts, meant="Buying", known=["Buying"]) == (
        "the sheet Stages has no stage “Byuing”; did you mean “Buying”?"
    )
    assert say("cells.none", what="touchpoint", sheet=None, stage="Buying", name="Till", meant=None, known=[]) == (
        "the stage “Buying” has no touchpoint “Till”; it has none"
    )
    assert say("cells.none", what="company", sheet="Company", stage=None, name="x", meant=None, known=["a", "b"]) == (
        "the sheet Company has no company touchpoint “x”; it has “a” and “b”"
    )
    assert say("cells.same-name", sheet="Stages", stage=None, name="Buying", times=2) == (
        "the sheet Stages has 2 called “Buying”; write Buying (1) for the first"
    )
    assert say("cells.nowhere", name="Till", meant=None) == "no stage has a touchpoint “Till”"


def test_columns_that_are_not_there() -> None:
    assert say("cells.no-column", sheet="Tools", header="price", meant=None, known=["name", "cost"]) == (
        "the sheet Tools has no column “price”; its columns are name, cost"
    )


def test_every_misfit_has_words() -> None:
    raised = {
        node.args[1].value
        for node in ast.walk(ast.parse(CELLS.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Misfit"
        and isinstance(node.args[1], ast.Constant)
    }
    assert raised == {"bad", "percentage", "date", "text", "value"}
    assert raised <= SENTENCES.keys()
