"""From a result to a document: every word and figure that a report shows is chosen here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from journeygap import __version__
from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.core.text import safe, sentence
from journeygap.journey.resolved import Placement, Stage, Touchpoint
from journeygap.method.measures import Effort, level, performance, quadrant
from journeygap.method.overlay import Match, Need, Role, State, expected_level, one_figure
from journeygap.method.settings import Settings
from journeygap.reporters.document.boards import board, decided, pays_for, pooled_pays_for
from journeygap.reporters.document.columns import evidence_text, known_of
from journeygap.reporters.document.document import (
    Document,
    Findings,
    Goal,
    JourneyPart,
    ListedFinding,
    Method,
    Placed,
    Quadrant,
    Row,
    Share,
    StagePart,
    Step,
)
from journeygap.reporters.document.measuring import measured_part
from journeygap.reporters.document.plan import PlanPart
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import Step as StepKind
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.priorities import complains, first_steps
from journeygap.results.shared import shared as shared_findings
from journeygap.results.targets import judge
from journeygap.rules.base import owners_of, subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import accepted_text, headline, pooled_headline, worst_words, would_sharpen
from journeygap.words.parts import touchpoint_title
from journeygap.words.questions import questions_of, to_company, to_customers
from journeygap.words.wording import (
    OTHERS,
    SIGNS,
    assumptions,
    basis,
    counts_of,
    file_name,
    grouped,
    measures,
    met_by,
    place,
    pooled_measures,
    serving_others,
    stage_facts,
    state_text,
    unmet_by_stage,
    what_was_left_out,
)

if TYPE_CHECKING:
    from journeygap.journey.estimate import MeasuredTouchpoint

_METHODS = (
    ("coverage", True),
    ("opportunity", True),
    ("alignment", False),
    ("allocation-fit", False),
    ("quadrants", True),
    ("unknown", False),
)
"""The figures whose computing is explained, in the order in which they are met, and whether each has a source."""


def document(analysis: Analysis, plan: PlanPart | None = None, *, lists: bool = True) -> Document:
    """Make a document from the result of an analysis, with a plan where one was asked for.

    Without ``lists`` the journeys' overlay, findings, steps and questions are left empty: pages and slides show the
    board in their place, and of hundreds of journeys these take a third of the time.
    """
    every = analysis.journeys
    one = every[0] if len(every) == 1 else None
    best = analysis.portfolio.best
    parts = tuple(_journey(each, analysis, best, lists=lists) for each in every)
    shared = () if one else analysis.findings
    return Document(
        title=_title(analysis),
        day=analysis.today,
        version=__version__,
        files=tuple(map(file_name, _files(analysis))),
        headline=headline(every[0], analysis) if one else pooled_headline(analysis) if every else "",
        answer=" ".join((parts[0].answer if one else _pooled_answer(analysis), *_left_out(analysis.errors))),
        measures=parts[0].measures if one else pooled_measures(analysis.portfolio),
        first=parts[0].first if one else _pooled_first(analysis) if lists else (),
        pays_for=parts[0].pays_for if one else pooled_pays_for(analysis),
        targets=tuple(_targets(analysis)),
        accepted=accepted_text(analysis.accepted),
        errors=tuple(map(_entry, analysis.errors)),
        journeys=parts,
        shared=_findings(shared),
        shared_to_company=tuple(to_company(shared)),
        methods=tuple(_methods()) if parts else (),
        plan=plan,
    )


def _methods() -> Iterator[Method]:
    for name, sourced in _METHODS:
        yield Method(
            name=say(f"document.method-{name}"),
            formula=say(f"document.method-{name}-formula"),
            source=say(f"document.method-{name}-source") if sourced else "",
        )


def _title(analysis: Analysis) -> str:
    return say("document.title", journeys=[safe(each.journey.name) for each in analysis.journeys])


def _left_out(errors: Sequence[Finding]) -> Iterator[str]:
    if errors:
        files = dict.fromkeys(file_name(error.span.source.path) for error in errors)
        yield f"{sentence(what_was_left_out(len(errors), files))}."


def _own_findings(analysed: JourneyAnalysis, analysis: Analysis) -> list[Finding]:
    """Return the findings of a journey; of one alone all there are."""
    return [*analysed.findings, *(analysis.findings if len(analysis.journeys) == 1 else ())]


def _files(analysis: Analysis) -> Iterable[str]:
    """Return the files that the result was made from, journeys first, each once."""
    journeys = [each.journey for each in analysis.journeys]
    companies = sorted(set().union(*(journey.company.files for journey in journeys)))
    return dict.fromkeys(
        chain(
            (journey.path for journey in journeys),
            companies,
            (error.span.source.path for error in analysis.errors),
        )
    )


def _journey(
    analysed: JourneyAnalysis, analysis: Analysis, best: Mapping[tuple[str, int], Role], *, lists: bool
) -> JourneyPart:
    """Return the part about one journey. ``best`` holds each activity's best role in any journey, by origin."""
    journey, shares = analysed.journey, analysed.shares or {}
    findings = _own_findings(analysed, analysis)
    severities = [each.severity for each in findings]
    units = [unit for units in analysed.overlay.units for unit in units]
    gravest = _gravest(findings)
    others = serving_others(analysed, analysis)
    return JourneyPart(
        name=safe(journey.name),
        persona=None if journey.persona_name is None else safe(journey.persona_name),
        persona_about=sentence(stated.about or "") if (stated := journey.persona_stated) else "",
        persona_quote=sentence(stated.quote or "") if stated else "",
        file=file_name(journey.path),
        facts=tuple(_facts(analysed, analysis.settings)),
        required=analysed.coverage.required,
        matched=analysed.coverage.matched,
        met=analysed.coverage.met,
        coverage=analysed.coverage.value,
        alignment=shares.get(Role.ALIGNED),
        waste=shares.get(Role.WASTED),
        allocation_fit=analysed.allocation_fit,
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.INFO),
        headline=headline(analysed, analysis),
        worst_stage=worst_words(worst) if (worst := worst_stage(analysed)) else "",
        answer=_answer(analysed, findings),
        measures=tuple(measures(analysed)),
        assumptions=tuple(assumptions(analysed)),
        first=tuple(_first(findings_of(analysed, analysis), analysed.effort, analysis, analysed)) if lists else (),
        pays_for=pays_for(analysed, analysis, findings_of(analysed, analysis)),
        stages=tuple(_stages(analysed, gravest, others)) if lists else (),
        elsewhere=tuple(_company_rows(unmet_by_stage(analysed).get(None, ()), gravest, others)) if lists else (),
        findings=_findings(findings if lists else ()),
        freed=tuple(_freed(analysed, best)),
        allocation=tuple(_allocation(analysed, findings)),
        allocation_words=_allocation_words(analysed),
        quadrants=tuple(_quadrants(analysed)),
        crosshairs=_crosshairs(analysed, analysis.settings),
        parted_at=_parted_at(analysed),
        basis=basis(analysed.coverage),
        assumed=tuple(_named(unit.heaviest.touchpoint) for unit in units if not unit.importance_stated),
        unrated=tuple(_named(unit.best.touchpoint) for unit in units if unit.matched and unit.best.basis == "unrated"),
        sharpen=tuple(would_sharpen(analysed)),
        to_company=tuple(to_company(findings)) if lists else (),
        to_customers=tuple(to_customers(_asked_of_customers(analysed, findings, analysis), analysed)) if lists else (),
        board=board(analysed, analysis, findings, gravest),
        measured=measured_part(analysed, analysis.settings),
    )


