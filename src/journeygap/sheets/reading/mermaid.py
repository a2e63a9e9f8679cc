"""A journey diagram in Mermaid to records: sections are stages, tasks touchpoints, faces feelings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.core.text import shortened
from journeygap.sheets.headers import Candidate, Header
from journeygap.sheets.reading.mermaid_lines import mermaid_lines
from journeygap.sheets.records import Column, Held, Name, Record, Understood
from journeygap.sheets.tables import TableError, Value, Whole

_BEGIN = re.compile(r"\s*journey\s*$")
_STATE = re.compile(
    r"\s*\((?P<state>met|weak|wrong channel|planned|wrong stage|missing|alternative|outside|unknown)\)$"
)
_SCORES = {"met": 5, "weak": 3, "wrong channel": 3, "planned": 2, "wrong stage": 2, "missing": 1, "unknown": 3}
"""The faces that journeygap draws for states; any other is how customers feel. 4 means those not in this list."""
_LIVE = frozenset(("met", "weak", "wrong channel"))
"""The states in which the company does something there: one of a choice group makes the others alternatives."""
_MET = _LIVE | {"planned"}
"""The states in which it does, or plans it."""
_PLAIN = str.maketrans({"：": ":", "；": ";", "＃": "#", "，": ",", "％": "%", "＆": "&", "＜": "<", "＞": ">"})
"""What replaces characters that Mermaid can't write."""
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def is_mermaid(text: str) -> bool:
    """Return whether a text is a journey diagram: its first line that says something is `journey`."""
    first = next((line for _, line in mermaid_lines(text).drawing), "")
    return _BEGIN.match(first) is not None


def mermaid_records(text: str, first_line: int = 0) -> Understood:
    """Turn a diagram into records. Raises `TableError`, with the line, where it is none."""
    columns = {key: _column(text, key) for text, key in _COLUMNS}
    records: list[Record] = []
    read = Understood(
        "diagram",
        "",
        say("importing.sections"),
        [columns["touchpoint"], columns["feeling"]],
        records,
    )
    lines = mermaid_lines(text)
    read.title = lines.title
    stage: Name | None = None
    actors: set[str] = set()
    tasks: list[_Task] = []
    ours = any(_STATE.search(line.partition(":")[0].strip()) for line in text.splitlines())
    begun = False
    for number, line in lines.drawing:
        bare = line.strip()
        place = f"line {first_line + number}"
        if not begun:
            begun = _BEGIN.match(line) is not None
            continue
        word, _, rest = bare.partition(" ")
        if word.lower() == "title" and rest:
            read.title = _own(rest.strip(), ours=ours)
        elif word.lower() == "section" and rest:
            stage = Name(_own(rest.strip(), ours=ours), place)
            records.append(Record(stage, [], place=place))
        else:
            task = _task(bare, place, ours=ours)
            tasks.append(task)
            actors.update(() if task.state else task.who)
            if stage is None:
                stage = Name(read.title or say("importing.journey"), place)
            held = [Held(value, place, columns[key]) for key, value in _held(task)]
            records.append(Record(stage, held, place=place))
    if not any(record.cells for record in records):
        raise TableError(say("tables.no-tasks"))
    if ours:
        _say_states(read, records, tasks, columns["choice"])
    else:
        _say(read, records, actors)
    return read


_COLUMNS = (
    ("task", "touchpoint"),
    ("score", "feeling"),
    ("actor", "personas"),
    ("state", "company"),
    ("actor", "owner"),
    ("state", "status"),
    ("state", "ownership"),
    ("state", "choice"),
)


class _Task(NamedTuple):
    name: str
    state: str
    score: int | None
    who: list[str]


def _held(task: _Task) -> Iterator[tuple[str, Value]]:
    """Return what a task holds, by key. One that journeygap drew says its state, and its actors are teams."""
    yield "touchpoint", Whole(task.name)
    if not task.state:
        if task.score is not None:
            yield "feeling", float(task.score - 3)
        yield from (("personas", each) for each in task.who)
        return
    if task.score is not None and task.score != _SCORES.get(task.state, 4):
        yield "feeling", float(task.score - 3)
    if task.state in _MET:
        yield "company", Whole(task.name)
    if task.who and task.state in _MET:
        yield "owner", "; ".join(task.who)
    if task.state == "planned":
        yield "status", "planned"
    if task.state == "outside":
        yield "ownership", "customer"


