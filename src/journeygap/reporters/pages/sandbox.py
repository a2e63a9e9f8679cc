"""What a template may do while it is filled in: Jinja2's sandbox, with what repeats and multiplies counted.

Counting finds what runs away early, and names the line. It does not find everything: the limits of the process that
this runs in do (`process`), where the system has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from traceback import extract_tb
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from journeygap.core import text
from journeygap.reporters.document.document import Document
from journeygap.reporters.listings import markdown
from journeygap.reporters.pages.template import BadTemplate

_STEPS = 10_000_000
"""How many steps a template may take: a turn of a loop is one."""
_CALL = 20
"""How many steps a call is, as it takes that much longer."""
_LENGTH = 50_000_000
"""How many characters it may write, or put together."""
_NUMBER = 100_000
"""The largest number that a filter or a function takes: as a width, a count or a number of times."""
_HTML = (".html", ".htm", ".xhtml", ".xml", ".svg")
_JINJA = (".j2", ".jinja", ".jinja2")
_FILE = "<template>"
"""What Jinja2 calls a template that was given as text."""


def fill(document: Document, template: str, name: str) -> str:
    """Fill in a template, given as text; ``name`` is its file's name, whose ending says whether it is HTML.

    The template sees ``document`` and the filters ``percent``, ``figure`` and ``cell``.

    Raises:
        BadTemplate: if it has a mistake, asks for what is not there, or takes too much.
    """
    environment = _Environment(html=_plain_name(name).endswith(_HTML))
    try:
        return "".join(_within(environment.from_string(template).generate(document=document)))
    except Exception as error:  # whatever goes wrong in here is the template's doing
        # Jinja2 itself may fail over the place of what went wrong first.
        first = error.__context__ if isinstance(error.__context__, (TimeoutError, MemoryError)) else error
        kind, facts = _reason(first)
        raise BadTemplate(name, _line(first), kind, **facts) from error


def _plain_name(name: str) -> str:
    """Return a file's name without what only says that it is a template."""
    name = name.lower()
    return next((name.removesuffix(ending) for ending in _JINJA if name.endswith(ending)), name)


def _within(pieces: Iterable[str]) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece)
        _check_length(length)
        yield piece


def _line(error: BaseException) -> int | None:
    """Return the line of the template at which an error came up."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == _FILE and frame.lineno]
    return lines[-1] if lines else None


def _reason(error: BaseException) -> tuple[str, dict[str, Any]]:
    """Return what is wrong: what the reason is called among the sentences about templates, and its facts."""
    if isinstance(error, TooMuch):
        return error.kind, error.facts
    if isinstance(error, TimeoutError):
        return "computing", {"seconds": error.args[0]}
    if isinstance(error, TemplateNotFound):
        return "reads", {"name": error.name or ""}
    if isinstance(error, RecursionError):
        return "recursion", {}
    if isinstance(error, MemoryError):
        return "memory", {}
    return "mistake", {"message": text.sentence(_MODULE.sub("", str(error)) or type(error).__name__)}


class TooMuch(SecurityError):
    """A template takes too much: of what, and the facts."""

    def __init__(self, kind: str, **facts: int) -> None:
        super().__init__(kind)
        self.kind = kind
        self.facts = facts


_MODULE = re.compile(r"\bjourneygap(\.[a-z]+)+\.")


class _Environment(SandboxedEnvironment):
    """Jinja2's sandbox with our filters, and with a limit on everything that repeats or multiplies."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, *, html: bool) -> None:
        super().__init__(
            loader=FunctionLoader(lambda _: None),  # there is nothing to include, import or extend
            autoescape=html,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.steps = 0
        del self.globals["lipsum"]
        self.filters = {name: _limited(each) for name, each in self.filters.items()}
        self.filters |= {"percent": _percent, "figure": _figure, "cell": markdown.escaped}
        self.filters |= {_COUNTED: self._counted, _MEASURED: _measured}

    def _generate(self, source: nodes.Template, *more: Any, **named: Any) -> str:
        """Put limits round loops and round what joins texts, before a template becomes code."""
        for loop in list(source.find_all(nodes.For)):
            loop.iter = _filtered(loop.iter, _COUNTED)
        for joined in list(source.find_all(nodes.Concat)):
            joined.nodes[:] = [_filtered(nodes.Concat(joined.nodes[:], lineno=joined.lineno), _MEASURED)]
        source.set_environment(self)
        return super()._generate(source, *more, **named)

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._step()
            yield item

    def _step(self, cost: int = 1) -> None:
        self.steps += cost
        if self.steps > _STEPS:
            raise TooMuch("steps", most=_STEPS)

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call a function for a template."""
        self._step(_CALL)
        _check_arguments((), args, named)
        return _measured(super().call(context, called, *args, **named))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Look something up for a template; a text is not to be formatted beyond reason."""
        if attribute in {"format", "format_map"}:
            _check_arguments((obj,), (), {})
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute for a template, unless the result would be huge."""
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(one, (str, list, tuple)) and isinstance(other, int):
                    _check_length(len(one) * other)
        elif operator == "**" and (abs(left) > _NUMBER or abs(right) > _MOST_OFTEN):
            raise TooMuch("power")
        elif operator == "%":
            _check_arguments((left,), (), {})
        return _measured(super().call_binop(context, operator, left, right))


_COUNTED, _MEASURED = "our counter", "our measure"
"""Names of filters that no template can write."""
_MOST_OFTEN = 100
_WIDE = re.compile(r"\d{6,}")


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _limited(each: Callable[..., Any]) -> Callable[..., Any]:
    """Put limits round one of Jinja2's own filters."""

    @wraps(each)
    def limited(*args: Any, **named: Any) -> Any:
        _check_arguments(args[:2] if each.__name__ == "do_format" else (), args, named)
        return _measured(each(*args, **named))

    return limited


def _check_arguments(formats: Iterable[Any], args: Iterable[Any], named: dict[str, Any]) -> None:
    """Refuse numbers that are widths or counts beyond reason, also inside of formats such as ``%9999999d``."""
    if any(isinstance(each, int) and abs(each) > _NUMBER for each in (*args, *named.values())):
        raise TooMuch("number", most=_NUMBER)
    if any(isinstance(each, str) and ("%" in each or "{" in each) and _WIDE.search(each) for each in formats):
        raise TooMuch("width")


def _measured(value: Any) -> Any:
    """Return a value back unless it has become too long, or too large a number."""
    if isinstance(value, (str, list, tuple)):
        _check_length(len(value))
    return value


def _check_length(length: int) -> None:
    if length > _LENGTH:
        raise TooMuch("length", most=_LENGTH)


def _percent(share: float | None) -> str:
    return "–" if share is None else text.percent(share)


def _figure(value: float | None) -> str:
    return "–" if value is None else text.figure(value)
