"""From raw rows to the answers that count: who gave them, when, with which weight, as which persona."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from journeygap.core.language import Fault, fault
from journeygap.core.text import normalise
from journeygap.evidence.columns import needed
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.model import LongAnswers
from journeygap.evidence.picking import picking
from journeygap.evidence.read import Evidence
from journeygap.evidence.times import When, moment, period, too_coarse
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.evidence.values import folded
from journeygap.journey.estimate import FEW

_MOST_PERSONAS = 50
_MOST_NAMES = 5_000
_HEAVIEST = 1_000_000
_NUMBER = "^ *[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)? *$"


@dataclass(slots=True)
class Base:
    """The answers that count, in the table ``base``: rid, key, tp, persona, period, w, and the columns as texts.

    ``personas``, ``periods`` and ``touchpoints`` give the names by their numbers. ``unnamed`` are personas that are
    only a text of cells and that fewer than 10 respondents have: they count where others are hidden, and are not
    written. ``single`` says that no respondent
    has two rows about one thing, in one period and altogether.
    """

    at: Mapping[str, str]
    rows: int
    left_out: dict[str, int]
    used: int
    sample: int
    personas: tuple[str, ...]
    periods: tuple[str, ...]
    touchpoints: tuple[str, ...]
    first: date | None
    last: date | None
    single: bool
    few_names: int = 0
    unnamed: frozenset[str] = frozenset()


def base(engine: Engine, evidence: Evidence) -> Base:
    """Make the table ``base``. Raises `BadData` for times and weights that can't be read."""
    return _Maker(engine, evidence).make()


