"""What the journey rests on, what is measured, and who answers for it, in words."""

from __future__ import annotations

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import amount, quoted
from journeygap.rules.base import Measured
from journeygap.rules.evidence import (
    ActivityFacts,
    RestsFacts,
    StaleEvidenceFacts,
    StaleMetricFacts,
    TargetFacts,
    ThinEvidenceFacts,
)
from journeygap.words.en.phrases import HOW_TODAY, complaints, interval_of, located, months, titled


def _of(measured: Measured) -> str:
    """Name what a metric belongs to."""
    if measured.touchpoint is not None:
        return located(measured.touchpoint)
    if measured.activity is not None:
        return quoted(measured.activity.name)
    return "the journey" if measured.stage is None else f"stage {quoted(measured.stage.name)}"


def target_missed(facts: TargetFacts) -> Words:
    """JG112."""
    measured = facts["measured"]
    stated = measured.metric.stated
    unit = f" {stated.unit}" if stated.unit else ""
    of, value, target = (
        f"{stated.name} of {_of(measured)}",
        amount(stated.value, stated.target),
        amount(facts["target"]),
    )
    found = measured.metric.estimate
    sure = f" ({interval_of(found)})" if found is not None else ""
    side = "above" if stated.better == "lower" else "below"
    said = complaints(measured.because)
    return detailed(
        of,
        f"{value}{unit}, target {target}{unit}",
        f"{of} is {value}{unit}{sure}, {side} its target of {target}{unit}",
        f"customers say: {said}; begin there" if said else "find out why, or correct the target",
    )


def no_evidence(facts: RestsFacts) -> Words:
    """JG301."""
    touchpoint = facts["touchpoint"]
    rests = "only on an assumption" if facts["assumed"] else "on no evidence"
    return Words(
        titled(touchpoint),
        f"{located(touchpoint)} rests {rests}",
        "ask customers whether they use it, and name that evidence here",
    )


def stale_evidence(facts: StaleEvidenceFacts) -> Words:
    """JG302."""
    stated, number = facts["evidence"].stated, facts["touchpoints"]
    on_it = f"; {number} touchpoint{'s rest' if number > 1 else ' rests'} on nothing newer" if number else ""
    return Words(
        stated.id,
        f"the evidence {quoted(stated.id)} of {stated.date} is older than {months(facts['limit'])}{on_it}",
        "ask customers again, and add what you learn as a new item",
    )


def thin_evidence(facts: ThinEvidenceFacts) -> Words:
    """JG303."""
    stated, sample = facts["evidence"].stated, facts["sample"]
    what = "interview" if stated.kind == "interview" else "answer"
    return Words(
        stated.id,
        f"the evidence {quoted(stated.id)} is based on {sample} {what}{'' if sample == 1 else 's'}; "
        f"at least {facts['limit']} are recommended",
        "ask more customers, or back it up with another kind of evidence",
    )


def unmeasured(facts: ActivityFacts) -> Words:
    """JG304."""
    name = facts["activity"].name
    return Words(
        name,
        f"nobody measures or rates {quoted(name)}, which customers meet",
        "add a metric or a rating, from customers if you can",
    )


def stale_metric(facts: StaleMetricFacts) -> Words:
    """JG305."""
    measured = facts["measured"]
    stated = measured.metric.stated
    of = f"{stated.name} of {_of(measured)}"
    return Words(
        of,
        f"{of} was last measured on {stated.date}, more than {months(facts['limit'])} ago",
        "measure it again, or remove it",
    )


def no_owner(facts: ActivityFacts) -> Words:
    """JG306."""
    name = facts["activity"].name
    return Words(name, f"{quoted(name)} has no owner", "name the team that answers for it under owner")


SENTENCES = (target_missed, no_evidence, stale_evidence, thin_evidence, unmeasured, stale_metric, no_owner)

QUESTIONS = {
    "target-missed": Questions(
        to_company="{title}: who is working on it, and is the target still the right one?",
    ),
    "no-evidence": Questions(
        to_customers="How did you find out about {touchpoint}, if you know of it? When did you last use it?",
    ),
    "stale-evidence": Questions(
        to_customers=HOW_TODAY,
    ),
    "thin-evidence": Questions(
        to_customers=HOW_TODAY,
    ),
    "unmeasured": Questions(
        to_company="How would the company notice if {name} became worse?",
    ),
    "no-owner": Questions(
        to_company="Who answers for {name}?",
    ),
}
"""What to ask about each kind, by its name."""
