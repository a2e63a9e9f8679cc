"""`journeygap rule`: what each kind of finding means."""

from __future__ import annotations

from typing import Annotated

import typer

Code = Annotated[
    str | None,
    typer.Argument(metavar="[CODE]", show_default=False, help="A code such as JG103, or a name such as wrong-stage."),
]


def rule(code: Code = None) -> None:
    """List every kind of finding, or explain one by its code or name."""
    from journeygap.cli.output import write
    from journeygap.cli.run import codes_or_fail
    from journeygap.rules.catalogue import catalogue

    entries = catalogue()
    if code is None:
        widest = max(len(entry.name) for entry in entries)
        write(f"{entry.code}  {entry.name:<{widest}}  {entry.severity:<14}  {entry.summary}\n" for entry in entries)
        return
    wanted = codes_or_fail([code])
    for entry in entries:
        if entry.code in wanted:
            write([f"{entry.code} {entry.name} ({entry.severity})\n\n{entry.documentation}\n"])
