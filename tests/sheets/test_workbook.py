"""A journey written as a workbook."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from journeygap.core.finding import Severity
from journeygap.sheets.columns import FOR_READING, SHEETS
from journeygap.sheets.grids import Unwritable, grids
from journeygap.sheets.opening import Block, Opening
from journeygap.sheets.workbook import workbook

DATA = {"journey": "J", "customer": {"stages": [{"name": "Use", "touchpoints": [{"name": "=1+1", "importance": 4}]}]}}
OPENING = Opening("All is well.", "", (Block("Stages", ("Stage", "Share"), [("Use", 0.5)], (1,)),))


def written(data=None, findings=(), opening=None):
    return load_workbook(io.BytesIO(workbook(grids(data or DATA), findings, opening)))


def test_every_sheet_is_there() -> None:
    assert set(written(opening=OPENING).sheetnames) == {*FOR_READING, *(sheet.name for sheet in SHEETS)}
    assert written(opening=OPENING).sheetnames[0] == FOR_READING[0]
    assert FOR_READING[0] not in written().sheetnames


def test_a_text_that_looks_like_a_formula_is_none() -> None:
    sheet = written()["Customer"]
    found = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}

    assert (found["name"].value, found["name"].data_type) == ("=1+1", "s")
    assert (found["importance"].value, found["importance"].data_type) == (4, "n")


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert workbook(grids(DATA), (), OPENING) == workbook(grids(DATA), (), OPENING)


def test_findings_come_in_the_order_of_their_priority(made) -> None:
    # Of two that are as grave, the first stays the first.
    findings = [
        made(code="JG103", severity=Severity.INFO),
        made(code="JG101"),
        made(code="JG102"),
        made(code="JG104", severity=Severity.ERROR),
    ]
    rows = list(written(findings=findings)["Findings"].iter_rows(min_row=2, values_only=True))

    assert [row[1] for row in rows] == ["JG104", "JG101", "JG102", "JG103"]
    assert written()["Findings"].max_row == 1


def test_a_share_is_shown_as_a_percentage() -> None:
    sheet = written(opening=OPENING)[FOR_READING[0]]
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == 0.5]

    assert "%" in cell.number_format


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    data = {"journey": "J", "customer": {"stages": [{"name": "Use", "note": "x" * 32_767}]}}

    assert written(data)["Stages"].max_row == 2
    data["customer"]["stages"][0]["note"] += "x"
    with pytest.raises(Unwritable):
        workbook(grids(data), ())


def test_the_summary_parts_text_from_figures_and_shows_all_of_it() -> None:
    long = "customers ask for it every day and nobody says when it will come, so that they ring again"
    block = Block("Decisions", ("what", "what to do", "money"), [("Portal", long, 12000)])
    sheet = written(opening=Opening("Half is found", "", (block,)))[FOR_READING[0]]

    assert [sheet.cell(5, column).alignment.horizontal for column in (2, 3)] == ["left", "right"]
    assert sheet["C6"].number_format == "#,##0"
    # In 31 places it breaks after “day” and “will”: three lines of 15 points.
    assert sheet.row_dimensions[6].height == 45
