"""From the names in an evidence file to the columns of the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from journeygap.core.language import fault
from journeygap.core.text import near
from journeygap.evidence.model import LongAnswers, Used
from journeygap.evidence.read import Evidence, ratings
from journeygap.evidence.trouble import BadData, Trouble

_LETTER = re.compile(r"=([A-Za-z]{1,3})")


def needed(evidence: Evidence) -> list[str]:
    """Return every column that an evidence file names, each once."""
    return list(dict.fromkeys(_named(evidence)))


def _named(evidence: Evidence) -> Iterator[str]:
    stated = evidence.stated
    columns = stated.columns
    if columns is not None:
        yield from columns.customer or ()
        yield from filter(None, (columns.when, columns.weight, columns.persona, columns.event, columns.channel))
    yield from stated.where or ()
    yield from stated.except_ or ()
    answers = stated.answers
    if isinstance(answers, LongAnswers):
        yield answers.touchpoint
    for answer in (answers,) if isinstance(answers, LongAnswers) else answers or ():
        yield from (each.column for each in ratings(answer, ()))
        if answer.used is not None:
            yield answer.used.column if isinstance(answer.used, Used) else answer.used
    yield from (each.column for each in stated.metrics or ())
    for rule in stated.events or ():
        yield from rule.where or ()
    yield from (stated.outcome and stated.outcome.where) or ()


def places(wanted: Iterable[str], names: Sequence[str], shown: str) -> dict[str, int]:
    """Return where each wanted column is among a file's names; a letter such as “=AB” counts as in a spreadsheet.

    Raises `BadData` for those that are not there, or there twice.
    """
    found: dict[str, int] = {}
    troubles: list[Trouble] = []
    exact: dict[str, list[int]] = {}
    alike: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        exact.setdefault(name, []).append(place)
        alike.setdefault(_comparable(name), []).append(place)
    for name in wanted:
        letter = _LETTER.fullmatch(name)
        at = exact.get(name) or alike.get(_comparable(name)) or []
        if not at and letter is not None:
            number = _number(letter[1])
            at = [number] if number < len(names) else []
        if len(at) == 1:
            found[name] = at[0]
        elif at:
            first, second, *_ = map(letters, at)
            twice = fault("data.twice", count=len(at), name=name, first=first, second=second)
            troubles.append(Trouble(twice, shown))
        else:
            known = list(filter(None, names))
            troubles.append(Trouble(fault("data.no-column", name=name, meant=near(name, known), known=known), shown))
    if troubles:
        raise BadData(troubles)
    return found


def _comparable(name: str) -> str:
    return " ".join(normalize("NFKC", name).split()).casefold()


def _number(letter: str) -> int:
    number = 0
    for each in letter.upper():
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1


def letters(place: int) -> str:
    """Return a column's letters, as a spreadsheet counts: 0 is A, 26 is AA."""
    text = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
