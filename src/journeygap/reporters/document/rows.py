"""The overlay as documents have it: a part a stage, and a row a touchpoint."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from journeygap.core.language import say
from journeygap.core.text import safe, sentence
from journeygap.journey.resolved import Evidence, Placement, Touchpoint
from journeygap.method.measures import level
from journeygap.method.overlay import Match, Need, Role, expected_level, one_figure
from journeygap.reporters.document.document import Row, StagePart
from journeygap.reporters.document.lazily import Lazily
from journeygap.results.analysis import JourneyAnalysis
from journeygap.rules.base import owners_of
from journeygap.words.wording import OTHERS, SIGNS, met_by, stage_facts, state_text, unmet_by_stage

if TYPE_CHECKING:
    from journeygap.journey.estimate import MeasuredTouchpoint

Gravest: TypeAlias = Mapping[tuple[str | None, str], str]
"""The gravest severity of what was found about each touchpoint (with its stage) and activity (without)."""


class Rows:
    """The rows of a journey, each made when somebody looks at it.

    ``others`` holds the origins of what meets no customer here and serves another journey.
    """

    def __init__(self, analysed: JourneyAnalysis, gravest: Gravest, others: Collection[tuple[str, int]]) -> None:
        self._analysed = analysed
        self._gravest = gravest
        self._others = others
        self._unmet = unmet_by_stage(analysed)

    def stages(self) -> Iterator[StagePart]:
        """Return the stages, what customers use in each before what else the company does there."""
        analysed = self._analysed
        for stage, covered, needs in zip(
            analysed.journey.stages, analysed.stages, analysed.overlay.by_stage, strict=True
        ):
            yield StagePart(
                id=stage.id,
                name=safe(stage.name),
                coverage=covered.value,
                facts=tuple(stage_facts(stage, covered)),
                mindset=sentence(stage.stated.mindset or ""),
                goal=sentence(stage.stated.goal or ""),
                actions=tuple(map(sentence, stage.stated.actions or ())),
                frictions=tuple(map(sentence, stage.stated.friction or ())),
                quotes=tuple(map(sentence, stage.stated.quotes or ())),
                ideas=tuple(map(sentence, stage.stated.ideas or ())),
                rows=Lazily([*needs, *self._unmet.get(stage, ())], self._row),
                matched=covered.matched,
            )

    def elsewhere(self) -> Sequence[Row]:
        """Return what the company does in no stage, and that no customer meets."""
        return Lazily(self._unmet.get(None, ()), self._row)

    def _row(self, of: Need | tuple[Placement, Role]) -> Row:
        if isinstance(of, Need):
            return _row(of, self._analysed.opportunity[of], self._gravest)
        return _company_row(*of, self._gravest, self._others)


def _row(need: Need, opportunity: float | None, gravest: Gravest) -> Row:
    touchpoint = need.touchpoint
    reached = level(need)
    return Row(
        key=need.state,
        sign=SIGNS[need.state],
        state=state_text(need.state),
        touchpoint=safe(touchpoint.name),
        optional=touchpoint.optional,
        company=met_by(need),
        importance=touchpoint.importance,
        level=reached,
        expected=None if reached is None else one_figure(expected_level(touchpoint)),
        opportunity=opportunity,
        owners=tuple(map(safe, owners_of(each.activity for each in _behind(need)))),
        serving=tuple(map(safe, owners_of(match.activity for match in need.matches))),
        feeling=touchpoint.stated.feeling,
        severity=gravest.get((touchpoint.stage.id, touchpoint.id), ""),
        known=tuple(_known_of(touchpoint)),
        evidence=tuple(map(evidence_text, touchpoint.evidence)),
        moment=bool(touchpoint.stated.moment),
        frictions=tuple(map(sentence, touchpoint.stated.friction or ())),
        quotes=tuple(map(sentence, touchpoint.stated.quotes or ())),
    )


def _behind(need: Need) -> Iterable[Match | Placement]:
    """Return what the company does about a touchpoint: what meets it, else what will, else what is elsewhere."""
    return need.matches or need.planned or need.displaced


def _known_of(touchpoint: Touchpoint) -> Iterator[str]:
    """Say what else the file states of a touchpoint, a short sentence each."""
    stated = touchpoint.stated
    if stated.channel:
        yield say("document.channel", values=stated.channel)
    yield from known_of(touchpoint)
    if stated.feeling is not None:
        yield say("document.feels", value=stated.feeling)
    for friction in stated.friction or ():
        yield say("document.friction", text=safe(friction))
    if touchpoint.measured is not None:
        yield from _measured_of(touchpoint.measured)
    if stated.note is not None:
        yield sentence(stated.note)


def _measured_of(found: MeasuredTouchpoint) -> Iterator[str]:
    """Say what was measured at a touchpoint, with the intervals."""
    if found.satisfaction is not None:
        yield say("document.satisfaction-measured", found=found.satisfaction)
    if found.importance is not None:
        yield say("document.importance-measured", found=found.importance)
    for name, share in (("reach", found.reach), ("exits", found.exits), ("cases", found.cases)):
        if share is not None:
            yield say(f"document.{name}", found=share)


def _company_row(placement: Placement, role: Role, gravest: Gravest, others: Collection[tuple[str, int]]) -> Row:
    """Return the row of what the company does that no row about customers shows."""
    of_others = placement.activity.origin in others
    return Row(
        key=role,
        sign=OTHERS if of_others else SIGNS[role],
        state=state_text("for-others" if of_others else role),
        touchpoint="",
        optional=False,
        company=safe(placement.activity.name),
        importance=None,
        level=None,
        expected=None,
        opportunity=None,
        owners=tuple(map(safe, owners_of([placement.activity]))),
        serving=(),
        feeling=None,
        severity=gravest.get((None, placement.activity.id), ""),
        known=(),
        evidence=(),
        for_others=of_others,
    )


def known_of(touchpoint: Touchpoint) -> Iterator[str]:
    """Say on which devices and in which modes a touchpoint is used, which choice it belongs to, and who runs it."""
    stated = touchpoint.stated
    if stated.device:
        yield say("document.device", values=stated.device)
    if stated.mode:
        yield say("document.mode", values=stated.mode)
    if stated.choice is not None:
        yield say("document.choice", name=safe(stated.choice))
    if stated.ownership not in {None, "brand"}:
        yield say("document.run-by-partner" if stated.ownership == "partner" else "document.run-by-others")


def evidence_text(item: Evidence) -> str:
    """Name an item of evidence, with what is stated of it."""
    return say("document.evidence", item=item)
