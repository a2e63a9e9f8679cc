"""Targets and benchmarks: the figures that were found, next to the ones that were to be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import figure, normalise
from journeygap.journey.resolved import Journey, Metric, Stage, Touchpoint, latest
from journeygap.method.overlay import ROUNDING, Role
from journeygap.method.settings import Target
from journeygap.results.analysis import Analysis, JourneyAnalysis


class Judged(NamedTuple):
    """A target and the figure that it asks about.

    ``journey`` is the one it was asked of, None for all of them together; ``stage`` the stage, None for the whole
    journey; ``touchpoint`` the id and name of the customer touchpoint whose metric it is, if it is one's. ``value`` is
    in the target's unit, None where it is not known; so is ``met``.
    """

    target: Target
    journey: JourneyAnalysis | None
    stage: Stage | None
    touchpoint: tuple[str, str] | None
    value: float | None
    unit: str | None

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; exactly the target is. None where the value is not known."""
        if self.value is None:
            return None
        least, most = self.target.at_least, self.target.at_most
        if least is not None and round(self.value - least, ROUNDING) < 0:
            return False
        return most is None or round(self.value - most, ROUNDING) <= 0

    @property
    def wanted(self) -> str:
        """What is asked for, in words: "at least 60%"."""
        least, most = self.target.at_least, self.target.at_most
        if least is not None:
            return say("targets.at-least", value=self._written(least))
        return say("targets.at-most", value=self._written(most or 0.0))

    @property
    def reached(self) -> str:
        """The figure in words, "not known" where there is none."""
        return say("targets.not-known") if self.value is None else self._written(self.value)

    @property
    def name(self) -> str:
        """What is measured, and where if not of a whole journey: "coverage of Evaluation"."""
        touchpoint = None if self.touchpoint is None else self.touchpoint[1]
        stage = None if self.stage is None else self.stage.name
        return say("targets.name", measure=self.target.measure, touchpoint=touchpoint, stage=stage)

    def _written(self, value: float) -> str:
        if self.unit is None:
            return figure(value)
        return f"{figure(value)}{self.unit}" if self.unit == "%" else f"{figure(value)} {self.unit}"


def _role(role: Role) -> Callable[[JourneyAnalysis], float | None]:
    return lambda analysed: None if analysed.shares is None else analysed.shares[role]


_SHARES: dict[str, Callable[[JourneyAnalysis], float | None]] = {
    "coverage": lambda analysed: analysed.coverage.value,
    "alignment": _role(Role.ALIGNED),
    "waste": _role(Role.WASTED),
    "misplaced": _role(Role.MISPLACED),
    "allocation-fit": lambda analysed: analysed.allocation_fit,
}
SHARES = frozenset(_SHARES)
"""The measures that are shares, asked for in per cent; every other name is a metric's."""


def measured(journeys: Iterable[Journey]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the metrics and the stages that some journeys have, as they are written, by their normalised names."""
    metrics: dict[str, str] = {}
    stages: dict[str, str] = {}
    for journey in journeys:
        stated = [metric.stated for metric in journey.metrics]
        for stage in journey.stages:
            for name in stage.names:
                stages.setdefault(name, stage.name)
            stated += [metric.stated for metric in stage.metrics]
            stated += [metric.stated for touchpoint in stage.touchpoints for metric in touchpoint.metrics]
        stated += [metric.stated for activity in journey.company.activities for metric in activity.metrics]
        for each in stated:
            metrics.setdefault(normalise(each.name), each.name)
    return metrics, stages


def judge(analysis: Analysis) -> Iterator[Judged]:
    """Return each target with what was found, in the order of the configuration and, for each, of the journeys.

    Waste is asked of all journeys together, since an activity that one of them needs is not wasted; everything else of
    each. A stage or metric that a journey lacks gives nothing.
    """
    looked_up = [_LookedUp(analysed) for analysed in analysis.journeys] if analysis.settings.targets else []
    for target in analysis.settings.targets:
        measure = normalise(target.measure)
        if measure == "waste" and (len(analysis.journeys) > 1 or analysis.portfolio.siblings):
            yield _share(target, None, None, analysis.portfolio.waste_share)
        else:
            for each in looked_up:
                yield from _of_journey(target, measure, each)


class _LookedUp:
    """A journey whose stages and newest metrics are looked up by name: there may be as many targets as there are."""

    def __init__(self, analysed: JourneyAnalysis) -> None:
        self.analysed = analysed
        self._metrics: dict[Stage | None, dict[str, list[tuple[Metric, Touchpoint | None]]]] = {}

    @cached_property
    def stages(self) -> dict[str, list[Stage]]:
        """The stages by every name that refers to them."""
        found: dict[str, list[Stage]] = {}
        for stage in self.analysed.journey.stages:
            for name in dict.fromkeys(stage.names):
                found.setdefault(name, []).append(stage)
        return found

    def metrics(self, stage: Stage | None) -> dict[str, list[tuple[Metric, Touchpoint | None]]]:
        """Return the newest metrics by name: the journey's own, or a stage's and then those of its touchpoints."""
        if stage not in self._metrics:
            found = self._metrics[stage] = {}
            own = self.analysed.journey.metrics if stage is None else stage.metrics
            of_touchpoints = [] if stage is None else [(each.metrics, each) for each in stage.touchpoints]
            for metrics, touchpoint in [(own, None), *of_touchpoints]:
                for metric in latest(metrics):
                    found.setdefault(normalise(metric.stated.name), []).append((metric, touchpoint))
        return self._metrics[stage]


def _of_journey(target: Target, measure: str, looked_up: _LookedUp) -> Iterator[Judged]:
    analysed = looked_up.analysed
    stages: list[Stage | None] = [None]
    if target.stage is not None:
        stages = [*looked_up.stages.get(normalise(target.stage), ())]
    for stage in stages:
        if measure not in _SHARES:
            for metric, touchpoint in looked_up.metrics(stage).get(measure, ()):
                of = None if touchpoint is None else (touchpoint.id, touchpoint.name)
                yield Judged(target, analysed, stage, of, metric.stated.value, metric.stated.unit)
        elif stage is None:
            yield _share(target, analysed, None, _SHARES[measure](analysed))
        else:
            yield _share(target, analysed, stage, analysed.stages[stage.order].value)


def _share(target: Target, journey: JourneyAnalysis | None, stage: Stage | None, share: float | None) -> Judged:
    return Judged(target, journey, stage, None, None if share is None else share * 100, "%")
