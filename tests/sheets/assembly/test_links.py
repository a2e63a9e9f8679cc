"""What meets what: activities and the touchpoints of their row or stage."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.draft import Draft, Group
from journeygap.sheets.assembly.links import tie, tie_group


@pytest.fixture
def put():
    """A draft of one stage, with touchpoints by name and activities by name and layer, as one group."""

    def drafted(touchpoints, *activities):
        draft = Draft()
        at = draft.stage("Use", "A1")
        links = [draft.touchpoint(name, at, "B1") for name in touchpoints]
        numbers = [draft.activity(name, at, "C1", layer) for name, layer in activities]
        return draft, Group(dict.fromkeys(links), dict.fromkeys(numbers))

    return drafted


def test_with_one_touchpoint_everything_in_front_meets_it(put) -> None:
    draft, group = put(["Till"], ("POS", "frontstage"), ("Sales", "company"), ("Stock", "backstage"), ("IT", "support"))

    assert tie(draft, [group]) == 2
    assert [each.data.get("meets") for each in draft.activities] == [["Till"], ["Till"], None, None]
    # What is behind the stage supports the front, and support what is behind.
    assert draft.activities[2].data["supports"] == ["Sales", "POS"]
    assert draft.activities[3].data["supports"] == ["Stock"]


def test_without_a_front_what_is_behind_meets(put) -> None:
    draft, group = put(["Till"], ("Stock", "backstage"), ("IT", "support"))

    assert tie(draft, [group]) == 1
    assert draft.activities[0].data == {"name": "Stock", "meets": ["Till"]}
    assert draft.activities[1].data == {"name": "IT", "supports": ["Stock"]}


def test_of_several_touchpoints_an_activity_meets_the_one_of_its_name(put) -> None:
    draft, group = put(["Till", "Door"], ("TILL", "company"), ("POS", "company"))

    # Its name says it, so that nothing is stated.
    assert tie(draft, [group]) == 1
    assert [each.data for each in draft.activities] == [{"name": "TILL"}, {"name": "POS"}]


def test_what_is_alone_in_a_row_with_several_meets_them_all(put) -> None:
    draft, group = put(["Till", "Door"], ("POS", "company"))

    assert tie_group(draft, group) == []
    assert tie_group(draft, group, in_row=True) == [0]
    assert tie(draft, []) == 1
    assert draft.activities[0].data["meets"] == ["Till", "Door"]


def test_a_name_that_comes_in_two_stages_is_said_with_its_stage() -> None:
    draft = Draft()
    use, buy = draft.stage("Use", "A1"), draft.stage("Buy", "A2")
    links = [draft.touchpoint("Till", at, "B1") for at in (use, buy)]
    group = Group(dict.fromkeys(links[:1]), {draft.activity("POS", use, "C1", "company"): None})

    assert tie(draft, [group]) == 1
    assert draft.activities[0].data["meets"] == ["Use/Till"]


def test_an_activity_with_the_name_of_a_touchpoint_elsewhere_means_that_one() -> None:
    draft = Draft()
    use, buy = draft.stage("Use", "A1"), draft.stage("Buy", "A2")
    link, _ = draft.touchpoint("Till", use, "B1"), draft.touchpoint("Door", buy, "B2")
    group = Group({link: None}, {draft.activity("Door", use, "C1", "company"): None})

    assert tie(draft, [group]) == 0
    assert "meets" not in draft.activities[0].data


def test_what_the_table_says_itself(put) -> None:
    draft, _ = put(["Till"], ("POS", "company"), ("IT", "company"))
    draft.activities[0].wanted = {"meets": [("till", "D2"), ("Gate", "D2")]}
    draft.activities[1].wanted = {"supports": [("pos", "E3"), ("CRM", "E3")]}

    assert tie(draft, []) == 1
    assert draft.activities[0].data["meets"] == ["till"]
    assert draft.activities[1].data["supports"] == ["pos"]
    assert [(place, why) for place, why, _ in draft.left_out] == [("D2", "no-touchpoint"), ("E3", "no-activity")]


def test_nothing_to_tie() -> None:
    assert tie(Draft(), []) == 0
