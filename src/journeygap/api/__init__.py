"""The public functions: files, text or data in, journeys or an analysis out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from journeygap.api.analysis import Analysis, JourneyAnalysis, analysed
from journeygap.api.comparison import Comparison, diff
from journeygap.api.errors import DefinitionError
from journeygap.api.journey import LoadedJourney, loaded
from journeygap.api.reading import reading
from journeygap.method.settings import Settings
from journeygap.results.pipeline import Request, found_and_accepted
from journeygap.rules.rulebook import Rulebook

if TYPE_CHECKING:
    from journeygap.planning.plan import Plan

__all__ = ["Analysis", "Comparison", "DefinitionError", "JourneyAnalysis", "analyze", "diff", "load", "plan"]


def load(
    *paths: str | os.PathLike[str],
    text: str | None = None,
    data: Mapping[str, Any] | None = None,
    allow_outside: bool = False,
) -> tuple[LoadedJourney, ...]:
    """Read and check journeys from files or folders, with the company files that they name.

    In place of paths, ``text`` is the text of one journey file, and ``data`` what one says as a dictionary. Company
    files that these name are looked for from the working directory.

    In a repository only files of it are read, unless they are named here or ``allow_outside`` is true. Raises
    `DefinitionError` with every error of every file, `OSError` for a path that can't be read, `InputError` for data
    that no file can hold, and `TypeError` where more than one of paths, text and data is passed.
    """
    return loaded(reading(paths, text, data, allow_outside=allow_outside))


def analyze(
    *paths: str | os.PathLike[str],
    text: str | None = None,
    data: Mapping[str, Any] | None = None,
    settings: Settings | None = None,
    today: date | None = None,
    allow_outside: bool = False,
    team_rules: bool = True,
) -> Analysis:
    """Read, check and analyse journeys; several are analysed as one portfolio.

    Findings that ignore comments in the files accept are left out and counted, as on the command line. No configuration
    file is read: ``settings`` are those of the method unless passed. ``today`` decides which exemptions hold and what
    is stale; it is the day of the call if left out. Rules that installed packages bring judge too, unless
    ``team_rules`` is false; those that fail are named in `Analysis.faults`. ``text``, ``data``,
    ``allow_outside`` and what is raised are as in `load`.
    """
    rules = Rulebook(team_rules=team_rules)
    asked = Request(settings=settings or Settings(), today=today or date.today(), rules=rules)
    return analysed(reading(paths, text, data, allow_outside=allow_outside), asked)


def plan(
    *paths: str | os.PathLike[str],
    text: str | None = None,
    data: Mapping[str, Any] | None = None,
    settings: Settings | None = None,
    today: date | None = None,
    allow_outside: bool = False,
    **terms: Any,
) -> Plan:
    """Choose what to drop, move, improve and launch, so that customers are met best within a budget.

    ``terms`` are the fields of `Terms`: ``budget=5000``, ``floor=40``, ``keep=("Blog",)`` and so on. Nothing that an
    ignore comment accepts is dropped. Needs the extra ``plan``.

    Raises as `load` does, `InputError` where the terms don't fit the journeys, `LimitsNotMet` where no plan keeps to
    them, and `OutOfTime` where none was found within ``time_limit`` seconds.
    """
    from dataclasses import replace
    from time import monotonic

    began = monotonic()
    from journeygap.planning.plan import plan as made
    from journeygap.planning.terms import Terms

    loaded = reading(paths, text, data, allow_outside=allow_outside).load()
    asked = Request(
        settings=replace(settings or Settings(), include_planned=False),
        today=today or date.today(),
        rules=Rulebook(team_rules=False),
    )
    found, accepted = found_and_accepted(loaded, asked)
    return made(found, accepted, Terms(**terms), loaded.siblings, began)
