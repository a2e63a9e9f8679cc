"""From a result to a journey's board: the answer, the strip, the channels, the money and the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from journeygap.core.finding import Finding
from journeygap.core.kind import Section
from journeygap.core.language import say
from journeygap.core.text import normalise_medium, safe, sentence
from journeygap.journey.resolved import Activity, Touchpoint
from journeygap.method.measures import Effort
from journeygap.method.overlay import Need, Role
from journeygap.reporters.document.board import Board, Cell, Channel, Column, Decision, Flow, Task
from journeygap.reporters.document.columns import PRIORITIES, columns, elsewhere
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import WorstStage, decisions, findings_of, worst_stage
from journeygap.results.portfolio import common
from journeygap.rules.base import owners_of, subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import headline
from journeygap.words.deciding import basis, journey_of, kind_text, money, money_of
from journeygap.words.parts import effort_text, effort_unit, title_of
from journeygap.words.wording import SIGNS, grouped, state_text

_MOST = 8
"""How many ends of the flow are shown at each side; the rest is one more."""


def board(
    analysed: JourneyAnalysis,
    analysis: Analysis,
    findings: Sequence[Finding],
    gravest: Mapping[tuple[str | None, str], str],
) -> Board:
    """Make the board of a journey. ``findings`` are all that concern it, ``gravest`` the gravest by touchpoint."""
    found = tuple(columns(analysed, analysis, gravest))
    worst = worst_stage(analysed)
    freed, planned, unpaid = _flows(analysed, analysis, findings)
    return Board(
        headline=safe(headline(analysed, analysis)),
        coverage=analysed.coverage.value,
        interval=analysed.coverage_interval,
        wasted=_wasted_share(analysed, analysis),
        decisions=tuple(_decisions(analysed, analysis)),
        worst=worst.stage.id if worst else "",
        worst_words=_why_worst(worst, analysed.allocation.importance[worst.stage.order]) if worst else "",
        columns=found,
        elsewhere=tuple(elsewhere(analysed, analysis)),
        unit=_unit(analysed),
        channels=tuple(_channels(analysed)),
        freed=freed,
        planned=planned,
        unpaid=unpaid,
        tasks=tuple(_tasks(analysed, findings)),
        not_stated=tuple(_not_stated(found)),
    )


def _wasted(analysed: JourneyAnalysis, analysis: Analysis) -> list[Activity]:
    """Return what meets no customer of any journey."""
    best = analysis.portfolio.best
    roles = analysed.overlay.roles
    return [each for each in analysed.effort.by_activity if best.get(each.origin, roles[each]) is Role.WASTED]


def _wasted_share(analysed: JourneyAnalysis, analysis: Analysis) -> float | None:
    """Return the share of the effort that meets no customer of any journey; None where nothing is spent."""
    spent = analysed.effort
    return sum(spent.by_activity[each] for each in _wasted(analysed, analysis)) / spent.total if spent.total else None


def _why_worst(worst: WorstStage, share: float | None) -> str:
    if not worst.lost or share is None:
        return say("board.felt-worst")
    return say("board.worst", share=share, coverage=worst.coverage)


def _decisions(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[Decision]:
    return decided(findings_of(analysed, analysis), analysis, analysed)


def decided(
    findings: Iterable[Finding], analysis: Analysis, analysed: JourneyAnalysis | None = None
) -> Iterator[Decision]:
    """Return what to decide first, each with its money, its owners and what it rests on.

    ``findings`` are those of ``analysed``, or of several journeys where that is left out.
    """
    for kind, each in decisions(findings):
        of = analysed or journey_of(each, analysis)
        yield Decision(
            kind=kind_text(kind),
            title=safe(each.title),
            action=sentence(each.suggestion or ""),
            why=sentence(each.message),
            money=money(each, of),
            owners=tuple(map(safe, each.owners)),
            basis=basis(each, analysis),
            stage=each.stage or "",
            journey="" if analysed or each.journey is None else safe(of.journey.name),
            titled_with_money=kind_of(each).frees and bool(each.words.detail),
        )


def pooled_decisions(analysis: Analysis) -> Iterator[Decision]:
    """Return what to decide first over all journeys. What can't be added up is not compared either."""
    return decided(comparable(analysis), analysis)


def comparable(analysis: Analysis) -> list[Finding]:
    """Return every finding but definition errors, without its effort where efforts can't be compared."""
    pooled = analysis.portfolio.effort
    alike = pooled.unit != "count" and all(each.effort.unit == pooled.unit for each in analysis.journeys)
    findings = chain(chain.from_iterable(each.findings for each in analysis.journeys), analysis.findings)
    return [each if alike else replace(each, effort=None) for each in findings]


