"""What a journey's board says: the worst stage, the lanes that are missing, and what the rest of a list is called."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure, percent
from journeygap.method.measures import Effort
from journeygap.words.en.phrases import effort_text

_PHASES = {"before": "before", "during": "during", "after": "after"}


def worst(share: float, coverage: float | None) -> str:
    """Say what share of what matters the worst stage holds, and how much of it is covered (each 0 to 1)."""
    covered = f"only {percent(coverage)} of it is covered" if coverage else "none of it is covered"
    return f"It holds {percent(share)} of what matters to customers, and {covered}."


def in_no_stage(amount: float, wasted: float, spent: Effort, currency: str | None, period: str | None) -> str:
    """Say what is spent in no stage, and how much of it is wasted; amounts are in the unit of ``spent``."""
    one = spent.unit != "count" or amount == 1
    counts = f"{figure(amount)} company touchpoint{'' if one else 's'}"
    said = f"In no stage: {effort_text(amount, spent, currency, period) or counts}"
    if not wasted:
        return f"{said}."
    return f"{said}, {'all' if wasted == amount else figure(wasted)} of {'it' if one else 'them'} wasted."


def phase(phase: str) -> str:
    """Name the phase of a stage: one of the three round the purchase, or one of the file's own."""
    return _PHASES.get(phase, phase)


SENTENCES: dict[str, str | Callable[..., str]] = {
    "channel-not-stated": "Channel not stated",
    "delivery": "Delivery",
    "doubts": "Open question",
    "felt-worst": "It is where customers feel worst.",
    "gaps": "Gap",
    "in-no-stage": in_no_stage,
    "more": "{number} more",
    "no-feelings": "how customers feel",
    "no-mindsets": "what customers think",
    "no-money": "what the company spends",
    "no-phases": "phases",
    "phase": phase,
    "team": "Your rule",
    "touchpoints": "touchpoints",
    "waste": "Waste",
    "worst": worst,
}
