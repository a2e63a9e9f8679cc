"""From plain data to a checked model: Pydantic's errors become definition errors that say where and how to fix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from journeygap.core.language import Statement, fault, state
from journeygap.core.patterns import pattern
from journeygap.core.source import Span
from journeygap.core.text import near, shortened
from journeygap.loading.holders import Holder, holder_of
from journeygap.model.annotations import hints, model_in, words_in
from journeygap.model.fields import Plain, key_of
from journeygap.model.validator import validator
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import QUOTED_MERGE, Mapping, Node, Sequence, Tree
from journeygap.yamltext.places import Route, first_line, locate, node_at, walk
from journeygap.yamltext.slips import no_value

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Model = TypeVar("Model")

# What Pydantic puts into an error's location though it is in no file: which member of a union was tried.
_TAGS = {
    "company": {"half", "paths"},
    "expects": {"rating", "by-dimension"},
    "satisfaction": {"rating", "by-dimension"},
    "delivers": {"rating", "by-dimension"},
}
_KEY = "[key]"
_UNION = "\0"
"""How the members of a union begin whose model says so itself."""
_QUOTES = "“”„‘’‚«»"
_FIRST_KEYS = {"CompanyFile": ("company",), "EvidenceFile": ("evidence", "kind", "data")}
_OF_TYPE = frozenset(
    (
        "string_type",
        "string_unicode",
        "float_type",
        "int_type",
        "bool_type",
        "date_type",
        "dict_type",
        "dataclass_type",
        "tuple_type",
    )
)
"""The types of Pydantic's errors that say what kind of value a key takes."""
_FIGURE = r"[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?"
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_WORDS_FOR_TRUTH = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


class Found(NamedTuple):
    """What is in the place of a value: a truth value, number or text as it is written; of the others how they begin."""

    kind: Literal["nothing", "mapping", "list", "truth", "number", "text"]
    text: str = ""


def check(tree: Tree, model: type[Model], faults: Faults) -> Model | None:
    """Validate a document against a model of the format; what does not fit is added to ``faults``.

    Where the errors allow it, the model is given all the same, without the values that are wrong, so that the names in
    the rest can still be looked up and reported in the same run. Otherwise None.
    """
    root = tree.root
    if not isinstance(root, Mapping):
        keys = _FIRST_KEYS.get(model.__name__, ("journey", "customer"))
        faults.add("JG005", tree.span, fault("checking.no-mapping", found=_found(root, tree.span), keys=keys))
        return None
    from pydantic_core import ValidationError

    whole: Mapping | None = root
    wrong: list[Route] = []
    for _ in range(_ATTEMPTS):
        try:
            checked: Model = validator(model).validate_python(whole)
        except ValidationError as error:
            # A list that only its items' errors leave empty is not too short.
            errors = [
                each for each in error.errors(include_url=False) if each["type"] != "too_short" or not each["input"]
            ]
            for each in errors:
                each["loc"] = _in_file(each["loc"], each["type"])
            if not wrong:
                _report(errors, tree, model, faults)
            # What lacks a key that it must have is left out whole.
            wrong += [each["loc"][:-1] if each["type"] == "missing" else each["loc"] for each in errors]
            whole = _without(wrong, root)
            if whole is None:
                return None
        else:
            return checked
    return None


_ATTEMPTS = 3
"""How often a file with errors is tried again without what is wrong in it."""

# Other parts of the file refer to what is under these keys: without one of them, names would seem to lead nowhere.
_REFERRED_TO = {"name", "id", "aliases", "dimensions", "scale", "stages", "touchpoints", "evidence", "tools", "company"}
_REFERRED_TO_IN_TOUCHPOINTS = {"name", "id", "aliases", "option"}


def _without(routes: list[Route], root: Mapping) -> Mapping | None:
    """Return a document without the entries at some routes, or None where the rest would make no sense without them."""
    copies: dict[Route, Any] = {(): Mapping(root)}
    for route in routes:
        at: Route = ()
        node: Any = copies[()]
        holder: Any = None
        key = ""
        referred_to = _REFERRED_TO
        for part in route:
            if isinstance(node, Mapping) and isinstance(part, str):
                if key == "touchpoints":  # whose own stages, evidence and tools only refer to others
                    referred_to = _REFERRED_TO_IN_TOUCHPOINTS
                holder, key = node, part
            if not isinstance(node, (Mapping, Sequence)) or (isinstance(node, Mapping) and part not in node):
                break
            child: Any = node[part]  # type: ignore[index]
            at = (*at, part)
            if isinstance(child, (Mapping, Sequence)):
                if at not in copies:
                    copies[at] = node[part] = type(child)(child)  # type: ignore[index,arg-type]
                child = copies[at]
            node = child
        if holder is None or key in referred_to:
            return None
        holder.pop(key, None)
    whole: Mapping = copies[()]
    return whole


