"""Whether the touchpoints and stages that an evidence file names are in a journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.finding import Finding, numbered
from journeygap.core.language import fault
from journeygap.core.text import Suggestions, normalise
from journeygap.evidence.model import LongAnswers
from journeygap.evidence.read import Evidence
from journeygap.journey.resolved import Journey
from journeygap.loading.link import Index
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.places import Route


def unknown_names(evidence: Evidence, journeys: Iterable[Journey]) -> tuple[Finding, ...]:
    """Return an error for each touchpoint or stage that none of the journeys has; each with its place."""
    faults = Faults()
    every = list(journeys)
    indexes = [Index(journey.stages) for journey in every]
    names = tuple(touchpoint.name for journey in every for touchpoint in journey.touchpoints)
    for name, route, stage_too in _named(evidence):
        reference = normalise(name)
        if any(index.bearing(reference) or (stage_too and reference in index.stages) for index in indexes):
            continue
        facts = {"name": name, "meant": faults.near(name, names), "known": names, "journeys": len(every)}
        faults.add("JG010", evidence.span(*route), fault("evidence.unknown-name", **facts, stage_too=stage_too))
    return numbered(faults.distinct())


def _named(evidence: Evidence) -> Iterator[tuple[str, Route, bool]]:
    stated = evidence.stated
    if isinstance(stated.answers, LongAnswers):
        for label, name in (stated.answers.names or {}).items():
            if name is not None:
                yield name, ("answers", "names", label), False
    else:
        for number, answer in enumerate(stated.answers or ()):
            yield answer.touchpoint, ("answers", number, "touchpoint"), False
    for number, rule in enumerate(stated.events or ()):
        yield rule.touchpoint, ("events", number, "touchpoint"), False
    for number, metric in enumerate(stated.metrics or ()):
        if metric.at is not None:
            yield metric.at, ("metrics", number, "at"), True


def strangers(touchpoints: Iterable[str], journeys: Iterable[Journey]) -> list[tuple[str, str | None]]:
    """Return the names, out of data, of touchpoints that none of the journeys has, each with what it may mean."""
    every = list(journeys)
    indexes = [Index(journey.stages) for journey in every]
    names = [touchpoint.name for journey in every for touchpoint in journey.touchpoints]
    lost = [name for name in touchpoints if not any(index.bearing(normalise(name)) for index in indexes)]
    suggestions = Suggestions()
    return [(name, suggestions.near(name, names)) for name in lost]
