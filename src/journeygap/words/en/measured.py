"""What was measured, in words: where figures come from, what changed, and each figure with its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journeygap.core.text import amount, figure, percent, safe
from journeygap.words.en.writing import counted, duration

if TYPE_CHECKING:
    from journeygap.journey.estimate import Change, MeasuredFile

_SAMPLE = {"survey": "respondent", "interview": "interview", "analytics": "customer", "support": "customer"}
"""What the sample of each kind of evidence counts in a journey."""
_COUNTED = {"survey": "respondent", "interview": "respondent", "support": "case", "analytics": "customer"}
"""What it counts in a file that was measured just now."""


def source(file: MeasuredFile) -> str:
    """Say what a measured file's figures come from."""
    facts = f"{file.kind}, {file.date}, {counted(file.sample, _SAMPLE[file.kind])}"
    return f"{safe(file.source or file.evidence)} ({facts})"


def touchpoints_changed(changed: int, of: int, since: str) -> str:
    """Say how many touchpoints have changed."""
    return f"{changed} of {counted(of, 'touchpoint')} changed since {since}"


def metrics_changed(names: Sequence[str], since: str) -> str:
    """Say which metrics have changed."""
    return f"{' and '.join(names)} changed since {since}"


def no_metric_changed(names: Sequence[str], since: str) -> str:
    """Say that no metric has changed by more than chance."""
    return f"no change of {' and '.join(names)} since {since} beyond chance"


def change(change: Change) -> str:
    """Write the figures before and after, and the difference with its interval."""
    scale = 100 if change.share else 1
    difference, low, high = (_signed(each * scale) for each in (change.value, change.low, change.high))
    unit = " points" if change.share else ""
    both = [change.before, change.after]
    known = [percent(each) if change.share else amount(round(each, 1)) for each in both if each is not None]
    pair = f"{known[0]} to {known[1]}, " if len(known) == 2 else ""
    return f"{pair}{difference}{unit} ({low} to {high}){', unsure' if change.unsure else ''}"


def _signed(value: float) -> str:
    """Write a difference with its sign and one decimal.

    >>> _signed(-5.2848), _signed(0.04), _signed(3)
    ('−5.3', '0', '+3')
    """
    text = f"{abs(value):,.1f}".removesuffix(".0")
    return text if text == "0" else f"{'−' if value < 0 else '+'}{text}"


def sample(name: str, number: int, kind: str, first: str | None, last: str | None) -> str:
    """Say whose answers or events were read, and of which days."""
    return f"{name}: {counted(number, _COUNTED[kind])}{f', {first} to {last}' if first else ''}"


def rating(value: float, low: float, high: float, n: int, *, unsure: bool) -> str:
    """Write a figure with its interval and how many answers it rests on."""
    return f"{figure(value)} ({figure(low)} to {figure(high)}, n {n:,}{', unsure' if unsure else ''})"


def share(value: float, low: float, high: float) -> str:
    """Write a share with its interval, each 0 to 1."""
    return f"{percent(value)} ({percent(low)} to {percent(high)})"


def metric(name: str, figure: str, touchpoint: str | None) -> str:
    """Write a metric with its figure, and the touchpoint that it is of."""
    return f"{name} at {touchpoint}: {figure}" if touchpoint else f"{name}: {figure}"


def next_after(seconds: float) -> str:
    """Say how long it takes to the next touchpoint or stage."""
    return f"next after {duration(seconds)}"


def touchpoints_between(changed: int, of: int, since: str, until: str) -> str:
    """Say how many touchpoints have changed between two periods."""
    return f"{changed} of {counted(of, 'touchpoint')} changed from {since} to {until}"


def difference(label: str, value: float, low: float, high: float, *, share: bool) -> str:
    """Write by how much a figure has changed, in points where it is a share."""
    amounts = [f"{each * (100 if share else 1):+.1f}" for each in (value, low, high)]
    return f"{label}: {amounts[0]}{' points' if share else ''} ({amounts[1]} to {amounts[2]})"


def event(name: str, reach: str, touches: int) -> str:
    """Say how often an event occurs that no touchpoint covers."""
    return f"{name}: reach {reach}, {counted(touches, 'time')}"


def rows(rows: int, used: int, missing: int, left_out: Sequence[tuple[str, int]]) -> str:
    """Say how many rows were read and used; ``left_out`` holds reasons and numbers, ``missing`` counts answers."""
    out = "".join(f", {count:,} left out by {reason}" for reason, count in left_out)
    without = f"; {counted(missing, 'answer')} missing in them" if missing else ""
    return f"{counted(rows, 'row')} read{out}, {used:,} used{without}"


def _journeys(number: int | str) -> str:
    return counted(number, "journey") if isinstance(number, int) else "fewer than 10 journeys"


def still_open(number: int | str) -> str:
    """Say how many journeys the log ends before; a text where too few to say."""
    return f"{_journeys(number)} still open at the end of the log"


def begun_early(number: int | str) -> str:
    """Say how many journeys may have begun before the log does; a text where too few to say."""
    return f"{_journeys(number)} begun near the start of the log"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "between": "Changes from {since} to {until}",
    "begun-early": begun_early,
    "cases": "cases {share}",
    "change": change,
    "column-cases": "Cases",
    "column-exits": "Left from here",
    "column-importance": "Importance",
    "column-reach": "Used by",
    "column-satisfaction": "Satisfaction",
    "difference": difference,
    "event": event,
    "events": "Events without a touchpoint",
    "exits": "exits {share}",
    "few": "fewer than 10",
    "figure-exits": "exits",
    "figure-importance": "importance",
    "figure-reach": "reach",
    "figure-satisfaction": "satisfaction",
    "hidden": "hidden",
    "last-period": "{period}, the last complete period",
    "measured": "Measured",
    "metric": metric,
    "metrics-changed": metrics_changed,
    "more": "… and {number:,} more: --top 0 shows all",
    "next-after": next_after,
    "no-metric-changed": no_metric_changed,
    "nothing-changed": "nothing that chance could not explain",
    "rating": rating,
    "reach": "reach {share}",
    "reversed": "the next stage came first in {share}",
    "rows": rows,
    "sample": sample,
    "share": share,
    "source": source,
    "stages": "Stages of {journey}",
    "still-open": still_open,
    "touchpoints-between": touchpoints_between,
    "touchpoints-changed": touchpoints_changed,
}
