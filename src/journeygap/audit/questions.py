"""What to ask the company about a journey, in which order, and what an answer means.

An audit is a list of items and the answers that were given so far. Which question comes next follows from these two, so
that going back is leaving the last answer out, and going on another day is giving the kept ones again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN, near, normalise, safe
from journeygap.journey.resolved import Activity, Journey, Stage
from journeygap.method.overlay import Need, Overlay, State
from journeygap.model.company import CompanyTouchpoint

Key: TypeAlias = tuple[str | int, ...]
"""What an item is called between two runs."""
Typed: TypeAlias = "str | tuple[str, ...]"
"""An answer in the form that is kept: as it was typed, or names that numbers stood for."""
Value: TypeAlias = "str | float | tuple[str, ...] | tuple[str, float] | Activity | None"
"""What an answer means; None where the question was passed over."""


class Kind(StrEnum):
    """What an item is about."""

    FILE = "file"
    """Which of several company files new entries go to."""
    GAP = "gap"
    """A customer touchpoint that nothing meets, as far as is known."""
    PLANNED = "planned"
    """An activity that is planned: it may run by now."""
    KNOWN = "known"
    """An activity that meets customers, and of which more could be known."""
    BESIDES = "besides"
    """Something the company does that has not come up yet."""


class Field(StrEnum):
    """What a question asks for."""

    FILE = "file"
    PRESENCE = "presence"
    ACTIVITY = "activity"
    NAME = "name"
    STAGES = "stages"
    CHANNEL = "channel"
    OWNER = "owner"
    EFFORT = "effort"
    DELIVERS = "delivers"
    REASON = "reason"


class Item(NamedTuple):
    """Something to ask about: a stage's touchpoint, or an activity and which of its keys."""

    kind: Kind
    stage: Stage | None = None
    need: Need | None = None
    activity: Activity | None = None
    fields: tuple[Field, ...] = ()

    @property
    def key(self) -> Key:
        """What it is called between two runs."""
        if self.need is not None:
            return (self.kind, self.need.touchpoint.stage.id, self.need.touchpoint.id)
        if self.activity is not None:
            return (self.kind, self.activity.file.path, self.activity.id)
        return (self.kind,)


class Destination(NamedTuple):
    """A company's half that entries can go to: its file, as results name it, and the units that figures are in."""

    path: str
    shown: str
    currency: str | None = None
    period: str | None = None
    lowest: float = 0.0
    highest: float = 10.0


class Answer(NamedTuple):
    """An answer: the number of the item, what was asked, what it means, and the form in which it is kept."""

    number: int
    field: Field
    value: Value
    typed: Typed


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Audit:
    """A journey that is gone through with a team: what there is to ask, and what was answered so far.

    ``halves`` holds where entries can go to; there is at least one. ``again`` asks for what is known too, ``besides``
    at the end for what has not come up.
    """

    overlay: Overlay
    halves: tuple[Destination, ...]
    items: tuple[Item, ...]
    again: bool = False
    besides: bool = True
    answers: tuple[Answer, ...] = ()

    @property
    def journey(self) -> Journey:
        """The journey."""
        return self.overlay.journey

    def value(self, number: int, field: Field) -> Value:
        """Return what was answered; None where nothing was."""
        return next((each.value for each in self.answers if each[:2] == (number, field)), None)

    def item(self, number: int) -> Item:
        """Return an item by its number; behind the last come those about what the company does besides."""
        return self.items[number] if number < len(self.items) else Item(Kind.BESIDES)

    def half(self, number: int) -> Destination:
        """Return the half that an item's answers go to."""
        activity = self.item(number).activity
        if activity is not None:
            return next(each for each in self.halves if each.path == activity.file.path)
        chosen = self.value(0, Field.FILE)
        return next((each for each in self.halves if each.path == chosen), self.halves[0])

    @property
    def choices(self) -> frozenset[int]:
        """The numbers of items that are about the audit itself, whose answers hold for the next time too."""
        return frozenset(number for number, item in enumerate(self.items[:1]) if item.kind == Kind.FILE)

    @property
    def offered(self) -> tuple[Activity, ...]:
        """What the company does already that can be said to meet a touchpoint too."""
        return tuple(
            each
            for each in self.journey.company.activities
            if each.status != "retired" and each.in_scope(self.journey.persona)
        )


