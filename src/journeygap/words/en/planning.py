"""Why something is in no plan, and what is wrong with what a plan is asked for, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.language import Statement
from journeygap.core.text import quoted, visible
from journeygap.words.en.writing import did_you_mean, listed


def _meant(meant: str | None) -> str:
    return f" ({did_you_mean(meant)})" if meant else ""


def _term(term: str, team: str | None) -> str:
    return term if team is None else f"{term} of {quoted(visible(team))}"


def fits_several(option: str, name: str, ids: Sequence[str]) -> str:
    """Say that a name leads to several company touchpoints."""
    return f"{option}: {quoted(name)} fits several company touchpoints; name one by its id: {listed(ids)}"


def not_one_unit(key: str, stated: Sequence[str]) -> str:
    """Say that costs are in several currencies, or per several periods."""
    return (
        f"the journeys state their costs in different {'currencies' if key == 'currency' else 'periods'} "
        f"({listed(stated)}), which can't be added up; plan for them one by one"
    )


def nothing_to_do(name: str, why: Statement | None) -> str:
    """Say that a plan can do nothing with what it has to do something with."""
    return f"--must: there is nothing to do with {quoted(name)}" + ("" if why is None else f": {why.text}")


def needs_what_is_left_out(names: Sequence[str]) -> str:
    """Say that a launch needs something that can't be launched; there may be several that would do."""
    needed = f"{listed(names, 2)}, which is left out" if names else "an option of which nothing is left"
    return f"it needs {needed}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "accepted": "its finding is accepted",
    "effort-not-stated": lambda unit: f"its {unit} {'is' if unit == 'cost' else 'are'} not stated",
    "exemption-expired": "its exemption has expired; decide about it, or name it with --must",
    "fits-several": fits_several,
    "kept": "it is kept",
    "limits-not-met": "the limits of the plan can't be met",
    "needed": "what is launched needs it",
    "needs-what-is-left-out": needs_what_is_left_out,
    "needs-what-is-retired": lambda name: f"it needs {quoted(name)}, which is retired",
    "needs-what-is-unknown": lambda name: f"it needs {quoted(name)}, which is not known here",
    "no-company": "of no journey is it known what the company does; there is nothing to plan",
    "no-costs": "--budget: no costs are stated, so the plan is made in hours; use --hours",
    "no-number": lambda term, team, value: f"{_term(term, team)} is a number, not {value:.50}",
    "no-whole-number": "{term} is a whole number from {least} on, not {value:.50}",
    "not-one-unit": not_one_unit,
    "nothing-matches": "nothing matches in a journey that it is for: say first what each company touchpoint meets",
    "nothing-measured": (
        "--draws: no rating of these journeys was measured; name measured files under customer: measured"
    ),
    "nothing-to-do": nothing_to_do,
    "of-no-use": "it matches nothing in its stage, and nothing planned needs it",
    "out-of-range": lambda term, team, least, most, value: (
        f"{_term(term, team)} is a number from {least:,.0f} to {most:,.0f}, not {value}"
    ),
    "replaces-what-is-kept": lambda replaced: f"it would replace {quoted(replaced)}, which is kept",
    "supports": "it supports what is launched or moved",
    "unknown-name": lambda option, name, meant: (
        f"{option}: no company touchpoint is called {quoted(name)}{_meant(meant)}"
    ),
    "unknown-owner": lambda option, name, meant: f"{option}: nothing is owned by {quoted(name)}{_meant(meant)}",
}
