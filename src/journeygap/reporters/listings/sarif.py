"""SARIF 2.1.0, which GitHub code scanning and many editors read: the findings, and the pages of their rules."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from journeygap import __version__
from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Kind
from journeygap.core.source import Source
from journeygap.core.text import visible
from journeygap.loading.files import STDIN
from journeygap.reporters.listings.concise import told
from journeygap.reporters.listings.json import array, encoder
from journeygap.rules.catalogue import catalogue
from journeygap.rules.kinds import kind_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_BASES = {_ROOT: {"description": {"text": "The root of the repository, else the working directory."}}}
_LINE_BREAKS = ("\r\n", "\n", "\r")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def render(findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False) -> Iterator[str]:
    """Give one run in pieces, with the rules that occur; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    every = list(findings)
    kinds = _kinds(every)
    places = {kind.code: place for place, kind in enumerate(kinds)}
    yield f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield '      "tool": {\n        "driver": {\n'
    yield f'          "name": "journeygap",\n          "version": {encode(__version__)},\n          "rules": '
    yield from array(map(_rule, kinds), "          ", encode)
    yield '\n        }\n      },\n      "columnKind": "unicodeCodePoints",\n'
    yield f'      "newlineSequences": {encode(_LINE_BREAKS)},\n'
    yield f'      "originalUriBaseIds": {encode(_BASES)},\n'
    yield '      "artifacts": '
    yield from array(({"location": _location(each.path)} for each in files), "      ", encode)
    yield ',\n      "results": '
    yield from array((_result(each, places) for each in every), "      ", encode)
    yield "\n    }\n  ]\n}\n"


def _kinds(findings: Iterable[Finding]) -> list[Kind]:
    """Return the kinds that occur, with their pages, in the order of the codes."""
    pages = {kind.code: kind for kind in catalogue()}
    occurring = {each.code: pages.get(each.code) or kind_of(each) for each in findings}
    return [occurring[code] for code in sorted(occurring)]


def _rule(kind: Kind) -> dict[str, Any]:
    severity = Severity.WARNING if kind.severity == BY_OPPORTUNITY else Severity(kind.severity)
    meaning = kind.page.partition("## What it means\n")[2].partition("\n## ")[0].strip()
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
    line, column, end_line, end_column = each.span.position()
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    location = {"artifactLocation": _location(each.span.source.path), "region": region}
    return {
        "ruleId": each.code,
        "ruleIndex": places[each.code],
        "level": _LEVELS[each.severity],
        "message": {"text": _plain(told(each))},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"primaryLocationLineHash": each.fingerprint},
    }


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
