"""What a scalar is read as, by the kind of field that it is in."""

from __future__ import annotations

import math
from datetime import date

import pytest

from journeygap.model.company import Tool
from journeygap.model.fields import (
    Plain,
    company_kind,
    day,
    key_of,
    level_kind,
    named,
    number,
    one_or_several,
    truth,
    whole,
)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9", 9.0),
        ("0123", 123.0),
        ("0o14", 12),
        ("0x1F", 31),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("-1.", -1.0),
        (".inf", math.inf),
        ("-.Inf", -math.inf),
        ("+.INF", math.inf),
    ],
)
def test_numbers(written, value):
    assert number(Plain(written)) == value


def test_not_a_number_is_read_as_such():
    assert math.isnan(number(Plain(".NaN")))


@pytest.mark.parametrize("value", ["9", "x", None, [1], {"a": 1}, Plain("true")])
def test_what_is_no_number_is_left_for_the_validator_to_refuse(value):
    assert number(value) is value


@pytest.mark.parametrize(("written", "value"), [("9", 9), ("9.0", 9), ("1e3", 1000), ("0x10", 16), ("1.5", 1.5)])
def test_whole_numbers(written, value):
    read = whole(Plain(written))
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(("written", "value"), [("true", True), ("True", True), ("FALSE", False)])
def test_truth_values(written, value):
    assert truth(Plain(written)) is value


@pytest.mark.parametrize("value", ["true", "yes", Plain("1"), None])
def test_what_is_no_truth_value_is_left_as_it_is(value):
    assert truth(value) is value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2026-03-31", date(2026, 3, 31)),
        ("20260331", date(2026, 3, 31)),
        ("2026-W14-2", date(2026, 3, 31)),
        ("2026-W14", date(2026, 3, 30)),
        ("2026-03-31T23:59:59+02:00", date(2026, 3, 31)),
        ("0001-01-01", date(1, 1, 1)),
        ("2026-090", date(2026, 3, 31)),  # 31 + 28 + 31
        ("2024366", date(2024, 12, 31)),
        ("9999-12-31", date(9999, 12, 31)),
    ],
)
def test_dates(written, value):
    assert day(written) == value
    assert day(Plain(written)) == value


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30",
        "31.3.2026",
        "2026",
        "2026-3-31",
        "yesterday",
        "9999-W53-7",
        "2026-03-31T25:00",
        "２０２６-03-3x",
        "2026-000",
        "2026-366",
        "２０２６-０９０",
        "",
        None,
    ],
)
def test_what_is_no_date_is_left_as_it_is(value):
    assert day(value) is value


def test_short_forms():
    assert one_or_several("a") == ["a"]
    assert one_or_several(["a"]) == ["a"]
    assert one_or_several(None) is None
    assert named("a") == {"name": "a"}
    assert named({"name": "a"}) == {"name": "a"}
    assert named(None) is None


def test_which_of_two_kinds_was_written():
    assert [level_kind(value) for value in ({"ease": 1}, Plain("1"), None)] == ["by-dimension", "rating", "rating"]
    assert [company_kind(value) for value in ({}, "a.yaml", ["a.yaml"], None)] == ["half", "paths", "paths", "paths"]


def test_a_key_may_be_a_word_of_python_s():
    assert (key_of("from_"), key_of("to")) == ("from", "to")


@pytest.mark.parametrize("text", ["-0", "-0.0", "-0e5", "0"])
def test_there_is_one_nought(text) -> None:
    assert str(number(Plain(text))) == "0.0"


def test_a_model_shows_what_is_stated_in_it():
    assert repr(Tool(name="CRM", cost=3.0)) == "Tool(name='CRM', cost=3.0)"
