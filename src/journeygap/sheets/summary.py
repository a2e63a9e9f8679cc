"""What import says of its work: what was read as what, what was left out and why, what was converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeygap.core.text import counted, listed, quoted, shortened
from journeygap.sheets.built import Built
from journeygap.sheets.importing import Imported
from journeygap.sheets.records import Column, Understood

_READ_AS = {
    "touchpoint": "customer touchpoint",
    "physical": "customer touchpoint (physical evidence)",
    "company": "company touchpoint",
    "frontstage": "company touchpoint (frontstage)",
    "backstage": "company touchpoint (backstage), supports the frontstage",
    "support": "company touchpoint (support process)",
    "friction": "friction (pain points)",
    "ideas": "ideas (opportunities)",
    "personas": "persona",
    "metric": "metrics, or a note where there is no figure",
}
_MOST = 20


def summary(found: Imported, path: str) -> Iterator[str]:
    """Return the lines of the summary of an import."""
    table = found.table
    sheet = f", sheet {quoted(table.sheet)}" if table is not None and table.sheet else ""
    header = f", {table.header}" if table is not None else ""
    yield f"{path} is read as {found.layout}{sheet}{header}"
    if found.encoding is not None and (found.guessed or found.encoding != "UTF-8"):
        guess = "; if words look wrong, name another with --encoding" if found.guessed else ""
        yield f"  encoding: {found.encoding}{guess}"
    if table is not None:
        yield from _columns(table)
        yield from _lines("left out", [*(_unread(each) for each in table.unread), *table.left_out])
    if found.assembled is not None and table is not None:
        assembled = found.assembled
        yield from _lines("converted", assembled.conversions)
        yield from _lines("not read", assembled.left_out)
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
        f"{column.place} {quoted(shortened(column.header.text, 40))} → {_READ_AS.get(column.key, column.key)}".strip()
        for column in seen
    ]
    yield from _lines("read", named, 40)


def _unread(unread: tuple[str, str, str]) -> str:
    place, header, why = unread
    return f"{place} {quoted(shortened(header, 40))}: {why}" if header else f"{place}: {why}"


def _lines(what: str, lines: Iterable[str], most: int = _MOST) -> Iterator[str]:
    every = list(lines)
    for line in every[:most]:
        yield f"  {what}: {line}"
    if len(every) > most:
        yield f"  {what}: and {len(every) - most:,} more"


def _counts(found: Imported) -> Iterator[str]:
    stages, touchpoints, activities, met = counts(found)
    company = counted(activities, "company touchpoint")
    if found.assembled is None:
        yield f"  found: {counted(stages, 'stage')}, {counted(touchpoints, 'customer touchpoint')}, {company}"
        return
    yield f"  found: {counted(stages, 'stage')}, {counted(touchpoints, 'customer touchpoint')}, {company}"
    if activities and touchpoints:
        verb = "meets" if met == 1 else "meet"
        none = "" if met else ": no names in common, and no row ties them"
        yield f"  {met} of {activities} company touchpoints {verb} a customer touchpoint{none}"
        if met < activities:
            pairs = len(found.assembled.pairs)
            follow = "follows as a comment" if pairs == 1 else "follow as comments"
            loose = f"{counted(pairs, 'likely pair')} {follow} in the file; " if pairs else ""
            yield f"  where the table does not say what meets what, {loose}add meets: [NAME] to a company touchpoint"
    elif not activities and not touchpoints:
        yield "  there are no touchpoints in it: add a column for what customers use, and one for what the company does"
    elif not activities:
        yield "  what the company does is not in it; add it under company to compare the two"
    else:
        yield "  what customers use is not in it: there is no column of touchpoints; add them to compare the two"


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
    lines = [
        "# Likely pairs, which the table does not state. To confirm one, add the key meets to the company touchpoint:"
    ]
    lines += [
        f"#   {_one_line(each.activity)}: meets: [{_one_line(each.touchpoint)}]  (stage {_one_line(each.stage)})"
        for each in pairs
    ]
    return text + "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    from journeygap.core.text import plain

    return plain(" ".join(text.split()))


__all__ = ["commented", "counts", "listed", "summary"]
