"""What every rule is made of: what it may look at, and what it yields.

Rules state facts; ``words/`` puts them into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from inspect import cleandoc
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from journeygap.core.finding import Finding, Reason, Severity
from journeygap.core.kind import Kind
from journeygap.core.language import Facts, say
from journeygap.core.source import Span
from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Journey, Metric, Placement, Slip, Stage, Tool, Touchpoint
from journeygap.method.measures import Allocation, Effort
from journeygap.method.overlay import ROUNDING, Match, Need, Overlay, Role, State, Unit
from journeygap.method.settings import Settings

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate

Horizon: TypeAlias = Literal["quick", "long"]
Certainty: TypeAlias = Literal["sure", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Subjects:
    """What a finding is about, as the things themselves: whoever shows it need not look anything up.

    ``facts`` holds what its sentences say besides, as texts by name.
    """

    need: Need | None = None
    stage: Stage | None = None
    touchpoint: Touchpoint | None = None
    """The customer touchpoint, where its need is not at hand."""
    activities: tuple[Activity, ...] = ()
    tool: Tool | None = None
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def in_stage(self) -> Stage | None:
        """The stage it is about, or in which the touchpoint is that it is about."""
        return self.stage if self.need is None else self.need.touchpoint.stage

    @property
    def used(self) -> Touchpoint | None:
        """The customer touchpoint that it is about."""
        return self.touchpoint if self.need is None else self.need.touchpoint


NO_SUBJECTS = Subjects()


def subjects_of(finding: Finding) -> Subjects:
    """Return what a finding is about; nothing for one that no rule has made."""
    return finding.subjects if isinstance(finding.subjects, Subjects) else NO_SUBJECTS


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Draft:
    """A finding before its rule's code, name and severity are put to it. The fields are those of `Finding`."""

    says: Facts
    """What it says, as data by name; ``words/`` has the sentences."""
    span: Span
    stage: str | None = None
    touchpoint: str | None = None
    activity: str | None = None
    subject: str | None = None
    opportunity: float | None = None
    effort: float | None = None
    horizon: Horizon | None = None
    constraints: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    because: tuple[Reason, ...] = ()
    moment: bool = False
    feeling: float | None = None
    severity: Severity | None = None
    """Where it is not the rule's own: info for what is optional, say."""
    subjects: Subjects = NO_SUBJECTS
    certainty: Certainty | None = None
    """Where it rests on measured figures: whether their intervals allow no other reading."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gap:
    """Something that customers use and nothing meets: a touchpoint, or a whole choice group (then its heaviest member).

    ``state`` is planned, wrong-stage or missing, the best of its members; ``placements`` are what is planned for it or
    leads to it from other stages; ``required`` says whether coverage counts it.
    """

    need: Need
    members: tuple[Need, ...]
    state: State
    placements: tuple[Placement, ...]
    required: bool
    opportunity: float


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Case:
    """One journey as the rules about it see it.

    ``opportunity`` gives each need's opportunity (0 to 20, None where there is none). ``gaps`` are in the journey's
    order.
    """

    journey: Journey
    overlay: Overlay
    effort: Effort
    allocation: Allocation
    opportunity: Mapping[Need, float | None]
    gaps: tuple[Gap, ...]
    settings: Settings
    today: date

    @property
    def units(self) -> list[Unit]:
        """Every unit of the journey."""
        return [unit for units in self.overlay.units for unit in units]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Measured:
    """A metric with what it belongs to: a touchpoint, else an activity or a stage, else the journey as a whole."""

    metric: Metric
    stage: Stage | None = None
    touchpoint: Touchpoint | None = None
    activity: Activity | None = None
    because: tuple[Reason, ...] = ()
    """What customers complain about there."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Inventory:
    """What the company runs, as the rules about activities, tools and metrics see it.

    It is one journey's own, or what several journeys share.

    ``roles`` holds the activities to judge, with their roles (over several journeys the best one); ``placements`` where
    each stands. ``effort`` covers everything that is live, judged here or not. ``idle`` holds the tools that nothing
    live uses, ``owned`` says whether anybody states an owner, ``measured`` holds the metrics to judge, and
    ``journeys`` counts the journeys it was put together from. ``personas`` gives their personas as written, by
    normalised name; ``slips`` holds what is doubtful in its files. ``solid`` holds the activities of which customers'
    evidence says that nobody meets them: every required touchpoint of their stages rests on evidence that is no
    assumption, in each journey that has them in scope. ``mismatched`` holds those of journeys whose halves use other
    words (JG402).
    """

    roles: Mapping[Activity, Role]
    placements: Mapping[Activity, tuple[Placement, ...]]
    effort: Effort
    idle: tuple[Tool, ...]
    owned: bool
    measured: tuple[Measured, ...]
    currency: str | None
    period: str | None
    journeys: int
    personas: Mapping[str, str]
    slips: tuple[Slip, ...]
    solid: frozenset[Activity]
    mismatched: frozenset[Activity]
    settings: Settings
    today: date


FAR = 3.0
"""A known rating that falls short by so much is not brought up quickly."""


