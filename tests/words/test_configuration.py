"""What is wrong with a configuration is said by the type of Pydantic's error: every type that it can have."""

import typing

from pydantic_core import ValidationError, core_schema

from journeygap.model.configuration import Configuration
from journeygap.model.validator import validator
from journeygap.results.configuration import allowed_at
from journeygap.words.en.configuration import wrong_value
from journeygap.words.en.writing import either

VALUES = (1, -1, 1000, 1.5, float("nan"), "x", "", True, [], [1], [[]], {}, {"a": 1}, {"weak": "x"}, None)


def errors() -> typing.Iterator[tuple[str, typing.Any]]:
    """Return every error that simple values make anywhere in a configuration."""
    keys = [field.replace("_", "-") for field in Configuration.__dataclass_fields__]
    tables = {"targets": ("measure", "at-least", "stage", "gate"), "rules": ("on", "require", "where", "one-of")}
    data = [{key: value} for key in keys for value in VALUES]
    data += [{table: [{key: value}]} for table, inner in tables.items() for key in inner for value in VALUES]
    for each in data:
        try:
            validator(Configuration).validate_python(each)
        except ValidationError as error:
            yield from ((details["type"], details) for details in error.errors(include_url=False))


def test_every_type_of_error_has_words() -> None:
    found = {kind: details for kind, details in errors() if kind != "unexpected_keyword_argument"}

    assert len(found) > 8
    assert set(found) <= set(typing.get_args(core_schema.ErrorType))
    for kind, details in found.items():
        route = [str(part) for part in details["loc"] if part != "[key]"]
        context = {"allowed": allowed_at(route)} if kind == "literal_error" else details.get("ctx", {})
        assert "something else" not in wrong_value(route, kind, context), kind


def test_the_words_that_an_entry_takes_are_those_of_its_model() -> None:
    unlike = [details for kind, details in errors() if kind == "literal_error"]

    assert len(unlike) > 5
    for details in unlike:
        route = [str(part) for part in details["loc"] if part != "[key]"]
        if details["loc"][-1] != "[key]":
            assert either([f"'{each}'" for each in allowed_at(route)]) == details["ctx"]["expected"], route
