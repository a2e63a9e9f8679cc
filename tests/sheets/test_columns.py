"""The sheets of a workbook and their columns, by the headers that people write."""

from __future__ import annotations

import pytest

from journeygap.core.text import normalise
from journeygap.sheets.columns import COMPANY, CUSTOMER, FOR_READING, JOURNEY, METRICS, SHEETS, STAGES


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_two_columns_of_a_sheet_are_called_alike(sheet) -> None:
    names = [normalise(name) for column in sheet.columns for name in (column.header, *column.also)]

    assert len(names) == len(set(names))
    assert all(sheet.column(name) is column for column in sheet.columns for name in (column.header, *column.also))


@pytest.mark.parametrize(
    ("sheet", "header", "keys"),
    [
        (STAGES, " STAGE ", ("name",)),
        (COMPANY, "Stages", ("stage",)),
        (COMPANY, "Company touchpoint", ("name",)),
        (CUSTOMER, "customer_touchpoint", ("name",)),
        (JOURNEY, "customer persona", ("customer", "persona", "name")),
        (JOURNEY, "customer persona name", ("customer", "persona", "name")),
        (JOURNEY, "company scale min", ("company", "scale", "min")),
        (COMPANY, "setup cost", ("setup", "cost")),
    ],
)
def test_a_column_by_its_header(sheet, header, keys) -> None:
    assert sheet.column(header).keys == keys


@pytest.mark.parametrize("header", ["", "Colour", "expects: ease", "touchpoints"])
def test_no_column(header) -> None:
    assert CUSTOMER.column(header) is None


def test_what_a_row_is_about_is_no_key_of_the_format() -> None:
    about = [column.header for column in METRICS.columns if not column.keys]

    assert about == ["stage", "touchpoint", "company touchpoint"]
    assert all(column.about and column.model is None for column in METRICS.columns if not column.keys)


def test_the_level_in_one_dimension() -> None:
    found = CUSTOMER.level("Expects: Ease of use")

    assert found is not None
    assert (found[0].keys, found[1].strip()) == (("expects",), "Ease of use")


@pytest.mark.parametrize("header", ["expects", "expects: ", "name: ease", "Colour: ease", ": ease"])
def test_no_level(header) -> None:
    assert CUSTOMER.level(header) is None


def test_sheets_for_reading_are_none_that_is_read() -> None:
    assert not set(FOR_READING) & {sheet.name for sheet in SHEETS}
