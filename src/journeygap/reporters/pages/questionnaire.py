"""The questions of an audit as Markdown, to print and to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from journeygap.audit.questions import Audit, Destination, Field, Item, Kind, fields_of
from journeygap.core.text import figure, safe
from journeygap.reporters.listings.markdown import escaped

_LINE = "_" * 12


def render(audit: Audit) -> Iterator[str]:
    """Return the questionnaire as Markdown, piece by piece."""
    for number, block in enumerate(_page(audit)):
        yield f"\n{block}\n" if number else f"{block}\n"


def _page(audit: Audit) -> Iterator[str]:
    journey = audit.journey
    yield f"# Where are we? {escaped(safe(journey.name))}"
    yield (
        "Go through it with the people who do the work, stage by stage. The touchpoints are what customers use; say "
        "for each whether the company is there. Leave open what nobody knows: that is better than a guess."
    )
    if journey.persona_name is not None:
        yield f"Customers: {escaped(safe(journey.persona_name))}"
    yield "Date: " + _LINE + "  Who was asked: " + _LINE
    numbered = [each for each in enumerate(audit.items) if each[1].stage is not None and fields_of(audit, each[0])]
    for stage, items in groupby(numbered, key=lambda each: each[1].stage):
        if stage is None:
            continue
        yield f"## {escaped(safe(stage.name))}"
        if stage.stated.mindset:
            yield f"What customers think here: {escaped(safe(stage.stated.mindset))}"
        for number, item in items:
            yield from _about(audit, number, item)
    if not numbered:
        yield "Nothing is left to ask about the touchpoints that are listed, of customers or of the company."
    if audit.besides:
        yield "## What else we do"
        yield (
            "Everything that is done for these customers and has not come up: campaigns, newsletters, events, reports. "
            "What no customer meets is effort that could go elsewhere."
        )
        yield "\n".join(
            f"{place}. Name: {_LINE}  Stage: {_LINE}  In charge: {_LINE}  {_effort(audit.halves[0])}: {_LINE}  "
            f"Kept for: {_LINE}"
            for place in range(1, 6)
        )


def _about(audit: Audit, number: int, item: Item) -> Iterator[str]:
    half = audit.half(number)
    if item.kind == Kind.GAP and item.need is not None:
        touchpoint = item.need.touchpoint
        yield f"### {escaped(safe(touchpoint.name))}"
        channels = ", ".join(safe(each) for each in touchpoint.stated.channel or ())
        if channels:
            yield f"Customers come by: {escaped(channels)}"
        yield "\n".join(
            (
                "Are we there?",
                "",
                f"- [ ] yes; we call it: {_LINE}",
                f"- [ ] yes, with something that is listed already: {_LINE}",
                f"- [ ] planned, for: {_LINE}",
                "- [ ] no",
                "- [ ] not known",
            )
        )
        yield "If we are:"
        yield "\n".join(
            (
                f"- at which stages: {_LINE}",
                f"- through which channel: {_LINE}",
                *_details((Field.OWNER, Field.EFFORT, Field.DELIVERS), half),
            )
        )
    elif item.activity is not None:
        yield f"### Ours: {escaped(safe(item.activity.name))}"
        if item.kind == Kind.PLANNED:
            yield "Listed as planned. Can customers use it by now?\n\n- [ ] yes\n- [ ] no"
        else:
            yield "\n".join(_details(item.fields, half))


def _details(fields: tuple[Field, ...], half: Destination) -> Iterator[str]:
    if Field.OWNER in fields:
        yield f"- in charge: {_LINE}"
    if Field.EFFORT in fields:
        yield f"- {_effort(half)}: {_LINE}"
    if Field.DELIVERS in fields:
        yield f"- how good it is, as we see it ({figure(half.lowest)} to {figure(half.highest)}): {_LINE}"


def _effort(half: Destination) -> str:
    unit = f" ({escaped(safe(half.currency))} or hours)" if half.currency else " or hours"
    return f"cost{unit}{f' per {escaped(safe(half.period))}' if half.period else ''}"
