"""The configuration file: what may be in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from journeygap.model.fields import CONFIG, Amount, Count, Name, Names, Number, Scalar, Stated, Text, Truth, number

Format = Literal["table", "concise", "json", "csv", "csv-excel", "markdown", "github", "gitlab", "sarif", "junit"]
Threshold = Literal["error", "warning", "info", "never"]
SeverityName = Literal["error", "warning", "info"]
EffortChoice = Literal["auto", "cost", "hours", "count"]


def dashed(field: str) -> str:
    """Return the key of a field: dashes, as in the options of the command line."""
    return field.replace("_", "-")


Percent = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=0, le=100)]
OnTen = Annotated[float, Scalar("float", number, allow_inf_nan=False, ge=0, le=10)]

_CONFIG: dict[str, Any] = CONFIG | {"alias_generator": dashed}


MarginName = Literal["weak", "weak-assumed", "inconsistent", "belief", "exit-limit", "unmapped-limit", "unused-limit"]
Margins = dict[MarginName, Amount]
"""How far apart ratings must be for a finding, on 0 to 10, and the shares of customers that matter, 0 to 1."""
LimitName = Literal[
    "max-bytes",
    "max-depth",
    "max-nodes",
    "max-written",
    "evidence-months",
    "metric-months",
    "interview-sample",
    "survey-sample",
]
LimitsTable = dict[LimitName, Count]
"""Limits on what a file may cost to read, and on the age and size of evidence."""
CrosshairName = Literal["importance", "performance"]
CrosshairsTable = dict[CrosshairName, OnTen]
"""Where the importance-performance quadrants part, on 0 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Target(Stated):
    """A figure to reach, or a benchmark to compare with. One of ``at_least`` and ``at_most`` is stated."""

    __pydantic_config__ = _CONFIG

    measure: Name
    at_least: Number | None = None
    at_most: Number | None = None
    stage: Name | None = None
    source: Text | None = None
    gate: Truth | None = None


Subject = Literal["company touchpoint", "customer touchpoint", "stage", "tool"]
"""What a rule of the configuration may be about."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class StatedRule(Stated):
    """A rule that needs no Python: a key that has to be stated, or that has to hold something certain."""

    __pydantic_config__ = _CONFIG

    on: Subject
    require: Name
    where: dict[str, Any] | None = None
    one_of: Names | None = None
    matches: Name | None = None
    message: Text | None = None
    severity: SeverityName | None = None
    code: Name | None = None
    name: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class PlanTable(Stated):
    """What plans have to keep to."""

    __pydantic_config__ = _CONFIG

    capacity: dict[Name, Amount] | None = None
    """The one-off hours that each team has, by its name."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Configuration(Stated):
    """What a configuration file may say. None is what it does not say."""

    __pydantic_config__ = _CONFIG

    format: Format | None = None
    fail_on: Threshold | None = None
    min_coverage: Percent | None = None
    max_waste: Percent | None = None
    select: Names | None = None
    ignore: Names | None = None
    min_severity: SeverityName | None = None
    exclude: Names | None = None
    effort: EffortChoice | None = None
    effort_complete: Percent | None = None
    include_planned: Truth | None = None
    top: Count | None = None
    severity: dict[str, SeverityName] | None = None
    margins: Margins | None = None
    limits: LimitsTable | None = None
    crosshairs: CrosshairsTable | None = None
    baseline: Name | None = None
    targets: tuple[Target, ...] | None = None
    rules: tuple[StatedRule, ...] | None = None
    rule_settings: dict[str, dict[str, Any]] | None = None
    """What the file says under ``[rules.NAME]``; no key of the file is called so."""
    plan: PlanTable | None = None
