"""How English writes numbers with nouns, lists, places and suggestions."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.source import Source, Span
from journeygap.loading.holders import Holder
from journeygap.words.en.writing import (
    counted,
    duration,
    either,
    in_quotes,
    listed,
    owned,
    spot,
    spot_in_file,
    together,
)


def test_lists() -> None:
    assert [listed(names, 2) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "“a”",
        "“a” and “b”",
        "“a”, “b” and 1 more",
    ]
    assert listed(iter("abc")) == "“a”, “b” and “c”"
    assert (together(["a"]), together(["a", "b", "c"])) == ("a", "a, b and c")
    assert (either(["a", "b"]), either(["a", "b", "c"])) == ("a or b", "a, b or c")


def test_numbers_with_nouns() -> None:
    assert [counted(each, "gap") for each in (0, 1, 1200)] == ["0 gaps", "1 gap", "1,200 gaps"]
    assert counted(2, "journey's half", "journeys' halves") == "2 journeys' halves"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59.9, "59.9 s"),
        (60, "1 min"),
        (3600, "1 h"),
        (86_399, "24 h"),
        (86_400, "1 day"),
        (129_600, "1.5 days"),
    ],
)
def test_lengths_of_time(seconds, words) -> None:
    assert duration(seconds) == words


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60))
def test_what_is_in_quotes_is_the_text_in_yaml(text) -> None:
    assert yaml.safe_load(in_quotes(text)) == text


def test_places() -> None:
    source = Source("a.yaml", "one\ntwo\n")

    assert spot(Span(source, 4, 7)) == "on line 2"
    assert spot_in_file(Span(source, 0, 3)) == "on line 1 of a.yaml"


def test_what_a_value_belongs_to() -> None:
    assert [owned(each) for each in (None, Holder(None), Holder("A"), Holder("A", "S"), Holder(None, "S"))] == [
        "",
        "",
        " of “A”",
        " of “A” in stage “S”",
        " in stage “S”",
    ]
    assert owned(Holder("S", None, is_stage=True)) == " of stage “S”"
