"""Channels, or touchpoints, down; stages across."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.channels import matrices, understood
from journeygap.sheets.wishes import Asked, Wishes


@pytest.fixture
def read(typed):
    def only(text):
        grid = typed(text)
        (found,) = matrices(grid, Wishes())
        return understood(grid, found, Wishes())

    return only


def test_channels_down_hold_touchpoints(read, said) -> None:
    found = read("Channel | Search | Buy\nPhone | Hotline |\nWebsite | x | Check-out\nTotal | 2 | 1")

    assert said(found) == [
        ("Search", {}),
        ("Buy", {}),
        ("Search", {"channel": "Phone", "touchpoint": "Hotline"}),
        # A tick says that there is one, which is called as its channel is.
        ("Search", {"channel": "Website", "touchpoint": "Website"}),
        ("Buy", {"channel": "Website", "touchpoint": "Check-out"}),
    ]
    assert found.layout == "channels-down"
    assert (len(found.left_out), len(found.notes)) == (1, 1)


def test_touchpoints_down_are_ticked(read, said) -> None:
    found = read("Touchpoint | Search | Buy\nTill | | x\nDoor | x | no\nGate | x | in May")

    assert said(found)[2:] == [
        ("Buy", {"touchpoint": "Till"}),
        ("Search", {"touchpoint": "Door"}),
        ("Search", {"touchpoint": "Gate"}),
        ("Buy", {"touchpoint": "Gate", "note": "in May"}),
    ]
    assert found.layout == "touchpoints-down"


def test_a_row_without_a_label_goes_on_with_that_above(read, said) -> None:
    found = read("Channel | Search | Buy\n | lost |\nPhone | Hotline |\n | Call-back |")

    assert said(found)[2:] == [
        ("Search", {"channel": "Phone", "touchpoint": "Hotline"}),
        ("Search", {"channel": "Phone", "touchpoint": "Call-back"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Channel | Search\nPhone | Hotline",
        "Touchpoint | Search | Buy\nTill | here | there",
        "Colour | Search | Buy\nPhone | a | b",
        "Channel | Touchpoint | Owner\nPhone | Hotline | Ana",
        " | Search | Buy\nPhone | a | b\nred | a | b\nblue | a | b",
    ],
)
def test_what_is_no_matrix(typed, text) -> None:
    assert list(matrices(typed(text), Wishes())) == []


def test_a_person_may_name_the_row_of_the_stages(typed) -> None:
    grid = typed("Channel | Search | Buy\nChannel | Use | Leave\nPhone | a | b")

    assert [each.at for each in matrices(grid, Wishes(header_row=2))] == [1]


@pytest.mark.parametrize("group", ["Group", "Channel group", ""])
def test_a_column_before_the_channels_groups_them_and_is_left_out_by_name(read, said, group) -> None:
    found = read(f"{group} | Channel | Search | Buy\nDigital | Website | Maps | x\n | App | | x")

    assert said(found)[2:] == [
        ("Search", {"channel": "Website", "touchpoint": "Maps"}),
        ("Buy", {"channel": "Website", "touchpoint": "Website"}),
        ("Buy", {"channel": "App", "touchpoint": "App"}),
    ]
    assert [(place, text) for place, text, _ in found.unread] == [("A1", group)]


def test_channels_are_in_the_last_column_before_the_stages_where_nothing_heads_them(read, said) -> None:
    found = read(" | | Search | Buy\nDigital | Website | Maps | x\n | App | | x\nHuman | Phone | Hotline |")

    assert {cells["channel"] for _, cells in said(found) if cells} == {"Website", "App", "Phone"}


def test_a_table_with_a_column_of_stages_is_no_matrix(typed) -> None:
    assert list(matrices(typed("Stage | Touchpoint | Ana | Ben\nBuy | Till | x |\nUse | Door | | x"), Wishes())) == []


def test_figures_in_the_cells_are_asked_about_unless_the_corner_explains_them(read, said) -> None:
    with pytest.raises(Asked):
        read("Channel | Search | Buy\nWebsite | 4 | 5\nPhone | | 2")

    rated = read("Channel / importance (1-5) | Search | Buy\nWebsite | 4 | 5\nPhone | | 2")
    assert said(rated)[2:] == [
        ("Search", {"channel": "Website", "touchpoint": "Website", "importance": "4"}),
        ("Buy", {"channel": "Website", "touchpoint": "Website", "importance": "5"}),
        ("Buy", {"channel": "Phone", "touchpoint": "Phone", "importance": "2"}),
    ]


def test_touchpoints_down_are_rated_where_the_corner_says_so(read, said) -> None:
    found = read("Touchpoint / satisfaction (1-5) | Search | Buy\nTill | | 4\nDoor | 1 |")

    assert said(found)[2:] == [
        ("Buy", {"touchpoint": "Till", "satisfaction": "4"}),
        ("Search", {"touchpoint": "Door", "satisfaction": "1"}),
    ]


@pytest.mark.parametrize("label", ["Channel", "Touchpoint"])
def test_columns_next_to_the_stages_that_name_none_are_left_out_by_name(read, label) -> None:
    found = read(f"{label} | Owner | Search | Buy | Total\nWebsite | IT | x | x | 2\nPhone | Ana | | x | 1")

    assert {record.stage.text for record in found.records} == {"Search", "Buy"}
    assert [text for _, text, _ in found.unread] == ["Owner", "Total"]
