"""The steps that commands share: read the files, make settings of what was asked for, decide on the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from journeygap.cli.output import fail, note
from journeygap.findings import Finding, Severity
from journeygap.loading.files import Unreadable
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.read import Limits
from journeygap.model.configuration import Configuration, EffortChoice, Threshold
from journeygap.settings import Settings
from journeygap.text import did_you_mean, listed, normalise, quoted

if TYPE_CHECKING:
    from journeygap.journey import Journey
    from journeygap.model.configuration import Format
    from journeygap.reporters.view import View


def load(paths: Iterable[str], configured: Configuration) -> Loaded:
    """Read the files asked for. Ends with exit code 2 where one can't be read or there is nothing to read."""
    wanted = list(paths)
    try:
        loaded = load_files(wanted, limits(configured))
    except Unreadable as error:
        fail(str(error))
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


def at_or_above(findings: Iterable[Finding], threshold: Threshold) -> int:
    """Count the findings that reach a threshold."""
    if threshold == "never":
        return 0
    limit = Severity(threshold)
    return sum(finding.severity.at_least(limit) for finding in findings)


def day(text: str | None) -> date:
    """Read --today; ends with exit code 2 where it is no date."""
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"--today takes a date such as 2026-03-31, not {quoted(text)}")


def severity_verdict(findings: Iterable[Finding], threshold: Threshold) -> Iterator[str]:
    """Say how many findings reach the threshold, if any do."""
    count = at_or_above(findings, threshold)
    if count:
        yield f"{count:,} finding{'s are' if count > 1 else ' is'} at or above {threshold}"


def counts(findings: Iterable[Finding]) -> Iterator[str]:
    """Count findings by kind, the most frequent first."""
    from collections import Counter

    for (code, name), count in Counter((each.code, each.name) for each in findings).most_common():
        yield f"{count:>7,}  {code}  {name}\n"


def problems(loaded: Loaded, chosen: Format, view: View) -> Iterable[str]:
    """Show definition errors alone, in the format that was asked for."""
    every = loaded.errors
    if chosen == "json":
        from journeygap.reporters import json

        return json.render_errors(every, len(loaded.journeys), ascii_only=view.ascii)
    if chosen == "concise":
        from journeygap.reporters import concise

        return concise.lines(every)
    if not every:
        return ()
    from journeygap.reporters.excerpt import excerpts

    return excerpts(every, view)


def percentage(option: str, written: str | None, configured: float | None) -> float | None:
    """Read a threshold in percent, with the sign or without; ends with exit code 2 where it is none.

    One between 0 and 1 was probably meant as a share, which is worth a note: it would nearly always pass.
    """
    value = configured
    if written is not None:
        try:
            value = float(written.strip().removesuffix("%"))
        except ValueError:
            value = -1.0
        if not 0 <= value <= 100:
            fail(f"{option} takes a number from 0 to 100, not {quoted(written)}")
    if value is not None and 0 < value < 1:
        note(f"journeygap: {option[2:]} is in percent: {value:g} means {value:g}%, not {value * 100:g}%")
    return value
