"""What cells say of the touchpoint, the activity or the stage of their row."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.attributes import Attributes
from journeygap.sheets.assembly.columns import Columns
from journeygap.sheets.assembly.draft import Draft
from journeygap.sheets.tables import BadCell, Percent
from journeygap.sheets.wishes import Wishes


@pytest.fixture
def put(table):
    """Put one row of cells by header into a draft of touchpoints and activities, and return it and what was put."""

    def into(cells, touchpoints=("Till",), activities=("POS",), *, of_stage=False):
        _, (record,) = table([*cells], ("Use", *cells.values()))
        draft = Draft()
        at = draft.stage("Use", "A2")
        links = [draft.touchpoint(name, at, "B2") for name in touchpoints]
        numbers = [draft.activity(name, at, "C2", "company") for name in activities]
        attributes = Attributes(draft, Columns([record], Wishes()))
        attributes.put(record.cells, at, links, numbers, of_stage=of_stage)
        draft.finish()
        return draft, attributes

    return into


def without_name(data):
    return {key: value for key, value in data.items() if key not in {"name", "touchpoints"}}


@pytest.mark.parametrize(
    ("header", "value", "stated"),
    [
        ("Importance", "8", {"importance": 8}),
        ("Emotion", "-1", {"feeling": -1}),
        ("Pain points", "slow; dear", {"friction": ["slow", "dear"]}),
        ("Quotes", '"Never again"', {"quotes": ["Never again"]}),
        ("Channel", "Phone", {"channel": ["Phone"]}),
        ("Moment of truth", "x", {"moment": True}),
        ("Moment of truth", "no", {}),
        ("Choice", "paying", {"choice": "paying"}),
        ("Evidence", "Survey 2026", {"evidence": ["Survey 2026"]}),
        ("NPS", 40.0, {"metrics": [{"name": "NPS", "value": 40}]}),
        ("Conversion rate", Percent(0.125), {"metrics": [{"name": "Conversion rate", "value": 12.5, "unit": "%"}]}),
        ("KPI", "Wait: 9", {"metrics": [{"name": "Wait", "value": 9}]}),
        ("Note", "new", {"note": "new"}),
        ("Importance", "n/a", {}),
    ],
)
def test_what_is_said_of_the_touchpoint(put, header, value, stated) -> None:
    draft, _ = put({header: value})

    assert without_name(draft.stages[0]["touchpoints"][0]) == stated
    assert without_name(draft.stages[0]) == {}
    assert without_name(draft.activities[0].data) == {}


@pytest.mark.parametrize(
    ("header", "value", "stated"),
    [
        ("Cost", "5", {"cost": 5}),
        ("Owner", "Sales", {"owner": "Sales"}),
        ("Tools", "CRM; POS", {"tools": ["CRM", "POS"]}),
        ("Status", "planned", {"status": "planned"}),
        ("Constraints", "people", {"constraints": ["people"]}),
    ],
)
def test_what_is_said_of_the_activity(put, header, value, stated) -> None:
    draft, _ = put({header: value})

    assert without_name(draft.activities[0].data) == stated
    assert without_name(draft.stages[0]["touchpoints"][0]) == {}


@pytest.mark.parametrize(
    ("header", "value", "stated"),
    [("Goal", "pay", {"goal": "pay"}), ("Actions", "look; pay", {"actions": ["look", "pay"]})],
)
def test_what_is_said_of_the_stage(put, header, value, stated) -> None:
    draft, _ = put({header: value})

    assert without_name(draft.stages[0]) == stated


def test_where_there_are_several_touchpoints_feelings_are_the_stages(put) -> None:
    draft, _ = put({"Emotion": "-1"}, ["Till", "Door"])

    assert without_name(draft.stages[0]) == {"feeling": -1}
    assert without_name(put({"Emotion": "-1"}, of_stage=True)[0].stages[0]) == {"feeling": -1}


def test_a_cost_is_shared_between_the_activities_of_a_row(put) -> None:
    draft, _ = put({"Cost": "10"}, activities=["a", "b", "c", "d"])

    assert [each.data["cost"] for each in draft.activities] == [2.5] * 4
    assert len(draft.notes) == 1


@pytest.mark.parametrize(
    ("cells", "touchpoints", "activities"),
    [
        ({"Cost": "5"}, ["Till"], []),
        ({"Cost": "-5"}, ["Till"], ["POS"]),
        ({"Importance": "8"}, [], ["POS"]),
        ({"Constraints": "weather"}, ["Till"], ["POS"]),
        ({"Importance": BadCell("error", "#REF!")}, ["Till"], ["POS"]),
    ],
)
def test_what_has_no_place_is_named(put, cells, touchpoints, activities) -> None:
    draft, _ = put(cells, touchpoints, activities)

    assert [place for place, *_ in draft.left_out] == ["B2"]
    assert all(without_name(each) == {} for each in draft.stages[0].get("touchpoints", []))
    assert all(without_name(each.data) == {} for each in draft.activities)


def test_evidence_and_personas_are_kept_for_the_whole_journey(put) -> None:
    _, attributes = put({"Evidence": "Survey 2026", "Persona": "Ana; Ben"})

    assert list(attributes.evidence.values()) == [{"id": "Survey 2026", "kind": "survey"}]
    assert list(attributes.personas.values()) == ["Ana", "Ben"]