def _facts(analysed: JourneyAnalysis, settings: Settings) -> Iterator[str]:
    if analysed.journey.rescaled:
        yield say("overlay.rescaled")
    if settings.include_planned:
        yield say("overlay.as-planned")


def _asked_of_customers(
    analysed: JourneyAnalysis, findings: Sequence[Finding], analysis: Analysis
) -> Iterator[Finding]:
    """Return what to ask customers about: the journey's own findings, and shared waste that it has in scope."""
    yield from findings
    if len(analysis.journeys) > 1 and analysis.findings:
        yield from shared_findings(analysis).about({each.activity.origin for each in analysed.overlay.live})


def _answer(analysed: JourneyAnalysis, findings: Sequence[Finding]) -> str:
    """Say the result in a few sentences."""
    covered = say("document.covered", covered=analysed.coverage)
    return " ".join((covered, _wasted(analysed), say("document.found", counts=counts_of(findings))))


def _wasted(analysed: JourneyAnalysis) -> str:
    shares = analysed.shares
    if shares is None or not analysed.coverage.known:
        return say("document.no-effort")
    return say(
        "document.wasted",
        wasted=shares[Role.WASTED],
        misplaced=shares[Role.MISPLACED],
        unit=analysed.effort.unit,
    )


def _pooled_answer(analysis: Analysis) -> str:
    if not analysis.journeys:
        return say("document.no-journey")
    pooled = analysis.portfolio
    sentences = [
        say(
            "document.pooled",
            journeys=len(analysis.journeys),
            required=sum(each.coverage.required for each in analysis.journeys),
            met=sum(each.coverage.met or 0 for each in analysis.journeys),
            coverage=pooled.coverage,
        )
    ]
    if pooled.waste_share is not None:
        sentences.append(say("document.pooled-waste", share=pooled.waste_share, unit=pooled.effort.unit))
    return " ".join((*sentences, say("document.found", counts=counts_of(_all_findings(analysis)))))


