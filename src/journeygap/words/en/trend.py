"""Figures over time, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from journeygap.words.en.writing import counted


def points(number: int, first: date, last: date) -> str:
    """Say how many points there are, and of which days."""
    return f"{counted(number, 'point')}, {first if number == 1 else f'{first} to {last}'}"


def definition_errors(number: int) -> str:
    """Say how many definition errors there were at a point."""
    return counted(number, "definition error")


SENTENCES: dict[str, str | Callable[..., str]] = {
    "alignment": "Alignment",
    "column-alignment": "Aligned",
    "column-commit": "Commit",
    "column-coverage": "Coverage",
    "column-day": "Day",
    "column-errors": "Err.",
    "column-notes": "Notes",
    "column-warnings": "Warn.",
    "column-waste": "Waste",
    "coverage": "Coverage",
    "definition-errors": definition_errors,
    "drawn": "{drawn} of the {number:,} points are drawn, spread evenly",
    "figures-not-known": "Where the files had errors, the figures are not known.",
    "not-committed": "not committed",
    "older": "… and {number:,} older: --top 0 shows all",
    "points": points,
    "spread": "low {least}, high {most}",
    "waste": "Waste",
}
