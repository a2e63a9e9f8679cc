"""What the files know that bears on a finding: complaints, missed metrics, shortfalls, feelings, what holds back.

They go with the finding as facts; what there is to do first is made of them in words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from journeygap.core.finding import Reason
from journeygap.journey.resolved import Activity, Level, Metric, Stage, Touchpoint, latest
from journeygap.method.overlay import LOW_FEELING, Need, expected_level

_MOST = 20
"""How many reasons of one sort go with a finding: as many findings may have them in common."""


def of_need(need: Need, activities: Collection[Activity], short: Collection[str] = ()) -> tuple[Reason, ...]:
    """Return what is known of a customer touchpoint and of the activities concerned.

    ``short`` names the dimensions, normalised, in which it falls short.
    """
    touchpoint = need.touchpoint
    stated = touchpoint.stated
    return (
        *said_at(touchpoint),
        *(missed(touchpoint.metrics) if touchpoint.metrics else ()),
        *_missed_in(touchpoint.stage),
        *(_dimensions(need, short) if short else ()),
        *feeling(stated.feeling),
        *(of_activities(activities) if activities else ()),
    )


def said_at(touchpoint: Touchpoint) -> tuple[Reason, ...]:
    """Return what customers say of a touchpoint."""
    stated = touchpoint.stated
    if not stated.friction and not stated.quotes:
        return ()
    return (
        *(Reason("friction", text) for text in (stated.friction or ())[:_MOST]),
        *(Reason("quote", text) for text in (stated.quotes or ())[:_MOST]),
    )


def of_stage(stage: Stage, *, metrics: bool = True) -> tuple[Reason, ...]:
    """Return what is known of a stage: its own complaints and metrics, and the complaints at its touchpoints."""
    stated = stage.stated
    at_touchpoints = (text for each in stage.touchpoints for text in each.stated.friction or ())
    return (
        *(Reason("friction", text) for text in (stated.friction or ())[:_MOST]),
        *(Reason("friction", text) for text in islice(at_touchpoints, _MOST)),
        *(Reason("quote", text) for text in (stated.quotes or ())[:_MOST]),
        *(_missed_in(stage) if metrics else ()),
        *feeling(stated.feeling),
    )


def of_activities(activities: Iterable[Activity]) -> tuple[Reason, ...]:
    """Return what holds activities back, and the tools they use, each once."""
    every = list(activities)
    return (
        *(Reason("constraint", name) for name in _once(each.stated.constraints for each in every)),
        *(Reason("tool", name) for name in _once(each.stated.tools for each in every)),
    )


def _once(names: Iterable[tuple[str, ...] | None]) -> list[str]:
    return list(islice(dict.fromkeys(name for each in names for name in (each or ())[:_MOST]), _MOST))


@lru_cache(16)
def _missed_in(stage: Stage) -> tuple[Reason, ...]:
    """Return the missed metrics of a stage, worked out once for all of its touchpoints."""
    return tuple(missed(stage.metrics))


def feeling(stated: float | None) -> Iterator[Reason]:
    """Return a feeling that is bad."""
    if stated is not None and stated <= LOW_FEELING:
        yield Reason("feeling", "", stated)


def missed(metrics: tuple[Metric, ...]) -> Iterator[Reason]:
    """Return the metrics that miss their target, of each name the newest."""
    for metric in islice((each for each in latest(metrics) if each.missed), _MOST):
        stated = metric.stated
        yield Reason("metric", stated.name, stated.value, stated.target, stated.unit)


def _dimensions(need: Need, short: Iterable[str]) -> Iterator[Reason]:
    """Return the dimensions that fall short, with the level and what customers expect, on 0 to 10."""
    best = need.fitting or need.best
    level: Level | None = need.touchpoint.satisfaction
    if level is None and best is not None:
        level = best.placement.delivers
    expected = expected_level(need.touchpoint)
    for name in short:
        if isinstance(level, Mapping) and isinstance(expected, Mapping) and name in level and name in expected:
            yield Reason("dimension", name, level[name], expected[name])


def complains(reasons: Iterable[Reason]) -> bool:
    """Return whether customers complain, in words or by how they feel."""
    return any(each.kind in {"friction", "feeling"} for each in reasons)
