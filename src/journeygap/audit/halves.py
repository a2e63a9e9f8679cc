"""The company halves that a journey can be added to, and the units of the figures in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeygap.audit.questions import Destination
from journeygap.core.source import Source
from journeygap.journey.resolved import Journey
from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.journey import JourneyFile


def halves(
    journey: Journey, sources: Iterable[Source], models: Mapping[str, JourneyFile | CompanyFile]
) -> tuple[Destination, ...]:
    """Return the halves of a journey without errors, in the order of ``sources``; its own file where it has none yet.

    ``models`` holds what each file states, by its path.
    """
    files = journey.company.files or {journey.path}
    return tuple(_half(each, models.get(each.path)) for each in sources if each.path in files)


def _half(source: Source, model: JourneyFile | CompanyFile | None) -> Destination:
    stated = None if model is None else model.company
    if not isinstance(stated, CompanyHalf):
        return Destination(source.path, source.shown)
    lowest, highest = (0.0, 10.0) if stated.scale is None else (stated.scale.min, stated.scale.max)
    return Destination(source.path, source.shown, stated.currency, stated.period, lowest, highest)
