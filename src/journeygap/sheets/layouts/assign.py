"""Which column is which: the headers of a row or of lanes, each taken for one key, and no key guessed between two."""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.sheets import qualifiers, vocabulary
from journeygap.sheets.headers import LOG, ROUTES, STAGES, Candidate, Header, header
from journeygap.sheets.records import Column
from journeygap.sheets.tables import letters
from journeygap.sheets.vocabulary import fold, normalised_header
from journeygap.sheets.wishes import Asked, Wishes

SEVERAL = frozenset(
    (
        "friction",
        "actions",
        "ideas",
        "quotes",
        "note",
        "goal",
        "mindset",
        "evidence",
        "tools",
        "channel",
        "metric",
        "aliases",
        "device",
        "frontstage",
        "backstage",
        "support",
        "constraints",
        "physical",
        "owner",
    )
)
"""Keys that several columns may hold: what they say adds up."""
NO_PLACE = frozenset(("other", "person", "case"))
"""What a journey file has no place for: who it was, and which case."""
BY_HAND = 99.0
"""What it is worth that a person named a header."""
_MOST_ROUNDS = 20
_KINDS = frozenset(
    (
        *("digital", "physical", "online", "offline", "analog", "analogue", "human", "primary", "secondary", "other"),
        *("digitale", "physische", "analoge", "persönliche", "weitere", "numériques", "physiques", "digitales"),
        *("físicos", "digitais", "cyfrowe", "fizyczne", "main", "direct", "indirect", "direkte", "indirekte"),
    )
)
_PRIORITIES = frozenset(
    (
        *("priority", "priorität", "priorité", "prioridad", "prioridade", "priorytet"),
        *("优先级", "優先級", "優先順序", "優先度", "prio"),
    )
)
_NUMBER = re.compile(r"[\s#._-]*\d{1,2}\s*$")


class Assigned(NamedTuple):
    """The columns that are read, by number, and those that are not: number, header, why."""

    columns: dict[int, Column]
    unread: list[tuple[int, Header, str]]


_ALSO = {
    "customer_touchpoint": "touchpoint",
    "customer": "touchpoint",
    "touchpoints": "touchpoint",
    "company_touchpoint": "company",
    "activity": "company",
    "stages": "stage",
    "pain_points": "friction",
    "opportunities": "ideas",
    "thoughts": "mindset",
    "emotion": "feeling",
    "kpi": "metric",
    "metrics": "metric",
    "persona": "personas",
    "ignore": "other",
}


def wished(key: str) -> str:
    """Return the key of the vocabulary that a person means by a name. Raises `Asked`."""
    wanted = key.strip().lower().replace("-", "_").replace(" ", "_")
    wanted = _ALSO.get(wanted, wanted)
    known = [each for each in vocabulary.keys_of_headers() if each not in {*LOG, *NO_PLACE, "text", "name"}]
    if wanted in known or wanted == "other":
        return wanted
    raise Asked(say("columns.no-key", name=key, known=known))


def assign(headers: Mapping[int, Header], places: Mapping[int, str], wishes: Wishes, what: str = "column") -> Assigned:
    """Take each header for one key. Raises `Asked` where two headers are equally good for one."""
    _check_wishes(headers, {number: _called(place, what) for number, place in places.items()}, wishes)
    taken = {number: each.candidates[0] for number, each in headers.items() if each.candidates}
    for _ in range(_MOST_ROUNDS):
        clash = _clash(taken)
        if clash is None or _alike(*clash, headers):
            break
        _settle(*clash, taken, headers, places, what)
    columns = {}
    unread = []
    for number, each in headers.items():
        key = taken[number].key if number in taken else None
        if key is None:
            why = say("columns.taken", what=what, key=each.key) if each.key else _may_be(each)
            unread.append((number, each, why))
        elif key in NO_PLACE:
            unread.append((number, each, _no_place(each.text)))
        else:
            columns[number] = Column(places[number], each, key, each.scale)
    _leave_coarse_channels(columns, unread)
    _leave_owners_of_customers(columns, unread, what)
    return Assigned(columns, unread)


