"""The layout with a row a touchpoint: its headers, its rows, and what lies between and below them."""

from __future__ import annotations

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.rows import (
    bands,
    headings,
    is_complete,
    is_footer,
    is_footnote,
    is_sum,
    score,
    understood,
)
from journeygap.sheets.wishes import Asked, Wishes


@pytest.fixture
def read(typed):
    """Read a grid below the best of its headings."""

    def best(text, wishes=None):
        wishes = wishes or Wishes()
        grid = typed(text)
        return understood(grid, max(headings(grid, wishes), key=lambda each: each.score), wishes)

    return best


def headers(*texts):
    return {number: header(text) for number, text in enumerate(texts, 1)}


def test_a_row_goes_on_with_the_stage_above_it(read, said) -> None:
    found = read("Map\nStage | Touchpoint | Cost\nUse | Till | 5\n | Door | \nBuy | Gate |")

    assert said(found) == [
        ("Use", {"touchpoint": "Till", "cost": "5"}),
        ("Use", {"touchpoint": "Door"}),
        ("Buy", {"touchpoint": "Gate"}),
    ]
    assert found.layout == "touchpoint-rows"
    assert [column.place for column in found.columns] == ["A2", "B2", "C2"]


def test_stages_without_touchpoints(read) -> None:
    assert read("Stage | Pain points | Emotion\nUse | slow | -1").layout == "stage-rows"


def test_the_phase_of_a_stage(read) -> None:
    found = read("Phase | Stage | Touchpoint\nBefore | Search | a\n | Compare | b\nAfter | Use | c")

    assert [(record.phase.text, record.stage.text) for record in found.records] == [
        ("Before", "Search"),
        ("Before", "Compare"),
        ("After", "Use"),
    ]


def test_headers_in_two_rows(read, said) -> None:
    groups = " | Customer | | Company |"
    found = read(f"{groups}\nStage | Touchpoint | Pain points | Touchpoint | Owner\nUse | a | b | c | d")

    assert said(found) == [("Use", {"touchpoint": "a", "friction": "b", "company": "c", "owner": "d"})]


def test_totals_legends_and_repeated_headers_are_left_out(read, said) -> None:
    found = read("Stage | Touchpoint\nUse | Till\nStage | Touchpoint\nBuy | Door\nTotal | 2\n\nmade by hand")

    assert said(found) == [("Use", {"touchpoint": "Till"}), ("Buy", {"touchpoint": "Door"})]
    assert len(found.left_out) == 3


def test_another_table_below_ends_it(read, said) -> None:
    found = read("Stage | Touchpoint\nUse | Till\n\nTouchpoint | Owner\nTill | Sales")

    assert said(found) == [("Use", {"touchpoint": "Till"})]
    assert len(found.left_out) == 1


def test_a_column_below_no_header_is_named(read) -> None:
    assert [place for place, _, _ in read("Stage | Touchpoint |\nUse | Till | 7").unread] == ["C1"]


def test_rows_between_others_may_name_their_stage(typed, said) -> None:
    grid = typed("Touchpoint | Owner\n | Use\nTill | A\nDoor | B\n | Buy\nGate | C")
    heading = max(headings(grid, Wishes()), key=lambda each: len(each.headers) - each.rows)

    assert {row: name.text for row, name in bands(grid, heading).items()} == {2: "Use", 5: "Buy"}
    assert said(understood(grid, heading, Wishes())) == [
        ("Use", {}),
        ("Use", {"touchpoint": "Till", "owner": "A"}),
        ("Use", {"touchpoint": "Door", "owner": "B"}),
        ("Buy", {}),
        ("Buy", {"touchpoint": "Gate", "owner": "C"}),
    ]


def test_a_person_may_name_the_row_of_the_headers(typed) -> None:
    grid = typed("Stage | Touchpoint\nUse | Till\nStage | Touchpoint\nBuy | Door")

    assert {heading.at for heading in headings(grid, Wishes(header_row=3))} == {2}
    assert all(is_complete(heading) for heading in headings(grid, Wishes(header_row=3)))


@pytest.mark.parametrize("text", ["Stage | Owner\nUse | A", "Touchpoint | Owner\nTill | A\nDoor | B"])
def test_a_table_that_lacks_stages_or_touchpoints_is_asked_about(read, text) -> None:
    with pytest.raises(Asked):
        read(text)


def test_an_event_log_is_no_map(read) -> None:
    with pytest.raises(Asked):
        read("Customer ID | Timestamp | Event | Stage | Touchpoint\n1 | 2026-01-01 | x | Use | Till")


def test_how_well_a_row_would_do_as_headers() -> None:
    good = score(headers("Stage", "Touchpoint"))

    # Two whole headers (4.25 each), a stage and a touchpoint among them (2 each).
    assert good == 12.5
    assert score(headers("Stage", "Touchpoint", "Colour")) == good - 0.75
    # However wide an export is, it is a table of touchpoints.
    assert score(headers("Stage", "Touchpoint", *(f"Colour {number}" for number in range(90)))) == 1
    assert score(headers("Owner", "Touchpoint", *(f"Colour {number}" for number in range(90)))) < 0
    assert score(headers("Stage")) == 0
    assert score(headers("Colour", "Size")) == 0
    assert score({}) == 0


@pytest.mark.parametrize(
    ("text", "footer"),
    [("Total", True), ("Source: survey", True), ("© ACME", True), ("¹ as of May", True), ("Till", False), ("", False)],
)
def test_what_is_below_a_table(text, footer) -> None:
    assert is_footer(text) is footer


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("Subtotal Search", True),
        ("Search: total", True),
        ("Zwischensumme Kauf", True),
        ("小计", True),
        ("The total look of it", False),
        ("Search", False),
        ("", False),
    ],
)
def test_what_adds_up_rows(text, adds) -> None:
    assert is_sum(text) is adds


def test_sums_within_a_table_are_no_stages(read, said) -> None:
    found = read("Stage | Touchpoint | Cost\nUse | Till | 3\nSubtotal Use | | 3\nBuy | Door | 4\nTotal look | |")

    assert said(found) == [
        ("Use", {"touchpoint": "Till", "cost": "3"}),
        ("Buy", {"touchpoint": "Door", "cost": "4"}),
        # Nothing is added up in it.
        ("Total look", {}),
    ]
    assert len(found.left_out) == 1


def test_a_star_below_a_table_explains_one_in_its_headers(read, said) -> None:
    assert said(read("Stage | Touchpoint*\nUse | Till\n* as they say |")) == [("Use", {"touchpoint": "Till"})]
    assert said(read("Stage | Touchpoint\n* Use | Till\n* Leave |"))[-1] == ("* Leave", {})
    assert not is_footnote("Leave", starred=True)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Every column is headed in the first row, and “Layer touchpoint” would be another one than Layer.
        ("Stage | Layer | Text\nUse | touchpoint | Till\nUse | pain | slow", 1),
        ("Stage | Customer | \n | Touchpoint | Pain point\nUse | Till | slow", 2),
        ("Stage | Touchpoint | Satisfaction\n(name) | (name) | (1-5)\nUse | Till | 4", 2),
    ],
)
def test_a_row_below_headers_is_more_headers_or_the_table_itself(typed, text, rows) -> None:
    found = max(headings(typed(text), Wishes()), key=lambda each: each.score)

    assert max(heading.rows for heading in headings(typed(text), Wishes()) if heading.at == 0) == rows
    assert found.at == 0
