"""Where the other journeys are that name the same company files: they are judged together, whichever was asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from journeygap.loading.repository import repository
from journeygap.loading.search import Exclusions, search

_JOURNEYS = ("journey.yaml", "journey.yml")


def journey_files(folders: Iterable[str], exclusions: Exclusions) -> Iterator[str]:
    """Find the journey files below some folders, as a search of a directory does, each once.

    Links to folders are not followed. Raises `Unreadable` for a folder that can't be looked into.
    """
    found: set[str] = set()
    for folder in folders:
        for path in search(folder, exclusions):
            real = os.path.realpath(path)
            if is_journey(os.path.basename(path)) and real not in found:
                found.add(real)
                yield path


def is_journey(name: str) -> bool:
    """Return whether a file of this name is read as a journey where its folder is searched."""
    return name in _JOURNEYS or name.endswith(tuple(f".{each}" for each in _JOURNEYS))


def search_roots(company: str, journeys: Iterable[str]) -> Iterator[str]:
    """Return where to search for journeys that name a company file: its repository.

    Without one it is the nearest folder that holds the company file and the journeys that are known to name it; none
    where that would be a whole disk. Paths are real ones.
    """
    folder = os.path.dirname(company)
    root = repository(folder)
    if root is None:
        try:
            root = os.path.commonpath([folder, *map(os.path.dirname, journeys)])
        except ValueError:  # on different drives
            return
    if os.path.dirname(root) != root:
        yield root
