"""From journeys to findings: the one place that calls the steps in order.

overlay → measures → rules, for each journey; then the portfolio that the journeys form together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from journeygap.core.finding import Finding, Severity, numbered
from journeygap.journey.resolved import Company, Journey
from journeygap.method import measures
from journeygap.method.certainty import Certainty, coverage_certainty
from journeygap.method.measures import Allocation, Coverage, Crosshairs, Effort
from journeygap.method.overlay import Need, Overlay, Role, overlay
from journeygap.method.settings import Settings
from journeygap.results.portfolio import Portfolio, own_inventory, pool, shared_inventories, unused_inventory
from journeygap.rules.base import AcceptanceRule, Case, Draft, Inventory, InventoryRule, JourneyRule, RuleFault
from journeygap.rules.gaps import gaps_of
from journeygap.rules.registry import INVENTORY_RULES, JOURNEY_RULES
from journeygap.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class JourneyAnalysis:
    """What was found of one journey. Shares are 0 to 1; what can't be known is None.

    ``stages`` holds each stage's coverage, in the journey's order; ``channels`` the coverage of each channel by its
    normalised name, with the name as written. ``opportunity`` gives each need's opportunity, 0 to 20. ``shares`` gives
    each role's share of the effort. ``findings`` are sorted by place.
    """

    overlay: Overlay
    coverage: Coverage
    stages: tuple[Coverage, ...]
    channels: Mapping[str, tuple[str, Coverage]]
    effort: Effort
    shares: Mapping[Role, float] | None
    allocation: Allocation
    allocation_fit: float | None
    opportunity: Mapping[Need, float | None]
    crosshairs: Crosshairs | None
    certainty: Certainty | None
    findings: tuple[Finding, ...]

    @property
    def coverage_interval(self) -> tuple[float, float] | None:
        """The limits of coverage, 0 to 1; None where it rests on nothing measured."""
        return None if self.certainty is None else self.certainty.whole

    @property
    def journey(self) -> Journey:
        """The journey that was analysed."""
        return self.overlay.journey

    @property
    def assumed_importance(self) -> int:
        """How many units have no stated importance, so that 5 of 10 was assumed."""
        return sum(not unit.importance_stated for units in self.overlay.units for unit in units)

    @property
    def unrated(self) -> int:
        """How many units are matched but rated by nobody, so that they count as met."""
        return sum(unit.matched and unit.best.basis == "unrated" for units in self.overlay.units for unit in units)


class Accepted(NamedTuple):
    """How many findings were accepted: by ignore comments, and by a baseline."""

    remarks: int
    baseline: int


NOTHING_ACCEPTED = Accepted(0, 0)


class LeftOut(NamedTuple):
    """A finding that somebody accepted: by an ignore comment, with its reason if it states one, or by a baseline."""

    finding: Finding
    by: Literal["comment", "baseline"]
    reason: str | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False, weakref_slot=True)
class Analysis:
    """What was found of all the journeys of a run.

    ``findings`` are those about company files that several journeys share; ``errors`` the definition errors of what
    could not be analysed; each journey's own findings are in `JourneyAnalysis`. ``accepted`` counts what was left out
    because somebody accepted it.
    """

    journeys: tuple[JourneyAnalysis, ...]
    portfolio: Portfolio
    findings: tuple[Finding, ...]
    errors: tuple[Finding, ...]
    settings: Settings
    today: date
    accepted: Accepted = NOTHING_ACCEPTED
    left_out: tuple[LeftOut, ...] = ()
    """The findings that ``accepted`` counts."""
    has_baseline: bool = False
    """Whether a baseline was compared with, so that what is not in it is new."""
    failed_rules: tuple[RuleFault, ...] = ()
    """The rules of a team's own that failed and were left out."""

    @property
    def faults(self) -> tuple[str, ...]:
        """A sentence for each of a team's own rules that failed and was left out."""
        return tuple(each.text for each in self.failed_rules)

    def every_finding(self) -> Iterator[Finding]:
        """Return every finding, definition errors first."""
        yield from self.errors
        for each in self.journeys:
            yield from each.findings
        yield from self.findings


def analyse(
    journeys: Iterable[Journey],
    *,
    settings: Settings,
    today: date,
    errors: Iterable[Finding] = (),
    shared: frozenset[str] = frozenset(),
    undecided: frozenset[str] = frozenset(),
    siblings: Iterable[Journey] = (),
    rules: Rulebook | None = None,
) -> Analysis:
    """Analyse journeys together. ``shared`` names the company files that several of them use.

    ``undecided`` names those that a journey with errors uses: what is shared there is not judged, for it may be needed.

    ``siblings`` are other journeys that use the shared files: what they need is not wasted, and nothing else is said of
    them. ``today`` decides which exemptions hold and what is stale. ``rules`` holds a team's own rules, if any.
    """
    analysed = [_of_journey(journey, settings, today, shared) for journey in journeys]
    overlays = [each.overlay for each in analysed]
    others = [overlay(journey, settings, today) for journey in siblings]
    findings = [
        finding
        for inventory in shared_inventories([*overlays, *others], shared - undecided, settings, today)
        for finding in _of_inventory(inventory, None)
    ]
    faults: list[RuleFault] = []
    if rules is not None and (rules.team or rules.faults):
        analysed, shared_findings, faults = _of_team(analysed, rules, shared, settings, today)
        findings += shared_findings
    return Analysis(
        journeys=tuple(analysed),
        portfolio=pool(overlays, measures.pooled(each.coverage for each in analysed), settings, others),
        findings=numbered(findings),
        errors=tuple(errors),
        settings=settings,
        today=today,
        failed_rules=tuple(dict.fromkeys(faults)),
    )


