"""Which findings count and are shown: by code or name, severity, stage and owner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from journeygap.core.finding import Finding, Severity
from journeygap.results.analysis import Analysis


class Selection(NamedTuple):
    """What to keep. Empty sets keep everything; definition errors are always kept.

    ``select`` and ``ignore`` hold codes; a code may be cut short, and JG2 means every finding about waste.
    ``stages`` holds stage ids, ``owners`` normalised owners.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    min_severity: Severity = Severity.INFO
    stages: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

    def keeps(self, finding: Finding) -> bool:
        """Return whether a finding of an analysis is kept."""
        from journeygap.core.text import normalise

        if self.select and not finding.code.startswith(tuple(self.select)):
            return False
        if self.ignore and finding.code.startswith(tuple(self.ignore)):
            return False
        if not finding.severity.at_least(self.min_severity):
            return False
        if self.stages and self.stages.isdisjoint(finding.stages or {finding.stage}):
            return False
        return not self.owners or any(normalise(owner) in self.owners for owner in finding.owners)

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


def select(analysis: Analysis, selection: Selection) -> Analysis:
    """Return an analysis with only the findings that a selection keeps; every figure stays as it is."""
    if selection.everything:
        return analysis

    def kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(each for each in findings if selection.keeps(each))

    return replace(
        analysis,
        journeys=tuple(replace(each, findings=kept(each.findings)) for each in analysis.journeys),
        findings=kept(analysis.findings),
        left_out=tuple(each for each in analysis.left_out if selection.keeps(each.finding)),
    )
