"""From the path of an evidence file to what it says, checked; every mistake has its place."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from journeygap.core.finding import Finding, numbered
from journeygap.core.language import Fault, fault, say
from journeygap.core.source import Source, Span
from journeygap.core.text import normalise
from journeygap.evidence.model import Answer, EvidenceFile, LongAnswers, Metric, Scale, Used
from journeygap.evidence.values import folded
from journeygap.loading import files
from journeygap.loading.bounds import Reach
from journeygap.loading.check import check
from journeygap.loading.checkout import as_written, is_within, leads_out, repository_of
from journeygap.loading.measured import text_hash
from journeygap.loading.unreadable import Unreadable
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree, parse
from journeygap.yamltext.places import Route, locate, walk
from journeygap.yamltext.read import Limits, decode

OF_ANSWERS = frozenset({"survey", "interview"})
_ONLY_ANSWERS = ("answers", "metrics", "scale", "missing", "unused", "period")
_ONLY_EVENTS = ("events", "ignore", "outcome", "pause")
_PAUSE = re.compile(r"([0-9]{1,6})\s*(second|minute|hour|day|week)s?")
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """An evidence file that is sound: what it says, where it is, and where everything in it is."""

    path: str
    stated: EvidenceFile
    tree: Tree
    hash: str
    disk: files.Disk
    """Where it was read, which knows how far reading may go."""

    @property
    def source(self) -> Source:
        """The text of the file."""
        return self.tree.source

    @property
    def of_answers(self) -> bool:
        """Whether its rows are answers; they are events otherwise."""
        return self.stated.kind in OF_ANSWERS

    @property
    def pause(self) -> int | None:
        """How many seconds part two journeys of a customer; None where each customer has one."""
        return None if self.stated.pause is None else seconds(self.stated.pause)

    def span(self, *route: str | int) -> Span:
        """Return the place of something in the file."""
        return locate(self.tree, route)


class Refused(Exception):
    """An evidence file has mistakes. ``errors`` holds every one, with its place."""

    def __init__(self, errors: tuple[Finding, ...]) -> None:
        super().__init__(errors)
        self.errors = errors


def read_evidence(path: str, limits: Limits | None = None, reach: Reach | None = None) -> Evidence:
    """Read and check an evidence file; ``reach`` says how far reading may go beyond its repository.

    Without a repository its folder is read, and the working directory where that holds it. Raises `Unreadable` where it
    can't be read, and `Refused` with every mistake in it.
    """
    disk, limits, faults = files.Disk(reach or Reach()), limits or Limits(), Faults()
    disk.name([path, os.curdir] if _is_of_here(path) else [path])
    data = disk.read_file(path, limits.max_bytes)
    source = decode(data, disk.path(path), disk.shown(path), limits, faults)
    tree = None if faults else parse(source, limits, faults)
    if tree is None:
        if not faults:
            faults.add("JG005", Span(source, 0, 0), fault("evidence.empty"))
        raise Refused(numbered(faults.distinct()))
    stated = check(tree, EvidenceFile, faults)
    if stated is not None and not faults:  # else a misspelt key would be missed a second time
        _Checker(stated, tree, faults).check()
    if stated is None or faults:
        raise Refused(numbered(faults.distinct()))
    return Evidence(path, stated, tree, text_hash(source.text), disk)


def _is_of_here(path: str) -> bool:
    """Return whether a file lies in the working directory, and in no repository."""
    here = os.path.realpath(os.getcwd())
    inside = is_within(as_written(path), here) and not leads_out(path, from_here=True)
    return inside and repository_of(path) is None


def seconds(pause: str) -> int | None:
    """Return how many seconds a pause such as “30 days” has; None where it is none."""
    found = _PAUSE.fullmatch(pause.strip().lower())
    return int(found[1]) * _SECONDS[found[2]] if found else None


class Rating(NamedTuple):
    """One column of ratings: of what, and where it is named."""

    figure: str
    dimension: str | None
    column: str
    route: Route


def ratings(answer: Answer | LongAnswers, route: Route) -> Iterator[Rating]:
    """Return the columns in which a touchpoint is rated."""
    for figure, stated in (("satisfaction", answer.satisfaction), ("importance", answer.importance)):
        if isinstance(stated, dict):
            for dimension, column in stated.items():
                yield Rating(figure, dimension, column, (*route, figure, dimension))
        elif stated is not None:
            yield Rating(figure, None, stated, (*route, figure))


class _Checker:
    """Holds what one part of the file says against what the others say."""

    def __init__(self, stated: EvidenceFile, tree: Tree, faults: Faults) -> None:
        self._stated = stated
        self._tree = tree
        self._faults = faults

    def check(self) -> None:
        answers = self._stated.kind in OF_ANSWERS
        self._belongs(_ONLY_EVENTS if answers else _ONLY_ANSWERS, ("event", "channel") if answers else ("weight",))
        columns = self._stated.columns
        if self._stated.date is None and (columns is None or columns.when is None):
            self._lacks(("date",), fault("evidence.no-date"))
        if self._stated.personas is not None and (columns is None or columns.persona is None):
            self._lacks(("personas",), fault("evidence.personas"))
        self._reading()
        self._once("persona", self._persona_values())
        if answers:
            self._answers()
        else:
            self._events()

    def _add(self, code: str, route: Route, what: Fault) -> None:
        self._faults.add(code, locate(self._tree, route), what)

    def _lacks(self, route: Route, what: Fault) -> None:
        self._faults.add("JG004", walk(self._tree, route)[2], what)

    def _belongs(self, keys: Iterable[str], columns: Iterable[str]) -> None:
        kind = self._stated.kind
        routes: list[Route] = [(key,) for key in keys if getattr(self._stated, key) is not None]
        stated = self._stated.columns
        routes += [("columns", key) for key in columns if stated is not None and getattr(stated, key) is not None]
        for route in routes:
            foreign = fault("evidence.foreign", key=str(route[-1]), kind=kind, of_answers=kind in OF_ANSWERS)
            self._faults.add("JG008", walk(self._tree, route)[2], foreign)

    def _reading(self) -> None:
        read = self._stated.read
        if read is None:
            return
        if read.header is not None and (len(read.header) > 2 or list(read.header) != sorted(set(read.header))):
            self._add("JG006", ("read", "header"), fault("evidence.header"))
        elif read.header is not None and read.first is not None and read.first <= read.header[-1]:
            self._add("JG006", ("read", "first"), fault("evidence.first-row"))
        if read.delimiter is not None and len(read.delimiter) != 1:
            self._add("JG006", ("read", "delimiter"), fault("evidence.delimiter"))
        if read.zone is not None and not _is_zone(read.zone):
            self._add("JG007", ("read", "zone"), fault("evidence.no-zone", name=read.zone))
        if read.encoding is not None and not _is_encoding(read.encoding):
            self._add("JG007", ("read", "encoding"), fault("evidence.no-encoding", name=read.encoding))
        for name in (self._stated.data,) if isinstance(self._stated.data, tuple) else ():
            for number, path in enumerate(name):
                if "\0" in path:
                    self._add("JG007", ("data", number), fault("evidence.nul-in-path"))

    def _once(self, what: str, named: Iterable[tuple[str, str, Route]]) -> None:
        """Report what is there a second time; each is a name in the form that compares, as written, and its place."""
        seen: set[str] = set()
        for name, written, route in named:
            if name in seen:
                self._add("JG014", route, fault("evidence.twice", what=what, name=written))
            seen.add(name)

    def _persona_values(self) -> Iterator[tuple[str, str, Route]]:
        for persona, values in (self._stated.personas or {}).items():
            for number, value in enumerate(values):
                yield folded(value), value, ("personas", persona, number)

    def _answers(self) -> None:
        stated = self._stated
        if not stated.answers and not stated.metrics:
            self._lacks((), fault("evidence.no-answers"))
        self._scale(stated.scale, ("scale",))
        if isinstance(stated.answers, LongAnswers):
            self._rated(stated.answers, ("answers",))
            names = stated.answers.names or {}
            self._once("name", ((folded(name), name, ("answers", "names", name)) for name in names))
        else:
            for number, answer in enumerate(stated.answers or ()):
                self._rated(answer, ("answers", number))
                self._scale(answer.scale, ("answers", number, "scale"))
            self._once(
                "touchpoint",
                (
                    (normalise(each.touchpoint), each.touchpoint, ("answers", number, "touchpoint"))
                    for number, each in enumerate(stated.answers or ())
                ),
            )
        for number, metric in enumerate(stated.metrics or ()):
            self._metric(metric, ("metrics", number))
        self._once(
            "metric",
            (
                (normalise(each.name), each.name, ("metrics", number, "name"))
                for number, each in enumerate(stated.metrics or ())
            ),
        )
        if stated.period is not None and (stated.columns is None or stated.columns.when is None):
            self._lacks(("period",), fault("evidence.period"))

    def _rated(self, answer: Answer | LongAnswers, route: Route) -> None:
        columns = list(ratings(answer, route))
        own = answer.scale if isinstance(answer, Answer) else None
        if columns and self._stated.scale is None and own is None:
            self._lacks(columns[0].route, fault("evidence.no-scale"))
        if isinstance(answer, Answer) and not columns and answer.used is None:
            self._lacks(route, fault("evidence.nothing-known"))
        for figure in ("satisfaction", "importance"):
            by_dimension = [each for each in columns if each.figure == figure and each.dimension is not None]
            self._once(
                "dimension",
                ((normalise(each.dimension or ""), each.dimension or "", each.route) for each in by_dimension),
            )
        if isinstance(answer.used, Used):
            used = answer.used
            if used.has is not None and (used.yes is not None or used.no is not None):
                self._add("JG008", (*route, "used", "has"), fault("evidence.has-and-yes"))

    def _scale(self, scale: Scale | tuple[str, ...] | None, route: Route) -> None:
        if isinstance(scale, Scale) and scale.min == scale.max:
            self._add("JG006", (*route, "max"), fault("evidence.scale"))
        elif isinstance(scale, tuple):
            if len(scale) < 2:
                self._add("JG006", route, fault("evidence.one-label"))
            self._once("label", ((folded(label), label, (*route, number)) for number, label in enumerate(scale)))

    def _metric(self, metric: Metric, route: Route) -> None:
        if metric.range is None and metric.kind != "nps":
            self._lacks((*route, "kind"), fault("evidence.no-range", kind=metric.kind))
        if metric.range is not None and (len(metric.range) != 2 or metric.range[0] >= metric.range[1]):
            self._add("JG006", (*route, "range"), fault("evidence.range"))
        if metric.kind == "top" and metric.from_ is None:
            self._lacks((*route, "kind"), fault("evidence.no-from"))
        if metric.kind != "top" and metric.from_ is not None:
            self._add("JG008", (*route, "from"), fault("evidence.from", kind=metric.kind))

    def _events(self) -> None:
        stated, columns = self._stated, self._stated.columns
        for key in ("customer", "when", "event"):
            if columns is None or getattr(columns, key) is None:
                self._lacks(("columns",), fault("evidence.columns-of-event", key=key))
        if stated.pause is not None and not seconds(stated.pause):
            self._add("JG006", ("pause",), fault("evidence.pause", text=stated.pause))
        if stated.outcome is not None and stated.pause is None:
            self._lacks(("outcome",), fault("evidence.no-pause"))
        if stated.outcome is not None and stated.kind == "support":
            self._add("JG008", ("outcome",), fault("evidence.outcome-of-support"))
        for number, rule in enumerate(stated.events or ()):
            here = ("events", number)
            if rule.event is None and rule.where is None:
                self._lacks(here, fault("evidence.every-event"))
            if rule.before is not None and rule.after is not None:
                self._add("JG008", (*here, "after"), fault("evidence.before-and-after"))
            if (rule.before or rule.after) and stated.outcome is None:
                key = "before" if rule.before else "after"
                self._add("JG008", (*here, key), fault("evidence.no-outcome", key=key))


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


def _is_encoding(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001
    except (LookupError, ValueError):
        return False


def data_paths(evidence: Evidence, names: tuple[str, ...]) -> list[str]:
    """Return the files of data that an evidence file names, each once, in the order of their names for a pattern.

    Raises `Unreadable` for a name that leads to no file, or to one that may not be read.
    """
    folder = os.path.dirname(os.path.abspath(evidence.path))
    found: dict[str, str] = {}
    for name in names:
        every = _fitting(os.path.join(folder, name), name, evidence.disk)
        for each in every:
            evidence.disk.check_data(each, name)
        inside = [each for each in every if os.path.isfile(each)]
        if not inside:
            raise Unreadable(name, _why_none(every))
        for each in inside:
            found.setdefault(os.path.realpath(each), os.path.abspath(each))
    return list(found.values())


def _fitting(path: str, name: str, disk: files.Disk) -> list[str]:
    """Return what is at a path, or what fits it where it is a pattern. Raises `Unreadable` for one out of bounds."""
    from glob import glob, has_magic

    if os.path.lexists(path) or not has_magic(path):
        return [path]
    fixed = path
    while has_magic(fixed):
        fixed = os.path.dirname(fixed)
    disk.check_data(fixed, name)  # so that nothing is said of what is there
    return sorted(glob(path, recursive=True))


def _why_none(paths: list[str]) -> str:
    if any(os.path.isdir(each) for each in paths):
        return say("data.no-folder")
    return say("data.no-regular-file") if any(map(os.path.exists, paths)) else say("data.no-such-file")
