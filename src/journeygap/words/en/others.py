"""Sentences that are no findings, and parts of sentences that other modules need, by name."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure
from journeygap.rules.base import RuleFault
from journeygap.words.en import configuration, phrases
from journeygap.words.en.doubts import unknown_finding
from journeygap.words.en.gaps import way_of


def bad_feeling(value: float) -> str:
    """Say how customers feel, from -2 to 2, where they feel bad."""
    return f"customers feel bad ({figure(value)})"


def rule_fault(fault: RuleFault) -> str:
    """Say that a rule of a team's own was left out, and why."""
    rule = f"the rule {fault.rule} ({fault.origin})"
    if fault.taken is not None:
        return f"{rule} was left out: its code {fault.taken} or its name is another rule's"
    return f"{rule} failed and was left out: {fault.reason}"


SENTENCES: dict[str, Callable[..., str]] = {
    "bad-feeling": bad_feeling,
    "effort": phrases.effort_text,
    "effort-unit": phrases.effort_unit,
    "interval": phrases.interval_of,
    "names": phrases.names_of,
    "rule-fault": rule_fault,
    "touchpoint-in-stage": phrases.title_of,
    "unknown-finding": unknown_finding,
    "way": way_of,
    **configuration.SENTENCES,
}