def _of_team(
    analysed: list[JourneyAnalysis], rules: Rulebook, shared: frozenset[str], settings: Settings, today: date
) -> tuple[list[JourneyAnalysis], list[Finding], list[RuleFault]]:
    """Return journeys with what a team's own rules find, what they find in shared files, and the rules that failed."""
    from journeygap.rules.team import judged, of_shared

    added: list[JourneyAnalysis] = []
    common: list[Finding] = []
    faults = list(rules.faults)
    for each in analysed:
        found, failed = judged(rules.team, each.journey, each.overlay, settings, today)
        own = [finding for finding in found if finding.span.source.path not in shared]
        added.append(replace(each, findings=numbered((*each.findings, *own))))
        common += found
        faults += failed
    return added, list(of_shared(common, shared)), faults


def doubts_about(
    companies: Iterable[Company], siblings: Iterable[Journey], settings: Settings, today: date
) -> Iterator[Finding]:
    """Return what is doubtful in company files that no journey asked for uses: JG403 to JG406.

    ``siblings`` are other journeys; the personas of those that name a file are the ones that it may name.
    """
    from journeygap.rules.slips import RULES

    every = list(siblings)
    for company in companies:
        users = [each for each in every if not each.company.files.isdisjoint(company.files)]
        inventory = unused_inventory(company, users, settings, today)
        for rule in RULES:
            for draft in rule.judge(inventory):
                yield finding_of(rule, draft, None, settings)


def _of_journey(journey: Journey, settings: Settings, today: date, shared: frozenset[str]) -> JourneyAnalysis:
    laid = overlay(journey, settings, today)
    known = journey.company.known
    stages = tuple(measures.coverage(units, known=known) for units in laid.units)
    live = [placement.activity for placement in laid.live]
    spent = measures.effort(live, settings.effort, complete=settings.effort_complete)
    allocated = measures.allocation(laid, spent)
    opportunity = {need: measures.opportunity(need) for need in laid.needs}
    case = Case(
        journey=journey,
        overlay=laid,
        effort=spent,
        allocation=allocated,
        opportunity=opportunity,
        gaps=gaps_of(laid, opportunity),
        settings=settings,
        today=today,
    )
    inventory = own_inventory(laid, shared, spent, settings, today)
    return JourneyAnalysis(
        overlay=laid,
        coverage=measures.pooled(stages),
        stages=stages,
        channels=measures.coverage_by_channel((unit for units in laid.units for unit in units), known=known),
        effort=spent,
        shares=measures.shares(spent, laid.roles),
        allocation=allocated,
        allocation_fit=measures.allocation_fit(allocated, spent.unit),
        opportunity=opportunity,
        crosshairs=measures.crosshairs(laid.needs, settings),
        certainty=coverage_certainty(laid) if journey.measured and known else None,
        findings=numbered((*_of_case(case), *_of_inventory(inventory, journey))),
    )


def _of_case(case: Case) -> Iterator[Finding]:
    for rule in JOURNEY_RULES:
        if rule.kind.about_company and not case.journey.company.known:
            continue
        for draft in rule.judge(case):
            yield finding_of(rule, draft, case.journey, case.settings)


def _of_inventory(inventory: Inventory, journey: Journey | None) -> Iterator[Finding]:
    for rule in INVENTORY_RULES:
        for draft in rule.judge(inventory):
            yield finding_of(rule, draft, journey if rule.of_journey else None, inventory.settings)


def finding_of(
    rule: JourneyRule | InventoryRule | AcceptanceRule, draft: Draft, journey: Journey | None, settings: Settings
) -> Finding:
    """Put a rule's code, name and severity to a draft. ``journey`` is the one that the finding depends on."""
    kind = rule.kind
    usual = draft.severity or Severity(kind.severity)
    severity = settings.severity.get(kind.code) or (usual.milder if draft.certainty == "unsure" else usual)
    return Finding(
        code=kind.code,
        name=kind.name,
        severity=severity,
        says=draft.says,
        span=draft.span,
        journey=None if journey is None else journey.path,
        stage=draft.stage,
        touchpoint=draft.touchpoint,
        activity=draft.activity,
        subject=draft.subject,
        opportunity=draft.opportunity,
        effort=draft.effort,
        horizon=draft.horizon,
        constraints=draft.constraints,
        owners=draft.owners,
        stages=draft.stages,
        subjects=draft.subjects,
        reasons=draft.because,
        moment=draft.moment,
        feeling=draft.feeling,
        certainty=draft.certainty,
    )
