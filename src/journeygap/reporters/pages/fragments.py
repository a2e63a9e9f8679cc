"""Small pieces of the page that come again and again: each is made once, however many cards and pages there are.

They are written with `Markup.format`, which escapes whatever is put in.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from json import dumps
from types import NoneType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.nodes import Call, Getattr
from markupsafe import Markup, escape

from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.text import visible
from journeygap.reporters.pages.direction import LETTERS

KIND = {
    "met": "good",
    "supporting": "good",
    "weak": "weak",
    "missing": "bad",
    "wasted": "bad",
    "wrong-channel": "other",
    "wrong-stage": "other",
    "misplaced": "other",
    "planned": "coming",
}
"""What a state or role is to customers, as the style sheet names it, by its key; what is not here is ``outside``."""
_SIGNS = {"wasted": "⌀", "misplaced": "→", "exempt": "§", "elsewhere": "↔"}
"""The marks of what meets no customer."""
_FILTERS = ("stages", "states", "owners", "priorities", "channels")
_REMEMBERED = 10_000


def kind(key: str) -> str:
    """Return what a state or role is to customers, as the style sheet names it.

    >>> kind("missing"), kind("exempt")
    ('bad', 'outside')
    """
    return KIND.get(key, "outside")


def sign(role: str) -> str:
    """Return the mark of what meets no customer, by its role.

    >>> sign("wasted"), sign("aligned")
    ('⌀', '·')
    """
    return _SIGNS.get(role, "·")


def mood(feeling: float) -> str:
    """Return the kind of face that a feeling from -2 to 2 has, as the style sheet names it.

    >>> mood(-2), mood(0), mood(1)
    ('bad', 'even', 'good')
    """
    return "good" if feeling > 0 else "bad" if feeling < 0 else "even"


_RIGHT_TO_LEFT = f"(?<=“)[^“”]*[{LETTERS}][^“”]*(?=”)|[{LETTERS}](?:[^a-zA-Z“”():;]*[{LETTERS}])?"
"""What in a sentence is written from right to left: all of a quotation that has such a letter, else a run of words."""


@lru_cache(_REMEMBERED)
def isolated(sentence: str) -> Markup:
    """Escape a sentence of the page's own language, and part the names in it that are written from right to left.

    Otherwise what comes next, such as an amount, would be read as a part of them, and go to their other side.

    >>> isolated("إعلان: 9,500 EUR")
    Markup('<bdi>إعلان</bdi>: 9,500 EUR')
    """
    text = shown(sentence)
    if not text.isascii():
        text = pattern(_RIGHT_TO_LEFT).sub(r"<bdi>\g<0></bdi>", text)
    return Markup(text)  # noqa: S704 - it went through `shown`, and what is put in holds nothing of the sentence


@lru_cache(_REMEMBERED)
def state(sign: str, key: str, word: str) -> Markup:
    """Return the mark and the word of a state, coloured by what it is to customers.

    >>> state("✓", "met", "met")
    Markup('<span class="state good"><span aria-hidden="true">✓ </span>met</span>')
    """
    return Markup('<span class="state {}"><span aria-hidden="true">{} </span>{}</span>').format(kind(key), sign, word)


def facets(
    stages: Sequence[str],
    states: Sequence[str] = (),
    owners: Sequence[str] = (),
    priorities: Sequence[str] = (),
    channels: Sequence[str] = (),
) -> Markup:
    """Return the attributes that the filters of the page look at, as lists in JSON.

    >>> facets(["trial"], priorities=["high"])[:54]
    Markup('data-stages="[&#34;trial&#34;]" data-states="[]" data-')
    """
    return _facets(tuple(stages), tuple(states), tuple(owners), tuple(priorities), tuple(channels))


@lru_cache(_REMEMBERED)
def _facets(*values: tuple[str, ...]) -> Markup:
    return Markup(" ").join(_attribute(name, each) for name, each in zip(_FILTERS, values, strict=True))


@lru_cache(_REMEMBERED)
def _attribute(name: str, values: tuple[str, ...]) -> Markup:
    return Markup('data-{}="{}"').format(name, dumps(values))


@lru_cache(_REMEMBERED)
def _escaped(text: str) -> str:
    return str(escape(visible(text)))


def shown(value: object) -> str:
    """Make whatever a template puts out fit to show, and escape it; what is markup already stays as it is."""
    if type(value) is str:
        return _escaped(value)
    if type(value) is float or type(value) is int:
        return str(value)  # which has nothing to escape
    return value if type(value) is Markup else str(escape(value))


_PLAIN = frozenset({str, int, float, bool, NoneType, Markup})
"""Facts that are remembered with their sentence; what is in others may change, or be equal and said otherwise."""


def spoken() -> Callable[..., Markup]:
    """Return what asks the language in use for the words of a page, escaped; what was asked for before is remembered.

    A fact that is markup stays markup: the sentence has its place, whatever it does with the other facts.
    """

    @lru_cache(_REMEMBERED, typed=True)
    def remembered(name: str, /, **facts: object) -> Markup:
        return _said(name, facts)

    def said(name: str, /, **facts: object) -> Markup:
        if _PLAIN.issuperset(map(type, facts.values())):
            return remembered(name, **facts)
        return _said(name, facts)

    return said


def _said(name: str, facts: Mapping[str, object]) -> Markup:
    marked = {key: value for key, value in facts.items() if type(value) is Markup}
    places = {key: f"\ue000{number}\ue001" for number, key in enumerate(marked)}
    text = shown(say(name, **{**facts, **places}))
    for key, place in places.items():
        text = text.replace(place, marked[key])
    return Markup(text)  # noqa: S704 - its words and facts went through `shown`


def _joined(pieces: Iterable[str]) -> Markup:
    return Markup("".join(pieces))  # noqa: S704 - each piece is the template's own, or went through `shown`


class Unindented(Extension):
    """Templates are indented to be read; in the page that would only be bytes."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the text of a template with its lines begun at the margin."""
        return "\n".join(map(str.lstrip, source.split("\n")))


