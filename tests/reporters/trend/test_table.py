"""Figures over time as a table: bars that keep to their width, and marks that any output takes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from journeygap.reporters.trend import table
from journeygap.reporters.trend.table import condensed, sparkline
from journeygap.reporters.view import View
from journeygap.results.trend import Point

POINT = Point(
    day=date(2026, 1, 1),
    commit="0123456789abcdef0123456789abcdef01234567",
    coverage=0.5,
    alignment=None,
    waste=0.25,
    errors=1,
    warnings=2,
    notes=3,
    definition_errors=0,
)


def points(number):
    return [
        replace(POINT, day=POINT.day + timedelta(days=each), coverage=each / max(number - 1, 1))
        for each in range(number)
    ]


@pytest.mark.parametrize(
    ("values", "bars", "ascii_bars"),
    [
        ([0, 0.125, 0.5, 0.999, 1], "▁▂▅██", "_.+@@"),
        ([None, 0.3, None], " ▃ ", " - "),
        ([], "", ""),
    ],
)
def test_bars_from_nothing_to_all(values, bars, ascii_bars):
    assert sparkline(values, View()) == bars
    assert sparkline(values, View(ascii=True)) == ascii_bars


@given(st.integers(1, 500), st.integers(2, 80))
def test_what_is_drawn_rises_begins_first_ends_last_and_has_room(number, room):
    drawn = condensed(number, room)

    assert (drawn[0], drawn[-1]) == (0, number - 1)
    assert drawn == sorted(set(drawn))
    assert len(drawn) == min(number, room)


def test_more_points_than_there_is_room_for_are_spread_and_said_to_be():
    lines = "".join(table.render(points(300), "journey.yaml", View(width=85))).splitlines()

    assert lines[3].startswith("Coverage  ▁")
    assert lines[3].split()[1] == "".join(bar * 5 for bar in "▁▂▃▄▅▆▇█")
    assert "0% → 100%" in lines[3]
    assert "40 of the 300 points are drawn, spread evenly" in lines


def test_the_lowest_and_the_highest_are_said_where_they_differ():
    lines = "".join(table.render(points(3), "journey.yaml", View(width=80))).splitlines()

    assert lines[3].endswith("0% → 100%  low 0%, high 100%")
    # Waste is 25 % throughout.
    assert lines[4].endswith("25% → 25%")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("number", [1, 3, 300])
@pytest.mark.parametrize("name", ["journey.yaml", "x" * 200_000, "\x1b[31m选择\u202e[bold]\n::error::"])
def test_no_line_is_wider_than_the_terminal_whatever_the_name(width, number, name):
    text = "".join(table.render(points(number), name, View(width=width, top=0)))

    assert [line for line in text.splitlines() if cell_len(line) > width] == []
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert not any(line.startswith("::") for line in text.splitlines())


def test_what_is_not_known_is_a_dash_and_a_gap_and_said():
    wrong = replace(POINT, coverage=None, waste=None, definition_errors=2)
    lines = "".join(table.render([POINT, wrong, POINT], "j", View(width=100))).splitlines()

    assert lines[3].startswith("Coverage  ▅ ▅")
    assert not any(line.startswith("Alignment") for line in lines)  # never known
    assert lines[8].split()[2:] == ["–", "–", "–", "1", "2", "3", "2", "definition", "errors"]
    assert lines[-1] == "Where the files had errors, the figures are not known."
    (name, count, nothing, heads, *_) = "".join(
        table.render([wrong, replace(wrong, alignment=None)], "j", View())
    ).splitlines()
    assert (name, count, nothing, heads.split()[0]) == ("j", "2 points, 2026-01-01 to 2026-01-01", "", "Day")