def _targets(analysis: Analysis) -> Iterator[Goal]:
    for each in judge(analysis):
        yield Goal(
            name=safe(each.name),
            reached=safe(each.reached),
            wanted=safe(each.wanted),
            met=each.met,
            gate=each.target.gate,
            source=safe(each.target.source or ""),
            journey=None if each.journey is None else safe(each.journey.journey.name),
        )


def _all_findings(analysis: Analysis) -> list[Finding]:
    """Return every finding but definition errors."""
    return [*chain.from_iterable(each.findings for each in analysis.journeys), *analysis.findings]


def _pooled_first(analysis: Analysis) -> tuple[Step, ...]:
    """Choose what to do first over all journeys. What can't be added up is not compared either."""
    pooled = analysis.portfolio.effort
    findings = _all_findings(analysis)
    comparable = pooled.unit != "count" and all(each.effort.unit == pooled.unit for each in analysis.journeys)
    if not comparable:
        findings = [replace(each, effort=None) for each in findings]
    names = {each.journey.path: safe(each.journey.name) for each in analysis.journeys}
    return tuple(_first(findings, pooled, analysis, journeys=names))


def _first(
    findings: Sequence[Finding],
    spent: Effort,
    analysis: Analysis,
    analysed: JourneyAnalysis | None = None,
    journeys: Mapping[str, str] | None = None,
) -> Iterator[Step]:
    """Choose the three things to do first. ``journeys`` gives names by path where there are several."""
    steps = first_steps(findings)
    for (kind, each), said in zip(decisions(findings), decided(findings, analysis, analysed), strict=True):
        of_kind = {"waste": steps.drop, "quick": steps.quick, "long": steps.long, "unowned": steps.unowned}
        best = each is next(iter(of_kind.get(kind, ())), None)
        yield Step(
            kind=say("deciding.move") if kind_of(each).frees and kind_of(each).moves else said.kind,
            title=said.title,
            suggestion=said.action,
            message=said.why,
            reason=_reason(kind, each, spent, best=best),
            journey=None if journeys is None else journeys.get(each.journey or ""),
            money=said.money,
            owners=said.owners,
            basis=said.basis,
        )


def _reason(kind: StepKind, finding: Finding, spent: Effort, *, best: bool) -> str:
    """Say why a step was chosen."""
    if kind == "names":
        return say("steps.other-words")
    if kind == "waste":
        most = best and finding.effort and spent.unit != "count"
        return say("steps.most-effort") if most else say("steps.waste")
    if finding.opportunity is None:
        return say("steps.many-teams")
    need = subjects_of(finding).need
    if need is not None and need.state is State.MET:
        return say("steps.met-complaints") if complains(finding) else say("steps.met-better")
    return say("steps.opportunity", opportunity=finding.opportunity, step=kind, best=best)


def _stages(
    analysed: JourneyAnalysis, gravest: Mapping[tuple[str | None, str], str], others: Collection[tuple[str, int]]
) -> Iterator[StagePart]:
    unmet = unmet_by_stage(analysed)
    laid = analysed.overlay
    for stage, covered, needs in zip(analysed.journey.stages, analysed.stages, laid.by_stage, strict=True):
        customers = (_row(need, analysed.opportunity[need], gravest) for need in needs)
        yield StagePart(
            id=stage.id,
            name=safe(stage.name),
            coverage=covered.value,
            facts=tuple(stage_facts(stage, covered)),
            mindset=sentence(stage.stated.mindset or ""),
            goal=sentence(stage.stated.goal or ""),
            actions=tuple(map(sentence, stage.stated.actions or ())),
            frictions=tuple(map(sentence, stage.stated.friction or ())),
            quotes=tuple(map(sentence, stage.stated.quotes or ())),
            ideas=tuple(map(sentence, stage.stated.ideas or ())),
            rows=(*customers, *_company_rows(unmet.get(stage, ()), gravest, others)),
        )


