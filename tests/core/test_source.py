"""Lines and columns of a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.core.source import Source, Span


def test_a_file_is_called_by_its_path_unless_people_see_another_name():
    assert (Source("a.yaml", "").shown, Source("a.yaml", "", "../a.yaml").shown) == ("a.yaml", "../a.yaml")
    assert repr(Source("a.yaml", "x" * 1000)) == "Source('a.yaml')"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_end_with_any_of_the_three_line_breaks(newline):
    source = Source("a.yaml", newline.join(["ab", "", "c", ""]))
    assert [source.position(source.text.index(char)) for char in "abc"] == [(1, 1), (1, 2), (3, 1)]
    assert [source.line(number) for number in (1, 2, 3, 4)] == ["ab", "", "c", ""]
    assert source.position(len(source.text)) == (4, 1)


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_no_other_character_ends_a_line(char):
    source = Source("a.yaml", f"a{char}b")
    assert source.position(2) == (1, 3)
    assert source.line(1) == f"a{char}b"


def test_columns_count_characters_not_bytes():
    source = Source("a.yaml", "é😀家: x")
    assert source.position(source.text.index("x")) == (1, 6)


def test_an_empty_text_has_one_empty_line():
    source = Source("a.yaml", "")
    assert (source.position(0), source.line(1)) == ((1, 1), "")


def test_a_span_leaves_white_space_at_its_end_out():
    source = Source("a.yaml", "a:\n  b: c\n\n   \nd: e\n")
    assert Span(source, 5, source.text.index("d")).position() == (2, 3, 2, 7)


def test_a_span_may_be_empty_and_may_stand_at_the_very_end():
    source = Source("a.yaml", "a\n")
    assert Span(source, 2, 2).position() == (2, 1, 2, 1)
    assert Span(source, 2, 3).position() == (2, 1, 2, 1)
    assert Span(source, 1, 2).position() == (1, 2, 1, 2)


@given(st.text(alphabet="ab\n\r é😀", max_size=60), st.data())
@settings(max_examples=200)
def test_every_place_lies_in_the_text(written, data):
    source = Source("a.yaml", written)
    start = data.draw(st.integers(0, len(written)))
    end = data.draw(st.integers(start, len(written) + 1))
    line, column, end_line, end_column = Span(source, start, end).position()
    assert (line, column) <= (end_line, end_column)
    assert line >= 1
    assert column >= 1
    for number, place in ((line, column), (end_line, end_column)):
        assert place <= len(source.line(number)) + 3  # behind the last character, and behind CR LF
