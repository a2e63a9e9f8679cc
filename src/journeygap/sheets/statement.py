"""What a journey and its company files state, as the plain data of one journey file that holds all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Journey
from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.customer import Scale
from journeygap.model.fields import key_of
from journeygap.model.journey import JourneyFile


class Statement(NamedTuple):
    """The plain data of one journey file, and the company files that its company's half was in, as it names them."""

    data: dict[str, Any]
    company_files: tuple[str, ...] = ()


def statement(journey: Journey, models: Mapping[str, JourneyFile | CompanyFile]) -> Statement:
    """Return what a sound journey states, company files included; ``models`` holds what each file does, by its path.

    Of several company files the touchpoints, tools and handoffs add up, as they do in an analysis: ratings on different
    scales are brought to 0 to 10, and a touchpoint whose id rests on its file's name states that id.
    """
    stated = models[journey.path]
    data: dict[str, Any] = plain(stated)
    if isinstance(stated.company, tuple):
        data["company"] = _one([half for _, half in _halves(journey, models)], journey.company.activities)
        return Statement(data, stated.company)
    return Statement(data)


def halves_of(journey: Journey, models: Mapping[str, JourneyFile | CompanyFile]) -> list[tuple[str, dict[str, Any]]]:
    """Return the company files of a journey by path, with the plain data of each, in the order of their touchpoints."""
    return [(path, plain(half)) for path, half in _halves(journey, models)]


def _halves(journey: Journey, models: Mapping[str, JourneyFile | CompanyFile]) -> Iterator[tuple[str, CompanyHalf]]:
    files = dict.fromkeys(activity.file.path for activity in journey.company.activities)
    for path in (*files, *sorted(journey.company.files - files.keys())):
        if isinstance(half := models[path].company, CompanyHalf):
            yield path, half


def plain(value: Any) -> Any:
    """Return a model as the mappings, lists and scalars that a file would hold; what is not stated is left out."""
    if is_dataclass(value):
        stated = {key_of(field.name): getattr(value, field.name) for field in fields(value)}
        return {key: plain(each) for key, each in stated.items() if each is not None}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def _one(halves: list[CompanyHalf], activities: tuple[Activity, ...]) -> dict[str, Any]:
    """Put company halves into one. ``activities`` are those of all the halves, in the same order."""
    if len(halves) == 1:
        only: dict[str, Any] = plain(halves[0])
        return only
    scales = {_ends(half.scale) for half in halves}
    rows = [row for half in halves for row in _touchpoints(half, rescale=len(scales) > 1)]
    for row, activity in zip(rows, activities, strict=True):
        if activity.id != normalise(row["name"]) and "id" not in row:
            row["id"] = activity.id
    whole = {
        "name": _joined((half.name for half in halves), " + "),
        "period": next((half.period for half in halves if half.period is not None), None),
        "currency": next((half.currency for half in halves if half.currency is not None), None),
        "scale": plain(halves[0].scale) if len(scales) == 1 else None,
        "tools": list(_tools(halves)),
        "handoffs": [plain(each) for half in halves for each in half.handoffs or ()],
        "touchpoints": rows,
        "note": _joined((half.note for half in halves), "\n"),
    }
    return {key: value for key, value in whole.items() if value not in (None, [])}


def _joined(texts: Iterable[str | None], between: str) -> str | None:
    return between.join(dict.fromkeys(text for text in texts if text)) or None


def _ends(scale: Scale | None) -> tuple[float, float]:
    return (0, 10) if scale is None else (scale.min, scale.max)


def _touchpoints(half: CompanyHalf, *, rescale: bool) -> Iterator[dict[str, Any]]:
    low, high = _ends(half.scale)
    for stated in half.touchpoints or ():
        row = plain(stated)
        level = row.get("delivers")
        if rescale and isinstance(level, dict):
            row["delivers"] = {name: _rescaled(each, low, high) for name, each in level.items()}
        elif rescale and level is not None:
            row["delivers"] = _rescaled(level, low, high)
        yield row


def _rescaled(rating: float, low: float, high: float) -> float:
    return round((rating - low) / (high - low) * 10, 9)


def _tools(halves: Iterable[CompanyHalf]) -> Iterator[dict[str, Any]]:
    """Return each tool once: what a later file adds to a tool of the same name is put to it."""
    found: dict[str, dict[str, Any]] = {}
    for half in halves:
        for tool in half.tools or ():
            stated = plain(tool)
            found[normalise(tool.name)] = stated | found.get(normalise(tool.name), {})
    yield from found.values()
