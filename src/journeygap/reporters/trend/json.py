"""Figures over time for programs: schema version 1, to which keys are added, and which never changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from journeygap import __version__
from journeygap.method.overlay import ROUNDING
from journeygap.reporters.listings.json import encoder, listed
from journeygap.results.trend import Point

SCHEMA_VERSION = 1


def render(points: Sequence[Point], name: str, *, ascii_only: bool = False) -> Iterator[str]:
    """Return the points as JSON text, in pieces; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    yield "{\n"
    yield f'  "schema_version": {SCHEMA_VERSION},\n'
    yield f'  "tool": {encode({"name": "journeygap", "version": __version__})},\n'
    yield f'  "path": {encode(name)},\n'
    yield from listed("points", map(_point, points), "  ", "", encode)
    yield "}\n"


def _point(point: Point) -> dict[str, Any]:
    shares = {"coverage": point.coverage, "alignment": point.alignment, "waste_share": point.waste}
    return {
        "day": point.day.isoformat(),
        "commit": point.commit,
        **{name: None if share is None else round(share, ROUNDING) for name, share in shares.items()},
        "findings": {"error": point.errors, "warning": point.warnings, "info": point.notes},
        "definition_errors": point.definition_errors,
    }
