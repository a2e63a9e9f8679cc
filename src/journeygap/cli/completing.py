"""What a shell offers after Tab: codes of findings, templates, and the stages and teams of the journeys named so far.

Whatever goes wrong offers nothing: there is nowhere to say it. Rules of a team's own are not run for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.journey.resolved import Journey


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Return the codes and names of findings that begin so, each with what it is."""
    from journeygap.rules.catalogue import catalogue

    begun = incomplete.lower()
    every = [(kind.code, f"{kind.name}: {kind.summary}") for kind in catalogue()]
    names = [(kind.name, f"{kind.code}: {kind.summary}") for kind in catalogue()] if begun[:2] != "jg" else []
    return [(word, said) for word, said in (*every, *names) if word.lower().startswith(begun)]


def templates(incomplete: str) -> list[tuple[str, str]]:
    """Return the templates that begin so, each with what it is for."""
    from journeygap.cli.init import TEMPLATES

    return [(name, say(f"init.{name}")) for name in TEMPLATES if name.startswith(incomplete)]


def stages(context: typer.Context, incomplete: str) -> list[str]:
    """Return the names of stages that begin so."""
    return _begun((stage.name for journey in _journeys(context) for stage in journey.stages), incomplete)


def owners(context: typer.Context, incomplete: str) -> list[str]:
    """Return the teams that begin so."""
    return _begun(_teams(_journeys(context)), incomplete)


def _teams(journeys: Iterable[Journey]) -> Iterator[str]:
    for journey in journeys:
        yield from (each.owner for each in journey.company.activities if each.owner is not None)
        yield from (each.stated.owner for each in journey.company.tools if each.stated.owner is not None)


def _begun(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]


def _journeys(context: typer.Context) -> tuple[Journey, ...]:
    """Read the journeys that the command line names so far, those of the current folder if none is there."""
    from journeygap.loading.load import load_files

    # A command line that is not finished leaves the paths among what is not read yet.
    stated = context.params.get("paths") or context.params.get("journey") or ()
    named = [stated] if isinstance(stated, str) else [*stated]
    named = named or [each for each in context.args if os.path.exists(each)] or ["."]
    try:
        return load_files(named).journeys
    except (OSError, ValueError):
        return ()
