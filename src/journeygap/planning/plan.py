"""A plan: what to do within some limits, what it comes to, and what the next step would cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from journeygap.core.language import say, state
from journeygap.journey.resolved import Journey, Stage, Tool
from journeygap.method.overlay import Need, Overlay, Role, State, Unit, overlay
from journeygap.method.settings import Settings
from journeygap.planning import frontier as drawing
from journeygap.planning.actions import Action, Kind, Left, Situation, Stop, date_of, hundredths, survey
from journeygap.planning.actions import Unit as CostUnit
from journeygap.planning.changed import Origin, changed
from journeygap.planning.choice import Best, Chooser
from journeygap.planning.firmness import Firmness, firmness
from journeygap.planning.judge import Covered, Judge, assumed_origins
from journeygap.planning.limits import BUDGET, Limit, budget_of, budget_sum, limits
from journeygap.planning.order import needed, steps
from journeygap.planning.program import Chosen, Program, Row
from journeygap.planning.solver import Clock
from journeygap.planning.subjects import Subject
from journeygap.planning.terms import BadTerms, OutOfTime, Terms
from journeygap.planning.unmet import explain
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.rules.activities import IDLE_TOOL
from journeygap.rules.base import subjects_of

_AFTER = 0.5
"""What follows the solver (laying the journeys over again, the order of doing, showing it) takes about half as long as
what comes before it."""

_DRAWING = 0.5
"""How much of the time that is left all draws may take."""

_SHARE = 0.3
"""How much of the time that is left one question besides the plan itself may take."""


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """An action of a plan at its place in the order of doing.

    ``step`` counts from 1; what is launched together has one step. ``gain`` is what it adds to coverage at its place (0
    to 1), ``running`` and ``setup`` what it takes in the plan's unit, with what it frees of others; ``coverage`` is
    what all journeys have after it. ``free_from`` is the day from which it frees money, ``assumed`` says that its gain
    rests on an assumed level.
    """

    action: Action
    step: int
    gain: float
    running: float
    setup: float
    coverage: float | None
    needs: tuple[Subject, ...]
    free_from: date | None
    assumed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A figure of coverage before and after a plan, 0 to 1, None without units."""

    before: float | None
    after: float | None

    @property
    def falls(self) -> bool:
        """Whether it is lower after the plan."""
        return self.before is not None and self.after is not None and round(self.after - self.before, 9) < 0


@dataclass(frozen=True, slots=True, eq=False)
class JourneyChange(Change):
    """A journey before and after a plan, with its stages in its order."""

    journey: JourneyAnalysis
    stages: tuple[tuple[Stage, Change], ...]


@dataclass(frozen=True, slots=True, eq=False)
class FrontierPoint:
    """A plan drawn at what it costs: ``running`` a period, ``setup`` once, in the plan's unit."""

    budget: float
    running: float
    setup: float
    coverage: float | None
    chosen: Chosen


