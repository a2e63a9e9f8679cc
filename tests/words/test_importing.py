"""What import says of its work, in words."""

from typing import get_args

import pytest

from journeygap.core.language import say
from journeygap.sheets.records import Layout


def test_every_layout_has_words() -> None:
    said = {say("importing.read-as", path="t.csv", layout=each, sheet="", header="") for each in get_args(Layout)}
    assert len(said) == len(get_args(Layout))
    assert say("importing.read-as", path="t.xlsx", layout="lanes", sheet="Map", header="stages in row 2") == (
        "t.xlsx is read as stages across, lanes down, sheet “Map”, stages in row 2"
    )


def test_where_headers_are() -> None:
    assert say("importing.headers-in", rows=[3]) == "headers in row 3"
    assert say("importing.headers-in", rows=[3, 4]) == "headers in rows 3 and 4"


@pytest.mark.parametrize(
    ("met", "activities", "expected"),
    [
        (0, 2, "0 of 2 company touchpoints meet a customer touchpoint: no names in common, and no row ties them"),
        (1, 1, "1 of 1 company touchpoints meets a customer touchpoint"),
        (2, 3, "2 of 3 company touchpoints meet a customer touchpoint"),
    ],
)
def test_how_many_meet(met: int, activities: int, expected: str) -> None:
    assert say("importing.met", met=met, activities=activities) == expected


def test_likely_pairs() -> None:
    assert say("importing.unmet", pairs=0) == (
        "where the table does not say what meets what, add meets: [NAME] to a company touchpoint"
    )
    assert "1 likely pair follows as a comment in the file;" in say("importing.unmet", pairs=1)
    assert "2 likely pairs follow as comments in the file;" in say("importing.unmet", pairs=2)


def test_what_was_found() -> None:
    assert say("importing.found", stages=1, touchpoints=2, activities=0) == (
        "found: 1 stage, 2 customer touchpoints, 0 company touchpoints"
    )


def test_columns_and_lines() -> None:
    assert say("importing.column", place="A1", header="Pain", key="friction") == "A1 “Pain” → friction (pain points)"
    assert say("importing.column", place="", header="Owner", key="owner") == "“Owner” → owner"
    assert say("importing.unread", place="C1", header="", why="it has no header") == "C1: it has no header"
    assert say("importing.line", what="unread", line="x") == "not read: x"
    assert say("importing.more-lines", what="note", more=1_200) == "note: and 1,200 more"


def test_what_was_converted() -> None:
    assert say("importing.conversions", header="Rating", pairs=[("4/5", "8", 2), ("85 %", "8.5", 1)], more=0) == (
        "“Rating”: “4/5” is 8 (2×), “85 %” is 8.5"
    )
    assert say("importing.at-commas", header="Team", places=["B2", "B3"], more=5) == (
        "“Team”: parted at commas in B2, B3 and 5 more"
    )


def test_tables_that_are_left_out_or_refused() -> None:
    assert say("importing.other-table", sheet="Map 2", line=1, fits=True) == (
        "the sheet “Map 2”, which --sheet 'Map 2' reads"
    )
    assert say("importing.other-table", sheet="", line=9, fits=False) == "the table in line 9"
    assert say("importing.no-table", sheet="Map", row=2, why="x") == "“Map”, row 2: x"
    assert say("importing.no-table", sheet="", row=2, why="x") == "row 2: x"
    assert say("importing.no-table", sheet="", row=None, why="x") == "x"
    assert say("importing.no-sheet", wanted="9", known=[]) == (
        "--sheet 9: there is no such sheet; there are no sheets, but one table"
    )


def test_what_stands_for_touchpoints() -> None:
    assert say("importing.instead", headers=["User actions"]) == (
        "“User actions” stands for the touchpoints: the blueprint has no layer of touchpoints"
    )
    assert say("importing.instead", headers=["A", "B"]).startswith("“A”, “B” stand for")
