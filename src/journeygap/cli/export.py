"""`journeygap export`: a journey as a workbook, to fill in and discuss in a spreadsheet."""

from __future__ import annotations

from typing import Annotated

import typer

from journeygap.cli import options
from journeygap.core.language import say

Path = Annotated[
    str, typer.Argument(metavar="JOURNEY", help="A journey file, a folder that holds one, or - for standard input.")
]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FILE.xlsx", help="Write the workbook to this file.")]


def export(
    path: Path,
    *,
    output: Output,
    today: options.Today = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    team_rules: options.TeamRules = True,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Write a journey and its findings as a workbook (.xlsx), whose changes import reads back."""
    from journeygap.cli import session as runs
    from journeygap.cli.extras import needing
    from journeygap.cli.output import fail, inform
    from journeygap.cli.outputs import writable_or_fail
    from journeygap.cli.saving import save_bytes
    from journeygap.results.pipeline import result
    from journeygap.sheets.grids import Unwritable, grids
    from journeygap.sheets.statement import statement

    session = runs.Session(config, isolated=isolated, allow_outside=allow_outside, team_rules=team_rules)
    if not output.lower().endswith(".xlsx"):
        fail(say("usage.not-a-workbook", path=output))
    asked = session.request(today=today)
    loaded = session.load([path])
    writable_or_fail(output, session.inputs(loaded, asked.baseline))
    runs.show_errors(session, loaded, "concise", "never")
    if len(loaded.journeys) != 1:
        fail(say("usage.export-one", path=path, journeys=len(loaded.journeys)))
    analysis = result(loaded, asked)
    (journey,) = loaded.journeys
    stated = statement(journey, loaded.models)
    try:
        with needing("workbook"):
            from journeygap.sheets.opening import opening
            from journeygap.sheets.workbook import workbook

            begins = opening(analysis.journeys[0], analysis)
            written = workbook(grids(stated.data, stated.company_files), analysis.every_finding(), begins)
    except Unwritable as error:
        fail(f"{path}: {error}")
    save_bytes(output, [written])
    if stated.company_files:
        inform(say("running.company-files-included"))
    inform(say("saving.written", path=output))
    runs.end((), faults=analysis.faults)
