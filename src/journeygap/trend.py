"""A journey's figures over time: which moments to look at, and what was found at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple

from journeygap.analysis import Analysis
from journeygap.findings import Severity
from journeygap.overlay import Role

Every = Literal["commit", "day", "week", "month", "quarter", "year"]


class Moment(NamedTuple):
    """A moment at which the files changed: the commit that changed them, or None for the working copy, and the time.

    ``path`` is what the file or folder was called then, ``time`` in seconds since 1970.
    """

    commit: str | None
    path: str
    time: int

    @property
    def day(self) -> date:
        """The day of it, in universal time, so that everybody has the same."""
        return datetime.fromtimestamp(self.time, UTC).date()


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


def sampled(moments: Sequence[Moment], every: Every, until: date) -> Iterator[tuple[Moment, date]]:
    """Choose the moments to look at, oldest first, each with the day to show it for.

    With a period, one for the end of each from the first moment's to ``until``; one in which nothing changed has what
    was there before. Otherwise every moment.
    """
    if every == "commit":
        yield from ((moment, moment.day) for moment in moments)
        return
    if not moments:
        return
    place, end = 0, _end_of(moments[0].day, every)
    while True:
        while place + 1 < len(moments) and moments[place + 1].day <= end:
            place += 1
        yield moments[place], min(end, until)
        if end >= until:
            return
        end = _end_of(end + timedelta(days=1), every)


def _end_of(day: date, every: Every) -> date:
    """Give the last day of the period that a day is in; weeks end on Sunday."""
    if every == "day":
        return day
    if every == "week":
        return day + timedelta(days=6 - day.weekday())
    months = {"month": 1, "quarter": 3, "year": 12}[every]
    month = (day.month - 1) // months * months + months
    return date(day.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def point(analysis: Analysis, commit: str | None, day: date) -> Point:
    """Give the figures of an analysis as those of a day."""
    whole = not analysis.errors
    counts = dict.fromkeys(Severity, 0)
    for each in analysis.every_finding():
        counts[each.severity] += 1
    return Point(
        day=day,
        commit=commit,
        coverage=analysis.portfolio.coverage if whole else None,
        alignment=_alignment(analysis) if whole else None,
        waste=analysis.portfolio.waste_share if whole else None,
        errors=counts[Severity.ERROR] - len(analysis.errors),
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.INFO],
        definition_errors=len(analysis.errors),
    )


def _alignment(analysis: Analysis) -> float | None:
    """Give the share of all effort that is aligned; what several journeys share counts once, at its best."""
    spent, roles = analysis.portfolio.effort, analysis.portfolio.roles
    if spent.total <= 0:
        return None
    aligned = sum(amount for activity, amount in spent.by_activity.items() if roles[activity] is Role.ALIGNED)
    return aligned / spent.total
