"""The validators made from the models."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


@cache
def validator(model: type) -> SchemaValidator:
    """Give the validator of a model: `validate_python` takes plain data and returns an instance or raises."""
    from pydantic import TypeAdapter

    return TypeAdapter(model).validator
