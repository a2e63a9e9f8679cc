"""A plan for programs: schema version 1, to which keys are added, and which never changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from journeygap import __version__
from journeygap.method.overlay import ROUNDING
from journeygap.planning.actions import Action, Left
from journeygap.planning.plan import Done, JourneyChange, Plan
from journeygap.planning.subjects import Subject
from journeygap.planning.terms import LimitsNotMet
from journeygap.reporters.listings.json import Encode, encoder, listed

SCHEMA_VERSION = 1


def render(plan: Plan, *, ascii_only: bool = False) -> Iterator[str]:
    """Yield the plan as JSON text, in pieces; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    yield from _head(encode)
    for key, value in _figures(plan):
        yield f'  "{key}": {encode(value)},\n'
    lists: dict[str, Iterable[Any]] = {
        "actions": map(_done, plan.done),
        "journeys": map(_journey, plan.journeys),
        "stopped": map(_id, plan.stopped),
        "becomes_waste": map(_id, plan.becomes_waste),
        "left_out": map(_left, plan.left_out),
        "spared": map(_left, plan.spared),
        "unknown_cost": map(_id, plan.unknown_cost),
        "idle_tools": ({"name": each.stated.name, "cost": number(each.stated.cost)} for each in plan.idle_tools),
        "frontier": (
            {
                "budget": number(each.budget),
                "running": number(each.running),
                "setup": number(each.setup),
                "coverage": share(each.coverage),
                "actions": _pairs(each.chosen),
            }
            for each in plan.frontier
        ),
        "unexamined": ({"from": number(each.low), "to": number(each.high)} for each in plan.unexamined),
        "dark": (
            {"path": each.journey.journey.path, "stage": each.stage.id, "budget": number(each.budget)}
            for each in plan.dark
        ),
        "uncovered": (
            {
                "path": each.journey.journey.path,
                "stage": each.unit.stage.id,
                "touchpoint": each.need.touchpoint.id,
                "points": share(each.points),
            }
            for each in plan.uncovered
        ),
        "owners": (
            {
                "owner": each.owner,
                "before": number(each.before),
                "after": number(each.after),
                "setup": number(each.setup),
            }
            for each in plan.owners
        ),
        "without_owner": ([each.kind.value, each.subject.id] for each in plan.without_owner),
        "not_weighed": ({"path": each.journey.path, "journey": each.journey.name} for each in plan.not_weighed),
    }
    for key, items in lists.items():
        yield from listed(key, items, "  ", ",", encode)
    yield f'  "next": {encode(_next(plan))},\n'
    yield f'  "firm": {encode(_firm(plan))}\n'
    yield "}\n"


def render_unmet(error: LimitsNotMet, *, ascii_only: bool = False) -> Iterator[str]:
    """Yield what can't be met as JSON text, in place of a plan."""
    encode = encoder(ascii_only=ascii_only)
    yield from _head(encode)
    yield f'  "unit": {encode(error.unit)},\n'
    limits = [{"limit": each.limit, "least": number(each.least)} for each in error.limits]
    infeasible = {
        "least_budget": number(error.least_budget),
        "limits": limits,
        "alone": error.alone,
        "proved": error.proved,
    }
    yield f'  "infeasible": {encode(infeasible)}\n'
    yield "}\n"


def _head(encode: Encode) -> Iterator[str]:
    yield "{\n"
    yield f'  "schema_version": {SCHEMA_VERSION},\n'
    yield f'  "tool": {encode({"name": "journeygap", "version": __version__})},\n'


def _figures(plan: Plan) -> Iterator[tuple[str, Any]]:
    yield "unit", plan.unit
    yield "currency", plan.currency
    yield "period", plan.period
    yield "optimal", plan.optimal
    yield "bound", share(plan.bound)
    yield "complete", plan.complete
    yield (
        "coverage",
        {
            "before": share(plan.coverage.before),
            "after": share(plan.coverage.after),
            "without_assumed": share(plan.without_assumed),
        },
    )
    yield "budget", number(plan.budget)
    yield "running", number(plan.running)
    yield "setup", number(plan.setup)
    yield "left", number(plan.left)
    yield "setup_not_stated", plan.setup_not_stated


def _done(done: Done) -> dict[str, Any]:
    action = done.action
    return {
        "kind": action.kind.value,
        "id": action.subject.id,
        "name": action.subject.activity.name,
        "path": action.subject.path,
        "owner": action.owner,
        "step": done.step,
        "gain": share(done.gain),
        "running": number(done.running),
        "setup": number(done.setup),
        "coverage": share(done.coverage),
        "needs": [each.id for each in done.needs],
        "from": None if done.free_from is None else done.free_from.isoformat(),
        "assumed": done.assumed,
    }


def _journey(each: JourneyChange) -> dict[str, Any]:
    return {
        "path": each.journey.journey.path,
        "journey": each.journey.journey.name,
        "before": share(each.before),
        "after": share(each.after),
        "stages": [
            {"stage": stage.id, "before": share(change.before), "after": share(change.after)}
            for stage, change in each.stages
        ],
    }


def _next(plan: Plan) -> dict[str, Any] | None:
    if plan.next is None:
        return None
    return {
        "budget": number(plan.next.budget),
        "coverage": share(plan.next.coverage),
        "in": _pairs(plan.next.enters),
        "out": _pairs(plan.next.leaves),
    }


def _firm(plan: Plan) -> dict[str, Any] | None:
    if plan.firm is None:
        return None
    actions = (done.action for done in plan.done)
    return {
        "draws": plan.firm.draws,
        "same": share(plan.firm.same),
        "actions": [
            {"kind": each.kind.value, "id": each.subject.id, "share": share(plan.firm.shares[each])} for each in actions
        ],
    }


def _pairs(actions: Iterable[Action]) -> list[list[str]]:
    return [[each.kind.value, each.subject.id] for each in sorted(actions, key=lambda each: each.order)]


def _id(subject: Subject) -> str:
    return subject.id


def _left(left: Left) -> dict[str, Any]:
    return {"id": left.subject.id, "reason": left.reason}


def share(value: float | None) -> float | None:
    """Return a share of 0 to 1 as results have it."""
    return None if value is None else round(value, ROUNDING) + 0.0


def number(value: float | None) -> float | None:
    """Return an amount, as a whole number where it is one."""
    if value is None:
        return None
    rounded = round(value, 2) + 0.0
    return int(rounded) if rounded.is_integer() else rounded
