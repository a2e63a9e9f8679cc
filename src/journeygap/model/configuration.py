"""The configuration file: what may stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from journeygap.model.fields import CONFIG, Amount, Count, Names, Scalar, Truth, number

Format = Literal["table", "concise", "json"]
Threshold = Literal["error", "warning", "info", "never"]
Level = Literal["error", "warning", "info"]
EffortChoice = Literal["auto", "cost", "hours", "count"]


def key_of(field: str) -> str:
    """Give the key of a field: dashes, as in the options of the command line."""
    return field.replace("_", "-")


Percent = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=0, le=100)]
OnTen = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=0, le=10)]

_CONFIG = CONFIG | {"alias_generator": key_of}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Margins:
    """How far apart ratings must be for a finding, on 0 to 10."""

    __pydantic_config__ = _CONFIG

    weak: Amount | None = None
    weak_assumed: Amount | None = None
    inconsistent: Amount | None = None
    belief: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ConfiguredCrosshairs:
    """Where the importance-performance quadrants part, on 0 to 10."""

    __pydantic_config__ = _CONFIG

    importance: OnTen | None = None
    performance: OnTen | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Configuration:
    """What a configuration file may say. None is what it does not say."""

    __pydantic_config__ = _CONFIG

    format: Format | None = None
    fail_on: Threshold | None = None
    min_coverage: Percent | None = None
    max_waste: Percent | None = None
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
