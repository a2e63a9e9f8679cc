"""From a journey to the columns of the strip: what is known of each stage, and the cards in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeygap.core.language import say
from journeygap.core.text import figure, normalise, safe, sentence
from journeygap.journey.resolved import Activity, Company, Placement, Stage, Touchpoint
from journeygap.method.measures import Coverage, level
from journeygap.method.overlay import ROUNDING, SPENDING, Need, Role, State, Unit, expected_level, one_figure
from journeygap.method.settings import Settings
from journeygap.method.spending import spending, stages_of
from journeygap.reporters.document.board import Band, Card, Column, Complaint, Doer, Grounds, Mood, Priority, Spent
from journeygap.reporters.document.measuring import range_of
from journeygap.reporters.document.rows import evidence_text, known_of
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.roles import ELSEWHERE, roles_of
from journeygap.rules.base import owners_of, rating_at
from journeygap.words.deciding import grounds_of, money_of
from journeygap.words.wording import SIGNS, met_of, state_text, uncounted_of

PRIORITIES: Mapping[str, Priority] = {"error": "high", "warning": "medium", "info": "low"}
"""What a severity is called where people decide."""
GOOD, FAIR = 0.75, 0.5
"""From which coverage a stage without a target is green, and from which it is not neutral."""
GAPS = frozenset({State.MISSING, State.WEAK, State.WRONG_CHANNEL, State.WRONG_STAGE})
"""The states in which a touchpoint is an open gap."""
_ORDER = (
    State.MISSING,
    State.WEAK,
    State.WRONG_CHANNEL,
    State.WRONG_STAGE,
    State.PLANNED,
    State.MET,
    State.ALTERNATIVE,
    State.UNKNOWN,
    State.OUTSIDE,
)
"""In which order the cards of a stage come: what is to be done first."""
_SOLID = 0.75
"""The part of a stage's importance that has to rest on evidence for it to be solid."""


def columns(
    analysed: JourneyAnalysis, analysis: Analysis, gravest: Mapping[tuple[str | None, str], str]
) -> Iterator[Column]:
    """Return a column a stage. ``gravest`` holds the gravest severity found about each touchpoint, by stage and id."""
    journey, laid, spent = analysed.journey, analysed.overlay, analysed.effort
    roles = roles_of(analysed, analysis)
    money = spending(laid, spent, roles)
    targets = _targets(analysis.settings, analysed)
    behind = _unmatched(analysed)
    total = spent.total or None
    complaining = any(stage.stated.friction for stage in journey.stages) or any(
        touchpoint.stated.friction for touchpoint in journey.touchpoints
    )
    for stage, covered, needs in zip(journey.stages, analysed.stages, laid.by_stage, strict=True):
        cards = [_card(need, analysed, analysis, gravest) for need in sorted(needs, key=_rank)]
        own = behind.get(stage, [])
        held = money[stage.order]
        backstage = [each for each in own if laid.roles[each.activity] is Role.SUPPORTING]
        doing = [*backstage, *(match.placement for need in needs for match in need.matches)]
        yield Column(
            id=stage.id,
            name=safe(stage.name),
            phase=say("board.phase", phase=safe(stage.stated.phase)) if stage.stated.phase else "",
            mindset=" · ".join(sentence(each) for each in (stage.stated.goal, stage.stated.mindset) if each),
            said=tuple(map(sentence, (*(stage.stated.friction or ()), *(stage.stated.quotes or ())))),
            moods=tuple(_moods(stage)),
            importance=analysed.allocation.importance[stage.order],
            coverage=covered.value,
            interval=None if analysed.certainty is None else analysed.certainty.stages[stage.order],
            unrated=_unrated(covered),
            band=_band(covered, targets.get(stage)),
            target=targets.get(stage),
            counts=met_of(covered),
            uncounted=uncounted_of(needs, laid.units[stage.order]),
            coming=sum(not each.matched and _planned(each) for each in laid.units[stage.order]),
            gaps=tuple(_gaps(needs, gravest)),
            money=tuple(
                Spent(role, held[role], figure(held[role])) for role in (*SPENDING, ELSEWHERE) if held.get(role)
            ),
            effort=sum(held.values()) / total if total else None,
            wasted=held.get(Role.WASTED, 0.0) / total if total else 0.0,
            complaints=tuple(_complaints(stage)),
            asked=_asked(stage, anybody=complaining),
            grounds=_stage_grounds(stage, analysis),
            guesses=sum(card.grounds == "assumed" for card in cards),
            cards=tuple(cards),
            backstage=tuple(_doer(each.activity, roles, journey.company) for each in backstage),
            tools=tuple(dict.fromkeys(safe(tool) for each in doing for tool in each.activity.stated.tools or ())),
            unmet=tuple(
                _doer(each.activity, roles, journey.company)
                for each in sorted(own, key=lambda each: -(spent.by_activity.get(each.activity) or 0.0))
                if laid.roles[each.activity] is not Role.SUPPORTING
            ),
        )