class Question(NamedTuple):
    """A question: what it is about, its lines, and what it is for."""

    number: int
    field: Field
    stage: Stage | None
    lines: tuple[str, ...]
    why: str


def audit(
    overlay: Overlay,
    halves: Iterable[Destination],
    *,
    stages: frozenset[str] = frozenset(),
    absent: frozenset[Key] = frozenset(),
    kept: frozenset[Key] = frozenset(),
    again: bool = False,
) -> Audit:
    """Return what to ask about a journey, stage by stage, with no answers yet.

    ``stages`` holds the ids of the only stages to ask about, if any; ``absent`` the touchpoints of which it is known
    that the company is not there, which are asked for only ``again``; ``kept`` the items that have answers from before.
    """
    every = tuple(halves)
    files = (Item(Kind.FILE),) if len(every) > 1 else ()
    items = tuple(
        each
        for each in _items(overlay, again=again)
        if each.key in kept
        or ((not stages or (each.stage and each.stage.id in stages)) and (again or each.key not in absent))
    )
    return Audit(overlay, every, (*files, *items), again=again, besides=not stages)


def _items(overlay: Overlay, *, again: bool) -> Iterator[Item]:
    seen: set[Activity] = set()
    for stage, needs in zip(overlay.journey.stages, overlay.by_stage, strict=True):
        for need in needs:
            if need.state == State.OUTSIDE:
                continue
            if not need.matches and not need.planned:
                yield Item(Kind.GAP, stage, need=need)
            planned = [each.activity for each in need.planned] if again else []
            for activity in [*(match.activity for match in need.matches), *planned]:
                if activity not in seen:
                    seen.add(activity)
                    if activity.status == "planned":
                        yield Item(Kind.PLANNED, stage, activity=activity, fields=(Field.PRESENCE,))
                    elif fields := tuple(_DETAILS if again else _open(activity)):
                        yield Item(Kind.KNOWN, stage, activity=activity, fields=fields)


_DETAILS = (Field.OWNER, Field.EFFORT, Field.DELIVERS)


def _open(activity: Activity) -> Iterator[Field]:
    """Return what is not known of an activity."""
    stated = activity.stated
    if stated.owner is None:
        yield Field.OWNER
    if stated.cost is None and stated.hours is None:
        yield Field.EFFORT
    if stated.delivers is None:
        yield Field.DELIVERS


def number_of(audit: Audit, key: Key) -> int | None:
    """Return the number of an item by what it is called between two runs; None where it is not asked about."""
    if key[:1] == (Kind.BESIDES,) and len(key) == 2 and isinstance(key[1], int):
        return len(audit.items) + key[1]
    return next((number for number, item in enumerate(audit.items) if item.key == key), None)


def key_of(audit: Audit, number: int) -> Key:
    """Return what the item of a number is called between two runs."""
    behind = number - len(audit.items)
    return (Kind.BESIDES, behind) if behind >= 0 else audit.items[number].key


def fields_of(audit: Audit, number: int) -> tuple[Field, ...]:
    """Return what is asked about an item, as far as its answers so far say."""
    item = audit.item(number)
    if item.kind == Kind.FILE:
        return (Field.FILE,)
    if item.kind == Kind.GAP:
        if _met_meanwhile(audit, number):
            return ()
        return (Field.PRESENCE, *_AFTER.get(str(audit.value(number, Field.PRESENCE)), ()))
    if item.kind == Kind.BESIDES:
        named = audit.value(number, Field.NAME) is not None
        return (Field.NAME, Field.STAGES, Field.OWNER, Field.EFFORT, Field.REASON) if named else (Field.NAME,)
    return item.fields


_AFTER = {
    "yes": (Field.NAME, Field.STAGES, Field.CHANNEL, Field.OWNER, Field.EFFORT, Field.DELIVERS),
    "planned": (Field.NAME, Field.STAGES, Field.CHANNEL, Field.OWNER),
    "existing": (Field.ACTIVITY,),
}


