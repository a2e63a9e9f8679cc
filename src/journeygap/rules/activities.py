"""JG201, JG202, JG205 and JG206: what the company does that no customer meets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypedDict

from journeygap.core.kind import Family, Kind, Section
from journeygap.journey.resolved import Activity, Placement, Tool
from journeygap.method.measures import Effort
from journeygap.method.overlay import Role
from journeygap.rules.base import (
    Draft,
    Inventory,
    InventoryRule,
    Subjects,
    constraints_of,
    owners_of,
)


class ActivityFacts(TypedDict):
    """JG201, JG202 and JG206: an activity with where it runs, and what it takes of all effort.

    ``journeys`` counts those that the inventory is of. ``stop`` says whether it may be dropped, is to be checked with
    customers first, or can't be judged because the halves use other words.
    """

    activity: Activity
    placements: Sequence[Placement]
    journeys: int
    amount: float | None
    effort: Effort
    currency: str | None
    period: str | None
    stop: Literal["drop", "check", "match first"]


class ToolFacts(TypedDict):
    """JG205: the tool, with the unit of its cost."""

    tool: Tool
    currency: str | None
    period: str | None


def _draft(inventory: Inventory, activity: Activity) -> Draft:
    placements = inventory.placements[activity]
    stages = [stage for placement in placements for stage in placement.stages]
    amount = inventory.effort.by_activity.get(activity)
    return Draft(
        says=ActivityFacts(
            activity=activity,
            placements=placements,
            journeys=inventory.journeys,
            amount=amount,
            effort=inventory.effort,
            currency=inventory.currency,
            period=inventory.period,
            stop=_stop(inventory, activity),
        ),
        span=activity.span,
        stage=stages[0].id if inventory.journeys == 1 and stages else None,
        stages=tuple(dict.fromkeys(stage.id for stage in stages)),
        activity=activity.id,
        effort=amount,
        constraints=constraints_of([activity]),
        owners=owners_of([activity]),
        subjects=Subjects(stage=stages[0] if inventory.journeys == 1 and stages else None, activities=(activity,)),
    )


def _stop(inventory: Inventory, activity: Activity) -> Literal["drop", "check", "match first"]:
    """Say to drop it only where customers' evidence is solid; nothing of the kind where the halves use other words."""
    if activity in inventory.mismatched:
        return "match first"
    return "drop" if activity in inventory.solid else "check"


def _expired(inventory: Inventory, activity: Activity) -> bool:
    exempt = activity.stated.exempt
    return exempt is not None and exempt.until is not None and exempt.until < inventory.today


def wasted_activity(inventory: Inventory) -> Iterator[Draft]:
    """The company spends effort on something that no customer of the journey meets.

    ## What it means

    A live company touchpoint, in scope for the persona, matches no customer touchpoint in any
    stage. It supports nothing that does (`supports`), it refers to nothing in other stages (that
    would be JG202), and no exemption holds: its role is `wasted`.

    Where several journeys share a company file, it is reported once, and only if no journey that
    has it in scope is better served by it. Journeys that name the file are looked for, whether or
    not you asked for them.

    "Drop it" is said only where the evidence is solid: the journey states evidence, and every
    required touchpoint of its stages rests on some that is no assumption. Otherwise the advice is
    to ask first.

    It is waste for this journey, as it is written down. An exemption that has passed gives JG206
    instead.

    ## Why it matters to customers

    They do not miss it. The money and the hours in it are missing where they do go.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          currency: EUR
          period: month
          touchpoints:
            - {name: Booking form, stage: Booking, cost: 1500}
            - {name: Fax line, stage: Booking, cost: 500}

    No guest sends a fax:

        JG201 wasted-activity warning: no customer of this journey meets “Fax line” at any stage; it
        takes 500 EUR a month, 25% of the effort (check with customers whether they miss it, then
        stop it)

    ## How to fix it

    - Ask customers whether and where they use it, if you are not sure. If they do, add it to their
      half.
    - If it meets something of another name, say so: `meets: [...]`.
    - If it works backstage, say for what: `supports: [...]`.
    - If it has to be kept, say why: `exempt: {reason: ..., until: 2027-12-31}`.
    - Otherwise stop it.

    ## Configuration

    Severity is warning; `JG201 = "error"` under `[severity]` changes it. `--max-waste 20` lets a
    run fail when more than 20 % of the effort is wasted.

    Without costs or hours waste is counted, not weighed. There are no margins or limits.
    """
    for activity, role in inventory.roles.items():
        if role is Role.WASTED and not _expired(inventory, activity):
            yield _draft(inventory, activity)


