"""Data of a program as plain data, and as a text that says it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.errors import InputError
from journeygap.yamltext.data import plain, written


def read(value, depth=10, most=100):
    return plain(value, depth, most)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": (1, 2.5)}, {"a": [1, 2.5]}),
        ({1: True, "b": None}, {"1": True, "b": None}),
        (date(2026, 3, 1), "2026-03-01"),
        (PurePosixPath("a/b.yaml"), "a/b.yaml"),
        (Fraction(1, 4), 0.25),
        ({"x"}, ["x"]),
        ((each for each in "ab"), ["a", "b"]),
    ],
)
def test_what_a_file_can_hold(value, expected):
    found = read(value)
    assert found == expected
    assert type(found) is type(expected)


class Array:
    """As numpy's arrays and numbers do."""

    def __init__(self, held):
        self.held = held

    def tolist(self):
        return self.held


def test_arrays_are_what_they_hold():
    assert read({"a": Array([1, 2]), "b": Array(0.5)}) == {"a": [1, 2], "b": 0.5}


class Word(str):
    """A text of a library's own kind."""

    __slots__ = ()


def test_texts_of_other_kinds_are_plain_texts():
    found = read({Word("k"): Word("v")})
    assert [(type(key), type(value)) for key, value in found.items()] == [(str, str)]


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({"a": [b"x"]}, r"a\[0\] is of the type bytes"),
        ({"a": {"b": object()}}, r"a\.b is of the type object"),
        ({"a": Decimal(1)}, "a is of the type Decimal"),
        ({"a": {None: 1}}, "a has a key of the type NoneType"),
        ({True: 1}, "the outermost mapping has a key of the type bool"),
        ({"a": "\ud800"}, "a holds broken characters"),
        ({"\ud800": 1}, "the outermost mapping holds broken characters"),
    ],
)
def test_what_no_file_can_hold_is_named_with_its_route(value, where):
    with pytest.raises(InputError, match=where):
        read(value)


def test_what_contains_itself_ends_at_a_limit():
    endless = {}
    endless["a"] = endless
    with pytest.raises(InputError, match="nested more than 10 deep"):
        read(endless)
    with pytest.raises(InputError, match="more than 100 values"):
        read([1] * 100)
    assert len(read([1] * 99)) == 99, "the list itself counts"


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    scalars | texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)


@given(values)
def test_what_is_written_says_the_same(value):
    data = plain(value, 50, 1000)
    assert data == value
    text = written(data)
    assert yaml.safe_load(text) == data