def _met_meanwhile(audit: Audit, number: int) -> bool:
    """Return whether an answer about an item before says that what it is about is met here too."""
    item = audit.items[number]
    if item.stage is None or item.need is None:
        return False
    for other, name, stages in named(audit):
        origin = audit.item(other).need
        if other >= number or (stages and item.stage.name not in stages):
            continue
        # What bears another name than the touchpoint that it was named for meets that one and what is called alike.
        leads = name if origin is None or name in origin.touchpoint.names else normalise(origin.touchpoint.name)
        if leads in item.need.touchpoint.names:
            return True
    return False


def named(audit: Audit) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Return the new activities: number of the item, normalised name, and the names of the stages, () for any."""
    for each in audit.answers:
        if each.field == Field.STAGES:
            name = audit.value(each.number, Field.NAME)
            if isinstance(name, str) and isinstance(each.value, tuple):
                yield each.number, normalise(name), tuple(map(str, each.value))


def current(audit: Audit) -> Question | None:
    """Return the question that comes next; None where everything is asked."""
    done = {(each.number, each.field) for each in audit.answers}
    for number in range(len(audit.items)):
        for field in fields_of(audit, number):
            if (number, field) not in done:
                return question(audit, number, field)
    number = len(audit.items)
    while audit.besides:
        for field in fields_of(audit, number):
            if (number, field) not in done:
                return question(audit, number, field)
        if audit.value(number, Field.NAME) is None:
            break
        number += 1
    return None


def back(audit: Audit) -> Audit | None:
    """Return the audit without its last answer; None where there is none."""
    return replace(audit, answers=audit.answers[:-1]) if audit.answers else None


def answered(audit: Audit, number: int, field: Field, typed: Typed) -> Audit | str:
    """Return the audit with an answer; or what is wrong with the answer, as a sentence.

    Nothing at all means that the question is passed over, or what the question says that it means.
    """
    text = typed if isinstance(typed, str) else ""
    if hidden := pattern(HIDDEN).search("".join(typed)):
        return say("answers.hidden", code=ord(hidden.group()))
    try:
        value, kept = _READ[field](audit, number, text.strip() if isinstance(typed, str) else typed)
    except _Unclear as unclear:
        return str(unclear)
    return replace(audit, answers=(*audit.answers, Answer(number, field, value, kept)))


# What answers mean.


class _Unclear(Exception):
    pass


_Read: TypeAlias = tuple[Value, Typed]


def _line(typed: Typed) -> str:
    return typed if isinstance(typed, str) else ", ".join(typed)


def _file(audit: Audit, _number: int, typed: Typed) -> _Read:
    text = _line(typed)
    if not text:
        return audit.halves[0].path, audit.halves[0].path
    chosen = {str(place): each for place, each in enumerate(audit.halves, 1)}
    half = chosen.get(text) or next((each for each in audit.halves if text in {each.path, each.shown}), None)
    if half is None:
        raise _Unclear(say("answers.number", most=len(audit.halves)))
    return half.path, half.path


_PRESENCE = {
    "": None, "s": None, "skip": None,
    "y": "yes", "yes": "yes", "n": "no", "no": "no", "p": "planned", "planned": "planned", "e": "existing",
    "existing": "existing",
    "ja": "yes", "j": "yes", "oui": "yes", "si": "yes", "sí": "yes", "sì": "yes", "sim": "yes", "tak": "yes",
    "nein": "no", "non": "no", "nee": "no", "nej": "no", "nei": "no", "não": "no", "nie": "no",
    "geplant": "planned", "prévu": "planned", "previsto": "planned", "gepland": "planned",
}  # fmt: skip
"""What people answer, in the languages that tables are read in too."""


def _presence(audit: Audit, number: int, typed: Typed) -> _Read:
    text = _line(typed).lower()
    known = {word: value for word, value in _PRESENCE.items() if value != "existing" or audit.offered}
    if audit.item(number).kind == Kind.PLANNED:
        known = {word: value for word, value in known.items() if value not in {"planned", "existing"}}
    if text not in known:
        keys = [word for word, value in known.items() if value and word == value[0]]
        raise _Unclear(say("answers.presence", keys=keys))
    value = known[text]
    return value, value or ""


def _activity(audit: Audit, _number: int, typed: Typed) -> _Read:
    text = _line(typed)
    if not text:
        return None, ""
    found = _offered(audit, text)
    return found, found.id


def _offered(audit: Audit, text: str, *, helped: bool = False) -> Activity:
    """Return the listed activity that a name, an id or a number means; ``helped`` where it is what is helped."""
    wanted = normalise(text)
    found = [each for each in audit.offered if each.id == wanted] or [
        each for each in audit.offered if normalise(each.name) == wanted
    ]
    if not found and text.isdecimal() and 1 <= int(text) <= len(audit.offered):
        found = [audit.offered[int(text) - 1]]
    if len(found) > 1:
        raise _Unclear(say("answers.several", name=text, helped=helped))
    if not found:
        meant = near(text, (each.name for each in audit.offered))
        raise _Unclear(say("answers.unknown", name=text, meant=meant, helped=helped))
    return found[0]


_LITERAL = re.compile(r'"([?bq])"', re.IGNORECASE)


def _name(audit: Audit, number: int, typed: Typed) -> _Read:
    text = _LITERAL.sub(r"\1", _line(typed))
    item = audit.item(number)
    if not text and item.need is None:
        return None, ""
    name = text or (item.need.touchpoint.name if item.need else "")
    here = () if item.stage is None else (item.stage.name,)
    if item.stage is not None and (clash := _clash(audit, number, name, here)):
        raise _Unclear(clash)
    return name, name


def _clash(audit: Audit, number: int, name: str, stages: tuple[str, ...]) -> str | None:
    """Say that there is an activity of that name in one of the stages already, if there is: it would be the same one.

    No stages are any stage.
    """
    wanted = normalise(name)
    ids = {stage.name: stage.names for stage in audit.journey.stages}
    theirs = [(each.stages, each.name) for each in audit.journey.company.activities if _called(each, wanted)]
    own = [stage for name in stages for stage in ids.get(name, ())]
    new = [given for other, given_name, given in named(audit) if given_name == wanted and other != number]
    if any(not stages or not own or set(own) & set(stages) for stages, _ in theirs) or any(
        not stages or not given or set(stages) & set(given) for given in new
    ):
        return say("answers.clash", name=name, besides=number >= len(audit.items))
    return None


def _called(activity: Activity, wanted: str) -> bool:
    return wanted in {normalise(activity.name), activity.id, normalise(activity.stated.id or "")}


def _stages(audit: Audit, number: int, typed: Typed) -> _Read:
    item = audit.item(number)
    names = tuple(stage.name for stage in audit.journey.stages)
    if not typed:
        chosen: tuple[str, ...] = () if item.stage is None or typed == () else (item.stage.name,)
    elif isinstance(typed, str) and normalise(typed) == "all" and not _stage(audit, typed):
        chosen = ()
    else:
        wanted = [typed] if isinstance(typed, str) and _stage(audit, typed) else _parts(typed)
        found = [_stage(audit, each) or _numbered(audit, each) for each in wanted]
        if None in found:
            lost = wanted[found.index(None)]
            raise _Unclear(say("answers.unknown-stage", name=lost, meant=near(lost, names), stages=names))
        chosen = tuple(dict.fromkeys(each.name for each in found if each))
    name = audit.value(number, Field.NAME)
    if clash := _clash(audit, number, str(name), chosen):
        raise _Unclear(clash)
    return chosen, chosen


def _parts(typed: Typed) -> list[str]:
    return [
        part.strip() for part in (re.split("[,，、;；]", typed) if isinstance(typed, str) else typed) if part.strip()
    ]


def _stage(audit: Audit, name: str) -> Stage | None:
    return next((stage for stage in audit.journey.stages if normalise(name) in stage.names), None)


def _numbered(audit: Audit, text: str) -> Stage | None:
    if text.isdecimal() and 1 <= int(text) <= len(audit.journey.stages):
        return audit.journey.stages[int(text) - 1]
    return None


def _channel(_audit: Audit, _number: int, typed: Typed) -> _Read:
    parts = tuple(_parts(typed))
    return parts or None, parts


def _owner(_audit: Audit, _number: int, typed: Typed) -> _Read:
    text = _LITERAL.sub(r"\1", _line(typed))
    return text or None, text


_HOURS = re.compile(r"(.*?)\s*(h|hrs?|hours?|std|stunden?|heures?|horas?)\.?", re.IGNORECASE)
_SYMBOLS = {"EUR": "€ ", "GBP": "£ ", "USD": "$ ", "JPY": "¥ ", "INR": "₹ "}
"""What may stand for a currency, and the space next to it."""
_MOST = 1e15
"""Beyond it the format takes no figure."""


def _effort(audit: Audit, number: int, typed: Typed) -> _Read:
    text = _line(typed)
    if not text:
        return None, ""
    hours = _HOURS.fullmatch(text)
    stated = hours[1] if hours else text
    currency = audit.half(number).currency
    if not hours and currency and stated.lower().endswith(currency.lower()):
        stated = stated[: -len(currency)]
    elif not hours and currency and stated.lower().startswith(currency.lower()):
        stated = stated[len(currency) :]
    symbol = _SYMBOLS.get((currency or "").upper())
    amount = _figure(stated.strip(symbol), 0, _MOST)
    if amount is None or not 0 <= amount <= _MOST:
        raise _Unclear(say("answers.effort"))
    return ("hours" if hours else "cost", amount), text


def _delivers(audit: Audit, number: int, typed: Typed) -> _Read:
    text = _line(typed)
    if not text:
        return None, ""
    half = audit.half(number)
    rating = _figure(text, half.lowest, half.highest)
    if rating is None or not half.lowest <= rating <= half.highest:
        raise _Unclear(say("answers.rating", lowest=half.lowest, highest=half.highest))
    return rating, text


_PARTING = str.maketrans("", "", " \xa0\u2009\u202f'’")
"""What parts thousands and can't be a decimal point."""
_DECIMAL = re.compile(r"-?\d+([.,]\d+)?")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)")
_EITHER = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
"""One mark and three digits: thousands in one country, decimals in another."""


