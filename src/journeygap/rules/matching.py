"""JG402: two halves of one journey that use other words, so that little can be said of either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypedDict

from journeygap.core.kind import Family, Kind, Section
from journeygap.core.text import normalise
from journeygap.journey.resolved import Touchpoint
from journeygap.method.overlay import Overlay, Role
from journeygap.rules.base import Case, Draft, JourneyRule

_FEWEST = 3
"""How many units and how many live activities there must be."""
_MATCHED = 10
"""At most one unit in so many may be matched."""
_PAIRS = 5
_COMPARED = 40
"""How many names of each half are compared, which takes time."""
_LIKELY = 0.45
_WORD = 4
"""A word of so many letters in both names makes a pair likely."""


class OtherWordsFacts(TypedDict):
    """JG402: how many units are matched, how many live activities meet nothing by their name, and likely pairs.

    A pair is an activity's name and the touchpoint that may be meant by it.
    """

    matched: int
    units: int
    wasted: int
    live: int
    pairs: Sequence[tuple[str, Touchpoint]]


def nothing_matches(laid: Overlay) -> bool:
    """Return whether a journey's halves use other words: hardly a unit is matched, most activities by name alone."""
    units = [unit for units in laid.units for unit in units]
    live = [placement.activity for placement in laid.live]
    if len(units) < _FEWEST or len(live) < _FEWEST:
        return False
    wasted = sum(each.implied and laid.roles[each] is Role.WASTED for each in live)
    return sum(unit.matched for unit in units) * _MATCHED <= len(units) and 2 * wasted >= len(live)


def other_words(case: Case) -> Iterator[Draft]:
    """Hardly a name of the company's half matches one of the customers'.

    ## What it means

    There are three or more touchpoints that customers need and three or more live company
    touchpoints, at most one customer touchpoint in ten is matched, and at least half of the company
    touchpoints would be wasted because nothing bears their name; they state no `meets`. So the two
    halves most likely call the same things by other names. Up to five pairs of names that may
    belong together are shown.

    As long as this is reported, nothing else is advised first, and no company touchpoint is said to
    be one to stop.

    ## Why it matters to customers

    It says nothing about them yet. What would follow from it might take away what they use.

    ## Example

        journey: A weekend away
        customer:
          stages:
            - name: Booking
              touchpoints: [Booking form, Phone call, Confirmation]
        company:
          touchpoints:
            - {name: Online booking, stage: Booking}
            - {name: Call centre, stage: Booking}
            - {name: Confirmation mail, stage: Booking}

    Nothing matches, though all three are there:

        JG402 nothing-matches warning: 0 of 3 touchpoints are matched, and 3 of 3 company
        touchpoints meet nothing by their name: the halves use other words (say under meets what each
        company touchpoint meets, perhaps “Confirmation mail” meets “Confirmation”, “Online booking”
        meets “Booking form”)

    ## How to fix it

    Say for each company touchpoint what it meets: `meets: [booking-form]`. Or give the customer
    touchpoint the company's name as an alias: `aliases: [Online booking]`. `journeygap audit` asks
    for it touchpoint by touchpoint.

    ## Configuration

    Severity is warning; `JG402 = "error"` under `[severity]` changes it.

    There are no margins or limits.
    """
    laid = case.overlay
    if not nothing_matches(laid):
        return
    live = [placement.activity for placement in laid.live]
    wasted = sum(each.implied and laid.roles[each] is Role.WASTED for each in live)
    yield Draft(
        says=OtherWordsFacts(
            matched=sum(unit.matched for unit in case.units),
            units=len(case.units),
            wasted=wasted,
            live=len(live),
            pairs=likely_pairs(laid),
        ),
        span=case.journey.span,
    )


def likely_pairs(laid: Overlay) -> list[tuple[str, Touchpoint]]:
    """Return up to five pairs of an activity's name and a touchpoint that may be meant by it, the likeliest first."""
    needs = [need.touchpoint for need in laid.needs if not need.matches][:_COMPARED]
    ours = [
        placement
        for placement in laid.live
        if placement.activity.implied and laid.roles[placement.activity] is Role.WASTED
    ][:_COMPARED]
    scored = []
    for placement in ours:
        for touchpoint in needs:
            if placement.anywhere or touchpoint.stage in placement.stages:
                likeness = _likeness(placement.activity.name, touchpoint.name)
                if likeness >= _LIKELY:
                    scored.append((likeness, placement.activity.name, touchpoint))
    scored.sort(key=lambda each: -each[0])
    pairs: list[tuple[str, Touchpoint]] = []
    for _, name, touchpoint in scored:
        if all(name != other and touchpoint is not another for other, another in pairs):
            pairs.append((name, touchpoint))
    return pairs[:_PAIRS]


def _likeness(ours: str, theirs: str) -> float:
    """Return how alike two names are, 0 to 1; a long word in both counts as half as much as being the same."""
    one, other = normalise(ours)[:60], normalise(theirs)[:60]
    shared = {each for each in one.split("-") if len(each) >= _WORD} & set(other.split("-"))
    return max(SequenceMatcher(None, one, other).ratio(), 0.5 + len(shared) / 10 if shared else 0.0)


RULES = (
    JourneyRule(
        Kind(
            code="JG402",
            name="nothing-matches",
            family=Family.GAP,
            section=Section.DOUBTS,
            alone=True,
        ),
        other_words,
    ),
)
