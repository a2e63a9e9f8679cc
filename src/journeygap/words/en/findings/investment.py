"""Where the effort goes, against where customers' importance is, in words."""

from __future__ import annotations

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import percent, quoted
from journeygap.method.overlay import ROUNDING
from journeygap.rules.base import owners_of
from journeygap.rules.investment import DuplicateFacts, OverInvestedFacts, ShareFacts
from journeygap.words.en.phrases import title_of, where
from journeygap.words.en.writing import listed


def under_invested_stage(facts: ShareFacts) -> Words:
    """JG111."""
    name, wanted, given = facts["stage"].name, percent(facts["importance"]), percent(facts["effort"])
    return detailed(
        name,
        f"{wanted} of the importance, {given} of the effort",
        f"stage {quoted(name)} has {wanted} of the importance but gets {given} of the effort",
        "move effort here, from waste and from stages that get more than their importance calls for",
    )


def over_invested_stage(facts: OverInvestedFacts) -> Words:
    """JG203."""
    name, wanted, given = facts["stage"].name, percent(facts["importance"]), percent(facts["effort"])
    return detailed(
        name,
        f"{given} of the effort, {wanted} of the importance",
        f"stage {quoted(name)} gets {given} of the effort but has {wanted} of the importance",
        f"ask whether it must take this much: {_reaching(facts['matching'], facts['effort'])} customers there",
    )


def _reaching(matching: float, given: float) -> str:
    if round(matching - given, ROUNDING) >= 0:
        return "all of it reaches"
    return "none of it reaches" if matching == 0 else f"only {percent(matching / given)} of it reaches"


def duplicated_effort(facts: DuplicateFacts) -> Words:
    """JG204."""
    need, activities = facts["need"], facts["activities"]
    channel = quoted(facts["channel"] or "one channel")
    pairs = list(zip(activities, facts["owners"], strict=True))
    each = ", ".join(f"{quoted(activity.name)} by {owner}" for activity, owner in pairs[:4])
    rest = f" and {len(activities) - 4} more" if len(activities) > 4 else ""
    return Words(
        title_of(need),
        f"several teams meet {where(need)} through the same channel, {channel}: {each}{rest}",
        f"agree which of {listed(owners_of(activities))} answers for it",
    )


SENTENCES = (under_invested_stage, over_invested_stage, duplicated_effort)

QUESTIONS = {
    "under-invested-stage": Questions(
        to_company="How did stage {stage} come to get so small a part of the effort?",
        of_stage="under-invested: less than half of what its importance calls for",
    ),
    "over-invested-stage": Questions(
        to_company="How did stage {stage} come to get so large a part of the effort?",
        of_stage="over-invested: more than twice what its importance calls for",
    ),
    "duplicated-effort": Questions(
        to_company="Which team answers for {where}, and what does the other add?",
    ),
}
"""What to ask about each kind, by its name."""
