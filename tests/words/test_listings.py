"""What is said in and round lists of findings."""

import pytest

from journeygap.core.finding import Severity
from journeygap.core.language import say


@pytest.mark.parametrize(
    ("counts", "words", "by_priority"),
    [
        ({Severity.ERROR: 1}, "1 error", "1 of high priority"),
        ({Severity.WARNING: 2, Severity.INFO: 1}, "2 warnings, 1 note", "2 of medium and 1 of low priority"),
    ],
)
def test_tallies(counts: dict[Severity, int], words: str, by_priority: str) -> None:
    assert say("listings.tally", counts=counts) == words
    assert say("listings.tally-by-priority", counts=counts) == by_priority


def test_what_was_left_out() -> None:
    assert say("listings.left-out", number=1, files=["a.yaml"]) == (
        "1 definition error in “a.yaml”; what depends on it was left out"
    )
    assert say("listings.left-out", number=3, files=["a.yaml", "b.yaml"]) == (
        "3 definition errors in “a.yaml” and “b.yaml”; what depends on them was left out"
    )


def test_one_and_several() -> None:
    assert say("listings.and-more", message="late", more=0) == "late"
    assert say("listings.and-more", message="late", more=1_200) == "late (and 1,200 more)"
    assert say("listings.nothing", files=1) == "Nothing to report in 1 file."
    assert say("listings.as-for", about="A (S)") == "as for “A (S)”"
