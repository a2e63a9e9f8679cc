"""The stages of the page in words: its cards, and what the company does behind them.

What is to be in bold is passed in as a placeholder.
"""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure


def rated(
    importance: float | None,
    importance_interval: tuple[float, float, int] | None,
    level: float | None,
    expected: float,
    interval: tuple[float, float, int] | None,
) -> str:
    """Write how much a touchpoint matters and which level customers get, each with its interval where measured."""
    if importance is None:
        said = "importance not stated"
    else:
        said = f"importance {figure(importance)}{_interval(importance_interval)}"
    if level is None:
        return said
    return f"{said} · level {figure(level)} of {figure(expected)} expected{_interval(interval)}"


def _interval(of: tuple[float, float, int] | None) -> str:
    return "" if of is None else f" ({figure(of[0])} to {figure(of[1])}, {of[2]} answers)"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "no-owner": "no owner yet",
    "held-back": "constraint: {names}",
    "rated": rated,
    "priority": "{priority} priority",
    "moment": "moment of truth",
    "optional": "optional",
    "feeling": "customers feel {value:+g}",
    "reach": "used by {share} ({low} to {high})",
    "exits": "left from here {share} ({low} to {high})",
    "cases": "share of cases {share} ({low} to {high})",
    "nothing-offered": "The company offers nothing for it.",
    "rests-on": "Rests on {names}",
    "no-evidence": "No evidence is named",
    "visibility": "Line of visibility: customers don’t see what is below",
    "tools": "Tools",
    "covered": "{share} covered",
    "coverage-unknown": "coverage unknown",
    "open": "{number} open",
    "coming": "{number} planned",
    "unmet": "What no customer meets here",
    "no-stage": "In no stage",
}
