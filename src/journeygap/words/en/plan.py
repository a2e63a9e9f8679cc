"""A plan in sentences: the answer in one, what each action is, and what keeps limits from being met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from journeygap.core.text import begun, quoted
from journeygap.journey.resolved import Tool
from journeygap.planning.actions import Action, Kind, Left
from journeygap.planning.firmness import Firmness
from journeygap.planning.plan import Change, Dark, Done, Next, Plan
from journeygap.planning.subjects import Subject
from journeygap.planning.terms import Failing
from journeygap.results.analysis import JourneyAnalysis
from journeygap.words.amounts import plain_amount, points, share
from journeygap.words.en.writing import counted, listed

_WIDEST = 3
_FEW = 5


def answer(plan: Plan) -> str:
    """Return the plan in one sentence."""
    doing = [f"{kind.value} {plan.count(kind)}" for kind in Kind if plan.count(kind)]
    parts = [f"{begun(', '.join(doing) or 'do nothing')}: {_coverage(plan.coverage)}"]
    if plan.unit != "actions":
        are = "is" if plan.left == 1 else "are"
        parts.append(f"{_amount(plan.left, plan)} {are} left")
    if plan.setup:
        parts.append(f"{_once(plan.setup, plan)} once")
    elif plan.unit != "actions":
        parts.append("nothing to pay once" if plan.unit == "cost" else "no hours once")
    return "; ".join(parts)


def _coverage(change: Change) -> str:
    """Say how coverage changes."""
    before, after = change.before, change.after
    if before is None or after is None:
        return "coverage is not known, for there is nothing that it counts"
    then, now = _shares(before, after)
    if then == now:
        return f"coverage stays at {now}"
    return f"coverage {'falls' if after < before else 'rises'} from {then} to {now}"


def _shares(*values: float) -> tuple[str, ...]:
    """Return shares in per cent with as many decimals, two at most, as it takes to distinguish them."""
    for digits in range(3):
        shown = tuple(f"{value * 100:.{digits}f}%" for value in values)
        if len(set(shown)) == len({round(value, 9) for value in values}):
            return shown
    return shown


def _amount(value: float, plan: Plan) -> str:
    """Return an amount a period with its unit."""
    period = f" a {plan.period}" if plan.period else ""
    return f"{_once(value, plan)}{period}"


def _once(value: float, plan: Plan) -> str:
    """Return an amount that is paid once with its unit."""
    if plan.unit == "hours":
        return f"{plain_amount(value)} {'hour' if value == 1 else 'hours'}"
    return f"{plain_amount(value)} {plan.currency}" if plan.currency else plain_amount(value)


def not_proved(seconds: float, bound: float) -> str:
    """Say that time did not allow to prove the plan to be the best."""
    return (
        f"not proved to be the best within {seconds:g} seconds: coverage can't pass {share(bound)}; "
        "--time-limit gives it more time"
    )


def not_complete(*, draws: bool) -> str:
    """Say that time was too short for what surrounds the plan; ``draws`` says whether some of these are missing."""
    what = " and the draws" if draws else ""
    return f"time was too short for all of the frontier, the least budgets{what}; --time-limit gives it more"


def gain_assumed(gain: float, without: float) -> str:
    """Say how much of the gain rests on assumed levels, and what coverage is without them (0 to 1)."""
    shown = points(gain).lstrip("+")
    return f"{shown} points of the gain rest on assumed levels; without them coverage is {share(without)}"


def setup_not_stated(number: int) -> str:
    """Say of how many actions no one-off cost is stated."""
    state = "states" if number == 1 else "state"
    return f"{counted(number, 'action')} of the plan {state} no one-off cost, which counts as none"


def unknown_cost(subjects: Sequence[Subject], plan: Plan) -> str:
    """Name what counts as nothing, for its cost or hours are not stated."""
    names = listed(each.activity.name for each in subjects)
    are, count = ("is", "counts") if plan.unit == "cost" else ("are", "count")
    return f"the {plan.unit} of {names} {are} not stated, and {count} as 0"


def without_owner(actions: Sequence[Action]) -> str:
    """Name the actions that no owner's limit binds."""
    names = listed(each.subject.activity.name for each in actions)
    return f"no owner's limit binds {names}: no owner is stated"


