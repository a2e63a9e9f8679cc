"""What of a log may be shown to whom: nothing about 1 to 9 customers, neither as it is nor by subtraction."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import product

from journeygap.evidence.behaviour.count import EVERYBODY, Counted, Touched, Who
from journeygap.evidence.behaviour.events import Log
from journeygap.evidence.hiding import SMALL, TOO, Place, hidden, hidden_count
from journeygap.journey.estimate import FEW

Stage = tuple[str, int]
"""A stage by its journey and its number there."""


class Shown:
    """Why figures are hidden, each by who they are about (a persona by number, or everybody).

    ``out`` hides all that is said of a persona, ``touchpoints``, ``stages`` and ``events`` what is said of each there,
    ``open`` and ``early`` these counts. ``touches`` says whose touches of which touchpoint are hidden.
    """

    def __init__(
        self,
        log: Log,
        counted: Mapping[Who, Counted],
        stages: Mapping[str, Sequence[tuple[int, int]]],
        *,
        rows: bool,
    ) -> None:
        """Decide. ``stages`` holds touchpoint and stage by number; ``rows``: those of each persona are shown too."""
        self._counted = counted
        self._personas = {who: str(who) for who in range(len(log.personas))}
        self.out: dict[Who, str] = self.among({who: each.customers for who, each in counted.items()})
        self.open: dict[Who, str] = self._count({who: each.open for who, each in counted.items()})
        self.early: dict[Who, str] = self._count({who: each.early for who, each in counted.items()})
        self.touchpoints: list[dict[Who, str]] = [
            self.among({who: self._touched(who, number).customers for who in counted})
            for number in range(len(log.kinds.touchpoints))
        ]
        every = sorted({event for each in counted.values() for event in each.unmapped})
        self.events: dict[int, dict[Who, str]] = {
            event: self.among({who: each.unmapped.get(event, (0, 0))[0] for who, each in counted.items()})
            for event in every
        }
        self.touches: frozenset[tuple[Who, int]] = frozenset(self._touches(rows=rows))
        members: dict[Stage, frozenset[int]] = {}
        for journey, places in stages.items():
            for stage in {stage for _, stage in places}:
                members[journey, stage] = frozenset(number for number, at in places if at == stage)
        self.stages: dict[Stage, dict[Who, str]] = {stage: self._stage(stage, members) for stage in members}

    def among(self, sizes: Mapping[Who, int]) -> dict[Who, str]:
        """Return for whom a figure is hidden that rests on so many customers of each."""
        return self._among(sizes, {who: SMALL for who, size in sizes.items() if size < FEW})

    def _among(self, sizes: Mapping[Who, int], out: Mapping[Who, str]) -> dict[Who, str]:
        names: dict[Who, str | None] = {EVERYBODY: None, **self._personas}
        places: dict[Place, int] = {(name, None): sizes.get(who, 0) for who, name in names.items()}
        first: dict[Place, str] = {(names[who], None): why for who, why in out.items()}
        rest = sizes.get(EVERYBODY, 0) - sum(sizes.get(who, 0) for who in self._personas)
        found = hidden(places, self._personas.values(), (), first, {None: rest})
        return {who: found[name, None] for who, name in names.items() if (name, None) in found}

    def _count(self, counts: Mapping[Who, int]) -> dict[Who, str]:
        by_persona = {name: counts[who] for who, name in self._personas.items()}
        rest = counts[EVERYBODY] - sum(by_persona.values())
        found = hidden_count(by_persona, rest, [self._personas[who] for who in self.out if who in self._personas])
        names: dict[Who, str | None] = {EVERYBODY: None, **self._personas}
        return {who: found[name] for who, name in names.items() if name in found}

    def _touched(self, who: Who, number: int) -> Touched:
        return self._counted[who].touchpoints.get(number, Touched())

    def _touches(self, *, rows: bool) -> Iterator[tuple[Who, int]]:
        """Return whose touches of which touchpoint are hidden: rows less all touches shown are those of the rest."""
        shown = {
            number: self._touched(EVERYBODY, number).customers
            for number, out in enumerate(self.touchpoints)
            if EVERYBODY not in out
        }
        thin = EVERYBODY not in self.out and 0 < self._rest(shown) < FEW
        if thin and shown:
            least = min(shown, key=lambda number: (shown[number], number))
            yield from ((who, least) for who in self._counted)
        elif thin:
            self._hide_event()
        # Where the rows of each persona are shown too, touches add up both ways: nothing small may be among them.
        if rows and (thin or self._has_few()):
            yield from product(self._personas, range(len(self.touchpoints)))

    def _hide_event(self) -> None:
        """Hide the rarest event that is shown: no touchpoint is, whose touches could be hidden."""
        shown = [event for event, out in self.events.items() if EVERYBODY not in out]
        if shown:
            rarest = min(shown, key=lambda event: (self._counted[EVERYBODY].unmapped[event][0], event))
            self.events[rarest] = dict.fromkeys(self._counted, TOO)

    def _rest(self, shown: Container[int]) -> int:
        """Return how many customers at least are behind the rows that no touches shown account for."""
        counted = self._counted[EVERYBODY]
        rest = [each.customers for number, each in counted.touchpoints.items() if number not in shown]
        rest += [customers for event, (customers, _) in counted.unmapped.items() if EVERYBODY in self.events[event]]
        return max((*rest, counted.reaching))

    def _has_few(self) -> bool:
        """Return whether anything is touched or done by 1 to 9 customers of a persona, or of none."""
        every = [
            {who: self._touched(who, number).customers for who in self._counted}
            for number in range(len(self.touchpoints))
        ]
        every += [
            {who: counted.unmapped.get(event, (0, 0))[0] for who, counted in self._counted.items()}
            for event in self.events
        ]
        rests = (sizes[EVERYBODY] - sum(sizes[who] for who in self._personas) for sizes in every)
        return any(0 < customers < FEW for sizes in every for customers in sizes.values()) or any(
            0 < customers < FEW for customers in rests
        )

    def _stage(self, stage: Stage, members: Mapping[Stage, frozenset[int]]) -> dict[Who, str]:
        """Return for whom a stage is hidden: also where it says of a hidden touchpoint how many come there alone."""
        sizes = {who: self._staged(who, stage) for who in self._counted}
        out = self.among(sizes)
        thin = {who: left for who in sizes if who not in out and (left := self._left(who, stage, members))}
        if not thin:
            return out
        if EVERYBODY in thin:
            return dict.fromkeys(sizes, TOO) | out
        small = {who: SMALL for who, size in sizes.items() if size < FEW} | dict.fromkeys(thin, TOO)
        return self._among(sizes | thin, small)

    def _staged(self, who: Who, stage: Stage) -> int:
        journey, order = stage
        return self._counted[who].stages[journey][order].customers

    def _left(self, who: Who, stage: Stage, members: Mapping[Stage, frozenset[int]]) -> int:
        """Return how many customers of a stage, if 1 to 9, are known to be at its hidden touchpoints alone."""
        mine = members[stage]
        dark = {number for number in mine if who in self.touchpoints[number] and self._touched(who, number).customers}
        if not dark:
            return 0
        known = [sum(self._touched(who, number).customers for number in mine - dark)]
        known += [self._staged(who, other) for other, its in members.items() if its < mine and mine - its <= dark]
        lefts = (self._staged(who, stage) - each for each in known)
        return min((left for left in lefts if 0 < left < FEW), default=0)
