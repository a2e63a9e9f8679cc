"""The summary of a job in GitHub Actions: a file that the runner names, and whose Markdown it shows."""

from __future__ import annotations

import os

from journeygap.cli.extras import needing
from journeygap.cli.output import fail, inform
from journeygap.core.language import say
from journeygap.results.analysis import Analysis

MOST = 1024 * 1024
"""How many bytes GitHub takes of one step; it drops a longer summary whole."""


def add_step_summary(analysis: Analysis) -> None:
    """Append the gap report to the summary of the step; outside of GitHub Actions only a note says that there is none.

    Ends with exit code 2 where the file can't be written.
    """
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        inform(say("saving.no-summary"))
        return
    with needing("summary"):
        from journeygap.reporters.pages import report

        pieces = report.render(analysis)
    try:
        cut = f"\n\n{say('saving.summary-cut')}\n"
        room = MOST - (os.path.getsize(path) if os.path.exists(path) else 0) - len(cut.encode())
        with open(path, "a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            for piece in pieces:
                room -= len(piece.encode("utf-8", "backslashreplace"))
                if room < 0:
                    file.write(cut)
                    break
                file.write(piece)
    except OSError as error:
        fail(say("saving.summary-failed", path=path, why=error.strerror or error))
