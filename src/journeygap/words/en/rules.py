"""What is wrong with the name of a finding, and with a rule of a team's own, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.rules.base import RuleFault
from journeygap.words.en.writing import did_you_mean, listed


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


def unknown_settings(name: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that a configuration has settings for a rule that no package brings."""
    if meant:
        hint = did_you_mean(meant)
    else:
        hint = f"installed are {listed(known, 8)}" if known else "no package with rules is installed"
    return f"[rules.{name}]: no rule is called {quoted(name)} ({hint})"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "bad-code": "the code {code!r} should be capitals and three digits, such as ACME001; JG and T are taken",
    "bad-name": "the name {name!r} should be small letters and dashes, such as no-promise",
    "configuration": "the configuration",
    "fault": rule_fault,
    "no-report": "it should yield reports, and has yielded {type}",
    "no-rule": "the entry point should name a function with @rule(Kind(…)) above it",
    "package": "package {package}",
    "report-about-something-else": "a report is about a part of the journey, not {type}",
    "report-without-text": ("message, suggestion, title and key of a report are texts, and the message is not empty"),
    "unknown-finding": unknown_finding,
    "unknown-settings": unknown_settings,
}
