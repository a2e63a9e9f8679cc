"""What a header says that its column holds: its key, its side and its scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.headers import header


@pytest.mark.parametrize(
    ("text", "key", "side"),
    [
        ("Touchpoint", "touchpoint", None),
        ("**Pain points**", "friction", None),
        ("Touchpoint owner", "owner", None),
        ("Owner of the touchpoint", "owner", None),
        ("Stage touchpoints", "touchpoint", None),
        ("Company touchpoints", "company", "company"),
        ("Customer", "touchpoint", "customer"),
        ("What the customer does", "actions", "customer"),
        ("Berührungspunkt", "touchpoint", None),
        ("Notre dispositif", "company", "company"),
        ("Dispositif", "device", None),
        ("Satisfaction gap", "other", None),
        ("Desired emotional state", "other", None),
        ("#", "other", None),
        ("Stage 2: Purchase", None, None),
        ("Colour", None, None),
        ("", None, None),
    ],
)
def test_what_a_header_means(text, key, side) -> None:
    read = header(text)

    assert (read.key, read.side) == (key, side)


def test_a_whole_header_says_more_than_a_word_in_it_and_that_more_than_a_side() -> None:
    assert header("Touchpoint").score > header("Touchpoint as agreed").score > header("Customer").score > 0
    assert header("Colour").score == 0


def test_one_header_for_several_things() -> None:
    read = header("Actions / touchpoints")

    assert read.joined
    assert [each.key for each in read.candidates] == ["touchpoint", "actions"]
    assert not header("Touchpoints").joined


def test_the_words_of_one_language() -> None:
    assert header("Kosten").key == "cost"
    assert header("Kosten", "en").key is None


def test_a_scale_of_a_header() -> None:
    assert header("Satisfaction (1-5)").scale == (1, 5)
    assert header("Satisfaction").scale is None
    # A scale of costs rates how dear something is, and is no amount.
    assert (header("Cost (1-5)").key, header("Cost").key) == ("other", "cost")


@given(st.text(max_size=80))
def test_any_header_is_read_and_its_best_meaning_comes_first(text) -> None:
    scores = [each.score for each in header(text).candidates]

    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
