"""From a journey's measured files to what a document says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeygap.core.language import say
from journeygap.core.text import safe
from journeygap.method.settings import Settings
from journeygap.reporters.document.measured import ChangesPart, Lacking, MeasuredPart, MeasuredRow, Moved, Range, Unused
from journeygap.results.analysis import JourneyAnalysis
from journeygap.rules.measured import hardly_used
from journeygap.words.parts import duration

if TYPE_CHECKING:
    from journeygap.journey.estimate import Change, Changes, Estimate, MeasuredFile


def measured_part(analysed: JourneyAnalysis, settings: Settings) -> MeasuredPart | None:
    """Return what was measured in a journey; None where it names no measured file."""
    files = analysed.journey.measured
    if not files:
        return None
    sure = analysed.certainty
    return MeasuredPart(
        coverage=None if sure is None else sure.whole,
        stages=(None,) * len(analysed.stages) if sure is None else sure.stages,
        sources=tuple(map(source_of, files)),
        rows=tuple(_rows(analysed)),
        changes=tuple(_changes_part(each, each.changes) for each in files if each.changes is not None),
        lacking=tuple(_lacking(files, settings.unmapped_limit)),
        unused=tuple(_unused(analysed, settings.unused_limit)),
    )


def source_of(file: MeasuredFile) -> str:
    """Say what a measured file's figures come from."""
    return say("measured.source", file=file)


def range_of(found: Estimate | None) -> Range | None:
    """Return a measured figure as documents hold it."""
    return None if found is None else Range(found.value, found.low, found.high, found.n, found.unsure)


def _rows(analysed: JourneyAnalysis) -> Iterator[MeasuredRow]:
    for touchpoint in analysed.journey.touchpoints:
        found = touchpoint.measured
        if found is None:
            continue
        ranges = {name: range_of(getattr(found, name)) for name in ("satisfaction", "importance")}
        shares = {name: range_of(getattr(found, name)) for name in ("reach", "exits", "cases")}
        names = analysed.journey.dimensions
        dimensions = [(safe(names.get(key, key)), range_of(each)) for key, each in found.by_dimension.items()]
        channels = [(safe(name), range_of(each)) for name, each in found.channels.items()]
        yield MeasuredRow(
            touchpoint=safe(touchpoint.name),
            stage=safe(touchpoint.stage.name),
            stage_id=touchpoint.stage.id,
            few=found.few,
            dimensions=tuple((name, each) for name, each in dimensions if each is not None),
            to_next=duration(found.to_next.value) if found.to_next is not None else "",
            channels=tuple((name, each) for name, each in channels if each is not None),
            **ranges,
            **shares,
        )


def _changes_part(file: MeasuredFile, found: Changes) -> ChangesPart:
    every = {(each.stage, each.touchpoint) for each in found.every if each.touchpoint is not None}
    moved = [each for each in found.every if each.changed]
    at = {(each.stage, each.touchpoint) for each in moved if each.touchpoint is not None}
    since = safe(found.since)
    if every:
        words = say("measured.touchpoints-changed", changed=len(at), of=len(every), since=since)
    else:
        metrics = [safe(each.figure) for each in moved or found.every]
        words = say("measured.metrics-changed" if moved else "measured.no-metric-changed", names=metrics, since=since)
    return ChangesPart(
        source=safe(file.source or file.evidence),
        since=since,
        until=safe(found.until),
        changed=len(at),
        of=len(every),
        words=words,
        moved=tuple(map(_moved, moved)),
    )


def _moved(change: Change) -> Moved:
    of_touchpoint = change.touchpoint is not None
    dimension = f", {safe(change.dimension)}" if change.dimension else ""
    return Moved(
        what=safe(f"{change.touchpoint} ({change.stage})" if of_touchpoint else change.figure),
        figure=f"{say(f'measured.figure-{change.figure}')}{dimension}" if of_touchpoint else "",
        difference=Range(change.value, change.low, change.high, 0, change.unsure),
        words=say("measured.change", change=change),
        up=change.value > 0,
        unsure=change.unsure,
    )


def _lacking(files: tuple[MeasuredFile, ...], limit: float) -> Iterator[Lacking]:
    for file in files:
        for each in file.unmapped:
            reach = range_of(each.reach)
            if reach is not None and reach.value >= limit:
                yield Lacking(
                    event=safe(each.event), reach=reach, touches=each.touches, source=safe(file.source or file.evidence)
                )


def _unused(analysed: JourneyAnalysis, limit: float) -> Iterator[Unused]:
    for touchpoint in analysed.journey.touchpoints:
        found = None if touchpoint.measured is None else hardly_used(touchpoint.measured, limit)
        if found is not None:
            most, customers = found
            yield Unused(
                touchpoint=safe(touchpoint.name), stage=safe(touchpoint.stage.name), most=most, customers=customers
            )
