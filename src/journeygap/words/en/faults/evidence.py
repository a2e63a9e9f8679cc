"""What is wrong with an evidence file, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, listed

_KEEP_ONE = "keep one of them"
_NEEDS = {"customer": "who it was", "when": "the time", "event": "what happened"}
"""What a column says of an event, by its key."""


def _foreign(key: str, kind: str, *, of_answers: bool) -> Said:
    of, other = ("events", "analytics and support") if of_answers else ("answers", "survey and interview")
    return (
        f"{quoted(key)} is about {of}, and evidence of the kind {kind} has none",
        f"remove it, or state another kind: {other} hold {of}",
    )


def _unknown_name(name: str, meant: str | None, known: Sequence[str], journeys: int, *, stage_too: bool) -> Said:
    what = "stage or touchpoint" if stage_too else "touchpoint"
    where = "the journey" if journeys == 1 else "the journeys"
    hint = did_you_mean(meant) if meant else f"correct the name; there are {listed(known)}"
    return f"no {what} of {where} is called {quoted(name)}", hint


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "before-and-after": ("before and after exclude each other", _KEEP_ONE),
    "columns-of-event": lambda key: (
        f"events need the column that says {_NEEDS[key]}",
        f"add {key}: … to columns",
    ),
    "delimiter": ("a delimiter is one character", 'write one such as ";" or "\\t"'),
    "empty": ("the file is empty", "begin it with evidence:, kind: and data:"),
    "every-event": ("this rule fits every event", "add event: or where:"),
    "first-row": ("the first row of data is not below the names", "correct one of them"),
    "foreign": _foreign,
    "from": ("from is of the kind top, not {kind}", "remove it"),
    "has-and-yes": ("has and yes or no exclude each other", _KEEP_ONE),
    "header": ("the names are in one row or two", "write header: 2, or [1, 2]"),
    "no-answers": ("evidence of this kind needs answers: or metrics:", "add the columns with the answers"),
    "no-date": ("the data have no column that says when", "add date: …, or columns: {{when: …}}"),
    "no-encoding": lambda name: (
        f"no encoding is called {quoted(name)}",
        "write one such as utf-8, cp1250 or latin-1",
    ),
    "no-from": ("top needs the lowest answer that counts", "add from: 4"),
    "no-outcome": ("{key} needs an outcome", "add outcome: {{event: …}}"),
    "no-pause": ("an outcome needs the pause that ends a journey", "add pause: 30 days"),
    "no-range": ("{kind} needs the range of the answers", "add range: [1, 5]"),
    "no-scale": ("these ratings have no scale", "add scale: {{min: …, max: …}}"),
    "no-zone": lambda name: (
        f"no time zone is called {quoted(name)}",
        "write a name of the IANA database, such as Europe/Warsaw",
    ),
    "nothing-known": ("nothing is known of this touchpoint", "add satisfaction:, importance: or used:"),
    "nul-in-path": ("the path holds a NUL character", "correct the path"),
    "one-label": ("a scale needs two labels or more", "list them from the worst to the best"),
    "outcome-of-support": ("support cases have no outcome", "remove it, or state kind: analytics"),
    "pause": lambda text: (f"{quoted(text)} is no length of time", "write one such as 30 days"),
    "period": ("period needs the column that says when", "add columns: {{when: …}}"),
    "personas": (
        "personas needs the column that says which persona a row belongs to",
        "add columns: {{persona: …}}",
    ),
    "range": ("the range is the lowest and the highest answer", "write range: [1, 5]"),
    "scale": ("the scale's max equals its min", "write the worst and the best rating"),
    "twice": lambda what, name: (f"duplicate {what} {quoted(name)}", "keep one of the two"),
    "unknown-name": _unknown_name,
}
"""The faults by name."""