class Spoken(Extension):
    """What a page says without facts is put into the templates before they are compiled: it is the same on all pages.

    What reads as a template, or has blanks at its ends that a template may drop, is asked for as a page is filled in.
    """

    environment: Pages

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the text of a template with these sentences in the language in use."""
        return pattern(_SENTENCE).sub(self._sentence, source)

    def _sentence(self, asked: re.Match[str]) -> str:
        text = self.environment.said(asked[1])
        return text if text and "{" not in text and text == text.strip() else asked[0]


_SENTENCE = r"""\{\{ say\("([a-z.-]+)"\) \}\}"""


class Plainly(CodeGenerator):
    """Writes plain Python where the templates need no more: a page asks for 1,000 attributes and makes 300 calls."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja2 calls it so
        """Write an attribute: Jinja2 would look for an item of that name, too, where a template makes a mistake."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Write a call: Jinja2 would look each time whether what is called wants the context, and nothing does."""
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class Pages(Environment):
    """The environment of the page's templates: everything that they put out goes through `shown`.

    That is in place of Jinja2's own escaping, which takes three times as long: a page puts out more than a thousand
    texts, and most of them again and again. What a macro returns is markup, for its texts have been escaped.
    """

    code_generator_class: type[CodeGenerator] = Plainly
    concat: Callable[[Iterable[str]], Markup] = staticmethod(_joined)

    def __init__(self, loader: BaseLoader) -> None:
        """Take what finds the templates."""
        super().__init__(
            loader=loader,
            autoescape=False,
            finalize=shown,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[Unindented, Spoken],
            auto_reload=False,
            optimized=False,  # looking for constants takes a third of the time to compile, and finds hardly any
        )
        self.call: Callable[..., Any] = operator.call
        self.said: Callable[..., Markup] = spoken()
        self.globals["say"] = self.said
