"""The customer's half as the format states it: what has to be there, what may be left out, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic_core import ValidationError

from journeygap.model.customer import CustomerHalf, Evidence, Metric, Persona, Scale
from journeygap.model.fields import Plain
from journeygap.model.validator import from_model


@pytest.fixture(scope="module")
def read():
    """The customer's half of plain data, in which figures are written as in a file."""
    return from_model(CustomerHalf).validate_python


def touchpoint(**keys):
    return {"stages": [{"name": "S", "touchpoints": [{"name": "T", **keys}]}]}


def test_only_stages_and_names_have_to_be_there(read) -> None:
    half = read({"stages": [{"name": "S", "touchpoints": ["T"]}, {"name": "R"}]})

    assert [each.name for each in half.stages] == ["S", "R"]
    assert [each.name for each in half.stages[0].touchpoints] == ["T"]
    # None is what the file does not say; what is assumed in its place is the method's affair.
    assert (half.persona, half.scale, half.dimensions, half.measured) == (None,) * 4
    assert (half.stages[0].touchpoints[0].importance, half.stages[1].touchpoints) == (None, None)


def test_everything_that_may_be_stated_is_kept(read) -> None:
    half = read(
        {
            "persona": {"name": "P", "quote": "q"},
            "scale": {"min": Plain("1"), "max": Plain("5")},
            "evidence": [{"id": "e", "kind": "survey", "date": Plain("2026-03-31"), "sample": Plain("30")}],
            "metrics": [{"name": "NPS", "value": Plain("-5"), "better": "higher"}],
            "stages": [{"name": "S", "feeling": Plain("-2"), "friction": "slow", "phase": "before"}],
        }
    )

    assert isinstance(half.persona, Persona)
    assert isinstance(half.scale, Scale)
    assert (half.scale.min, half.scale.max) == (1, 5)
    (item,), (metric,) = half.evidence, half.metrics
    assert isinstance(item, Evidence)
    assert isinstance(metric, Metric)
    assert (item.kind, item.date, item.sample) == ("survey", date(2026, 3, 31), 30)
    assert (metric.value, metric.better, metric.target) == (-5, "higher", None)
    assert (half.stages[0].feeling, half.stages[0].friction) == (-2, ("slow",))


def test_a_bare_name_is_short_for_a_persona(read) -> None:
    assert read({"persona": "P", "stages": [{"name": "S"}]}).persona.name == "P"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("need", "maybe"),
        ("ownership", "nobody"),
        ("feeling", Plain("3")),
        ("feeling", Plain("-2.01")),
        ("importance", "8"),
        ("importance", Plain(".nan")),
        ("moment", "yes"),
        ("name", " "),
        ("colour", "red"),
    ],
)
def test_what_is_refused_of_a_touchpoint(read, key, value) -> None:
    with pytest.raises(ValidationError) as raised:
        read(touchpoint(**{key: value}))

    # A stage with an error in it counts for none, which loading does not report.
    places = {each["loc"][:5] for each in raised.value.errors() if each["type"] != "too_short"}
    assert places == {("stages", 0, "touchpoints", 0, key)}


@pytest.mark.parametrize("stages", [[], None, {}, [{}], ["S"]])
def test_there_is_a_stage_and_it_has_a_name(read, stages) -> None:
    with pytest.raises(ValidationError):
        read({"stages": stages})
