"""The validators of the models: made once, of what is ready where that fits, and of the model elsewhere."""

from __future__ import annotations

import pytest
from pydantic_core import ValidationError

from journeygap.model import ready
from journeygap.model import validator as validators
from journeygap.model.company import CompanyFile
from journeygap.model.validator import from_model, validator


@pytest.fixture(autouse=True)
def no_validator_yet(monkeypatch):
    """Let validators be made again, as in a run of its own."""
    monkeypatch.setattr(validators, "_MADE", {})


def refuses_nothing(found) -> bool:
    """Return whether a validator takes anything, as the ready-made one of these tests does."""
    try:
        found.validate_python({})
    except ValidationError as error:
        return [(each["type"], each["loc"]) for each in error.errors()] != [("missing", ("company",))]
    return True


def test_it_is_made_once() -> None:
    assert validator(CompanyFile) is validator(CompanyFile)
    assert not refuses_nothing(validator(CompanyFile))


@pytest.mark.parametrize(("minor", "patch", "is_ready"), [(0, "0", True), (0, "999", True), (-1, "0", False)])
def test_what_is_ready_counts_where_the_minor_version_is_its_own(monkeypatch, minor, patch, is_ready) -> None:
    import pydantic_core

    first, second, _ = pydantic_core.__version__.split(".")
    monkeypatch.setattr(ready, "MADE_WITH", f"{first}.{int(second) + minor}.{patch}")
    monkeypatch.setattr(ready, "CompanyFile", {"type": "any"})

    assert refuses_nothing(validator(CompanyFile)) is is_ready


@pytest.mark.parametrize("schema", [{"type": "no such type"}, {}, None, {"type": "list", "items_schema": 1}])
def test_the_model_counts_where_the_core_refuses_what_is_ready(monkeypatch, schema) -> None:
    monkeypatch.setattr(ready, "CompanyFile", schema)

    assert not refuses_nothing(validator(CompanyFile))


def test_the_model_counts_where_nothing_is_ready(monkeypatch) -> None:
    monkeypatch.delattr(ready, "CompanyFile")

    assert not refuses_nothing(validator(CompanyFile))
    assert not refuses_nothing(from_model(CompanyFile))
