"""What was changed in a workbook, written back into the journey file and the company files that it came from.

Each file keeps its comments and its layout; only what differs is edited. What a file says afterwards is read again and
compared with what the workbook says, so that nothing is half-written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from journeygap.core.language import say
from journeygap.core.source import Source
from journeygap.core.text import normalise
from journeygap.loading.check import check
from journeygap.loading.load import Loaded
from journeygap.loading.trees import Trees
from journeygap.model.company import CompanyFile
from journeygap.model.journey import JourneyFile
from journeygap.sheets.built import tidied
from journeygap.sheets.statement import halves_of, plain, statement
from journeygap.sheets.tables import TableError
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree, parse
from journeygap.yamltext.patch import Unpatchable, patched
from journeygap.yamltext.read import Limits

_KEPT = frozenset(("company",))


def into(loaded: Loaded, trees: Trees, wanted: Mapping[str, Any], limits: Limits) -> dict[str, str]:
    """Return the texts of the files that change, by path. ``wanted`` is the plain data of the workbook.

    ``loaded`` holds the one journey that the workbook was exported from, ``trees`` what its files say. Raises
    `TableError` where a file can't be edited to say what is wanted; none is changed then.
    """
    (journey,) = loaded.journeys
    sources = {source.path: source for source in loaded.sources}
    stated = statement(journey, loaded.models)
    texts: dict[str, str] = {}
    apart = bool(stated.company_files)
    kept = _KEPT if apart else frozenset[str]()
    own = {key: value for key, value in wanted.items() if key not in kept}
    _edit(trees.of(journey.source), own, JourneyFile, kept, limits, texts)
    if apart:
        halves = [(sources[path], half) for path, half in halves_of(journey, loaded.models)]
        for source, half in _distributed(halves, stated.data.get("company", {}), wanted.get("company", {})):
            _edit(trees.of(source), {"company": half}, CompanyFile, frozenset(), limits, texts)
    return texts


def _edit(
    before: Tree | None,
    wanted: Mapping[str, Any],
    model: type,
    kept: frozenset[str],
    limits: Limits,
    texts: dict[str, str],
) -> None:
    assert before is not None  # noqa: S101 - the files of a journey without errors are sound
    source = before.source
    tidy = tidied(deepcopy(dict(wanted)), model)
    try:
        text = patched(before, tidy, kept)
    except Unpatchable as error:
        raise TableError(say("importing.not-piecewise", file=source.shown, why=str(error))) from error
    if text == source.text:
        return
    tree = parse(Source(source.path, text, source.shown), limits, Faults())
    checked: Any = None if tree is None else check(tree, model, Faults())
    found: dict[str, Any] = plain(checked) if checked is not None else {}
    for key in kept:
        found.pop(key, None)
    if _bare(tidied(found, model)) != _bare(tidy):
        raise TableError(say("importing.not-the-same", file=source.shown))
    texts[source.path] = text


def _bare(value: Any) -> Any:
    """Return plain data without the lists and mappings that say nothing, and in one spelling."""
    if isinstance(value, Mapping):
        found = {"stages" if key == "stage" else key: _bare(each) for key, each in value.items()}
        bare = {key: each for key, each in found.items() if each not in ([], {}) or key in {"meets", "touchpoints"}}
        return bare["name"] if bare.keys() == {"name"} else bare
    if isinstance(value, list):
        items = [_bare(each) for each in value]
        return items[0] if len(items) == 1 and not isinstance(items[0], Mapping) else items
    return str(value) if not isinstance(value, (bool, int, float)) else value


def _distributed(
    halves: Sequence[tuple[Source, dict[str, Any]]], before: Mapping[str, Any], wanted: Mapping[str, Any]
) -> list[tuple[Source, dict[str, Any]]]:
    """Put what the workbook says of the company to the files that it came from. What is new goes to the first."""
    if len(halves) == 1:
        return [(halves[0][0], dict(wanted))]
    whole = {key: value for key, value in before.items() if key != "touchpoints"}
    if _bare(whole) != _bare({key: value for key, value in wanted.items() if key != "touchpoints"}):
        raise TableError(say("importing.several-companies"))
    if len({str(half.get("scale")) for _, half in halves}) > 1:
        raise TableError(say("importing.several-scales"))
    homes: dict[tuple[str, str], tuple[int, bool]] = {}
    rows = list(before.get("touchpoints", ()))
    place = 0
    for number, (_, half) in enumerate(halves):
        for own in half.get("touchpoints", ()):
            homes[_key(rows[place])] = (number, "id" in own)
            place += 1
    found: list[list[dict[str, Any]]] = [[] for _ in halves]
    for row in wanted.get("touchpoints", ()):
        stated = row if isinstance(row, dict) else {"name": row}
        number, has_id = homes.get(_key(stated), (0, True))
        found[number].append(stated if has_id else {key: value for key, value in stated.items() if key != "id"})
    return [(source, {**half, "touchpoints": found[number]}) for number, (source, half) in enumerate(halves)]


def _key(row: Mapping[str, Any]) -> tuple[str, str]:
    stage = row.get("stage") or row.get("stages") or ""
    first = stage if isinstance(stage, str) else str(next(iter(stage), ""))
    return normalise(str(row.get("id") or row.get("name"))), "" if "id" in row else normalise(first)