def _once(errors: list[ErrorDetails], tree: Tree) -> Iterator[ErrorDetails]:
    """Return of the errors in a list or mapping that aliases repeat those of the first time: there may be a million."""
    met: set[tuple[int, str, str | int]] = set()
    before: list[str | int] | None = None
    holder: Node = None
    for details in errors:
        *way, last = details["loc"]
        if way != before:
            before, holder = way, node_at(tree, tuple(way))
        if isinstance(holder, (Mapping, Sequence)):
            error = (id(holder), details["type"], last)
            if error in met:
                continue
            met.add(error)
        yield details


def _report(errors: list[ErrorDetails], tree: Tree, model: type, faults: Faults) -> None:
    seen: set[tuple[int, str]] = set()
    unnamed = _unnamed(errors)
    for details in _once(errors, tree) if tree.repeats else errors:
        route = details["loc"]
        span, node, named = walk(tree, route)
        kind = details["type"]
        # Through an alias one mistake is met many times: it is in one place, so it is reported once.
        if (span.start, f"{kind}{route[-1]}") in seen:
            continue
        seen.add((span.start, f"{kind}{route[-1]}"))
        key = _key(route)
        if kind == "unexpected_keyword_argument":
            _unknown_key(tree, model, route, faults, unnamed=route[:-1] in unnamed)
        elif kind == "missing" and key in _NAMING and _rather_a_text(tree, unnamed.get(route[:-1], ())):
            continue  # the text that was read as a key is the name
        elif kind == "missing":
            where = first_line(named if node is not tree.root else Span(tree.source, span.start, span.start + 1))
            faults.add("JG004", where, fault("checking.missing-key", key=key, of=holder_of(tree, route, where)))
        elif node is None or kind == "string_pattern_mismatch":
            _empty(route, named, key, faults, span, holder_of(tree, route, named))
        elif kind == "literal_error":
            _unknown_value(details["input"], span, route, model, faults, holder_of(tree, route, span))
        elif kind in _OF_TYPE:
            advice = _as_rating(tree, route, node) or _as_text(tree, kind, node) or _retyped(kind, key, node)
            of = holder_of(tree, route, span)
            wrong = fault("checking.wrong-type", key=key, of=of, wanted=kind, found=_found(node, span), advice=advice)
            faults.add("JG005", first_line(span), wrong)
        else:
            _out_of_range(details, node, first_line(span), route, faults, holder_of(tree, route, span))


_NAMING = {"name", "id"}
"""The keys that an item of a list is known by."""


def _unnamed(errors: list[ErrorDetails]) -> dict[Route, list[Route]]:
    """Return the items that lack the key they are known by, with the routes to the unknown keys that they have."""
    found: dict[Route, list[Route]] = {
        each["loc"][:-1]: []
        for each in errors
        if each["type"] == "missing" and each["loc"][-1] in _NAMING and isinstance(each["loc"][-2:-1], tuple)
    }
    for each in errors:
        if each["type"] == "unexpected_keyword_argument" and each["loc"][:-1] in found:
            found[each["loc"][:-1]].append(each["loc"])
    return {item: keys for item, keys in found.items() if keys and isinstance(item[-1], int)}


def _rather_a_text(tree: Tree, routes: Iterable[Route]) -> bool:
    """Return whether one of some unknown keys of an item without a name is its name: quoted oddly, or with a colon."""
    return any(_bare(str(route[-1])) in _NAMING or _with_colon(tree, route) is not None for route in routes)


def _bare(key: str) -> str:
    """Return a key without typographic quotation marks."""
    return key.strip(_QUOTES).strip()


def _with_colon(tree: Tree, route: Route) -> str | None:
    """Return the text in which a colon made a key at the head of an item, as ``Support: phone``; None if it is none."""
    key = str(route[-1])
    span, node, _ = walk(tree, route)
    _, parent, _ = walk(tree, route[:-1])
    if isinstance(node, (Mapping, Sequence)) or not isinstance(parent, Mapping) or key not in parent:
        return None
    if next(iter(parent)) != key or near(key, _NAMING) is not None or key.strip(_QUOTES) != key:
        return None
    start = tree.key_span(parent, key).start
    return tree.source.text[start : span.end].strip() if node is not None else None


def _as_text(tree: Tree, kind: str, node: Node) -> Statement | None:
    """Return the advice where a mapping of one entry is rather a text that holds a colon."""
    if kind != "string_type" or not isinstance(node, Mapping) or len(node) != 1:
        return None
    ((key, value),) = node.items()
    if not isinstance(value, str):
        return None
    start, end = tree.key_span(node, key).start, tree.value_span(node, 0).end
    return state("advice.quote-colon", text=tree.source.text[start:end])


