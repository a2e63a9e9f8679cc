"""From counts to the figures of answers: for everybody, by persona, by period, and what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from journeygap.core.language import say
from journeygap.core.text import normalise
from journeygap.evidence import figure, statistics
from journeygap.evidence.answers.base import Base, base
from journeygap.evidence.answers.count import ALWAYS, REACH, Cell, Counts, Subject, count
from journeygap.evidence.answers.topics import Topic, topics
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.figure import SURE, Figure
from journeygap.evidence.hiding import SMALL, TOO, hidden, hidden_count
from journeygap.evidence.read import Evidence
from journeygap.evidence.result import Result
from journeygap.evidence.statistics import rounded
from journeygap.evidence.times import last_day
from journeygap.journey.estimate import FEW

Place = tuple[str | None, str | None]
"""A persona (None: everybody) in a period (None: all together)."""
_CHANGED = 0.05


class Name(NamedTuple):
    """What a figure is of: a touchpoint (None: a metric), the figure's name, and its dimension."""

    touchpoint: str | None
    figure: str
    dimension: str | None = None


def measure_answers(engine: Engine, evidence: Evidence) -> Result:
    """Measure answers. Raises `BadData` for what is wrong with them."""
    found = base(engine, evidence)
    asked = topics(evidence.stated)
    complete = _complete(found, evidence.stated.date)
    pair = (found.periods.index(complete[-2]), found.periods.index(complete[-1])) if len(complete) > 1 else None
    mark = (evidence.stated.read and evidence.stated.read.decimal) or "."
    counts = count(engine, found, asked, mark, pair)
    return _Writer(evidence, found, asked, counts, complete).result()


def _complete(found: Base, stated: date | None) -> list[str]:
    """Return the periods that are over: their last day is no later than the evidence's date or the last row's day."""
    until = max(filter(None, (stated, found.last)), default=None)
    return [name for name in found.periods if until is not None and last_day(name) <= until]


