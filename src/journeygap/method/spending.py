"""What is spent in each stage, and on what: the money of a journey, stage by stage and role by role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeygap.journey.resolved import Activity, Placement, Stage
from journeygap.method.measures import Effort
from journeygap.method.overlay import ROUNDING, Overlay


def spending(
    laid: Overlay, spent: Effort, roles: Mapping[Activity, str] | None = None
) -> tuple[Mapping[str, float], ...]:
    """Return the effort in each stage by role, in the unit of ``spent``, in the journey's order.

    An activity is split as `measures.allocation` splits it: evenly over the stages that it states, else over those
    in which it meets customers. What is in no stage of the journey is in none of the sums.
    ``roles`` takes the place of those that the activities have in this journey alone.
    """
    known: Mapping[Activity, str] = laid.roles if roles is None else roles
    sums: tuple[dict[str, float], ...] = tuple({} for _ in laid.journey.stages)
    for placement in laid.live:
        amount = spent.by_activity.get(placement.activity)
        stages = stages_of(placement)
        parts = len(stages) + (0 if placement.anywhere else placement.lacking)
        if amount is None or not parts:
            continue
        role = known[placement.activity]
        for stage in stages:
            held = sums[stage.order]
            held[role] = held.get(role, 0.0) + amount / parts
    return sums


def in_no_stage(
    spent: Effort, staged: Iterable[Mapping[str, float]], roles: Mapping[Activity, str]
) -> dict[str, float]:
    """Return by role what is spent in no stage of the journey: all that is spent without what is ``staged``.

    ``staged`` is what `spending` returns for the same ``roles``; with it the stages add up to ``spent.total``.
    """
    left: dict[str, float] = {}
    for activity, amount in spent.by_activity.items():
        left[roles[activity]] = left.get(roles[activity], 0.0) + amount
    for held in staged:
        for role, amount in held.items():
            left[role] -= amount
    return {role: amount for role, amount in left.items() if round(amount, ROUNDING) > 0}


def stages_of(placement: Placement) -> tuple[Stage, ...]:
    """Return the stages that an activity's effort is spent in: those it states, else those it meets customers in."""
    if not placement.anywhere:
        return placement.stages
    return tuple(dict.fromkeys(touchpoint.stage for touchpoint in placement.here))
