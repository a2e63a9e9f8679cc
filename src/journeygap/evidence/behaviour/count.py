"""The figures of a log, counted: by touchpoint, channel, stage and unmapped event, for everybody and by persona."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeygap.evidence.behaviour.events import Log
from journeygap.evidence.engines.engine import Engine

_US = 1_000_000
Who = int
"""A persona by number; −1 means everybody."""
EVERYBODY: Who = -1
_EVENTS, _CHANNELS, _RULES = 10_000_000, 100_000, 100_000
"""More than there are of each."""


@dataclass(slots=True)
class Touched:
    """Counts of one touchpoint: customers and touches; closed journeys, and how many of them ended here in vain."""

    customers: int = 0
    touches: int = 0
    closed: int = 0
    closed_customers: int = 0
    exits: int = 0
    channels: dict[int, int] = field(default_factory=dict)
    next_median: float | None = None
    next_count: int = 0
    next_customers: int = 0


@dataclass(slots=True)
class Staged:
    """Counts of one stage: customers; journeys with the next stage too, and how many of them began it first."""

    customers: int = 0
    both: int = 0
    both_customers: int = 0
    reversed: int = 0
    next_median: float | None = None
    next_count: int = 0
    next_customers: int = 0


@dataclass(slots=True)
class Counted:
    """What was counted of one persona, or of everybody; ``reaching`` are those with an outcome that touches nothing."""

    customers: int = 0
    rows: int = 0
    journeys: int = 0
    open: int = 0
    early: int = 0
    reaching: int = 0
    touchpoints: dict[int, Touched] = field(default_factory=lambda: defaultdict(Touched))
    unmapped: dict[int, tuple[int, int]] = field(default_factory=dict)
    stages: dict[str, dict[int, Staged]] = field(default_factory=dict)


def count(
    engine: Engine, log: Log, pause: int | None, *, outcome: bool, stages: dict[str, list[tuple[int, int]]]
) -> dict[Who, Counted]:
    """Count; ``stages`` holds, by journey, which touchpoint is in which stage, both by number."""
    return _Counter(engine, log, pause, outcome=outcome).count(stages)


class _Counter:
    def __init__(self, engine: Engine, log: Log, pause: int | None, *, outcome: bool) -> None:
        self._engine = engine
        self._log = log
        self._pause = pause
        self._outcome = outcome
        self._found: dict[Who, Counted] = {who: Counted() for who in (EVERYBODY, *range(len(log.personas)))}

    def count(self, stages: dict[str, list[tuple[int, int]]]) -> dict[Who, Counted]:
        self._totals()
        self._touched()
        self._channels()
        self._next()
        if self._outcome:
            self._exits()
        self._unmapped()
        for number, (journey, places) in enumerate(stages.items()):
            self._stages(number, journey, places)
        return self._found

    def _each(
        self, select: str, source: str, group: str = "", ids: str = "id"
    ) -> Iterator[tuple[Who, tuple[object, ...]]]:
        """Return the rows of a query for everybody, and again by persona."""
        by = f" GROUP BY {group}" if group else ""
        for row in self._engine.rows(f"SELECT {select} FROM {source}{by}"):
            yield EVERYBODY, row
        if self._log.personas:
            by = f" GROUP BY people.persona{', ' + group if group else ''}"
            joined = f"{source} JOIN people ON people.id = {ids} WHERE people.persona IS NOT NULL"
            query = f"SELECT people.persona, {select} FROM {joined}{by}"
            for persona, *rest in self._engine.rows(query):
                yield int(persona), tuple(rest)

    def _totals(self) -> None:
        for who, (customers,) in self._each("count(*)", "(SELECT id AS person FROM people) AS everyone", ids="person"):
            self._found[who].customers = _int(customers)
        for who, (rows,) in self._each("count(*)", "(SELECT id AS person FROM moves) AS every_move", ids="person"):
            self._found[who].rows = _int(rows)
        still = begun = "1 = 0"
        if self._pause is not None and self._log.first is not None and self._log.last is not None:
            still = f"ended >= {self._log.last - self._pause * _US}"
            begun = f"begun <= {self._log.first + self._pause * _US}"
        open_, early = (f"sum(CASE WHEN {each} THEN 1 ELSE 0 END)" for each in (still, begun))
        for who, row in self._each(
            f"count(*), {open_}, {early}",
            "(SELECT id AS person, begun, ended FROM journeys) AS every_journey",
            ids="person",
        ):
            found = self._found[who]
            found.journeys, found.open, found.early = (_int(each) for each in row)

    def _touched(self) -> None:
        self._engine.create("stops", "SELECT id, j, tp, count(*) AS n, min(t) AS t FROM touches GROUP BY id, j, tp")
        source = "(SELECT id AS person, tp, sum(n) AS n FROM stops GROUP BY id, tp) AS each_touch"
        for who, (tp, customers, touches) in self._each("tp, count(*), sum(n)", source, "tp", "person"):
            found = self._found[who].touchpoints[_int(tp)]
            found.customers, found.touches = _int(customers), _int(touches)

    def _channels(self) -> None:
        if not self._log.channels:
            return
        source = "(SELECT DISTINCT id AS person, tp, channel FROM touches) AS each_channel"
        for who, (tp, channel, customers) in self._each("tp, channel, count(*)", source, "tp, channel", "person"):
            self._found[who].touchpoints[_int(tp)].channels[_int(channel)] = _int(customers)

    def _next(self) -> None:
        """Take the time from the first touch of each touchpoint to the next later touch of another one.

        Times at which only one touchpoint is touched make runs, each time with several is a run of its own (sole = −1).
        A first touch is always at the beginning of a run. After it comes a touch of another one with the next run,
        or, where that is a run of the same touchpoint, with the one after that.
        """
        engine = self._engine
        moments = (
            "SELECT id, j, t, CASE WHEN min(tp) = max(tp) THEN min(tp) ELSE -1 END AS sole "
            "FROM touches GROUP BY id, j, t"
        )
        runs = (
            "SELECT id, j, t, sole, lag(sole) OVER (PARTITION BY id, j ORDER BY t) AS before "
            f"FROM ({moments}) AS moments"
        )
        ahead = (
            "SELECT id, j, t, lead(t) OVER (PARTITION BY id, j ORDER BY t) AS next_t, "
            "lead(sole) OVER (PARTITION BY id, j ORDER BY t) AS next_sole, "
            "lead(t, 2) OVER (PARTITION BY id, j ORDER BY t) AS after_t "
            f"FROM ({runs}) AS runs WHERE before IS NULL OR sole < 0 OR before <> sole"
        )
        after = "CASE WHEN ahead.next_sole = stops.tp THEN ahead.after_t ELSE ahead.next_t END"
        engine.create(
            "nexts",
            "SELECT stops.id AS person, stops.tp AS tp, "
            f"floor(({after} - stops.t) / 1000000.0) AS seconds "
            f"FROM stops JOIN ({ahead}) AS ahead ON ahead.id = stops.id AND ahead.j = stops.j AND ahead.t = stops.t "
            f"WHERE {after} IS NOT NULL",
        )
        select = "tp, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), count(*), count(DISTINCT person)"
        for who, (tp, median, n, customers) in self._each(select, "nexts", "tp", "person"):
            found = self._found[who].touchpoints[_int(tp)]
            found.next_median, found.next_count, found.next_customers = float(str(median)), _int(n), _int(customers)

    def _exits(self) -> None:
        """Count, of closed journeys, those that touch a touchpoint, and those without outcome that end there."""
        assert self._pause is not None  # noqa: S101 - an outcome needs a pause
        closed = f"journeys.ended < {(self._log.last or 0) - self._pause * _US}"
        # Of touches at one time the last is the one with the greatest event, channel and rule.
        order = (
            f"CAST(t AS DECIMAL(38,0)) * {_EVENTS * _CHANNELS * _RULES} + CAST(event AS DECIMAL(38,0)) * "
            f"{_CHANNELS * _RULES} + (CAST(channel AS BIGINT) + 1) * {_RULES} + rule"
        )
        self._engine.create("lasts", f"SELECT id, j, max_by(tp, {order}) AS tp FROM touches GROUP BY id, j")
        source = (
            "(SELECT stops.id AS person, stops.tp AS tp, "
            "CASE WHEN lasts.tp = stops.tp AND journeys.reached IS NULL THEN 1 ELSE 0 END AS ends "
            "FROM stops JOIN journeys ON journeys.id = stops.id AND journeys.j = stops.j "
            "JOIN lasts ON lasts.id = stops.id AND lasts.j = stops.j "
            f"WHERE {closed}) AS each_closed"
        )
        for who, (tp, n, customers, exits) in self._each(
            "tp, count(*), count(DISTINCT person), sum(ends)", source, "tp", "person"
        ):
            found = self._found[who].touchpoints[_int(tp)]
            found.closed, found.closed_customers, found.exits = _int(n), _int(customers), _int(exits)

    def _unmapped(self) -> None:
        source = (
            "(SELECT id AS person, event, count(*) AS n FROM moves WHERE tp < 0 AND outcome = 0 GROUP BY id, event) "
            "AS each_event"
        )
        for who, (event, customers, times) in self._each("event, count(*), sum(n)", source, "event", "person"):
            self._found[who].unmapped[_int(event)] = (_int(customers), _int(times))
        source = "(SELECT DISTINCT id AS person FROM moves WHERE tp < 0 AND outcome = 1) AS everyone_there"
        for who, (customers,) in self._each("count(*)", source, ids="person"):
            self._found[who].reaching = _int(customers)

    def _stages(self, number: int, journey: str, places: list[tuple[int, int]]) -> None:
        engine = self._engine
        engine.table("stage_codes", (("tp", "int"), ("stage", "int")), places)
        engine.create(
            "stage_firsts",
            "SELECT stops.id AS id, stops.j AS j, stage_codes.stage AS stage, min(stops.t) AS t FROM stops "
            "JOIN stage_codes ON stage_codes.tp = stops.tp GROUP BY stops.id, stops.j, stage_codes.stage",
        )
        del number
        for who in self._found:
            self._found[who].stages[journey] = {stage: Staged() for stage in sorted({stage for _, stage in places})}
        source = "(SELECT DISTINCT id AS person, stage FROM stage_firsts) AS each_stage"
        for who, (stage, customers) in self._each("stage, count(*)", source, "stage", "person"):
            self._found[who].stages[journey][_int(stage)].customers = _int(customers)
        engine.create(
            "pairs",
            "SELECT a.id AS person, a.stage AS stage, CASE WHEN b.t < a.t THEN 1 ELSE 0 END AS turned, "
            "CASE WHEN b.t > a.t THEN floor((b.t - a.t) / 1000000.0) END AS seconds "
            "FROM stage_firsts AS a JOIN stage_firsts AS b ON b.id = a.id AND b.j = a.j AND b.stage = a.stage + 1",
        )
        select = "stage, count(*), count(DISTINCT person), sum(turned)"
        for who, (stage, both, customers, turned) in self._each(select, "pairs", "stage", "person"):
            found = self._found[who].stages[journey][_int(stage)]
            found.both, found.both_customers, found.reversed = _int(both), _int(customers), _int(turned)
        source = "(SELECT person, stage, seconds FROM pairs WHERE seconds IS NOT NULL) AS each_pair"
        select = "stage, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), count(*), count(DISTINCT person)"
        for who, (stage, median, n, customers) in self._each(select, source, "stage", "person"):
            found = self._found[who].stages[journey][_int(stage)]
            found.next_median, found.next_count, found.next_customers = float(str(median)), _int(n), _int(customers)


def _int(value: object) -> int:
    return int(str(value or 0))
