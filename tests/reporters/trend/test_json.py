"""Figures over time as JSON: their keys, and unknown as null."""

import json
from datetime import date

from journeygap import __version__
from journeygap.reporters.trend.json import render
from journeygap.results.trend import Point

POINT = Point(date(2026, 1, 31), "0a1b", 1 / 3, None, 0.0, 1, 2, 3, 4)


def test_a_point_has_every_figure():
    (found, working) = (
        json.loads("".join(render([POINT, Point(date(2026, 2, 1), None, None, None, None, 0, 0, 0, 0)], "j.yaml")))
    )["points"]

    assert found == {
        "day": "2026-01-31",
        "commit": "0a1b",
        "coverage": 0.333333333,
        "alignment": None,
        "waste_share": 0.0,
        "findings": {"error": 1, "warning": 2, "info": 3},
        "definition_errors": 4,
    }
    assert (working["commit"], working["coverage"]) == (None, None)


def test_the_head_and_no_points():
    assert json.loads("".join(render([], "j.yaml"))) == {
        "schema_version": 1,
        "tool": {"name": "journeygap", "version": __version__},
        "path": "j.yaml",
        "points": [],
    }


def test_a_name_in_ascii_is_the_same_name():
    name = 'a"b\n选\u202e\x1b'
    written = "".join(render([POINT], name, ascii_only=True))

    assert written.isascii()
    assert json.loads(written)["path"] == name
