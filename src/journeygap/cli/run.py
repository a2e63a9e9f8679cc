"""The steps that commands share: read the files, make settings of what was asked for, decide on the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from journeygap.cli.output import Ended, fail, note
from journeygap.core.finding import Finding, Severity
from journeygap.core.text import did_you_mean, listed, normalise, quoted
from journeygap.loading.files import Unreadable
from journeygap.loading.load import Loaded, load_files
from journeygap.method.settings import Settings, Target
from journeygap.model.configuration import Configuration, EffortChoice, SeverityName
from journeygap.model.configuration import Target as StatedTarget
from journeygap.results.selection import Selection
from journeygap.yamltext.read import Limits

if TYPE_CHECKING:
    from journeygap.journey.resolved import Journey
    from journeygap.reporters.view import View
    from journeygap.results.analysis import Analysis


class Asked(NamedTuple):
    """What is asked of an analysis: how to judge, as of which day, and which findings count.

    ``stages`` and ``owners`` are names as they were typed: only the journeys can tell whether there are such.
    """

    settings: Settings
    today: date
    selection: Selection
    stages: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()

    def of(self, journeys: Iterable[Journey]) -> Selection:
        """Give the selection for some journeys; ends with exit code 2 where they have no such stage or owner."""
        every = list(journeys)
        return replace(
            self.selection, stages=stages_or_fail(self.stages, every), owners=owners_or_fail(self.owners, every)
        )


def asked(  # noqa: PLR0913 - one parameter an option
    configured: Configuration,
    *,
    effort: EffortChoice | None,
    include_planned: bool | None,
    today: str | None,
    select: Iterable[str] | None,
    ignore: Iterable[str] | None,
    min_severity: SeverityName | None,
    stage: Iterable[str] | None,
    owner: Iterable[str] | None,
) -> Asked:
    """Put what was asked for together; what was chosen on the command line wins over the configuration.

    Ends with exit code 2 where a day or a finding is none.
    """
    return Asked(
        settings=settings(configured, effort=effort, include_planned=include_planned),
        today=day(today),
        selection=Selection(
            select=codes_or_fail(select or configured.select),
            ignore=codes_or_fail(ignore or configured.ignore),
            min_severity=Severity(min_severity or configured.min_severity or "info"),
        ),
        stages=tuple(stage or ()),
        owners=tuple(owner or ()),
    )


def analysis_of(
    loaded: Loaded, question: Asked, baseline: str | None = None, *, selection: Selection | None = None
) -> Analysis:
    """Analyse what was read, without what remarks and a baseline accept, and keep the findings that were asked for.

    ``baseline`` is the path of one. ``selection`` is that of the question unless it is given. Ends with exit code 2
    where the baseline is none.
    """
    from journeygap.cli.baseline import gone, read_baseline
    from journeygap.results.accepted import accept
    from journeygap.results.analysis import analyse
    from journeygap.results.selection import select

    held = None if baseline is None else read_baseline(baseline)
    selection = selection or question.of(loaded.journeys)
    analysis = analyse(
        loaded.journeys,
        settings=question.settings,
        today=question.today,
        errors=loaded.errors,
        shared=loaded.shared,
        undecided=loaded.undecided,
    )
    if loaded.suppressions or held:
        judged = judged_files(loaded) | (gone(held) if held else frozenset())
        analysis = accept(analysis, loaded.suppressions, held, judged=judged)
    return select(analysis, selection)


def baseline_or_fail(asked_for: str | None, written: str | None, configured: Configuration) -> str | None:
    """Give the path of the baseline to use, if any; ends with exit code 2 where one is to be read and written."""
    if written is None:
        return asked_for or configured.baseline
    if asked_for is not None:
        fail("--baseline and --write-baseline don't go together: the one reads what the other writes")
    return None


def tell_accepted(analysis: Analysis) -> None:
    """Say on standard error how many findings were accepted, if any were: nothing is left out silently."""
    from journeygap.results.priorities import accepted_text

    if told := accepted_text(analysis.accepted):
        note(f"journeygap: {told}")


def end(errors: Sequence[Finding], missed: Iterable[str] = ()) -> None:
    """Say what was missed, a line each, and end with exit code 1 if there is anything, or a definition error."""
    told = list(missed)
    for each in told:
        note(each)
    if errors or told:
        raise Ended(1)


def view(color: str, configured: Configuration | None = None, top: int | None = None) -> View:
    """Give the view for standard output as it is: how wide, with colour or without, and how many of a list."""
    from journeygap.cli.output import takes_unicode, wants_color, width
    from journeygap.reporters.view import View

    numbers = (top, None if configured is None else configured.top, View().top)
    return View(
        width=width(),
        color=wants_color(color),
        ascii=not takes_unicode(),
        top=next(number for number in numbers if number is not None),
    )


def judged_files(loaded: Loaded) -> frozenset[str]:
    """Give the files of which everything is known: no journey that uses them has errors."""
    return frozenset(path for each in loaded.journeys for path in (each.path, *each.company.files)).difference(
        loaded.undecided
    )


def load(paths: Iterable[str], configured: Configuration) -> Loaded:
    """Read the files asked for. Ends with exit code 2 where one can't be read or there is nothing to read."""
    wanted = list(paths)
    try:
        loaded = load_files(wanted, limits(configured))
    except Unreadable as error:
        fail(str(error))
    if "journeygap.cli.watch" in sys.modules:
        from journeygap.cli.watch import notice

        notice(source.shown for source in loaded.sources)
    if not loaded.sources:
        fail(
            f"{', '.join(wanted)}: no journey files here; they are called journey.yaml or end in .journey.yaml. "
            "A file of any other name is read when it is named itself, as in journeygap check my-file.yaml"
        )
    for each in loaded.notes:
        line, column, *_ = each.span.position()
        note(f"{each.span.source.shown}:{line}:{column}: note: {each.message}; {each.suggestion}")
    return loaded


