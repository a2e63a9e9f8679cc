"""What the map of a journey says as a page and as a slide: its lanes, its bands and what its colours stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.words.en.writing import counted


def money(spent: str, wasted: str | None, *, all_of_it: bool) -> str:
    """Write what is spent in a stage, and how much of it is wasted."""
    if wasted is None:
        return spent
    return f"all {wasted} wasted" if all_of_it else f"{wasted} of {spent} wasted"


def decision(money: str, owners: Sequence[str], *, titled_with_money: bool) -> str:
    """Write what a decision costs, where its title does not say so, and who owns what it is about."""
    costs = () if titled_with_money else (money or "cost not stated yet",)
    return " · ".join((*costs, ", ".join(owners) or "no owner yet"))


def rests_on(basis: str) -> str:
    """Say what a decision is based on."""
    return f"Rests on {basis or 'what the files state'}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "lane-stage": "Stage",
    "lane-phase": "Phase",
    "lane-phase-and-goal": "Phase, goal",
    "lane-mindset": "Goal or mindset",
    "lane-emotion": "Feeling",
    "lane-importance": "Importance",
    "lane-coverage": "Coverage",
    "lane-gaps": "Open gaps",
    "lane-money": "Money",
    "lane-paths": "Use and exits",
    "lane-frictions": "Complaints",
    "lane-grounds": "Evidence",
    "band-good": "good",
    "band-fair": "fair",
    "band-low": "low",
    "band-short": "below target",
    "band-unrated": "not rated",
    "band-unknown": "unknown",
    "grounds-solid": "solid",
    "grounds-thin": "thin",
    "grounds-assumed": "assumed",
    "good": "75% covered or more",
    "fair": "50 to 75%",
    "low": "below 50%",
    "aligned": "meets customers",
    "supporting": "supports that",
    "exempt": "exempt",
    "misplaced": "wrong stage",
    "elsewhere": "other journeys",
    "wasted": "wasted: meets nobody",
    "legend": "{lane}:",
    "changed": "{before} → {words}",
    "since": "Coverage {before} → {after} since {old}",
    "worst": "Worst stage: {name}. {words}",
    "with-the-plan": "{before} → {after} with the plan",
    "gaps": "{number} {priority}",
    "no-gaps": "none",
    "no-complaints": "none reported",
    "not-asked": "not known",
    "more-complaints": "and {number} more",
    "guesses": lambda number: counted(number, "guess", "guesses"),
    "money": money,
    "decision": decision,
    "rests-on": rests_on,
}
