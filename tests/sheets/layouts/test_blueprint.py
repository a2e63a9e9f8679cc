"""The long service blueprint: a row a card."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.blueprint import blueprints, understood
from journeygap.sheets.wishes import Wishes

CARDS = """
Stage | Layer | Text | Owner | Colour
Use | Customer actions | pay | | red
 | Frontstage | take money | Sales |
Buy | Backstage | count | |
 | Weather | rain | |
Legend | | | |
"""


@pytest.fixture
def read(typed):
    def only(text):
        grid = typed(text)
        (found,) = blueprints(grid, Wishes())
        return understood(grid, found, Wishes())

    return only


def test_each_card_is_what_its_layer_says(read, said) -> None:
    found = read(CARDS)

    # Where no card is a touchpoint, what customers do is what the front of the stage meets.
    assert said(found) == [
        ("Use", {"touchpoint": "pay"}),
        ("Use", {"frontstage": "take money", "owner": "Sales"}),
        ("Buy", {"backstage": "count"}),
    ]
    assert [record.place for record in found.records] == ["C2", "C3", "C4"]
    assert found.layout == "cards"


def test_what_is_not_read_is_named(read) -> None:
    found = read(CARDS)

    # A layer that there is not, and the legend; and the column of colours.
    assert len(found.left_out) == 2
    assert [place for place, _, _ in found.unread] == ["E1"]
    assert len(found.notes) == 1


def test_touchpoints_among_the_cards_leave_actions_what_they_are(read, said) -> None:
    found = read("Stage | Layer | Text\nUse | Customer actions | pay\nUse | Touchpoint | Till\nUse | Frontstage | POS")

    assert said(found)[0] == ("Use", {"actions": "pay"})
    assert found.notes == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Stage | Touchpoint | Owner\nUse | Till | Sales",
        # No layer of the company's.
        "Stage | Layer | Text\nUse | Customer actions | pay\nUse | Pain points | slow",
        # One layer only.
        "Stage | Layer | Text\nUse | Frontstage | pay",
        # No stage.
        "Colour | Layer | Text\nUse | Customer actions | pay\nUse | Frontstage | Till",
    ],
)
def test_what_is_no_blueprint(typed, text) -> None:
    assert list(blueprints(typed(text), Wishes())) == []


def test_notes_of_a_board_whose_tags_name_layers_are_cards(read, said) -> None:
    found = read("Stage | BG color | Text | Tags\nUse | yellow | Till | touchpoint\nUse | red | slow | pain point")

    assert said(found) == [("Use", {"touchpoint": "Till"}), ("Use", {"friction": "slow"})]
