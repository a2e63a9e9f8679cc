"""A journey's figures over time: which moments to look at, and what was found at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from journeygap.core.finding import Severity
from journeygap.loading.history import Moment
from journeygap.results.analysis import Analysis

Every = Literal["commit", "day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Point:
    """The figures on a day. Shares are 0 to 1, None where they are not known: with errors in the files, say.

    ``commit`` is the one that changed the files last, None for the working copy. ``errors``, ``warnings`` and ``notes``
    count findings by severity; definition errors are counted apart.
    """

    day: date
    commit: str | None
    coverage: float | None
    alignment: float | None
    waste: float | None
    errors: int
    warnings: int
    notes: int
    definition_errors: int


def sampled(
    moments: Sequence[Moment], every: Every, first: date = date.min, last: date = date.max
) -> Iterator[tuple[Moment, date]]:
    """Choose the moments to look at between two days, oldest first, each with the day to show it for.

    With a period, one for the end of each from the first day or moment to ``last``; one in which nothing changed has
    what was there before, be it from before the first day. Otherwise every moment.
    """
    if every == "commit":
        yield from ((moment, moment.day) for moment in moments if first <= moment.day <= last)
        return
    days = [moment.day for moment in moments]
    if not days or max(first, days[0]) > last:
        return
    place, end = 0, _end_of(max(first, days[0]), every)
    while True:
        shown = min(end, last)
        while place + 1 < len(days) and days[place + 1] <= shown:
            place += 1
        yield moments[place], shown
        if end >= last:
            return
        end = _end_of(end + timedelta(days=1), every)


def _end_of(day: date, every: Every) -> date:
    """Return the last day of the period that a day is in; weeks end on Sunday."""
    if every == "day":
        return day
    if every == "week":
        return day + min(timedelta(days=6 - day.weekday()), date.max - day)
    months = {"month": 1, "quarter": 3, "year": 12}[every]
    month = (day.month - 1) // months * months + months
    if (day.year, month) == (date.max.year, 12):
        return date.max
    return date(day.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def point(analysis: Analysis, commit: str | None, day: date) -> Point:
    """Return the figures of an analysis as those of a day."""
    whole = not analysis.errors
    counts = dict.fromkeys(Severity, 0)
    for each in analysis.every_finding():
        counts[each.severity] += 1
    return Point(
        day=day,
        commit=commit,
        coverage=analysis.portfolio.coverage if whole else None,
        alignment=analysis.portfolio.alignment if whole else None,
        waste=analysis.portfolio.waste_share if whole else None,
        errors=counts[Severity.ERROR] - len(analysis.errors),
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.INFO],
        definition_errors=len(analysis.errors),
    )
