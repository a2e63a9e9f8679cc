"""What the overlay says of stages and touchpoints, at a terminal and in documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeygap.core.text import safe
from journeygap.journey.resolved import Placement
from journeygap.words.en.writing import counted

_ROUND_THE_PURCHASE = {"before", "during", "after"}
_STAGES = 20
"""How many stages of one activity are named: as many touchpoints may be met by it elsewhere."""


def phase(phase: str) -> str:
    """Name the phase of a stage."""
    return f"{phase} the purchase" if phase in _ROUND_THE_PURCHASE else f"phase {phase}"


def planned(placements: Iterable[Placement]) -> str:
    """Name what is planned for a touchpoint."""
    return f"{', '.join(safe(each.activity.name) for each in placements)} (planned)"


def elsewhere(placements: Iterable[Placement]) -> str:
    """Name what meets a touchpoint in other stages, with those stages."""
    return ", ".join(f"{safe(each.activity.name)} (in {_stages(each)})" for each in placements)


def _stages(placement: Placement) -> str:
    shown = ", ".join(safe(stage.name) for stage in placement.stages[:_STAGES])
    more = len(placement.stages) - _STAGES
    return f"{shown} and {more:,} more" if more > 0 else shown or "another stage"


def not_counted(optional: int, others: int, rest: int) -> str:
    """Say how many touchpoints no count holds: optional ones, those run by others, and the ``rest`` of choices."""
    parts = ((optional, "optional"), (others, "run by others"), (rest, "more of a choice"))
    return f"not counted: {', '.join(f'{number:,} {what}' for number, what in parts if number)}"


def channel_silent(silent: int, required: int) -> str:
    """Say how many touchpoints state no channel."""
    states, are = ("states", "is") if silent == 1 else ("state", "are")
    return f"{silent:,} of {counted(required, 'touchpoint')} {states} no channel and {are} not counted here"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "as-planned": "as it will be with what is planned",
    "channel": "Channel",
    "channel-silent": channel_silent,
    "column-company": "The company does",
    "column-coverage": "Coverage",
    "column-customers": "Customers use",
    "column-importance": "Matters",
    "column-importance-short": "Imp.",
    "column-level": "Level",
    "column-opportunity": "Opp.",
    "elsewhere": elsewhere,
    "in-no-stage": "In no stage",
    "level-of": "{level} of {expected}",
    "matched": "Matched",
    "met": "Met",
    "met-of": "{met} of {required} met",
    "more-channels": "… and {number:,} channels more: --top 0 shows all",
    "more-rows": "… and {number:,} rows more: --stage NAME shows one stage, --top 0 shows all",
    "needed": "Needed",
    "no-channel": "No touchpoint states a channel; add channel: to those where it matters.",
    "not-counted": not_counted,
    "optional": "{name} (optional)",
    "phase": phase,
    "planned": planned,
    "rescaled": "ratings rescaled to 0–10",
}
