"""What a choice of actions comes to by the ordinary overlay of the changed journeys: nothing here is the solver's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journeygap.method import measures
from journeygap.method.measures import Coverage
from journeygap.method.overlay import Overlay, Role, Unit, overlay
from journeygap.method.settings import Settings
from journeygap.planning.actions import Kind
from journeygap.planning.changed import Fate, Origin, changed
from journeygap.planning.program import Chosen, Program

_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """A journey with its coverage and that of its stages, in its order."""

    overlay: Overlay
    stages: tuple[Coverage, ...]
    whole: Coverage


class Judge:
    """Lays changed journeys over again, each change of a journey once."""

    def __init__(self, program: Program, assumed: float | None, settings: Settings, today: date) -> None:
        self._program = program
        self._assumed = assumed
        self._settings = settings
        self._today = today
        self._journeys = [each.journey for each in program.situation.weighed.journeys]
        self._touching = [{placement.activity.origin for placement in journey.placements} for journey in self._journeys]
        self._meeting = [
            {placement.activity.origin for placement in journey.placements if placement.here or placement.elsewhere}
            for journey in self._journeys
        ]
        self._known: list[dict[frozenset[tuple[Origin, Fate]], Covered]] = [{} for _ in self._journeys]

    def covered(self, chosen: Chosen) -> tuple[Covered, ...]:
        """Return every journey as it would be after some actions."""
        fates = self.fates(chosen)
        return tuple(self._covered(number, fates) for number in range(len(self._journeys)))

    def coverage(self, chosen: Chosen) -> float | None:
        """Return the coverage of all journeys together after some actions, 0 to 1; None without units."""
        fates = self.fates(chosen)
        # What meets nothing in a journey changes roles there, and no coverage: it need not be laid over again.
        return self.pooled(
            self._covered(number, {origin: fates[origin] for origin in meeting & fates.keys()})
            for number, meeting in enumerate(self._meeting)
        )

    def pooled(self, covered: Iterable[Covered]) -> float | None:
        """Return Σ weight·w·f / Σ weight·w over all units of journeys."""
        weight = fulfilled = 0.0
        for journey, each in zip(self._journeys, covered, strict=True):
            weight += journey.weight * each.whole.weight
            fulfilled += journey.weight * each.whole.fulfilled
        return fulfilled / weight if weight else None

    def certain(self, before: Iterable[Covered], chosen: Chosen) -> float | None:
        """Return coverage without assumed gains.

        A unit counts the lesser of its value after the plan and the greater of today's and its best match without
        assumed levels.
        """
        weight = fulfilled = 0.0
        assumed = assumed_origins(chosen)
        for journey, then, now in zip(self._journeys, before, self.covered(chosen), strict=True):
            for units_then, units_now in zip(then.overlay.units, now.overlay.units, strict=True):
                for was, unit in zip(units_then, units_now, strict=True):
                    weight += journey.weight * unit.weight
                    best = max(was.fulfilment, _without(unit, assumed))
                    fulfilled += journey.weight * unit.weight * min(unit.fulfilment, best)
        return fulfilled / weight if weight else None

    def fates(self, chosen: Chosen) -> dict[Origin, Fate]:
        """Return what some actions do with each activity that they touch."""
        kinds: dict[Origin, set[Kind]] = {}
        for action in chosen:
            kinds.setdefault(action.subject.origin, set()).add(action.kind)
        fates = {
            origin: Fate(
                stops=Kind.DROP in every,
                moved=Kind.MOVE in every,
                improved=Kind.IMPROVE in every,
                launched=Kind.LAUNCH in every,
            )
            for origin, every in kinds.items()
        }
        return fates | {stop.subject.origin: Fate(stops=True) for stop in self._program.stopped(chosen)}

    def _covered(self, number: int, fates: dict[Origin, Fate]) -> Covered:
        own = {origin: fate for origin, fate in fates.items() if origin in self._touching[number]}
        key = frozenset(own.items())
        if key not in self._known[number]:
            journey = changed(self._journeys[number], own, self._assumed)
            laid = overlay(journey, self._settings, self._today)
            stages = tuple(measures.coverage(units) for units in laid.units)
            self._known[number][key] = Covered(laid, stages, measures.pooled(stages))
        return self._known[number][key]


def _without(unit: Unit, assumed: frozenset[Origin]) -> float:
    """Return the fulfilment of a unit by matches whose level is not assumed."""
    return max(
        (
            match.fulfilment
            for need in unit.needs
            for match in need.matches
            if not match.placement.changed or (match.level is not None and match.activity.origin not in assumed)
        ),
        default=0.0,
    )


def assumed_origins(chosen: Chosen) -> frozenset[Origin]:
    """Return the activities that some actions change without a stated level of what they deliver."""
    improved = {action.subject for action in chosen if action.kind is Kind.IMPROVE}
    return frozenset(
        action.subject.origin
        for action in chosen
        if action.kind in {Kind.MOVE, Kind.LAUNCH}
        and action.subject not in improved
        and action.subject.activity.delivers is None
        and any(placement.here or placement.elsewhere for _, placement in action.subject.placements)
    )
