"""The configuration: where its file is found, and what is said when it is wrong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, get_args

from journeygap.core.errors import InputError
from journeygap.core.language import say
from journeygap.core.text import near, normalise
from journeygap.loading.beside import read_beside
from journeygap.model.configuration import (
    Configuration,
    CrosshairName,
    LimitName,
    MarginName,
    PlanTable,
    StatedRule,
    Target,
    dashed,
)

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FILE = "journeygap.toml"
HIGHEST: dict[LimitName, int] = {
    "max-bytes": 256 * 1024 * 1024,
    "max-depth": 1_000,
    "max-nodes": 10_000_000,
    "max-written": 20_000_000,
}
"""How far a configuration may raise what protects the machine: it may come with the files that it is about."""
_MOST = 1024 * 1024
"""How many bytes of a configuration are read."""


def configuration_file(path: str | None, *, isolated: bool) -> str | None:
    """Return the path of the configuration: as it was named, else the nearest one upwards to the repository's root."""
    return _nearest() if path is None and not isolated else path


def configuration(path: str | None, *, team_rules: bool = True) -> Configuration:
    """Read a configuration file; without one nothing is configured.

    Without ``team_rules`` it may name findings of rules that are not loaded.

    Paths in it are taken from where it lies. Raises `InputError` where it can't be read or says something that is not
    known.
    """
    if path is None:
        return Configuration()
    read = _read(path, team_rules=team_rules)
    if read.baseline is None:
        return read
    if "\0" in read.baseline:
        raise InputError(say("configuration.nul-in-path", file=os.path.relpath(path)))
    return replace(read, baseline=os.path.join(os.path.dirname(path), read.baseline))


def _nearest() -> str | None:
    """Look in the working directory and upwards to the repository's root; without a repository, here only."""
    folder = os.getcwd()
    candidates = []
    while True:
        candidates.append(folder)
        above = os.path.dirname(folder)
        if os.path.exists(os.path.join(folder, ".git")):
            break
        if above == folder:
            candidates = candidates[:1]
            break
        folder = above
    for folder in candidates:
        own = os.path.join(folder, FILE)
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(project) and _has_section(project):
            return project
    return None


def _has_section(path: str) -> bool:
    """Return whether a pyproject.toml speaks of the tool, without the cost of reading it as TOML."""
    try:
        with open(path, "rb") as file:
            return b"tool.journeygap" in file.read(_MOST)
    except OSError:
        return False


def _read(path: str, *, team_rules: bool) -> Configuration:
    if not path:
        raise InputError(say("configuration.no-path"))
    shown = os.path.relpath(path)
    data = _toml(path, shown)
    if os.path.basename(path) == "pyproject.toml":
        for name in ("tool", "journeygap"):
            data = data.get(name, {})
            if not isinstance(data, dict):
                raise InputError(say("configuration.no-table", file=shown, name=name))
    data = _rules_parted(data, shown)
    from pydantic_core import ValidationError

    from journeygap.model.validator import validator

    try:
        checked: Configuration = validator(Configuration).validate_python(data)
    except ValidationError as error:
        every = [_said(details) for details in error.errors(include_url=False)]
        raise InputError(f"{shown}: {'; '.join(every)}") from error
    _check_codes(checked, shown, team_rules=team_rules)
    _check_targets(checked, shown)
    _check_thresholds(checked, shown)
    _check_limits(checked, shown)
    return checked


def _rules_parted(data: dict[str, Any], shown: str) -> dict[str, Any]:
    """Part what ``rules`` holds: ``[[rules]]`` are rules, ``[rules.NAME]`` the settings of one that a package brings.

    TOML takes ``[rules.NAME]`` behind ``[[rules]]`` for a part of the last rule there, so that it is taken out again.
    """
    if "rule-settings" in data:
        raise InputError(say("configuration.rule-settings", file=shown))
    stated = data.get("rules")
    if isinstance(stated, dict):
        rest = {key: value for key, value in data.items() if key != "rules"}
        return {**rest, "rule-settings": stated}
    if not isinstance(stated, list):
        return data
    known = {dashed(field.name) for field in fields(StatedRule)}
    settings: dict[str, Any] = {}
    rules = []
    for each in stated:
        own = each
        if isinstance(each, dict):
            apart = {key: value for key, value in each.items() if isinstance(value, dict) and key not in known}
            settings.update(apart)
            own = {key: value for key, value in each.items() if key not in apart}
        rules.append(own)
    return {**data, "rules": rules, **({"rule-settings": settings} if settings else {})}


