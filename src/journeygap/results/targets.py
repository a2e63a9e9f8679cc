"""Targets and benchmarks: the figures that were found beside the ones that were to be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeygap.core.text import figure, normalise
from journeygap.journey.resolved import Metric, Stage
from journeygap.method.overlay import ROUNDING, Role
from journeygap.method.settings import Target
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.portfolio import latest


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
        word, value = ("at least", least) if least is not None else ("at most", most or 0.0)
        return f"{word} {self._written(value)}"

    @property
    def reached(self) -> str:
        """The figure in words, "not known" where there is none."""
        return "not known" if self.value is None else self._written(self.value)

    @property
    def name(self) -> str:
        """What is measured, and where if not of a whole journey: "coverage of Evaluation"."""
        name = self.target.measure
        of = self.touchpoint[1] if self.touchpoint is not None else None
        if self.stage is not None:
            of = self.stage.name if of is None else f"{of} ({self.stage.name})"
        return name if of is None else f"{name} of {of}"

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


def judge(analysis: Analysis) -> Iterator[Judged]:
    """Give each target with what was found, in the order of the configuration and, for each, of the journeys.

    Waste is asked of all journeys together, since an activity that one of them needs is not wasted; everything else of
    each. A stage or metric that a journey lacks gives nothing.
    """
    for target in analysis.settings.targets:
        measure = normalise(target.measure)
        if measure == "waste" and len(analysis.journeys) > 1:
            yield _share(target, None, None, analysis.portfolio.waste_share)
        else:
            for analysed in analysis.journeys:
                yield from _of_journey(target, measure, analysed)


def _of_journey(target: Target, measure: str, analysed: JourneyAnalysis) -> Iterator[Judged]:
    stages: list[Stage | None] = [None]
    if target.stage is not None:
        wanted = normalise(target.stage)
        stages = [stage for stage in analysed.journey.stages if wanted in stage.names]
    for stage in stages:
        if measure not in _SHARES:
            yield from _metrics(target, measure, analysed, stage)
        elif stage is None:
            yield _share(target, analysed, None, _SHARES[measure](analysed))
        else:
            yield _share(target, analysed, stage, analysed.stages[stage.order].value)


def _share(target: Target, journey: JourneyAnalysis | None, stage: Stage | None, share: float | None) -> Judged:
    return Judged(target, journey, stage, None, None if share is None else share * 100, "%")


def _metrics(target: Target, measure: str, analysed: JourneyAnalysis, stage: Stage | None) -> Iterator[Judged]:
    """Give the newest value of a metric: the journey's own; of a stage its own, and those of its touchpoints."""

    def judged(metric: Metric, touchpoint: tuple[str, str] | None = None) -> Judged:
        stated = metric.stated
        return Judged(target, analysed, stage, touchpoint, stated.value, stated.unit)

    for metric in _called(analysed.journey.metrics if stage is None else stage.metrics, measure):
        yield judged(metric)
    for touchpoint in () if stage is None else stage.touchpoints:
        for metric in _called(touchpoint.metrics, measure):
            yield judged(metric, (touchpoint.id, touchpoint.name))


def _called(metrics: tuple[Metric, ...], name: str) -> list[Metric]:
    return [metric for metric in latest(metrics) if normalise(metric.stated.name) == name]
