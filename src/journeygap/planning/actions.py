"""What can be done: waste dropped, misplaced activities moved, live ones improved, planned ones launched."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from journeygap.core.language import Statement, say, state
from journeygap.core.text import near, normalise
from journeygap.journey.resolved import Journey
from journeygap.method.overlay import Role, overlay
from journeygap.model.company import Setup
from journeygap.planning.changed import Origin
from journeygap.planning.subjects import Subject, Weighed, weigh
from journeygap.planning.terms import BadTerms, Terms
from journeygap.results.analysis import Analysis
from journeygap.rules.activities import EXPIRED, MISPLACED, WASTED
from journeygap.rules.base import subjects_of
from journeygap.rules.matching import nothing_matches

Unit: TypeAlias = Literal["cost", "hours", "actions"]


class Kind(StrEnum):
    """What is done with an activity, in the order in which equal plans prefer them."""

    DROP = "drop"
    MOVE = "move"
    IMPROVE = "improve"
    LAUNCH = "launch"


KINDS = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """Something that can be done with one activity, once.

    ``running`` is what it adds a period (negative where it frees something) and ``setup`` what it takes once, both in
    hundredths of the plan's unit; ``hours`` and ``setup_hours`` are the same in hundredths of hours. ``setup_stated``
    says whether anything is stated of what it takes once.
    """

    kind: Kind
    subject: Subject
    running: int
    setup: int
    hours: int
    setup_hours: int
    setup_stated: bool

    @property
    def owner(self) -> str | None:
        """The team that answers for it, where stated."""
        return self.subject.activity.owner

    @property
    def order(self) -> tuple[str, int, str, int]:
        """By which equal plans are chosen: the lowest ids, kinds in their order."""
        return (self.subject.id, KINDS[self.kind], *self.subject.origin)


@dataclass(frozen=True, slots=True)
class Left:
    """An activity with which something was not considered, and why."""

    subject: Subject
    why: Statement

    @property
    def reason(self) -> str:
        """Why it was not considered, in words."""
        return self.why.text


@dataclass(frozen=True, slots=True, eq=False)
class Stop:
    """A live activity that stops when any of some launches happens, with what that frees in hundredths."""

    subject: Subject
    by: tuple[Action, ...]
    freed: int
    freed_hours: int


@dataclass(frozen=True, slots=True, eq=False)
class Situation:
    """All that can be done, and what it is about.

    ``needs`` holds for a launch what each of its needs is met by: any one of some subjects. ``options`` are launches of
    which at most one happens. ``must`` names actions of which at least one happens, with the name that was asked for.
    """

    weighed: Weighed
    unit: Unit
    currency: str | None
    period: str | None
    actions: tuple[Action, ...]
    stops: tuple[Stop, ...]
    needs: Mapping[Action, tuple[tuple[Subject, ...], ...]]
    options: tuple[tuple[Action, ...], ...]
    must: tuple[tuple[str, tuple[Action, ...]], ...]
    left_out: tuple[Left, ...]
    spared: tuple[Left, ...]
    unknown_cost: tuple[Subject, ...]
    waste: frozenset[Origin] = field(default_factory=frozenset)


def survey(analysis: Analysis, accepted: frozenset[str], terms: Terms, siblings: Iterable[Journey] = ()) -> Situation:
    """Find out what can be done. ``accepted`` holds the fingerprints of findings that somebody accepted.

    ``siblings`` are journeys that use the same company files and are not weighed.

    Raises `BadTerms` where the terms name what is not there, or amounts can't be added up.
    """
    weighed = weigh(analysis, siblings)
    return _Survey(weighed, _reported(analysis, accepted, weighed), terms).situation()


@dataclass(frozen=True, slots=True)
class _Reported:
    """What an analysis reports of activities: waste, of it what is accepted or can't be trusted, and misplacement."""

    wasted: frozenset[Origin]
    expired: frozenset[Origin]
    misplaced: frozenset[Origin]
    accepted: frozenset[Origin]
    unclear: frozenset[Origin]


