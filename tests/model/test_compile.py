"""The text of `ready.py`: each part once, the same in every run, and nothing that only describes."""

from __future__ import annotations

import ast

import pytest
from pydantic_core import SchemaValidator

from journeygap.model import compile as compiler
from journeygap.model import fields
from journeygap.model.compile import _renamed, _written


def test_the_text_is_python_that_names_each_model() -> None:
    tree = ast.parse(compiler.source())

    assigned = [each.targets[0].id for each in tree.body if isinstance(each, ast.Assign)]
    annotated = [each.target.id for each in tree.body if isinstance(each, ast.AnnAssign)]
    assert annotated == [model.__name__ for model in compiler.MODELS]
    assert assigned == ["MADE_WITH", *(f"_{number}" for number in range(len(assigned) - 1))]


def test_it_is_the_same_every_time() -> None:
    assert compiler.source() == compiler.source()


def test_a_part_that_comes_twice_is_written_once() -> None:
    part = {"type": "str", "min_length": 1, "max_length": 9}
    names: dict[str, str] = {}

    text = _written({"type": "list", "items_schema": [part, part, {"type": "int"}]}, names)

    assert names == {
        "{'type': 'str', 'min_length': 1, 'max_length': 9}": "_0",
        "{'type': 'list', 'items_schema': [_0, _0, {'type': 'int'}]}": "_1",
    }
    assert text == "_1"


def test_functions_are_written_by_their_module_and_name() -> None:
    assert _written({"function": fields.number}, {}) == "{'function': fields.number}"


def test_what_only_describes_is_left_out_and_references_keep_no_address() -> None:
    schema = {
        "type": "definitions",
        "metadata": {"x": 1},
        "definitions": [{"type": "str", "ref": "journeygap.model.Scale:94501", "serialization": {}}],
        "schema": {"type": "definition-ref", "schema_ref": "journeygap.model.Scale:94501"},
    }

    assert _renamed(schema, {}) == {
        "type": "definitions",
        "definitions": [{"type": "str", "ref": "Scale"}],
        "schema": {"type": "definition-ref", "schema_ref": "Scale"},
    }


@pytest.mark.parametrize("model", compiler.MODELS)
def test_what_is_written_can_be_built(model) -> None:
    names: dict[str, object] = {}
    exec(compile(compiler.source(), "ready", "exec"), names)  # noqa: S102 - it is our own

    assert SchemaValidator(names[model.__name__])
