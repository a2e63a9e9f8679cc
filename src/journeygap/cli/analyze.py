"""`journeygap analyze`: the overlay, the gaps and the waste, for a person or a machine."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options
from journeygap.cli.watchable import watchable
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.loading.load import Loaded
    from journeygap.model.configuration import Format
    from journeygap.reporters.view import View
    from journeygap.results.analysis import Analysis

By = Annotated[Literal["stage", "channel"], typer.Option(help="Show the overlay by stage or by channel.")]
Each = Annotated[bool, typer.Option("--each", help="Show each of several journeys in full.")]
MinCoverage = Annotated[
    str | None, typer.Option(metavar="PERCENT", help="Exit with 1 if a journey's coverage is lower (0 to 100).")
]
MaxWaste = Annotated[
    str | None, typer.Option(metavar="PERCENT", help="Exit with 1 if more of the effort is wasted (0 to 100).")
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Accept today's findings: write them to this baseline, so that only new ones count.",
    ),
]


StepSummary = Annotated[
    bool, typer.Option("--step-summary", help="In GitHub Actions, add the gap report to the step's summary.")
]


@watchable
def analyze(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    by: By = "stage",
    top: options.Top = None,
    each: Each = False,
    stage: options.Stage = None,
    owner: options.Owner = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    baseline: options.Baseline = None,
    write_baseline: WriteBaseline = None,
    effort: options.Effort = None,
    include_planned: options.IncludePlanned = None,
    step_summary: StepSummary = False,
    fail_on: options.FailOn = None,
    min_coverage: MinCoverage = None,
    max_waste: MaxWaste = None,
    today: options.Today = None,
    color: options.Color = "auto",
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    quiet: options.Quiet = False,
    watch: options.Watch = False,
    stdin_filename: options.StdinFilename = None,
    allow_empty: options.AllowEmpty = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Show where customers go that you don't, and what you do that no customer meets."""
    del watch  # `watchable` has seen to it
    from journeygap.cli import session as runs
    from journeygap.cli.extras import needing
    from journeygap.cli.gates import known_or_fail
    from journeygap.cli.output import inform, write
    from journeygap.cli.outputs import outputs_or_fail, save_outputs
    from journeygap.cli.summary import add_step_summary
    from journeygap.cli.verdicts import left_open, percentage, verdicts
    from journeygap.core.text import visible
    from journeygap.reporters import formats
    from journeygap.results.pipeline import result

    session = runs.Session(
        config,
        isolated=isolated,
        allow_outside=allow_outside,
        team_rules=team_rules,
        stdin_filename=stdin_filename,
    )
    asked = session.request(
        effort=effort,
        include_planned=include_planned,
        today=today,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        stage=stage,
        owner=owner,
        baseline=baseline,
        adopted=write_baseline,
    )
    least = percentage("--min-coverage", min_coverage, session.configured.min_coverage)
    most = percentage("--max-waste", max_waste, session.configured.max_waste)
    loaded = session.load(
        paths, without_journeys=None if show_files else "usage.nothing-to-analyse", allow_empty=allow_empty
    )
    if show_files:
        write(f"{visible(source.shown)}\n" for source in loaded.sources)
        return
    files = outputs_or_fail(output, session.inputs(loaded, asked.baseline, write_baseline))
    known_or_fail(asked.settings.targets, loaded, session)
    analysis = result(loaded, asked)
    if write_baseline is not None:
        analysis = _adopt(analysis, write_baseline, loaded)
    selection = asked.selected(loaded.journeys)
    view = session.view(color, top)._replace(
        by=by,
        each=each,
        fails_info=(fail_on or session.configured.fail_on) == "info",
        stages=selection.stages,
        narrowed=not selection.everything,
    )
    chosen = output_format or session.configured.format or "table"
    threshold = fail_on or session.configured.fail_on or "never"

    lines = list(verdicts(analysis, threshold, least, most))

    def render(shape: Format, seen: View) -> Iterable[str]:
        shown = formats.of_analysis(analysis, loaded.sources, shape, seen)
        if shape != "github" or not lines:
            return shown
        from journeygap.reporters.listings.github import missed

        return chain(shown, missed(lines))

    with needing("format", shape=chosen):
        if statistics:
            write(runs.counts(analysis.every_finding()))
        elif quiet and chosen in formats.FOR_PEOPLE:
            write(formats.of_errors(loaded.errors, len(loaded.journeys), loaded.sources, chosen, view), chosen)
        else:
            write(render(chosen, view), chosen)
    save_outputs(files, render, view)
    if step_summary:
        add_step_summary(analysis)
    if chosen != "table" or quiet or statistics:
        runs.note_accepted(analysis)
    for line in left_open(analysis, least, most):
        inform(line)
    runs.end(analysis.errors, lines, analysis.faults)


def _adopt(analysis: Analysis, path: str, loaded: Loaded) -> Analysis:
    """Write a baseline of all findings, and return the analysis without them."""
    from journeygap.cli.output import inform
    from journeygap.cli.outputs import places, writable_or_fail
    from journeygap.cli.saving import save
    from journeygap.results.accepted import accept
    from journeygap.results.baseline import baseline_text, read_baseline
    from journeygap.results.pipeline import judged_files
    from journeygap.yamltext.faults import NAMES

    writable_or_fail(path, places(loaded.sources))
    found = [each for each in analysis.every_finding() if each.code not in NAMES]
    save(path, baseline_text(path, found, judged_files(loaded)))
    inform(say("saving.adopted", path=path, number=len(found)))
    return accept(analysis, (), read_baseline(path))
