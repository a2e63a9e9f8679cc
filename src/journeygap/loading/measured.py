"""Measured files: figures that `journeygap measure` wrote, and how they come into a journey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Literal, NamedTuple, cast

from journeygap.core.language import fault
from journeygap.core.source import Span
from journeygap.core.text import normalise
from journeygap.journey.estimate import (
    Change,
    Changes,
    Estimate,
    MeasuredFile,
    MeasuredStage,
    MeasuredTouchpoint,
    Median,
    UnmappedEvent,
)
from journeygap.journey.resolved import Evidence, Metric, Stage, Touchpoint
from journeygap.loading.customer import CustomerSide
from journeygap.loading.link import Index
from journeygap.model.customer import Evidence as StatedEvidence
from journeygap.model.customer import Metric as StatedMetric
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Mapping as Node
from journeygap.yamltext.parse import Tree

_KINDS = frozenset({"survey", "interview", "analytics", "support"})


class Malformed(Exception):
    """A file is not as `journeygap measure` writes one."""


class Read(NamedTuple):
    """A measured file as plain data, with its tree; ``place`` is where the journey names it."""

    data: Mapping[str, Any]
    tree: Tree
    place: Span
    stale: bool


class Unknown(NamedTuple):
    """A touchpoint or stage that was measured and that a journey lacks."""

    name: str
    span: Span
    known: tuple[str, ...]


def check_measured(tree: Tree) -> Mapping[str, Any] | None:
    """Return a measured file as plain data, None where it is something else."""
    root = tree.root
    if not isinstance(root, Node) or root.get("kind") not in _KINDS or not isinstance(root.get("all"), Node):
        return None
    if not all(isinstance(root.get(key), str) for key in ("evidence", "date", "sample", "hash")):
        return None
    try:
        date.fromisoformat(str(root["date"]))
        int(str(root["sample"]))
    except ValueError:
        return None
    return root


def text_hash(text: str) -> str:
    """Return how a measured file records the evidence file that it was made with: line ends count as LF."""
    from hashlib import sha256

    return "sha256:" + sha256(re.sub(r"\r\n?", "\n", text).encode()).hexdigest()


def evidence_paths(path: str) -> tuple[str, ...]:
    """Return where the evidence file of a measured file may be: next to it, by its name."""
    stem = path.removesuffix(".measured.yaml")
    return (f"{stem}.evidence.yaml", f"{stem}.evidence.yml") if stem != path else ()


def with_measured(
    journey: str, customer: CustomerSide, files: list[Read], faults: Faults
) -> tuple[CustomerSide, tuple[MeasuredFile, ...], list[Unknown]]:
    """Put measured figures into the customer's half of a journey: the newest first, of one day the larger sample.

    Returns with it the files, and the names that this journey lacks. What is malformed is added to ``faults``.
    """
    putting = _Putting(journey, customer)
    for file in sorted(files, key=lambda each: (str(each.data["date"]), int(str(each.data["sample"]))), reverse=True):
        try:
            putting.take(file, faults)
        except Malformed:
            faults.add("JG019", file.place, fault("measured.malformed", path=file.tree.source.path))
    return putting.side(), tuple(putting.files), putting.unknown


class _Putting:
    """Gathers what measured files say of one journey."""

    def __init__(self, journey: str, customer: CustomerSide) -> None:
        self._journey = journey
        self.files: list[MeasuredFile] = []
        self.unknown: list[Unknown] = []
        self._customer = customer
        self._known: tuple[str, ...] | None = None
        self._index = Index(customer.stages)
        self._evidence = {each.key: each for each in customer.evidence}
        self._measured: dict[Touchpoint, MeasuredTouchpoint] = {}
        self._rests: dict[Touchpoint, list[Evidence]] = {}
        self._metrics: list[Metric] = []
        self._at_stages: dict[Stage, list[Metric]] = {}
        self._at_touchpoints: dict[Touchpoint, list[Metric]] = {}

    def take(self, file: Read, faults: Faults) -> None:
        """Take one file. Raises `Malformed`."""
        persona = None if self._customer.persona is None else normalise(self._customer.persona.name)
        reader = _Reader(file, persona)
        item = _evidence(file)
        if item.key in self._evidence:
            _stated_twice(file, item, self._evidence[item.key], faults)
        self._evidence.setdefault(item.key, item)
        for name, found, span in reader.touchpoints():
            bearing = self._index.bearing(normalise(name))
            if not bearing:
                self._lacks(name, span)
            for touchpoint in bearing:
                self._measured[touchpoint] = _added(self._measured.get(touchpoint), found)
                self._rests.setdefault(touchpoint, []).append(item)
        for at, metric, span in reader.metrics():
            self._metric(at, metric, span)
        self.files.append(reader.file(self._journey, self._index))

    def _metric(self, at: str | None, metric: Metric, span: Span) -> None:
        if at is None:
            self._metrics.append(metric)
            return
        stage = self._index.stages.get(normalise(at))
        bearing = self._index.bearing(normalise(at))
        if stage is not None:
            self._at_stages.setdefault(stage, []).append(metric)
        elif bearing:
            self._at_touchpoints.setdefault(bearing[0], []).append(metric)
        else:
            self._lacks(at, span)

    def _lacks(self, name: str, span: Span) -> None:
        if self._known is None:
            self._known = tuple(each.name for stage in self._customer.stages for each in stage.touchpoints)
        self.unknown.append(Unknown(name, span, self._known))

    def side(self) -> CustomerSide:
        """Return the customer's half with the figures in it."""
        customer = self._customer
        _put(customer, self._measured, self._rests, self._at_touchpoints)
        return customer._replace(
            stages=tuple(_with_metrics(stage, self._at_stages.get(stage)) for stage in customer.stages),
            evidence=tuple(self._evidence.values()),
            metrics=(*customer.metrics, *self._metrics),
        )


