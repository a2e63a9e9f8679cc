"""The customer's half of a journey file: stages, what customers use in each, and the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from journeygap.model.fields import (
    CONFIG,
    WORD,
    AtLeastOne,
    Count,
    Day,
    Feeling,
    Level,
    Modes,
    Name,
    Names,
    Number,
    Rating,
    Reading,
    SomeNames,
    Stated,
    Text,
    Truth,
    named,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Scale(Stated):
    """The scale of the ratings in this half of the file; everything is brought to 0 to 10 before it is compared."""

    __pydantic_config__ = CONFIG

    min: Number
    """The lowest rating one can give."""
    max: Number
    """The highest rating one can give."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Metric(Stated):
    """A figure measured from time to time, such as NPS, CSAT, CES or a conversion rate."""

    __pydantic_config__ = CONFIG

    name: Name
    """What is measured."""
    value: Number
    """The latest value."""
    target: Number | None = None
    """The value to reach; a value on the wrong side of it is reported. Equal is reached."""
    unit: Text | None = None
    """What the value is in, for show."""
    better: Literal["higher", "lower"] | None = None
    """Which way is better: higher unless stated."""
    date: Day | None = None
    """When it was measured (ISO 8601)."""
    sample: Count | None = None
    """How many answers or cases it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Evidence(Stated):
    """Something that the customer's half rests on."""

    __pydantic_config__ = CONFIG

    id: Name
    """What touchpoints name it by."""
    kind: Literal["interview", "survey", "analytics", "support", "research", "assumption"]
    """What sort of evidence it is. An assumption is not evidence, and is reported as such."""
    date: Day | None = None
    """When it was gathered (ISO 8601); old evidence is reported."""
    sample: Count | None = None
    """How many people or cases; thin evidence is reported."""
    source: Text | None = None
    """Where to find it."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CustomerTouchpoint(Stated):
    """A route that customers really take in a stage."""

    __pydantic_config__ = CONFIG

    name: Name
    """What customers use."""
    id: Name | None = None
    """A short name to refer to it by; made from the name unless given."""
    aliases: Names | None = None
    """Other names of the same touchpoint."""
    channel: Names | None = None
    """Through which channel customers use it; of several, any will do."""
    device: Names | None = None
    """On which device; of several, any will do."""
    mode: Modes | None = None
    """self-service or assisted; of both, either will do."""
    need: Literal["required", "optional"] | None = None
    """Whether coverage counts it: required unless stated."""
    choice: Name | None = None
    """The choice group it belongs to in its stage: one member that is met meets the group."""
    ownership: Literal["brand", "partner", "customer", "social"] | None = None
    """Who runs it: brand unless stated. What customers or their friends run is outside coverage."""
    importance: Rating | None = None
    """How much it matters to customers, on the file's scale; 5 of 10 is assumed where it is not stated."""
    expects: Level | None = None
    """The level customers expect, as one rating or by dimension; their importance is used where it is not stated."""
    satisfaction: Level | None = None
    """How customers rate what they get today, as one rating or by dimension."""
    personalised: Truth | None = None
    """Whether customers expect it to be personal to them."""
    feeling: Feeling | None = None
    """How customers feel here, from -2 (very bad) to 2 (very good)."""
    friction: Names | None = None
    """What gets in customers' way here."""
    quotes: Names | None = None
    """What customers say about it, in their own words."""
    moment: Truth | None = None
    """Whether it is a moment of truth: one that decides how customers see the company."""
    evidence: Names | None = None
    """The ids of the evidence it rests on."""
    metrics: tuple[Metric, ...] | None = None
    """Figures measured at this touchpoint."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Stage(Stated):
    """A stage of the journey, in the customer's order."""

    __pydantic_config__ = CONFIG

    name: Name
    """What the stage is called."""
    id: Name | None = None
    """A short name to refer to it by; made from the name unless given."""
    phase: Name | None = None
    """The phase it belongs to: before, during or after the purchase, or any other name."""
    goal: Text | None = None
    """What customers want to get done here."""
    actions: Names | None = None
    """What customers do here."""
    mindset: Text | None = None
    """What customers think here."""
    feeling: Feeling | None = None
    """How customers feel in this stage, from -2 (very bad) to 2 (very good)."""
    friction: Names | None = None
    """What gets in customers' way in this stage: its pain points."""
    quotes: Names | None = None
    """What customers say about this stage, in their own words."""
    ideas: Names | None = None
    """Opportunities noted for this stage, such as in a workshop. They change no figure."""
    metrics: tuple[Metric, ...] | None = None
    """Figures measured for the stage as a whole."""
    touchpoints: tuple[Annotated[CustomerTouchpoint, Reading(named, WORD)], ...] | None = None
    """What customers use here; a bare name is short for a touchpoint with nothing else stated."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Persona(Stated):
    """Whose journey it is, with what helps a reader to see them as a person."""

    __pydantic_config__ = CONFIG

    name: Name
    """What the persona is called; company touchpoints refer to it under personas."""
    about: Text | None = None
    """Who they are, in one line."""
    quote: Text | None = None
    """Something they said, in their own words."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CustomerHalf(Stated):
    """The journey from the customer's side, from evidence."""

    __pydantic_config__ = CONFIG

    persona: Annotated[Persona, Reading(named, WORD)] | None = None
    """Whose journey it is; one persona a file. A bare name is short for a persona with nothing else stated."""
    scale: Scale | None = None
    """The scale of every rating in this half: 0 to 10 unless stated."""
    dimensions: Names | None = None
    """The dimensions ratings may be given by: digital-experience (the default), simple, or a list of names."""
    evidence: tuple[Evidence, ...] | None = None
    """What the journey is based on: interviews, surveys, analytics, support cases, research, assumptions."""
    measured: SomeNames | None = None
    """The paths of measured files, relative to this one: their figures replace stated ratings."""
    metrics: tuple[Metric, ...] | None = None
    """Figures measured for the journey as a whole, such as NPS."""
    stages: Annotated[tuple[Stage, ...], AtLeastOne()]
    """The stages in the customer's order."""
    note: Text | None = None
    """Free text."""
