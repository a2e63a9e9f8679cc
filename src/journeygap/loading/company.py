"""From the checked company halves to one company: activities with ids of their own, tools and handoffs added up."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from journeygap.core.language import fault
from journeygap.core.source import Span
from journeygap.core.text import normalise
from journeygap.journey.resolved import NONE, Activity, Company, Handoff, Slip, Tool
from journeygap.loading.customer import Names, Ratings, distinct, media, metrics_at
from journeygap.model import company as model
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree
from journeygap.yamltext.places import Route, locate, name_span, node_at, walk


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Part:
    """One company half as it is in its file. Routes begin at the half."""

    half: model.CompanyHalf
    tree: Tree
    activities: tuple[Activity, ...]
    tools: tuple[Tool, ...]
    slips: tuple[Slip, ...] = ()
    """What is doubtful in it, where it is a file of its own."""

    def place(self, *route: str | int) -> Span:
        """Return the span of something in this half."""
        return locate(self.tree, ("company", *route))

    def key(self, *route: str | int) -> Span:
        """Return the span of the key of something in this half."""
        return walk(self.tree, ("company", *route))[2]


def resolve_company(half: model.CompanyHalf, tree: Tree, dimensions: dict[str, str] | None, faults: Faults) -> Part:
    """Resolve what can be resolved within one company half; ``dimensions`` is None where a journey must say them."""
    route: Route = ("company",)
    ratings = Ratings(half.scale, dimensions, tree, (*route, "scale"), faults)
    at = node_at(tree, (*route, "touchpoints"))
    activities = [
        _activity(stated, index, name_span(tree, at, index), tree, ratings, faults)
        for index, stated in enumerate(half.touchpoints or ())
    ]
    tools = []
    names = Names("tool", tree, faults)
    at = node_at(tree, (*route, "tools"))
    for index, tool in enumerate(half.tools or ()):
        span = name_span(tree, at, index)
        (key,) = names.take((tool.name,), span)
        tools.append(Tool(key, tool, span))
    return Part(half, tree, tuple(activities), tuple(tools))


def _activity(
    stated: model.CompanyTouchpoint, order: int, span: Span, tree: Tree, ratings: Ratings, faults: Faults
) -> Activity:
    route: Route = ("company", "touchpoints", order)
    if stated.stage is not None and stated.stages is not None:
        faults.add(
            "JG008",
            locate(tree, (*route, "stages")),
            fault("linking.stage-and-stages"),
        )
    stages = stated.stages if stated.stage is None else stated.stage
    own = _own_names(stated)
    references = own if stated.meets is None else tuple(dict.fromkeys(map(normalise, stated.meets)))
    return Activity(
        id=own[0],
        order=order,
        stated=stated,
        span=span,
        stages=None if stages is None else distinct(stages),
        references=references,
        personas=None if stated.personas is None else frozenset(map(normalise, stated.personas)),
        channels=media(stated.channel),
        devices=media(stated.device),
        modes=media(stated.mode),
        tools=frozenset(distinct(stated.tools)) if stated.tools else NONE,
        supports=tuple(map(normalise, stated.supports or ())),
        delivers=ratings.level(stated.delivers, route, "delivers"),
        improved=None
        if stated.improve is None
        else ratings.level(stated.improve.delivers, (*route, "improve"), "delivers"),
        metrics=metrics_at(stated.metrics, tree, route),
    )


def _own_names(stated: model.CompanyTouchpoint) -> tuple[str, ...]:
    """Return the id and the name of a company touchpoint, normalised, once where they are the same."""
    name = normalise(stated.name)
    if stated.id is None or (own := normalise(stated.id)) == name:
        return (name,)
    return (own, name)


def merge(parts: Iterable[Part], faults: Faults) -> Company:
    """Add company halves up: their touchpoints and tools together, one currency and one period."""
    parts = list(parts)
    activities = _with_ids([activity for part in parts for activity in part.activities], faults)
    by_name = names_of(activities)

    @cache
    def called(name: str) -> frozenset[Activity]:
        return frozenset(by_name.get(name, ()))

    handoffs = [
        Handoff(called(normalise(each.from_)), called(normalise(each.to)))
        for part in parts
        for each in part.half.handoffs or ()
    ]
    return Company(
        activities=tuple(activities),
        tools=tuple(tool for part in parts for tool in part.tools),
        handoffs=tuple(handoffs),
        currency=_agreed("currency", parts, faults),
        period=_agreed("period", parts, faults),
        by_name=by_name,
        files=frozenset(part.tree.source.path for part in parts),
        known=any(part.half.touchpoints is not None for part in parts),
        slips=tuple(slip for part in parts for slip in part.slips),
    )


def check_plans(company: Company, parts: Iterable[Part], faults: Faults) -> None:
    """Report what plans can't be made from: names that fit several things, and replacements of what can't be replaced.

    Names that lead nowhere are reported by `link`.
    """
    options = options_of(company.activities)
    by_origin = {each.origin: each for each in company.activities if each.stated.needs or each.stated.replaces}
    for part in parts:
        for place, stated in enumerate(part.half.touchpoints or ()):
            if not stated.needs and not stated.replaces:
                continue
            own = by_origin[part.activities[place].origin]
            for number, name in enumerate(stated.needs or ()):
                found = company.by_name.get(normalise(name), [])
                if len(found) > 1 or (found and normalise(name) in options):
                    span = part.place("touchpoints", place, "needs", number)
                    _ambiguous(name, found, span, faults, option=normalise(name) in options)
            for number, name in enumerate(stated.replaces or ()):
                span = part.place("touchpoints", place, "replaces", number)
                _check_replaced(own, name, company.by_name.get(normalise(name), []), span, faults)


def _ambiguous(name: str, found: list[Activity], span: Span, faults: Faults, *, option: bool) -> None:
    if option:
        faults.add("JG010", span, fault("linking.option-and-touchpoint", name=name))
    else:
        ids = tuple(activity.id for activity in found)
        faults.add("JG010", span, fault("linking.fits-several", name=name, ids=ids))


def _check_replaced(own: Activity, name: str, found: list[Activity], span: Span, faults: Faults) -> None:
    if len(found) > 1:
        _ambiguous(name, found, span, faults, option=False)
    elif found == [own]:
        faults.add("JG008", span, fault("linking.replaces-itself", name=own.name))
    elif found and own.status == "planned" and not found[0].live:
        faults.add(
            "JG008",
            span,
            fault("linking.replaces-what-is-not-live", name=own.name, replaced=name, status=found[0].status),
        )


def options_of(activities: Iterable[Activity]) -> dict[str, list[Activity]]:
    """Return the activities of each option, by its normalised name."""
    options: dict[str, list[Activity]] = {}
    for activity in activities:
        if activity.stated.option is not None:
            options.setdefault(normalise(activity.stated.option), []).append(activity)
    return options


def names_of(activities: Iterable[Activity]) -> dict[str, list[Activity]]:
    """Return the activities by every name that refers to them: id and name, normalised."""
    by_name: dict[str, list[Activity]] = {}
    for activity in activities:
        name = normalise(activity.name)
        for each in (name,) if activity.id == name else (activity.id, name):
            by_name.setdefault(each, []).append(activity)
    return by_name


def _agreed(key: Literal["currency", "period"], parts: list[Part], faults: Faults) -> str | None:
    """Return the currency or period that the halves state; what differs from the first is added to ``faults``."""
    agreed: str | None = None
    where = ""
    for part in parts:
        stated = part.half.currency if key == "currency" else part.half.period
        if stated is None:
            continue
        if agreed is None:
            agreed, where = stated, part.tree.source.shown
        elif normalise(stated) != normalise(agreed):
            faults.add(
                "JG015",
                part.place(key),
                fault("linking.no-agreement", key=key, here=stated, other=agreed, file=where),
            )
    return agreed


def _with_ids(activities: list[Activity], faults: Faults) -> list[Activity]:
    """Return activities whose ids come from alike names longer ones: ``name@stage``, then ``name@file``."""

    def at_stage(activity: Activity) -> str:
        return f"{activity.id}@{'+'.join(activity.stages)}" if activity.stages else activity.id

    paths = {activity.file.path for activity in activities}
    alike = len({posixpath.basename(path) for path in paths}) < len(paths)

    def at_file(activity: Activity) -> str:
        path = activity.file.path
        return f"{normalise(activity.name)}@{path if alike else posixpath.basename(path)}"

    for longer in (at_stage, at_file):
        for group in _alike(activities):
            for place in group:
                activity = activities[place]
                if activity.stated.id is None:
                    activities[place] = replace(activity, id=longer(activity))
    for group in _alike(activities):
        first = activities[group[0]]
        for place in group[1:]:
            activity = activities[place]
            shared = activity.stated.id or activity.name
            faults.add(
                "JG014",
                activity.span,
                fault("linking.same-company-touchpoint", name=shared, first=first.span),
            )
    return activities


def _alike(activities: list[Activity]) -> list[list[int]]:
    if len({activity.id for activity in activities}) == len(activities):
        return []
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, activity in enumerate(activities):
        groups[activity.id].append(place)
    return [group for group in groups.values() if len(group) > 1]
