"""The configuration as its file states it: keys with dashes, ranges, and words of a few."""

from __future__ import annotations

from dataclasses import fields

import pytest
from pydantic_core import ValidationError

from journeygap.model.configuration import Configuration, dashed
from journeygap.model.validator import from_model


@pytest.fixture(scope="module")
def read():
    return from_model(Configuration).validate_python


def test_a_key_is_a_field_with_dashes(read) -> None:
    assert dashed("min_coverage") == "min-coverage"
    assert read({"min-coverage": 60}).min_coverage == 60
    with pytest.raises(ValidationError):
        read({"min_coverage": 60})


def test_what_is_not_said_is_none(read) -> None:
    nothing = read({})

    assert [each.name for each in fields(Configuration) if getattr(nothing, each.name) is not None] == []


@pytest.mark.parametrize(
    ("data", "is_right"),
    [
        ({"min-coverage": 0}, True),
        ({"max-waste": 100}, True),
        ({"max-waste": 100.01}, False),
        ({"min-coverage": -1}, False),
        ({"crosshairs": {"importance": 10}}, True),
        ({"crosshairs": {"importance": 10.1}}, False),
        ({"crosshairs": {"feeling": 1}}, False),
        ({"margins": {"weak-assumed": 0}}, True),
        ({"margins": {"weak": -0.1}}, False),
        ({"margins": {"strong": 1}}, False),
        ({"limits": {"max-bytes": 1}}, True),
        ({"limits": {"max-bytes": 1.5}}, False),
        ({"fail-on": "never"}, True),
        ({"min-severity": "never"}, False),
        ({"top": 0}, True),
        ({"top": True}, False),
        ({"severity": {"JG201": "fatal"}}, False),
        ({"targets": [{"measure": "NPS", "at-least": -100, "gate": True}]}, True),
        ({"targets": [{"at-least": 3}]}, False),
        ({"rules": [{"on": "stage", "require": "goal"}]}, True),
        ({"rules": [{"on": "persona", "require": "goal"}]}, False),
        ({"plan": {"capacity": {"Sales": 40}}}, True),
        ({"plan": {"capacity": {"Sales": -40}}}, False),
        ({"plan": {"capacity": {"": 40}}}, False),
    ],
)
def test_what_may_be_said(read, data, is_right) -> None:
    if is_right:
        assert isinstance(read(data), Configuration)
        return
    with pytest.raises(ValidationError) as raised:
        read(data)
    assert {each["loc"][0] for each in raised.value.errors()} == set(data)
