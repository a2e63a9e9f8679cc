"""From data of a program (dictionaries, lists, numbers of any library) to plain data, and to a text that says it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from numbers import Integral, Real
from typing import Any

import yaml

from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.yamltext.places import Route
from journeygap.yamltext.routes import joined


def plain(value: Any, limits_depth: int, most: int) -> Any:
    """Return data as dictionaries, lists, texts, numbers, truth values and None only; days become texts.

    Arrays and numbers of numpy and pandas are taken as what they hold. Raises `InputError` with the route of what fits
    in no file: another kind of object, a key that is no text or number, and what is nested more than ``limits_depth``
    deep or holds more than ``most`` values, as what contains itself does.
    """
    return _Reading(limits_depth, most).plain(value, ())


class _Reading:
    def __init__(self, depth: int, most: int) -> None:
        self._depth = depth
        self._left = self._most = most

    def plain(self, value: Any, route: Route) -> Any:
        self._left -= 1
        if self._left < 0:
            raise InputError(say("passed.too-many-values", route=joined(route), most=self._most))
        if len(route) >= self._depth:
            raise InputError(say("passed.too-deep", route=joined(route), most=self._depth))
        if value is None or isinstance(value, (bool, str, date, Integral, Real, os.PathLike)):
            return _scalar(value, route)
        if hasattr(value, "tolist"):
            return self.plain(value.tolist(), route)
        if isinstance(value, Mapping):
            return {_key(key, route): self.plain(each, (*route, str(key))) for key, each in value.items()}
        if isinstance(value, Iterable) and not isinstance(value, (bytes, bytearray)):
            return [self.plain(each, (*route, number)) for number, each in enumerate(value)]
        raise InputError(say("passed.no-plain-value", route=joined(route), type=type(value).__name__))


def _scalar(value: Any, route: Route) -> Any:
    if isinstance(value, os.PathLike):
        value = os.fsdecode(value)
    if isinstance(value, str):
        return _text(str.__str__(value), route)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool):
        return value
    return int(value) if isinstance(value, Integral) else float(value)


def _key(key: Any, route: Route) -> str:
    if isinstance(key, str):
        return _text(str.__str__(key), route)
    if type(key) is not bool and isinstance(key, Integral):
        return str(int(key))
    raise InputError(say("passed.no-text-as-key", route=joined(route), type=type(key).__name__))


def _text(text: str, route: Route) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InputError(say("passed.broken-characters", route=joined(route))) from None
    return text


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every text between quotation marks, so that none is taken for a number, and repeats nothing by alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def written(data: Any) -> str:
    """Write plain data as YAML on one line, in which no two values begin at one place."""
    text: str = yaml.dump(data, Dumper=_Dumper, default_flow_style=True, width=2**31 - 1, sort_keys=False)
    return text