_RATINGS = {"importance", "expects", "satisfaction", "delivers"}
_PERCENT = r"\s*([0-9]{1,3}(?:[.,][0-9]+)?)\s*(?:%|％|٪|percent|per cent|prozent|pct)\s*"
_OF = r"\s*([0-9]+(?:[.,][0-9]+)?)\s*(?:/|of|out of|von|sur|de)\s*([0-9]+)\s*(?:stars|points|Punkte)?\s*"


def _as_rating(tree: Tree, route: Route, node: Node) -> Statement | None:
    """Return the advice where a rating is written as a percentage or as a part of something: the scale, and a value."""
    if not isinstance(node, str) or type(node) is Plain or not _RATINGS & set(map(str, route[-2:])):
        return None
    if percent := pattern(_PERCENT, re.IGNORECASE).fullmatch(node):
        share = _decimal(percent[1]) / 100
    elif (part := pattern(_OF).fullmatch(node)) and float(part[2]):
        share = _decimal(part[1]) / float(part[2])
    else:
        return None
    low, high = _scale(tree, str(route[0]))
    if not 0 <= share <= 1:
        return state("advice.on-scale", low=low, high=high)
    return state("advice.as-rating", value=low + share * (high - low), low=low, high=high, written=node.strip())


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


def _scale(tree: Tree, half: str) -> tuple[float, float]:
    """Return the scale that a half of the file states, 0 to 10 where it states none that can be read."""
    try:
        stated: Any = tree.root[half]["scale"]  # type: ignore[index,call-overload]
        low, high = float(stated["min"]), float(stated["max"])
    except (KeyError, TypeError, ValueError):
        return 0.0, 10.0
    return (low, high) if low < high else (0.0, 10.0)


def _empty(route: Route, named: Span, key: str, faults: Faults, span: Span, of: Holder | None) -> None:
    slip = no_value(span.source.text, span.start)
    if slip is not None:
        at = Span(span.source, slip.start, slip.end)
        faults.add("JG004", at, fault("checking.slipped-away", key=key, of=of, slip=slip.fault))
    elif not key.strip():
        faults.add("JG004", named, fault("checking.empty-dimension"))
    elif isinstance(route[-1], int):
        faults.add("JG004", named, fault("checking.empty-item", key=key, of=of))
    else:
        faults.add("JG004", named, fault("checking.empty-value", key=key, of=of))


def _unknown_key(tree: Tree, model: type, route: Route, faults: Faults, *, unnamed: bool) -> None:
    key = str(route[-1])
    _, parent, _ = walk(tree, route[:-1])
    owner = _model_at(model, route[:-1])
    known = [key_of(field.name) for field in fields(owner)]
    span = tree.key_span(parent, key) if isinstance(parent, Mapping) and key in parent else locate(tree, route)
    spare = [name for name in known if not (isinstance(parent, Mapping) and name in parent)]
    # What has no colon behind it is rather the rest of a value than a key.
    colon = (isinstance(parent, Mapping) and parent.get(key) is not None) or span.source.text.startswith(":", span.end)
    text = _with_colon(tree, route) if unnamed else None
    if text is not None:
        others = isinstance(parent, Mapping) and len(parent) > 1
        faults.add("JG003", span, fault("checking.text-as-key", text=text, key=key, others=others))
        return
    advice = _misspelt(key, known, colon=colon)
    meant = None if advice is not None else faults.near(key, spare)
    shown = "<<" if key == QUOTED_MERGE else key
    of = holder_of(tree, route, span)
    unknown = fault("checking.unknown-key", key=shown, of=of, advice=advice, meant=meant, known=tuple(known))
    faults.add("JG003", span, unknown)


def _in_file(route: Route, kind: str) -> Route:
    """Leave out of a route what is in no file. A key that is not known is in it, whatever it is called."""
    last = len(route) - 1 if kind == "unexpected_keyword_argument" else -1
    return tuple(
        part
        for number, part in enumerate(route)
        if number == last
        or (
            not (number and part in _TAGS.get(str(route[number - 1]), ()))
            and part != _KEY
            and not (isinstance(part, str) and part.startswith(_UNION))
        )
    )


def _misspelt(key: str, known: list[str], *, colon: bool) -> Statement | None:
    """Recognise what is no key at all but another slip."""
    if not colon and key.replace(".", "", 1).isdecimal():
        return state("advice.decimal-point")
    if not colon and ":" in key and key.partition(":")[0].strip() in known:
        return state("advice.space-after-colon")
    if not colon and key[:1] not in _QUOTES and not any(key.startswith(name) for name in known):
        return state("advice.several-values")
    if key in {"journey", "customer", "company"}:
        return state("advice.outermost", key=key)
    if colon and key != _bare(key) and _bare(key) in known:
        return state("advice.key-in-typographic-quotes", key=_bare(key))
    return None


