"""JG201, JG202, JG205 and JG206: what the company does that no customer meets."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.journey import Activity
from journeygap.overlay import Role
from journeygap.rules.base import Draft, Holding, constraints_of, effort_text, names_of, owners_of
from journeygap.text import percent, quoted


def _draft(holding: Holding, activity: Activity, message: str, suggestion: str) -> Draft:
    return Draft(
        message=message,
        suggestion=suggestion,
        span=activity.span,
        stage=holding.placements[activity][0].stages[0].id
        if holding.journeys == 1 and holding.placements[activity][0].stages
        else None,
        activity=activity.id,
        effort=holding.effort.by_activity.get(activity),
        constraints=constraints_of([activity]),
        owners=owners_of([activity]),
    )


def _cost(holding: Holding, activity: Activity) -> str:
    """Say what an activity takes, as the end of a sentence; nothing where effort is only counted."""
    spent = holding.effort
    amount = spent.by_activity.get(activity, 0.0)
    text = effort_text(amount, spent, holding.currency, holding.period)
    return f"; it takes {text}, {percent(amount / spent.total)} of the effort" if text and amount else ""


def _expired(holding: Holding, activity: Activity) -> bool:
    exempt = activity.stated.exempt
    return exempt is not None and exempt.until is not None and exempt.until < holding.today


def wasted_activity(holding: Holding) -> Iterator[Draft]:
    """The company spends effort on something that no customer of the journey meets in any stage."""
    of = "this journey" if holding.journeys == 1 else f"any of {holding.journeys} journeys"
    for activity, role in holding.roles.items():
        if role is Role.WASTED and not _expired(holding, activity):
            yield _draft(
                holding,
                activity,
                f"customers of {of} meet {quoted(activity.name)} nowhere{_cost(holding, activity)}",
                "drop it, or ask customers whether and where they use it",
            )


def misplaced_activity(holding: Holding) -> Iterator[Draft]:
    """The company runs something in one stage that customers use in another."""
    for activity, role in holding.roles.items():
        if role is not Role.MISPLACED:
            continue
        placements = holding.placements[activity]
        now = names_of(stage for placement in placements for stage in placement.stages)
        wanted = names_of(touchpoint.stage for placement in placements for touchpoint in placement.elsewhere)
        runs = f"runs in stage {now}" if now else "runs in another stage"
        yield _draft(
            holding,
            activity,
            f"{quoted(activity.name)} {runs}, but customers use it in stage {wanted}{_cost(holding, activity)}",
            f"move it to stage {wanted}; do not drop it",
        )


def idle_tool(holding: Holding) -> Iterator[Draft]:
    """A tool of the inventory serves no live touchpoint."""
    for tool in holding.idle:
        stated = tool.stated
        cost = ""
        if stated.cost:
            period = f" a {holding.period}" if holding.period else ""
            cost = f", and costs {stated.cost:,.10g} {holding.currency or '(no currency stated)'}{period}"
        yield Draft(
            message=f"no live touchpoint uses the tool {quoted(stated.name)}{cost}",
            suggestion="cancel it, or name it under tools at the touchpoints that use it",
            span=tool.span,
            subject=tool.key,
            owners=(stated.owner,) if stated.owner else (),
        )


def expired_exemption(holding: Holding) -> Iterator[Draft]:
    """Something was kept for a stated reason until a date, the date has passed, and still no customer meets it."""
    for activity, role in holding.roles.items():
        exempt = activity.stated.exempt
        if role is Role.WASTED and exempt is not None and _expired(holding, activity):
            yield _draft(
                holding,
                activity,
                f"the exemption of {quoted(activity.name)} ({exempt.reason}) ended on {exempt.until}, "
                f"and customers meet it nowhere{_cost(holding, activity)}",
                "drop it, or renew the exemption with a new date",
            )
