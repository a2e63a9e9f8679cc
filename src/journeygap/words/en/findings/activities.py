"""What the company does that no customer meets, in words."""

from __future__ import annotations

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import figure, percent, quoted
from journeygap.rules.activities import ActivityFacts, ToolFacts
from journeygap.words.en.phrases import LAST_MET, effort_text, stages_of


def _effort(facts: ActivityFacts) -> str:
    amount = facts["amount"]
    return "" if amount is None else effort_text(amount, facts["effort"], facts["currency"], facts["period"])


def _cost(facts: ActivityFacts) -> str:
    """Say what an activity takes, as the end of a sentence; nothing where effort is only counted."""
    amount, spent = facts["amount"] or 0.0, facts["effort"]
    text = effort_text(amount, spent, facts["currency"], facts["period"])
    return f"; it takes {text}, {percent(amount / spent.total)} of the effort" if text and amount else ""


def _stop(facts: ActivityFacts, otherwise: str = "") -> str:
    match facts["stop"]:
        case "match first":
            return "say under meets what it meets, before anything is stopped"
        case "drop":
            return f"drop it{otherwise}"
        case "check":
            return f"check with customers whether they miss it, then stop it{otherwise}"


def wasted_activity(facts: ActivityFacts) -> Words:
    """JG201."""
    number = len(facts["placements"])
    of = f"the {number} journeys that it is for" if number > 1 else "the one journey that it is for"
    customer = f"no customer of {'this journey' if facts['journeys'] == 1 else of}"
    return detailed(
        facts["activity"].name,
        _effort(facts),
        f"{customer} meets {quoted(facts['activity'].name)} at any stage{_cost(facts)}",
        _stop(facts),
    )


def misplaced_activity(facts: ActivityFacts) -> Words:
    """JG202."""
    placements = facts["placements"]
    now = stages_of(stage for placement in placements for stage in placement.stages)
    wanted = stages_of(touchpoint.stage for placement in placements for touchpoint in placement.elsewhere)
    runs = f"runs in {now}" if now else "runs in another stage"
    return detailed(
        facts["activity"].name,
        _effort(facts),
        f"{quoted(facts['activity'].name)} {runs}, but customers use it in {wanted}{_cost(facts)}",
        f"move it to {wanted}; do not drop it",
    )


def idle_tool(facts: ToolFacts) -> Words:
    """JG205."""
    stated = facts["tool"].stated
    cost = ""
    if stated.cost:
        period = f" a {facts['period']}" if facts["period"] else ""
        cost = f"{figure(stated.cost)} {facts['currency'] or '(no currency stated)'}{period}"
    return detailed(
        stated.name,
        cost,
        f"no live touchpoint uses the tool {quoted(stated.name)}{f', which costs {cost}' if cost else ''}",
        "cancel it, or name it under tools at the touchpoints that use it",
    )


def expired_exemption(facts: ActivityFacts) -> Words:
    """JG206."""
    activity = facts["activity"]
    exempt = activity.stated.exempt
    reason, until = ("", None) if exempt is None else (exempt.reason, exempt.until)
    return detailed(
        facts["activity"].name,
        _effort(facts),
        f"the exemption of {quoted(activity.name)} ({reason}) ended on {until}, "
        f"and customers meet it nowhere{_cost(facts)}",
        _stop(facts, ", or renew the exemption with a new date"),
    )


SENTENCES = (wasted_activity, misplaced_activity, idle_tool, expired_exemption)

QUESTIONS = {
    "wasted-activity": Questions(
        to_company="What is {name} meant to do for customers, and what would happen if it stopped?",
        to_customers=LAST_MET,
    ),
    "misplaced-activity": Questions(
        to_company="Why does {name} run where it does, and what would it take to move it to where it is used?",
    ),
    "idle-tool": Questions(
        to_company="Does anybody still use the tool {name}, and what for?",
    ),
    "expired-exemption": Questions(
        to_company="Does the reason for keeping {name} still hold?",
        to_customers=LAST_MET,
    ),
}
"""What to ask about each kind, by its name."""
