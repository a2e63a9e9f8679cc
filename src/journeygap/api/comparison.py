"""Two results compared, as programs get it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, fields, replace
from typing import Any

from journeygap.api.analysis import Analysis, JourneyAnalysis
from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.results import comparison as results
from journeygap.results.comparison import Side, compare
from journeygap.results.portfolio import pool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Comparison(results.Comparison):
    """Everything that differs between two results.

    ``coverage``, ``alignment`` and ``waste`` are those of all journeys together, each with ``before``, ``after`` and
    ``change`` (shares of 0 to 1, None where not known). ``opened``, ``closed`` and ``changed`` hold findings, the
    gravest first, then by place; ``journeys`` the same figures of each journey and its stages.
    """

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON of ``journeygap diff`` (schema version 1) as plain data."""
        import json

        from journeygap.reporters.comparison.json import render

        plain: dict[str, Any] = json.loads("".join(render(self)))
        return plain

    def __repr__(self) -> str:
        counts = {"opened": len(self.opened), "closed": len(self.closed), "changed": len(self.changed)}
        return say("interface.comparison", before=self.coverage.before, after=self.coverage.after, **counts)

    def _repr_html_(self) -> str:
        from journeygap.api.html import comparison_html

        return comparison_html(self)


def diff(before: Analysis | JourneyAnalysis, after: Analysis | JourneyAnalysis) -> Comparison:
    """Compare two results of `analyze` or of `Analysis.with_`: what has opened, closed and changed.

    Journeys and files are paired by their paths; two results of one journey each are paired whatever it is called.
    Raises `InputError` where the two were made with different settings or as of different days, which would show
    changes that nobody made, and `TypeError` for anything but results.
    """
    old, new = (_whole(each) for each in (before, after))
    if old.settings != new.settings:
        raise InputError(say("interface.other-settings"))
    if old.today != new.today:
        raise InputError(say("interface.other-days", before=old.today, after=new.today))
    compared = compare(_side(old, "before"), _side(new, "after"))
    return Comparison(**{each.name: getattr(compared, each.name) for each in fields(compared)})


def _whole(of: object) -> Analysis:
    if isinstance(of, JourneyAnalysis):
        (whole,) = of._within  # noqa: SLF001 - its own
        others = [each.overlay for each in whole.journeys if each is not of]
        alone = pool([of.overlay], of.coverage, whole.settings, others)  # what others need is not wasted
        return replace(whole, journeys=(of,), findings=(), portfolio=alone)
    if isinstance(of, Analysis):
        return of
    raise TypeError(f"diff compares two results of journeygap.analyze, not a {type(of).__name__}")


def _side(analysis: Analysis, name: str) -> Side:
    paths = [each.journey.path for each in analysis.journeys]
    is_folder = len(paths) != 1
    path = _common([posixpath.dirname(path) for path in paths]) if is_folder else paths[0]
    return Side(analysis, name, path, is_folder, analysis._files)  # noqa: SLF001 - its own


def _common(folders: list[str]) -> str:
    """Return the folder that all of some lie in; an empty text where they have none in common."""
    return "" if len({posixpath.isabs(each) for each in folders}) != 1 else posixpath.commonpath(folders)
