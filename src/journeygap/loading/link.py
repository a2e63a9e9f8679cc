"""From names to what they name: where each activity is in a journey, and the names that lead nowhere.

In a journey's own half a name that leads nowhere is an error. A company file is written for several journeys, so what
one of them lacks is an error only when every journey of the run that uses the file lacks it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from journeygap.core.language import Fault, fault
from journeygap.core.source import Span
from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Company, Level, Placement, Stage, Touchpoint
from journeygap.loading.company import Part, options_of
from journeygap.loading.customer import CustomerSide
from journeygap.model.company import CompanyTouchpoint
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.places import Route, Seen
from journeygap.yamltext.read import Limits

Searched: TypeAlias = Literal["file", "journey", "journeys", "company files"]
"""What a name was looked for in: the file it is in, the one journey that uses that, all that do, or company files."""


class Unresolved(NamedTuple):
    """A name in a company half that leads nowhere in one journey.

    ``customer`` says whether the customer's half lacks it (a stage, a touchpoint, a dimension), which another journey
    may make up for. ``known`` holds names that it may have been meant for.
    """

    code: str
    what: str
    name: str
    part: Part
    route: Route
    customer: bool
    known: tuple[str, ...]

    @property
    def place(self) -> tuple[int, str, int]:
        """What makes it the same name in another journey."""
        return (id(self.part), self.what, self.span.start)

    @property
    def span(self) -> Span:
        """Where the name is written."""
        return self.part.key(*self.route) if self.what == "dimension" else self.part.place(*self.route)

    def fault(self, searched: Searched, meant: str | None) -> Fault:
        """Return what is wrong with it; ``meant`` is a name near to it."""
        return fault(
            "linking.unknown-name", what=self.what, name=self.name, searched=searched, meant=meant, known=self.known
        )

    def report(self, faults: Faults, searched: Searched) -> None:
        """Report it as an error."""
        faults.add(self.code, self.span, self.fault(searched, faults.near(self.name, self.known)))


class Index:
    """The stages and touchpoints of a journey by name."""

    def __init__(self, stages: Iterable[Stage]) -> None:
        self.stages: dict[str, Stage] = {}
        self.touchpoints: dict[str, list[Touchpoint]] = {}
        self.in_stage: dict[tuple[int, str], Touchpoint] = {}
        for stage in stages:
            for name in stage.names:
                self.stages.setdefault(name, stage)
            for touchpoint in stage.touchpoints:
                for name in touchpoint.names:
                    self.touchpoints.setdefault(name, []).append(touchpoint)
                    self.in_stage[stage.order, name] = touchpoint

    def bearing(self, reference: str) -> list[Touchpoint]:
        """Return the touchpoints that a normalised reference leads to: by whole name, else as ``stage/touchpoint``."""
        found = self.touchpoints.get(reference)
        if found is not None:
            return found
        slash = reference.find("/")
        while slash >= 0:
            # Spaces round the slash are left as dashes by normalising.
            stage = self.stages.get(reference[:slash]) or self.stages.get(reference[:slash].removesuffix("-"))
            if stage is not None:
                name = reference[slash + 1 :]
                touchpoint = self.in_stage.get((stage.order, name)) or self.in_stage.get(
                    (stage.order, name.removeprefix("-"))
                )
                if touchpoint is not None:
                    return [touchpoint]
            slash = reference.find("/", slash + 1)
        return []


def link(
    customer: CustomerSide, company: Company, parts: Iterable[Part], limits: Limits, faults: Faults
) -> tuple[tuple[Placement, ...], list[Unresolved]]:
    """Place every activity in a journey; return with it the names in the company's halves that lead nowhere.

    A few names that fit in many stages can make very many pairs of an activity and a touchpoint: past ``max_nodes`` of
    them it stops, with a fault.
    """
    index = Index(customer.stages)
    placements: list[Placement] = []
    pairs = 0
    adrift: set[int] = set()
    for activity in company.activities:
        placement, lost = _place(activity, index, customer.dimensions)
        placements.append(placement)
        pairs += len(placement.here) + len(placement.elsewhere)
        if pairs > limits.max_nodes:
            _too_many_pairs(activity, limits, faults)
            return tuple(placements), []
        if lost:
            adrift.add(id(activity.stated))
    known = _Names(customer, company, index)
    unresolved = [name for part in parts for name in _unresolved(part, known, adrift)]
    return tuple(placements), unresolved


def _too_many_pairs(activity: Activity, limits: Limits, faults: Faults) -> None:
    faults.add(
        "JG017",
        activity.span,
        fault("linking.too-many-pairs", name=activity.name, most=limits.max_nodes),
    )


def _place(activity: Activity, index: Index, dimensions: dict[str, str]) -> tuple[Placement, bool]:
    """Resolve each reference alone: to its own stages if it leads anywhere there, and then to nothing else."""
    lacking = 0
    stages: dict[Stage, None] = {}
    for name in activity.stages or ():
        stage = index.stages.get(name)
        if stage is None:
            lacking += 1
        else:
            stages[stage] = None
    lost = lacking > 0
    here: dict[Touchpoint, None] = {}
    elsewhere: dict[Touchpoint, None] = {}
    for reference in activity.references:
        found = index.bearing(reference)
        own = found if activity.stages is None else _in_stages(found, reference, stages, index)
        for each in own:
            here[each] = None
        if found and not own:
            elsewhere.update(dict.fromkeys(found))
        lost = lost or (not found and not activity.implied)
    delivers = _known(activity.delivers, dimensions)
    improved = _known(activity.improved, dimensions)
    lost = lost or delivers is not activity.delivers or improved is not activity.improved
    placement = Placement(
        activity=activity,
        stages=tuple(stages),
        lacking=lacking,
        here=tuple(here),
        elsewhere=tuple(each for each in elsewhere if each not in here) if elsewhere else (),
        delivers=delivers,
        improved=improved,
    )
    return placement, lost


def _in_stages(found: list[Touchpoint], reference: str, stages: dict[Stage, None], index: Index) -> list[Touchpoint]:
    """Return those of some touchpoints that are in some stages.

    It goes through the touchpoints or the stages, whichever are fewer: every stage may have a touchpoint of the same
    name, and as many activities may name it. Several are found by their whole name only, and a stage has one of a name.
    """
    if len(found) <= len(stages) + 1:
        return [each for each in found if each.stage in stages]
    orders = sorted(stage.order for stage in stages)
    return [each for order in orders if (each := index.in_stage.get((order, reference))) is not None]


def _known(level: Level | None, dimensions: dict[str, str]) -> Level | None:
    """Return a rating in the dimensions that a journey has, or None where it has none of them."""
    if not isinstance(level, dict) or level.keys() <= dimensions.keys():
        return level
    return {name: each for name, each in level.items() if name in dimensions} or None


class _Names:
    """The names that those in the company's halves may lead to, by what they name. There may be as many halves."""

    def __init__(self, customer: CustomerSide, company: Company, index: Index) -> None:
        self._customer = customer
        self._company = company
        self._options = options_of(company.activities)
        inventory = {tool.key for tool in company.tools}
        self.has_inventory = bool(inventory)
        self.leads_somewhere: dict[str, Callable[[str], object]] = {
            "stage": index.stages.__contains__,
            "customer touchpoint": index.bearing,
            "dimension": customer.dimensions.__contains__,
            "company touchpoint": company.by_name.__contains__,
            _NEEDED: {*company.by_name, *self._options}.__contains__,
            "tool": inventory.__contains__,
        }

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """The names as they are written, for suggestions: most journeys need none."""
        stages = self._customer.stages
        activities = dict.fromkeys(activity.name for activity in self._company.activities)
        return {
            "stage": tuple(stage.name for stage in stages),
            "customer touchpoint": tuple(dict.fromkeys(each.name for stage in stages for each in stage.touchpoints)),
            "dimension": tuple(self._customer.dimensions.values()),
            "company touchpoint": tuple(activities),
            _NEEDED: (*activities, *(str(each[0].stated.option) for each in self._options.values())),
            "tool": tuple(tool.stated.name for tool in self._company.tools),
        }


