"""What a team has accepted: findings that ignore comments in the files suppress, or that a baseline holds.

They are taken out of an analysis and counted; what is accepted and not there is reported, so that it can't hide a gap
that comes later. Figures never change by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from journeygap.core.finding import Finding, Suppression, by_place, numbered
from journeygap.core.source import Span
from journeygap.results.analysis import Accepted, Analysis, LeftOut, finding_of
from journeygap.rules.acceptance import Unused
from journeygap.rules.catalogue import UnknownFinding
from journeygap.rules.registry import UNUSED_IGNORE
from journeygap.rules.rulebook import Rulebook
from journeygap.yamltext.faults import NAMES


class BaselineEntry(NamedTuple):
    """A finding that a baseline holds: its title, the file it is about, and where it is in the baseline."""

    title: str
    path: str
    span: Span


Baseline = Mapping[str, BaselineEntry]
"""What was accepted on the day the baseline was written, by fingerprint."""


def accept(
    analysis: Analysis,
    suppressions: Iterable[Suppression],
    baseline: Baseline | None = None,
    *,
    judged: frozenset[str] = frozenset(),
    rules: Rulebook | None = None,
) -> Analysis:
    """Return an analysis without what is accepted, and with findings about what accepts nothing.

    ``judged`` names the files that the run judged whole: only of these it is known that a finding is gone. Definition
    errors are never accepted.
    """
    comments = _IgnoreComments(suppressions, rules or Rulebook())
    held = baseline or {}
    met: set[str] = set()
    left_out: list[LeftOut] = []

    def kept(findings: Iterable[Finding]) -> list[Finding]:
        left = []
        for each in findings:
            comment = comments.suppress(each)
            if comment is not None:
                left_out.append(LeftOut(each, "comment", comment.reason))
            elif held and each.fingerprint in held:
                met.add(each.fingerprint)
                left_out.append(LeftOut(each, "baseline"))
            else:
                left.append(each)
        return left

    own = [kept(each.findings) for each in analysis.journeys]
    common = kept(analysis.findings)
    unused = [each for each in comments.unused() if each.span.source.path in judged]
    unused += [
        Unused(entry.span, entry.title, "baseline")
        for fingerprint, entry in held.items()
        if fingerprint not in met and entry.path in judged
    ]
    gone: dict[str, list[Finding]] = {}
    for each in numbered(
        finding_of(UNUSED_IGNORE, draft, None, analysis.settings) for draft in UNUSED_IGNORE.judge(unused)
    ):
        gone.setdefault(each.span.source.path, []).append(each)
    journeys = tuple(
        replace(analysed, findings=tuple(by_place([*findings, *gone.pop(analysed.journey.path, ())])))
        for analysed, findings in zip(analysis.journeys, own, strict=True)
    )
    before = analysis.accepted
    return replace(
        analysis,
        journeys=journeys,
        findings=tuple(by_place([*common, *(each for findings in gone.values() for each in findings)])),
        accepted=Accepted(
            before.remarks + sum(each.by == "comment" for each in left_out),
            before.baseline + sum(each.by == "baseline" for each in left_out),
        ),
        left_out=(*analysis.left_out, *left_out),
        has_baseline=analysis.has_baseline or baseline is not None,
    )


class _IgnoreComments:
    """The suppressions of a run, and which of their codes have been of use."""

    def __init__(self, suppressions: Iterable[Suppression], rules: Rulebook) -> None:
        self._rules = rules
        self._every = list(suppressions)
        self._at: dict[tuple[str, int], list[tuple[int, str, frozenset[str]]]] = {}
        self._used: set[tuple[int, str]] = set()
        self._wrong: list[Unused] = []
        for number, each in enumerate(self._every):
            if not each.names:
                self._wrong.append(Unused(each.span, None, "unnamed"))
            for name in each.names or ():
                codes = self._codes(each, name)
                if codes:
                    place = (each.span.source.path, each.line)
                    self._at.setdefault(place, []).append((number, name, codes))
        self._paths = {path for path, _ in self._at}

    def _codes(self, suppression: Suppression, name: str) -> frozenset[str]:
        try:
            codes = self._rules.codes_of([name])
        except UnknownFinding as error:
            self._wrong.append(Unused(suppression.span, name, "unknown", error.meant))
            return frozenset()
        if len(codes) > 1:
            # The beginning of a code would accept what nobody has looked at.
            self._wrong.append(Unused(suppression.span, name, "several"))
            return frozenset()
        if codes <= NAMES.keys():
            self._wrong.append(Unused(suppression.span, name, "definition"))
            return frozenset()
        return codes

    def suppress(self, finding: Finding) -> Suppression | None:
        """Return the ignore comment that accepts a finding, and remember that it was of use; None where none does."""
        path = finding.span.source.path
        if path not in self._paths:
            return None
        line, _ = finding.span.source.position(finding.span.start)
        fitting = [(number, name) for number, name, codes in self._at.get((path, line), ()) if finding.code in codes]
        self._used.update(fitting)
        return self._every[fitting[0][0]] if fitting else None

    def unused(self) -> Iterator[Unused]:
        """Return what suppressed nothing, and what never could."""
        yield from self._wrong
        for comments in self._at.values():
            for number, name, _ in comments:
                if (number, name) not in self._used:
                    yield Unused(self._every[number].span, name, "nothing")
