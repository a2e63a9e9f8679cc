"""What the answers of an audit mean for the company's half: new touchpoints, and changes of those that are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.audit.questions import Answer, Audit, Field, Item, Key, Kind, key_of
from journeygap.audit.writing import Add, Change, Extend, Set, Value
from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Journey, Touchpoint


def changes(audit: Audit, others: Iterable[Journey] = ()) -> dict[str, list[Change]]:
    """Return what is to be changed in each file that anything is to be changed in, by its name in results.

    ``others`` are journeys that may use the same company files: what an activity meets there it goes on meeting.
    """
    every = (audit.journey, *others)
    found: dict[str, list[Change]] = {}
    for number in dict.fromkeys(each.number for each in audit.answers):
        item = audit.item(number)
        if audit.value(number, Field.NAME) is not None and audit.value(number, Field.STAGES) is not None:
            found.setdefault(audit.half(number).path, []).append(_new(audit, number, item))
        elif item.activity is not None:
            found.setdefault(item.activity.file.path, []).extend(_of_known(audit, number, item.activity))
    for activity, touchpoints in _existing(audit).items():
        found.setdefault(activity.file.path, []).extend(_extended(every, activity, touchpoints))
    return {path: each for path, each in found.items() if each}


def absent(audit: Audit) -> frozenset[Key]:
    """Return the touchpoints of which was said that the company is not there, or only in other stages than theirs."""
    return frozenset(
        key_of(audit, each.number)
        for each in audit.answers
        if audit.item(each.number).kind == Kind.GAP
        and (
            (each.field == Field.PRESENCE and each.value == "no") or (each.field == Field.STAGES and _away(audit, each))
        )
    )


def _away(audit: Audit, stages: Answer) -> bool:
    """Return whether the stages that were answered leave out the one that was asked about; none are any stage."""
    here = audit.item(stages.number).stage
    return isinstance(stages.value, tuple) and bool(stages.value) and here is not None and here.name not in stages.value


def unfinished(audit: Audit) -> frozenset[int]:
    """Return the numbers of items that were begun and can't be written yet: there but without a stage, or unnamed."""
    return frozenset(
        number
        for number in {each.number for each in audit.answers}
        if audit.value(number, Field.PRESENCE) in {"yes", "planned", "existing"}
        and audit.item(number).kind == Kind.GAP
        and audit.value(number, Field.STAGES) is None
        and audit.value(number, Field.ACTIVITY) is None
    ) | frozenset(
        each.number
        for each in audit.answers
        if audit.item(each.number).kind == Kind.BESIDES
        and each.value is not None
        and audit.value(each.number, Field.STAGES) is None
    )


def _new(audit: Audit, number: int, item: Item) -> Add:
    def value(field: Field) -> Value | None:
        return audit.value(number, field)  # type: ignore[return-value]

    name = str(audit.value(number, Field.NAME))
    entry: dict[str, Value | None] = {"name": name, "stage": value(Field.STAGES) or None}
    if item.need is not None and normalise(name) not in item.need.touchpoint.names:
        entry["meets"] = (item.need.touchpoint.name,)
    entry["channel"] = value(Field.CHANNEL)
    entry["owner"] = value(Field.OWNER)
    if audit.value(number, Field.PRESENCE) == "planned":
        entry["status"] = "planned"
    entry |= dict(_effort(audit, number))
    entry["delivers"] = value(Field.DELIVERS)
    entry |= dict(_reason(audit, number))
    return Add(tuple((key, _short(each)) for key, each in entry.items() if each is not None))


def _short(value: Value) -> Value:
    """Write a list of one name as the name."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


def _effort(audit: Audit, number: int) -> Iterator[tuple[str, float]]:
    effort = audit.value(number, Field.EFFORT)
    if isinstance(effort, tuple) and len(effort) == 2 and isinstance(effort[1], float):
        yield effort[0], effort[1]


def _reason(audit: Audit, number: int) -> Iterator[tuple[str, Value]]:
    """Return why something is kept that no customer meets: it helps another activity, or there is a reason."""
    reason = audit.value(number, Field.REASON)
    if isinstance(reason, Activity):
        yield "supports", reason.name
    elif isinstance(reason, str):
        yield "exempt", {"reason": reason}


def _of_known(audit: Audit, number: int, activity: Activity) -> Iterator[Set]:
    if audit.value(number, Field.PRESENCE) == "yes":
        yield Set(activity.order, "status", "live")
    owner = audit.value(number, Field.OWNER)
    if isinstance(owner, str):
        yield Set(activity.order, "owner", owner)
    for unit, amount in _effort(audit, number):
        yield Set(activity.order, unit, amount)
    delivers = audit.value(number, Field.DELIVERS)
    if isinstance(delivers, float):
        yield Set(activity.order, "delivers", delivers)


def _existing(audit: Audit) -> dict[Activity, list[Touchpoint]]:
    """Return the activities that were said to meet more than they do, and what."""
    found: dict[Activity, list[Touchpoint]] = {}
    for each in audit.answers:
        need = audit.item(each.number).need
        if isinstance(each.value, Activity) and need is not None:
            found.setdefault(each.value, []).append(need.touchpoint)
    return found


def _extended(journeys: tuple[Journey, ...], activity: Activity, touchpoints: list[Touchpoint]) -> Iterator[Extend]:
    """Add the stages, and the references that do not lead there yet.

    What states none meets what bears its own name. Once it states some, its own name has to be among them, as far as it
    leads anywhere in any of the journeys.
    """
    stages = dict.fromkeys(each.stage for each in touchpoints)
    stated = activity.stages
    if stated is not None:
        new = tuple(stage.name for stage in stages if not set(stage.names) & set(stated))
        if new:
            yield Extend(activity.order, "stages" if activity.stated.stage is None else "stage", new)
    led = [each for each in touchpoints if not set(each.names) & set(activity.references)]
    if led:
        placements = [
            each for journey in journeys for each in journey.placements if each.activity.origin == activity.origin
        ]
        keep = activity.implied and (
            any(each.here or each.elsewhere for each in placements) or any(each not in led for each in touchpoints)
        )
        names = dict.fromkeys([*([activity.name] if keep else ()), *(each.name for each in led)])
        yield Extend(activity.order, "meets", tuple(names))
