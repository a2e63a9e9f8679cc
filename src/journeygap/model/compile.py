"""Writes `ready.py`: the models' core schemas as Python, so that no run has to make them again.

    python -m journeygap.model.compile

Pydantic reads annotations and makes of them a core schema, a plain description from which its compiled core builds the
validator. Making it takes longer than everything else that the tool does with a small file, and gives the same every
time. So it is done once, here; `validator` builds from it what it needs, without importing Pydantic's Python half.
See docs/decisions/0001-ready-validators.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import __version__

from journeygap.model.company import CompanyFile
from journeygap.model.configuration import Configuration
from journeygap.model.journey import JourneyFile

MODELS: tuple[type[Any], ...] = (JourneyFile, CompanyFile, Configuration)

_HEAD = '''"""The core schemas of the models, made by `python -m journeygap.model.compile`."""

# ruff: noqa: E501
from __future__ import annotations

from typing import Any

from journeygap.model import company, configuration, customer, fields, journey

MADE_WITH = "{version}"
"""The version of pydantic-core that these were made for."""

'''
_SHORT = 20
# What only describes: it has no part in validating.
_LEFT_OUT = {"metadata", "serialization", "serialization_alias"}


def source() -> str:
    """Return the text of `ready.py`."""
    names: dict[str, str] = {}
    lines = [
        f"{model.__name__}: Any = {_written(_renamed(TypeAdapter(model).core_schema, {}), names)}" for model in MODELS
    ]
    parts = [f"{name} = {text}" for text, name in names.items()]
    return _HEAD.format(version=__version__) + "\n".join((*parts, *lines)) + "\n"


def _renamed(schema: Any, names: dict[str, str]) -> Any:
    """Leave out what only describes, and give references names that are the same in every run."""
    if isinstance(schema, dict):
        kept = {key: value for key, value in schema.items() if key not in _LEFT_OUT}
        for key in ("ref", "schema_ref"):
            if isinstance(kept.get(key), str):
                kept[key] = names.setdefault(kept[key], kept[key].rpartition(".")[2].partition(":")[0])
        return {key: _renamed(value, names) for key, value in kept.items()}
    if isinstance(schema, list):
        return [_renamed(value, names) for value in schema]
    return schema


def _written(schema: Any, names: dict[str, str]) -> str:
    """Write a schema as a Python expression. Each part that is a schema itself gets a name, and is written once."""
    if isinstance(schema, dict):
        text = "{" + ", ".join(f"{key!r}: {_written(value, names)}" for key, value in schema.items()) + "}"
        return names.setdefault(text, f"_{len(names)}") if "type" in schema and len(text) > _SHORT else text
    if isinstance(schema, list):
        return "[" + ", ".join(_written(value, names) for value in schema) + "]"
    if callable(schema):
        return f"{schema.__module__.rpartition('.')[2]}.{schema.__qualname__}"
    return repr(schema)


if __name__ == "__main__":
    Path(__file__).with_name("ready.py").write_text(source(), encoding="utf-8")
