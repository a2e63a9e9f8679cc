"""Whether a run fails: thresholds and targets, and what is said where one is missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor

from journeygap.cli.output import fail
from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.method.overlay import ROUNDING
from journeygap.model.configuration import Threshold
from journeygap.results.analysis import Analysis
from journeygap.results.targets import judge


def verdicts(analysis: Analysis, threshold: Threshold, least: float | None, most: float | None) -> Iterator[str]:
    """Say what fails a run, a line each: coverage below ``least`` or waste above ``most``, both in per cent, a target
    that is a gate, and findings from the threshold on.
    """
    yield from _coverage_verdicts(analysis, least)
    yield from _waste_verdict(analysis, most)
    yield from _target_verdicts(analysis)
    yield from severity_verdict(analysis.every_finding(), threshold)


def left_open(analysis: Analysis, least: float | None, most: float | None) -> Iterator[str]:
    """Say which thresholds pass only because what the company does is not stated, a line a journey."""
    gates = [each.target.measure for each in judge(analysis) if each.target.gate and each.met is None]
    facts = {"targets": list(dict.fromkeys(gates)), "coverage": least is not None, "waste": most is not None}
    if any(facts.values()):
        for each in analysis.journeys:
            if not each.coverage.known:
                yield say("verdicts.left-open", path=each.journey.source.shown, **facts)


def _coverage_verdicts(analysis: Analysis, least: float | None) -> Iterator[str]:
    """Name the journeys whose coverage is too low; one that can't be known is not."""
    if least is None:
        return
    for each in analysis.journeys:
        covered = each.coverage.value
        if covered is not None and round(covered * 100 - least, ROUNDING) < 0:
            # Rounded down, so that it never reads as if it were enough.
            shown = floor(round(covered * 1000, 6)) / 10
            file = each.journey.source.shown
            yield say("verdicts.coverage", path=file, coverage=shown, least=least)


def _waste_verdict(analysis: Analysis, most: float | None) -> Iterator[str]:
    """Say that too much is wasted, over all the journeys together."""
    wasted = analysis.portfolio.waste_share
    if most is not None and wasted is not None and round(wasted * 100 - most, ROUNDING) > 0:
        shown = ceil(round(wasted * 1000, 6)) / 10
        yield say("verdicts.waste", waste=shown, most=most)


def _target_verdicts(analysis: Analysis) -> Iterator[str]:
    """Name the targets that are gates and were missed; one whose figure can't be known is not."""
    for each in judge(analysis):
        if each.target.gate and each.met is False:
            path = None if each.journey is None else each.journey.journey.source.shown
            yield say("verdicts.target", path=path, name=each.name, reached=each.reached, wanted=each.wanted)


def at_or_above(findings: Iterable[Finding], threshold: Threshold) -> int:
    """Count the findings that reach a threshold."""
    if threshold == "never":
        return 0
    limit = Severity(threshold)
    return sum(finding.severity.at_least(limit) for finding in findings)


def severity_verdict(findings: Iterable[Finding], threshold: Threshold) -> Iterator[str]:
    """Say how many findings reach the threshold, if any do."""
    count = at_or_above(findings, threshold)
    if count:
        yield say("verdicts.findings", number=count, threshold=threshold)


def percentage(option: str, written: str | None, configured: float | None) -> float | None:
    """Read a threshold in percent, with the sign or without; ends with exit code 2 where it is none.

    One above 0 and below 1 was probably meant as a share, and would nearly always pass: it ends the run too.
    """
    value = configured
    if written is not None:
        try:
            value = float(written.strip().removesuffix("%"))
        except ValueError:
            value = -1.0
        if not 0 <= value <= 100:
            fail(say("usage.no-percentage", option=option, text=written))
    if value is not None and 0 < value < 1:
        fail(say("usage.share", option=option, value=value))
    return value
