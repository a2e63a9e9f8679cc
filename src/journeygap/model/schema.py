"""The JSON Schema of the files, made from the models."""

from __future__ import annotations

from typing import Any


def json_schema(model: type) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a model, with the documentation of every key."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(model).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
