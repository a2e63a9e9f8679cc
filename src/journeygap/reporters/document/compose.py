"""From a result to a document: every word and figure that a report shows is chosen here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from journeygap import __version__
from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.text import safe, sentence
from journeygap.journey.resolved import Stage, Touchpoint
from journeygap.method.measures import performance, quadrant
from journeygap.method.overlay import Role, State
from journeygap.method.settings import Settings
from journeygap.reporters.document.boards import board
from journeygap.reporters.document.deciding import Decision
from journeygap.reporters.document.document import (
    Document,
    JourneyPart,
    Method,
    Placed,
    Quadrant,
    Share,
    Step,
)
from journeygap.reporters.document.listed import FindingLists, entry
from journeygap.reporters.document.parts import JourneyParts, Parts
from journeygap.reporters.document.plan import PlanPart
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import comparable, decisions
from journeygap.results.roles import meeting_nobody
from journeygap.results.shared import shared as shared_findings
from journeygap.rules.kinds import kind_of
from journeygap.words.parts import touchpoint_title
from journeygap.words.questions import questions_of, to_company, to_customers
from journeygap.words.wording import (
    basis,
    counts_of,
    file_name,
    file_names,
    kinds_of,
    pooled_measures,
    what_was_left_out,
)

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

    Without ``lists`` the journeys' overlay, findings, steps, questions, effort by stage and channels are left empty:
    pages and slides show the board in their place, and of hundreds of journeys these take a third of the time.
    """
    parts = Parts(analysis)
    names = file_names(_files(analysis))
    both = zip(analysis.journeys, parts.journeys, strict=True)
    journeys = tuple(_journey(each, analysis, part, names[each.journey.path], lists=lists) for each, part in both)
    one = journeys[0] if parts.one else None
    return Document(
        title=_title(analysis),
        day=analysis.today,
        version=__version__,
        files=tuple(names.values()),
        headline=parts.headline,
        answer=" ".join((one.answer if one else _pooled_answer(analysis, parts), *_left_out(analysis.errors))),
        measures=one.measures if one else pooled_measures(analysis.portfolio),
        first=one.first if one else _pooled_first(analysis, parts) if lists else (),
        pays_for=parts.pays_for,
        targets=parts.targets,
        accepted=parts.accepted,
        errors=tuple(map(entry, analysis.errors)),
        journeys=journeys,
        shared=parts.shared.whole(),
        shared_to_company=tuple(to_company(() if one else analysis.findings)),
        methods=tuple(_methods()) if journeys else (),
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


def _files(analysis: Analysis) -> Collection[str]:
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
    analysed: JourneyAnalysis, analysis: Analysis, parts: JourneyParts, file: str, *, lists: bool
) -> JourneyPart:
    """Return the part about one journey."""
    journey, shares = analysed.journey, analysed.shares or {}
    findings = parts.own_findings
    units = [unit for units in analysed.overlay.units for unit in units]
    return JourneyPart(
        name=parts.name,
        persona=parts.persona,
        persona_about=sentence(stated.about or "") if (stated := journey.persona_stated) else "",
        persona_quote=sentence(stated.quote or "") if stated else "",
        file=file,
        facts=parts.facts,
        required=analysed.coverage.required,
        matched=analysed.coverage.matched,
        met=analysed.coverage.met,
        coverage=parts.coverage,
        alignment=shares.get(Role.ALIGNED),
        waste=parts.waste,
        allocation_fit=parts.allocation_fit,
        errors=parts.errors,
        warnings=parts.warnings,
        notes=parts.notes,
        headline=parts.headline,
        worst_stage=parts.worst_stage,
        answer=_answer(analysed, analysis, findings),
        measures=parts.measures,
        assumptions=parts.assumptions,
        first=tuple(_first(parts.concerning, parts.decisions)) if lists else (),
        pays_for=parts.pays_for,
        stages=tuple(each._replace(rows=tuple(each.rows)) for each in parts.stages) if lists else (),
        elsewhere=tuple(parts.elsewhere) if lists else (),
        findings=(parts.findings if lists else FindingLists(())).whole(),
        freed=tuple(_freed(analysed, analysis.portfolio.best)),
        allocation=tuple(_allocation(analysed, findings)) if lists else (),
        allocation_words=_allocation_words(analysed),
        quadrants=tuple(_quadrants(analysed)),
        crosshairs=_crosshairs(analysed, analysis.settings),
        parted_at=_parted_at(analysed),
        basis=basis(analysed.coverage),
        assumed=tuple(_named(unit.heaviest.touchpoint) for unit in units if not unit.importance_stated),
        unrated=tuple(_named(unit.best.touchpoint) for unit in units if unit.matched and unit.best.basis == "unrated"),
        sharpen=parts.sharpen,
        to_company=tuple(to_company(findings)) if lists else (),
        to_customers=tuple(to_customers(_asked_of_customers(analysed, findings, analysis), analysed)) if lists else (),
        board=board(analysed, analysis, findings, parts.gravest),
        measured=parts.measured,
        channels=parts.channels if lists else (),
        without_channel=parts.without_channel,
    )