def _unit(analysed: JourneyAnalysis) -> str:
    spent, company = analysed.effort, analysed.journey.company
    if spent.unit == "count":
        return say("board.touchpoints")
    return safe(effort_unit(spent, company.currency, company.period))


def _channels(analysed: JourneyAnalysis) -> Iterator[Channel]:
    """Return the channels, those with most touchpoints first; what states none comes last."""
    stages = range(len(analysed.journey.stages))
    labels: dict[str, str] = {}
    members: dict[str, list[list[Cell]]] = {}
    for need in analysed.overlay.needs:
        for key, label in _media(need.touchpoint):
            labels.setdefault(key, label)
            if key not in members:
                members[key] = [[] for _ in stages]
            members[key][need.touchpoint.stage.order].append(_cell(need))
    if set(members) == {""}:
        return
    for key in sorted(members, key=lambda each: (not each, -sum(map(len, members[each])))):
        covered = analysed.channels.get(key)
        yield Channel(labels[key], covered[1].value if covered else None, tuple(map(tuple, members[key])))


def _media(touchpoint: Touchpoint) -> Iterable[tuple[str, str]]:
    stated = touchpoint.stated.channel or ()
    return {normalise_medium(each): safe(each) for each in stated}.items() or (("", say("board.channel-not-stated")),)


def _cell(need: Need) -> Cell:
    return Cell(safe(need.touchpoint.name), state_text(need.state), SIGNS[need.state], need.state)


def _flows(
    analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]
) -> tuple[tuple[Flow, ...], tuple[Flow, ...], tuple[Flow, ...]]:
    """Return what could be freed, and what is planned that it could pay for; else the heaviest gaps."""
    company, spent = analysed.journey.company, analysed.effort
    if spent.unit == "count" or any(kind_of(each).alone for each in findings):
        return (), (), ()
    free = [
        Flow(safe(each.name), amount, _freed_words(each, analysed), tuple(map(safe, owners_of([each]))))
        for each in _wasted(analysed, analysis)
        if (amount := _freed(each, spent))
    ]
    if not free:
        return (), (), ()
    free.sort(key=lambda each: -(each.amount or 0.0))
    planned = [
        Flow(safe(each.name), amount, money_of(each, company), tuple(map(safe, owners_of([each]))))
        for each, role in analysed.overlay.roles.items()
        if role is Role.PLANNED and (amount := getattr(each.stated, spent.unit))
    ]
    gaps = [(need, head) for head, _ in grouped(findings).gaps if (need := subjects_of(head).need) is not None]
    unpaid = [Flow(safe(title_of(need)), None, "", tuple(map(safe, each.owners))) for need, each in gaps[:_MOST]]
    return _first(free, analysed), _first(planned, analysed), () if planned else tuple(unpaid)


def _freed(activity: Activity, spent: Effort) -> float:
    """Return what dropping an activity frees: its effort, or what it is said to free where that is less."""
    frees = activity.stated.frees if spent.unit == "cost" else None
    effort = spent.by_activity[activity]
    return effort if frees is None else min(effort, float(frees))


def _freed_words(activity: Activity, analysed: JourneyAnalysis) -> str:
    company, spent = analysed.journey.company, analysed.effort
    return safe(effort_text(_freed(activity, spent), spent, company.currency, company.period))


def pays_for(analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]) -> str:
    """Say what dropping would free, and what that could pay for; nothing where nothing can be said.

    What is planned is named with its cost. Where nothing of stated cost is planned, the heaviest gaps are named, for
    nobody knows what closing them would cost.
    """
    freed, planned, unpaid = _flows(analysed, analysis, findings)
    if not freed:
        return ""
    company, spent = analysed.journey.company, analysed.effort
    total = sum(each.amount or 0.0 for each in freed)
    lost = sum(spent.by_activity[each] for each in _wasted(analysed, analysis))
    return _pays(total, lost, spent, (company.currency, company.period), planned, unpaid)


def pooled_pays_for(analysis: Analysis) -> str:
    """Say the same of all the journeys together: what none of them meets, and what is planned in any.

    Nothing is said where efforts can't be added up, or where one journey's halves use other words.
    """
    pooled, every = analysis.portfolio, analysis.journeys
    spent = pooled.effort
    comparable = spent.unit != "count" and all(each.effort.unit == spent.unit for each in every)
    if not comparable or any(kind_of(each).alone for each in analysis.every_finding()):
        return ""
    free = [each for each in spent.by_activity if pooled.roles[each] is Role.WASTED]
    if not (total := sum(_freed(each, spent) for each in free)):
        return ""
    companies = [each.journey.company for each in every]
    currency, period = common(each.currency for each in companies), common(each.period for each in companies)
    planned = {
        activity.origin: Flow(safe(activity.name), amount, money_of(activity, each.journey.company), ())
        for each in every
        for activity, role in each.overlay.roles.items()
        if role is Role.PLANNED and (amount := getattr(activity.stated, spent.unit))
    }
    findings = [*chain.from_iterable(each.findings for each in every), *analysis.findings]
    heads = (subjects_of(head).need for head, _ in grouped(findings).gaps)
    unpaid = [Flow(safe(title_of(need)), None, "", ()) for need in islice(filter(None, heads), _NAMED)]
    lost = sum(spent.by_activity[each] for each in free)
    return _pays(total, lost, spent, (currency, period), tuple(planned.values()), unpaid)


