"""What plans are about: each activity of the journeys that are weighed, once, wherever it is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeygap.core.text import normalise
from journeygap.journey.resolved import Activity, Journey, Placement
from journeygap.method.overlay import SPENDING, Role
from journeygap.planning.changed import Origin
from journeygap.results.analysis import Analysis, JourneyAnalysis

_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """An activity of one or several journeys.

    ``id`` is what the first of them calls it, ``names`` holds all it may be called by, normalised. ``role`` is its best
    role. ``placements`` are those that have it in scope, by the journey's number; ``group`` is that of the files that
    are used together with its own.
    """

    id: str
    activity: Activity
    role: Role
    names: frozenset[str]
    ids: frozenset[str]
    placements: tuple[tuple[int, Placement], ...]
    group: int

    @property
    def origin(self) -> Origin:
        """What makes it the same in every journey."""
        return self.activity.origin

    @property
    def path(self) -> str:
        """The file that holds it."""
        return self.activity.file.path

    @property
    def order(self) -> tuple[str, str, int]:
        """By which subjects are sorted: the id, then where it is."""
        return (self.id, *self.origin)

    @property
    def spends(self) -> bool:
        """Whether it is live and in scope for some journey."""
        return self.role in SPENDING


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """The journeys that a plan weighs, and their activities in the order of their ids; ``left_out`` are the others.

    ``placed`` holds for each journey what it has in scope and that meets something there or elsewhere, ``options`` the
    members of each option by the group of their files and its normalised name. ``siblings`` are other journeys that use
    the same company files: they say what is of use, and their coverage is not weighed.
    """

    journeys: tuple[JourneyAnalysis, ...]
    left_out: tuple[JourneyAnalysis, ...]
    subjects: tuple[Subject, ...]
    by_origin: dict[Origin, Subject]
    placed: tuple[tuple[tuple[Subject, Placement], ...], ...]
    options: dict[tuple[int, str], list[Subject]]
    using: dict[str, list[Journey]]
    siblings: tuple[Journey, ...]

    def resolved(self, subject: Subject, name: str) -> Subject | None:
        """Return the subject that a normalised name leads to for another one's file; None where it leads nowhere.

        The loader has seen to it that it leads to one at most.
        """
        for journey in self.using.get(subject.path, ()):
            for activity in journey.company.by_name.get(name, ()):
                return self.by_origin[activity.origin]
        return None

    def members(self, subject: Subject, option: str) -> list[Subject]:
        """Return the subjects of an option (normalised) among the files used together with a subject's."""
        return self.options.get((subject.group, option), [])


def weigh(analysis: Analysis, siblings: Iterable[Journey]) -> Weighed:
    """Gather the activities of the journeys whose company half is known."""
    journeys = tuple(each for each in analysis.journeys if _company_known(each))
    groups = _groups(each.journey for each in journeys)
    placed: dict[Origin, list[tuple[int, Placement, Role]]] = {}
    for number, each in enumerate(journeys):
        for placement in each.journey.placements:
            role = each.overlay.roles[placement.activity]
            placed.setdefault(placement.activity.origin, []).append((number, placement, role))
    subjects = sorted((_subject(found, groups) for found in placed.values()), key=lambda each: each.order)
    placed_in: list[list[tuple[Subject, Placement]]] = [[] for _ in journeys]
    options: dict[tuple[int, str], list[Subject]] = {}
    for subject in subjects:
        for number, placement in subject.placements:
            if placement.here or placement.elsewhere:
                placed_in[number].append((subject, placement))
        if (option := subject.activity.stated.option) is not None:
            options.setdefault((subject.group, normalise(option)), []).append(subject)
    using: dict[str, list[Journey]] = {}
    for each in journeys:
        for path in each.journey.company.files:
            using.setdefault(path, []).append(each.journey)
    return Weighed(
        journeys=journeys,
        left_out=tuple(each for each in analysis.journeys if not _company_known(each)),
        subjects=tuple(subjects),
        by_origin={each.origin: each for each in subjects},
        placed=tuple(map(tuple, placed_in)),
        options=options,
        using=using,
        siblings=tuple(siblings),
    )


def _company_known(analysed: JourneyAnalysis) -> bool:
    return analysed.journey.company.known


def _subject(found: list[tuple[int, Placement, Role]], groups: dict[str, int]) -> Subject:
    first = found[0][1].activity
    ids = frozenset(placement.activity.id for _, placement, _ in found)
    return Subject(
        id=first.id,
        activity=first,
        role=min((role for _, _, role in found), key=_RANK.__getitem__),
        names=ids | {normalise(first.name)},
        ids=ids,
        placements=tuple((number, placement) for number, placement, role in found if role is not Role.OUT_OF_SCOPE),
        group=groups[first.file.path],
    )


def _groups(journeys: Iterable[Journey]) -> dict[str, int]:
    """Number the groups of company files that journeys tie together, directly or through others."""
    parent: dict[str, str] = {}

    def root(path: str) -> str:
        while parent[path] != path:
            parent[path] = path = parent[parent[path]]
        return path

    for journey in journeys:
        first, *others = sorted(journey.company.files)
        for path in (first, *others):
            parent.setdefault(path, path)
            parent[root(path)] = root(first)
    numbers = {path: number for number, path in enumerate(dict.fromkeys(map(root, parent)))}
    return {path: numbers[root(path)] for path in parent}
