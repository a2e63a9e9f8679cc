"""What follows from what a file states: defaults, the newest metrics, who something is for."""

from __future__ import annotations

import pytest

from journeygap.journey.resolved import latest

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Buying
      metrics:
        - {name: NPS, value: 10, date: 2025-01-01}
        - {name: nps, value: 20, date: 2026-01-01}
        - {name: NPS, value: 30}
        - {name: NPS, value: 40, date: 2026-06-01, sample: 0}
        - {name: Time, value: 5, target: 5, better: lower}
        - {name: Wait, value: 6, target: 5, better: lower}
        - {name: Ease, value: 4, target: 5}
        - {name: Effort, value: 4}
      touchpoints:
        - Till
        - {name: Loan, ownership: partner, need: optional, importance: 8}
company:
  touchpoints:
    - {name: Till, owner: Sales  Team}
    - {name: Loan, meets: [], status: planned, personas: [Student]}
"""


@pytest.fixture
def journey(folder):
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    return loaded.journeys[0]


def test_of_a_series_the_newest_figure_of_somebody_counts(journey) -> None:
    newest = {each.stated.name: each.stated.value for each in latest(journey.stages[0].metrics)}

    assert newest == {"nps": 20, "Time": 5, "Wait": 6, "Ease": 4, "Effort": 4}


def test_a_target_that_is_reached_exactly_is_not_missed(journey) -> None:
    missed = [each.stated.name for each in latest(journey.stages[0].metrics) if each.missed]

    assert missed == ["Wait", "Ease"]


def test_what_is_not_stated_of_a_touchpoint(journey) -> None:
    till, loan = journey.touchpoints

    assert (till.ownership, till.optional, till.importance, till.weight) == ("brand", False, None, 5)
    assert (loan.ownership, loan.optional, loan.importance, loan.weight) == ("partner", True, 8, 8)
    assert [each.name for each in journey.touchpoints] == ["Till", "Loan"]


def test_what_is_not_stated_of_a_company_touchpoint(journey) -> None:
    till, loan = journey.company.activities

    assert (till.status, till.live, till.implied) == ("live", True, True)
    assert (till.owner, till.team) == ("Sales  Team", "sales-team")
    assert (loan.status, loan.live, loan.implied, loan.owner, loan.team) == ("planned", False, False, None, None)
    assert (till.origin, loan.origin) == (("journey.yaml", 0), ("journey.yaml", 1))


def test_who_a_company_touchpoint_is_for(journey) -> None:
    till, loan = journey.company.activities

    assert [till.in_scope(persona) for persona in (None, "student", "pensioner")] == [True, True, True]
    assert [loan.in_scope(persona) for persona in (None, "student", "pensioner")] == [True, True, False]
