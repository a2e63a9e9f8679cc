"""What a journey's board says: the worst stage, the lanes that are missing, and what the rest of a list is called."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure, percent
from journeygap.method.measures import Effort
from journeygap.words.en.phrases import effort_text

_PHASES = {"before": "before", "during": "during", "after": "after"}


def worst(lost: float, share: float, coverage: float | None, *, beyond: bool) -> str:
    """Say why a stage is the worst: what is lost there, which share it holds, and how much of that is covered.

    All are shares of 0 to 1. ``beyond`` says whether the stage also holds what is beyond the company's reach: its share
    counts that, and coverage does not.
    """
    reach = "of what is within the company's reach" if beyond else "of that"
    covered = f"{percent(coverage)} {reach} is covered" if coverage else f"none {reach} is covered"
    points = figure(round(100 * lost, 1))
    return (
        f"Most is lost here: {points} of the 100 points of what matters to customers. "
        f"The stage holds {percent(share)} of it, and {covered}."
    )


def in_no_stage(amount: float, wasted: float, spent: Effort, currency: str | None, period: str | None) -> str:
    """Say what is spent in no stage, and how much of it is wasted; amounts are in the unit of ``spent``."""
    one = spent.unit != "count" or amount == 1
    counts = f"{figure(amount)} company touchpoint{'' if one else 's'}"
    said = f"In no stage: {effort_text(amount, spent, currency, period) or counts}"
    if not wasted:
        return f"{said}."
    return f"{said}, {'all' if wasted == amount else figure(wasted)} of {'it' if one else 'them'} wasted."


def own_word(own: float, none: float) -> str:
    """Say which part of coverage rests on the company's own ratings, and which on no rating (each 0 to 1)."""
    parts = ((own, "the company's own ratings"), (none, "no rating"))
    shares = [f"{percent(share)} of coverage on {what}" for share, what in parts if share]
    return " and ".join(shares[:1] + [each.replace(" of coverage", "") for each in shares[1:]])


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
    "not-repaired": "None of the decisions closes a gap there; the heaviest is “{title}”.",
    "repaired": "The decision about “{title}” would repair part of it.",
    "no-complaints": "what customers complain about",
    "no-feelings": "how customers feel",
    "no-mindsets": "what customers think",
    "no-money": "what the company spends",
    "no-phases": "phases",
    "own-word": own_word,
    "phase": phase,
    "team": "Your rule",
    "touchpoints": "touchpoints",
    "waste": "Waste",
    "worst": worst,
}
