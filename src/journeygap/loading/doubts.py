"""What a sound file says that is probably not meant: ratings on another scale, thousands with a point, marks in names.

Nothing here is an error; each is recorded for the rules that report it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from journeygap.core.patterns import pattern
from journeygap.core.source import Span
from journeygap.journey.resolved import Slip
from journeygap.model.company import CompanyHalf
from journeygap.model.customer import CustomerHalf, Scale
from journeygap.model.fields import Plain
from journeygap.yamltext.parse import Mapping as YamlMapping
from journeygap.yamltext.parse import Node, Sequence, Tree
from journeygap.yamltext.places import Route, locate

_THOUSANDS = r"[1-9][0-9]{0,2}\.[0-9]{3}"
_AMOUNTS = frozenset({"cost", "hours", "frees"})
_NAMES = frozenset(
    {"name", "id", "persona", "owner", "aliases", "meets", "touchpoints", "stage", "stages", "tools", "personas"}
)
_FREE = frozenset({"note", "about", "mindset", "goal", "source", "quote", "quotes", "friction", "reason", "journey"})
_NUMBER_SIGN = r"[ \t]+#(?!journeygap\b)[^\W_][^\r\n#]*(?<![ \t\r\n])"
_ANCHOR = r"[&!]\S+[ \t]+"
_OPENING, _CLOSING = "“„«‘‚‹", "”“»’‘›"
_AMOUNT = rf":(?:\s++|#[^\n]*+|[&!]\S*+)*+{_THOUSANDS}(?![0-9])"
_MARKS = rf"[&{_OPENING}]"
_COMMENT = r"#(?=[^\W_])(?<=[ \t]#)"
_FEWEST = 5
_SHARE, _HIGH = 1.0, 5.0


def slips_of(tree: Tree, customer: CustomerHalf | None, company: CompanyHalf | None) -> tuple[Slip, ...]:
    """Return what is doubtful in a file; the halves are those that it holds itself."""
    found: list[Slip] = []
    if hints := _hints(tree.source.text):
        found += _in_text(tree, hints)
    if customer is not None:
        found += _ratings(tree, ("customer",), customer.scale, _customer_ratings(customer))
    if company is not None:
        found += _ratings(tree, ("company",), company.scale, (each.delivers for each in company.touchpoints or ()))
    return tuple(found)


def _hints(text: str) -> list[int]:
    """Return where something may be a slip, in ascending order: most files have none, and others few.

    Each place is in the scalar that the slip is in, or at its anchor; of a comment it is where the text before it ends.
    """
    found = [each.end() - 1 for each in pattern(_AMOUNT).finditer(text)]
    found += [each.start() for each in pattern("&" if text.isascii() else _MARKS).finditer(text)]
    found += [_ends_before(text, each.start()) for each in pattern(_COMMENT).finditer(text)]
    return sorted(found)


def _ends_before(text: str, offset: int) -> int:
    while offset and text[offset - 1] in " \t":
        offset -= 1
    return offset - 1


def _in_text(tree: Tree, hints: list[int]) -> Iterator[Slip]:
    """Go through the scalars of a file that have a hint in them, each place once however often aliases repeat it.

    What an alias repeats is found where it is written.
    """
    marks = tree.marks
    waiting: list[tuple[Node, str]] = [(tree.root, "")]
    seen: set[int] = set()
    while waiting:
        node, key = waiting.pop()
        if not isinstance(node, (YamlMapping, Sequence)) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, YamlMapping):
            entries: Iterable[tuple[str, Node]] = node.items()
            places = range(node.at + 2, len(marks), 4)
        else:
            entries = ((key, each) for each in node)
            places = range(node.at, len(marks), 2)
        for at, (name, value) in zip(places, entries, strict=False):
            start, end = marks[at], marks[at + 1]
            # An anchor is before the value that it names.
            if (first := bisect_left(hints, start - 1)) == len(hints) or hints[first] > end:
                continue
            waiting.append((value, name))
            if value is None or isinstance(value, str):
                yield from _scalar(Span(tree.source, start, end), name, value)


def _scalar(span: Span, key: str, value: str | None) -> Iterator[Slip]:
    if value is None:
        written = span.source.text[span.start : span.end].strip()
        if written.startswith("&") and len(written) > 1:
            yield Slip("JG406", span, written)
    elif type(value) is Plain:
        if key in _AMOUNTS and pattern(_THOUSANDS).fullmatch(value):
            yield Slip("JG405", span, value)
    elif key in _NAMES and len(value) > 1 and value[0] in _OPENING and value[-1] in _CLOSING:
        yield Slip("JG406", span, value)
    elif key in _NAMES | _FREE and (cut := _cut_off(span)) is not None:
        yield Slip("JG406", cut, span.source.text[cut.start : cut.end])


def _cut_off(span: Span) -> Span | None:
    """Return a text that a number sign has cut off as a person meant it: YAML reads the rest as a comment.

    Comments begin with a number sign and a space; one without may be meant as a part of the text, as in “Ticket #12”.
    """
    text = span.source.text
    anchor = pattern(_ANCHOR).match(text, span.start)
    start = span.start if anchor is None else anchor.end()
    if text[start] in "\"'|>" or "\n" in text[start : span.end]:
        return None
    rest = pattern(_NUMBER_SIGN).match(text, span.end)
    return None if rest is None else Span(span.source, start, rest.end())


def _customer_ratings(half: CustomerHalf) -> Iterator[float | Mapping[str, float] | None]:
    for stage in half.stages:
        for each in stage.touchpoints or ():
            yield from (each.importance, each.expects, each.satisfaction)


def _ratings(
    tree: Tree, route: Route, scale: Scale | None, ratings: Iterator[float | Mapping[str, float] | None]
) -> Iterator[Slip]:
    """Report ratings that look like shares of 0 to 1, once for the half."""
    low, high = (0.0, 10.0) if scale is None else (scale.min, scale.max)
    if low != 0 or high < _HIGH:
        return
    number = 0
    for each in ratings:
        for value in each.values() if isinstance(each, Mapping) else () if each is None else (each,):
            if value > _SHARE:
                return
            number += 1
    if number >= _FEWEST:
        yield Slip("JG404", locate(tree, (*route, "scale") if scale is not None else route), str(number))
