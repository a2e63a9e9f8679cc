"""Figures that were measured: a value, its 95 % interval, and the answers or customers that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeygap.core.source import Span

FEW = 10
"""Nothing is published about fewer customers than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A measured figure: ratings on 0 to 10, shares on 0 to 1, metrics in their own unit.

    ``low`` and ``high`` are the limits of its 95 % interval, ``n`` the answers or customers, ``n_eff`` the effective
    number of them (Kish), ``evidence`` the id of what it rests on. ``unsure``: it rests on too little to rely on.
    """

    value: float
    low: float
    high: float
    n: int
    n_eff: float
    se: float
    unsure: bool
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Median:
    """A median length of time in whole or half seconds, and how many journeys it rests on."""

    value: float
    n: int
    unsure: bool
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a figure of a touchpoint, or a metric, has changed between the last two complete periods.

    ``touchpoint`` and ``stage`` are the names of the touchpoint and its stage, both None for a metric; ``figure`` is
    satisfaction, importance or reach, or the metric's name. ``before`` and ``after`` are the two figures, ``value`` is
    the difference with its 95 % interval, in their unit. ``changed`` says that chance does not explain it, after Holm's
    adjustment; ``unsure`` that it rests on little, or on people who answered both times.
    """

    touchpoint: str | None
    stage: str | None
    figure: str
    dimension: str | None
    share: bool
    before: float | None
    after: float | None
    value: float
    low: float
    high: float
    p_adjusted: float | None
    changed: bool
    unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed from one period to another: every figure of this journey that both have."""

    since: str
    until: str
    every: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredStage:
    """What was measured of a stage. ``reversed``: the share of journeys with both in which the next one came first."""

    reach: Estimate | None = None
    to_next: Median | None = None
    reversed: Estimate | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeasuredTouchpoint:
    """What was measured at a customer touchpoint. None is what was not measured, or may not be shown.

    ``stated_satisfaction`` and ``stated_importance`` are the ratings written by hand that measured ones stand in for,
    on 0 to 10. ``few`` says that fewer than 10 customers, or none, used it, of ``customers`` in all.
    """

    satisfaction: Estimate | None = None
    by_dimension: Mapping[str, Estimate] = field(default_factory=dict)
    importance: Estimate | None = None
    reach: Estimate | None = None
    exits: Estimate | None = None
    cases: Estimate | None = None
    channels: Mapping[str, Estimate] = field(default_factory=dict)
    to_next: Median | None = None
    stated_satisfaction: float | None = None
    stated_importance: float | None = None
    few: bool = False
    customers: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmappedEvent:
    """An event that no touchpoint stands for."""

    event: str
    reach: Estimate
    touches: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class MeasuredFile:
    """A measured file that a journey names. ``span`` is where it is named.

    ``sample`` counts respondents or customers. ``stages`` has the stages of this journey by their names as `normalise`
    returns them. ``stale``: the evidence file next to it has changed since.
    """

    evidence: str
    kind: str
    source: str | None
    date: str
    sample: int
    path: str
    span: Span
    unmapped: tuple[UnmappedEvent, ...] = ()
    stages: Mapping[str, MeasuredStage] = field(default_factory=dict)
    changes: Changes | None = None
    stale: bool = False
