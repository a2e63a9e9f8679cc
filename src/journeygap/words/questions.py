"""What to ask next: the company about its gaps and its waste, customers about what is not known well enough.

Questions to customers are open and lead nowhere: they ask for the last time something happened, never whether
something would be nice to have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeygap.core.finding import Finding
from journeygap.core.text import listed, quoted, safe, visible
from journeygap.journey.resolved import Activity
from journeygap.method.overlay import Need
from journeygap.results.analysis import JourneyAnalysis
from journeygap.results.priorities import folded
from journeygap.rules.base import names_of


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask: the stage that it is about, and the code of the finding that it comes from, if any."""

    text: str
    stage: str | None
    code: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What the ids in findings stand for, over one journey or several."""

    needs: Mapping[tuple[str, str, str], Need]
    """By the path of the journey and the ids of stage and touchpoint."""
    activities: Mapping[tuple[str, int], Activity]
    """By the path of the file and where in it the name stands."""
    tools: Mapping[tuple[str, str], str]
    """Names by the path of the file and key."""
    stages: Mapping[tuple[str, str], str]
    """Names by the path of the journey and id."""

    def need(self, finding: Finding) -> Need:
        """Give the customer touchpoint that a finding is about."""
        return self.needs[_journey(finding), finding.stage or "", finding.touchpoint or ""]

    def stage(self, finding: Finding) -> str | None:
        """Name the stage that a finding is about."""
        return self.stages.get((_journey(finding), finding.stage or ""))

    def name(self, finding: Finding) -> str:
        """Name the company touchpoint or tool that a finding is about, in quotation marks."""
        file = finding.span.source.path
        if finding.subject is not None:
            return quoted(self.tools[file, finding.subject])
        return quoted(self.activities[file, finding.span.start].name)


def _journey(finding: Finding) -> str:
    """Give the path of the journey that a finding is about: what depends on none may stand in one."""
    return finding.journey or finding.span.source.path


def known(journeys: Iterable[JourneyAnalysis]) -> Known:
    """Look up what findings of journeys, and of the files they share, are about."""
    every = list(journeys)
    return Known(
        needs={
            (each.journey.path, need.touchpoint.stage.id, need.touchpoint.id): need
            for each in every
            for need in each.overlay.needs
        },
        activities={
            (activity.file.path, activity.span.start): activity
            for each in every
            for activity in each.journey.company.activities
        },
        tools={
            (tool.span.source.path, tool.key): tool.stated.name for each in every for tool in each.journey.company.tools
        },
        stages={(each.journey.path, stage.id): stage.name for each in every for stage in each.journey.stages},
    )


def to_company(findings: Iterable[Finding], about: Known) -> Iterator[Question]:
    """Give what to ask the company, stage by stage: a question a finding, and one for all that a dark stage lacks."""
    by_stage: dict[str | None, list[Question]] = {}
    for question in _of_company(list(findings), about):
        by_stage.setdefault(question.stage, []).append(question)
    about_none = by_stage.pop(None, [])
    for asked in (*by_stage.values(), about_none):
        yield from asked


def _of_company(findings: list[Finding], about: Known) -> Iterator[Question]:
    moved = {(each.journey, each.activity) for each in findings if each.code == "JG103"}
    for head, under in folded(findings):
        if head.code == "JG202" and (head.journey, head.activity) in moved:
            continue  # the gap that it leaves has asked already
        if head.code == "JG106":
            yield _question(_of_dark_stage(head, under, about), about.stage(head), head.code)
        for each in (head, *(each for each in under if each.code != "JG101")):
            if ask := _OF_COMPANY.get(each.code):
                yield _question(ask(each, about), about.stage(each), each.code)


def _question(text: str, stage: str | None, code: str | None) -> Question:
    return Question(visible(text), None if stage is None else safe(stage), code)


def _of_dark_stage(finding: Finding, under: Iterable[Finding], about: Known) -> str:
    missing = dict.fromkeys(about.need(each).touchpoint.name for each in under if each.code == "JG101")
    names = listed(missing, len(missing))
    asked = f"Is anybody at the company in charge of what customers meet in stage {quoted(about.stage(finding) or '')}?"
    return f"{asked} Does the company do anything about {names} that is not listed yet?" if names else asked


def _of_missing(finding: Finding, about: Known) -> str:
    need = about.need(finding)
    return (
        f"What does the company do about {quoted(need.touchpoint.name)} while customers are in stage "
        f"{quoted(need.touchpoint.stage.name)}, and is anybody in charge of it?"
    )


def _of_wrong_stage(finding: Finding, about: Known) -> str:
    need = about.need(finding)
    names = names_of(each.activity for each in need.displaced) or quoted(need.touchpoint.name)
    return f"Could {names} also be used while customers are in stage {quoted(need.touchpoint.stage.name)}?"


def _of_wrong_channel(finding: Finding, about: Known) -> str:
    match = about.need(finding).matches[0]
    touchpoint = about.need(finding).touchpoint.stated
    wanted = " and ".join(
        f"{medium} {' or '.join(map(quoted, getattr(touchpoint, medium) or ()))}" for medium in match.differs
    )
    return f"What keeps the company from offering {quoted(match.activity.name)} by {wanted}?"


def _of_planned(finding: Finding, about: Known) -> str:
    coming = about.need(finding).planned
    names = names_of(each.activity for each in coming) or quoted(about.need(finding).touchpoint.name)
    return f"When will customers be able to use {names}, and what could still delay it?"


def _of_weak(finding: Finding, about: Known) -> str:
    need = about.need(finding)
    return (
        f"What keeps {names_of(match.activity for match in need.matches)} from being as good as customers "
        f"expect in stage {quoted(need.touchpoint.stage.name)}, and what would it take?"
    )


def _of_misplaced(finding: Finding, about: Known) -> str:
    return f"Why does {about.name(finding)} run where it does, and what would it take to move it to where it is used?"


_OF_COMPANY: dict[str, Callable[[Finding, Known], str]] = {
    "JG101": _of_missing,
    "JG102": _of_weak,
    "JG103": _of_wrong_stage,
    "JG104": _of_wrong_channel,
    "JG105": _of_planned,
    "JG107": lambda finding, about: (
        f"Why are customers served unequally at {_where(finding, about)}, and who could level it?"
    ),
    "JG108": lambda finding, _: (
        f"{safe(finding.title)}: who hands customers over, and what does the one team tell the other about them?"
    ),
    "JG109": lambda finding, about: (
        f"What does the company rate {_where(finding, about)} by, and when did it last look at what customers say?"
    ),
    "JG110": lambda finding, about: (
        f"What is known of a customer at {_where(finding, about)} that could be used there?"
    ),
    "JG111": lambda finding, about: (
        f"How did stage {quoted(about.stage(finding) or '')} come to get so small a part of the effort?"
    ),
    "JG112": lambda finding, _: f"{safe(finding.title)}: who is working on it, and is the target still the right one?",
    "JG113": lambda finding, about: (
        f"Does anybody at the company hear of the trouble that customers have at {_where(finding, about)}, "
        "and can they do something about it?"
    ),
    "JG201": lambda finding, about: (
        f"What is {about.name(finding)} meant to do for customers, and what would happen if it stopped?"
    ),
    "JG202": _of_misplaced,
    "JG203": lambda finding, about: (
        f"How did stage {quoted(about.stage(finding) or '')} come to get so large a part of the effort?"
    ),
    "JG204": lambda finding, about: f"Which team answers for {_where(finding, about)}, and what does the other add?",
    "JG205": lambda finding, about: f"Does anybody still use the tool {about.name(finding)}, and what for?",
    "JG206": lambda finding, about: f"Does the reason for keeping {about.name(finding)} still hold?",
    "JG304": lambda finding, about: f"How would the company notice if {about.name(finding)} became worse?",
    "JG306": lambda finding, about: f"Who answers for {about.name(finding)}?",
}


def _where(finding: Finding, about: Known) -> str:
    touchpoint = about.need(finding).touchpoint
    return f"{quoted(touchpoint.name)} in stage {quoted(touchpoint.stage.name)}"


def to_customers(findings: Iterable[Finding], analysed: JourneyAnalysis, about: Known) -> Iterator[Question]:
    """Give what to ask in the next interviews, stage by stage: what is not met, not known, or met by nobody."""
    by_stage: dict[str | None, dict[str, Question]] = {stage.name: {} for stage in analysed.journey.stages}
    for finding in findings:
        named = about.stage(finding)
        for text in _of_customer(finding, about):
            by_stage.setdefault(named, {}).setdefault(text, _question(text, named, finding.code))
    for stage, units in zip(analysed.journey.stages, analysed.overlay.units, strict=True):
        unrated = [unit.best.touchpoint.name for unit in units if unit.matched and unit.best.basis == "unrated"]
        for text in _of_what_is_assumed(unrated, assumed=any(not unit.importance_stated for unit in units)):
            by_stage[stage.name].setdefault(text, _question(text, stage.name, None))
    for asked in by_stage.values():
        yield from asked.values()


def _of_what_is_assumed(unrated: list[str], *, assumed: bool) -> Iterator[str]:
    """Ask how good the touchpoints of a stage are that nobody has rated, and what matters there if that is assumed."""
    names = list(dict.fromkeys(unrated))
    if len(names) == 1:
        yield f"How was it the last time you used {quoted(names[0])}? What had you expected?"
    elif names:
        used = listed(names, len(names))
        yield f"When did you last use any of these: {used}? How was it, and what had you expected?"
    if assumed:
        yield "Of all that you used at that point, what helped you most, and what could you have done without?"


def _of_customer(finding: Finding, about: Known) -> Iterator[str]:
    """Ask customers about what a finding says, without saying it."""
    if finding.code in _LAST_TIME:
        yield _LAST_TIME[finding.code].format(quoted(about.need(finding).touchpoint.name))
    elif finding.code == "JG106":
        yield f"Think back to {quoted(about.stage(finding) or '')}: what did you do first, and where did you turn to?"
    elif finding.code in {"JG201", "JG206"}:
        yield f"When did you last come across {about.name(finding)}, if ever? What did you do then?"
    elif finding.code in {"JG302", "JG303"}:
        yield "Tell me how you go about it today, from the beginning. What has changed over the last year?"


_LAST_TIME = {
    "JG101": "Tell me about the last time you used {}. What were you trying to get done?",
    "JG102": "Tell me about the last time you used {}. How did it go?",
    "JG103": "Tell me about the last time you used {}. What were you trying to get done?",
    "JG104": "Tell me about the last time you used {}. How did you get to it?",
    "JG105": "Tell me about the last time you used {}. What were you trying to get done?",
    "JG109": "Tell me about the last time you used {}. How did it go?",
    "JG110": "Tell me about the last time you used {}. What did they know about you, and what did you have to say?",
    "JG113": "Tell me about the last time you used {}. How did it go?",
    "JG301": "How did you find out about {}, if you know of it? When did you last use it?",
}
