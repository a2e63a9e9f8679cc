"""Several journeys seen as one: what they share is judged once, and its effort counts once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Company, Journey, Placement, Stage, Tool, latest
from journeygap.method import measures
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import SPENDING, Overlay, Role
from journeygap.method.settings import EffortUnit, Settings
from journeygap.rules.base import Inventory, Measured
from journeygap.rules.because import of_stage, said_at
from journeygap.rules.matching import nothing_matches

_RANK = {role: rank for rank, role in enumerate(Role)}
"""Over several journeys the role that is best for customers counts; `Role` lists them in that order."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Portfolio:
    """The figures of all the journeys of a run together.

    ``coverage`` pools the units of every journey (None without any), ``alignment`` is the share of the effort on what
    some journey needs where it is, ``waste_share`` that on what none meets (None where nothing is spent). An activity
    that several journeys share counts once; ``best`` holds its best role by its origin. ``covered`` is the coverage
    with its counts, over the journeys whose company half is stated. ``siblings`` counts the journeys that were read
    only because they share a company file.
    """

    coverage: float | None
    alignment: float | None
    waste_share: float | None
    effort: Effort
    roles: dict[Activity, Role]
    covered: Coverage
    best: dict[tuple[str, int], Role]
    siblings: int = 0


def pool(
    overlays: Iterable[Overlay], covered: Coverage, settings: Settings, siblings: Sequence[Overlay] = ()
) -> Portfolio:
    """Pool the figures of journeys. ``covered`` is their coverage over all units; an activity counts once.

    What ``siblings`` need of the company files that these journeys use is not wasted either.
    """
    overlays = list(overlays)
    roles = _best_roles([*overlays, *siblings])
    if siblings:
        used = frozenset[str]().union(*(laid.journey.company.files for laid in overlays))
        roles = {activity: role for activity, role in roles.items() if activity.file.path in used}
    spent = _pooled_effort(overlays, roles, settings)
    shared = measures.shares(spent, roles)
    return Portfolio(
        coverage=covered.value,
        alignment=None if shared is None else shared[Role.ALIGNED],
        waste_share=None if shared is None else shared[Role.WASTED],
        effort=spent,
        roles=roles,
        covered=covered,
        best={activity.origin: role for activity, role in roles.items()},
        siblings=len(siblings),
    )


def _pooled_effort(overlays: Iterable[Overlay], roles: dict[Activity, Role], settings: Settings) -> Effort:
    live = [activity for activity, role in roles.items() if role in SPENDING]
    addable = _addable(laid.journey.company for laid in overlays)
    return measures.effort(live, settings.effort, addable, settings.effort_complete)


def _best_roles(overlays: list[Overlay]) -> dict[Activity, Role]:
    """Return each activity, once, the best role it has in any journey."""
    first: dict[tuple[str, int], Activity] = {}
    best: dict[Activity, Role] = {}
    if len(overlays) == 1:
        return dict(overlays[0].roles)
    for laid in overlays:
        for activity, role in laid.roles.items():
            known = first.setdefault(activity.origin, activity)
            if known not in best or _RANK[role] < _RANK[best[known]]:
                best[known] = role
    return best


def _addable(companies: Iterable[Company]) -> tuple[EffortUnit, ...]:
    """Return the units of effort that add up over companies: those of one currency, and of one period."""
    stated = [company for company in companies if company.activities]
    periods = {normalise(company.period) for company in stated if company.period}
    currencies = {normalise(company.currency) for company in stated if company.currency}
    if len(periods) > 1:
        return ()
    return ("hours",) if len(currencies) > 1 else ("cost", "hours")


def unused_inventory(company: Company, users: Iterable[Journey], settings: Settings, today: date) -> Inventory:
    """Return what a company file holds that no journey asked for uses, for what is doubtful in the file itself.

    ``users`` are other journeys that name it. Without them nothing is known of its activities' roles.
    """
    personas = {each.persona: each.persona_name for each in users if each.persona and each.persona_name}
    return Inventory(
        roles=dict.fromkeys(company.activities, Role.OUT_OF_SCOPE),
        placements={},
        effort=measures.effort([]),
        idle=(),
        owned=False,
        measured=(),
        currency=company.currency,
        period=company.period,
        journeys=0,
        personas=personas,
        slips=company.slips,
        solid=frozenset(),
        mismatched=frozenset(),
        settings=settings,
        today=today,
    )


def own_inventory(laid: Overlay, shared: frozenset[str], spent: Effort, settings: Settings, today: date) -> Inventory:
    """Return what one journey's company runs, without what is in files that other journeys share."""
    journey, company = laid.journey, laid.journey.company
    own = [each for each in journey.placements if each.activity.file.path not in shared]
    measured = [
        *(Measured(metric) for metric in latest(journey.metrics)),
        *(
            Measured(
                metric,
                stage,
                because=of_stage(stage, metrics=False),
            )
            for stage in journey.stages
            if stage.metrics
            for metric in latest(stage.metrics)
        ),
        *(
            Measured(
                metric,
                stage,
                touchpoint,
                because=said_at(touchpoint),
            )
            for stage in journey.stages
            for touchpoint in stage.touchpoints
            if touchpoint.metrics
            for metric in latest(touchpoint.metrics)
        ),
        *_measured(each.activity for each in own),
    ]
    grounded = grounds_of(laid)
    return Inventory(
        roles={each.activity: laid.roles[each.activity] for each in own},
        placements={each.activity: (each,) for each in own},
        effort=spent,
        idle=_idle([company], shared, settings, of_shared=False),
        owned=any(activity.live and activity.owner is not None for activity in company.activities),
        measured=tuple(measured),
        currency=company.currency,
        period=company.period,
        journeys=1,
        personas=_personas([laid]),
        slips=(*journey.slips, *(each for each in company.slips if each.span.source.path not in shared)),
        solid=frozenset(each.activity for each in own if solid(each, grounded)),
        mismatched=frozenset(each.activity for each in own) if nothing_matches(laid) else frozenset(),
        settings=settings,
        today=today,
    )


