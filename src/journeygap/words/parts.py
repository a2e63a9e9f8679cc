"""Parts of sentences in the language in use, for what is written around findings: efforts, intervals, names, ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate
    from journeygap.journey.resolved import Activity, Stage, Touchpoint
    from journeygap.method.measures import Effort
    from journeygap.method.overlay import Need


def duration(seconds: float) -> str:
    """Write a length of time in its largest fitting unit."""
    return say("phrases.duration", seconds=seconds)


def effort_text(amount: float, spent: Effort, currency: str | None, period: str | None) -> str:
    """Write an amount of effort with its unit, currency and period; nothing for a mere count."""
    return say("phrases.effort", amount=amount, spent=spent, currency=currency, period=period)


def effort_unit(spent: Effort, currency: str | None, period: str | None) -> str:
    """Write the unit of amounts of effort, as at the head of a column; nothing for a mere count."""
    return say("phrases.effort-unit", spent=spent, currency=currency, period=period)


def interval_of(found: Estimate) -> str:
    """Write the interval of a rating and what it rests on, for use in brackets."""
    return say("phrases.interval", found=found)


def names_of(things: Iterable[Activity | Stage]) -> str:
    """Name company touchpoints or stages in a sentence; nothing where there are none."""
    return say("phrases.names", things=named) if (named := list(things)) else ""


def title_of(need: Need) -> str:
    """Name a customer touchpoint with its stage, as the title of a finding."""
    return touchpoint_title(need.touchpoint)


def touchpoint_title(touchpoint: Touchpoint) -> str:
    """Name a customer touchpoint with its stage, as a title does."""
    return say("phrases.touchpoint-in-stage", touchpoint=touchpoint)


def way_of(media: Mapping[str, Sequence[str]]) -> str:
    """Say through which channels, devices or modes something is used."""
    return say("phrases.way", media=media)
