"""Which column is which: each header taken for one key, and no key guessed between two."""

from __future__ import annotations

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.assign import BY_HAND, assign, is_finer, read_headers, stage_columns, wished
from journeygap.sheets.records import Column
from journeygap.sheets.tables import letters
from journeygap.sheets.wishes import Asked, Wishes


def assigned(*texts, wishes=None):
    """The keys of columns by number, and the numbers of those that are not read."""
    wishes = wishes or Wishes()
    headers = read_headers(enumerate(texts, 1), wishes)
    found = assign(headers, {number: f"{letters(number)}1" for number in headers}, wishes)
    return {number: column.key for number, column in found.columns.items()}, [number for number, *_ in found.unread]


def test_each_header_has_its_key() -> None:
    assert assigned("Stage", "Touchpoint", "", "Pain points") == ({1: "stage", 2: "touchpoint", 4: "friction"}, [])
    assert assigned() == ({}, [])


def test_what_no_key_is_for_is_not_read() -> None:
    assert assigned("Stage", "Colour", "#", "Priority") == ({1: "stage"}, [2, 3, 4])


def test_the_header_that_says_it_best_has_the_key() -> None:
    assert assigned("Satisfaction", "Satisfaction as seen here") == ({1: "satisfaction"}, [2])


def test_two_headers_that_are_as_good_are_asked_about() -> None:
    with pytest.raises(Asked):
        assigned("Satisfaction", "Customer satisfaction")


def test_several_columns_may_hold_what_adds_up() -> None:
    assert assigned("Pain points", "Frictions") == ({1: "friction", 2: "friction"}, [])
    assert assigned("Touchpoint 1", "Touchpoint 2") == ({1: "touchpoint", 2: "touchpoint"}, [])
    assert assigned("Digital touchpoint", "Physical touchpoint")[1] == []


def test_whose_touchpoints_they_are_is_said_by_one_of_two() -> None:
    with pytest.raises(Asked):
        assigned("Touchpoint", "touchpoint")
    assert assigned("Touchpoint", "What customers use") == ({2: "touchpoint"}, [1])


def test_the_channels_are_those_that_are_named() -> None:
    assert assigned("Channel", "Online/Offline") == ({1: "channel"}, [2])


def test_what_a_person_says_of_a_column() -> None:
    wishes = Wishes(columns={"touchpoints": ["Colour"], "pain points": ["C"], "ignore": ["Stage"]})

    assert assigned("Stage", "Colour", "Size", wishes=wishes) == ({2: "touchpoint", 3: "friction"}, [1])
    assert read_headers([(2, "Colour")], wishes)[2].score == BY_HAND


def test_a_header_that_a_person_names_and_that_is_not_there_is_refused() -> None:
    with pytest.raises(Asked):
        assigned("Stage", wishes=Wishes(columns={"touchpoint": ["Colour"]}))
    with pytest.raises(Asked):
        assigned("Stage", wishes=Wishes(columns={"touchpoint": ["B"]}))


@pytest.mark.parametrize(
    ("name", "key"),
    [("Touchpoint", "touchpoint"), (" Pain-Points ", "friction"), ("ignore", "other"), ("KPI", "metric")],
)
def test_a_key_by_the_name_that_a_person_writes(name, key) -> None:
    assert wished(name) == key


@pytest.mark.parametrize("name", ["", "colour", "text", "timestamp"])
def test_no_key_of_that_name(name) -> None:
    with pytest.raises(Asked):
        wished(name)


def columns(*keys):
    return {number: Column("", header(""), key) for number, key in enumerate(keys, 1)}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ((), (None, None)),
        (("touchpoint",), (None, None)),
        (("phase",), (1, None)),
        (("step", "touchpoint"), (1, None)),
        (("stage", "phase"), (1, 2)),
    ],
)
def test_the_finer_of_two_is_the_stage_and_the_coarser_its_phase(keys, found) -> None:
    assert stage_columns(columns(*keys), lambda _: []) == found


def test_steps_of_which_every_stage_has_one_are_what_customers_do() -> None:
    one_each, several = columns("stage", "step"), columns("stage", "step")

    assert stage_columns(one_each, {1: ["A", "B"], 2: ["a", "b"]}.__getitem__) == (1, None)
    assert one_each[2].key == "actions"
    assert stage_columns(several, {1: ["A", ""], 2: ["a", "b"]}.__getitem__) == (2, 1)
    assert several[2].key == "step"


def test_of_three_steps_are_what_customers_do() -> None:
    three = columns("phase", "stage", "step")

    # Steps part the stage here too.
    assert stage_columns(three, {2: ["A", ""], 3: ["a", "b"]}.__getitem__) == (2, 1)
    assert three[3].key == "actions"


def test_what_is_finer() -> None:
    assert is_finer(["a", "b"], ["A", ""])
    assert not is_finer(["a", "A "], ["A", "a"])
    assert not is_finer(["a", ""], ["A", ""])
    assert not is_finer([], [])


def test_who_is_responsible_at_the_customers_is_no_owner_next_to_the_companys() -> None:
    both = ("Stage", "Responsible (customer side)", "Responsible (our side)")

    assert assigned(*both) == ({1: "stage", 3: "owner"}, [2])
    assert assigned(*both[:2]) == ({1: "stage", 2: "owner"}, [])
