"""Figures over time for a spreadsheet: a row for each point."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import fields

from journeygap.method.overlay import ROUNDING
from journeygap.results.trend import Point

COLUMNS = tuple("waste_share" if field.name == "waste" else field.name for field in fields(Point))


def render(points: Sequence[Point]) -> Iterator[str]:
    """Return a row of names, and a row for each point; unknown is empty. No text of anybody's is in it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for point in points:
        writer.writerow(_cell(getattr(point, field.name)) for field in fields(Point))
    yield out.getvalue()


def _cell(value: object) -> object:
    return round(value, ROUNDING) if isinstance(value, float) else value
