"""What is asked in which column, and what each text there means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from journeygap.core.text import normalise
from journeygap.evidence.model import Answer, EvidenceFile, LongAnswers, Metric, Scale, Used
from journeygap.evidence.read import ratings
from journeygap.evidence.values import any_of, folded, number, parts, says_used

Kind = Literal["missing", "unused", "value", "yes", "no", "bad"]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The scale of a rating: its ends, and its steps where they have labels. Without labels values are numbers."""

    worst: Decimal
    best: Decimal
    labels: Mapping[str, Decimal]

    @classmethod
    def of(cls, stated: Scale | tuple[str, ...]) -> Ladder:
        """Return the ladder of a scale as stated. A list of labels has equal steps, from the worst to the best."""
        if isinstance(stated, Scale):
            return cls(exactly(stated.min), exactly(stated.max), {})
        steps = {folded(label): Decimal(step) for step, label in enumerate(stated)}
        return cls(Decimal(0), Decimal(len(stated) - 1), steps)

    def of_ten(self, value: Fraction) -> Fraction:
        """Return a rating on 0 to 10."""
        worst, best = Fraction(self.worst), Fraction(self.best)
        return (value - worst) / (best - worst) * 10

    def value(self, text: str, mark: str) -> Decimal | None:
        """Return the rating that a text says; None where it is none of this scale."""
        if self.labels:
            return self.labels.get(folded(text))
        found = number(text, mark)
        low, high = min(self.worst, self.best), max(self.worst, self.best)
        return found if found is not None and low <= found <= high else None


def exactly(value: float) -> Decimal:
    """Return a number of the file as it was written."""
    return Decimal(repr(value)).normalize() if value else Decimal(0)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is answered in one column. ``figure`` is satisfaction, importance, used or metric."""

    number: int
    figure: Literal["satisfaction", "importance", "used", "metric"]
    column: str
    dimension: str | None = None
    ladder: Ladder | None = None
    missing: frozenset[str] = frozenset({""})
    unused: frozenset[str] = frozenset()
    used: Used | None = None
    metric: Metric | None = None

    def read(self, text: str, mark: str, *, lone: bool) -> tuple[Kind, Decimal | None]:
        """Return what a cell's text says. ``lone``: the column has one value besides the empty one."""
        if self.figure == "used":
            return self._read_used(text, lone=lone), None
        word = folded(text)
        if word in self.missing:
            return "missing", None
        if word in self.unused:
            return "unused", None
        assert self.ladder is not None  # noqa: S101 - everything but a use column has one
        value = self.ladder.value(text, mark)
        return ("bad", None) if value is None else ("value", value)

    def _read_used(self, text: str, *, lone: bool) -> Kind:  # noqa: PLR0911 - a case a line
        stated, word = self.used, folded(text)
        if stated is not None and stated.has is not None:
            if not word:
                return "missing"
            return "yes" if folded(stated.has) in parts(text) else "no"
        if stated is not None and (stated.yes is not None or stated.no is not None):
            if word in any_of(stated.yes or ()):
                return "yes"
            if word in any_of(stated.no or ()):
                return "no"
            if not word:
                return "missing"
            # Where one side alone is stated, everything else is the other.
            return "bad" if stated.yes is not None and stated.no is not None else "no" if stated.no is None else "yes"
        if lone:
            return "yes" if word and says_used(text) is not False else "no"
        if not word:
            return "missing"
        said = says_used(text)
        return "bad" if said is None else "yes" if said else "no"


@dataclass(frozen=True, slots=True)
class Topic:
    """What is answered about a touchpoint, or each that a long table names (``touchpoint`` None), or a metric."""

    touchpoint: str | None
    items: tuple[Item, ...]
    used: Item | None = None
    metric: Metric | None = None

    @property
    def reaches(self) -> bool:
        """Whether reach follows without a column of its own: some ratings have values that say it was not used."""
        return self.used is None and any(item.unused for item in self.items)


def topics(stated: EvidenceFile) -> list[Topic]:
    """Return everything that is asked, numbered."""
    counter = iter(range(10**9))
    found: list[Topic] = []
    if isinstance(stated.answers, LongAnswers):
        found.append(_topic(stated.answers, stated, counter, None))
    else:
        found += [_topic(answer, stated, counter, answer.touchpoint) for answer in stated.answers or ()]
    for metric in stated.metrics or ():
        low, high = metric.range or (0.0, 10.0)
        item = Item(
            next(counter),
            "metric",
            metric.column,
            ladder=Ladder(exactly(low), exactly(high), {}),
            missing=any_of(("", *(metric.missing or ()))),
            metric=metric,
        )
        found.append(Topic(None, (item,), metric=metric))
    return found


def _topic(answer: Answer | LongAnswers, stated: EvidenceFile, counter: Iterator[int], touchpoint: str | None) -> Topic:
    own = answer if isinstance(answer, Answer) else None
    scaled = own is not None and own.scale is not None
    scale = own.scale if own is not None and own.scale is not None else stated.scale
    missing = _codes(own.missing if own else None, None if scaled else stated.missing)
    unused = _codes(own.unused if own else None, None if scaled else stated.unused)
    items = tuple(
        Item(
            next(counter),
            "satisfaction" if each.figure == "satisfaction" else "importance",
            each.column,
            None if each.dimension is None else normalise(each.dimension),
            None if scale is None else Ladder.of(scale),
            missing | {""},
            unused,
        )
        for each in ratings(answer, ())
    )
    used = None
    if answer.used is not None:
        column = answer.used.column if isinstance(answer.used, Used) else answer.used
        used = Item(next(counter), "used", column, used=answer.used if isinstance(answer.used, Used) else None)
    return Topic(touchpoint, items, used)


def _codes(own: Iterable[str] | None, shared: Iterable[str] | None) -> frozenset[str]:
    return any_of(own if own is not None else shared or ())