def elsewhere(analysed: JourneyAnalysis, analysis: Analysis) -> Iterator[Doer]:
    """Return what the company does in no stage of the journey, and that no customer meets."""
    company, roles = analysed.journey.company, roles_of(analysed, analysis)
    for each in _unmatched(analysed).get(None, ()):
        yield _doer(each.activity, roles, company)


def _planned(unit: Unit) -> bool:
    return any(need.state is State.PLANNED for need in unit.needs)


def _complaints(stage: Stage) -> Iterator[Complaint]:
    for each in sorted(stage.touchpoints, key=lambda each: -each.weight):
        for words in each.stated.friction or ():
            yield Complaint(sentence(words), safe(each.name), safe(stage.name), each.weight)
    for words in stage.stated.friction or ():
        yield Complaint(sentence(words), "", safe(stage.name), 0.0)


def _asked(stage: Stage, *, anybody: bool) -> bool:
    """Return whether customers were asked what they complain about in a stage.

    The file says so where it states complaints there, or that there are none. Where it states complaints of ``anybody``
    at all, it is so of every stage that rests on what customers themselves have said.
    """
    if stage.stated.friction is not None or any(each.stated.friction is not None for each in stage.touchpoints):
        return True
    return anybody and any(item.stated.kind in _VOICES for each in stage.touchpoints for item in each.evidence)


_VOICES = frozenset({"interview", "survey", "support"})
"""The kinds of evidence that are customers' own words."""


def _stage_grounds(stage: Stage, analysis: Analysis) -> Grounds:
    """Return what most of a stage's importance rests on."""
    weights = {"solid": 0.0, "thin": 0.0, "assumed": 0.0}
    for touchpoint in stage.touchpoints:
        found = "assumed" if touchpoint.importance is None else grounds_of(touchpoint.evidence, analysis)
        weights[found] += touchpoint.weight
    total = sum(weights.values())
    if not total or weights["assumed"] >= total / 2:
        return "assumed"
    return "solid" if round(weights["solid"] - _SOLID * total, ROUNDING) >= 0 else "thin"


def _targets(settings: Settings, analysed: JourneyAnalysis) -> dict[Stage, float]:
    """Return the coverage that each stage is to reach, 0 to 1: its own target, else the journey's."""
    found: dict[Stage, float] = {}
    asked = [each for each in settings.targets if each.measure == "coverage" and each.at_least is not None]
    for stage in analysed.journey.stages:
        own = [each for each in asked if each.stage is not None and normalise(each.stage) in stage.names]
        for target in own or [each for each in asked if each.stage is None]:
            found[stage] = (target.at_least or 0.0) / 100
    return found


def _band(covered: Coverage, target: float | None) -> Band:
    value = covered.value
    if value is None:
        return "unknown"
    if covered.fulfilled and round(covered.basis["unrated"], ROUNDING) == 1:
        return "unrated"
    if target is not None and round(value - target, ROUNDING) < 0:
        return "short"
    if round(value - (GOOD if target is None else max(target, GOOD)), ROUNDING) >= 0:
        return "good"
    return "fair" if round(value - FAIR, ROUNDING) >= 0 or target is not None else "low"


def _unrated(covered: Coverage) -> float:
    """Return the part of a stage's coverage, 0 to 1, that rests on no rating."""
    return covered.resting["unrated"] / covered.weight if covered.weight else 0.0


