"""From the bytes of workbooks to tables: what spreadsheets write, and what nobody should be able to make us read."""

import io
import zipfile
from datetime import datetime

import pytest

from journeygap.sheets.reading.workbook import is_workbook, workbook_tables
from journeygap.sheets.tables import Area, BadCell, Percent, Row, TableError, letters
from journeygap.yamltext.read import Limits

SHEET = "xl/worksheets/sheet1.xml"


def replaced(data: bytes, **parts: bytes) -> bytes:
    """Return a workbook with some parts written again, by the end of their name without dots; others are added."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name.rpartition("/")[2].partition(".")[0], old.read(name)))
        for name, part in parts.items():
            new.writestr(name if "/" in name else f"xl/worksheets/{name}.xml", part)
    return held.getvalue()


def sheet(rows: str, dimension: str = "") -> bytes:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{name}">{dimension}<sheetData>{rows}</sheetData></worksheet>'.encode()


def test_letters_of_columns() -> None:
    assert [letters(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_cells_of_every_kind(book) -> None:
    def change(made):
        made["S"]["D2"].number_format = "0%"

    (table,) = workbook_tables(
        book(change, S=[["a", None, 4.5, 1], [True, datetime(2026, 3, 4), "=A1", 0.125], [" ", "#N/A"]]),  # noqa: DTZ001
        Limits(),
    )

    assert table.rows[0] == (1, ("a", None, 4.5, 1.0))
    number, (truth, day, formula, percentage) = table.rows[1]
    assert (number, truth, day) == (2, True, datetime(2026, 3, 4))  # noqa: DTZ001
    assert formula.what == "the formula “=A1” without a value"
    assert (percentage, type(percentage)) == (0.125, Percent)
    assert table.rows[2] == Row(3, (None, BadCell("error", "#N/A"), None, None))


def test_a_formula_counts_as_the_value_that_was_stored_with_it(book) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+6</f><v>7</v></c><c r="B1" t="str"><f>""</f><v></v></c>'
        '<c r="C1" t="str"><f>B1&amp;"x"</f><v>x</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="3"><c r="B3"><f>A1*2</f><v/></c><c r="C3"><f>A1*3</f></c></row>'
    )
    (table,) = workbook_tables(replaced(book(S=[["x"]]), sheet1=sheet(rows)), Limits())

    (first, cells), (third, unvalued) = table.rows
    assert (first, cells[:3], cells[3].what) == (1, (7.0, None, "x"), "the error #DIV/0!")
    assert (third, [cell and cell.what for cell in unvalued[:3]]) == (
        3,
        [None, "the formula “=A1*2” without a value", "the formula “=A1*3” without a value"],
    )


@pytest.mark.parametrize("first", ["<row>", "<row spans='1:1'>", "<row r='1'>"])
def test_rows_and_cells_without_their_numbers_are_read(book, first) -> None:
    rows = f"{first}<c><v>1</v></c></row><row><c><v>2</v></c><c><f>A1</f></c></row><row s='1'><c><v>3</v></c></row>"
    (table,) = workbook_tables(replaced(book(S=[["x"]]), sheet1=sheet(rows)), Limits())

    assert [row.values[0] for row in table.rows] == [1.0, 2.0, 3.0]
    assert table.rows[1].values[1].what == "the formula “=A1” without a value"


def test_a_sheet_in_utf_16_is_refused_and_not_passed_over(book) -> None:
    rows = "<row r='1'><c r='A1'><v>1</v></c></row>"
    data = replaced(book(S=[["x"]]), sheet1=sheet(rows).decode().encode("utf-16"))

    with pytest.raises(TableError, match="written in UTF-16; open it in a spreadsheet and save it again"):
        workbook_tables(data, Limits())


def test_the_last_value_is_found_wherever_the_bytes_are_parted(book) -> None:
    padding = "".join(f'<row r="{row}" spans="1:2" s="1"><c r="A{row}" s="1"/></row>' for row in range(2, 40_000))
    for shift in range(0, 40, 7):
        far = f'<row r="40000" spans="1:1"><c r="A40000"><v>{"1" * (shift + 1)}</v></c></row>'
        data = replaced(book(S=[["x"]]), sheet1=sheet(f"<!--{'x' * shift}-->{padding}{far}"))

        assert [number for number, _ in workbook_tables(data, Limits())[0].rows] == [40_000]


def test_half_of_a_character_is_none(book) -> None:
    (table,) = workbook_tables(book(S=[["_xD83D_ _x0041_ _xdfff_"]]), Limits())

    assert table.rows[0].values == ("_xD83D_ A _xdfff_",)


def test_truth_values_as_libreoffice_writes_them(book) -> None:
    (table,) = workbook_tables(book(S=[["=TRUE()", "=FALSE()"]]), Limits())

    assert table.rows[0].values == (True, False)


def test_hidden_sheets_are_said(book) -> None:
    def change(made):
        made["B"].sheet_state = "veryHidden"

    assert [table.hidden for table in workbook_tables(book(change, A=[["x"]], B=[["y"]]), Limits())] == [False, True]


def test_shared_strings_and_their_escapes(book) -> None:
    """Excel keeps texts in a part of their own, where _x005F_ means an underscore and _x000D_ for a return."""
    texts = (
        "<si><t>a_x005F_x000D_b</t></si><si><t>a_x000D_b</t></si>"
        "<si><r><t xml:space='preserve'>rich </t></r><r><t>text</t></r></si>"
    )
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = replaced(
        book(S=[["x"]]),
        **{"xl/sharedStrings.xml": f'<sst xmlns="{name}">{texts}</sst>'.encode()},
        sheet1=sheet("<row r='1'>" + "".join(f"<c t='s'><v>{number}</v></c>" for number in range(3)) + "</row>"),
    )

    (table,) = workbook_tables(data, Limits())

    assert table.rows[0].values == ("a_x000D_b", "a\rb", "rich text")


@pytest.mark.parametrize("cells", ["", "<c r='A{0}' s='1'/><c r='B{0}' s='1'/><c r='XFD{0}'/>"])
def test_a_million_empty_rows_with_a_format_are_passed_over(book, cells) -> None:
    rows = "".join(
        f"<row r='{number}' s='1' customFormat='1'>{cells.format(number)}</row>" for number in range(2, 200_000)
    )
    data = replaced(book(S=[["x"]]), sheet1=sheet(f"<row r='1'><c t='inlineStr'><is><t>a</t></is></c></row>{rows}"))

    assert workbook_tables(data, Limits(max_written=10))[0].rows == ((1, ("a",)),)


@pytest.mark.parametrize(
    ("rows", "dimension"),
    [
        ("<row r='1048576'><c r='A1048576'><v>1</v></c></row>", ""),
        ("<row r='9999999'><c r='A9999999'><v>1</v></c></row>", ""),
        ("".join(f"<row r='{number}'><c r='XFD{number}'><v>1</v></c></row>" for number in range(1, 100)), ""),
    ],
)
def test_a_sheet_that_spans_too_much_is_refused(book, rows, dimension) -> None:
    with pytest.raises(TableError, match=r"span more than 100,000 cells .the limit max-written"):
        workbook_tables(replaced(book(S=[["x"]]), sheet1=sheet(rows, dimension)), Limits(max_written=100_000))


def test_what_a_sheet_says_of_its_size_does_not_count(book) -> None:
    data = replaced(
        book(S=[["x"]]), sheet1=sheet("<row r='1'><c><v>1</v></c></row>", "<dimension ref='A1:XFD1048576'/>")
    )

    assert workbook_tables(data, Limits(max_written=10))[0].rows == ((1, (1.0,)),)


def test_a_bomb_is_not_unpacked(book) -> None:
    data = replaced(book(S=[["x"]]), theme1=b" " * 10_000_000)
    assert len(data) < 100_000

    with pytest.raises(TableError, match=r"unpacked the workbook has more than 800,000 bytes, 8 times the limit"):
        workbook_tables(data, Limits(max_bytes=100_000))


def test_a_file_over_the_limit(book) -> None:
    with pytest.raises(TableError, match=r"more than 100 bytes .the limit max-bytes"):
        workbook_tables(book(S=[["x"]]), Limits(max_bytes=100))


BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">%s]><x>&j;</x>' % b"".join(
    b'<!ENTITY %c "%s">' % (ord("a") + each, b"&%c;" % (ord("a") + each - 1) * 10) for each in range(1, 10)
)


@pytest.mark.parametrize(
    "parts",
    [
        {"workbook": b"not XML"},
        {"styles": b""},
        {"sheet1": b"<worksheet><sheetData><row r='x'/>"},
        {"sheet1": sheet("<row r='999999999999'><c r='A999999999999'><v>1</v></c></row>")},
        {"sheet1": sheet("<row r='1'>" + "<row " * 1000)},
        {"sheet1": sheet("<row r='1'><c t='s'><v>7</v></c></row>")},
        {"workbook": BILLION},
        {"sheet1": BILLION},
    ],
)
def test_a_broken_workbook_is_one_error(book, parts) -> None:
    with pytest.raises(TableError):
        workbook_tables(replaced(book(S=[["x"]]), **parts), Limits())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK", "damaged"),
        (b"PK\x03\x04" + b"\0" * 100, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "no workbook that can be read"),
    ],
)
def test_what_is_no_workbook(data, said) -> None:
    assert is_workbook(data)
    with pytest.raises(TableError, match=said):
        workbook_tables(data, Limits())


def test_another_packed_file_is_no_workbook() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("document.xml", "")

    with pytest.raises(TableError, match=r"no workbook; save it as \.xlsx"):
        workbook_tables(held.getvalue(), Limits())


def test_merged_cells_are_known_and_not_filled(book) -> None:
    (table,) = workbook_tables(
        book(lambda made: made["S"].merge_cells("B2:C4"), S=[["a"], [None, "b"], [], [None, None, None, "d"]]), Limits()
    )

    assert table.merged == (Area(2, 2, 4, 3),)
    assert table.rows == ((1, ("a", None, None, None)), (2, (None, "b", None, None)), (4, (None, None, None, "d")))


def test_rows_and_columns_before_the_first_cell_are_counted(book) -> None:
    (table,) = workbook_tables(book(lambda made: made["S"].__setitem__("C5", "x"), S=[]), Limits())

    assert table.rows == ((5, (None, None, "x")),)
    assert table.place(5, 3) == "S!C5"


def test_sizes_that_an_archive_states_are_no_way_past_the_limit(book) -> None:
    """The directory says that a part is small; what it unpacks to counts."""
    data = bytearray(replaced(book(S=[["x"]]), theme1=b" " * 10_000_000))
    for place in (place for place in range(len(data) - 4) if data[place : place + 4] == b"PK\x01\x02"):
        data[place + 24 : place + 28] = (10).to_bytes(4, "little")

    with pytest.raises(TableError, match="unpacked the workbook has more than 800,000 bytes"):
        workbook_tables(bytes(data), Limits(max_bytes=100_000))


def test_more_sheets_than_anybody_has_are_refused(book, monkeypatch) -> None:
    monkeypatch.setattr("journeygap.sheets.reading.workbook._MOST_SHEETS", 3)
    with pytest.raises(TableError, match="has 4 sheets, and no more than 3 are read"):
        workbook_tables(book(A=[], B=[], C=[], D=[]), Limits())