def misplaced_activity(inventory: Inventory) -> Iterator[Draft]:
    """The company runs something in one stage that customers use in another.

    ## What it means

    A live company touchpoint, in scope for the persona, matches nothing in its own stages and
    supports nothing that does. But what it refers to, by `meets` or by its own name, is there in
    other stages: its role is `misplaced`. It is not waste, for customers do use it. JG103 says the
    same from their side.

    Where several journeys of a run share a company file, it is reported once, and only if no
    journey that has it in scope is better served by it.

    ## Why it matters to customers

    You are there too early or too late. When they look for it, it is not there.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Looking around
              touchpoints: [Guest reviews, Map search]
            - name: Booking
              touchpoints: [Booking form]
        company:
          touchpoints:
            - {name: Map search, stage: Looking around}
            - {name: Booking form, stage: Booking}
            - {name: Guest reviews, stage: Booking}

    Reported:

        JG202 misplaced-activity warning: “Guest reviews” runs in stage “Booking”, but customers use
        it in stage “Looking around” (move it to stage “Looking around”; do not drop it)

    ## How to fix it

    Move it to the stage that is named. Do not drop it. If customers use it in its own stage too,
    add it to their half there.

    ## Configuration

    Severity is warning; `JG202 = "info"` under `[severity]` changes it.

    There are no margins or limits. It stays silent where the company touchpoint states no stage: it
    may match in any then. An `exempt` does not silence it, for customers do use what it is about.
    """
    for activity, role in inventory.roles.items():
        if role is Role.MISPLACED:
            yield _draft(inventory, activity)


def idle_tool(inventory: Inventory) -> Iterator[Draft]:
    """A tool of the inventory is used by nothing that is live.

    ## What it means

    The tool is listed under `company: tools`, and no live company touchpoint names it under its own
    `tools`, whoever that is for. What is planned or retired does not count.

    Where several journeys of a run share a company file, it is reported once.

    ## Why it matters to customers

    It does nothing for them, and its price is paid all the same.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          currency: EUR
          period: month
          tools:
            - {name: Booking system, cost: 300}
            - {name: Campaign suite, cost: 900}
          touchpoints:
            - {name: Booking form, stage: Booking, tools: Booking system}

    Reported:

        JG205 idle-tool warning: no live touchpoint uses the tool “Campaign suite”, which costs 900
        EUR a month (cancel it, or name it under tools at the touchpoints that use it)

    ## How to fix it

    Cancel it. If something does use it, name it there under `tools`; if that works backstage, list
    it as a company touchpoint with `supports`.

    ## Configuration

    Severity is warning; `JG205 = "info"` under `[severity]` changes it.

    There are no margins or limits. A tool's cost is shown and never enters the effort. Without an
    inventory there is nothing to be idle.
    """
    for tool in inventory.idle:
        owner = tool.stated.owner
        yield Draft(
            says=ToolFacts(tool=tool, currency=inventory.currency, period=inventory.period),
            span=tool.span,
            subject=tool.key,
            owners=(owner,) if owner else (),
            subjects=Subjects(tool=tool),
        )


def expired_exemption(inventory: Inventory) -> Iterator[Draft]:
    """An exemption has run out, and still no customer meets what it was for.

    ## What it means

    The company touchpoint would be wasted (JG201), and its `exempt` has an `until` that lies before
    today. The last day itself still counts. This finding then comes in place of JG201.

    An exemption without `until` holds for good. One on something that customers meet by now is not
    reported, whatever its date.

    ## Why it matters to customers

    The reason may have gone, and the effort has stayed. It could go where they are.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form]
        company:
          touchpoints:
            - {name: Booking form, stage: Booking}
            - name: Fax line
              stage: Booking
              exempt: {reason: contract with a travel agency, until: 2026-06-30}

    On 22 November 2026:

        JG206 expired-exemption warning: the exemption of “Fax line” (contract with a travel agency)
        ended on 2026-06-30, and customers meet it nowhere (check with customers whether they miss
        it, then stop it, or renew the exemption with a new date)

    ## How to fix it

    Ask whether the reason still holds. If it does, renew the date; if not, ask customers whether they
    miss it, and stop it.

    ## Configuration

    Severity is warning; `JG206 = "error"` under `[severity]` changes it.

    There are no margins or limits. `--today 2026-06-30` judges by another day.
    """
    for activity, role in inventory.roles.items():
        if role is Role.WASTED and _expired(inventory, activity):
            yield _draft(inventory, activity)


RULES = (
    InventoryRule(
        Kind(
            code="JG201",
            name="wasted-activity",
            family=Family.WASTE,
            section=Section.WASTE,
            frees=True,
        ),
        wasted_activity,
        of_journey=True,
    ),
    InventoryRule(
        Kind(
            code="JG202",
            name="misplaced-activity",
            family=Family.WASTE,
            section=Section.WASTE,
            frees=True,
            moves=True,
        ),
        misplaced_activity,
        of_journey=True,
    ),
    InventoryRule(
        Kind(
            code="JG205",
            name="idle-tool",
            family=Family.WASTE,
            section=Section.WASTE,
            frees=True,
        ),
        idle_tool,
    ),
    InventoryRule(
        Kind(
            code="JG206",
            name="expired-exemption",
            family=Family.WASTE,
            section=Section.WASTE,
            frees=True,
        ),
        expired_exemption,
    ),
)

WASTED, MISPLACED, IDLE_TOOL, EXPIRED = (rule.kind.code for rule in RULES)
"""The codes of these kinds, for what plans with what they report."""
