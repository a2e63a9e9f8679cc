"""Targets that are gates have to ask for something that there is: a misspelt one would let everything pass."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from journeygap.cli.output import fail, inform
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.repository import repository
from journeygap.loading.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeygap.cli.session import Session
    from journeygap.method.settings import Target


def known_or_fail(targets: Iterable[Target], loaded: Loaded, session: Session) -> None:
    """End with exit code 2 where a gate asks for a measure or a stage that no journey has.

    Looked in are the journeys of the run and, only where they lack it, all journey files below the repository's root,
    or the current folder without a repository. Where one of these has errors, what it holds can't be known, so that a
    note has to do.
    """
    gates = [each for each in targets if each.gate]
    if not gates or loaded.errors or not _missing(gates, loaded):
        return
    root = repository(os.getcwd()) or os.getcwd()
    try:
        every = load_files([root], session.limits, session.disk())
    except Unreadable:
        return
    both = loaded._replace(journeys=(*loaded.journeys, *every.journeys))
    for message in _missing(gates, both):
        if not every.errors:
            fail(message)
        inform(message)


def _missing(gates: Iterable[Target], loaded: Loaded) -> list[str]:
    """Say what gates ask for and no journey has."""
    from journeygap.results.targets import SHARES, measured

    measures, stages = measured(loaded.journeys)
    for share in sorted(SHARES):
        measures.setdefault(share, share)
    found = []
    for each in gates:
        for is_stage, name, known in ((False, each.measure, measures), (True, each.stage, stages)):
            if name is not None and normalise(name) not in known:
                there = list(known.values())
                facts = {"measure": each.measure, "name": name, "meant": near(name, there), "known": there}
                found.append(say("usage.unknown-gate", stage=is_stage, **facts))
    return found
