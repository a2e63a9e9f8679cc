"""`journeygap schema`."""

import json

import pytest
from jsonschema import Draft202012Validator


@pytest.mark.parametrize(
    ("args", "required"),
    [
        ((), ["journey", "customer"]),
        (("--company",), ["company"]),
        (("--evidence",), ["evidence", "kind", "data"]),
    ],
    ids=["journey", "company", "evidence"],
)
def test_the_schema_is_one(tool, args, required) -> None:
    ran = tool("schema", *args)
    schema = json.loads(ran.out)

    assert (ran.code, ran.err) == (0, "")
    Draft202012Validator.check_schema(schema)
    assert schema["required"] == required
