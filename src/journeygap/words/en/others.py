"""Sentences that are no findings, by name."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import figure
from journeygap.rules.base import RuleFault
from journeygap.words.en import configuration
from journeygap.words.en.doubts import unknown_finding


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
    "rule-fault": rule_fault,
    "unknown-finding": unknown_finding,
    **configuration.SENTENCES,
}
