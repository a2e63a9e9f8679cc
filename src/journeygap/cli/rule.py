"""`journeygap rule`: what each kind of finding means."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from journeygap.cli import completing, options

if TYPE_CHECKING:
    from journeygap.core.kind import Kind

Code = Annotated[
    str | None,
    typer.Argument(
        metavar="[CODE]",
        show_default=False,
        autocompletion=completing.codes,
        help="A code such as JG103, or a name such as wrong-stage.",
    ),
]


def rule(
    code: Code = None,
    *,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
) -> None:
    """List every kind of finding, or explain one by its code or name."""
    from journeygap.cli.output import write
    from journeygap.cli.session import Session, end

    rules = Session(config, isolated=isolated, team_rules=team_rules).request().rules
    entries = rules.catalogue()
    wanted = rules.codes_of([code]) if code is not None else frozenset()
    if sys.stdout is not None and sys.stdout.isatty():
        _show([entry for entry in entries if entry.code in wanted] or entries, listed=code is None)
    elif code is None:
        widest = max(len(entry.name) for entry in entries)
        write(f"{entry.code}  {entry.name:<{widest}}  {entry.severity:<14}  {entry.summary}\n" for entry in entries)
    else:
        write(f"{_heading(entry)}\n\n{entry.page}\n" for entry in entries if entry.code in wanted)
    end((), faults=[each.text for each in rules.faults])


def _heading(entry: Kind) -> str:
    return f"{entry.code} {entry.name} ({entry.severity})"


def _show(entries: Iterable[Kind], *, listed: bool) -> None:
    """Lay the pages out for a terminal; elsewhere they stay the Markdown that they are."""
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.table import Table

    from journeygap.cli.output import wants_color, width, write

    console = Console(width=width(), height=24, no_color=not wants_color("auto"), highlight=False)
    with console.capture() as captured:
        if listed:
            table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
            for entry in entries:
                table.add_row(entry.code, entry.name, entry.summary)
            console.print(table)
        else:
            for entry in entries:
                console.print(Markdown(f"# {_heading(entry)}\n\n{entry.page}", code_theme="ansi_dark"))
    write([captured.get()])