def not_weighed(journey: JourneyAnalysis) -> str:
    """Say that a journey is not weighed."""
    return f"{quoted(journey.journey.name)} is not weighed: it is not known what the company does there"


def journey_falls(journey: JourneyAnalysis, before: float | None, after: float | None) -> str:
    """Say that the coverage of a journey falls."""
    return f"{quoted(journey.journey.name)} falls from {share(before)} to {share(after)}"


def stage_falls(stage: str, journey: str | None, change: Change) -> str:
    """Say that the coverage of a stage falls; ``journey`` names its journey where there are several."""
    return f"stage {quoted(stage)}{_of(journey)} falls from {share(change.before)} to {share(change.after)}"


def notes(done: Done, stages: Sequence[str]) -> str:
    """Say of an action what it needs, from when it frees money, and that its gain is assumed.

    ``stages`` are those that what is misplaced moves to.
    """
    parts = []
    if done.needs:
        parts.append(f"with {listed(each.activity.name for each in done.needs)}")
    replaced = done.action.kind is Kind.LAUNCH and done.action.subject.activity.stated.replaces
    if replaced:
        parts.append(f"replaces {listed(replaced)}")
    if done.action.kind is Kind.MOVE:
        parts.append(f"to {listed(stages)}")
    if done.free_from is not None:
        parts.append(f"frees money from {done.free_from}")
    if done.assumed:
        parts.append("level assumed")
    return "; ".join(parts)


def nothing_more(*, money: bool) -> str:
    """Say that no larger budget would raise coverage further."""
    more = "no budget" if money else "nothing more"
    return f"{more} would raise coverage further, with the other limits as they are"


def next_step(plan: Plan, found: Next) -> str:
    """Say what just missed."""
    changes = [*_named("in", found.enters), *_named("out", found.leaves)]
    budget = _amount(found.budget, plan) if plan.unit != "actions" else plain_amount(found.budget)
    return f"coverage rises again at a budget of {budget}, to {share(found.coverage)}: {'; '.join(changes)}"


def _named(way: str, actions: Iterable[Action]) -> Iterator[str]:
    every = [f"{each.kind.value} {quoted(each.subject.activity.name)}" for each in actions]
    if every:
        yield f"{way}: {', '.join(every)}"


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
    name = "hours" if plan.unit == "hours" else plan.currency or ""
    return f"{name} a {plan.period}" if name and plan.period else name


def stops(subject: Subject) -> str:
    """Say that something stops."""
    return f"{quoted(subject.activity.name)} stops: it is replaced"


def becomes_waste(subject: Subject) -> str:
    """Say that something becomes waste."""
    return f"{quoted(subject.activity.name)} becomes waste: what it supports stops; its cost is not counted as freed"


def left_out(left: Left) -> str:
    """Say that something is left out, and why."""
    return f"{quoted(left.subject.activity.name)} is left out: {left.reason}"


def spared(left: Left) -> str:
    """Say that something is not dropped, and why."""
    return f"{quoted(left.subject.activity.name)} is not dropped: {left.reason}"


def idle_tool(tool: Tool, plan: Plan) -> str:
    """Say that nothing needs a tool any more."""
    cost = f", {_amount(tool.stated.cost, plan)}" if tool.stated.cost and plan.unit == "cost" else ""
    return f"the tool {quoted(tool.stated.name)} is idle{cost}: it is not counted here"


def dark(found: Dark, journey: str | None, budget: float, plan: Plan) -> str:
    """Say what would light a stage that stays dark: ``budget`` would. ``journey`` names its own if need be."""
    name = f"{quoted(found.stage.name)}{_of(journey)}"
    if budget <= plan.budget:
        return f"{name} stays dark: the limits leave room for something there, but other actions cover more"
    return f"{name} stays dark; the least budget that lights it is {_amount(budget, plan)}"


def stays_dark(stages: Sequence[str], journey: str | None) -> str:
    """Say of the stages of a journey that nothing lights them."""
    stay = "stays" if len(stages) == 1 else "stay"
    return f"{listed(stages, 8)}{_of(journey)} {stay} dark: no action within the limits meets anything there"


