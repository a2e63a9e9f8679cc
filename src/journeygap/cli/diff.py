"""`journeygap diff`: what a change opens and closes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from journeygap.cli import options
from journeygap.cli.extras import needing
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.cli.session import Session
    from journeygap.loading.files import Storage
    from journeygap.loading.load import Loaded
    from journeygap.loading.search import Exclusions
    from journeygap.reporters.view import View
    from journeygap.results.analysis import Analysis
    from journeygap.results.comparison import Comparison, Side

Before = Annotated[
    str, typer.Argument(metavar="OLD", help="A file or folder, or one in a git revision, as in main:journey.yaml.")
]
After = Annotated[str, typer.Argument(metavar="NEW", help="What to compare it with, in the same form.")]
OutputFormat = Annotated[
    Literal["table", "markdown", "json"],
    typer.Option("--format", "-f", help="table for a terminal, markdown for a pull request, json for programs."),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the comparison to this file too, in the format of its ending. Repeatable.",
    ),
]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"],
    typer.Option("--fail-on", help="Exit with 1 if a new finding is at least this severe."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only what has changed, in one line.")]
FORMATS = ("table", "markdown", "json")
ENDINGS = {".txt": "table", ".md": "markdown", ".json": "json"}


def diff(  # noqa: PLR0913 - one parameter an option
    old: Before,
    new: After,
    *,
    output_format: OutputFormat = "table",
    output: Output = None,
    top: options.Top = None,
    stage: options.Stage = None,
    owner: options.Owner = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    effort: options.Effort = None,
    include_planned: options.IncludePlanned = None,
    fail_on: FailOn = "never",
    today: options.Today = None,
    color: options.Color = "auto",
    quiet: Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Show which findings a change opens and closes, and the figures before and after."""
    from dataclasses import replace

    from journeygap.cli import session as runs
    from journeygap.cli.output import fail, write
    from journeygap.cli.outputs import in_a_file, outputs
    from journeygap.cli.saving import save
    from journeygap.cli.verdicts import severity_verdict
    from journeygap.results.comparison import compare
    from journeygap.results.pipeline import result
    from journeygap.words.comparison import lines

    session = runs.Session(config, isolated=isolated, allow_outside=allow_outside, team_rules=team_rules)
    asked = session.request(
        effort=effort,
        include_planned=include_planned,
        today=today,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        stage=stage,
        owner=owner,
    )
    if old == new == "-":
        fail(say("usage.two-stdins"))
    read = [read_side(each, session) for each in (old, new)]
    if read[0].is_folder is not read[1].is_folder:
        fail(say("usage.folder-and-file"))
    inputs = session.inputs(None, *(path for each in read for path in each.places))
    files = outputs(output, FORMATS, ENDINGS, inputs)
    # A stage or a team may be there on one side only.
    selection = asked.selected(journey for each in read for journey in each.loaded.journeys)
    asked = replace(asked, baseline=None)  # what was accepted once is there on both sides
    results = [result(each.loaded, asked, selection=selection) for each in read]
    faults = [fault for each in results for fault in each.faults]
    compared = compare(*(each.side(found) for each, found in zip(read, results, strict=True)))
    view = session.view(color, top)
    with needing("comparison"):
        if quiet and output_format != "json":
            write(lines(compared))
        else:
            write(_shown(compared, output_format, view), output_format)
        for each in files:
            save(each.path, _shown(compared, each.format, in_a_file(view)), each.format)
    runs.end(compared.opened_errors, severity_verdict(compared.opened, fail_on), faults)


def _shown(compared: Comparison, chosen: str, view: View) -> Iterable[str]:
    """Return a comparison in a format, piece by piece."""
    if chosen == "json":
        from journeygap.reporters.comparison import json

        return json.render(compared, ascii_only=view.ascii)
    if chosen == "markdown":
        from journeygap.reporters.comparison import markdown

        return markdown.render(compared)
    from journeygap.reporters.comparison import table

    return table.render(compared, view)


class SideRead(NamedTuple):
    """One side as it was read: what the person called it, and its path as results name it.

    ``places`` are the files on the disk that it was read from.
    """

    loaded: Loaded
    name: str
    path: str
    is_folder: bool
    places: list[str]

    def side(self, analysis: Analysis) -> Side:
        """Return it with what was found of it."""
        from journeygap.results.comparison import Side

        files = frozenset(source.path for source in self.loaded.sources)
        return Side(analysis, self.name, self.path, self.is_folder, files)


def read_side(named: str, session: Session) -> SideRead:
    """Read one side; ends with exit code 2 where it can't be read or holds no journey."""
    from journeygap.cli.output import fail
    from journeygap.cli.outputs import places
    from journeygap.loading.files import STDIN
    from journeygap.loading.load import load_files
    from journeygap.loading.revision import parted

    with ExitStack() as opened:
        storage: Storage = session.disk()
        path = named
        on_disk = named == STDIN or os.path.exists(named)
        if not on_disk and (parts := parted(named)) is not None:
            storage, path = _revision(named, *parts, opened, session.disk().exclusions)
        loaded = load_files([path], session.limits, storage)
        if not loaded.journeys and not loaded.errors:
            fail(say("usage.no-journeys-here", path=named))
        is_folder = storage.kind(path) == "folder"
        return SideRead(loaded, named, storage.path(path), is_folder, list(places(loaded.sources)) if on_disk else [])


def _revision(named: str, revision: str, path: str, opened: ExitStack, exclusions: Exclusions) -> tuple[Storage, str]:
    """Return the files of a revision, and a path in it from the repository's root; ``opened`` closes the repository."""
    from journeygap.loading.git import Repository
    from journeygap.loading.revision import Revision
    from journeygap.loading.unreadable import Unreadable

    if not revision:
        raise Unreadable(named, say("usage.no-revision"))
    try:
        repository = opened.enter_context(Repository())
    except Unreadable as error:
        raise Unreadable(named, error.why) from error
    if path == "." or path.startswith(("./", "../")):
        path = os.path.relpath(path, repository.root)
    return Revision(repository, repository.commit(revision), revision, exclusions), path
