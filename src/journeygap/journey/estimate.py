"""Figures that were measured: a value, its 95 % interval, and the answers or customers that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeygap.core.source import Span


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

    ``reversed_stages`` gives, by the normalised name of a stage, how often the stage after it came first. ``stale``:
    the evidence file beside it has changed since.
    """

    evidence: str
    kind: str
    date: str
    path: str
    span: Span
    unmapped: tuple[UnmappedEvent, ...] = ()
    reversed_stages: Mapping[str, Estimate] = field(default_factory=dict)
    stale: bool = False
