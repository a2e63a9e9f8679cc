"""A comparison as Markdown, made to be pasted as a comment on a change: the answer first, long lists folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from journeygap.comparison import Comparison, Figure
from journeygap.findings import Finding
from journeygap.reporters.comparison.words import (
    differences,
    left_out,
    points,
    remark,
    share,
    stage_remark,
    summary,
)
from journeygap.reporters.markdown import escaped, table
from journeygap.text import sentence

MOST = 65_000
"""GitHub takes comments of 65,536 characters, and drops longer ones; GitLab takes more."""
_OPEN = 10
"""A list of more findings than these is folded."""
_SHOWN = 50
"""How many findings of a list are shown."""


def render(compared: Comparison) -> Iterator[str]:
    """Give the comparison as Markdown, block by block, and no more of it than a comment can hold."""
    room = MOST
    for block in _blocks(compared):
        room -= len(block)
        if room < 0:
            yield "\nThere is more than a comment can hold: `journeygap diff` shows all of it.\n"
            return
        yield block


def _blocks(compared: Comparison) -> Iterator[str]:
    yield f"**{escaped(summary(compared))}** ({escaped(compared.old.name)} → {escaped(compared.new.name)})\n"
    for told in left_out(compared):
        yield f"\n{escaped(told)}.\n"
    if compared.nothing:
        return
    yield f"\n{table(('', 'Before', 'After', 'Change'), list(_figures(compared)), right=(1, 2))}"
    yield from _listed("Opened", compared.opened)
    yield from _listed("Closed", compared.closed)
    changed = [(each.after, "; ".join(differences(each))) for each in compared.changed]
    yield from _folded(
        "Changed",
        len(changed),
        ("Severity", "Finding", "What", "What differs"),
        (
            (each.severity.value, f"{each.code} {each.name}", escaped(sentence(each.message)), escaped(what))
            for each, what in changed
        ),
    )


def _figures(compared: Comparison) -> Iterator[tuple[str, ...]]:
    """Give every journey with its figures, and the stages whose figures differ."""
    if len(compared.journeys) > 1:
        yield _row("**All together**: coverage", compared.coverage)
        yield _row("waste", compared.waste)
    for each in compared.journeys:
        yield _row(f"**{escaped(each.name)}**: coverage", each.coverage, remark(each))
        yield _row("alignment", each.alignment)
        yield _row("waste", each.waste)
        for stage in each.stages:
            told = stage_remark(stage)
            if told or stage.coverage.differs:
                yield _row(f"coverage of {escaped(stage.name)}", stage.coverage, told)
            if not told and stage.waste.differs:
                yield _row(f"waste in {escaped(stage.name)}", stage.waste)


def _row(name: str, each: Figure, told: str = "") -> tuple[str, ...]:
    return name, share(each.before), share(each.after), told or points(each)


def _listed(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    yield from _folded(
        title,
        len(findings),
        ("Severity", "Finding", "What", "What to do"),
        (
            (
                each.severity.value,
                f"{each.code} {each.name}",
                escaped(sentence(each.message)),
                escaped(sentence(each.suggestion or "")),
            )
            for each in findings
        ),
    )


def _folded(title: str, number: int, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Give a table under a heading; a long one is shown when the reader opens it."""
    if not number:
        return
    laid = table(heads, list(islice(rows, _SHOWN)))
    if number > _SHOWN:
        laid += f"\n… and {number - _SHOWN:,} more: `journeygap diff --top 0` shows all\n"
    if number > _OPEN:
        yield f"\n<details><summary>{title} ({number:,})</summary>\n\n{laid}\n</details>\n"
    else:
        yield f"\n### {title} ({number:,})\n\n{laid}"
