"""What a plan rests on and what keeps its limits from being met, in words."""

import pytest

from journeygap.core.language import say
from journeygap.planning.terms import Failing, LimitsNotMet
from journeygap.words.plan import unmet


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 action of the plan states no one-off cost, which counts as none"),
        (2, "2 actions of the plan state no one-off cost, which counts as none"),
    ],
)
def test_what_is_not_stated(number: int, words: str) -> None:
    assert say("plan.setup-not-stated", number=number) == words


def test_time_that_was_too_short() -> None:
    assert say("plan.not-complete", draws=True) == (
        "time was too short for all of the frontier, the least budgets and the draws; --time-limit gives it more"
    )
    assert say("plan.out-of-time", seconds=2.5) == (
        "no plan that keeps to all limits was found within 2.5 seconds; give it more with --time-limit"
    )


def test_stages_that_stay_dark() -> None:
    assert say("plan.stays-dark", stages=["S"], journey=None) == (
        "“S” stays dark: no action within the limits meets anything there"
    )
    assert say("plan.stays-dark", stages=["S", "T"], journey="J") == (
        "“S” and “T” of “J” stay dark: no action within the limits meets anything there"
    )


@pytest.mark.parametrize(
    ("least", "limits", "alone", "words"),
    [
        (300.0, (), False, "the limits can't be met; the least budget that would do is --budget 300"),
        (
            None,
            (Failing("capacity:Shop", 2.5), Failing("must", None)),
            True,
            (
                "these limits can't be met by any plan: --capacity of “Shop” (at least 2.50), "
                "--must (its actions exclude each other)"
            ),
        ),
        (
            None,
            (Failing("floor", 40.0), Failing("hours", None)),
            False,
            (
                "the limits can't be met together; any one of these would do: --floor (at most 40), "
                "--hours (no value would do)"
            ),
        ),
        (
            None,
            (),
            False,
            "the limits can't be met together, and no single one of them, if it were looser, would help",
        ),
    ],
)
def test_limits(least: float | None, limits: tuple[Failing, ...], alone: bool, words: str) -> None:
    assert unmet(LimitsNotMet("cost", least, limits, alone=alone, proved=True)) == words
