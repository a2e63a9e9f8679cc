"""How sure coverage is: its interval, from the intervals of the measured figures that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from journeygap.journey.estimate import Estimate, MeasuredTouchpoint
from journeygap.journey.resolved import Touchpoint
from journeygap.method.overlay import Need, Overlay, Unit, match_of

DRAWS = 1_000
_LOWEST, _HIGHEST = 24, 974
"""Of 1,000 sorted draws, those at 2.5 % and 97.5 %."""


def coverage_interval(laid: Overlay) -> tuple[float, float] | None:
    """Return the limits of coverage, 0 to 1, over 1,000 draws of the measured figures; None without units.

    All figures of one evidence share one draw, since the same people rate everything: the inverse normal of the
    SHA-256 of the journey's name, the evidence and the number of the draw. Figures are cut to 0..10, and the interval
    is widened to hold the value.
    """
    units = [unit for each in laid.units for unit in each]
    weight = sum(unit.weight for unit in units)
    moving = [unit for unit in units if any(_moves(need.touchpoint) for need in unit.needs)]
    if not units or not moving or not weight:
        return None
    names = {each.evidence for unit in moving for need in unit.needs for each in _figures(need.touchpoint)}
    draws = {name: [_normal(laid.journey.name, name, number) for number in range(DRAWS)] for name in sorted(names)}
    still = [unit for unit in units if unit not in set(moving)]
    fixed_weight = sum(unit.weight for unit in still)
    fixed = sum(unit.weight * unit.fulfilment for unit in still)
    drawn = []
    for number in range(DRAWS):
        at = {name: values[number] for name, values in draws.items()}
        pairs = [_drawn(unit, at) for unit in moving]
        total = fixed_weight + sum(heavy for heavy, _ in pairs)
        drawn.append((fixed + sum(heavy * met for heavy, met in pairs)) / total if total else 0.0)
    drawn.sort()
    value = sum(unit.weight * unit.fulfilment for unit in units) / weight
    return min(drawn[_LOWEST], value), max(drawn[_HIGHEST], value)


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
    from statistics import NormalDist

    digest = sha256("\0".join((journey, evidence, str(number))).encode("utf-8", "surrogatepass")).digest()
    return NormalDist().inv_cdf((int.from_bytes(digest[:6], "big") + 0.5) / 2**48)
