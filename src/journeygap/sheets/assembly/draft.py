"""A journey while it is put together, and what is to be said of the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from journeygap.core.text import normalise, shortened
from journeygap.sheets import entries
from journeygap.sheets.built import Problem
from journeygap.sheets.grid import shown
from journeygap.sheets.records import Held
from journeygap.sheets.tables import BadCell, Percent, Whole
from journeygap.yamltext.places import Route

_SHORT = 12


class Link(NamedTuple):
    """A customer touchpoint, by the numbers of its stage and of itself."""

    stage: int
    touchpoint: int


@dataclass(slots=True)
class Activity:
    """A touchpoint of the company: what it states, its stages by number, and what it is tied to.

    ``key`` is the normal form of its name. ``wanted`` are the names, with their cells, that the table says it meets or
    supports.
    """

    data: dict[str, Any]
    key: str
    stages: Collection[int]
    layer: str
    links: tuple[Link, ...] = ()
    supports: tuple[int, ...] = ()
    wanted: dict[str, list[tuple[str, str]]] | None = None

    @property
    def name(self) -> str:
        """What it is called."""
        name: str = self.data["name"]
        return name


@dataclass(slots=True)
class Group:
    """What belongs together: the touchpoints and activities of a row, or of a stage where a layout has no rows."""

    touchpoints: dict[Link, None] = field(default_factory=dict)
    activities: dict[int, None] = field(default_factory=dict)


class Places(Mapping[Route, str]):
    """The cells that stages, touchpoints and activities came from, by the routes to them.

    Nobody asks for most of them, so that routes are made only when somebody does.
    """

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.touchpoints: list[list[str]] = []
        self.activities: list[str] = []

    def _items(self) -> Iterator[tuple[Route, str]]:
        for at, place in enumerate(self.stages):
            yield ("customer", "stages", at), place
            yield ("customer", "stages", at, "name"), place
            for number, own in enumerate(self.touchpoints[at]):
                yield ("customer", "stages", at, "touchpoints", number), own
        for number, place in enumerate(self.activities):
            yield ("company", "touchpoints", number), place
            yield ("company", "touchpoints", number, "meets"), place

    def __getitem__(self, route: Route) -> str:
        """Return the cell of a route."""
        return dict(self._items())[route]

    def __iter__(self) -> Iterator[Route]:
        """Return the routes."""
        return (route for route, _ in self._items())

    def __len__(self) -> int:
        """Return how many routes there are."""
        return sum(1 for _ in self._items())

    def items(self) -> ItemsView[Route, str]:
        """Return the routes with their cells."""
        return dict(self._items()).items()


class Draft:
    """The stages, touchpoints and activities found so far, each once, with the cells that they came from."""

    def __init__(self) -> None:
        self.stages: list[dict[str, Any]] = []
        self.named: list[dict[str, int]] = []
        """The touchpoints of each stage by the normal forms of their names."""
        self.keys: list[list[str]] = []
        """The normal forms of the touchpoints of each stage, by number."""
        self.activities: list[Activity] = []
        self.places: Places = Places()
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.left_out: dict[tuple[str, str, tuple[tuple[str, object], ...]], None] = {}
        """The cells that are not read, each with the name of the sentence that says why, and its facts."""
        self.converted: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        """What was converted, by the header of its column: as written, and as read."""
        self.at_commas: defaultdict[str, list[str]] = defaultdict(list)
        """The cells that were parted at commas, by header."""
        self._texts: dict[tuple[int, str], tuple[dict[str, Any], dict[str, None]]] = {}
        self._lists: dict[tuple[int, str], dict[str, None]] = {}
        self._stage_numbers: dict[str, int] = {}
        self._stages_written: dict[str, int] = {}
        """The numbers of stages by what cells call them."""
        self._of_stage: list[dict[str, int]] = []
        """The activities of each stage by the normal forms of their names."""
        self._of_area: dict[tuple[str, int], int] = {}
        self._alone: list[tuple[int]] = []
        """Each stage by itself: most activities are in one, and share it."""

    def stage(self, text: str, place: str) -> int:
        """Return the number of the stage of a name."""
        number = self._stages_written.get(text)
        if number is None:
            name = entries.stage_name(text) or text.strip()
            number = self._stage_numbers.setdefault(normalise(name), len(self.stages))
            self._stages_written[text] = number
            if number == len(self.stages):
                self._begin(name, place)
        return number

    def _begin(self, stage: str, place: str) -> None:
        self._alone.append((len(self.stages),))
        self.stages.append({"name": stage})
        self.named.append({})
        self.keys.append([])
        self._of_stage.append({})
        self.places.stages.append(place)
        self.places.touchpoints.append([])

    def touchpoint(self, name: str, at: int, place: str) -> Link:
        """Return the customer touchpoint of a name in a stage."""
        known = self.named[at]
        key = normalise(name)
        number = known.get(key)
        if number is None:
            touchpoints = self.stages[at].setdefault("touchpoints", [])
            number = known[key] = len(touchpoints)
            self.keys[at].append(key)
            self.places.touchpoints[at].append(place)
            touchpoints.append({"name": name})
        return Link(at, number)

    def activity(self, name: str, at: int, place: str, layer: str, area: int | None = None) -> int:
        """Return the number of the company touchpoint of a name in a stage, or in all that a merged cell spans."""
        key = normalise(name)
        known = self._of_stage[at]
        number = known.get(key)
        if number is None and area is not None:
            number = self._of_area.get((key, area))
        if number is None:
            number = len(self.activities)
            self.places.activities.append(place)
            self.activities.append(Activity({"name": name}, key, self._alone[at], layer))
        known[key] = number
        if area is not None:
            self._of_area[key, area] = number
        activity = self.activities[number]
        if isinstance(activity.stages, dict):
            activity.stages[at] = None
        elif at not in activity.stages:
            activity.stages = dict.fromkeys((*activity.stages, at))
        return number

    def of(self, link: Link) -> dict[str, Any]:
        """Return what a customer touchpoint states."""
        found: dict[str, Any] = self.stages[link.stage]["touchpoints"][link.touchpoint]
        return found

    def names(self, held: Held) -> list[str]:
        """Return the names in a cell, noting where commas parted it."""
        value = held.value
        if isinstance(value, BadCell):
            self.leave(held, "names-nothing", what=value.what)
            return []
        if isinstance(value, Percent):
            self.leave(held, "percentage-names-nothing")
            return []
        if isinstance(value, Whole):
            return [str(value)]
        found = entries.names(shown(value))
        if found.by_comma:
            self.at_commas[held.column.header.text].append(held.place)
        return found.items

    def add(self, target: dict[str, Any], key: str, items: Iterable[str]) -> None:
        """Add to a list what it does not hold yet.

        Lists of the same texts may be one object, which no entry may change for the others: what grows is a copy. Few
        lists grow long, and these have an index.
        """
        held = target.get(key)
        if held is None:
            if found := list(dict.fromkeys(items)):
                target[key] = found
        elif len(held) <= _SHORT:
            target[key] = [*held, *(item for item in dict.fromkeys(items) if item not in held)]
        else:
            if (known := self._lists.get((id(target), key))) is None:
                known = self._lists[id(target), key] = dict.fromkeys(held)
                held = target[key] = [*held]
            fresh = [item for item in dict.fromkeys(items) if item not in known]
            held += fresh
            known.update(dict.fromkeys(fresh))

    def state(self, held: Held, target: dict[str, Any], key: str, value: object) -> None:
        """State what one cell can say of a touchpoint or stage. Where another cell said something else, that stays."""
        if target.setdefault(key, value) != value:
            self.leave(held, "stated-before", key=key, name=target["name"], value=target[key])

    def append(self, target: dict[str, Any], key: str, text: str) -> None:
        """Add to a text what it does not say yet; `finish` puts the texts together."""
        if not text:
            return
        if key not in target:
            target[key] = text
        elif text != target[key]:
            self._texts.setdefault((id(target), key), (target, {target[key]: None}))[1][text] = None

    def finish(self) -> None:
        """Put the texts together that were appended."""
        for (_, key), (target, parts) in self._texts.items():
            target[key] = "; ".join(parts)

    def leave(self, held: Held, why: str, **facts: object) -> None:
        """Note that a cell is not read; ``why`` is the name of a sentence of the family of columns."""
        self.leave_at(held.place, why, **facts)

    def leave_at(self, place: str, why: str, **facts: object) -> None:
        """Note that what is at a place is not read."""
        self.left_out[place, why, tuple(facts.items())] = None

    def convert(self, held: Held, written: str, read: str) -> None:
        """Note that what a cell says was read as something else."""
        short = shortened(" ".join(written.split()), 24)
        self.converted[held.column.header.text][short, read] += 1


def tidy(value: float) -> float:
    """Return a whole number as such."""
    return int(value) if float(value).is_integer() else value
