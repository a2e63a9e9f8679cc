"""What the tests of plans share: one as a document says it, put together by hand."""

import pytest

from journeygap.reporters.document.plan import (
    PlanAction,
    PlanCoverage,
    PlanHours,
    PlanPart,
    PlanPoint,
    PlanUncovered,
)

NOTHING = PlanPart("Answer.", (), False, False, "", (), (), (), (), (), (), "", (), (), ())


@pytest.fixture
def nothing():
    """A plan in which there is nothing but an answer."""
    return NOTHING


@pytest.fixture
def part():
    """A plan with money, of two journeys; its names hold what is markup elsewhere."""
    return NOTHING._replace(
        money=True,
        several=True,
        caveats=("Caveat | one.",),
        actions=(
            PlanAction(1, "drop", "<b>Mail", 0.25, -0.04, -1200.0, 0.0, "Web|Shop", "from May"),
            PlanAction(2, "launch", "[link](x)", None, 0.5, 99.5, 10.0, "–", "", None),
        ),
        coverage=(
            PlanCoverage(0, "All", None, 0.5),
            PlanCoverage(1, "J", 0.5, 0.25, "j.yaml"),
            PlanCoverage(2, "S", 0.0, 1.0, "j.yaml", "s"),
        ),
        falls=("J falls.",),
        next_steps=("More.",),
        frontier=(PlanPoint(0.0, None, 0.0, chosen=False), PlanPoint(1500.0, 0.5, 10.0, chosen=True)),
        unexamined_text="Nobody looked.",
        uncovered=(PlanUncovered(0.125, "Till", "S", "J", "missing"),) * 22,
        owners=(PlanHours("Web", 10.0, 8.5, 1000.0),),
        rest=("Left out.",),
    )
