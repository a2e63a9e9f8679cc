"""The public functions: files in, journeys or an analysis out."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

from journeygap.core.finding import Finding
from journeygap.journey.resolved import Journey
from journeygap.loading.bounds import Reach
from journeygap.loading.files import Disk
from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.results.analysis import Analysis
from journeygap.results.pipeline import Request, found_and_accepted, result
from journeygap.rules.rulebook import Rulebook

if TYPE_CHECKING:
    from journeygap.planning.plan import Plan


class DefinitionError(Exception):
    """The files have definition errors. ``errors`` holds every one of them, with its place."""

    def __init__(self, errors: tuple[Finding, ...]) -> None:
        self.errors = errors
        lines = []
        for error in errors:
            line, column, *_ = error.span.position()
            hint = f" ({error.suggestion})" if error.suggestion else ""
            lines.append(f"{error.span.source.shown}:{line}:{column}: {error.code} {error.message}{hint}")
        super().__init__("\n".join(lines))


def load(*paths: str | os.PathLike[str], allow_outside: bool = False) -> tuple[Journey, ...]:
    """Read and check journeys from files or folders, with the company files that they name.

    In a repository only files of it are read, unless they are named here or ``allow_outside`` is true. Raises
    `DefinitionError` with every error of every file, and `OSError` for a path that can't be read.
    """
    loaded = load_files((os.fspath(path) for path in paths), storage=Disk(Reach(allow_outside=allow_outside)))
    if loaded.errors:
        raise DefinitionError(loaded.errors)
    return loaded.journeys


def analyze(
    *paths: str | os.PathLike[str],
    settings: Settings | None = None,
    today: date | None = None,
    allow_outside: bool = False,
    team_rules: bool = True,
) -> Analysis:
    """Read, check and analyse journeys; several are analysed as one portfolio.

    Findings that ignore comments in the files accept are left out and counted, as on the command line. No configuration
    file is read: ``settings`` are those of the method unless passed. ``today`` decides which exemptions hold and what
    is stale; it is the day of the call if left out. Rules that installed packages bring judge too, unless
    ``team_rules`` is false; those that fail are named in `Analysis.faults`. ``allow_outside`` and what is raised are as
    in `load`.
    """
    loaded = load_files((os.fspath(path) for path in paths), storage=Disk(Reach(allow_outside=allow_outside)))
    if loaded.errors:
        raise DefinitionError(loaded.errors)
    rules = Rulebook(team_rules=team_rules)
    return result(loaded, Request(settings=settings or Settings(), today=today or date.today(), rules=rules))


def plan(
    *paths: str | os.PathLike[str],
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

    from journeygap.planning.plan import plan as made
    from journeygap.planning.terms import Terms

    loaded = load_files((os.fspath(path) for path in paths), storage=Disk(Reach(allow_outside=allow_outside)))
    if loaded.errors:
        raise DefinitionError(loaded.errors)
    asked = Request(
        settings=replace(settings or Settings(), include_planned=False),
        today=today or date.today(),
        rules=Rulebook(team_rules=False),
    )
    found, accepted = found_and_accepted(loaded, asked)
    return made(found, accepted, Terms(**terms))
