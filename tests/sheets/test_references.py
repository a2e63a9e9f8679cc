"""How a row of one sheet refers to a row of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.references import Anywhere, References

ROWS = [{"id": "till-1", "name": "Till"}, {"name": "till"}, {"name": "Door", "aliases": ["Gate"]}]


@pytest.mark.parametrize(
    ("reference", "places"),
    [
        ("TILL", [0, 1]),
        ("till-1", [0]),
        ("Till (1)", [0]),
        ("Till (2)", [1]),
        ("Till(2)", [1]),
        ("Till (0)", []),
        ("Till (3)", []),
        ("gate", [2]),
        ("Window", []),
        ("(1)", []),
        ("", []),
    ],
)
def test_what_a_reference_means(reference, places) -> None:
    assert References(ROWS).find(reference) == places


def test_a_reference_to_each_row_and_to_no_other() -> None:
    references = References(ROWS)

    assert [references.reference(place) for place in range(3)] == ["till-1", "till (2)", "Door"]
    assert references.names == ["Till", "till", "Door"]


def test_nothing_means_a_row_whose_number_is_the_name_of_another() -> None:
    references = References([{"name": "A"}, {"name": "A"}, {"name": "A (2)"}])

    assert [references.reference(place) for place in range(3)] == ["A (1)", None, "A (2)"]


def test_what_is_no_name_is_none() -> None:
    assert References([{"name": 3}, {}]).names == []
    assert References([]).find("A") == []


@given(st.lists(st.sampled_from(["A", "a", "A (1)", "A (2)", "B", "b (1)"]), max_size=6))
def test_a_reference_means_its_own_row(names) -> None:
    references = References([{"name": name} for name in names])

    for place in range(len(names)):
        reference = references.reference(place)
        assert reference is None or references.find(reference) == [place]


def test_a_reference_that_does_not_say_which_list_it_means() -> None:
    anywhere = Anywhere([References([{"name": "Till"}]), References([{"name": "till"}, {"name": "Door"}])])

    assert anywhere.find("Till") == [(0, 0), (1, 0)]
    assert anywhere.find("door") == [(1, 1)]
    assert anywhere.find("Door (1)") == [(1, 1)]
    assert anywhere.find("Door (2)") == []
    assert anywhere.find("Window") == []
    assert anywhere.names == ["Till", "till", "Door"]


def test_a_numbered_reference_may_be_a_name_elsewhere() -> None:
    anywhere = Anywhere([References([{"name": "Till"}, {"name": "Till"}]), References([{"name": "Till (2)"}])])

    assert anywhere.find("Till (2)") == [(1, 0), (0, 1)]


def test_a_name_that_comes_twice_is_no_number() -> None:
    named = References([{"name": "Till (2)"}])

    assert Anywhere([References([{"name": "Till"}, {"name": "Till"}]), named, named]).find("Till (2)") == [
        (1, 0),
        (2, 0),
    ]