def _figure(text: str, lowest: float, highest: float) -> float | None:
    """Read a figure with a decimal point or comma, and thousands parted in any usual way; None where it is none.

    One that may be read in two ways is taken if one of them alone is from ``lowest`` to ``highest``; otherwise it is
    asked back.
    """
    text = text.translate(_PARTING)
    if len(text) >= 40:
        return None
    as_decimal = float(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
    as_thousands = None
    if found := _THOUSANDS.fullmatch(text):
        mark = next((each for each in text if each in ".,"), "")
        rest = found.group().replace(mark, "") if mark else text
        as_thousands = float(rest.replace(",", "."))
    if as_decimal is None or as_thousands is None or not _EITHER.fullmatch(text):
        return as_thousands if as_decimal is None else as_decimal
    fitting = [each for each in (as_thousands, as_decimal) if lowest <= each <= highest]
    if len(fitting) == 2:
        raise _Unclear(say("answers.either", thousands=as_thousands, decimal=as_decimal))
    return fitting[0] if fitting else None


_SUPPORTS = re.compile(r"for\s+(.+)", re.IGNORECASE)


def _reason(audit: Audit, _number: int, typed: Typed) -> _Read:
    text = _line(typed)
    helped = _SUPPORTS.fullmatch(text)
    if helped is None:
        return text or None, text
    found = _offered(audit, helped[1], helped=True)
    return found, f"for {found.id}"


_READ = {
    Field.FILE: _file,
    Field.PRESENCE: _presence,
    Field.ACTIVITY: _activity,
    Field.NAME: _name,
    Field.STAGES: _stages,
    Field.CHANNEL: _channel,
    Field.OWNER: _owner,
    Field.EFFORT: _effort,
    Field.DELIVERS: _delivers,
    Field.REASON: _reason,
}


# What questions say.


def question(audit: Audit, number: int, field: Field) -> Question:
    """Return a question about an item."""
    item = audit.item(number)
    besides = item.kind == Kind.BESIDES and field == Field.NAME
    why = say("audit.why-besides" if besides else f"audit.why-{field}")
    return Question(number, field, item.stage, tuple(_ASKED[field](audit, number)), why)


def _ask_file(audit: Audit, _number: int) -> Iterator[str]:
    yield say("audit.file")
    yield from (f"  {place}  {safe(each.shown)}" for place, each in enumerate(audit.halves, 1))


def _ask_presence(audit: Audit, number: int) -> Iterator[str]:
    item = audit.item(number)
    if item.activity is not None:
        yield say("audit.planned", name=item.activity.name)
        return
    assert item.need is not None  # noqa: S101 - an item is about one of the two
    touchpoint = item.need.touchpoint
    media = [*(touchpoint.stated.channel or ()), *(touchpoint.stated.device or ()), *(touchpoint.stated.mode or ())]
    yield say("audit.presence", name=touchpoint.name, media=media)
    if item.need.displaced:
        yield say("audit.elsewhere", names=list(dict.fromkeys(each.activity.name for each in item.need.displaced)))
    yield say("audit.presence-keys", listed_already=bool(audit.offered))


def _ask_activity(audit: Audit, _number: int) -> Iterator[str]:
    yield say("audit.which")
    for place, each in enumerate(audit.offered, 1):
        stages = ", ".join(map(safe, each.stated.stage or each.stated.stages or ()))
        yield f"  {place}  {safe(each.name)}{f' ({stages})' if stages else ''}"


def _ask_name(audit: Audit, number: int) -> Iterator[str]:
    need = audit.item(number).need
    if need is not None:
        yield say("audit.called", name=need.touchpoint.name)
    else:
        yield say("audit.besides" if number == len(audit.items) else "audit.besides-more")


def _ask_stages(audit: Audit, number: int) -> Iterator[str]:
    stage = audit.item(number).stage
    yield say("audit.stages", stage=None if stage is None else stage.name)
    yield from (f"  {place}  {safe(stage.name)}" for place, stage in enumerate(audit.journey.stages, 1))


def _ask_channel(audit: Audit, number: int) -> Iterator[str]:
    need = audit.item(number).need
    yield say("audit.channel", used=(need.touchpoint.stated.channel if need is not None else None) or ())


def _ask_owner(audit: Audit, number: int) -> Iterator[str]:
    yield say("audit.owner", name=_name_of(audit, number), stated=_stated(audit, number))


def _ask_effort(audit: Audit, number: int) -> Iterator[str]:
    half, name = audit.half(number), _name_of(audit, number)
    yield say("audit.effort", name=name, period=half.period, currency=half.currency, stated=_stated(audit, number))


def _ask_delivers(audit: Audit, number: int) -> Iterator[str]:
    half, name = audit.half(number), _name_of(audit, number)
    yield say("audit.delivers", name=name, lowest=half.lowest, highest=half.highest, stated=_stated(audit, number))


def _ask_reason(audit: Audit, number: int) -> Iterator[str]:
    yield say("audit.reason", name=_name_of(audit, number))
    if audit.offered:
        yield say("audit.reason-helps", names=list(dict.fromkeys(each.name for each in audit.offered)))


def _name_of(audit: Audit, number: int) -> str:
    activity = audit.item(number).activity
    return activity.name if activity is not None else str(audit.value(number, Field.NAME))


def _stated(audit: Audit, number: int) -> CompanyTouchpoint | None:
    """Return what the file states already; None of what is new."""
    activity = audit.item(number).activity
    return None if activity is None else activity.stated


_ASKED = {
    Field.FILE: _ask_file,
    Field.PRESENCE: _ask_presence,
    Field.ACTIVITY: _ask_activity,
    Field.NAME: _ask_name,
    Field.STAGES: _ask_stages,
    Field.CHANNEL: _ask_channel,
    Field.OWNER: _ask_owner,
    Field.EFFORT: _ask_effort,
    Field.DELIVERS: _ask_delivers,
    Field.REASON: _ask_reason,
}
