"""Stages down, channels across."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.channels_across import matrices_across, understood
from journeygap.sheets.wishes import Asked, Wishes


@pytest.fixture
def read(typed):
    def only(text, **wishes):
        grid = typed(text)
        (found,) = matrices_across(grid, Wishes(**wishes))
        return understood(grid, found, Wishes(**wishes))

    return only


def test_each_cell_is_a_touchpoint_of_its_stage_and_channel(read, said) -> None:
    found = read("Stage | Website | Phone\nSearch | Maps | \nBuy | x | Hotline\nTotal | 2 | 1")

    assert said(found) == [
        ("Search", {}),
        ("Search", {"channel": "Website", "touchpoint": "Maps"}),
        ("Buy", {}),
        ("Buy", {"channel": "Website", "touchpoint": "Website"}),
        ("Buy", {"channel": "Phone", "touchpoint": "Hotline"}),
    ]
    assert found.layout == "channels-across"
    assert [(each.place, each.header.text, each.key) for each in found.columns] == [
        ("A1", "Stage", "stage"),
        ("B1", "Website, Phone", "channel"),
    ]
    assert (len(found.left_out), len(found.notes)) == (1, 1)


@pytest.mark.parametrize(
    ("header", "stage", "channel"),
    [
        ("Etappe | Telefon | Filiale", "Kauf", "Filiale"),
        ("Étape | Téléphone | Boutique", "Achat", "Boutique"),
        ("阶段 | 电话 | 门店", "购买", "门店"),
    ],
)
def test_it_is_known_in_other_languages(read, said, header, stage, channel) -> None:
    assert said(read(f"{header}\n{stage} | | x"))[1:] == [(stage, {"channel": channel, "touchpoint": channel})]


def test_phases_are_in_the_column_before_the_stages(read) -> None:
    found = read("Phase | Stage | Website | Phone\nBefore | Search | Maps |\n | Ask | | Hotline\nDuring | Stay | x |")

    assert [(record.phase.text, record.stage.text) for record in found.records if not record.cells] == [
        ("Before", "Search"),
        ("Before", "Ask"),
        ("During", "Stay"),
    ]
    assert [each.key for each in found.columns] == ["phase", "stage", "channel"]


def test_the_corner_says_what_figures_are(read, said) -> None:
    found = read("Stage / importance (1-5) | Website | Phone\nBuy | 4 |")

    assert said(found)[1:] == [("Buy", {"channel": "Website", "touchpoint": "Website", "importance": "4"})]
    with pytest.raises(Asked):
        read("Stage | Website | Phone\nBuy | 4 | 5")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Stage | Website\nBuy | Shop",
        "Stage | Website | Owner\nBuy | Shop | Ana",
        "Stage | Search | Decide\nBuy | a | b",
        "Channel | Website | Phone\nBuy | a | b",
        # Stages may be called as channels are: below them are lanes.
        "Stage | Search | Events\nTouchpoints | a | b\nPain points | c | d",
    ],
)
def test_what_is_no_such_matrix(typed, text) -> None:
    assert list(matrices_across(typed(text), Wishes())) == []


def test_a_person_may_name_the_row_of_the_channels(typed) -> None:
    grid = typed("Stage | Website | Phone\nStage | Store | Phone\nBuy | a | b")

    assert [each.at for each in matrices_across(grid, Wishes(header_row=2))] == [1]
