"""From records to the plain data of a journey file."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.assemble import assemble
from journeygap.sheets.records import Understood
from journeygap.sheets.wishes import Asked, Wishes


@pytest.fixture
def assembled(table):
    def put(headers, *rows, layout="touchpoint-rows"):
        columns, records = table(headers, *rows)
        return assemble(Understood(layout, "", "", columns, records), "Shop", Wishes())

    return put


def test_a_row_is_a_touchpoint_and_what_meets_it(assembled) -> None:
    found = assembled(
        ["Touchpoint", "Company touchpoint", "Importance"], ("Use", "Till", "POS", "8"), ("Buy", "Door", None, "2")
    )

    assert found.built.data["journey"] == "Shop"
    assert found.built.data["customer"]["stages"] == [
        {"name": "Use", "touchpoints": [{"name": "Till", "importance": 8}]},
        {"name": "Buy", "touchpoints": [{"name": "Door", "importance": 2}]},
    ]
    assert found.built.data["company"]["touchpoints"] == [{"name": "POS", "stage": "Use", "meets": "Till"}]
    assert (found.stages, found.touchpoints, found.activities, found.met) == (2, 2, 1, 1)
    assert found.questions == found.left_out == []


def test_a_touchpoint_that_has_an_owner_is_one_that_the_company_runs(assembled) -> None:
    found = assembled(["Touchpoint", "Owner"], ("Use", "Till", "Sales"))

    assert found.built.data["company"]["touchpoints"] == [{"name": "Till", "stage": "Use", "owner": "Sales"}]
    assert (found.activities, found.met) == (1, 1)


def test_what_is_in_no_stage_is_named(assembled) -> None:
    found = assembled(["Touchpoint"], (None, "Till"), ("Use", "Door"))

    assert found.touchpoints == 1
    assert len(found.built.problems) + len(found.left_out) == 1


def test_a_scale_that_nobody_names_is_a_question(assembled) -> None:
    found = assembled(["Touchpoint", "Importance"], ("Use", "Till", "2"), ("Use", "Door", "5"))

    assert len(found.questions) == 1
    assert found.built.data["customer"]["stages"] == [{"name": "Use", "touchpoints": ["Till", "Door"]}]


def test_a_named_scale_is_that_of_the_file(assembled) -> None:
    found = assembled(["Touchpoint", "Importance (1-5)"], ("Use", "Till", "2"))

    assert found.built.data["customer"]["scale"] == {"min": 1, "max": 5}


def test_two_currencies_are_asked_about(assembled) -> None:
    with pytest.raises(Asked):
        assembled(["Touchpoint", "Company touchpoint", "Cost"], ("Use", "a", "b", "€5"), ("Use", "c", "d", "$5"))


def test_cards_of_a_stage_belong_together(assembled) -> None:
    headers = ["Touchpoint", "Frontstage", "Backstage"]
    rows = ("Use", "Till", None, None), ("Use", None, "POS", None), ("Use", None, None, "Stock")

    assert assembled(headers, *rows, layout="cards").built.data["company"]["touchpoints"] == [
        {"name": "POS", "stage": "Use", "meets": "Till"},
        {"name": "Stock", "stage": "Use", "supports": "POS"},
    ]
    assert assembled(headers, *rows).met == 0


def test_likely_pairs_are_named_and_not_taken_as_meant(assembled) -> None:
    found = assembled(
        ["Touchpoint", "Company touchpoint"], ("Use", "Newsletter", None), ("Use", None, "Newsletter for all")
    )

    assert found.met == 0
    assert [(pair.activity, pair.touchpoint) for pair in found.pairs] == [("Newsletter for all", "Newsletter")]
