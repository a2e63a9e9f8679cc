"""What to decide first, and what the money that dropping would free could pay for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.text import safe, sentence
from journeygap.journey.resolved import Activity
from journeygap.method.measures import Effort
from journeygap.method.overlay import ROUNDING, Role
from journeygap.reporters.document.reasons import reason
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import comparable, decisions
from journeygap.results.portfolio import common
from journeygap.results.priorities import first_steps
from journeygap.rules.base import owners_of, subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.deciding import basis, effect, journey_of, kind_text, money_of
from journeygap.words.parts import effort_text, title_of
from journeygap.words.wording import grouped

_MOST = 8
"""How many ends of the flow are shown at each side; the rest is one more."""


class Decision(NamedTuple):
    """One of the three things to decide: what kind it is, what to do, the money, who, and what it rests on.

    ``money`` says what it frees, or what is spent today on what it is about; it is empty where that is not stated.
    """

    kind: str
    title: str
    action: str
    why: str
    money: str
    owners: tuple[str, ...]
    basis: str
    stage: str
    """The id of its stage, empty where it has none."""
    journey: str = ""
    """The name of its journey, where there are several and it concerns one."""
    reason: str = ""
    """Why it comes first of its kind."""
    titled_with_money: bool = False
    """Whether the title says how much money it is about."""


class Flow(NamedTuple):
    """One end of the flow: something that meets nobody, or something that its money could pay for."""

    name: str
    amount: float | None
    words: str
    owners: tuple[str, ...]


def decided(
    findings: Iterable[Finding], analysis: Analysis, analysed: JourneyAnalysis | None = None
) -> Iterator[Decision]:
    """Return what to decide first, each with its money, its owners and what it rests on.

    ``findings`` are those of ``analysed``, or of several journeys where that is left out.
    """
    every = list(findings)
    spent = analysed.effort if analysed else analysis.portfolio.effort
    steps = first_steps(every)
    for kind, each in decisions(every):
        of = analysed or journey_of(each, analysis)
        yield Decision(
            kind=kind_text(kind),
            title=safe(each.title),
            action=sentence(each.suggestion or ""),
            why=sentence(each.message),
            money=effect(each, of),
            owners=tuple(map(safe, each.owners)),
            basis=basis(each, analysis),
            stage=each.stage or "",
            journey="" if analysed or each.journey is None else safe(of.journey.name),
            reason=sentence(reason(kind, each, spent, steps)),
            titled_with_money=kind_of(each).frees and bool(each.words.detail),
        )


def pooled_decisions(analysis: Analysis) -> Iterator[Decision]:
    """Return what to decide first over all journeys. What can't be added up is not compared either."""
    return decided(comparable(analysis), analysis)


def wasted(analysed: JourneyAnalysis, analysis: Analysis) -> list[Activity]:
    """Return what meets no customer of any journey."""
    best = analysis.portfolio.best
    roles = analysed.overlay.roles
    return [each for each in analysed.effort.by_activity if best.get(each.origin, roles[each]) is Role.WASTED]


def flows(
    analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]
) -> tuple[tuple[Flow, ...], tuple[Flow, ...], tuple[Flow, ...]]:
    """Return what could be freed, and what is planned that it could pay for; else the heaviest gaps.

    Of many ends the first are returned, and the rest as one.
    """
    free, planned, unpaid = _ends(analysed, analysis, findings)
    return _first(free, analysed), _first(planned, analysed), tuple(unpaid[:_MOST])


def _ends(
    analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]
) -> tuple[Sequence[Flow], Sequence[Flow], Sequence[Flow]]:
    """Return every end of the flow: what could be freed, what is planned, and the gaps where nothing is."""
    company, spent = analysed.journey.company, analysed.effort
    if spent.unit == "count" or any(kind_of(each).alone for each in findings):
        return (), (), ()
    free = [
        Flow(safe(each.name), amount, _freed_words(each, analysed), tuple(map(safe, owners_of([each]))))
        for each in wasted(analysed, analysis)
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
    if planned:
        return free, planned, ()
    gaps = [(need, head) for head, _ in grouped(findings).gaps if (need := subjects_of(head).need) is not None]
    return free, (), [Flow(safe(title_of(need)), None, "", tuple(map(safe, each.owners))) for need, each in gaps]


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
    freed, planned, unpaid = _ends(analysed, analysis, findings)
    if not freed:
        return ""
    company, spent = analysed.journey.company, analysed.effort
    total = sum(each.amount or 0.0 for each in freed)
    lost = sum(spent.by_activity[each] for each in wasted(analysed, analysis))
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
    paid = [*_affordable(planned, freed)]
    return say(
        "steps.pays-for",
        freed=freed,
        lost=lost,
        spent=spent,
        unit=unit,
        left=freed - sum(each.amount or 0.0 for each in paid),
        planned=[(each.name, each.words) for each in paid],
        dear=[(each.name, each.words) for each in planned],
        unpaid=[each.name for each in unpaid],
    )


def _affordable(planned: Iterable[Flow], freed: float) -> Iterator[Flow]:
    """Yield what is planned, in its order, as long as the freed money lasts; what is too dear is passed over."""
    left = freed
    for each in planned:
        if each.amount is not None and round(each.amount - left, ROUNDING) <= 0:
            left -= each.amount
            yield each


_NAMED = 3
"""How many gaps a sentence names that freed money could close."""


def _first(ends: Sequence[Flow], analysed: JourneyAnalysis) -> tuple[Flow, ...]:
    """Return the first ends, and the rest as one."""
    if len(ends) <= _MOST:
        return tuple(ends)
    rest = sum(each.amount or 0.0 for each in ends[_MOST:])
    words = safe(effort_text(rest, analysed.effort, analysed.journey.company.currency, analysed.journey.company.period))
    return (*ends[:_MOST], Flow(say("board.more", number=len(ends) - _MOST), rest, words, ()))
