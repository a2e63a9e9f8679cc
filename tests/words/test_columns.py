"""What the columns of a table are taken for, in words."""

import ast
from pathlib import Path

import journeygap
from journeygap.core.language import say
from journeygap.words.en.columns import SENTENCES

ASSEMBLY = Path(journeygap.__file__).parent / "sheets" / "assembly"


def test_every_reason_to_leave_a_cell_has_words() -> None:
    reasons = {
        node.args[1].value
        for path in ASSEMBLY.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"leave", "leave_at"}
        and isinstance(node.args[1], ast.Constant)
    }
    assert len(reasons) > 8
    assert reasons <= SENTENCES.keys()
    assert say("columns.no-figure", place="C3", text="high", header="Cost") == "C3: “high” is no figure for “Cost”"
    assert say("columns.below-0", place="C3", key="cost", value=-1200.0) == "C3: -1,200; cost is never below 0"


def test_what_a_table_lacks() -> None:
    assert say(
        "columns.lacking",
        taken=[("Pains", "friction")],
        unread=[(["Xyz", "Abc"], 0, "no word in it is known"), (["ID"], 2, "it has no place")],
        stages=["stage", "phase"],
        touchpoints=["touchpoint"],
        company=["company touchpoint"],
    ) == (
        "the table lacks a column of stages and a column of touchpoints or of what the company does. Add what is "
        "missing, or name the column that holds it with --column stage=HEADER and --column touchpoint=HEADER. Known "
        "headers are for stages stage, phase; for touchpoints touchpoint; for what the company does company touchpoint"
        ". In this table “Pains” is read as friction; “Xyz”, “Abc”: no word in it is known; “ID” and 2 more: it has no "
        "place"
    )
    assert say("columns.lacking", taken=[], unread=[], stages=(), touchpoints=(), company=()) == (
        "the table lacks what a journey needs; say what its columns are with --column KEY=HEADER"
    )


def test_two_headers_for_one_key() -> None:
    named = [("A1", "Touchpoint"), ("C1", "Contact")]
    assert say("columns.two", what="column", key="touchpoint", named=named, both=True) == (
        "two columns could be the customer touchpoint: A1 “Touchpoint” and C1 “Contact”; say which with "
        "--column touchpoint='Touchpoint', or leave one out with --column ignore='Contact'; to read both, name each "
        "with --column touchpoint=HEADER"
    )
    assert say("columns.two", what="lane", key="delivers", named=named, both=False).endswith("ignore='Contact'")
    alike = [("Map!A2", "Touchpoints"), ("Map!A5", "Touchpoints")]
    assert say("columns.two", what="lane", key="touchpoint", named=alike, both=True) == (
        "two lanes could be the customer touchpoint: Map!A2 “Touchpoints” and Map!A5 “Touchpoints”; say which with "
        "--column touchpoint='2', or leave one out with --column ignore='5'; to read both, name each with "
        "--column touchpoint=HEADER; if one is the company's, add --column company='5'"
    )
    assert "--column touchpoint='A'" in say(
        "columns.two", what="column", key="touchpoint", named=[("A2", "Touchpoints"), ("C2", "Touchpoints")], both=True
    )
    assert say("columns.taken", what="lane", key="pain_level") == "another lane is read as the pain level"


def test_scales() -> None:
    facts = {"place": "D1", "header": "Rating", "key": "satisfaction", "choices": [(1, 5), (0, 10)]}
    end = "and nothing says on which scale; say it with --scale satisfaction=1-5 or --scale satisfaction=0-10"
    assert say("columns.which-scale", **facts, ratings=[3.0]) == f"D1 “Rating” is not read: the one rating is 3, {end}"
    assert say("columns.which-scale", **facts, ratings=[3.0, 4.5]) == (
        f"D1 “Rating” is not read: the 2 ratings lie between 3 and 4.5, {end}"
    )
    assert say("columns.scale", header="Rating", low=1, high=5, to=(0, 10)) == (
        "“Rating” is on a scale from 1 to 5, and is rescaled to 0 to 10"
    )
    assert say("columns.scale", header="Rating", low=1, high=5, to=None) == "“Rating” is on a scale from 1 to 5"
