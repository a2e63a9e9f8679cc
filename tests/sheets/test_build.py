"""From the sheets of a workbook to the plain data of a journey file, and which sheets are ours."""

from __future__ import annotations

import pytest

from journeygap.sheets.build import is_own, is_own_workbook, whole
from journeygap.sheets.columns import COMPANY, CUSTOMER, EVIDENCE, STAGES
from journeygap.sheets.tables import Row, Table, TableError


def sheet(name, *rows, hidden=False):
    """A sheet with these rows, the first of which are its headers."""
    return Table(name, tuple(Row(number, row) for number, row in enumerate(rows, 1) if any(row)), hidden=hidden)


CUSTOMERS = sheet("Customer", ("stage", "touchpoint", "expects: ease"), ("Use", "Till", 4.0), (None, "Door", None))


def test_a_workbook_becomes_a_journey() -> None:
    built = whole(
        [
            sheet("Journey", ("journey", "company name"), ("Shop", "ACME")),
            sheet("Stages", ("stage", "feeling"), ("Use", -1.0), ("Leave", None)),
            CUSTOMERS,
            sheet("Company", ("touchpoint", "stages", "cost"), ("Till", "Use; Leave", 5.0)),
            sheet("Metrics", ("stage", "touchpoint", "name", "value"), ("Use", "Door", "Visits", 9.0)),
        ],
        "file",
    )

    assert built.problems == []
    assert built.data == {
        "journey": "Shop",
        "customer": {
            "stages": [
                {
                    "name": "Use",
                    "feeling": -1,
                    "touchpoints": [
                        {"name": "Till", "expects": {"ease": 4}},
                        {"name": "Door", "metrics": [{"name": "Visits", "value": 9}]},
                    ],
                },
                {"name": "Leave"},
            ]
        },
        "company": {"name": "ACME", "touchpoints": [{"name": "Till", "stages": ["Use", "Leave"], "cost": 5}]},
    }


def test_each_value_knows_its_cell() -> None:
    places = whole([CUSTOMERS], "file").places

    assert places["customer", "stages", 0, "name"] == "Customer!A2"
    assert places["customer", "stages", 0, "touchpoints", 0, "expects", "ease"] == "Customer!C2"
    assert places["customer", "stages", 0, "touchpoints", 1, "name"] == "Customer!B3"


def test_stages_that_no_sheet_states_come_in_the_order_in_which_they_are_met() -> None:
    rows = sheet("Customer", ("stage", "name"), ("Buy", "a"), ("Use", "b"), ("BUY", "c"))
    built = whole([rows], "Shop")

    assert built.data["journey"] == "Shop"
    assert built.data["customer"]["stages"] == [
        {"name": "Buy", "touchpoints": ["a", "c"]},
        {"name": "Use", "touchpoints": ["b"]},
    ]


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        # A row before any stage is named.
        ([sheet("Customer", ("stage", "name"), (None, "a"))], "Customer!B2"),
        # A stage that the sheet of stages does not state.
        ([sheet("Stages", ("name",), ("Use",)), sheet("Customer", ("stage", "name"), ("Buy", "a"))], "Customer!A2"),
        # A column that there is not, one that there is twice, and one without a header.
        ([sheet("Customer", ("stage", "name", "colour"), ("Use", "a", "red"))], "Customer!C1"),
        ([sheet("Customer", ("stage", "name", "touchpoint"), ("Use", "a", "b"))], "Customer!C1"),
        ([sheet("Customer", ("stage", "name"), ("Use", "a", "b"))], "Customer!C1"),
        # A level at once as a whole and in a dimension.
        ([sheet("Customer", ("stage", "name", "expects", "expects: ease"), ("Use", "a", 4.0, 5.0))], "Customer!D2"),
        # A second journey.
        ([sheet("Journey", ("journey",), ("a",), ("b",)), CUSTOMERS], "Journey!A3"),
        # Metrics of a touchpoint that there is not, and of two at once.
        ([CUSTOMERS, sheet("Metrics", ("touchpoint", "name", "value"), ("Gate", "x", 1.0))], "Metrics!A2"),
        (
            [
                CUSTOMERS,
                sheet("Metrics", ("touchpoint", "company touchpoint", "name", "value"), ("Till", "Till", "x", 1.0)),
            ],
            "Metrics!A2",
        ),
    ],
)
def test_a_problem_names_its_cell(tables, place) -> None:
    assert [problem.place for problem in whole(tables, "file").problems] == [place]


def test_nothing_to_read_is_refused() -> None:
    with pytest.raises(TableError):
        whole([], "file")
    with pytest.raises(TableError):
        whole([sheet("Customer", ("stage", "name"))], "file")


def test_a_sheet_is_ours_by_its_columns() -> None:
    assert is_own(CUSTOMERS, CUSTOMER)
    assert not is_own(CUSTOMERS, EVIDENCE)
    assert not is_own(sheet("Customer"), CUSTOMER)
    assert not is_own(sheet("Customer", ("stage", "colour")), CUSTOMER)
    # Of five headers, two are known: a foreign sheet that has a name and a stage.
    assert not is_own(sheet("Customer", ("stage", "name", "Ja", "Nein", "Weiter")), CUSTOMER)


def test_a_workbook_is_ours_by_its_sheets() -> None:
    stages, company = sheet("Stages", ("name",), ("Use",)), sheet("Company", ("name",), ("Till",))
    foreign = sheet("Map", ("Stage", "Touchpoint"), ("Use", "Till"))

    assert is_own(stages, STAGES)
    assert is_own(company, COMPANY)
    assert is_own_workbook([CUSTOMERS, foreign], lambda _: True)
    assert is_own_workbook([stages, company], lambda _: True)
    assert is_own_workbook([stages, foreign], lambda _: False)
    assert not is_own_workbook([stages, foreign], lambda _: True)
    assert is_own_workbook([stages, foreign._replace(hidden=True)], lambda _: True)
    assert not is_own_workbook([foreign], lambda _: False)


def test_sheets_that_are_not_read_are_noted() -> None:
    notes = whole([CUSTOMERS, sheet("Ideas", ("a",)), sheet("Findings", ("a",)), sheet("Empty")], "file").notes

    assert len(notes) == 1
    assert "Ideas" in notes[0]
    assert len(whole([CUSTOMERS._replace(hidden=True)], "file").notes) == 1
