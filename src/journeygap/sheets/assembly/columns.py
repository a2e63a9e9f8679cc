"""The figures in a table's columns, read all at once: how numbers are written, which scale and period they are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Literal

from journeygap.core.language import say
from journeygap.core.text import figure, shortened
from journeygap.sheets import entries, figures, vocabulary
from journeygap.sheets.assembly.scales import DEFAULT, FEELINGS, RATINGS, Ends, Scales, scales
from journeygap.sheets.figures import Figure
from journeygap.sheets.grid import shown
from journeygap.sheets.records import Column, Held, Lazily, Record
from journeygap.sheets.tables import Value
from journeygap.sheets.wishes import Asked, Wishes

AMOUNTS = ("cost", "hours")
WORDS = {
    "need": {"required": "required", "optional": "optional"},
    "ownership": {"brand": "brand", "partner": "partner", "social": "social", "customer": "customer"},
    "status": {"live": "live", "planned": "planned", "retired": "retired"},
    "mode": {"self_service": "self-service", "assisted": "assisted"},
}
"""Keys that take one of a few words: the value by the key of the vocabulary."""
_INSTEAD = {
    "expects": "goal",
    "friction": "note",
    "importance": "note",
    "satisfaction": "note",
    "delivers": "note",
    "feeling": "mindset",
    "cost": "note",
    "hours": "note",
    "need": "goal",
    "status": "note",
    "ownership": "owner",
    "mode": "note",
}
"""What a column is read as whose cells are not what its header says: expectations in words are goals."""
_LONGEST_LEVEL = 200
"""No level, amount or tick is longer."""
_MONTHS = {"week": 12 / 52, "month": 1.0, "quarter": 3.0, "year": 12.0}
_SIGNS = frozenset(("+", "++", "+++", "--", "---", "+/-", "±"))
"""Signs that rate feelings, whatever else is in the column. With them, a single dash is a rating too."""
_DASHES = frozenset("-−–")

_Reader = Callable[[object], Figure | None]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(RATINGS, figures.rating),
    "cost": figures.amount,
    "hours": figures.hours,
    "feeling": figures.feeling,
}


class Columns:
    """The columns of a table with the figures in them."""

    def __init__(self, records: Iterable[Record], wishes: Wishes) -> None:
        self.notes: list[str] = []
        self.currencies: Counter[str] = Counter()
        self._values: dict[int, list[Value]] = {}
        self._columns: dict[int, Column] = {}
        for column, values in _by_column(records):
            self._columns[id(column)] = column
            self._values.setdefault(id(column), []).extend(values)
        self._signed = {
            number
            for number, values in self._values.items()
            if self._columns[number].key == "feeling" and any(shown(value).strip() in _SIGNS for value in values)
        }
        self._figures: dict[int, dict[Hashable, Figure | None]] = {}
        read = {number: self._read(number) for number in self._columns}
        rated = {number: each for number, each in self._columns.items() if each.key in (*RATINGS, "feeling")}
        self.scales: Scales = scales({number: read[number] for number in rated}, rated, wishes)
        self.notes += [
            say("columns.times", place=column.place, header=column.header.text, times=_times(column))
            for column in self._columns.values()
            if _times(column) > 1
        ]
        self.period: str | None
        self.period, self._factors = self._periods()

    def figure(self, held: Held) -> Figure | None:
        """Return the figure in a cell."""
        return self._figures.get(id(held.column), {}).get(_key(held.value))

    def on_scale(self, held: Held) -> tuple[float, bool] | None:
        """Return a rating or a feeling on the scale of its half, and whether that took a conversion.

        None where a cell holds none, or its column's scale is not known.
        """
        read = self.figure(held)
        number = id(held.column)
        if read is None or number in self.scales.questions:
            return None
        ends = self.scales.of_column.get(number, FEELINGS)
        own = read.ends if read.ends is not None and read.ends[1] != ends[1] else ends
        to = self.target(held.column)
        value = read.value if own == to else figures.rescaled(read.value, own, to)
        if read.ends is None and own != to:
            return value, False  # which is said once, of the column
        return value, own != to or (isinstance(held.value, str) and held.value.strip() != figure(value))

    def target(self, column: Column) -> Ends:
        """Return the scale that a column's ratings are written in."""
        if column.key == "feeling":
            return FEELINGS
        return self.scales.company if column.key == "delivers" else self.scales.customer

    def factor(self, held: Held) -> float:
        """Return what an amount is multiplied by to be per the file's period."""
        return self._factors.get(id(held.column), 1.0) * _times(held.column)

    def is_sign(self, held: Held) -> bool:
        """Return whether a cell rates feelings with a sign: ++, --, and a dash in a column of such signs."""
        return self._is_sign(id(held.column), shown(held.value))

    def _is_sign(self, number: int, text: str) -> bool:
        return number in self._signed and text.strip() in _SIGNS | _DASHES

    def asked(self, held: Held) -> bool:
        """Return whether the scale of a cell's column is a question still."""
        return id(held.column) in self.scales.questions

    def conversions(self) -> Iterator[str]:
        """Say which columns are on another scale than 0 to 10."""
        for number, ends in self.scales.of_column.items():
            column = self._columns[number]
            to = self.target(column)
            if not any(each is not None and each.ends is None for each in self._figures.get(number, {}).values()):
                continue
            if ends != to or (to != DEFAULT and column.key != "feeling"):
                facts = {"header": shortened(column.header.text, 40), "low": ends[0], "high": ends[1]}
                yield say("columns.scale", **facts, to=None if ends == to else to)

    def currency(self) -> str | None:
        """Return the currency of the costs. Raises `Asked` where there are several."""
        if len(self.currencies) > 1:
            raise Asked(say("columns.currencies", currencies=sorted(self.currencies)))
        return next(iter(self.currencies), None)

    def _read(self, number: int) -> list[Figure]:
        """Read the figures of a column; one that holds mostly other things is read as something else."""
        column = self._columns[number]
        if column.key == "friction":
            self._check_friction(column, self._values[number])
            return []
        if column.key in WORDS:
            self._check_words(column, map(shown, self._values[number]))
            return []
        known = self._figures.setdefault(number, {})
        found: list[Figure] = []
        missed = 0
        nothing: set[Hashable] = set()
        for value in self._values[number]:
            key = _key(value)
            if key in nothing:
                continue
            if key not in known:
                if isinstance(value, str) and entries.is_nothing(value) and not self._is_sign(number, value):
                    nothing.add(key)
                    continue
                known[key] = _READERS[column.key](value)
            read = known[key]
            if read is None:
                missed += 1
            else:
                found.append(read)
        if missed > len(found):
            self._instead(column, "no-figures")
            return []
        self.currencies.update(each.currency for each in found if each.currency and column.key == "cost")
        return found

    def _check_friction(self, column: Column, values: Iterable[Value]) -> None:
        """Leave what says how bad it is, or whether there is anything, and not what gets in the way."""
        times = Counter(text for text in map(shown, values) if text.strip())
        levels = sum(
            often
            for text, often in times.items()
            if len(text) <= _LONGEST_LEVEL and (figures.rating(text) is not None or entries.tick(text) is not None)
        )
        if times and levels * 2 > times.total() and any(not entries.is_nothing(text) for text in times):
            self._instead(column, "severity")

    def _check_words(self, column: Column, texts: Iterable[str]) -> None:
        known = vocabulary.cells(*WORDS[column.key])
        said = Counter(texts)
        for text in [text for text in said if entries.is_nothing(text)]:
            del said[text]
        found = sum(
            often for text, often in said.items() if known.exactly(text) is not None or entries.tick(text) is not None
        )
        if said and found * 2 < said.total():
            self._instead(column, "other-words")

    def _instead(self, column: Column, why: Literal["no-figures", "other-words", "severity"]) -> None:
        key = _INSTEAD[column.key]
        self.notes.append(say("columns.instead", place=column.place, header=column.header.text, why=why, key=key))
        column.key = key

    def _periods(self) -> tuple[str | None, dict[int, float]]:
        stated: dict[int, str] = {}
        for number, column in self._columns.items():
            if column.key in AMOUNTS:
                said = (each.period for each in self._figures.get(number, {}).values() if each and each.period)
                period = figures.period_in(column.header.text) or next(said, None)
                if period is not None:
                    stated[number] = period
                currency = figures.currency_in(column.header.text)
                self.currencies.update((currency,) if currency and column.key == "cost" else ())
        if len(set(stated.values())) <= 1:
            return next(iter(stated.values()), None), {}
        self.notes.append(say("columns.periods"))
        return "month", {number: 1 / _MONTHS[period] for number, period in stated.items()}


def _by_column(records: Iterable[Record]) -> Iterator[tuple[Column, Sequence[Value]]]:
    """Return what is in the columns that hold figures or words, in the order in which the records come to them."""
    if not isinstance(records, Lazily):
        cells = (held for record in records for held in record.cells if _is_read(held.column))
        yield from ((held.column, (held.value,)) for held in cells)
        return
    found: list[tuple[int, int, Column, list[Value]]] = []
    for place, (column, values) in enumerate(records.by_column()):
        if _is_read(column):
            first = next((number for number, value in enumerate(values) if value is not None), None)
            if first is not None:
                found.append((first, place, column, [value for value in values if value is not None]))
    found.sort(key=lambda each: each[:2])
    yield from ((column, values) for _, _, column, values in found)


def _is_read(column: Column) -> bool:
    return column.key in _READERS or column.key in WORDS or column.key == "friction"


def _times(column: Column) -> int:
    return figures.times_in(column.header.text) if column.key == "cost" else 1


def _key(value: Value) -> Hashable:
    return value if type(value) is str or type(value) is float else (type(value), value)
