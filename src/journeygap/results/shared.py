"""Findings about company files that several journeys share, found by what they are about.

Every journey asks for those that concern it, so that they are looked up and not gone through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from journeygap.core.finding import Finding
from journeygap.rules.base import subjects_of

if TYPE_CHECKING:
    from journeygap.results.analysis import Analysis

Origin = tuple[str, int]
"""What the company does, by the path of its file and where it begins there."""


class Shared:
    """The shared findings of a result, in their order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._at: defaultdict[Origin, list[int]] = defaultdict(list)
        self._of_file: defaultdict[str, list[int]] = defaultdict(list)
        self._about: defaultdict[Origin, list[int]] = defaultdict(list)
        for number, each in enumerate(findings):
            path = each.span.source.path
            if each.activity is None:
                self._of_file[path].append(number)
            else:
                self._at[path, each.span.start].append(number)
            for activity in subjects_of(each).activities:
                self._about[activity.origin].append(number)

    def concerning(self, files: Iterable[str], origins: Iterable[Origin]) -> list[Finding]:
        """Return what is about these files as a whole, or at one of these activities."""
        every = [number for path in files for number in self._of_file.get(path, ())]
        every += (number for origin in origins for number in self._at.get(origin, ()))
        return [self._findings[number] for number in sorted(every)]

    def about(self, origins: Iterable[Origin]) -> list[Finding]:
        """Return what has one of these activities among its subjects."""
        return [
            self._findings[number]
            for number in sorted({each for origin in origins for each in self._about.get(origin, ())})
        ]


_KNOWN: WeakKeyDictionary[Analysis, Shared] = WeakKeyDictionary()


def shared(analysis: Analysis) -> Shared:
    """Return the shared findings of a result. They are put in order once."""
    found = _KNOWN.get(analysis)
    if found is None:
        found = _KNOWN[analysis] = Shared(analysis.findings)
    return found
