"""What is said of the data of an evidence file, in words: where they are wrong, and what to know about figures."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.words.en.writing import counted, did_you_mean


def trouble(
    message: str, suggestion: str | None, file: str, column: str | None, row: int | None, times: int | None
) -> str:
    """Say in one line what is wrong where with data, how often, and what to do about it.

    ``file`` is empty where no file is to blame; ``column``, ``row`` and ``times`` are None where they are not known.
    """
    at_column = f", column “{column}”" if column is not None else ""
    at_row = f", row {row:,}" if row is not None else ""
    often = f" ({counted(times, 'row')} in all)" if times is not None and times > 1 else ""
    return f"{file or 'data'}{at_column}{at_row}: {message}{often}; {suggestion}"


def few_respondents(personas: int, fewest: int) -> str:
    """Say that personas are left out, since hardly anybody is of them."""
    return f"{counted(personas, 'persona')} with fewer than {fewest} respondents: left out"


def unused_rule(line: int, touchpoint: str, meant: str | None) -> str:
    """Say that a rule fits no row; ``meant`` is the event that it may have meant."""
    hint = f"; {did_you_mean(meant)}" if meant else ""
    return f"line {line}: no row fits this rule of “{touchpoint}”{hint}"


def stranger(name: str, meant: str | None) -> str:
    """Say that data name a touchpoint that no journey has."""
    hint = did_you_mean(meant) if meant else "say under names: which touchpoint it is, or null"
    return f"no touchpoint of the journey is called “{name}”; {hint}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "counting": "counting",
    "few-names": (
        "{names} names of touchpoints have fewer than {fewest} respondents and are left out; "
        "list under names: those that matter"
    ),
    "few-respondents": few_respondents,
    "importance-from-reach": (
        "importance is ten times the reach where no column states it: what is rare but critical counts too little"
    ),
    "measured-file": "Written by journeygap measure; change the evidence file or the data, not this.",
    "no-answer": "no row has an answer about “{touchpoint}”",
    "no-folder": "a folder, not a file",
    "no-regular-file": "it is a device or a pipe, no file",
    "no-room": "there is no room left on the disk",
    "no-such-file": "there is no such file",
    "no-user": "no row says who used “{touchpoint}”",
    "out-of-bounds": "it lies outside of this machine's folders that were named",
    "out-of-bounds-hint": "use --allow-outside if you trust whoever wrote the evidence file",
    "reading": "reading",
    "stranger": stranger,
    "trouble": trouble,
    "unread-file": "a file can't be read or written",
    "unused-rule": unused_rule,
}
