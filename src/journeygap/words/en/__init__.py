"""English.

Another language is a folder like this one. `findings/` has for each kind of finding a function with its name, which
makes `Words` of the facts that the rule states, and the questions about it. `faults/` has what is wrong with files:
``FAULTS`` hold by name the message and the suggestion, as templates or as a function of the facts that returns both.
Every other module is a family of sentences that are neither: its ``SENTENCES`` hold by name either a template,
"{count:,} rows", or a function of the facts. `journeygap.core.language.use` chooses the language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from journeygap.core.language import NO_QUESTIONS, Facts, Questions, Words


@cache
def _families() -> tuple[ModuleType, ...]:
    from journeygap.words.en.findings import activities, delivery, doubts, evidence, gaps, investment, measured

    return (gaps, delivery, investment, activities, evidence, measured, doubts)


@cache
def every_finding() -> dict[str, Callable[[Any], Words]]:
    """Return what puts each kind of finding into words, by its name."""
    return {words.__name__.replace("_", "-"): words for family in _families() for words in family.SENTENCES}


def finding(name: str, facts: Facts) -> Words:
    """Put a finding into words by the name of its kind, one of those that come with the tool."""
    return every_finding()[name](facts)


@cache
def every_question() -> dict[str, Questions]:
    """Return what to ask about each kind of finding that asks something, by its name."""
    return {name: asked for family in _families() for name, asked in family.QUESTIONS.items()}


def questions(name: str) -> Questions:
    """Return what to ask about a kind of finding, by its name."""
    return every_question().get(name, NO_QUESTIONS)


@cache
def faults_of(family: str) -> dict[str, tuple[str, str | None] | Callable[..., tuple[str, str | None]]]:
    """Return the faults of a family, each as message and suggestion, templates or a function of the facts."""
    found: dict[str, tuple[str, str | None] | Callable[..., tuple[str, str | None]]]
    found = import_module(f"{__name__}.faults.{family}").FAULTS
    return found


def fault(name: str, facts: Facts) -> Words:
    """Put what is wrong with a file into words, by the name of its family, a full stop and its own."""
    family, _, own = name.partition(".")
    words = faults_of(family)[own]
    if not isinstance(words, tuple):
        return Words("", *words(**facts))
    message, suggestion = words
    return Words("", message.format_map(facts), None if suggestion is None else suggestion.format_map(facts))


@cache
def sentences(family: str) -> dict[str, str | Callable[..., str]]:
    """Return the sentences of a family, templates or functions of the facts, by their own names."""
    found: dict[str, str | Callable[..., str]] = import_module(f"{__name__}.{family}").SENTENCES
    return found


def starter(name: str) -> str:
    """Return the text of a journey file to begin with, by the name of the template."""
    from importlib.resources import files

    return (files(__name__) / "templates" / f"{name}.yaml").read_text(encoding="utf-8")


@cache
def _words_of(name: str) -> str | Callable[..., str]:
    family, _, own = name.partition(".")
    return sentences(family)[own]


def sentence(name: str, facts: Facts) -> str:
    """Put something else into words, by the name of its family, a full stop and its own: ``"rules.fault"``."""
    words = _words_of(name)
    return words.format_map(facts) if isinstance(words, str) else words(**facts)
