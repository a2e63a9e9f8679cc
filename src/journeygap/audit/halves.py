"""The company halves that a journey can be added to, and the units of the figures in them."""

from __future__ import annotations

from collections.abc import Iterable

from journeygap.audit.questions import Half
from journeygap.core.source import Source
from journeygap.journey.resolved import Journey
from journeygap.loading.check import check
from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.journey import JourneyFile
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits


def halves(journey: Journey, sources: Iterable[Source], limits: Limits) -> tuple[Half, ...]:
    """Give the halves of a journey without errors, in the order of ``sources``; its own file where it has none yet."""
    files = journey.company.files or {journey.path}
    return tuple(_half(each, limits) for each in sources if each.path in files)


def _half(source: Source, limits: Limits) -> Half:
    tree = parse(source, limits, Faults())
    stated: object = None
    if tree is not None:
        checked: JourneyFile | CompanyFile | None
        if isinstance(tree.root, dict) and tree.root.keys() & {"journey", "customer"}:
            checked = check(tree, JourneyFile, Faults())
        else:
            checked = check(tree, CompanyFile, Faults())
        stated = None if checked is None else checked.company
    if not isinstance(stated, CompanyHalf):
        return Half(source.path, source.shown)
    lowest, highest = (0.0, 10.0) if stated.scale is None else (stated.scale.min, stated.scale.max)
    return Half(source.path, source.shown, stated.currency, stated.period, lowest, highest)
