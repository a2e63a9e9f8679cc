"""What the cells of a matrix say of a stage and a channel."""

from __future__ import annotations

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.crossings import Crossings, cells, check_cells, rated
from journeygap.sheets.records import Column, Name
from journeygap.sheets.wishes import Asked

BUY = Name("Buy", "B1")
WEB = Name("Website", "A2")


def column(corner, key="channel"):
    return Column("A1", header(corner), key)


@pytest.fixture
def said():
    def of(corner, value, key="channel"):
        record = Crossings(column(corner, key)).record(BUY, WEB, value, "B2")
        return None if record is None else [(held.column.key, held.value, held.place) for held in record.cells]

    return of


@pytest.mark.parametrize(
    ("corner", "value", "expected"),
    [
        ("Channel", "Checkout", [("channel", "Website", "A2"), ("touchpoint", "Checkout", "B2")]),
        ("Channel", "x", [("channel", "Website", "A2"), ("touchpoint", "Website", "A2")]),
        ("Channel", "no", None),
        ("Channel", "–", None),
        (
            "Channel / importance (1-5)",
            4.0,
            [("channel", "Website", "A2"), ("touchpoint", "Website", "A2"), ("importance", 4.0, "B2")],
        ),
        # On a scale, 1 is a rating and no tick, and 0 is one too.
        (
            "Kanal / Zufriedenheit (0-10)",
            "0",
            [("channel", "Website", "A2"), ("touchpoint", "Website", "A2"), ("satisfaction", "0", "B2")],
        ),
        ("Channel / importance (1-5)", "n/a", None),
    ],
)
def test_a_cell_names_a_touchpoint_ticks_its_channel_or_rates_it(said, corner, value, expected) -> None:
    assert said(corner, value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x", [("touchpoint", "Website", "A2")]),
        ("in May", [("touchpoint", "Website", "A2"), ("note", "in May", "B2")]),
    ],
)
def test_a_touchpoint_down_is_ticked_or_noted(said, value, expected) -> None:
    assert said("Touchpoint", value, "touchpoint") == expected


@pytest.mark.parametrize(
    ("values", "full", "yes"),
    [
        ("○×", False, "○"),
        ("✅✖", False, "✅"),
        ("✓x", False, "✓x"),
        ("✓x", True, "✓"),
        ("xx", True, "xx"),
        ("××", True, "××"),
        ("✓✔", False, "✓✔"),
    ],
)
def test_a_cross_says_no_where_another_sign_says_yes(values, full, yes) -> None:
    crossings = Crossings(column("Channel"), [(value, "B2") for value in values], full=full)

    assert [value for value in values if crossings.record(BUY, WEB, value, "B2") is not None] == [*yes]
    assert len(crossings.notes()) == (1 if len(yes) == len(values) else 2)


def test_only_ticks_are_counted() -> None:
    crossings = Crossings(column("Channel"))
    for value in ("x", "✓", "Checkout", "no"):
        crossings.record(BUY, WEB, value, "B2")

    assert crossings.ticked == 2
    assert len(crossings.notes()) == 1
    assert Crossings(column("Channel")).notes() == []


def test_the_corner_says_what_figures_are_and_their_scale() -> None:
    found = rated(column("Channel / importance (1-5)"))

    assert found is not None
    assert (found.key, found.scale) == ("importance", (1, 5))
    assert rated(column("Channel")) is None


@pytest.mark.parametrize(
    "values", [["4", "5"], [4.0, 2.0, "Web shop"], ["high", "low"], ["40 %", "60 %"], ["🙂", "😡"]]
)
def test_figures_that_nothing_explains_are_asked_about(values) -> None:
    with pytest.raises(Asked) as asked:
        check_cells(column("Channel"), [(value, f"B{place}") for place, value in enumerate(values, 2)])

    assert "B2" in str(asked.value)
    assert "A1" in str(asked.value)


@pytest.mark.parametrize(
    ("corner", "values"),
    [
        ("Channel", ["0", "1", "1"]),
        ("Channel", ["x", "", "✓"]),
        ("Channel", ["Hotline 112", "112", "Chat"]),
        ("Channel / importance", ["4", "5"]),
        ("Channel", []),
    ],
)
def test_ticks_names_and_what_the_corner_explains_are_not(corner, values) -> None:
    check_cells(column(corner), [(value, "B2") for value in values])


def test_cells_come_with_their_places(typed) -> None:
    grid = typed("Channel | Search | Buy\nPhone | Hotline\nWebsite | | x")

    assert list(cells(grid, grid.rows[1:], [2, 3])) == [("Hotline", "B2"), ("x", "C3")]
