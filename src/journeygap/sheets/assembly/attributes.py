"""What a cell says of the touchpoint, the activity or the stage of its row: one small function a kind of column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, NamedTuple

from journeygap.core.language import say
from journeygap.core.text import figure, normalise, shortened
from journeygap.sheets import entries, figures, vocabulary
from journeygap.sheets.assembly.columns import WORDS, Columns
from journeygap.sheets.assembly.draft import Activity, Draft, Link, tidy
from journeygap.sheets.assembly.quick import Sayings
from journeygap.sheets.assembly.scales import RATINGS
from journeygap.sheets.grid import shown
from journeygap.sheets.records import Across, Held, RowColumns, RowOf
from journeygap.sheets.tables import BadCell, Percent
from journeygap.sheets.vocabulary import fold

_CONSTRAINTS = ("people", "process", "technology")
_EVIDENCE = {
    "interview": "interview",
    "survey": "survey",
    "analytics": "analytics",
    "support_cases": "support",
    "assumption": "assumption",
}
_TICKED = frozenset(("moment", "personalised", "need"))
"""Columns in whose cells an x means yes."""
_METRIC = re.compile(
    r"(?P<name>[^\d:=]{0,80}?)\s{0,3}[:=]?\s{0,3}(?P<value>[-+]?\d[\d.,]{0,20})\s{0,3}"
    r"(?:(?P<unit>%)|/\s{0,3}(?P<most>\d{1,4})|pts?|points?)?"
)


class Cell(NamedTuple):
    """A cell with what it may be about: the stage, the touchpoints and the activities of its row."""

    held: Held
    text: str
    stage: dict[str, Any]
    links: Sequence[Link]
    touchpoints: Sequence[dict[str, Any]]
    activities: Sequence[Activity]
    of_stage: bool

    @property
    def nearest(self) -> dict[str, Any]:
        """The one touchpoint of the row; the stage where there are none or several, or the layout is one of stages."""
        return self.touchpoints[0] if len(self.touchpoints) == 1 and not self.of_stage else self.stage

    @property
    def label(self) -> str:
        """The header, for what goes into a note."""
        return self.held.column.header.text


class Attributes:
    """Puts what cells say into a draft."""

    def __init__(self, draft: Draft, columns: Columns) -> None:
        self.evidence: dict[str, dict[str, Any]] = {}
        self.personas: dict[str, str] = {}
        self._draft = draft
        self._columns = columns
        self._row: RowColumns | None = None
        self._sayings: list[tuple[int, Across, Sayings]] = []

    def put_row(self, cells: RowOf, at: int, links: Sequence[Link], activities: Sequence[int]) -> None:
        """Put what the cells of a row say where it belongs, but those that name what meets.

        What depends on more than its column and its value takes the way of `put`.
        """
        columns = cells.columns
        if columns is not self._row:
            self._row = columns
            self._sayings = [(each.at, each, Sayings(each.column, self._columns)) for each in columns.others]
        values = cells.row.values
        touchpoint = self._draft.of(links[0]) if len(links) == 1 else None
        activity = self._draft.activities[activities[0]].data if len(activities) == 1 else None
        width = len(values)
        for index, across, sayings in self._sayings:
            if index >= width or (value := values[index]) is None:
                continue
            said = sayings[value] if type(value) is str or type(value) is float else None
            if said is not None:
                of_company, key, stated, adds = said
                if not key:
                    continue
                target = activity if of_company else touchpoint
                if target is not None:
                    if key not in target:
                        target[key] = stated
                        continue
                    if not adds and target[key] == stated:
                        continue
            self.put(columns.held(cells.row, (across,)), at, links, activities)

    def put(
        self,
        cells: Iterable[Held],
        at: int,
        links: Sequence[Link],
        activities: Sequence[int],
        *,
        of_stage: bool = False,
    ) -> None:
        """Put what cells say where it belongs."""
        own = [self._draft.activities[number] for number in activities]
        touchpoints = [self._draft.of(link) for link in links]
        stage = self._draft.stages[at]
        for held in cells:
            if isinstance(held.value, BadCell):
                self._draft.leave(held, "bad", what=held.value.what)
                continue
            text = shown(held.value)
            if isinstance(held.value, str) and entries.is_nothing(text) and not self._means(held, text):
                continue
            if self._columns.asked(held):
                continue
            put = self._BY_KEY.get(held.column.key, Attributes._note)
            put(self, Cell(held, text, stage, links, touchpoints, own, of_stage))

    def _means(self, held: Held, text: str) -> bool:
        """Return whether a text that says nothing elsewhere says something in its column: a sign as a feeling, an x."""
        if held.column.key == "feeling":
            return self._columns.is_sign(held)
        return held.column.key in _TICKED and entries.tick(text) is True

    # --- figures

    def _rating(self, cell: Cell) -> None:
        key = cell.held.column.key
        found = self._columns.on_scale(cell.held)
        if found is None:
            self._no_figure(cell)
            return
        targets = [each.data for each in cell.activities] if key == "delivers" else list(cell.touchpoints)
        if not targets:
            self._draft.leave(cell.held, "no-touchpoint-in-row")
        self._say_conversion(cell, *found)
        for each in targets:
            self._draft.state(cell.held, each, key, tidy(found[0]))

    def _say_conversion(self, cell: Cell, value: float, changed: bool) -> None:
        if changed:
            percent = isinstance(cell.held.value, Percent)
            written = f"{figure(float(cell.text) * 100)} %" if percent else cell.text
            self._draft.convert(cell.held, written, figure(value))

    def _no_figure(self, cell: Cell) -> None:
        self._draft.leave(cell.held, "no-figure", text=shortened(cell.text, 30), header=cell.label)

    def _feeling(self, cell: Cell) -> None:
        found = self._columns.on_scale(cell.held)
        if found is None:
            words = "; ".join(entries.texts(cell.text))
            self._draft.append(cell.stage, "mindset", words)
            self._draft.leave(cell.held, "no-feeling", text=shortened(words, 30))
            return
        self._say_conversion(cell, *found)
        self._draft.state(cell.held, cell.nearest, "feeling", tidy(round(max(-2.0, min(2.0, found[0])), 2)))

    def _amount(self, cell: Cell) -> None:
        key, read = cell.held.column.key, self._columns.figure(cell.held)
        if read is None:
            self._no_figure(cell)
        elif not cell.activities:
            self._draft.leave(cell.held, "no-activity-in-row", key=key)
        elif read.value < 0:
            self._draft.leave(cell.held, "below-0", key=key, value=read.value)
        else:
            self._share(cell, key, read.value * self._columns.factor(cell.held))

    def _share(self, cell: Cell, key: str, value: float) -> None:
        """Share an amount between the activities of a row, and add what is stated of one several times."""
        share = round(value / len(cell.activities), 2)
        if isinstance(cell.held.value, str) and not (
            figures.is_written(cell.text, value) or cell.text.strip() == figure(value)
        ):
            self._draft.convert(cell.held, cell.text.strip(), figure(value))
        if len(cell.activities) > 1:
            facts = {"place": cell.held.place, "key": key, "value": value, "share": share}
            self._draft.notes.append(say("columns.shared", **facts, activities=len(cell.activities)))
        for each in cell.activities:
            before = each.data.get(key)
            if before is not None and cell.held.area is not None:
                continue
            if before is not None:
                self._draft.notes.append(say("columns.again", place=cell.held.place, key=key, name=each.name))
            each.data[key] = tidy(round((before or 0) + share, 2))

    def _metric(self, cell: Cell) -> None:
        value = cell.held.value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            percent = isinstance(value, Percent)
            metric: dict[str, Any] = {
                "name": cell.label,
                "value": tidy(round(float(value) * (100 if percent else 1), 6)),
            }
            cell.nearest.setdefault("metrics", []).append(metric | ({"unit": "%"} if percent else {}))
            return
        for text in entries.texts(cell.text):
            found = _METRIC.fullmatch(text)
            read = figures.number(found["value"]) if found else None
            if found is None or read is None:
                self._draft.append(cell.nearest, "note", f"{cell.label}: {text}")
                continue
            unit = found["unit"] or (f"of {found['most']}" if found["most"] else None)
            metric = {"name": found["name"].strip(" -–") or cell.label, "value": tidy(read)}
            cell.nearest.setdefault("metrics", []).append(metric | ({} if unit is None else {"unit": unit}))

    # --- texts

    def _stage_list(self, cell: Cell) -> None:
        self._draft.add(cell.stage, cell.held.column.key, entries.texts(cell.text))

    def _stage_text(self, cell: Cell) -> None:
        for each in entries.texts(cell.text):
            self._draft.append(cell.stage, cell.held.column.key, entries.unquoted(each))

    def _texts(self, cell: Cell) -> None:
        found = entries.texts(cell.text)
        key = cell.held.column.key
        self._draft.add(cell.nearest, key, map(entries.unquoted, found) if key == "quotes" else found)

    def _note(self, cell: Cell) -> None:
        joined = "; ".join(entries.texts(cell.text))
        label = "" if cell.held.column.header.key in {"note", "text"} else f"{cell.label}: "
        alone = len(cell.activities) == 1 and not cell.touchpoints
        if joined:
            self._draft.append(cell.activities[0].data if alone else cell.nearest, "note", f"{label}{joined}")

    # --- names and words

    def _media(self, cell: Cell) -> None:
        found = self._draft.names(cell.held)
        key = cell.held.column.key
        if cell.of_stage and len(cell.touchpoints) != 1:
            if found:
                self._draft.append(cell.stage, "note", f"{cell.label}: {'; '.join(found)}")
        elif cell.held.column.side == "company" or not cell.touchpoints:
            for activity in cell.activities:
                self._draft.add(activity.data, key, found)
        else:
            for touchpoint in cell.touchpoints:
                self._draft.add(touchpoint, key, found)

    def _word(self, cell: Cell) -> None:
        key = cell.held.column.key
        value = WORDS[key].get(vocabulary.cells(*WORDS[key]).exactly(cell.text) or "")
        ticked = entries.tick(cell.text)
        if value is None and key == "need" and ticked is not None:
            value = "required" if ticked else "optional"
        if value is None:
            self._draft.leave(cell.held, "no-word", text=shortened(cell.text, 30), header=key)
            return
        of_company = key == "status" or (key == "mode" and cell.held.column.side == "company")
        for each in [each.data for each in cell.activities] if of_company else cell.touchpoints:
            self._draft.state(cell.held, each, key, value)

    def _truth(self, cell: Cell) -> None:
        key = cell.held.column.key
        value = cell.held.value if isinstance(cell.held.value, bool) else entries.tick(cell.text)
        if value is None:
            self._draft.append(cell.nearest, "note", f"{cell.label}: {'; '.join(entries.texts(cell.text))}")
            return
        of_company = cell.held.column.side == "company" and key == "personalised"
        for each in [each.data for each in cell.activities] if of_company else cell.touchpoints:
            if value or key == "personalised":
                each.setdefault(key, value)

    def _aliases(self, cell: Cell) -> None:
        for link in cell.links[:1]:
            known = self._draft.named[link.stage]
            fresh = [name for name in entries.names(cell.text).items if normalise(name) not in known]
            known.update((normalise(name), link.touchpoint) for name in fresh)
            self._draft.add(self._draft.of(link), "aliases", fresh)

    def _choice(self, cell: Cell) -> None:
        for each in cell.touchpoints:
            each.setdefault("choice", entries.bare(cell.text))

    def _grounds(self, cell: Cell) -> None:
        for text in entries.texts(cell.text) if cell.touchpoints else ():
            name = shortened(text, 60)
            if normalise(name) not in self.evidence:
                matches, _ = vocabulary.cells(*_EVIDENCE).find(text)
                kind = _EVIDENCE[matches[0].entries[0].key] if matches else "research"
                self.evidence[normalise(name)] = {"id": name, "kind": kind}
                self._draft.convert(cell.held, name, say("columns.evidence-kind", kind=kind))
            for touchpoint in cell.touchpoints:
                self._draft.add(touchpoint, "evidence", [self.evidence[normalise(name)]["id"]])

    def _owner(self, cell: Cell) -> None:
        name = " / ".join(entries.texts(cell.text))
        if name and not cell.activities:
            self._draft.append(cell.stage, "note", f"{cell.label}: {name}")
        for each in cell.activities if name else ():
            self._draft.state(cell.held, each.data, "owner", name)

    def _tools(self, cell: Cell) -> None:
        found = self._draft.names(cell.held)
        if found and not cell.activities:
            self._draft.append(cell.stage, "note", f"{cell.label}: {'; '.join(found)}")
        for each in cell.activities:
            self._draft.add(each.data, "tools", found)

    def _constraints(self, cell: Cell) -> None:
        for name in entries.names(fold(cell.text)).items:
            if name in _CONSTRAINTS:
                for each in cell.activities:
                    self._draft.add(each.data, "constraints", [name])
            else:
                self._draft.leave(cell.held, "no-constraint", text=shortened(name, 30), known=_CONSTRAINTS)

    def _references(self, cell: Cell) -> None:
        for each in cell.activities:
            if each.wanted is None:
                each.wanted = {}
            each.wanted.setdefault(cell.held.column.key, []).extend(
                (name, cell.held.place) for name in entries.names(cell.text).items
            )

    def _persona(self, cell: Cell) -> None:
        names = entries.names(cell.text).items
        if cell.held.column.side == "company":
            for each in cell.activities:
                self._draft.add(each.data, "personas", names)
            return
        for name in names:
            self.personas.setdefault(normalise(name), name)

    _BY_KEY: ClassVar[dict[str, Callable[[Attributes, Cell], None]]] = {
        **dict.fromkeys(RATINGS, _rating),
        **dict.fromkeys(("cost", "hours"), _amount),
        **dict.fromkeys(("actions", "ideas"), _stage_list),
        **dict.fromkeys(("goal", "mindset"), _stage_text),
        **dict.fromkeys(("friction", "quotes"), _texts),
        **dict.fromkeys(("channel", "device"), _media),
        **dict.fromkeys(WORDS, _word),
        **dict.fromkeys(("moment", "personalised"), _truth),
        **dict.fromkeys(("meets", "supports"), _references),
        "feeling": _feeling,
        "aliases": _aliases,
        "choice": _choice,
        "evidence": _grounds,
        "owner": _owner,
        "tools": _tools,
        "constraints": _constraints,
        "personas": _persona,
        "metric": _metric,
        "note": _note,
    }
    """What takes the cells of each kind of column. Bound methods would keep the object for ever."""
