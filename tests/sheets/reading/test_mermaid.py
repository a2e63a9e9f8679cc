"""A journey diagram in Mermaid as records: sections, tasks, faces and actors."""

from __future__ import annotations

import pytest

from journeygap.sheets.reading.mermaid import is_mermaid, mermaid_records
from journeygap.sheets.tables import TableError


def cells(text, first_line=0):
    """The stage of each record with a task, and what it holds by key."""
    read = mermaid_records(text, first_line)
    return [
        (record.stage.text, [(held.column.key, held.value) for held in record.cells])
        for record in read.records
        if record.cells
    ]


@pytest.mark.parametrize(
    ("text", "diagram"),
    [
        ("journey\n", True),
        ("\n%% a comment\n  journey  \n", True),
        ("journey: a YAML file\n", False),
        ("flowchart\njourney\n", False),
        ("", False),
    ],
)
def test_what_is_a_journey_diagram(text, diagram) -> None:
    assert is_mermaid(text) is diagram


def test_sections_are_stages_and_faces_feelings() -> None:
    text = "journey\n  title Shop\n  section Find\n    Search: 5\n    Ask, or not: 2\n  section Buy\n    Till\n"
    read = mermaid_records(text)

    assert read.title == "Shop"
    assert cells(text) == [
        ("Find", [("touchpoint", "Search"), ("feeling", 2.0)]),
        ("Find", [("touchpoint", "Ask, or not"), ("feeling", -1.0)]),
        ("Buy", [("touchpoint", "Till")]),
    ]
    # A section is a record of its own, so that one without a task is a stage all the same.
    assert [record.place for record in read.records] == ["line 3", "line 4", "line 5", "line 6", "line 7"]


def test_lines_of_a_diagram_in_a_page_are_those_of_the_page() -> None:
    assert [record.place for record in mermaid_records("journey\n a: 3\n", 10).records] == ["line 12"]


def test_the_actor_of_every_task_is_the_persona() -> None:
    found = cells("journey\n section S\n  a: 3: Ana\n  b: 3: Ana, Ben\n")

    assert found[0] == ("S", [("touchpoint", "a"), ("feeling", 0.0), ("personas", "Ana")])
    assert [key for key, _ in found[1][1]] == ["touchpoint", "feeling", "personas", "note"]
    assert "Ben" in found[1][1][3][1]


def test_actors_of_whom_none_is_in_every_task_are_no_personas() -> None:
    found = cells("journey\n section S\n  a: 3: Ana\n  b: 3: Ben\n")

    assert [said[-1] for _, said in found] == [("note", "Ana"), ("note", "Ben")]


def test_a_diagram_that_journeygap_drew() -> None:
    text = (
        "journey\n section S\n  Till (met): 5: Sales\n  Door (missing): 1\n  Gate (alternative): 3\n"
        "  Talk (outside): 4\n  Bell (planned): 5\n"
    )

    assert cells(text) == [
        ("S", [("touchpoint", "Till"), ("company", "Till"), ("owner", "Sales"), ("choice", "Till")]),
        ("S", [("touchpoint", "Door")]),
        ("S", [("touchpoint", "Gate"), ("feeling", 0.0), ("choice", "Till")]),
        ("S", [("touchpoint", "Talk"), ("ownership", "customer")]),
        ("S", [("touchpoint", "Bell"), ("feeling", 2.0), ("company", "Bell"), ("status", "planned")]),
    ]
    assert mermaid_records(text).company_stated


def test_an_alternative_is_one_of_what_is_met_nearest_to_it() -> None:
    found = cells("journey\n section S\n  Far (met): 5\n  Near (met): 5\n  Gate (alternative): 4\n")

    assert [dict(said).get("choice") for _, said in found] == [None, "Near", "Near"]


def test_nothing_is_an_alternative_to_what_is_planned() -> None:
    found = cells(
        "journey\n section S\n  Far (weak): 3\n  Other (missing): 1\n  Near (planned): 2\n  Gate (alternative): 4\n"
    )

    assert [dict(said).get("choice") for _, said in found] == ["Far", None, None, "Far"]


def test_signs_in_full_width_are_those_that_mermaid_cannot_write() -> None:
    ours = cells("journey\n section S\n  · Till： north (met): 5\n  店： 東 (met): 5\n")

    assert [said[0][1] for _, said in ours] == ["Till: north", "店： 東"]
    # Whoever drew a diagram of their own meant what is in it.
    assert cells("journey\n section S\n  Till： north: 5\n")[0][1][0] == ("touchpoint", "Till： north")


@pytest.mark.parametrize("score", ["0", "6", "5.0", "good", "٣"])
def test_a_face_that_there_is_not_is_refused_with_its_line(score) -> None:
    with pytest.raises(TableError, match="line 3"):
        mermaid_records(f"journey\n section S\n  a: {score}\n")


@pytest.mark.parametrize("text", ["journey\n", "journey\n section S\n", "", "flowchart\n a: 3\n"])
def test_no_tasks_are_refused(text) -> None:
    with pytest.raises(TableError):
        mermaid_records(text)


def test_a_diagram_may_have_front_matter_and_a_comment_before_it() -> None:
    text = "---\ntitle: A day\n---\n%% at home\njourney\n  Sit: 5: Me\n"

    assert is_mermaid(text)
    assert mermaid_records(text).title == "A day"
    # Without a section, the stage is called as the diagram is.
    assert cells(text) == [("A day", [("touchpoint", "Sit"), ("feeling", 2.0), ("personas", "Me")])]
    assert mermaid_records(text.replace("journey\n", "journey\n  title At home\n")).title == "At home"


def test_an_error_below_front_matter_names_its_line() -> None:
    with pytest.raises(TableError, match="line 5"):
        mermaid_records("---\ntitle: A day\n---\njourney\n  Sit: 9: Me\n")
