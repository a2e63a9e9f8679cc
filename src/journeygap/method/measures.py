"""The figures of a journey: each formula one function, with its source. Shares are 0 to 1, ratings 0 to 10.

A figure that can't be known is None; unknown is never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from journeygap.core.text import normalise_medium, percent
from journeygap.journey.resolved import Activity, Stage
from journeygap.method.overlay import NO_GAP, ROUNDING, SPENDING, Need, Overlay, Role, State, Unit, mean
from journeygap.method.settings import EffortChoice, EffortUnit, Settings


@dataclass(frozen=True, slots=True, repr=False)
class Coverage:
    """How much of what customers need is met.

    ``required`` counts the units, ``matched`` those with a live match, ``met`` those that are met; these two are None
    where what the company does is not known. ``weight`` is Σ w, ``fulfilled`` Σ w·f, and ``resting`` the parts of Σ w·f
    that rest on customers' ratings (customer), on the company's own (self) and on none (unrated). ``complained`` is the
    part of Σ w·f at touchpoints that are weak by complaint alone.
    """

    required: int
    matched: int | None
    met: int | None
    weight: float
    fulfilled: float
    resting: Mapping[str, float]
    complained: float = 0.0

    @property
    def known(self) -> bool:
        """Whether it is known what the company does."""
        return self.met is not None

    def __repr__(self) -> str:
        if self.value is None:
            return f"<Coverage not known: {self.required} required>"
        return f"<Coverage {percent(self.value)}: {self.required} required, {self.matched} matched, {self.met} met>"

    @property
    def value(self) -> float | None:
        """The weighted share, 0 to 1; None without units, and where what the company does is not known."""
        return self.fulfilled / self.weight if self.weight and self.known else None

    @property
    def complained_share(self) -> float:
        """How much of Σ w·f customers complain about, though no rating says so, 0 to 1."""
        return self.complained / self.fulfilled if self.fulfilled else 0.0

    @property
    def basis(self) -> dict[str, float]:
        """How much of Σ w·f rests on whose ratings: shares that sum to 1, or all 0 where nothing is fulfilled."""
        return {name: part / self.fulfilled if self.fulfilled else 0.0 for name, part in self.resting.items()}


def coverage(units: Iterable[Unit], *, known: bool = True) -> Coverage:
    """Coverage = Σ w·f / Σ w over units, with its counts; ``known`` says whether the company's half is.

    Source: the touchpoint inventory (Risdon & Quattlebaum, *Orchestrating Experiences*, 2018), weighted by importance.
    """
    required = matched = met = 0
    weight = fulfilled = complained = 0.0
    resting = {"customer": 0.0, "self": 0.0, "unrated": 0.0}
    for unit in units:
        required += 1
        matched += unit.matched
        met += unit.met
        weight += unit.weight
        part, best = unit.weight * unit.fulfilment, unit.best
        fulfilled += part
        resting[best.basis] += part
        if best.complaint:
            complained += part
    if not known:
        return Coverage(required, None, None, weight, 0.0, dict.fromkeys(resting, 0.0))
    return Coverage(required, matched, met, weight, fulfilled, resting, complained)


def pooled(parts: Iterable[Coverage]) -> Coverage:
    """Coverage of several stages, or of several journeys, over all their units.

    What is not known of the company is left out, unless it is known of none of them.
    """
    given = list(parts)
    every = [part for part in given if part.known] or given
    known = all(part.known for part in every)
    return Coverage(
        required=sum(part.required for part in every),
        matched=sum(part.matched or 0 for part in every) if known else None,
        met=sum(part.met or 0 for part in every) if known else None,
        weight=sum(part.weight for part in every),
        fulfilled=sum(part.fulfilled for part in every),
        resting={name: sum(part.resting[name] for part in every) for name in ("customer", "self", "unrated")},
        complained=sum(part.complained for part in every),
    )


def coverage_by_channel(units: Iterable[Unit], *, known: bool = True) -> dict[str, tuple[str, Coverage]]:
    """Coverage of each channel, over the units that state it; a unit that states several counts in each.

    Gives the channel as first written and its coverage, by normalised channel.
    """
    labels: dict[str, str] = {}
    members: dict[str, list[Unit]] = {}
    for unit in units:
        own: set[str] = set()
        for need in unit.needs:
            for name in need.touchpoint.stated.channel or ():
                key = normalise_medium(name)
                labels.setdefault(key, name)
                own.add(key)
        for key in own:
            members.setdefault(key, []).append(unit)
    return {key: (label, coverage(members[key], known=known)) for key, label in labels.items() if key in members}


def level(need: Need) -> float | None:
    """How well a customer touchpoint is met, 0 to 10: customers' rating, else that of its best match by the company.

    None without a live match, and where no rating is known.
    """
    return None if need.best is None else need.best.level


def opportunity(need: Need) -> float | None:
    """Opportunity = importance + max(importance − level, 0), 0 to 20; None for alternative, outside and unknown.

    Without a live match the level is 0, whatever was rated. With one it is the rating, or f × importance where that is
    lower or no rating is known. From 15 on it is extreme, from 12 high, from 10 worth considering.

    Source: Ulwick, *Turn Customer Input into Innovation*, Harvard Business Review 2002; *What Customers Want*, 2005.
    """
    if need.state in NO_GAP:
        return None
    importance, best = need.touchpoint.weight, need.best
    if best is None:
        return 2 * importance
    reached = best.fulfilment * importance
    if best.level is not None:
        reached = min(reached, best.level)
    return importance + max(importance - reached, 0.0)


class Crosshairs(NamedTuple):
    """Where the quadrants part, both on 0 to 10; performance is None where nothing that is matched is rated."""

    importance: float
    performance: float | None


def performance(need: Need) -> float | None:
    """What a touchpoint's place in the quadrants is based on: its level, 0 to 10.

    None without a live match, where the level is unknown or no importance is stated, and for what is outside or has an
    alternative.
    """
    best = need.best
    return best.level if best is not None and _placed(need) else None


def _placed(need: Need) -> bool:
    """Return whether a touchpoint has a quadrant: what is not met has one by its importance alone."""
    if need.touchpoint.importance is None or need.state in NO_GAP:
        return False
    return need.state is not State.MET or (need.best is not None and need.best.level is not None)


def crosshairs(needs: Iterable[Need], settings: Settings) -> Crosshairs | None:
    """The means of importance and performance, because importance ratings cluster high; each can be set instead.

    What has no rated match does not enter the mean of performance.

    Source: Martilla & James, *Importance-Performance Analysis*, Journal of Marketing 41(1), 1977.
    """
    placed = [need for need in needs if _placed(need)]
    if not placed:
        return None
    levels = [at for need in placed if (at := performance(need)) is not None]
    across, up = settings.crosshair_importance, settings.crosshair_performance
    if up is None and levels:
        up = mean(levels)
    return Crosshairs(
        importance=mean(need.touchpoint.weight for need in placed) if across is None else across, performance=up
    )


def quadrant(need: Need, cross: Crosshairs | None) -> str | None:
    """The importance-performance quadrant; at or above a crosshair is high. None where importance or level is unknown.

    What is not met is to be concentrated on or of low priority, by its importance, however well it performs.
    Source: Martilla & James 1977.
    """
    if cross is None or not _placed(need):
        return None
    important = round(need.touchpoint.weight - cross.importance, ROUNDING) >= 0
    reached = performance(need) if need.state is State.MET else None
    if reached is not None and cross.performance is not None and round(reached - cross.performance, ROUNDING) >= 0:
        return "keep-up" if important else "possible-overkill"
    return "concentrate-here" if important else "low-priority"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Effort:
    """What is spent, in one unit.

    ``by_activity`` holds every live activity in scope that counts. ``lacking`` holds those that do not state ``unit``,
    which are left out of the shares and counted by ``left_out``; or, where a better unit was passed over (named by
    ``better``), those that do not state that one.
    """

    unit: EffortUnit
    total: float
    by_activity: Mapping[Activity, float]
    better: EffortUnit | None = None
    lacking: tuple[Activity, ...] = ()
    left_out: int = 0


def effort(
    live: Iterable[Activity],
    forced: EffortChoice = "auto",
    addable: tuple[EffortUnit, ...] = ("cost", "hours"),
    complete: float = 80.0,
) -> Effort:
    """Effort of each live activity in scope: its cost; if too few state a cost, its hours; else a count of 1.

    ``complete`` is how many must state a unit, in per cent. Those that do not are left out of it and named. A unit
    whose total is 0 is passed over. A forced unit is taken however many state it. Tools' costs, and what is planned or
    retired, never enter. ``addable`` holds the units that can be added up: not the cost where currencies differ, say.
    """
    activities = list(live)
    if activities and forced in addable:
        return _in_unit("cost" if forced == "cost" else "hours", activities)
    better: EffortUnit | None = None
    lacking: tuple[Activity, ...] = ()
    for unit in () if forced == "count" else addable:
        found = _in_unit(unit, activities)
        enough = round(100 * len(found.by_activity) - complete * len(activities), ROUNDING) >= 0
        if enough and found.total > 0:
            return found if better is None else replace(found, better=better, lacking=lacking)
        if better is None and found.by_activity and found.lacking:
            better, lacking = unit, found.lacking
    return Effort("count", float(len(activities)), dict.fromkeys(activities, 1.0), better, lacking)


def _in_unit(unit: EffortUnit, activities: list[Activity]) -> Effort:
    """Add up what the activities state in a unit; those that do not state it are left out and named."""
    stated = _stated(activities, unit)
    lacking = tuple(each for each in activities if each not in stated)
    return Effort(unit, sum(stated.values(), 0.0), stated, lacking=lacking, left_out=len(lacking))


def _stated(activities: list[Activity], unit: EffortUnit) -> dict[Activity, float]:
    return {each: amount for each in activities if (amount := getattr(each.stated, unit)) is not None}


def shares(spent: Effort, roles: Mapping[Activity, Role]) -> dict[Role, float] | None:
    """The share of the effort on each role: aligned, supporting, exempt, misplaced and wasted; they sum to 1.

    None where nothing is spent.
    """
    if spent.total <= 0:
        return None
    parts = dict.fromkeys(SPENDING, 0.0)
    for activity, amount in spent.by_activity.items():
        parts[roles[activity]] += amount
    return {role: part / spent.total for role, part in parts.items()}


class Allocation(NamedTuple):
    """Where the effort goes, against where customers' importance is.

    ``importance`` and ``effort`` are each stage's shares (by the stage's order), None where there is no importance or
    no effort at all; ``matching`` is the share of all effort in each stage spent on activities that match there,
    ``wasted`` that on activities that are wasted.
    """

    importance: tuple[float | None, ...]
    effort: tuple[float | None, ...]
    matching: tuple[float, ...]
    unallocated: float
    wasted: tuple[float | None, ...]


def outside_units(needs: Iterable[Need], units: Iterable[Unit]) -> list[Need]:
    """Return what customers need in a stage that is the customers' own or social, and that no unit holds."""
    held = {need for unit in units for need in unit.needs}
    return [
        need
        for need in needs
        if need.touchpoint.ownership in {"customer", "social"} and not need.touchpoint.optional and need not in held
    ]