def _with_metrics(stage: Stage, metrics: list[Metric] | None) -> Stage:
    """Return a stage with metrics that were measured for it. Its touchpoints then belong to the new one."""
    if not metrics:
        return stage
    made = replace(stage, metrics=(*stage.metrics, *metrics))
    made.touchpoints[:] = [replace(each, stage=made) for each in stage.touchpoints]
    return made


def _put(
    customer: CustomerSide,
    measured: Mapping[Touchpoint, MeasuredTouchpoint],
    rests: Mapping[Touchpoint, list[Evidence]],
    metrics: Mapping[Touchpoint, list[Metric]],
) -> None:
    """Let measured ratings replace stated ones."""
    for stage in customer.stages:
        for number, touchpoint in enumerate(stage.touchpoints):
            found = measured.get(touchpoint)
            own = metrics.get(touchpoint, [])
            if found is None and not own:
                continue
            if found is None:
                stage.touchpoints[number] = replace(touchpoint, metrics=(*touchpoint.metrics, *own))
                continue
            dimensions = {name: each.value for name, each in found.by_dimension.items() if name in customer.dimensions}
            one = found.satisfaction
            by_both = isinstance(touchpoint.expects, Mapping) and dimensions
            satisfaction = dimensions if by_both else one.value if one is not None else dimensions or None
            rated = touchpoint.satisfaction
            stage.touchpoints[number] = replace(
                touchpoint,
                satisfaction=rated if satisfaction is None else satisfaction,
                importance=touchpoint.importance if found.importance is None else found.importance.value,
                evidence=tuple(dict.fromkeys((*touchpoint.evidence, *rests[touchpoint]))),
                metrics=(*touchpoint.metrics, *own),
                measured=replace(
                    found,
                    by_dimension={name: found.by_dimension[name] for name in dimensions},
                    stated_satisfaction=rated if isinstance(rated, (int, float)) else None,
                    stated_importance=touchpoint.importance,
                ),
            )


def _added(first: MeasuredTouchpoint | None, found: MeasuredTouchpoint) -> MeasuredTouchpoint:
    """Add what an older file says of a touchpoint to what a newer one says: each figure of the newer one wins."""
    if first is None:
        return found
    return MeasuredTouchpoint(
        satisfaction=first.satisfaction or found.satisfaction,
        by_dimension={**found.by_dimension, **first.by_dimension},
        importance=first.importance or found.importance,
        reach=first.reach or found.reach,
        exits=first.exits or found.exits,
        cases=first.cases or found.cases,
        channels=first.channels or found.channels,
        to_next=first.to_next or found.to_next,
        few=first.few if first.few or first.reach is not None else found.few,
        customers=first.customers or found.customers,
    )


def _evidence(file: Read) -> Evidence:
    data = file.data
    stated = StatedEvidence(
        id=str(data["evidence"]),
        kind=cast('Literal["survey", "interview", "analytics", "support"]', str(data["kind"])),
        date=date.fromisoformat(str(data["date"])),
        sample=int(str(data["sample"])),
        source=str(data["source"]) if isinstance(data.get("source"), str) else None,
    )
    return Evidence(normalise(stated.id), stated, file.place)


def _stated_twice(file: Read, item: Evidence, first: Evidence, faults: Faults) -> None:
    faults.add("JG014", file.place, fault("measured.stated-twice", id=item.stated.id, first=first.span))


