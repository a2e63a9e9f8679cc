"""`journeygap report`: a document about the result, for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from time import monotonic, process_time
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options
from journeygap.cli import plan as terms
from journeygap.cli.watchable import watchable
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.cli.pages import How
    from journeygap.cli.session import Session
    from journeygap.loading.load import Loaded
    from journeygap.planning.terms import Terms
    from journeygap.reporters.document.plan import PlanPart
    from journeygap.results.analysis import Analysis
    from journeygap.results.pipeline import Request

Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write it to this file instead of standard output, in the format of its ending: .md, .html, .svg, .mmd, "
        ".pdf, .png. A folder, as in maps/, gets an index and a page for each journey, svg=slides/ a slide for each. "
        "Repeatable.",
    ),
]
Template = Annotated[
    str | None,
    typer.Option("--template", metavar="FILE", help="Fill in your own Jinja2 template instead."),
]
OutputFormat = Annotated[
    Literal["markdown", "html", "svg", "mermaid"],
    typer.Option(
        "--format",
        "-f",
        help="What goes to standard output: a report, a page with a map, a picture, or a diagram for Markdown pages.",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="TAG",
        help="The language of the files' texts, as in de or zh-Hans: marks them in the page for screen readers.",
    ),
]
Compare = Annotated[
    str | None,
    typer.Option(
        "--compare",
        metavar="OLD",
        help="Show in the page and the slide what has changed since OLD: a file or folder, or one in a git revision, "
        "as in HEAD~1:journey.yaml.",
    ),
]
WithPlan = Annotated[
    bool,
    typer.Option("--plan", help="Include a plan: what to do within a budget, as in journeygap plan."),
]
FORMATS = ("markdown", "html", "svg", "mermaid", "pdf", "png")
ENDINGS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".svg": "svg",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".pdf": "pdf",
    ".png": "png",
}


@watchable
def report(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    output_format: OutputFormat = "markdown",
    output: Output = None,
    template: Template = None,
    lang: Language = None,
    compare: Compare = None,
    stage: options.Stage = None,
    owner: options.Owner = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    min_severity: options.MinSeverity = None,
    baseline: options.Baseline = None,
    effort: options.Effort = None,
    include_planned: options.IncludePlanned = None,
    today: options.Today = None,
    plan: WithPlan = False,
    budget: terms.Budget = None,
    setup: terms.Setup = None,
    within: terms.Within = None,
    hours: terms.Hours = None,
    capacity: terms.Capacity = None,
    actions: terms.Actions = None,
    floor: terms.Floor = None,
    must: terms.Must = None,
    keep: terms.Keep = None,
    lean: terms.Lean = False,
    assume_delivers: terms.AssumeDelivers = None,
    assume_cost: terms.AssumeCost = None,
    steps: terms.Steps = 20,
    time_limit: terms.TimeLimit = None,
    draws: terms.Draws = 0,
    watch: options.Watch = False,
    stdin_filename: options.StdinFilename = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Write a gap report to read, share and paste: the answer first, then every gap, the waste and what to ask."""
    del watch  # `watchable` has seen to it
    # What starting took counts, too; of a process that ran before it got here, no more than that.
    began = monotonic() - min(process_time(), terms.START)
    from journeygap.cli import session as runs
    from journeygap.cli.extras import needing
    from journeygap.cli.output import fail, inform, write
    from journeygap.cli.outputs import Output as File
    from journeygap.cli.outputs import outputs, writable_or_fail
    from journeygap.cli.pages import (
        How,
        compared_with,
        is_folder,
        language_or_fail,
        only_maps,
        save_as,
        save_folder,
        shape_of,
    )
    from journeygap.results.pipeline import result

    language_or_fail(lang)
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
    )
    loaded = session.load(paths, without_journeys="usage.nothing-to-report")
    inputs = session.inputs(loaded, asked.baseline, template)
    folders = [each for each in output or () if template is None and is_folder(each)]
    if template is None:
        files = outputs([each for each in output or () if each not in folders], FORMATS, ENDINGS, inputs)
    else:
        files = [File("template", path) for path in output or ()]
        for each in files:
            writable_or_fail(each.path, inputs)
    if compare is not None and (template or not only_maps(files, output_format, folders)):
        fail(say("usage.compare-page"))
    part = None
    limits = terms.stated(
        budget=budget,
        setup=setup,
        within=within,
        hours=hours,
        capacity=capacity,
        actions=actions,
        floor=floor,
        must=must,
        keep=keep,
        lean=lean,
        assume_delivers=assume_delivers,
        assume_cost=assume_cost,
        steps=steps,
        time_limit=time_limit,
        draws=draws,
    )
    if plan:
        shapes = {each.format for each in files} or {"template" if template else output_format}
        limits_read = terms.terms_or_fail(session.configured, limits)
        part = _plan(session, loaded, limits_read, asked, shapes, began)
    elif asked_for := limits.options:
        fail(say("usage.about-a-plan", option=asked_for[0]))
    with needing("report"):
        analysis = result(loaded, asked)
        compared = None if compare is None else compared_with(compare, paths, session, asked, (loaded, analysis))
        how = How(template, part, lang, compared)
        if not files and not folders:
            write(_written(analysis, output_format, how))
        for each in files:
            save_as(each, analysis, how, _written)
            inform(say("saving.written", path=each.path))
        for folder in folders:
            number = save_folder(folder, analysis, how, inputs)
            shape, path = shape_of(folder)
            slides = shape == "svg"
            inform(say("saving.folder-of-slides" if slides else "saving.folder-of-pages", path=path, number=number))
    runs.end(analysis.errors, faults=analysis.faults)


