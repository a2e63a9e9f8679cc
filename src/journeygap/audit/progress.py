"""How answers are kept between two runs: a small file next to the journey, as text.

    {
    "version": 1,
    "absent": [
    {"stage":"trigger","touchpoint":"niche-blogs"}
    ],
    "answers": [
    {"about":["gap","trigger","search-engine"],"question":"presence","answer":"yes"}
    ]
    }

``absent`` are the touchpoints where the company is not, which the journey file has no place for; ``answers`` are those
that have not gone into a file yet.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from journeygap.audit.questions import Audit, Field, Key, Kind, Typed, answered, fields_of, key_of, number_of

_VERSION = 1


class Unusable(ValueError):
    """A text holds no progress of an audit."""


class Answer(NamedTuple):
    """An answer that has not gone into a file yet."""

    about: Key
    question: str
    typed: Typed


class Progress(NamedTuple):
    """What is kept between two runs."""

    absent: frozenset[Key] = frozenset()
    answers: tuple[Answer, ...] = ()


def of_audit(audit: Audit, absent: frozenset[Key], only: frozenset[int] | None = None) -> Progress:
    """Return what is to be kept of an audit: its answers, or those about some items only."""
    return Progress(
        absent,
        tuple(
            Answer(key_of(audit, each.number), each.field, each.typed)
            for each in audit.answers
            if only is None or each.number in only
        ),
    )


def resumed(audit: Audit, answers: tuple[Answer, ...]) -> tuple[Audit, list[Answer]]:
    """Return an audit with the answers from before, and those of them that fit no question any more."""
    lost = []
    for each in answers:
        number = number_of(audit, each.about)
        after: Audit | str = ""
        if number is not None and each.question in fields_of(audit, number):
            after = answered(audit, number, Field(each.question), each.typed)
        if isinstance(after, str):
            lost.append(each)
        else:
            audit = after
    return audit, lost


def as_text(progress: Progress) -> Iterator[str]:
    """Return the text to keep; the same progress gives the same text."""
    absent = [{"stage": key[1], "touchpoint": key[2]} for key in sorted(progress.absent, key=str)]
    answers = [{"about": each.about, "question": each.question, "answer": each.typed} for each in progress.answers]
    yield f'{{\n"version": {_VERSION},\n"absent": ['
    yield from _lines(absent)
    yield '],\n"answers": ['
    yield from _lines(answers)
    yield "]\n}\n"


def _lines(entries: list[dict[str, Any]]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        yield f"{',' if number else ''}\n{json.dumps(entry, ensure_ascii=False, separators=(',', ':'))}"
    if entries:
        yield "\n"


def from_text(text: str) -> Progress:
    """Read what was kept. Raises `Unusable` where it is something else."""
    try:
        data = json.loads(text)
        if data["version"] != _VERSION:
            raise Unusable
        absent = frozenset((Kind.GAP, _word(each["stage"]), _word(each["touchpoint"])) for each in data["absent"])
        answers = tuple(
            Answer(_key(each["about"]), _word(each["question"]), _typed(each["answer"])) for each in data["answers"]
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unusable from error
    return Progress(absent, answers)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise Unusable
    return value


def _key(value: object) -> Key:
    if not isinstance(value, list) or not all(isinstance(each, (str, int)) for each in value):
        raise Unusable
    return tuple(value)


def _typed(value: object) -> Typed:
    return tuple(map(_word, value)) if isinstance(value, list) else _word(value)
