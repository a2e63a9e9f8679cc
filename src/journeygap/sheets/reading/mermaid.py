"""A journey diagram in Mermaid to records: sections are stages, tasks touchpoints, faces feelings."""

from __future__ import annotations

import re

from journeygap.core.text import counted, quoted, shortened
from journeygap.sheets.headers import Candidate, Header
from journeygap.sheets.records import Column, Held, Name, Record, Understood
from journeygap.sheets.tables import TableError

_BEGIN = re.compile(r"\s*journey\s*$")
_STATE = re.compile(r"\s*\((?:met|weak|wrong channel|planned|wrong stage|missing|alternative|outside|unknown)\)$")
_SKIPPED = ("acctitle", "accdescr", "%%", "classdef", "style", "---")


def is_mermaid(text: str) -> bool:
    """Return whether a text is a journey diagram: its first line that says something is `journey`."""
    first = next(
        (line for line in text.splitlines() if line.strip() and not line.strip().startswith(("%%", "---"))), ""
    )
    return _BEGIN.match(first) is not None


def mermaid_records(text: str, first_line: int = 0) -> Understood:
    """Turn a diagram into records. Raises `TableError`, with the line, where it is none."""
    touchpoint, feeling = _column("task", "touchpoint"), _column("score", "feeling")
    owner = _column("actor", "personas")
    records: list[Record] = []
    read = Understood(
        "a Mermaid journey diagram", "", "sections are stages, tasks touchpoints", [touchpoint, feeling], records
    )
    stage: Name | None = None
    actors: set[str] = set()
    in_states = begun = False
    for number, line in enumerate(text.splitlines(), first_line + 1):
        bare = line.strip()
        if not bare or bare.lower().startswith(_SKIPPED):
            continue
        place = f"line {number}"
        if not begun:
            begun = _BEGIN.match(line) is not None
            continue
        word, _, rest = bare.partition(" ")
        if word.lower() == "title" and rest:
            read.title = _own(rest.strip())
        elif word.lower() == "section" and rest:
            stage = Name(_own(rest.strip()), place)
            records.append(Record(stage, [], place=place))
        else:
            name, state, score, who = _task(bare, place)
            in_states = in_states or state
            actors.update(who)
            if stage is None:
                stage = Name(read.title or "Journey", place)
            held = [Held(name, place, touchpoint)]
            if score is not None and not state:
                held.append(Held(float(score - 3), place, feeling))
            held += [Held(each, place, owner) for each in who if not state]
            records.append(Record(stage, held, place=place))
    if not any(record.cells for record in records):
        raise TableError("the Mermaid diagram has no tasks: write them below a section, as in “Search: 4: Customer”")
    _say(read, actors, in_states)
    return read


def _say(read: Understood, actors: set[str], in_states: bool) -> None:
    if in_states:
        read.notes.append(
            "the scores are those of a diagram that journeygap drew: they say what is met, not how customers feel"
        )
    else:
        read.notes.append("scores from 1 to 5 are feelings from -2 to 2")
    if len(actors) > 1:
        read.left_out.append(
            f"{counted(len(actors), 'actor')}: {', '.join(quoted(shortened(each, 30)) for each in sorted(actors)[:6])}"
        )
        for record in read.records:
            record.cells = [held for held in record.cells if held.column.key != "personas"]


def _column(text: str, key: str) -> Column:
    return Column("", Header(text, (Candidate(key, 4),)), key, (-2.0, 2.0) if key == "feeling" else None)


def _own(text: str) -> str:
    """Return a name without what journeygap puts before one that looks like a word of Mermaid's own."""
    return text.removeprefix("· ")


def _task(line: str, place: str) -> tuple[str, bool, int | None, list[str]]:
    parts = line.split(":")
    name = _own(parts[0].strip())
    bare = _STATE.sub("", name)
    score = None
    if len(parts) > 1 and parts[1].strip():
        written = parts[1].strip()
        if not re.fullmatch(r"[1-5]", written):
            short = quoted(shortened(written, 20))
            raise TableError(f"{place}: {quoted(shortened(line, 50))}: a task's score is 1 to 5, not {short}")
        score = int(written)
    who = [each.strip() for each in ":".join(parts[2:]).split(",") if each.strip()]
    return bare or name, bare != name, score, who
