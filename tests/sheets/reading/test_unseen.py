"""What a spreadsheet hides."""

from __future__ import annotations

import pytest

from journeygap.sheets.reading.unseen import NOTHING, Unseen, hidden_columns, hidden_rows, unseen
from journeygap.sheets.reading.workbook import workbook_tables
from journeygap.sheets.tables import Row
from journeygap.yamltext.read import Limits


@pytest.mark.parametrize(
    ("xml", "found"),
    [
        (b'<cols><col min="3" max="5" hidden="1"/></cols>', Unseen(columns=((3, 5),))),
        (b"<x:col width='9' hidden='true' min='2' max='2' />", Unseen(columns=((2, 2),))),
        (b'<row r="7" spans="1:2" hidden="1"><c r="A7"/></row>', Unseen(frozenset((7,)))),
        (b'<row r="7" hidden="0"/><col min="1" max="1" hidden="false"/>', NOTHING),
        (b'<row hidden="1"/>', NOTHING),
        (b'<row r="7"/><c><is><t>hidden="1"</t></is></c>', NOTHING),
        (b"", NOTHING),
    ],
)
def test_hidden_rows_and_columns_of_a_sheet(xml, found) -> None:
    assert unseen(xml) == found


def test_only_what_holds_something_counts() -> None:
    rows = [Row(1, ("a", None, "b")), Row(4, (None, None, "c", "d"))]
    hidden = Unseen(frozenset((2, 4)), ((2, 3), (4, 16_384)))

    assert [*hidden_rows(rows, hidden)] == [4]
    assert [*hidden_columns(rows, hidden)] == [3, 4]


def test_a_workbook_says_what_it_hides(book) -> None:
    def hide(made):
        made["S"].column_dimensions["B"].hidden = True
        made["S"].row_dimensions[2].hidden = True

    (table,) = workbook_tables(book(hide, S=[("a", "b"), ("c", "d")]), Limits())

    assert (table.hidden_rows, table.hidden_columns) == ((2,), (2,))
