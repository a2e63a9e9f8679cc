"""What is wrong with names and what they lead to, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.source import Span
from journeygap.core.text import quoted
from journeygap.loading.link import Searched
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, listed, spot, spot_in_file

_SEARCHED: dict[Searched, str] = {
    "company files": "in the company files",
    "file": "in this file",
    "journey": "of the journey that uses this file",
    "journeys": "of the journeys that use this file",
}


def unknown_name(what: str, name: str, searched: Searched, meant: str | None, known: Sequence[str]) -> Said:
    """Say that a name leads nowhere; ``what`` it should lead to, and what it may lead to."""
    what = "company touchpoint or option" if what == "touchpoint-or-option" else what
    correct = f"correct the name, or add the {what}"
    if known:
        correct += f"; there {'is' if len(known) == 1 else 'are'} {listed(known)}"
    return f"no {what} {_SEARCHED[searched]} is called {quoted(name)}", did_you_mean(meant) if meant else correct


def unknown_evidence(name: str, meant: str | None) -> Said:
    """Say that evidence is not listed."""
    return (
        f"no evidence has the id {quoted(name)}",
        did_you_mean(meant) if meant else "add it under customer: evidence:, or remove it here",
    )


def same_name(what: str, stage: str | None, name: str, first: Span, others: int) -> Said:
    """Say that two things of a kind share a name; ``others`` counts the further names that are taken too."""
    where = "" if stage is None else f" in stage {quoted(stage)}"
    more = f", and {others} of its other names are taken too" if others else ""
    return (
        f"two {what}s{where} are called {quoted(name)}; the first is {spot(first)}{more}",
        "give each a name of its own",
    )


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "fits-several": lambda name, ids: (
        f"{quoted(name)} fits several company touchpoints",
        f"write the id of one: {listed(ids)}",
    ),
    "no-agreement": lambda key, here, other, file: (
        f"the {key} here is {quoted(here)}, but {quoted(other)} in {file}",
        f"state the costs of company files that are used together per one {key}",
    ),
    "option-and-touchpoint": lambda name: (
        f"{quoted(name)} is both a company touchpoint and an option",
        "give the option a name of its own",
    ),
    "replaces-itself": lambda name: (f"{quoted(name)} replaces itself", "name what stops when it starts"),
    "replaces-what-is-not-live": lambda name, replaced, status: (
        f"{quoted(name)} replaces {quoted(replaced)}, which is {status}",
        "name something live, or remove it here",
    ),
    "same-company-touchpoint": lambda name, first: (
        f"two company touchpoints are called {quoted(name)}; the first is {spot_in_file(first)}",
        "give each an id of its own, or make one of the two with several stages",
    ),
    "same-name": same_name,
    "stage-and-stages": (
        "stage and stages are two spellings of one key, and both are used here",
        "keep one of them, with every stage in it",
    ),
    "too-many-pairs": lambda name, most: (
        f"with {quoted(name)}, names under meets fit more than {most:,} touchpoints (the limit max-nodes)",
        (
            "say which stages are meant, under stage or as in meets: [stage/touchpoint]; or raise max-nodes under "
            "[limits] in journeygap.toml"
        ),
    ),
    "unknown-evidence": unknown_evidence,
    "unknown-name": unknown_name,
}