def _pays(
    freed: float,
    lost: float,
    spent: Effort,
    unit: tuple[str | None, str | None],
    planned: Sequence[Flow],
    unpaid: Sequence[Flow],
) -> str:
    currency, period = unit
    return say(
        "steps.pays-for",
        freed=freed,
        lost=lost,
        spent=spent,
        currency=currency,
        period=period,
        planned=[(each.name, each.words) for each in planned],
        unpaid=[each.name for each in unpaid],
    )


_NAMED = 3
"""How many gaps a sentence names that freed money could close."""


def _first(flows: Sequence[Flow], analysed: JourneyAnalysis) -> tuple[Flow, ...]:
    """Return the first ends, and the rest as one."""
    if len(flows) <= _MOST:
        return tuple(flows)
    rest = sum(each.amount or 0.0 for each in flows[_MOST:])
    words = safe(effort_text(rest, analysed.effort, analysed.journey.company.currency, analysed.journey.company.period))
    return (*flows[:_MOST], Flow(say("board.more", number=len(flows) - _MOST), rest, words, ()))


_RANK = {"high": 0, "medium": 1, "low": 2}


def shared_tasks(analysis: Analysis) -> list[Task]:
    """Return as tasks what was found in company files that several journeys share."""
    return _tasks(analysis.journeys[0], analysis.findings)


def changed_tasks(findings: Iterable[Finding], analysis: Analysis) -> list[Task]:
    """Return findings that a change opened or closed as tasks, of whichever journey; ``analysis`` holds them."""
    by_path = {each.journey.path: each for each in analysis.journeys}
    first = next(iter(analysis.journeys), None)
    found = ((each, by_path.get(each.journey or "", first)) for each in findings)
    names = {each.journey.path: _stage_names(each) for each in analysis.journeys}
    tasks = (_task(each, of, names[of.journey.path]) for each, of in found if of is not None)
    return sorted(tasks, key=lambda each: _RANK[each.priority])


def _tasks(analysed: JourneyAnalysis, findings: Sequence[Finding]) -> list[Task]:
    """Return every finding as a task, the highest priority first, in the order of the report."""
    groups = grouped(findings)
    gaps = [each for head, under in groups.gaps for each in (head, *under)]
    names = _stage_names(analysed)
    every = (*gaps, *groups.waste, *groups.delivery, *groups.team, *groups.doubts)
    tasks = [_task(each, analysed, names) for each in every]
    return sorted(tasks, key=lambda each: _RANK[each.priority])


def _stage_names(analysed: JourneyAnalysis) -> dict[str, str]:
    """Return the names of a journey's stages by their ids."""
    return {each.id: safe(each.name) for each in analysed.journey.stages}


def _task(finding: Finding, analysed: JourneyAnalysis, names: Mapping[str, str]) -> Task:
    touchpoint = subjects_of(finding).used
    stages = finding.stages or (() if finding.stage is None else (finding.stage,))
    gap = kind_of(finding).section is Section.GAPS and touchpoint is not None
    return Task(
        code=finding.code,
        kind=finding.name,
        priority=PRIORITIES[finding.severity.value],
        section=say(f"board.{kind_of(finding).section}"),
        title=safe(finding.title),
        why=sentence(finding.message),
        quotes=tuple(map(sentence, touchpoint.stated.friction or touchpoint.stated.quotes or ()))
        if gap and touchpoint
        else (),
        action=sentence(finding.suggestion or ""),
        owners=tuple(map(safe, finding.owners)),
        money=money(finding, analysed),
        amount=finding.effort,
        stages=stages,
        places=tuple(names.get(each, safe(each)) for each in stages),
        channels=tuple(map(safe, touchpoint.stated.channel or ())) if touchpoint else (),
        opportunity=finding.opportunity,
    )


def _not_stated(found: Sequence[Column]) -> Iterator[str]:
    """Say which lanes the strip does without."""
    for what, known in (
        ("phases", any(each.phase for each in found)),
        ("mindsets", any(each.mindset for each in found)),
        ("feelings", any(each.moods for each in found)),
        ("money", any(each.money for each in found)),
    ):
        if not known:
            yield say(f"board.no-{what}")
