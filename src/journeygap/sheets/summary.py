"""What import says of its work: what was read as what, what was left out and why, what was converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.language import say
from journeygap.core.text import shortened, visible
from journeygap.sheets.built import Built
from journeygap.sheets.importing import Imported
from journeygap.sheets.records import Column, Understood

_MOST = 20


def summary(found: Imported, path: str) -> Iterator[str]:
    """Return the lines of the summary of an import."""
    table = found.table
    sheet, header = (table.sheet, table.header) if table is not None else ("", "")
    yield say("importing.read-as", path=path, layout=found.layout, sheet=sheet, header=header)
    if found.encoding is not None and (found.guessed or found.encoding != "UTF-8"):
        yield f"  {say('importing.encoding', encoding=found.encoding, guessed=found.guessed)}"
    if table is not None:
        yield from _columns(table)
        yield from _lines("left-out", [*(_unread(each) for each in table.unread), *table.left_out])
    if found.assembled is not None and table is not None:
        assembled = found.assembled
        yield from _lines("converted", assembled.conversions)
        yield from _lines("unread", assembled.left_out)
        yield from _lines("question", assembled.questions)
        yield from _lines("note", [*table.notes, *assembled.notes])
    else:
        yield from _lines("note", found.built.notes)
    yield from _counts(found)


def _columns(table: Understood) -> Iterator[str]:
    seen: list[Column] = []
    for column in table.columns:
        if column.key and column not in seen:
            seen.append(column)
    named = [
        say("importing.column", place=column.place, header=shortened(column.header.text, 40), key=column.key)
        for column in seen
    ]
    yield from _lines("read", named, 40)


def _unread(unread: tuple[str, str, str]) -> str:
    place, header, why = unread
    return say("importing.unread", place=place, header=shortened(header, 40), why=why)


def _lines(what: str, lines: Iterable[str], most: int = _MOST) -> Iterator[str]:
    every = list(lines)
    for line in every[:most]:
        yield f"  {say('importing.line', what=what, line=line)}"
    if len(every) > most:
        yield f"  {say('importing.more-lines', what=what, more=len(every) - most)}"


def _counts(found: Imported) -> Iterator[str]:
    stages, touchpoints, activities, met = counts(found)
    yield f"  {say('importing.found', stages=stages, touchpoints=touchpoints, activities=activities)}"
    if found.assembled is None:
        return
    if activities and touchpoints:
        yield f"  {say('importing.met', met=met, activities=activities)}"
        if met < activities:
            yield f"  {say('importing.unmet', pairs=len(found.assembled.pairs))}"
    elif not activities and not touchpoints:
        yield f"  {say('importing.no-touchpoints')}"
    elif not activities:
        yield f"  {say('importing.no-company')}"
    else:
        yield f"  {say('importing.no-customer')}"


def counts(found: Imported) -> tuple[int, int, int, int]:
    """Return how many stages, customer and company touchpoints there are, and how many of the last meet one."""
    if found.assembled is not None:
        each = found.assembled
        return each.stages, each.touchpoints, each.activities, each.met
    return (*_counted(found.built), 0)


def _counted(built: Built) -> tuple[int, int, int]:
    stages = built.data.get("customer", {}).get("stages", [])
    company = built.data.get("company", {})
    touchpoints = sum(len(stage.get("touchpoints", ())) for stage in stages if isinstance(stage, dict))
    return len(stages), touchpoints, len(company.get("touchpoints", ())) if isinstance(company, dict) else 0


def commented(text: str, found: Imported) -> str:
    """Return the text of a journey file with its likely pairs as comments, one a line, at its end."""
    pairs = found.assembled.pairs if found.assembled is not None else []
    if not pairs:
        return text
    lines = [say("importing.likely-pairs")]
    for each in pairs:
        names = {"activity": each.activity, "touchpoint": each.touchpoint, "stage": each.stage}
        lines.append(f"  {say('importing.likely-pair', **{key: _one_line(name) for key, name in names.items()})}")
    return text + "".join(f"# {line}\n" for line in lines)


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
