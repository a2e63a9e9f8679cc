"""The command line as a whole: its commands, and the promise that 1 means findings and nothing else."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Container, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Annotated

import typer

from journeygap.cli.output import Ended, finished, inform, note
from journeygap.core.errors import InputError
from journeygap.core.language import say

COMMANDS = {
    "init": "Write a first journey file.",
    "analyze": "Show the gaps and the waste of journeys.",
    "check": "Check the definitions only.",
    "report": "Write a gap report to read and share.",
    "plan": "Choose what to do within a budget.",
    "audit": "Ask a team where the company is present.",
    "measure": "Turn answers and events into figures.",
    "diff": "Show what a change opens and closes.",
    "trend": "Show the figures over a file's history.",
    "export": "Write a journey as a workbook.",
    "import": "Turn a workbook or table into a journey file.",
    "rule": "Explain the findings.",
    "schema": "Print the JSON Schema for editors.",
}
"""Every command and what it does, in the order of the help. Each is the function of its name in a module of its own.

A name that is a word of Python's own has ``_`` behind it there.
"""


def _version(asked: bool) -> None:
    if asked:
        from journeygap import __version__

        typer.echo(f"journeygap {__version__}")
        raise typer.Exit


def application(names: Container[str] = COMMANDS, listed: Container[str] = ()) -> typer.Typer:
    """Return the command line with some of its commands: a run needs one, and assembling them all takes time.

    Those that are only ``listed`` are in its help, and can't run.
    """
    made = typer.Typer(
        name="journeygap",
        help="Find where customers go that you don't, and what you do that no customer ever meets.",
        epilog="Start here: journeygap init",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    made.callback(invoke_without_command=True)(journeygap)
    for name, does in COMMANDS.items():
        if name in names:
            own = f"{name}_" if iskeyword(name) else name
            module = import_module(f"journeygap.cli.{own}")
            made.command(name, short_help=does)(getattr(module, own))
        elif name in listed:
            made.command(name, short_help=does)(_listed)
    return made


def _listed() -> None:
    """Stand for a command in a list of them."""


def journeygap(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback if the tool itself fails.")] = False,
) -> None:
    """Find where customers go that you don't, and what you do that no customer ever meets."""
    del version, debug
    if context.invoked_subcommand is None:
        typer.echo(say("running.first"), nl=False)  # what to type first, for somebody who has typed the name alone


def run() -> int:
    """Run the command line and return the exit code: 0, 1 (findings), 2 (wrong usage), 3 (an internal error), 130."""
    if sys.stderr is None:
        # It was closed; Typer would report wrong usage among the results.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the run lasts
    first = sys.argv[1] if len(sys.argv) > 1 else ""
    if first not in COMMANDS and os.path.exists(first):
        inform(say("usage.no-command", path=first))
        return 2
    return finished(_run())


def _run() -> int:  # noqa: PLR0911 - every way to end, a line each
    try:
        # Typer would print what is wrong with the command line itself, names of files as they are.
        code = _assembled(sys.argv[1:])(standalone_mode=False)
    except Ended as ended:
        return ended.code
    except typer.Abort:
        return 130
    except SystemExit as ended:
        # Typer's own 1 is a pipe that was closed while help was printed.
        return ended.code if isinstance(ended.code, int) and ended.code != 1 else 0
    except KeyboardInterrupt:
        return 130
    except InputError as error:
        inform(str(error))
        return 2
    except OSError as error:
        # A full disk, a folder that is gone: nothing that can be fixed here.
        inform(_gone() or error.strerror or str(error))
        return 2
    except MemoryError:
        inform(say("running.no-memory"))
        return 2
    except Exception as error:  # noqa: BLE001 - the last resort: one line instead of a traceback
        return _unexpected(error)
    return code if isinstance(code, int) else 0


def _assembled(words: Sequence[str]) -> typer.Typer:
    """Return the command line with what the words of one need: their command, or a list of all."""
    if any(name.startswith("_") and name.endswith("_COMPLETE") for name in os.environ):
        return application()  # a shell asks what there is, in a variable of its own
    first = next((word for word in words if word in {"-h", "--help"} or not word.startswith("-")), None)
    return application({first}) if first in COMMANDS else application(names=(), listed=COMMANDS)


def _unexpected(error: Exception) -> int:
    """Say what Typer refuses, or that there is an internal error; return the exit code."""
    if (usage := _wrong_usage(error)) is not None:
        for line in usage:
            note(line)
        return 2
    if "--debug" in sys.argv:
        import traceback

        for line in traceback.format_exc().splitlines():
            note(line)
        return 3
    inform(say("running.internal-error", kind=type(error).__name__, message=error))
    return 3


def _wrong_usage(error: Exception) -> list[str] | None:
    """Return what Typer says of a command line that is wrong, line by line; None for any other error."""
    show = getattr(error, "show", None)
    if show is None or not hasattr(error, "exit_code"):
        return None
    shown = io.StringIO()
    show(shown)
    return shown.getvalue().splitlines()


def _gone() -> str | None:
    """Say that the working directory is gone, if it is."""
    try:
        os.getcwd()
    except OSError:
        return say("running.folder-gone")
    return None
