"""Customer-journey gap analysis: where customers go that you don't, and what you do that no customer ever meets.

    import journeygap
    result = journeygap.analyze("journey.yaml")
    print(result.journeys[0].coverage.value)

`load`, `analyze`, `plan` and `diff`, the types they take and return, and what they raise are the public interface;
nothing else is promised.
"""

from __future__ import annotations

TYPE_CHECKING = False
"""As in `typing`, whose import would cost more than all the rest of this module."""

__version__ = "0.2.0"

if TYPE_CHECKING:
    from journeygap.api import analyze, load, plan
    from journeygap.api.analysis import Analysis, JourneyAnalysis
    from journeygap.api.comparison import Comparison, diff
    from journeygap.api.errors import DefinitionError
    from journeygap.api.measuring import measure
    from journeygap.core.errors import InputError
    from journeygap.core.finding import Finding, Severity
    from journeygap.journey.resolved import Journey
    from journeygap.method.settings import Settings
    from journeygap.planning.plan import Plan
    from journeygap.planning.terms import LimitsNotMet, OutOfTime, Terms

__all__ = [
    "Analysis",
    "Comparison",
    "DefinitionError",
    "Finding",
    "InputError",
    "Journey",
    "JourneyAnalysis",
    "LimitsNotMet",
    "OutOfTime",
    "Plan",
    "Settings",
    "Severity",
    "Terms",
    "analyze",
    "diff",
    "load",
    "measure",
    "plan",
]

_HOMES = {
    "Analysis": "api.analysis",
    "JourneyAnalysis": "api.analysis",
    "Comparison": "api.comparison",
    "diff": "api.comparison",
    "DefinitionError": "api.errors",
    "analyze": "api",
    "load": "api",
    "measure": "api.measuring",
    "plan": "api",
    "InputError": "core.errors",
    "LimitsNotMet": "planning.terms",
    "OutOfTime": "planning.terms",
    "Plan": "planning.plan",
    "Terms": "planning.terms",
    "Finding": "core.finding",
    "Severity": "core.finding",
    "Journey": "journey.resolved",
    "Settings": "method.settings",
}


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])


def __getattr__(name: str) -> object:
    """Import what is asked for, and no more: the command line starts fast because of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"journeygap.{_HOMES[name]}"), name)
