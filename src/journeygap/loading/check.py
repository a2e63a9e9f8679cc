"""From plain data to a checked model: Pydantic's errors become definition errors that say where and how to fix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from journeygap.core.patterns import pattern
from journeygap.core.source import Span
from journeygap.core.text import near, quoted, shortened
from journeygap.model.fields import Plain, key_of
from journeygap.model.validator import validator
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import QUOTED_MERGE, Mapping, Node, Sequence, Tree
from journeygap.yamltext.places import Route, first_line, locate, node_at, walk
from journeygap.yamltext.slips import in_quotes, no_value

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
_FIRST_KEYS = {"CompanyFile": "company:", "EvidenceFile": "evidence:, kind: and data:"}
_EXPECTED = {
    "string_type": "a text",
    "string_unicode": "a text without broken characters",
    "float_type": "a number",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-03-31",
    "dict_type": "a mapping",
    "dataclass_type": "a mapping of keys and values",
    "tuple_type": "a list",
}
_FIGURE = r"[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)([eE][-+]?[0-9]+)?"
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_WORDS_FOR_TRUTH = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def check(tree: Tree, model: type[Model], faults: Faults) -> Model | None:
    """Validate a document against a model of the format; what does not fit is added to ``faults``.

    Where the errors allow it, the model is given all the same, without the values that are wrong, so that the names in
    the rest can still be looked up and reported in the same run. Otherwise None.
    """
    root = tree.root
    if not isinstance(root, Mapping):
        what = "is empty"
        if root is not None:
            what = f"holds {_kind(root)}, not a mapping of keys and values{_as_written(root, tree.span)}"
        keys = _FIRST_KEYS.get(model.__name__, "journey: and customer:")
        faults.add("JG005", tree.span, f"the file {what}", f"begin it with the keys {keys}")
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
            faults.add("JG004", where, f"the key {quoted(key)} is missing here", f"add {key}: …")
        elif node is None or kind == "string_pattern_mismatch":
            _empty(route, named, key, faults, span)
        elif kind == "literal_error":
            _unknown_value(details, span, key, faults)
        elif kind in _EXPECTED:
            faults.add(
                "JG005",
                first_line(span),
                f"{quoted(key)} takes {_EXPECTED[kind]}, not {_kind(node)}{_as_written(node, span)}",
                _as_rating(tree, route, node) or _as_text(tree, kind, node) or _retyped(kind, key, node),
            )
        else:
            _out_of_range(details, node, first_line(span), route, faults)


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


def _as_text(tree: Tree, kind: str, node: Node) -> str | None:
    """Return the advice where a mapping of one entry is rather a text that holds a colon."""
    if kind != "string_type" or not isinstance(node, Mapping) or len(node) != 1:
        return None
    ((key, value),) = node.items()
    if not isinstance(value, str):
        return None
    start, end = tree.key_span(node, key).start, tree.value_span(node, 0).end
    return _QUOTE + in_quotes(tree.source.text[start:end])


_QUOTE = "put quotes round a text that holds a colon: "
_RATINGS = {"importance", "expects", "satisfaction", "delivers"}
_PERCENT = r"\s*([0-9]{1,3}(?:[.,][0-9]+)?)\s*(?:%|％|٪|percent|per cent|prozent|pct)\s*"
_OF = r"\s*([0-9]+(?:[.,][0-9]+)?)\s*(?:/|of|out of|von|sur|de)\s*([0-9]+)\s*(?:stars|points|Punkte)?\s*"


def _as_rating(tree: Tree, route: Route, node: Node) -> str | None:
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
        return f"write a number from {low:g} to {high:g}, the scale of the ratings here"
    value = f"{low + share * (high - low):.4g}"
    return (
        f"write {value}: ratings here go from {low:g} to {high:g}, and {shortened(node.strip(), 20)} of that is {value}"
    )


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


def _empty(route: Route, named: Span, key: str, faults: Faults, span: Span) -> None:
    slip = no_value(span.source.text, span.start)
    if slip is not None:
        at = Span(span.source, slip.start, slip.end)
        faults.add("JG004", at, f"{quoted(key)} is empty: {slip.message}", slip.suggestion)
    elif not key.strip():
        faults.add("JG004", named, "the name of a dimension is empty", "write its name, or remove it")
    elif isinstance(route[-1], int):
        faults.add("JG004", named, f"an item of {quoted(key)} is empty", "write it, or remove it")
    else:
        faults.add("JG004", named, f"{quoted(key)} is empty", "write its value, or remove the key")


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
        advice = f"write name: {in_quotes(text)}" if others else in_quotes(text)
        faults.add("JG003", span, f"{quoted(text)} is read as the key {quoted(key)}, not known here", _QUOTE + advice)
        return
    suggestion = _misspelt(key, known, colon=colon) or faults.did_you_mean(key, spare)
    suggestion = suggestion or f"the keys known here are {', '.join(known)}"
    shown = "<<" if key == QUOTED_MERGE else key
    faults.add("JG003", span, f"the key {quoted(shown)} is not known here", suggestion)


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


def _misspelt(key: str, known: list[str], *, colon: bool) -> str | None:
    """Recognise what is no key at all but another slip."""
    if not colon and key.replace(".", "", 1).isdecimal():
        return "write decimals with a point and thousands without a comma, as in 6.5 and 3000"
    if not colon and ":" in key and key.partition(":")[0].strip() in known:
        return "put a space after the colon"
    if not colon and key[:1] not in _QUOTES and not any(key.startswith(name) for name in known):
        return "write several values as a list, as in [one, another]; put quotes round a text that holds a comma"
    if key in {"journey", "customer", "company"}:
        return f"{key}: belongs to the outermost level: move it to the left margin"
    if colon and key != _bare(key) and _bare(key) in known:
        return f"write {_bare(key)} without the typographic quotation marks: YAML knows only \" and '"
    return None


def _model_at(model: type, route: Route) -> type:
    """Return the model that reads what is at a route: the fields' annotations lead to it."""
    found = model
    for part in route:
        if isinstance(part, str):
            hint = _hints(found).get(part)
            found = _model_in(hint) or found
    return found


