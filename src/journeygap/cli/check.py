"""`journeygap check`: definitions only, for an editor, a pre-commit hook and CI."""

from __future__ import annotations

from journeygap.cli import options


def check(  # noqa: PLR0913 - one parameter an option
    paths: options.Paths = None,
    *,
    output_format: options.OutputFormat = None,
    fail_on: options.FailOn = None,
    color: options.Color = "auto",
    statistics: options.Statistics = False,
    show_files: options.ShowFiles = False,
    quiet: options.Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Check that journey and company files say what they should; print nothing if they do."""
    from journeygap.cli import run
    from journeygap.cli.configuration import configuration
    from journeygap.cli.output import Ended, takes_unicode, wants_color, width, write
    from journeygap.reporters.view import View
    from journeygap.text import visible

    configured = configuration(config, isolated=isolated)
    loaded = run.load(paths or ["."], configured)
    if show_files:
        write(f"{visible(source.shown)}\n" for source in loaded.sources)
        return
    chosen = output_format or configured.format or "table"
    if quiet and chosen != "json":
        pass  # the exit code says it all
    elif statistics:
        write(run.counts(loaded.errors))
    else:
        view = View(width=width(), color=wants_color(color), ascii=not takes_unicode())
        write(run.problems(loaded, chosen, view))
    if run.at_or_above(loaded.errors, fail_on or "error"):
        raise Ended(1)
