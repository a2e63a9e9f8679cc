"""The validators of the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_MADE: dict[str, SchemaValidator] = {}


def validator(model: type[Any]) -> SchemaValidator:
    """Return the validator of a model: `validate_python` takes plain data and returns an instance or raises.

    It is built from the ready-made core schema (see `journeygap.model.compile`). Where the installed pydantic-core
    has another minor version than that schema was made for, or refuses it, it is built from the model itself: slower,
    and always right.
    """
    if model.__name__ not in _MADE:
        _MADE[model.__name__] = _from_ready(model) or from_model(model)
    return _MADE[model.__name__]


def _from_ready(model: type[Any]) -> SchemaValidator | None:
    from pydantic_core import SchemaError, SchemaValidator, __version__

    from journeygap.model import ready

    if __version__.split(".")[:2] != ready.MADE_WITH.split(".")[:2]:
        return None
    try:
        return SchemaValidator(getattr(ready, model.__name__))
    except (SchemaError, AttributeError, KeyError, TypeError):
        return None


def from_model(model: type[Any]) -> SchemaValidator:
    """Return the validator that Pydantic makes of a model's annotations."""
    from pydantic import TypeAdapter
    from pydantic_core import SchemaValidator

    return SchemaValidator(TypeAdapter(model).core_schema)
