"""What answers mean for the company's half: entries to add, keys to set, and what more an activity meets."""

from __future__ import annotations

import pytest

from journeygap.audit.changes import absent, changes, unfinished
from journeygap.audit.progress import of_audit, resumed
from journeygap.audit.questions import Field, Kind, current
from journeygap.audit.writing import Add, Extend, Set


def test_a_yes_with_everything_becomes_an_entry(begun, say, only):
    asked = say(begun(), "y", "Paid search", "1, Buy", "web, app", "Marketing", "4000 EUR", "4.5")

    assert only(changes(asked)) == [
        Add(
            (
                ("name", "Paid search"),
                ("stage", ("Look", "Buy")),
                ("meets", "Search engine"),
                ("channel", ("web", "app")),
                ("owner", "Marketing"),
                ("cost", 4000.0),
                ("delivers", 4.5),
            )
        )
    ]


def test_a_yes_with_nothing_else_bears_the_name_that_customers_use(begun, say, only):
    asked = say(begun(), "Y", *[""] * 6)

    assert only(changes(asked)) == [Add((("name", "Search engine"), ("stage", "Look")))]


def test_what_is_planned_is_not_asked_what_it_takes(begun, say, only):
    asked = say(begun(), "planned", "", "all", "", "Web")

    assert current(asked).field == Field.DELIVERS  # of the next, which is there already
    assert only(changes(asked)) == [Add((("name", "Search engine"), ("owner", "Web"), ("status", "planned")))]


@pytest.mark.parametrize(("stages", "there"), [("", True), ("2", False), ("1,2", True), ("all", True)])
def test_what_runs_in_other_stages_only_is_not_asked_about_again(begun, stages, there, say):
    asked = say(begun(), "y", "", stages)

    assert absent(asked) == (frozenset() if there else {(Kind.GAP, "look", "search-engine")})


@pytest.mark.parametrize("typed", ["2", "direct MAIL"])
def test_something_that_is_listed_already_meets_this_too(begun, typed, say, only):
    assert only(changes(say(begun(), "e", typed))) == [Extend(1, "meets", ("Search engine",))]


def test_something_that_bears_the_name_lacks_only_the_stage(begun, say, only):
    assert only(changes(say(begun(), "", "", "e", "Website"))) == [Extend(0, "stage", ("Buy",))]


def test_what_meets_by_its_own_name_goes_on_doing_so_when_it_states_what_it_meets(begun, say, only):
    asked = say(begun(), "e", "Website")

    assert only(changes(asked)) == [Extend(0, "meets", ("Website", "Search engine"))]


def test_details_of_what_is_there(begun, say, only):
    asked = say(begun(again=True), "", "Sales", "20 hours", "3", "", "y")

    assert only(changes(asked)) == [
        Set(0, "owner", "Sales"),
        Set(0, "hours", 20.0),
        Set(0, "delivers", 3.0),
        Set(3, "status", "live"),
    ]


def test_besides_goes_on_until_there_is_nothing_more(begun, say, only):
    asked = say(begun(), "", "", "", "Fair", "", "", "5h", "", "Blog", "2", "Web", "", "", "")

    assert current(asked) is None
    assert only(changes(asked)) == [
        Add((("name", "Fair"), ("hours", 5.0))),
        Add((("name", "Blog"), ("stage", "Buy"), ("owner", "Web"))),
    ]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("legal duty", {"exempt": {"reason": "legal duty"}}),
        ("for website", {"supports": "Website"}),
        ("FOR 2", {"supports": "Direct mail"}),
        ("fortune", {"exempt": {"reason": "fortune"}}),
        ("", {}),
    ],
)
def test_why_something_is_kept_that_no_customer_meets(begun, typed, keys, say, only):
    asked = say(begun(), "", "", "", "Fair", "", "", "", typed)

    assert dict(only(changes(asked))[0].entry) == {"name": "Fair"} | keys
    again, lost = resumed(begun(), of_audit(asked, frozenset()).answers)
    assert (changes(again), lost) == (changes(asked), [])


def test_what_was_begun_and_can_not_be_written_yet(begun, say):
    assert unfinished(begun()) == frozenset()
    assert unfinished(say(begun(), "y", "Search")) == {0}
    assert unfinished(say(begun(), "e")) == {0}
    assert unfinished(say(begun(), "e", "2")) == frozenset()
    assert unfinished(say(begun(), "n")) == frozenset()
    assert unfinished(say(begun(), "y", "Search", "1")) == frozenset()
    # Something besides is named, and where it runs is not answered yet.
    assert unfinished(say(begun(), "", "", "", "Fair")) == {3}


def test_nothing_is_changed_before_anything_is_answered(begun):
    assert changes(begun()) == {}
    assert absent(begun()) == frozenset()
