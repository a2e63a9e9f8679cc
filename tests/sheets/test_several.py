"""Tables that hold several journeys, by a column that names them."""

from __future__ import annotations

from journeygap.sheets.several import by_journey, question
from journeygap.sheets.tables import Area, Row, Table
from journeygap.sheets.wishes import Asked

HEAD = ("Journey", "Stage", "Touchpoint")


def table(*rows, merged=()):
    return Table("S", tuple(Row(number, row) for number, row in enumerate(rows, 1)), merged=merged)


def test_a_table_is_parted_in_the_order_of_its_journeys() -> None:
    found = by_journey(
        table(("All",), HEAD, ("B", "x", "1"), ("A", "x", "2"), ("A", "y", "3"), (None, "z", "4"), ("B", "y", "5"))
    )
    above = (Row(1, ("All",)), Row(2, (None, "Stage", "Touchpoint")))

    assert list(found) == ["B", "A"]
    assert found["B"].rows == (*above, Row(3, (None, "x", "1")), Row(7, (None, "y", "5")))
    # A row that names no journey belongs to that of the row above.
    assert found["A"].rows[2:] == tuple(Row(4 + n, (None, *said)) for n, said in enumerate(["x2", "y3", "z4"]))
    assert (found["A"].journey, found["A"].name) == ("A", "S")


def test_a_merged_name_counts_for_each_of_its_rows() -> None:
    found = by_journey(table(HEAD, ("A", "x", "1"), (None, "y", "2"), merged=(Area(2, 1, 3, 1),)))

    assert [row.number for row in found["A"].rows] == [1, 2, 3]


def test_a_column_that_differs_in_every_row_names_something_else() -> None:
    assert by_journey(table(HEAD, ("A", "x", "1"), ("B", "y", "2"))) == {}


def test_tables_without_such_a_column() -> None:
    rows = ("A", "x", "1"), ("A", "y", "2")

    assert by_journey(table()) == {}
    assert by_journey(table(HEAD)) == {}
    assert by_journey(table(("Colour", *HEAD[1:]), *rows)) == {}
    assert by_journey(table(("Journey", "Stage", "Colour"), *rows)) == {}
    assert by_journey(table(("Journey", "Journey", "Touchpoint"), *rows)) == {}
    # Before the first name there is a row of nobody knows which journey.
    assert by_journey(table(HEAD, (None, "x", "1"), *rows, *rows)) == {}
    assert by_journey(table(HEAD, ("A" * 201, "x", "1"), (None, "y", "2"))) == {}


def test_the_question_names_the_journeys() -> None:
    asked = question(["First", "Second"])

    assert isinstance(asked, Asked)
    assert "First" in str(asked)
    assert "Second" in str(asked)
