"""From counts to the figures of a log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.evidence import statistics
from journeygap.evidence.behaviour.clock import instant
from journeygap.evidence.behaviour.count import EVERYBODY, Counted, Staged, Touched, Who, count
from journeygap.evidence.behaviour.events import Log, events
from journeygap.evidence.behaviour.shown import Shown
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.figure import SURE, Figure, tenfold
from journeygap.evidence.hiding import SMALL, TOO
from journeygap.evidence.read import Evidence
from journeygap.evidence.result import Result
from journeygap.evidence.statistics import rounded
from journeygap.journey.estimate import FEW
from journeygap.journey.resolved import Journey
from journeygap.loading.link import Index

_CHANNELS = 10
_UNMAPPED = 50
_RARE = Fraction(1, 100)
"""An unmapped event that fewer customers have is not listed."""


def measure_events(engine: Engine, evidence: Evidence, journeys: Sequence[Journey]) -> Result:
    """Measure events. Raises `BadData` for what is wrong with them."""
    log = events(engine, evidence)
    stages = {journey.name: _places(log.kinds.touchpoints, journey) for journey in journeys}
    stages = {name: places for name, places in stages.items() if places}
    counted = count(engine, log, evidence.pause, outcome=evidence.stated.outcome is not None, stages=stages)
    return _Writer(evidence, log, counted, {journey.name: journey for journey in journeys}, stages).result()


def _places(touchpoints: Sequence[str], journey: Journey) -> list[tuple[int, int]]:
    """Return which touchpoint is in which stage of a journey, both by number."""
    index = Index(journey.stages)
    return sorted(
        {
            (number, found.stage.order)
            for number, name in enumerate(touchpoints)
            for found in index.bearing(normalise(name))
        }
    )


def _share(part: int, whole: int) -> Figure:
    """Return a share with its Wilson interval."""
    n = Fraction(whole)
    return Figure(statistics.wilson(Fraction(part, whole), n), whole, n, flat=False, share=True)


class _Writer:
    def __init__(
        self,
        evidence: Evidence,
        log: Log,
        counted: dict[Who, Counted],
        journeys: dict[str, Journey],
        stages: Mapping[str, Sequence[tuple[int, int]]],
    ) -> None:
        self._evidence = evidence
        self._log = log
        self._counted = counted
        self._journeys = journeys
        self._supports = evidence.stated.kind == "support"
        self._shown = Shown(log, counted, stages, rows=self._supports)

    def result(self) -> Result:
        everybody = self._counted[EVERYBODY]
        body: dict[str, Any] = {"all": self._group(EVERYBODY)}
        if self._log.personas:
            stated = set(self._evidence.stated.personas or {})
            # A name that is only a text of cells is not written where fewer than 10 customers have it.
            body["personas"] = {
                name: self._group(who)
                for who, name in enumerate(self._log.personas)
                if name in stated or self._counted[who].customers >= FEW
            }
        head = {
            "sample": everybody.customers,
            "rows": self._log.rows,
            "left_out": self._log.left_out,
            "used": self._log.used,
            "first": None if self._log.first is None else instant(self._log.first),
            "last": None if self._log.last is None else instant(self._log.last),
        }
        return Result(head, body, list(self._warnings()))

    def _group(self, who: Who) -> dict[str, Any]:
        counted, shown = self._counted[who], self._shown
        if who in shown.out:
            return {"customers": shown.out[who]}
        group: dict[str, Any] = {"customers": counted.customers, "journeys": counted.journeys}
        if self._evidence.pause is not None:
            group |= {"open": shown.open.get(who, counted.open), "early": shown.early.get(who, counted.early)}
        group["touchpoints"] = {
            name: self._touchpoint(who, number) for number, name in enumerate(self._log.kinds.touchpoints)
        }
        stages = {journey: self._stages(who, journey) for journey in counted.stages}
        if stages:
            group["stages"] = stages
        unmapped = list(self._unmapped(who))
        if unmapped:
            group["unmapped"] = unmapped
        return group

    def _touchpoint(self, who: Who, number: int) -> dict[str, Any]:
        counted, shown = self._counted[who], self._shown
        found = counted.touchpoints.get(number, Touched())
        out = shown.touchpoints[number]
        if who in out:
            return {"customers": out[who], "reach": {"n": out[who]}}
        reach = _share(found.customers, counted.customers)
        entry: dict[str, Any] = {"customers": found.customers, "reach": reach.written()}
        if self._evidence.stated.importance == "reach":
            entry["importance"] = tenfold(reach).written()
        secret = (who, number) in shown.touches
        entry["touches"] = TOO if secret else found.touches
        if self._supports:
            entry["cases"] = {"n": TOO} if secret else _share(found.touches, counted.rows).written()
        channels = self._channels(who, number)
        if channels:
            entry["channels"] = channels
        touched = {each: self._counted[each].touchpoints.get(number, Touched()) for each in self._counted}
        entry["to_next"] = _time(found, shown.among({each: at.next_customers for each, at in touched.items()}).get(who))
        if self._evidence.stated.outcome is not None:
            hides = shown.among({each: at.closed_customers for each, at in touched.items()}).get(who)
            entry["exits"] = {"n": hides} if hides else _share(found.exits, found.closed).written()
        return entry

    def _channels(self, who: Who, number: int) -> dict[str, Any]:
        found = self._counted[who].touchpoints[number]
        order = sorted(found.channels, key=lambda channel: (-found.channels[channel], channel))
        written: dict[str, Any] = {}
        for channel in order:
            name = self._log.channels[channel]
            sizes = {
                each: counted.touchpoints[number].channels.get(channel, 0) if number in counted.touchpoints else 0
                for each, counted in self._counted.items()
            }
            if name and who not in self._shown.among(sizes) and len(written) < _CHANNELS:
                written[name] = _share(found.channels[channel], found.customers).written()
        return written

    def _stages(self, who: Who, journey: str) -> dict[str, Any]:
        counted, stages = self._counted[who], self._journeys[journey].stages
        written: dict[str, Any] = {}
        for order, found in counted.stages[journey].items():
            out = self._shown.stages[journey, order]
            if who in out:
                written[stages[order].name] = {"customers": out[who], "reach": {"n": out[who]}}
                continue
            entry: dict[str, Any] = {
                "customers": found.customers,
                "reach": _share(found.customers, counted.customers).written(),
            }
            if order + 1 in counted.stages[journey]:
                at = {each: self._counted[each].stages[journey][order] for each in self._counted}
                next_out = self._shown.among({each: one.next_customers for each, one in at.items()})
                both_out = self._shown.among({each: one.both_customers for each, one in at.items()})
                entry["to_next"] = _time(found, next_out.get(who))
                hides = both_out.get(who)
                entry["reversed"] = {"n": hides} if hides else _share(found.reversed, found.both).written()
            written[stages[order].name] = entry
        return written

    def _unmapped(self, who: Who) -> Iterator[dict[str, Any]]:
        counted = self._counted[who]
        order = sorted(counted.unmapped, key=lambda event: (-counted.unmapped[event][0], event))
        listed = 0
        for event in order:
            customers, times = counted.unmapped[event]
            few = Fraction(customers, counted.customers) < _RARE or who in self._shown.events.get(event, ())
            if few or not self._log.kinds.events[event].strip() or listed == _UNMAPPED:
                continue
            listed += 1
            yield {
                "event": self._log.kinds.events[event],
                "customers": customers,
                "reach": _share(customers, counted.customers).written(),
                "touches": times,
            }

    def _warnings(self) -> Iterator[str]:
        stated = self._evidence.stated
        if stated.importance == "reach":
            yield say("data.importance-from-reach")
        for number in self._log.kinds.unseen:
            rule = (stated.events or ())[number]
            line = self._evidence.span("events", number).position().line
            meant = None
            for event in rule.event or ():
                if "*" not in event and "?" not in event and event not in self._log.kinds.events:
                    meant = near(event, self._log.kinds.frequent)
                    break
            yield say("data.unused-rule", line=line, touchpoint=rule.touchpoint, meant=meant)


def _time(found: Touched | Staged, hides: str | None) -> dict[str, Any]:
    """Return the median time to what comes next; ``hides`` says why it may not be shown."""
    if hides is not None or found.next_median is None:
        return {"n": hides or SMALL}
    return {"value": rounded(found.next_median), "n": found.next_count, "unsure": found.next_count < SURE}
