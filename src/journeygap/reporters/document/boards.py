"""From a result to a journey's board: the answer, the strip, the channels, the money and the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeygap.core.finding import Finding
from journeygap.core.kind import Section
from journeygap.core.text import normalise_medium, percent, safe, sentence
from journeygap.journey.resolved import Activity, Touchpoint
from journeygap.method.overlay import Need, Role
from journeygap.reporters.document.board import Board, Cell, Channel, Column, Decision, Flow, Task
from journeygap.reporters.document.columns import PRIORITIES, columns, elsewhere, grounds_of, money_of
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import WorstStage, decisions, findings_of, headline, worst_stage
from journeygap.rules.base import effort_text, owners_of, subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.wording import SIGNS, grouped

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
        decisions=tuple(_decisions(analysed, analysis)),
        worst=worst.stage.id if worst else "",
        worst_words=_why_worst(worst, analysed.allocation.importance[worst.stage.order]) if worst else "",
        columns=found,
        elsewhere=tuple(elsewhere(analysed)),
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
    best = {activity.origin: role for activity, role in analysis.portfolio.roles.items()}
    roles = analysed.overlay.roles
    return [each for each in analysed.effort.by_activity if best.get(each.origin, roles[each]) is Role.WASTED]


def _why_worst(worst: WorstStage, share: float | None) -> str:
    if not worst.lost or share is None:
        return "It is where customers feel worst."
    covered = f"only {percent(worst.coverage)} of it is covered" if worst.coverage else "none of it is covered"
    return f"It holds {percent(share)} of what matters to customers, and {covered}."


_KINDS = {
    "names": "First of all",
    "waste": "Stop",
    "quick": "Quick win",
    "long": "Long term",
    "unowned": "Find an owner",
}


def _decisions(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[Decision]:
    for kind, each in decisions(findings_of(analysed, analysis)):
        yield Decision(
            kind=_KINDS[kind],
            title=safe(each.title),
            action=sentence(each.suggestion or ""),
            why=sentence(each.message),
            money=_money(each, analysed),
            owners=tuple(map(safe, each.owners)),
            basis=_basis(each, analysis),
            stage=each.stage or "",
        )


def _money(finding: Finding, analysed: JourneyAnalysis) -> str:
    """Write the money that a finding concerns: its effort, else what is spent on the touchpoint today."""
    company, spent = analysed.journey.company, analysed.effort
    if finding.effort is not None and spent.unit != "count":
        return safe(effort_text(finding.effort, spent, company.currency, company.period))
    about = subjects_of(finding)
    if about.need is not None and about.need.matches:
        today = [text for match in about.need.matches if (text := money_of(match.activity, company))]
        return f"{' and '.join(today)} today" if today else ""
    return ""


def _basis(finding: Finding, analysis: Analysis) -> str:
    """Say what a decision rests on."""
    about = subjects_of(finding)
    touchpoint = about.used
    if touchpoint is None:
        return "the company's own figures" if finding.effort is not None else ""
    if touchpoint.importance is None:
        return "an assumption: importance is not stated"
    if grounds_of(touchpoint.evidence, analysis) == "assumed":
        return "an assumption: no evidence is named"
    return ", ".join(_item(each.stated.kind, each.stated.sample) for each in touchpoint.evidence)


def _item(kind: str, sample: int | None) -> str:
    return kind if sample is None else f"{kind} (sample {sample:,})"


def _unit(analysed: JourneyAnalysis) -> str:
    spent, company = analysed.effort, analysed.journey.company
    if spent.unit == "count":
        return "number of activities"
    return safe(effort_text(2, spent, company.currency, company.period)).removeprefix("2 ")


def _channels(analysed: JourneyAnalysis) -> Iterator[Channel]:
    """Return the channels, those with most touchpoints first; what states none comes last."""
    stages = range(len(analysed.journey.stages))
    labels: dict[str, str] = {}
    members: dict[str, list[list[Cell]]] = {}
    for need in analysed.overlay.needs:
        for key, label in _media(need.touchpoint):
            labels.setdefault(key, label)
            cells = members.setdefault(key, [[] for _ in stages])
            cells[need.touchpoint.stage.order].append(_cell(need))
    if set(members) == {""}:
        return
    for key in sorted(members, key=lambda each: (not each, -sum(map(len, members[each])))):
        covered = analysed.channels.get(key)
        yield Channel(labels[key], covered[1].value if covered else None, tuple(map(tuple, members[key])))


def _media(touchpoint: Touchpoint) -> Iterable[tuple[str, str]]:
    stated = touchpoint.stated.channel or ()
    return {normalise_medium(each): safe(each) for each in stated}.items() or (("", "Channel not stated"),)


def _cell(need: Need) -> Cell:
    return Cell(safe(need.touchpoint.name), need.state.replace("-", " "), SIGNS[need.state])


def _flows(
    analysed: JourneyAnalysis, analysis: Analysis, findings: Sequence[Finding]
) -> tuple[tuple[Flow, ...], tuple[Flow, ...], tuple[Flow, ...]]:
    """Return what could be freed, and what is planned that it could pay for; else the heaviest gaps."""
    company, spent = analysed.journey.company, analysed.effort
    if spent.unit == "count" or any(kind_of(each).alone for each in findings):
        return (), (), ()
    free = [
        Flow(safe(each.name), amount, money_of(each, company), tuple(map(safe, owners_of([each]))))
        for each in _wasted(analysed, analysis)
        if (amount := spent.by_activity[each])
    ]
    if not free:
        return (), (), ()
    free.sort(key=lambda each: -(each.amount or 0.0))
    planned = [
        Flow(safe(each.name), amount, money_of(each, company), tuple(map(safe, owners_of([each]))))
        for each, role in analysed.overlay.roles.items()
        if role is Role.PLANNED and (amount := getattr(each.stated, spent.unit))
    ]
    gaps = [head for head, _ in grouped(findings).gaps if subjects_of(head).need is not None]
    unpaid = [Flow(safe(each.title), None, "", tuple(map(safe, each.owners))) for each in gaps[:_MOST]]
    return _first(free, analysed), _first(planned, analysed), () if planned else tuple(unpaid)


def _first(flows: Sequence[Flow], analysed: JourneyAnalysis) -> tuple[Flow, ...]:
    """Return the first ends, and the rest as one."""
    if len(flows) <= _MOST:
        return tuple(flows)
    rest = sum(each.amount or 0.0 for each in flows[_MOST:])
    words = safe(effort_text(rest, analysed.effort, analysed.journey.company.currency, analysed.journey.company.period))
    return (*flows[:_MOST], Flow(f"{len(flows) - _MOST} more", rest, words, ()))


_SECTIONS = {
    Section.GAPS: "Gap",
    Section.WASTE: "Waste",
    Section.DELIVERY: "Delivery",
    Section.TEAM: "Your rule",
    Section.DOUBTS: "Open question",
}
_RANK = {"high": 0, "medium": 1, "low": 2}


def shared_tasks(analysis: Analysis) -> list[Task]:
    """Return as tasks what was found in company files that several journeys share."""
    return _tasks(analysis.journeys[0], analysis.findings)


def changed_tasks(findings: Iterable[Finding], analysis: Analysis) -> list[Task]:
    """Return findings that a change opened or closed as tasks, of whichever journey; ``analysis`` holds them."""
    by_path = {each.journey.path: each for each in analysis.journeys}
    first = next(iter(analysis.journeys), None)
    found = ((each, by_path.get(each.journey or "", first)) for each in findings)
    return sorted((_task(each, of) for each, of in found if of is not None), key=lambda each: _RANK[each.priority])


def _tasks(analysed: JourneyAnalysis, findings: Sequence[Finding]) -> list[Task]:
    """Return every finding as a task, the highest priority first, in the order of the report."""
    groups = grouped(findings)
    gaps = [each for head, under in groups.gaps for each in (head, *under)]
    tasks = [_task(each, analysed) for each in (*gaps, *groups.waste, *groups.delivery, *groups.team, *groups.doubts)]
    return sorted(tasks, key=lambda each: _RANK[each.priority])


def _task(finding: Finding, analysed: JourneyAnalysis) -> Task:
    touchpoint = subjects_of(finding).used
    stages = finding.stages or (() if finding.stage is None else (finding.stage,))
    names = {each.id: safe(each.name) for each in analysed.journey.stages}
    gap = kind_of(finding).section is Section.GAPS and touchpoint is not None
    return Task(
        code=finding.code,
        kind=finding.name,
        priority=PRIORITIES[finding.severity.value],
        section=_SECTIONS.get(kind_of(finding).section, "Other"),
        title=safe(finding.title),
        why=sentence(finding.message),
        quotes=tuple(map(sentence, touchpoint.stated.friction or touchpoint.stated.quotes or ()))
        if gap and touchpoint
        else (),
        action=sentence(finding.suggestion or ""),
        owners=tuple(map(safe, finding.owners)),
        money=_money(finding, analysed),
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
        ("what customers think", any(each.mindset for each in found)),
        ("how customers feel", any(each.moods for each in found)),
        ("what the company spends", any(each.money for each in found)),
    ):
        if not known:
            yield what
