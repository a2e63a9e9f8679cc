"""The baseline file: the findings that a team had on the day it began to check, so that only new ones fail.

    {
    "version": 1,
    "findings": [
    {"fingerprint":"…","code":"JG101","path":"journey.yaml","title":"Live demo (Evaluation)"},
    …
    ]
    }

One finding a line, so that a change of it can be reviewed. Other keys of an entry are kept as they are: a reason, say.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

from journeygap.core.errors import InputError
from journeygap.core.finding import Finding, by_place
from journeygap.core.language import say
from journeygap.core.source import Source, Span
from journeygap.loading.beside import read_beside
from journeygap.loading.files import Disk
from journeygap.results.accepted import Baseline, BaselineEntry

_VERSION = 1
_FINGERPRINT = re.compile(r'"fingerprint"[ \t\r\n]*:[ \t\r\n]*"([^"\\]*)"')
_MOST = 64 * 1024 * 1024


def read_baseline(path: str) -> Baseline:
    """Read a baseline. Raises `InputError` where it can't be read or is none."""
    source, entries = _entries(path)
    starts: dict[str, int] = {}
    for found in _FINGERPRINT.finditer(source.text):
        starts.setdefault(found[1], found.start(1) - 1)
    held: dict[str, BaselineEntry] = {}
    for entry in entries:
        start = starts.get(entry["fingerprint"], 0)
        span = Span(source, start, start + len(entry["fingerprint"]) + 2)
        held[entry["fingerprint"]] = BaselineEntry(
            _text(entry, "title") or entry["fingerprint"], _text(entry, "path"), span
        )
    return held


def gone(baseline: Baseline) -> frozenset[str]:
    """Return the files that a baseline speaks of and that are no longer there."""
    disk = Disk()
    paths = {entry.path for entry in baseline.values()}
    return frozenset(path for path in paths if not os.path.exists(disk.located(path)))


def baseline_text(path: str, findings: Iterable[Finding], judged: frozenset[str]) -> Iterator[str]:
    """Return the text of a baseline that holds these findings.

    What the file at ``path`` says of other files than those that were ``judged`` is kept, as far as they are still
    there; so is what people have added to an entry. Raises `InputError` where that file is no baseline.
    """
    before = {entry["fingerprint"]: entry for entry in _entries(path)[1]} if os.path.exists(path) else {}
    entries = {
        each.fingerprint: {
            "fingerprint": each.fingerprint,
            "code": each.code,
            "path": each.span.source.path,
            "title": each.title,
            **{key: value for key, value in before.get(each.fingerprint, {}).items() if key not in _OWN},
        }
        for each in by_place(findings)
    }
    disk = Disk()
    for fingerprint, entry in before.items():
        about = _text(entry, "path")
        if about not in judged and os.path.exists(disk.located(about)):
            entries.setdefault(fingerprint, entry)
    ordered = sorted(entries.values(), key=lambda entry: (_text(entry, "path"), _text(entry, "code")))
    yield f'{{\n"version": {_VERSION},\n"findings": ['
    for number, entry in enumerate(ordered):
        yield f"{',' if number else ''}\n{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
    yield "\n]\n}\n"


_OWN = frozenset({"fingerprint", "code", "path", "title"})


def _entries(path: str) -> tuple[Source, list[dict[str, Any]]]:
    """Return a baseline's text and its entries, each with a fingerprint."""
    shown = Disk().shown(path)
    try:
        content = read_beside(path, _MOST)
        text = content.decode()
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = error.strerror or str(error)
        raise InputError(say("baseline.unreadable", file=shown, why=why, missing=missing)) from error
    except UnicodeDecodeError as error:
        raise InputError(say("baseline.no-text", file=shown)) from error
    if len(text) > _MOST:
        raise InputError(say("baseline.too-large", file=shown, most=_MOST))
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        place = f":{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(say("baseline.no-json", place=f"{shown}{place}")) from error
    except ValueError as error:
        raise InputError(say("baseline.endless-number", file=shown)) from error
    if not isinstance(data, dict) or data.get("version") != _VERSION or not isinstance(data.get("findings"), list):
        raise InputError(say("baseline.other-shape", file=shown))
    entries = data["findings"]
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict) or not isinstance(entry.get("fingerprint"), str):
            raise InputError(say("baseline.no-fingerprint", file=shown, number=number))
    return Source(Disk().path(path), text, shown), entries


def _text(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
