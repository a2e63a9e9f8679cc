"""The validators made from the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_MADE: dict[str, SchemaValidator] = {}


def validator(model: type[Any]) -> SchemaValidator:
    """Give the validator of a model: `validate_python` takes plain data and returns an instance or raises."""
    if model.__name__ not in _MADE:
        _MADE[model.__name__] = _make(model)
    return _MADE[model.__name__]


def _make(model: type[Any]) -> SchemaValidator:
    from pydantic import TypeAdapter
    from pydantic_core import SchemaValidator

    return SchemaValidator(TypeAdapter(model).core_schema)
