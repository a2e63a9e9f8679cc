"""What a workbook opens on: the stages with their money, and how each touchpoint is met."""

from __future__ import annotations

import pytest

from journeygap.sheets.opening import opening

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Search
      touchpoints: [{name: Shop, importance: 9}, {name: Blog, importance: 3}]
    - name: Buy
      touchpoints: [{name: Till, importance: 8}]
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Shop, stage: Search, cost: 10, delivers: 9}
    - {name: Till, stage: Buy, cost: 20}
    - {name: Fair, stage: Buy, cost: 5.557}
"""


@pytest.fixture
def opened(analysed):
    def of(text):
        analysis = analysed(text)
        (journey,) = analysis.journeys
        return opening(journey, analysis)

    return of


def test_the_stages_with_what_is_met_and_spent(opened) -> None:
    _, stages, _ = opened(JOURNEY).blocks

    # Of importance 20 in all, 12 is in the first stage, of which 9 is met.
    assert list(stages.rows) == [("Search", 0.6, 0.75, 2, 1, 10, 0), ("Buy", 0.4, 1, 1, 1, 25.56, 5.56)]
    assert stages.shares == (1, 2)


def test_with_what_is_in_no_stage_the_money_adds_up(opened) -> None:
    _, stages, _ = opened(f"{JOURNEY}    - {{name: Radio, cost: 4}}\n").blocks

    assert stages.rows[-1][1:] == (None, None, None, None, 4, 4)
    assert round(sum(row[-1] for row in stages.rows), 2) == 9.56


def test_how_each_touchpoint_is_met(opened) -> None:
    *_, touchpoints = opened(JOURNEY).blocks

    assert [(stage, name, importance, level) for stage, name, _, importance, level, _ in touchpoints.rows] == [
        ("Search", "Shop", 9, 9),
        ("Search", "Blog", 3, None),
        ("Buy", "Till", 8, None),
    ]
    assert [row[-1] is None for row in touchpoints.rows] == [False, True, False]


def test_the_tables_have_a_header_a_column(opened) -> None:
    for block in opened(JOURNEY).blocks:
        assert block.rows
        assert {len(row) for row in block.rows} == {len(block.headers)}
        assert all(block.headers)


def test_the_worst_stage_is_named_where_there_is_one(opened) -> None:
    found = opened(JOURNEY)

    assert found.headline
    assert "Search" in found.worst
    assert opened(JOURNEY.replace(", {name: Blog, importance: 3}", "")).worst == ""


def test_what_may_hide_in_a_name_is_shown(opened) -> None:
    *_, touchpoints = opened(JOURNEY.replace("Blog", '"Bl\\u202eog"')).blocks

    assert not any("\u202e" in str(cell) for row in touchpoints.rows for cell in row)