def _leave_coarse_channels(columns: dict[int, Column], unread: list[tuple[int, Header, str]]) -> None:
    """Leave a column that says whether it is online or offline where another names the channels."""
    channels = {number: column for number, column in columns.items() if column.key == "channel"}
    coarse = [number for number, column in channels.items() if qualifiers.is_online_or_offline(column.header.text)]
    if len(coarse) < len(channels):
        why = say("columns.channels")
        unread.extend((number, columns.pop(number).header, why) for number in coarse)


def _leave_owners_of_customers(columns: dict[int, Column], unread: list[tuple[int, Header, str]], what: str) -> None:
    """Leave a column that says who is responsible at the customer's where another says who is at the company."""
    owners = {number: column for number, column in columns.items() if column.key == "owner"}
    theirs = [number for number, column in owners.items() if column.side == "customer"]
    if len(theirs) < len(owners):
        why = say("columns.taken", what=what, key="owner")
        unread.extend((number, columns.pop(number).header, why) for number in theirs)


def _may_be(header: Header) -> str:
    """Say why a header is not read whose words are not known, or may be two things."""
    text = header.text
    if qualifiers.is_process(text):
        return say("columns.process", header=text)
    if qualifiers.may_be_tools(text):
        return say("columns.may-be-tools", header=text)
    if header.scale is not None:
        return say("columns.rating", header=text)
    if header.side is not None:
        return say("columns.may-be-company" if header.side == "company" else "columns.may-be-customers", header=text)
    return say("columns.no-known-word")


def _no_place(text: str) -> str:
    """Say why a column is not read. A priority may be customers' or the company's own, and only a person knows."""
    if fold(text).strip() in _PRIORITIES:
        return say("columns.priority", header=text)
    if (key := qualifiers.no_state_of(text)) is not None:
        return say("columns.aim", key=key, header=text)
    if qualifiers.has_rating(text):
        return say("columns.rating", header=text)
    return say("columns.no-place")


def _settle(
    key: str,
    numbers: Sequence[int],
    taken: dict[int, Candidate],
    headers: Mapping[int, Header],
    places: Mapping[int, str],
    what: str,
) -> None:
    """Leave a key to the header that says it best; the others get their next best key. Raises `Asked`."""
    best = max(taken[number].score for number in numbers)
    losers = [number for number in numbers if taken[number].score < best] or _by_side(key, numbers, headers)
    if not losers:
        raise Asked(_question(key, numbers, headers, places, what))
    for number in losers:
        candidates = headers[number].candidates
        following = candidates[candidates.index(taken[number]) + 1 :]
        if following:
            taken[number] = following[0]
        else:
            del taken[number]


