"""From a result to a document: every word and figure that a report shows is chosen here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from journeygap import __version__
from journeygap.core.finding import Finding, Severity
from journeygap.core.text import counted, figure, percent, safe, sentence
from journeygap.journey.resolved import Placement, Stage, Touchpoint
from journeygap.method.measures import Effort, level, performance, quadrant
from journeygap.method.overlay import Match, Need, Role, State, expected_level, one_figure
from journeygap.method.settings import Settings
from journeygap.reporters.document.boards import board, decided, pays_for, pooled_pays_for
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
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.priorities import complains, first_steps
from journeygap.results.shared import shared as shared_findings
from journeygap.results.targets import judge
from journeygap.rules.base import owners_of, subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import accepted_text, headline, pooled_headline, would_sharpen
from journeygap.words.parts import effort_text, interval_of
from journeygap.words.questions import questions_of, to_company, to_customers
from journeygap.words.wording import (
    OTHERS,
    SIGNS,
    Figure,
    Measure,
    assumptions,
    basis,
    file_name,
    grouped,
    measures,
    met_by,
    place,
    serving_others,
    stage_facts,
    state_text,
    tally_by_priority,
    unit_of_effort,
    unmet_by_stage,
    what_was_left_out,
    worst_words,
)

if TYPE_CHECKING:
    from journeygap.journey.estimate import MeasuredTouchpoint

METHODS = (
    Method(
        name="Coverage",
        formula="the importance of what customers need, times how far each is fulfilled (0 to 1), over all importance. "
        "Importance that is not stated counts as 5 of 10; what is matched and rated by nobody counts as fulfilled; "
        "in another channel, device or mode it counts half",
        source="the touchpoint inventory: Risdon and Quattlebaum, Orchestrating Experiences, 2018",
    ),
    Method(
        name="Opportunity",
        formula="importance plus what is lacking to it, 0 to 20: from 15 extreme, from 12 high, from 10 worth "
        "considering",
        source="Ulwick, Turn Customer Input into Innovation, Harvard Business Review, 2002",
    ),
    Method(
        name="Alignment and waste",
        formula="the share of the effort on what customers meet where they are, and on what meets none of them in any "
        "stage. What they use in another stage is misplaced, not waste. Effort is cost where all is costed, else "
        "hours, else a count",
        source="",
    ),
    Method(
        name="Allocation fit",
        formula="the part of the effort that is where customers' importance is and meets them: over all stages, the "
        "smaller of the two shares",
        source="",
    ),
    Method(
        name="Importance and performance",
        formula="four quadrants, parted at the means unless configured otherwise",
        source="Martilla and James, Importance-Performance Analysis, Journal of Marketing 41(1), 1977",
    ),
    Method(
        name="Unknown",
        formula="what is not stated is never taken for zero or for bad",
        source="",
    ),
)
"""How the figures are computed, in the order in which they are met."""


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
        measures=parts[0].measures if one else _pooled_measures(analysis),
        first=parts[0].first if one else _pooled_first(analysis) if lists else (),
        pays_for=parts[0].pays_for if one else pooled_pays_for(analysis),
        targets=tuple(_targets(analysis)),
        accepted=accepted_text(analysis.accepted),
        errors=tuple(map(_entry, analysis.errors)),
        journeys=parts,
        shared=_findings(shared),
        shared_to_company=tuple(to_company(shared)),
        methods=METHODS if parts else (),
        plan=plan,
    )


def _title(analysis: Analysis) -> str:
    every = analysis.journeys
    if not every:
        return "Gap report"
    return f"Gap report: {safe(every[0].journey.name) if len(every) == 1 else counted(len(every), 'journey')}"


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
        yield "ratings rescaled to 0–10"
    if settings.include_planned:
        yield "as it will be with what is planned"


def _asked_of_customers(
    analysed: JourneyAnalysis, findings: Sequence[Finding], analysis: Analysis
) -> Iterator[Finding]:
    """Return what to ask customers about: the journey's own findings, and shared waste that it has in scope."""
    yield from findings
    if len(analysis.journeys) > 1 and analysis.findings:
        yield from shared_findings(analysis).about({each.activity.origin for each in analysed.overlay.live})


def _answer(analysed: JourneyAnalysis, findings: Sequence[Finding]) -> str:
    """Say the result in a few sentences."""
    return " ".join((_covered(analysed), _wasted(analysed), _counted(findings)))


def _covered(analysed: JourneyAnalysis) -> str:
    covered = analysed.coverage
    if covered.met is None:
        return "What the company does is not stated, so that coverage is unknown."
    if covered.value is None:
        return "No touchpoint that customers need is listed, so there is no coverage to report."
    return (
        f"Of {counted(covered.required, 'touchpoint')} that customers need, {_are_met(covered.met)}; "
        f"weighted by importance, coverage is {percent(covered.value)}."
    )


def _are_met(number: int) -> str:
    return f"{number:,} {'is' if number == 1 else 'are'} met" if number else "none is met"


