"""How sure coverage is: its interval, from the intervals of the measured figures that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from journeygap.method.overlay import Need, Overlay, Unit, match_of

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate, MeasuredTouchpoint
    from journeygap.journey.resolved import Journey, Touchpoint

DRAWS = 1_000
_LOWEST, _HIGHEST = 24, 974
"""Of 1,000 sorted draws, those at 2.5 % and 97.5 %."""


Limits = tuple[float, float]


class Certainty(NamedTuple):
    """The limits of coverage, 0 to 1: of the journey, and of each stage (None where nothing in it was measured)."""

    whole: Limits | None
    stages: tuple[Limits | None, ...]


def coverage_certainty(laid: Overlay) -> Certainty:
    """Return the limits of coverage over 1,000 draws of the measured figures.

    All figures of one evidence share one draw, since the same people rate everything: the inverse normal of the
    SHA-256 of the journey's name, the evidence and the number of the draw. Figures are cut to 0..10, and the interval
    is widened to hold the value.
    """
    moving = [[unit for unit in units if any(_moves(need.touchpoint) for need in unit.needs)] for units in laid.units]
    names = {
        each.evidence for units in moving for unit in units for need in unit.needs for each in _figures(need.touchpoint)
    }
    if not names:
        return Certainty(None, (None,) * len(laid.units))
    draws = {name: [_normal(laid.journey.name, name, number) for number in range(DRAWS)] for name in sorted(names)}
    still = [
        _total((unit.weight, unit.fulfilment) for unit in units if unit not in set(moved))
        for units, moved in zip(laid.units, moving, strict=True)
    ]
    drawn: list[list[_Total]] = []
    for number in range(DRAWS):
        at = {name: values[number] for name, values in draws.items()}
        drawn.append(
            [
                fixed + _total(_drawn(unit, at) for unit in units) if units else fixed
                for fixed, units in zip(still, moving, strict=True)
            ]
        )
    found = [_total((unit.weight, unit.fulfilment) for unit in units) for units in laid.units]
    return Certainty(
        _limits([sum(each, _NOTHING) for each in drawn], sum(found, _NOTHING)),
        tuple(
            _limits([each[order] for each in drawn], value) if moving[order] else None
            for order, value in enumerate(found)
        ),
    )


def drawn_touchpoints(journey: Journey, number: int) -> dict[Touchpoint, Touchpoint]:
    """Return each measured touchpoint of a journey with its figures as the draw of that number has them."""
    found = [(each, each.measured) for each in journey.touchpoints if each.measured is not None and _moves(each)]
    names = {figure.evidence for touchpoint, _ in found for figure in _figures(touchpoint)}
    at = {name: _normal(journey.name, name, number) for name in names}
    return {touchpoint: _moved(touchpoint, measured, at) for touchpoint, measured in found}


class _Total(NamedTuple):
    """The weight of some units, and the part of it that is fulfilled."""

    weight: float
    met: float

    def __add__(self, other: object) -> _Total:
        if not isinstance(other, _Total):
            return NotImplemented
        return _Total(self.weight + other.weight, self.met + other.met)

    @property
    def share(self) -> float:
        return self.met / self.weight if self.weight else 0.0


_NOTHING = _Total(0.0, 0.0)


def _total(pairs: Iterable[tuple[float, float]]) -> _Total:
    weight = met = 0.0
    for heavy, fulfilled in pairs:
        weight += heavy
        met += heavy * fulfilled
    return _Total(weight, met)


def _limits(drawn: Iterable[_Total], value: _Total) -> Limits | None:
    """Return the limits that hold 95 % of the draws, and the value; None where nothing has any weight."""
    if not value.weight:
        return None
    every = sorted(each.share for each in drawn)
    return min(every[_LOWEST], value.share), max(every[_HIGHEST], value.share)


def _figures(touchpoint: Touchpoint) -> list[Estimate]:
    found = touchpoint.measured
    if found is None:
        return []
    return [each for each in (found.satisfaction, found.importance, *found.by_dimension.values()) if each is not None]


def _moves(touchpoint: Touchpoint) -> bool:
    return bool(_figures(touchpoint))


def _drawn(unit: Unit, at: Mapping[str, float]) -> tuple[float, float]:
    """Return weight and fulfilment of a unit with its figures as drawn: the highest of its members each."""
    needs = [_need(need, at) for need in unit.needs]
    return max(heavy for heavy, _ in needs), max(met for _, met in needs)


def _need(need: Need, at: Mapping[str, float]) -> tuple[float, float]:
    touchpoint = need.touchpoint
    found = touchpoint.measured
    if found is None or not _moves(touchpoint):
        return touchpoint.weight, need.fulfilment
    moved = _moved(touchpoint, found, at)
    return moved.weight, max((match_of(moved, match.placement).fulfilment for match in need.matches), default=0.0)


def _moved(touchpoint: Touchpoint, found: MeasuredTouchpoint, at: Mapping[str, float]) -> Touchpoint:
    satisfaction = touchpoint.satisfaction
    if isinstance(satisfaction, Mapping):
        satisfaction = {
            name: _shifted(found.by_dimension[name], at) if name in found.by_dimension else value
            for name, value in satisfaction.items()
        }
    elif found.satisfaction is not None:
        satisfaction = _shifted(found.satisfaction, at)
    importance = touchpoint.importance if found.importance is None else _shifted(found.importance, at)
    return replace(touchpoint, satisfaction=satisfaction, importance=importance)


def _shifted(figure: Estimate, at: Mapping[str, float]) -> float:
    return min(10.0, max(0.0, figure.value + at[figure.evidence] * figure.se))


def _normal(journey: str, evidence: str, number: int) -> float:
    """Return a standard normal number that depends on nothing but the names and the number of the draw."""
    from hashlib import sha256
    from statistics import NormalDist

    digest = sha256("\0".join((journey, evidence, str(number))).encode("utf-8", "surrogatepass")).digest()
    return NormalDist().inv_cdf((int.from_bytes(digest[:6], "big") + 0.5) / 2**48)
