"""The company's half, in the journey file or a file of its own: what the company runs to be met by customers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from journeygap.model.customer import Metric, Scale
from journeygap.model.fields import (
    CONFIG,
    DASHED,
    WORD,
    Amount,
    Constraints,
    Day,
    Format,
    Level,
    Modes,
    Name,
    Names,
    Reading,
    SomeNames,
    Stated,
    Text,
    Truth,
    named,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Tool(Stated):
    """A tool the company has or pays for. One that no live touchpoint uses is reported."""

    __pydantic_config__ = CONFIG

    name: Name
    """What touchpoints name it by."""
    cost: Amount | None = None
    """What it costs a period, for show: it never enters the effort."""
    owner: Name | None = None
    """The team that answers for it."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Handoff(Stated):
    """Customers, or what is known of them, are carried from one company touchpoint to the next."""

    __pydantic_config__ = DASHED

    from_: Name
    """The touchpoint they come from."""
    to: Name
    """The touchpoint they are carried to."""
    carries: Text | None = None
    """What goes with them."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Exempt(Stated):
    """A touchpoint that is kept though no customer meets it, for a stated reason."""

    __pydantic_config__ = CONFIG

    reason: Text
    """Why it is kept."""
    until: Day | None = None
    """The last day on which the exemption holds (ISO 8601); without it, for good."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Setup(Stated):
    """What it takes once to launch, move or improve a company touchpoint."""

    __pydantic_config__ = CONFIG

    cost: Amount | None = None
    """The one-off cost, in the file's currency."""
    hours: Amount | None = None
    """The one-off hours of work."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Improve(Stated):
    """What a live company touchpoint could become: a plan weighs it against everything else."""

    __pydantic_config__ = CONFIG

    delivers: Level
    """How well it would be delivered, as one rating or by dimension."""
    cost: Amount | None = None
    """What it would cost a period, in place of today's cost; unchanged unless stated."""
    hours: Amount | None = None
    """The hours of work it would take a period; unchanged unless stated."""
    setup: Setup | None = None
    """What the improvement takes once."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CompanyTouchpoint(Stated):
    """Something the company does or runs to be met by customers."""

    __pydantic_config__ = DASHED

    name: Name
    """What the company calls it."""
    id: Name | None = None
    """A short name to refer to it by; made from the name unless given."""
    stage: SomeNames | None = None
    """The stage or stages it is meant for; left out, it may match in any stage."""
    stages: SomeNames | None = None
    """Another spelling of stage."""
    meets: Names | None = None
    """The customer touchpoints it meets; left out, those that bear its own name; an empty list, none."""
    channel: Names | None = None
    """Through which channel it is offered."""
    device: Names | None = None
    """On which device it works."""
    mode: Modes | None = None
    """self-service or assisted."""
    owner: Name | None = None
    """The team that answers for it."""
    status: Literal["live", "planned", "retired"] | None = None
    """Whether customers can meet it today: live unless stated."""
    personas: SomeNames | None = None
    """The personas it is for; left out, all."""
    cost: Amount | None = None
    """What it costs a period, in the file's currency."""
    hours: Amount | None = None
    """The hours of work it takes a period."""
    delivers: Level | None = None
    """How well it is delivered as the company sees it, as one rating or by dimension."""
    personalised: Truth | None = None
    """Whether it is personal to the customer."""
    tools: Names | None = None
    """The tools it uses."""
    supports: Names | None = None
    """The company touchpoints that it helps to run: backstage work is no waste while what it supports is met."""
    constraints: Constraints | None = None
    """What holds it back: people, process or technology."""
    exempt: Exempt | None = None
    """Why it is kept though no customer meets it."""
    setup: Setup | None = None
    """What it takes once to launch it, or to move it: for plans."""
    needs: Names | None = None
    """What must be live or launched with it: ids or names of company touchpoints, or names of options."""
    replaces: Names | None = None
    """The live company touchpoints that stop when this one starts."""
    option: Name | None = None
    """A decision between alternatives, such as build or buy: of one option at most one planned touchpoint is launched.
    """
    improve: Improve | None = None
    """What this live touchpoint could become."""
    frees: Amount | None = None
    """What dropping it frees a period, where that is less than its cost (staff, contracts)."""
    frees_from: Day | None = None
    """From which day on dropping it frees money (ISO 8601)."""
    metrics: tuple[Metric, ...] | None = None
    """Figures measured at this touchpoint."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CompanyHalf(Stated):
    """What the company runs today."""

    __pydantic_config__ = CONFIG

    name: Text | None = None
    """The company's name."""
    period: Name | None = None
    """What cost and hours are per, such as month."""
    currency: Name | None = None
    """The currency of every cost, such as EUR."""
    scale: Scale | None = None
    """The scale of every rating in this half: 0 to 10 unless stated."""
    tools: tuple[Annotated[Tool, Reading(named, WORD)], ...] | None = None
    """The inventory of tools."""
    handoffs: tuple[Handoff, ...] | None = None
    """Where customers are carried from one touchpoint to the next."""
    touchpoints: tuple[Annotated[CompanyTouchpoint, Reading(named, WORD)], ...] | None = None
    """What the company does or runs, where and at what cost."""
    note: Text | None = None
    """Free text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CompanyFile(Stated):
    """A file with a company's half only, which several journeys may share."""

    __pydantic_config__ = CONFIG

    format: Format | None = None
    """The version of the format: 1."""
    company: CompanyHalf
    """What the company runs today."""
