"""The questions of an audit to the company, and what each is for, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from journeygap.core.text import figure, quoted, safe
from journeygap.model.company import CompanyTouchpoint
from journeygap.words.en.writing import listed

_HELPED = 6
"""How many names a question lists of what something may help to run."""


def _name(name: str) -> str:
    return quoted(safe(name))


def planned(name: str) -> str:
    """Ask whether what is planned is there by now."""
    return f"{_name(name)} is listed as planned. Can customers use it by now? (y yes, n no)"


def presence(name: str, media: Sequence[str]) -> str:
    """Ask whether the company is at a touchpoint; ``media`` are its channels, devices and modes."""
    by = f" ({', '.join(map(safe, media))})" if media else ""
    return f"Customers use {_name(name)}{by}. Are you there?"


def elsewhere(names: Iterable[str]) -> str:
    """Say what the company runs of that name in another stage."""
    return f"You run {listed(map(safe, names))}, but for another stage."


def presence_keys(*, listed_already: bool) -> str:
    """Say what to type; ``listed_already`` where something on the list may be it."""
    existing = ", e with something that is listed already" if listed_already else ""
    return f"(y yes, n no, p planned{existing})"


def called(name: str) -> str:
    """Ask for the company's own name for it."""
    return f"What do you call it? (Enter: {_name(name)})"


def stages(stage: str | None) -> str:
    """Ask for the stages of something; ``stage`` is the one that is asked about, if any."""
    if stage is None:
        return "At which stage? (numbers or names, commas between; Enter: any)"
    return f"For which stages? (numbers or names, commas between, or all; Enter: {_name(stage)})"


def channel(used: Sequence[str]) -> str:
    """Ask for the channel; ``used`` are those that customers come by."""
    customers = f"; customers use {', '.join(map(safe, used))}" if used else ""
    return f"Through which channel? (such as web, phone, in person{customers})"


def owner(name: str, stated: CompanyTouchpoint | None) -> str:
    """Ask who owns it."""
    now = None if stated is None or stated.owner is None else safe(stated.owner)
    return f"Who is in charge of {_name(name)}?{_kept(now)}"


def effort(name: str, period: str | None, currency: str | None, stated: CompanyTouchpoint | None) -> str:
    """Ask what it takes, in a period and a currency."""
    per = f" per {safe(period)}" if period else ""
    unit = f", in {safe(currency)}" if currency else ""
    now = None
    if stated is not None and stated.cost is not None:
        now = figure(stated.cost)
    elif stated is not None and stated.hours is not None:
        now = f"{figure(stated.hours)}h"
    return f"What does {_name(name)} take{per}? (a cost such as 4000{unit}, or hours such as 20h){_kept(now)}"


def delivers(name: str, lowest: float, highest: float, stated: CompanyTouchpoint | None) -> str:
    """Ask how good it is in the company's own eyes, on its scale."""
    now = None if stated is None else stated.delivers
    shown = "by dimension" if isinstance(now, dict) else None if now is None else figure(now)
    return f"How good is {_name(name)}, as you see it? ({figure(lowest)} to {figure(highest)}){_kept(shown)}"


def _kept(now: str | None) -> str:
    """Say what the file states already, which Enter keeps."""
    return "" if now is None else f" (Enter: {now}, as it is)"


def reason(name: str) -> str:
    """Ask why it is kept."""
    return f"Why is {_name(name)} kept? (a reason, such as legal duty; Enter: none in particular)"


def reason_helps(names: Iterable[str]) -> str:
    """Say how to answer where it helps to run something that is listed."""
    return f"(or, if it helps to run something that is listed, “for” and its name: {listed(map(safe, names), _HELPED)})"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "file": "Which file does what you add go to? (a number; Enter: the first)",
    "planned": planned,
    "presence": presence,
    "elsewhere": elsewhere,
    "presence-keys": presence_keys,
    "which": "Which one is it? (a number or the name)",
    "called": called,
    "besides": "What else does the company do for these customers? (a name; Enter: nothing more)",
    "besides-more": "What else? (a name; Enter: nothing more)",
    "stages": stages,
    "channel": channel,
    "owner": owner,
    "effort": effort,
    "delivers": delivers,
    "reason": reason,
    "reason-helps": reason_helps,
    "why-file": "The journey uses several company files. What is new goes to one; what changes stays where it is.",
    "why-presence": (
        "A touchpoint that customers use and where you are not is a gap. Yes needs something that customers can use "
        "today; planned is not there yet. A no is remembered and not asked again. If you don't know, pass "
        "over: it is asked the next time."
    ),
    "why-activity": "It is then said to meet this touchpoint too, at this stage, and nothing else about it changes.",
    "why-name": "Your own name for it, by which your team knows it. If it differs, the file says what it meets.",
    "why-stages": (
        "The same thing meets customers at one stage and misses them at another, so it counts only where it is "
        "meant for. Name other stages if it is meant for those."
    ),
    "why-channel": "Where customers come by one channel and you are on another, they are only half served.",
    "why-owner": "A gap that one known team can close is a quick win. Nobody in charge often is the real finding.",
    "why-effort": (
        "With it, waste is weighed and not only counted, and effort is compared with what matters to customers. A "
        "rough figure is good; all in one unit is better than exact."
    ),
    "why-reason": (
        "What helps something else to run is no waste, and neither is what has to be kept. Without a reason it is "
        "reported as waste, for somebody to look at; that is a good answer too."
    ),
    "why-delivers": (
        "It is compared with what customers say: being better in your own eyes than in theirs is reported."
    ),
    "why-besides": (
        "What you do and no customer of this journey meets is effort that could go elsewhere. The touchpoints above "
        "came from customers; this list comes from you: campaigns, newsletters, events, tools, reports."
    ),
    "keys": "Enter passes over, ? explains, b goes back, q stops and keeps your answers.",
    "progress": "{number} of {total}  {question}",
    "first": "This is the first question.",
}
