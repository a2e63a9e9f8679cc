"""`journeygap plan`: what to do within a budget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from time import monotonic, process_time
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, NoReturn

import typer

from journeygap.cli import options
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.journey.resolved import Journey
    from journeygap.loading.load import Loaded
    from journeygap.model.configuration import Configuration
    from journeygap.planning.plan import Plan
    from journeygap.planning.terms import Terms
    from journeygap.reporters.view import View
    from journeygap.results.analysis import Analysis

OutputFormat = Annotated[
    Literal["table", "json", "markdown", "csv"],
    typer.Option("--format", "-f", help="table for a terminal, markdown for a document, csv and json for programs."),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the plan to this file too, in the format of its ending. Repeatable.",
    ),
]
Budget = Annotated[
    str | None,
    typer.Option(metavar="AMOUNT", help="How much running costs may rise per period; negative for a cut. [default: 0]"),
]
Setup = Annotated[str | None, typer.Option(metavar="AMOUNT", help="How much may be spent once.")]
Within = Annotated[
    int | None,
    typer.Option(
        metavar="PERIODS", min=1, help="Count one-off costs too: over this many periods, all costs stay in the budget."
    ),
]
Hours = Annotated[
    list[str] | None,
    typer.Option(
        metavar="[TEAM=]HOURS", help="How much running hours may rise per period, in all or for a team. Repeatable."
    ),
]
Capacity = Annotated[
    list[str] | None, typer.Option(metavar="TEAM=HOURS", help="How many one-off hours a team has. Repeatable.")
]
Actions = Annotated[
    int | None, typer.Option(metavar="N", min=0, help="The most moves, improvements and launches in all.")
]
Floor = Annotated[
    str | None, typer.Option(metavar="PERCENT", help="No stage may end with less coverage than this (0 to 100).")
]
Must = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Do something about this company touchpoint. Repeatable.")
]
Keep = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Neither drop nor replace this company touchpoint. Repeatable.")
]
Lean = Annotated[bool, typer.Option("--lean", help="Among equally good plans, prefer fewer actions to lower costs.")]
AssumeDelivers = Annotated[
    str | None,
    typer.Option(
        metavar="RATING", help="The rating of launches and moves that state none (0 to 10). [default: as expected]"
    ),
]
AssumeCost = Annotated[
    str | None, typer.Option(metavar="AMOUNT", help="The cost per period of planned touchpoints that state none.")
]
Steps = Annotated[int, typer.Option(metavar="N", min=0, help="The most plans that the frontier shows, 0 for none.")]
TimeLimit = Annotated[str | None, typer.Option(metavar="SECONDS", help="How long the command may take. [default: 60]")]
Draws = Annotated[
    int,
    typer.Option(
        metavar="N",
        min=0,
        max=10_000,
        help="Show how firm the plan is: repeat it this many times, with measured figures drawn from their intervals.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only the answer, in one line.")]
FORMATS = ("table", "json", "markdown", "csv")
ENDINGS = {".txt": "table", ".json": "json", ".md": "markdown", ".markdown": "markdown", ".csv": "csv"}
START = 0.5
"""The seconds that starting takes at most."""
_MOST = 1e15


def plan(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    budget: Budget = None,
    setup: Setup = None,
    within: Within = None,
    hours: Hours = None,
    capacity: Capacity = None,
    actions: Actions = None,
    floor: Floor = None,
    must: Must = None,
    keep: Keep = None,
    lean: Lean = False,
    assume_delivers: AssumeDelivers = None,
    assume_cost: AssumeCost = None,
    steps: Steps = 20,
    time_limit: TimeLimit = None,
    draws: Draws = 0,
    output_format: OutputFormat = "table",
    output: Output = None,
    top: options.Top = None,
    baseline: options.Baseline = None,
    today: options.Today = None,
    color: options.Color = "auto",
    quiet: Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Choose what to drop, move, improve and launch, so that customers are met best within a budget."""
    # What starting took counts, too; of a process that ran before it got here, no more than that.
    began = monotonic() - min(process_time(), START)
    from journeygap.cli import session as runs
    from journeygap.cli.output import inform, write
    from journeygap.cli.outputs import in_a_file, outputs
    from journeygap.cli.saving import save
    from journeygap.core.text import sentence
    from journeygap.results.pipeline import found_and_accepted
    from journeygap.words.plan import answer, caveats

    # What rules of a team's own find has no part in a plan.
    session = runs.Session(config, isolated=isolated, allow_outside=allow_outside, team_rules=False)
    typed = stated(
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
    terms = terms_or_fail(session.configured, typed)
    asked = session.request(include_planned=False, today=today, baseline=baseline)
    loaded = session.load(paths, without_journeys="usage.nothing-to-plan")
    files = outputs(output, FORMATS, ENDINGS, session.inputs(loaded, asked.baseline))
    end_with_errors(loaded)
    view = session.view(color, top)
    found, accepted = found_and_accepted(loaded, asked)
    as_json = view.ascii if output_format == "json" else None
    made = plan_or_fail(found, accepted, terms, loaded.siblings, began, ascii_only=as_json)
    if quiet and not made.optimal:
        inform(next(caveats(made)))
    write((f"{sentence(answer(made))}.\n",) if quiet else _shown(made, output_format, view), output_format)
    for each in files:
        save(each.path, _shown(made, each.format, in_a_file(view)), each.format)


def plan_or_fail(
    analysis: Analysis,
    accepted: frozenset[str],
    terms: Terms,
    siblings: Iterable[Journey],
    began: float,
    *,
    ascii_only: bool | None = None,
) -> Plan:
    """Make a plan. Ends with exit code 2 where the terms don't fit, where limits can't be met, or time runs out.

    The time limit counts from ``began``, when the command did.
    ``ascii_only`` is None unless a program reads the result: what can't be met is then written as JSON too.
    """
    from journeygap.cli.extras import needing
    from journeygap.cli.output import fail, write
    from journeygap.planning.plan import plan as make
    from journeygap.planning.terms import LimitsNotMet, OutOfTime
    from journeygap.reporters.plan.json import render_unmet
    from journeygap.words.plan import out_of_time, unmet

    try:
        with needing("plan", "plan"):
            return make(analysis, accepted, terms, siblings, began)
    except OutOfTime:
        fail(out_of_time(terms.time_limit))
    except LimitsNotMet as error:
        if ascii_only is not None:
            write(render_unmet(error, ascii_only=ascii_only), "json")
        fail(unmet(error))


def end_with_errors(loaded: Loaded) -> None:
    """Report definition errors and end with exit code 1, if there are any: half the facts would make a wrong plan."""
    from journeygap.cli.output import Ended, inform, note

    for each in loaded.errors:
        line, column, *_ = each.span.position()
        hint = f" ({each.suggestion})" if each.suggestion else ""
        note(f"{each.span.source.shown}:{line}:{column}: {each.code} {each.name}: {each.message}{hint}")
    if loaded.errors:
        inform(say("running.plan-with-errors"))
        raise Ended(1)


class Stated(NamedTuple):
    """The terms of a plan as they were typed."""

    budget: str | None = None
    setup: str | None = None
    within: int | None = None
    hours: Sequence[str] | None = None
    capacity: Sequence[str] | None = None
    actions: int | None = None
    floor: str | None = None
    must: Sequence[str] | None = None
    keep: Sequence[str] | None = None
    lean: bool = False
    assume_delivers: str | None = None
    assume_cost: str | None = None
    steps: int = 20
    time_limit: str | None = None
    draws: int = 0

    @property
    def options(self) -> list[str]:
        """The options that were typed."""
        usual = Stated()
        return [f"--{name.replace('_', '-')}" for name in self._fields if getattr(self, name) != getattr(usual, name)]


def stated(**typed: Any) -> Stated:
    """Put together what was typed; an empty list is nothing."""
    values: dict[str, Any] = {
        name: value or None if isinstance(value, list) else value for name, value in typed.items()
    }
    return Stated(**values)


def terms_or_fail(configured: Configuration, typed: Stated) -> Terms:
    """Put the terms of a plan together; ends with exit code 2 where one of them is no number or out of its range."""
    from journeygap.core.text import normalise
    from journeygap.planning.terms import TIME_LIMIT, Terms

    in_all, by_team = _hours("--hours", typed.hours or ())
    configured_capacity = dict((configured.plan.capacity if configured.plan else None) or {})
    by_hand = dict(_of_team("--capacity", each) for each in typed.capacity or ())
    wins = set(map(normalise, by_hand))
    return Terms(
        budget=_number("--budget", typed.budget, least=-_MOST),
        setup=_number("--setup", typed.setup),
        within=typed.within,
        hours=in_all,
        team_hours=by_team,
        capacity={team: most for team, most in configured_capacity.items() if normalise(team) not in wins} | by_hand,
        actions=typed.actions,
        floor=_number("--floor", typed.floor, most=100),
        must=tuple(typed.must or ()),
        keep=tuple(typed.keep or ()),
        lean=typed.lean,
        assume_delivers=_number("--assume-delivers", typed.assume_delivers, most=10),
        assume_cost=_number("--assume-cost", typed.assume_cost),
        steps=typed.steps,
        time_limit=_number("--time-limit", typed.time_limit, most=1e6) or TIME_LIMIT,
        draws=typed.draws,
    )


def _number(option: str, text: str | None, *, least: float = 0, most: float = _MOST) -> float | None:
    """Read an option that takes a number; ends with exit code 2 where it is none, or out of its range."""
    from journeygap.cli.output import fail

    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        _no_number(option, text)
    if not isfinite(value) or "_" in text:
        _no_number(option, text)
    if not least <= value <= most:
        fail(say("usage.out-of-range", option=option, text=text, least=least, most=most))
    return value + 0.0


def _no_number(option: str, text: str) -> NoReturn:
    from journeygap.cli.output import fail

    fail(say("usage.no-number", option=option, text=text))


def _hours(option: str, written: Iterable[str]) -> tuple[float | None, Mapping[str, float]]:
    """Read limits on hours: one in all, and one a team; the last of each counts."""
    in_all: float | None = None
    teams: dict[str, float] = {}
    for each in written:
        if "=" in each:
            teams.update([_of_team(option, each, least=-_MOST)])
        else:
            in_all = _number(option, each, least=-_MOST)
    return in_all, teams


def _of_team(option: str, text: str, *, least: float = 0) -> tuple[str, float]:
    from journeygap.cli.output import fail

    team, equals, number = text.rpartition("=")
    if not equals or not team.strip():
        fail(say("usage.no-team", option=option, text=text))
    return team.strip(), _number(option, number.strip(), least=least) or 0.0


def _shown(made: Plan, chosen: str, view: View) -> Iterable[str]:
    """Return a plan in a format, piece by piece."""
    if chosen == "json":
        from journeygap.reporters.plan import json

        return json.render(made, ascii_only=view.ascii)
    if chosen == "csv":
        from journeygap.reporters.plan import csv

        return csv.render(made, ascii_only=view.ascii)
    from journeygap.reporters.document.plan import plan_part

    if chosen == "markdown":
        from journeygap.reporters.plan import markdown

        return markdown.render(plan_part(made))
    from journeygap.reporters.plan import table

    return table.render(plan_part(made), view)
