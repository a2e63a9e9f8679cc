"""The summary of a job in GitHub Actions: a file that the runner names, and whose Markdown it shows."""

from __future__ import annotations

import os

from journeygap.cli.extras import needing
from journeygap.cli.output import fail, note
from journeygap.results.analysis import Analysis

MOST = 1024 * 1024
"""How many bytes GitHub takes of one step; it drops a longer summary whole."""
_CUT = "\n\nThe report is longer than GitHub shows here. `journeygap report` writes all of it.\n"


def add_step_summary(analysis: Analysis) -> None:
    """Append the gap report to the summary of the step; outside of GitHub Actions only a note says that there is none.

    Ends with exit code 2 where the file can't be written.
    """
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        note("journeygap: no summary is written: GITHUB_STEP_SUMMARY is not set, as GitHub Actions does")
        return
    with needing("the summary"):
        from journeygap.reporters.pages import report

        pieces = report.render(analysis)
    try:
        room = MOST - (os.path.getsize(path) if os.path.exists(path) else 0) - len(_CUT.encode())
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            for piece in pieces:
                room -= len(piece.encode("utf-8", "backslashreplace"))
                if room < 0:
                    file.write(_CUT)
                    break
                file.write(piece)
    except OSError as error:
        fail(f"{path}: the summary can't be written: {error.strerror or error}")
