"""JG111, JG203 and JG204: where the effort goes, against where customers' importance is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from journeygap.journey import Stage
from journeygap.overlay import ROUNDING
from journeygap.rules.base import Case, Draft, constraints_of, owners_of, where
from journeygap.text import listed, percent, quoted

_POINTS = 0.05
"""How far apart the shares must be, beside being in the proportion of one to two."""


def _shares(case: Case) -> Iterator[tuple[Stage, float, float]]:
    """Give each stage with its importance share and effort share, where both say something."""
    units = case.units
    stated = sum(unit.importance_stated for unit in units)
    if case.effort.unit == "count" or not units or 2 * stated < len(units):
        return
    for stage, wanted, given in zip(
        case.journey.stages, case.allocation.importance, case.allocation.effort, strict=True
    ):
        if wanted is not None and given is not None:
            yield stage, round(wanted, ROUNDING), round(given, ROUNDING)


def under_invested_stage(case: Case) -> Iterator[Draft]:
    """A stage that matters to customers gets less than half of the effort that its importance calls for."""
    for stage, wanted, given in _shares(case):
        if 2 * given < wanted and round(wanted - given, ROUNDING) >= _POINTS:
            yield Draft(
                message=f"stage {quoted(stage.name)} has {percent(wanted)} of the importance "
                f"but gets {percent(given)} of the effort",
                suggestion="move effort here, from waste and from stages that get more than they matter",
                span=stage.span,
                stage=stage.id,
                effort=given * case.effort.total,
            )


def over_invested_stage(case: Case) -> Iterator[Draft]:
    """A stage gets more than twice the effort that its importance to customers calls for."""
    for stage, wanted, given in _shares(case):
        if given > 2 * wanted and round(given - wanted, ROUNDING) >= _POINTS:
            matching = case.allocation.matching[stage.order]
            if round(matching - given, ROUNDING) >= 0:
                found = "all of it is on what matches"
            elif matching == 0:
                found = "none of it is on what matches"
            else:
                found = f"only {percent(matching / given)} of it is on what matches"
            yield Draft(
                message=f"stage {quoted(stage.name)} gets {percent(given)} of the effort "
                f"but has {percent(wanted)} of the importance",
                suggestion=f"look here first for effort to free: {found}",
                span=stage.span,
                stage=stage.id,
                effort=given * case.effort.total,
            )


def duplicated_effort(case: Case) -> Iterator[Draft]:
    """Several teams meet one touchpoint through the same channel."""
    for need in case.overlay.needs:
        owned = [match.activity for match in need.matches if match.activity.owner and match.activity.channels]
        if len(owned) < 2:
            continue
        pairs = [
            (one, other)
            for one, other in combinations(owned, 2)
            if one.owner != other.owner and one.channels & other.channels
        ]
        if not pairs:
            continue
        activities = list(dict.fromkeys(each for pair in pairs for each in pair))
        each = ", ".join(f"{quoted(activity.name)} by {activity.owner}" for activity in activities[:4])
        rest = f" and {len(activities) - 4} more" if len(activities) > 4 else ""
        yield Draft(
            message=f"several teams meet {where(need)} through the same channel: {each}{rest}",
            suggestion=f"agree which of {listed(owners_of(activities))} answers for it",
            span=need.touchpoint.span,
            stage=need.touchpoint.stage.id,
            touchpoint=need.touchpoint.id,
            constraints=constraints_of(activities),
            owners=owners_of(activities),
        )