def _gravest(findings: Iterable[Finding]) -> dict[tuple[str | None, str], str]:
    """Return the gravest severity of what was found about each touchpoint (with its stage) and activity (without)."""
    found: dict[tuple[str | None, str], Severity] = {}
    for each in findings:
        for key in (
            (each.stage, each.touchpoint) if each.touchpoint is not None else None,
            (None, each.activity) if each.activity is not None else None,
        ):
            if key is not None and (key not in found or each.severity.rank < found[key].rank):
                found[key] = each.severity
    return {key: severity.value for key, severity in found.items()}


def _row(need: Need, opportunity: float | None, gravest: Mapping[tuple[str | None, str], str]) -> Row:
    touchpoint = need.touchpoint
    reached = level(need)
    return Row(
        key=need.state,
        sign=SIGNS[need.state],
        state=state_text(need.state),
        touchpoint=safe(touchpoint.name),
        optional=touchpoint.optional,
        company=met_by(need),
        importance=touchpoint.importance,
        level=reached,
        expected=None if reached is None else one_figure(expected_level(touchpoint)),
        opportunity=opportunity,
        owners=tuple(map(safe, owners_of(each.activity for each in _behind(need)))),
        serving=tuple(map(safe, owners_of(match.activity for match in need.matches))),
        feeling=touchpoint.stated.feeling,
        severity=gravest.get((touchpoint.stage.id, touchpoint.id), ""),
        known=tuple(_known_of(touchpoint)),
        evidence=tuple(map(evidence_text, touchpoint.evidence)),
        moment=bool(touchpoint.stated.moment),
        frictions=tuple(map(sentence, touchpoint.stated.friction or ())),
        quotes=tuple(map(sentence, touchpoint.stated.quotes or ())),
    )


def _behind(need: Need) -> Iterable[Match | Placement]:
    """Return what the company does about a touchpoint: what meets it, else what will, else what is elsewhere."""
    return need.matches or need.planned or need.displaced


def _known_of(touchpoint: Touchpoint) -> Iterator[str]:
    """Say what else the file states of a touchpoint, a short sentence each."""
    stated = touchpoint.stated
    if stated.channel:
        yield say("document.channel", values=stated.channel)
    yield from known_of(touchpoint)
    if stated.feeling is not None:
        yield say("document.feels", value=stated.feeling)
    for friction in stated.friction or ():
        yield say("document.friction", text=safe(friction))
    if touchpoint.measured is not None:
        yield from _measured_of(touchpoint.measured)
    if stated.note is not None:
        yield sentence(stated.note)


def _measured_of(found: MeasuredTouchpoint) -> Iterator[str]:
    """Say what was measured at a touchpoint, with the intervals."""
    if found.satisfaction is not None:
        yield say("document.satisfaction-measured", found=found.satisfaction)
    if found.importance is not None:
        yield say("document.importance-measured", found=found.importance)
    for name, share in (("reach", found.reach), ("exits", found.exits), ("cases", found.cases)):
        if share is not None:
            yield say(f"document.{name}", found=share)


def _company_rows(
    unmet: Iterable[tuple[Placement, Role]],
    gravest: Mapping[tuple[str | None, str], str],
    others: Collection[tuple[str, int]],
) -> Iterator[Row]:
    for placement, role in unmet:
        of_others = placement.activity.origin in others
        yield Row(
            key=role,
            sign=OTHERS if of_others else SIGNS[role],
            state=state_text("for-others" if of_others else role),
            touchpoint="",
            optional=False,
            company=safe(placement.activity.name),
            importance=None,
            level=None,
            expected=None,
            opportunity=None,
            owners=tuple(map(safe, owners_of([placement.activity]))),
            serving=(),
            feeling=None,
            severity=gravest.get((None, placement.activity.id), ""),
            known=(),
            evidence=(),
        )


def _findings(findings: Sequence[Finding]) -> Findings:
    groups = grouped(findings)
    gaps = [_entry(head, under) for head, under in groups.gaps]
    return Findings(
        quick=tuple(each for each in gaps if each.horizon == "quick"),
        long=tuple(each for each in gaps if each.horizon == "long"),
        unowned=tuple(each for each in gaps if each.horizon is None),
        number_of_gaps=groups.number_of_gaps,
        delivery=tuple(map(_entry, groups.delivery)),
        waste=tuple(map(_entry, groups.waste)),
        team=tuple(map(_entry, groups.team)),
        doubts=tuple(map(_entry, groups.doubts)),
    )


