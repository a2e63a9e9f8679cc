"""What customers use and the company does not meet, or not where they are, in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from journeygap.core.language import Questions, Words, detailed
from journeygap.core.text import figure, quoted
from journeygap.journey.resolved import Placement, Stage
from journeygap.rules.base import Gap
from journeygap.rules.gaps import (
    NEARBY,
    ChannelFacts,
    DarkFacts,
    GapFacts,
    MissingFacts,
    UnattendedFacts,
    WeakFacts,
)
from journeygap.words.en.phrases import (
    HOW_IT_WENT,
    USED,
    USED_FOR,
    are,
    complaints,
    held_back,
    interval_of,
    names_of,
    remedy,
    stages_of,
    title_of,
    way_of,
    where,
)
from journeygap.words.en.writing import listed


def _title(gap: Gap) -> str:
    names = " or ".join(need.touchpoint.name for need in gap.members[:3]) + (" …" if len(gap.members) > 3 else "")
    return f"{names} ({gap.need.touchpoint.stage.name})"


def _used(gap: Gap) -> str:
    """Say what customers use, as the beginning of a sentence."""
    touchpoint = gap.need.touchpoint
    if len(gap.members) == 1:
        return f"customers use {where(gap.need)}"
    members = listed(need.touchpoint.name for need in gap.members)
    return f"customers use any one of {members} in stage {quoted(touchpoint.stage.name)}"


def missing_touchpoint(facts: MissingFacts) -> Words:
    """JG101."""
    gap = facts["gap"]
    suggestion = _to_fill(gap, facts["elsewhere"], facts["meant"])
    said = complaints(facts["because"])
    return Words(
        _title(gap),
        f"{_used(gap)}, and you offer nothing for it",
        f"{suggestion}; customers say: {said}" if said else suggestion,
    )


def _to_fill(gap: Gap, elsewhere: Sequence[Placement], meant: str | None) -> str:
    touchpoint = gap.need.touchpoint
    if elsewhere:
        return _extension(elsewhere, touchpoint.stage)
    if meant:
        return f"did you mean {quoted(meant)}? If it meets this, write meets: [{touchpoint.id}] there"
    if touchpoint.ownership == "partner":
        return "arrange it with a partner; if it exists, add it to the company's list"
    return "build it; if it exists, add it to the company's list"


def _extension(placements: Sequence[Placement], stage: Stage) -> str:
    """Say what to extend to a stage, and from where; of very many only the first, for as many gaps may ask for it."""
    elsewhere = (each.stage for placement in placements for each in placement.here if each.stage is not stage)
    stages = list(islice(elsewhere, NEARBY + 1))
    if len(placements) > NEARBY or len(stages) > NEARBY:
        name = quoted(placements[0].activity.name)
        return f"extend what meets it in other stages, such as {name} from {stages_of(stages[:1])}"
    return f"extend {names_of(each.activity for each in placements)} from {stages_of(stages)}"


def weak_touchpoint(facts: WeakFacts) -> Words:
    """JG102."""
    need, short = facts["need"], facts["short"]
    name = quoted(facts["activity"].name)
    if "" in short:
        level, wanted = figure(facts["level"]), figure(facts["level"] + short[""])
        expectation = "customers expect" if facts["stated"] else "its importance calls for"
        measured = facts["interval"]
        interval = "" if measured is None else f" ({interval_of(measured)})"
        lack = f"{level} of 10, {expectation} {wanted}{interval}"
        title = f"{level}, not {wanted}"
    else:
        lack = ", ".join(f"{facts['dimensions'][each]} by {figure(by)}" for each, by in short.items())
        title = f"short in {lack}"
    what = remedy(facts["because"], facts["dimensions"]) or "find out from customers what they miss"
    return detailed(
        title_of(need),
        title,
        f"{name} falls short for {where(need)}: {lack}",
        f"improve {name}: {what}{held_back(facts['because'])}",
    )


def wrong_channel(facts: ChannelFacts) -> Words:
    """JG104."""
    used, offered = way_of(facts["used"]), way_of(facts["offered"])
    if facts["meant"] is None:
        said = complaints(facts["because"])
        suggestion = f"customers come {used}: offer a way there{f'; they complain: {said}' if said else ''}"
    else:
        medium, name = facts["meant"]
        suggestion = f"did you mean {medium} {quoted(name)}? If not, offer it the way customers use it"
    offers = f"{quoted(facts['activity'].name)} offers it {offered}"
    return Words(title_of(facts["need"]), f"customers use {where(facts['need'])} {used}; {offers}", suggestion)


def wrong_stage(facts: GapFacts) -> Words:
    """JG103."""
    gap = facts["gap"]
    names = names_of(placement.activity for placement in gap.placements)
    return Words(
        _title(gap),
        f"{_used(gap)}; the company runs {names} in {_run_in(gap.placements)}",
        f"move or extend {names} to stage {quoted(gap.need.touchpoint.stage.name)}",
    )


def _run_in(placements: Sequence[Placement]) -> str:
    """Say in which stages something is run; of very many only the first, for as many gaps may say it."""
    stages = list(islice((stage for each in placements for stage in each.stages), NEARBY + 1))
    if len(stages) > NEARBY:
        return f"many stages, such as {quoted(stages[0].name)}"
    if stages:
        return stages_of(stages)
    every = (name for each in placements for name in each.activity.stated.stage or each.activity.stated.stages or ())
    stated = dict.fromkeys(islice(every, NEARBY))
    return f"{listed(stated)}, which is no stage of this journey"


def planned_only(facts: GapFacts) -> Words:
    """JG105."""
    gap = facts["gap"]
    activities = [placement.activity for placement in gap.placements]
    names = names_of(activities)
    its, it = ("its", "it") if len(activities) == 1 else ("their", "them")
    return Words(
        _title(gap),
        f"{_used(gap)}; {names} will meet it but {are(activities)} only planned",
        f"finish {names}, and set {its} status to live when customers can use {it}",
    )


def dark_stage(facts: DarkFacts) -> Words:
    """JG106."""
    stage, first, units = facts["stage"], facts["first"], facts["units"]
    if units == 1:
        title = "its one choice" if facts["choice"] else "its one touchpoint"
        what, begin = "the one touchpoint that customers need there is unmet", f"begin with {quoted(first.name)}"
    else:
        every = "both" if units == 2 else f"all {units}"
        title = f"{every} touchpoints"
        what = f"{every} touchpoints that customers need there are unmet"
        begin = (
            "ask customers which of them matters most, and begin with that one"
            if first.importance is None
            else f"begin with {quoted(first.name)}, which matters most there"
        )
    if also := _also_met(facts["met"]):
        title += " that counts" if units == 1 else " that count"
    return detailed(stage.name, title, f"stage {quoted(stage.name)} is dark: {what}{also}", begin)


def _also_met(met: Sequence[str]) -> str:
    """Name what is met in a dark stage and does not count: optional, or nobody's to provide but customers' own."""
    if not met:
        return ""
    return (
        f"; {listed(met)} {are(met)} met, but coverage does not count what is optional or not the company's to provide"
    )


def unattended_touchpoint(facts: UnattendedFacts) -> Words:
    """JG115."""
    return Words(
        title_of(facts["need"]),
        f"customers rely on {where(facts['need'])}, and nothing the company does feeds it",
        "find out what is said there, and do something that people pass on",
    )


SENTENCES = (
    missing_touchpoint,
    weak_touchpoint,
    wrong_stage,
    wrong_channel,
    planned_only,
    dark_stage,
    unattended_touchpoint,
)

QUESTIONS = {
    "missing-touchpoint": Questions(
        to_company="What does the company do about {touchpoint} while customers are in stage {stage}, and is "
        "anybody in charge of it?",
        to_company_together="Does the company do anything about {touchpoints} that is not listed yet?",
        to_customers=USED_FOR,
    ),
    "weak-touchpoint": Questions(
        to_company="What keeps {matches} from being as good as customers expect in stage {stage}, and what would "
        "it take?",
        to_customers=HOW_IT_WENT,
    ),
    "wrong-stage": Questions(
        to_company="Could {displaced} also be used while customers are in stage {stage}?",
        to_customers=USED_FOR,
    ),
    "wrong-channel": Questions(
        to_company="What keeps the company from offering {name} {way}?",
        to_customers=f"{USED} How did you get to it?",
    ),
    "planned-only": Questions(
        to_company="When will customers be able to use {planned}, and what could still delay it?",
        to_customers=USED_FOR,
    ),
    "dark-stage": Questions(
        to_company="Is anybody at the company in charge of what customers meet in stage {stage}?",
        to_customers="Think back to {stage}: what did you do first, and where did you turn to?",
    ),
    "unattended-touchpoint": Questions(
        to_customers=f"{USED} What did you learn there?",
    ),
}
"""What to ask about each kind, by its name."""
