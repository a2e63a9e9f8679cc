"""`journeygap diff`: what a change opens and closes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from journeygap.cli import options
from journeygap.cli.extras import extra
from journeygap.cli.output import WIDTH

if TYPE_CHECKING:
    from journeygap.comparison import Comparison
    from journeygap.loading.files import Storage
    from journeygap.loading.load import Loaded
    from journeygap.loading.read import Limits
    from journeygap.reporters.view import View

Before = Annotated[
    str, typer.Argument(metavar="OLD", help="A file or folder, or one of git's: REV:path, as in main:journey.yaml.")
]
After = Annotated[str, typer.Argument(metavar="NEW", help="What to compare it with, named in the same way.")]
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
        help="Write the comparison to this file too, in the format that its ending says. Repeatable.",
    ),
]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"],
    typer.Option("--fail-on", help="Exit with 1 if a finding that has opened is this severe or more."),
]
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
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show which findings a change opens and closes, and the figures before and after."""
    from journeygap.cli import run
    from journeygap.cli.configuration import configuration, configuration_file
    from journeygap.cli.output import fail, takes_unicode, wants_color, width, write
    from journeygap.cli.outputs import outputs, save
    from journeygap.cli.verdicts import severity_verdict
    from journeygap.comparison import Side, compare
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
        stage=stage,
        owner=owner,
    )
    if old == new == "-":
        fail("standard input can be one side only")
    inputs = [path for path in (old, new, config_file) if path is not None]
    files = outputs(output, FORMATS, ENDINGS, inputs)
    limits = run.limits(configured)
    read = [_read(each, limits) for each in (old, new)]
    if read[0].is_folder is not read[1].is_folder:
        fail("a folder can be compared with a folder, and a file with a file")
    # A stage or a team may be there on one side only.
    selection = question.of(journey for each in read for journey in each.loaded.journeys)
    sides = [
        Side(run.analysis_of(each.loaded, question, selection=selection), each.name, each.path, each.is_folder)
        for each in read
    ]
    compared = compare(sides[0], sides[1])
    view = View(
        width=width(),
        color=wants_color(color),
        ascii=not takes_unicode(),
        top=next(number for number in (top, configured.top, 10) if number is not None),
    )
    with extra("report", "a comparison in Markdown"):
        write(_shown(compared, output_format, view))
        for each in files:
            save(each.path, _shown(compared, each.format, view._replace(width=WIDTH, color=False, ascii=False)))
    run.end(sides[1].analysis, severity_verdict(compared.opened, fail_on))


def _shown(compared: Comparison, chosen: str, view: View) -> Iterable[str]:
    """Give a comparison in a format, piece by piece."""
    if chosen == "json":
        from journeygap.reporters.comparison import json

        return json.render(compared, ascii_only=view.ascii)
    if chosen == "markdown":
        from journeygap.reporters.comparison import markdown

        return markdown.render(compared)
    from journeygap.reporters.comparison import table

    return table.render(compared, view)


class _Read(NamedTuple):
    """One side as it was read: what the person called it, and its path as results name it."""

    loaded: Loaded
    name: str
    path: str
    is_folder: bool


def _read(named: str, limits: Limits) -> _Read:
    """Read one side; ends with exit code 2 where it can't be read or holds no journey."""
    from journeygap.cli.output import fail
    from journeygap.loading.files import STDIN, Disk, Unreadable
    from journeygap.loading.load import load_files

    try:
        with ExitStack() as opened:
            storage: Storage = Disk()
            path = named
            if named != STDIN and not os.path.exists(named) and ":" in named:
                storage, path = _revision(named, opened)
            loaded = load_files([path], limits, storage)
            if not loaded.journeys and not loaded.errors:
                fail(f"{named}: no journey files here; they are called journey.yaml or end in .journey.yaml")
            return _Read(loaded, named, storage.path(path), storage.kind(path) == "folder")
    except Unreadable as error:
        fail(str(error))


def _revision(named: str, opened: ExitStack) -> tuple[Storage, str]:
    """Give the files of the revision that ``REV:path`` names, and the path from the repository's root.

    ``opened`` closes the repository.
    """
    from journeygap.loading.git import Repository
    from journeygap.loading.revision import Revision

    revision, _, path = named.partition(":")
    repository = opened.enter_context(Repository())
    commit = repository.commit(revision or "HEAD")
    if path == "." or path.startswith(("./", "../")):
        path = os.path.relpath(path, repository.root)
    return Revision(repository, commit, revision), path
