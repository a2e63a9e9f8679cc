"""The kinds of value that a field may hold, as annotations that Pydantic reads.

A scalar is typed by the field it belongs to: the loader hands over every scalar as text, marked as `Plain` where YAML
would read a number or a truth value, so that a stage may be called 2024 and an importance may not be "high".

Nothing here imports Pydantic when the tool runs: the hooks below are called only when the validator is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

from journeygap.core.text import normalise_medium

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

CONFIG: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}
"""Pydantic's settings of every model: what the format does not know is an error. Scalars are strict one by one."""


class Stated:
    """The base of the models: a repr of what is stated. One for each class would cost time at every start."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the model with what is stated in it."""
        fields = ((name, getattr(self, name)) for name in self.__dataclass_fields__)  # type: ignore[attr-defined]
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields if value is not None)})"


class Plain(str):
    """A scalar without quotes that YAML 1.2 reads as a number or a truth value, as it was written."""

    __slots__ = ()


def number(value: object) -> object:
    """Read a plain scalar as the number it is; leave everything else for the validator to refuse."""
    if type(value) is not Plain:
        return value
    try:
        return float(value) + 0.0  # -0 is nothing but 0: it would be shown as “-0”, and few programs keep it
    except ValueError:
        return _other_number(value)


def _other_number(text: str) -> object:
    folded = text.lower()
    if folded.lstrip("+-") in {".inf", ".nan"}:
        return float(folded.replace(".", "", 1))
    try:
        return float(int(folded, 0)) if folded.startswith(("0x", "0o")) else text
    except OverflowError:
        return float("inf")
    except ValueError:
        return text


def whole(value: object) -> object:
    """Read a plain scalar as a whole number where it is one."""
    read = number(value)
    if isinstance(read, float) and read.is_integer():
        return int(read)
    return read


def truth(value: object) -> object:
    """Read a plain ``true`` or ``false``."""
    if type(value) is Plain:
        return {"true": True, "false": False}.get(value.lower(), value)
    return value


_DATE = re.compile(r"\d{4}-?\d\d-?\d\d([T ].*)?|\d{4}-?W\d\d(-?\d)?", re.ASCII)
_WRITTEN_DATE = r"^(\d{4}-?\d\d-?\d\d([T ].*)?|\d{4}-?W\d\d(-?\d)?|\d{4}-?\d{3})$"
"""The same, and the day of a year, for editors."""
_ORDINAL_DATE = re.compile(r"(\d{4})-?(\d{3})", re.ASCII)


def day(value: object) -> object:
    """Read a date in ISO 8601; of a date with a time the day counts."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.fromisoformat(value).date() if "T" in value or " " in value else date.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, str) and (ordinal := _ORDINAL_DATE.fullmatch(value)):
        year, number = map(int, ordinal.groups())
        if year and number:
            found = date.fromordinal(min(date(year, 1, 1).toordinal() + number - 1, date.max.toordinal()))
            return found if found.timetuple().tm_yday == number else value
    return value


def one_or_several(value: object) -> object:
    """Accept one name in place of a list of names."""
    return [value] if isinstance(value, str) else value


def modes(value: object) -> object:
    """Let a mode be written as channels may be: with a space, a dash or neither, in any case."""
    listed = one_or_several(value)
    if not isinstance(listed, list):
        return listed
    known = {"selfservice": "self-service", "assisted": "assisted"}
    return [known.get(normalise_medium(each), each) if isinstance(each, str) else each for each in listed]


def named(value: object) -> object:
    """Accept a bare name as a touchpoint that states nothing else."""
    return {"name": value} if isinstance(value, str) else value


def level_kind(value: object) -> str:
    """Return which kind of rating this is: by dimension or a single one."""
    return "by-dimension" if isinstance(value, dict) else "rating"


def key_of(field: str) -> str:
    """Return the key in the file of a field: ``from`` for ``from_``, a word of Python's own; dashes inside a name."""
    return field.rstrip("_").replace("_", "-")


