"""Figures over time for a spreadsheet: a column for each figure, a row for each point."""

from datetime import date

from journeygap.reporters.trend.csv import COLUMNS, render
from journeygap.results.trend import Point

HEADS = "day,commit,coverage,alignment,waste_share,errors,warnings,notes,definition_errors\n"


def test_a_point_a_row_and_unknown_is_empty():
    points = [
        Point(date(2026, 1, 31), "0a1b", 1 / 3, None, 0.0, 1, 2, 3, 4),
        Point(date(2026, 2, 1), None, 1.0, 0.5, 0.25, 0, 0, 0, 0),
    ]

    assert "".join(render(points)) == (
        f"{HEADS}2026-01-31,0a1b,0.333333333,,0.0,1,2,3,4\n2026-02-01,,1.0,0.5,0.25,0,0,0,0\n"
    )


def test_without_points_there_are_only_the_names():
    assert "".join(render([])) == HEADS == ",".join(COLUMNS) + "\n"
