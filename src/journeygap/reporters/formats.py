"""The formats by name: which reporter writes which.

A format is for the whole result (table, json), or it is a list of findings, which is the same for an analysis and for
definition errors alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, assert_never

from journeygap.core.finding import Finding
from journeygap.core.source import Source
from journeygap.model.configuration import Format
from journeygap.reporters.view import View
from journeygap.results.analysis import Analysis

ENDINGS: dict[str, Format] = {
    ".txt": "table",
    ".json": "json",
    ".csv": "csv",
    ".md": "markdown",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
    ".xml": "junit",
}
"""What the end of a file's name says about its format."""

FOR_PEOPLE = frozenset({"table", "concise", "markdown"})
"""The formats that may be left away where nobody wants to look; the others are read by programs."""

Listing: TypeAlias = Callable[[Iterable[Finding], Sequence[Source]], Iterator[str]]
"""A reporter of findings alone: given them and every file that was read, it gives pieces of text."""


def of_analysis(analysis: Analysis, files: Sequence[Source], chosen: Format, view: View) -> Iterable[str]:
    """Return a result in a format, piece by piece. ``files`` are all that were read."""
    if chosen == "table":
        from journeygap.reporters.terminal import table

        return table.render(analysis, view)
    if chosen == "json":
        from journeygap.reporters.listings import json

        return json.render(analysis, ascii_only=view.ascii)
    if chosen == "sarif":
        from journeygap.reporters.listings import sarif

        return sarif.render(
            analysis.every_finding(),
            files,
            ascii_only=view.ascii,
            left_out=analysis.left_out,
            has_baseline=analysis.has_baseline,
        )
    return listing(chosen, view)(analysis.every_finding(), files)


def of_errors(
    errors: Sequence[Finding], journeys: int, files: Sequence[Source], chosen: Format, view: View
) -> Iterable[str]:
    """Return definition errors alone in a format; ``journeys`` counts those that were read without any."""
    if chosen == "table":
        if not errors:
            return ()
        from journeygap.reporters.terminal.excerpt import excerpts

        return excerpts(errors, view)
    if chosen == "json":
        from journeygap.reporters.listings import json

        return json.render_errors(errors, journeys, ascii_only=view.ascii)
    return listing(chosen, view)(errors, files)


def listing(chosen: Format, view: View) -> Listing:  # noqa: PLR0911 - one return a format
    """Return the reporter of a format that is a list of findings; each is imported only when it is asked for.

    A view that asks for ASCII makes those in which a mark has a meaning write others so that they stay whole.
    """
    ascii_only = view.ascii
    match chosen:
        case "concise":
            from journeygap.reporters.listings import concise

            return concise.render
        case "csv":
            from journeygap.reporters.listings import csv

            return partial(csv.render, ascii_only=ascii_only)
        case "csv-excel":
            from journeygap.reporters.listings import csv

            return partial(csv.render_for_excel, ascii_only=ascii_only, decimal_comma=view.decimal_comma)
        case "markdown":
            from journeygap.reporters.listings import markdown

            return markdown.render
        case "github":
            from journeygap.reporters.listings import github

            return github.render
        case "gitlab":
            from journeygap.reporters.listings import gitlab

            return partial(gitlab.render, ascii_only=ascii_only)
        case "sarif":
            from journeygap.reporters.listings import sarif

            return partial(sarif.render, ascii_only=ascii_only)
        case "junit":
            from journeygap.reporters.listings import junit

            return partial(junit.render, ascii_only=ascii_only, fails_info=view.fails_info)
        case "table" | "json":
            raise ValueError(chosen)  # it shows more than findings
        case _:
            assert_never(chosen)
