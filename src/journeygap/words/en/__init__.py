"""English: the sentences of findings, a module a family of rules.

Another language is a folder like this one: for each kind of finding a function with its name, which makes `Words` of
the facts that the rule states; the questions about it; and the few sentences that are no findings.
`journeygap.core.language.use` chooses it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from journeygap.core.language import NO_QUESTIONS, Facts, Questions, Words


@cache
def _families() -> tuple[ModuleType, ...]:
    from journeygap.words.en import activities, delivery, doubts, evidence, gaps, investment, measured

    return (gaps, delivery, investment, activities, evidence, measured, doubts)


@cache
def findings() -> dict[str, Callable[[Any], Words]]:
    """Return what puts each kind of finding into words, by its name."""
    return {words.__name__.replace("_", "-"): words for family in _families() for words in family.SENTENCES}


def finding(name: str, facts: Facts) -> Words:
    """Put a finding into words by the name of its kind, one of those that come with the tool."""
    return findings()[name](facts)


@cache
def every_question() -> dict[str, Questions]:
    """Return what to ask about each kind of finding that asks something, by its name."""
    return {name: asked for family in _families() for name, asked in family.QUESTIONS.items()}


def questions(name: str) -> Questions:
    """Return what to ask about a kind of finding, by its name."""
    return every_question().get(name, NO_QUESTIONS)


def sentence(name: str, facts: Facts) -> str:
    """Put something else into words, by the name that the sentence has."""
    from journeygap.words.en.others import SENTENCES

    return SENTENCES[name](**facts)
