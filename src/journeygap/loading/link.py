"""From names to what they name: where each activity stands in a journey, and the names that lead nowhere.

In a journey's own half a name that leads nowhere is an error. A company file is written for several journeys, so what
one of them lacks is an error only when every journey of the run that uses the file lacks it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeygap.journey import Activity, Company, Placement, Stage, Touchpoint
from journeygap.loading.company import Part
from journeygap.loading.customer import CustomerSide
from journeygap.loading.faults import Faults
from journeygap.loading.places import Route
from journeygap.text import did_you_mean, normalise, quoted


@dataclass(frozen=True, slots=True)
class Loose:
    """A name in a company half that leads nowhere in one journey.

    ``customer`` tells whether the customer's half lacks it (a stage, a touchpoint, a dimension), which another journey
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
    def place(self) -> tuple[int, Route]:
        """What makes it the same name in another journey."""
        return (id(self.part), self.route)

    def report(self, faults: Faults, where: str) -> None:
        """Report it; ``where`` names what was searched."""
        faults.add(
            self.code,
            self.part.place(*self.route),
            f"no {self.what} {where} is called {quoted(self.name)}",
            did_you_mean(self.name, self.known) or f"correct the name, or add the {self.what}",
        )


class _Index:
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
        """Give the touchpoints that a normalised reference leads to: by whole name, else as ``stage/touchpoint``."""
        found = self.touchpoints.get(reference)
        if found is not None:
            return found
        slash = reference.find("/")
        while slash >= 0:
            stage = self.stages.get(reference[:slash].strip("-"))
            if stage is not None:
                touchpoint = self.in_stage.get((stage.order, reference[slash + 1 :].strip("-")))
                if touchpoint is not None:
                    return [touchpoint]
            slash = reference.find("/", slash + 1)
        return []


def link(customer: CustomerSide, company: Company, parts: Iterable[Part]) -> tuple[tuple[Placement, ...], list[Loose]]:
    """Place every activity in a journey; give with it the names in the company's halves that lead nowhere."""
    index = _Index(customer.stages)
    placements = []
    adrift: set[int] = set()
    for activity in company.activities:
        placement, lost = _place(activity, index, customer.dimensions)
        placements.append(placement)
        if lost:
            adrift.add(id(activity.stated))
    loose = [name for part in parts for name in _loose(part, company, customer, index, adrift)]
    return tuple(placements), loose


def _place(activity: Activity, index: _Index, dimensions: dict[str, str]) -> tuple[Placement, bool]:
    """Resolve each reference alone: to its own stages if it leads anywhere there, and then to nothing else."""
    lacking = 0
    stages: list[Stage] = []
    for name in activity.stages or ():
        stage = index.stages.get(name)
        if stage is None:
            lacking += 1
        elif stage not in stages:
            stages.append(stage)
    lost = lacking > 0
    here: dict[Touchpoint, None] = {}
    elsewhere: dict[Touchpoint, None] = {}
    for reference in activity.references:
        found = index.bearing(reference)
        own = found if activity.stages is None else [each for each in found if each.stage in stages]
        if own:
            here.update(dict.fromkeys(own))
        elif found:
            elsewhere.update(dict.fromkeys(found))
        else:
            lost = lost or not activity.implied
    delivers = activity.delivers
    if isinstance(delivers, dict) and not delivers.keys() <= dimensions.keys():
        lost = True
        delivers = {name: level for name, level in delivers.items() if name in dimensions} or None
    placement = Placement(
        activity=activity,
        anywhere=activity.stages is None,
        stages=tuple(stages),
        lacking=lacking,
        here=tuple(here),
        elsewhere=tuple(each for each in elsewhere if each not in here),
        delivers=delivers,
    )
    return placement, lost


def _loose(part: Part, company: Company, customer: CustomerSide, index: _Index, adrift: set[int]) -> list[Loose]:
    """Find the names in one company half that lead nowhere. ``adrift`` says where it is worth looking for most."""
    found: list[Loose] = []
    stage_names = tuple(stage.name for stage in customer.stages)
    inventory = {tool.key for tool in company.tools}

    def lost(code: str, what: str, name: str, route: Route, known: tuple[str, ...], *, customer: bool) -> None:
        found.append(Loose(code, what, name, part, route, customer, known))

    for place, activity in enumerate(part.activities):
        here = ("touchpoints", place)
        stated = activity.stated
        if id(activity.stated) in adrift:
            key = "stages" if stated.stage is None else "stage"
            for number, name in enumerate(stated.stage or stated.stages or ()):
                if normalise(name) not in index.stages:
                    lost("JG009", "stage", name, (*here, key, number), stage_names, customer=True)
            for number, name in enumerate(stated.meets or ()):
                if not index.bearing(normalise(name)):
                    known = tuple(each.name for stage in customer.stages for each in stage.touchpoints)
                    lost("JG010", "customer touchpoint", name, (*here, "meets", number), known, customer=True)
            if isinstance(stated.delivers, dict):
                for name in stated.delivers:
                    if normalise(name) not in customer.dimensions:
                        dimensions = tuple(customer.dimensions.values())
                        lost("JG013", "dimension", name, (*here, "delivers", name), dimensions, customer=True)
        for number, name in enumerate(stated.supports or ()):
            if normalise(name) not in company.by_name:
                names = tuple(each.name for each in company.activities)
                lost("JG010", "company touchpoint", name, (*here, "supports", number), names, customer=False)
        if inventory and not activity.tools <= inventory:
            for number, name in enumerate(stated.tools or ()):
                if normalise(name) not in inventory:
                    tools = tuple(tool.stated.name for tool in company.tools)
                    lost("JG012", "tool", name, (*here, "tools", number), tools, customer=False)
    for place, handoff in enumerate(part.half.handoffs or ()):
        for key, name in (("from", handoff.from_), ("to", handoff.to)):
            if normalise(name) not in company.by_name:
                names = tuple(each.name for each in company.activities)
                lost("JG010", "company touchpoint", name, ("handoffs", place, key), names, customer=False)
    return found
