"""A comparison as Markdown, made to be pasted as a comment on a change: the answer first, long lists folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from journeygap.core.finding import Finding
from journeygap.core.language import say
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
from journeygap.words.wording import state_text

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
        text = next((text for rows in _SHOWN if len(text := part(rows)) <= share), "")
        text = text or f"\n{say('comparison.too-long')}\n"
        room -= len(text)
        yield text


def _name(side: Side) -> str:
    return escaped(safe(side.name))


def _parts(compared: Comparison) -> Iterator[Part]:
    figures = list(_figures(compared))
    yield partial(_measured, figures)
    heads = (*(say(f"listings.{name}") for name in ("severity", "finding", "what")), say("listings.what-to-do"))
    for name, findings in (("opened", compared.opened), ("closed", compared.closed)):
        if findings:
            title = say(f"comparison.{name}", number=len(findings))
            yield partial(_listed, title, heads, [_row_of(each, each.suggestion or "") for each in findings])
    if compared.changed:
        rows = [_row_of(each.after, "; ".join(differences(each))) for each in compared.changed]
        title = say("comparison.changed", number=len(rows))
        yield partial(_listed, title, (*heads[:3], say("comparison.what-differs")), rows)


def _row_of(finding: Finding, note: str) -> tuple[str, ...]:
    what = escaped(sentence(finding.message))
    return state_text(finding.severity), f"{finding.code} {finding.name}", what, escaped(sentence(note))


def _figures(compared: Comparison) -> Iterator[tuple[str, ...]]:
    """Return every journey with its figures, and the stages whose figures differ."""
    if len(compared.journeys) > 1:
        everything = f"**{say('comparison.all-together')}**"
        yield _row(say("comparison.coverage-of", name=everything), compared.coverage)
        yield _row(say("comparison.alignment"), compared.alignment)
        yield _row(say("comparison.waste"), compared.waste)
    for each in compared.journeys:
        name = f"**{escaped(safe(each.name))}**"
        yield _row(say("comparison.coverage-of", name=name), each.coverage, journey_note(each))
        yield _row(say("comparison.alignment"), each.alignment)
        yield _row(say("comparison.waste"), each.waste)
        for stage in each.stages:
            note, name = stage_note(stage), escaped(safe(stage.name))
            if note or stage.coverage.differs:
                yield _row(say("comparison.coverage-of-stage", name=name), stage.coverage, note)
            if not note and stage.waste.differs:
                yield _row(say("comparison.waste-in", name=name), stage.waste)


def _row(name: str, each: Figure, note: str = "") -> tuple[str, ...]:
    return name, share(each.before), share(each.after), note or points(each)


def _measured(rows: Sequence[Sequence[str]], most: int) -> str:
    """Return the figures, with so many rows at most; those of many journeys are shown when the reader opens them."""
    heads = ("", *(say(f"comparison.{name}") for name in ("before", "after", "change")))
    laid = table(heads, rows[:most], right=(1, 2)) + _more(rows, most)
    return f"\n{_folded(say('comparison.figures'), laid) if len(rows) > _FIGURES else laid}"


def _listed(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], most: int) -> str:
    """Return a table under its title, with so many rows at most; a long one is shown when the reader opens it."""
    laid = table(heads, rows[:most]) + _more(rows, most)
    return "\n" + (_folded(title, laid) if len(rows) > _OPEN else f"### {title}\n\n{laid}")


def _folded(title: str, laid: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{laid}\n</details>\n"


def _more(rows: Sequence[object], most: int) -> str:
    left = len(rows) - most
    return f"\n{say('comparison.more-of-diff', number=left)}\n" if left > 0 else ""