class _Reader:
    """Reads one measured file as one persona's journey sees it."""

    def __init__(self, file: Read, persona: str | None) -> None:
        self._file = file
        self._data = file.data
        everybody = _mapping(file.data["all"])
        personas = {normalise(name): _mapping(group) for name, group in _mapping(file.data.get("personas")).items()}
        self._everybody = everybody
        own = personas.get(persona, {}) if persona is not None else {}
        self._persona = persona if persona is not None and persona in personas else None
        self._periods = {normalise(name): _mapping(each) for name, each in _mapping(file.data.get("periods")).items()}
        enters = file.data.get("enters")
        if isinstance(enters, str):
            everybody = _mapping(self._period(None).get(enters))
            own = _mapping(self._period(self._persona).get(enters)) if self._persona is not None else {}
        self._groups = [group for group in (own, everybody) if group]

    def _period(self, persona: str | None) -> Mapping[str, Any]:
        """Return the periods of a persona, or of everybody."""
        return self._periods.get("all" if persona is None else persona, {})

    def touchpoints(self) -> Iterator[tuple[str, MeasuredTouchpoint, Span]]:
        """Return each touchpoint that was measured, with where the file names it."""
        tree, holder = self._file.tree, _mapping(self._everybody.get("touchpoints"))
        for name in holder:
            groups = [_mapping(_mapping(group.get("touchpoints")).get(name)) for group in self._groups]
            groups = [group for group in groups if group]
            span = tree.key_span(holder, name) if isinstance(holder, Node) else self._file.place
            yield name, self._touchpoint(groups), span

    def _touchpoint(self, groups: list[Mapping[str, Any]]) -> MeasuredTouchpoint:
        def first(key: str) -> Estimate | None:
            return next((found for group in groups if (found := self._figure(group.get(key))) is not None), None)

        def several(key: str) -> dict[str, Estimate]:
            for group in groups:
                found = {name: self._figure(each) for name, each in _mapping(group.get(key)).items()}
                kept = {normalise(name): each for name, each in found.items() if each is not None}
                if kept:
                    return kept
            return {}

        medians = (self._median(group.get("to_next")) for group in groups)
        few = bool(groups) and _mapping(groups[-1].get("reach")).get("n") == "<10" and not self._of_answers
        customers = self._everybody.get("customers")
        return MeasuredTouchpoint(
            satisfaction=first("satisfaction"),
            by_dimension=several("satisfaction by dimension"),
            importance=first("importance"),
            reach=first("reach"),
            exits=first("exits"),
            cases=first("cases"),
            channels=several("channels"),
            to_next=next(filter(None, medians), None),
            few=few,
            customers=0 if customers is None else int(_number(customers)),
        )

    @property
    def _of_answers(self) -> bool:
        return self._data["kind"] in {"survey", "interview"}

    def metrics(self) -> Iterator[tuple[str | None, Metric, Span]]:
        """Return each metric, with what it is about and where the file names it."""
        tree, holder = self._file.tree, _mapping(self._everybody.get("metrics"))
        for name in holder:
            written = [_mapping(_mapping(group.get("metrics")).get(name)) for group in self._groups]
            found = next(((each, one) for each in written if (one := self._figure(each)) is not None), None)
            if found is None:
                continue
            about, estimate = found
            stated = StatedMetric(
                name=name,
                value=estimate.value,
                target=None if about.get("target") is None else _number(about["target"]),
                better="lower" if about.get("better") == "lower" else "higher" if about.get("better") else None,
                date=date.fromisoformat(str(self._data["date"])),
                sample=estimate.n,
                unit="%" if about.get("kind") == "top" else None,
            )
            at = about.get("at")
            span = tree.key_span(holder, name) if isinstance(holder, Node) else self._file.place
            yield at if isinstance(at, str) else None, Metric(stated, self._file.place, estimate), span

    def file(self, journey: str, index: Index) -> MeasuredFile:
        """Return what the file says of a journey as a whole."""
        every = (group["unmapped"] for group in self._groups if isinstance(group.get("unmapped"), list))
        listed: list[Any] = next(every, [])
        unmapped = []
        for each in listed:
            reach = self._figure(_mapping(each).get("reach"))
            if reach is None:
                raise Malformed
            unmapped.append(
                UnmappedEvent(event=str(each.get("event")), reach=reach, touches=int(_number(each.get("touches"))))
            )
        return MeasuredFile(
            evidence=str(self._data["evidence"]),
            kind=str(self._data["kind"]),
            source=str(self._data["source"]) if isinstance(self._data.get("source"), str) else None,
            date=str(self._data["date"]),
            sample=int(str(self._data["sample"])),
            path=self._file.tree.source.path,
            span=self._file.place,
            unmapped=tuple(unmapped),
            stages=self._stages(journey),
            changes=self._changes(index),
            stale=self._file.stale,
        )

    def _stages(self, journey: str) -> dict[str, MeasuredStage]:
        """Return the stages that were measured under a journey's name; the persona's own first."""
        found: dict[str, MeasuredStage] = {}
        for group in self._groups:
            own = (
                _mapping(each)
                for name, each in _mapping(group.get("stages")).items()
                if normalise(name) == normalise(journey)
            )
            for name, entry in next(own, {}).items():
                stage = MeasuredStage(
                    reach=self._figure(_mapping(entry).get("reach")),
                    to_next=self._median(_mapping(entry).get("to_next")),
                    reversed=self._figure(_mapping(entry).get("reversed")),
                )
                before = found.get(normalise(name), MeasuredStage())
                found[normalise(name)] = MeasuredStage(
                    reach=before.reach or stage.reach,
                    to_next=before.to_next or stage.to_next,
                    reversed=before.reversed or stage.reversed,
                )
        return found

    def _changes(self, index: Index) -> Changes | None:
        """Return what changed in this journey, for its persona where that was measured, else for everybody."""
        written = {normalise(name): _mapping(each) for name, each in _mapping(self._data.get("changes")).items()}
        who = self._persona if self._persona is not None and self._persona in written else None
        group = written.get("all" if who is None else who)
        if group is None:
            return None
        since, until = str(group.get("from")), str(group.get("to"))
        periods = self._period(who)
        pair = (_mapping(periods.get(since)), _mapping(periods.get(until)))
        found = [*self._changed_touchpoints(group, pair, index), *self._changed_metrics(group, pair)]
        return Changes(since=since, until=until, every=tuple(found)) if found else None

    def _changed_touchpoints(
        self, group: Mapping[str, Any], pair: tuple[Mapping[str, Any], Mapping[str, Any]], index: Index
    ) -> Iterator[Change]:
        for name, figures in _mapping(group.get("touchpoints")).items():
            at = [_mapping(_mapping(each.get("touchpoints")).get(name)) for each in pair]
            for touchpoint in index.bearing(normalise(name))[:1]:
                for key, entry in _mapping(figures).items():
                    what, _, by_dimension = key.partition(" by ")
                    entries = _mapping(entry).items() if by_dimension else [(None, entry)]
                    for dimension, one in entries:
                        both = [_mapping(each.get(key)) for each in at]
                        both = [_mapping(each.get(dimension)) if dimension else each for each in both]
                        yield self._change(
                            _mapping(one),
                            both,
                            touchpoint=touchpoint.name,
                            stage=touchpoint.stage.name,
                            figure=what,
                            dimension=dimension,
                            share=what == "reach",
                        )

    def _changed_metrics(
        self, group: Mapping[str, Any], pair: tuple[Mapping[str, Any], Mapping[str, Any]]
    ) -> Iterator[Change]:
        for name, entry in _mapping(group.get("metrics")).items():
            both = [_mapping(_mapping(each.get("metrics")).get(name)) for each in pair]
            yield self._change(
                _mapping(entry), both, touchpoint=None, stage=None, figure=name, dimension=None, share=False
            )

    def _change(self, written: Mapping[str, Any], both: list[Mapping[str, Any]], **about: Any) -> Change:
        values = [self._figure(each) for each in both]
        before, after = (None if each is None else each.value for each in values)
        value, low, high = (_number(written.get(key)) for key in ("value", "low", "high"))
        if not low <= value <= high:
            raise Malformed
        adjusted = written.get("p_adjusted")
        return Change(
            before=before,
            after=after,
            value=value,
            low=low,
            high=high,
            p_adjusted=None if adjusted is None else _number(adjusted),
            changed=written.get("changed") == "true",
            unsure=written.get("unsure") == "true",
            **about,
        )

    def _median(self, written: Any) -> Median | None:
        found = _mapping(written)
        if "value" not in found:
            return None
        return Median(
            value=_number(found.get("value")),
            n=int(_number(found.get("n"))),
            unsure=found.get("unsure") == "true",
            evidence=str(self._data["evidence"]),
        )

    def _figure(self, written: Any) -> Estimate | None:
        """Read a figure; None where it is hidden or not there."""
        if written is None:
            return None
        found = _mapping(written)
        if "value" not in found or "low" not in found:
            return None
        value, low, high, n_eff, se = (_number(found.get(key)) for key in ("value", "low", "high", "n_eff", "se"))
        if not low <= value <= high:
            raise Malformed
        return Estimate(
            value=value,
            low=low,
            high=high,
            n=int(_number(found.get("n"))),
            n_eff=n_eff,
            se=se,
            unsure=found.get("unsure") == "true",
            evidence=str(self._data["evidence"]),
        )


def _mapping(node: Any) -> Mapping[str, Any]:
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        raise Malformed
    return node


def _number(node: Any) -> float:
    try:
        value = float(node)
    except (TypeError, ValueError):
        raise Malformed from None
    if not abs(value) <= 1e15:
        raise Malformed
    return value
