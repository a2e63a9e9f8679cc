"""How well, how consistently and how personally touchpoints are delivered, in words."""

from __future__ import annotations

from collections.abc import Sequence

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import figure, normalise, quoted
from journeygap.journey.resolved import Activity, Touchpoint
from journeygap.method.overlay import one_figure
from journeygap.rules.delivery import (
    BeliefFacts,
    FrictionFacts,
    HandoffFacts,
    ImpersonalFacts,
    InconsistentFacts,
    LowPointFacts,
)
from journeygap.words.en.phrases import HOW_IT_WENT, USED, are, complaints, held_back, names_of, title_of, where
from journeygap.words.en.writing import listed


def inconsistent_delivery(facts: InconsistentFacts) -> Words:
    """JG107."""
    best, worst = quoted(facts["best"].name), quoted(facts["worst"].name)
    return Words(
        title_of(facts["need"]),
        f"{where(facts['need'])} is delivered unequally: {best} at {figure(facts['high'])} of 10, "
        f"{worst} at {figure(facts['low'])}",
        f"bring {worst} up to {best}, or send customers to the better one",
    )


def broken_handoff(facts: HandoffFacts) -> Words:
    """JG108."""
    before, after = facts["before"].name, facts["after"].name
    return Words(
        f"From {before} to {after}",
        f"no handoff from {quoted(before)} to {quoted(after)}: they share no team, no tool and no declared handoff",
        "agree who hands what over, and declare it under handoffs: "
        f"from {quoted(facts['from_'].id)} to {quoted(facts['to'].id)}",
    )


def belief_gap(facts: BeliefFacts) -> Words:
    """JG109."""
    need, dimensions = facts["need"], facts["dimensions"]
    gap = ", ".join(
        f"{figure(ours)} against {figure(theirs)} of 10{f' in {dimensions[name]}' if name else ''}"
        for name, (ours, theirs) in facts["levels"].items()
    )
    said = complaints(facts["because"])
    suggestion = "show the team what customers say"
    return detailed(
        title_of(need),
        gap,
        f"the company rates {quoted(facts['activity'].name)} above what customers say of {where(need)}: {gap}",
        f"{suggestion}: {said}" if said else f"{suggestion}, and find out what they miss",
    )


def not_personalised(facts: ImpersonalFacts) -> Words:
    """JG110."""
    need, activities = facts["need"], facts["activities"]
    names = names_of(activities)
    return Words(
        title_of(need),
        f"customers expect {where(need)} to be personal to them; {names} {are(activities)} the same for everybody",
        f"use what you know of the customer in {names}",
    )


def reported_friction(facts: FrictionFacts) -> Words:
    """JG113."""
    need = facts["need"]
    touchpoint = need.touchpoint
    stated = touchpoint.stated
    at = _met_at(touchpoint, facts["activities"])
    if stated.friction:
        trouble = f"customers report at {where(need)}: {listed(stated.friction)}"
        remedy, whom = f"remove what customers complain about at {at}", "them"
    else:
        trouble = f"customers feel bad ({figure(stated.feeling or 0.0)}) at {where(need)}"
        remedy, whom = f"find out what goes wrong at {at}", "customers"
    if touchpoint.satisfaction is None:
        rate = f", and ask {whom} to rate the touchpoint"
    elif facts["contradicted"]:
        trouble += f", though they rate it {figure(one_figure(touchpoint.satisfaction))} of 10"
        rate = f", and ask {whom} how the two go together"
    else:
        rate = ""
    said = listed(stated.friction, 1) if stated.friction else ""
    return detailed(title_of(need), said, trouble, f"{remedy}{rate}{held_back(facts['because'])}")


def _met_at(touchpoint: Touchpoint, activities: Sequence[Activity]) -> str:
    """Name a touchpoint, and what meets it where that is called otherwise."""
    others = [each for each in activities if normalise(each.name) != normalise(touchpoint.name)]
    if not others:
        return quoted(touchpoint.name)
    return f"{quoted(touchpoint.name)}, which {names_of(activities)} {'meets' if len(activities) == 1 else 'meet'}"


def low_point(facts: LowPointFacts) -> Words:
    """JG114."""
    name, feeling, worst = facts["stage"].name, figure(facts["feeling"]), facts["worst"]
    said = complaints(facts["because"])
    why = f": {said}" if said else ""
    if worst:
        why += f"; the worst touchpoint{'s are' if len(worst) > 1 else ' is'} {listed(worst)}"
    if said:
        suggestion = f"remove what they complain about: {said}"
        suggestion += f"; then see to {listed(worst)}" if worst else ""
    elif worst:
        suggestion = f"ask customers what goes wrong at {listed(worst)}"
    else:
        suggestion = "ask customers what goes wrong there, and state it as friction"
    if facts["rated"] is not None:
        why += f", though they rate its touchpoints {figure(facts['rated'])} of 10 or more"
        suggestion += "; ask them how the two go together"
    return detailed(
        name, f"feeling {feeling}", f"customers feel bad ({feeling}) in stage {quoted(name)}{why}", suggestion
    )


SENTENCES = (inconsistent_delivery, broken_handoff, belief_gap, not_personalised, reported_friction, low_point)

QUESTIONS = {
    "inconsistent-delivery": Questions(
        to_company="Why are customers served unequally at {where}, and who could level it?",
    ),
    "broken-handoff": Questions(
        to_company="{title}: who hands customers over, and what does one team pass on to the other about them?",
    ),
    "belief-gap": Questions(
        to_company="What does the company rate {where} by, and when did it last look at what customers say?",
        to_customers=HOW_IT_WENT,
    ),
    "not-personalised": Questions(
        to_company="What is known of a customer at {where} that could be used there?",
        to_customers=f"{USED} What did they know about you, and what did you have to say?",
    ),
    "reported-friction": Questions(
        to_company="Does anybody at the company hear of the trouble that customers have at {where}, and can they "
        "do something about it?",
        to_customers=HOW_IT_WENT,
    ),
    "low-point": Questions(
        to_company="What does the company know of how customers feel in stage {stage}, and from whom?",
        to_customers="Tell me about the last time you were there. What was the worst moment?",
    ),
}
"""What to ask about each kind, by its name."""
