"""The results that programs get: those of the analysis, and what a notebook asks of them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from journeygap.api.changes import Kind, changes
from journeygap.api.reading import Reading
from journeygap.core.errors import InputError
from journeygap.core.finding import Severity
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.results import analysis as results
from journeygap.results.pipeline import Request, result

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from journeygap.api.frames import Part
    from journeygap.core.finding import Finding


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class JourneyAnalysis(results.JourneyAnalysis):
    """What was found of one journey. Shares are 0 to 1; what can't be known is None.

    ``stages`` holds each stage's coverage, in the journey's order; ``channels`` the coverage of each channel by its
    normalised name, with the name as written. ``opportunity`` holds each need's opportunity, 0 to 20. ``shares`` holds
    each role's share of the effort. ``findings`` are sorted by place.
    """

    _within: list[Analysis] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Return this journey as it is in the JSON result: its keys, units and rounding, as plain data."""
        (whole,) = self._within
        (one,) = replace(whole, journeys=(self,)).to_dict()["journeys"]
        found: dict[str, Any] = one
        return found

    def to_frame(self, of: Part = "findings") -> pd.DataFrame:
        """Return the journey's findings, touchpoints, activities or stages as a table: see `Analysis.to_frame`."""
        from journeygap.api.frames import frame

        return frame([self.to_dict()], [], of)

    def with_(self, name: str, /, *, kind: Kind | None = None, **figures: Any) -> JourneyAnalysis:
        """Return the analysis of this journey with some figures changed: see `Analysis.with_`."""
        (whole,) = self._within
        changed = whole.with_(name, kind=kind, journey=self.journey.path, **figures)
        return next(each for each in changed.journeys if each.journey.path == self.journey.path)

    def __repr__(self) -> str:
        counts = _counts(self.findings)
        return say("interface.journey-result", name=self.journey.name, coverage=self.coverage.value, **counts)

    def _repr_html_(self) -> str:
        from journeygap.api.html import journey_html

        return journey_html(self)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Analysis(results.Analysis):
    """What was found of all the journeys of a run.

    ``findings`` are those about company files that several journeys share; ``errors`` the definition errors of what
    could not be analysed; each journey's own findings are in `JourneyAnalysis`. ``accepted`` counts what was left out
    because somebody accepted it.
    """

    journeys: tuple[JourneyAnalysis, ...]
    _reading: Reading | None = None
    _request: Request | None = None
    _files: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON result (schema version 1) as plain data: dictionaries, lists, text, numbers and None.

        Of a journey that was passed as data the lines and columns of findings are None.
        """
        import json

        from journeygap.reporters.listings.json import render

        plain: dict[str, Any] = json.loads("".join(render(self)))
        return plain

    def to_frame(self, of: Part = "findings") -> pd.DataFrame:
        """Return the findings, touchpoints, activities or stages of all journeys as a pandas table, one a row.

        The columns are ``journey`` (its name) and ``journey_path``, then the keys that each has in the JSON result.
        What is not known is NaN in a column of numbers, else None. Findings about files that several journeys share
        have no journey.

        Raises `InputError` where pandas is not installed, with how to install it, and for another ``of``.
        """
        from journeygap.api.frames import frame

        plain = self.to_dict()
        return frame(plain["journeys"], plain["findings"], of)

    def with_(self, name: str, /, *, kind: Kind | None = None, journey: str | None = None, **figures: Any) -> Analysis:
        """Return the analysis with some figures changed: of a customer touchpoint, an activity or a stage.

        ``name`` is its name, id or alias; ``stage/touchpoint`` where several stages have one of a name. ``figures`` are
        its keys in the file, with underscores, and values as the file would state them: ratings on the file's own
        scale, None for a key to remove. Where a name stands for things of several kinds, the keys decide between them,
        or else ``kind``: touchpoint, activity or stage. ``journey`` is the name or path of the journey that is meant.

        Nothing is written and no file is read again; this analysis stays as it is. Raises `InputError` for a name or
        key that is not known, with what was probably meant, and `DefinitionError` for values that a file may not state.
        """
        if self._reading is None or self._request is None:
            raise InputError(say("interface.not-ours"))
        among = [each.journey for each in self.journeys]
        if journey is not None:
            wanted = [each for each in among if journey == each.path or normalise(journey) == normalise(each.name)]
            if not wanted:
                meant = near(journey, [text for each in among for text in (each.name, each.path)])
                facts = {"name": journey, "meant": meant, "known": [each.name for each in among]}
                raise InputError(say("interface.no-journey-called", **facts))
            among = wanted
        return analysed(self._reading.changed(changes(among, name, kind, figures)), self._request)

    def __repr__(self) -> str:
        return say(
            "interface.analysis",
            journeys=len(self.journeys),
            coverage=self.portfolio.coverage,
            waste=self.portfolio.waste_share,
            **_counts(self.every_finding()),
        )

    def _repr_html_(self) -> str:
        from journeygap.api.html import analysis_html

        return analysis_html(self)


def analysed(source: Reading, request: Request) -> Analysis:
    """Read and analyse, and keep with the result what it was made from."""
    loaded = source.load()
    found = result(loaded, request)
    within: list[Analysis] = []
    whole = Analysis(
        **_fields(found)
        | {"journeys": tuple(JourneyAnalysis(**_fields(each), _within=within) for each in found.journeys)},
        _reading=source,
        _request=request,
        _files=frozenset(each.path for each in loaded.sources),
    )
    within.append(whole)
    return whole


def _fields(of: results.Analysis | results.JourneyAnalysis) -> dict[str, Any]:
    return {each.name: getattr(of, each.name) for each in fields(of)}


def _counts(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return how many findings there are, and how many are grave, as facts."""
    every = list(findings)
    grave = [
        (severity, sum(each.severity is severity for each in every)) for severity in (Severity.ERROR, Severity.WARNING)
    ]
    return {"number": len(every), "grave": grave}