def _say(read: Understood, records: list[Record], actors: set[str]) -> None:
    read.notes.append(say("tables.scores"))
    if len(actors) > 1:
        _note_actors(read, records, actors)


def _note_actors(read: Understood, records: list[Record], actors: set[str]) -> None:
    """Take the one actor of every task for the persona, and keep the others as notes: what they are nobody says."""
    tasks = [[held for held in record.cells if held.column.key == "personas"] for record in records if record.cells]
    always = actors.intersection(*({str(held.value) for held in task} for task in tasks))
    persona = next(iter(always)) if len(always) == 1 else None
    note = Column("", Header("actor", (Candidate("note", 4),)), "note")
    for record in records:
        others = [held for held in record.cells if held.column.key == "personas" and held.value != persona]
        record.cells = [held for held in record.cells if held not in others]
        if others:
            names = [str(held.value) for held in others]
            text = say("importing.with-actors", names=names) if persona else ", ".join(names)
            record.cells = [*record.cells, Held(text, others[0].place, note)]
    named = [shortened(each, 30) for each in sorted(actors - {persona})[:6]]
    read.notes.append(say("importing.actors", names=named, persona=shortened(persona or "", 30)))


def _column(text: str, key: str) -> Column:
    return Column("", Header(text, (Candidate(key, 4),)), key, (-2.0, 2.0) if key == "feeling" else None)


def _own(text: str, *, ours: bool = False) -> str:
    """Return a name without what journeygap puts before one that looks like a word of Mermaid's own.

    In a diagram that journeygap drew, signs that Mermaid can't write are in full width.
    """
    text = text.removeprefix("· ")
    return text.translate(_PLAIN) if ours and _EAST_ASIAN.search(text) is None else text


def _task(line: str, place: str, *, ours: bool) -> _Task:
    parts = line.split(":")
    name = parts[0].strip()
    found = _STATE.search(name)
    bare = name[: found.start()] if found else name
    score = None
    if len(parts) > 1 and parts[1].strip():
        written = parts[1].strip()
        if not re.fullmatch(r"[1-5]", written):
            raise TableError(say("tables.score", place=place, task=shortened(line, 50), score=shortened(written, 20)))
        score = int(written)
    who = [_own(each.strip(), ours=ours) for each in ":".join(parts[2:]).split(",") if each.strip()]
    return _Task(_own(bare or name, ours=ours), found["state"] if found and bare else "", score, who)


def _choices(records: Sequence[Record], tasks: Sequence[_Task], column: Column) -> Iterator[tuple[str, str]]:
    """Put each alternative into one choice group with the nearest task of its stage that is met, and name both."""
    for place, task in enumerate(tasks):
        if task.state != "alternative":
            continue
        met = [
            other
            for other, each in enumerate(tasks)
            if each.state in _LIVE and records[other].stage is records[place].stage
        ]
        if met:
            nearest = min(met, key=lambda other: abs(other - place))
            for at in (place, nearest):
                if not any(held.column is column for held in records[at].cells):
                    records[at].cells = [*records[at].cells, Held(tasks[nearest].name, records[at].place, column)]
            yield shortened(task.name, 30), shortened(tasks[nearest].name, 30)


def _say_states(read: Understood, records: list[Record], tasks: Sequence[_Task], choice: Column) -> None:
    drawn = [record for record in records if record.cells]
    read.company_stated = any(task.state not in {"unknown", "outside", "alternative", ""} for task in tasks)
    read.notes.append(say("tables.of-diagram"))
    if pairs := list(_choices(drawn, tasks, choice)):
        read.notes.append(say("tables.choices", pairs=pairs[:8]))
    if outside := [task.name for task in tasks if task.state == "outside"]:
        read.notes.append(say("tables.outside-of-diagram", names=outside[:8]))
