"""Which layout a table has, and what is above it."""

from __future__ import annotations

import pytest

from journeygap.sheets.recognise import best, fits, refusal
from journeygap.sheets.tables import Row, Table, TableError
from journeygap.sheets.wishes import Asked, Wishes

ROWS = (("Stage", "Touchpoint"), ("Use", "Till"), ("Buy", "Door"))


def sheet(*rows, name="", about=()):
    return Table(name, tuple(Row(number, row) for number, row in enumerate(rows, 1) if any(row)), about=about)


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        (ROWS, "touchpoint-rows"),
        ((("Stage", "Pain points", "Emotion"), ("Use", "slow", "-1")), "stage-rows"),
        ((("Stage", "Use", "Buy"), ("Touchpoints", "Till", "Door"), ("Pain points", "slow", "dear")), "lanes"),
        ((("Channel", "Use", "Buy"), ("Phone", "Hotline", None), ("Website", "x", "x")), "channels-down"),
        ((("Touchpoint", "Use", "Buy"), ("Till", "x", None), ("Door", None, "x")), "touchpoints-down"),
        (
            (("Stage", "Layer", "Text"), ("Use", "Customer actions", "pay"), ("Use", "Frontstage", "POS")),
            "cards",
        ),
    ],
)
def test_each_layout_is_seen(rows, layout) -> None:
    assert best([sheet(*rows)], Wishes()).layout == layout


@pytest.mark.parametrize(
    ("rows", "layout"),
    [
        (ROWS, "touchpoint-rows"),
        ((("", "Use", "Buy"), ("Touchpoints", "Till", "Door"), ("Pain points", "slow", "dear")), "lanes"),
        ((("Channel", "Use", "Buy"), ("Phone", "Hotline", None), ("Website", "x", "x")), "channels-down"),
        ((("Stage", "Phone", "Website"), ("Use", "Hotline", None), ("Buy", "x", "x")), "channels-across"),
        ((("Stage", "Layer", "Text"), ("Use", "Customer actions", "pay"), ("Use", "Frontstage", "POS")), "cards"),
    ],
)
def test_each_layout_is_seen_below_a_row_that_a_person_names(rows, layout) -> None:
    found = best([sheet(("Shop",), *rows)], Wishes(header_row=2))

    assert (found.layout, found.title) == (layout, "Shop")


def test_of_maps_below_one_another_one_is_read_and_the_other_named_with_the_row_that_reads_it() -> None:
    lanes = (("Stage", "Use", "Buy"), ("Touchpoints", "Till", "Door"), ("Pain points", "slow", "dear"))
    table = sheet(("Persona: Ana",), *lanes, (), ("Persona: Ben",), *lanes)

    first, second = best([table], Wishes()), best([table], Wishes(header_row=7))

    assert (first.persona, second.persona) == ("Ana", "Ben")
    assert [line for line in first.left_out if "--header-row 7" in line and "rows 6 to 9" in line]
    assert [line for line in second.left_out if "rows 1 to 4" in line]


def test_a_map_without_a_title_below_another_may_be_the_rest_of_it() -> None:
    def below(*titles):
        lanes = (("Stage", "Use", "Buy"), ("Touchpoints", "Till", "Door"), ("Pain points", "slow", "dear"))
        (line,) = best([sheet(*lanes, (), *titles, *lanes)], Wishes()).left_out
        return "same journey" in line

    assert below()
    assert not below(("Persona: Ben",))


@pytest.mark.parametrize(
    ("above", "title", "persona", "left_out"),
    [
        ([], None, None, 0),
        ([("Journey of a buyer",)], "Journey of a buyer", None, 0),
        ([("Persona: Ana",)], None, "Ana", 0),
        ([("Persona", "Ana")], None, "Ana", 0),
        ([("Customer journey: shop",), ("as of May",)], "Customer journey: shop", None, 1),
        ([("Logo",), ("Customer journey: shop",), ("Version 2",)], "Customer journey: shop", None, 2),
        ([("Energy GmbH",), ("Version 2",)], "Energy GmbH", None, 1),
        ([("Status: draft",)], None, None, 1),
        ([("a" * 101,)], None, None, 1),
    ],
)
def test_the_lines_above_a_table(above, title, persona, left_out) -> None:
    found = best([sheet(*above, *ROWS)], Wishes())

    assert (found.title, found.persona, len(found.left_out)) == (title, persona, left_out)


@pytest.mark.parametrize(
    ("about", "title", "persona"),
    [
        (("# Shop", "text"), "Shop", None),
        (("# Shop", "## Journey map"), "Shop", None),
        (("## Journey map",), "Journey map", None),
        (("# Shop", "## Persona: Ana"), "Shop", "Ana"),
        (("text",), None, None),
    ],
)
def test_the_headings_above_a_table_of_a_page(about, title, persona) -> None:
    found = best([sheet(*ROWS, about=about)], Wishes())

    assert (found.title, found.persona) == (title, persona)


def test_the_table_that_fits_best_is_read_and_the_others_are_named() -> None:
    more = sheet(("Stage", "Touchpoint", "Owner"), ("Use", "Till", "Sales"), name="More")
    found = best([sheet(*ROWS, name="Less"), more, sheet(name="Empty")], Wishes())

    assert found.sheet == "More"
    assert len(found.left_out) == 1
    assert "Less" in found.left_out[0]


def test_of_several_journeys_one_has_to_be_chosen() -> None:
    rows = [("Journey", "Stage", "Touchpoint"), *((j, s, "Till") for j in "AB" for s in ("Use", "Buy"))]

    with pytest.raises(Asked):
        best([sheet(*rows)], Wishes())


@pytest.mark.parametrize(
    "tables", [[], [sheet()], [sheet(("a", "b"), ("c", "d"))], [sheet(("Touchpoint", "Colour"), ("Till", "red"))]]
)
def test_what_is_no_table_of_touchpoints_is_refused_with_a_reason(tables) -> None:
    with pytest.raises(TableError):
        best(tables, Wishes())
    assert refusal(tables, Wishes())


def test_a_row_that_there_is_not_is_no_header_row() -> None:
    assert list(fits(sheet(*ROWS), Wishes(header_row=9))) == []
    assert refusal([sheet(*ROWS)], Wishes(header_row=9)) != refusal([sheet(("a", "b"))], Wishes())


def test_an_empty_table_fits_nothing() -> None:
    assert list(fits(sheet(), Wishes())) == []
