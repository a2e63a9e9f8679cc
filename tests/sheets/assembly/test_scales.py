"""On which scale the ratings of a column are, and which question is asked where nobody says it."""

from __future__ import annotations

import pytest

from journeygap.sheets.assembly.scales import DEFAULT, FEELINGS, scales
from journeygap.sheets.figures import Figure
from journeygap.sheets.headers import header
from journeygap.sheets.records import Column
from journeygap.sheets.wishes import Asked, Wishes


def decided(*columns, wishes=None):
    """The scales of columns of header, key and figures."""
    named = {
        number: Column(f"{number}1", read := header(text), key, read.scale)
        for number, (text, key, _) in enumerate(columns)
    }
    figures = {
        number: [each if isinstance(each, Figure) else Figure(float(each)) for each in column[2]]
        for number, column in enumerate(columns)
    }
    return scales(figures, named, wishes or Wishes())


def test_what_the_header_says() -> None:
    found = decided(("Satisfaction (1-5)", "satisfaction", [2, 4]), ("Rating 0-100", "delivers", [80]))

    assert found.of_column == {0: (1, 5), 1: (0, 100)}
    assert (found.customer, found.company) == ((1, 5), (0, 100))
    assert found.questions == {}


def test_two_scales_in_one_half_are_written_on_0_to_10() -> None:
    found = decided(("Satisfaction (1-5)", "satisfaction", [2]), ("Importance (0-100)", "importance", [2]))

    assert found.of_column == {0: (1, 5), 1: (0, 100)}
    assert found.customer == DEFAULT


@pytest.mark.parametrize("values", [[7, 8, 9], [0, 6], [5.5], [10]])
def test_ratings_above_5_are_on_0_to_10(values) -> None:
    found = decided(("Satisfaction", "satisfaction", values))

    assert (found.of_column, found.questions) == ({0: DEFAULT}, {})


@pytest.mark.parametrize("values", [[2, 5], [0.5, 1], [-1, 2], [11], [101]])
def test_ratings_that_may_be_on_one_of_two_scales_are_asked_about(values) -> None:
    found = decided(("Satisfaction", "satisfaction", values))

    assert set(found.questions) == {0}
    assert found.of_column == {}


def test_columns_of_one_table_speak_for_each_other() -> None:
    found = decided(("Satisfaction", "satisfaction", [2, 5]), ("Importance", "importance", [9]))

    assert found.questions == {}
    assert found.of_column == {0: DEFAULT, 1: DEFAULT}


def test_ratings_that_say_their_own_scale_need_no_other() -> None:
    found = decided(("Satisfaction", "satisfaction", [Figure(4, (1, 5))]))

    assert found.questions == {}


def test_ratings_outside_the_scale_of_their_header_are_asked_about() -> None:
    assert set(decided(("Satisfaction (1-5)", "satisfaction", [2, 6])).questions) == {0}
    assert decided(("Satisfaction (1-5)", "satisfaction", [1, 5])).questions == {}


def test_percentages_may_have_come_as_shares() -> None:
    assert decided(("Satisfaction (%)", "satisfaction", [0.5, 1])).of_column == {0: (0, 1)}
    assert decided(("Satisfaction (%)", "satisfaction", [50, 1])).of_column == {0: (0, 100)}
    # 1 may be 1 % or all.
    assert set(decided(("Satisfaction (%)", "satisfaction", [0, 1])).questions) == {0}


def test_grades_of_which_the_lowest_is_best_are_asked_about() -> None:
    assert set(decided(("Schulnote 1-6", "satisfaction", [1, 2])).questions) == {0}


@pytest.mark.parametrize(
    ("values", "asks"), [([], False), ([-2, 2], False), ([1, 2], False), ([-3, 1], True), ([4], True), ([9], True)]
)
def test_feelings(values, asks) -> None:
    found = decided(("Emotion", "feeling", values))

    assert bool(found.questions) is asks
    assert found.of_column == ({} if asks else {0: FEELINGS})


def test_what_a_person_says_counts_most() -> None:
    wishes = Wishes(scales={"": (0, 20), "importance": (1, 7)})
    found = decided(
        ("Satisfaction (1-5)", "satisfaction", [2]),
        ("Importance", "importance", [2]),
        ("Emotion", "feeling", [1]),
        wishes=wishes,
    )

    assert found.of_column == {0: (0, 20), 1: (1, 7), 2: FEELINGS}


def test_a_scale_that_can_not_be_is_refused() -> None:
    with pytest.raises(Asked):
        decided(("Satisfaction", "satisfaction", [8]), wishes=Wishes(scales={"satisfaction": (1, 5)}))


def test_no_columns() -> None:
    assert decided() == ({}, DEFAULT, DEFAULT, {})