class _Writer:
    def __init__(
        self, evidence: Evidence, found: Base, asked: list[Topic], counts: Counts, complete: list[str]
    ) -> None:
        self._evidence = evidence
        self._base = found
        self._topics = asked
        self._counts = counts
        self._complete = complete
        self._items = {item.number: item for topic in asked for item in topic.items}
        self._names: dict[Name, Subject] = dict(self._named())
        self._derived: set[Name] = set()
        self._figures: dict[Name, dict[Place, Figure]] = {}
        self._hidden: dict[Name, dict[Place, str]] = {}
        for name, subject in self._names.items():
            self._measure(name, subject)
        if evidence.stated.importance == "reach":
            self._importance_from_reach()

    def result(self) -> Result:
        named = [each for each in self._base.personas if each not in self._base.unnamed]
        personas = {persona: self._group((persona, None)) for persona in named}
        body: dict[str, Any] = {"all": self._group((None, None))}
        if personas:
            body["personas"] = personas
        if self._base.periods:
            if self._complete:
                body["enters"] = self._complete[-1]
            body["periods"] = {
                persona or "all": {name: self._group((persona, name)) for name in self._base.periods}
                for persona in (None, *named)
            }
        changes = {persona or "all": change for persona in (None, *named) if (change := self._changes(persona))}
        if changes:
            body["changes"] = changes
        head = {
            "sample": self._base.sample,
            "rows": self._base.rows,
            "left_out": self._base.left_out,
            "used": self._base.used,
            "first": None if self._base.first is None else self._base.first.isoformat(),
            "last": None if self._base.last is None else self._base.last.isoformat(),
        }
        return Result(head, body, list(self._warnings()), self._missing())

    def _named(self) -> Iterator[tuple[Name, Subject]]:
        """Return what there are figures of, in the order of the evidence file."""
        for number, topic in enumerate(self._topics):
            if topic.metric is not None:
                yield Name(None, topic.metric.name), Subject(number, 0, topic.items[0].number)
                continue
            long = topic.touchpoint is None
            for at, touchpoint in enumerate(self._base.touchpoints if long else (topic.touchpoint,)):
                for item in topic.items:
                    yield Name(touchpoint, item.figure, item.dimension), Subject(number, at, item.number)
                if topic.used is not None or topic.reaches or long:
                    yield Name(touchpoint, "reach"), Subject(number, at, REACH)

    def _places(self) -> Iterator[Place]:
        for persona in (None, *self._base.personas):
            for period in (None, *self._base.periods):
                yield persona, period

    def _measure(self, name: Name, subject: Subject) -> None:
        """Compute a figure for everybody, each persona and each period, and hide what may not be shown."""
        cells = self._counts.answers.get(subject, {})
        answers = {place: self._answers(cells, place) for place in self._places()}
        sizes = {place: statistics.total(each for _, each in found).n for place, found in answers.items()}
        rest = {
            period: statistics.total(each for _, each in cells.get(Cell(-1, self._period(period)), ())).n
            for period in (None, *self._base.periods)
        }
        out = {place: SMALL for place, found in answers.items() if figure.too_few(found)}
        self._hidden[name] = hidden(sizes, self._base.personas, self._base.periods, out, rest, self._repeated(subject))
        self._figures[name] = {
            place: self._figure(subject, found) for place, found in answers.items() if place not in self._hidden[name]
        }

    def _repeated(self, subject: Subject) -> dict[str | None, int]:
        """Return how many of each persona answered in several periods; of two periods 10 or more are shown as both."""
        names: dict[int, str | None] = {-1: None, **dict(enumerate(self._base.personas))}
        return {
            names[number]: people
            for number, people in self._counts.repeated.get(subject, {}).items()
            if people < FEW or len(self._base.periods) > 2
        }

    def _missing(self) -> int:
        """Return how many cells hold no answer; in a column of a hidden figure this would say how many do."""
        shut = {
            subject.item
            for name, subject in self._names.items()
            if (None, None) in self._hidden[name] and self._counts.answers.get(subject)
        }
        return sum(cells for item, cells in self._counts.missing.items() if item not in shut)

    def _period(self, name: str | None) -> int:
        return ALWAYS if name is None else self._base.periods.index(name)

    def _answers(self, cells: dict[Cell, Any], place: Place) -> list[tuple[Fraction, statistics.Weighed]]:
        """Return the answers of a place, each value once."""
        persona, period = place
        people = range(-1, len(self._base.personas)) if persona is None else (self._base.personas.index(persona),)
        found: dict[Fraction, statistics.Weighed] = defaultdict(lambda: statistics.NOBODY)
        for each in people:
            for value, weighed in cells.get(Cell(each, self._period(period)), ()):
                found[value] += weighed
        return sorted(found.items())

    def _figure(self, subject: Subject, answers: list[tuple[Fraction, statistics.Weighed]]) -> Figure:
        if subject.item == REACH:
            return figure.share(answers)
        item = self._items[subject.item]
        assert item.ladder is not None  # noqa: S101 - only use columns have none
        if item.metric is None:
            rated = [(item.ladder.of_ten(value), each) for value, each in answers]
            return figure.mean(rated, Fraction(0), Fraction(10))
        if item.metric.kind == "nps":
            return figure.nps(answers)
        if item.metric.kind == "top":
            return figure.share(answers, Fraction(repr(item.metric.from_)), per_cent=True)
        return figure.mean(answers, Fraction(item.ladder.worst), Fraction(item.ladder.best))

    def _importance_from_reach(self) -> None:
        for name in list(self._names):
            own = name._replace(figure="importance")
            stated = any(each.touchpoint == name.touchpoint and each.figure == "importance" for each in self._names)
            if name.figure == "reach" and not stated:
                self._figures[own] = {place: figure.tenfold(each) for place, each in self._figures[name].items()}
                self._hidden[own] = self._hidden[name]
                self._names[own] = self._names[name]
                self._derived.add(own)

    def _group(self, place: Place) -> dict[str, Any]:
        """Return all figures of a place."""
        touchpoints: dict[str, dict[str, Any]] = {}
        metrics: dict[str, Any] = {}
        for name in self._names:
            found = self._figures[name].get(place)
            written = {"n": self._hidden[name].get(place, SMALL)} if found is None else found.written()
            if name.touchpoint is None:
                metrics[name.figure] = written | self._about(name)
            elif name.dimension is None:
                touchpoints.setdefault(name.touchpoint, {})[name.figure] = written
            else:
                of = touchpoints.setdefault(name.touchpoint, {})
                of.setdefault(f"{name.figure} by dimension", {})[name.dimension] = written
        group: dict[str, Any] = {}
        if touchpoints:
            group["touchpoints"] = touchpoints
        if metrics:
            group["metrics"] = metrics
        return group

    def _about(self, name: Name) -> dict[str, Any]:
        """Return what the analysis has to know of a metric."""
        metric = self._topics[self._names[name].topic].metric
        assert metric is not None  # noqa: S101 - names without a touchpoint are metrics'
        about = {"kind": metric.kind, "at": metric.at, "target": metric.target, "better": metric.better}
        return {key: value for key, value in about.items() if value is not None}

    def _changes(self, persona: str | None) -> dict[str, Any] | None:
        if len(self._complete) < 2:
            return None
        before, after = self._complete[-2:]
        entries: dict[Name, dict[str, Any]] = {}
        families: dict[tuple[str, str | None], list[Name]] = defaultdict(list)
        for name in self._names:
            old, new = self._figures[name].get((persona, before)), self._figures[name].get((persona, after))
            if old is None or new is None or name in self._derived:
                continue
            entries[name] = self._change(name, persona, (before, after), old, new)
            if "p" in entries[name]:
                families["" if name.touchpoint is None else name.figure, name.dimension].append(name)
        for family in families.values():
            for name, p in zip(family, statistics.holm([entries[name]["p"] for name in family]), strict=True):
                entries[name] |= {"p": rounded(entries[name]["p"]), "p_adjusted": rounded(p), "changed": p < _CHANGED}
        return _arranged(before, after, entries) if entries else None

    def _change(
        self, name: Name, persona: str | None, pair: tuple[str, str], old: Figure, new: Figure
    ) -> dict[str, Any]:
        moved = _moved(old, new)
        relied = min(old.n, new.n) >= SURE and min(old.n_eff, new.n_eff) >= SURE
        subject = self._names[name]
        by_persona = self._counts.both.get((subject, self._period(pair[0]), self._period(pair[1])), {})
        both = sum(by_persona.values()) if persona is None else by_persona.get(self._base.personas.index(persona), 0)
        shown = self._both_out(name, by_persona, pair).get(persona, both)
        entry: dict[str, Any] = {"value": rounded(moved.value), "low": rounded(moved.low), "high": rounded(moved.high)}
        if relied:
            entry |= {"p": statistics.p_value(moved), "p_adjusted": None}
        return entry | {"changed": False, "both": shown, "unsure": not relied or both > 0 or old.flat or new.flat}

    def _both_out(self, name: Name, by_persona: Mapping[int, int], pair: tuple[str, str]) -> dict[str | None, str]:
        """Return for whom it is hidden how many answered in both periods."""
        if not by_persona:
            return {}
        people = {each: by_persona.get(number, 0) for number, each in enumerate(self._base.personas)}
        if len(self._base.periods) == 2 and any(0 < each < FEW for each in by_persona.values()):
            # Figures of the two periods and of both together say it of those who are shown in all three.
            return {persona: TOO for persona in (None, *people) if persona is None or people[persona]}
        unseen = [each for each in people if any((each, period) not in self._figures[name] for period in pair)]
        return hidden_count(people, by_persona.get(-1, 0), unseen)

    def _warnings(self) -> Iterator[str]:
        if self._base.unnamed:
            yield say("data.few-respondents", personas=len(self._base.unnamed), fewest=FEW)
        if self._derived:
            yield say("data.importance-from-reach")
        for name in self._names:
            if name.figure == "reach" and not self._counts.answers.get(self._names[name]):
                yield say("data.no-user", touchpoint=name.touchpoint)
        if self._base.few_names:
            yield say("data.few-names", names=self._base.few_names, fewest=FEW)
        rated = {normalise(touchpoint) for touchpoint, figures in self._by_touchpoint() if figures}
        missing = [
            topic.touchpoint for topic in self._topics if topic.touchpoint and normalise(topic.touchpoint) not in rated
        ]
        for touchpoint in missing:
            yield say("data.no-answer", touchpoint=touchpoint)

    def _by_touchpoint(self) -> Iterator[tuple[str, bool]]:
        for name, subject in self._names.items():
            if name.touchpoint is not None:
                yield name.touchpoint, bool(self._counts.answers.get(subject))


def _moved(old: Figure, new: Figure) -> statistics.Interval:
    if not new.share:
        return statistics.difference(old.interval, new.interval)
    return statistics.newcombe(old.interval, new.interval)


def _arranged(before: str, after: str, entries: dict[Name, dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {"from": before, "to": after}
    for name, entry in entries.items():
        if name.touchpoint is None:
            found.setdefault("metrics", {})[name.figure] = entry
        elif name.dimension is None:
            found.setdefault("touchpoints", {}).setdefault(name.touchpoint, {})[name.figure] = entry
        else:
            of = found.setdefault("touchpoints", {}).setdefault(name.touchpoint, {})
            of.setdefault(f"{name.figure} by dimension", {})[name.dimension] = entry
    return found
