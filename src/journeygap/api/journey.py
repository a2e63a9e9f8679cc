"""Journeys as programs get them: with what they were read from, so that a figure can be changed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from journeygap.api.changes import Kind, changes
from journeygap.api.reading import Reading
from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.journey.resolved import Journey


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LoadedJourney(Journey):
    """A journey that `journeygap.load` has read."""

    _reading: Reading | None = None

    def with_(self, name: str, /, *, kind: Kind | None = None, **figures: Any) -> LoadedJourney:
        """Return the journey with some figures changed: of a customer touchpoint, a company touchpoint or a stage.

        ``name``, ``kind`` and ``figures`` are as for `Analysis.with_`. Nothing is written and no file is read again;
        this journey stays as it is. Raises `InputError` for a name or key that is not known, with what was probably
        meant, and `DefinitionError` for values that a file may not state.
        """
        if self._reading is None:
            raise InputError(say("interface.journey-not-ours"))
        changed = loaded(self._reading.changed(changes([self], name, kind, figures)))
        return next(each for each in changed if each.path == self.path)


def loaded(reading: Reading) -> tuple[LoadedJourney, ...]:
    """Read journeys. Raises as `journeygap.load` does."""
    return tuple(
        LoadedJourney(**{each.name: getattr(journey, each.name) for each in fields(journey)}, _reading=reading)
        for journey in reading.load().journeys
    )
