"""Facts, and the language that has the words for them.

What finds something states facts: the kind of finding, and data by name. They are put into words last, when somebody
reads them. Nothing below `words/` knows a language: the package that holds one is named here, and imported when the
first sentence is needed.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

Facts = Mapping[str, Any]
"""What a finding says, as data by name. Each rule declares its own as a `TypedDict`."""


class Words(NamedTuple):
    """A finding in words: its title for lists, what is wrong, and what to do about it.

    ``detail`` is what the title says behind what it is about and a colon; empty where it says no more.
    """

    title: str
    message: str
    suggestion: str | None = None
    detail: str = ""

    @property
    def about(self) -> str:
        """What it is about, as its title says before the detail."""
        return self.title.removesuffix(f": {self.detail}") if self.detail else self.title


def detailed(about: str, detail: str, message: str, suggestion: str) -> Words:
    """Return words whose title says more than what the finding is about; without a detail it says no more."""
    return Words(f"{about}: {detail}" if detail else about, message, suggestion, detail)


class Fault(NamedTuple):
    """What is wrong with a file, before it is put into words: the fault's name, and its facts; see `fault`.

    Facts are plain values: texts, numbers, places (`Span`), and tuples of them.
    """

    name: str
    facts: Facts

    @property
    def identity(self) -> tuple[object, ...]:
        """What two faults share that say the same.

        Of a list only the length counts: it may be long. ``of``, what a value belongs to, does not count: through an
        alias it may belong to several things.
        """
        facts = {key: value for key, value in self.facts.items() if key != "of"}
        values = (len(each) if type(each) is tuple else each for each in facts.values())
        return (self.name, *map(str, values))

    @property
    def words(self) -> Words:
        """The fault in words, in the language in use."""
        return language().fault(self.name, self.facts)


class Statement(NamedTuple):
    """A sentence before it is put into words: its name, as for `say`, and its facts; see `state`."""

    name: str
    facts: Facts

    @property
    def text(self) -> str:
        """The sentence in words, in the language in use."""
        return language().sentence(self.name, self.facts)


def state(name: str, /, **facts: object) -> Statement:
    """State something that is put into words when somebody reads it; as for `say`."""
    return Statement(name, facts)


def fault(name: str, /, **facts: object) -> Fault:
    """State what is wrong: ``name`` is that of the family and the fault's own, as in ``"yaml.duplicate-key"``."""
    return Fault(name, facts)


class Questions(NamedTuple):
    """What to ask about a finding, as templates; empty where there is nothing to ask.

    They may name {touchpoint}, {stage}, {where} (the touchpoint in its stage), {names} (the company touchpoints
    concerned), {name} (the one it is about, or the tool), {way} (how customers use the touchpoint), {title}, and the
    facts of a team's own finding. ``to_company_together`` is asked once with the finding it is folded under, with
    {touchpoints} for all of them, in place of ``to_company``. ``of_stage`` says what it means for a stage in the table
    of effort against importance.
    """

    to_company: str = ""
    to_company_together: str = ""
    to_customers: str = ""
    of_stage: str = ""


NO_QUESTIONS = Questions()


class Language(Hashable, Protocol):
    """What a language has to have: see `words/en`."""

    def finding(self, name: str, facts: Facts) -> Words:
        """Put a finding into words by the name of its kind, one of those that come with the tool."""

    def fault(self, name: str, facts: Facts) -> Words:
        """Put what is wrong with a file into words, by the name of the fault: that of its family and its own."""

    def questions(self, name: str) -> Questions:
        """Return what to ask about a kind of finding, by its name."""

    def sentence(self, name: str, facts: Facts) -> str:
        """Put something else into words, by the name of the sentence: that of its family, a full stop and its own."""

    def starter(self, name: str) -> str:
        """Return the text of a journey file to begin with, explained by comments, by the name of the template."""


ENGLISH = "journeygap.words.en"
_in_use: Language | None = None


def language() -> Language:
    """Return the language in use: English, unless another one was chosen with `use`."""
    return _in_use if _in_use is not None else use(ENGLISH)


def use(chosen: str | Language) -> Language:
    """Choose a language for all that is put into words from now on, by the name of its package or as an object."""
    global _in_use  # noqa: PLW0603 - the language is one for a whole process, as the locale is
    _in_use = cast("Language", import_module(chosen)) if isinstance(chosen, str) else chosen
    return _in_use


def say(name: str, /, **facts: object) -> str:
    """Put something that is no finding into words, in the language in use.

    ``name`` is that of the family and the sentence's own, as in ``"yaml.duplicate-key"``.
    """
    return language().sentence(name, facts)
