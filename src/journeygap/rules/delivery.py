"""JG107 to JG110 and JG113: how well, how consistently and how personally touchpoints are delivered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeygap.findings import Severity
from journeygap.journey import Level, Placement, Stage
from journeygap.overlay import ROUNDING, Match, Need, State, mean, one_figure
from journeygap.rules.base import (
    Case,
    Draft,
    constraints_of,
    horizon_of,
    names_of,
    need_severity,
    owners_of,
    where,
)
from journeygap.text import figure, listed, quoted


def _about(case: Case, need: Need, matches: tuple[Match, ...], message: str, suggestion: str, **more: str) -> Draft:
    activities = [match.activity for match in matches]
    return Draft(
        message=message,
        suggestion=suggestion,
        span=need.touchpoint.span,
        stage=need.touchpoint.stage.id,
        touchpoint=need.touchpoint.id,
        activity=activities[0].id if len(activities) == 1 else None,
        opportunity=case.opportunity[need],
        constraints=constraints_of(activities),
        owners=owners_of(activities),
        severity=need_severity(case, need),
        **more,
    )


def inconsistent_delivery(case: Case) -> Iterator[Draft]:
    """Customers meet one touchpoint through several activities, and these are delivered unequally well."""
    for need in case.overlay.needs:
        if len(need.matches) < 2:
            continue
        rated = [(one_figure(each.placement.delivers), each) for each in need.matches if each.placement.delivers is not None]
        if len(rated) < 2:
            continue
        low, worst = min(rated, key=lambda pair: pair[0])
        high, best = max(rated, key=lambda pair: pair[0])
        if round(high - low, ROUNDING) >= case.settings.inconsistent_margin:
            yield _about(
                case,
                need,
                (worst, best),
                f"{where(need)} is delivered unequally: {quoted(best.activity.name)} at {figure(high)}, "
                f"{quoted(worst.activity.name)} at {figure(low)}",
                f"bring {quoted(worst.activity.name)} up to {quoted(best.activity.name)}, or drop it",
            )


def broken_handoff(case: Case) -> Iterator[Draft]:
    """Customers pass from one stage to the next, and nobody and nothing carries them across."""
    stages = case.journey.stages
    placements: list[list[Placement]] = [[] for _ in stages]
    for placement in case.overlay.live():
        for order in dict.fromkeys(touchpoint.stage.order for touchpoint in placement.here):
            placements[order].append(placement)
    for before, after in zip(stages, stages[1:], strict=False):
        leaving, arriving = placements[before.order], placements[after.order]
        both = [placement.activity for placement in (*leaving, *arriving)]
        if not leaving or not arriving or not all(each.owner and each.tools for each in both):
            continue
        if _owners(leaving) & _owners(arriving) or _tools(leaving) & _tools(arriving):
            continue
        if _handed_over(case, before, after, leaving, arriving):
            continue
        yield Draft(
            message=f"customers are not carried from stage {quoted(before.name)} to {quoted(after.name)}: no owner and "
            f"no tool there is also behind what they meet next ({names_of(each.activity for each in arriving)})",
            suggestion=f"agree who hands what over, and declare it under handoffs: from {quoted(leaving[0].activity.id)} "
            f"to {quoted(arriving[0].activity.id)}",
            span=after.span,
            stage=before.id,
            subject=after.id,
            horizon="long",
            constraints=constraints_of(both),
            owners=owners_of(both),
        )


def _owners(placements: list[Placement]) -> set[str | None]:
    return {placement.activity.owner for placement in placements}


def _tools(placements: list[Placement]) -> set[str]:
    return {tool for placement in placements for tool in placement.activity.tools}


def _handed_over(
    case: Case, before: Stage, after: Stage, leaving: list[Placement], arriving: list[Placement]
) -> bool:
    """Tell whether a declared handoff leads from one stage to the next, by what matches or is stated there."""
    handoffs = case.journey.company.handoffs
    if not handoffs:
        return False
    live = case.overlay.live()
    here = {each.activity for each in (*leaving, *(place for place in live if before in place.stages))}
    there = {each.activity for each in (*arriving, *(place for place in live if after in place.stages))}
    return any(not handoff.from_.isdisjoint(here) and not handoff.to.isdisjoint(there) for handoff in handoffs)


def belief_gap(case: Case) -> Iterator[Draft]:
    """The company believes it delivers a touchpoint better than customers say it does."""
    for need in case.overlay.needs:
        satisfaction = need.touchpoint.satisfaction
        if satisfaction is None:
            continue
        for match in need.matches:
            if match.placement.delivers is None:
                continue
            gaps = _beliefs(match.placement.delivers, satisfaction)
            wide = {name: pair for name, pair in gaps.items() if round(pair[0] - pair[1], ROUNDING) >= case.settings.belief_margin}
            if not wide:
                continue
            told = ", ".join(
                f"{figure(ours)} against {figure(theirs)}{f' in {case.journey.dimensions[name]}' if name else ''}"
                for name, (ours, theirs) in wide.items()
            )
            yield _about(
                case,
                need,
                (match,),
                f"the company rates {quoted(match.activity.name)} above what customers say of {where(need)}: {told}",
                "show the team what customers say, and find out what they miss",
            )


def _beliefs(ours: Level, theirs: Level) -> dict[str, tuple[float, float]]:
    """Pair the company's ratings with customers', overall (under "") and by common dimension."""
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        common = [name for name in ours if name in theirs]
        if not common:
            return {}
        overall = (mean(ours[name] for name in common), mean(theirs[name] for name in common))
        return {"": overall, **{name: (ours[name], theirs[name]) for name in common}}
    return {"": (one_figure(ours), one_figure(theirs))}


def not_personalised(case: Case) -> Iterator[Draft]:
    """Customers expect a touchpoint to be personal to them, and it is the same for everybody."""
    for need in case.overlay.needs:
        if not need.touchpoint.stated.personalised:
            continue
        said = [match.activity.stated.personalised for match in need.matches]
        if True in said or False not in said:
            continue
        plain = tuple(match for match in need.matches if match.activity.stated.personalised is False)
        names = names_of(match.activity for match in plain)
        yield _about(
            case,
            need,
            plain,
            f"customers expect {where(need)} to be personal to them; {names} is the same for everybody",
            f"use what you know of the customer in {names}",
        )


def reported_friction(case: Case) -> Iterator[Draft]:
    """Customers report trouble at a touchpoint that the company meets and that no rating shows as weak."""
    for need in case.overlay.needs:
        stated = need.touchpoint.stated
        bad = stated.feeling is not None and stated.feeling <= -1
        if not need.matches or need.state is State.WEAK or not (stated.friction or bad):
            continue
        if stated.friction:
            trouble = f"customers report at {where(need)}: {listed(stated.friction)}"
        else:
            trouble = f"customers feel bad ({figure(stated.feeling or 0.0)}) at {where(need)}"
        names = names_of(match.activity for match in need.matches)
        yield Draft(
            message=trouble,
            suggestion=f"remove it from {names}, and ask customers to rate the touchpoint",
            span=need.touchpoint.span,
            stage=need.touchpoint.stage.id,
            touchpoint=need.touchpoint.id,
            opportunity=case.opportunity[need],
            constraints=constraints_of(match.activity for match in need.matches),
            owners=owners_of(match.activity for match in need.matches),
            severity=need_severity(case, need, at_most=Severity.WARNING),
        )