def _wasted(analysed: JourneyAnalysis) -> str:
    shares = analysed.shares
    if shares is None or not analysed.coverage.known:
        return "Nothing is stated that effort is spent on."
    unit = unit_of_effort(analysed.effort)
    meets, are = ("meets", "is") if analysed.effort.unit == "cost" else ("meet", "are")
    wasted = f"{percent(shares[Role.WASTED])} {unit} {meets} no customer of this journey"
    lost = shares[Role.MISPLACED]
    return f"{wasted}, and {percent(lost)} {are} in the wrong stage." if lost else f"{wasted}."


def _counted(findings: Sequence[Finding]) -> str:
    """Count the findings in a sentence."""
    if not findings:
        return "There is nothing to report."
    return f"Found: {tally_by_priority(findings)}."


def _pooled_answer(analysis: Analysis) -> str:
    if not analysis.journeys:
        return "No journey could be analysed."
    pooled = analysis.portfolio
    required = sum(each.coverage.required for each in analysis.journeys)
    met = sum(each.coverage.met or 0 for each in analysis.journeys)
    parts = [f"In {counted(len(analysis.journeys), 'journey')} customers need {counted(required, 'touchpoint')}"]
    if pooled.coverage is not None:
        parts.append(f"{_are_met(met)}, and coverage over all is {percent(pooled.coverage)}")
    sentences = [f"{'; '.join(parts)}."]
    if pooled.waste_share is not None:
        meets = "meets" if pooled.effort.unit == "cost" else "meet"
        wasted = f"{percent(pooled.waste_share)} {unit_of_effort(pooled.effort)}"
        sentences.append(f"{wasted} {meets} no customer of any journey; what several journeys share counts once.")
    return " ".join((*sentences, _counted(_all_findings(analysis))))


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


def _pooled_measures(analysis: Analysis) -> tuple[Measure, ...]:
    pooled = analysis.portfolio
    return (
        Measure("Coverage", pooled.coverage, "over the touchpoints of all journeys", Figure.COVERAGE),
        Measure(
            "Waste",
            pooled.waste_share,
            f"{unit_of_effort(pooled.effort)} that no journey meets; what several journeys share counts once",
            Figure.WASTE,
        ),
    )


def _pooled_first(analysis: Analysis) -> tuple[Step, ...]:
    """Choose what to do first over all journeys. What can't be added up is not compared either."""
    pooled = analysis.portfolio.effort
    findings = _all_findings(analysis)
    comparable = pooled.unit != "count" and all(each.effort.unit == pooled.unit for each in analysis.journeys)
    if not comparable:
        findings = [replace(each, effort=None) for each in findings]
    names = {each.journey.path: safe(each.journey.name) for each in analysis.journeys}
    return tuple(_first(findings, pooled, analysis, journeys=names))


_DEGREES = ((15.0, "extreme"), (12.0, "high"), (10.0, "worth considering"), (0.0, "low"))
_WHOSE = {
    "quick": "that one team can close with what it has",
    "long": "that takes several teams or new systems",
    "unowned": "whose owner is unknown",
}


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
            kind="Move" if kind_of(each).frees and kind_of(each).moves else said.kind,
            title=said.title,
            suggestion=said.action,
            message=said.why,
            reason=_reason(kind, each, spent, best=best),
            journey=None if journeys is None else journeys.get(each.journey or ""),
            money=said.money,
            owners=said.owners,
            basis=said.basis,
        )


def _reason(kind: str, finding: Finding, spent: Effort, *, best: bool) -> str:
    """Say why a step was chosen."""
    if kind == "names":
        return "until it is known what meets what, nothing else can be said"
    if kind == "waste":
        if best and finding.effort and spent.unit != "count":
            return "nothing else that can be dropped or moved takes more effort"
        return "what it takes is free for what customers do use"
    if finding.opportunity is None:
        return "it takes several teams, which have to agree first"
    need = subjects_of(finding).need
    if need is not None and need.state is State.MET:
        return "it is met, and yet customers complain" if complains(finding) else "it is met, and could be better"
    degree = next(word for least, word in _DEGREES if round(finding.opportunity, 9) >= least)
    weighs = f"its opportunity is {figure(finding.opportunity)} of 20, {degree}"
    return f"{weighs}; no gap {_WHOSE[kind]} has a higher one" if best else weighs


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
        evidence=tuple(_evidence_of(touchpoint)),
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
    for name, values in (("Channel", stated.channel), ("Device", stated.device), ("Mode", stated.mode)):
        if values:
            yield f"{name}: {', '.join(map(safe, values))}"
    if stated.choice is not None:
        yield f"One of the choice {safe(stated.choice)}"
    if stated.ownership not in {None, "brand"}:
        yield f"Run by {'a partner' if stated.ownership == 'partner' else 'others, outside coverage'}"
    if stated.feeling is not None:
        yield f"Customers feel {stated.feeling:+g}, of -2 to 2"
    for friction in stated.friction or ():
        yield f"In their way: {safe(friction)}"
    if touchpoint.measured is not None:
        yield from _measured_of(touchpoint.measured)
    if stated.note is not None:
        yield sentence(stated.note)


