"""What an .ods workbook holds beyond cell values: merged cells, percentages, truth values, and how far it reaches."""

from __future__ import annotations

import io
import zipfile

import pytest

from journeygap.sheets.reading.archive import opened
from journeygap.sheets.reading.ods import details
from journeygap.sheets.reading.unseen import Unseen
from journeygap.sheets.tables import Area, BadCell, Percent, TableError
from journeygap.yamltext.read import Limits

_NAMES = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in ("office", "table", "calcext"))


def looked_through(sheets, limits=None, **others):
    """The details of a workbook whose content holds these sheets, and which holds these other members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("content.xml", f"<office:body {_NAMES}>{sheets}</office:body>")
        for name, data in others.items():
            file.writestr(name, data)
    return details(opened(held.getvalue(), Limits()), limits or Limits())


def sheet(rows, name="S"):
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(cells, repeated=1):
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


def cell(kind="", more="", repeated=1):
    said = f'office:value-type="{kind}"' if kind else ""
    return f'<table:table-cell {said} {more} table:number-columns-repeated="{repeated}"/>'


def test_percentages_where_they_are() -> None:
    found = looked_through(sheet(row(cell(), 3) + row(cell("float", repeated=2) + cell("percentage", repeated=2), 2)))

    # Three empty rows lie above, and two numbers to the left.
    assert found["S"].special == {4: {3: Percent, 4: Percent}, 5: {3: Percent, 4: Percent}}


def test_truth_values_and_errors() -> None:
    cells = (
        cell("float", 'table:formula="of:=TRUE()"')
        + cell("float", 'table:formula="of:=FALSE()"')
        + cell("float", 'table:formula="of:=A1+1"')
        + cell("string", 'calcext:value-type="error"')
    )

    assert looked_through(sheet(row(cells)))["S"].special == {1: {1: True, 2: False, 4: BadCell("formula-error")}}


def test_merged_cells() -> None:
    cells = cell("string") + cell("string", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    covered = '<table:covered-table-cell office:value-type="percentage"/>'
    found = looked_through(sheet(row(cells + covered)))["S"]

    assert found.merged == (Area(1, 2, 3, 3),)
    assert found.special == {1: {3: Percent}}


def test_each_sheet_has_its_own() -> None:
    found = looked_through(sheet(row(cell("percentage"))) + sheet(row(cell("float")), "T"))

    assert {name: each.special for name, each in found.items()} == {"S": {1: {1: Percent}}, "T": {}}


def test_a_table_within_a_cell_is_no_sheet() -> None:
    inner = f"<table:table-cell>{sheet(row(cell('percentage')), 'inner')}</table:table-cell>"

    assert looked_through(sheet(row(inner + cell("percentage"))))["S"].special == {1: {2: Percent}}


def test_what_spans_too_many_cells_is_refused() -> None:
    wide = sheet(row(cell("string", repeated=3), 4))

    assert looked_through(wide, Limits(max_written=12))
    with pytest.raises(TableError):
        looked_through(wide, Limits(max_written=11))
    with pytest.raises(TableError):
        looked_through(sheet(row(cell("float", repeated=99_999_999), 99_999_999)))


def test_empty_cells_that_are_repeated_to_the_edge_cost_nothing() -> None:
    found = looked_through(
        sheet(row(cell("string") + cell(repeated=16_383)) + row(cell(), 1_048_575)), Limits(max_written=1)
    )

    assert found["S"].special == {}


def test_many_percentages_at_once_are_not_laid_out() -> None:
    assert looked_through(sheet(row(cell("percentage", repeated=100), 100)))["S"].special == {}
    assert len(looked_through(sheet(row(cell("percentage", repeated=99), 100)))["S"].special) == 100


@pytest.mark.parametrize("content", ["<a>", "<!DOCTYPE", "&#0;"])
def test_damaged_content_is_refused(content) -> None:
    with pytest.raises(TableError):
        looked_through(content)


def test_a_password_is_refused() -> None:
    manifest = {"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}

    with pytest.raises(TableError):
        looked_through(sheet(""), **manifest)
    assert looked_through(sheet(""), **{"META-INF/manifest.xml": "<m/>"})["S"].special == {}


def test_hidden_rows_and_columns() -> None:
    columns = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/><table:table-column/>'
    )
    hidden = '<table:table-row table:visibility="filter" table:number-rows-repeated="2"/>'
    found = looked_through(sheet(columns + row(cell("float"), 3) + hidden + row(cell("float"))))

    assert found["S"].hidden == Unseen(frozenset((4, 5)), ((3, 3),))
