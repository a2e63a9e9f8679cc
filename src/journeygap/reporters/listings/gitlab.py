"""GitLab's code quality report: what a change adds and resolves is shown in its merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from journeygap.core.finding import Finding, Severity
from journeygap.core.source import Source
from journeygap.core.text import visible
from journeygap.reporters.listings.concise import line_of
from journeygap.reporters.listings.json import array, encoder

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
"""GitLab also has critical and blocker; no gap in a journey stops anything."""


def render(findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False) -> Iterator[str]:
    """Return the findings as a JSON list; ``ascii_only`` writes every other character as its escape."""
    del files  # a file without findings has no issue
    yield from array(map(_issue, findings), "", encoder(ascii_only=ascii_only))
    yield "\n"


def _issue(each: Finding) -> dict[str, Any]:
    source = each.span.source
    return {
        # GitLab shows the description and not the name of the check.
        "description": visible(f"{each.code} {each.name}: {line_of(each)}"),
        "check_name": each.code,
        "fingerprint": each.fingerprint,
        "severity": _SEVERITIES[each.severity],
        "location": {"path": visible(source.path), "lines": {"begin": source.position(each.span.start)[0]}},
    }
