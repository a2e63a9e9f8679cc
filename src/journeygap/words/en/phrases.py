"""Parts of sentences that several families of findings share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Sized
from typing import TYPE_CHECKING

from journeygap.core.finding import Reason
from journeygap.core.text import amount, figure, quoted
from journeygap.journey.resolved import Activity, Stage, Touchpoint
from journeygap.method.measures import Effort
from journeygap.method.overlay import Need
from journeygap.rules.gaps import MEDIA
from journeygap.words.en.writing import counted, duration, listed

if TYPE_CHECKING:
    from journeygap.journey.estimate import Estimate

USED = "Tell me about the last time you used {touchpoint}."
USED_FOR = f"{USED} What were you trying to get done?"
HOW_IT_WENT = f"{USED} How did it go?"
LAST_MET = "When did you last come across {name}, if ever? What did you do then?"
HOW_TODAY = "Tell me how you go about it today, from the beginning. What has changed over the last year?"
"""Questions to customers that several kinds of findings ask."""

_QUOTED = 3
"""How many complaints a sentence quotes."""

_THROUGH = {"channel": "through", "device": "on", "mode": "in mode"}
"""How a sentence goes on with a channel, a device or a mode."""


def interval_of(found: Estimate) -> str:
    """Write the interval of a rating and what it rests on, for use in brackets."""
    return f"{figure(found.low)} to {figure(found.high)}, {counted(found.n, 'answer')}"


def names_of(things: Iterable[Activity | Stage]) -> str:
    """Name activities or stages in a sentence."""
    return listed(dict.fromkeys(each.name for each in things))


def stages_of(stages: Iterable[Stage]) -> str:
    """Name stages in a sentence, after the word for them; nothing where there are none."""
    names = dict.fromkeys(stage.name for stage in stages)
    return f"stage{'s' if len(names) > 1 else ''} {listed(names)}" if names else ""


def title_of(need: Need) -> str:
    """Name a customer touchpoint with its stage, as the title of a finding."""
    return titled(need.touchpoint)


def titled(touchpoint: Touchpoint) -> str:
    """Name a customer touchpoint with its stage, as the title of a finding."""
    return f"{touchpoint.name} ({touchpoint.stage.name})"


def where(need: Need) -> str:
    """Name a customer touchpoint with its stage, in a sentence."""
    return located(need.touchpoint)


def located(touchpoint: Touchpoint) -> str:
    """Name a customer touchpoint with its stage, in a sentence."""
    return f"{quoted(touchpoint.name)} in stage {quoted(touchpoint.stage.name)}"


def effort_text(amount: float, spent: Effort, currency: str | None, period: str | None) -> str:
    """Write an amount of effort with its unit, currency and period; nothing for a mere count."""
    if spent.unit == "count":
        return ""
    hours = "hour" if figure(amount) == "1" else "hours"
    unit = hours if spent.unit == "hours" else currency or "(no currency stated)"
    return f"{figure(amount)} {unit}{f' a {period}' if period else ''}"


def effort_unit(spent: Effort, currency: str | None, period: str | None) -> str:
    """Write the unit of amounts of effort, as at the head of a column; nothing for a mere count."""
    return effort_text(2, spent, currency, period).removeprefix("2 ")


def months(number: int) -> str:
    """Write a number of months."""
    return f"{number} month{'' if number == 1 else 's'}"


def are(things: Sized) -> str:
    """Return the verb that goes with one thing or several."""
    return "is" if len(things) == 1 else "are"


def complaints(reasons: Iterable[Reason]) -> str:
    """Quote what gets in customers' way; nothing where nobody says so."""
    return listed(dict.fromkeys(each.text for each in reasons if each.kind == "friction"), _QUOTED)


def remedy(reasons: Iterable[Reason], dimensions: Mapping[str, str]) -> str:
    """Say what to do first, as far as the files know; nothing where they don't.

    ``dimensions`` gives each dimension's spelling by its normalised name.
    """
    reasons = list(reasons)
    steps = []
    if said := complaints(reasons):
        steps.append(f"remove what customers complain about: {said}")
    steps += [f"{quoted(each.text)} is {_measured(each)}" for each in reasons if each.kind == "metric"]
    if short := [dimensions[each.text] for each in reasons if each.kind == "dimension"]:
        steps.append(f"begin with {', '.join(short)}")
    return "; ".join(steps)


def _measured(reason: Reason) -> str:
    """Write a metric's value and target: 27 days, target 10."""
    unit = f" {reason.unit}" if reason.unit else ""
    return f"{amount(reason.value or 0, reason.target)}{unit}, target {amount(reason.target or 0)}"


def held_back(reasons: Iterable[Reason]) -> str:
    """Say what holds the activities concerned back, as the end of a sentence; nothing where nothing is stated."""
    names = [each.text for each in reasons if each.kind == "constraint"]
    return f" (constraint{'s' if len(names) > 1 else ''}: {' and '.join(names)})" if names else ""


def way_of(media: Mapping[str, Sequence[str]]) -> str:
    """Say through which channels, devices or modes something is used."""
    return " and ".join(f"{_THROUGH[medium]} {_either(names)}" for medium, names in media.items())


def _either(names: Sequence[str]) -> str:
    rest = [f"{len(names) - MEDIA:,} more"] if len(names) > MEDIA else []
    return " or ".join([*map(quoted, names[:MEDIA]), *rest])


def bad_feeling(value: float) -> str:
    """Say how customers feel, from -2 to 2, where they feel bad."""
    return f"customers feel bad ({figure(value)})"


def every_name(names: Collection[str]) -> str:
    """Join all names as a sentence does."""
    return listed(names, len(names))


SENTENCES: dict[str, str | Callable[..., str]] = {
    "bad-feeling": bad_feeling,
    "duration": duration,
    "effort": effort_text,
    "effort-unit": effort_unit,
    "interval": interval_of,
    "listed": every_name,
    "located": located,
    "names": names_of,
    "touchpoint-in-stage": titled,
    "way": way_of,
}
