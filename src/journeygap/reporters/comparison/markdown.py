"""A comparison as Markdown, made to be pasted as a comment on a change: the answer first, long lists folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from journeygap.core.finding import Finding
from journeygap.core.text import safe, sentence
from journeygap.reporters.listings.markdown import escaped, table
from journeygap.results.comparison import Comparison, Figure, Side
from journeygap.words.comparison import (
    differences,
    journey_note,
    left_out,
    points,
    share,
    stage_note,
    summary,
)

MOST = 65_000
"""GitHub takes comments of 65,536 characters, and drops longer ones; GitLab takes more."""
_OPEN = 10
"""A list of more rows than these is folded."""
_FIGURES = 30
"""Figures that take more rows than these are folded."""
_SHOWN = (50, 20, 10, 5, 2, 1)
"""How many rows of a list are shown: the first of these numbers for which there is room."""
Part = Callable[[int], str]
"""A part of the comment, with so many rows of its list."""


def render(compared: Comparison) -> Iterator[str]:
    """Return the comparison as Markdown, part by part, and no more of it than a comment can hold."""
    head = f"**{escaped(summary(compared))}** ({_name(compared.old)} → {_name(compared.new)})\n"
    head += "".join(f"\n{escaped(note)}.\n" for note in left_out(compared))
    yield head
    if compared.nothing:
        return
    room = MOST - len(head)
    parts = list(_parts(compared))
    for number, part in enumerate(parts):
        share = room // (len(parts) - number)  # what one part leaves is for those behind it
        text = next((text for rows in _SHOWN if len(text := part(rows)) <= share), _TOO_LONG)
        room -= len(text)
        yield text


_TOO_LONG = "\nThere is more than a comment can hold: `journeygap diff --top 0` shows all of it.\n"


def _name(side: Side) -> str:
    return escaped(safe(side.name))


def _parts(compared: Comparison) -> Iterator[Part]:
    figures = list(_figures(compared))
    yield partial(_measured, figures)
    heads = ("Severity", "Finding", "What", "What to do")
    for title, findings in (("Opened", compared.opened), ("Closed", compared.closed)):
        if findings:
            yield partial(_listed, title, heads, [_row_of(each, each.suggestion or "") for each in findings])
    if compared.changed:
        rows = [_row_of(each.after, "; ".join(differences(each))) for each in compared.changed]
        yield partial(_listed, "Changed", (*heads[:3], "What differs"), rows)


def _row_of(finding: Finding, note: str) -> tuple[str, ...]:
    what = escaped(sentence(finding.message))
    return finding.severity.value, f"{finding.code} {finding.name}", what, escaped(sentence(note))


def _figures(compared: Comparison) -> Iterator[tuple[str, ...]]:
    """Return every journey with its figures, and the stages whose figures differ."""
    if len(compared.journeys) > 1:
        yield _row("**All together**: coverage", compared.coverage)
        yield _row("alignment", compared.alignment)
        yield _row("waste", compared.waste)
    for each in compared.journeys:
        yield _row(f"**{escaped(safe(each.name))}**: coverage", each.coverage, journey_note(each))
        yield _row("alignment", each.alignment)
        yield _row("waste", each.waste)
        for stage in each.stages:
            note = stage_note(stage)
            if note or stage.coverage.differs:
                yield _row(f"coverage of {escaped(safe(stage.name))}", stage.coverage, note)
            if not note and stage.waste.differs:
                yield _row(f"waste in {escaped(safe(stage.name))}", stage.waste)


def _row(name: str, each: Figure, note: str = "") -> tuple[str, ...]:
    return name, share(each.before), share(each.after), note or points(each)


def _measured(rows: Sequence[Sequence[str]], most: int) -> str:
    """Return the figures, with so many rows at most; those of many journeys are shown when the reader opens them."""
    laid = table(("", "Before", "After", "Change"), rows[:most], right=(1, 2)) + _more(rows, most)
    return f"\n{_folded('Coverage, alignment and waste', laid) if len(rows) > _FIGURES else laid}"


def _listed(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], most: int) -> str:
    """Return a table under its title, with so many rows at most; a long one is shown when the reader opens it."""
    title = f"{title} ({len(rows):,})"
    laid = table(heads, rows[:most]) + _more(rows, most)
    return "\n" + (_folded(title, laid) if len(rows) > _OPEN else f"### {title}\n\n{laid}")


def _folded(title: str, laid: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{laid}\n</details>\n"


def _more(rows: Sequence[object], most: int) -> str:
    left = len(rows) - most
    return f"\n… and {left:,} more: `journeygap diff --top 0` shows all\n" if left > 0 else ""
