"""The legends of the page in words: what its colours, patterns and marks stand for."""

from __future__ import annotations

from collections.abc import Callable

_BULLET = "band: importance; bar: level; tick: what customers expect"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "colours": "What the colours and patterns mean",
    "band-good": "75% or more",
    "band-fair": "50 to 75%",
    "band-low": "below 50%",
    "band-short": "below its target",
    "band-unrated": "nobody has rated it",
    "role-aligned": "meets customers",
    "role-supporting": "supports that",
    "role-exempt": "exempt",
    "role-misplaced": "in the wrong stage",
    "role-elsewhere": "of use to other journeys",
    "role-wasted": "wasted: meets nobody",
    "grounds-solid": "solid",
    "grounds-thin": "thin: few, or old",
    "grounds-assumed": "assumed: none",
    "band-unknown": "unknown",
    "dot": "at a touchpoint",
    "target": "tick: the target",
    "interval": "thin line: the interval of what was measured",
    "before": "tick: before",
    "planned": "light: covered with the plan",
    "marks": "What the marks mean",
    "mark-missing": "the company offers nothing",
    "mark-weak": "met, but falls short",
    "mark-wrong-channel": "not where customers come",
    "mark-wrong-stage": "done in another stage",
    "mark-planned": "coming",
    "mark-met": "well enough",
    "mark-alternative": "customers have another choice that is met",
    "mark-unknown": "what the company does is not stated",
    "mark-outside": "run by others",
    "mark-wasted": "meets nobody",
    "mark-misplaced": "customers use it elsewhere",
    "mark-exempt": "kept for a reason",
    "mark-elsewhere": "other journeys use it",
    "bullet": _BULLET,
    "bullet-measured": f"{_BULLET}; thin line: the interval of what was measured",
}
