"""Rules that a configuration states under `[[rules]]`: what is wrong with one, and what it finds, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted, visible
from journeygap.model.configuration import StatedRule
from journeygap.words.en.writing import did_you_mean, listed

_RULE = "rule {number} of [[rules]]"


def unknown_key(number: int, on: str, key: str, meant: str | None, known: Sequence[str]) -> str:
    """Say that what a rule is about has no such key."""
    hint = did_you_mean(meant) if meant else f"it has {listed(known, len(known))}"
    return f"{_RULE.format(number=number)}: a {on} has no key {quoted(key)} ({hint})"


def page(rule: StatedRule, code: str) -> str:
    """Say in Markdown what a rule asks for."""
    wanted = "has to be stated"
    if rule.one_of is not None:
        wanted = f"has to be one of {listed(rule.one_of, len(rule.one_of))}"
    elif rule.matches is not None:
        wanted = f"has to match {quoted(rule.matches)}"
    where = "".join(f" where {key} is {value}" for key, value in (rule.where or {}).items())
    return (
        f"{visible(rule.message or f'The key {rule.require} of a {rule.on} {wanted}.')}\n\n## What it means\n\n"
        f"{visible(f'`{rule.require}` of each {rule.on}{where} {wanted}.')}\n\n## Configuration\n\n"
        f'This rule is one of your own, under `[[rules]]`. `{code} = "info"` under `[severity]` changes its severity.'
    )


def message(rule: StatedRule, name: str, wrong: Sequence[str]) -> str:
    """Say what is wrong with something: what it states that does not fit, or that it states nothing."""
    return f"{quoted(name)}: {rule.message}" if rule.message else _found(rule, name, wrong)


def suggestion(rule: StatedRule, name: str, wrong: Sequence[str]) -> str:
    """Say what to do about it, behind what was found where the rule has a message of its own."""
    if not wrong:
        remedy = f"add {rule.require}"
    elif rule.one_of is not None:
        remedy = f"write one of {listed(rule.one_of, 8)}"
    else:
        remedy = f"write what matches {quoted(rule.matches or '*')}"
    return f"{_found(rule, name, wrong)}; {remedy}" if rule.message else remedy


def _found(rule: StatedRule, name: str, wrong: Sequence[str]) -> str:
    if not wrong:
        return f"{rule.on} {quoted(name)} states no {rule.require}"
    return f"{rule.require} of {rule.on} {quoted(name)} is {listed(wrong)}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "bad-code": lambda number, code: (
        f"{_RULE.format(number=number)}: the code {quoted(code)} should be T and three digits, such as T001"
    ),
    "bad-name": lambda number, name: (
        f"{_RULE.format(number=number)}: the name {quoted(name)} should be small letters and dashes, such as "
        "has-an-owner"
    ),
    "message": message,
    "page": page,
    "suggestion": suggestion,
    "taken": f"{_RULE} has the code or the name of another one; give it its own",
    "two-conditions": f"{_RULE}: one-of and matches exclude each other; write two rules",
    "unknown-key": unknown_key,
}
