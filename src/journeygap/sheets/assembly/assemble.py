"""From records to the plain data of a journey file, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from journeygap.core.language import say
from journeygap.core.text import normalise, shortened
from journeygap.sheets import entries, vocabulary
from journeygap.sheets.assembly.attributes import Attributes
from journeygap.sheets.assembly.columns import Columns
from journeygap.sheets.assembly.draft import Draft, Group, Link, tidy
from journeygap.sheets.assembly.links import tie, tie_group
from journeygap.sheets.assembly.pairs import Pair, likely_pairs
from journeygap.sheets.assembly.scales import DEFAULT, Ends
from journeygap.sheets.built import Built, Problem, tidied
from journeygap.sheets.grid import shown
from journeygap.sheets.headers import COMPANY, CUSTOMER, ROUTES
from journeygap.sheets.records import Held, Record, RowOf, Understood
from journeygap.sheets.tables import Percent
from journeygap.sheets.wishes import Asked, Wishes

_RUNS = frozenset(("owner", "cost", "hours", "tools", "status", "delivers"))
"""What only a touchpoint that the company runs has."""
_MOST_SHOWN, _FEW_SHOWN = 12, 6
_T = TypeVar("_T")


@dataclass
class Assembled:
    """What came of records, and what is to be said of it."""

    built: Built
    conversions: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    stages: int = 0
    touchpoints: int = 0
    activities: int = 0
    met: int = 0


def assemble(table: Understood, name: str, wishes: Wishes) -> Assembled:
    """Put a journey together from records. Raises `Asked` where a person has to decide."""
    assembly = _Assembly(table, wishes)
    for record in table.records:
        assembly.record(record)
    return assembly.assembled(name)


class _Assembly:
    def __init__(self, table: Understood, wishes: Wishes) -> None:
        self._table = table
        self._by_stage = table.of_stages or table.layout == "cards"
        self._has_company = any(column.key in COMPANY for column in table.columns)
        self._columns = Columns(table.records, wishes)
        self._says_who_runs = any(column.key in _RUNS for column in table.columns)
        self._draft = Draft()
        self._attributes = Attributes(self._draft, self._columns)
        self._groups: dict[int, Group] = {}
        """What belongs together, by stage, where a layout has no rows."""
        self._also_company: list[str] = []
        self._meet_all: dict[int, None] = {}
        """The activities that are alone in a row with several touchpoints."""

    def record(self, record: Record) -> None:
        """Take in what belongs together."""
        if record.stage is None:
            self._homeless(record)
            return
        draft = self._draft
        at = draft.stage(record.stage.text, record.stage.place)
        if record.phase is not None and "phase" not in draft.stages[at]:
            draft.stages[at]["phase"] = self._phase(record.phase.text)
        links = _distinct(self._touchpoints(record, at))
        activities = _distinct(self._activities(record, at, links))
        if not activities and links and not record.of_stage and not self._has_company:
            activities = self._run_by_company(record, links, at)
        if self._by_stage:
            group = self._groups.setdefault(at, Group())
            group.touchpoints.update(dict.fromkeys(links))
            group.activities.update(dict.fromkeys(activities))
        elif len(links) == len(activities) == 1:
            draft.activities[activities[0]].links += (links[0],)
        elif activities:
            group = Group(dict.fromkeys(links), dict.fromkeys(activities))
            self._meet_all.update(dict.fromkeys(tie_group(draft, group, in_row=True)))
        if isinstance(record.cells, RowOf):
            self._attributes.put_row(record.cells, at, links, activities)
        elif others := [held for held in record.cells if held.column.key not in ROUTES]:
            self._attributes.put(others, at, links, activities, of_stage=record.of_stage)

    def _phase(self, text: str) -> str:
        """Return the name of a phase: one of the three of the format in any language, or as it is written."""
        name = entries.stage_name(text) or text
        known = vocabulary.cells("before", "during", "after").exactly(name)
        if known is None or normalise(name) == known:
            return known or name
        header = next((column.header.text for column in self._table.columns if column.key == "phase"), "phase")
        self._draft.converted[header][shortened(name, 24), known] += 1
        return known

    def _homeless(self, record: Record) -> None:
        held = next((held for held in record.cells if held.column.key in (*CUSTOMER, *COMPANY)), None)
        if held is not None:
            self._draft.problems.append(Problem(held.place, say("importing.no-stage")))

    def _touchpoints(self, record: Record, at: int) -> list[Link]:
        cells, draft = record.cells, self._draft
        return [
            draft.touchpoint(name, at, held.place)
            for held in (cells.customers() if isinstance(cells, RowOf) else cells)
            if held.column.key in CUSTOMER
            for name in draft.names(held)
        ]

    def _activities(self, record: Record, at: int, links: Sequence[Link]) -> list[int]:
        cells, draft = record.cells, self._draft
        return [
            draft.activity(name, at, held.place, held.column.key, held.area)
            for held in (cells.companies() if isinstance(cells, RowOf) else cells)
            if held.column.key in COMPANY
            for name in (self._ticked(held, links) if held.column.ticks else draft.names(held))
        ]

    def _ticked(self, held: Held, links: Sequence[Link]) -> list[str]:
        """Return the touchpoints of a row that the company has too, as its cell says with yes or no."""
        text = shown(held.value)
        said = entries.tick(text)
        if said is None:
            self._draft.leave(held, "no-tick", text=shortened(text, 30))
        return [self._draft.of(link)["name"] for link in links] if said else []

    def _run_by_company(self, record: Record, links: Sequence[Link], at: int) -> list[int]:
        """Take the touchpoint of a row for the company's too, where the row says who runs it or what it costs."""
        if not self._says_who_runs:
            return []
        said = [
            held
            for held in record.cells
            if held.column.key in _RUNS
            and (isinstance(held.value, Percent) or not entries.is_nothing(shown(held.value)))
        ]
        if len(links) != 1 or not said:
            return []
        name: str = self._draft.of(links[0])["name"]
        self._also_company.append(name)
        return [self._draft.activity(name, at, said[0].place, "company", said[0].area)]

    # --- the whole

    def assembled(self, name: str) -> Assembled:
        """Return what all the records make."""
        draft = self._draft
        if not draft.stages and not draft.problems:
            column = next((each for each in self._table.columns if each.key == "stage"), None)
            raise Asked(
                say(
                    "importing.no-stages",
                    place="" if column is None else column.place,
                    header="" if column is None else column.header.text,
                )
            )
        met = tie(draft, self._groups.values())
        draft.finish()
        data = {"journey": name, "customer": self._customer()} | self._company()
        pairs = self._pairs()
        built = Built(tidied(data), draft.places, draft.problems, [])
        return Assembled(
            built,
            list(self._conversions()),
            list(self._columns.scales.questions.values()),
            list(self._left_out()),
            [*self._table_notes(), *draft.notes],
            pairs,
            len(draft.stages),
            sum(len(stage.get("touchpoints", ())) for stage in draft.stages),
            len(draft.activities),
            met,
        )

    def _customer(self) -> dict[str, Any]:
        customer: dict[str, Any] = {}
        personas = list(self._attributes.personas.values())
        if len(personas) == 1:
            customer["persona"] = {"name": personas[0]}
        elif personas:
            self._draft.notes.append(say("importing.personas", personas=len(personas)))
        elif self._table.persona:
            customer["persona"] = {"name": self._table.persona}
        if self._columns.scales.customer != DEFAULT:
            customer["scale"] = _scale(self._columns.scales.customer)
        if self._attributes.evidence:
            customer["evidence"] = list(self._attributes.evidence.values())
        return {**customer, "stages": self._draft.stages}

    def _company(self) -> dict[str, Any]:
        draft = self._draft
        if not draft.activities:
            return {"company": {"touchpoints": []}} if self._table.company_stated else {}
        stated = {"period": self._columns.period, "currency": self._columns.currency()}
        company: dict[str, Any] = {key: value for key, value in stated.items() if value is not None}
        if self._columns.scales.company != DEFAULT:
            company["scale"] = _scale(self._columns.scales.company)
        rows = []
        for activity in draft.activities:
            stages = [draft.stages[at]["name"] for at in activity.stages]
            # Not a copy of each: of a large table that would be a good part of the memory.
            activity.data.update({"stages": stages} if len(stages) > 1 else {"stage": stages[0]})
            rows.append(activity.data)
        return {"company": {**company, "touchpoints": rows}}

    def _pairs(self) -> list[Pair]:
        return likely_pairs(self._unmatched())

    def _unmatched(self) -> Iterator[tuple[str, str, list[str]]]:
        """Return the activities that meet nothing, each with its stage and the touchpoints there."""
        draft = self._draft
        for activity in draft.activities:
            own = activity.key
            tied = activity.data.get("meets") or activity.data.get("supports")
            if not tied and not any(own in draft.named[at] for at in activity.stages):
                stage = draft.stages[next(iter(activity.stages))]
                yield activity.name, stage["name"], [each["name"] for each in stage.get("touchpoints", ())]

    # --- what is said

    def _conversions(self) -> Iterator[str]:
        for header, said in self._draft.converted.items():
            pairs = [(written, read, times) for (written, read), times in islice(said.items(), _MOST_SHOWN)]
            more = len(said) - _MOST_SHOWN
            yield say("importing.conversions", header=shortened(header, 40), pairs=pairs, more=more)
        yield from self._columns.conversions()
        for header, places in self._draft.at_commas.items():
            more = len(places) - _FEW_SHOWN
            yield say("importing.at-commas", header=shortened(header, 40), places=places[:_FEW_SHOWN], more=more)
        if self._columns.currencies and self._draft.activities:
            yield say("importing.currency", currency=self._columns.currency())

    def _table_notes(self) -> Iterator[str]:
        yield from self._columns.notes
        if self._also_company:
            names = list(dict.fromkeys(self._also_company))
            yield say("importing.ran-too", names=names[:4], more=len(names) - 4)
        if self._meet_all:
            names = [self._draft.activities[number].name for number in self._meet_all]
            yield say("importing.meet-all", names=names[:4], more=len(names) - 4)
        stages = self._draft.stages
        empty = [stage["name"] for stage in stages if not stage.get("touchpoints")]
        if empty and len(empty) < len(stages):
            yield say("importing.empty-stages", names=empty[:_FEW_SHOWN], more=len(empty) - _FEW_SHOWN)

    def _left_out(self) -> Iterator[str]:
        """Say of the first cells that are not read why, and how many more there are."""
        every = self._draft.left_out
        for place, why, facts in islice(every, _MOST_SHOWN):
            yield say(f"columns.{why}", place=place, **dict(facts))
        if len(every) > _MOST_SHOWN:
            yield say("importing.more-cells", cells=len(every) - _MOST_SHOWN)


def _distinct(items: list[_T]) -> list[_T]:
    return items if len(items) < 2 else list(dict.fromkeys(items))


def _scale(ends: Ends) -> dict[str, float]:
    return {"min": tidy(ends[0]), "max": tidy(ends[1])}