@dataclass(frozen=True, slots=True, eq=False)
class Unexamined:
    """Budgets between two points of the frontier of which nobody has looked what they buy."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class Next:
    """The least budget at which coverage rises, with what comes in and goes out there."""

    budget: float
    coverage: float | None
    enters: tuple[Action, ...]
    leaves: tuple[Action, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Dark:
    """A stage with units and no match after a plan; ``budget`` is the least that lights it, None where none does."""

    journey: JourneyAnalysis
    stage: Stage
    budget: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Uncovered:
    """A unit that is not met in full after a plan; ``points`` is how much of coverage it loses, 0 to 1."""

    journey: JourneyAnalysis
    unit: Unit
    need: Need
    points: float


@dataclass(frozen=True, slots=True, eq=False)
class OwnerHours:
    """The running hours of an owner before and after a plan, and the one-off hours that it takes."""

    owner: str
    before: float
    after: float
    setup: float


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """The choice of actions that meets customers best within some terms.

    Amounts are in ``unit``: costs in ``currency`` per ``period``, or hours. ``running`` is what is added less what is
    freed, ``setup`` what is taken once, ``left`` what is left of the budget. ``optimal`` says that the plan is proved
    to be the best; otherwise coverage can't pass ``bound``. ``complete`` says that time was enough for the frontier,
    for all least budgets and for all draws. ``firm`` says how often its actions stay in them, None where none were
    asked for.
    """

    terms: Terms
    unit: CostUnit
    currency: str | None
    period: str | None
    optimal: bool
    bound: float | None
    coverage: Change
    without_assumed: float | None
    running: float
    setup: float
    budget: float
    left: float
    done: tuple[Done, ...]
    journeys: tuple[JourneyChange, ...]
    stopped: tuple[Subject, ...]
    becomes_waste: tuple[Subject, ...]
    left_out: tuple[Left, ...]
    spared: tuple[Left, ...]
    unknown_cost: tuple[Subject, ...]
    idle_tools: tuple[Tool, ...]
    setup_not_stated: int
    without_owner: tuple[Action, ...]
    frontier: tuple[FrontierPoint, ...]
    unexamined: tuple[Unexamined, ...]
    next: Next | None
    dark: tuple[Dark, ...]
    uncovered: tuple[Uncovered, ...]
    owners: tuple[OwnerHours, ...]
    not_weighed: tuple[JourneyAnalysis, ...]
    complete: bool
    firm: Firmness | None

    def count(self, kind: Kind) -> int:
        """Return how many actions of a kind it holds."""
        return sum(each.action.kind is kind for each in self.done)


def plan(
    analysis: Analysis,
    accepted: frozenset[str],
    terms: Terms,
    siblings: Iterable[Journey] = (),
    began: float | None = None,
) -> Plan:
    """Make the plan that meets customers best within some terms.

    ``analysis`` holds every finding, ``accepted`` the fingerprints of those that somebody accepted; ``siblings`` are
    journeys that use the same company files and are not weighed. The time limit counts from ``began``, a time of
    `time.monotonic`, from now unless stated. Raises `BadTerms` where the terms don't fit the journeys, `LimitsNotMet`
    where no plan keeps to them, and `OutOfTime`.
    """
    clock = Clock(terms.time_limit, began)
    situation = survey(analysis, accepted, terms, siblings)
    if not situation.weighed.journeys:
        raise BadTerms(say("planning.no-company"))
    return _Planning(analysis, situation, terms, clock).plan()


class _Planning:
    def __init__(self, analysis: Analysis, situation: Situation, terms: Terms, clock: Clock) -> None:
        self._situation = situation
        self._terms = terms
        self._settings = planning_settings(analysis.settings)
        self._today = analysis.today
        self._idle = idle_tools(analysis)
        self._program = Program(situation, terms.assume_delivers)
        self._chooser = Chooser(self._program, clock, lean=terms.lean)
        self._limits = limits(self._program, terms)
        self._sum, self._periods = budget_sum(self._program, terms.within)
        self._judge = Judge(self._program, terms.assume_delivers, self._settings, analysis.today)
        clock.keep_back(_AFTER)
        self._complete = True

    def plan(self) -> Plan:
        """Return the plan."""
        program, terms, situation = self._program, self._terms, self._situation
        best = self._best()
        chosen, figures = best.chosen, best.figures
        if chosen is None or figures is None:
            raise OutOfTime
        before, after = self._judge.covered(frozenset()), self._judge.covered(chosen)
        running, budget = figures.running / 100, budget_of(situation, terms)
        next_, dark = self._next(chosen, figures.coverage), tuple(self._dark(after))
        firm = self._firm(chosen)
        drawn = drawing.frontier(
            self._chooser, self._rows(but=BUDGET), terms.steps, terms.within, (chosen, self._most())
        )
        return Plan(
            terms=terms,
            unit=situation.unit,
            currency=situation.currency,
            period=situation.period,
            optimal=best.proved,
            bound=None if best.proved else best.bound / program.whole if program.whole else None,
            coverage=Change(self._judge.pooled(before), self._judge.pooled(after)),
            without_assumed=self._judge.certain(before, chosen),
            running=running,
            setup=figures.setup / 100,
            budget=budget,
            left=self._left(chosen),
            done=tuple(self._done(chosen, after)),
            journeys=tuple(_journeys(situation, before, after)),
            stopped=tuple(stop.subject for stop in situation.stops if stop in program.stopped(chosen)),
            becomes_waste=tuple(self._becomes_waste(chosen, after)),
            left_out=situation.left_out,
            spared=(*situation.spared, *self._needed_waste(chosen)),
            unknown_cost=situation.unknown_cost,
            idle_tools=self._idle,
            setup_not_stated=sum(not each.setup_stated and each.kind is not Kind.DROP for each in chosen),
            without_owner=self._without_owner(chosen),
            frontier=tuple(self._point(each) for each in drawn.points),
            unexamined=tuple(Unexamined(self._amount(each.low), self._amount(each.high)) for each in drawn.unexamined),
            next=next_,
            dark=dark,
            uncovered=tuple(self._uncovered(after)),
            owners=tuple(_owners(situation, program, chosen)),
            not_weighed=situation.weighed.left_out,
            complete=self._complete and drawn.complete,
            firm=firm,
        )

    def _best(self) -> Best:
        """Return the best choice; raises `LimitsNotMet` where none keeps to all limits."""
        rows = self._rows()
        drops = frozenset(each for each in self._program.actions if each.kind is Kind.DROP)
        first = drops if self._program.holds([*self._program.rows, *rows], drops) else None
        best = self._chooser.best(rows, first=first)
        if best.chosen is None:
            if not best.proved:
                raise OutOfTime
            raise explain(self._chooser, self._limits, self._terms.floor)
        return best

    def _rows(self, but: str | None = None) -> list[Row]:
        return [row for limit in self._limits if limit.name != but for row in limit.rows]

    def _most(self) -> int:
        """Return the budget in whole numbers of the sum that it limits."""
        (row,) = self._budget.rows
        return row.most or 0

    @property
    def _budget(self) -> Limit:
        return next(limit for limit in self._limits if limit.name == BUDGET)

    def _amount(self, whole: int) -> float:
        """Return a whole number of the sum that the budget limits as a budget."""
        return self._budget.value(whole)

    def _left(self, chosen: Chosen) -> float:
        """Return what is left of the budget, per period."""
        return (self._most() - self._program.sum_of(self._sum, chosen)) / (100 * self._periods)

    # --- what is done

    def _done(self, chosen: Chosen, after: Sequence[Covered]) -> Iterator[Done]:
        program, progress = self._program, self._judge.progress()
        needs, assumed = needed(program, chosen), assumed_origins(chosen)
        covered, stopped = progress.coverage, set[Stop]()
        in_order = [(number, each) for number, step in enumerate(steps(program, chosen), 1) for each in step.actions]
        for place, (number, action) in enumerate(in_order, 1):
            stops = [stop for stop in program.stopped_by(action) if stop not in stopped]
            stopped.update(stops)
            progress.do([action])
            coverage = progress.coverage if place < len(in_order) else self._judge.pooled(after)
            yield Done(
                action=action,
                step=number,
                gain=(coverage or 0.0) - (covered or 0.0),
                running=(action.running - sum(stop.freed for stop in stops)) / 100,
                setup=action.setup / 100,
                coverage=coverage,
                needs=tuple(each.subject for each in needs.get(action, ())),
                free_from=date_of(action, program.stopped_by(action)),
                assumed=action.subject.origin in assumed and action.kind is not Kind.DROP,
            )
            covered = coverage

    def _becomes_waste(self, chosen: Chosen, after: Sequence[Covered]) -> Iterator[Subject]:
        """Yield what supports nothing any more: it was of use, and the plan stops what it is for."""
        fates = self._judge.fates(chosen)
        siblings = (
            overlay(changed(each, fates, self._terms.assume_delivers), self._settings, self._today)
            for each in self._situation.weighed.siblings
        )
        roles = best_roles([*(each.overlay for each in after), *siblings])
        touched = {each.subject for each in chosen} | {stop.subject for stop in self._program.stopped(chosen)}
        for subject in self._situation.weighed.subjects:
            was_of_use = subject.role in {Role.ALIGNED, Role.SUPPORTING} and subject not in touched
            if was_of_use and roles.get(subject.origin) is Role.WASTED:
                yield subject

    def _needed_waste(self, chosen: Chosen) -> Iterator[Left]:
        """Yield the waste that the plan could drop and does not, with the reason."""
        stopped = {stop.subject for stop in self._program.stopped(chosen)}
        needs = {each for action in chosen for any_of in self._situation.needs.get(action, ()) for each in any_of}
        for action in self._program.actions:
            if action.kind is Kind.DROP and action not in chosen and action.subject not in stopped:
                if action.subject in needs:
                    yield Left(action.subject, state("planning.needed"))
                else:
                    yield Left(action.subject, state("planning.supports"))

    def _without_owner(self, chosen: Chosen) -> tuple[Action, ...]:
        """Return what no owner's limit can bind, where there are such limits."""
        if not self._terms.capacity and not self._terms.team_hours:
            return ()
        return tuple(sorted((each for each in chosen if each.owner is None), key=lambda each: each.order))

    # --- what the next step would cost

    def _next(self, chosen: Chosen, coverage: int) -> Next | None:
        others = [*self._rows(but=BUDGET), self._chooser.covering(coverage + 1)]
        least = self._least(others)
        if least is None:
            return None
        best = self._chooser.best([*self._rows(but=BUDGET), Row(self._sum, None, least)], share=_SHARE)
        if best.chosen is None:
            self._complete = False
            return None
        return Next(
            budget=self._amount(least),
            coverage=self._coverage(best.chosen),
            enters=tuple(sorted(best.chosen - chosen, key=lambda each: each.order)),
            leaves=tuple(sorted(chosen - best.chosen, key=lambda each: each.order)),
        )

    def _firm(self, chosen: Chosen) -> Firmness | None:
        """Return how firm the plan is, where that is asked for; it takes half of the time that is left at most."""
        if not self._terms.draws:
            return None
        found = firmness(self._program, self._terms, chosen, self._chooser.solver.clock.part(_DRAWING))
        self._complete = self._complete and found.draws == self._terms.draws
        return found

    def _least(self, rows: list[Row]) -> int | None:
        """Return the least that the budget's sum can be within some rows, None where that is not known."""
        least, proved = self._chooser.least(self._sum, rows, share=_SHARE)
        self._complete = self._complete and proved
        return least if proved else None

    def _dark(self, after: Sequence[Covered]) -> Iterator[Dark]:
        for journey, covered in zip(self._situation.weighed.journeys, after, strict=True):
            for stage, units in zip(covered.overlay.journey.stages, covered.overlay.units, strict=True):
                if units and not any(unit.matched for unit in units):
                    lit = self._program.lit(stage)
                    least = self._least([*self._rows(but=BUDGET), Row(dict.fromkeys(lit, 1), 1, None)]) if lit else None
                    yield Dark(journey, stage, None if least is None else self._amount(least))

    def _uncovered(self, after: Sequence[Covered]) -> list[Uncovered]:
        """Return what is not met in full, the most points lost first; what customers complain about counts too."""
        journeys = self._situation.weighed.journeys
        whole = sum(each.journey.weight * covered.whole.weight for each, covered in zip(journeys, after, strict=True))
        found = []
        for each, covered in zip(journeys, after, strict=True):
            for units in covered.overlay.units:
                for unit in units:
                    lost = each.journey.weight * unit.weight * (1 - unit.fulfilment)
                    if round(1 - unit.fulfilment, 9) > 0 or (not unit.met and unit.best.state is State.WEAK):
                        need = unit.best if unit.matched else unit.heaviest
                        found.append(Uncovered(each, unit, need, lost / whole if whole else 0.0))
        return sorted(found, key=lambda one: -round(one.points, 9))

    def _coverage(self, chosen: Chosen) -> float | None:
        """Return the coverage of all journeys together after some actions."""
        progress = self._judge.progress()
        progress.do(chosen)
        return progress.coverage

    def _point(self, point: drawing.Point) -> FrontierPoint:
        figures = self._program.figures(point.chosen)
        return FrontierPoint(
            budget=self._amount(point.budget),
            running=figures.running / 100,
            setup=figures.setup / 100,
            coverage=self._coverage(point.chosen),
            chosen=point.chosen,
        )


