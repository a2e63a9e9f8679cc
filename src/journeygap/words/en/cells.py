"""What does not fit in a workbook that export wrote and somebody changed, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from journeygap.core.text import quoted
from journeygap.words.en.writing import did_you_mean, listed

_TAKES = {
    "name": "takes a text",
    "text": "takes a text",
    "list": "takes names",
    "number": "takes a number",
    "level": "takes a number",
    "whole": "takes a whole number",
    "truth": "takes true or false",
    "date": "takes a date such as 2026-03-31",
}
"""What a column takes, by the kind of its values."""


def _bad(header: str, kind: str, what: str, fix: str) -> str:
    return f"{header} {_TAKES[kind]}, not {what}; {fix}"


def _percentage(header: str, kind: str, share: float) -> str:
    return (
        f"{header} {_TAKES[kind]}, not the percentage {share * 100:.15g}%; give the cell the format General and write "
        "it as 12.5"
    )


def _date(header: str, kind: str, day: date) -> str:
    return (
        f"{header} {_TAKES[kind]}, not the date {day}; give the cell the format Text and type it again: spreadsheets "
        "make dates of what looks like one"
    )


def _text(header: str, kind: str, text: str, *, comma: bool) -> str:
    hint = "; write decimals with a point" if comma else ""
    return f"{header} {_TAKES[kind]}, not {quoted(text)}{hint}"


def _value(header: str, kind: str, shown: str) -> str:
    return f"{header} {_TAKES[kind]}, not {shown}"


def _no_column(sheet: str, header: str, meant: str | None, known: Sequence[str]) -> str:
    hint = did_you_mean(meant) if meant else f"its columns are {', '.join(known)}"
    return f"the sheet {sheet} has no column {quoted(header)}; {hint}"


def _same_column(header: str, other: str) -> str:
    return f"duplicate column {quoted(header)}, here and in {other}; keep one of the two"


def _either(header: str, column: str) -> str:
    return f"{header}: the row has one rating for {column} and ratings by dimension too; keep either"


def _no_stage(name: str, meant: str | None, known: Sequence[str]) -> str:
    hint = did_you_mean(meant) if meant else f"it has {listed(known)}"
    return f"the sheet Stages has no stage {quoted(name)}; {hint}"


def _several_stages(name: str) -> str:
    return f"several stages have a touchpoint {quoted(name)}; say which in the column stage"


def _nowhere(name: str, meant: str | None) -> str:
    hint = f"; {did_you_mean(meant)}" if meant else ""
    return f"no stage has a touchpoint {quoted(name)}{hint}"


def _where(sheet: str | None, stage: str | None) -> str:
    return f"stage {quoted(stage or '')}" if sheet is None else f"sheet {sheet}"


def _same_name(sheet: str | None, stage: str | None, name: str, times: int) -> str:
    return f"the {_where(sheet, stage)} has {times} called {quoted(name)}; write {name} (1) for the first"


def _none(what: str, sheet: str | None, stage: str | None, name: str, meant: str | None, known: Sequence[str]) -> str:
    things = {"company": "company touchpoint", "stage": "stage", "touchpoint": "touchpoint"}
    hint = did_you_mean(meant) if meant else f"it has {listed(known) or 'none'}"
    return f"the {_where(sheet, stage)} has no {things[what]} {quoted(name)}; {hint}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "bad": _bad,
    "date": _date,
    "either": _either,
    "either-touchpoint": "a figure belongs to a customer touchpoint or a company touchpoint; keep one",
    "first-without-stage": "the first row names no stage; write it into the column stage",
    "hidden": lambda sheet: f"the sheet {quoted(sheet)} is hidden, and is read all the same",
    "no-column": _no_column,
    "no-header": "there is something in this column, and it has no header; write it, or empty the column",
    "no-other-files": "a workbook holds no other files",
    "no-stage": _no_stage,
    "no-stages": "there are no stages: write at least one, on the sheet Stages or in the column stage",
    "none": _none,
    "nowhere": _nowhere,
    "one-journey": "the sheet Journey has one row; a workbook holds one journey",
    "percentage": _percentage,
    "same-column": _same_column,
    "same-name": _same_name,
    "several-stages": _several_stages,
    "text": _text,
    "unread": lambda sheet: f"the sheet {quoted(sheet)} is not read",
    "value": _value,
}
"""What does not fit, by name."""