def _toml(path: str, shown: str) -> Any:
    """Read a file as TOML; raises `InputError` where that can't be done."""
    import tomllib

    try:
        text = read_beside(path, _MOST)
        if len(text) > _MOST:
            raise InputError(say("configuration.too-large", file=shown, most=_MOST))
        return tomllib.loads(text.decode())
    except OSError as error:
        raise InputError(say("configuration.unreadable", file=shown, why=error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(say("configuration.no-toml", file=shown, error=error)) from error
    except ValueError as error:
        raise InputError(say("configuration.endless-number", file=shown)) from error
    except RecursionError as error:
        raise InputError(say("configuration.too-deep", file=shown)) from error


def _check_codes(configured: Configuration, shown: str, *, team_rules: bool) -> None:
    """Raise `InputError` where the configuration speaks of findings that there are not."""
    from journeygap.rules.rulebook import Rulebook
    from journeygap.yamltext.faults import NAMES

    rules = Rulebook(configured.rules or (), configured.rule_settings, team_rules=team_rules)
    try:
        rules.codes_of((*(configured.select or ()), *(configured.ignore or ())))
        fixed = rules.codes_of(configured.severity or ()) & NAMES.keys()
        if configured.rules and team_rules:
            _ = rules.team
    except InputError as error:
        raise InputError(f"{shown}: {error}") from error
    if fixed:
        raise InputError(say("configuration.fixed-severity", file=shown, codes=sorted(fixed)))


def _check_limits(configured: Configuration, shown: str) -> None:
    """Raise `InputError` where a limit is raised beyond what a machine can be expected to bear."""
    for name, most in HIGHEST.items():
        if (configured.limits or {}).get(name, 0) > most:
            raise InputError(say("configuration.limit-too-high", file=shown, limit=name, most=most))


def _check_thresholds(configured: Configuration, shown: str) -> None:
    """Raise `InputError` where a threshold in per cent was meant as a share."""
    for key, value in (("min-coverage", configured.min_coverage), ("max-waste", configured.max_waste)):
        if value is not None and 0 < value < 1:
            raise InputError(say("configuration.threshold-as-share", file=shown, key=key, share=value))


def _check_targets(configured: Configuration, shown: str) -> None:
    """Raise `InputError` where a target asks for nothing, for two things, or for what a stage does not have."""
    from journeygap.results.targets import SHARES

    for target in configured.targets or ():
        measure = normalise(target.measure)
        limits = [limit for limit in (target.at_least, target.at_most) if limit is not None]
        if len(limits) != 1:
            raise InputError(say("configuration.target-without-limit", file=shown, measure=target.measure))
        if measure in SHARES and not 0 <= limits[0] <= 100:
            raise InputError(say("configuration.target-out-of-range", file=shown, measure=target.measure))
        if measure in SHARES and 0 < limits[0] < 1:
            raise InputError(say("configuration.target-as-share", file=shown, measure=target.measure, share=limits[0]))
        if measure in SHARES - {"coverage"} and target.stage is not None:
            raise InputError(say("configuration.no-figure-of-stages", file=shown, measure=target.measure))


_KEYS: dict[str, tuple[str, ...]] = {
    "margins": get_args(MarginName),
    "limits": get_args(LimitName),
    "crosshairs": get_args(CrosshairName),
}
"""What may be in the tables whose keys are known."""
_TABLES = {"targets": Target, "rules": StatedRule, "plan": PlanTable}


def _said(details: ErrorDetails) -> str:
    """Put an error of Pydantic's into words: by its type, its way and its context, never by its own sentence."""
    kind, way = details["type"], details["loc"]
    route = [str(part) for part in way if part != "[key]"]
    known: Sequence[str] = ()
    if kind == "unexpected_keyword_argument":
        model = _TABLES.get(route[0], Configuration) if len(route) > 1 else Configuration
        known = [dashed(field.name) for field in fields(model) if field.name != "rule_settings"]
    elif way[-1] == "[key]":
        known = _KEYS.get(route[0], ())
    if known:
        return say("configuration.unknown-key", route=route, known=known, meant=near(route[-1], known))
    context = {"allowed": allowed_at(route)} if kind == "literal_error" else details.get("ctx", {})
    return say("configuration.wrong-value", route=route, kind=kind, context=context)


def allowed_at(route: Sequence[str]) -> tuple[str, ...]:
    """Return the words that the entry at a route takes, where it takes one of a few."""
    from journeygap.model.annotations import hints, model_in, words_in

    hint: Any = Configuration
    for part in route:
        model = model_in(hint)
        hint = hints(model).get(part, hint) if model is not None else hint
    return words_in(hint)
