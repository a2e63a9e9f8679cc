"""Workflow commands of GitHub Actions: each finding becomes an annotation next to its line in a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from journeygap.core.finding import Finding, Severity
from journeygap.core.source import Source
from journeygap.core.text import HIDDEN, as_escape, may_hide
from journeygap.reporters.listings.concise import line_of

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_OBEYED = re.compile(rf"(?![\r\n]){HIDDEN}")


def render(findings: Iterable[Finding], files: Sequence[Source]) -> Iterator[str]:
    """Return a command for each finding, the most severe first, for only ten of a kind are shown of a step."""
    del files  # a file without findings has no command
    for each in sorted(findings, key=lambda finding: finding.severity.rank):
        line, column, end_line, end_column = each.span.position()
        place = f"file={_property(each.span.source.path)},line={line},endLine={end_line}"
        if line == end_line:  # GitHub takes columns of one line only
            place += f",col={column},endColumn={end_column}"
        title = _property(f"{each.code} {each.name}")
        yield f"::{_COMMANDS[each.severity]} {place},title={title}::{_message(line_of(each))}\n"


def missed(verdicts: Iterable[str]) -> Iterator[str]:
    """Return a command for each threshold or target that was missed, which no line of a file can show."""
    for each in verdicts:
        yield f"::error title=journeygap::{_message(each)}\n"


def _message(text: str) -> str:
    """Write what would end a command as GitHub does, and what else a log would obey so that it shows."""
    text = text.replace("%", "%25")
    if not may_hide(text):
        return text
    return _OBEYED.sub(as_escape, text).replace("\r", "%0D").replace("\n", "%0A")


@lru_cache
def _property(text: str) -> str:
    """Write what would end a property too."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
