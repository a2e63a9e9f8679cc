"""What the columns of a table are taken for, which scales and figures they hold, and what a person has to say."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence

from journeygap.core.text import figure, quoted

_THINGS = {"column": "column", "lane": "lane"}
_PLAIN = {
    "touchpoint": "the customer touchpoint",
    "company": "the company touchpoint",
    "friction": "pain points (friction)",
    "ideas": "opportunities (ideas)",
}
_WHY_INSTEAD = {
    "no-figures": "holds texts and no figures",
    "other-words": "holds other words than that takes",
    "severity": "says how much or whether, and not what gets in the way",
}
"""Why a column is read as something else than its header says."""


def _plain(key: str) -> str:
    return _PLAIN.get(key, f"the {key.replace('_', ' ')}")


def _no_key(name: str, known: Sequence[str]) -> str:
    return f"--column {name}=…: no column is read as {quoted(name)}; it may be {', '.join(known)}, or ignore"


def _no_header(name: str, header: str, known: Sequence[str]) -> str:
    there = ", ".join(map(quoted, known))
    return f"--column {name}={header!r}: no header says that; the headers are {there}"


def _taken(what: str, key: str) -> str:
    return f"another {_THINGS[what]} is read as {_plain(key)}"


def _priority(header: str) -> str:
    return (
        "it may be how important a touchpoint is to customers, or your own order of work; if it is the first, add "
        f"--column importance={header!r}"
    )


def _aim(key: str, header: str) -> str:
    return f"it says what is aimed at, or how far off; if it says what is so, add --column {key}={header!r}"


def _rating(header: str) -> str:
    return f"what it rates is not known; if that is how satisfied customers are, add --column satisfaction={header!r}"


def _codes(place: str, header: str, example: str, likely: Sequence[str]) -> str:
    options = " or ".join(f"--column touchpoint={each!r}" for each in likely)
    return (
        f"{place} {quoted(header)} holds codes, such as {quoted(example)}; the names of the touchpoints may be in "
        f"another column: add {options}; or keep the codes with --column touchpoint={header!r}"
    )


def _rating_or_remark(header: str) -> str:
    return (
        f"it holds figures only; if they rate how satisfied customers are, add --column satisfaction={header!r}, and "
        f"if they are remarks, --column note={header!r}"
    )


def _hours_or_rating(header: str) -> str:
    return (
        f"it may be hours of work, or a rating of how much it takes; if these are hours, add --column hours={header!r}"
    )


def _process(header: str) -> str:
    return (
        "it may be what customers do, or a process of the company: add "
        f"--column actions={header!r} or --column support={header!r}"
    )


def _may_be_tools(header: str) -> str:
    return f"it may be the tools of a company touchpoint; if so, add --column tools={header!r}"


def _two(what: str, key: str, named: Sequence[tuple[str, str]], *, both: bool) -> str:
    headers = " and ".join(f"{place} {quoted(header)}" for place, header in named)
    (place, first), (other, second), *_ = named
    alike = first == second
    if alike:
        cells = [each.rpartition("!")[2] for each in (place, other)]
        first, second = (
            each.lstrip(string.ascii_uppercase) if what == "lane" else each.rstrip(string.digits) for each in cells
        )
    read_both = f"; to read both, name each with --column {key}=HEADER" if both else ""
    ours = f"; if one is the company's, add --column company={second!r}" if alike and key == "touchpoint" else ""
    tables = "; if two tables are side by side, put them into one with one column of stages" if key == "stage" else ""
    return (
        f"two {_THINGS[what]}s could be {_plain(key)}: {headers}; say which with --column {key}={first!r}, or leave "
        f"one out with --column ignore={second!r}{read_both}{ours}{tables}"
    )


def _lacking(
    taken: Sequence[tuple[str, str]],
    unread: Sequence[tuple[Sequence[str], int, str]],
    stages: Sequence[str],
    touchpoints: Sequence[str],
    company: Sequence[str],
) -> str:
    """Say what a table lacks for a journey, how to add it, and what its headers were taken for.

    ``stages``, ``touchpoints`` and ``company`` are words that columns are headed with that it lacks; empty where it
    lacks none. ``unread`` are headers, how many more there are, and why they are not read.
    """
    lacks = ["a column of stages"] if stages else []
    lacks += ["a column of touchpoints or of what the company does"] if touchpoints else []
    words = [f"for stages {', '.join(stages)}"] if stages else []
    words += (
        [f"for touchpoints {', '.join(touchpoints)}", f"for what the company does {', '.join(company)}"]
        if touchpoints
        else []
    )
    options = ["--column stage=HEADER"] if stages else []
    options += ["--column touchpoint=HEADER"] if touchpoints else []
    read = [f"{quoted(header)} is read as {key.replace('_', ' ')}" for header, key in taken]
    read += [
        f"{', '.join(map(quoted, texts))}{f' and {more} more' if more > 0 else ''}: {why}"
        for texts, more, why in unread
    ]
    lacking = (
        f"the table lacks {' and '.join(lacks)}. Add what is missing, or name the column that holds it with "
        f"{' and '.join(options)}. Known headers are {'; '.join(words)}"
        if lacks
        else "the table lacks what a journey needs; say what its columns are with --column KEY=HEADER"
    )
    return f"{lacking}. In this table {'; '.join(read)}" if read else lacking


def _instead(place: str, header: str, why: str, key: str) -> str:
    return f"{place} {quoted(header)} {_WHY_INSTEAD[why]}, and is read as {key}"


def _times(place: str, header: str, times: float) -> str:
    return f"{place} {quoted(header)}: each figure is multiplied by {figure(times)}"


def _scale(header: str, low: float, high: float, to: tuple[float, float] | None) -> str:
    rescaled = "" if to is None else f", and is rescaled to {figure(to[0])} to {figure(to[1])}"
    return f"{quoted(header)} is on a scale from {figure(low)} to {figure(high)}{rescaled}"


def _lowest_best(place: str, header: str) -> str:
    return (
        f"{place} {quoted(header)} is not read: its lowest figure is the best one; turn the figures round, so that the "
        "highest is the best"
    )


def _outside(place: str, header: str, ends: tuple[float, float], value: float, key: str) -> str:
    return (
        f"{place} {quoted(header)} is on a scale from {figure(ends[0])} to {figure(ends[1])}, and holds "
        f"{figure(value)}; name its scale with --scale {key}=MIN-MAX"
    )


def _which_scale(
    place: str, header: str, key: str, ratings: Sequence[float], choices: Sequence[tuple[float, float]]
) -> str:
    options = " or ".join(f"--scale {key}={figure(low)}-{figure(high)}" for low, high in choices)
    lie = (
        f"the {len(ratings)} ratings lie between {figure(min(ratings))} and {figure(max(ratings))}"
        if len(ratings) > 1
        else f"the one rating is {figure(ratings[0])}"
    )
    return f"{place} {quoted(header)} is not read: {lie}, and nothing says on which scale; say it with {options}"


def _shared(place: str, key: str, value: float, activities: int, share: float) -> str:
    return (
        f"{place}: {key} {figure(value)} is for {activities} touchpoints of the company, and is shared equally, "
        f"{figure(share)} each"
    )


def _again(place: str, key: str, name: str) -> str:
    return f"{place}: {key} of {quoted(name)} is stated again, and added"


def _stated_before(place: str, key: str, name: str, value: float | str) -> str:
    before = figure(value) if isinstance(value, (int, float)) else quoted(value)
    return f"{place}: the {key} of {quoted(name)} is stated before, as {before}, and that is kept"


def _currencies(currencies: Sequence[str]) -> str:
    return (
        f"costs are in several currencies, {', '.join(currencies)}; bring them to one, or leave a column out with "
        "--column ignore=HEADER"
    )


SENTENCES: dict[str, str | Callable[..., str]] = {
    "channels": "another column names the channels",
    "codes": _codes,
    "codes-of-names": "it holds codes, and {place} their names",
    "figures-no-names": "it holds figures, and no names",
    "may-be-company": lambda header: f"it may be what the company does; if so, add --column company={header!r}",
    "may-be-customers": lambda header: f"it may be what customers use; if so, add --column touchpoint={header!r}",
    "may-be-tools": _may_be_tools,
    "hours-or-rating": _hours_or_rating,
    "process": _process,
    "rating-or-remark": _rating_or_remark,
    "again": _again,
    "aim": _aim,
    "bad": "{place}: {what}",
    "below-0": lambda place, key, value: f"{place}: {figure(value)}; {key} is never below 0",
    "currencies": _currencies,
    "evidence-kind": "evidence of the kind {kind}",
    "instead": _instead,
    "lacking": _lacking,
    "lowest-best": _lowest_best,
    "names-nothing": "{place}: {what} names nothing",
    "no-activity": lambda place, name: f"{place}: no company touchpoint is called {quoted(name)}",
    "no-activity-in-row": "{place}: {key}, and no touchpoint of the company in its row",
    "no-constraint": lambda place, text, known: f"{place}: {quoted(text)} is none of {', '.join(known)}",
    "no-feeling": lambda place, text: f"{place}: {quoted(text)} is no feeling that is known, and is kept as mindset",
    "no-figure": lambda place, text, header: f"{place}: {quoted(text)} is no figure for {quoted(header)}",
    "no-header": _no_header,
    "no-key": _no_key,
    "no-known-word": "no word in it is known",
    "no-place": "a journey file has no place for it",
    "no-tick": lambda place, text: f"{place}: {quoted(text)} is neither yes nor no",
    "no-touchpoint": lambda place, name: f"{place}: no touchpoint is called {quoted(name)}",
    "no-touchpoint-in-row": "{place}: a rating, and no touchpoint in its row",
    "no-word": lambda place, text, header: f"{place}: {quoted(text)} is no {header} that is known",
    "nothing-above": "it has no header",
    "outside": _outside,
    "percentage-names-nothing": "{place}: a percentage names nothing",
    "periods": "costs and hours are stated per different periods; all are converted to a month",
    "priority": _priority,
    "rating": _rating,
    "scale": _scale,
    "shared": _shared,
    "stated-before": _stated_before,
    "taken": _taken,
    "times": _times,
    "two": _two,
    "which-scale": _which_scale,
}
"""What is said of columns, by name."""
