"""What was measured, for people: a dot and whiskers for each figure, what changed, and which rows counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.cells import cell_len, set_cell_size

from journeygap.core.language import say
from journeygap.core.text import safe
from journeygap.reporters.view import View

_AXIS = 31
"""Columns from 0 to 10: three for each point, and one more."""
_LONGEST = 40


def render(data: Mapping[str, Any], view: View, missing: int = 0) -> Iterator[str]:
    """Return the table, line by line, of what a measured file holds; ``missing`` counts cells without an answer."""
    yield f"{_sample(data)}\n\n"
    shown = data["all"]
    if "enters" in data:
        shown = data["periods"]["all"][data["enters"]]
        yield f"{say('measured.last-period', period=data['enters'])}\n"
    yield from _touchpoints(shown.get("touchpoints", {}), view)
    yield from _metrics(shown.get("metrics", {}))
    yield from _stages(shown.get("stages", {}))
    yield from _changes(data.get("changes", {}).get("all"))
    yield from _unmapped(shown.get("unmapped", ()))
    yield from _rows(data, missing)


def _sample(data: Mapping[str, Any]) -> str:
    return say(
        "measured.sample",
        name=safe(str(data.get("source") or data["evidence"])),
        number=data["sample"],
        kind=data["kind"],
        first=data["first"][:10] if "first" in data else None,
        last=data["last"][:10] if "first" in data else None,
    )


def _touchpoints(touchpoints: Mapping[str, Any], view: View) -> Iterator[str]:
    if not touchpoints:
        return
    width = min(_LONGEST, max(cell_len(safe(name)) for name in touchpoints))
    rated = any(each in figures for figures in touchpoints.values() for each in ("satisfaction", "importance"))
    for name, figures in touchpoints.items():
        label = set_cell_size(safe(name), width)
        lines = list(_ratings(figures, view)) if rated else []
        rest = _behaviour(figures)
        lines = lines or ([" " * (13 + _AXIS + 2) + rest] if rated and rest else [rest])
        if lines and rated and rest and not lines[0].endswith(rest):
            lines[0] += f"  {rest}"
        for number, line in enumerate(lines):
            yield f"  {label if number == 0 else ' ' * width}  {line}".rstrip() + "\n"
    if rated:
        yield f"  {' ' * width}  {' ' * 13}0{' ' * (_AXIS - 3)}10\n"
    yield "\n"


def _ratings(figures: Mapping[str, Any], view: View) -> Iterator[str]:
    for name in ("satisfaction", "importance"):
        if name in figures:
            yield f"{say(f'measured.figure-{name}'):<13}{_whisker(figures[name], view)}  {_value(figures[name])}"
        for dimension, each in figures.get(f"{name} by dimension", {}).items():
            yield f"{set_cell_size(safe(dimension), 12)} {_whisker(each, view)}  {_value(each)}"


def _whisker(found: Mapping[str, Any], view: View) -> str:
    """Draw a value on 0 to 10 and its interval."""
    if "value" not in found:
        return " " * _AXIS
    line, dot = ("-", "o") if view.ascii else ("─", "●")
    low, high, value = (round(found[key] * (_AXIS - 1) / 10) for key in ("low", "high", "value"))
    cells = [line if low <= place <= high else " " for place in range(_AXIS)]
    cells[value] = dot
    return "".join(cells)


def _value(found: Mapping[str, Any]) -> str:
    if "value" not in found:
        return _out(found)
    unsure = bool(found.get("unsure"))
    return say(
        "measured.rating", value=found["value"], low=found["low"], high=found["high"], n=found["n"], unsure=unsure
    )


def _out(found: Mapping[str, Any]) -> str:
    return say("measured.few") if found.get("n") == "<10" else say("measured.hidden")


def _share(found: Mapping[str, Any]) -> str:
    if "value" not in found:
        return _out(found)
    return say("measured.share", value=found["value"], low=found["low"], high=found["high"])


def _behaviour(figures: Mapping[str, Any]) -> str:
    said = [
        say(f"measured.{name}", share=_share(figures[name])) for name in ("reach", "exits", "cases") if name in figures
    ]
    if isinstance(figures.get("to_next"), dict) and "value" in figures["to_next"]:
        said.append(say("measured.next-after", seconds=figures["to_next"]["value"]))
    return ", ".join(said)


def _metrics(metrics: Mapping[str, Any]) -> Iterator[str]:
    for name, found in metrics.items():
        touchpoint = safe(found["at"]) if "at" in found else None
        yield f"  {say('measured.metric', name=safe(name), figure=_value(found), touchpoint=touchpoint)}\n"
    if metrics:
        yield "\n"


def _stages(journeys: Mapping[str, Any]) -> Iterator[str]:
    for journey, stages in journeys.items():
        yield f"  {say('measured.stages', journey=safe(journey))}\n"
        for stage, found in stages.items():
            said = [say("measured.reach", share=_share(found["reach"]))]
            if "value" in found.get("to_next", {}):
                said.append(say("measured.next-after", seconds=found["to_next"]["value"]))
            if "value" in found.get("reversed", {}):
                said.append(say("measured.reversed", share=_share(found["reversed"])))
            yield f"    {safe(stage)}: {', '.join(said)}\n"
        yield "\n"


def _changes(changes: Mapping[str, Any] | None) -> Iterator[str]:
    if not changes:
        return
    touchpoints = changes.get("touchpoints", {})
    moved = [
        (name, what, entry)
        for name, figures in touchpoints.items()
        for what, entry in figures.items()
        if isinstance(entry, dict) and entry.get("changed")
    ]
    moved += [(name, "", entry) for name, entry in changes.get("metrics", {}).items() if entry.get("changed")]
    at = {name for name, what, _ in moved if what}
    since, until = changes["from"], changes["to"]
    if touchpoints:
        of = len(touchpoints)
        yield f"{say('measured.touchpoints-between', changed=len(at), of=of, since=since, until=until)}\n"
    else:
        yield f"{say('measured.between', since=since, until=until)}\n"
    for name, what, entry in moved:
        label = f"{safe(name)}, {say(f'measured.figure-{what}')}" if what else safe(name)
        yield f"  {_difference(label, entry, share=what in {'reach', 'exits'})}\n"
    if not moved:
        yield f"  {say('measured.nothing-changed')}\n"
    yield "\n"


def _difference(label: str, entry: Mapping[str, Any], *, share: bool) -> str:
    value, low, high = (entry[key] for key in ("value", "low", "high"))
    return say("measured.difference", label=label, value=value, low=low, high=high, share=share)


def _unmapped(events: Any) -> Iterator[str]:
    if not events:
        return
    yield f"{say('measured.events')}\n"
    for each in events:
        name, reach = safe(each["event"]), _share(each["reach"])
        yield f"  {say('measured.event', name=name, reach=reach, touches=each['touches'])}\n"
    yield "\n"


def _rows(data: Mapping[str, Any], missing: int) -> Iterator[str]:
    left_out = [(safe(reason), count) for reason, count in data["left_out"].items()]
    yield f"{say('measured.rows', rows=data['rows'], used=data['used'], missing=missing, left_out=left_out)}\n"
    if still_open := data["all"].get("open"):
        yield f"{say('measured.still-open', number=still_open)}\n"
    if early := data["all"].get("early"):
        yield f"{say('measured.begun-early', number=early)}\n"