def planning_settings(settings: Settings) -> Settings:
    """Return the settings for judging plans: what is planned is live only where the plan launches it."""
    from dataclasses import replace

    return replace(settings, include_planned=False)


def idle_tools(analysis: Analysis) -> tuple[Tool, ...]:
    """Return the tools that an analysis reports as idle (JG205)."""
    tools = (subjects_of(each).tool for each in analysis.every_finding() if each.code == IDLE_TOOL)
    return tuple(dict.fromkeys(tool for tool in tools if tool is not None))


def best_roles(overlays: Iterable[Overlay]) -> dict[Origin, Role]:
    """Return the best role of each activity over some journeys."""
    rank = {role: number for number, role in enumerate(Role)}
    roles: dict[Origin, Role] = {}
    for each in overlays:
        for activity, role in each.roles.items():
            known = roles.get(activity.origin)
            if known is None or rank[role] < rank[known]:
                roles[activity.origin] = role
    return roles


def _journeys(situation: Situation, before: Sequence[Covered], after: Sequence[Covered]) -> Iterator[JourneyChange]:
    for journey, then, now in zip(situation.weighed.journeys, before, after, strict=True):
        stages = zip(journey.journey.stages, then.stages, now.stages, strict=True)
        yield JourneyChange(
            before=then.whole.value,
            after=now.whole.value,
            journey=journey,
            stages=tuple((stage, Change(one.value, other.value)) for stage, one, other in stages),
        )


def _owners(situation: Situation, program: Program, chosen: Chosen) -> Iterator[OwnerHours]:
    """Yield the hours of each owner who has any, in the order of their names."""
    before: dict[str, int] = {}
    change: dict[str, int] = {}
    setup: dict[str, int] = {}
    names: dict[str, str] = {}
    for subject in situation.weighed.subjects:
        team, owner = subject.activity.team, subject.activity.owner
        if team is not None and owner is not None:
            names.setdefault(team, owner)
            if subject.spends:
                before[team] = before.get(team, 0) + hundredths(subject.activity.stated.hours)
    for action in chosen:
        if (team := action.subject.activity.team) is not None:
            change[team] = change.get(team, 0) + action.hours
            setup[team] = setup.get(team, 0) + action.setup_hours
    for stop in program.stopped(chosen):
        if (team := stop.subject.activity.team) is not None:
            change[team] = change.get(team, 0) - stop.freed_hours
    for team, owner in sorted(names.items()):
        hours = (before.get(team, 0), before.get(team, 0) + change.get(team, 0), setup.get(team, 0))
        if any(hours):
            yield OwnerHours(owner, *(each / 100 for each in hours))
