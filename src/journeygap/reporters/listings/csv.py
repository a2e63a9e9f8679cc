r"""A finding a row, for spreadsheets.

A spreadsheet runs a cell that begins with ``=`` as a formula, and names come from files that anybody may have written.
Such a cell is marked with an apostrophe in front. So is one with characters that a terminal would obey or hide: they
are written as Python's escapes, and its backslashes are doubled. A cell that begins with an apostrophe anyway is marked
too, so that whoever finds one at the beginning can take it off, undo the escapes, and has the same text again.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from journeygap.core.finding import Finding
from journeygap.core.source import Source
from journeygap.core.text import HIDDEN, as_escape, may_hide, plain
from journeygap.reporters.listings.json import finding

COLUMNS = (
    *("code", "name", "severity", "message", "suggestion", "stage", "touchpoint", "activity", "subject"),
    *("opportunity", "effort", "horizon", "constraints", "owners"),
    *("path", "line", "column", "end_line", "end_column", "fingerprint", "title"),
)
MARK = "'"
_MARKED = frozenset(f"{MARK}=+-@\uff1d\uff0b\uff0d\uff20")  # the last four are the full-width forms of those before
_ESCAPED = re.compile(rf"(?!\n){HIDDEN}")


class _Line:
    """What a csv writer writes to: it hands the line back."""

    @staticmethod
    def write(line: str) -> str:
        return line


def render(findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False) -> Iterator[str]:
    """Return a row of names, and a row for each finding; unknown is empty, and lists are parted by semicolons.

    CSV has no escapes for characters: ``ascii_only`` writes typography plainly, before quotation marks are doubled.
    """
    del files  # a file without findings has no row
    writer = csv.writer(_Line, lineterminator="\n")
    yield writer.writerow(COLUMNS)
    for each in findings:
        data = finding(each)
        yield writer.writerow([cell(data[column], ascii_only=ascii_only) for column in COLUMNS])


def render_for_excel(
    findings: Iterable[Finding], files: Sequence[Source], *, ascii_only: bool = False, decimal_comma: bool = False
) -> Iterator[str]:
    """Return the same as Excel opens it by a double click: a byte order mark, and lines that end as on Windows.

    ``decimal_comma`` says that figures are written as 7,5 here; Excel then wants semicolons between cells.
    """
    del files
    writer = csv.writer(_Line, delimiter=";" if decimal_comma else ",", lineterminator="\r\n")
    yield ("" if ascii_only else "\ufeff") + writer.writerow(COLUMNS)
    for each in findings:
        data = finding(each)
        cells = [cell(data[column], ascii_only=ascii_only) for column in COLUMNS]
        yield writer.writerow([_with_comma(each) if decimal_comma else each for each in cells])


def _with_comma(value: Any) -> Any:
    return str(value).replace(".", ",") if isinstance(value, float) else value


def cell(value: Any, *, ascii_only: bool) -> Any:
    """Return numbers and what is unknown as they are, and text so that nothing runs it."""
    if isinstance(value, tuple):
        value = "; ".join(value)
    if not isinstance(value, str):
        return value
    return _harmless(plain(value) if ascii_only else value)


def _harmless(text: str) -> str:
    if text[:1] not in _MARKED and (not may_hide(text) or not _ESCAPED.search(text)):
        return text
    return MARK + _ESCAPED.sub(as_escape, text.replace("\\", "\\\\"))
