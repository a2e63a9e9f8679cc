"""What a journey's board says, in words."""

import pytest

from journeygap.core.kind import Section
from journeygap.core.language import say
from journeygap.method.measures import Effort
from journeygap.method.settings import EffortUnit
from journeygap.words.en.board import SENTENCES


def test_the_worst_stage() -> None:
    assert say("board.worst", lost=0.1036, share=0.15, coverage=0.31, beyond=False) == (
        "Most is lost here: 10.4 of the 100 points of what matters to customers. "
        "The stage holds 15% of it, and 31% of that is covered."
    )
    assert say("board.worst", lost=0.5, share=0.5, coverage=0.0, beyond=False).endswith(
        "The stage holds 50% of it, and none of that is covered."
    )


def test_a_share_that_counts_what_is_beyond_reach_is_not_that_of_coverage() -> None:
    assert say("board.worst", lost=0.29, share=0.4, coverage=0.27, beyond=True).endswith(
        "The stage holds 40% of it, and 27% of what is within the company's reach is covered."
    )


@pytest.mark.parametrize(
    ("unit", "amount", "wasted", "said"),
    [
        ("cost", 1500.0, 1500.0, "In no stage: 1,500 EUR a month, all of it wasted."),
        ("cost", 1500.0, 400.0, "In no stage: 1,500 EUR a month, 400 of it wasted."),
        ("hours", 3.0, 0.0, "In no stage: 3 hours a month."),
        ("count", 1.0, 1.0, "In no stage: 1 company touchpoint, all of it wasted."),
        ("count", 2.5, 1.0, "In no stage: 2.5 company touchpoints, 1 of them wasted."),
    ],
)
def test_what_is_in_no_stage(unit: EffortUnit, amount: float, wasted: float, said: str) -> None:
    facts = {"spent": Effort(unit, 9.0, {}), "currency": "EUR", "period": "month"}

    assert say("board.in-no-stage", amount=amount, wasted=wasted, **facts) == said


@pytest.mark.parametrize(
    ("own", "none", "said"),
    [
        (0.13, 0.0, "13% of coverage on the company's own ratings"),
        (0.0, 0.2, "20% of coverage on no rating"),
        (0.13, 0.2, "13% of coverage on the company's own ratings and 20% on no rating"),
    ],
)
def test_what_part_of_coverage_is_not_customers_word(own: float, none: float, said: str) -> None:
    assert say("board.own-word", own=own, none=none) == said


def test_phases() -> None:
    assert [say("board.phase", phase=phase) for phase in ("during", "Aware")] == ["during", "Aware"]


def test_every_section_has_a_word() -> None:
    assert set(Section) <= SENTENCES.keys()
