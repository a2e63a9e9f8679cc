"""From a result to a journey's board: the answer, the strip, the channels and the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeygap.core.finding import Finding
from journeygap.core.kind import Section
from journeygap.core.language import say
from journeygap.core.text import normalise_medium, safe, sentence
from journeygap.journey.resolved import Touchpoint
from journeygap.method.measures import outside_units
from journeygap.method.overlay import ROUNDING, Need, Role
from journeygap.method.spending import in_no_stage, spending
from journeygap.reporters.document.board import Board, Cell, Channel, Column, Task
from journeygap.reporters.document.columns import PRIORITIES, columns, elsewhere
from journeygap.reporters.document.deciding import decided, flows
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import WorstStage, findings_of, repair, worst_stage
from journeygap.results.roles import meeting_nobody, roles_of
from journeygap.rules.base import subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import headline
from journeygap.words.deciding import money
from journeygap.words.parts import effort_unit
from journeygap.words.wording import SIGNS, grouped, state_text


def board(
    analysed: JourneyAnalysis,
    analysis: Analysis,
    findings: Sequence[Finding],
    gravest: Mapping[tuple[str | None, str], str],
) -> Board:
    """Make the board of a journey. ``findings`` are all that concern it, ``gravest`` the gravest by touchpoint."""
    found = tuple(columns(analysed, analysis, gravest))
    worst = worst_stage(analysed)
    freed, planned, unpaid = flows(analysed, analysis, findings)
    return Board(
        headline=safe(headline(analysed, analysis)),
        coverage=analysed.coverage.value,
        interval=analysed.coverage_interval,
        wasted=meeting_nobody(analysed, analysis),
        decisions=tuple(decided(findings_of(analysed, analysis), analysis, analysed)),
        worst=worst.stage.id if worst else "",
        worst_words=" ".join(_why_worst(worst, analysed, analysis)) if worst else "",
        columns=found,
        own_word=_own_word(analysed),
        elsewhere=tuple(elsewhere(analysed, analysis)),
        in_no_stage=_in_no_stage(analysed, analysis),
        unit=_unit(analysed),
        channels=tuple(_channels(analysed)),
        freed=freed,
        planned=planned,
        unpaid=unpaid,
        tasks=tuple(_tasks(analysed, findings)),
        not_stated=tuple(_not_stated(found)),
    )


def _why_worst(worst: WorstStage, analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[str]:
    """Say why a stage is the worst, and what would repair it."""
    at = worst.stage.order
    share = analysed.allocation.importance[at]
    if not worst.lost or share is None:
        yield say("board.felt-worst")
    else:
        beyond = bool(outside_units(analysed.overlay.by_stage[at], analysed.overlay.units[at]))
        yield say("board.worst", lost=worst.lost, share=share, coverage=worst.coverage, beyond=beyond)
    if found := repair(worst.stage, findings_of(analysed, analysis)):
        title = safe(found.finding.words.title)
        yield say("board.repaired", title=title) if found.decided else say("board.not-repaired", title=title)


def _own_word(analysed: JourneyAnalysis) -> str:
    """Say what part of coverage rests on no customer's rating."""
    covered = analysed.coverage
    own, none = (round(covered.basis[name], ROUNDING) for name in ("self", "unrated"))
    return say("board.own-word", own=own, none=none) if own or none else ""


def _in_no_stage(analysed: JourneyAnalysis, analysis: Analysis) -> str:
    """Say what is spent in no stage, without which the money of the stages does not add up to the headline's."""
    spent, company, roles = analysed.effort, analysed.journey.company, roles_of(analysed, analysis)
    left = in_no_stage(spent, spending(analysed.overlay, spent, roles), roles)
    if not left:
        return ""
    amount, wasted = sum(left.values()), left.get(Role.WASTED, 0.0)
    money = {"spent": spent, "currency": company.currency, "period": company.period}
    return safe(say("board.in-no-stage", amount=amount, wasted=wasted, **money))


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
    name = safe(need.touchpoint.name)
    if need.touchpoint.optional:
        name = say("overlay.optional", name=name)
    return Cell(name, state_text(need.state), SIGNS[need.state], need.state)


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
        ("complaints", any(each.asked for each in found)),
    ):
        if not known:
            yield say(f"board.no-{what}")
