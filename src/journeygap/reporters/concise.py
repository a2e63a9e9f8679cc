"""One line a finding, as compilers print: place, code, what is wrong, what to do. Editors and grep understand it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.analysis import Analysis
from journeygap.findings import Finding
from journeygap.text import visible


def render(analysis: Analysis) -> Iterator[str]:
    """Give every finding as a line."""
    return lines(analysis.every_finding())


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Give findings as lines: ``path:line:column: CODE name severity: message; what to do``."""
    for each in findings:
        source = each.span.source
        line, column = source.position(each.span.start)
        hint = f" ({each.suggestion})" if each.suggestion else ""
        text = f"{source.shown}:{line}:{column}: {each.code} {each.name} {each.severity}: {each.message}{hint}"
        yield visible(text) + "\n"