DASHED: dict[str, Any] = CONFIG | {"alias_generator": key_of}
"""The same for a model whose keys have dashes or are words of Python's own."""


class Scalar:
    """An annotation: a strict scalar of one core type, read from text by a function first."""

    def __init__(self, kind: str, read: Callable[[object], object] | None = None, **limits: Any) -> None:
        self.kind = kind
        self.read = read
        self.limits = limits

    def __get_pydantic_core_schema__(self, _source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        schema: CoreSchema = getattr(core_schema, f"{self.kind}_schema")(strict=True, **self.limits)
        return core_schema.no_info_before_validator_function(self.read, schema) if self.read else schema

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = handler(schema)
        if self.kind == "date":
            # ISO 8601 has more spellings than JSON Schema's date, and one of them is a number to an editor.
            return {"type": ["string", "integer"], "pattern": _WRITTEN_DATE, "examples": ["2026-03-31"]}
        if self.kind == "str":
            # YAML's own reading of `name: 2024` is a number; the tool takes it as text, so an editor should too.
            described["type"] = ["string", "number", "boolean"]
        return described


class Reading:
    """An annotation: rewrites a short form into the long one before validation."""

    def __init__(self, read: Callable[[object], object], short: dict[str, Any]) -> None:
        self.read = read
        self.short = short

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [self.short, handler(schema)]}


class AtLeastOne:
    """An annotation: a list that may not be empty."""

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        return cast("CoreSchema", {**handler(source), "min_length": 1})


class EitherLevel:
    """An annotation: a rating, or a mapping of ratings by dimension; errors speak of the one that was written."""

    def __get_pydantic_core_schema__(self, _source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        rating = handler.generate_schema(Rating)
        by_dimension = core_schema.dict_schema(handler.generate_schema(Name), rating, min_length=1)
        return core_schema.tagged_union_schema({"rating": rating, "by-dimension": by_dimension}, level_kind)


def company_kind(value: object) -> str:
    """Return which kind of company this is: paths of company files, or a half that is written out."""
    return "half" if isinstance(value, dict) else "paths"


class CompanyReference:
    """An annotation: a company's half, or the paths of the files that hold it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        half, _paths = source.__args__
        return core_schema.tagged_union_schema(
            {"half": handler.generate_schema(half), "paths": handler.generate_schema(SomeNames)}, company_kind
        )


WORD = {"type": ["string", "number", "boolean"]}

Text = Annotated[str, Scalar("str")]
Name = Annotated[str, Scalar("str", pattern=r"[^\s\x1c-\x1f]")]  # what Python would strip is no name
Names = Annotated[tuple[Name, ...], Reading(one_or_several, WORD)]
SomeNames = Annotated[tuple[Name, ...], AtLeastOne(), Reading(one_or_several, WORD)]
_MOST = 1e15
"""Beyond this figures can't be added up and shown exactly."""
Number = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=-_MOST, le=_MOST)]
Amount = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=0, le=_MOST)]
Rating = Number
Feeling = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=-2, le=2)]
Count = Annotated[int, Scalar("int", whole, ge=0, le=int(_MOST))]
Truth = Annotated[bool, Scalar("bool", truth)]
Day = Annotated[date, Scalar("date", day)]
_MODE = {
    "anyOf": [
        {"enum": ["self-service", "assisted"]},
        {"pattern": r"^\s*([sS][eE][lL][fF][\s_-]*[sS][eE][rR][vV][iI][cC][eE]|[aA][sS]{2}[iI][sS][tT][eE][dD])\s*$"},
    ]
}
Modes = Annotated[tuple[Literal["self-service", "assisted"], ...], Reading(modes, _MODE)]
Constraints = Annotated[
    tuple[Literal["people", "process", "technology"], ...],
    Reading(one_or_several, {"enum": ["people", "process", "technology"]}),
]
Format = Annotated[int, Scalar("int", whole, ge=1, le=1)]
Level = Annotated[float | dict[str, float], EitherLevel()]
