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
from journeygap.core.source import Source
from journeygap.core.text import visible
from journeygap.loading.files import STDIN
from journeygap.reporters.listings.concise import told
from journeygap.reporters.listings.json import array, encoder
from journeygap.rules.base import BY_OPPORTUNITY
from journeygap.rules.catalogue import Entry, catalogue

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_BASES = {_ROOT: {"description": {"text": "The root of the repository, else the working directory."}}}
_LINE_BREAKS = ("\r\n", "\n", "\r")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_FAMILIES = {"JG0": "definition", "JG1": "gap", "JG2": "waste", "JG3": "evidence", "JG4": "suppression"}


def render(findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False) -> Iterator[str]:
    """Give one run in pieces, with the rules that occur; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    every = list(findings)
    codes = {each.code for each in every}
    entries = [entry for entry in catalogue() if entry.code in codes]
    places = {entry.code: place for place, entry in enumerate(entries)}
    yield f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n'
    yield '      "tool": {\n        "driver": {\n'
    yield f'          "name": "journeygap",\n          "version": {encode(__version__)},\n          "rules": '
    yield from array(map(_rule, entries), "          ", encode)
    yield '\n        }\n      },\n      "columnKind": "unicodeCodePoints",\n'
    yield f'      "newlineSequences": {encode(_LINE_BREAKS)},\n'
    yield f'      "originalUriBaseIds": {encode(_BASES)},\n'
    yield '      "artifacts": '
    yield from array(({"location": _location(each.path)} for each in files), "      ", encode)
    yield ',\n      "results": '
    yield from array((_result(each, places) for each in every), "      ", encode)
    yield "\n    }\n  ]\n}\n"


def _rule(entry: Entry) -> dict[str, Any]:
    severity = Severity.WARNING if entry.severity == BY_OPPORTUNITY else Severity(entry.severity)
    meaning = entry.documentation.partition("## What it means\n")[2].partition("\n## ")[0].strip()
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": entry.summary},
        "fullDescription": {"text": meaning},
        "help": {"text": entry.documentation, "markdown": entry.documentation},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"tags": [_FAMILIES[entry.code[:3]]], "problem.severity": _PROBLEMS[severity]},
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
