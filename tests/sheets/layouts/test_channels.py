"""Channels, or touchpoints, down; stages across."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.channels import matrices, understood
from journeygap.sheets.wishes import Wishes


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
