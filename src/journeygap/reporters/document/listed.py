"""Findings as documents list them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeygap.core.finding import Finding
from journeygap.core.text import safe, sentence
from journeygap.reporters.document.document import Findings, ListedFinding
from journeygap.reporters.document.lazily import Lazily
from journeygap.words.wording import grouped, place


class FindingLists:
    """Findings by what they are about, each list with what matters most first; see `Findings`.

    ``gaps`` are all of them, whatever they take.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        groups = grouped(findings)
        self.number_of_gaps: int = groups.number_of_gaps
        self.gaps: Sequence[ListedFinding] = Lazily(groups.gaps, lambda gap: entry(*gap))
        self.delivery: Sequence[ListedFinding] = Lazily(groups.delivery, entry)
        self.waste: Sequence[ListedFinding] = Lazily(groups.waste, entry)
        self.team: Sequence[ListedFinding] = Lazily(groups.team, entry)
        self.doubts: Sequence[ListedFinding] = Lazily(groups.doubts, entry)

    def whole(self) -> Findings:
        """Return all the lists, made."""
        return Findings(
            quick=tuple(each for each in self.gaps if each.horizon == "quick"),
            long=tuple(each for each in self.gaps if each.horizon == "long"),
            unowned=tuple(each for each in self.gaps if each.horizon is None),
            number_of_gaps=self.number_of_gaps,
            delivery=tuple(self.delivery),
            waste=tuple(self.waste),
            team=tuple(self.team),
            doubts=tuple(self.doubts),
        )


def entry(finding: Finding, under: Iterable[Finding] = ()) -> ListedFinding:
    """Return a finding as documents list it, with what is folded under it."""
    more = list(under) if finding.touchpoint is not None else []
    return ListedFinding(
        code=finding.code,
        name=finding.name,
        severity=finding.severity.value,
        title=safe(finding.title),
        # What says more about the same touchpoint is part of its row.
        message="; ".join(sentence(each.message) for each in (finding, *more)),
        suggestion=sentence(finding.suggestion or ""),
        opportunity=finding.opportunity,
        effort=finding.effort,
        horizon=finding.horizon,
        owners=tuple(map(safe, finding.owners)),
        constraints=finding.constraints,
        place=place(finding),
        stages=finding.stages or (() if finding.stage is None else (finding.stage,)),
        under=() if more else tuple(map(entry, under)),
        about=safe(finding.words.about),
        detail=safe(finding.words.detail),
        more=tuple(map(entry, more)),
    )