def _moods(stage: Stage) -> Iterator[Mood]:
    """Return the feelings of a stage in the order of its touchpoints, its own in the middle."""
    felt = [
        Mood((number + 1) / (len(stage.touchpoints) + 1), float(each.stated.feeling), safe(each.name))
        for number, each in enumerate(stage.touchpoints)
        if each.stated.feeling is not None
    ]
    if stage.stated.feeling is not None:
        felt = [each for each in felt if each.across != 0.5] + [Mood(0.5, float(stage.stated.feeling), "")]
    yield from sorted(felt)


def _gaps(needs: Iterable[Need], gravest: Mapping[tuple[str | None, str], str]) -> Iterator[tuple[Priority, int]]:
    found: dict[Priority, int] = {"high": 0, "medium": 0, "low": 0}
    for need in needs:
        severity = gravest.get((need.touchpoint.stage.id, need.touchpoint.id))
        if severity and need.state in GAPS:
            found[PRIORITIES[severity]] += 1
    yield from ((name, number) for name, number in found.items() if number)


def _rank(need: Need) -> tuple[int, float]:
    return (_ORDER.index(need.state), -need.touchpoint.weight)


def _card(
    need: Need, analysed: JourneyAnalysis, analysis: Analysis, gravest: Mapping[tuple[str | None, str], str]
) -> Card:
    touchpoint, company = need.touchpoint, analysed.journey.company
    stated = touchpoint.stated
    behind: Sequence[Placement] = (
        [match.placement for match in need.matches] if need.matches else need.planned or need.displaced
    )
    severity = gravest.get((touchpoint.stage.id, touchpoint.id))
    rated, found = rating_at(touchpoint), touchpoint.measured
    return Card(
        name=safe(touchpoint.name),
        state=state_text(need.state),
        sign=SIGNS[need.state],
        optional=touchpoint.optional,
        moment=bool(stated.moment),
        importance=touchpoint.importance,
        level=level(need),
        expected=one_figure(expected_level(touchpoint)),
        interval=None if rated is None else (rated.low, rated.high, rated.n),
        importance_interval=range_of(found.importance) if found else None,
        reach=range_of(found.reach) if found else None,
        exits=range_of(found.exits) if found else None,
        cases=range_of(found.cases) if found else None,
        feeling=None if stated.feeling is None else float(stated.feeling),
        channels=tuple(map(safe, stated.channel or ())),
        frictions=tuple(map(sentence, stated.friction or ())),
        quotes=tuple(map(sentence, stated.quotes or ())),
        notes=tuple(_notes(touchpoint)),
        evidence=tuple(map(evidence_text, touchpoint.evidence)),
        grounds="assumed" if touchpoint.importance is None else grounds_of(touchpoint.evidence, analysis),
        priority=PRIORITIES[severity] if severity else None,
        doers=tuple(_doer(each.activity, analysed.overlay.roles, company) for each in behind),
        key=need.state,
    )


def _notes(touchpoint: Touchpoint) -> Iterator[str]:
    """Say what else the file states of a touchpoint, a short sentence each."""
    yield from known_of(touchpoint)
    if touchpoint.stated.note is not None:
        yield sentence(touchpoint.stated.note)


def _doer(activity: Activity, roles: Mapping[Activity, str], company: Company) -> Doer:
    return Doer(
        name=safe(activity.name),
        owners=tuple(map(safe, owners_of([activity]))),
        money=money_of(activity, company),
        role=state_text(roles[activity]),
        channels=tuple(map(safe, activity.stated.channel or ())),
        tools=tuple(map(safe, activity.stated.tools or ())),
        constraints=tuple(activity.stated.constraints or ()),
        key=roles[activity],
    )


def _unmatched(analysed: JourneyAnalysis) -> dict[Stage | None, list[Placement]]:
    """Return the live activities that no card shows, by stage, None for what is in no stage."""
    found: dict[Stage | None, list[Placement]] = {}
    for placement in analysed.overlay.live:
        if analysed.overlay.roles[placement.activity] is not Role.ALIGNED:
            for stage in stages_of(placement) or (None,):
                found.setdefault(stage, []).append(placement)
    return found
