"""One line a finding, as compilers print: place, code, what is wrong, what to do. Editors and grep understand it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.source import Source
from journeygap.core.text import visible


def render(findings: Iterable[Finding], files: Sequence[Source] = ()) -> Iterator[str]:
    """Return findings as lines: ``path:line:column: CODE name severity: message; what to do``."""
    del files  # a file without findings has no line
    for each in findings:
        source = each.span.source
        line, column = source.position(each.span.start)
        text = f"{source.shown}:{line}:{column}: {each.code} {each.name} {each.severity}: {line_of(each)}"
        yield visible(text) + "\n"


def line_of(each: Finding) -> str:
    """Say what is wrong and, in brackets, what to do about it."""
    if not each.suggestion:
        return each.message
    return say("listings.with-advice", message=each.message, suggestion=each.suggestion)
