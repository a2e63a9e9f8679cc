"""Tables that hold the journeys of several personas, one below the other."""

from __future__ import annotations

import pytest

from journeygap.sheets.importing import imported
from journeygap.sheets.personas import by_persona, question
from journeygap.sheets.tables import Row, Table
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits

HEAD = ("Persona", "Stage", "Touchpoint")
ANA = (("Ana", "Use", "App"), (None, "Buy", "Web"))
BEN = (("Ben", "Use", "Till"), ("Ben", "Buy", "Door"))


def table(*rows):
    return Table("", tuple(Row(number, row) for number, row in enumerate(rows, 1)))


def test_a_table_is_parted_where_each_persona_has_the_stages_again() -> None:
    found = by_persona(table(("All of it",), HEAD, *ANA, *BEN), Wishes())

    assert list(found) == ["Ana", "Ben"]
    assert [row.number for row in found["Ana"].rows] == [1, 2, 3, 4]
    assert [row.number for row in found["Ben"].rows] == [1, 2, 5, 6]


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD,),
        (HEAD, *ANA),
        # Personas say for whom a row is: they come again, or share a cell, or have stages of their own.
        (HEAD, *ANA, *BEN, ANA[0]),
        (HEAD, ("Ana, Ben", "Use", "App"), ("Ana, Ben", "Buy", "Web"), *BEN),
        (HEAD, *ANA, ("Ben", "Ask", "Till"), ("Ben", "Leave", "Door")),
        (HEAD, *ANA, BEN[0]),
        (HEAD, (None, "Use", "App"), *ANA, *BEN),
        (("Colour", *HEAD[1:]), *ANA, *BEN),
        (("Persona", "Persona", "Touchpoint"), *ANA, *BEN),
        (("Persona", "Stage", "Colour"), *ANA, *BEN),
    ],
)
def test_tables_that_are_one_journey(rows) -> None:
    assert by_persona(table(*rows), Wishes()) == {}
    assert question(table(*rows), Wishes()) is None


def test_a_person_may_name_the_column_and_is_not_asked() -> None:
    rows = table(HEAD, *ANA, *BEN)

    assert isinstance(question(rows, Wishes()), Asked)
    assert question(rows, Wishes(columns={"ignore": ["Persona"]})) is None
    assert question(rows, Wishes(columns={"personas": ["A"]})) is None


TEXT = "Persona,Stage,Touchpoint,Feeling\nAna,Use,App,2\nAna,Buy,Web,1\nBen,Use,App,-1\nBen,Buy,Till,0\n"


def test_one_persona_has_to_be_chosen_and_is_that_of_the_journey() -> None:
    with pytest.raises(
        Asked, match=r"journeys of 2 personas, “Ana” and “Ben”.*--sheet 'Ana'.*--column ignore='Persona'"
    ):
        imported(TEXT.encode(), "t.csv", Limits(), Wishes())

    found = imported(TEXT.encode(), "t.csv", Limits(), Wishes(sheet="ben"))
    customer = found.built.data["customer"]
    assert customer["persona"] == "Ben"
    assert [each["touchpoints"] for each in customer["stages"]] == [
        [{"name": "App", "feeling": -1}],
        [{"name": "Till", "feeling": 0}],
    ]
    assert "the journey “Ana”, which --sheet 'Ana' reads" in found.table.left_out


def test_all_may_be_read_as_one_journey_and_what_differs_is_named() -> None:
    found = imported(TEXT.encode(), "t.csv", Limits(), Wishes(columns={"ignore": ["Persona"]}))

    assert "persona" not in found.built.data["customer"]
    assert found.assembled.left_out == ["D4: the feeling of “App” is stated before, as 2, and that is kept"]
