"""SARIF 2.1.0, which GitHub code scanning and many editors read: the findings, and the pages of their rules."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from journeygap import __version__
from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Kind
from journeygap.core.language import say
from journeygap.core.source import Source, Span
from journeygap.core.text import HIDDEN, as_escape, may_hide, visible
from journeygap.loading.files import STDIN
from journeygap.reporters.listings.concise import line_of
from journeygap.reporters.listings.json import array, encoder
from journeygap.results.analysis import LeftOut
from journeygap.rules.base import subjects_of
from journeygap.rules.catalogue import catalogue
from journeygap.rules.kinds import kind_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_NAME = "urn:journeygap"
_SNIPPET = 1_000
"""How many characters of what a finding is about are shown."""
_MOST_RELATED = 10
_OBEYED = re.compile(rf"(?![\n\t]){HIDDEN}")
_LINE_BREAKS = ("\r\n", "\n", "\r")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def render(
    findings: Iterable[Finding],
    files: Sequence[Source],
    *,
    ascii_only: bool = False,
    left_out: Sequence[LeftOut] = (),
    has_baseline: bool = False,
) -> Iterator[str]:
    """Return one run in pieces, with the rules that occur; ``ascii_only`` writes every other character as its escape.

    ``left_out`` are findings that somebody accepted: they are suppressed results, so that a viewer closes them rather
    than forgets them. ``has_baseline`` says that all others are new.
    """
    encode = encoder(ascii_only=ascii_only)
    every = list(findings)
    kinds = _kinds([*every, *(each.finding for each in left_out)])
    places = {kind.code: place for place, kind in enumerate(kinds)}
    yield f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield '      "tool": {\n        "driver": {\n'
    yield f'          "name": "journeygap",\n          "version": {encode(__version__)},\n'
    yield f'          "informationUri": {encode(home())},\n          "rules": '
    yield from array(map(_rule, kinds), "          ", encode)
    yield '\n        }\n      },\n      "columnKind": "unicodeCodePoints",\n'
    yield f'      "newlineSequences": {encode(_LINE_BREAKS)},\n'
    yield f'      "originalUriBaseIds": {encode({_ROOT: {"description": {"text": say("listings.root")}}})},\n'
    yield '      "artifacts": '
    yield from array(({"location": _location(each.path)} for each in files), "      ", encode)
    yield ',\n      "results": '
    of_each = {"suppressions": list[object]()} if left_out else {}
    new = of_each | ({"baselineState": "new"} if has_baseline else {})
    results = (
        *(_result(each, places) | new for each in every),
        *(_result(each.finding, places) | _acceptance(each, has_baseline=has_baseline) for each in left_out),
    )
    yield from array(results, "      ", encode)
    yield "\n    }\n  ]\n}\n"


def _kinds(findings: Iterable[Finding]) -> list[Kind]:
    """Return the kinds that occur, with their pages, in the order of the codes."""
    pages = {kind.code: kind for kind in catalogue()}
    occurring = {each.code: pages.get(each.code) or kind_of(each) for each in findings}
    return [occurring[code] for code in sorted(occurring)]


def _rule(kind: Kind) -> dict[str, Any]:
    severity = Severity.WARNING if kind.severity == BY_OPPORTUNITY else Severity(kind.severity)
    meaning = kind.page.partition("\n## ")[2].partition("\n")[2].partition("\n## ")[0].strip()  # its first section
    page = kind.page or kind.name
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": kind.summary or kind.name},
        "fullDescription": {"text": meaning or kind.summary or kind.name},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": [kind.family.value], "problem.severity": _PROBLEMS[severity]},
    }


def _result(each: Finding, places: Mapping[str, int]) -> dict[str, Any]:
    others = _others(each)
    return {
        "ruleId": each.code,
        "ruleIndex": places[each.code],
        "level": _LEVELS[each.severity],
        "message": {"text": _plain(line_of(each))},
        "locations": [{"physicalLocation": _place(each.span)}],
        **({"relatedLocations": others} if others else {}),
        "partialFingerprints": {"primaryLocationLineHash": each.fingerprint},
    }


def _place(span: Span) -> dict[str, Any]:
    line, column, end_line, end_column = span.position()
    region: dict[str, Any] = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    if not span.source.withheld and span.end > span.start:
        region["snippet"] = {"text": _shown(span.source.text[span.start : span.end].rstrip()[:_SNIPPET])}
    return {"artifactLocation": _location(span.source.path), "region": region}


def _shown(text: str) -> str:
    """Return a piece of a file with what would be obeyed or hidden as its escape; its lines stay."""
    return _OBEYED.sub(as_escape, text) if may_hide(text) else text


def _others(each: Finding) -> list[dict[str, Any]]:
    """Return the other ends: the touchpoint, activities and tool that a finding is about besides where it is."""
    subjects = subjects_of(each)
    ends: list[tuple[str, str, Span]] = []
    if subjects.used is not None:
        ends.append(("customer-touchpoint", subjects.used.name, subjects.used.span))
    ends += [("company-touchpoint", activity.name, activity.span) for activity in subjects.activities]
    if subjects.tool is not None:
        ends.append(("tool", subjects.tool.stated.name, subjects.tool.span))
    here = (each.span.source.path, each.span.start)
    found: dict[tuple[str, int], tuple[str, Span]] = {}
    for what, name, span in ends:
        if (span.source.path, span.start) != here and not span.source.withheld:
            found.setdefault((span.source.path, span.start), (say(f"listings.{what}", name=name), span))
    return [
        {"id": number, "message": {"text": _plain(message)}, "physicalLocation": _place(span)}
        for number, (message, span) in enumerate(islice(found.values(), _MOST_RELATED))
    ]


def _acceptance(each: LeftOut, *, has_baseline: bool) -> dict[str, Any]:
    """Return how a finding was accepted, and that a baseline holds it, where one was compared with."""
    kind = "inSource" if each.by == "comment" else "external"
    reason = each.reason or (say("listings.in-baseline") if each.by == "baseline" else None)
    suppression = {"kind": kind, "status": "accepted", **({"justification": _shown(reason)} if reason else {})}
    state = {"baselineState": "unchanged" if each.by == "baseline" else "new"} if has_baseline else {}
    return {"suppressions": [suppression], **state}


def home() -> str:
    """Return the address of the copy that is installed, without what may be secret in it; a name where it has none."""
    from importlib.metadata import PackageNotFoundError, distribution
    from json import loads

    try:
        stated = loads(distribution("journeygap").read_text("direct_url.json") or "{}").get("url", "")
    except (PackageNotFoundError, ValueError, OSError):
        stated = ""
    parts = urlsplit(stated)
    return f"https://{parts.hostname}{parts.path}" if parts.scheme == "https" and parts.hostname else _NAME


def _plain(text: str) -> str:
    """Escape what a reader of SARIF would obey or hide, and what means something: braces, and brackets for links."""
    text = visible(text).replace("{", "{{").replace("}", "}}")
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


@lru_cache
def _location(path: str) -> dict[str, str]:
    """Name a file: from the root of the repository, or where it lies outside whole; standard input has no root."""
    if os.path.isabs(path):
        return {"uri": Path(path).as_uri()}
    uri = quote(os.fsencode(path))
    return {"uri": uri} if path == STDIN else {"uri": uri, "uriBaseId": _ROOT}
