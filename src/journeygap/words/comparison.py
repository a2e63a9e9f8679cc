"""The words and figures that every format of a comparison shares."""

from __future__ import annotations

from collections.abc import Iterator

from journeygap.core.text import counted, figure, percent, sentence
from journeygap.results.comparison import Changed, Comparison, Figure, JourneyChange, StageChange

UNKNOWN = "–"


def lines(compared: Comparison) -> Iterator[str]:
    """Return the summary as a line of text, and a line about what is not known."""
    yield f"{summary(compared)}\n"
    yield from (f"{each}\n" for each in left_out(compared))


def summary(compared: Comparison) -> str:
    """Say in one line what has changed: "2 findings opened, 1 closed; coverage 36% → 50%"."""
    if compared.nothing:
        return "Nothing has changed"
    counts = [
        (number, word)
        for number, word in (
            (len(compared.opened), "opened"),
            (len(compared.closed), "closed"),
            (len(compared.changed), "changed"),
        )
        if number
    ]
    numbers = [f"{counted(number, 'finding')} {word}" for number, word in counts[:1]]
    numbers += [f"{number:,} {word}" for number, word in counts[1:]]
    parts = [", ".join(numbers) or "No finding differs"]
    parts += [
        f"{name} {both(each)}"
        for name, each in (("coverage", compared.coverage), ("waste", compared.waste))  # the two that matter most
        if each.differs
    ]
    return "; ".join(parts)


def both(each: Figure) -> str:
    """Write a figure before and after: "36% → 50% (+14 points)"."""
    change = points(each)
    return f"{share(each.before)} → {share(each.after)}{f' ({change})' if change else ''}"


def share(value: float | None) -> str:
    """Write a share in per cent, a dash where it is not known."""
    return UNKNOWN if value is None else percent(value)


def points(each: Figure) -> str:
    """Write the difference in points of a per cent, nothing where there is none or it is not known."""
    if not each.change:
        return ""
    size = figure(abs(each.change) * 100)
    size = "less than 0.1" if size == "0" else size
    return f"{'+' if each.change > 0 else '−'}{size} point{'' if size == '1' else 's'}"


def differences(changed: Changed) -> Iterator[str]:
    """Say what differs of a finding that stays: its severity, opportunity or effort, or else its words."""
    before, after = changed
    said = False
    if before.severity is not after.severity:
        said = True
        yield f"{before.severity} → {after.severity}"
    for name, old, new in (
        ("opportunity", before.opportunity, after.opportunity),
        ("effort", before.effort, after.effort),
    ):
        if old != new and (old is None or new is None or figure(old) != figure(new)):
            said = True
            yield f"{name} {_figure(old)} → {_figure(new)}"
    if not said:
        yield f"before: {sentence(before.message)}"


def _figure(value: float | None) -> str:
    return UNKNOWN if value is None else figure(value)


def journey_note(each: JourneyChange) -> str:
    """Say of a journey that it is new, gone, or could not be analysed at one of the times; nothing of any other."""
    if each.before is None:
        return "had errors before" if each.had_errors else "new"
    if each.after is None:
        return "has errors now" if each.has_errors else "gone"
    return ""


def stage_note(stage: StageChange) -> str:
    """Say of a stage that it is new or gone; nothing of any other."""
    return "" if stage.was and stage.is_ else "new" if stage.is_ else "gone"


def left_out(compared: Comparison) -> Iterator[str]:
    """Say on which side something has errors, so that figures of it are unknown."""
    for side, when in ((compared.old, "before"), (compared.new, "now")):
        number = len(side.analysis.errors)
        if number:
            yield f"{counted(number, 'definition error')} {when}: figures of what has errors are not known"