def _of(journey: str | None) -> str:
    return "" if journey is None else f" of {quoted(journey)}"


def unexamined(plan: Plan) -> str:
    """Name the budgets of which nobody has looked what they buy: the widest, and how many more there are."""
    widest = sorted(plan.unexamined, key=lambda each: each.low - each.high)[:_WIDEST]
    gaps = [
        f"{plain_amount(each.low)} to {plain_amount(each.high)}" for each in sorted(widest, key=lambda one: one.low)
    ]
    more = len(plan.unexamined) - len(gaps)
    others = f", and {counted(more, 'smaller range')}" if more else ""
    return f"Not examined: {'; '.join(gaps)}{others} (--steps examines more)."


def least_budget(unit: str, least: float) -> str:
    """Say which budget, or limit of hours, would do."""
    what = {"cost": "budget", "hours": "limit of hours", "actions": "budget"}[unit]
    option = "--hours" if unit == "hours" else "--budget"
    return f"the limits can't be met; the least {what} that would do is {option} {_number(least)}"


def limits_alone(limits: Sequence[Failing]) -> str:
    """Name the limits that can't be met even alone."""
    return f"these limits can't be met by any plan: {_failing(limits)}"


def limits_together(limits: Sequence[Failing]) -> str:
    """Name the limits any one of which, if it were looser, would let the others be met."""
    if not limits:
        return "the limits can't be met together, and no single one of them, if it were looser, would help"
    return f"the limits can't be met together; any one of these would do: {_failing(limits)}"


def _failing(limits: Sequence[Failing]) -> str:
    return ", ".join(_limit(each.limit, each.least) for each in limits)


def _limit(limit: str, least: float | None) -> str:
    name, _, team = limit.partition(":")
    if limit == "must":
        return "--must (its actions exclude each other)"
    value = (
        "no value would do" if least is None else f"{'at most' if limit == 'floor' else 'at least'} {_number(least)}"
    )
    return f"--{name}{f' of {quoted(team)}' if team else ''} ({value})"


def _number(value: float) -> str:
    return f"{value:.2f}".removesuffix(".00")


SENTENCES: dict[str, str | Callable[..., str]] = {
    "actions": "What to do, in this order",
    "after": "After",
    "all-together": "All together",
    "answer": answer,
    "becomes-waste": becomes_waste,
    "before": "Before",
    "budget": "Budget",
    "budgets": "What each budget buys",
    "coverage": "Coverage",
    "coverage-before-and-after": "Coverage before and after",
    "dark": dark,
    "do": "Do",
    "drop": "drop",
    "firm": firm,
    "firmness": "How firm it is",
    "gain": "Gain",
    "gain-assumed": gain_assumed,
    "hours": "Hours by owner",
    "idle-tool": idle_tool,
    "improve": "improve",
    "journey": "Journey",
    "journey-falls": journey_falls,
    "launch": "launch",
    "least-budget": least_budget,
    "left-out": left_out,
    "limits-alone": limits_alone,
    "limits-together": limits_together,
    "move": "move",
    "more": "… and {number:,} more",
    "more-shown": "… and {number:,} more: --top 0 shows all",
    "next-step": next_step,
    "next-steps": "What the next step would cost",
    "not-complete": not_complete,
    "not-in-the-plan": "Not in the plan",
    "not-proved": not_proved,
    "not-weighed": not_weighed,
    "notes": notes,
    "nothing-more": nothing_more,
    "once": "Once",
    "out-of-time": "no plan that keeps to all limits was found within {seconds:g} seconds; "
    "give it more with --time-limit",
    "owner": "Owner",
    "plan": "Plan",
    "points": "Points",
    "running": "Running",
    "setup-not-stated": setup_not_stated,
    "spared": spared,
    "stage": "Stage",
    "stage-falls": stage_falls,
    "state": "State",
    "stays": "Stays",
    "stays-dark": stays_dark,
    "step": "Step",
    "stops": stops,
    "this-plan": "this plan",
    "touchpoint": "Touchpoint",
    "uncovered": "What no action covers",
    "uncovered-counted": "What no action covers ({number:,})",
    "unexamined": unexamined,
    "unit": unit,
    "unknown-cost": unknown_cost,
    "without-owner": without_owner,
}
