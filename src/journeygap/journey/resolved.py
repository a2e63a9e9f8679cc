"""A journey as everything after the loader sees it: names normalised, ratings on 0 to 10, each thing knowing its place.

The two halves stay apart here; which company touchpoint meets which customer touchpoint is the overlay's work. What a
file states is kept as it is in ``stated``; the other fields are what follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from journeygap.core.source import Source, Span
from journeygap.core.text import normalise, quoted, safe
from journeygap.model.company import CompanyTouchpoint
from journeygap.model.company import Tool as StatedTool
from journeygap.model.customer import CustomerTouchpoint
from journeygap.model.customer import Evidence as StatedEvidence
from journeygap.model.customer import Metric as StatedMetric
from journeygap.model.customer import Persona as StatedPersona
from journeygap.model.customer import Stage as StatedStage

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate, MeasuredFile, MeasuredTouchpoint

Level: TypeAlias = float | Mapping[str, float]
"""A rating on 0 to 10, or ratings by normalised dimension."""

NONE: frozenset[str] = frozenset()


def _counted(number: int, thing: str, things: str | None = None) -> str:
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def _shown(name: str) -> str:
    """Return a name as a notebook may show it: quoted, and free of what a terminal would obey."""
    return quoted(safe(name))


class Slip(NamedTuple):
    """Something in a sound file that is probably not meant: the code of what reports it, where, and its text."""

    code: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Metric:
    """A figure measured at a journey, stage or touchpoint."""

    stated: StatedMetric
    span: Span
    estimate: Estimate | None = None
    """The figure with its interval, where it was measured."""

    @property
    def measured(self) -> bool:
        """Whether it says anything: with a sample of nobody it does not."""
        return self.stated.sample != 0

    @property
    def missed(self) -> bool:
        """Whether the value is on the wrong side of the target; equal is not missed."""
        value, target = self.stated.value, self.stated.target
        if target is None:
            return False
        return value > target if self.stated.better == "lower" else value < target


def latest(metrics: tuple[Metric, ...]) -> list[Metric]:
    """Of metrics of one name, which are a series, keep the newest; one without a date is older than any with one.

    A metric of nobody (``sample: 0``) says nothing and is left out.
    """
    newest: dict[str, Metric] = {}
    for metric in metrics:
        if not metric.measured:
            continue
        key = normalise(metric.stated.name)
        known = newest.get(key)
        if (
            known is None
            or known.stated.date is None
            or (metric.stated.date and metric.stated.date >= known.stated.date)
        ):
            newest[key] = metric
    return list(newest.values())


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Evidence:
    """Something the customer's half rests on."""

    key: str
    stated: StatedEvidence
    span: Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Touchpoint:
    """A customer touchpoint: a route that customers take in one stage.

    ``names`` holds everything it may be called by, normalised; the id comes first. ``importance``, ``expects`` and
    ``satisfaction`` are on 0 to 10, None where not stated.
    """

    stage: Stage
    id: str
    names: tuple[str, ...]
    stated: CustomerTouchpoint
    span: Span
    channels: frozenset[str] = NONE
    devices: frozenset[str] = NONE
    modes: frozenset[str] = NONE
    choice: str | None = None
    importance: float | None = None
    expects: Level | None = None
    satisfaction: Level | None = None
    evidence: tuple[Evidence, ...] = ()
    metrics: tuple[Metric, ...] = ()
    measured: MeasuredTouchpoint | None = None
    """What was measured here; ratings among it replace stated ones."""

    def __repr__(self) -> str:
        return f"<Touchpoint {_shown(self.name)} in {_shown(self.stage.name)}>"

    @property
    def name(self) -> str:
        """What the file calls it."""
        return self.stated.name

    @property
    def ownership(self) -> str:
        """brand, partner, customer or social; brand unless stated."""
        return self.stated.ownership or "brand"

    @property
    def optional(self) -> bool:
        """Whether coverage leaves it out by the file's own word."""
        return self.stated.need == "optional"

    @property
    def weight(self) -> float:
        """Importance on 0 to 10; 5, the middle, where it is not stated."""
        return 5.0 if self.importance is None else self.importance


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Stage:
    """A stage of the journey. ``order`` counts from 0 in the customer's order."""

    order: int
    id: str
    names: tuple[str, ...]
    stated: StatedStage
    span: Span
    metrics: tuple[Metric, ...]
    touchpoints: list[Touchpoint] = field(default_factory=list)
    """Filled while the stage is built, then left alone."""

    def __repr__(self) -> str:
        return f"<Stage {_shown(self.name)}: {_counted(len(self.touchpoints), 'touchpoint')}>"

    @property
    def name(self) -> str:
        """What the file calls it."""
        return self.stated.name


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Activity:
    """A company touchpoint: something the company does or runs to be met by customers.

    ``stages`` holds normalised stage names as stated (None: any stage), ``references`` the normalised names of what it
    meets. ``supports`` holds the
    normalised names of other activities. ``delivers`` is on 0 to 10, and so is ``improved``, what it would deliver
    after its improvement. ``order`` counts from 0 in the file that holds it.
    """

    id: str
    order: int
    stated: CompanyTouchpoint
    span: Span
    stages: tuple[str, ...] | None
    references: tuple[str, ...]
    personas: frozenset[str] | None = None
    channels: frozenset[str] = NONE
    devices: frozenset[str] = NONE
    modes: frozenset[str] = NONE
    tools: frozenset[str] = NONE
    supports: tuple[str, ...] = ()
    delivers: Level | None = None
    improved: Level | None = None
    metrics: tuple[Metric, ...] = ()

    def __repr__(self) -> str:
        return f"<Activity {_shown(self.name)}, {self.status}>"

    @property
    def name(self) -> str:
        """What the file calls it."""
        return self.stated.name

    @property
    def implied(self) -> bool:
        """Whether its references are its own id and name, because it states none."""
        return self.stated.meets is None

    @property
    def owner(self) -> str | None:
        """The team that answers for it, where stated."""
        return self.stated.owner

    @property
    def team(self) -> str | None:
        """The owner in the form in which owners are compared."""
        return None if self.stated.owner is None else normalise(self.stated.owner)

    @property
    def origin(self) -> tuple[str, int]:
        """What makes it the same activity in every journey that uses its file."""
        return (self.file.path, self.order)

    @property
    def status(self) -> str:
        """live, planned or retired; live unless stated."""
        return self.stated.status or "live"

    @property
    def live(self) -> bool:
        """Whether customers can meet it today."""
        return self.status == "live"

    @property
    def file(self) -> Source:
        """The source that holds it."""
        return self.span.source

    def in_scope(self, persona: str | None) -> bool:
        """Return whether it is for a persona (normalised); a journey without one has everything in scope."""
        return persona is None or self.personas is None or persona in self.personas


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tool:
    """A tool of the company's inventory."""

    key: str
    stated: StatedTool
    span: Span


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Handoff:
    """From which activities to which customers are carried."""

    from_: frozenset[Activity]
    to: frozenset[Activity]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Company:
    """What the company does, from one half or from several company files added up.

    ``by_name`` gives the activities by every normalised name that refers to them, ``files`` the paths it was read from.
    Tools of one key are one tool, that several files may list. ``known`` says whether any half states touchpoints at
    all: an empty list is known to be none, no list is not known.
    """

    activities: tuple[Activity, ...] = ()
    tools: tuple[Tool, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    currency: str | None = None
    period: str | None = None
    by_name: Mapping[str, list[Activity]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    known: bool = False
    slips: tuple[Slip, ...] = ()
    """What is doubtful in company files of its own."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Placement:
    """Where an activity is in one journey: what its references lead to.

    ``stages`` holds the stated stages that the journey has, ``lacking`` counts those it does not have; both are empty
    where the activity states no stage. ``here`` holds the customer touchpoints its references
    lead to in its own stages (in any stage, if it states none), ``elsewhere`` those they lead to only in other stages.
    ``delivers`` is the activity's own rating in the dimensions that this journey has, ``improved`` the same after its
    improvement. ``changed`` says that customers have not met it like this yet: what they rate is something else.
    """

    activity: Activity
    stages: tuple[Stage, ...]
    lacking: int
    here: tuple[Touchpoint, ...]
    elsewhere: tuple[Touchpoint, ...]
    delivers: Level | None
    improved: Level | None = None
    changed: bool = False

    @property
    def anywhere(self) -> bool:
        """Whether the activity states no stage, so that it may match in any."""
        return self.activity.stages is None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Journey:
    """One persona's path through ordered stages, and what the company does along it.

    ``persona`` is normalised; ``persona_stated`` is what the file states of it. ``dimensions`` gives each dimension's
    spelling by its normalised name.
    """

    source: Source
    name: str
    span: Span
    persona: str | None
    persona_stated: StatedPersona | None
    stages: tuple[Stage, ...]
    evidence: tuple[Evidence, ...]
    metrics: tuple[Metric, ...]
    dimensions: Mapping[str, str]
    company: Company
    rescaled: bool
    """Whether some of its ratings were given on another scale than 0 to 10."""
    placements: tuple[Placement, ...]
    weight: float = 1.0
    """How much it counts in a plan over several journeys."""
    measured: tuple[MeasuredFile, ...] = ()
    """The measured files that its figures come from, the newest first."""
    slips: tuple[Slip, ...] = ()
    """What is doubtful in its own file."""

    def __repr__(self) -> str:
        of = "" if self.persona_name is None else f" of {_shown(self.persona_name)}"
        activities = _counted(len(self.company.activities), "activity", "activities")
        touchpoints = _counted(len(self.touchpoints), "touchpoint")
        return f"<Journey {_shown(self.name)}{of}: {_counted(len(self.stages), 'stage')}, {touchpoints}, {activities}>"

    @property
    def persona_name(self) -> str | None:
        """What the file calls the persona."""
        return None if self.persona_stated is None else self.persona_stated.name

    @property
    def path(self) -> str:
        """Where it was read from, as results name it."""
        return self.source.path

    @property
    def touchpoints(self) -> list[Touchpoint]:
        """Every customer touchpoint, in the journey's order."""
        return [touchpoint for stage in self.stages for touchpoint in stage.touchpoints]
