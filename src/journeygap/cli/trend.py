"""`journeygap trend`: a journey's figures over its history in git."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options

if TYPE_CHECKING:
    from journeygap.analysis import Analysis
    from journeygap.cli.run import Asked
    from journeygap.loading.git import Repository
    from journeygap.loading.load import Loaded
    from journeygap.loading.read import Limits
    from journeygap.reporters.view import View
    from journeygap.trend import Every, Moment, Point

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
        help="Write the trend to this file too, in the format that its ending says. Repeatable.",
    ),
]
EveryOption = Annotated[
    Literal["commit", "day", "week", "month", "quarter", "year"],
    typer.Option("--every", help="One point for each change, or for the end of each period."),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what is older than this day.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Leave out what is newer than this day.")]
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
) -> None:
    """Show how coverage, alignment, waste and findings have changed over a file's history in git."""
    from journeygap.cli import run
    from journeygap.cli.configuration import configuration, configuration_file
    from journeygap.cli.output import WIDTH, fail, takes_unicode, wants_color, width, write
    from journeygap.cli.outputs import outputs, save
    from journeygap.loading.files import Unreadable
    from journeygap.reporters.view import View

    config_file = configuration_file(config, isolated=isolated)
    configured = configuration(config_file)
    question = run.asked(
        configured,
        effort=effort,
        include_planned=include_planned,
        today=today,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        stage=None,
        owner=None,
    )
    first = date.min if since is None else run.day(since, "--since")
    last = date.today() if until is None else run.day(until, "--until")
    files = outputs(output, FORMATS, ENDINGS, [path, *([] if config_file is None else [config_file])])
    try:
        past = _Past(path, question, run.limits(configured), fixed=today is not None)
        points = past.points(every, first, last)
    except Unreadable as error:
        fail(str(error))
    if not points:
        fail(f"{path}: git knows no change of it{' in these days' if since or until else ''}; commit it first")
    view = View(
        width=width(),
        color=wants_color(color),
        ascii=not takes_unicode(),
        top=next(number for number in (top, configured.top, 10) if number is not None),
    )
    write(_shown(points, path, output_format, view))
    for each in files:
        save(each.path, _shown(points, path, each.format, view._replace(width=WIDTH, color=False, ascii=False)))


def _shown(points: list[Point], path: str, chosen: str, view: View) -> Iterable[str]:
    """Give points in a format, piece by piece."""
    if chosen == "json":
        from journeygap.reporters.trend import json

        return json.render(points, path, ascii_only=view.ascii)
    if chosen == "csv":
        from journeygap.reporters.trend import csv

        return csv.render(points)
    from journeygap.reporters.trend import table

    return table.render(points, path, view)


class _Past:
    """The history of a file or folder. Each state that its files have been in is read and analysed once.

    ``fixed`` keeps the question's day for every state; otherwise ages are judged by the day on which a state came.
    """

    def __init__(self, path: str, question: Asked, limits: Limits, *, fixed: bool) -> None:
        from journeygap.loading.files import STDIN, Disk, Unreadable
        from journeygap.loading.git import Repository

        if path == STDIN:
            raise Unreadable(path, "standard input has no history; name a file")
        folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
        if not os.path.isdir(folder):
            raise Unreadable(path, "there is no such file or folder")
        self._repository: Repository = Repository(folder)
        self._named = path
        self._path = os.path.relpath(os.path.realpath(path), self._repository.root).replace(os.sep, "/")
        self._path = "" if self._path == "." else self._path
        self._question = question
        self._limits = limits
        self._fixed = fixed
        self._disk = Disk()
        self._known: dict[tuple[tuple[str, str | None], ...], Analysis] = {}
        self._read: set[str] = set()

    def points(self, every: Every, first: date, last: date) -> list[Point]:
        """Give the figures at each moment that was asked for, the oldest first."""
        from journeygap.trend import point, sampled

        with self._repository:
            while True:
                before = set(self._read)
                moments = [each for each in self._moments() if first <= each.day <= last]
                points = []
                shown: object = None
                for moment, day in sampled(moments, every, last):
                    analysis = self._analysed(moment)
                    if every == "commit" and analysis is shown:
                        continue  # the commit changed nothing that is read
                    shown = analysis
                    points.append(point(analysis, moment.commit, day))
                if self._read <= before:
                    return points
                # Company files have come to light: what changed them is a change of the journey too.

    def _moments(self) -> list[Moment]:
        """Give the commits that changed the file, its company files, or what it was called before, and the present."""
        from journeygap.trend import Moment

        found: list[Moment] = []
        path, start = self._path, "HEAD"
        while True:
            commits = self._repository.history([path, *sorted(self._read)] if path else [], start)
            found[:0] = [Moment(each.hash, path, each.time) for each in commits]
            own = self._repository.history([path], start)[:1] if path else []
            renamed = self._repository.renamed_from(own[0].hash, path) if own else None
            if renamed is None:
                break
            found = [each for each in found if each.path != path or each.time >= own[0].time]
            path, start = renamed, f"{own[0].hash}^"
        if self._working_copy_differs(found[-1] if found else None):
            import time

            found.append(Moment(None, self._path, int(time.time())))
        return found

    def _working_copy_differs(self, newest: Moment | None) -> bool:
        if newest is None or not os.path.exists(self._named):
            return False
        loaded = self._load(None, self._path)
        past = self._load(newest.commit, newest.path)
        return [(each.path, each.text) for each in loaded.sources] != [(each.path, each.text) for each in past.sources]

    def _load(self, commit: str | None, path: str) -> Loaded:
        from journeygap.loading.load import load_files
        from journeygap.loading.revision import Revision

        if commit is None:
            return load_files([self._named], self._limits, self._disk)
        return load_files([path], self._limits, Revision(self._repository, commit, commit[:10]))

    def _analysed(self, moment: Moment) -> Analysis:
        from journeygap.cli.run import analysis_of
        from journeygap.loading.revision import Revision

        question = self._question if self._fixed else self._question._replace(today=moment.day)
        if moment.commit is None:
            return analysis_of(self._load(None, self._path), question)
        revision = Revision(self._repository, moment.commit, moment.commit[:10])
        wanted = sorted({*self._read, *(revision.find([moment.path]) if revision.kind(moment.path) else ())})
        key = tuple((path, revision.blob(path)) for path in wanted)
        if key not in self._known:
            loaded = self._load(moment.commit, moment.path) if revision.kind(moment.path) else _nothing()
            self._read.update(source.path for source in loaded.sources if source.path != moment.path)
            self._known[key] = analysis_of(loaded, question)
        return self._known[key]


def _nothing() -> Loaded:
    """What there is of a file before it came, or after it went."""
    from journeygap.loading.load import load_files

    return load_files([])
