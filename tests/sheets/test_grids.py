"""From the plain data of a journey file to sheets of cells."""

from __future__ import annotations

from datetime import date

import pytest

from journeygap.sheets.columns import SHEETS
from journeygap.sheets.grids import Unwritable, grids


def cells(data, sheet, company_files=()):
    """The rows of a sheet, each with what its cells hold by header."""
    (grid,) = [each for each in grids(data, company_files) if each.sheet.name == sheet]
    headers = [header for header, _ in grid.headers]
    return [
        {header: value for header, value in zip(headers, row, strict=True) if value is not None} for row in grid.rows
    ]


def journey(*touchpoints, **company):
    return {
        "journey": "J",
        "customer": {"stages": [{"name": "Use", "touchpoints": [*touchpoints]}]},
        "company": company,
    }


def test_every_sheet_is_there_in_order_with_all_its_columns() -> None:
    found = grids(journey())

    assert [grid.sheet for grid in found] == list(SHEETS)
    assert all([column for _, column in grid.headers] == list(grid.sheet.columns) for grid in found)


def test_a_touchpoint_is_a_row_below_its_stage() -> None:
    data = journey({"name": "Till", "importance": 4, "friction": ["slow", "a; b"], "moment": True})

    assert cells(data, "Customer") == [
        {"stage": "Use", "name": "Till", "importance": 4, "friction": 'slow; "a; b"', "moment": True}
    ]


def test_ratings_in_dimensions_have_a_column_each() -> None:
    data = journey({"name": "a", "expects": {"ease": 4, "speed": 5}}, {"name": "b", "expects": 3})

    assert cells(data, "Customer") == [
        {"stage": "Use", "name": "a", "expects: ease": 4, "expects: speed": 5},
        {"stage": "Use", "name": "b", "expects": 3},
    ]


def test_both_spellings_of_stages_have_one_column() -> None:
    data = journey(touchpoints=[{"name": "a", "stage": "Use"}, {"name": "b", "stages": ["Use", "Buy"]}])

    assert cells(data, "Company") == [{"name": "a", "stage": "Use"}, {"name": "b", "stage": "Use; Buy"}]


def test_metrics_name_what_they_were_measured_at() -> None:
    metric = {"name": "Wait", "value": 9, "date": date(2026, 1, 31)}
    data = journey(
        {"name": "Till", "metrics": [metric]}, touchpoints=[{"name": "Till", "metrics": [metric]}, {"name": "Door"}]
    )
    data["customer"]["metrics"] = [metric]
    data["customer"]["stages"][0]["metrics"] = [metric]
    shown = {"name": "Wait", "value": 9, "date": "2026-01-31"}

    assert cells(data, "Metrics") == [
        shown,
        {"stage": "Use"} | shown,
        {"stage": "Use", "touchpoint": "Till"} | shown,
        {"company touchpoint": "Till"} | shown,
    ]


def test_metrics_of_what_nothing_distinguishes_are_refused() -> None:
    rows = [{"name": "A"}, {"name": "A", "metrics": [{"name": "Wait", "value": 1}]}]

    assert cells(journey(touchpoints=rows), "Metrics")[0]["company touchpoint"] == "A (2)"
    with pytest.raises(Unwritable):
        grids(journey(touchpoints=[*rows, {"name": "A (2)"}]))


def test_that_there_is_no_touchpoint_of_the_company_is_said() -> None:
    assert cells(journey(touchpoints=[]), "Journey") == [{"journey": "J", "company without touchpoints": True}]
    assert cells(journey(), "Journey", ["a.yaml", "b.yaml"]) == [{"journey": "J", "company files": "a.yaml; b.yaml"}]
