"""A second implementation of what is counted in a log: slow, plain, row by row, and sharing nothing with the first."""

from __future__ import annotations

from collections import defaultdict
from statistics import median
from typing import Any, NamedTuple


class Event(NamedTuple):
    """One event: who, when in whole seconds, what, and through which channel."""

    who: str
    t: int
    event: str
    channel: str


def journeys(events: list[Event], pause: int | None) -> list[list[Event]]:
    """Split the log into journeys."""
    by_customer: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_customer[event.who].append(event)
    found = []
    for own in by_customer.values():
        own.sort(key=lambda each: (each.t, each.event.encode(), each.channel.encode()))
        journey: list[Event] = []
        for event in own:
            if journey and pause is not None and event.t - journey[-1].t > pause:
                found.append(journey)
                journey = []
            journey.append(event)
        found.append(journey)
    return found


def touched(journey: list[Event], rules: list[tuple[str, str, str]], outcome: str) -> list[str | None]:
    """Return the touchpoint that each event touches; a rule is touchpoint, event, and before, after or ""."""
    reached = min((event.t for event in journey if event.event == outcome), default=None)
    found: list[str | None] = []
    for event in journey:
        touch = None
        for touchpoint, name, side in rules:
            early = reached is None or event.t < reached
            late = reached is not None and event.t > reached
            if name == event.event and (not side or (side == "before" and early) or (side == "after" and late)):
                touch = touchpoint
                break
        found.append(touch)
    return found


def measure(events: list[Event], rules: list[tuple[str, str, str]], outcome: str, pause: int) -> dict[str, Any]:
    """Count what `journeygap measure` writes about a log, without intervals and without hiding."""
    every = journeys(events, pause)
    first, last = min(event.t for event in events), max(event.t for event in events)
    customers: dict[str, set[str]] = defaultdict(set)
    touches: dict[str, int] = defaultdict(int)
    channels: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    nexts: dict[str, list[int]] = defaultdict(list)
    closed: dict[str, int] = defaultdict(int)
    exits: dict[str, int] = defaultdict(int)
    unmapped: dict[str, set[str]] = defaultdict(set)
    still = sum(journey[-1].t >= last - pause for journey in every)
    for journey in every:
        found = touched(journey, rules, outcome)
        pairs = [(event, touch) for event, touch in zip(journey, found, strict=True) if touch is not None]
        for event, touch in zip(journey, found, strict=True):
            if touch is None and event.event != outcome:
                unmapped[event.event].add(event.who)
        for event, touch in pairs:
            customers[touch].add(event.who)
            touches[touch] += 1
            channels[touch][event.channel].add(event.who)
        for touch in {touch for _, touch in pairs}:
            begin = min(event.t for event, each in pairs if each == touch)
            later = [event.t for event, each in pairs if each != touch and event.t > begin]
            if later:
                nexts[touch].append(min(later) - begin)
        if journey[-1].t < last - pause:
            for touch in {touch for _, touch in pairs}:
                closed[touch] += 1
            if pairs and not any(event.event == outcome for event in journey):
                exits[pairs[-1][1]] += 1
    return {
        "customers": len({event.who for event in events}),
        "journeys": len(every),
        "open": still,
        "early": sum(journey[0].t <= first + pause for journey in every),
        "touchpoints": {
            name: {
                "customers": len(customers[name]),
                "touches": touches[name],
                "channels": {channel: len(people) for channel, people in channels[name].items()},
                "to_next": (median(nexts[name]), len(nexts[name])) if nexts[name] else None,
                "exits": (exits[name], closed[name]),
            }
            for name in dict.fromkeys(rule[0] for rule in rules)
        },
        "unmapped": {event: len(people) for event, people in unmapped.items()},
    }