def _asked_of_customers(
    analysed: JourneyAnalysis, findings: Sequence[Finding], analysis: Analysis
) -> Iterator[Finding]:
    """Return what to ask customers about: the journey's own findings, and shared waste that it has in scope."""
    yield from findings
    if len(analysis.journeys) > 1 and analysis.findings:
        yield from shared_findings(analysis).about({each.activity.origin for each in analysed.overlay.live})


def _answer(analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]) -> str:
    """Say the result in a few sentences."""
    covered = say("document.covered", covered=analysed.coverage)
    return " ".join((covered, _wasted(analysed, analysis), _found(findings)))


def _found(findings: Sequence[Finding]) -> str:
    return say("document.found", kinds=kinds_of(findings), counts=counts_of(findings))


def _wasted(analysed: JourneyAnalysis, analysis: Analysis) -> str:
    shares = analysed.shares
    if shares is None or not analysed.coverage.known:
        return say("document.no-effort")
    return say(
        "document.wasted",
        wasted=shares[Role.WASTED],
        misplaced=shares[Role.MISPLACED],
        nobody=meeting_nobody(analysed, analysis),
        unit=analysed.effort.unit,
    )


def _pooled_answer(analysis: Analysis, parts: Parts) -> str:
    if not analysis.journeys:
        return say("document.no-journey")
    pooled = analysis.portfolio
    sentences = [
        say(
            "document.pooled",
            journeys=len(analysis.journeys),
            required=sum(each.coverage.required for each in analysis.journeys),
            matched=sum(each.coverage.matched or 0 for each in analysis.journeys),
            met=sum(each.coverage.met or 0 for each in analysis.journeys),
            coverage=pooled.coverage,
        )
    ]
    if pooled.waste_share is not None:
        sentences.append(say("document.pooled-waste", share=pooled.waste_share, unit=pooled.effort.unit))
    return " ".join((*sentences, _found(parts.every_finding)))


def _pooled_first(analysis: Analysis, parts: Parts) -> tuple[Step, ...]:
    """Choose what to do first over all journeys. What can't be added up is not compared either."""
    names = {each.journey.path: safe(each.journey.name) for each in analysis.journeys}
    return tuple(_first(comparable(analysis), parts.decisions, names))


def _first(
    findings: Sequence[Finding], made: Sequence[Decision], journeys: Mapping[str, str] | None = None
) -> Iterator[Step]:
    """Return the three things to do first; ``made`` are the decisions about the findings in words.

    ``journeys`` holds names by path where there are several.
    """
    for (_, each), said in zip(decisions(findings), made, strict=True):
        yield Step(
            kind=say("deciding.move") if kind_of(each).frees and kind_of(each).moves else said.kind,
            title=said.title,
            suggestion=said.action,
            message=said.why,
            reason=said.reason,
            journey=None if journeys is None else journeys.get(each.journey or ""),
            money=said.money,
            owners=said.owners,
            basis=said.basis,
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