def limits(configured: Configuration) -> Limits:
    """Give the limits on input, as configured."""
    stated = _by_field(configured.limits)
    return Limits(**{name: value for name, value in stated.items() if name in Limits._fields})


def settings(
    configured: Configuration, *, effort: EffortChoice | None = None, include_planned: bool | None = None
) -> Settings:
    """Give the settings of the analysis; what was chosen on the command line wins over the configuration."""
    stated = {
        **{f"{name}_margin": value for name, value in _by_field(configured.margins).items()},
        **{f"crosshair_{name}": value for name, value in _by_field(configured.crosshairs).items()},
        **{name: value for name, value in _by_field(configured.limits).items() if name not in Limits._fields},
        "targets": tuple(_target(each) for each in configured.targets or ()) or None,
        "effort": effort or configured.effort,
        "include_planned": configured.include_planned if include_planned is None else include_planned,
    }
    if "weak_assumed_margin" in stated:
        stated["weak_margin_assumed"] = stated.pop("weak_assumed_margin")
    if configured.severity:
        stated["severity"] = {
            code: Severity(level) for name, level in configured.severity.items() for code in codes_or_fail([name])
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
    """Give a section of the configuration by the names of fields."""
    return {str(key).replace("-", "_"): value for key, value in (section or {}).items()}


def codes_or_fail(names: Iterable[str] | None) -> frozenset[str]:
    """Turn codes, beginnings of codes and names of findings into codes; ends with exit code 2 for one not known."""
    from journeygap.rules.catalogue import codes_of

    try:
        return codes_of(names or ())
    except LookupError as error:
        fail(str(error))


def stages_or_fail(names: Iterable[str] | None, journeys: Iterable[Journey]) -> frozenset[str]:
    """Turn the names of stages into ids; ends with exit code 2 for one that no journey has."""
    known = [stage for journey in journeys for stage in journey.stages]
    found: set[str] = set()
    for name in names or ():
        ids = {stage.id for stage in known if normalise(name) in stage.names}
        if not ids and known:
            every = list(dict.fromkeys(stage.name for stage in known))
            hint = did_you_mean(name, every) or f"the stages are {listed(every, 8)}"
            fail(f"no stage is called {quoted(name)} ({hint})")
        found |= ids
    return frozenset(found)


def owners_or_fail(names: Iterable[str] | None, journeys: Iterable[Journey]) -> frozenset[str]:
    """Turn the names of teams into the form they are compared in; ends with exit code 2 for one that owns nothing."""
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
    for name in names or ():
        if companies and normalise(name) not in known:
            hint = did_you_mean(name, known.values())
            fail(f"nothing is owned by {quoted(name)}{f' ({hint})' if hint else ''}")
    return frozenset(map(normalise, names or ()))


def day(text: str | None, option: str = "--today") -> date:
    """Read an option that takes a day, today unless it is given; ends with exit code 2 where it is no date."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"{option} takes a date such as 2026-03-31, not {quoted(text)}")


def counts(findings: Iterable[Finding]) -> Iterator[str]:
    """Count findings by kind, the most frequent first."""
    from collections import Counter

    for (code, name), count in Counter((each.code, each.name) for each in findings).most_common():
        yield f"{count:>7,}  {code}  {name}\n"
