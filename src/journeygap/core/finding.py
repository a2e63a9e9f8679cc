"""What the tool has to say: a finding, with all that a reader, a machine or a filter needs to know about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from journeygap.core.kind import Kind
from journeygap.core.language import Facts, Fault, Words, language, say
from journeygap.core.source import Span
from journeygap.core.text import visible


class Severity(StrEnum):
    """How much a finding matters, the most severe first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info."""
        return _RANKS[self]

    @property
    def milder(self) -> Severity:
        """The next milder severity; that of an info is info."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO

    def at_least(self, threshold: Severity) -> bool:
        """Return whether this is as severe as a threshold or more."""
        return self.rank <= threshold.rank


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


ReasonKind = Literal["friction", "quote", "metric", "dimension", "feeling", "constraint", "tool"]


class Reason(NamedTuple):
    """Something that the files state and that bears on a finding.

    ``text`` is what customers say, or the name of the metric, dimension, constraint or tool; a feeling has none until
    it is put into words. A metric has its ``value`` and ``target`` in its ``unit``, a dimension its level and what
    customers expect, on 0 to 10, a feeling its value from -2 to 2.
    """

    kind: ReasonKind
    text: str
    value: float | None = None
    target: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Finding:
    """One thing that is wrong, and what to do about it.

    ``stage``, ``touchpoint`` and ``activity`` are ids, ``subject`` is what else the finding is about (a tool, metric,
    evidence item, dimension or choice group). ``opportunity`` is 0 to 20, ``effort`` is in the journey's unit of
    effort. ``journey`` is the path of the journey that the finding depends on, None where it depends on none.
    ``span`` is where it is. ``horizon`` is quick, long or None where that is not known, ``constraints`` what holds
    the activities concerned back, ``owners`` their teams. ``stages`` holds the ids of all the stages it concerns where
    that is not ``stage`` alone. ``reasons`` holds what the files know that bears on it. ``moment`` says whether it is
    about a moment of truth, ``feeling`` how customers feel there, -2 to 2. ``certainty`` is sure or unsure where it
    rests on measured figures. ``ordinal`` counts findings that would otherwise be alike, from 0.
    """

    code: str
    name: str
    severity: Severity
    says: Words | Facts | Fault = field(compare=False)
    """The facts for a language to put into words, of a definition error with the name of the fault; of a kind that no
    language knows, the words themselves."""
    span: Span
    journey: str | None = None
    stage: str | None = None
    touchpoint: str | None = None
    activity: str | None = None
    subject: str | None = None
    opportunity: float | None = None
    effort: float | None = None
    horizon: str | None = None
    constraints: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    certainty: str | None = None
    ordinal: int = 0
    reasons: tuple[Reason, ...] = ()
    moment: bool = False
    feeling: float | None = None
    by_text: bool = False
    """Whether the text that it underlines identifies it, as with a definition error."""
    kind: Kind | None = field(default=None, compare=False, repr=False)
    """Its kind, where that is no built-in one."""
    subjects: Any = field(default=None, compare=False, repr=False)
    """What it is about, as `rules.base.Subjects`; None of a definition error."""
    _words: Words | None = field(default=None, init=False, compare=False, repr=False)

    def __repr__(self) -> str:
        return f"<{self.code} {self.name}, {self.severity}, {self.where}: {visible(self.message)}>"

    @property
    def words(self) -> Words:
        """What it says, in the language in use when it was first read."""
        if self._words is None:
            says = self.says
            if isinstance(says, Words):
                words = says
            else:
                words = says.words if isinstance(says, Fault) else language().finding(self.name, says)
            object.__setattr__(self, "_words", words)  # worked out once, and not a part of what it is
            return words
        return self._words

    @property
    def facts(self) -> Facts:
        """What it says, as data by name; nothing where only the words are known."""
        if isinstance(self.says, Fault):
            return self.says.facts
        return {} if isinstance(self.says, Words) else self.says

    @property
    def title(self) -> str:
        """What it is about in a few words, for lists."""
        return self.words.title

    @property
    def message(self) -> str:
        """What is wrong, in a sentence."""
        return self.words.message

    @property
    def suggestion(self) -> str | None:
        """What to do about it."""
        return self.words.suggestion

    @property
    def because(self) -> tuple[Reason, ...]:
        """What the files know that bears on it, each with a text."""
        return tuple(each if each.text else each._replace(text=_text(each)) for each in self.reasons)

    @property
    def where(self) -> str:
        """The file with line and column; in data that a program passed, the way to it: `Span.where`."""
        return self.span.where

    @property
    def identity(self) -> tuple[str | None, ...]:
        """What makes this finding the same one after lines have moved."""
        path = self.span.source.path
        subject = self._underlined if self.by_text else self.subject
        return (self.code, path, self.journey, self.stage, self.touchpoint, self.activity, subject)

    @property
    def _underlined(self) -> str:
        """The beginning of what an error is about, as it is written in the file."""
        source, start, end = self.span
        if source.withheld:
            return ""
        return source.text[start : min(end, start + 80)].partition("\n")[0].rstrip()

    @property
    def fingerprint(self) -> str:
        """A hash of `identity`, 32 hexadecimal digits: stable while the journey says the same."""
        from hashlib import sha256

        return sha256(repr((*self.identity, self.ordinal)).encode()).hexdigest()[:32]


def _text(reason: Reason) -> str:
    return say(f"phrases.bad-{reason.kind}", value=reason.value)


def by_place(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by their place."""
    return sorted(findings, key=lambda each: (each.span.source.path, each.span.start, each.code))


def numbered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by place, and number those that nothing else distinguishes."""
    ordered = by_place(findings)
    times: dict[tuple[str | None, ...], int] = {}
    for place, finding in enumerate(ordered):
        identity = finding.identity
        before = times.get(identity, 0)
        times[identity] = before + 1
        if before:
            ordered[place] = replace(finding, ordinal=before)
    return tuple(ordered)


class Suppression(NamedTuple):
    """A comment in a file that accepts findings: ``# journeygap: ignore[JG201] the reason``.

    ``line`` is the one that it is about, ``names`` the codes or names that it holds, as written; None where it names
    none.
    """

    span: Span
    line: int
    names: tuple[str, ...] | None
    reason: str | None
