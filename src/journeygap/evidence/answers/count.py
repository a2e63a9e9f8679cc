"""How often each answer was given, by touchpoint, persona and period: queries that return nothing but counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from journeygap.core.language import Fault, fault
from journeygap.evidence.answers.base import Base
from journeygap.evidence.answers.topics import Item, Topic
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.statistics import Weighed
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.evidence.values import folded

ALWAYS = -1
"""The number of all periods together."""
_MOST_TEXTS = 100_000


class Cell(NamedTuple):
    """A persona by number (−1: of those without one) in a period by number (`ALWAYS`: in all together)."""

    persona: int
    period: int


class Subject(NamedTuple):
    """What a count is about: a topic, a touchpoint of a long table by number (0 otherwise), an item; reach is −1."""

    topic: int
    touchpoint: int
    item: int


REACH = -1


@dataclass(slots=True)
class Counts:
    """For each subject and cell the answers, each value with those who gave it; of reach 1 is used and 0 is not.

    ``both`` counts, by persona, who answered in two periods, the pair by number, and ``repeated`` who answered in more
    than one, whichever. ``missing`` counts the cells without an answer of ratings and metrics, by item.
    """

    answers: dict[Subject, dict[Cell, list[tuple[Fraction, Weighed]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    both: dict[tuple[Subject, int, int], dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    repeated: dict[Subject, dict[int, int]] = field(default_factory=dict)
    missing: dict[int, int] = field(default_factory=dict)


def count(engine: Engine, base: Base, topics: list[Topic], mark: str, pair: tuple[int, int] | None) -> Counts:
    """Count the answers; ``mark`` is the decimal mark, ``pair`` the two periods whose change is asked for."""
    found = Counts()
    troubles = [
        each for topic in topics for item in _all_items(topic) for each in _codes(engine, base, item, mark, found)
    ]
    if troubles:
        raise BadData(troubles)
    for number, topic in enumerate(topics):
        for by_period in (False, True) if base.periods else (False,):
            query = _Query(base, topic, by_period=by_period)
            engine.create("people", query.people())
            if query.counts_rows:
                engine.create("respondents", query.respondents())
            for subject, cell, answer in _rows(engine, query, number, topic):
                found.answers[subject][cell].append(answer)
            if by_period and not query.single:
                _repeated(engine, number, topic, pair, found)
    return found


def _all_items(topic: Topic) -> Iterator[Item]:
    yield from topic.items
    if topic.used is not None:
        yield topic.used


def _codes(engine: Engine, base: Base, item: Item, mark: str, found: Counts) -> Iterator[Trouble]:
    """Make the table of what the texts of a column say, and return what is wrong with them."""
    column = base.at[item.column]
    labels = [
        (str(label), int(rid), int(times))
        for label, rid, times in engine.rows(
            f"SELECT {column}, min(rid), count(*) FROM base GROUP BY {column} LIMIT {_MOST_TEXTS + 1}"
        )
    ]
    if len(labels) > _MOST_TEXTS:
        file, _ = engine.place(1)
        yield Trouble(fault("data.many-texts", most=_MOST_TEXTS), file, item.column)
        labels = []
    lone = len({folded(label) for label, _, _ in labels} - {""}) == 1
    rows: list[tuple[object, ...]] = []
    bad: list[tuple[int, int]] = []
    for label, rid, times in labels:
        kind, value = item.read(label, mark, lone=lone)
        if kind == "bad":
            bad.append((rid, times))
        elif kind == "missing" and item.figure != "used":
            found.missing[item.number] = found.missing.get(item.number, 0) + times
        rows.append((label, {"unused": 1, "value": 2, "yes": 1, "no": 0}.get(kind, -1), value))
    engine.table(f"code{item.number}", (("label", "text"), ("kind", "int"), ("amount", "number")), rows)
    if bad:
        file, row = engine.place(min(rid for rid, _ in bad))
        what = _complaint(item, mark, [label for label, _, _ in labels])
        yield Trouble(what, file, item.column, row, sum(times for _, times in bad))


def _complaint(item: Item, mark: str, labels: list[str]) -> Fault:
    """Return what is wrong with the answers in a column."""
    ladder = item.ladder
    if ladder is None:  # the column says who used it
        return fault("data.neither-yes-nor-no")
    other = "," if mark == "." else "."
    if all(
        item.read(label, mark, lone=False)[0] != "bad" or item.read(label, other, lone=False)[0] == "value"
        for label in labels
    ):
        return fault("data.other-decimal-mark", mark=other)
    low, high, steps = f"{ladder.worst:f}", f"{ladder.best:f}", len(ladder.labels)
    return fault("data.outside", low=low, high=high, labels=steps, metric=item.metric is not None)


class _Query:
    """The queries about one topic, over all periods or by period."""

    def __init__(self, base: Base, topic: Topic, *, by_period: bool) -> None:
        self._base = base
        self._topic = topic
        self.by_period = by_period
        self._long = topic.touchpoint is None and topic.metric is None
        keys = ["rkey"]
        if self._long:
            keys.append("tp")
        if by_period:
            keys.append("period")
        self._keys = keys
        self.counts_rows = self._long and topic.used is None and not topic.reaches and bool(base.touchpoints)
        # A long table repeats what is asked once of each respondent.
        self.single = base.single and not (topic.metric is not None and len(base.touchpoints) > 0)

    def people(self) -> str:
        """Return one row for each respondent (and touchpoint, and period): what they answered, averaged by sums."""
        single = self.single
        joins, columns = "", []
        for item in _all_items(self._topic):
            joins += f" LEFT JOIN code{item.number} ON code{item.number}.label = base.{self._base.at[item.column]}"

        def summed(condition: str, what: str) -> str:
            each = f"CASE WHEN {condition} THEN {what} END"
            return each if single else f"sum({each})"

        def times(condition: str) -> str:
            each = f"CASE WHEN {condition} THEN 1 ELSE 0 END"
            return each if single else f"sum({each})"

        def most(each: str) -> str:
            return each if single else f"max({each})"

        for item in self._topic.items:
            rated = f"code{item.number}.kind = 2"
            columns += [
                f"{times(rated)} AS n{item.number}",
                f"{summed(rated, f'code{item.number}.amount')} AS v{item.number}",
                f"{summed(rated, 'base.w')} AS w{item.number}",
            ]
        used = f"code{self._topic.used.number}.kind" if self._topic.used is not None else "-1"
        known = f"{used} >= 0"
        unused = " OR ".join(f"code{item.number}.kind = 1" for item in self._topic.items if item.unused) or "1 = 0"
        satisfaction = [item for item in self._topic.items if item.figure == "satisfaction"] or self._topic.items
        rated = " OR ".join(f"code{item.number}.kind = 2" for item in satisfaction) or "1 = 0"
        columns += [
            f"{most(used)} AS used",
            f"{times(known)} AS nu",
            f"{summed(known, 'base.w')} AS wu",
            f"{most(f'CASE WHEN {unused} THEN 1 ELSE 0 END')} AS unused",
            f"{most(f'CASE WHEN {rated} THEN 1 ELSE 0 END')} AS rated",
            f"{times('1 = 1')} AS nall",
            f"{summed('1 = 1', 'base.w')} AS wall",
        ]
        persona = "base.persona" if single else "min(base.persona)"
        keys = ", ".join(f"base.{key}" for key in self._keys)
        group = "" if single else f" GROUP BY {keys}"
        return f"SELECT {keys}, {persona} AS persona, {', '.join(columns)} FROM base{joins}{group}"

    def respondents(self) -> str:
        """Return one row for each respondent (and period), whatever they answered."""
        keys = ", ".join(key for key in self._keys if key != "tp")
        return f"SELECT {keys}, min(persona) AS persona, count(*) AS n, sum(w) AS w FROM base GROUP BY {keys}"

    def grouped(self, amount: str, times: str, weight: str, condition: str, source: str = "people") -> str:
        """Return the query that counts respondents by what they answered."""
        touchpoint = "tp" if self._long else "0"
        period = "period" if self.by_period else str(ALWAYS)
        group = ["persona", *(["tp"] if self._long else []), *(["period"] if self.by_period else [])]
        heavy = f"CAST({weight} AS DECIMAL(18,9))"
        return (
            f"SELECT {touchpoint}, persona, {period}, {amount}, {times}, count(*), "
            f"sum({heavy}), sum({heavy} * {heavy}) "
            f"FROM {source} WHERE {condition} GROUP BY {', '.join([*group, amount, times])}"
        )


_NOT_USED = "(used = 0 OR (used < 0 AND unused = 1 AND rated = 0))"


def _rows(
    engine: Engine, query: _Query, number: int, topic: Topic
) -> Iterator[tuple[Subject, Cell, tuple[Fraction, Weighed]]]:
    for item in topic.items:
        asked = query.grouped(
            f"v{item.number}", f"n{item.number}", f"w{item.number}", f"n{item.number} > 0 AND NOT {_NOT_USED}"
        )
        for row in engine.rows(asked):
            yield _answer(Subject(number, int(row[0]), item.number), row, averaged=True)
    if topic.metric is not None:
        return
    if topic.used is not None:
        for row in engine.rows(query.grouped("used", "nu", "wu", "nu > 0")):
            yield _answer(Subject(number, int(row[0]), REACH), row, averaged=False)
    elif topic.reaches:
        for row in engine.rows(query.grouped("rated", "nall", "wall", "rated = 1 OR unused = 1")):
            yield _answer(Subject(number, int(row[0]), REACH), row, averaged=False)
    elif query.counts_rows:
        yield from _by_rows(engine, query, number)


def _by_rows(engine: Engine, query: _Query, number: int) -> Iterator[tuple[Subject, Cell, tuple[Fraction, Weighed]]]:
    """Count as users those who have a row about a touchpoint, among all respondents."""
    period = "period" if query.by_period else str(ALWAYS)
    group = f"persona, {'period, ' if query.by_period else ''}n"
    heavy = "CAST(w AS DECIMAL(18,9))"
    everybody: dict[Cell, dict[int, Weighed]] = defaultdict(dict)
    for persona, at, times, n, w, w2 in engine.rows(
        f"SELECT persona, {period}, n, count(*), sum({heavy}), sum({heavy} * {heavy}) FROM respondents GROUP BY {group}"
    ):
        everybody[Cell(int(persona), int(at))][int(times)] = Weighed(int(n), Fraction(w), Fraction(w2))
    same = " AND people.period = respondents.period" if query.by_period else ""
    period = "people.period" if query.by_period else str(ALWAYS)
    group = f"people.tp, respondents.persona, respondents.n{', people.period' if query.by_period else ''}"
    heavy = "CAST(respondents.w AS DECIMAL(18,9))"
    users = engine.rows(
        f"SELECT people.tp, respondents.persona, {period}, respondents.n, count(*), "
        f"sum({heavy}), sum({heavy} * {heavy}) "
        f"FROM people JOIN respondents ON people.rkey = respondents.rkey{same} GROUP BY {group}"
    )
    by_thing: dict[int, dict[Cell, dict[int, Weighed]]] = defaultdict(lambda: defaultdict(dict))
    for tp, persona, at, times, n, w, w2 in users:
        by_thing[int(tp)][Cell(int(persona), int(at))][int(times)] = Weighed(int(n), Fraction(w), Fraction(w2))
    for tp, cells in by_thing.items():
        for cell, groups in everybody.items():
            for times, whole in groups.items():
                some = cells.get(cell, {}).get(times, Weighed(0, Fraction(0), Fraction(0)))
                rest = Weighed(whole.n - some.n, whole.w - some.w, whole.w2 - some.w2)
                for value, part in ((1, some), (0, rest)):
                    if part.n:
                        shared = Weighed(part.n, part.w / times, part.w2 / times**2)
                        yield Subject(number, tp, REACH), cell, (Fraction(value), shared)


def _answer(
    subject: Subject, row: Iterable[object], *, averaged: bool
) -> tuple[Subject, Cell, tuple[Fraction, Weighed]]:
    _, persona, period, amount, times, n, w, w2 = row
    often = int(str(times))
    value = Fraction(str(amount)) / often if averaged else Fraction(str(amount))
    weighed = Weighed(int(str(n)), Fraction(str(w)) / often, Fraction(str(w2)) / often**2)
    return subject, Cell(int(str(persona)), int(str(period))), (value, weighed)


def _repeated(engine: Engine, number: int, topic: Topic, pair: tuple[int, int] | None, found: Counts) -> None:
    """Count who answered in more than one period, and who in both of two."""
    long = topic.touchpoint is None and topic.metric is None
    conditions = {item.number: f"n{item.number} > 0 AND NOT {_NOT_USED}" for item in topic.items}
    if topic.metric is None:
        conditions[REACH] = (
            "nu > 0" if topic.used is not None else "rated = 1 OR unused = 1" if topic.reaches else "1 = 1"
        )
    for item, condition in conditions.items():
        each = (
            f"SELECT {'tp' if long else '0'} AS thing, min(persona) AS persona FROM people "
            f"WHERE {{}}({condition}) GROUP BY {'rkey, tp' if long else 'rkey'} HAVING count(DISTINCT period) > 1"
        )
        counted = "SELECT thing, persona, count(*) FROM ({}) AS twice GROUP BY thing, persona"
        for thing, persona, people in engine.rows(counted.format(each.format(""))):
            found.repeated.setdefault(Subject(number, int(thing), item), {})[int(persona)] = int(people)
        if pair is None:
            continue
        for thing, persona, people in engine.rows(counted.format(each.format(f"period IN {pair} AND "))):
            found.both[Subject(number, int(thing), item), *pair][int(persona)] = int(people)
