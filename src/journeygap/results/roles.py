"""What each company touchpoint is to a journey, seen with all journeys that share its file."""

from __future__ import annotations

from journeygap.journey.resolved import Activity
from journeygap.method.overlay import Role
from journeygap.results.analysis import Analysis, JourneyAnalysis

ELSEWHERE = "elsewhere"
"""The role of what meets customers of other journeys only."""


def meeting_nobody(analysed: JourneyAnalysis, analysis: Analysis) -> float | None:
    """Return the share of a journey's effort that meets no customer of any journey; None where nothing is spent.

    The journey's own waste also counts what only other journeys have a use for.
    """
    spent, roles = analysed.effort, roles_of(analysed, analysis)
    lost = sum(amount for activity, amount in spent.by_activity.items() if roles[activity] is Role.WASTED)
    return lost / spent.total if spent.total else None


def roles_of(analysed: JourneyAnalysis, analysis: Analysis) -> dict[Activity, str]:
    """Return what each activity is to the journey; what only other journeys have a use for is no waste here."""
    best = analysis.portfolio.best
    return {
        each: ELSEWHERE if role is Role.WASTED and best.get(each.origin, role) is not Role.WASTED else role
        for each, role in analysed.overlay.roles.items()
    }
