"""Cells of a column of stages that name several: a touchpoint of such a row is in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from journeygap.core.text import normalise
from journeygap.sheets import entries
from journeygap.sheets.grid import Grid
from journeygap.sheets.tables import Row

_SURE = re.compile(r"[;；•]")
_MAYBE = re.compile(r"<br\s{0,3}/?>|[\n,，、|]|\s/\s", re.IGNORECASE)


def stage_lists(texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the texts of a column of stages that are lists, each with the stages in it.

    A list parted at ``;`` has a stage that another cell names too. Commas and new lines may be part of a name, and part
    a list only where other cells name every stage of it by itself.

    >>> stage_lists(["Search", "Search; Buy", "Search, Buy", "Ask, wait"])
    {'Search; Buy': ['Search', 'Buy']}
    """
    parted = {text: parts for text in dict.fromkeys(texts) if len(parts := _parts(text)) > 1}
    if not parted:
        return {}
    alone = {_key(text) for text in texts if text not in parted}
    named = [{*map(_key, parts)} for parts in parted.values()]
    return {
        text: parts
        for (text, parts), own in zip(parted.items(), named, strict=True)
        if own <= alone or (_SURE.search(text) and (own & alone or sum(bool(own & each) for each in named) > 1))
    }


def one_of_several(
    grid: Grid, body: Sequence[Row], at: int, lists: Mapping[str, list[str]], stated: Sequence[str]
) -> None:
    """Note that what a row with several stages says is said once, as what a merged cell says."""
    free = len(grid.table.merged)
    for row, text in zip(body, stated, strict=True):
        for column in range(1, len(row.values) + 1) if text in lists else ():
            if column != at:
                grid.areas.setdefault((row.number, column), free)
                free += 1


def _parts(text: str) -> list[str]:
    parts = (_SURE if _SURE.search(text) else _MAYBE).split(text)
    return [part.strip() for part in parts if part.strip() and not entries.is_nothing(part)]


def _key(text: str) -> str:
    return normalise(entries.stage_name(text))
