"""Why a file is no workbook, table, page or diagram that can be read, and what is wrong with a cell, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import listed

_RAISE = "raise {limit} under [limits] in journeygap.toml"
_PASTE = "put the value itself there: copy the cell and paste it as a value"
_COPY = "copy the table into a spreadsheet and save it as .xlsx or .csv"
_NO_TIME = "format the cell as General or Text and type it again"


def _bytes(most: int) -> str:
    return (
        f"the file has more than {most:,} bytes (the limit max-bytes); split the journey, or "
        f"{_RAISE.format(limit='max-bytes')}"
    )


def _unpacked(most: int, times: int) -> str:
    return (
        f"unpacked the workbook has more than {most:,} bytes, {times} times the limit max-bytes; split the journey, or "
        f"{_RAISE.format(limit='max-bytes')}"
    )


def _cells(most: int) -> str:
    return (
        f"the table has more than {most:,} cells (the limit max-written); split the journey, or "
        f"{_RAISE.format(limit='max-written')}"
    )


def _span(sheet: str, most: int) -> str:
    return (
        f"the sheets up to {quoted(sheet)} span more than {most:,} cells (the limit max-written); delete the rows and "
        f"columns that are empty but have a format, or {_RAISE.format(limit='max-written')}"
    )


def _other_encoding(encoding: str, at: int | None) -> str:
    where = "" if at is None else f" from byte {at:,} on"
    return f"--encoding {encoding}: the file is not in it{where}; leave the option out to have it found"


def _no_utf8(at: int, readings: Sequence[tuple[str, str]]) -> str:
    shown = "; ".join(f"as {name}: {text}" for name, text in readings)
    return (
        f"the file is not UTF-8 text from byte {at:,} on; save it as CSV UTF-8, or name its encoding with --encoding"
        f"{f' ({shown})' if shown else ''}"
    )


def _score(place: str, task: str, score: str) -> str:
    return f"{place}: {quoted(task)}: a task's score is 1 to 5, not {quoted(score)}"


def _several(journeys: Sequence[str]) -> str:
    return (
        f"the report holds {len(journeys)} journeys, {listed(journeys)}; "
        f"name the one to read with --sheet {journeys[0]!r}"
    )


def _choices(pairs: Sequence[tuple[str, str]]) -> str:
    shown = ", ".join(f"{quoted(one)} to {quoted(other)}" for one, other in pairs)
    return f"alternatives to what is nearest in the diagram: {shown}"


def _choices_of_report(pairs: Sequence[tuple[str, str]]) -> str:
    return (
        "alternatives to what is nearest in the report, which does not say to what: "
        f"{listed(f'{one} to {other}' for one, other in pairs)}; correct choice where it is another"
    )


def _left_out(activities: Sequence[tuple[str, str]]) -> str:
    shown = listed(f"{name} ({state})" for name, state in activities)
    return f"left out, for the report does not say what they are for: {shown}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "bytes": _bytes,
    "cells": _cells,
    "choices": _choices,
    "choices-of-report": _choices_of_report,
    "damaged": "the workbook is damaged; open it in a spreadsheet and save it again",
    "error": "the error {text}",
    "error-fix": _PASTE,
    "exempt": "exempt in the gap report, which does not say why",
    "formula": lambda text: f"the formula {quoted(text)} without a value",
    "formula-error": "a formula that ends in an error",
    "formula-error-fix": "put the formula right",
    "formula-fix": f"open the file in a spreadsheet and save it, or {_PASTE}",
    "is-document": f"this is a text document, and import reads tables; {_COPY}",
    "is-journey": "this is a journey file already, which needs no import; journeygap analyze reads it",
    "is-json": "this is JSON, and import reads tables; export the table as .xlsx or .csv from where it comes",
    "is-packed-file": "this is a packed file; unpack it and import the table in it",
    "is-pdf": f"this is a PDF, and import reads tables; {_COPY}",
    "is-picture": "this is a picture, and import reads tables; export the map as .xlsx or .csv from where it was drawn",
    "is-slides": f"these are slides, and import reads tables; {_COPY}",
    "is-web-page": (
        "this is a web page (HTML), whatever its name ends in, as some tools export it; open it in a spreadsheet and "
        "save it as .xlsx"
    ),
    "is-xml": "this is XML, and import reads tables; export the table as .xlsx or .csv from where it comes",
    "is-xml-workbook": "this is a workbook in the XML of Excel 2003; open it in a spreadsheet and save it as .xlsx",
    "left-out-of-report": _left_out,
    "many-parts": "the workbook has {parts:,} parts, and no workbook needs more than {most:,}",
    "many-sheets": "the workbook has {sheets:,} sheets, and no more than {most:,} are read",
    "no-encoding": "--encoding {encoding}: no encoding is called that; try utf-8, cp1252 or gb18030",
    "no-encoding-of-texts": "--encoding {encoding}: that is no encoding of texts",
    "no-journey": "the gap report holds no journey",
    "no-tasks": "the Mermaid diagram has no tasks: write them below a section, as in “Search: 4: Customer”",
    "no-text": (
        "the file is not UTF-8 text from byte {at:,} on, and holds bytes that no text has; "
        "save it as .xlsx or as CSV UTF-8"
    ),
    "no-utf-8": _no_utf8,
    "no-workbook": "this is no workbook; save it as .xlsx",
    "not-in": (
        "the file is not {encoding} text from byte {at:,} on; save it as UTF-8, or name its encoding with --encoding"
    ),
    "of-diagram": (
        "journeygap drew this diagram, which holds no names of company touchpoints: what is met is met by one of the "
        "same name; a score is a feeling only where it is not that of the state"
    ),
    "of-report": (
        "a gap report does not hold channels, owners, costs, evidence, metrics and notes; ratings are read as "
        "customers' satisfaction on 0 to 10"
    ),
    "other-encoding": _other_encoding,
    "outside": lambda names: f"outside the company's reach, read as ownership: customer: {listed(names)}",
    "outside-of-diagram": lambda names: (
        f"outside the company's reach, read as ownership: customer: {', '.join(map(quoted, names))}"
    ),
    "packed": "the workbook is packed in an unusual way; open it in a spreadsheet and save it again",
    "page-cells": "the tables have more than {most:,} cells (the limit max-written)",
    "part-encoding": "a part of the workbook is written in {encoding}; open it in a spreadsheet and save it again",
    "password": "the workbook is protected by a password; save it without one",
    "score": _score,
    "scores": "scores from 1 to 5 are feelings from -2 to 2",
    "several-journeys": _several,
    "span": _span,
    "time": "the time {text}",
    "time-fix": _NO_TIME,
    "unpacked": _unpacked,
    "unread-line": "the table can't be read near line {line:,}: {why}",
    "unread-sheets": (
        "this is no workbook that can be read (its sheets can't be laid out); "
        "open it in a spreadsheet and save it as .xlsx"
    ),
    "unread-workbook": ("this is no workbook that can be read ({why}); open it in a spreadsheet and save it as .xlsx"),
    "value": "the value {text}",
    "value-fix": _NO_TIME,
}
"""What is wrong, by name. What a cell holds that no key takes has a way to fix it: ``-fix``."""
