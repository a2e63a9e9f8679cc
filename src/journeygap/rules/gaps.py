"""JG101 to JG106: what customers use and the company does not meet, or not where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeygap.findings import Severity
from journeygap.journey import Placement
from journeygap.overlay import ROUNDING, Need, Overlay, Role, State, weak_margin
from journeygap.rules.base import (
    Case,
    Draft,
    Gap,
    Horizon,
    constraints_of,
    horizon_of,
    names_of,
    need_severity,
    owners_of,
    severity_of,
    where,
)
from journeygap.text import figure, listed, near, quoted

_RANK = {State.PLANNED: 0, State.WRONG_STAGE: 1, State.MISSING: 2}
_NEAR_MISSES = 30
"""How many missing touchpoints are compared with the names of wasted activities, which takes time."""


def gaps_of(laid: Overlay, opportunity: Mapping[Need, float | None]) -> tuple[Gap, ...]:
    """Find what nothing meets: touchpoints of their own, and choice groups without any live match as one."""
    gaps = []
    for needs, units in zip(laid.by_stage, laid.units, strict=True):
        required = {need for unit in units for need in unit.needs}
        groups: dict[object, list[Need]] = {}
        for need in needs:
            if need.state in _RANK:
                groups.setdefault(need.touchpoint.choice or need, []).append(need)
        for members in groups.values():
            heaviest = max(members, key=lambda need: need.touchpoint.weight)
            state = min((need.state for need in members), key=_RANK.__getitem__)
            placements = dict.fromkeys(
                placement
                for need in members
                for placement in (need.planned if state is State.PLANNED else need.displaced)
                if state is not State.MISSING
            )
            gaps.append(
                Gap(
                    need=heaviest,
                    members=tuple(members),
                    state=state,
                    placements=tuple(placements),
                    required=heaviest in required,
                    opportunity=opportunity[heaviest] or 0.0,
                )
            )
    return tuple(gaps)


def _severity(gap: Gap) -> Severity:
    """What is planned is coming, so it is a warning at most; what is optional is never more than info."""
    if not gap.required:
        return Severity.INFO
    at_most = Severity.WARNING if gap.state is State.PLANNED else Severity.ERROR
    return severity_of(round(gap.opportunity, ROUNDING), at_most=at_most)


def _horizon(gap: Gap) -> Horizon | None:
    if gap.state is State.WRONG_STAGE:
        return horizon_of(placement.activity for placement in gap.placements)
    return "long"


def _gap(gap: Gap, message: str, suggestion: str) -> Draft:
    touchpoint = gap.need.touchpoint
    activities = [placement.activity for placement in gap.placements]
    return Draft(
        message=message,
        suggestion=suggestion,
        span=touchpoint.span,
        stage=touchpoint.stage.id,
        touchpoint=touchpoint.id,
        subject=touchpoint.choice,
        opportunity=gap.opportunity,
        horizon=_horizon(gap),
        constraints=constraints_of(activities),
        owners=owners_of(activities),
        severity=_severity(gap),
    )


def _used(gap: Gap) -> str:
    """Say what customers use, as the beginning of a sentence."""
    touchpoint = gap.need.touchpoint
    if len(gap.members) == 1:
        return f"customers use {where(gap.need)}"
    members = listed(need.touchpoint.name for need in gap.members)
    return f"customers use {members}, whichever there is, in stage {quoted(touchpoint.stage.name)}"


def missing_touchpoint(case: Case) -> Iterator[Draft]:
    """Customers use a touchpoint in a stage, and nothing the company does meets it there."""
    nearby = _by_label(case)
    budget = _NEAR_MISSES
    for gap in case.gaps:
        if gap.state is not State.MISSING or not gap.required:
            continue
        touchpoint = gap.need.touchpoint
        placements = [each for name in touchpoint.names for each in nearby.get(name, ())]
        if placements:
            names = names_of(each.activity for each in placements)
            stages = names_of(each.stage for placement in placements for each in placement.here)
            suggestion = f"extend {names} from stage {stages}"
        else:
            miss = None
            if budget:
                budget -= 1
                miss = _near_miss(case, gap)
            if miss:
                suggestion = f"did you mean {quoted(miss)}? If it meets this, write meets: [{touchpoint.id}] there"
            elif touchpoint.ownership == "partner":
                suggestion = "arrange it with a partner, or list the company touchpoint that meets it"
            else:
                suggestion = "build it, or list the company touchpoint that meets it"
        yield _gap(gap, f"{_used(gap)}; nothing the company does meets it", suggestion)


def _by_label(case: Case) -> dict[str, list[Placement]]:
    """Give the live placements by what they are called or meet, wherever that is."""
    found: dict[str, dict[Placement, None]] = {}
    if not case.gaps:
        return {}
    for placement in case.overlay.live():
        names = set(placement.activity.references)
        for touchpoint in placement.here:
            names.update(touchpoint.names)
        if placement.here:
            for name in names:
                found.setdefault(name, {})[placement] = None
    return {name: list(placements) for name, placements in found.items()}


def _near_miss(case: Case, gap: Gap) -> str | None:
    stage = gap.need.touchpoint.stage
    wasted = [
        placement.activity.name
        for placement in case.overlay.live()
        if case.overlay.roles[placement.activity] is Role.WASTED
        and placement.activity.implied
        and (placement.anywhere or stage in placement.stages)
    ]
    return near(gap.need.touchpoint.name, wasted) if wasted else None


def weak_touchpoint(case: Case) -> Iterator[Draft]:
    """A touchpoint is met, but falls short of what customers expect."""
    for need in case.overlay.needs:
        if need.state is not State.WEAK:
            continue
        match = next(each for each in need.matches if not each.differs)
        touchpoint = need.touchpoint
        stated = touchpoint.expects is not None
        limit = weak_margin(touchpoint, case.settings)
        short = {name: by for name, by in match.shortfalls if by >= limit}
        expectation = "expect" if stated else "expect by its importance"
        if "" in short:
            wanted = (match.level or 0.0) + short[""]
            lack = f"{figure(match.level or 0.0)} where customers {expectation} {figure(wanted)}"
            what = f"raise it by {figure(short[''])}"
        else:
            levels = ", ".join(f"{case.journey.dimensions[name]} by {figure(by)}" for name, by in short.items())
            lack = f"it falls short of what customers expect in {levels}"
            what = f"improve {', '.join(case.journey.dimensions[name] for name in short)} first"
        yield _about(
            case,
            need,
            f"{where(need)} is met badly by {quoted(match.activity.name)}: {lack}",
            f"improve {quoted(match.activity.name)}: {what}",
            horizon_of([match.activity]),
            [match.placement],
        )


def _about(
    case: Case,
    need: Need,
    message: str,
    suggestion: str,
    horizon: Horizon | None,
    placements: Iterable[Placement],
) -> Draft:
    activities = [placement.activity for placement in placements]
    return Draft(
        message=message,
        suggestion=suggestion,
        span=need.touchpoint.span,
        stage=need.touchpoint.stage.id,
        touchpoint=need.touchpoint.id,
        activity=activities[0].id if len(activities) == 1 else None,
        opportunity=case.opportunity[need],
        horizon=horizon,
        constraints=constraints_of(activities),
        owners=owners_of(activities),
        severity=need_severity(case, need),
    )


def wrong_stage(case: Case) -> Iterator[Draft]:
    """Customers use a touchpoint in one stage, and the company runs it in another."""
    for gap in case.gaps:
        if gap.state is not State.WRONG_STAGE:
            continue
        activities = [placement.activity for placement in gap.placements]
        names = names_of(activities)
        stages = names_of(dict.fromkeys(stage for placement in gap.placements for stage in placement.stages))
        there = f"in stage {stages}" if stages else "in another stage"
        yield _gap(
            gap,
            f"{_used(gap)}; the company runs {names} {there}",
            f"move or extend {names} to stage {quoted(gap.need.touchpoint.stage.name)}",
        )


def wrong_channel(case: Case) -> Iterator[Draft]:
    """The company meets a touchpoint, but through another channel, on another device or in another mode."""
    for need in case.overlay.needs:
        if need.state is not State.WRONG_CHANNEL:
            continue
        match = need.matches[0]
        ours, theirs = match.activity.stated, need.touchpoint.stated
        differences = []
        suggestion = None
        for medium in match.differs:
            used, offered = getattr(theirs, medium) or (), getattr(ours, medium) or ()
            differences.append(f"{medium} {' or '.join(map(quoted, used))}, not {' or '.join(map(quoted, offered))}")
            meant = next((found for name in offered if (found := near(name, used))), None)
            if meant and suggestion is None:
                suggestion = f"did you mean {medium} {quoted(meant)}? If not, offer it the way customers use it"
        offered_by = quoted(match.activity.name)
        yield _about(
            case,
            need,
            f"{where(need)} is used by {'; '.join(differences)} as {offered_by} offers it",
            suggestion or f"offer {offered_by} the way customers use it",
            horizon_of(each.activity for each in need.matches),
            [each.placement for each in need.matches],
        )


def planned_only(case: Case) -> Iterator[Draft]:
    """What would meet a touchpoint is planned, and nothing meets it today."""
    for gap in case.gaps:
        if gap.state is not State.PLANNED:
            continue
        names = names_of(placement.activity for placement in gap.placements)
        yield _gap(
            gap,
            f"{_used(gap)}; {names} will meet it but is only planned",
            f"finish {names}, and set its status to live when customers can use it",
        )


def dark_stage(case: Case) -> Iterator[Draft]:
    """A stage in which nothing that customers need is met at all."""
    by_stage: dict[str, list[Gap]] = {}
    for gap in case.gaps:
        if gap.required:
            by_stage.setdefault(gap.need.touchpoint.stage.id, []).append(gap)
    for stage, units in zip(case.journey.stages, case.overlay.units, strict=True):
        if not units or any(unit.matched for unit in units):
            continue
        gaps = by_stage.get(stage.id, [])
        first = max(units, key=lambda unit: unit.weight).heaviest.touchpoint
        horizons = {_horizon(gap) for gap in gaps}
        if len(units) == 1:
            what, begin = "the one touchpoint that customers need there is unmet", f"begin with {quoted(first.name)}"
        elif first.importance is None:
            what = f"all {len(units)} touchpoints that customers need there are unmet"
            begin = "ask customers which of them matters most, and begin with that one"
        else:
            what = f"all {len(units)} touchpoints that customers need there are unmet"
            begin = f"begin with {quoted(first.name)}, which matters most there"
        yield Draft(
            message=f"stage {quoted(stage.name)} is dark: {what}",
            suggestion=begin,
            span=stage.span,
            stage=stage.id,
            opportunity=max((gap.opportunity for gap in gaps), default=None),
            horizon="long" if "long" in horizons else horizons.pop() if len(horizons) == 1 else None,
            severity=min(map(_severity, gaps), key=lambda severity: severity.rank, default=Severity.INFO),
        )
