"""A comparison for programs: schema version 1, to which keys are added, and which never changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeygap import __version__
from journeygap.method.overlay import ROUNDING
from journeygap.reporters.listings.json import Encode, encoder, finding, listed
from journeygap.results.comparison import Comparison, Figure, JourneyChange

SCHEMA_VERSION = 1


def render(compared: Comparison, *, ascii_only: bool = False) -> Iterator[str]:
    """Return the comparison as JSON text, in pieces; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    yield "{\n"
    yield f'  "schema_version": {SCHEMA_VERSION},\n'
    for key, value in (
        ("tool", {"name": "journeygap", "version": __version__}),
        ("old", _side(compared, old=True)),
        ("new", _side(compared, old=False)),
        ("coverage", _figure(compared.coverage)),
        ("alignment", _figure(compared.alignment)),
        ("waste_share", _figure(compared.waste)),
    ):
        yield f'  "{key}": {encode(value)},\n'
    yield from _journeys(compared, encode)


def _journeys(compared: Comparison, encode: Encode) -> Iterator[str]:
    yield from listed("journeys", map(_journey, compared.journeys), "  ", ",", encode)
    yield from listed("opened", map(finding, compared.opened), "  ", ",", encode)
    yield from listed("closed", map(finding, compared.closed), "  ", ",", encode)
    changed = ({"before": finding(each.before), "after": finding(each.after)} for each in compared.changed)
    yield from listed("changed", changed, "  ", "", encode)
    yield "}\n"


def _side(compared: Comparison, *, old: bool) -> dict[str, Any]:
    side = compared.old if old else compared.new
    return {
        "name": side.name,
        "journeys": len(side.analysis.journeys),
        "errors": len(side.analysis.errors),
        "findings": sum(1 for _ in side.analysis.every_finding()),
    }


def _journey(each: JourneyChange) -> dict[str, Any]:
    return {
        "path": each.path,
        "journey": each.name,
        "before": each.before is not None,
        "after": each.after is not None,
        "had_errors": each.had_errors,
        "has_errors": each.has_errors,
        "coverage": _figure(each.coverage),
        "alignment": _figure(each.alignment),
        "waste_share": _figure(each.waste),
        "stages": [
            {
                "id": stage.id,
                "name": stage.name,
                "before": stage.was,
                "after": stage.is_,
                "coverage": _figure(stage.coverage),
                "waste_share": _figure(stage.waste),
            }
            for stage in each.stages
        ],
    }


def _figure(each: Figure) -> dict[str, float | None]:
    return {
        name: None if value is None else round(value, ROUNDING)
        for name, value in (("before", each.before), ("after", each.after), ("change", each.change))
    }
