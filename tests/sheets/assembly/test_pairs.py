"""Activities and touchpoints that probably mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.assembly.pairs import Pair, likely_pairs, likeness


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Web shop", "web-shop", 1.0),
        # One long word of two: 0.7 and half of 0.3.
        ("Newsletter", "Newsletter archive", 0.85),
        ("", "Till", 0.0),
        # A word of East Asian signs counts however short it is.
        ("店 abcdef", "店 xyzuvw", 0.85),
    ],
)
def test_how_alike_names_are(one, other, alike) -> None:
    assert likeness(one, other) == pytest.approx(alike)


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share(one, other) -> None:
    assert 0 <= likeness(one, other) <= 1


def test_short_words_that_two_names_share_do_not_count() -> None:
    assert likeness("the zoo", "the map") < 0.62


def test_the_nearest_touchpoint_of_the_stage() -> None:
    near, nearest = "Newsletter for all", "Newsletter"

    # Of three words one is shared with the first, and of two one with the other: 0.8 and 0.85.
    assert likely_pairs([("Shop newsletter", "Use", ["Phone", near, nearest])]) == [
        Pair("Shop newsletter", nearest, "Use")
    ]
    assert likely_pairs([("Advertising", "Use", ["Phone"]), ("Advertising", "Use", [])]) == []
    assert likely_pairs([]) == []


def test_no_more_pairs_than_a_person_would_read() -> None:
    assert len(likely_pairs(("Newsletter", "Use", ["Newsletters"]) for _ in range(60))) == 40


def test_no_more_is_compared_than_is_quick() -> None:
    far = [("Phone", "Use", ["Newsletter"] * 10)] * 2000

    assert likely_pairs([*far, ("Newsletter", "Use", ["Newsletters"])]) == []
    assert likely_pairs([*far[1:], ("Newsletter", "Use", ["Newsletters"])]) != []
