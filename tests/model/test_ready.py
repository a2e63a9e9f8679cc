"""The ready-made core schemas: up to date, and validating as the models do that they were made from."""

from pathlib import Path

import pydantic_core
import pytest
from pydantic_core import SchemaValidator, ValidationError

from journeygap.core.source import Source
from journeygap.model import compile as compiler
from journeygap.model import ready
from journeygap.model import validator as validators
from journeygap.model.company import CompanyFile
from journeygap.model.configuration import Configuration
from journeygap.model.journey import JourneyFile
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits

ROOT = Path(__file__).resolve().parents[2]
OTHERS = (".evidence.yaml", ".measured.yaml")
"""Files that these two models don't read."""
EXAMPLES = sorted(path for path in (ROOT / "examples").glob("*/*.yaml") if not path.name.endswith(OTHERS))

JOURNEY = """\
journey: 2024
customer:
  scale: {min: 1, max: 5}
  stages:
    - name: Order
      touchpoints:
        - Web shop
        - {name: Chat, mode: Self Service, importance: 4, expects: {ease: 4}, satisfaction: 0x3, personalised: True}
"""
WRONG_JOURNEYS = {
    "nothing in it": "{}",
    "a list": "[]",
    "keys that are not known": "journey: J\ncustomer: {stages: [{name: S, stuff: 1}]}\nmore: 2",
    "keys that are missing": "customer: {evidence: [{id: a}], stages: [{touchpoints: [{id: b}]}]}",
    "no stage": "journey: J\ncustomer: {stages: []}",
    "empty names": "journey: ' '\ncustomer: {stages: [{name: , touchpoints: ['']}]}",
    "other types": "journey: [J]\ncustomer: {stages: {name: S}, evidence: [{id: a, kind: survey, sample: 1.5}]}",
    "quoted numbers": "journey: J\ncustomer: {stages: [{name: S, feeling: '1'}], scale: {min: '1', max: 5}}",
    "words": "journey: J\ncustomer: {stages: [{name: S, touchpoints: [{name: T, need: late, personalised: yes}]}]}",
    "ranges": "format: 2\njourney: J\ncustomer: {stages: [{name: S, feeling: 3}], scale: {min: .nan, max: 1e16}}",
    "ratings": "journey: J\ncustomer: {stages: [{name: S, touchpoints: [{name: T, expects: {}, satisfaction: [8]}]}]}",
    "a company half": "journey: J\ncustomer: {stages: [S]}\ncompany: {touchpoints: [{name: T, cost: -1, stage: []}]}",
    "no company files": "journey: J\ncustomer: {stages: [{name: S}]}\ncompany: []",
}
CONFIGURATION = {"format": "json", "min-coverage": 60, "margins": {"weak": 0.5}, "severity": {"JG201": "error"}}
WRONG_CONFIGURATIONS = {
    "keys that are not known": {"fail_on": "error", "limits": {"max-byte": 1}},
    "other types": {"top": "3", "include-planned": 1, "margins": 3, "select": [1]},
    "words": {"fail-on": "eror", "severity": {"JG201": "fatal"}},
    "ranges": {"min-coverage": 101, "top": -1, "crosshairs": {"importance": 11}},
}


def plain(text):
    """Return a text as the plain data that the loader hands to a validator."""
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    return tree.root


def outcome(validator, data):
    """Return what a validator makes of plain data: the value, or the kind and the place of each error."""
    try:
        return validator.validate_python(data)
    except ValidationError as error:
        return [(each["type"], each["loc"]) for each in error.errors()]


def both(model, data):
    """Return what the ready-made validator of a model makes of plain data, and what that made of the model does."""
    made = SchemaValidator(getattr(ready, model.__name__))
    return outcome(made, data), outcome(validators.from_model(model), data)


def test_they_are_up_to_date() -> None:
    if pydantic_core.__version__ != ready.MADE_WITH:
        pytest.skip(f"made with pydantic-core {ready.MADE_WITH}, and this is {pydantic_core.__version__}")
    written = Path(ready.__file__).read_text(encoding="utf-8")

    assert compiler.source() == written, "run: python -m journeygap.model.compile"


def test_there_is_one_for_every_model() -> None:
    assert [model.__name__ for model in compiler.MODELS if not hasattr(ready, model.__name__)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_they_agree_on_examples(path) -> None:
    data = plain(path.read_text(encoding="utf-8"))
    model = JourneyFile if "journey" in data else CompanyFile

    by_ready, by_model = both(model, data)

    assert isinstance(by_ready, model)
    assert repr(by_ready) == repr(by_model)


def test_they_agree_on_short_forms() -> None:
    by_ready, by_model = both(JourneyFile, plain(JOURNEY))

    assert repr(by_ready) == repr(by_model)
    shop, chat = by_ready.customer.stages[0].touchpoints
    assert (by_ready.journey, shop.name, shop.mode) == ("2024", "Web shop", None)
    assert (chat.mode, chat.expects, chat.satisfaction, chat.personalised) == (("self-service",), {"ease": 4}, 3, True)


@pytest.mark.parametrize("text", WRONG_JOURNEYS.values(), ids=WRONG_JOURNEYS)
def test_they_agree_on_what_is_wrong_with_a_journey_file(text) -> None:
    by_ready, by_model = both(JourneyFile, plain(text))

    assert isinstance(by_ready, list)
    assert repr(by_ready) == repr(by_model)


@pytest.mark.parametrize("text", ["{}", "company: words", "company: {tools: [T, {cost: 1}], name: N}\njourney: J"])
def test_they_agree_on_what_is_wrong_with_a_company_file(text) -> None:
    by_ready, by_model = both(CompanyFile, plain(text))

    assert isinstance(by_ready, list)
    assert repr(by_ready) == repr(by_model)


def test_they_agree_on_a_configuration() -> None:
    by_ready, by_model = both(Configuration, CONFIGURATION)

    assert repr(by_ready) == repr(by_model)
    assert (by_ready.format, by_ready.min_coverage, by_ready.margins["weak"]) == ("json", 60, 0.5)


@pytest.mark.parametrize("data", WRONG_CONFIGURATIONS.values(), ids=WRONG_CONFIGURATIONS)
def test_they_agree_on_what_is_wrong_with_a_configuration(data) -> None:
    by_ready, by_model = both(Configuration, data)

    assert isinstance(by_ready, list)
    assert repr(by_ready) == repr(by_model)
