"""The JSON schemas next to the examples, which their first lines name: up to date, and true of the examples."""

import json
import re
from pathlib import Path

import pydantic_core
import pytest
import yaml
from jsonschema import Draft202012Validator

from journeygap.model import ready

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = sorted(path for path in EXAMPLES.glob("*/*.yaml") if not path.name.endswith(".measured.yaml"))

every_example = pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(EXAMPLES).as_posix())


def schema_of(path: Path) -> Path:
    """Return the schema that the first line of a file names."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, f"the first line names no schema: {first}"
    return (path.parent / named[1]).resolve()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("journeygap.schema.json", []),
        ("journeygap-company.schema.json", ["--company"]),
        ("journeygap-evidence.schema.json", ["--evidence"]),
    ],
)
def test_a_schema_is_up_to_date(quick, name, options) -> None:
    if pydantic_core.__version__ != ready.MADE_WITH:
        pytest.skip(f"made with pydantic-core {ready.MADE_WITH}, and this is {pydantic_core.__version__}")
    command = " ".join(["journeygap schema", *options, ">", f"examples/{name}"])

    assert (EXAMPLES / name).read_text(encoding="utf-8") == quick("schema", *options).out, f"run: {command}"


@every_example
def test_an_example_names_the_schema_of_its_kind(path) -> None:
    kinds = {"journey": "journeygap", "company": "journeygap-company", "evidence": "journeygap-evidence"}
    (kind, *_) = re.findall(r"^(journey|company|evidence):", path.read_text(encoding="utf-8"), re.MULTILINE)
    name = f"{kinds[kind]}.schema.json"

    assert schema_of(path) == EXAMPLES / name


@every_example
def test_an_editor_finds_nothing_wrong_with_an_example(path) -> None:
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    # As editors read it: a date is a text.
    data = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))

    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
