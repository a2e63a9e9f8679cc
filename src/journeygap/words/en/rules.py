"""What is wrong with the name of a finding, and with a rule of a team's own, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import quoted
from journeygap.rules.base import RuleFault
from journeygap.words.en.phrases import did_you_mean


def unknown_finding(name: str, meant: str | None) -> str:
    """Say that no finding has such a code or name."""
    hint = f" ({did_you_mean(meant)})" if meant else ""
    return f"no finding is called {quoted(name)}{hint}; journeygap rule lists them"


def rule_fault(fault: RuleFault) -> str:
    """Say that a rule of a team's own was left out, and why."""
    rule = f"the rule {fault.rule} ({fault.origin})"
    if fault.taken is not None:
        return f"{rule} was left out: its code {fault.taken} or its name is another rule's"
    return f"{rule} failed and was left out: {fault.reason}"


SENTENCES: dict[str, str | Callable[..., str]] = {"fault": rule_fault, "unknown-finding": unknown_finding}