def _measured_of(found: MeasuredTouchpoint) -> Iterator[str]:
    """Say what was measured at a touchpoint, with the intervals."""
    for name, rated in (("Satisfaction", found.satisfaction), ("Importance", found.importance)):
        if rated is not None:
            unsure = ", unsure" if rated.unsure else ""
            yield f"{name} measured: {figure(rated.value)} ({interval_of(rated)}{unsure})"
    for name, share in (("Used by", found.reach), ("Left from here", found.exits), ("Share of cases", found.cases)):
        if share is not None:
            yield f"{name}: {percent(share.value)} ({percent(share.low)} to {percent(share.high)})"


def _evidence_of(touchpoint: Touchpoint) -> Iterator[str]:
    """Say what a touchpoint rests on, an item each."""
    for item in touchpoint.evidence:
        stated = item.stated
        facts: list[str] = [stated.kind]
        if stated.date is not None:
            facts.append(stated.date.isoformat())
        if stated.sample is not None:
            facts.append(f"sample {stated.sample:,}")
        if stated.source is not None:
            facts.append(safe(stated.source))
        yield f"{safe(stated.id)} ({', '.join(facts)})"


def _company_rows(
    unmet: Iterable[tuple[Placement, Role]],
    gravest: Mapping[tuple[str | None, str], str],
    others: Collection[tuple[str, int]],
) -> Iterator[Row]:
    for placement, role in unmet:
        sign, state = OTHERS if placement.activity.origin in others else (SIGNS[role], state_text(role))
        yield Row(
            key=role,
            sign=sign,
            state=state,
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


_FREED = {
    "wasted": (
        "Stopping what meets no customer would free {}.",
        "{} meets no customer.",
        "{} meet no customer.",
    ),
    "misplaced": (
        "Moving what is misplaced would put {} to use.",
        "{} is misplaced.",
        "{} are misplaced.",
    ),
    "elsewhere": (
        "{} is of use only to other journeys.",
        "{} is of use only to other journeys.",
        "{} are of use only to other journeys.",
    ),
}
"""What is said of effort that meets no customer: of an amount, of one activity, and of several."""


def _freed(analysed: JourneyAnalysis, best: Mapping[tuple[str, int], Role]) -> Iterator[str]:
    """Say what dropping and moving would free; what serves another journey better is not to be dropped."""
    spent, company = analysed.effort, analysed.journey.company
    found: dict[str, list[float]] = {kind: [] for kind in _FREED}
    for activity, amount in spent.by_activity.items():
        role = analysed.overlay.roles[activity]
        if role in {Role.WASTED, Role.MISPLACED}:
            found[role if best[activity.origin] is role else "elsewhere"].append(amount)
    for kind, amounts in found.items():
        weighed, one, several = _FREED[kind]
        if spent.unit == "count" and amounts:
            number = f"{len(amounts):,} of {counted(len(spent.by_activity), 'company touchpoint')}"
            yield (one if len(amounts) == 1 else several).format(number)
        elif sum(amounts):
            text = safe(effort_text(sum(amounts), spent, company.currency, company.period))
            yield weighed.format(f"{text} ({percent(sum(amounts) / spent.total)} of the effort)")


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
        return "in proportion"
    return "more than its importance calls for" if given > wanted else "less than its importance calls for"


_CLOSE = 0.05
"""Shares that are less than 5 points apart are in proportion."""


def _allocation_words(analysed: JourneyAnalysis) -> str:
    """Say why effort can't be weighed against importance; nothing where it can."""
    shared = analysed.allocation
    if analysed.effort.unit == "count":
        return "Neither cost nor hours are stated for all that the company does, so that effort is only counted."
    if not shared.effort or None in shared.effort:
        return "Nothing is stated that effort is spent on."
    return "No touchpoint that customers need has any importance." if None in shared.importance else ""


_QUADRANTS = {
    "concentrate-here": ("Concentrate here", "important, and delivered badly or not at all"),
    "keep-up": ("Keep up the good work", "important, and delivered well"),
    "low-priority": ("Low priority", "less important, and delivered badly or not at all"),
    "possible-overkill": ("Possible overkill", "less important, and delivered well"),
}


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
        name, meaning = _QUADRANTS[key]
        if any(members.values()):
            placed.sort(key=lambda each: -each.importance)
            yield Quadrant(name=name, meaning=meaning, touchpoints=tuple(placed))


def _crosshairs(analysed: JourneyAnalysis, settings: Settings) -> str:
    cross = analysed.crosshairs
    if cross is None:
        return ""
    across = "as configured" if settings.crosshair_importance is not None else "the mean"
    up = "as configured" if settings.crosshair_performance is not None else "the mean"
    important = f"Important means {figure(cross.importance)} of 10 or more ({across})"
    if cross.performance is None:
        return f"{important}; nothing that is matched is rated."
    return f"{important}, and delivered well {figure(cross.performance)} of 10 or more ({up})."


def _parted_at(analysed: JourneyAnalysis) -> tuple[float, float] | None:
    cross = analysed.crosshairs
    return None if cross is None else (cross.importance, cross.performance or 0.0)


def _named(touchpoint: Touchpoint) -> str:
    return safe(f"{touchpoint.name} ({touchpoint.stage.name})")
