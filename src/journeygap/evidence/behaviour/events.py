"""From raw rows to events in journeys: integers only, in the tables ``events``, ``journeys`` and ``touches``."""

from __future__ import annotations

from dataclasses import dataclass

from journeygap.core.language import fault
from journeygap.core.text import normalise
from journeygap.evidence.behaviour.clock import FIRST, LAST, clock, shift
from journeygap.evidence.behaviour.rules import Kinds, kinds
from journeygap.evidence.columns import needed
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.picking import picking
from journeygap.evidence.read import Evidence
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.evidence.values import folded

_US = 1_000_000
_MOST_CHANNELS = 10_000
_MOST_PERSONAS = 50


@dataclass(frozen=True, slots=True)
class Log:
    """The events that count. Times are in microseconds; ``first`` and ``last`` are those of the whole log."""

    kinds: Kinds
    channels: tuple[str, ...]
    personas: tuple[str, ...]
    rows: int
    left_out: dict[str, int]
    used: int
    first: int | None
    last: int | None


def events(engine: Engine, evidence: Evidence) -> Log:
    """Make the tables. Raises `BadData` for times that can't be read."""
    return _Maker(engine, evidence).make()


class _Maker:
    def __init__(self, engine: Engine, evidence: Evidence) -> None:
        self._engine = engine
        self._evidence = evidence
        self._stated = evidence.stated
        self._at = {name: f"s{number}" for number, name in enumerate(needed(evidence))}

    def make(self) -> Log:
        engine, stated = self._engine, self._stated
        columns = stated.columns
        assert columns is not None and columns.when is not None  # noqa: S101, PT018 - the file was checked
        found = kinds(engine, stated, self._at)
        picked = picking(engine, "source", stated, self._at)
        channels = self._channels()
        personas = self._personas()
        customer = self._customers()
        same = " AND ".join(f"kinds.label{number} = {self._at[name]}" for number, name in enumerate(found.columns))
        joins = f"{picked.joins} JOIN kinds ON {same} LEFT JOIN customers ON customers.rkey = {customer}"
        if columns.channel is not None:
            joins += f" LEFT JOIN channels ON channels.label = {self._at[columns.channel]}"
        if columns.persona is not None:
            joins += f" LEFT JOIN persona_codes ON persona_codes.label = {self._at[columns.persona]}"
        left_out = [*picked.left_out, ("ignore", "kinds.ignored = 1"), ("customer", "customers.id IS NULL")]
        status = " ".join(f"WHEN {condition} THEN {number}" for number, (_, condition) in enumerate(left_out, 1))
        channel = "channels.code" if columns.channel is not None else "-1"
        persona = "coalesce(persona_codes.code, -1)" if columns.persona is not None else "-1"
        # Narrow types: everything that follows sorts and groups these rows.
        engine.create(
            "events",
            f"SELECT customers.id AS id, {self._time()} AS t, CAST(kinds.kind AS INT) AS kind, "
            f"CAST({channel} AS SMALLINT) AS channel, CAST({persona} AS SMALLINT) AS pcode, "
            f"CAST(CASE {status} ELSE 0 END AS TINYINT) AS status FROM source {joins}",
        )
        engine.drop("customers")
        counted = {
            int(code): int(count) for code, count in engine.rows("SELECT status, count(*) FROM events GROUP BY status")
        }
        self._check_times()
        first, last = engine.rows("SELECT min(t), max(t) FROM events WHERE status = 0")[0]
        self._journeys(found)
        return Log(
            found,
            channels,
            personas,
            sum(counted.values()),
            {reason: counted[number] for number, (reason, _) in enumerate(left_out, 1) if counted.get(number)},
            counted.get(0, 0),
            None if first is None else int(first),
            None if last is None else int(last),
        )

    def _time(self) -> str:
        columns, read = self._stated.columns, self._stated.read
        assert columns is not None and columns.when is not None  # noqa: S101, PT018 - the file was checked
        text, form = self._at[columns.when], (read and read.times) or "iso"
        zone = read.zone if read is not None and form not in {"seconds", "milliseconds", "microseconds"} else None
        if zone is None or zone.upper() == "UTC":
            return clock(text, form, self._engine.micros, "local_time")
        local = clock(text, form, self._engine.micros, "local_time")
        low, high = self._engine.rows(f"SELECT min(t), max(t) FROM (SELECT {local} AS t FROM source) AS times")[0]
        return clock(text, form, self._engine.micros, shift(zone, int(low or 0), int(high or 0)))

    def _check_times(self) -> None:
        columns, read = self._stated.columns, self._stated.read
        assert columns is not None and columns.when is not None  # noqa: S101, PT018 - the file was checked
        unread = "{0} IS NULL OR {0} < {1} OR {0} > {2}"
        wrong = unread.format("t", FIRST, LAST)
        count = int(self._engine.rows(f"SELECT count(*) FROM events WHERE status = 0 AND ({wrong})")[0][0])
        if not count:
            return
        form = (read and read.times) or "iso"
        file, row = self._engine.first_row(unread.format(f"({self._time()})", FIRST, LAST))
        raise BadData([Trouble(fault("data.unread-time", form=form, of_events=True), file, columns.when, row, count)])

    def _customers(self) -> str:
        """Number the customers in the table ``customers``, and return the SQL of who caused a row."""
        columns = self._stated.columns
        assert columns is not None and columns.customer is not None  # noqa: S101, PT018 - the file was checked
        names = [self._at[name] for name in columns.customer]
        key = names[0]
        if len(names) > 1:
            # The length in front keeps two columns' texts apart, whatever is in them.
            parts = [part for name in names for part in (f"CAST(length({name}) AS VARCHAR(20))", _COLON, name)]
            key = f"concat({', '.join(parts)})"
        whole = " AND ".join(f"{name} <> ''" for name in names)
        self._engine.numbered("customers", f"SELECT DISTINCT {key} AS rkey FROM source WHERE {whole}", "id")
        return key

    def _channels(self) -> tuple[str, ...]:
        """Number the channels in the order of their names' bytes, the empty one first."""
        columns = self._stated.columns
        if columns is None or columns.channel is None:
            return ()
        text = self._at[columns.channel]
        labels = [
            str(label)
            for (label,) in self._engine.rows(f"SELECT DISTINCT {text} FROM source LIMIT {_MOST_CHANNELS + 1}")
        ]
        if len(labels) > _MOST_CHANNELS:
            raise BadData([Trouble(fault("data.many-channels", most=_MOST_CHANNELS), "", columns.channel)])
        spelled: dict[str, str] = {}
        for label in sorted(labels, key=lambda each: each.encode("utf-8", "replace")):
            spelled.setdefault(folded(label), label.strip())
        order = sorted(spelled, key=lambda name: (bool(name), spelled[name].encode("utf-8", "replace")))
        codes = {name: number for number, name in enumerate(order)}
        self._engine.table(
            "channels", (("label", "text"), ("code", "int")), [(label, codes[folded(label)]) for label in labels]
        )
        return tuple(spelled[name] for name in order)

    def _personas(self) -> tuple[str, ...]:
        """Number the personas in the order of their names' bytes, so that the least number is the least name."""
        columns = self._stated.columns
        if columns is None or columns.persona is None:
            return ()
        text = self._at[columns.persona]
        stated = {folded(value): name for name, values in (self._stated.personas or {}).items() for value in values}
        labels: list[tuple[str, str]] = []
        for (label,) in self._engine.rows(f"SELECT DISTINCT {text} FROM source"):
            name = stated.get(folded(str(label))) if stated else str(label).strip()
            if name and normalise(name):
                labels.append((str(label), name))
        spelled = {normalise(name): name for name in self._stated.personas or {}}
        for _, name in sorted(labels, key=lambda each: each[1].encode("utf-8", "replace")):
            spelled.setdefault(normalise(name), name)
        if len(spelled) > _MOST_PERSONAS:
            raise BadData([Trouble(fault("data.many-personas", count=len(spelled)), "", columns.persona)])
        order = sorted(spelled, key=lambda name: spelled[name].encode("utf-8", "replace"))
        codes = {name: number for number, name in enumerate(order)}
        self._engine.table(
            "persona_codes",
            (("label", "text"), ("code", "int")),
            [(label, codes[normalise(name)]) for label, name in labels],
        )
        return tuple(spelled[name] for name in order)

    def _journeys(self, found: Kinds) -> None:
        """Split events into journeys, in ``journeys``, and pick those that touch something, in ``touches``."""
        engine = self._engine
        engine.create(
            "people",
            "SELECT id, min(CASE WHEN pcode >= 0 THEN pcode END) AS persona FROM events WHERE status = 0 GROUP BY id",
        )
        pause = self._evidence.pause
        if pause is None:
            engine.create("steps", "SELECT id, 0 AS j, t, kind, channel FROM events WHERE status = 0")
        else:
            cut = f"CASE WHEN t - lag(t) OVER (PARTITION BY id ORDER BY t) > {pause * _US} THEN 1 ELSE 0 END"
            engine.create(
                "steps",
                "SELECT id, CAST(sum(cut) OVER (PARTITION BY id ORDER BY t) AS INT) AS j, t, kind, channel FROM "
                f"(SELECT id, t, kind, channel, {cut} AS cut FROM events WHERE status = 0) AS cuts",
            )
        engine.drop("events")
        engine.create(
            "journeys",
            "SELECT id, j, min(t) AS begun, max(t) AS ended, min(CASE WHEN kinds.outcome = 1 THEN t END) AS reached "
            "FROM steps JOIN kinds ON kinds.kind = steps.kind GROUP BY id, j",
        )
        touched, rule, joins = "kinds.earlier", "kinds.earlier_rule", ""
        if found.split:
            joins = " JOIN journeys ON journeys.id = steps.id AND journeys.j = steps.j"
            touched, rule = (
                f"CASE WHEN journeys.reached IS NULL OR steps.t < journeys.reached THEN kinds.earlier{of} "
                f"WHEN steps.t = journeys.reached THEN kinds.meanwhile{of} ELSE kinds.later{of} END"
                for of in ("", "_rule")
            )
        engine.create(
            "moves",
            f"SELECT steps.id, steps.j, steps.t, CAST({touched} AS SMALLINT) AS tp, CAST(kinds.event AS INT) AS event, "
            f"steps.channel, CAST({rule} AS SMALLINT) AS rule, CAST(kinds.outcome AS TINYINT) AS outcome "
            f"FROM steps JOIN kinds ON kinds.kind = steps.kind{joins}",
        )
        engine.drop("steps")
        engine.view("touches", "SELECT id, j, t, tp, event, channel, rule FROM moves WHERE tp >= 0")


_COLON = "':'"
