"""What a sheet holds beyond values is found, however the sheet is written."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from journeygap.sheets.reading.workbook import workbook_tables
from journeygap.sheets.tables import BadCell, Percent, TableError
from journeygap.yamltext.read import Limits

HEAD = "Stage", "Touchpoint", "Cost"


def workbook(change=None, part=lambda xml: xml):
    """A workbook with a row of values, after a change of its sheet and of that sheet's bytes."""
    book = Workbook()
    book.active.append(HEAD)
    book.active.append(("Search", "Tom's shop", 0.5))
    if change is not None:
        change(book.active)
    held, again = io.BytesIO(), io.BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            own = old.read(name)
            new.writestr(name, part(own) if name == "xl/worksheets/sheet1.xml" else own)
    return again.getvalue()


def last_row(data, **limits):
    return workbook_tables(data, Limits(**limits))[0].rows[-1].values


def test_a_sheet_of_values_has_nothing_else():
    assert last_row(workbook()) == ("Search", "Tom's shop", 0.5)


def formula(sheet):
    sheet["C2"] = "=1+1"


def error(sheet):
    sheet["C2"] = "#N/A"
    sheet["C2"].data_type = "e"


@pytest.mark.parametrize(("change", "what"), [(formula, "the formula “=1+1”"), (error, "the error #N/A")])
def test_formulas_and_errors_are_found(change, what):
    value = last_row(workbook(change))[-1]

    assert isinstance(value, BadCell)
    assert what in value.what


def test_percentages_are_found():
    def percent(sheet):
        sheet["C2"].number_format = "0%"

    assert isinstance(last_row(workbook(percent))[-1], Percent)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<c r="C2"', b'<c  r="C2"'),
        (b'<c r="C2"', b"<c r='C2'"),
        (b'<c r="C2"', b"<c"),
        (b"</sheetData>", b"<!-- <c --></sheetData>"),
    ],
)
def test_what_is_written_in_another_way_is_read_as_well(old, new):
    assert last_row(workbook(part=lambda xml: xml.replace(old, new))) == ("Search", "Tom's shop", 0.5)


@pytest.mark.parametrize("plain", [True, False])
def test_two_cells_in_opposite_corners_are_refused(plain):
    def far(xml):
        far_away = xml.replace(b'<c r="C2"', b'<c r="XFD2"').replace(b'r="2"', b'r="1048576"')
        far_away = far_away.replace(b'2" t=', b'1048576" t=').replace(b'XFD2"', b'XFD1048576"')
        return far_away if plain else far_away.replace(b"</sheetData>", b"<!-- --></sheetData>")

    with pytest.raises(TableError, match="max-written"):
        last_row(workbook(part=far))


def test_a_sheet_that_is_cut_off_is_damaged():
    with pytest.raises(TableError, match="damaged"):
        last_row(workbook(part=lambda xml: xml[: xml.index(b"</sheetData>")]))
