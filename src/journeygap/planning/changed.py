"""Journeys as they would be after a plan: what stops is retired, what is launched is live, what is moved matches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from journeygap.journey.resolved import Activity, Company, Handoff, Journey, Placement
from journeygap.loading.company import names_of

Origin = tuple[str, int]
"""What makes an activity the same in every journey: its file and its place in it."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What a plan does with one activity."""

    stops: bool = False
    moved: bool = False
    improved: bool = False
    launched: bool = False


def changed(journey: Journey, fates: Mapping[Origin, Fate], assumed: float | None) -> Journey:
    """Return a journey after a plan; ``assumed`` (0 to 10) is delivered by what is launched or moved and states none.

    A journey that the plan does not touch is returned as it is.
    """
    if not any(placement.activity.origin in fates for placement in journey.placements):
        return journey
    after = {
        placement.activity: after_plan(placement, fates.get(placement.activity.origin, Fate()), assumed)
        for placement in journey.placements
    }
    return replace(
        journey,
        placements=tuple(after.values()),
        company=_company(journey.company, {old: placement.activity for old, placement in after.items()}),
    )


def _company(company: Company, after: Mapping[Activity, Activity]) -> Company:
    activities = tuple(after[activity] for activity in company.activities)
    handoffs = tuple(
        Handoff(frozenset(after[each] for each in handoff.from_), frozenset(after[each] for each in handoff.to))
        for handoff in company.handoffs
    )
    return replace(company, activities=activities, by_name=names_of(activities), handoffs=handoffs)


def after_plan(placement: Placement, fate: Fate, assumed: float | None) -> Placement:
    """Return where an activity is in a journey after what a plan does with it."""
    if fate.stops:
        return _with_status(placement, "retired")
    if fate.launched:
        placement = _with_status(placement, "live")
    if fate.moved:
        placement = _moved(placement)
    if fate.improved:
        level = placement.improved if placement.improved is not None else assumed
        return replace(placement, delivers=level, changed=True)
    if fate.launched or fate.moved:
        level = placement.delivers if placement.delivers is not None else assumed
        return replace(placement, delivers=level, changed=True)
    return placement


def states_level(placement: Placement, fate: Fate) -> bool:
    """Return whether the level after a plan is stated rather than assumed."""
    return (placement.improved if fate.improved else placement.delivers) is not None


def _with_status(placement: Placement, status: str) -> Placement:
    activity = placement.activity
    stated = replace(activity.stated, status=status)  # type: ignore[arg-type]
    return replace(placement, activity=replace(activity, stated=stated))


def _moved(placement: Placement) -> Placement:
    """Move an activity to all the stages in which customers use what it refers to."""
    stages = tuple(dict.fromkeys(touchpoint.stage for touchpoint in placement.elsewhere))
    if not stages:
        return placement
    activity = replace(placement.activity, stages=tuple(stage.id for stage in stages))
    return replace(
        placement,
        activity=activity,
        stages=stages,
        lacking=0,
        here=(*placement.here, *placement.elsewhere),
        elsewhere=(),
    )