def _model_at(model: type, route: Route) -> type:
    """Return the model that reads what is at a route: the fields' annotations lead to it."""
    found = model
    for part in route:
        if isinstance(part, str):
            hint = hints(found).get(part)
            found = model_in(hint) or found
    return found


def words_at(model: type, route: Route) -> tuple[str, ...]:
    """Return the words that the key at a route takes, where it takes one of a few or a list of them."""
    names = [number for number, part in enumerate(route) if isinstance(part, str)]
    hint = hints(_model_at(model, route[: names[-1]])).get(str(route[names[-1]]))
    return words_in(hint)


def _unknown_value(value: Any, span: Span, route: Route, model: type, faults: Faults, of: Holder | None) -> None:
    key, allowed = _key(route), words_at(model, route)
    if isinstance(value, str):
        meant = faults.near(value, allowed)
        faults.add(
            "JG007", span, fault("checking.unknown-value", key=key, of=of, value=value, allowed=allowed, meant=meant)
        )
        return
    no_word = fault("checking.no-word", key=key, of=of, allowed=allowed, found=_found(value, span))
    faults.add("JG005", first_line(span), no_word)


def _out_of_range(
    details: ErrorDetails, node: Node, span: Span, route: Route, faults: Faults, of: Holder | None
) -> None:
    key = _key(route)
    kind, limits = details["type"], details.get("ctx", {})
    value = shortened(str(node), 20)
    if key == "format":
        faults.add("JG006", span, fault("checking.unknown-format", value=value))
    elif kind == "too_short":
        required = route == ("customer", "stages")
        empty = fault("checking.empty-list", key=key, of=of, dimensions=isinstance(node, Mapping), required=required)
        faults.add("JG006", span, empty)
    elif kind == "greater_than_equal":
        faults.add("JG006", span, fault("checking.too-low", key=key, of=of, value=value, least=limits["ge"]))
    elif kind == "less_than_equal":
        faults.add("JG006", span, fault("checking.too-high", key=key, of=of, value=value, most=limits["le"]))
    elif kind == "finite_number":
        faults.add("JG006", span, fault("checking.not-finite", key=key, of=of, value=value))
    else:
        faults.add("JG005", span, fault("checking.not-allowed", key=key, of=of, value=value))


def _key(route: Route) -> str:
    """Name the value at a route as a person would: by its own key, or by that of the list it is in."""
    names = [part for part in route if isinstance(part, str)]
    return names[-1] if names else ""


def _found(value: Any, span: Span) -> Found:
    """Return what is there, and how it is written: most places that a message is read in show no excerpt."""
    if value is None:
        return Found("nothing")
    if isinstance(value, (dict, list)):
        start, end = first_line(span)[1:]
        return Found("mapping" if isinstance(value, dict) else "list", span.source.text[start:end].strip())
    if type(value) is Plain:
        return Found("truth" if value.lower() in {"true", "false"} else "number", str(value))
    return Found("text", str(value))


def _pointed(text: str) -> str | None:
    """Return a figure with a decimal comma as YAML takes it; None where it may be thousands."""
    whole, _, decimals = text.strip().partition(",")
    return f"{whole}.{decimals}" if whole.isdecimal() and decimals.isdecimal() and len(decimals) != 3 else None


def _retyped(kind: str, key: str, node: Node) -> Statement | None:  # noqa: PLR0911 - a slip a line
    if not isinstance(node, str):
        rather = key in {"company", "persona"} and isinstance(node, (Mapping, Sequence))
        return None if not rather else state("advice.list-of-touchpoints" if key == "company" else "advice.one-persona")
    if node[:1] in _QUOTES and node:
        return state("advice.typographic-quotes")
    if kind == "tuple_type":
        return state("advice.as-list", text=node)
    if kind == "dataclass_type" and key == "stages":
        return state("advice.as-stage", text=node)
    if kind == "bool_type" and node.lower() in _WORDS_FOR_TRUTH:
        return state("advice.truth", truth=_WORDS_FOR_TRUTH[node.lower()], written=node)
    if kind in {"float_type", "int_type"} and type(node) is not Plain:
        if not pattern(_FIGURE).fullmatch(node):
            return state("advice.digits-only")
        return state("advice.point", figure=_pointed(node)) if "," in node else state("advice.no-quotes")
    if kind == "date_type":
        return state("advice.no-such-day") if pattern(_ISO_DAY).fullmatch(node) else state("advice.iso-day")
    return None