def _unresolved(part: Part, known: _Names, adrift: set[int]) -> Iterator[Unresolved]:
    """Find the names in one company half that lead nowhere. ``adrift`` says which activities miss something."""
    seen: defaultdict[str, Seen] = defaultdict(Seen)  # one list may be under two keys, and mean two things
    for what, names, route in _named(part, adrift, has_inventory=known.has_inventory):
        leads = known.leads_somewhere[what]
        lost = [(number, name) for number, name in enumerate(names) if not leads(normalise(name))]
        if lost and seen[what].first_time(part.tree, ("company", *route)):
            for number, name in lost:
                at = (*route, name if what == "dimension" else number)
                yield Unresolved(_CODES[what], what, name, part, at, what in _OF_CUSTOMERS, known.names[what])


_NEEDED = "touchpoint-or-option"
_CODES = {
    "stage": "JG009",
    "customer touchpoint": "JG010",
    "company touchpoint": "JG010",
    _NEEDED: "JG010",
    "tool": "JG012",
    "dimension": "JG013",
}
_OF_CUSTOMERS = {"stage", "customer touchpoint", "dimension"}


def _named(part: Part, adrift: set[int], *, has_inventory: bool) -> Iterator[tuple[str, Iterable[str], Route]]:
    """Return all names in a company half that should lead somewhere: to what, the names, and where they are written."""
    for place, activity in enumerate(part.activities):
        here = ("touchpoints", place)
        stated = activity.stated
        if id(stated) in adrift:
            yield from _named_of_customers(stated, here)
        if stated.supports:
            yield "company touchpoint", stated.supports, (*here, "supports")
        if stated.replaces:
            yield "company touchpoint", stated.replaces, (*here, "replaces")
        if stated.needs:
            yield _NEEDED, stated.needs, (*here, "needs")
        if has_inventory and stated.tools:
            yield "tool", stated.tools, (*here, "tools")
    for place, handoff in enumerate(part.half.handoffs or ()):
        yield "company touchpoint", (handoff.from_,), ("handoffs", place, "from")
        yield "company touchpoint", (handoff.to,), ("handoffs", place, "to")


def _named_of_customers(stated: CompanyTouchpoint, here: Route) -> Iterator[tuple[str, Iterable[str], Route]]:
    """Return the names in a company touchpoint that the customer's half should have."""
    if stated.stage or stated.stages:
        yield "stage", stated.stage or stated.stages or (), (*here, "stages" if stated.stage is None else "stage")
    if stated.meets:
        yield "customer touchpoint", stated.meets, (*here, "meets")
    if isinstance(stated.delivers, dict):
        yield "dimension", stated.delivers, (*here, "delivers")
    if stated.improve is not None and isinstance(stated.improve.delivers, dict):
        yield "dimension", stated.improve.delivers, (*here, "improve", "delivers")
