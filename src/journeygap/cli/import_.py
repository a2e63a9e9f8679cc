"""`journeygap import`: a journey file from a workbook or a table."""

from __future__ import annotations

from typing import Annotated

import typer

from journeygap.cli import options

Path = Annotated[str, typer.Argument(metavar="FILE", help="A workbook (.xlsx), or a table (.csv).")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the journey to this file, which may not be there yet, instead of standard output.",
    ),
]
Name = Annotated[
    str | None, typer.Option(metavar="NAME", help="What the journey is called. [default: as in the file, or its name]")
]


def import_(
    path: Path,
    *,
    output: Output = None,
    name: Name = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Make a journey file of a workbook that export wrote, or of a table of stages and touchpoints."""
    import os

    from journeygap.cli.extras import needing
    from journeygap.cli.output import Ended, fail, note, write
    from journeygap.cli.outputs import writable_or_fail
    from journeygap.cli.saving import save_new
    from journeygap.cli.session import Session
    from journeygap.sheets.build import build
    from journeygap.sheets.built import checked
    from journeygap.sheets.simple import headers_known
    from journeygap.sheets.tables import Unreadable as NoTable
    from journeygap.sheets.tables import csv_tables, is_workbook, workbook_tables

    session = Session(config, isolated=isolated, allow_outside=allow_outside)
    limits = session.limits
    if output is not None:
        writable_or_fail(output, [path])
        if os.path.lexists(output):
            fail(f"{output}: that file is there already, and is not written over; name another one")
    try:
        disk = session.disk()
        disk.find([path])
        data = disk.read_file(path, limits.max_bytes)
        with needing("reading a workbook"):
            tables = (
                workbook_tables(data, limits) if is_workbook(data) else csv_tables(data, path, limits, headers_known)
            )
        built = build(tables, os.path.splitext(os.path.basename(path))[0] or path)
    except NoTable as error:
        fail(f"{path}: {error}")
    if name is not None:
        built.data["journey"] = name
    for each in built.notes:
        note(f"{path}: note: {each}")
    text, problems = checked(built, limits) if not built.problems else ("", built.problems)
    for problem in problems:
        note(": ".join(filter(None, (path, problem.place, problem.message))))
    if problems:
        raise Ended(1)
    if output is None:
        write([text])
    else:
        save_new(output, text)
        note(f"journeygap: {output} is written")
