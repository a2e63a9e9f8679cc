"""What to do first, and what to find out: the findings in the order in which a team would take them up.

Drop the waste and move what is misplaced, then quick wins, which one team can do with what it has, then long-term work.
Within each, what frees or gains most comes first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeygap.core.finding import Finding, Severity
from journeygap.rules.kinds import kind_of

_FIRST = 3


class Steps(NamedTuple):
    """What to do, each list with the most worthwhile first.

    ``drop`` frees effort; ``quick`` is what one team can do with what it has, ``long`` what takes several teams or new
    systems, ``unowned`` what can't be distinguished for want of an owner.
    """

    drop: tuple[Finding, ...]
    quick: tuple[Finding, ...]
    long: tuple[Finding, ...]
    unowned: tuple[Finding, ...]


def first_steps(findings: Iterable[Finding]) -> Steps:
    """Choose from findings what to do, in order. What only asks to know more is left out."""
    findings = list(findings)
    alone = [each for each in findings if kind_of(each).alone]
    if alone:
        return Steps(drop=(), quick=tuple(alone), long=(), unowned=())
    gains = in_order(each for each, _ in folded(findings) if not kind_of(each).frees)
    return Steps(
        drop=tuple(by_effort(each for each in findings if kind_of(each).frees)),
        quick=tuple(each for each in gains if each.horizon == "quick"),
        long=tuple(each for each in gains if each.horizon == "long"),
        unowned=tuple(each for each in gains if each.horizon is None and kind_of(each).needs_owner),
    )


def first_three(steps: Steps) -> list[tuple[str, Finding]]:
    """Choose the three steps to begin with, each with its kind (a field of `Steps`), in the order of the kinds.

    The best of what to drop or move, of the quick wins and of the long-term work. Where a kind has none, the most
    severe of the others takes its place; mere notes come last. A move that both halves name counts once.
    """
    ranked: list[tuple[bool, int, int, str, Finding]] = []
    for kind, found in steps._asdict().items():
        weighty_first = sorted(found, key=lambda each: each.severity is Severity.INFO)
        for place, each in enumerate(weighty_first, start=kind == "unowned"):
            ranked.append((each.severity is Severity.INFO, min(place, 1), each.severity.rank, kind, each))
    ranked.sort(key=lambda step: step[:3])
    chosen: list[tuple[str, Finding]] = []
    moved: set[str] = set()
    for *_, kind, each in ranked:
        if kind_of(each).moves and each.activity is not None:
            if each.activity in moved:
                continue
            moved.add(each.activity)
        chosen.append((kind, each))
        if len(chosen) == _FIRST:
            break
    return sorted(chosen, key=lambda step: Steps._fields.index(step[0]))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Rank findings: the most severe first, then moments of truth, by opportunity, by how bad customers feel there.

    The order of the file decides among equals.
    """
    return sorted(findings, key=_rank)


def _rank(each: Finding) -> tuple[int, bool, float, float]:
    feeling = _UNKNOWN_FEELING if each.feeling is None else each.feeling
    return (each.severity.rank, not each.moment, -_or_less(each.opportunity), feeling)


_UNKNOWN_FEELING = 3.0
"""Behind every feeling that is stated."""


def complains(finding: Finding) -> bool:
    """Return whether customers complain where a finding is about, in words or by how they feel."""
    return any(each.kind in {"friction", "feeling"} for each in finding.reasons)


def by_effort(findings: Iterable[Finding]) -> list[Finding]:
    """Rank findings by the effort they concern, those without any last; the order of the file among equals."""
    return sorted(findings, key=lambda each: -_or_less(each.effort))


def _or_less(figure: float | None) -> float:
    """Rank what has no figure behind what has one of 0."""
    return -1.0 if figure is None else figure


def folded(findings: Iterable[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """Return findings, each with those folded under it.

    A dark stage has the gaps of its touchpoints under it, a weak touchpoint the belief gap of the same one.
    """
    findings = list(findings)
    holders = {kind.folds_under for each in findings if (kind := kind_of(each)).folds_under}
    if not holders:
        return [(each, []) for each in findings]
    under: dict[_Place, list[Finding]] = {
        _place(name, each): [] for each in findings if (name := kind_of(each).name) in holders
    }
    heads = []
    for each in findings:
        name = kind_of(each).folds_under or ""
        held = under.get((name, each.journey, each.stage, None), under.get(_place(name, each)))
        if held is None:
            heads.append(each)
        else:
            held.append(each)
    return [(each, under.get(_place(kind_of(each).name, each), [])) for each in heads]


_Place = tuple[str, str | None, str | None, str | None]


def _place(name: str, finding: Finding) -> _Place:
    """Return where a finding of a kind can hold others: in its stage, at its touchpoint if it is about one."""
    return (name, finding.journey, finding.stage, finding.touchpoint)