def shared_inventories(
    overlays: Iterable[Overlay], shared: frozenset[str], settings: Settings, today: date
) -> Iterator[Inventory]:
    """Return what the company files hold that several journeys share: one for files used together."""
    for using in _sharing(overlays, shared):
        every_role = _best_roles(using)
        companies = [laid.journey.company for laid in using]
        roles = {activity: role for activity, role in every_role.items() if activity.file.path in shared}
        placements: dict[tuple[str, int], list[Placement]] = {}
        doubtful: set[tuple[str, int]] = set()
        mismatched: set[tuple[str, int]] = set()
        for laid in using:
            other_words = nothing_matches(laid)
            grounded = grounds_of(laid)
            for placement in laid.live:
                origin = placement.activity.origin
                placements.setdefault(origin, []).append(placement)
                if not solid(placement, grounded):
                    doubtful.add(origin)
                if other_words:
                    mismatched.add(origin)
        yield Inventory(
            roles=roles,
            placements={activity: tuple(placements.get(activity.origin, ())) for activity in roles},
            effort=_pooled_effort(using, every_role, settings),
            idle=_idle(companies, shared, settings, of_shared=True),
            owned=any(each.live and each.owner is not None for company in companies for each in company.activities),
            measured=tuple(_measured(roles)),
            currency=common(company.currency for company in companies),
            period=common(company.period for company in companies),
            journeys=len(using),
            personas=_personas(using),
            slips=tuple(
                {each: None for company in companies for each in company.slips if each.span.source.path in shared}
            ),
            solid=frozenset(activity for activity in roles if activity.origin not in doubtful),
            mismatched=frozenset(activity for activity in roles if activity.origin in mismatched),
            settings=settings,
            today=today,
        )


def _personas(overlays: Iterable[Overlay]) -> dict[str, str]:
    """Return the personas of journeys as written, by normalised name."""
    return {
        laid.journey.persona: laid.journey.persona_name or "" for laid in overlays if laid.journey.persona is not None
    }


class Grounds(NamedTuple):
    """Of a journey the stages that require a touchpoint, and those of them where one rests on an assumption."""

    stated: bool
    """Whether the journey states evidence."""
    required: frozenset[Stage]
    assumed: frozenset[Stage]


def grounds_of(laid: Overlay) -> Grounds:
    """Look at what the required touchpoints of a journey rest on, stage by stage."""
    stages = laid.journey.stages
    needed = {stage: [each for each in stage.touchpoints if not each.optional] for stage in stages}
    return Grounds(
        bool(laid.journey.evidence),
        frozenset(stage for stage in stages if needed[stage]),
        frozenset(
            stage
            for stage in stages
            if not all(any(item.stated.kind != "assumption" for item in each.evidence) for each in needed[stage])
        ),
    )


def solid(placement: Placement, grounds: Grounds) -> bool:
    """Return whether customers' evidence says that a wasted activity is missed by nobody.

    The journey states evidence, and every required touchpoint of the activity's stages (of all, where it names none)
    rests on some that is no assumption.
    """
    if not grounds.stated:
        return False
    if placement.anywhere:
        return bool(grounds.required) and not grounds.assumed
    return not grounds.required.isdisjoint(placement.stages) and grounds.assumed.isdisjoint(placement.stages)


def common(stated: Iterable[str | None]) -> str | None:
    """Return the one currency or period that companies state; None where they state none, or different ones."""
    spellings = {normalise(each): each for each in stated if each is not None}
    return next(iter(spellings.values())) if len(spellings) == 1 else None


def _sharing(overlays: Iterable[Overlay], shared: frozenset[str]) -> list[list[Overlay]]:
    """Group the journeys that shared files tie together, directly or through others."""
    leaders: dict[str, str] = {}

    def leader(file: str) -> str:
        while leaders.setdefault(file, file) != file:
            leaders[file] = file = leaders[leaders[file]]
        return file

    users = [(laid, files) for laid in overlays if (files := sorted(laid.journey.company.files & shared))]
    for _, (first, *others) in users:
        for other in others:
            leaders[leader(other)] = leader(first)
    groups: dict[str, list[Overlay]] = {}
    for laid, (first, *_) in users:
        groups.setdefault(leader(first), []).append(laid)
    return list(groups.values())


def _idle(
    companies: Iterable[Company], shared: frozenset[str], settings: Settings, *, of_shared: bool
) -> tuple[Tool, ...]:
    """Return the tools that nothing live uses in any company that lists them.

    Tools of one name are one, which is judged with the shared files if one of them lists it, else with the journey's
    own.
    """
    counted = {"live", "planned"} if settings.include_planned else {"live"}
    listed: dict[str, Tool] = {}
    elsewhere: set[str] = set()
    used: set[str] = set()
    for company in companies:
        if not company.known:
            continue
        in_use = {name for activity in company.activities if activity.status in counted for name in activity.tools}
        for tool in company.tools:
            if tool.key in in_use:
                used.add(tool.key)
            elif (tool.span.source.path in shared) is of_shared:
                listed.setdefault(tool.key, tool)
            elif not of_shared:
                elsewhere.add(tool.key)
    return tuple(tool for key, tool in listed.items() if key not in used | elsewhere)


def _measured(activities: Iterable[Activity]) -> list[Measured]:
    return [
        Measured(metric, activity=activity)
        for activity in activities
        if activity.metrics and activity.status != "retired"
        for metric in latest(activity.metrics)
    ]