def _clash(taken: Mapping[int, Candidate]) -> tuple[str, list[int]] | None:
    """Return a key that several headers were taken for, and may not be, with their numbers."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for number, candidate in taken.items():
        by_key[candidate.key].append(number)
    for key, numbers in by_key.items():
        by_hand = all(taken[number].score == BY_HAND for number in numbers)
        if len(numbers) > 1 and key not in SEVERAL and key not in {*NO_PLACE, *LOG} and not by_hand:
            return key, numbers
    return None


def _alike(key: str, numbers: Sequence[int], headers: Mapping[int, Header]) -> bool:
    """Return whether headers are one column that was numbered: touchpoint 1, touchpoint 2."""
    if key not in ROUTES:
        return False
    stripped = {_bare(headers[number].text) for number in numbers}
    texts = {headers[number].text.strip().lower() for number in numbers}
    return len(stripped) == 1 and len(texts) == len(numbers)


def _bare(text: str) -> str:
    """Return a header without its number, and without a word that only says which kind of touchpoints it holds."""
    words = _NUMBER.sub("", text).strip().lower().split()
    return " ".join(word for word in words if word.strip("()") not in _KINDS)


def _by_side(key: str, numbers: Sequence[int], headers: Mapping[int, Header]) -> list[int]:
    """Return those that say less plainly whose they are, if one says it."""
    if key != "touchpoint":
        return []
    sided = [number for number in numbers if headers[number].side == "customer"]
    return [number for number in numbers if number not in sided] if len(sided) == 1 and len(numbers) == 2 else []


def _question(
    key: str, numbers: Sequence[int], headers: Mapping[int, Header], places: Mapping[int, str], what: str
) -> str:
    named = [(places[number], headers[number].text) for number in numbers]
    return say("columns.two", what=what, key=key, named=named, both=key in ROUTES)


def _called(place: str, what: str) -> str:
    """Return what a person may call a header by, other than its words: a column by its letter, a lane by its row."""
    cell = place.rpartition("!")[2]
    return cell.lstrip(string.ascii_uppercase) if what == "lane" else cell.rstrip(string.digits)


def _check_wishes(headers: Mapping[int, Header], called: Mapping[int, str], wishes: Wishes) -> None:
    """Raise `Asked` where a person named a header that is not there."""
    for name, wanted in wishes.columns.items():
        for text in wanted:
            if not any(_is_named(text, called[number], each.text) for number, each in headers.items()):
                there = [each.text for each in headers.values() if each.text]
                raise Asked(say("columns.no-header", name=name, header=text, known=there))


def _is_named(wanted: str, called: str, text: str) -> bool:
    """Return whether a person means this header: by its words, or as it is called."""
    return normalised_header(wanted) == normalised_header(text) or wanted == called


def read_headers(
    values: Iterable[tuple[int, str]], wishes: Wishes, called: Callable[[int], str] = letters
) -> dict[int, Header]:
    """Read the headers of a row, or the labels of lanes, by number.

    ``called`` returns what a person may call one by, other than its words: a column by its letter, a lane by its row.
    """
    found = {number: header(text, wishes.language) for number, text in values if text.strip()}
    for name, wanted in wishes.columns.items():
        for number, each in found.items():
            if any(_is_named(text, called(number), each.text) for text in wanted):
                found[number] = each._replace(candidates=(Candidate(wished(name), BY_HAND),), side=None)
    return found


def stage_columns(columns: Mapping[int, Column], said: Callable[[int], Sequence[str]]) -> tuple[int | None, int | None]:
    """Return the numbers of the column of stages and of the coarser one of phases, of those that name stages.

    The finer of two is the stage and the coarser its phase, if it is finer: steps of which every stage has one say what
    customers do there. Of three, steps are always that. ``said`` returns what a column says, row by row.
    """
    present = {key: number for number, column in columns.items() if (key := column.key) in STAGES}
    ranked = [key for key in STAGES if key in present]
    if not ranked:
        return None, None
    if "step" in ranked and len(ranked) > 1:
        coarser, steps = (said(present[key]) for key in (ranked[-2], "step"))
        if len(ranked) == 3 or not is_finer(steps, coarser):
            columns[present["step"]].key = "actions"
            ranked.remove("step")
    return present[ranked[-1]], present[ranked[0]] if len(ranked) > 1 else None


def is_finer(steps: Sequence[str], stages: Sequence[str]) -> bool:
    """Return whether steps part stages: one of these, which goes on until the next is named, has several.

    >>> is_finer(["a", "b", "c"], ["A", "", "B"]), is_finer(["a", "b"], ["A", "B"])
    (True, False)
    """
    stage = ""
    within: defaultdict[str, set[str]] = defaultdict(set)
    for own, step in zip(stages, steps, strict=False):
        stage = own.strip().lower() or stage
        if step.strip():
            within[stage].add(step.strip().lower())
    return any(len(each) > 1 for each in within.values())
