"""A plan in sentences: the answer in one, what each action is, and what keeps limits from being met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.text import begun, counted, listed, quoted
from journeygap.planning.actions import Action, Kind
from journeygap.planning.firmness import Firmness
from journeygap.planning.plan import Change, Done, Next, Plan
from journeygap.planning.terms import LimitsNotMet
from journeygap.results.analysis import JourneyAnalysis
from journeygap.words.amounts import plain_amount, points, share

_WIDEST = 3
_FEW = 5


def answer(plan: Plan) -> str:
    """Return the plan in one sentence."""
    doing = [f"{kind.value} {plan.count(kind)}" for kind in Kind if plan.count(kind)]
    parts = [f"{begun(', '.join(doing) or 'do nothing')}: {coverage_text(plan.coverage)}"]
    if plan.unit != "actions":
        are = "is" if plan.left == 1 else "are"
        parts.append(f"{amount(plan.left, plan)} {are} left")
    if plan.setup:
        parts.append(f"{once(plan.setup, plan)} once")
    elif plan.unit != "actions":
        parts.append("nothing to pay once" if plan.unit == "cost" else "no hours once")
    return "; ".join(parts)


def coverage_text(change: Change) -> str:
    """Say how coverage changes."""
    before, after = change.before, change.after
    if before is None or after is None:
        return "coverage is not known, for there is nothing that it counts"
    then, now = shares(before, after)
    if then == now:
        return f"coverage stays at {now}"
    return f"coverage {'falls' if after < before else 'rises'} from {then} to {now}"


def shares(*values: float) -> tuple[str, ...]:
    """Return shares in per cent with as many decimals, two at most, as it takes to distinguish them."""
    for digits in range(3):
        shown = tuple(f"{value * 100:.{digits}f}%" for value in values)
        if len(set(shown)) == len({round(value, 9) for value in values}):
            return shown
    return shown


def amount(value: float, plan: Plan) -> str:
    """Return an amount a period with its unit."""
    period = f" a {plan.period}" if plan.period else ""
    return f"{once(value, plan)}{period}"


def once(value: float, plan: Plan) -> str:
    """Return an amount that is paid once with its unit."""
    if plan.unit == "hours":
        return f"{plain_amount(value)} {'hour' if value == 1 else 'hours'}"
    return f"{plain_amount(value)} {plan.currency}" if plan.currency else plain_amount(value)


def caveats(plan: Plan) -> Iterator[str]:
    """Say what the answer rests on, and what it does not know."""
    if not plan.optimal and plan.bound is not None:
        yield (
            f"not proved to be the best within {plan.terms.time_limit:g} seconds: coverage can't pass "
            f"{share(plan.bound)}; --time-limit gives it more time"
        )
    elif not plan.complete:
        what = " and the draws" if plan.firm is not None and plan.firm.draws < plan.terms.draws else ""
        yield f"time was too short for all of the frontier, the least budgets{what}; --time-limit gives it more"
    after, certain = plan.coverage.after, plan.without_assumed
    if after is not None and certain is not None and round(after - certain, 9) > 0:
        gain = points(after - certain).lstrip("+")
        yield f"{gain} points of the gain rest on assumed levels; without them coverage is {share(certain)}"
    if plan.setup_not_stated and plan.unit != "actions":
        state = "states" if plan.setup_not_stated == 1 else "state"
        yield f"{counted(plan.setup_not_stated, 'action')} of the plan {state} no one-off cost, which counts as none"
    if plan.unknown_cost:
        names = listed(each.activity.name for each in plan.unknown_cost)
        are, count = ("is", "counts") if plan.unit == "cost" else ("are", "count")
        yield f"the {plan.unit} of {names} {are} not stated, and {count} as 0"
    if plan.without_owner:
        names = listed(each.subject.activity.name for each in plan.without_owner)
        yield f"no owner's limit binds {names}: no owner is stated"
    for journey in plan.not_weighed:
        yield f"{quoted(journey.journey.name)} is not weighed: it is not known what the company does there"


def falls(plan: Plan) -> Iterator[str]:
    """Name every journey and stage whose coverage falls."""
    for each in plan.journeys:
        if each.falls:
            yield f"{quoted(each.journey.journey.name)} falls from {share(each.before)} to {share(each.after)}"
        for stage, change in each.stages:
            if change.falls:
                name = f"stage {quoted(stage.name)}{_of(plan, each.journey)}"
                yield f"{name} falls from {share(change.before)} to {share(change.after)}"


def notes(done: Done) -> str:
    """Say of an action what it needs, from when it frees money, and that its gain is assumed."""
    parts = []
    if done.needs:
        parts.append(f"with {listed(each.activity.name for each in done.needs)}")
    replaced = done.action.kind is Kind.LAUNCH and done.action.subject.activity.stated.replaces
    if replaced:
        parts.append(f"replaces {listed(replaced)}")
    if done.action.kind is Kind.MOVE:
        parts.append(f"to {listed(stages_moved_to(done.action))}")
    if done.free_from is not None:
        parts.append(f"frees money from {done.free_from}")
    if done.assumed:
        parts.append("level assumed")
    return "; ".join(parts)


def stages_moved_to(action: Action) -> list[str]:
    """Return the names of all stages in which customers use what a misplaced activity refers to."""
    names = (touchpoint.stage.name for _, placement in action.subject.placements for touchpoint in placement.elsewhere)
    return list(dict.fromkeys(names))


def next_text(plan: Plan, found: Next | None) -> str:
    """Say what just missed."""
    if found is None:
        more = "nothing more" if plan.unit == "actions" else "no budget"
        return f"{more} would raise coverage further, with the other limits as they are" if plan.complete else ""
    changes = [*_named("in", found.enters), *_named("out", found.leaves)]
    budget = amount(found.budget, plan) if plan.unit != "actions" else plain_amount(found.budget)
    return f"coverage rises again at a budget of {budget}, to {share(found.coverage)}: {'; '.join(changes)}"


def next_steps(plan: Plan) -> Iterator[str]:
    """Say what just missed, and what would light each dark stage."""
    if just_missed := next_text(plan, plan.next):
        yield just_missed
    yield from dark_texts(plan)


def firm(plan: Plan, found: Firmness) -> str:
    """Say in how many draws of the measured figures the plan stays as it is, and what does not."""
    if not found.draws:
        return "time was too short to draw the measured figures even once"
    draws = counted(found.draws, "draw")
    if found.same == 1:
        return f"in all {draws} of the measured figures every action stays in the plan"
    moving = [(each.action, found.shares[each.action]) for each in plan.done if found.shares[each.action] < 1]
    moving.sort(key=lambda each: each[1])
    names = ", ".join(
        f"{action.kind.value} {quoted(action.subject.activity.name)} ({often:.0%})" for action, often in moving[:_FEW]
    )
    more = f", and {len(moving) - _FEW} more" if len(moving) > _FEW else ""
    others = "; the other actions stay in every draw" if len(moving) < len(plan.done) else ""
    whole = f"in {found.same:.0%} of {draws} of the measured figures every action stays in the plan"
    return f"{whole}; less firm: {names}{more}{others}"


def unit(plan: Plan) -> str:
    """Name what amounts are in: a currency a period, or hours."""
    if plan.unit == "actions":
        return ""
    name = "hours" if plan.unit == "hours" else plan.currency or ""
    return f"{name} a {plan.period}" if name and plan.period else name


def rest(plan: Plan) -> Iterator[str]:
    """Say what stops, becomes waste, is left out or is kept, a sentence each."""
    for subject in plan.stopped:
        yield f"{quoted(subject.activity.name)} stops: it is replaced"
    for subject in plan.becomes_waste:
        yield f"{quoted(subject.activity.name)} becomes waste: what it supports stops; its cost is not counted as freed"
    for left in plan.left_out:
        yield f"{quoted(left.subject.activity.name)} is left out: {left.reason}"
    for left in plan.spared:
        yield f"{quoted(left.subject.activity.name)} is not dropped: {left.reason}"
    for tool in plan.idle_tools:
        cost = f", {amount(tool.stated.cost, plan)}" if tool.stated.cost and plan.unit == "cost" else ""
        yield f"the tool {quoted(tool.stated.name)} is idle{cost}: it is not counted here"


def _named(way: str, actions: Iterable[Action]) -> Iterator[str]:
    every = [f"{each.kind.value} {quoted(each.subject.activity.name)}" for each in actions]
    if every:
        yield f"{way}: {', '.join(every)}"


def dark_texts(plan: Plan) -> Iterator[str]:
    """Say of the dark stages what would light each; those that nothing would, by journey."""
    for dark in plan.dark:
        if dark.budget is not None:
            name = f"{quoted(dark.stage.name)}{_of(plan, dark.journey)}"
            if dark.budget <= plan.budget:
                yield f"{name} stays dark: the limits leave room for something there, but other actions cover more"
            else:
                yield f"{name} stays dark; the least budget that lights it is {amount(dark.budget, plan)}"
    for journey in dict.fromkeys(dark.journey for dark in plan.dark if dark.budget is None):
        names = [dark.stage.name for dark in plan.dark if dark.journey is journey and dark.budget is None]
        stay = "stays" if len(names) == 1 else "stay"
        yield f"{listed(names, 8)}{_of(plan, journey)} {stay} dark: no action within the limits meets anything there"


def _of(plan: Plan, journey: JourneyAnalysis) -> str:
    return f" of {quoted(journey.journey.name)}" if len(plan.journeys) > 1 else ""


def unexamined(plan: Plan) -> str:
    """Name the budgets of which nobody has looked what they buy: the widest, and how many more there are."""
    widest = sorted(plan.unexamined, key=lambda each: each.low - each.high)[:_WIDEST]
    gaps = [
        f"{plain_amount(each.low)} to {plain_amount(each.high)}" for each in sorted(widest, key=lambda one: one.low)
    ]
    more = len(plan.unexamined) - len(gaps)
    others = f", and {counted(more, 'smaller range')}" if more else ""
    return f"Not examined: {'; '.join(gaps)}{others} (--steps examines more)."


def unmet(error: LimitsNotMet) -> str:
    """Say why no plan can be made, and what would do."""
    if error.least_budget is not None:
        what = {"cost": "budget", "hours": "limit of hours", "actions": "budget"}[error.unit]
        option = "--hours" if error.unit == "hours" else "--budget"
        return f"the limits can't be met; the least {what} that would do is {option} {_number(error.least_budget)}"
    if not error.limits:
        return "the limits can't be met together, and no single one of them, if it were looser, would help"
    said = ", ".join(_failing(each.limit, each.least) for each in error.limits)
    if error.alone:
        return f"these limits can't be met by any plan: {said}"
    return f"the limits can't be met together; any one of these would do: {said}"


def _failing(limit: str, least: float | None) -> str:
    name, _, team = limit.partition(":")
    if limit == "must":
        return "--must (its actions exclude each other)"
    value = (
        "no value would do" if least is None else f"{'at most' if limit == 'floor' else 'at least'} {_number(least)}"
    )
    return f"--{name}{f' of {quoted(team)}' if team else ''} ({value})"


def _number(value: float) -> str:
    return f"{value:.2f}".removesuffix(".00")


def out_of_time(seconds: float) -> str:
    """Say that no plan was found in time."""
    return f"no plan that keeps to all limits was found within {seconds:g} seconds; give it more with --time-limit"