def _reported(analysis: Analysis, accepted: frozenset[str], weighed: Weighed) -> _Reported:
    codes: dict[str, set[Origin]] = {WASTED: set(), MISPLACED: set(), EXPIRED: set()}
    taken: set[Origin] = set()
    for finding in analysis.every_finding():
        if finding.code in codes:
            origins = {activity.origin for activity in subjects_of(finding).activities}
            codes[finding.code] |= origins
            if finding.fingerprint in accepted:
                taken |= origins
    return _Reported(
        wasted=frozenset(codes[WASTED]),
        expired=frozenset(codes[EXPIRED]),
        misplaced=frozenset(codes[MISPLACED]),
        accepted=frozenset(taken),
        unclear=frozenset(_unclear(analysis, weighed)),
    )


def _unclear(analysis: Analysis, weighed: Weighed) -> Iterator[Origin]:
    """Yield what is in scope for a journey in which nothing matches: what it meets has to be said first."""
    laid = [each.overlay for each in weighed.journeys]
    laid += [overlay(each, analysis.settings, analysis.today) for each in weighed.siblings]
    for each in laid:
        if nothing_matches(each):
            yield from (placement.activity.origin for placement in each.live)


class _Survey:
    """Puts a situation together, step by step."""

    def __init__(self, weighed: Weighed, reported: _Reported, terms: Terms) -> None:
        self.weighed = weighed
        self.reported = reported
        self.terms = terms
        self.keep = frozenset(each.origin for name in terms.keep for each in self._named("--keep", name))
        self.must = [(name, self._named("--must", name)) for name in terms.must]
        self.replaced = self._replaced()
        self.replaces: dict[Subject, list[Subject]] = {}
        for replaced, by in self.replaced.items():
            for each in by:
                self.replaces.setdefault(each, []).append(replaced)
        self.unit = self._unit()
        self.spared: list[Left] = []
        self.left_out: list[Left] = []
        self._check_units()

    def situation(self) -> Situation:
        """Return all that can be done."""
        drops = list(self._drops())
        launches = self._launches()
        changes = [*self._moves(), *self._improvements()]
        actions = sorted((*drops, *changes, *launches), key=lambda each: each.order)
        by_subject: dict[Subject, list[Action]] = {}
        for each in actions:
            by_subject.setdefault(each.subject, []).append(each)
        return Situation(
            weighed=self.weighed,
            unit=self.unit,
            currency=self._agreed("currency"),
            period=self._agreed("period"),
            actions=tuple(actions),
            stops=tuple(self._stops(launches)),
            needs={each: self.needs[each.subject] for each in launches},
            options=tuple(self._options(launches)),
            must=tuple(self._musts(by_subject)),
            left_out=tuple(self.left_out),
            spared=tuple(self.spared),
            unknown_cost=tuple(self._unknown(by_subject)),
            waste=self.reported.wasted | self.reported.expired,
        )

    # --- names and units

    def _named(self, option: str, name: str) -> list[Subject]:
        """Return what a name of the command line leads to."""
        wanted = normalise(name)
        found = [each for each in self.weighed.subjects if wanted in each.ids]
        found = found or [each for each in self.weighed.subjects if wanted in each.names]
        if not found:
            every = dict.fromkeys(each.activity.name for each in self.weighed.subjects)
            raise BadTerms(say("planning.unknown-name", option=option, name=name, meant=near(name, every)))
        if len({each.group for each in found}) < len(found):
            ids = [each.id for each in found]
            raise BadTerms(say("planning.fits-several", option=option, name=name, ids=ids))
        return found

    def _replaced(self) -> dict[Subject, list[Subject]]:
        """Return what planned activities would replace, each with those that would."""
        found: dict[Subject, list[Subject]] = {}
        for subject in self.weighed.subjects:
            if subject.role is Role.PLANNED:
                for name in dict.fromkeys(map(normalise, subject.activity.stated.replaces or ())):
                    replaced = self.weighed.resolved(subject, name)
                    if replaced is not None and replaced.activity.live:
                        found.setdefault(replaced, []).append(subject)
        return found

    def _unit(self) -> Unit:
        """Choose cost if any activity that a plan could change states one, else hours, else the number of actions."""
        reported = self.reported
        at_stake = [
            each
            for each in self.weighed.subjects
            if each.origin in reported.wasted | reported.expired | reported.misplaced
            or each.role is Role.PLANNED
            or each in self.replaced
            or self._improvable(each)
        ]
        units: tuple[Unit, Unit] = ("cost", "hours")
        for unit in units:
            for each in at_stake:
                improve = each.activity.stated.improve if self._improvable(each) else None
                if getattr(each.activity.stated, unit) is not None or getattr(improve, unit, None) is not None:
                    return unit
        return "actions"

    def _check_units(self) -> None:
        """Refuse what can't be added up, and a budget where there is no money."""
        if self.unit == "hours" and self.terms.budget is not None:
            raise BadTerms(say("planning.no-costs"))
        if self.unit == "actions":
            return
        for key in ("currency", "period") if self.unit == "cost" else ("period",):
            stated = self._stated(key)
            if len(stated) > 1:
                raise BadTerms(say("planning.not-one-unit", key=key, stated=list(stated.values())))

    def _stated(self, key: str) -> dict[str, str]:
        companies = [each.journey.company for each in self.weighed.journeys]
        stated = (getattr(company, key) for company in companies)
        return {normalise(each): each for each in stated if each is not None}

    def _agreed(self, key: str) -> str | None:
        stated = self._stated(key)
        return next(iter(stated.values())) if len(stated) == 1 else None

    def _amount(self, stated: object) -> float | None:
        """Return what something states in the plan's unit; 0 where the unit is actions."""
        return 0.0 if self.unit == "actions" else getattr(stated, self.unit, None)

    def _setup(self, setup: Setup | None) -> tuple[int, int, bool]:
        """Return what something takes once in the plan's unit and in hours, and whether it says anything of it."""
        if setup is None:
            return 0, 0, False
        own = setup.hours if self.unit == "hours" else setup.cost
        return hundredths(own), hundredths(setup.hours), own is not None

    # --- the four kinds

    def _drops(self) -> Iterator[Action]:
        reported, musts = self.reported, {each for _, found in self.must for each in found}
        for subject in self.weighed.subjects:
            if subject.origin in reported.expired and subject not in musts:
                self.spared.append(Left(subject, state("planning.exemption-expired")))
            elif subject.origin not in reported.wasted | reported.expired:
                continue
            elif subject.origin in self.keep:
                self.spared.append(Left(subject, state("planning.kept")))
            elif subject.origin in reported.accepted:
                self.spared.append(Left(subject, state("planning.accepted")))
            elif subject.origin in reported.unclear:
                self.spared.append(Left(subject, state("planning.nothing-matches")))
            else:
                yield Action(
                    Kind.DROP, subject, -self.freed(subject), 0, -self.freed_hours(subject), 0, setup_stated=True
                )

    def freed(self, subject: Subject) -> int:
        """Return what a period frees, in hundredths of the unit, when something stops; unknown counts as nothing."""
        stated = subject.activity.stated
        if self.unit == "cost" and stated.frees is not None:
            return hundredths(stated.frees)
        return hundredths(self._amount(stated))

    @staticmethod
    def freed_hours(subject: Subject) -> int:
        """Return the same in hours."""
        return hundredths(subject.activity.stated.hours)

    def _moves(self) -> Iterator[Action]:
        for subject in self.weighed.subjects:
            if subject.origin in self.reported.misplaced:
                setup, hours, stated = self._setup(subject.activity.stated.setup)
                yield Action(Kind.MOVE, subject, 0, setup, 0, hours, setup_stated=stated)

    def _improvable(self, subject: Subject) -> bool:
        waste = self.reported.wasted | self.reported.expired
        return subject.spends and subject.activity.stated.improve is not None and subject.origin not in waste

    def _improvements(self) -> Iterator[Action]:
        for subject in self.weighed.subjects:
            stated = subject.activity.stated
            improve = stated.improve
            if improve is None or not self._improvable(subject):
                continue
            setup, setup_hours, known = self._setup(improve.setup)
            then, now = self._amount(improve), self._amount(stated)
            running = 0 if then is None else hundredths(then) - hundredths(now)
            hours = 0 if improve.hours is None else hundredths(improve.hours) - hundredths(stated.hours)
            yield Action(Kind.IMPROVE, subject, running, setup, hours, setup_hours, setup_stated=known)

    def _launches(self) -> list[Action]:
        """Return the launches: what matches something in its stage, and what these need."""
        planned = [each for each in self.weighed.subjects if each.role is Role.PLANNED]
        barred: dict[Subject, Statement] = {}
        for subject in planned:
            reason = self._barred(subject)
            if reason is not None:
                barred[subject] = reason
        self.needs = {subject: self._needs(subject) for subject in planned}
        for subject in planned:
            if subject not in barred and (unknown := self._unknown_need(subject)):
                barred[subject] = unknown
        self._bar_those_that_need(barred)
        wanted = [each for each in planned if any(placement.here for _, placement in each.placements)]
        reached = self._with_needs((each for each in wanted if each not in barred), barred)
        for subject in planned:
            if subject in barred:
                self.left_out.append(Left(subject, barred[subject]))
            elif subject not in reached:
                self.left_out.append(Left(subject, state("planning.of-no-use")))
        return [self._launch(each) for each in planned if each in reached]

    def _launch(self, subject: Subject) -> Action:
        stated = subject.activity.stated
        amount = self._amount(stated)
        if amount is None:
            amount = self.terms.assume_cost
        setup, setup_hours, known = self._setup(stated.setup)
        return Action(
            Kind.LAUNCH, subject, hundredths(amount), setup, hundredths(stated.hours), setup_hours, setup_stated=known
        )

    def _barred(self, subject: Subject) -> Statement | None:
        """Return why a planned activity can't be launched, for reasons of its own."""
        if self._amount(subject.activity.stated) is None and not (
            self.unit == "cost" and self.terms.assume_cost is not None
        ):
            return state("planning.effort-not-stated", unit=self.unit)
        for replaced in self.replaces.get(subject, ()):
            if replaced.origin in self.keep:
                return state("planning.replaces-what-is-kept", replaced=replaced.activity.name)
        return None

    def _needs(self, subject: Subject) -> tuple[tuple[Subject, ...], ...]:
        """Return what each need of a planned activity could be met by; retired ones meet none."""
        found = []
        for name in dict.fromkeys(map(normalise, subject.activity.stated.needs or ())):
            one = self.weighed.resolved(subject, name)
            several = self.weighed.members(subject, name) if one is None else [one]
            if subject not in several:  # needing itself asks for nothing
                found.append(tuple(each for each in several if each.activity.status != "retired"))
        return tuple(found)

    def _unknown_need(self, subject: Subject) -> Statement | None:
        for name in subject.activity.stated.needs or ():
            one = self.weighed.resolved(subject, normalise(name))
            if one is not None and one.activity.status == "retired":
                return state("planning.needs-what-is-retired", name=name)
            if one is None and not self.weighed.members(subject, normalise(name)):
                return state("planning.needs-what-is-unknown", name=name)
        return None

    def _bar_those_that_need(self, barred: dict[Subject, Statement]) -> None:
        """Leave out what needs something that is left out, and what needs that."""
        needing: dict[Subject, list[Subject]] = {}
        for subject, needs in self.needs.items():
            for each in dict.fromkeys(each for any_of in needs for each in any_of):
                needing.setdefault(each, []).append(subject)
        waiting = deque(self.needs)
        while waiting:
            subject = waiting.popleft()
            lacking = None if subject in barred else self._lacking(subject, barred)
            if lacking is not None:
                barred[subject] = lacking
                waiting += needing.get(subject, ())

    def _lacking(self, subject: Subject, barred: Mapping[Subject, Statement]) -> Statement | None:
        """Return what a launch lacks of what it needs."""
        for any_of in self.needs[subject]:
            if not any(each.activity.live or self._launchable(each, barred) for each in any_of):
                return state("planning.needs-what-is-left-out", names=[each.activity.name for each in any_of])
        return None

    @staticmethod
    def _launchable(subject: Subject, barred: Mapping[Subject, Statement]) -> bool:
        return subject.role is Role.PLANNED and subject not in barred

    def _with_needs(self, wanted: Iterable[Subject], barred: Mapping[Subject, Statement]) -> set[Subject]:
        """Return some planned activities with all that they need, directly or through others."""
        reached: set[Subject] = set()
        waiting = list(wanted)
        while waiting:
            subject = waiting.pop()
            if subject not in reached and subject not in barred:
                reached.add(subject)
                waiting += [each for any_of in self.needs[subject] for each in any_of if each.role is Role.PLANNED]
        return reached

    # --- what ties them together

    def _stops(self, launches: Iterable[Action]) -> Iterator[Stop]:
        by_subject = {each.subject: each for each in launches}
        for replaced, by in sorted(self.replaced.items(), key=lambda each: each[0].order):
            actions = tuple(by_subject[each] for each in by if each in by_subject)
            if actions:
                yield Stop(replaced, actions, self.freed(replaced), self.freed_hours(replaced))

    def _options(self, launches: Iterable[Action]) -> Iterator[tuple[Action, ...]]:
        members: dict[tuple[int, str], list[Action]] = {}
        for each in launches:
            if (option := each.subject.activity.stated.option) is not None:
                members.setdefault((each.subject.group, normalise(option)), []).append(each)
        yield from (tuple(found) for found in members.values() if len(found) > 1)

    def _musts(self, by_subject: Mapping[Subject, list[Action]]) -> Iterator[tuple[str, tuple[Action, ...]]]:
        reasons = {each.subject: each.why for each in (*self.left_out, *self.spared)}
        for name, subjects in self.must:
            actions = tuple(action for subject in subjects for action in by_subject.get(subject, ()))
            if not actions:
                why = next((reasons[each] for each in subjects if each in reasons), None)
                raise BadTerms(say("planning.nothing-to-do", name=name, why=why))
            yield name, actions

    def _unknown(self, by_subject: Mapping[Subject, list[Action]]) -> Iterator[Subject]:
        """Return what a plan would change the cost of though nobody knows what it is."""
        for subject in self.weighed.subjects:
            stated = subject.activity.stated
            if self._amount(stated) is not None:
                continue
            kinds = {each.kind for each in by_subject.get(subject, ())}
            freed = self.unit == "cost" and stated.frees is not None
            improved = Kind.IMPROVE in kinds and self._amount(stated.improve) is not None
            if (not freed and (Kind.DROP in kinds or subject in self.replaced)) or improved:
                yield subject


def hundredths(value: float | None) -> int:
    """Return an amount in hundredths, so that sums are exact; nothing for one that is not stated."""
    return 0 if value is None else round(value * 100)


def date_of(action: Action, stops: Iterable[Stop]) -> date | None:
    """Return the day from which an action frees money, where one is stated."""
    if action.kind is Kind.DROP:
        return action.subject.activity.stated.frees_from
    days = [stop.subject.activity.stated.frees_from for stop in stops if action in stop.by]
    return max((day for day in days if day is not None), default=None)
