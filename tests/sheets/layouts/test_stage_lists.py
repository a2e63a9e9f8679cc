"""Cells of a column of stages that name several."""

from __future__ import annotations

import pytest

from journeygap.sheets.grid import Grid
from journeygap.sheets.importing import imported
from journeygap.sheets.layouts.stage_lists import one_of_several, stage_lists
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.read import Limits


@pytest.mark.parametrize(
    ("texts", "lists"),
    [
        (["Use", "Use; Buy", "Buy"], {"Use; Buy": ["Use", "Buy"]}),
        # One of its stages is named in another cell.
        (["Ask; Use; Buy", "Use; Buy"], {"Ask; Use; Buy": ["Ask", "Use", "Buy"], "Use; Buy": ["Use", "Buy"]}),
        (
            ["Use", "Buy", "Use, Buy", "Use\nBuy", "Use / Buy"],
            {"Use, Buy": ["Use", "Buy"], "Use\nBuy": ["Use", "Buy"], "Use / Buy": ["Use", "Buy"]},
        ),
        (["1. Use", "2. Buy", "Buy, use"], {"Buy, use": ["Buy", "use"]}),
        # These may be names.
        (["Search; find", "Buy"], {}),
        (["Search, find", "Search"], {}),
        (["Before\n(at home)", "Buy"], {}),
        (["Use", "Use;", "; -"], {}),
        ([], {}),
    ],
)
def test_which_texts_are_lists(texts, lists) -> None:
    assert stage_lists(texts) == lists


def test_the_cells_of_a_row_with_several_stages_are_as_if_merged() -> None:
    grid = Grid(Table("", (Row(2, ("a", "Use; Buy", "b")), Row(3, ("c", "Use", "d")))))
    one_of_several(grid, grid.rows, 2, {"Use; Buy": ["Use", "Buy"]}, ["Use; Buy", "Use"])

    assert grid.areas == {(2, 1): 0, (2, 3): 1}


def test_a_touchpoint_of_several_stages_is_in_each_and_costs_once() -> None:
    table = (
        "Touchpoint,Stages,Company touchpoint,Owner,Cost,Satisfaction (0-10)\n"
        "Website,Use; Buy,Web team,IT,300,7\nDoor,Buy,Porter,Ops,100,9\n"
    )
    found = imported(table.encode(), "t.csv", Limits(), Wishes())

    website = {"name": "Website", "satisfaction": 7}
    assert found.built.data["customer"]["stages"] == [
        {"name": "Use", "touchpoints": [website]},
        {"name": "Buy", "touchpoints": [website, {"name": "Door", "satisfaction": 9}]},
    ]
    assert found.built.data["company"]["touchpoints"] == [
        {
            "name": "Web team",
            "stages": ["Use", "Buy"],
            "meets": ["Use/Website", "Buy/Website"],
            "owner": "IT",
            "cost": 300,
        },
        {"name": "Porter", "stage": "Buy", "meets": "Door", "owner": "Ops", "cost": 100},
    ]
    assert found.assembled.left_out == []
    assert "B1: 1 cell names several stages; what is in such a row is in each of them" in found.table.notes
