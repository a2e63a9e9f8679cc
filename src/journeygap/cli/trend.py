"""`journeygap trend`: a journey's figures over its history in git."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.cli.session import Session
    from journeygap.loading.git import Repository
    from journeygap.loading.history import History, Moment, State
    from journeygap.loading.load import Loaded
    from journeygap.reporters.view import View
    from journeygap.results.pipeline import Request
    from journeygap.results.trend import Every, Point

Path = Annotated[str, typer.Argument(metavar="PATH", help="A journey file or a folder in a git repository.")]
OutputFormat = Annotated[
    Literal["table", "csv", "json"],
    typer.Option("--format", "-f", help="table for a terminal, csv for a spreadsheet, json for programs."),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the trend to this file too, in the format of its ending. Repeatable.",
    ),
]
EveryOption = Annotated[
    Literal["commit", "day", "week", "month", "quarter", "year"],
    typer.Option("--every", help="One point for each change, or for the end of each period."),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what is before this day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what is after this day.")]
FORMATS = ("table", "csv", "json")
ENDINGS = {".txt": "table", ".csv": "csv", ".json": "json"}


def trend(  # noqa: PLR0913 - one parameter an option
    path: Path,
    *,
    every: EveryOption = "commit",
    since: Since = None,
    until: Until = None,
    output_format: OutputFormat = "table",
    output: Output = None,
    top: options.Top = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    effort: options.Effort = None,
    include_planned: options.IncludePlanned = None,
    today: options.Today = None,
    color: options.Color = "auto",
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Show how coverage, alignment, waste and findings have changed over a file's history in git."""
    from journeygap.cli import session as runs
    from journeygap.cli.output import fail, inform, write
    from journeygap.cli.outputs import in_a_file, outputs
    from journeygap.cli.saving import save

    session = runs.Session(config, isolated=isolated, allow_outside=allow_outside, team_rules=team_rules)
    asked = session.request(
        effort=effort,
        include_planned=include_planned,
        today=today,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
    )
    first = date.min if since is None else runs.day(since, "--since")
    last = None if until is None else runs.day(until, "--until")
    faults: list[str] = []
    with _repository(path) as repository:
        history = _history(path, repository, session, asked, faults, fixed=today is not None)
        points = list(_points(history, every, first, last))
        read = [path, *(os.path.join(repository.root, each) for each in history.passed)]
        if repository.shallow:
            inform(say("running.shallow"))
    files = outputs(output, FORMATS, ENDINGS, session.inputs(None, *read))
    if not points:
        fail(say("usage.trend-unknown", path=path, narrowed=bool(since or until)))
    view = session.view(color, top)
    write(_shown(points, path, output_format, view), output_format)
    for each in files:
        save(each.path, _shown(points, path, each.format, in_a_file(view)), each.format)
    runs.end((), faults=faults)


def _shown(points: list[Point], path: str, chosen: str, view: View) -> Iterable[str]:
    """Return points in a format, piece by piece."""
    if chosen == "json":
        from journeygap.reporters.trend import json

        return json.render(points, path, ascii_only=view.ascii)
    if chosen == "csv":
        from journeygap.reporters.trend import csv

        return csv.render(points)
    from journeygap.reporters.trend import table

    return table.render(points, path, view)


def _repository(path: str) -> Repository:
    """Return the repository that a file or folder lies in. Raises `Unreadable` where there is none."""
    from journeygap.loading.files import STDIN
    from journeygap.loading.git import Repository
    from journeygap.loading.unreadable import Unreadable

    if path == STDIN:
        raise Unreadable(path, say("usage.stdin-history"))
    real = os.path.realpath(path)
    folder = real if os.path.isdir(real) else os.path.dirname(real)
    if not os.path.isdir(folder):
        raise Unreadable(path, say("usage.no-such-path"))
    try:
        return Repository(folder)
    except Unreadable as error:
        raise Unreadable(path, error.why) from error


def _history(
    path: str, repository: Repository, session: Session, asked: Request, faults: list[str], *, fixed: bool
) -> History[Point]:
    """Return the history of a file or folder, each state of it with its figures.

    ``faults`` takes the rules of a team's own that fail.

    ``fixed`` keeps the request's day for every state; otherwise ages are judged by the day on which a state came.
    """
    from journeygap.loading.history import History
    from journeygap.results import pipeline
    from journeygap.results.trend import point

    # What was accepted is accepted today, and says nothing of an older state.
    asked = replace(asked, baseline=None)

    def judge(loaded: Loaded, moment: Moment) -> Point:
        request = asked if fixed else replace(asked, today=moment.day)
        found = pipeline.result(loaded, request)
        faults.extend(found.faults)
        return point(found, moment.commit, moment.day)

    return History(repository, session.disk(), path, session.limits, judge)


_MOST_POINTS = 20_000
_DAYS = {"day": 1, "week": 7, "month": 28, "quarter": 90, "year": 365}


def _few_enough_or_fail(every: Every, first: date, last: date) -> None:
    """End with exit code 2 where there would be very many points: a commit may be dated in any century."""
    from journeygap.cli.output import fail

    if every != "commit" and (last - first).days > _MOST_POINTS * _DAYS[every]:
        fail(say("usage.trend-too-often", first=first, last=last, every=every, most=_MOST_POINTS))


def _points(history: History[Point], every: Every, first: date, last: date | None) -> Iterator[Point]:
    """Return the figures at each moment that was asked for, the oldest first."""
    from journeygap.results.trend import sampled

    now = datetime.now(UTC)
    found: list[tuple[Moment, date, State[Point] | None]] = []
    known = -1
    while known < len(history.passed):
        # Company files may come to light: what changed them is a change of the journey too.
        known = len(history.passed)
        moments = history.moments(int(now.timestamp()))
        end = last or max(now.date(), *(each.day for each in moments), date.min)
        _few_enough_or_fail(every, max(first, *(each.day for each in moments[:1]), date.min), end)
        found = [(moment, day, history.state(moment)) for moment, day in sampled(moments, every, first, end)]
    before = None
    for moment, day, state in found:
        if state is not None and (every != "commit" or state is not before):  # else what is read did not change
            yield replace(state.judged, commit=moment.commit, day=day)
        before = state
