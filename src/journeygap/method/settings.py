"""What can be set about an analysis: margins, limits, crosshairs, severities. Plain values; where they come from is
the command line's affair.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeygap.core.finding import Severity

EffortUnit = Literal["cost", "hours", "count"]
EffortChoice = Literal["auto", "cost", "hours", "count"]
"""A unit of effort that is asked for; auto leaves the choice to what the files state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A figure to reach, or a benchmark to compare with.

    ``measure`` is coverage, alignment, waste, misplaced or allocation-fit, or else the name of a metric; ``stage`` the
    stage it is asked of, None for the whole journey. One of ``at_least`` and ``at_most`` is set: in per cent for a
    share, in the metric's own unit else. ``source`` says where the figure comes from. ``gate`` says whether missing it
    fails a run.
    """

    measure: str
    at_least: float | None = None
    at_most: float | None = None
    stage: str | None = None
    source: str | None = None
    gate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of an analysis. Margins are on the 0 to 10 scale of ratings, ages in calendar months."""

    effort: EffortChoice = "auto"
    """The unit of effort; auto takes the best that enough live activities state."""
    effort_complete: float = 80.0
    """How many of the live activities must state a unit of effort for auto to take it, in per cent."""
    include_planned: bool = False
    """Count what is planned as live: the picture as it will be."""
    weak_margin: float = 1.5
    """JG102, JG113: how far below a stated expectation a touchpoint is weak."""
    weak_margin_assumed: float = 2.0
    """JG102, JG113: the same where importance stands in for the expectation."""
    inconsistent_margin: float = 3.0
    """JG107: how far apart the levels of two matches are inconsistent."""
    belief_margin: float = 2.0
    """JG109: how far above customers' rating the company's own is a belief gap."""
    evidence_months: int = 18
    """JG302: evidence older than this is stale."""
    metric_months: int = 12
    """JG305: a metric older than this is stale."""
    interview_sample: int = 5
    """JG303: the fewest interviews that are not thin."""
    survey_sample: int = 30
    """JG303: the fewest survey answers that are not thin."""
    exit_limit: float = 0.5
    """JG116: the share of closed journeys, 0 to 1, above which a touchpoint loses customers."""
    unmapped_limit: float = 0.05
    """JG308: the share of customers, 0 to 1, from which an event that no touchpoint stands for is reported."""
    unused_limit: float = 0.01
    """JG309: the share of customers, 0 to 1, up to which a touchpoint counts as unused."""
    crosshair_importance: float | None = None
    """Where the importance-performance quadrants part, on 0 to 10; the mean of the journey unless set."""
    crosshair_performance: float | None = None
    """The same for performance."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Severities by code, in place of the usual ones."""
    targets: tuple[Target, ...] = ()
    """Figures to reach; they are shown next to the ones that were found, and change none of them."""
