"""What a finding states, as plain values: two findings that state the same say the same, in any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import singledispatch
from typing import Any, TypeAlias

from journeygap.core.finding import Finding
from journeygap.core.language import Fault, Statement, Words
from journeygap.core.source import Span
from journeygap.journey.estimate import Estimate
from journeygap.journey.resolved import Activity, Evidence, Metric, Placement, Stage, Tool, Touchpoint
from journeygap.method.measures import Effort
from journeygap.method.overlay import Need
from journeygap.rules.base import Gap, Measured

Plain: TypeAlias = Any
"""Texts, numbers, None and tuples of them."""


def stated(finding: Finding) -> Plain:
    """Return what a finding states: its facts by name, or the words of a team's own.

    Figures count as far as sentences show them, and where something is in a file does not count.
    """
    says = finding.says
    return tuple(says) if isinstance(says, Words) else _plain(says)


@singledispatch
def _plain(value: object) -> Plain:
    if isinstance(value, Fault | Statement):
        return (value.name, _plain(value.facts))
    if isinstance(value, Mapping):
        return tuple((key, _plain(each)) for key, each in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_plain(each) for each in value)
    return value


@_plain.register
def _(value: float) -> Plain:
    return round(value, 1 if abs(value) > 1 else 2)


@_plain.register
def _(_: Span) -> Plain:
    return None


@_plain.register
def _(value: Estimate) -> Plain:
    return (_plain(value.value), _plain(value.low), _plain(value.high), value.n)


@_plain.register
def _(value: Stage) -> Plain:
    return (value.id, value.name)


@_plain.register
def _(value: Touchpoint) -> Plain:
    return (*_plain(value.stage), value.id, value.name)


@_plain.register
def _(value: Need) -> Plain:
    return _plain(value.touchpoint)


@_plain.register
def _(value: Activity) -> Plain:
    exempt = value.stated.exempt
    return (value.id, value.name, *(() if exempt is None else (exempt.reason, exempt.until)))


@_plain.register
def _(value: Placement) -> Plain:
    own = value.activity
    return (_plain(own), own.stages, *(_plain(each) for each in (value.stages, value.here, value.elsewhere)))


@_plain.register
def _(value: Gap) -> Plain:
    return (value.state.value, _plain(value.members), _plain(value.placements))


@_plain.register
def _(value: Tool) -> Plain:
    return (value.key, value.stated.name, value.stated.cost)


@_plain.register
def _(value: Evidence) -> Plain:
    return (value.key, value.stated.kind, value.stated.date)


@_plain.register
def _(value: Metric) -> Plain:
    own = value.stated
    return (own.name, own.value, own.target, own.unit, own.better, own.date, _plain(value.estimate))


@_plain.register
def _(value: Measured) -> Plain:
    return tuple(_plain(each) for each in (value.metric, value.stage, value.touchpoint, value.activity, value.because))


@_plain.register
def _(value: Effort) -> Plain:
    return (value.unit, _plain(value.total))
