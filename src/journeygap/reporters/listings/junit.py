"""JUnit's XML, which CI servers show as tests: a case a rule and file, and one that passes for a file without findings.

XML can't hold every character. Those that it can't are written as Python's escapes, so that they show; what a terminal
would obey is written as XML's own, which lose nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import Family
from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.source import Source
from journeygap.core.text import HIDDEN, as_escape, may_hide
from journeygap.reporters.listings.concise import line_of
from journeygap.rules.kinds import kind_of

_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Cases = Mapping[tuple[str, str], Sequence[Finding]]
"""The findings of a file by code and name."""


def render(
    findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False, fails_info: bool = False
) -> Iterator[str]:
    """Return a suite for each file, in pieces; ``ascii_only`` writes every other character as its escape.

    A case of nothing but infos passes, with what was found as its output, unless ``fails_info``.
    """
    pieces = _document(findings, files, fails_info=fails_info)
    if ascii_only:
        return (piece.encode("ascii", "xmlcharrefreplace").decode() for piece in pieces)
    return pieces


def _document(findings: Iterable[Finding], files: Sequence[Source], *, fails_info: bool) -> Iterator[str]:
    suites: dict[str, dict[tuple[str, str], list[Finding]]] = {source.path: {} for source in files}
    for each in findings:
        cases = suites.setdefault(each.span.source.path, {})
        cases.setdefault((each.code, each.name), []).append(each)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="journeygap"{_counts(suites.values(), fails_info=fails_info)}>\n'
    for path, cases in suites.items():
        yield from _suite(path, cases, fails_info=fails_info)
    yield "</testsuites>\n"


def _counts(suites: Iterable[Cases], *, fails_info: bool) -> str:
    """Count cases, those that failed, and those that are definition errors, as attributes."""
    tests = failures = errors = 0
    for cases in suites:
        wrong = sum(map(_is_error, cases.values()))
        tests += len(cases) or 1
        passed = 0 if fails_info else sum(map(_is_info, cases.values()))
        failures += len(cases) - wrong - passed
        errors += wrong
    return f' tests="{tests}" failures="{failures}" errors="{errors}"'


def _is_error(found: Sequence[Finding]) -> bool:
    """Return whether a case is a definition error: the file could not be judged, which is no failure but an error."""
    return kind_of(found[0]).family is Family.DEFINITION


def _is_info(found: Sequence[Finding]) -> bool:
    """Return whether a case holds nothing but infos."""
    return all(each.severity is Severity.INFO for each in found)


def _suite(path: str, cases: Cases, *, fails_info: bool) -> Iterator[str]:
    name = _escaped(path)
    yield f'  <testsuite name="{name}"{_counts([cases], fails_info=fails_info)}>\n'
    if not cases:
        yield f'    <testcase name="{_escaped(say("listings.no-findings"))}" classname="{name}"/>\n'
    for case, found in cases.items():
        yield f'    <testcase name="{_escaped(" ".join(case))}" classname="{name}">\n'
        if _is_info(found) and not fails_info:
            yield from _output(found)
        else:
            yield from _outcome("error" if _is_error(found) else "failure", found)
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _outcome(kind: str, found: Sequence[Finding]) -> Iterator[str]:
    """Say what was found: in short for lists, and then each finding with its place and what to do."""
    first = min(found, key=lambda each: each.severity.rank)
    short = say("listings.and-more", message=first.message, more=len(found) - 1)
    yield f'      <{kind} type="{first.severity}" message="{_escaped(short)}">\n'
    yield from _lines(found)
    yield f"      </{kind}>\n"


def _output(found: Sequence[Finding]) -> Iterator[str]:
    """Say what was found as the output of a case that passes."""
    yield "      <system-out>\n"
    yield from _lines(found)
    yield "      </system-out>\n"


def _lines(found: Sequence[Finding]) -> Iterator[str]:
    for each in found:
        source = each.span.source
        line, column = source.position(each.span.start)
        yield _escaped(f"{source.path}:{line}:{column}: {each.severity}: {line_of(each)}") + "\n"


def _escaped(text: str) -> str:
    """Escape text for use between tags and between quotation marks."""
    text = escape(_IMPOSSIBLE.sub(as_escape, text), quote=False).replace('"', "&quot;")
    return pattern(HIDDEN).sub(lambda found: f"&#{ord(found.group())};", text) if may_hide(text) else text
