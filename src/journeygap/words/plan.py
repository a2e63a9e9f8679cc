"""The facts of a plan: the answer, what each action is, and what keeps limits from being met."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.language import say
from journeygap.planning.actions import Action, Kind
from journeygap.planning.firmness import Firmness
from journeygap.planning.plan import Done, Next, Plan
from journeygap.planning.terms import LimitsNotMet
from journeygap.results.analysis import JourneyAnalysis


def answer(plan: Plan) -> str:
    """Return the plan in one sentence."""
    return say("plan.answer", plan=plan)


def kind_text(kind: str) -> str:
    """Return what a kind of action is called."""
    return say(f"plan.{kind}")


def caveats(plan: Plan) -> Iterator[str]:
    """Say what the answer rests on, and what it does not know."""
    if not plan.optimal and plan.bound is not None:
        yield say("plan.not-proved", seconds=plan.terms.time_limit, bound=plan.bound)
    elif not plan.complete:
        yield say("plan.not-complete", draws=plan.firm is not None and plan.firm.draws < plan.terms.draws)
    after, certain = plan.coverage.after, plan.without_assumed
    if after is not None and certain is not None and round(after - certain, 9) > 0:
        yield say("plan.gain-assumed", gain=after - certain, without=certain)
    if plan.setup_not_stated and plan.unit != "actions":
        yield say("plan.setup-not-stated", number=plan.setup_not_stated)
    if plan.unknown_cost:
        yield say("plan.unknown-cost", subjects=plan.unknown_cost, plan=plan)
    if plan.without_owner:
        yield say("plan.without-owner", actions=plan.without_owner)
    for journey in plan.not_weighed:
        yield say("plan.not-weighed", journey=journey)


def falls(plan: Plan) -> Iterator[str]:
    """Name every journey and stage whose coverage falls."""
    for each in plan.journeys:
        if each.falls:
            yield say("plan.journey-falls", journey=each.journey, before=each.before, after=each.after)
        for stage, change in each.stages:
            if change.falls:
                yield say("plan.stage-falls", stage=stage.name, journey=_journey(plan, each.journey), change=change)


def notes(done: Done) -> str:
    """Say of an action what it needs, from when it frees money, and that its gain is assumed."""
    kind = done.action.kind
    replaces = kind is Kind.LAUNCH and done.action.subject.activity.stated.replaces
    if not (done.needs or replaces or kind is Kind.MOVE or done.free_from is not None or done.assumed):
        return ""
    return say("plan.notes", done=done, stages=stages_moved_to(done.action) if kind is Kind.MOVE else [])


def stages_moved_to(action: Action) -> list[str]:
    """Return the names of all stages in which customers use what a misplaced activity refers to."""
    names = (touchpoint.stage.name for _, placement in action.subject.placements for touchpoint in placement.elsewhere)
    return list(dict.fromkeys(names))


def next_text(plan: Plan, found: Next | None) -> str:
    """Say what just missed."""
    if found is not None:
        return say("plan.next-step", plan=plan, found=found)
    return say("plan.nothing-more", money=plan.unit != "actions") if plan.complete else ""


def next_steps(plan: Plan) -> Iterator[str]:
    """Say what just missed, and what would light each dark stage."""
    if just_missed := next_text(plan, plan.next):
        yield just_missed
    yield from dark_texts(plan)


def firm(plan: Plan, found: Firmness) -> str:
    """Say in how many draws of the measured figures the plan stays as it is, and what does not."""
    return say("plan.firm", plan=plan, found=found)


def unit(plan: Plan) -> str:
    """Name what amounts are in: a currency a period, or hours."""
    return "" if plan.unit == "actions" else say("plan.unit", plan=plan)


def rest(plan: Plan) -> Iterator[str]:
    """Say what stops, becomes waste, is left out or is kept, a sentence each."""
    yield from (say("plan.stops", subject=each) for each in plan.stopped)
    yield from (say("plan.becomes-waste", subject=each) for each in plan.becomes_waste)
    yield from (say("plan.left-out", left=each) for each in plan.left_out)
    yield from (say("plan.spared", left=each) for each in plan.spared)
    yield from (say("plan.idle-tool", tool=each, plan=plan) for each in plan.idle_tools)


def dark_texts(plan: Plan) -> Iterator[str]:
    """Say of the dark stages what would light each; those that nothing would, by journey."""
    for dark in plan.dark:
        if dark.budget is not None:
            yield say("plan.dark", found=dark, journey=_journey(plan, dark.journey), budget=dark.budget, plan=plan)
    for journey in dict.fromkeys(dark.journey for dark in plan.dark if dark.budget is None):
        names = [dark.stage.name for dark in plan.dark if dark.journey is journey and dark.budget is None]
        yield say("plan.stays-dark", stages=names, journey=_journey(plan, journey))


def _journey(plan: Plan, journey: JourneyAnalysis) -> str | None:
    """Name a journey where there are several."""
    return journey.journey.name if len(plan.journeys) > 1 else None


def unexamined(plan: Plan) -> str:
    """Name the budgets of which nobody has looked what they buy: the widest, and how many more there are."""
    return say("plan.unexamined", plan=plan)


def unmet(error: LimitsNotMet) -> str:
    """Say why no plan can be made, and what would do."""
    if error.least_budget is not None:
        return say("plan.least-budget", unit=error.unit, least=error.least_budget)
    return say("plan.limits-alone" if error.alone and error.limits else "plan.limits-together", limits=error.limits)


def out_of_time(seconds: float) -> str:
    """Say that no plan was found in time."""
    return say("plan.out-of-time", seconds=seconds)
