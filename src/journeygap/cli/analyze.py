"""`journeygap analyze`: the overlay, the gaps and the waste, for a person or a machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options
from journeygap.model.configuration import EffortChoice

if TYPE_CHECKING:
    from journeygap.analysis import Analysis
    from journeygap.model.configuration import Format
    from journeygap.reporters.view import View

By = Annotated[Literal["stage", "channel"], typer.Option(help="Show the overlay by stage or by channel.")]
Top = Annotated[
    int | None, typer.Option(min=0, show_default=False, help="How many of each list to show, 0 for all. [default: 10]")
]
Each = Annotated[bool, typer.Option("--each", help="Of several journeys, show every one in full.")]
Stage = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Show only this stage. Repeatable.")]
Owner = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Show only findings that concern this team. Repeatable.")
]
Effort = Annotated[
    EffortChoice | None, typer.Option(show_default=False, help="What to weigh effort by. [default: auto]")
]
IncludePlanned = Annotated[
    bool | None, typer.Option(show_default=False, help="Count what is planned as live: coverage as it will be.")
]
MinCoverage = Annotated[
    str | None, typer.Option(metavar="PERCENT", help="Exit with 1 if a journey's coverage is lower (0 to 100).")
]
MaxWaste = Annotated[
    str | None, typer.Option(metavar="PERCENT", help="Exit with 1 if more of the effort is wasted (0 to 100).")
]
Today = Annotated[
    str | None, typer.Option(metavar="DATE", help="The day to judge ages by, so that a result can be repeated.")
]


def analyze(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    output_format: options.OutputFormat = None,
    by: By = "stage",
    top: Top = None,
    each: Each = False,
    stage: Stage = None,
    owner: Owner = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    effort: Effort = None,
    include_planned: IncludePlanned = None,
    fail_on: options.FailOn = None,
    min_coverage: MinCoverage = None,
    max_waste: MaxWaste = None,
    today: Today = None,
    color: options.Color = "auto",
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    quiet: options.Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show where customers go that you don't, and what you do that no customer meets."""
    from journeygap.analysis import analyse
    from journeygap.cli import run
    from journeygap.cli.configuration import configuration
    from journeygap.cli.output import Ended, fail, note, takes_unicode, wants_color, width, write
    from journeygap.findings import Severity
    from journeygap.reporters.view import View
    from journeygap.selection import Selection
    from journeygap.selection import select as selected
    from journeygap.text import visible

    configured = configuration(config, isolated=isolated)
    settings = run.settings(configured, effort=effort, include_planned=include_planned)
    when = run.day(today)
    least = run.percentage("--min-coverage", min_coverage, configured.min_coverage)
    most = run.percentage("--max-waste", max_waste, configured.max_waste)
    selection = Selection(
        select=run.codes_or_fail(select or configured.select),
        ignore=run.codes_or_fail(ignore or configured.ignore),
        min_severity=Severity(min_severity or configured.min_severity or "info"),
    )
    loaded = run.load(paths or ["."], configured)
    if show_files:
        write(f"{visible(source.shown)}\n" for source in loaded.sources)
        return
    if not loaded.journeys and not loaded.errors:
        fail("there are company files but no journey to analyse; name a journey, or use journeygap check")
    stages = run.stages_or_fail(stage, loaded.journeys)
    selection = replace(selection, stages=stages, owners=run.owners_or_fail(owner, loaded.journeys))
    analysis = selected(
        analyse(
            loaded.journeys,
            settings=settings,
            today=when,
            errors=loaded.errors,
            shared=loaded.shared,
            undecided=loaded.undecided,
        ),
        selection,
    )
    view = View(
        width=width(),
        color=wants_color(color),
        ascii=not takes_unicode(),
        top=next(number for number in (top, configured.top, 10) if number is not None),
        by=by,
        each=each,
        stages=stages,
        narrowed=not selection.everything,
    )
    chosen = output_format or configured.format or "table"
    if quiet and chosen != "json":
        write(run.problems(loaded, chosen, view))
    elif statistics:
        write(run.counts(analysis.every_finding()))
    else:
        write(_shown(analysis, chosen, view))
    verdicts = [
        *_coverage_verdicts(analysis, least),
        *_waste_verdict(analysis, most),
        *run.severity_verdict(analysis.every_finding(), fail_on or configured.fail_on or "never"),
    ]
    for verdict in verdicts:
        note(verdict)
    if analysis.errors or verdicts:
        raise Ended(1)


def _shown(analysis: Analysis, chosen: Format, view: View) -> Iterable[str]:
    """Give the result in the format that was asked for."""
    if chosen == "json":
        from journeygap.reporters import json

        return json.render(analysis, ascii_only=view.ascii)
    if chosen == "concise":
        from journeygap.reporters import concise

        return concise.render(analysis)
    from journeygap.reporters import table

    return table.render(analysis, view)


def _coverage_verdicts(analysis: Analysis, least: float | None) -> Iterator[str]:
    """Name the journeys whose coverage is too low; one that can't be known is not."""
    from journeygap.overlay import ROUNDING

    if least is None:
        return
    for each in analysis.journeys:
        covered = each.coverage.value
        if covered is not None and round(covered * 100 - least, ROUNDING) < 0:
            # Rounded down, so that it never reads as if it were enough.
            shown = floor(round(covered * 1000, 6)) / 10
            file = each.journey.source.shown
            yield f"{file}: coverage is {shown:.1f}%, below the least that was asked for, {least:g}%"


def _waste_verdict(analysis: Analysis, most: float | None) -> Iterator[str]:
    """Say that too much is wasted, over all the journeys together."""
    from journeygap.overlay import ROUNDING

    wasted = analysis.portfolio.waste_share
    if most is not None and wasted is not None and round(wasted * 100 - most, ROUNDING) > 0:
        shown = ceil(round(wasted * 1000, 6)) / 10
        yield f"{shown:.1f}% of the effort is wasted, above the most that was allowed, {most:g}%"
