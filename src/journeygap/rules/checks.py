"""Rules that need no Python: `[[rules]]` in the configuration."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from journeygap.core.errors import InputError
from journeygap.core.kind import Kind
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.journey.resolved import Activity, Journey, Stage, Tool, Touchpoint
from journeygap.model.company import CompanyTouchpoint
from journeygap.model.company import Tool as StatedTool
from journeygap.model.configuration import StatedRule, Subject
from journeygap.model.customer import CustomerTouchpoint
from journeygap.model.customer import Stage as StatedStage
from journeygap.rules.team import Context, Report, TeamRule

_CODE = re.compile(r"T\d{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_MODELS: dict[Subject, type[Any]] = {
    "company touchpoint": CompanyTouchpoint,
    "customer touchpoint": CustomerTouchpoint,
    "stage": StatedStage,
    "tool": StatedTool,
}
_ASSUMED: dict[Subject, dict[str, str]] = {
    "company touchpoint": {"status": "live"},
    "customer touchpoint": {"need": "required", "ownership": "brand"},
}
"""What a key means where it is not stated."""

Thing = Activity | Stage | Tool | Touchpoint


def checks(stated: Iterable[StatedRule]) -> list[TeamRule]:
    """Return the rules that a configuration states. Raises `InputError` for what can't be meant."""
    made: list[TeamRule] = []
    for number, each in enumerate(stated, start=1):
        rule = _rule(each, number)
        if any(other.kind.code == rule.kind.code or other.kind.name == rule.kind.name for other in made):
            raise InputError(say("checks.taken", number=number))
        made.append(rule)
    return made


def _rule(stated: StatedRule, number: int) -> TeamRule:
    code = stated.code or f"T{number:03}"
    if not _CODE.fullmatch(code):
        raise InputError(say("checks.bad-code", number=number, code=code))
    name = stated.name or f"{stated.on.replace(' ', '-')}-{stated.require.replace('_', '-')}-{code.lower()}"
    if not _NAME.fullmatch(name):
        raise InputError(say("checks.bad-name", number=number, name=name))
    if stated.one_of is not None and stated.matches is not None:
        raise InputError(say("checks.two-conditions", number=number))
    known = [field.name for field in fields(_MODELS[stated.on])]
    for key in (stated.require, *(stated.where or {})):
        if key not in known:
            meant = near(key, known)
            raise InputError(say("checks.unknown-key", number=number, on=stated.on, key=key, meant=meant, known=known))
    page = say("checks.page", rule=stated, code=code)  # there is no other page about it
    kind = Kind(code=code, name=name, severity=stated.severity or "warning", page=page)
    return TeamRule(kind, _judge(stated), say("rules.configuration"))


def _judge(stated: StatedRule) -> Callable[[Context], Iterator[Report]]:
    fits = _fitting(stated)

    def judge(context: Context) -> Iterator[Report]:
        for thing in _things(stated.on, context.journey):
            if all(_is(thing, stated.on, key, wanted) for key, wanted in (stated.where or {}).items()):
                found = _values(thing, stated.on, stated.require)
                wrong = [value for value in found if not fits(value)]
                if wrong or not found:
                    yield _report(stated, thing, wrong)

    return judge


def _report(stated: StatedRule, thing: Thing, wrong: list[str]) -> Report:
    facts = {"rule": stated, "name": thing.stated.name, "wrong": wrong}
    return Report(thing, say("checks.message", **facts), say("checks.suggestion", **facts))


def _fitting(stated: StatedRule) -> Callable[[str], bool]:
    if stated.one_of is not None:
        allowed = frozenset(map(normalise, stated.one_of))
        return lambda value: normalise(value) in allowed
    if stated.matches is not None:
        pattern = _wildcards(stated.matches)
        return lambda value: pattern(normalise(value))
    return lambda _: True


def _wildcards(pattern: str) -> Callable[[str], bool]:
    """Return whether a text matches: ``*`` is any text, ``?`` one character, everything else itself."""
    from fnmatch import fnmatchcase

    wanted = re.sub(r"\*+", "*", normalise(pattern)).replace("[", "[[]")
    return lambda value: fnmatchcase(value, wanted)


def _things(on: Subject, journey: Journey) -> Iterable[Thing]:
    match on:
        case "company touchpoint":
            return [each.activity for each in journey.placements]
        case "customer touchpoint":
            return journey.touchpoints
        case "stage":
            return journey.stages
        case "tool":
            return journey.company.tools


def _values(thing: Thing, on: Subject, key: str) -> list[str]:
    """Return what a key holds, as texts; none where it is not stated and nothing is assumed."""
    value = getattr(thing.stated, key)
    if value is None:
        value = _ASSUMED.get(on, {}).get(key)
    if value is None:
        return []
    if isinstance(value, Mapping):
        return [f"{name} {_text(each)}" for name, each in value.items()]
    return [_text(each) for each in value] if isinstance(value, (tuple, list)) else [_text(value)]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(getattr(value, "name", getattr(value, "reason", value)))


def _is(thing: Thing, on: Subject, key: str, wanted: object) -> bool:
    """Return whether a key has a value, or one of several."""
    found = {normalise(value) for value in _values(thing, on, key)}
    every = wanted if isinstance(wanted, (list, tuple)) else [wanted]
    return any(normalise(_text(float(each) if type(each) is int else each)) in found for each in every)