class JourneyRule(NamedTuple):
    """A rule about one journey: the kind of finding that it makes, and the function that judges.

    The function's docstring is the rule's documentation.
    """

    kind: Kind
    judge: Callable[[Case], Iterator[Draft]]

    @property
    def page(self) -> str:
        """The documentation, in Markdown."""
        return cleandoc(self.judge.__doc__ or "")


class InventoryRule(NamedTuple):
    """A rule about what the company runs; the fields are those of `JourneyRule`.

    ``of_journey`` says whether what it finds depends on the journey, which is then a part of what identifies it.
    """

    kind: Kind
    judge: Callable[[Inventory], Iterator[Draft]]
    of_journey: bool = False

    @property
    def page(self) -> str:
        """The documentation, in Markdown."""
        return cleandoc(self.judge.__doc__ or "")


class AcceptanceRule(NamedTuple):
    """A rule about what is accepted and not there; the fields are those of `JourneyRule`."""

    kind: Kind
    judge: Callable[..., Iterator[Draft]]

    @property
    def page(self) -> str:
        """The documentation, in Markdown."""
        return cleandoc(self.judge.__doc__ or "")


class RuleFault(NamedTuple):
    """A rule of a team's own that was left out: its name, the package or configuration it comes from, and why.

    ``taken`` is its code where that or its name is another rule's; else the rule failed, and ``reason`` says how.
    """

    rule: str
    origin: str
    reason: str
    taken: str | None = None

    @property
    def text(self) -> str:
        """The fault in a sentence."""
        return say("rules.fault", fault=self)


def severity_of(opportunity: float | None, *, at_most: Severity = Severity.ERROR) -> Severity:
    """Return the severity that follows from an opportunity: error from 15, warning from 10, else info."""
    reached = 0.0 if opportunity is None else round(opportunity, ROUNDING)
    if reached < 10:
        return Severity.INFO
    if reached < 15 or at_most is Severity.WARNING:
        return Severity.WARNING
    return Severity.ERROR


def need_severity(case: Case, need: Need, *, at_most: Severity = Severity.ERROR) -> Severity:
    """Return the severity of a finding about a customer touchpoint; one that is optional is never more than info."""
    if need.touchpoint.optional:
        return Severity.INFO
    return severity_of(case.opportunity[need], at_most=at_most)


def about(
    case: Case,
    need: Need,
    matches: Sequence[Match],
    says: Facts,
    *,
    horizon: Horizon | None = None,
    because: tuple[Reason, ...] = (),
    certainty: Certainty | None = None,
) -> Draft:
    """Draft a finding about how a touchpoint is met by some of its matches."""
    activities = [match.activity for match in matches]
    return Draft(
        says=says,
        span=need.touchpoint.span,
        stage=need.touchpoint.stage.id,
        touchpoint=need.touchpoint.id,
        activity=activities[0].id if len(activities) == 1 else None,
        opportunity=case.opportunity[need],
        horizon=horizon,
        constraints=constraints_of(activities),
        owners=owners_of(activities),
        because=because,
        moment=bool(need.touchpoint.stated.moment),
        feeling=need.touchpoint.stated.feeling,
        severity=need_severity(case, need),
        subjects=Subjects(need=need, activities=tuple(activities)),
        certainty=certainty,
    )


def rating_at(touchpoint: Touchpoint, dimension: str = "") -> Estimate | None:
    """Return the measured figure that customers' rating is, as a whole or in a dimension; None for a stated one."""
    found = touchpoint.measured
    if found is None:
        return None
    return found.by_dimension.get(dimension) if isinstance(touchpoint.satisfaction, Mapping) else found.satisfaction


def certainty_of(*measured: tuple[Estimate | None, bool]) -> Certainty | None:
    """Return how sure a finding is: sure where one figure is that its whole interval bears out.

    Each is a measured figure, None where it was stated, and whether its whole interval is on the wrong side. None
    where nothing was measured.
    """
    known = [(each, beyond) for each, beyond in measured if each is not None]
    if not known:
        return None
    return "sure" if any(beyond and not each.unsure for each, beyond in known) else "unsure"


def horizon_of(need: Need, activities: Iterable[Activity]) -> Horizon | None:
    """Quick where one stated owner answers for all the activities concerned, and nothing holds them back.

    Long where several do, one states a constraint, or a known rating falls short by 3 or more; else unknown.
    """
    every = list(activities)
    teams = {activity.team for activity in every}
    if len(teams - {None}) > 1 or need.furthest >= FAR or any(each.stated.constraints for each in every):
        return "long"
    return "quick" if teams and None not in teams else None


def constraints_of(activities: Iterable[Activity]) -> tuple[str, ...]:
    """Return what holds the activities concerned back: people, process, technology."""
    return tuple(dict.fromkeys(name for each in activities for name in each.stated.constraints or ()))


def owners_of(activities: Iterable[Activity]) -> tuple[str, ...]:
    """Return the owners of the activities concerned, each once."""
    return tuple({normalise(each.owner): each.owner for each in activities if each.owner is not None}.values())
