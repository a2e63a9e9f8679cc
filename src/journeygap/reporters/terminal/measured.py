"""What was measured, for people: a dot and whiskers for each figure, what changed, and which rows counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.cells import cell_len, set_cell_size

from journeygap.core.text import counted, duration, figure, percent, safe
from journeygap.reporters.view import View

_AXIS = 31
"""Columns from 0 to 10: three for each point, and one more."""
_LONGEST = 40


def render(data: Mapping[str, Any], view: View, missing: int = 0) -> Iterator[str]:
    """Return the table, line by line, of what a measured file holds; ``missing`` counts cells without an answer."""
    name = safe(str(data.get("source") or data["evidence"]))
    who = (
        "respondent" if data["kind"] in {"survey", "interview"} else "case" if data["kind"] == "support" else "customer"
    )
    span = f", {data['first'][:10]} to {data['last'][:10]}" if "first" in data else ""
    yield f"{name}: {counted(data['sample'], who)}{span}\n\n"
    shown = data["all"]
    if "enters" in data:
        shown = data["periods"]["all"][data["enters"]]
        yield f"{data['enters']}, the last complete period\n"
    yield from _touchpoints(shown.get("touchpoints", {}), view)
    yield from _metrics(shown.get("metrics", {}))
    yield from _stages(shown.get("stages", {}))
    yield from _changes(data.get("changes", {}).get("all"))
    yield from _unmapped(shown.get("unmapped", ()))
    yield from _rows(data, missing)


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
            yield f"{name:<13}{_whisker(figures[name], view)}  {_value(figures[name])}"
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
    unsure = ", unsure" if found.get("unsure") else ""
    value, low, high = (figure(found[key]) for key in ("value", "low", "high"))
    return f"{value} ({low} to {high}, n {found['n']:,}{unsure})"


def _out(found: Mapping[str, Any]) -> str:
    return "fewer than 10" if found.get("n") == "<10" else "hidden"


def _share(found: Mapping[str, Any]) -> str:
    if "value" not in found:
        return _out(found)
    return f"{percent(found['value'])} ({percent(found['low'])} to {percent(found['high'])})"


def _behaviour(figures: Mapping[str, Any]) -> str:
    said = []
    if "reach" in figures:
        said.append(f"reach {_share(figures['reach'])}")
    if "exits" in figures:
        said.append(f"exits {_share(figures['exits'])}")
    if "cases" in figures:
        said.append(f"cases {_share(figures['cases'])}")
    if isinstance(figures.get("to_next"), dict) and "value" in figures["to_next"]:
        said.append(f"next after {duration(figures['to_next']['value'])}")
    return ", ".join(said)


def _metrics(metrics: Mapping[str, Any]) -> Iterator[str]:
    for name, found in metrics.items():
        at = f" at {safe(found['at'])}" if "at" in found else ""
        yield f"  {safe(name)}{at}: {_value(found)}\n"
    if metrics:
        yield "\n"


def _stages(journeys: Mapping[str, Any]) -> Iterator[str]:
    for journey, stages in journeys.items():
        yield f"  Stages of {safe(journey)}\n"
        for stage, found in stages.items():
            said = [f"reach {_share(found['reach'])}"]
            if "value" in found.get("to_next", {}):
                said.append(f"next after {duration(found['to_next']['value'])}")
            if "value" in found.get("reversed", {}):
                said.append(f"the next stage came first in {_share(found['reversed'])}")
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
    if touchpoints:
        of = counted(len(touchpoints), "touchpoint")
        yield f"{len(at)} of {of} changed from {changes['from']} to {changes['to']}\n"
    else:
        yield f"Changes from {changes['from']} to {changes['to']}\n"
    for name, what, entry in moved:
        share = what in {"reach", "exits"}
        amounts = [f"{entry[key] * (100 if share else 1):+.1f}" for key in ("value", "low", "high")]
        unit = " points" if share else ""
        label = f"{safe(name)}, {what}" if what else safe(name)
        yield f"  {label}: {amounts[0]}{unit} ({amounts[1]} to {amounts[2]})\n"
    if not moved:
        yield "  nothing that chance could not explain\n"
    yield "\n"


def _unmapped(events: Any) -> Iterator[str]:
    if not events:
        return
    yield "Events without a touchpoint\n"
    for each in events:
        yield f"  {safe(each['event'])}: reach {_share(each['reach'])}, {counted(each['touches'], 'time')}\n"
    yield "\n"


def _rows(data: Mapping[str, Any], missing: int) -> Iterator[str]:
    out = "".join(f", {count:,} left out by {safe(reason)}" for reason, count in data["left_out"].items())
    without = f"; {counted(missing, 'answer')} missing in them" if missing else ""
    yield f"{counted(data['rows'], 'row')} read{out}, {data['used']:,} used{without}\n"
    for key, text in (("open", "still open at the end of the log"), ("early", "begun near the start of the log")):
        if data["all"].get(key):
            yield f"{counted(data['all'][key], 'journey')} {text}\n"
