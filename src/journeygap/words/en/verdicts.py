"""What fails a run, and what could not be judged, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.words.en.writing import counted, listed


def left_open(path: str, targets: Sequence[str], *, coverage: bool, waste: bool) -> str:
    """Say which thresholds pass because what the company does is not stated; ``targets`` are measures of gates."""
    asked = [
        *(["the least coverage"] if coverage else []),
        *(["the most waste"] if waste else []),
        *([f"the target for {listed(targets)}"] if targets else []),
    ]
    against = " and ".join(asked)
    return f"{path}: what the company does is not stated, so nothing is known to hold against {against}: passed"


def target(path: str | None, name: str, reached: str, wanted: str) -> str:
    """Say that a target was missed; no ``path`` where it is about all journeys together."""
    file = "" if path is None else f"{path}: "
    return f"{file}{name} is {reached}; the target is {wanted}"


def findings(number: int, threshold: str) -> str:
    """Say how many findings reach the threshold."""
    return f"{counted(number, 'finding is', 'findings are')} at or above {threshold}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "left-open": left_open,
    "coverage": "{path}: coverage is {coverage:.1f}%, below the least that was asked for, {least:g}%",
    "waste": "{waste:.1f}% of the effort is wasted, above the most that was allowed, {most:g}%",
    "target": target,
    "findings": findings,
}
