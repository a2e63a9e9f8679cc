"""Two results compared: what has opened, closed and changed, and the figures before and after.

A finding is the same one if it says the same of the same thing (`Finding.identity`), wherever the lines have moved.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from journeygap.core.finding import Finding
from journeygap.method.overlay import ROUNDING, Role
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.stated import stated


class Side(NamedTuple):
    """One side of a comparison: what was found, how the person named it, and the path it was read from.

    ``path`` is that of one file, or of a folder (``is_folder``), as results name it. Paths are compared from there, so
    that two files which are compared count as one. ``files`` are the paths of all the files that were read.
    """

    analysis: Analysis
    name: str
    path: str
    is_folder: bool
    files: frozenset[str]

    def relative(self, path: str) -> str:
        """Return a path of this side as seen from the file or folder that is compared."""
        if not self.is_folder and path == self.path:
            return "."
        return posixpath.relpath(path, (self.path if self.is_folder else posixpath.dirname(self.path)) or ".")


class Figure(NamedTuple):
    """A share of 0 to 1 before and after; None where it is not known."""

    before: float | None
    after: float | None

    @property
    def change(self) -> float | None:
        """The difference, None where either is not known."""
        if self.before is None or self.after is None:
            return None
        return round(self.after - self.before, ROUNDING)

    @property
    def differs(self) -> bool:
        """Whether the two are not the same, or one of them is not known."""
        return (self.before is None) is not (self.after is None) or bool(self.change)


class Changed(NamedTuple):
    """A finding that was there before and is there still, but with another severity, wording or figure."""

    before: Finding
    after: Finding


class StageChange(NamedTuple):
    """A stage before and after. ``waste`` is the part of all effort that is wasted in it.

    ``was`` and ``is_`` say whether the journey had it before, and has it after.
    """

    id: str
    name: str
    coverage: Figure
    waste: Figure
    was: bool
    is_: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class JourneyChange:
    """A journey before and after; ``before`` is None where it is new, ``after`` where it is gone.

    Either is None, too, where the journey, or a company file of it, had errors at that time (``had_errors``,
    ``has_errors``).
    """

    name: str
    path: str
    before: JourneyAnalysis | None
    after: JourneyAnalysis | None
    had_errors: bool
    has_errors: bool
    coverage: Figure
    alignment: Figure
    waste: Figure
    stages: tuple[StageChange, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Comparison:
    """Everything that differs between two results.

    ``coverage``, ``alignment`` and ``waste`` are those of all journeys together, not known on a side where any of them
    could not be analysed. Findings are most serious first, then by place.
    """

    old: Side
    new: Side
    opened: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    changed: tuple[Changed, ...]
    journeys: tuple[JourneyChange, ...]
    coverage: Figure
    alignment: Figure
    waste: Figure

    @property
    def opened_errors(self) -> tuple[Finding, ...]:
        """The definition errors among what has opened."""
        errors = set(map(id, self.new.analysis.errors))
        return tuple(each for each in self.opened if id(each) in errors)

    @property
    def nothing(self) -> bool:
        """Whether the two say the same."""
        figures = [self.coverage, self.alignment, self.waste]
        for each in self.journeys:
            figures += [each.coverage, each.alignment, each.waste]
            figures += [figure for stage in each.stages for figure in (stage.coverage, stage.waste)]
            if (each.before is None) is not (each.after is None) or any(not (s.was and s.is_) for s in each.stages):
                return False
        return not (self.opened or self.closed or self.changed or any(figure.differs for figure in figures))


def compare(old: Side, new: Side) -> Comparison:
    """Compare two results that were judged in the same way, on the same day."""
    names = _Names(old, new)
    before, after = names.findings(old), names.findings(new)
    stayed = (Changed(before[key], each) for key, each in after.items() if key in before)
    changed = (each for each in stayed if _content(each.before) != _content(each.after))
    pooled = [each.analysis.portfolio for each in (old, new)]
    known = [not each.analysis.errors for each in (old, new)]
    return Comparison(
        old=old,
        new=new,
        opened=_ordered(each for key, each in after.items() if key not in before),
        closed=_ordered(each for key, each in before.items() if key not in after),
        changed=tuple(sorted(changed, key=lambda each: _rank(each.after))),
        journeys=tuple(_journeys(old, new, names)),
        coverage=Figure(*(each.coverage if whole else None for each, whole in zip(pooled, known, strict=True))),
        alignment=Figure(*(each.alignment if whole else None for each, whole in zip(pooled, known, strict=True))),
        waste=Figure(*(each.waste_share if whole else None for each, whole in zip(pooled, known, strict=True))),
    )


class _Names:
    """What files are called so that those of two sides can be paired.

    A file that both sides have read under one path is the same file; any other is named from what is compared, and what
    is compared counts as one whatever it is called.
    """

    def __init__(self, old: Side, new: Side) -> None:
        self._shared = old.files & new.files

    def of(self, side: Side, path: str) -> tuple[bool, str]:
        """Return what a path of one side is called."""
        shared = path in self._shared
        return shared, path if shared else side.relative(path)

    def findings(self, side: Side) -> dict[tuple[object, ...], Finding]:
        """Return the findings of one side by what makes them the same ones on the other."""
        found: dict[tuple[object, ...], Finding] = {}
        for each in side.analysis.every_finding():
            code, path, journey, *rest = each.identity
            owner = None if journey is None else self.of(side, journey)
            found[code, self.of(side, path or ""), owner, *rest, each.ordinal] = each
        return found


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, str, int, str]:
    return (finding.severity.rank, finding.span.source.path, finding.span.start, finding.code)


def _content(finding: Finding) -> tuple[object, ...]:
    figures = (finding.opportunity, finding.effort)
    return (finding.severity, stated(finding), *(None if each is None else round(each, ROUNDING) for each in figures))


def _journeys(old: Side, new: Side, names: _Names) -> Iterable[JourneyChange]:
    """Pair the journeys of the two sides: those of the new side first, then what is gone."""
    before, after = (
        {names.of(side, each.journey.path): each for each in side.analysis.journeys} for side in (old, new)
    )
    read_before, read_after = ({names.of(side, path) for path in side.files} for side in (old, new))
    for path in dict.fromkeys((*after, *before)):
        # What was read and yet is not analysed has errors, be it in a company file that it names.
        yield _journey(
            before.get(path),
            after.get(path),
            had_errors=path not in before and path in read_before,
            has_errors=path not in after and path in read_after,
        )


def _journey(
    before: JourneyAnalysis | None, after: JourneyAnalysis | None, *, had_errors: bool, has_errors: bool
) -> JourneyChange:
    known = after or before
    assert known is not None  # noqa: S101 - it is on one side at least
    return JourneyChange(
        name=known.journey.name,
        path=known.journey.path,
        before=before,
        after=after,
        had_errors=had_errors,
        has_errors=has_errors,
        coverage=Figure(*(None if each is None else each.coverage.value for each in (before, after))),
        alignment=Figure(_share(before, Role.ALIGNED), _share(after, Role.ALIGNED)),
        waste=Figure(_share(before, Role.WASTED), _share(after, Role.WASTED)),
        stages=tuple(_stages(before, after)) if before and after else (),
    )


def _share(analysed: JourneyAnalysis | None, role: Role) -> float | None:
    return None if analysed is None or analysed.shares is None else analysed.shares[role]


def _stages(before: JourneyAnalysis, after: JourneyAnalysis) -> Iterable[StageChange]:
    """Pair the stages by id: those of the new side in their order, then what is gone."""
    was = {stage.id: stage for stage in before.journey.stages}
    is_ = {stage.id: stage for stage in after.journey.stages}
    for id_ in dict.fromkeys((*is_, *was)):
        at_first, now = was.get(id_), is_.get(id_)
        yield StageChange(
            id=id_,
            name=(is_ if now else was)[id_].name,
            coverage=Figure(
                None if at_first is None else before.stages[at_first.order].value,
                None if now is None else after.stages[now.order].value,
            ),
            waste=Figure(
                None if at_first is None else before.allocation.wasted[at_first.order],
                None if now is None else after.allocation.wasted[now.order],
            ),
            was=at_first is not None,
            is_=now is not None,
        )
