"""JG403 to JG406: what is probably not meant as it is written, though it is no error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypedDict

from journeygap.core.kind import Family, Kind, Section
from journeygap.core.text import near, normalise
from journeygap.journey.resolved import Activity
from journeygap.rules.base import Draft, Inventory, InventoryRule


class PersonaFacts(TypedDict):
    """JG403: what the activity is for and no journey has, the persona that may be meant, and those there are."""

    activity: Activity
    missing: Sequence[str]
    meant: str | None
    personas: Sequence[str]


class SlipFacts(TypedDict):
    """JG404 to JG406: what is written there; of JG404 the number of ratings."""

    written: str


def unknown_persona(inventory: Inventory) -> Iterator[Draft]:
    """A company touchpoint is for a persona that no journey has.

    ## What it means

    It names a persona under `personas`, and none of the journeys that are judged with it has one of
    that name. So it is out of scope in all of them, and nobody sees what it does. Silent where no
    journey names a persona at all.

    ## Why it matters to customers

    It may be there for them, and count for nobody; or it may be for people that nobody has looked
    at.

    ## Example

        journey: A weekend away
        customer:
          persona: couple
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking, personas: couples}

    Reported:

        JG403 unknown-persona warning: “Booking form” is for “couples”, and no journey has that
        persona (did you mean “couple”?)

    ## How to fix it

    Write the persona as the journey does. If it is for people without a journey yet, write their
    journey.

    ## Configuration

    Severity is warning; `JG403 = "info"` under `[severity]` changes it.

    There are no margins or limits.
    """
    if not inventory.personas:
        return
    for activity in inventory.roles:
        missing = [name for name in activity.stated.personas or () if normalise(name) not in inventory.personas]
        if missing:
            known = list(inventory.personas.values())
            yield Draft(
                says=PersonaFacts(activity=activity, missing=missing, meant=near(missing[0], known), personas=known),
                span=activity.span,
                activity=activity.id,
            )


def suspicious_scale(inventory: Inventory) -> Iterator[Draft]:
    """All ratings of a half lie between 0 and 1, on a scale that goes much higher.

    ## What it means

    There are five ratings or more, none is above 1, and the scale goes from 0 to 5 or more. They
    were probably entered as shares: 0.8 for 80 %.

    ## Why it matters to customers

    Everything would look as if it mattered to nobody and were delivered to nobody.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints:
                - {name: Booking form, importance: 0.9, satisfaction: 0.4}
                - {name: Phone, importance: 0.7, satisfaction: 0.8}
                - {name: Mail, importance: 0.5}
        company:
          touchpoints: [Booking form, Phone, Mail]

    Reported:

        JG404 suspicious-scale warning: 5 ratings of this half lie between 0 and 1, and its scale
        goes higher (state the scale: {min: 0, max: 1}, or enter them on the scale)

    ## How to fix it

    State the scale they are on, `scale: {min: 0, max: 1}`, in that half; or enter them on 0 to 10.

    ## Configuration

    Severity is warning; `JG404 = "info"` under `[severity]` changes it.

    There are no margins or limits.
    """
    return _of(inventory, "JG404")


def suspicious_number(inventory: Inventory) -> Iterator[Draft]:
    """A cost or hours are written with a point and three digits: thousands were probably meant.

    ## What it means

    A figure under `cost`, `hours` or `frees` is written as one to three digits, a point and three
    digits: `3.000`. In YAML that is three, not three thousand.

    ## Why it matters to customers

    Money that is a thousand times too small hides where the effort goes.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking, cost: 3.000}

    Reported:

        JG405 suspicious-number warning: 3.000 is read as 3 (write 3000 if thousands are meant, or 3
        without the zeros)

    ## How to fix it

    Write thousands without a point: `3000`. If it is three, write `3`, or `3.0`.

    ## Configuration

    Severity is warning; `JG405 = "info"` under `[severity]` changes it.

    There are no margins or limits.
    """
    return _of(inventory, "JG405")


def suspicious_text(inventory: Inventory) -> Iterator[Draft]:
    """A text is in typographic quotation marks, is an anchor of YAML, or is cut off by a #.

    ## What it means

    YAML knows only the straight quotation marks " and '. Typographic ones are part of the name, so
    that it matches nothing. A lone `&Name` is an anchor of YAML with nothing behind it: the value
    is empty. In `Ticket #12` the number sign begins a comment, and only `Ticket` is left. Comments
    are written with a space after the sign, and are not reported.

    ## Why it matters to customers

    What meets them would seem to be missing.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [“Booking form”]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}

    Reported:

        JG406 suspicious-text warning: the quotation marks of “Booking form” are part of the name
        (write Booking form, or put it in straight quotation marks)

    ## How to fix it

    Remove the marks, or use straight ones. Put a text that begins with & or holds # in quotation
    marks.

    ## Configuration

    Severity is warning; `JG406 = "info"` under `[severity]` changes it.

    There are no margins or limits.
    """
    return _of(inventory, "JG406")


def _of(inventory: Inventory, code: str) -> Iterator[Draft]:
    for slip in inventory.slips:
        if slip.code == code:
            yield Draft(says=SlipFacts(written=slip.text), span=slip.span, subject=slip.text)


RULES = tuple(
    InventoryRule(Kind(code=code, name=name, family=Family.EVIDENCE, section=Section.DOUBTS), judge)
    for code, name, judge in (
        ("JG403", "unknown-persona", unknown_persona),
        ("JG404", "suspicious-scale", suspicious_scale),
        ("JG405", "suspicious-number", suspicious_number),
        ("JG406", "suspicious-text", suspicious_text),
    )
)
