"""The one way from what was read to a result: analyse, leave out what is accepted, keep what was asked for.

The Python API, every command and the audit go this way, so that one journey has one result however it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from journeygap.core.errors import InputError
from journeygap.core.finding import Severity
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.loading.search import Exclusions
from journeygap.method.settings import Settings, Target
from journeygap.results.selection import Selection
from journeygap.rules.rulebook import Rulebook
from journeygap.yamltext.read import Limits

if TYPE_CHECKING:
    from journeygap.core.finding import Finding
    from journeygap.journey.resolved import Journey
    from journeygap.loading.load import Loaded
    from journeygap.model.configuration import Configuration, EffortChoice, SeverityName
    from journeygap.model.configuration import Target as StatedTarget
    from journeygap.results.accepted import Baseline
    from journeygap.results.analysis import Analysis


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Request:
    """What is asked of an analysis: how to judge, as of which day, what is accepted, and which findings count.

    ``baseline`` is the path of one. ``stages`` and ``owners`` are names as they were typed: only the journeys can say
    whether there are such.
    """

    settings: Settings
    today: date
    rules: Rulebook = field(default_factory=Rulebook)
    baseline: str | None = None
    selection: Selection = field(default_factory=Selection)
    stages: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    def selected(self, journeys: Iterable[Journey]) -> Selection:
        """Return the selection for some journeys. Raises `InputError` where they have no such stage or owner."""
        every = list(journeys)
        return self.selection._replace(
            stages=stage_ids(self.stages, every),
            owners=_owners(self.owners, every),
        )


def request(  # noqa: PLR0913 - one parameter an option
    configured: Configuration,
    *,
    today: date | None = None,
    effort: EffortChoice | None = None,
    include_planned: bool | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    min_severity: SeverityName | None = None,
    stage: Iterable[str] | None = None,
    owner: Iterable[str] | None = None,
    team_rules: bool = True,
) -> Request:
    """Return what a configuration asks for; what is passed besides wins over it.

    Ages are judged as of ``today``, the day of the call if left out. Without ``team_rules`` only those of the method
    judge. Raises `InputError` for a code or name of a finding that is not known.
    """
    rules = Rulebook(configured.rules or (), configured.rule_settings, team_rules=team_rules)
    return Request(
        settings=_settings(configured, rules, effort=effort, include_planned=include_planned),
        today=today or date.today(),
        rules=rules,
        baseline=configured.baseline,
        selection=Selection(
            select=rules.codes_of(select or configured.select or ()),
            ignore=rules.codes_of(ignore or configured.ignore or ()),
            min_severity=Severity(min_severity or configured.min_severity or "info"),
        ),
        stages=tuple(stage or ()),
        owners=tuple(owner or ()),
    )


def result(loaded: Loaded, asked: Request, *, selection: Selection | None = None) -> Analysis:
    """Analyse what was read, without what ignore comments and the baseline accept, and keep what was asked for.

    ``selection`` is that of the request if left out. Raises `InputError` where the baseline can't be read, or where
    the journeys have no such stage or owner.
    """
    from journeygap.results.selection import select

    wanted = selection or asked.selected(loaded.journeys)
    return select(_kept(loaded, asked, _found(loaded, asked)), wanted)


def found_and_accepted(loaded: Loaded, asked: Request) -> tuple[Analysis, frozenset[str]]:
    """Return everything that was found, and the fingerprints of what ignore comments and the baseline accept.

    Raises `InputError` where the baseline can't be read.
    """
    found = _found(loaded, asked)
    kept = {each.fingerprint for each in _kept(loaded, asked, found).every_finding()}
    return found, frozenset(each.fingerprint for each in found.every_finding()) - kept


def _found(loaded: Loaded, asked: Request) -> Analysis:
    from journeygap.results.analysis import analyse

    return analyse(
        loaded.journeys,
        settings=asked.settings,
        today=asked.today,
        errors=loaded.errors,
        shared=loaded.shared,
        undecided=loaded.undecided,
        siblings=loaded.siblings,
        rules=asked.rules,
    )


def _kept(loaded: Loaded, asked: Request, found: Analysis) -> Analysis:
    from journeygap.results.accepted import accept

    held, gone = _baseline(asked.baseline)
    if not loaded.suppressions and asked.baseline is None:
        return found
    stated = None if asked.baseline is None else held
    return accept(found, loaded.suppressions, stated, judged=judged_files(loaded) | gone, rules=asked.rules)


def doubts(loaded: Loaded, asked: Request) -> list[Finding]:
    """Return what is no error in sound files and probably not meant: JG403 to JG406, as `check` shows them."""
    if not loaded.unused and not any(
        journey.slips or journey.company.slips or any(each.personas for each in journey.company.activities)
        for journey in loaded.journeys
    ):
        return []
    from journeygap.core.finding import numbered
    from journeygap.results.analysis import doubts_about
    from journeygap.results.selection import select
    from journeygap.rules.slips import RULES

    codes = frozenset(rule.kind.code for rule in RULES)
    found = _found(loaded, asked)
    unused = doubts_about(loaded.unused, loaded.siblings, asked.settings, asked.today)
    every = replace(found, findings=numbered((*found.findings, *unused)))
    kept = select(_kept(loaded, asked, every), Selection(select=codes))
    return [each for each in kept.every_finding() if each.code in codes]


def _baseline(path: str | None) -> tuple[Baseline, frozenset[str]]:
    """Return what a baseline holds, and the files that it is about and that are no longer there."""
    if path is None:
        return {}, frozenset()
    from journeygap.results.baseline import gone, read_baseline

    held = read_baseline(path)
    return held, gone(held)


def judged_files(loaded: Loaded) -> frozenset[str]:
    """Return the files of which everything is known: no journey that uses them has errors."""
    return frozenset(path for each in loaded.journeys for path in (each.path, *each.company.files)).difference(
        loaded.undecided
    )


def exclusions(configured: Configuration, file: str | None) -> Exclusions:
    """Return what a configuration leaves out of searches; its patterns begin at the folder that its file is in."""
    return Exclusions(os.path.dirname(file or ""), tuple(configured.exclude or ()))


def limits(configured: Configuration) -> Limits:
    """Return the limits on input, as configured."""
    stated = _by_field(configured.limits)
    return Limits(**{name: value for name, value in stated.items() if name in Limits._fields})


def stage_ids(names: Iterable[str] | None, journeys: Iterable[Journey]) -> frozenset[str]:
    """Return the ids of the stages with some names. Raises `InputError` for one that no journey has."""
    known = [stage for journey in journeys for stage in journey.stages] if names else []
    called: dict[str, set[str]] = {}
    for stage in known:
        for each in stage.names:
            called.setdefault(each, set()).add(stage.id)
    found: set[str] = set()
    for name in names or ():
        ids = called.get(normalise(name), set())
        if not ids and known:
            every = list(dict.fromkeys(stage.name for stage in known))
            raise InputError(say("selecting.unknown-stage", name=name, meant=near(name, every), known=every))
        found |= ids
    return frozenset(found)


def _owners(names: Collection[str], journeys: Iterable[Journey]) -> frozenset[str]:
    """Return the names of teams in the form they are compared in. Raises `InputError` for one that owns nothing."""
    if not names:
        return frozenset()
    companies = [journey.company for journey in journeys]
    known = {
        normalise(owner): owner
        for company in companies
        for owner in (
            *(activity.owner for activity in company.activities),
            *(tool.stated.owner for tool in company.tools),
        )
        if owner is not None
    }
    for name in names:
        if companies and normalise(name) not in known:
            raise InputError(say("selecting.unknown-owner", name=name, meant=near(name, known.values())))
    return frozenset(map(normalise, names))


def _settings(
    configured: Configuration, rules: Rulebook, *, effort: EffortChoice | None, include_planned: bool | None
) -> Settings:
    stated = {
        **{f"{name}_margin": value for name, value in _by_field(configured.margins).items()},
        **{f"crosshair_{name}": value for name, value in _by_field(configured.crosshairs).items()},
        **{name: value for name, value in _by_field(configured.limits).items() if name not in Limits._fields},
        "targets": tuple(_target(each) for each in configured.targets or ()) or None,
        "effort": effort or configured.effort,
        "effort_complete": configured.effort_complete,
        "include_planned": configured.include_planned if include_planned is None else include_planned,
    }
    for name in ("exit_limit", "unmapped_limit", "unused_limit"):
        if f"{name}_margin" in stated:
            stated[name] = stated.pop(f"{name}_margin")
    if "weak_assumed_margin" in stated:
        stated["weak_margin_assumed"] = stated.pop("weak_assumed_margin")
    if configured.severity:
        stated["severity"] = {
            code: Severity(level) for name, level in configured.severity.items() for code in rules.codes_of([name])
        }
    return Settings(**{name: value for name, value in stated.items() if value is not None})


def _target(stated: StatedTarget) -> Target:
    return Target(
        measure=stated.measure,
        at_least=stated.at_least,
        at_most=stated.at_most,
        stage=stated.stage,
        source=stated.source,
        gate=stated.gate or False,
    )


def _by_field(section: Mapping[Any, float] | None) -> dict[str, Any]:
    """Return a section of the configuration by the names of fields."""
    return {str(key).replace("-", "_"): value for key, value in (section or {}).items()}
