"""A journey while it is put together: each stage, touchpoint and activity once, with its cell."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.draft import Draft, Link, tidy
from journeygap.sheets.headers import header
from journeygap.sheets.records import Column, Held
from journeygap.sheets.tables import BadCell, Percent, Whole

COLUMN = Column("B1", header("Touchpoint"), "touchpoint")


@pytest.fixture
def draft():
    return Draft()


def test_a_stage_of_a_name_is_there_once(draft) -> None:
    assert [draft.stage(*each) for each in (("Use", "A2"), ("Buy", "A3"), ("USE", "A4"))] == [0, 1, 0]
    assert draft.stages == [{"name": "Use"}, {"name": "Buy"}]


def test_touchpoints_of_a_name_are_one_in_each_stage(draft) -> None:
    use, buy = draft.stage("Use", "A2"), draft.stage("Buy", "A3")
    links = [
        draft.touchpoint("Till", use, "B2"),
        draft.touchpoint("till", use, "B3"),
        draft.touchpoint("Till", buy, "B4"),
    ]

    assert links == [Link(0, 0), Link(0, 0), Link(1, 0)]
    assert draft.of(links[0]) is draft.stages[0]["touchpoints"][0]
    assert draft.keys == [["till"], ["till"]]


def test_an_activity_of_a_merged_cell_is_one_in_all_its_stages(draft) -> None:
    use, buy = draft.stage("Use", "A2"), draft.stage("Buy", "A3")
    merged = [draft.activity("POS", at, "C2", "company", area=1) for at in (use, buy, use)]
    others = [draft.activity("POS", at, "C4", "company", area=2) for at in (buy,)]
    apart = [draft.activity("App", at, "C5", "company") for at in (use, buy)]

    assert merged == [0, 0, 0]
    assert others == [0]  # in its stage, a name is one
    assert apart == [1, 2]
    assert [list(each.stages) for each in draft.activities] == [[0, 1], [0], [1]]
    assert draft.activities[0].name == "POS"


def test_the_cells_that_things_came_from(draft) -> None:
    draft.touchpoint("Till", draft.stage("Use", "A2"), "B2")
    draft.activity("POS", 0, "C2", "company")
    places = draft.places

    assert dict(places) == {
        ("customer", "stages", 0): "A2",
        ("customer", "stages", 0, "name"): "A2",
        ("customer", "stages", 0, "touchpoints", 0): "B2",
        ("company", "touchpoints", 0): "C2",
        ("company", "touchpoints", 0, "meets"): "C2",
    }
    assert len(places) == 5
    with pytest.raises(KeyError):
        places["customer", "stages", 1]


@pytest.mark.parametrize(
    ("value", "names", "parted"),
    [
        ("Till; Door", ["Till", "Door"], []),
        ("Till, Door", ["Till", "Door"], ["B2"]),
        (Whole("Till, Door"), ["Till, Door"], []),
        (3.0, ["3"], []),
        (BadCell("error", "#REF!"), [], []),
        (Percent(0.5), [], []),
    ],
)
def test_the_names_in_a_cell(draft, value, names, parted) -> None:
    assert draft.names(Held(value, "B2", COLUMN)) == names
    assert draft.at_commas.get("Touchpoint", []) == parted
    assert bool(draft.left_out) is (not names)


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 40])
def test_a_list_holds_everything_once_however_long_it_is(draft, count) -> None:
    target = {}
    items = [f"n{number}" for number in range(count)]
    for each in items:
        draft.add(target, "quotes", [each])
        draft.add(target, "quotes", [each, items[0]])

    assert target.get("quotes", []) == items


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_that_entries_share_grows_for_one_of_them(draft, count) -> None:
    shared = [f"text {number}" for number in range(count)]
    one, other = {"friction": shared}, {"friction": shared}
    for text in ("text 0", "new", "newer", "new"):
        draft.add(one, "friction", [text])

    assert one == {"friction": [*shared, "new", "newer"]}
    assert other == {"friction": [f"text {number}" for number in range(count)]}


def test_texts_are_put_together_at_the_end(draft) -> None:
    target = {}
    for text in ("a", "b", "", "a", "b", "c"):
        draft.append(target, "note", text)

    assert target == {"note": "a"}
    draft.finish()
    assert target == {"note": "a; b; c"}


def test_what_was_converted_is_counted_by_header(draft) -> None:
    for written in ("4 / 5", "4\n/ 5", "3/5"):
        draft.convert(Held(written, "B2", COLUMN), written, "7.5")

    assert draft.converted["Touchpoint"] == {("4 / 5", "7.5"): 2, ("3/5", "7.5"): 1}


def test_whole_numbers_are_written_as_such() -> None:
    assert [repr(tidy(each)) for each in (2.0, 2.5, -0.0, 3)] == ["2", "2.5", "0", "3"]


def test_what_is_stated_again_stays_as_it_was() -> None:
    draft = Draft()
    held = Held(9, "D4", Column("D1", header("Satisfaction"), "satisfaction"))
    target = {"name": "Till"}
    for value in (4, 4, 9):
        draft.state(held, target, "satisfaction", value)

    assert target == {"name": "Till", "satisfaction": 4}
    assert [(place, why) for place, why, _ in draft.left_out] == [("D4", "stated-before")]
