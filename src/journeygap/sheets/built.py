"""What comes of reading tables: plain data in the order of the format, and the cells that it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple, get_args, get_type_hints

from journeygap.core.language import say
from journeygap.core.source import Source
from journeygap.loading.load import load_files
from journeygap.loading.sound import is_sound
from journeygap.loading.trees import Trees
from journeygap.loading.unreadable import Unreadable
from journeygap.model.company import CompanyHalf, CompanyTouchpoint, Exempt, Handoff, Tool
from journeygap.model.customer import CustomerHalf, CustomerTouchpoint, Evidence, Metric, Persona, Scale, Stage
from journeygap.model.fields import key_of
from journeygap.model.journey import JourneyFile
from journeygap.yamltext.parse import Tree
from journeygap.yamltext.places import Route, walk
from journeygap.yamltext.read import Limits
from journeygap.yamltext.write import write

_MODELS = frozenset(
    {
        *(CustomerHalf, CustomerTouchpoint, Evidence, Metric, Persona, Scale, Stage),
        *(CompanyHalf, CompanyTouchpoint, Exempt, Handoff, Tool),
    }
)
_BARE = (CustomerTouchpoint, Persona, CompanyTouchpoint, Tool)
"""The models for which a bare name will do."""


class Problem(NamedTuple):
    """Something that does not fit: the place of its cell, such as ``Customer!D7``, and what is wrong."""

    place: str
    message: str


class Built(NamedTuple):
    """The plain data of a journey file, and where it came from.

    ``places`` gives the cell of each value by the keys and indexes that lead to it. ``problems`` are what is wrong;
    ``notes`` what was passed over. ``apart`` says that the company's half goes into a file of its own, where it may
    name what only other journeys have.
    """

    data: dict[str, Any]
    places: Mapping[Route, str]
    problems: list[Problem]
    notes: list[str]
    apart: bool = False


def tidied(data: dict[str, Any], model: type = JourneyFile) -> dict[str, Any]:
    """Bring plain data into the order of the format, and return them.

    One name goes without brackets, and a half or a list that holds nothing is left out. The data themselves change: of
    a large table a copy would take as much memory again.
    """
    order, is_in_order = _order(model, tuple(data))
    for key, inner in order:
        value = data[key]
        if type(value) is list:
            if inner is not None:
                value[:] = [each if type(each) is str else _item(each, inner) for each in value]
            elif len(value) == 1:
                (data[key],) = value
        elif type(value) is dict:
            if inner is not None:
                value = data[key] = _item(value, inner)
            is_in_order = is_in_order and value != {}
    if not is_in_order:
        ordered = {key: value for key, _ in order if (value := data[key]) != {}}
        data.clear()
        data.update(ordered)
    return data


@cache
def _keys(model: type) -> tuple[tuple[str, type | None], ...]:
    """Return the keys of a model in order, each with the model of what it holds, if that is a mapping."""
    hints = get_type_hints(model)
    return tuple(
        (
            key_of(field.name),
            next((each for each in _parts(hints[field.name]) if each in _MODELS), None),
        )
        for field in fields(model)
    )


@lru_cache(4096)
def _order(model: type, held: tuple[str, ...]) -> tuple[tuple[tuple[str, type | None], ...], bool]:
    """Return the keys that a mapping holds in the order of its model, each with the model of what it holds.

    And whether they are in that order already, and all known.
    """
    order = tuple((key, inner) for key, inner in _keys(model) if key in held)
    return order, tuple(key for key, _ in order) == held


def _parts(hint: Any) -> Iterator[Any]:
    """Return an annotation and all that it is made of."""
    yield hint
    for each in get_args(hint):
        yield from _parts(each)


def _item(item: Any, model: type | None) -> Any:
    if model is None or not isinstance(item, dict):
        return item
    return item["name"] if len(item) == 1 and "name" in item and model in _BARE else tidied(item, model)


class Checked(NamedTuple):
    """The text of a journey file, and what the loader finds wrong with it, by cell.

    ``company`` is the text of the company file that it names, where there is one.
    """

    text: str
    problems: list[Problem]
    company: str | None = None


def checked(built: Built, limits: Limits, company: str = "company.yaml", *, wanted: bool = True) -> Checked:
    """Write what was built as a journey file, and let the loader read it.

    ``company`` is what the file of the company's half is called, where that goes into one. Where the text is not
    ``wanted``, it may be empty.
    """
    files = _files(built, company)
    sound = is_sound(files, _Held(dict.fromkeys(files, "")), limits)
    if sound and not wanted and all(_at_most(data) <= limits.max_bytes for data in files.values()):
        return Checked("", [])
    written = {name: write(data) for name, data in files.items()}
    if sound and all(_size(text) <= limits.max_bytes for text in written.values()):
        return Checked(written[_NAME], [], written.get(company))
    loaded = load_files([_NAME], limits, _Held(written), measured=False)
    if not loaded.errors:
        return Checked(written[_NAME], [], written.get(company))
    # With a line for each value, a line that an error names is a cell that can be named instead.
    sources = {name: Source(name, write(data, wide=0)) for name, data in files.items()}
    held = _Held({name: source.text for name, source in sources.items()})
    loaded = load_files([_NAME], limits, held, measured=False, trees=(trees := Trees()))
    cells = {
        name: [] if tree is None else sorted(_cells(tree, built.places), key=lambda each: (each[0], -each[1]))
        for name, tree in ((name, trees.of(source)) for name, source in sources.items())
    }
    for source in loaded.sources:
        if own := cells.get(source.path):
            source.cell_at = partial(_place, cells=own)  # nobody has seen that file
    problems = [
        Problem(
            _place(error.span.start, cells.get(error.span.source.path, [])),
            "; ".join(filter(None, (error.message, error.suggestion))),
        )
        for error in loaded.errors
    ]
    return Checked(written[_NAME], list(dict.fromkeys(problems)), written.get(company))


def _files(built: Built, company: str) -> dict[str, dict[str, Any]]:
    """Return the data of the journey file and, where there is one, of its company file."""
    half = built.data.get("company")
    if not built.apart or half is None:
        return {_NAME: built.data}
    return {_NAME: {**built.data, "company": company}, company: {"company": half}}


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _at_most(data: dict[str, Any]) -> int:
    """Return how many bytes data take as YAML at most: with indents and escapes, less than thrice as in Python."""
    return 3 * _size(repr(data))


_NAME = "journey.yaml"
_FAR = 200
"""How many stretches before an error are looked at: more than the columns of a row, two for each."""


class _Held:
    """A storage that holds a journey file, its company file where it has one, and nothing else."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def find(self, paths: Any) -> list[str]:
        return list(paths)

    def read_file(self, path: str, limit: int) -> bytes:
        if path not in self._texts:
            raise Unreadable(path, say("cells.no-other-files"))
        return self._texts[path].encode("utf-8", "surrogatepass")[: limit + 1]

    def kind(self, path: str) -> Any:
        return "file" if path in self._texts else None

    def identity(self, path: str) -> str:
        return path

    path = shown = identity

    def withholds(self, path: str) -> bool:
        return not path

    def beside(self, company: str, journeys: Any) -> tuple[str, ...]:
        del company, journeys
        return ()


def _cells(tree: Tree, places: Mapping[Route, str]) -> list[tuple[int, int, str]]:
    """Return the stretches of a text that came from cells: from, to, and the cell."""
    found = []
    for route, place in places.items():
        span, _, named = walk(tree, route)
        found += [(span.start, span.end, place), (named.start, named.end, place)]
    return found


def _place(at: int, cells: list[tuple[int, int, str]]) -> str:
    """Return the cell that a place in the text is about: the smallest stretch round it, else the last one before it."""
    before = bisect_right(cells, at, key=lambda each: each[0])
    # Stretches lie within each other or apart, so that of those round a place the last to begin is the smallest.
    around = (each for each in reversed(cells[max(before - _FAR, 0) : before]) if at <= each[1])
    found = next(around, cells[before - 1] if before else None)
    return found[2] if found else ""
