"""The comments of a drafted evidence file, in words: what was seen, what is likely, what a person has to settle.

Each is for one line, behind a number sign.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import percent
from journeygap.words.en.writing import counted


def drafted(export: str, rows: int, columns: int, *, whole: bool) -> str:
    """Say of which export a draft is; ``whole`` says that every row was looked at."""
    looked_at = counted(rows, "row") if whole else f"the first {rows:,} rows"
    return f"Drafted from {export}: {looked_at}, {counted(columns, 'column')}."


def column(
    label: str, holds: str, distinct: int, ends: tuple[float, float] | None, empty: float, *, different: bool
) -> str:
    """Say what is in a column, after its question if there is one.

    It ``holds`` times, texts or numbers, ``distinct`` different ones; ``ends`` are the least and the highest number
    where they may be said. ``empty`` is the share of empty cells. ``different`` says how many different ones there are.
    """
    if holds == "numbers":
        what = "numbers" if ends is None else f"{ends[0]:g} to {ends[1]:g}"
    else:
        what = "times" if holds == "times" else counted(distinct, "text")
    facts = [f"“{label}”" if label else "", what, f"{percent(empty)} empty" if empty else ""]
    facts.append(f"{distinct:,} different" if different else "")
    return ", ".join(filter(None, facts))


def entry(said: Sequence[str], *, likely: bool) -> str:
    """Say what is in the columns of an entry, and that it is only likely."""
    return f"{'likely: ' if likely else ''}{'; '.join(said)}"


def rows(number: int, *, likely: bool) -> str:
    """Say how many rows hold a text, and that what it means is only likely."""
    return f"{'likely: ' if likely else ''}{counted(number, 'row')}"


def answers(number: int, *, likely: bool) -> str:
    """Say how many rows hold the name of a touchpoint, and that which it is is only likely."""
    return f"{'likely; ' if likely else ''}{counted(number, 'row')}"


def likely_scale(columns: int, low: float, high: float) -> str:
    """Say on what a scale rests that no column states."""
    return f"likely: {counted(columns, 'column')} with answers from {low:g} to {high:g}"


def ready(open_keys: Sequence[str]) -> str:
    """Say what has to be settled before a draft can be measured."""
    return f"settle {', '.join(open_keys)} first" if open_keys else "it can be measured as it is"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "answers": answers,
    "certain-and-likely": (
        "What is certain is filled in. What is likely is a comment: check it, and take away the “# ” before it."
    ),
    "column": column,
    "drafted": drafted,
    "empty-columns": "Columns without anything in them: {columns:,}.",
    "entry": entry,
    "ignored": "likely: nothing that customers mean",
    "kind-analytics": "likely; otherwise survey, interview or support",
    "kind-by-service": "the columns are those of {service}",
    "kind-survey": "likely; otherwise interview, analytics or support",
    "likely-column": "likely: {filled:,} filled, {distinct:,} different",
    "likely-customer": "likely, if they are numbered afresh each time",
    "likely-labels": "likely; other scales have the labels that were chosen too",
    "likely-scale": likely_scale,
    "no-date": "when they were gathered: no column says it",
    "no-scale": "no column has enough different answers to show it",
    "options-if": "{key} if the second row holds the options of the questions above them",
    "options-of-surveymonkey": (
        "the second row holds the options of the questions above them, as SurveyMonkey writes it"
    ),
    "other-times": "or month-first: no date of the data shows which",
    "outcome": "likely: what journeys lead to; it needs pause",
    "outside-the-scale": "or unused: {texts}: these answers are outside the scale",
    "pause": "a longer gap begins a new journey of that customer",
    "personas": "which values make which persona",
    "qualtrics": "Qualtrics writes the questions and their ids below the names",
    "ready": ready,
    "rows": rows,
    "source": "where the data come from; shown with the figures",
    "titles": "the rows above it are titles",
    "unused-columns": "Columns that nothing is made of:",
    "without-data": "Touchpoints of the journey without data here: {names}",
}
"""The comments by name."""
