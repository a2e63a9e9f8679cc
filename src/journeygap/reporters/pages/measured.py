"""What was measured in a journey, as Markdown: figures with intervals, what changed, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.language import say
from journeygap.core.text import figure, interval
from journeygap.reporters.document.measured import ChangesPart, MeasuredPart, MeasuredRow, Range, Unused
from journeygap.reporters.listings.markdown import escaped, table

_HEADS = ("touchpoint", "satisfaction", "measured-importance", "reach", "exits", "cases", "next-after")


def measured_blocks(part: MeasuredPart, deep: int) -> Iterator[str]:
    """Write the section, its heading ``deep`` signs deep."""
    yield f"{'#' * deep} {say('report.measured')}"
    yield "\n".join(f"- {escaped(each)}" for each in part.sources)
    if part.coverage:
        yield say("report.intervals")
    for each in part.changes:
        yield from _changes(each)
    if part.rows:
        yield _rows(part.rows)
    if part.lacking:
        yield f"{'#' * (deep + 1)} {say('report.lacking')}"
        yield say("report.lacking-what")
        yield table(
            [say("report.event"), say("report.customers-of-event"), say("report.times")],
            [(escaped(each.event), _share(each.reach), f"{each.touches:,}") for each in part.lacking],
            right=[2],
        )[:-1]
    if part.unused:
        yield f"{'#' * (deep + 1)} {say('report.rarely-used')}"
        yield "\n".join(f"- {_unused(each)}" for each in part.unused)


def _unused(found: Unused) -> str:
    names = {"touchpoint": escaped(found.touchpoint), "stage": escaped(found.stage)}
    return say("report.rarely-used-entry", **names, most=found.most, customers=found.customers)


def _changes(part: ChangesPart) -> Iterator[str]:
    facts = {"words": escaped(part.words), "source": escaped(part.source), "until": escaped(part.until)}
    yield say("report.since", **facts)
    if part.moved:
        yield "\n".join(
            f"- {escaped(each.what)}{f', {escaped(each.figure)}' if each.figure else ''}: {escaped(each.words)}"
            for each in part.moved
        )


def _rows(rows: tuple[MeasuredRow, ...]) -> str:
    cells = [
        (
            f"{escaped(each.touchpoint)} ({escaped(each.stage)})",
            "; ".join(
                filter(
                    None,
                    (_rating(each.satisfaction), *(f"{escaped(name)} {_rating(one)}" for name, one in each.dimensions)),
                )
            ),
            _rating(each.importance),
            _share(each.reach) or (say("report.few") if each.few else ""),
            _share(each.exits),
            _share(each.cases),
            each.to_next,
        )
        for each in rows
    ]
    shown = [number for number in range(len(_HEADS)) if number == 0 or any(row[number] for row in cells)]
    return table(
        [say(f"report.{_HEADS[number]}") for number in shown], [[row[number] for number in shown] for row in cells]
    )[:-1]


def _rating(found: Range | None) -> str:
    if found is None:
        return ""
    facts = {"value": figure(found.value), "low": figure(found.low), "high": figure(found.high), "n": found.n}
    return say("report.rating-unsure" if found.unsure else "report.rating", **facts)


def _share(found: Range | None) -> str:
    if found is None:
        return ""
    share = interval(found.value, (found.low, found.high))
    return say("report.share-unsure", share=share) if found.unsure else share
