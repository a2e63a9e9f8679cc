"""From a name and new figures to the changes in what was read: which touchpoint, activity or stage is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Literal, NamedTuple, TypeAlias

from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.journey.resolved import Journey
from journeygap.loading.link import Index
from journeygap.model.company import CompanyTouchpoint
from journeygap.model.customer import CustomerTouchpoint, Stage
from journeygap.model.fields import key_of
from journeygap.yamltext.data import plain
from journeygap.yamltext.edit import Edit
from journeygap.yamltext.places import Route
from journeygap.yamltext.read import Limits

Kind: TypeAlias = Literal["touchpoint", "activity", "stage"]
"""What can be changed: a customer touchpoint, a company touchpoint (an activity), a stage."""

_KEYS: dict[Kind, frozenset[str]] = {
    "touchpoint": frozenset(key_of(each.name) for each in fields(CustomerTouchpoint)),
    "activity": frozenset(key_of(each.name) for each in fields(CompanyTouchpoint)),
    "stage": frozenset(key_of(each.name) for each in fields(Stage)) - {"touchpoints"},
}
_ONE_KEY = {"stage": "stages", "stages": "stage"}
"""The two spellings of one key of an activity: setting one removes the other."""


class Subject(NamedTuple):
    """What a name may stand for: of what kind, where in which file, and how it is named exactly."""

    kind: Kind
    path: str
    route: Route
    label: str
    journey: str


def changes(journeys: Iterable[Journey], name: str, kind: Kind | None, stated: Mapping[str, Any]) -> list[Edit]:
    """Return the changes that set some keys of what is called ``name``, its file's own keys with underscores.

    Without ``kind`` the keys decide, where the name alone does not. Raises `InputError` for a name or a key that is
    not known, with what was probably meant, and for a name that several things bear.
    """
    if kind is not None and kind not in _KEYS:
        raise InputError(say("interface.no-kind", kind=str(kind)))
    if not stated:
        raise InputError(say("interface.no-figures", name=name))
    among = list(journeys)
    keys = {key.replace("_", "-"): value for key, value in stated.items()}
    subject = _subject(among, name, kind, keys)
    if subject.kind == "activity":
        for key, other in _ONE_KEY.items():
            if key in keys and other not in keys:
                keys = {other: None} | keys
    limits = Limits()
    return [
        Edit(subject.path, subject.route, key, plain({key: value}, limits.max_depth, limits.max_written)[key])
        for key, value in keys.items()
    ]


def _subject(journeys: list[Journey], name: str, kind: Kind | None, keys: Mapping[str, Any]) -> Subject:
    named = {(each.path, each.route): each for journey in journeys for each in _called(journey, name)}
    of_kind = [each for each in named.values() if kind in {None, each.kind}]
    if not of_kind:
        known = list(dict.fromkeys(each for journey in journeys for each in _names(journey, kind)))
        raise InputError(say("interface.nothing-called", name=name, kind=kind, meant=near(name, known), known=known))
    fitting = [each for each in of_kind if keys.keys() <= _KEYS[each.kind]]
    if not fitting:
        kinds = dict.fromkeys(each.kind for each in of_kind)
        known_keys = [key for each in kinds for key in sorted(_KEYS[each])]
        wrong = next(key for key in keys if not all(key in _KEYS[each] for each in kinds))
        facts = {"meant": near(wrong, known_keys), "known": list(dict.fromkeys(known_keys))}
        raise InputError(say("interface.no-key", key=wrong, kinds=list(kinds), name=name, **facts))
    if len(fitting) > 1:
        several = list(dict.fromkeys(each.kind for each in fitting))
        labels = list(dict.fromkeys(each.label for each in fitting))
        journey = fitting[0].journey
        raise InputError(say("interface.several", name=name, kinds=several, labels=labels, journey=journey))
    return fitting[0]


def _called(journey: Journey, name: str) -> Iterator[Subject]:
    """Return everything in one journey that a name may stand for."""
    wanted = normalise(name)
    index = Index(journey.stages)
    path = journey.path
    for touchpoint in index.bearing(wanted):
        stage = touchpoint.stage
        place = next(number for number, each in enumerate(stage.touchpoints) if each is touchpoint)
        route: Route = ("customer", "stages", stage.order, "touchpoints", place)
        yield Subject("touchpoint", path, route, f"{stage.name}/{touchpoint.name}", path)
    for activity in journey.company.by_name.get(wanted, ()):
        yield Subject("activity", activity.file.path, ("company", "touchpoints", activity.order), activity.id, path)
    if (stage_found := index.stages.get(wanted)) is not None:
        yield Subject("stage", path, ("customer", "stages", stage_found.order), stage_found.name, path)


def _names(journey: Journey, kind: Kind | None) -> Iterator[str]:
    if kind in {None, "touchpoint"}:
        for stage in journey.stages:
            for touchpoint in stage.touchpoints:
                yield touchpoint.name
                yield f"{stage.name}/{touchpoint.name}"
    if kind in {None, "activity"}:
        yield from (activity.name for activity in journey.company.activities)
    if kind in {None, "stage"}:
        yield from (stage.name for stage in journey.stages)
