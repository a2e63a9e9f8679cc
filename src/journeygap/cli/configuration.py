"""The configuration file: where it is found, what may stand in it, and how the command line wins over it."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from typing import Any, Literal

from journeygap.cli.output import fail
from journeygap.model.fields import CONFIG, Amount, Count, Names, Rating, Truth
from journeygap.text import did_you_mean, quoted

FILE = "journeygap.toml"

Format = Literal["table", "concise", "json"]
Threshold = Literal["error", "warning", "info", "never"]
Level = Literal["error", "warning", "info"]
EffortChoice = Literal["auto", "cost", "hours", "count"]


def key_of(field: str) -> str:
    """Give the key of a field: dashes, as in the options of the command line."""
    return field.replace("_", "-")


_CONFIG = CONFIG | {"alias_generator": key_of}


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """How far apart ratings must be for a finding, on 0 to 10."""

    __pydantic_config__ = _CONFIG

    weak: Amount | None = None
    weak_assumed: Amount | None = None
    inconsistent: Amount | None = None
    belief: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfiguredLimits:
    """Limits on what a file may cost to read, and on the age and size of evidence."""

    __pydantic_config__ = _CONFIG

    max_bytes: Count | None = None
    max_depth: Count | None = None
    max_nodes: Count | None = None
    max_written: Count | None = None
    evidence_months: Count | None = None
    metric_months: Count | None = None
    interview_sample: Count | None = None
    survey_sample: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfiguredCrosshairs:
    """Where the importance-performance quadrants part, on 0 to 10."""

    __pydantic_config__ = _CONFIG

    importance: Rating | None = None
    performance: Rating | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What a configuration file may say. None is what it does not say."""

    __pydantic_config__ = _CONFIG

    format: Format | None = None
    fail_on: Threshold | None = None
    min_coverage: Amount | None = None
    max_waste: Amount | None = None
    select: Names | None = None
    ignore: Names | None = None
    min_severity: Level | None = None
    effort: EffortChoice | None = None
    include_planned: Truth | None = None
    top: Count | None = None
    severity: dict[str, Level] | None = None
    margins: Margins | None = None
    limits: ConfiguredLimits | None = None
    crosshairs: ConfiguredCrosshairs | None = None


def configuration(path: str | None, *, isolated: bool) -> Configuration:
    """Read the configuration: the file that was named, else the nearest one upwards to the repository's root.

    Ends with exit code 2 where it can't be read or says something that is not known.
    """
    if path is None:
        path = None if isolated else _nearest()
    if path is None:
        return Configuration()
    return _read(path)


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
    """Tell whether a pyproject.toml speaks of the tool, without the cost of reading it as TOML."""
    try:
        with open(path, "rb") as file:
            return b"tool.journeygap" in file.read()
    except OSError:
        return False


def _read(path: str) -> Configuration:
    import tomllib

    shown = os.path.relpath(path)
    try:
        with open(path, "rb") as file:
            data: dict[str, Any] = tomllib.load(file)
    except OSError as error:
        fail(f"{shown}: the configuration can't be read: {error.strerror}")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        fail(f"{shown}: the configuration is not TOML: {error}")
    if os.path.basename(path) == "pyproject.toml":
        data = data.get("tool", {}).get("journeygap", {})
    from pydantic_core import ValidationError

    from journeygap.model.validator import validator

    try:
        checked: Configuration = validator(Configuration).validate_python(data)
    except ValidationError as error:
        fail(f"{shown}: " + "; ".join(_said(details) for details in error.errors(include_url=False)))
    return checked


def _said(details: Any) -> str:
    route = [str(part) for part in details["loc"]]
    if details["type"] == "unexpected_keyword_argument":
        sections: dict[str, type[Margins | ConfiguredLimits | ConfiguredCrosshairs]] = {
            "margins": Margins,
            "limits": ConfiguredLimits,
            "crosshairs": ConfiguredCrosshairs,
        }
        model = sections[route[0]] if len(route) > 1 and route[0] in sections else Configuration
        known = [key_of(field.name) for field in fields(model)]
        hint = did_you_mean(route[-1], known) or f"the keys known here are {', '.join(known)}"
        return f"the key {quoted('.'.join(route))} is not known ({hint})"
    message = str(details["msg"])
    return f"{quoted('.'.join(route))}: {message[:1].lower()}{message[1:]}"