@cache
def _hints(model: type) -> dict[str, Any]:
    return {key_of(name): hint for name, hint in get_type_hints(model).items()}


def _model_in(hint: Any) -> type | None:
    """Return the first model that an annotation speaks of."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next((found for each in get_args(hint) if (found := _model_in(each)) is not None), None)


def _unknown_value(details: ErrorDetails, span: Span, key: str, faults: Faults) -> None:
    allowed = details["ctx"]["expected"].replace("'", "")
    words = allowed.replace(" or ", ", ").split(", ")
    value = details["input"]
    if not isinstance(value, str):
        written = _as_written(value, span)
        faults.add("JG005", first_line(span), f"{quoted(key)} takes {allowed}, not {_kind(value)}{written}", None)
        return
    suggestion = faults.did_you_mean(value, words) or f"write {allowed}"
    faults.add("JG007", span, f"{quoted(key)} is {allowed}, not {quoted(value)}", suggestion)


def _out_of_range(details: ErrorDetails, node: Node, span: Span, route: Route, faults: Faults) -> None:
    key = _key(route)
    kind, limits = details["type"], details.get("ctx", {})
    value = shortened(str(node), 20)
    if key == "format":
        faults.add(
            "JG006", span, f"format {value} is not known to this version", "write format: 1, or update journeygap"
        )
    elif kind == "too_short":
        what = "has no dimensions" if isinstance(node, Mapping) else "is an empty list"
        required = route == ("customer", "stages")
        faults.add(
            "JG006", span, f"{quoted(key)} {what}", "name at least one" + ("" if required else ", or remove the key")
        )
    elif kind == "greater_than_equal":
        faults.add(
            "JG006", span, f"{quoted(key)} is {value}; it may not be below {limits['ge']:,.15g}", "correct the figure"
        )
    elif kind == "less_than_equal":
        faults.add(
            "JG006", span, f"{quoted(key)} is {value}; it may not be above {limits['le']:,.15g}", "correct the figure"
        )
    elif kind == "finite_number":
        faults.add("JG006", span, f"{quoted(key)} is {value}; it must be a finite number", "correct the figure")
    else:
        faults.add("JG005", span, f"{quoted(key)}: {details['msg']}", None)


def _key(route: Route) -> str:
    """Name the value at a route as a person would: by its own key, or by that of the list it is in."""
    names = [part for part in route if isinstance(part, str)]
    return names[-1] if names else "the file"


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if type(value) is Plain:
        return "true or false" if value.lower() in {"true", "false"} else f"the number {shortened(value)}"
    return f"the text {quoted(str(value))}"


def _pointed(text: str) -> str:
    """Return a figure with a decimal comma as YAML takes it, behind a colon; nothing where it may be thousands."""
    whole, _, decimals = text.strip().partition(",")
    return f": {whole}.{decimals}" if whole.isdecimal() and decimals.isdecimal() and len(decimals) != 3 else ""


def _as_written(node: Any, span: Span) -> str:
    """Return how a list or a mapping begins, behind a colon: most places that a message is read in show no excerpt."""
    if not isinstance(node, (Mapping, Sequence)):
        return f": {node}" if type(node) is Plain and node.lower() in {"true", "false"} else ""
    start, end = first_line(span)[1:]
    return f": {quoted(shortened(span.source.text[start:end].strip(), 30))}"


_RATHER = {
    "company": "put touchpoints: between company: and the list",
    "persona": "name one persona; each persona has a journey file of its own",
}


def _retyped(kind: str, key: str, node: Node) -> str | None:  # noqa: PLR0911 - a slip a line
    if not isinstance(node, str):
        return _RATHER.get(key) if isinstance(node, (Mapping, Sequence)) else None
    if node[:1] in _QUOTES and node:
        return "these are typographic quotation marks; YAML knows only \" and '"
    if kind == "tuple_type":
        return f"write it as a list, as in [{shortened(node, 30)}]"
    if kind == "dataclass_type" and key == "stages":
        return f"write - name: {shortened(node, 30)}"
    if kind == "bool_type" and node.lower() in _WORDS_FOR_TRUTH:
        return f"write {_WORDS_FOR_TRUTH[node.lower()]}: YAML 1.2 reads {node} as a word"
    if kind in {"float_type", "int_type"} and type(node) is not Plain:
        if not pattern(_FIGURE).fullmatch(node):
            return "write digits only, with a point for decimals; put units and comments into note"
        return "remove the quotation marks" if "," not in node else "write decimals with a point" + _pointed(node)
    if kind == "date_type":
        return "there is no such day" if pattern(_ISO_DAY).fullmatch(node) else "write it as year-month-day"
    return None
