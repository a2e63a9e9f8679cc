"""The options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from journeygap.cli import completing
from journeygap.model.configuration import EffortChoice, Format, SeverityName, Threshold

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS",
        show_default=False,
        help="Journey files, folders to search for them, or - for standard input. The default is the current folder.",
    ),
]
OutputFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to show the result: table and markdown are for people, concise has a line for each finding, "
        "the others are for programs. [default: table]",
    ),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="FILE",
        help="For editors: the file that standard input is read as, in results and for the paths in it.",
    ),
]
AllowEmpty = Annotated[bool, typer.Option("--allow-empty", help="Exit with 0 where there is no journey to read.")]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write the result to this file too, in the format of its ending. Repeatable.",
    ),
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Run again whenever a file that is read is saved; Ctrl-C ends it.")
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Leave out the findings that this baseline holds, and count them."),
]
FailOn = Annotated[
    Threshold | None, typer.Option("--fail-on", help="Exit with 1 if a finding is at least this severe.")
]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="When to use colour. NO_COLOR and FORCE_COLOR count too."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        autocompletion=completing.codes,
        help="Keep only these findings: codes, their beginnings (JG2) or names. Repeatable.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="CODE", autocompletion=completing.codes, help="Leave these findings out. Repeatable."
    ),
]
MinSeverity = Annotated[SeverityName | None, typer.Option("--min-severity", help="Leave out less severe findings.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings by kind instead of showing them.")]
ShowFiles = Annotated[bool, typer.Option("--show-files", help="List the files that are read, and stop.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing; use the exit code.")]
Config = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Use this configuration file instead of the one that is found."),
]
TeamRules = Annotated[
    bool,
    typer.Option(
        "--team-rules/--no-team-rules",
        show_default=False,
        help="Run the rules that packages and the configuration add, or only those of the method. [default: all]",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no configuration file.")]
AllowOutside = Annotated[
    bool,
    typer.Option(
        "--allow-outside",
        help="Also read what files and links name outside the repository; in CI needed without a repository too.",
    ),
]
Stage = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", autocompletion=completing.stages, help="Show only this stage. Repeatable."),
]
Owner = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME", autocompletion=completing.owners, help="Show only findings that concern this team. Repeatable."
    ),
]
Effort = Annotated[
    EffortChoice | None, typer.Option(show_default=False, help="What to weigh effort by. [default: auto]")
]
IncludePlanned = Annotated[
    bool | None, typer.Option(show_default=False, help="Count planned touchpoints as live, to show future coverage.")
]
Today = Annotated[
    str | None, typer.Option(metavar="DATE", help="Take this day as today, for results that can be repeated.")
]
Top = Annotated[
    int | None, typer.Option(min=0, show_default=False, help="How many of each list to show, 0 for all. [default: 10]")
]
