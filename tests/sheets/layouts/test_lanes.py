"""Stages across, lanes down."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.lanes import lacking, lanes, understood
from journeygap.sheets.wishes import Asked, Wishes

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


PARTED = "Phase | Before | | During\n | Ask | Compare | Stay\nTouchpoints | Friend | Portal | Room"


def test_a_row_without_a_label_parts_the_phases_above_it(read, said) -> None:
    found = read(PARTED)

    assert [(record.phase.text, record.stage.text) for record in found.records] == [
        ("Before", "Ask"),
        ("Before", "Compare"),
        ("During", "Stay"),
    ]
    assert [cells for _, cells in said(found)] == [
        {"touchpoint": "Friend"},
        {"touchpoint": "Portal"},
        {"touchpoint": "Room"},
    ]


@pytest.mark.parametrize("below", ["first | second", "1 | 2 | 3"])
def test_a_row_below_the_stages_that_parts_none_is_left_out_by_name(read, below) -> None:
    found = read(f"Stage | Search | Buy\n | {below}\nTouchpoints | Window | Till")

    assert [record.stage.text for record in found.records] == ["Search", "Buy"]
    assert len(found.left_out) == 1
    assert below.partition(" ")[0] in found.left_out[0]


def test_groups_say_whose_lanes_are_that_have_one_name(read, said) -> None:
    found = read(" | | Search | Buy\nCustomer | Touchpoints | Window | Till\nCompany | Touchpoints | Poster | Scanner")

    assert [cells for _, cells in said(found)] == [
        {"touchpoint": "Window", "company": "Poster"},
        {"touchpoint": "Till", "company": "Scanner"},
    ]


def test_a_lane_that_a_person_names_is_no_row_of_stages(typed) -> None:
    assert [each.at for each in lanes(typed(MAP), Wishes(header_row=1))] == [0]
    assert list(lanes(typed(MAP), Wishes(header_row=2))) == []


@pytest.mark.parametrize("behind", ["Notes", "Total", "Owner", "Notizen", "备注", "Notes | Sources"])
def test_columns_behind_the_stages_that_name_none_are_left_out_by_name(read, behind) -> None:
    found = read(f"Stage | Search | Buy | {behind}\nTouchpoints | Window | Till | ask Ana\nPain points | | slow | 3")

    assert [record.stage.text for record in found.records] == ["Search", "Buy"]
    assert [text for _, text, _ in found.unread] == behind.split(" | ")[::-1]


@pytest.mark.parametrize("last", ["Support", "Feedback", "Notes of leave", "Contact", "Interaction"])
def test_stages_may_be_called_by_words_that_head_columns(read, last) -> None:
    found = read(f"Stage | Notes | Buy | {last}\nTouchpoints | Window | Till | Door\nPain points | | slow | 3")

    assert [record.stage.text for record in found.records] == ["Notes", "Buy", last]


def test_a_blueprint_with_evidence_and_a_lane_of_customers_says_what_they_see_and_do(read, said) -> None:
    found = read(
        "| Enter | Pay\nEvidence | Sign | Receipt\nCustomer | Walks in | Pays\nFront of stage | Greets | Takes money"
    )

    assert [cells for _, cells in said(found)] == [
        {"physical": "Sign", "actions": "Walks in", "frontstage": "Greets"},
        {"physical": "Receipt", "actions": "Pays", "frontstage": "Takes money"},
    ]


def test_a_blueprint_without_evidence_takes_its_lane_of_customers_for_the_touchpoints(read, said) -> None:
    found = read("| Enter | Pay\nCustomer | Door | Till\nFront of stage | Greets | Takes money")

    assert [set(cells) for _, cells in said(found)] == [{"touchpoint", "frontstage"}] * 2


def test_lanes_of_one_name_are_named_by_their_rows(typed) -> None:
    grid = typed("Stage | Search | Buy\n\nTouchpoints | Window | Till\nPains | a | b\nTouchpoints | Poster | Scanner")

    def keys(**columns):
        wishes = Wishes(columns=columns)
        found = understood(grid, max(lanes(grid, wishes), key=lambda each: each.score), wishes)
        return [(column.place, column.key) for column in found.columns]

    assert keys(touchpoint=["3"], company=["5"]) == [("A3", "touchpoint"), ("A4", "friction"), ("A5", "company")]
    assert keys(ignore=["5"]) == [("A3", "touchpoint"), ("A4", "friction")]
    with pytest.raises(Asked):
        keys()
    with pytest.raises(Asked):
        keys(ignore=["2"])  # that row is empty
