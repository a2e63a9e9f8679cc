"""What a legend has to explain, and the slide's: what a journey shows and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.reporters.document.board import Board
from journeygap.reporters.document.plan import PlanCoverage
from journeygap.reporters.pages import ink
from journeygap.reporters.pages.plot import width_of

_SWATCH = 28
_BETWEEN, _LINE = 16, 22


class _Entry(NamedTuple):
    """One entry: a swatch of a colour, or of none, and what it means."""

    words: str
    colour: str = ""
    hatched: bool = False
    whisker: bool = False
    tick: bool = False


def strip_shows(board: Board, after: Mapping[str, PlanCoverage] | None = None) -> frozenset[str]:
    """Return what a journey's strip has that its legend explains: bands, roles of money, grounds, and what else.

    ``after`` is what a plan makes of the stages.
    """
    found: set[str] = set()
    for each in board.columns:
        found |= {each.band, each.grounds, *(spent.role for spent in each.money)}
        found |= {"unrated"} if each.unrated else set()
        found |= {"target"} if each.target is not None else set()
        found |= {"interval"} if each.interval else set()
        found |= {"dot"} if any(mood.of for mood in each.moods) else set()
        planned = after.get(each.id) if after else None
        found |= {"planned"} if planned and (planned.after or 0.0) > (each.coverage or 0.0) else set()
    return frozenset(found)


def bands(boards: Iterable[Board]) -> set[str]:
    """Return how coverage is coloured on the small strips of several journeys."""
    return {column.band for board in boards for column in board.columns}


def slide_legend(shown: AbstractSet[str], x: float, y: float, end: float) -> Iterator[str]:
    """Draw what the colours and patterns on a slide mean, from ``x`` to ``end``, in two lines where need be."""
    at = x
    for each in _entries(shown):
        width = (_SWATCH + 6 if each.colour else 0) + width_of(each.words, ink.SMALL)
        if at > x and at + width > end:
            at, y = x, y + _LINE
        yield from _entry(each, at, y)
        at += width + _BETWEEN


def _entries(shown: AbstractSet[str]) -> Iterator[_Entry]:
    covered = [
        *(_Entry(say(f"map.{band}"), ink.BANDS[band]) for band in ("good", "fair", "low") if band in shown),
        *([_Entry(say("map.band-short"), ink.BANDS["short"])] if "short" in shown else ()),
        *([_Entry(say("map.band-unrated"), ink.EVEN, hatched=True)] if "unrated" in shown else ()),
        *([_Entry(say("legend.planned"), ink.PALE)] if "planned" in shown else ()),
        *([_Entry(say("legend.interval"), ink.SOFT, whisker=True)] if "interval" in shown else ()),
        *([_Entry(say("legend.before"), ink.SOFT, tick=True)] if "before" in shown else ()),
    ]
    spent = [
        _Entry(say(f"map.{role}"), colour, hatched=role == "wasted")
        for role, colour in ink.ROLES.items()
        if role in shown
    ]
    for lane, entries in (("coverage", covered), ("money", spent)):
        if entries:
            yield _Entry(say("map.legend", lane=say(f"map.lane-{lane}")))
            yield from entries


def _entry(entry: _Entry, x: float, y: float) -> Iterator[str]:
    if not entry.colour:
        yield ink.text(x, y, entry.words, ink.SMALL, weight="bold", fill=ink.QUIET)
        return
    yield ink.bar(x, y - 12, _SWATCH, entry.colour)
    if entry.hatched:
        yield ink.hatched(x, y - 12, _SWATCH)
    if entry.whisker:
        yield ink.whisker(x + 4, x + _SWATCH - 4, y - 5.5)
    if entry.tick:
        yield ink.tick(x + _SWATCH / 2, y - 12)
    yield ink.text(x + _SWATCH + 6, y, entry.words, ink.SMALL, fill=ink.QUIET)