def allocation(laid: Overlay, spent: Effort) -> Allocation:
    """Share importance and effort out over the stages.

    A stage's importance share is its part of Σ w over units and over what customers need there that is outside and in
    no unit: importance is where it is, whoever owns the place. An activity's effort is split evenly over the stages it
    states (one that the journey lacks takes its part with it), else over those it matches in, else it is unallocated.
    """
    stages = laid.journey.stages
    weights = [
        sum(unit.weight for unit in units) + sum(need.touchpoint.weight for need in outside_units(needs, units))
        for needs, units in zip(laid.by_stage, laid.units, strict=True)
    ]
    weight = sum(weights)
    spent_in = [0.0] * len(stages)
    matching = [0.0] * len(stages)
    wasted = [0.0] * len(stages)
    unallocated = 0.0
    for placement in laid.live:
        amount = spent.by_activity.get(placement.activity)
        if amount is None:
            continue
        matched = {touchpoint.stage for touchpoint in placement.here}
        targets: tuple[Stage, ...] = placement.stages
        if placement.anywhere:
            targets = tuple(stage for stage in stages if stage in matched) if matched else ()
        parts = len(targets) + placement.lacking
        if not parts:
            unallocated += amount
            continue
        unallocated += amount * placement.lacking / parts
        for stage in targets:
            spent_in[stage.order] += amount / parts
            if laid.roles[placement.activity] is Role.WASTED:
                wasted[stage.order] += amount / parts
            if stage in matched:
                matching[stage.order] += amount / parts
    total = spent.total
    return Allocation(
        importance=tuple(each / weight if weight else None for each in weights),
        effort=tuple(each / total if total else None for each in spent_in),
        matching=tuple(each / total if total else 0.0 for each in matching),
        unallocated=unallocated / total if total else 0.0,
        wasted=tuple(each / total if total else None for each in wasted),
    )


def allocation_fit(shared: Allocation, unit: EffortUnit) -> float | None:
    """Σ over stages of min(importance share, share of effort on activities that match there), 0 to 1.

    The part of the effort that is where customers' importance is, and meets them. None where effort is only a count, or
    there is no effort or no importance.
    """
    if unit == "count" or None in shared.importance or None in shared.effort or not shared.effort:
        return None
    return sum(min(wanted or 0.0, given) for wanted, given in zip(shared.importance, shared.matching, strict=True))
