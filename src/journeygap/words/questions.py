"""What to ask next: the company about its gaps and its waste, customers about what is not known well enough.

Questions to customers are open and lead nowhere: they ask for the last time something happened, never whether
something would be nice to have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeygap.core.finding import Finding
from journeygap.core.language import Questions, language, say
from journeygap.core.text import quoted, safe, visible
from journeygap.results.analysis import JourneyAnalysis
from journeygap.results.priorities import folded
from journeygap.rules.base import subjects_of
from journeygap.rules.kinds import kind_of
from journeygap.words.parts import names_of, way_of


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to ask: the stage that it is about, and the code of the finding that it comes from, if any."""

    text: str
    stage: str | None
    code: str | None


class _Fields(dict[str, str]):
    """What the template of a question may name, made when it is asked for."""

    def __init__(self, finding: Finding) -> None:
        subjects = subjects_of(finding)
        super().__init__(subjects.facts, title=safe(finding.title))
        self._finding, self._subjects = finding, subjects

    def __missing__(self, name: str) -> str:
        need, stage, activities = self._subjects.need, self._subjects.in_stage, self._subjects.activities
        used = self._subjects.used
        touchpoint = "" if used is None else quoted(used.name)
        text = touchpoint
        if name == "stage":
            text = "" if stage is None else quoted(stage.name)
        elif name == "where" and used is not None:
            text = say("phrases.located", touchpoint=used)
        elif name == "name" and (self._subjects.tool or activities):
            tool = self._subjects.tool
            text = quoted(activities[0].name if tool is None else tool.stated.name)
        elif name == "names":
            text = names_of(activities) or touchpoint
        elif name == "way":
            text = way_of(self._finding.facts["used"])
        elif name == "matches" and need is not None:
            text = names_of(match.activity for match in need.matches)
        elif name in {"displaced", "planned"} and need is not None:
            placements = need.displaced if name == "displaced" else need.planned
            text = names_of(each.activity for each in placements) or touchpoint
        return text


def questions_of(finding: Finding) -> Questions:
    """Return what to ask about a finding: by the language in use, or what a team's own kind brings."""
    own = finding.kind
    if own is None:
        return language().questions(finding.name)
    return Questions(own.to_company, own.to_company_together, own.to_customers, own.of_stage)


def _filled(template: str, finding: Finding) -> str:
    return template.format_map(_Fields(finding))


def to_company(findings: Iterable[Finding]) -> Iterator[OpenQuestion]:
    """Return what to ask the company, stage by stage: a question a finding, and one for all that a dark stage lacks."""
    by_stage: dict[str | None, list[OpenQuestion]] = {}
    for question in _of_company(list(findings)):
        by_stage.setdefault(question.stage, []).append(question)
    about_none = by_stage.pop(None, [])
    for asked in (*by_stage.values(), about_none):
        yield from asked


def _of_company(findings: list[Finding]) -> Iterator[OpenQuestion]:
    moved = {(each.journey, each.activity) for each in findings if (kind := kind_of(each)).moves and not kind.frees}
    for head, under in folded(findings):
        kind = kind_of(head)
        if kind.moves and kind.frees and (head.journey, head.activity) in moved:
            continue  # the gap that it leaves has asked already
        if template := questions_of(head).to_company:
            text = " ".join((_filled(template, head), *_together(under)))
            yield _question(text, _stage(head), head.code)
        for each in under:
            own = questions_of(each)
            if own.to_company and not own.to_company_together:
                yield _question(_filled(own.to_company, each), _stage(each), each.code)


def _together(under: Iterable[Finding]) -> Iterator[str]:
    """Ask about what is folded under a finding, each sentence once for all that it is about."""
    names: dict[str, dict[str, None]] = {}
    for each in under:
        need = subjects_of(each).need
        if (template := questions_of(each).to_company_together) and need is not None:
            names.setdefault(template, {})[need.touchpoint.name] = None
    for template, every in names.items():
        yield template.format_map({"touchpoints": say("phrases.listed", names=every)})


def _stage(finding: Finding) -> str | None:
    """Name the stage that a finding is about."""
    stage = subjects_of(finding).in_stage
    return None if stage is None else stage.name


def _question(text: str, stage: str | None, code: str | None) -> OpenQuestion:
    return OpenQuestion(visible(text), None if stage is None else safe(stage), code)


def to_customers(findings: Iterable[Finding], analysed: JourneyAnalysis) -> Iterator[OpenQuestion]:
    """Return what to ask in the next interviews, stage by stage: what is not met, not known, or met by nobody."""
    by_stage: dict[str | None, dict[str, OpenQuestion]] = {stage.name: {} for stage in analysed.journey.stages}
    for finding in findings:
        named = _stage(finding)
        for text in _of_customer(finding):
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
    if names:
        yield say("asking.unrated", names=names)
    if assumed:
        yield say("asking.importance-assumed")


def _of_customer(finding: Finding) -> Iterator[str]:
    """Ask customers about what a finding says, without saying it."""
    template = questions_of(finding).to_customers
    if template:
        yield _filled(template, finding)
