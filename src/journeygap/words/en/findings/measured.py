"""What was measured, held against what the journey says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import figure, percent, quoted
from journeygap.rules.measured import (
    EventFacts,
    OrderFacts,
    OtherChannelFacts,
    RatingFacts,
    ShareFacts,
    StaleFacts,
    UnusedFacts,
)
from journeygap.words.en.phrases import interval_of, located, titled
from journeygap.words.en.writing import counted, listed

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate


def _between(share: Estimate) -> str:
    return f"({percent(share.low)} to {percent(share.high)})"


def losing_touchpoint(facts: ShareFacts) -> Words:
    """JG116."""
    touchpoint, share = facts["touchpoint"], facts["share"]
    return detailed(
        titled(touchpoint),
        f"{percent(share.value)} leave",
        f"{percent(share.value)} of {counted(share.n, 'journey')} that touch {located(touchpoint)} end there "
        f"without the outcome {_between(share)}",
        "watch customers there, and find out what stops them",
    )


def contradicted_rating(facts: RatingFacts) -> Words:
    """JG307."""
    touchpoint, what, measured = facts["touchpoint"], facts["what"], facts["measured"]
    stated, found = figure(facts["stated"]), figure(measured.value)
    return detailed(
        titled(touchpoint),
        f"{what} {stated}, measured {found}",
        f"the {what} of {located(touchpoint)} is stated as {stated} and was measured as {found} "
        f"({interval_of(measured)})",
        "remove the stated one, or find out why they differ",
    )


def unmapped_behaviour(facts: EventFacts) -> Words:
    """JG308."""
    event, share = facts["event"], facts["share"]
    return detailed(
        event,
        f"{percent(share.value)} of customers",
        f"{percent(share.value)} of {counted(share.n, 'customer')} have {quoted(event)} {_between(share)}, "
        "and no touchpoint covers it",
        "add a touchpoint and a rule for it, or list it under ignore in the evidence file",
    )


def unused_touchpoint(facts: UnusedFacts) -> Words:
    """JG309."""
    touchpoint, most = facts["touchpoint"], percent(facts["most"])
    return detailed(
        titled(touchpoint),
        f"at most {most} use it",
        f"at most {most} of {counted(facts['customers'], 'customer')} use {located(touchpoint)}",
        "take it off the map, or correct the rule that covers it",
    )


def other_channel(facts: OtherChannelFacts) -> Words:
    """JG310."""
    touchpoint, channel, share = facts["touchpoint"], facts["channel"], facts["share"]
    return detailed(
        titled(touchpoint),
        f"most use {channel}",
        f"{percent(share.value)} of {counted(share.n, 'customer')} use {located(touchpoint)} through "
        f"{quoted(channel)} {_between(share)}, and it states {listed(facts['channels'])}",
        "state the channel that they use",
    )


def other_order(facts: OrderFacts) -> Words:
    """JG311."""
    stage, after, share = facts["stage"].name, facts["after"].name, facts["share"]
    return Words(
        f"{after} before {stage}",
        f"in {percent(share.value)} of {counted(share.n, 'journey')} stage {quoted(after)} comes before "
        f"stage {quoted(stage)} {_between(share)}",
        "put the stages into the order in which customers reach them",
    )


def stale_measurement(facts: StaleFacts) -> Words:
    """JG312."""
    evidence = facts["evidence"]
    return detailed(
        evidence,
        "measured with another evidence file",
        f"the evidence file of {quoted(evidence)} has changed since it was measured",
        "run journeygap measure again",
    )


SENTENCES = (
    losing_touchpoint,
    contradicted_rating,
    unmapped_behaviour,
    unused_touchpoint,
    other_channel,
    other_order,
    stale_measurement,
)

QUESTIONS = {
    "losing-touchpoint": Questions(
        to_customers="Tell me about a time when you stopped at {touchpoint}. What were you about to do?",
    ),
}
"""What to ask about each kind, by its name."""
