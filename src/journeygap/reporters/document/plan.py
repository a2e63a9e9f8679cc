"""What a document says of a plan, in order and without markup; reports and the terminal show it, each in its way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from journeygap.core.language import say
from journeygap.core.text import begun, safe, sentence
from journeygap.method.overlay import State
from journeygap.words.wording import state_text

if TYPE_CHECKING:
    from journeygap.planning.plan import Done, Plan
    from journeygap.results.analysis import Analysis


class PlanAction(NamedTuple):
    """An action at its place in the order of doing; ``step`` is the same for what is done together.

    ``coverage`` is that of all journeys after it (0 to 1), ``gain`` what it adds; ``running`` and ``setup`` are amounts
    in the plan's unit.
    """

    step: int
    kind: str
    name: str
    coverage: float | None
    gain: float
    running: float
    setup: float
    owner: str
    remarks: str
    firm: float | None = None
    """The share of draws of the measured figures in which it stays in the plan, 0 to 1; None without draws."""


class PlanCoverage(NamedTuple):
    """Coverage before and after, of all journeys (``level`` 0), a journey (1) or a stage (2).

    ``path`` is the journey's file and ``stage`` the stage's id, None where it is about more than one.
    """

    level: int
    name: str
    before: float | None
    after: float | None
    path: str | None = None
    stage: str | None = None


class PlanPoint(NamedTuple):
    """What a budget buys: ``coverage`` (0 to 1) and ``setup``, what is paid once."""

    budget: float
    coverage: float | None
    setup: float
    chosen: bool
    """Whether this is the plan itself."""


class PlanUncovered(NamedTuple):
    """What is not met in full after the plan, with the share of coverage that it loses (0 to 1)."""

    points: float
    touchpoint: str
    stage: str
    journey: str
    state: str


class PlanHours(NamedTuple):
    """An owner's running hours before and after, and the hours that are taken once."""

    owner: str
    before: float
    after: float
    setup: float


class PlanPart(NamedTuple):
    """A plan in words and figures. ``money`` says whether there are amounts, ``several`` whether several journeys.

    ``unexamined`` holds the budgets between which nobody has looked, and ``unexamined_text`` says so.
    """

    answer: str
    caveats: tuple[str, ...]
    money: bool
    several: bool
    unit: str
    actions: tuple[PlanAction, ...]
    coverage: tuple[PlanCoverage, ...]
    falls: tuple[str, ...]
    next_steps: tuple[str, ...]
    frontier: tuple[PlanPoint, ...]
    unexamined: tuple[tuple[float, float], ...]
    unexamined_text: str
    uncovered: tuple[PlanUncovered, ...]
    owners: tuple[PlanHours, ...]
    rest: tuple[str, ...]
    firm: str = ""
    """How firm the plan is, in one sentence; empty without draws."""


def plan_part(plan: Plan) -> PlanPart:
    """Put into words what a plan says."""
    from journeygap.words import plan as words

    return PlanPart(
        answer=f"{sentence(words.answer(plan))}.",
        caveats=tuple(map(_sentence, words.caveats(plan))),
        money=plan.unit != "actions",
        several=len(plan.journeys) > 1,
        unit=safe(words.unit(plan)),
        actions=tuple(_action(each, plan) for each in plan.done),
        coverage=tuple(_coverage(plan)),
        falls=tuple(map(_sentence, words.falls(plan))),
        next_steps=tuple(_sentence(each) for each in words.next_steps(plan)),
        frontier=tuple(
            PlanPoint(
                budget=each.budget,
                coverage=each.coverage,
                setup=each.setup,
                chosen=each.chosen == frozenset(done.action for done in plan.done),
            )
            for each in (plan.frontier if len(plan.frontier) > 1 else ())
        ),
        unexamined=tuple((each.low, each.high) for each in plan.unexamined),
        unexamined_text=sentence(words.unexamined(plan)) if plan.unexamined else "",
        uncovered=tuple(
            PlanUncovered(
                points=each.points,
                touchpoint=safe(each.need.touchpoint.name),
                stage=safe(each.unit.stage.name),
                journey=safe(each.journey.journey.name),
                state=state_text("not-in-full" if each.need.state is State.MET else each.need.state),
            )
            for each in plan.uncovered
        ),
        owners=tuple(
            PlanHours(owner=safe(each.owner), before=each.before, after=each.after, setup=each.setup)
            for each in plan.owners
        ),
        rest=tuple(map(_sentence, words.rest(plan))),
        firm=_sentence(words.firm(plan, plan.firm)) if plan.firm is not None and plan.done else "",
    )


def _sentence(text: str) -> str:
    return begun(sentence(text.removesuffix("."))) + "."


def _action(done: Done, plan: Plan) -> PlanAction:
    from journeygap.words.plan import notes

    return PlanAction(
        step=done.step,
        kind=done.action.kind.value,
        name=safe(done.action.subject.activity.name),
        coverage=done.coverage,
        gain=done.gain,
        running=done.running,
        setup=done.setup,
        owner=safe(done.action.owner or "–"),
        remarks=sentence(notes(done)),
        firm=None if plan.firm is None else plan.firm.shares[done.action],
    )


def _coverage(plan: Plan) -> Iterator[PlanCoverage]:
    if len(plan.journeys) > 1:
        both = plan.coverage
        yield PlanCoverage(level=0, name=say("plan.all-together"), before=both.before, after=both.after)
    for each in plan.journeys:
        journey, path = each.journey.journey, each.journey.journey.path
        yield PlanCoverage(level=1, name=safe(journey.name), before=each.before, after=each.after, path=path)
        for stage, change in each.stages:
            if change.before is not None:
                yield PlanCoverage(
                    level=2, name=safe(stage.name), before=change.before, after=change.after, path=path, stage=stage.id
                )


def planned(plan: PlanPart | None, analysis: Analysis) -> list[dict[str, PlanCoverage]]:
    """Return for each journey what a plan makes of its stages, by their ids; nothing where there is no plan."""
    stages = [(each.path, each.stage, each) for each in plan.coverage] if plan else []
    return [
        {stage: each for path, stage, each in stages if stage is not None and path == analysed.journey.path}
        for analysed in analysis.journeys
    ]
