"""What every layout comes down to: records, and the cells of their rows."""

from __future__ import annotations

from journeygap.sheets.headers import Header, header
from journeygap.sheets.records import Across, Column, Held, Lazily, Record, RowColumns, RowOf
from journeygap.sheets.tables import Row


def column(place, text, key):
    return Column(place, header(text), key)


STAGE = column("A1", "Customer journey stage", "stage")
TOUCHPOINT = column("B1", "Touchpoint", "touchpoint")
COMPANY = column("C1", "Company touchpoint", "company")
NOTE = column("D1", "Note", "note")
ACROSS = RowColumns(
    [Across(0, STAGE, "A"), Across(1, TOUCHPOINT, "B"), Across(2, COMPANY, "C"), Across(3, NOTE, "D")], {(2, 2): 7}
)


def test_columns_are_the_customers_the_companys_or_neither() -> None:
    assert [each.column for each in ACROSS.customers] == [TOUCHPOINT]
    assert [each.column for each in ACROSS.companies] == [COMPANY]
    assert [each.column for each in ACROSS.others] == [STAGE, NOTE]


def test_a_row_holds_its_full_cells_with_their_places() -> None:
    cells = RowOf(Row(2, ("Use", "Till", None)), ACROSS)
    held = [Held("Use", "A2", STAGE), Held("Till", "B2", TOUCHPOINT, 7)]

    assert list(cells) == held
    assert len(cells) == 2
    assert held[1] in cells
    assert held[1]._replace(area=None) not in cells
    assert list(cells.customers()) == held[1:]
    assert list(cells.companies()) == []


def test_a_row_may_go_on_with_what_the_row_above_holds() -> None:
    above = Held("Till", "B2", TOUCHPOINT)
    cells = RowOf(Row(3, (None, None, "POS", "slow")), ACROSS, [above])

    assert list(cells) == [above, Held("POS", "C3", COMPANY), Held("slow", "D3", NOTE)]
    assert list(cells.customers()) == [above]


def test_an_empty_row() -> None:
    assert list(RowOf(Row(2, ()), ACROSS)) == []


def test_records_are_made_each_time_that_somebody_asks() -> None:
    records = Lazily(lambda: iter([Record(None, [])]), lambda: iter([(NOTE, ["a", None])]))

    assert len(list(records)) == len(list(records)) == 1
    assert list(records.by_column()) == [(NOTE, ["a", None])]


def test_whose_a_column_is() -> None:
    assert Column("", Header("x", side="company"), "note").side == "company"
    assert NOTE.side is None