class _Maker:
    def __init__(self, engine: Engine, evidence: Evidence) -> None:
        self._engine = engine
        self._stated = evidence.stated
        self._at = {name: f"s{number}" for number, name in enumerate(needed(evidence))}
        self._few_names = 0
        self._troubles: list[Trouble] = []

    def make(self) -> Base:
        engine, stated = self._engine, self._stated
        engine.number()
        rows = int(engine.rows("SELECT count(*) FROM raw")[0][0])
        picked = picking(engine, "raw", stated, self._at)
        joins, left_out = [picked.joins], list(picked.left_out)
        customer = self._customer()
        if customer is not None:
            left_out.append(("customer", " OR ".join(f"{self._at[name]} = ''" for name in self._customers)))
        touchpoints = self._touchpoints(joins, left_out)
        weight = self._weight(left_out)
        personas = self._personas(joins)
        whens = self._whens(joins)
        whens_out = " ".join(f"WHEN {condition} THEN '{reason}'" for reason, condition in left_out)
        status = f"CASE {whens_out} ELSE {_NONE} END" if whens_out else _NONE
        texts = ", ".join(self._at.values())
        engine.create(
            "marked",
            f"SELECT rid, {customer or 'rid'} AS rkey, {'name_codes.code' if touchpoints else '0'} AS tp, "
            f"{'persona_codes.code' if personas else '-1'} AS pcode, {'when_codes.code' if whens else '0'} AS moment, "
            f"{weight} AS w{', ' if texts else ''}{texts}, {status} AS status "
            f"FROM raw {' '.join(joins)}",
        )
        counted = {
            str(reason): int(count)
            for reason, count in engine.rows("SELECT status, count(*) FROM marked GROUP BY status")
        }
        self._check_weights()
        periods, first, last = self._periods(whens)
        self._raise()
        persona = "pcode" if customer is None else "min(CASE WHEN pcode >= 0 THEN pcode END) OVER (PARTITION BY rkey)"
        engine.create(
            "base",
            f"SELECT rid, rkey, tp, coalesce({persona}, -1) AS persona, coalesce(period_codes.period, 0) AS period, "
            f"CAST(w AS DECIMAL(18,9)) AS w{', ' if texts else ''}{texts} "
            "FROM marked LEFT JOIN period_codes ON period_codes.moment = marked.moment WHERE status = ''",
        )
        sample, doubled = self._people(customer)
        return Base(
            at=self._at,
            rows=rows,
            left_out={reason: counted[reason] for reason, _ in left_out if counted.get(reason)},
            used=counted.get("", 0),
            sample=sample,
            personas=personas,
            periods=periods,
            touchpoints=touchpoints,
            first=first,
            last=last,
            single=not doubled,
            few_names=self._few_names,
            unnamed=self._unnamed(personas),
        )

    @property
    def _customers(self) -> tuple[str, ...]:
        columns = self._stated.columns
        return (columns.customer or ()) if columns is not None else ()

    def _customer(self) -> str | None:
        """Return the SQL of who gave a row; None where each row is one respondent."""
        if not self._customers:
            return None
        # The length in front keeps two columns' texts apart, whatever is in them.
        parts = [
            f"concat(CAST(length({self._at[name]}) AS VARCHAR(20)), ':', {self._at[name]})" for name in self._customers
        ]
        return f"concat({', '.join(parts)})"

    def _distinct(
        self, column: str, expression: str | None = None, *, people: bool = False
    ) -> Iterator[tuple[str, int]]:
        """Return the different texts of a column with their rows; with ``people`` with their respondents."""
        text = expression or self._at[column]
        customer = self._customer() if people else None
        number = "count(*)" if customer is None else f"count(DISTINCT {customer})"
        for label, count in self._engine.rows(f"SELECT {text} AS label, {number} FROM raw GROUP BY {text}"):
            yield str(label), int(count)

    def _touchpoints(self, joins: list[str], left_out: list[tuple[str, str]]) -> tuple[str, ...]:
        """Number the touchpoints that a long table names."""
        answers = self._stated.answers
        if not isinstance(answers, LongAnswers):
            return ()
        renamed = {folded(name): to for name, to in (answers.names or {}).items()}
        codes: dict[str, int] = {}
        spelled: dict[str, str] = {}
        labels: list[tuple[str, str]] = []
        few = 0
        for label, count in sorted(self._distinct(answers.touchpoint, people=True)):
            name = renamed.get(folded(label), label) if folded(label) in renamed else label
            if name is None or not name.strip():
                continue
            if folded(label) not in renamed and count < FEW:
                few += 1  # a text that so few respondents have may be anything
                continue
            spelled.setdefault(normalise(name), name.strip())
            labels.append((label, normalise(name)))
        if len(spelled) > _MOST_NAMES:
            self._troubles.append(Trouble(fault("data.many-names", count=len(spelled)), "", answers.touchpoint))
        stated = [normalise(to) for to in (answers.names or {}).values() if to is not None]
        order = [*dict.fromkeys(name for name in stated if name in spelled), *sorted(spelled.keys() - set(stated))]
        codes = {name: number for number, name in enumerate(order)}
        self._few_names = few
        self._engine.table(
            "name_codes", (("label", "text"), ("code", "int")), [(label, codes[name]) for label, name in labels]
        )
        joins.append(f"LEFT JOIN name_codes ON name_codes.label = {self._at[answers.touchpoint]}")
        left_out.append(("names", "name_codes.code IS NULL"))
        return tuple(spelled[name] for name in order)

    def _weight(self, left_out: list[tuple[str, str]]) -> str:
        columns = self._stated.columns
        if columns is None or columns.weight is None:
            return "CAST(1 AS DECIMAL(18,9))"
        text = self._at[columns.weight]
        if self._stated.read is not None and self._stated.read.decimal == ",":
            text = f"replace({text}, ',', '.')"
        written = f"CASE WHEN regexp_like({text}, '{_NUMBER}') THEN trim({text}) END"
        number = f"CAST({written} AS DOUBLE)"
        within = f"{number} < {_HEAVIEST} AND {number} > -{_HEAVIEST}"
        weight = f"CASE WHEN {within} THEN CAST({written} AS DECIMAL(18,9)) END"
        left_out.append(("weight", f"{weight} = 0"))
        return weight

    def _check_weights(self) -> None:
        columns = self._stated.columns
        if columns is None or columns.weight is None:
            return
        for condition, what in (
            ("w IS NULL", fault("data.heavy-weight", heaviest=_HEAVIEST)),
            ("w < 0", fault("data.negative-weight")),
        ):
            rid, count = self._engine.rows(f"SELECT min(rid), count(*) FROM marked WHERE status = '' AND {condition}")[
                0
            ]
            if count:
                file, row = self._engine.place(int(rid))
                self._troubles.append(Trouble(what, file, columns.weight, row, int(count)))

    def _personas(self, joins: list[str]) -> tuple[str, ...]:
        """Number the personas in the order of their names' bytes, so that the least number is the least name."""
        columns = self._stated.columns
        if columns is None or columns.persona is None:
            return ()
        stated = {folded(value): name for name, values in (self._stated.personas or {}).items() for value in values}
        labels: list[tuple[str, str]] = []
        for label, _ in self._distinct(columns.persona):
            name = stated.get(folded(label)) if stated else label.strip()
            if name and normalise(name):
                labels.append((label, name))
        spelled: dict[str, str] = {}
        for _, name in sorted(labels, key=lambda each: each[1].encode("utf-8", "replace")):
            spelled.setdefault(normalise(name), name)
        for name in self._stated.personas or {}:
            spelled[normalise(name)] = name
        if len(spelled) > _MOST_PERSONAS:
            self._troubles.append(Trouble(fault("data.many-personas", count=len(spelled)), "", columns.persona))
        order = sorted(spelled, key=lambda name: spelled[name].encode("utf-8", "replace"))
        codes = {name: number for number, name in enumerate(order)}
        self._engine.table(
            "persona_codes",
            (("label", "text"), ("code", "int")),
            [(label, codes[normalise(name)]) for label, name in labels],
        )
        joins.append(f"LEFT JOIN persona_codes ON persona_codes.label = {self._at[columns.persona]}")
        return tuple(spelled[name] for name in order)

    def _whens(self, joins: list[str]) -> dict[int, When | None]:
        """Read the texts that say when; each distinct one once."""
        columns = self._stated.columns
        if columns is None or columns.when is None:
            return {}
        form = (self._stated.read and self._stated.read.times) or "iso"
        text = self._at[columns.when]
        # Of a day with a time the day counts.
        day = f"CASE WHEN length({text}) > 10 THEN split_part(replace({text}, 'T', ' '), ' ', 1) ELSE {text} END"
        labels = sorted(label for label, _ in self._distinct(columns.when, day))
        self._engine.table(
            "when_codes", (("label", "text"), ("code", "int")), [(label, code) for code, label in enumerate(labels)]
        )
        joins.append(f"LEFT JOIN when_codes ON when_codes.label = {day}")
        return {code: moment(label, form) for code, label in enumerate(labels)}

    def _periods(self, whens: dict[int, When | None]) -> tuple[tuple[str, ...], date | None, date | None]:
        """Number the periods that answers lie in, and report times that can't be read. Rows left out don't count."""
        grain, columns = self._stated.period, self._stated.columns
        met = (
            {
                int(code): int(rid)
                for code, rid in self._engine.rows(
                    "SELECT moment, min(rid) FROM marked WHERE status = '' GROUP BY moment"
                )
            }
            if whens
            else {}
        )
        read = {code: whens[code] for code in met}
        if whens and columns is not None and columns.when is not None:
            form = (self._stated.read and self._stated.read.times) or "iso"
            unread = [code for code, when in read.items() if when is None]
            self._unread(unread, fault("data.unread-time", form=form, of_events=False), columns.when, met)
            if grain is not None:
                coarse = [code for code, when in read.items() if when is not None and too_coarse(when, grain)]
                self._unread(coarse, fault("data.long-time", grain=grain), columns.when, met)
        fine = {code: when for code, when in read.items() if when is not None}
        names = sorted({period(when.first, grain) for when in fine.values()}) if grain is not None else []
        numbers = {name: number for number, name in enumerate(names)}
        rows = [(code, numbers[period(when.first, grain)] if grain is not None else 0) for code, when in fine.items()]
        self._engine.table("period_codes", (("moment", "int"), ("period", "int")), rows)
        first = min((when.first for when in fine.values()), default=None)
        return tuple(names), first, max((when.last for when in fine.values()), default=None)

    def _unread(self, codes: list[int], what: Fault, column: str, met: Mapping[int, int]) -> None:
        if not codes:
            return
        file, row = self._engine.place(min(met[code] for code in codes))
        listed = ", ".join(map(str, codes))
        count = self._engine.rows(f"SELECT count(*) FROM marked WHERE status = '' AND moment IN ({listed})")[0][0]
        self._troubles.append(Trouble(what, file, column, row, int(count)))

    def _unnamed(self, personas: Sequence[str]) -> frozenset[str]:
        if not personas:
            return frozenset()
        people = {
            int(persona): int(count)
            for persona, count in self._engine.rows("SELECT persona, count(DISTINCT rkey) FROM base GROUP BY persona")
        }
        stated = set(self._stated.personas or {})
        return frozenset(
            name for number, name in enumerate(personas) if name not in stated and people.get(number, 0) < FEW
        )

    def _people(self, customer: str | None) -> tuple[int, bool]:
        """Return how many respondents there are, and whether one has two rows about the same thing."""
        if customer is None:
            return int(self._engine.rows("SELECT count(*) FROM base")[0][0]), False
        sample = int(self._engine.rows("SELECT count(DISTINCT rkey) FROM base")[0][0])
        most = self._engine.rows("SELECT max(n) FROM (SELECT count(*) AS n FROM base GROUP BY rkey, tp) AS each_thing")[
            0
        ][0]
        return sample, (most or 0) > 1

    def _raise(self) -> None:
        if self._troubles:
            raise BadData(self._troubles)


_NONE = "''"
