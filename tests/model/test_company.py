"""The company's half as the format states it: short forms, other spellings, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic_core import ValidationError

from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.fields import Plain
from journeygap.model.validator import from_model


@pytest.fixture(scope="module")
def read():
    """The company's half of plain data, in which figures are written as in a file."""
    return from_model(CompanyHalf).validate_python


def touchpoint(read, **keys):
    return read({"touchpoints": [{"name": "T", **keys}]}).touchpoints[0]


def test_nothing_has_to_be_stated_and_a_company_file_has_a_half(read) -> None:
    assert read({}).touchpoints is None
    whole = from_model(CompanyFile)
    assert isinstance(whole.validate_python({"company": {}}).company, CompanyHalf)
    for wrong in (
        {},
        {"company": "other.yaml"},
        {"company": {}, "journey": "J"},
        {"company": {}, "format": Plain("2")},
    ):
        with pytest.raises(ValidationError):
            whole.validate_python(wrong)


def test_bare_names_are_short_for_tools_and_touchpoints(read) -> None:
    half = read({"tools": ["CRM"], "touchpoints": ["Shop"]})

    assert (half.tools[0].name, half.tools[0].cost) == ("CRM", None)
    assert (half.touchpoints[0].name, half.touchpoints[0].status) == ("Shop", None)


@pytest.mark.parametrize(
    ("keys", "field", "value"),
    [
        ({"stage": "A"}, "stage", ("A",)),
        ({"stages": ["A", "B"]}, "stages", ("A", "B")),
        ({"meets": []}, "meets", ()),  # it meets nothing, which is not what leaving it out says
        ({}, "meets", None),
        ({"delivers": {"ease": Plain("4")}}, "delivers", {"ease": 4}),
        ({"delivers": Plain("4.5")}, "delivers", 4.5),
        ({"frees-from": Plain("2026-03-31")}, "frees_from", date(2026, 3, 31)),
        ({"cost": Plain("0")}, "cost", 0),
        ({"constraints": "people"}, "constraints", ("people",)),
        ({"status": "planned"}, "status", "planned"),
    ],
)
def test_what_may_be_stated_of_a_touchpoint(read, keys, field, value) -> None:
    assert getattr(touchpoint(read, **keys), field) == value


def test_what_a_launch_and_an_improvement_take(read) -> None:
    found = touchpoint(
        read,
        setup={"cost": Plain("10")},
        improve={"delivers": Plain("8"), "setup": {"hours": Plain("3")}},
    )

    assert (found.setup.cost, found.setup.hours) == (10, None)
    assert (found.improve.delivers, found.improve.cost, found.improve.setup.hours) == (8, None, 3)


def test_a_handoff_has_a_key_that_is_a_word_of_python(read) -> None:
    (handoff,) = read({"handoffs": [{"from": "A", "to": "B"}]}).handoffs

    assert (handoff.from_, handoff.to, handoff.carries) == ("A", "B", None)


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ({"cost": Plain("-1")}, "cost"),
        ({"cost": Plain(".inf")}, "cost"),
        ({"hours": "3"}, "hours"),
        ({"status": "dead"}, "status"),
        ({"constraints": "weather"}, "constraints"),
        ({"improve": {"cost": Plain("1")}}, "improve"),
        ({"exempt": {}}, "exempt"),
        ({"stage": []}, "stage"),
        ({"frees_from": Plain("2026-03-31")}, "frees_from"),
        ({"price": Plain("3")}, "price"),
    ],
)
def test_what_is_refused_of_a_touchpoint(read, keys, at) -> None:
    with pytest.raises(ValidationError) as raised:
        touchpoint(read, **keys)

    assert {each["loc"][:3] for each in raised.value.errors()} == {("touchpoints", 0, at)}
