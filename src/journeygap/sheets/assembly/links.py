"""What meets what: an activity meets the touchpoint of its row, and what is behind the stage supports the front."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from journeygap.core.text import normalise, shortened
from journeygap.sheets.assembly.draft import Activity, Draft, Group, Link


def tie(draft: Draft, groups: Iterable[Group]) -> int:
    """Tie the activities to what they meet and support, and return how many meet a touchpoint."""
    for group in groups:
        tie_group(draft, group)
    everywhere = Counter(name for known in draft.named for name in known)
    met = sum(_meets(draft, each, everywhere) for each in draft.activities)
    _state_support(draft)
    return met


def tie_group(draft: Draft, group: Group, *, in_row: bool = False) -> list[int]:
    """Tie what belongs together, and return what meets several touchpoints that it does not bear the name of.

    With one touchpoint, everything in front meets it. With several, only what bears the name of one does: which of the
    others meet, a table does not say. But what is alone with them ``in_row`` meets them all.
    """
    layers: defaultdict[str, list[int]] = defaultdict(list)
    for number in group.activities:
        layers[draft.activities[number].layer].append(number)
    front, behind, support = layers["company"] + layers["frontstage"], layers["backstage"], layers["support"]
    base = front or behind or support
    by_name = {_name(draft, link): link for link in group.touchpoints}
    only = next(iter(group.touchpoints)) if len(group.touchpoints) == 1 else None
    meets_all: list[int] = []
    for number in base:
        link = only or by_name.get(draft.activities[number].key)
        if link is not None:
            draft.activities[number].links += (link,)
        elif in_row and len(base) == 1 and group.touchpoints:
            draft.activities[number].links += tuple(group.touchpoints)
            meets_all.append(number)
    if front:
        for number in behind:
            draft.activities[number].supports += tuple(front)
    if support is not base:
        for number in support:
            draft.activities[number].supports += tuple(behind or front)
    return meets_all


def _name(draft: Draft, link: Link) -> str:
    return draft.keys[link.stage][link.touchpoint]


def _meets(draft: Draft, activity: Activity, everywhere: Counter[str]) -> bool:
    """State what an activity meets, where its name does not say it, and return whether it meets anything."""
    own = activity.key
    links = dict.fromkeys(activity.links)
    named = [link for link in links if _name(draft, link) == own] if own in everywhere else []
    # Where it bears the name of a touchpoint elsewhere, it means that one.
    others = [link for link in links if link not in named] if named or own not in everywhere else []
    if others:
        activity.data["meets"] = [_reference(draft, link, everywhere) for link in (*named, *others)]
    wanted = (activity.wanted or {}).get("meets", [])
    for name, place in wanted:
        if normalise(name) not in everywhere:
            draft.leave_at(place, "no-touchpoint", name=shortened(name, 40))
    if known := [name for name, _ in wanted if normalise(name) in everywhere]:
        activity.data["meets"] = known
    return bool(activity.data.get("meets")) or any(own in draft.named[at] for at in activity.stages)


def _reference(draft: Draft, link: Link, everywhere: Counter[str]) -> str:
    name: str = draft.of(link)["name"]
    return name if everywhere[_name(draft, link)] == 1 else f"{draft.stages[link.stage]['name']}/{name}"


def _state_support(draft: Draft) -> None:
    """State what activities support, now that every name is known."""
    names = Counter(activity.key for activity in draft.activities)
    for activity in draft.activities:
        if not activity.supports and not activity.wanted:
            continue
        supported = []
        for number in dict.fromkeys(activity.supports):
            other = draft.activities[number]
            alone = names[other.key] == 1
            name = other.name if alone else f"{other.name}@{draft.stages[next(iter(other.stages))]['name']}"
            supported += [name] if other is not activity else []
        wanted = (activity.wanted or {}).get("supports", [])
        for name, place in wanted:
            if normalise(name) not in names:
                draft.leave_at(place, "no-activity", name=shortened(name, 40))
        supported += [name for name, _ in wanted if normalise(name) in names]
        if supported:
            activity.data["supports"] = list(dict.fromkeys(supported))
