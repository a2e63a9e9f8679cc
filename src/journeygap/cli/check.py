"""`journeygap check`: definitions only, for an editor, a pre-commit hook and CI."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeygap.cli import options

if TYPE_CHECKING:
    from journeygap.model.configuration import Format
    from journeygap.reporters.view import View


def check(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    fail_on: options.FailOn = None,
    color: options.Color = "auto",
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    quiet: options.Quiet = False,
    stdin_filename: options.StdinFilename = None,
    allow_empty: options.AllowEmpty = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Check that journey and company files say what they should; print nothing if they do."""
    from journeygap.cli import session as runs
    from journeygap.cli.extras import needing
    from journeygap.cli.output import Ended, write
    from journeygap.cli.outputs import outputs_or_fail, save_outputs
    from journeygap.cli.verdicts import at_or_above
    from journeygap.core.text import visible
    from journeygap.reporters import formats
    from journeygap.results.pipeline import doubts

    session = runs.Session(
        config,
        isolated=isolated,
        allow_outside=allow_outside,
        stdin_filename=stdin_filename,
    )
    loaded = session.load(paths, allow_empty=allow_empty)
    if show_files:
        write(f"{visible(source.shown)}\n" for source in loaded.sources)
        return
    errors = (*loaded.errors, *doubts(loaded, session.request()))
    files = outputs_or_fail(output, session.inputs(loaded))
    chosen = output_format or session.configured.format or "table"
    view = session.view(color)

    def render(shape: Format, seen: View) -> Iterable[str]:
        return formats.of_errors(errors, len(loaded.journeys), loaded.sources, shape, seen)

    with needing("format", shape=chosen):
        if quiet and chosen in formats.FOR_PEOPLE:
            pass  # the exit code says it all
        elif statistics:
            write(runs.counts(errors))
        else:
            write(render(chosen, view), chosen)
    save_outputs(files, render, view)
    if at_or_above(errors, fail_on or "error"):
        raise Ended(1)
