"""The questions of an audit as Markdown, to print and to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from journeygap.audit.questions import Audit, Destination, Field, Item, Kind, fields_of
from journeygap.core.language import say
from journeygap.core.text import figure, safe
from journeygap.reporters.listings.markdown import escaped

_LINE = "_" * 12


def render(audit: Audit) -> Iterator[str]:
    """Return the questionnaire as Markdown, piece by piece."""
    for number, block in enumerate(_page(audit)):
        yield f"\n{block}\n" if number else f"{block}\n"


def _page(audit: Audit) -> Iterator[str]:
    journey = audit.journey
    yield f"# {say('questionnaire.title', name=escaped(safe(journey.name)))}"
    yield say("questionnaire.introduction")
    if journey.persona_name is not None:
        yield say("questionnaire.customers", name=escaped(safe(journey.persona_name)))
    yield say("questionnaire.date", line=_LINE)
    numbered = [each for each in enumerate(audit.items) if each[1].stage is not None and fields_of(audit, each[0])]
    for stage, items in groupby(numbered, key=lambda each: each[1].stage):
        if stage is None:
            continue
        yield f"## {escaped(safe(stage.name))}"
        if stage.stated.mindset:
            yield say("questionnaire.mindset", mindset=escaped(safe(stage.stated.mindset)))
        for number, item in items:
            yield from _about(audit, number, item)
    if not numbered:
        yield say("questionnaire.nothing")
    if audit.besides:
        yield f"## {say('questionnaire.besides')}"
        yield say("questionnaire.besides-what")
        entry = say("questionnaire.besides-entry", line=_LINE, effort=_effort(audit.halves[0]))
        yield "\n".join(f"{place}. {entry}" for place in range(1, 6))


def _about(audit: Audit, number: int, item: Item) -> Iterator[str]:
    half = audit.half(number)
    if item.kind == Kind.GAP and item.need is not None:
        touchpoint = item.need.touchpoint
        yield f"### {escaped(safe(touchpoint.name))}"
        channels = ", ".join(safe(each) for each in touchpoint.stated.channel or ())
        if channels:
            yield say("questionnaire.channels", channels=escaped(channels))
        boxes = (
            say("questionnaire.presence-named", line=_LINE),
            say("questionnaire.presence-listed", line=_LINE),
            say("questionnaire.presence-planned", line=_LINE),
            say("questionnaire.no"),
            say("questionnaire.presence-unknown"),
        )
        yield _boxes(say("questionnaire.presence"), boxes)
        yield say("questionnaire.if-present")
        yield "\n".join(
            (
                f"- {say('questionnaire.stages', line=_LINE)}",
                f"- {say('questionnaire.channel', line=_LINE)}",
                *_details((Field.OWNER, Field.EFFORT, Field.DELIVERS), half),
            )
        )
    elif item.activity is not None:
        yield f"### {say('questionnaire.ours', name=escaped(safe(item.activity.name)))}"
        if item.kind == Kind.PLANNED:
            yield _boxes(say("questionnaire.planned"), (say("questionnaire.yes"), say("questionnaire.no")))
        else:
            yield "\n".join(_details(item.fields, half))


def _boxes(question: str, answers: Iterable[str]) -> str:
    return "\n".join((question, "", *(f"- [ ] {each}" for each in answers)))


def _details(fields: tuple[Field, ...], half: Destination) -> Iterator[str]:
    if Field.OWNER in fields:
        yield f"- {say('questionnaire.owner', line=_LINE)}"
    if Field.EFFORT in fields:
        yield f"- {say('questionnaire.effort-entry', effort=_effort(half), line=_LINE)}"
    if Field.DELIVERS in fields:
        scale = {"lowest": figure(half.lowest), "highest": figure(half.highest)}
        yield f"- {say('questionnaire.delivers', **scale, line=_LINE)}"


def _effort(half: Destination) -> str:
    currency, period = (escaped(safe(each)) if each else None for each in (half.currency, half.period))
    return say("questionnaire.effort", currency=currency, period=period)
