"""What differs between two results, in words."""

import pytest

from journeygap.core.language import say
from journeygap.results.comparison import Figure

SAME = Figure(0.5, 0.5)


def summary(opened: int, closed: int, changed: int, coverage: Figure = SAME, waste: Figure = SAME) -> str:
    return say("comparison.summary", opened=opened, closed=closed, changed=changed, coverage=coverage, waste=waste)


def test_a_summary() -> None:
    assert summary(1, 0, 0) == "1 finding opened"
    assert summary(0, 1200, 3) == "1,200 findings closed, 3 changed"
    assert summary(2, 1, 0, Figure(0.36, 0.5)) == "2 findings opened, 1 closed; coverage 36% → 50% (+14 points)"
    assert summary(0, 0, 0, waste=Figure(None, 0.25)) == "No finding differs; waste – → 25%"


@pytest.mark.parametrize(
    ("change", "words"),
    [(0.01, "+1 point"), (-0.14, "−14 points"), (0.0004, "+less than 0.1 points"), (-0.005, "−0.5 points")],
)
def test_points(change: float, words: str) -> None:
    assert say("comparison.points", change=change) == words


def test_figures_and_errors() -> None:
    assert say("comparison.opportunity-differs", before=None, after=12.25) == "opportunity – → 12.3"
    assert say("comparison.effort-differs", before=1200.0, after=900.0) == "effort 1,200 → 900"
    assert say("comparison.errors-now", number=1) == "1 definition error now: figures of what has errors are not known"
