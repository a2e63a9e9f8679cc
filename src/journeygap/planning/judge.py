"""What a choice of actions comes to by the ordinary overlay of the changed journeys: nothing here is the solver's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from journeygap.journey.resolved import Placement, Touchpoint
from journeygap.method import measures
from journeygap.method.measures import Coverage
from journeygap.method.overlay import Overlay, Role, Unit, match_of, overlay
from journeygap.method.settings import Settings
from journeygap.planning.actions import Action, Kind
from journeygap.planning.changed import Fate, Origin, after_plan, changed
from journeygap.planning.program import Chosen, Program
from journeygap.planning.subjects import Subject

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
        self._known: list[dict[frozenset[tuple[Origin, Fate]], Covered]] = [{} for _ in self._journeys]

    def covered(self, chosen: Chosen) -> tuple[Covered, ...]:
        """Return every journey as it would be after some actions."""
        fates = self.fates(chosen)
        return tuple(self._covered(number, fates) for number in range(len(self._journeys)))

    def progress(self) -> Progress:
        """Return coverage today, to which one action after the other can be added."""
        return Progress(self._program, self._assumed, [each.overlay for each in self.covered(frozenset())])

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
        fates = {origin: _fate(every) for origin, every in kinds.items()}
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


class Progress:
    """The coverage of all journeys together as one action after the other is done.

    Only the units that an action touches are worked out again, as the overlay does: its best live match.
    """

    def __init__(self, program: Program, assumed: float | None, today: Sequence[Overlay]) -> None:
        self._program = program
        self._assumed = assumed
        self._kinds: dict[Subject, set[Kind]] = {}
        self._stopped: set[Subject] = set()
        self._at: dict[Touchpoint, list[tuple[Subject, Placement]]] = {}
        self._meeting: dict[Subject, list[Touchpoint]] = {}
        for placed in program.situation.weighed.placed:
            for subject, placement in placed:
                for touchpoint in dict.fromkeys((*placement.here, *placement.elsewhere)):
                    self._at.setdefault(touchpoint, []).append((subject, placement))
                    self._meeting.setdefault(subject, []).append(touchpoint)
        self._unit: dict[Touchpoint, tuple[Unit, Fraction]] = {}
        self._fulfilment: dict[Unit, float] = {}
        # Fractions are exact: what is added and taken away again leaves nothing behind.
        self._whole = self._fulfilled = Fraction(0)
        for laid in today:
            for unit in (each for units in laid.units for each in units):
                weight = Fraction(laid.journey.weight) * Fraction(unit.weight)
                self._unit |= dict.fromkeys((need.touchpoint for need in unit.needs), (unit, weight))
                self._fulfilment[unit] = unit.fulfilment
                self._whole += weight
                self._fulfilled += weight * Fraction(unit.fulfilment)

    @property
    def coverage(self) -> float | None:
        """Coverage after what was done so far, 0 to 1; None without units."""
        return float(self._fulfilled / self._whole) if self._whole else None

    def do(self, actions: Iterable[Action]) -> None:
        """Do some actions."""
        touched: dict[Subject, None] = {}
        for action in actions:
            self._kinds.setdefault(action.subject, set()).add(action.kind)
            stopped = [stop.subject for stop in self._program.stopped_by(action)]
            self._stopped.update(stopped)
            touched |= dict.fromkeys((action.subject, *stopped))
        units = {
            self._unit[touchpoint]: None
            for subject in touched
            for touchpoint in self._meeting.get(subject, ())
            if touchpoint in self._unit
        }
        for unit, weight in units:
            now = self._best(unit)
            self._fulfilled += weight * (Fraction(now) - Fraction(self._fulfilment[unit]))
            self._fulfilment[unit] = now

    def _best(self, unit: Unit) -> float:
        """Return the fulfilment of a unit by its best live match."""
        return max(
            (
                match_of(need.touchpoint, after).fulfilment
                for need in unit.needs
                for after in self._meets(need.touchpoint)
            ),
            default=0.0,
        )

    def _meets(self, touchpoint: Touchpoint) -> Iterator[Placement]:
        for subject, placement in self._at.get(touchpoint, ()):
            fate = Fate(stops=True) if subject in self._stopped else _fate(self._kinds.get(subject, set()))
            after = after_plan(placement, fate, self._assumed)
            if after.activity.live and touchpoint in after.here:
                yield after


def _fate(kinds: AbstractSet[Kind]) -> Fate:
    return Fate(
        stops=Kind.DROP in kinds,
        moved=Kind.MOVE in kinds,
        improved=Kind.IMPROVE in kinds,
        launched=Kind.LAUNCH in kinds,
    )


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
