"""The questions of an audit on paper, in words; ``line`` is where an answer is written."""

from __future__ import annotations

from collections.abc import Callable


def effort(currency: str | None, period: str | None) -> str:
    """Say in what effort is stated."""
    unit = f" ({currency} or hours)" if currency else " or hours"
    return f"cost{unit}{f' per {period}' if period else ''}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "title": "Where are we? {name}",
    "introduction": (
        "Go through it with the people who do the work, stage by stage. The touchpoints are what customers use; say "
        "for each whether the company is there. Leave open what nobody knows: that is better than a guess."
    ),
    "customers": "Customers: {name}",
    "date": "Date: {line}  Who was asked: {line}",
    "mindset": "What customers think here: {mindset}",
    "nothing": "Nothing is left to ask about the touchpoints that are listed, of customers or of the company.",
    "besides": "What else we do",
    "besides-what": (
        "Everything that is done for these customers and has not come up: campaigns, newsletters, events, reports. "
        "What no customer meets is effort that could go elsewhere."
    ),
    "besides-entry": "Name: {line}  Stage: {line}  In charge: {line}  {effort}: {line}  Kept for: {line}",
    "channels": "Customers come by: {channels}",
    "presence": "Are we there?",
    "presence-named": "yes; we call it: {line}",
    "presence-listed": "yes, with something that is listed already: {line}",
    "presence-planned": "planned, for: {line}",
    "presence-unknown": "not known",
    "yes": "yes",
    "no": "no",
    "if-present": "If we are:",
    "stages": "at which stages: {line}",
    "channel": "through which channel: {line}",
    "ours": "Ours: {name}",
    "planned": "Listed as planned. Can customers use it by now?",
    "owner": "in charge: {line}",
    "effort": effort,
    "effort-entry": "{effort}: {line}",
    "delivers": "how good it is, as we see it ({lowest} to {highest}): {line}",
}
