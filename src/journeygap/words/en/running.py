"""What a run says of itself: what it has read and left out, and how it failed, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.words.en.writing import counted


def siblings(number: int) -> str:
    """Say how many other journeys had a say."""
    names = "names" if number == 1 else "name"
    return f"judged with {counted(number, 'other journey')} that {names} the same company files"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "first": """\
journeygap finds where customers go that you don't, and what you do that no customer meets.

  journeygap init                   writes a first journey.yaml, after a few questions
  journeygap analyze journey.yaml   shows its gaps, its waste, and what to do first
  journeygap --help                 lists everything else
""",
    "siblings": siblings,
    "siblings-not-sought": "other journeys that name the same company files were not looked for: {why}",
    "note": "{path}:{line}:{column}: note: {message}; {suggestion}",
    "warning": "{path}: warning: {message}",
    "shallow": "this clone is shallow, and older history is missing; fetch all of it (fetch-depth: 0)",
    "company-files-included": (
        "the touchpoints of the company files are in it too; import makes one company file of them"
    ),
    "plan-with-errors": "no plan is made while the files have definition errors",
    "stale": "{path}: not what the data say; run journeygap measure without --check",
    "draft": "draft",
    "no-room": (
        "{path}: too much data for this machine's memory and temporary folder; set TMPDIR to a folder with more room, "
        "leave out rows with where:, or use --engine spark"
    ),
    "no-memory": "there is not enough memory for this; split the journey",
    "folder-gone": "the folder that you are in is no longer there; change to another one with cd",
    "internal-error": (
        "this should not have happened ({kind}: {message}). Please report it with what you ran; journeygap --debug … "
        "shows where."
    ),
}