def _plan(
    session: Session, loaded: Loaded, limits: Terms, asked: Request, shapes: Iterable[str], began: float
) -> PlanPart:
    """Make a plan for the report; ends with exit code 2 where none can be made, or a diagram is to show it."""
    from journeygap.cli.output import fail
    from journeygap.reporters.document.plan import plan_part
    from journeygap.results.pipeline import found_and_accepted

    if "mermaid" in shapes:
        fail(say("usage.plan-diagram"))
    terms.end_with_errors(loaded)
    whole = session.request(include_planned=False, baseline=asked.baseline)
    found, accepted = found_and_accepted(loaded, replace(whole, today=asked.today))
    return plan_part(terms.plan_or_fail(found, accepted, limits, loaded.siblings, began))


def _written(analysis: Analysis, shape: str, how: How) -> Iterable[str]:
    """Return the report in a shape, or what a team's own template makes of it, whole."""
    if how.template is not None:
        return _filled_in(analysis, how.template, how.plan)
    if shape == "html":
        from journeygap.reporters.pages.render import render

        return (render(analysis, language=how.language, compared=how.compared, plan=how.plan),)
    if shape == "svg":
        from journeygap.reporters.pages import drawing

        return tuple(drawing.render(analysis, how.plan, how.compared))
    if shape == "mermaid":
        from journeygap.reporters.pages import mermaid

        return tuple(mermaid.render(analysis))
    from journeygap.reporters.pages import report

    return tuple(report.render(analysis, how.plan))


def _filled_in(analysis: Analysis, template: str, plan: PlanPart | None) -> Iterable[str]:
    """Fill in a team's own template; ends with exit code 2 where it can't be read or has a mistake."""
    from journeygap.cli.ci import in_ci
    from journeygap.cli.output import fail
    from journeygap.loading.beside import read_beside, refuse_to_leave
    from journeygap.reporters.document.compose import document
    from journeygap.reporters.pages.template import BadTemplate, render

    refuse_to_leave(template, from_here=in_ci())
    try:
        text = read_beside(template, _MOST).decode().replace("\r\n", "\n").replace("\r", "\n")
    except OSError as error:
        fail(say("usage.template-unreadable", path=template, why=error.strerror))
    except UnicodeDecodeError:
        fail(say("usage.template-no-text", path=template))
    if len(text) > _MOST:
        fail(say("usage.template-too-large", path=template, most=_MOST))
    try:
        return (render(document(analysis, plan), text, template),)
    except BadTemplate as error:
        fail(str(error))


_MOST = 4 * 1024 * 1024
