"""The facts and figures that every format of a comparison shares."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.language import say
from journeygap.core.text import figure, percent
from journeygap.results.comparison import Changed, Comparison, Figure, JourneyChange, StageChange
from journeygap.words.wording import state_text

UNKNOWN = "–"


def lines(compared: Comparison) -> Iterator[str]:
    """Return the summary as a line of text, and a line about what is not known."""
    yield f"{summary(compared)}\n"
    yield from (f"{each}\n" for each in left_out(compared))


def summary(compared: Comparison) -> str:
    """Say in one line what has changed: "2 findings opened, 1 closed; coverage 36% → 50%"."""
    if compared.nothing:
        return say("comparison.nothing")
    return say(
        "comparison.summary",
        opened=len(compared.opened),
        closed=len(compared.closed),
        changed=len(compared.changed),
        coverage=compared.coverage,  # the two figures that matter most
        waste=compared.waste,
    )


def share(value: float | None) -> str:
    """Write a share in per cent, a dash where it is not known."""
    return UNKNOWN if value is None else percent(value)


def points(each: Figure) -> str:
    """Write the difference in points of a per cent, nothing where there is none or it is not known."""
    return say("comparison.points", change=each.change) if each.change else ""


def differences(changed: Changed) -> Iterator[str]:
    """Say what differs of a finding that stays: its severity, opportunity or effort, or else its words."""
    before, after = changed
    said = False
    if before.severity is not after.severity:
        said = True
        yield f"{state_text(before.severity)} → {state_text(after.severity)}"
    if _differ(before.opportunity, after.opportunity):
        said = True
        yield say("comparison.opportunity-differs", before=before.opportunity, after=after.opportunity)
    if _differ(before.effort, after.effort):
        said = True
        yield say("comparison.effort-differs", before=before.effort, after=after.effort)
    if not said and before.message != after.message:
        yield say("comparison.message-before", message=before.message)


def _differ(old: float | None, new: float | None) -> bool:
    """Return whether two figures are different ones where they are shown."""
    return old != new and (old is None or new is None or figure(old) != figure(new))


def journey_note(each: JourneyChange) -> str:
    """Say of a journey that it is new, gone, or could not be analysed at one of the times; nothing of any other."""
    if each.before is None:
        return say("comparison.had-errors") if each.had_errors else say("comparison.new")
    if each.after is None:
        return say("comparison.has-errors") if each.has_errors else say("comparison.gone")
    return ""


def stage_note(stage: StageChange) -> str:
    """Say of a stage that it is new or gone; nothing of any other."""
    if stage.was and stage.is_:
        return ""
    return say("comparison.new") if stage.is_ else say("comparison.gone")


def left_out(compared: Comparison) -> Iterator[str]:
    """Say on which side something has errors, so that figures of it are unknown."""
    if number := len(compared.old.analysis.errors):
        yield say("comparison.errors-before", number=number)
    if number := len(compared.new.analysis.errors):
        yield say("comparison.errors-now", number=number)
