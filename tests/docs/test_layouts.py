"""The pictures of tables in docs/spreadsheets.md: as the script draws them, and tables that import reads so."""

import csv
import io
import runpy
from pathlib import Path

import pytest

from journeygap.sheets.importing import imported
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.read import Limits

DOCS = Path(__file__).resolve().parents[2] / "docs"
DRAWN = runpy.run_path(str(DOCS / "make_layouts.py"))
LAYOUTS = {
    "rows": "touchpoint-rows",
    "lanes": "lanes",
    "matrix": "channels-down",
    "blueprint": "cards",
}


def test_each_layout_has_a_picture():
    assert DRAWN["LAYOUTS"].keys() == LAYOUTS.keys()


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_picture_shows_a_table_that_is_read_so(name):
    about, cells = DRAWN["LAYOUTS"][name]
    text = io.StringIO()
    csv.writer(text).writerows([[cell for cell, _ in row] for row in cells])

    assert (DOCS / "images" / f"layout-{name}.svg").read_text(encoding="utf-8") == DRAWN["picture"](about, cells)
    assert imported(text.getvalue().encode(), "t.csv", Limits(), Wishes()).layout == LAYOUTS[name]
    assert f"images/layout-{name}.svg" in (DOCS / "spreadsheets.md").read_text(encoding="utf-8")
