"""Stages across, lanes down."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.lanes import lacking, lanes, understood
from journeygap.sheets.wishes import Wishes

MAP = """
Stage | Search | Buy
Touchpoints | Shop window | Till
Pain points | | slow
Our touchpoints | Poster |
"""


@pytest.fixture
def read(typed):
    def best(text):
        grid = typed(text)
        return understood(grid, max(lanes(grid, Wishes()), key=lambda each: each.score), Wishes())

    return best


def test_each_stage_has_what_is_below_it(read, said) -> None:
    found = read(MAP)
    held = {}
    for stage, cells in said(found):
        held.setdefault(stage, {}).update(cells)

    assert held == {
        "Search": {"touchpoint": "Shop window", "company": "Poster"},
        "Buy": {"touchpoint": "Till", "friction": "slow"},
    }
    assert found.layout == "lanes"
    assert [column.key for column in found.columns] == ["touchpoint", "friction", "company"]


def test_where_stages_and_labels_are(typed) -> None:
    (found,) = lanes(typed(MAP), Wishes())

    assert (found.at, found.labels) == (0, 1)
    assert {place: each.key for place, each in found.headers.items()} == {
        0: "stage",
        1: "touchpoint",
        2: "friction",
        3: "company",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Stage | Touchpoint\nUse | Till",
        " | Search | Buy\nTouchpoints | Till | Door",
        "a | b\nc | d",
        "Stage | Search | Buy",
        "",
    ],
)
def test_what_is_no_lanes(typed, text) -> None:
    assert list(lanes(typed(text), Wishes())) == []
    assert lacking(typed(text), Wishes()) is None


def test_lanes_without_stages_lack_them(typed) -> None:
    text = "Touchpoints | Shop | Till\nPain points | dull | slow\nActions | look | pay"

    assert list(lanes(typed(text), Wishes())) == []
    assert lacking(typed(text), Wishes()) is not None
    assert lacking(typed(MAP), Wishes()) is None
