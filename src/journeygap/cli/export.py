"""`journeygap export`: a journey as a workbook, to fill in and discuss in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from journeygap.cli import options

if TYPE_CHECKING:
    from journeygap.loading.load import Loaded

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
) -> None:
    """Write a journey and what was found of it as a workbook (.xlsx). What is changed in it, import reads back."""
    from journeygap.cli import run
    from journeygap.cli.configuration import configuration, configuration_file
    from journeygap.cli.extras import needing
    from journeygap.cli.output import Ended, fail, note
    from journeygap.cli.outputs import places, writable_or_fail
    from journeygap.cli.saving import save_bytes
    from journeygap.sheets.grids import Unwritable, grids
    from journeygap.sheets.statement import statement

    config_file = configuration_file(config, isolated=isolated)
    configured = configuration(config_file)
    if not output.lower().endswith(".xlsx"):
        fail(f"-o {output}: a workbook's name ends in .xlsx")
    question = run.asked(
        configured,
        effort=None,
        include_planned=None,
        today=today,
        select=None,
        ignore=None,
        min_severity=None,
        stage=None,
        owner=None,
    )
    loaded = run.load([path], configured)
    held = run.baseline_or_fail(None, None, configured)
    writable_or_fail(output, [*places(loaded.sources), *(each for each in (config_file, held) if each is not None)])
    if loaded.errors:
        _show_errors(loaded)
        raise Ended(1)
    if len(loaded.journeys) != 1:
        what = f"there are {len(loaded.journeys)} journeys" if loaded.journeys else "there is no journey"
        fail(f"{path}: {what} here; a workbook holds one: name its file")
    analysis = run.analysis_of(loaded, question, held)
    (journey,) = loaded.journeys
    stated = statement(journey, loaded.sources, run.limits(configured))
    try:
        with needing("a workbook"):
            from journeygap.sheets.workbook import workbook

            written = workbook(grids(stated.data), analysis.every_finding())
    except Unwritable as error:
        fail(f"{path}: {error}")
    save_bytes(output, [written])
    if stated.merged:
        note("journeygap: the touchpoints of the company files are in it too; import makes one journey file of all")
    note(f"journeygap: {output} is written")


def _show_errors(loaded: Loaded) -> None:
    from journeygap.cli import run
    from journeygap.cli.output import write
    from journeygap.reporters import formats

    view = run.view("never")
    write(formats.of_errors(loaded.errors, len(loaded.journeys), loaded.sources, "concise", view))
