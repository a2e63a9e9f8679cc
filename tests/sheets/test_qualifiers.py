"""Words that change what a header means."""

from __future__ import annotations

import pytest

from journeygap.sheets import qualifiers


@pytest.mark.parametrize(
    ("text", "key", "aimed_at"),
    [
        ("Desired emotional state", "feeling", True),
        ("Target satisfaction", "satisfaction", True),
        ("Emotional state", "feeling", False),
        ("Target cost", "cost", False),
        ("Target", None, False),
    ],
)
def test_what_is_aimed_at(text, key, aimed_at) -> None:
    assert qualifiers.aims(text, key) is aimed_at


@pytest.mark.parametrize(
    ("text", "key", "apart"),
    [
        ("Satisfaction gap", "satisfaction", True),
        ("Importance gap", "importance", True),
        ("Satisfaction", "satisfaction", False),
        ("KPI gap", "metric", False),
    ],
)
def test_how_far_figures_are_apart(text, key, apart) -> None:
    assert qualifiers.changes(text, key) is apart


def test_what_a_header_that_is_not_read_says_no_state_of() -> None:
    assert qualifiers.no_state_of("Target satisfaction") == "satisfaction"
    assert qualifiers.no_state_of("Satisfaction") is None
    assert qualifiers.no_state_of("Colour") is None


def test_words_for_a_rating_of_anything() -> None:
    assert qualifiers.is_rating("Score")
    assert not qualifiers.is_rating("Risk score")
    assert qualifiers.has_rating("Risk score")
    assert not qualifiers.has_rating("Risk")


def test_headers_that_say_one_thing_and_nothing_else() -> None:
    assert qualifiers.is_process("Process")
    assert not qualifiers.is_process("Process owner")
    assert qualifiers.is_online_or_offline("Online / Offline")
    assert not qualifiers.is_online_or_offline("Online shop")


@pytest.mark.parametrize(
    ("ranked", "unexplained", "rated"),
    [
        ({}, False, "satisfaction"),
        ({"touchpoint": 3.0}, False, "satisfaction"),
        ({"importance": 2.0, "touchpoint": 3.0}, False, "importance"),
        ({"importance": 2.0, "feeling": 3.0}, True, "feeling"),
        ({"cost": 2.0}, False, None),
        ({}, True, None),
    ],
)
def test_what_a_score_rates(ranked, unexplained, rated) -> None:
    assert qualifiers.rates(ranked, {"touchpoint"}, unexplained) == rated
