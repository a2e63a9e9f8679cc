"""Rules of a team's own: what a package that brings some imports from here, and how they are run.

    from journeygap.rules.team import Context, Kind, Report, rule

    @rule(Kind(code="ACME001", name="no-promise"))
    def no_promise(context: Context) -> Iterator[Report]:
        '''A stage makes no promise to customers. …'''

docs/rules.md shows a whole package. `Context`, `Family`, `Kind`, `Report`, `Section`, `SettingsError`, `Severity`,
`TeamRule` and `rule` are a promise; the rest of this module is not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from datetime import date
from inspect import cleandoc
from typing import Any, NamedTuple

from journeygap.core.errors import InputError
from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import BY_OPPORTUNITY, Family, Kind, Section
from journeygap.core.language import Words, say
from journeygap.journey.resolved import Activity, Journey, Stage, Tool, Touchpoint
from journeygap.method.overlay import Overlay
from journeygap.method.settings import Settings
from journeygap.rules.base import RuleFault, Subjects, owners_of, severity_of

__all__ = [
    "Context",
    "Family",
    "Kind",
    "Report",
    "Section",
    "SettingsError",
    "Severity",
    "TeamRule",
    "rule",
]

About = Activity | Journey | Stage | Tool | Touchpoint
"""What a report may be about."""


class SettingsError(InputError):
    """The rule's settings in the configuration can't be used. The message says which key, and what it takes."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Context:
    """What a rule may look at: one journey with the company's half, and how the two meet.

    ``settings`` holds what the configuration says under ``[rules.NAME]``, as TOML has it; empty where it says nothing.
    ``today`` is the day to judge ages by.
    """

    journey: Journey
    overlay: Overlay
    settings: Mapping[str, Any]
    today: date


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """Something that a rule found.

    ``message`` says in a line what is wrong, ``suggestion`` what to do about it. ``severity`` is that of the kind
    unless passed. ``title`` is for lists; the name of what it is about unless passed. ``key`` tells reports of one rule
    about one thing apart, and has to stay the same while the files say the same. ``opportunity`` is 0 to 20, None where
    there is none. ``facts`` are texts by name that the kind's questions may use.
    """

    about: About
    message: str
    suggestion: str = ""
    severity: Severity | str | None = None
    title: str | None = None
    key: str | None = None
    opportunity: float | None = None
    facts: Mapping[str, str] | None = None


class TeamRule(NamedTuple):
    """A rule of a team's own: the kind of its findings, the function that judges, and what its messages are from.

    ``origin`` names the package or the configuration, for the message where the rule fails; ``settings`` are its own.
    """

    kind: Kind
    judge: Callable[[Context], Iterable[Report]]
    origin: str = ""
    settings: Mapping[str, Any] = {}


def rule(kind: Kind) -> Callable[[Callable[[Context], Iterable[Report]]], TeamRule]:
    """Return a decorator that makes a function a rule. Its docstring is the page, unless the kind brings one."""

    def made(judge: Callable[[Context], Iterable[Report]]) -> TeamRule:
        page = kind.page or cleandoc(judge.__doc__ or "") or kind.name
        return TeamRule(replace(kind, page=page), judge)

    return made


def judged(
    rules: Iterable[TeamRule], journey: Journey, laid: Overlay, settings: Settings, today: date
) -> tuple[list[Finding], list[RuleFault]]:
    """Run rules on one journey: their findings, and a fault for each rule that failed, which then has none.

    Raises `SettingsError` where a rule refuses its settings.
    """
    findings: list[Finding] = []
    faults: list[RuleFault] = []
    stages = {id(each.activity): each.stages for each in reversed(journey.placements)}
    for each in rules:
        context = Context(journey=journey, overlay=laid, settings=each.settings, today=today)
        try:
            with redirect_stdout(sys.stderr):  # standard output is for the result
                found = [_finding(each.kind, report, journey, settings, stages) for report in each.judge(context)]
        except SettingsError as error:
            raise SettingsError(f"{each.origin}: {error}") from error
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the other rules go on
            faults.append(failed(each.kind.name, each.origin, error))
        else:
            findings += found
    return findings, faults


def failed(name: str, origin: str, error: BaseException) -> RuleFault:
    """Return that a rule failed, and why."""
    return RuleFault(name, origin, f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)


def _finding(
    kind: Kind, report: object, journey: Journey, settings: Settings, stages: Mapping[int, tuple[Stage, ...]]
) -> Finding:
    if not isinstance(report, Report):
        raise TypeError(say("rules.no-report", type=type(report).__name__))
    texts = (report.message, report.suggestion, report.title or "", report.key or "")
    if not all(isinstance(text, str) for text in texts) or not report.message:
        raise TypeError(say("rules.report-without-text"))
    if not isinstance(report.about, (Activity, Journey, Stage, Tool, Touchpoint)):
        raise TypeError(say("rules.report-about-something-else", type=type(report.about).__name__))
    return _placed(
        Finding(
            code=kind.code,
            name=kind.name,
            severity=_severity(kind, report, settings),
            says=Words(report.title or _name(report.about), report.message, report.suggestion or None),
            span=report.about.span,
            journey=journey.path,
            subject=report.key,
            opportunity=report.opportunity,
            kind=kind,
        ),
        report,
        stages,
    )


def _severity(kind: Kind, report: Report, settings: Settings) -> Severity:
    configured = settings.severity.get(kind.code)
    if configured is not None:
        return configured
    if report.severity is None and kind.severity == BY_OPPORTUNITY:
        return severity_of(report.opportunity)
    return Severity(report.severity or kind.severity)


def _placed(finding: Finding, report: Report, placed: Mapping[int, tuple[Stage, ...]]) -> Finding:
    """Return a finding with the ids, the teams and the subjects of what it is about.

    ``placed`` holds the stages of each activity of the journey, by its identity.
    """
    about, facts = report.about, report.facts or {}
    match about:
        case Touchpoint():
            return replace(
                finding,
                stage=about.stage.id,
                touchpoint=about.id,
                subjects=Subjects(stage=about.stage, touchpoint=about, facts=facts),
            )
        case Stage():
            return replace(finding, stage=about.id, subjects=Subjects(stage=about, facts=facts))
        case Activity():
            stages = placed.get(id(about), ())
            return replace(
                finding,
                activity=about.id,
                stage=stages[0].id if stages else None,
                stages=tuple(stage.id for stage in stages),
                owners=owners_of([about]),
                subjects=Subjects(stage=stages[0] if stages else None, activities=(about,), facts=facts),
            )
        case Tool():
            return replace(
                finding,
                subject=about.key if report.key is None else f"{about.key} {report.key}",
                owners=(about.stated.owner,) if about.stated.owner else (),
                subjects=Subjects(tool=about, facts=facts),
            )
        case Journey():
            return replace(finding, subjects=Subjects(facts=facts))


def _name(about: About) -> str:
    return about.stated.name if isinstance(about, Tool) else about.name


def of_shared(findings: Iterable[Finding], shared: frozenset[str]) -> Iterator[Finding]:
    """Return what was found in company files that several journeys share, each once and as depending on none."""
    found: dict[tuple[Any, ...], Finding] = {}
    for each in findings:
        if each.span.source.path in shared:
            general = replace(each, journey=None, stage=None, stages=())
            found.setdefault((*general.identity, each.span.start, each.message), general)
    yield from found.values()