def _entry(finding: Finding, under: Iterable[Finding] = ()) -> ListedFinding:
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
        under=() if more else tuple(map(_entry, under)),
        about=safe(finding.words.about),
    )


def _freed(analysed: JourneyAnalysis, best: Mapping[tuple[str, int], Role]) -> Iterator[str]:
    """Say what dropping and moving would free; what serves another journey better is not to be dropped."""
    spent, company = analysed.effort, analysed.journey.company
    found: dict[str, list[float]] = {"wasted": [], "misplaced": [], "elsewhere": []}
    for activity, amount in spent.by_activity.items():
        role = analysed.overlay.roles[activity]
        if role in {Role.WASTED, Role.MISPLACED}:
            found[role if best[activity.origin] is role else "elsewhere"].append(amount)
    for kind, amounts in found.items():
        if (spent.unit == "count" and amounts) or (spent.unit != "count" and sum(amounts)):
            yield say(
                f"steps.freed-{kind}",
                number=len(amounts),
                amount=sum(amounts),
                spent=spent,
                currency=company.currency,
                period=company.period,
            )


def _allocation(analysed: JourneyAnalysis, findings: Sequence[Finding]) -> Iterator[Share]:
    if _allocation_words(analysed):
        return
    reported = {each.stage: meaning for each in findings if (meaning := questions_of(each).of_stage)}
    shared = analysed.allocation
    for stage, wanted, given in zip(analysed.journey.stages, shared.importance, shared.effort, strict=True):
        if wanted is not None and given is not None:
            meaning = _meaning(stage, wanted, given, reported)
            yield Share(stage=safe(stage.name), importance=wanted, effort=given, meaning=meaning)


def _meaning(stage: Stage, wanted: float, given: float, reported: Mapping[str | None, str]) -> str:
    if stage.id in reported:
        return reported[stage.id]
    if round(abs(given - wanted), 9) < _CLOSE:
        return say("document.in-proportion")
    return say("document.more-effort") if given > wanted else say("document.less-effort")


_CLOSE = 0.05
"""Shares that are less than 5 points apart are in proportion."""


def _allocation_words(analysed: JourneyAnalysis) -> str:
    """Say why effort can't be weighed against importance; nothing where it can."""
    shared = analysed.allocation
    if analysed.effort.unit == "count":
        return say("document.only-counted")
    if not shared.effort or None in shared.effort:
        return say("document.no-effort")
    return say("document.no-importance") if None in shared.importance else ""


_QUADRANTS = ("concentrate-here", "keep-up", "low-priority", "possible-overkill")


def _quadrants(analysed: JourneyAnalysis) -> Iterator[Quadrant]:
    members: dict[str, list[Placed]] = {name: [] for name in _QUADRANTS}
    for need in analysed.overlay.needs:
        name = quadrant(need, analysed.crosshairs)
        if name is not None:
            touchpoint = need.touchpoint
            members[name].append(
                Placed(
                    touchpoint=safe(touchpoint.name),
                    stage=safe(touchpoint.stage.name),
                    importance=touchpoint.weight,
                    performance=performance(need),
                    unmatched=need.best is None,
                    gap=need.state in {State.WEAK, State.WRONG_CHANNEL},
                )
            )
    for key, placed in members.items():
        if any(members.values()):
            placed.sort(key=lambda each: -each.importance)
            name, meaning = say(f"document.{key}"), say(f"document.{key}-means")
            yield Quadrant(name=name, meaning=meaning, touchpoints=tuple(placed), key=key)


def _crosshairs(analysed: JourneyAnalysis, settings: Settings) -> str:
    cross = analysed.crosshairs
    if cross is None:
        return ""
    return say(
        "document.crosshairs",
        cross=cross,
        importance_configured=settings.crosshair_importance is not None,
        performance_configured=settings.crosshair_performance is not None,
    )


def _parted_at(analysed: JourneyAnalysis) -> tuple[float, float] | None:
    cross = analysed.crosshairs
    return None if cross is None else (cross.importance, cross.performance or 0.0)


def _named(touchpoint: Touchpoint) -> str:
    return safe(touchpoint_title(touchpoint))
